// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/MapTotals.h"
#include "models/items/PlaceChoices.h"

#include <QSet>
#include <QTest>

#include <rapidcheck.h>

using namespace porch;

namespace {

MapTip tip(TipId id, Micros last, std::optional<GeoPoint> at = {})
{
    MapTip made;
    made.tip = id;
    made.keys.last = last;
    if (at) {
        made.pin = TipPin{};
        made.pin->at = *at;
    }
    return made;
}

QHash<TipId, MapTip> all(const std::vector<MapTip> &tips)
{
    QHash<TipId, MapTip> hash;
    for (const MapTip &one : tips)
        hash.insert(one.tip, one);
    return hash;
}

bool west(GeoPoint point)
{
    return point.lon < 0;
}

bool north(GeoPoint point)
{
    return point.lat > 0;
}

QSet<TipId> ids(const MapReckoning::Tips &tips)
{
    QSet<TipId> set;
    for (const auto &entry : tips)
        set.insert(entry.first);
    return set;
}

PlaceMention mention(const QString &text, const QString &words, MentionKind kind,
                     std::vector<PlaceCandidate> candidates)
{
    PlaceMention made;
    made.startUnit = text.indexOf(words);
    made.endUnit = made.startUnit + words.size();
    made.kind = kind;
    made.candidates = std::move(candidates);
    return made;
}

PlaceCandidate candidate(const char *name, double lon, double lat, Precision precision, double score)
{
    PlaceCandidate made;
    made.name = QString::fromUtf8(name);
    made.at = GeoPoint::fromDegrees(lon, lat).value();
    made.precision = precision;
    made.score = score;
    return made;
}

} // namespace

class MapTotalsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachTipIsInOne();
    void theEdgesOfTheTime();
    void theLassoPicksWhatIsListed();
    void itAlwaysAddsUp();
    void choicesOfSeveralTexts();
    void choicesEnd();
};

void MapTotalsTest::eachTipIsInOne()
{
    const auto tips = all({tip(1, 50, GeoPoint{-1, 1}), tip(2, 50, GeoPoint{1, 1}), tip(3, 50),
                           tip(4, 9, GeoPoint{-1, 1}), tip(5, 9), tip(6, 100)});
    const MapReckoning reckoning = reckonMap(tips, {10, 100}, west, {});
    QCOMPARE(reckoning.totals, (MapTotals{1, 1, 1, 2, 1}));
    QCOMPARE(reckoning.totals.open(), 6);
    QCOMPARE(ids(reckoning.listed), QSet<TipId>{1});
    QCOMPARE(ids(reckoning.pinned), (QSet<TipId>{1, 2}));
    QCOMPARE(ids(reckoning.unmapped), QSet<TipId>{3});
}

void MapTotalsTest::theEdgesOfTheTime()
{
    QCOMPARE(shareOf(tip(1, 10), {10, 20}, west), MapShare::Unmapped);
    QCOMPARE(shareOf(tip(1, 9), {10, 20}, west), MapShare::Earlier);
    QCOMPARE(shareOf(tip(1, 19), {10, 20}, west), MapShare::Unmapped);
    QCOMPARE(shareOf(tip(1, 20), {10, 20}, west), MapShare::Later);
    // Known from a desk's action alone: nobody knows when it was written.
    QCOMPARE(shareOf(tip(1, 0), {0, 0}, west), MapShare::Unmapped);
    QCOMPARE(shareOf(tip(1, 0), {10, 0}, west), MapShare::Earlier);
}

void MapTotalsTest::theLassoPicksWhatIsListed()
{
    const auto tips = all({tip(1, 50, GeoPoint{-1, 1}), tip(2, 50, GeoPoint{1, 1}),
                           tip(3, 50, GeoPoint{-1, -1}), tip(4, 50), tip(5, 5, GeoPoint{1, 1})});
    const MapReckoning without = reckonMap(tips, {10, 0}, west, {});
    const MapReckoning with = reckonMap(tips, {10, 0}, west, north);
    QCOMPARE(ids(without.listed), (QSet<TipId>{1, 3}));
    QCOMPARE(ids(with.listed), (QSet<TipId>{1, 2}));
    QCOMPARE(with.totals, without.totals);
}

void MapTotalsTest::itAlwaysAddsUp()
{
    const bool held = rc::check(
        [](const std::vector<std::tuple<bool, qint8, qint8, qint8>> &made, qint8 from, qint8 to, bool lasso) {
            std::vector<MapTip> tips;
            for (const auto &[mapped, last, lon, lat] : made) {
                const TipId id = TipId(tips.size()) + 1;
                const std::optional<GeoPoint> at =
                    mapped ? std::optional(GeoPoint{lon, lat}) : std::optional<GeoPoint>();
                tips.push_back(tip(id, last, at));
            }
            const TimeSpan span{from, to};
            const MapReckoning reckoning =
                reckonMap(all(tips), span, west, lasso ? WithinMap(north) : WithinMap());
            const MapTotals &totals = reckoning.totals;
            RC_ASSERT(totals.open() == qint64(tips.size()));
            RC_ASSERT(totals.unmapped == qint64(reckoning.unmapped.size()));
            RC_ASSERT(totals.inView + totals.outside == qint64(reckoning.pinned.size()));
            RC_ASSERT(ids(reckoning.pinned).contains(ids(reckoning.listed)));
            RC_ASSERT(!ids(reckoning.pinned).intersects(ids(reckoning.unmapped)));
            if (!lasso)
                RC_ASSERT(totals.inView == qint64(reckoning.listed.size()));
            // What says where each stands says it as the sums do.
            MapTotals counted;
            for (const MapTip &one : tips) {
                const MapShare share = shareOf(one, span, west);
                ++(share == MapShare::InView     ? counted.inView
                   : share == MapShare::Outside  ? counted.outside
                   : share == MapShare::Unmapped ? counted.unmapped
                   : share == MapShare::Earlier  ? counted.earlier
                                                 : counted.later);
            }
            RC_ASSERT(counted == totals);
        });
    QVERIFY(held);
}

void MapTotalsTest::choicesOfSeveralTexts()
{
    const QStringList texts{QStringLiteral("on Mill St, well at 12 Mill St"),
                            QStringLiteral("I said 12 Mill Street!")};
    const auto street = candidate("Mill Street", 1, 1, Precision::Street, 0.9);
    const auto house = candidate("12 Mill Street", 1.01, 1, Precision::AddressPoint, 0.9);
    const auto other = candidate("12 Mill Street", 1.2, 1, Precision::AddressPoint, 0.8);
    const auto choices = placeChoices(
        texts, {{mention(texts[0], QStringLiteral("Mill St"), MentionKind::Street, {street}),
                 mention(texts[0], QStringLiteral("12 Mill St"), MentionKind::Address, {house, other})},
                {mention(texts[1], QStringLiteral("12 Mill Street"), MentionKind::Address, {house})}});
    QCOMPARE(choices.size(), std::size_t(3));
    // The house says more than the street; what both texts name stands there once.
    QCOMPARE(choices[0].place.name, QByteArray("12 Mill Street"));
    QCOMPARE(choices[0].place.longitude, 1.01);
    QCOMPARE(choices[0].place.words, QByteArray("12 Mill St"));
    QCOMPARE(choices[0].place.precision, QByteArray(precisionName(Precision::AddressPoint).latin1()));
    QCOMPARE(choices[1].place.longitude, 1.2);
    QCOMPARE(choices[2].place.name, QByteArray("Mill Street"));
}

void MapTotalsTest::choicesEnd()
{
    const QString text = QStringLiteral("somewhere");
    std::vector<PlaceCandidate> many;
    for (int i = 0; i < 30; ++i)
        many.push_back(candidate("Oak", 1 + i * 0.01, 1, Precision::Place, 1 - i * 0.01));
    const auto choices = placeChoices({text}, {{mention(text, text, MentionKind::Place, many)}}, 9);
    QCOMPARE(choices.size(), std::size_t(9));
    QVERIFY(placeChoices({}, {}).empty());
    QVERIFY(placeChoices({text}, {}).empty());
}

QTEST_GUILESS_MAIN(MapTotalsTest)
#include "tst_maptotals.moc"
