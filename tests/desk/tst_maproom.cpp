// SPDX-License-Identifier: GPL-3.0-or-later
//
// The map's room at a whole desk on a real server, over the demo town's map.
#include "app/desk/Desk.h"
#include "app/desk/MapRoom.h"
#include "app/town/TownContent.h"
#include "app/town/TownPack.h"
#include "tests/support/TestServer.h"
#include "ui/kit/EmptyState.h"
#include "ui/map/CityMap.h"
#include "ui/map/MapActions.h"
#include "ui/map/MapMarks.h"
#include "ui/map/MapNotice.h"
#include "ui/map/MapPanel.h"
#include "ui/map/MapPlacing.h"
#include "ui/map/MapView.h"
#include "ui/map/PlaceAnswerList.h"
#include "ui/map/PlaceSearchField.h"
#include "ui/map/PlacingBox.h"
#include "ui/map/TimeRange.h"
#include "ui/shell/Rail.h"
#include "ui/shell/Shell.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

const QString kOfficer = QStringLiteral("whitlock");
const QString kBridge = QStringLiteral("bridge");

/// What residents write, as the bridge brings it.
class Residents
{
public:
    explicit Residents(const TestServer &server)
        : m_log(server.optionsFor(kBridge))
    {
        m_log.start();
    }

    [[nodiscard]] bool write(const QByteArray &key, const QByteArray &text)
    {
        QSignalSpy online(&m_log, &EventLog::online);
        if (!m_log.isOnline() && !online.wait())
            return false;
        MessageBody body;
        body.text = text;
        body.author = "Ada Bexley";
        QSignalSpy appended(&m_log, &EventLog::appended);
        m_log.append(encodeMessage(QStringLiteral("slack"), QStringLiteral("C1"), key, wallClock(), body));
        return appended.wait();
    }

private:
    EventLog m_log;
};

} // namespace

class MapRoomTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup();

    void wordsBecomeMarksAndTheRestIsCounted();
    void aTipIsPlacedAndTakenBack();
    void theSearchBoxAsksTheTown();
    void withoutAPackOneIsTaken();
    void aBadPackLeavesTheOld();
    void theRoomRemembers();

private:
    void openDesk();
    MapPanel &panel() { return m_desk->mapRoom()->panel(); }
    MapTotals totals()
    {
        panel().tips().reckonNow();
        return panel().tips().reckoning().totals;
    }
    bool railSays(const QString &words)
    {
        const auto buttons = m_desk->window().findChildren<RailButton *>();
        return std::any_of(buttons.begin(), buttons.end(),
                           [&words](RailButton *one) { return one->accessibleName().contains(words); });
    }

    std::unique_ptr<kit::Theme> m_theme;
    QTemporaryDir m_packFolder;
    QString m_pack;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<Residents> m_residents;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<Desk> m_desk;
};

void MapRoomTest::initTestCase()
{
    m_theme = std::make_unique<kit::Theme>(*qApp, kit::Theme::Choice::Light);
    m_pack = m_packFolder.filePath(QStringLiteral("town.pack"));
    const auto written = writeTownPack(TownContent::builtIn()->map, m_pack);
    QVERIFY2(written, written ? "" : qPrintable(written.error().what));
}

void MapRoomTest::init()
{
    m_server = std::make_unique<TestServer>(
        std::vector<TestUser>{{kOfficer, Role::Officer}, {kBridge, Role::Bridge}});
    QVERIFY(m_server->start());
    m_residents = std::make_unique<Residents>(*m_server);
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = std::make_unique<Profile>(m_folder->path());
    m_profile->department = QStringLiteral("Testing");
    m_profile->user = kOfficer;
    m_profile->roles = {QStringLiteral("officer")};
    m_profile->servers = {m_server->url()};
    QVERIFY(m_profile->save());
    QVERIFY(m_profile->saveSeed(m_server->key(kOfficer).seed()));
}

void MapRoomTest::openDesk()
{
    m_desk = std::make_unique<Desk>(*m_profile, m_server->optionsFor(kOfficer), *m_theme);
    m_desk->window().resize(1440, 900);
    m_desk->window().show();
    m_desk->start();
    m_desk->window().showRoom(&panel());
    QVERIFY(waitUntil([this] { return m_desk->linkState().phase == LinkState::Phase::Live; }));
}

void MapRoomTest::cleanup()
{
    m_desk.reset();
    m_residents.reset();
    m_server.reset();
    m_folder.reset();
}

void MapRoomTest::wordsBecomeMarksAndTheRestIsCounted()
{
    QVERIFY(QFile::copy(m_pack, m_profile->cityPackPath()));
    openDesk();
    QTRY_VERIFY(panel().city().data());
    QVERIFY(m_residents->write("slack:1", "Two men fight at the corner of Alder St and 3rd Ave"));
    QVERIFY(m_residents->write("slack:2", "Somebody sleeps in a car, no idea where exactly"));
    QVERIFY(waitUntil([this] { return totals() == MapTotals{1, 0, 1, 0, 0}; }));
    QCOMPARE(panel().marks().pinCount(), std::size_t(1));
    QVERIFY(railSays(QStringLiteral("1 unmapped")));
    // Live, while the room is open.
    QVERIFY(m_residents->write("slack:3", "Now they are at Mill St and 5th Ave"));
    QVERIFY(waitUntil([this] { return totals() == MapTotals{2, 0, 1, 0, 0}; }));
    QCOMPARE(panel().tips().listed().rowCount(), 2);
}

void MapRoomTest::aTipIsPlacedAndTakenBack()
{
    QVERIFY(QFile::copy(m_pack, m_profile->cityPackPath()));
    openDesk();
    QTRY_VERIFY(panel().city().data());
    QVERIFY(m_residents->write("slack:2", "Somebody sleeps in a car, no idea where exactly"));
    QVERIFY(waitUntil([this] { return totals().unmapped == 1; }));
    panel().actionSet().placeNext->trigger();
    QVERIFY(waitUntil([this] { return panel().placing().isActive(); }));
    const GeoPoint middle = panel().view().camera().centre();
    Q_EMIT panel().view().clicked(middle);
    auto *choices = panel().placingBox().findChild<QListWidget *>();
    QCOMPARE(choices->count(), 1);
    QTest::keyClick(choices, Qt::Key_Return);
    QVERIFY(waitUntil([this] { return totals() == MapTotals{1, 0, 0, 0, 0}; }));
    const TipId tip = panel().tips().listed().tipAt(0);
    QCOMPARE(panel().tips().find(tip)->pin->certainty, PinCertainty::Confirmed);
    QVERIFY(metresBetween(panel().tips().find(tip)->pin->at, middle) < 1);
    QVERIFY(!railSays(QStringLiteral("unmapped")));
    panel().actionSet().undoPlace->trigger();
    QVERIFY(waitUntil([this] { return totals() == MapTotals{0, 0, 1, 0, 0}; }));
}

void MapRoomTest::theSearchBoxAsksTheTown()
{
    QVERIFY(QFile::copy(m_pack, m_profile->cityPackPath()));
    openDesk();
    QTRY_VERIFY(panel().city().data());
    panel().actionSet().search->trigger();
    QTest::keyClicks(panel().search().field(), QStringLiteral("lantern park"));
    QVERIFY(waitUntil([this] { return panel().search().list()->count() > 0; }));
    QTest::keyClick(panel().search().field(), Qt::Key_Return);
    QVERIFY(panel().search().field()->text().contains(QStringLiteral("Lantern Park")));
}

void MapRoomTest::withoutAPackOneIsTaken()
{
    openDesk();
    QVERIFY(panel().view().emptyState().isVisible());
    QVERIFY(m_residents->write("slack:1", "Two men fight at the corner of Alder St and 3rd Ave"));
    QVERIFY(waitUntil([this] { return totals() == MapTotals{0, 0, 1, 0, 0}; }));
    QSignalSpy taken(m_desk->mapRoom(), &MapRoom::packTaken);
    m_desk->mapRoom()->usePack(m_pack);
    QVERIFY(taken.wait());
    QCOMPARE(taken.front().front().toString(), QString());
    QTRY_VERIFY(panel().city().data());
    QVERIFY(!panel().view().emptyState().isVisible());
    QVERIFY(QFile::exists(m_profile->cityPackPath()));
    // What was written before finds its place now.
    QVERIFY(waitUntil([this] { return totals() == MapTotals{1, 0, 0, 0, 0}; }));
}

void MapRoomTest::aBadPackLeavesTheOld()
{
    QVERIFY(QFile::copy(m_pack, m_profile->cityPackPath()));
    openDesk();
    QTRY_VERIFY(panel().city().data());
    const QString bad = m_packFolder.filePath(QStringLiteral("bad.pack"));
    QFile file(bad);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no pack at all");
    file.close();
    QSignalSpy taken(m_desk->mapRoom(), &MapRoom::packTaken);
    m_desk->mapRoom()->usePack(bad);
    QVERIFY(taken.wait());
    QVERIFY(!taken.front().front().toString().isEmpty());
    QCOMPARE(panel().notice().words(), taken.front().front().toString());
    QVERIFY(panel().city().data());
}

void MapRoomTest::theRoomRemembers()
{
    openDesk();
    panel().actionSet().beats->setChecked(false);
    panel().timeRange().setReach(TimeReach::Month);
    m_desk->window().close();
    m_desk.reset();
    openDesk();
    QVERIFY(!panel().actionSet().beats->isChecked());
    QCOMPARE(panel().timeRange().reach(), TimeReach::Month);
}

QTEST_MAIN(MapRoomTest)
#include "tst_maproom.moc"
