// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/PlaceGuess.h"

#include <QTest>

#include <rapidcheck.h>

using namespace porch;

namespace {

const GeoPoint kHome{-975'000'000, 412'000'000};

GeoPoint away(double east)
{
    return LocalMetres(kHome).back({east, 0});
}

PlaceCandidate candidate(double east, double score, Precision precision = Precision::AddressPoint,
                         double radius = 15)
{
    return {QStringLiteral("%1 m").arg(east), away(east), precision, radius, score};
}

PlaceMention mention(MentionKind kind, std::vector<PlaceCandidate> candidates)
{
    PlaceMention mention;
    mention.kind = kind;
    mention.candidates = std::move(candidates);
    return mention;
}

} // namespace

/// Which of the places that words name is shown as the tip's: rather none than a wrong one.
class PlaceGuessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingFromNothing();
    void theMostExactThenTheEarliest();
    void oneOfSeveral_data();
    void oneOfSeveral();
    void circles_data();
    void circles();
    void anyMentions();
};

void PlaceGuessTest::nothingFromNothing()
{
    QCOMPARE(guessPlace({}).mention, -1);
    const PlaceGuess guess = guessPlace({mention(MentionKind::Address, {})});
    QCOMPARE(guess.mention, -1);
    QVERIFY(guess.places.empty());
    QVERIFY(!guess.isPin());
    QVERIFY(!guess.isVague());
}

void PlaceGuessTest::theMostExactThenTheEarliest()
{
    const auto one = [](MentionKind kind) { return mention(kind, {candidate(0, 0.9)}); };
    const std::vector<PlaceMention> all{one(MentionKind::Street),      mention(MentionKind::Address, {}),
                                        one(MentionKind::Place),       one(MentionKind::Intersection),
                                        one(MentionKind::Coordinates), one(MentionKind::Area)};
    QCOMPARE(guessPlace(all).mention, 3);
    QCOMPARE(byTelling(all), (std::vector<int>{3, 0, 2, 4, 5}));
    QCOMPARE(guessPlace({one(MentionKind::Area), one(MentionKind::Street)}).mention, 0);
    QCOMPARE(guessPlace({one(MentionKind::Area), one(MentionKind::Place)}).mention, 1);
    QCOMPARE(guessPlace({one(MentionKind::Block), one(MentionKind::Address)}).mention, 0);
}

void PlaceGuessTest::oneOfSeveral_data()
{
    QTest::addColumn<QList<double>>("places"); // metres east, score, ...
    QTest::addColumn<int>("distinct");
    QTest::addColumn<bool>("clear");
    QTest::newRow("one") << QList<double>{0, 0.2} << 1 << true;
    QTest::newRow("equals") << QList<double>{0, 0.5, 900, 0.5} << 2 << false;
    QTest::newRow("a little likelier") << QList<double>{0, 0.6, 900, 0.5} << 2 << false;
    QTest::newRow("much likelier") << QList<double>{0, 0.8, 900, 0.5} << 2 << true;
    QTest::newRow("one corner twice") << QList<double>{0, 0.5, 50, 0.5} << 1 << true;
    QTest::newRow("two corners") << QList<double>{0, 0.5, 90, 0.5} << 2 << false;
    QTest::newRow("one corner and another") << QList<double>{0, 0.5, 50, 0.5, 500, 0.45} << 2 << false;
    QTest::newRow("one corner and hardly another") << QList<double>{0, 0.5, 50, 0.5, 500, 0.3} << 2 << true;
}

void PlaceGuessTest::oneOfSeveral()
{
    QFETCH(const QList<double>, places);
    QFETCH(const int, distinct);
    QFETCH(const bool, clear);
    std::vector<PlaceCandidate> candidates;
    for (qsizetype i = 0; i < places.size(); i += 2)
        candidates.push_back(candidate(places[i], places[i + 1]));
    const PlaceGuess guess = guessPlace({mention(MentionKind::Intersection, candidates)});
    QCOMPARE(int(guess.places.size()), distinct);
    QCOMPARE(guess.clear, clear);
    QCOMPARE(guess.isPin(), clear);
    QCOMPARE(guess.places.front(), candidates.front());
}

void PlaceGuessTest::circles_data()
{
    QTest::addColumn<int>("precision");
    QTest::addColumn<double>("radius");
    QTest::addColumn<bool>("vague");
    QTest::addColumn<bool>("pin");
    QTest::newRow("a house") << int(Precision::AddressPoint) << 15.0 << false << true;
    QTest::newRow("a park") << int(Precision::Place) << 120.0 << true << true;
    QTest::newRow("a short street") << int(Precision::Street) << 60.0 << true << true;
    QTest::newRow("a long street") << int(Precision::Street) << 900.0 << true << false;
    QTest::newRow("a small area") << int(Precision::Area) << 400.0 << true << true;
    QTest::newRow("a city") << int(Precision::Area) << 9000.0 << true << false;
}

void PlaceGuessTest::circles()
{
    QFETCH(const int, precision);
    QFETCH(const double, radius);
    const PlaceGuess guess =
        guessPlace({mention(MentionKind::Area, {candidate(0, 0.9, Precision(precision), radius)})});
    QTEST(guess.isVague(), "vague");
    QTEST(guess.isPin(), "pin");
    QVERIFY(guess.clear);
}

void PlaceGuessTest::anyMentions()
{
    QVERIFY(rc::check("whoever has candidates is asked about once, and places don't lie on each other", [] {
        std::vector<PlaceMention> all;
        for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
            std::vector<PlaceCandidate> candidates;
            double score = 0.95;
            for (int j = *rc::gen::inRange(0, 5); j > 0; --j) {
                candidates.push_back(candidate(*rc::gen::inRange(0, 300), score));
                score *= *rc::gen::inRange(1, 100) / 100.0;
            }
            all.push_back(mention(MentionKind(*rc::gen::inRange(0, 7)), candidates));
        }
        const std::vector<int> order = byTelling(all);
        const auto asked = std::count_if(all.begin(), all.end(),
                                         [](const PlaceMention &each) { return !each.candidates.empty(); });
        RC_ASSERT(std::ptrdiff_t(order.size()) == asked);
        if (!order.empty())
            RC_ASSERT(std::is_sorted(order.begin() + 1, order.end()));
        const PlaceGuess guess = guessPlace(all);
        RC_ASSERT(guess.mention == (order.empty() ? -1 : order.front()));
        for (std::size_t i = 0; i < guess.places.size(); ++i) {
            for (std::size_t j = i + 1; j < guess.places.size(); ++j)
                RC_ASSERT(metresBetween(guess.places[i].at, guess.places[j].at) > 59.9);
        }
    }));
}

QTEST_APPLESS_MAIN(PlaceGuessTest)
#include "tst_placeguess.moc"
