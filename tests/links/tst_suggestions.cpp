// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/links/Glossary.h"
#include "models/links/ReasonWords.h"
#include "models/links/Suggestions.h"
#include "tests/store/StoreKit.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>
#include <set>

using namespace porch;
using namespace porch::test;

namespace {

const Suggestions &suggestions()
{
    static const Suggestions loaded = [] {
        auto result = Suggestions::load();
        if (!result)
            qFatal("%s", qPrintable(result.error().what));
        return std::move(result).value();
    }();
    return loaded;
}

std::vector<SimilarTip> similar(TestCache &cache, const QByteArray &key, bool before = false, int limit = 10)
{
    const auto found = suggestions().similar(cache.db(), {cache.tip(key), before, limit});
    if (!found)
        qFatal("%s", qPrintable(found.error().what));
    return found.value();
}

QByteArrayList keysOf(const std::vector<SimilarTip> &tips)
{
    QByteArrayList keys;
    for (const SimilarTip &tip : tips)
        keys.append(tip.key);
    return keys;
}

std::vector<LikelyCase> cases(TestCache &cache, const QByteArray &key, bool before = false)
{
    const auto found = suggestions().likelyCases(cache.db(), {cache.tip(key), before, 10});
    if (!found)
        qFatal("%s", qPrintable(found.error().what));
    return found.value();
}

QStringList numbersOf(const std::vector<LikelyCase> &cases)
{
    QStringList numbers;
    for (const LikelyCase &likely : cases)
        numbers.append(likely.number);
    return numbers;
}

void placed(Event &event, double latitude, double longitude)
{
    LogBuilder::body(event).place = SharedPlace{latitude, longitude, {}};
}

/// Chatter, so that words differ in how much they tell.
void chatter(LogBuilder &log, int count = 40)
{
    static const char *const words[] = {"traffic", "lights", "bakery", "music", "parade", "river", "school"};
    for (int i = 0; i < count; ++i) {
        log.message("chat" + QByteArray::number(i),
                    QByteArray("the ") + words[i % 7] + " is " + words[i % 5] + " and " + words[i % 3]);
    }
}

} // namespace

/// What belongs together, out of a cache.
class SuggestionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhy();
    void onlyWhatWasThere();
    void placesWithoutWords();
    void whatTheDeskSaysHolds();
    void unknownAndEmpty();
    void deletedWordsTellNothing();
    void mergedOnesAreKnown();
    void followUpsCount();
    void copiesLookAlike();
    void bothLanguages();
    void glossaries();
    void probabilitiesFall();
    void casesOfSimilarTips();
    void declinedCasesStayOut();
    void closedCasesSaySo();
    void mergedCasesGoOn();
    void casesByTheirWords();
};

void SuggestionsTest::saysWhy()
{
    TestCache cache;
    LogBuilder log;
    chatter(log);
    placed(log.message("a", "A man with bolt cutters put a bike into a gray Honda"), 44.8, -68.77);
    log.pass(48 * 60 * kMinute);
    placed(log.message("b", "gray Honda again, someone with bolt cutters at the racks"), 44.80127, -68.77);
    cache.fold(log.batch);

    const auto found = similar(cache, "b");
    QVERIFY(!found.empty());
    QCOMPARE(found.front().key, QByteArray("a"));
    const QStringList said = ReasonWords::sentences(found.front().reasons);
    QVERIFY2(said.contains(QStringLiteral("140 m away")), qPrintable(said.join(u';')));
    QVERIFY2(said.contains(QStringLiteral("2 day(s) earlier")), qPrintable(said.join(u';')));
    QVERIFY2(said.contains(QStringLiteral("both say “gray Honda” and “bolt cutters”")) ||
                 said.contains(QStringLiteral("both say “bolt cutters” and “gray Honda”")),
             qPrintable(said.join(u';')));
}

void SuggestionsTest::onlyWhatWasThere()
{
    TestCache cache;
    LogBuilder log;
    chatter(log);
    log.message("a", "smoke over the depot");
    log.message("b", "thick smoke over the old depot");
    log.message("c", "smoke still over the depot");
    cache.fold(log.batch);
    QVERIFY(keysOf(similar(cache, "b")).contains("c"));
    const QByteArrayList before = keysOf(similar(cache, "b", true));
    QCOMPARE(before.front(), QByteArray("a"));
    QVERIFY(!before.contains("c"));
    QVERIFY(!before.contains("b"));
    QVERIFY(!keysOf(similar(cache, "chat0", true)).contains("a"));
    QCOMPARE(similar(cache, "b", false, 1).size(), std::size_t(1));

    // What is written earlier and comes later was not there either.
    Event &import = log.message("d", "smoke, smoke over the depot!");
    import.at = kNoon;
    cache.fold({log.batch.back()});
    QVERIFY(!keysOf(similar(cache, "b", true)).contains("d"));
    QVERIFY(keysOf(similar(cache, "b")).contains("d"));
}

void SuggestionsTest::placesWithoutWords()
{
    TestCache cache;
    LogBuilder log;
    chatter(log);
    placed(log.message("near", "loud bang"), 44.8, -68.77);
    placed(log.message("far", "broken pipe"), 44.9, -68.77);
    placed(log.message("asked", "window smashed"), 44.8, -68.7701);
    cache.fold(log.batch);
    const auto found = similar(cache, "asked");
    QVERIFY(!found.empty());
    QCOMPARE(found.front().key, QByteArray("near"));
    QVERIFY(!keysOf(found).contains("far"));
}

void SuggestionsTest::whatTheDeskSaysHolds()
{
    TestCache cache;
    LogBuilder log;
    chatter(log);
    placed(log.message("other", "loud bang"), 44.8, -68.77);
    log.message("asked", "window smashed");
    TipBody body;
    body.tip = "asked";
    body.place = TipPlace{false, 44.8, -68.77, "Mill St 77", "address_point", 15, ""};
    log.action("say", QStringLiteral("ada"), Verb::Place, body);
    cache.fold(log.batch);
    QCOMPARE(similar(cache, "asked").front().key, QByteArray("other"));
    // When it arrived, nobody had said so.
    QVERIFY(!keysOf(similar(cache, "asked", true)).contains("other"));
    body.place = TipPlace{true};
    LogBuilder more = log;
    more.batch.clear();
    more.action("nowhere", QStringLiteral("ada"), Verb::Place, body);
    cache.fold(more.batch);
    QVERIFY(!keysOf(similar(cache, "asked")).contains("other"));
}

void SuggestionsTest::unknownAndEmpty()
{
    TestCache cache;
    QVERIFY(suggestions().similar(cache.db(), {7, false, 10}).value().empty());
    QVERIFY(suggestions().likelyCases(cache.db(), {7, true, 10}).value().empty());
    LogBuilder log;
    log.message("alone", "");
    cache.fold(log.batch);
    QVERIFY(similar(cache, "alone").empty());
    QVERIFY(similar(cache, "alone", true).empty());
    QVERIFY(similar(cache, "alone", false, 0).empty());
    QVERIFY(cases(cache, "alone").empty());
}

void SuggestionsTest::deletedWordsTellNothing()
{
    TestCache cache;
    LogBuilder log;
    chatter(log);
    log.message("a", "smoke over the depot");
    log.message("b", "smoke over the depot");
    log.remove("gone", "a");
    cache.fold(log.batch);
    QVERIFY(!keysOf(similar(cache, "b")).contains("a"));
    for (const SimilarTip &other : similar(cache, "a"))
        QVERIFY(other.key != "b");
}

void SuggestionsTest::mergedOnesAreKnown()
{
    TestCache cache;
    LogBuilder log;
    chatter(log);
    log.message("a", "smoke over the depot");
    log.message("b", "smoke over the depot");
    log.message("c", "smoke over the depot");
    TipBody body;
    body.tip = "a";
    body.into = "b";
    log.action("merge", QStringLiteral("sue"), Verb::Merge, body);
    cache.fold(log.batch);
    QVERIFY(!keysOf(similar(cache, "b")).contains("a"));
    QVERIFY(keysOf(similar(cache, "b")).contains("c"));
    // When it arrived, nobody had.
    QVERIFY(keysOf(similar(cache, "b", true)).contains("a"));
}

void SuggestionsTest::followUpsCount()
{
    TestCache cache;
    LogBuilder log;
    chatter(log);
    log.message("a", "something happened");
    log.message("a2", "a zebra escaped from the circus", "a");
    log.message("b", "a zebra on the lawn, from the circus?");
    log.message("b2", "it eats the tulips", "b");
    log.message("c", "who planted the tulips");
    cache.fold(log.batch);
    QCOMPARE(similar(cache, "b").front().key, QByteArray("a"));
    QVERIFY(keysOf(similar(cache, "b")).contains("c"));
    QCOMPARE(similar(cache, "b", true).front().key, QByteArray("a"));
}

void SuggestionsTest::copiesLookAlike()
{
    TestCache cache;
    LogBuilder log;
    chatter(log);
    for (const char *key : {"a", "b", "c"})
        LogBuilder::body(log.message(key, "Explosion at the Kronos warehouse, black smoke over Harbour Road"))
            .reporter = key;
    cache.fold(log.batch);
    const auto lookalikes = [&cache](const char *key) {
        const auto all = similar(cache, key);
        return std::count_if(all.begin(), all.end(), [](const SimilarTip &other) { return other.lookalike; });
    };
    QCOMPARE(lookalikes("c"), 2);
    QCOMPARE(lookalikes("chat3"), 0);
    QVERIFY(ReasonWords::sentences(similar(cache, "c").front().reasons)
                .contains(QStringLiteral("the same words")));
}

void SuggestionsTest::bothLanguages()
{
    TestCache cache;
    LogBuilder log;
    chatter(log);
    log.message("en", "white van behind the church");
    log.message("es", "Camioneta blanca detrás de la iglesia");
    cache.fold(log.batch);
    const auto found = similar(cache, "es");
    QVERIFY(!found.empty());
    QCOMPARE(found.front().key, QByteArray("en"));
    const QStringList said = ReasonWords::sentences(found.front().reasons);
    QVERIFY2(said.contains(QStringLiteral("“camioneta” here, “van” there")), qPrintable(said.join(u';')));
    QCOMPARE(similar(cache, "en").front().key, QByteArray("es"));
}

void SuggestionsTest::glossaries()
{
    const auto read = Glossary::fromText("# a comment\n\nwhite : blanco blanca\nvan:furgoneta");
    QVERIFY(read.ok());
    QCOMPARE(read->otherWords(QStringLiteral("white")),
             (QStringList{QStringLiteral("blanco"), QStringLiteral("blanca")}));
    QCOMPARE(read->otherWords(QStringLiteral("blancas")), QStringList{QStringLiteral("white")});
    QVERIFY(read->otherWords(QStringLiteral("s")).isEmpty());
    QVERIFY(read->otherWords({}).isEmpty());
    QVERIFY(Glossary::isOneOf(QStringLiteral("furgonetas"), {QStringLiteral("furgoneta")}));
    QVERIFY(!Glossary::isOneOf(QStringLiteral("furgon"), {QStringLiteral("furgoneta")}));
    for (const char *bad : {"white", "white :", ": blanco", "a : b : c"})
        QVERIFY(!Glossary::fromText(bad).ok());
}

void SuggestionsTest::probabilitiesFall()
{
    const bool held = rc::check("each tip once, never itself, none surer than the one before", [] {
        TestCache cache;
        LogBuilder log;
        const int count = *rc::gen::inRange(1, 40);
        static const char *const words[] = {"van", "white", "depot", "smoke", "gray", "the", "river", "bolt"};
        for (int i = 0; i < count; ++i) {
            QByteArray text;
            const int length = *rc::gen::inRange(0, 6);
            for (int w = 0; w < length; ++w)
                text += QByteArray(words[*rc::gen::inRange(0, 8)]) + ' ';
            const bool isReply = i > 0 && *rc::gen::inRange(0, 5) == 0;
            const QByteArray thread =
                isReply ? "m" + QByteArray::number(*rc::gen::inRange(0, i)) : QByteArray();
            Event &event = log.message("m" + QByteArray::number(i), text, thread);
            if (*rc::gen::inRange(0, 3) == 0)
                placed(event, 44.8 + *rc::gen::inRange(0, 30) / 1000.0, -68.77);
        }
        cache.fold(log.batch);
        const TipId tips = cache.number("SELECT max(id) FROM tip");
        for (TipId tip = 1; tip <= tips; ++tip) {
            for (const bool before : {false, true}) {
                const auto found = suggestions().similar(cache.db(), {tip, before, 15});
                RC_ASSERT(found.ok());
                double last = 1;
                std::set<TipId> once;
                for (const SimilarTip &other : found.value()) {
                    RC_ASSERT(other.probability >= 0 && other.probability <= last);
                    last = other.probability;
                    RC_ASSERT(other.tip != tip);
                    RC_ASSERT(!before || other.tip < tip);
                    RC_ASSERT(!other.reasons.empty());
                    RC_ASSERT(once.insert(other.tip).second);
                }
            }
        }
    });
    QVERIFY(held);
}

namespace {

TipBody linking(const QByteArray &tip, const QByteArray &casefile)
{
    TipBody body;
    body.tip = tip;
    body.casefile = casefile;
    body.reason = "same van";
    return body;
}

void openCase(LogBuilder &log, const QByteArray &key, const QByteArray &title)
{
    CaseBody body;
    body.casefile = key;
    body.title = title;
    log.casefile("open-" + key, QStringLiteral("sue"), Verb::OpenCase, body);
}

void closeCase(LogBuilder &log, const QByteArray &key, const QByteArray &into = {})
{
    CaseBody body;
    body.casefile = key;
    body.reason = "over";
    body.into = into;
    log.casefile("close-" + key, QStringLiteral("sue"), Verb::CloseCase, body);
}

/// Three tips about one van, of which two are linked to case V; case W is about something else.
void vans(LogBuilder &log)
{
    chatter(log);
    openCase(log, "W", "Bakery window");
    openCase(log, "V", "Copper thefts");
    log.message("a", "white van at the depot, two men with a saw");
    log.message("b", "the white van with the saw again");
    log.action("l1", QStringLiteral("sue"), Verb::Link, linking("a", "V"));
    log.action("l2", QStringLiteral("sue"), Verb::Link, linking("b", "V"));
    log.message("c", "white van, somebody saws at night");
}

QByteArray keyOf(const std::vector<LikelyCase> &cases)
{
    return cases.empty() ? QByteArray() : cases.front().key;
}

} // namespace

void SuggestionsTest::casesOfSimilarTips()
{
    TestCache cache;
    LogBuilder log;
    vans(log);
    cache.fold(log.batch);
    const auto likely = cases(cache, "c");
    QCOMPARE(keyOf(likely), QByteArray("V"));
    QCOMPARE(likely.front().tips.size(), std::size_t(2));
    QVERIFY(!likely.front().closed);
    QVERIFY(likely.front().probability > 0 && likely.front().probability < 1);
    QVERIFY(ReasonWords::sentences(likely.front().reasons).contains(QStringLiteral("like 2 linked tip(s)")));
    QCOMPARE(keyOf(cases(cache, "c", true)), QByteArray("V"));
    // When b arrived, a was not linked yet.
    QVERIFY(cases(cache, "b", true).empty());
}

void SuggestionsTest::declinedCasesStayOut()
{
    TestCache cache;
    LogBuilder log;
    vans(log);
    log.action("p", QStringLiteral("ada"), Verb::Propose, linking("c", "V"));
    cache.fold(log.batch);
    QVERIFY(keyOf(cases(cache, "c")) != "V");
    LogBuilder more = log;
    more.batch.clear();
    more.action("no", QStringLiteral("sue"), Verb::Decline, linking("c", "V"));
    cache.fold(more.batch);
    QVERIFY(keyOf(cases(cache, "c")) != "V");
    // A tip's own case is no suggestion.
    QVERIFY(keyOf(cases(cache, "a")) != "V");
}

void SuggestionsTest::closedCasesSaySo()
{
    TestCache cache;
    LogBuilder log;
    vans(log);
    closeCase(log, "V");
    cache.fold(log.batch);
    const auto likely = cases(cache, "c");
    QCOMPARE(keyOf(likely), QByteArray("V"));
    QVERIFY(likely.front().closed);
}

void SuggestionsTest::mergedCasesGoOn()
{
    TestCache cache;
    LogBuilder log;
    vans(log);
    closeCase(log, "V", "W");
    cache.fold(log.batch);
    const auto likely = cases(cache, "c");
    QCOMPARE(keyOf(likely), QByteArray("W"));
    QVERIFY(!numbersOf(likely).isEmpty());
    QVERIFY(std::none_of(likely.begin(), likely.end(), [](const LikelyCase &l) { return l.key == "V"; }));
}

void SuggestionsTest::casesByTheirWords()
{
    TestCache cache;
    LogBuilder log;
    vans(log);
    log.message("d", "somebody smashed the bakery window");
    cache.fold(log.batch);
    const auto likely = cases(cache, "d");
    QCOMPARE(keyOf(likely), QByteArray("W"));
    QVERIFY(ReasonWords::sentences(likely.front().reasons)
                .contains(QStringLiteral("the case says “bakery window”")));
}

QTEST_GUILESS_MAIN(SuggestionsTest)
#include "tst_suggestions.moc"
