// SPDX-License-Identifier: GPL-3.0-or-later
//
// The board at a whole desk on a real server, over the demo town's map.
#include "app/desk/BoardRoom.h"
#include "app/desk/Desk.h"
#include "app/town/TownContent.h"
#include "app/town/TownPack.h"
#include "models/domain/CaseFields.h"
#include "models/store/CaseQueries.h"
#include "models/store/TipQueries.h"
#include "tests/support/TestServer.h"
#include "ui/board/BoardFigure.h"
#include "ui/board/BoardPanel.h"
#include "ui/board/BoardTipsDialog.h"
#include "ui/board/FigureTable.h"
#include "ui/board/ProposalList.h"
#include "ui/board/VolumePart.h"
#include "ui/kit/KeyCap.h"
#include "ui/shell/Rail.h"
#include "ui/shell/Shell.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

const QString kSupervisor = QStringLiteral("osei");
const QString kOfficer = QStringLiteral("whitlock");
const QString kBridge = QStringLiteral("bridge");

/// Somebody else who writes to the log.
class Scribe
{
public:
    Scribe(const TestServer &server, const QString &user)
        : m_user(user)
        , m_log(server.optionsFor(user))
    {
        m_log.start();
    }

    [[nodiscard]] bool message(const QByteArray &key, const QByteArray &text,
                               const std::optional<SharedPlace> &place = {})
    {
        MessageBody body;
        body.text = text;
        body.place = place;
        body.author = "Ada Bexley";
        return append(encodeMessage(QStringLiteral("slack"), QStringLiteral("C1"), key, wallClock(), body));
    }
    /// @return the key of the case; empty: it is not in the log
    [[nodiscard]] QByteArray openCase(const QByteArray &title)
    {
        CaseBody body;
        body.casefile = newEventId();
        body.title = title;
        body.year = 2025;
        Command command;
        command.id = newEventId();
        command.verb = Verb::OpenCase;
        command.values = caseValues(body);
        return append(encodeCommand(m_user, wallClock(), command)) ? body.casefile : QByteArray();
    }
    [[nodiscard]] bool propose(const QByteArray &tip, const QByteArray &casefile)
    {
        Command command;
        command.id = newEventId();
        command.verb = Verb::Propose;
        command.body.tip = tip;
        command.body.casefile = casefile;
        command.body.reason = "the same street";
        return append(encodeCommand(m_user, wallClock(), command));
    }

private:
    bool append(const OutgoingEvent &event)
    {
        QSignalSpy online(&m_log, &EventLog::online);
        if (!m_log.isOnline() && !online.wait())
            return false;
        QSignalSpy appended(&m_log, &EventLog::appended);
        m_log.append(event);
        return appended.wait();
    }

    const QString m_user;
    EventLog m_log;
};

} // namespace

class BoardRoomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<kit::Theme>(*qApp, kit::Theme::Choice::Light); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup();

    void onlySupervisorsHaveIt();
    void itCountsWhatTheHeaderCounts();
    void aLinkIsAcceptedInTheLog();
    void beatsOfThePackCount();

private:
    void openDesk(const QString &user, const QString &role);
    BoardPanel &panel() { return m_desk->boardRoom()->panel(); }
    bool railSays(const QString &words)
    {
        const auto buttons = m_desk->window().findChildren<RailButton *>();
        return std::any_of(buttons.begin(), buttons.end(),
                           [&words](RailButton *one) { return one->accessibleName().contains(words); });
    }

    /// As this desk's cache has the tip's only link.
    std::optional<LinkStanding> standingOf(const QByteArray &tip)
    {
        auto db = Database::open(m_profile->cachePath(), Database::Mode::ReadOnly);
        if (!db)
            return std::nullopt;
        const auto row = queries::tipByKey(db.value(), tip);
        if (!row || !row.value())
            return std::nullopt;
        const auto links = queries::linksOfTip(db.value(), row.value()->id);
        return links && links->size() == 1 ? std::optional(links->front().standing) : std::nullopt;
    }

    std::unique_ptr<kit::Theme> m_theme;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<Scribe> m_residents;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<Desk> m_desk;
};

void BoardRoomTest::init()
{
    m_server = std::make_unique<TestServer>(
        std::vector<TestUser>{{kSupervisor, Role::Officer | Roles(Role::Supervisor)},
                              {kOfficer, Role::Officer},
                              {kBridge, Role::Bridge}});
    QVERIFY(m_server->start());
    m_residents = std::make_unique<Scribe>(*m_server, kBridge);
    m_folder = std::make_unique<QTemporaryDir>();
}

void BoardRoomTest::cleanup()
{
    m_desk.reset();
    m_profile.reset();
    m_residents.reset();
    m_folder.reset();
    m_server.reset();
}

void BoardRoomTest::openDesk(const QString &user, const QString &role)
{
    m_profile = std::make_unique<Profile>(m_folder->path());
    m_profile->department = QStringLiteral("Testing");
    m_profile->user = user;
    m_profile->roles = {role};
    m_profile->servers = {m_server->url()};
    QVERIFY(m_profile->save());
    QVERIFY(m_profile->saveSeed(m_server->key(user).seed()));
    m_desk = std::make_unique<Desk>(*m_profile, m_server->optionsFor(user), *m_theme);
    m_desk->window().resize(1440, 900);
    m_desk->window().show();
    m_desk->start();
    QVERIFY(waitUntil([this] { return m_desk->linkState().phase == LinkState::Phase::Live; }));
}

void BoardRoomTest::onlySupervisorsHaveIt()
{
    openDesk(kOfficer, QStringLiteral("officer"));
    QVERIFY(!m_desk->boardRoom());
    QVERIFY(!railSays(QStringLiteral("Board")));
}

void BoardRoomTest::itCountsWhatTheHeaderCounts()
{
    QVERIFY(m_residents->message("slack:1", "a fire"));
    QVERIFY(m_residents->message("slack:2", "a cat"));
    openDesk(kSupervisor, QStringLiteral("supervisor"));
    QVERIFY(railSays(QStringLiteral("Board")));
    m_desk->window().showRoom(&panel());
    const auto board = [this] { return m_desk->boardRoom()->board().figures(); };
    QVERIFY(waitUntil([&] { return board() && board()->tally.open == 2; }));
    QVERIFY(railSays(QStringLiteral("2 new")));
    QCOMPARE(board()->tally.fresh, 2);
    // What comes in while one looks is counted.
    QVERIFY(m_residents->message("slack:3", "a noise"));
    QVERIFY(waitUntil([&] { return board()->tally.open == 3; }));
    // A figure leads to its tips, and one of these to the inbox.
    panel().findChildren<BoardFigure *>()[2]->click();
    QVERIFY(panel().list());
    QVERIFY(waitUntil([this] { return panel().list()->tips().rowCount() == 3; }));
    Q_EMIT panel().list()->tipOpenRequested("slack:2");
    QVERIFY(waitUntil([this] { return m_desk->conversation().tipKey() == "slack:2"; }));
    QVERIFY(!panel().isVisible());
}

void BoardRoomTest::aLinkIsAcceptedInTheLog()
{
    QVERIFY(m_residents->message("slack:1", "a fire"));
    openDesk(kSupervisor, QStringLiteral("supervisor"));
    Scribe supervisor(*m_server, kSupervisor);
    const QByteArray casefile = supervisor.openCase("Fires at night");
    QVERIFY(!casefile.isEmpty());
    Scribe officer(*m_server, kOfficer);
    QVERIFY(officer.propose("slack:1", casefile));
    // Told in the rail also while nobody looks at the board.
    QVERIFY(waitUntil([this] { return railSays(QStringLiteral("Board, 1")); }));
    m_desk->window().showRoom(&panel());
    QVERIFY(waitUntil([this] { return panel().links().acceptButton()->isVisible(); }));
    panel().links().acceptButton()->click();
    QVERIFY(waitUntil([this] { return m_desk->boardRoom()->board().proposals().empty(); }));
    QVERIFY(waitUntil([this] { return !railSays(QStringLiteral("Board, 1")); }));
    QCOMPARE(standingOf("slack:1"), std::optional(LinkStanding::Linked));
}

void BoardRoomTest::beatsOfThePackCount()
{
    openDesk(kSupervisor, QStringLiteral("supervisor"));
    QCOMPARE(panel().volumes().kind(), VolumeKind::Channel);
    const auto written = writeTownPack(TownContent::builtIn()->map, m_profile->cityPackPath());
    QVERIFY2(written, written ? "" : qPrintable(written.error().what));
    m_desk->places().open(m_profile->cityPackPath());
    QVERIFY(waitUntil([this] { return panel().volumes().kind() == VolumeKind::Area; }));
    QVERIFY(panel().volumes().areas()->names.contains(QStringLiteral("Mill Ward")));
    // Beneath the ward's mill, and outside of the town.
    QVERIFY(m_residents->message("slack:1", "a fire", SharedPlace{42.135, -63.387, {}}));
    QVERIFY(m_residents->message("slack:2", "another", SharedPlace{43.5, -63.387, {}}));
    QVERIFY(m_residents->message("slack:3", "a noise"));
    m_desk->window().showRoom(&panel());
    const auto count = [this](const QString &name) {
        const QAbstractItemModel *table = panel().volumes().table().model();
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->index(row, VolumeTableModel::NameColumn).data().toString() == name)
                return table->index(row, VolumeTableModel::CountColumn).data().toString();
        }
        return QString();
    };
    QVERIFY(waitUntil([&] { return count(QStringLiteral("Mill Ward")) == QLatin1String("1"); }));
    QVERIFY(waitUntil([&] { return count(QStringLiteral("Elsewhere")) == QLatin1String("1"); }));
    QVERIFY(waitUntil([&] { return count(QStringLiteral("Unmapped")) == QLatin1String("1"); }));
    QCOMPARE(count(QStringLiteral("Riverside")), QStringLiteral("0"));
}

QTEST_MAIN(BoardRoomTest)
#include "tst_boardroom.moc"
