// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Search.h"
#include "models/store/TokenMatcher.h"
#include "tests/store/StoreKit.h"

#include <QDateTime>
#include <QTest>

#include <rapidcheck.h>

using namespace porch;
using namespace porch::test;

class SearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsBecomeFtsTerms_data();
    void wordsBecomeFtsTerms();
    void operatorsAreRead();
    void senselessOperatorsAreWords_data();
    void senselessOperatorsAreWords();
    void datesAreLocalMidnights();
    void anythingTypedIsAQuery();
    void operatorsFilter_data();
    void operatorsFilter();
    void newestFirstInPages();
    void readingAndIndexAgree();
    void commonPrefixesAreReadFromTheNewest();
    void fewFromAPersonAmongMany();

private:
    static void town(TestCache &cache);
};

void SearchTest::wordsBecomeFtsTerms_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("asYouType");
    QTest::addColumn<QString>("match");
    QTest::newRow("nothing") << "  " << true << "";
    QTest::newRow("word") << "fire" << false << R"("fire")";
    QTest::newRow("typing") << "big fi" << true << R"("big" "fi"*)";
    QTest::newRow("one letter") << "big f" << true << R"("big" "f")";
    QTest::newRow("word ended") << "big fi " << true << R"("big" "fi")";
    QTest::newRow("prefix") << "fi* big" << false << R"("fi"* "big")";
    QTest::newRow("lone star") << "*" << false << "";
    QTest::newRow("stars") << "fi***" << false << R"("fi"*)";
    QTest::newRow("phrase") << R"("big fire" now)" << false << R"("big fire" "now")";
    QTest::newRow("open phrase") << R"("big fi)" << true << R"("big fi"*)";
    QTest::newRow("FTS syntax") << R"(NOT (a OR b) text:x ^c)" << false
                                << R"-("NOT" "(a" "OR" "b)" "text:x" "^c")-";
    QTest::newRow("quote in a word") << R"(a"b c)" << false << R"("a" "b c")";
    QTest::newRow("operator alone") << "in:mill" << true << "";
}

void SearchTest::wordsBecomeFtsTerms()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, asYouType);
    QTEST(parseSearch(typed, asYouType).match, "match");
}

void SearchTest::operatorsAreRead()
{
    const SearchQuery query =
        parseSearch(QStringLiteral("IS:Mine is:waiting in:#mill from:\"Amber Heron\" source:slack x"), true);
    QVERIFY(query.mine);
    QCOMPARE(query.status, TipStatus::Waiting);
    QCOMPARE(query.channel, QStringLiteral("mill"));
    QCOMPARE(query.author, QStringLiteral("Amber Heron"));
    QCOMPARE(query.source, QStringLiteral("slack"));
    QCOMPARE(query.match, QStringLiteral("\"x\""));
    QVERIFY(!query.isEmpty());
    QVERIFY(parseSearch(QStringLiteral(" "), true).isEmpty());
    QVERIFY(!parseSearch(QStringLiteral("is:mine"), true).isEmpty());
    QCOMPARE(parseSearch(QStringLiteral("is:owed"), true).tab, TipTab::Owed);
    QCOMPARE(parseSearch(QStringLiteral("is:closed"), true).tab, TipTab::Closed);
    QCOMPARE(parseSearch(QStringLiteral("is:open"), true).tab, TipTab::All);
    QCOMPARE(parseSearch(QStringLiteral("is:new"), true).status, TipStatus::New);
}

void SearchTest::senselessOperatorsAreWords_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"is:purple", "is:", "in:", "in:#", "from:", "before:yesterday",
                              "before:2025-13-40", "after:2025", "colour:red", "https://a.example"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
}

void SearchTest::senselessOperatorsAreWords()
{
    QFETCH(const QString, typed);
    SearchQuery query = parseSearch(typed, false);
    QCOMPARE(query.match, QString(u'"' + typed + u'"'));
    query.match.clear();
    QVERIFY(query.isEmpty());
}

void SearchTest::datesAreLocalMidnights()
{
    const SearchQuery query = parseSearch(QStringLiteral("after:2025-06-01 before:2025-06-02T08:30"), false);
    QCOMPARE(query.after, QDate(2025, 6, 1).startOfDay().toMSecsSinceEpoch() * 1000);
    QCOMPARE(query.before, QDateTime(QDate(2025, 6, 2), QTime(8, 30)).toMSecsSinceEpoch() * 1000);
    QCOMPARE(parseSearch(QStringLiteral("after:2025-06-01T00:00:00Z"), false).after, 1'748'736'000'000'000);
}

void SearchTest::anythingTypedIsAQuery()
{
    TestCache cache;
    town(cache);
    QVERIFY(rc::check("no text is an error for FTS5", [&cache] {
        static const QString alphabet =
            QStringLiteral("ab\"*:()^-+{}'\\,. \tNEARORis:newinfrm\u00e9\u0301\U0001F525") + QChar(u'\0');
        const auto indices = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(alphabet.size())));
        QString typed;
        for (const int index : indices)
            typed += alphabet.at(index);
        const auto hits =
            queries::search(cache.db(), parseSearch(typed, *rc::gen::arbitrary<bool>()), 1, std::nullopt, 50);
        RC_ASSERT(hits.ok());
    }));
}

/// Two channels, three residents, two officers; the newest message is m6.
void SearchTest::town(TestCache &cache)
{
    LogBuilder log;
    const auto say = [&log](const QByteArray &key, const QByteArray &text, const char *author,
                            const QString &channel, const QByteArray &thread = {}) {
        Event &event = log.message(key, text, thread);
        event.channel = channel;
        LogBuilder::body(event).author = author;
    };
    const QString mill = QStringLiteral("mill-ward");
    const QString river = QStringLiteral("river-side");
    say("m1", "A fire at the mill", "Ann", mill);
    say("m2", "The dog barks", "Ann", river);
    say("m3", "The fire brigade came", "Zo\xC3\xAB", mill, "m1");
    log.action("a1", QStringLiteral("ada"), Verb::Reply, "m1", "Stay away from the fire");
    say("m4", "Fireworks all night", "Carl", river);
    log.action("a2", QStringLiteral("ben"), Verb::Note, "m4", "again the fireworks");
    log.action("a3", QStringLiteral("ben"), Verb::Close, "m4", {}, "noise");
    say("m5", "Incendio en la esquina", "Carl", mill);
    say("m6", "Fire drill on Monday", "Ann", river);
    log.action("a4", QStringLiteral("ada"), Verb::Claim, "m6");
    cache.fold(log.batch);
}

void SearchTest::operatorsFilter_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("found");
    QTest::newRow("word") << "fire"
                          << "m6 a1 m3 m1";
    QTest::newRow("prefix") << "fire*"
                            << "m6 a2 m4 a1 m3 m1";
    QTest::newRow("two words") << "the fire"
                               << "a1 m3 m1";
    QTest::newRow("word and prefix") << "the fi*"
                                     << "a2 a1 m3 m1";
    QTest::newRow("phrase") << "\"fire brigade\""
                            << "m3";
    QTest::newRow("not the phrase") << "\"brigade fire\""
                                    << "";
    QTest::newRow("nobody") << "water"
                            << "";
    QTest::newRow("new") << "is:new"
                         << "m5 m2";
    QTest::newRow("new with a word") << "is:new the"
                                     << "m2";
    QTest::newRow("closed") << "is:closed"
                            << "a2 m4";
    QTest::newRow("open") << "fire is:open"
                          << "m6 a1 m3 m1";
    QTest::newRow("mine") << "is:mine"
                          << "m6 a1 m3 m1";
    QTest::newRow("mine and waiting") << "is:mine is:waiting"
                                      << "a1 m3 m1";
    QTest::newRow("owed") << "is:owed"
                          << "m6 m5 m2";
    QTest::newRow("mine and owed") << "is:mine is:owed"
                                   << "m6";
    QTest::newRow("channel") << "in:mill fire"
                             << "a1 m3 m1";
    QTest::newRow("channel alone") << "in:#MILL"
                                   << "m5 a1 m3 m1";
    QTest::newRow("no such channel") << "in:hill fire"
                                     << "";
    QTest::newRow("source") << "source:slack in:river"
                            << "m6 a2 m4 m2";
    QTest::newRow("no such source") << "source:post"
                                    << "";
    QTest::newRow("person") << "from:ann"
                            << "m6 m2 m1";
    QTest::newRow("accents") << "from:zoe"
                             << "m3";
    QTest::newRow("person and word") << "from:ann fire"
                                     << "m6 m1";
    QTest::newRow("officer") << "from:ada"
                             << "a1";
    QTest::newRow("no such person") << "from:dora fire"
                                    << "";
    QTest::newRow("after") << "after:2025-06-01T12:00:07Z"
                           << "m6 m5";
    QTest::newRow("before") << "before:2025-06-01T12:00:03Z fire"
                            << "m3 m1";
}

void SearchTest::operatorsFilter()
{
    QFETCH(const QString, search);
    QFETCH(const QString, found);
    TestCache cache;
    town(cache);
    const PersonId me = queries::personOf(cache.db(), QStringLiteral("ada")).value();
    QByteArray ids;
    for (const QByteArray &id : cache.found(search, me))
        ids += (ids.isEmpty() ? "" : " ") + id;
    QCOMPARE(QString::fromLatin1(ids), found);
    const auto count = queries::searchCount(cache.db(), parseSearch(search, false), me);
    QVERIFY(count.ok());
    QCOMPARE(count.value(), found.isEmpty() ? 0 : found.count(u' ') + 1);
    // Whoever nobody knows has nothing.
    if (search.contains(QLatin1String("is:mine")))
        QVERIFY(cache.found(search, 0).empty());
}

void SearchTest::newestFirstInPages()
{
    TestCache cache;
    town(cache);
    for (const char *search : {"fire", "fire*", "in:mill", "from:ann", "is:open", "is:open fire"}) {
        const SearchQuery query = parseSearch(QString::fromLatin1(search), false);
        std::vector<QByteArray> ids;
        std::optional<qint64> before;
        for (;;) {
            const auto page = queries::search(cache.db(), query, 0, before, 1);
            QVERIFY(page.ok());
            if (page->empty())
                break;
            ids.push_back(page->front().id);
            before = page->front().message;
        }
        QCOMPARE(ids, cache.found(QString::fromLatin1(search)));
    }
}

void SearchTest::readingAndIndexAgree()
{
    TestCache cache;
    QVERIFY(rc::check("the tokens read are the tokens indexed", [&cache] {
        static const char *const pieces[] = {"ab",
                                             "abc",
                                             "\xC3\x89t\xC3\xA9",
                                             "ete",
                                             "a",
                                             "-",
                                             "'",
                                             "\xF0\x9F\x94\xA5",
                                             " ",
                                             " ",
                                             "e\xCC\x81",
                                             "STRASSE",
                                             "stra\xC3\x9F"
                                             "e",
                                             "\xE2\x80\xAE",
                                             "1,000",
                                             "_"};
        static int counter = 0;
        const auto some = [](std::size_t most) {
            QByteArray text;
            const auto chosen =
                *rc::gen::resize(int(most), rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 16)));
            for (const int piece : chosen)
                text += pieces[piece];
            return text;
        };
        LogBuilder log;
        const QByteArray text = some(12);
        Event &event = log.message("k" + QByteArray::number(++counter), text);
        event.sequence = static_cast<quint64>(counter);
        cache.fold(log.batch);
        const SearchQuery query = parseSearch(QString::fromUtf8(some(4)), *rc::gen::arbitrary<bool>());
        if (query.match.isEmpty())
            return;
        const QByteArray match = query.match.toUtf8();
        Statement indexed(cache.db(), "SELECT 1 FROM message_fts f JOIN message m ON m.id = f.rowid"
                                      " WHERE message_fts MATCH ?1 AND m.key = ?2");
        indexed.bind(1, match);
        indexed.bind(2, event.id);
        TokenMatcher matcher(cache.db(), match);
        RC_ASSERT(matcher.isValid());
        RC_ASSERT(indexed.step() == matcher.matches(text));
    }));
}

void SearchTest::commonPrefixesAreReadFromTheNewest()
{
    TestCache cache;
    LogBuilder log;
    std::vector<QByteArray> expected;
    for (int i = 0; i < 2'000; ++i) {
        const bool common = i % 7 == 0;
        log.message("m" + QByteArray::number(i),
                    common ? QByteArray("alarm number" + QByteArray::number(i)) : QByteArray("quiet night"));
        if (common)
            expected.insert(expected.begin(), "m" + QByteArray::number(i));
    }
    cache.fold(log.batch);
    QCOMPARE(cache.found(QStringLiteral("ala*")), expected);
    QCOMPARE(cache.found(QStringLiteral("alarm num*")), expected);
    QCOMPARE(cache.found(QStringLiteral("ala* is:open")), expected);
    // A rare prefix is left to the index: 7, 70, 77, 700, 707, ... of the multiples of seven.
    const auto sevens = std::count_if(expected.begin(), expected.end(),
                                      [](const QByteArray &id) { return id.startsWith("m7"); });
    QCOMPARE(cache.found(QStringLiteral("number7*")).size(), static_cast<std::size_t>(sevens));
    QCOMPARE(cache.found(QStringLiteral("night num*")).size(), 0U);
}

void SearchTest::fewFromAPersonAmongMany()
{
    TestCache cache;
    LogBuilder log;
    for (int i = 0; i < 3'000; ++i)
        LogBuilder::body(log.message("m" + QByteArray::number(i), "the same words")).author =
            i % 1'000 == 0 ? "Rare" : "Often";
    cache.fold(log.batch);
    QCOMPARE(cache.found(QStringLiteral("from:rare words")),
             (std::vector<QByteArray>{"m2000", "m1000", "m0"}));
    QCOMPARE(cache.found(QStringLiteral("from:rare wor*")),
             (std::vector<QByteArray>{"m2000", "m1000", "m0"}));
    QCOMPARE(cache.found(QStringLiteral("from:often words")).size(), 1'000U);
    QCOMPARE(queries::searchCount(cache.db(), parseSearch(QStringLiteral("from:o words"), false), 0).value(),
             2'997);
}

QTEST_APPLESS_MAIN(SearchTest)
#include "tst_search.moc"
