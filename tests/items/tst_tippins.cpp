// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/AliasTeacher.h"
#include "models/items/TipInboxModel.h"
#include "models/places/PlaceFinder.h"
#include "models/places/PlaceGuess.h"
#include "tests/items/PinKit.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <rapidcheck.h>

using namespace porch;
using namespace porch::test;

namespace {

const QString kAda = QStringLiteral("ada");

/// The pins over a real cache that is folded into while they are read, and a real city.
struct Desk
{
    explicit Desk(const QString &pack)
        : reader(cache.path())
        , pins(reader, places)
        , teacher(reader, places)
    {
        places.open(pack);
    }

    /// Told as the desk tells it.
    void fold(bool asBulk = false)
    {
        Changes changes = cache.fold(std::exchange(log.batch, {}));
        if (asBulk) {
            changes.bulk = true;
            changes.tips.clear();
        }
        pins.apply(changes);
        teacher.apply(changes);
    }
    const MapTip *tip(const QByteArray &key) { return pins.find(cache.tip(key)); }
    bool isSettled(const QByteArray &key)
    {
        return QTest::qWaitFor([&] { return tip(key) != nullptr && tip(key)->settled; });
    }
    /// What it is called where it is pinned; else "?2" where one of two may be meant, "-" where nothing is
    /// known.
    QString shown(const QByteArray &key)
    {
        const MapTip *found = tip(key);
        if (found == nullptr)
            return QStringLiteral("none");
        if (found->pin)
            return found->pin->name;
        return found->choices > 0 ? QStringLiteral("?%1").arg(found->choices) : QStringLiteral("-");
    }

    TestCache cache;
    LogBuilder log;
    Reader reader;
    PlaceWorker places;
    TipPins pins;
    AliasTeacher teacher;
};

} // namespace

/// Where tips stand on the map, and why.
class TipPinsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void words_data();
    void words();
    void whoSaidWhere();
    void whatPeopleSayWins();
    void editsAndDeletions();
    void closedTipsLeave();
    void theSourceIsBelieved();
    void anotherPack();
    void noCache();
    void whatIsConfirmedIsLearnt();
    void theInboxShowsWhatTheWordsTell();
    void incrementalIsReloaded();

private:
    QHash<TipId, MapTip> expectedPins(Database &db) const;

    std::unique_ptr<InventedPack> m_city;
    std::shared_ptr<const Gazetteer> m_names;
};

void TipPinsTest::initTestCase()
{
    m_city = std::make_unique<InventedPack>(QStringLiteral("prairie-junction"));
    CityPack pack = must(CityPack::open(m_city->path()));
    m_names = must(Gazetteer::load(pack));
}

/// The rule, told in one go over what the cache says.
QHash<TipId, MapTip> TipPinsTest::expectedPins(Database &db) const
{
    PlaceAliases aliases;
    for (const ConfirmedWords &each : must(queries::confirmedWords(db, 1000)))
        aliases.learn(each.words,
                      {QString::fromUtf8(each.place.name), at(each.place.longitude, each.place.latitude),
                       Precision::Place, each.place.radius, 1});
    const PlaceFinder finder(m_names, aliases);
    QHash<TipId, MapTip> expected;
    for (const PlacedTip &placed : must(queries::openTipPlaces(db)).tips) {
        MapTip tip{placed.tip, placed.keys, placed.place, {}, 0, true};
        if (placed.place == PlaceKnown::Confirmed)
            tip.pin = TipPin{at(placed.longitude, placed.latitude), PinCertainty::Confirmed, placed.radius,
                             placed.name};
        if (placed.place == PlaceKnown::No) {
            std::vector<PlaceMention> all;
            const auto words = must(queries::residentTexts(db, {placed.tip}, 4));
            for (const QString &text : words.front().texts) {
                for (const PlaceMention &mention : finder.find(text))
                    all.push_back(mention);
            }
            const PlaceGuess guess = guessPlace(all);
            if (guess.isPin())
                tip.pin = TipPin{guess.places[0].at,
                                 guess.isVague() ? PinCertainty::Uncertain : PinCertainty::Suggested,
                                 guess.places[0].radius, guess.places[0].name};
            else
                tip.choices = int(guess.places.size());
        }
        expected.insert(tip.tip, tip);
    }
    return expected;
}

void TipPinsTest::words_data()
{
    QTest::addColumn<QByteArrayList>("texts");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<int>("certainty"); // -1: no pin
    constexpr int none = -1;
    constexpr int point = int(PinCertainty::Suggested);
    constexpr int circle = int(PinCertainty::Uncertain);
    QTest::newRow("nothing") << QByteArrayList{"help us"} << QStringLiteral("-") << none;
    QTest::newRow("a house") << QByteArrayList{"a fight at 412 Dodge Ave"} << QStringLiteral("412 Dodge Ave")
                             << point;
    QTest::newRow("a corner") << QByteArrayList{"a van at the corner of Dodge Ave and N 3rd St"}
                              << QStringLiteral("Dodge Ave & N 3rd St") << point;
    QTest::newRow("three shops") << QByteArrayList{"he is in the Hy-Mart"} << QStringLiteral("?3") << none;
    QTest::newRow("a park") << QByteArrayList{"they drink in Lothrop Park"} << QStringLiteral("Lothrop Park")
                            << circle;
    QTest::newRow("a house beats a park")
        << QByteArrayList{"they drink in Lothrop Park, then go to 412 Dodge Ave"}
        << QStringLiteral("412 Dodge Ave") << point;
    QTest::newRow("the first message beats the newest")
        << QByteArrayList{"at 412 Dodge Ave", "now at 411 E St"} << QStringLiteral("412 Dodge Ave") << point;
    QTest::newRow("a later message tells")
        << QByteArrayList{"help", "what?", "at 411 E St"} << QStringLiteral("411 E St") << point;
    QTest::newRow("a town") << QByteArrayList{"somewhere in Prairie Junction"} << QStringLiteral("-") << none;
    QTest::newRow("a long street") << QByteArrayList{"they race on Dodge Ave"} << QStringLiteral("?1")
                                   << none;
}

void TipPinsTest::words()
{
    QFETCH(const QByteArrayList, texts);
    Desk desk(m_city->path());
    for (qsizetype i = 0; i < texts.size(); ++i)
        desk.log.message("m" + QByteArray::number(i), texts.at(i), i == 0 ? QByteArray() : QByteArray("m0"));
    desk.fold();
    desk.pins.reload();
    QVERIFY(desk.isSettled("m0"));
    QTRY_COMPARE(desk.places.state(), PlaceWorker::State::Ready);
    QTEST(desk.shown("m0"), "shown");
    QFETCH(const int, certainty);
    const MapTip *tip = desk.tip("m0");
    QCOMPARE(tip->pin ? int(tip->pin->certainty) : -1, certainty);
    if (tip->pin)
        QVERIFY(tip->pin->radius > 0);
    QCOMPARE(tip->known, PlaceKnown::No);
    QCOMPARE(desk.pins.unread(), 0);
}

void TipPinsTest::whoSaidWhere()
{
    Desk desk(m_city->path());
    desk.log.message("m1", "at 412 Dodge Ave");
    LogBuilder::body(desk.log.message("m2", "at 412 Dodge Ave")).place =
        SharedPlace{41.23, -97.51, QStringLiteral("as\nshared")};
    LogBuilder::body(desk.log.message("m3", "at 412 Dodge Ave")).place =
        SharedPlace{41.23, -97.51, QStringLiteral("shared")};
    desk.log.message("m4", "at 412 Dodge Ave");
    desk.log.action("p3", kAda, Verb::Place, placed("m3", theSpur()));
    desk.log.action("p4", kAda, Verb::Place, placed("m4", TipPlace{true}));
    desk.fold();
    desk.pins.reload();
    QVERIFY(desk.isSettled("m1"));
    QCOMPARE(desk.pins.tips().size(), 4);
    QCOMPARE(desk.tip("m1")->pin->certainty, PinCertainty::Suggested);
    QCOMPARE(desk.tip("m2")->pin->certainty, PinCertainty::Suggested);
    QCOMPARE(desk.tip("m2")->pin->name, QStringLiteral("as shared"));
    QCOMPARE(desk.tip("m2")->known, PlaceKnown::Shared);
    QCOMPARE(desk.tip("m3")->pin->certainty, PinCertainty::Confirmed);
    QCOMPARE(desk.tip("m3")->pin->radius, 30.0);
    QCOMPARE(desk.tip("m3")->pin->at, at(-97.503, 41.22));
    QCOMPARE(desk.tip("m3")->keys, desk.cache.row("m3").keys);
    QCOMPARE(desk.tip("m4")->known, PlaceKnown::Nowhere);
    QCOMPARE(desk.shown("m4"), QStringLiteral("-"));
    QVERIFY(desk.tip("m4")->settled);
}

void TipPinsTest::whatPeopleSayWins()
{
    Desk desk(m_city->path());
    desk.log.message("m1", "at 412 Dodge Ave");
    desk.fold();
    desk.pins.reload();
    QTRY_COMPARE(desk.shown("m1"), QStringLiteral("412 Dodge Ave"));
    QSignalSpy changed(&desk.pins, &TipPins::changed);
    desk.log.action("p1", kAda, Verb::Place, placed("m1", theSpur({})));
    desk.fold();
    QTRY_COMPARE(desk.shown("m1"), QStringLiteral("The Rusty Spur"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).value<std::vector<TipId>>(), std::vector<TipId>{desk.cache.tip("m1")});
    desk.log.action("p2", kAda, Verb::Place, placed("m1", TipPlace{true}));
    desk.fold();
    QTRY_COMPARE(desk.shown("m1"), QStringLiteral("-"));
    desk.log.action("p3", kAda, Verb::Place, placed("m1", std::nullopt));
    desk.fold();
    QTRY_COMPARE(desk.shown("m1"), QStringLiteral("412 Dodge Ave"));
    QCOMPARE(desk.tip("m1")->pin->certainty, PinCertainty::Suggested);
}

void TipPinsTest::editsAndDeletions()
{
    Desk desk(m_city->path());
    desk.log.message("m1", "help");
    desk.fold();
    desk.pins.reload();
    QVERIFY(desk.isSettled("m1"));
    desk.log.message("m2", "it is at 412 Dodge Ave", "m1");
    desk.fold();
    QTRY_COMPARE(desk.shown("m1"), QStringLiteral("412 Dodge Ave"));
    desk.log.edit("x1", "m2", "it is at 411 E St");
    desk.fold();
    QTRY_COMPARE(desk.shown("m1"), QStringLiteral("411 E St"));
    desk.log.remove("x2", "m2");
    desk.fold();
    QTRY_COMPARE(desk.shown("m1"), QStringLiteral("-"));
}

void TipPinsTest::closedTipsLeave()
{
    Desk desk(m_city->path());
    desk.log.message("m1", "at 412 Dodge Ave");
    desk.fold();
    desk.pins.reload();
    QTRY_COMPARE(desk.shown("m1"), QStringLiteral("412 Dodge Ave"));
    desk.log.action("c1", kAda, Verb::Close, "m1", {}, "solved");
    desk.fold();
    QTRY_COMPARE(desk.shown("m1"), QStringLiteral("none"));
    QCOMPARE(desk.pins.unread(), 0);
    desk.log.action("c2", kAda, Verb::Reopen, "m1");
    desk.fold();
    QTRY_COMPARE(desk.shown("m1"), QStringLiteral("412 Dodge Ave"));
}

/// A point beyond the city's map is one all the same; one on no globe is none.
void TipPinsTest::theSourceIsBelieved()
{
    Desk desk(m_city->path());
    LogBuilder::body(desk.log.message("m1", "look")).place = SharedPlace{51.5, 0.1, {}};
    desk.fold();
    desk.pins.reload();
    QVERIFY(desk.isSettled("m1"));
    QCOMPARE(desk.tip("m1")->pin->at, at(0.1, 51.5));
    QCOMPARE(desk.tip("m1")->pin->radius, 0.0);
}

void TipPinsTest::anotherPack()
{
    const InventedPack quay(QStringLiteral("saint-albans-quay"));
    Desk desk({});
    desk.log.message("m1", "a fight in Castle Green");
    desk.log.message("m2", "a fight at 412 Dodge Ave");
    desk.fold();
    desk.pins.reload();
    QVERIFY(desk.isSettled("m1"));
    QCOMPARE(desk.shown("m1"), QStringLiteral("-"));
    desk.places.open(quay.path());
    QTRY_COMPARE(desk.shown("m1"), QStringLiteral("Castle Green"));
    desk.places.open(m_city->path());
    QTRY_COMPARE(desk.shown("m2"), QStringLiteral("412 Dodge Ave"));
    QTRY_COMPARE(desk.shown("m1"), QStringLiteral("-"));
    desk.places.open({});
    QTRY_COMPARE(desk.shown("m2"), QStringLiteral("-"));
}

void TipPinsTest::noCache()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("cache.db"));
    Reader reader(path);
    PlaceWorker places;
    TipPins pins(reader, places);
    QSignalSpy failed(&pins, &TipPins::failed);
    pins.reload();
    QTRY_COMPARE(failed.size(), 1);
    // It comes later, and nobody has to tell.
    TestCache cache;
    LogBuilder log;
    log.message("m1", "at 412 Dodge Ave");
    cache.fold(log.batch);
    must(cache.db().run("PRAGMA wal_checkpoint(TRUNCATE)"));
    QVERIFY(QFile::copy(cache.path(), path));
    QTRY_COMPARE(pins.tips().size(), 1);
}

void TipPinsTest::whatIsConfirmedIsLearnt()
{
    Desk desk(m_city->path());
    desk.log.message("m1", "they sell it in the snake pit again");
    desk.log.message("m2", "a man bleeds in the snake pit");
    desk.fold();
    desk.pins.reload();
    desk.teacher.reload();
    QVERIFY(desk.isSettled("m1"));
    QVERIFY(desk.isSettled("m2"));
    QCOMPARE(desk.shown("m2"), QStringLiteral("-"));
    desk.log.action("p1", kAda, Verb::Place, placed("m1", theSpur("the snake pit")));
    desk.fold();
    QTRY_COMPARE(desk.shown("m2"), QStringLiteral("The Rusty Spur"));
    QCOMPARE(desk.tip("m2")->pin->certainty, PinCertainty::Suggested);
    QCOMPARE(desk.tip("m2")->pin->at, at(-97.503, 41.22));

    // Another desk of the same log knows it as well.
    PlaceWorker places;
    places.open(m_city->path());
    TipPins others(desk.reader, places);
    AliasTeacher teacher(desk.reader, places);
    teacher.reload();
    others.reload();
    QTRY_COMPARE(others.tips(), desk.pins.tips());

    desk.log.action("p2", kAda, Verb::Place, placed("m1", std::nullopt));
    desk.fold();
    QTRY_COMPARE(desk.shown("m2"), QStringLiteral("-"));
}

void TipPinsTest::theInboxShowsWhatTheWordsTell()
{
    Desk desk(m_city->path());
    desk.log.message("m1", "a fight at 412 Dodge Ave");
    desk.fold();
    desk.pins.reload();
    ReaderSlotSource source(desk.reader);
    TipInboxModel model(source, [&desk] { return desk.log.stored(); });
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setPins(&desk.pins);
    model.setVisible(0, 0);
    model.show(TipTab::All, TipOrder::NewestFirst);
    QTRY_COMPARE(model.rowCount(), 1);
    QTRY_COMPARE(model.item(0).suggestedPlace, QStringLiteral("412 Dodge Ave"));
    desk.log.action("p1", kAda, Verb::Place, placed("m1", TipPlace{true}));
    model.apply(desk.cache.fold(desk.log.batch));
    // Whoever hears of it first, the guess is gone with the row.
    QTRY_COMPARE(model.item(0).row.place, PlaceKnown::Nowhere);
    QVERIFY(model.item(0).suggestedPlace.isEmpty());
}

void TipPinsTest::incrementalIsReloaded()
{
    QVERIFY(rc::check("pins that heard of every change are those of a desk that is opened now", [this] {
        Desk desk(m_city->path());
        desk.pins.reload();
        desk.teacher.reload();
        int tips = 0;
        const int rounds = *rc::gen::inRange(1, 8);
        for (int round = 0; round < rounds; ++round) {
            for (int i = *rc::gen::inRange(1, 6); i > 0; --i) {
                const QByteArray id = "e" + QByteArray::number(desk.log.sequence() + 1);
                const QByteArray key = "t" + QByteArray::number(tips == 0 ? 0 : *rc::gen::inRange(0, tips));
                const auto text = *rc::gen::element<QByteArray>(
                    "help", "at 412 Dodge Ave", "in the Hy-Mart", "by Lothrop Park", "the snake pit is loud",
                    "Dodge Ave & N 3rd St", "on Dodge Ave", "they are in the snake pit");
                switch (tips == 0 ? 0 : *rc::gen::inRange(0, 9)) {
                case 0:
                case 1:
                    desk.log.message("t" + QByteArray::number(tips++), text);
                    break;
                case 2:
                    desk.log.message(id, text, key);
                    break;
                case 3:
                    desk.log.edit(id, key, text);
                    break;
                case 4:
                    desk.log.action(id, kAda, Verb::Place, placed(key, theSpur("the snake pit")));
                    break;
                case 5:
                    desk.log.action(id, kAda, Verb::Place, placed(key, TipPlace{true}));
                    break;
                case 6:
                    desk.log.action(id, kAda, Verb::Place, placed(key, std::nullopt));
                    break;
                case 7:
                    desk.log.action(id, kAda, Verb::Close, key, {}, "solved");
                    break;
                default:
                    desk.log.action(id, kAda, Verb::Reopen, key);
                    break;
                }
            }
            desk.fold(*rc::gen::inRange(0, 20) == 0);
            if (*rc::gen::arbitrary<bool>())
                QCoreApplication::processEvents();
        }
        PlaceWorker places;
        places.open(m_city->path());
        TipPins fresh(desk.reader, places);
        AliasTeacher teacher(desk.reader, places);
        teacher.reload();
        fresh.reload();
        const auto expected = expectedPins(desk.cache.db());
        const auto is = [&expected](const TipPins &pins) { return pins.tips() == expected; };
        RC_ASSERT(QTest::qWaitFor([&] { return is(desk.pins) && is(fresh); }, 10'000));
        RC_ASSERT(desk.pins.unread() == 0 && fresh.unread() == 0);
    }));
}

QTEST_GUILESS_MAIN(TipPinsTest)
#include "tst_tippins.moc"
