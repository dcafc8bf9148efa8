// SPDX-License-Identifier: GPL-3.0-or-later
//
// Announcements from the dialog to the channel, at whole desks on a real server.
#include "app/desk/AnnouncementRoom.h"
#include "app/desk/Desk.h"
#include "tests/support/TestServer.h"
#include "ui/announce/AnnouncementList.h"
#include "ui/shell/Shell.h"

#include <QApplication>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

const QString kSupervisor = QStringLiteral("osei");
const QString kOfficer = QStringLiteral("whitlock");
const QString kBridge = QStringLiteral("bridge");
const QString kSlack = QStringLiteral("slack");

std::vector<TestUser> users()
{
    return {{kSupervisor, Role::Officer | Roles(Role::Supervisor)},
            {kOfficer, Role::Officer},
            {kBridge, Role::Bridge}};
}

/// The bridge, as far as announcements need one.
class Bridge
{
public:
    explicit Bridge(const TestServer &server)
        : m_log(server.optionsFor(kBridge))
    {
        m_log.start();
    }

    [[nodiscard]] bool say(const OutgoingEvent &event)
    {
        QSignalSpy online(&m_log, &EventLog::online);
        if (!m_log.isOnline() && !online.wait())
            return false;
        QSignalSpy appended(&m_log, &EventLog::appended);
        m_log.append(event);
        return appended.wait();
    }
    /// It lives, and knows a channel.
    [[nodiscard]] bool arrive()
    {
        HealthBody health;
        health.bridge = "b1";
        health.connections = 1;
        MessageBody body;
        body.text = "Hello";
        body.author = "Ada Bexley";
        return say(encodeHealth(kSlack, newEventId(), wallClock(), health)) &&
               say(encodeMessage(kSlack, QStringLiteral("C1"), "slack:1", wallClock(), body)) &&
               say(encodeChannelName(kSlack, newEventId(), wallClock(), {QStringLiteral("C1"), "mill-ward"}));
    }

private:
    EventLog m_log;
};

struct OpenDesk
{
    OpenDesk(const TestServer &server, const QString &user, const QStringList &roles, kit::Theme &theme)
    {
        Profile profile(folder.path());
        profile.department = QStringLiteral("Testing");
        profile.user = user;
        profile.roles = roles;
        profile.servers = {server.url()};
        if (!profile.save() || !profile.saveSeed(server.key(user).seed()))
            qFatal("the profile cannot be written");
        desk = std::make_unique<Desk>(profile, server.optionsFor(user), theme);
        desk->window().show();
        desk->start();
    }
    AnnouncementRoom &room() const { return *desk->announcementRoom(); }
    AnnouncementPage &page() const { return room().page(); }
    const std::vector<AnnouncementItem> &items() const { return room().announcements().items(); }
    QString state(std::size_t at = 0) const { return room().announcements().state(items()[at]); }
    AnnounceDialog *dialog() const { return desk->window().findChild<AnnounceDialog *>(); }
    QPlainTextEdit *field() const { return dialog()->findChild<QPlainTextEdit *>(); }
    [[nodiscard]] bool isLive() const
    {
        return waitUntil([&] { return desk->linkState().phase == LinkState::Phase::Live; });
    }
    /// By the key that works everywhere, in the only channel that there is.
    [[nodiscard]] bool announce(const QString &text) const
    {
        const bool opened = waitUntil([&] {
            if (!dialog())
                page().write();
            if (dialog() && dialog()->findChild<QComboBox *>()->count() == 0)
                dialog()->reject();
            return dialog() && dialog()->isVisible();
        });
        if (!opened)
            return false;
        field()->setPlainText(text);
        QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
        return waitUntil([&] { return !dialog(); });
    }

    QTemporaryDir folder;
    std::unique_ptr<Desk> desk;
};

} // namespace

class AnnouncementRoomTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<kit::Theme> m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<kit::Theme>(*qApp, kit::Theme::Choice::Light); }

    void fromTheDialogToTheChannel()
    {
        TestServer server(users());
        QVERIFY2(server.start(), qPrintable(server.error()));
        Bridge bridge(server);
        QVERIFY(bridge.arrive());
        const OpenDesk osei(server, kSupervisor, {QStringLiteral("officer"), QStringLiteral("supervisor")},
                            *m_theme);
        const OpenDesk whitlock(server, kOfficer, {QStringLiteral("officer")}, *m_theme);
        QVERIFY(osei.isLive());
        QVERIFY(osei.announce(QStringLiteral("The bridge is closed.")));
        // Where it can be followed.
        QVERIFY(osei.page().isVisible());
        QVERIFY(waitUntil([&] { return osei.items().size() == 1; }));
        QCOMPARE(osei.items()[0].title, QStringLiteral("mill-ward"));
        QVERIFY2(osei.state().contains(QLatin1String("Alt+U takes it back")), qPrintable(osei.state()));
        QVERIFY(waitUntil([&] { return osei.state() == QLatin1String("In the log, not yet with Slack"); }));
        // Everybody at the desk sees it, who may not write one as well.
        QVERIFY(waitUntil([&] { return whitlock.items().size() == 1; }));
        QCOMPARE(whitlock.items()[0].post.row.text, QStringLiteral("The bridge is closed."));
        whitlock.desk->window().showRoom(&whitlock.page());
        for (const auto *button : whitlock.page().findChildren<QPushButton *>())
            QVERIFY(!button->isVisible());

        const QByteArray id = osei.items()[0].key();
        QVERIFY(bridge.say(encodeDelivered(kSlack, "d:" + id, wallClock(), {id})));
        QVERIFY(waitUntil([&] { return osei.state().startsWith(QLatin1String("Delivered to Slack")); }));
        QVERIFY(waitUntil([&] { return whitlock.state().startsWith(QLatin1String("Delivered to Slack")); }));
    }

    void whatTheChannelRefusesSaysWhy()
    {
        TestServer server(users());
        QVERIFY2(server.start(), qPrintable(server.error()));
        Bridge bridge(server);
        QVERIFY(bridge.arrive());
        Command announce{newEventId(),
                         Verb::Announce,
                         {},
                         announcementValues({kSlack, QStringLiteral("C1"), "The bridge is closed."})};
        const OpenDesk osei(server, kSupervisor, {QStringLiteral("supervisor")}, *m_theme);
        QVERIFY(osei.isLive());
        osei.desk->workstation().submit(announce);
        QVERIFY(waitUntil([&] { return osei.items().size() == 1 && !osei.items()[0].post.pending; }));
        QVERIFY(bridge.say(
            encodeBounced(kSlack, newEventId(), wallClock(), {announce.id, "the channel is archived"})));
        QVERIFY(waitUntil([&] {
            return osei.state() == QLatin1String("Not delivered. Slack says: the channel is archived");
        }));
    }

    void whoeverMayNotIsRefusedByTheServer()
    {
        TestServer server(users());
        QVERIFY2(server.start(), qPrintable(server.error()));
        // A profile that claims more than its user may.
        const OpenDesk whitlock(server, kOfficer, {QStringLiteral("supervisor")}, *m_theme);
        QVERIFY(whitlock.isLive());
        whitlock.desk->workstation().submit(
            {newEventId(), Verb::Announce, {}, announcementValues({kSlack, QStringLiteral("C1"), "x"})});
        QVERIFY(waitUntil([&] {
            return whitlock.items().size() == 1 && whitlock.items()[0].post.pending == PendingState::Refused;
        }));
        QVERIFY2(whitlock.state().startsWith(QLatin1String("Not sent. ")), qPrintable(whitlock.state()));
    }

    void takenBackItNeverLeaves()
    {
        TestServer server(users());
        QVERIFY2(server.start(), qPrintable(server.error()));
        Bridge bridge(server);
        QVERIFY(bridge.arrive());
        const OpenDesk osei(server, kSupervisor, {QStringLiteral("supervisor")}, *m_theme);
        QVERIFY(osei.isLive());
        QVERIFY(osei.announce(QStringLiteral("The bridge is cosed.")));
        QVERIFY(waitUntil([&] { return osei.items().size() == 1; }));
        osei.desk->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&osei.desk->window()));
        QTest::keyClick(osei.page().list(), Qt::Key_U, Qt::AltModifier);
        QVERIFY(waitUntil([&] { return osei.dialog() != nullptr; }));
        QCOMPARE(osei.field()->toPlainText(), QStringLiteral("The bridge is cosed."));
        QCOMPARE(osei.items().size(), 0U);
        osei.dialog()->reject();

        // What came to the log since is everything that came.
        QVERIFY(osei.announce(QStringLiteral("The bridge is closed.")));
        QVERIFY(waitUntil([&] { return osei.items().size() == 1 && !osei.items()[0].post.pending; }));
        QCOMPARE(osei.items()[0].post.row.text, QStringLiteral("The bridge is closed."));
    }

    void offlineItWaits()
    {
        TestServer server(users());
        QVERIFY2(server.start(), qPrintable(server.error()));
        Bridge bridge(server);
        QVERIFY(bridge.arrive());
        const OpenDesk osei(server, kSupervisor, {QStringLiteral("supervisor")}, *m_theme);
        QVERIFY(osei.isLive());
        QVERIFY(server.killHard());
        QVERIFY(waitUntil([&] { return osei.desk->linkState().phase == LinkState::Phase::Offline; }));
        QVERIFY(osei.announce(QStringLiteral("The bridge is closed.")));
        QVERIFY(waitUntil(
            [&] { return osei.items().size() == 1 && osei.items()[0].post.delivery() == Delivery::Queued; }));
        QVERIFY(server.start());
        QVERIFY(waitUntil([&] { return !osei.items()[0].post.pending; }));
    }

    void whatWasBegunSurvivesTheProgram()
    {
        TestServer server(users());
        QVERIFY2(server.start(), qPrintable(server.error()));
        Bridge bridge(server);
        QVERIFY(bridge.arrive());
        OpenDesk osei(server, kSupervisor, {QStringLiteral("supervisor")}, *m_theme);
        QVERIFY(osei.isLive());
        osei.page().write();
        osei.field()->setPlainText(QStringLiteral("Half a sen"));
        osei.desk->window().close();
        Profile profile = Profile::load(osei.folder.path()).value();
        osei.desk.reset();
        osei.desk = std::make_unique<Desk>(profile, server.optionsFor(kSupervisor), *m_theme);
        osei.desk->window().show();
        QSignalSpy drafts(&osei.desk->workstation(), &Workstation::draftsLoaded);
        osei.desk->start();
        QVERIFY(drafts.wait());
        osei.page().write();
        QCOMPARE(osei.field()->toPlainText(), QStringLiteral("Half a sen"));
    }
};

QTEST_MAIN(AnnouncementRoomTest)
#include "tst_announcementroom.moc"
