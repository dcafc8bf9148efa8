// SPDX-License-Identifier: GPL-3.0-or-later
//
// A whole desk on a real server, locked and opened again: what is hidden, what is closed, what the log says.
#include "app/ctl/SignIn.h"
#include "app/desk/DeskSession.h"
#include "tests/desk/DeskKit.h"
#include "ui/conversation/ConversationPanel.h"
#include "ui/inbox/InboxPanel.h"
#include "ui/inbox/SearchField.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/Shell.h"
#include "ui/signin/LockScreen.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

struct OpenSession
{
    TestServer server;
    QTemporaryDir folder;
    std::optional<Profile> profile;
    std::unique_ptr<DeskSession> session;

    [[nodiscard]] bool open(kit::Theme &theme, bool isSealed = true)
    {
        if (!server.start())
            return false;
        const NKey &key = server.key(QStringLiteral("desk"));
        profile = sealedProfile(server.url(), key, folder.path());
        if (!isSealed) {
            if (!QFile::remove(profile->userFolder() + QLatin1String("/seed.sealed")) ||
                !profile->saveSeed(key.seed()))
                return false;
        }
        session = std::make_unique<DeskSession>(
            SignedIn{*profile, SignIn::optionsFor(*profile, QStringLiteral("test"), key), "passphrase"},
            theme);
        session->desk().window().show();
        session->start();
        return waitUntil([&] { return isLive(); });
    }
    Shell &window() { return session->desk().window(); }
    bool isLive() { return session->desk().linkState().phase == LinkState::Phase::Live; }
    QStringList events() { return sessionEvents(profile->cachePath()); }
};

void type(LockScreen *screen, const QString &passphrase)
{
    auto *field = screen->findChild<QLineEdit *>();
    field->setText(passphrase);
    QTest::keyClick(field, Qt::Key_Return);
}

} // namespace

class LockGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<kit::Theme>(*qApp, kit::Theme::Choice::Light); }

    void aLockedDeskShowsNothing()
    {
        OpenSession opened;
        QVERIFY2(opened.open(*m_theme), qPrintable(opened.server.error()));
        Shell &window = opened.window();
        auto *dialog = new QDialog(&window);
        dialog->open();
        window.setWindowTitle(QStringLiteral("(3) Porchlight"));
        LockGuard &lock = opened.session->lock();
        lock.action()->trigger();
        QVERIFY(lock.isLocked() && window.isCovered());
        QVERIFY(!window.centralWidget()->isVisible());
        QVERIFY(!dialog->isVisible());
        QCOMPARE(window.windowTitle(), QStringLiteral("Porchlight"));
        QCOMPARE(lock.screen()->geometry(), window.rect());
        window.resize(900, 700);
        QTRY_COMPARE(lock.screen()->geometry(), window.rect());
        // The connection is closed, with the key in it; not before the log has heard of it.
        QVERIFY(waitUntil([&] { return opened.session->desk().workstation().isSuspended(); }));
        // Keys of what lies behind do nothing.
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(!window.findChild<CommandPalette *>());

        type(lock.screen(), QStringLiteral("not this one"));
        QVERIFY(waitUntil([&] {
            return lock.screen()->findChild<QLineEdit *>()->accessibleDescription().contains(
                QLatin1Char('4'));
        }));
        QVERIFY(lock.isLocked());
        type(lock.screen(), kPassphrase);
        QVERIFY(waitUntil([&] { return !lock.isLocked() && opened.isLive(); }));
        QVERIFY(!window.isCovered() && window.centralWidget()->isVisible());
        QVERIFY(dialog->isVisible());
        QVERIFY(waitUntil([&] { return opened.events().size() == 4; }));
        const QStringList events = opened.events();
        QCOMPARE(events.at(0), QStringLiteral("open passphrase"));
        QCOMPARE(events.at(1), QStringLiteral("lock asked"));
        QVERIFY2(events.at(2).startsWith(QLatin1String("refuse passphrase refused 1 time: ")),
                 qPrintable(events.at(2)));
        QCOMPARE(events.at(3), QStringLiteral("unlock passphrase"));
    }

    void whatWasBegunIsKept()
    {
        OpenSession opened;
        QVERIFY2(opened.open(*m_theme), qPrintable(opened.server.error()));
        Desk &desk = opened.session->desk();
        Draft draft;
        draft.tip = "slack:1";
        draft.text = QStringLiteral("An officer is on ");
        draft.saved = 1;
        QSignalSpy saved(&desk.workstation(), &Workstation::draftSaved);
        desk.workstation().saveDraft(draft);
        QVERIFY(saved.wait());
        LockGuard &lock = opened.session->lock();
        lock.idle().lockNow();
        QVERIFY(waitUntil([&] { return desk.workstation().isSuspended(); }));
        // What is submitted meanwhile waits, and is sent afterwards.
        desk.workstation().submit(Command{newEventId(), Verb::Note, {"slack:1", "while locked", {}}});
        type(lock.screen(), kPassphrase);
        QVERIFY(waitUntil([&] { return opened.isLive() && !lock.isLocked(); }));
        QVERIFY(waitUntil([&] { return opened.events().contains(QStringLiteral("unlock passphrase")); }));
        auto db = Database::open(opened.profile->outboxPath(), Database::Mode::ReadOnly);
        QVERIFY(db.ok());
        Statement find(db.value(), "SELECT text FROM draft");
        QVERIFY(find.step());
        QCOMPARE(find.bytes(0), QByteArray("An officer is on "));
    }

    void fiveFailuresEndIt()
    {
        OpenSession opened;
        QVERIFY2(opened.open(*m_theme), qPrintable(opened.server.error()));
        LockGuard &lock = opened.session->lock();
        lock.idle().lockNow();
        auto *field = lock.screen()->findChild<QLineEdit *>();
        for (int n = 1; n <= SeedVault::kMostFailures; ++n) {
            type(lock.screen(), QStringLiteral("wrong %1").arg(n));
            const bool isLast = n == SeedVault::kMostFailures;
            QVERIFY(waitUntil([&] {
                return isLast ? !field->isEnabled() &&
                                    field->accessibleDescription().contains(QLatin1String("invitation"))
                              : field->isEnabled();
            }));
        }
        QCOMPARE(SeedVault(*opened.profile).status().state, VaultAnswer::State::Destroyed);
        QVERIFY(lock.isLocked());
        // The next who is let in as that user tells the log.
        const auto refused = SessionAudit(*opened.profile).refused();
        QVERIFY(refused);
        QVERIFY(
            refused->values.value(QLatin1String("outcome")).toString().contains(QLatin1String("5 times")));
    }

    void aPrivateDeskIsNotLockedByItself()
    {
        OpenSession opened;
        QVERIFY2(opened.open(*m_theme, false), qPrintable(opened.server.error()));
        LockGuard &lock = opened.session->lock();
        QVERIFY(!lock.idle().isRunning());
        lock.action()->trigger();
        QVERIFY(lock.isLocked());
        for (QPushButton *button : lock.screen()->findChildren<QPushButton *>()) {
            if (button->text() == QLatin1String("Unlock"))
                button->click();
        }
        QVERIFY(!lock.isLocked());
        QVERIFY(waitUntil([&] { return opened.isLive(); }));
    }

    void thePolicyIsFollowed()
    {
        OpenSession opened;
        QVERIFY2(opened.open(*m_theme), qPrintable(opened.server.error()));
        LockGuard &lock = opened.session->lock();
        QVERIFY(lock.idle().isRunning());
        QCOMPARE(lock.idle().minutes(), 30);
        Command set;
        set.id = newEventId();
        set.verb = Verb::SetDepartment;
        set.values = {
            {QStringLiteral("set"),
             QJsonObject{{QStringLiteral("policies"), QJsonObject{{QStringLiteral("lockMinutes"), 5}}}}}};
        opened.session->desk().workstation().submit(set);
        QVERIFY(waitUntil([&] { return lock.idle().minutes() == 5; }));
    }

    void leavingIsInTheLog()
    {
        OpenSession opened;
        QVERIFY2(opened.open(*m_theme), qPrintable(opened.server.error()));
        QSignalSpy closed(opened.session.get(), &DeskSession::closed);
        opened.window().close();
        QVERIFY(closed.wait());
        QVERIFY(waitUntil([&] { return opened.events().contains(QStringLiteral("close quit")); }));
    }

    void anotherUserMaySitDown()
    {
        OpenSession opened;
        QVERIFY2(opened.open(*m_theme), qPrintable(opened.server.error()));
        QSignalSpy switched(opened.session.get(), &DeskSession::switched);
        opened.session->lock().idle().lockNow();
        Q_EMIT opened.session->lock().screen()->switchRequested();
        QVERIFY(switched.wait());
    }

private:
    std::unique_ptr<kit::Theme> m_theme;
};

QTEST_MAIN(LockGuardTest)
#include "tst_lockguard.moc"
