// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two desks in their windows on one real server: each shows where the other's user is.
#include "app/ctl/SignIn.h"
#include "app/desk/Desk.h"
#include "tests/sync/DeskKit.h"
#include "ui/conversation/ConversationPanel.h"
#include "ui/conversation/PresenceLine.h"
#include "ui/inbox/InboxPanel.h"
#include "ui/inbox/SearchField.h"
#include "ui/shell/Shell.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QTest>

using namespace porch;

namespace {

const QString kAda = QStringLiteral("ada");
const QString kBo = QStringLiteral("bo");

struct OpenDesk
{
    OpenDesk(const test::TestServer &server, const QString &user, kit::Theme &theme)
    {
        Profile profile(folder.path());
        profile.department = QStringLiteral("Testing");
        profile.user = user;
        profile.servers = {server.url()};
        if (!profile.save() || !profile.saveSeed(server.key(user).seed()))
            qFatal("the profile cannot be written");
        desk = std::make_unique<Desk>(profile, server.optionsFor(user), theme);
        desk->window().show();
        desk->inbox().showTab(TipTab::All);
        desk->start();
    }

    std::vector<Watcher> watchersInList() const
    {
        const TipItem item = desk->tips().rowCount() > 0 ? desk->tips().item(0) : TipItem();
        return item.watchers;
    }
    const PresenceLine &line() const { return desk->conversationPanel().presenceLine(); }

    QTemporaryDir folder;
    std::unique_ptr<Desk> desk;
};

} // namespace

class PresenceWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhereTheOtherIs();
};

void PresenceWatchTest::showsWhereTheOtherIs()
{
    kit::Theme theme(*qApp, kit::Theme::Choice::Light);
    test::TestServer server({{kAda}, {kBo}});
    QVERIFY2(server.start(), qPrintable(server.error()));
    test::Residents residents(server.optionsFor(kAda));
    residents.write(1);
    OpenDesk ada(server, kAda, theme);
    OpenDesk bo(server, kBo, theme);
    QVERIFY(test::waitUntil([&] {
        return ada.desk->tips().rowCount() == 1 && bo.desk->tips().rowCount() == 1 &&
               ada.desk->linkState().phase == LinkState::Phase::Live &&
               bo.desk->linkState().phase == LinkState::Phase::Live;
    }));

    ada.desk->openTip("test:1");
    QVERIFY(test::waitUntil([&] {
        return bo.watchersInList() == std::vector<Watcher>{{kAda, kAda, false}};
    }));
    QVERIFY(ada.watchersInList().empty());
    bo.desk->openTip("test:1");
    QVERIFY(test::waitUntil([&] { return bo.line().isVisible() && ada.line().isVisible(); }));
    QCOMPARE(bo.line().words(), QStringLiteral("ada has this tip open"));

    ada.desk->window().activateWindow();
    auto *field = ada.desk->conversationPanel().findChild<QPlainTextEdit *>();
    field->setFocus();
    QVERIFY(test::waitUntil([&] { return field->hasFocus(); }));
    QTest::keyClicks(field, QStringLiteral("We"));
    QVERIFY(test::waitUntil([&] { return bo.line().words() == QStringLiteral("ada is writing"); }));
    QCOMPARE(bo.watchersInList(), (std::vector<Watcher>{{kAda, kAda, true}}));

    // Without a server nobody knows.
    QVERIFY(server.killHard());
    QVERIFY(test::waitUntil([&] { return !bo.line().isVisible() && bo.watchersInList().empty(); }));
}

QTEST_MAIN(PresenceWatchTest)
#include "tst_presencewatch.moc"
