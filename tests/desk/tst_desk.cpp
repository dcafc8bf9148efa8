// SPDX-License-Identifier: GPL-3.0-or-later
//
// The whole desk in a window, on a real server: what a person sees when residents write and servers die.
#include "app/ctl/SignIn.h"
#include "app/desk/AnnouncementRoom.h"
#include "app/desk/Demo.h"
#include "app/desk/Desk.h"
#include "app/desk/FileFetch.h"
#include "app/sync/BulkPublisher.h"
#include "tests/shell/AccessibleNames.h"
#include "tests/support/TestServer.h"
#include "ui/conversation/ConversationPanel.h"
#include "ui/inbox/InboxPanel.h"
#include "ui/inbox/SearchField.h"
#include "ui/shell/Shell.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

/// A profile on the server's only user, in a folder of its own.
Profile profileFor(const TestServer &server, const QString &folder)
{
    Profile profile(folder);
    profile.department = QStringLiteral("Testing");
    profile.user = QStringLiteral("desk");
    profile.servers = {server.url()};
    if (!profile.save() || !profile.saveSeed(server.key(profile.user).seed()))
        qFatal("the profile cannot be written");
    return profile;
}

OutgoingEvent message(const QByteArray &id, const QByteArray &text)
{
    MessageBody body;
    body.text = text;
    body.author = "Ada Bexley";
    return encodeMessage(QStringLiteral("slack"), QStringLiteral("mill-ward"), id, wallClock(), body);
}

bool publish(const TestServer &server, const OutgoingEvent &event)
{
    EventLog log(server.optionsFor(QStringLiteral("desk")));
    QSignalSpy online(&log, &EventLog::online);
    QSignalSpy appended(&log, &EventLog::appended);
    log.start();
    if (!online.wait())
        return false;
    log.append(event);
    return appended.wait();
}

/// A desk in a window, signed in to a server of its own.
struct OpenDesk
{
    TestServer server;
    QTemporaryDir folder;
    std::unique_ptr<Desk> desk;

    [[nodiscard]] bool open(kit::Theme &theme)
    {
        if (!server.start())
            return false;
        const Profile profile = profileFor(server, folder.path());
        desk = std::make_unique<Desk>(profile, SignIn::optionsFor(profile, QStringLiteral("test")).value(),
                                      theme);
        desk->window().show();
        desk->start();
        return true;
    }
};

} // namespace

class DeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aMessageAppearsAndIsAnswered();
    void everythingHasAName();
    void searchFindsWhatWasWritten();
    void theDemoFillsTheInbox();

private:
    static bool aFileOfTheDemoIsThere(Desk &desk);

    std::unique_ptr<kit::Theme> m_theme;
};

void DeskTest::initTestCase()
{
    m_theme = std::make_unique<kit::Theme>(*qApp, kit::Theme::Choice::Light);
}

void DeskTest::aMessageAppearsAndIsAnswered()
{
    OpenDesk opened;
    QVERIFY2(opened.open(*m_theme), qPrintable(opened.server.error()));
    Desk &desk = *opened.desk;
    QVERIFY(waitUntil([&] { return desk.linkState().phase == LinkState::Phase::Live; }));
    QCOMPARE(desk.tips().rowCount(), 0);

    QVERIFY(publish(opened.server, message("slack:1", "Is the bridge open?")));
    QVERIFY(waitUntil([&] { return desk.tips().rowCount() == 1 && desk.tips().item(0).loaded; }));
    QCOMPARE(desk.tips().item(0).row.reporter, QStringLiteral("Ada Bexley"));

    desk.openTip("slack:1");
    QVERIFY(waitUntil([&] { return desk.conversation().tip().has_value(); }));
    Q_EMIT desk.conversationPanel().commandRequested(
        Command{newEventId(), Verb::Reply, {"slack:1", "Yes, since noon.", {}}});
    QVERIFY(waitUntil([&] { return desk.tips().item(0).row.keys.status == TipStatus::Waiting; }));
    QVERIFY(waitUntil([&] {
        const auto &items = desk.conversation().items();
        return std::any_of(items.begin(), items.end(), [](const ConversationItem &item) {
            return item.row.kind == TimelineKind::Reply &&
                   item.row.text == QStringLiteral("Yes, since noon.");
        });
    }));
}

void DeskTest::everythingHasAName()
{
    OpenDesk opened;
    QVERIFY2(opened.open(*m_theme), qPrintable(opened.server.error()));
    Desk &desk = *opened.desk;
    QVERIFY(publish(opened.server, message("slack:1", "hello")));
    QVERIFY(waitUntil([&] { return desk.tips().rowCount() == 1; }));
    desk.openTip("slack:1");
    QVERIFY(waitUntil([&] { return desk.conversation().tip().has_value(); }));
    const QStringList nameless = namelessWidgets(&desk.window());
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void DeskTest::searchFindsWhatWasWritten()
{
    OpenDesk opened;
    QVERIFY2(opened.open(*m_theme), qPrintable(opened.server.error()));
    Desk &desk = *opened.desk;
    QVERIFY(publish(opened.server, message("slack:1", "A heron on the roof")));
    QVERIFY(waitUntil([&] { return desk.tips().rowCount() == 1; }));
    desk.inbox().searchField()->setQuery(QStringLiteral("her"));
    QVERIFY(waitUntil([&] { return desk.search().rowCount() == 1; }));
}

void DeskTest::theDemoFillsTheInbox()
{
    Demo demo;
    QSignalSpy ready(&demo, &Demo::ready);
    demo.start();
    QVERIFY(ready.wait(20'000));
    Desk desk(demo.profile(), SignIn::optionsFor(demo.profile(), QStringLiteral("test")).value(), *m_theme);
    desk.window().show();
    desk.start();
    QVERIFY(waitUntil(
        [&] { return desk.linkState().phase == LinkState::Phase::Live && desk.tips().rowCount() >= 35; }));
    QVERIFY(waitUntil([&] { return desk.tips().mine() >= 3; }));
    QVERIFY(waitUntil([&] { return desk.announcementRoom()->announcements().rowCount() >= 3; }));
    QVERIFY(aFileOfTheDemoIsThere(desk));
}

/// Somebody whom this user answers sent a picture, and the demo's store has it.
bool DeskTest::aFileOfTheDemoIsThere(Desk &desk)
{
    ConversationModel &talk = desk.conversation();
    for (int row = 0; row < desk.tips().rowCount(); ++row) {
        const TipItem tip = desk.tips().item(row);
        if (!tip.mine)
            continue;
        desk.openTip(tip.row.key);
        if (!waitUntil([&] { return !talk.items().empty(); }))
            return false;
        for (const ConversationItem &item : talk.items()) {
            if (item.row.files.empty())
                continue;
            const FileRow file = item.row.files.front();
            const QTemporaryDir place;
            desk.files().request({file, FileUse::Save, place.filePath(file.name), {}});
            return waitUntil([&] {
                return talk.fileState(file.object).phase == FileState::Phase::Saved &&
                       QFileInfo(place.filePath(file.name)).size() == file.size;
            });
        }
    }
    return false;
}

QTEST_MAIN(DeskTest)
#include "tst_desk.moc"
