// SPDX-License-Identifier: GPL-3.0-or-later
//
// From the bytes of the log to the rows: what strangers may write, and what must come of it.

#include "models/store/TipQueries.h"
#include "tests/store/StoreKit.h"

#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

LogRecord record(quint64 sequence, const QByteArray &subject, const QByteArray &id, const QByteArray &body)
{
    return {subject, id, body, sequence, kNoon + static_cast<Micros>(sequence) * kSecond};
}

QByteArray message(const QByteArray &id, const QByteArray &rest)
{
    return R"({"v":1,"id":")" + id + R"(","at":)" + QByteArray::number(kNoon) + "," + rest + "}";
}

} // namespace

class BadInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void malformedBodiesGoToQuarantine_data();
    void malformedBodiesGoToQuarantine();
    void textsSurvive_data();
    void textsSurvive();
    void aMegabyte();
    void oneWordOfAMegabyte();
    void thousandsOfCombiningMarks();
    void unknownVerbsAreKept();

private:
    static constexpr char kSubject[] = "community.slack.mill-ward.message";
};

void BadInputTest::malformedBodiesGoToQuarantine_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half") << QByteArray(R"({"v":1,"id":"m1","at":1748)");
    QTest::newRow("NUL bytes") << QByteArray("\0\0\0\0", 4);
    QTest::newRow("no UTF-8") << QByteArray("{\"v\":1,\"id\":\"m1\",\"at\":1,\"text\":\"\xFF\xFE\"}");
    QTest::newRow("an array") << QByteArray("[1,2]");
    QTest::newRow("a number") << QByteArray("17");
    QTest::newRow("trailing comma") << message("m1", R"("text":"x",)");
    QTest::newRow("unquoted") << QByteArray("{v:1}");
    QTest::newRow("no text") << message("m1", R"("thread":"m0")");
    QTest::newRow("text is a number") << message("m1", R"("text":12)");
    QTest::newRow("no version") << QByteArray(R"({"id":"m1","at":1,"text":"x"})");
    QTest::newRow("version 0") << QByteArray(R"({"v":0,"id":"m1","at":1,"text":"x"})");
    QTest::newRow("no time") << QByteArray(R"({"v":1,"id":"m1","text":"x"})");
    QTest::newRow("time in words") << QByteArray(R"({"v":1,"id":"m1","at":"noon","text":"x"})");
    QTest::newRow("another id than the header") << message("m2", R"("text":"x")");
    QTest::newRow("deep") << QByteArray(QByteArray(100'000, '[') + QByteArray(100'000, ']'));
}

void BadInputTest::malformedBodiesGoToQuarantine()
{
    QFETCH(const QByteArray, body);
    TestCache cache;
    EventDecoder decoder;
    const LogBatch batch{decoder.decode(record(1, kSubject, "m1", body)),
                         decoder.decode(record(2, kSubject, "ok", message("ok", R"("text":"still here")")))};
    const Changes changes = cache.fold(batch);
    QCOMPARE(changes.quarantined, 1);
    QCOMPARE(changes.last, 2U);
    QCOMPARE(cache.bytes("SELECT body FROM quarantine"), body.isNull() ? QByteArray("") : body);
    QVERIFY(!cache.bytes("SELECT reason FROM quarantine").isEmpty());
    QCOMPARE(cache.found(QStringLiteral("still")), (std::vector<QByteArray>{"ok"}));
}

void BadInputTest::textsSurvive_data()
{
    QTest::addColumn<QByteArray>("text"); // as in JSON
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("search");
    QTest::newRow("html") << QByteArray("<script>alert(1)<\\/script>")
                          << QStringLiteral("<script>alert(1)</script>") << QStringLiteral("alert");
    QTest::newRow("NUL") << QByteArray("fire\\u0000alarm")
                         << QStringLiteral("fire\uFFFD"
                                           "alarm")
                         << QStringLiteral("alarm");
    QTest::newRow("lone surrogate") << QByteArray("\\ud83d smoke") << QStringLiteral("\uFFFD smoke")
                                    << QStringLiteral("smoke");
    QTest::newRow("pair") << QByteArray("\\ud83d\\udd25 smoke") << QStringLiteral("\U0001F525 smoke")
                          << QStringLiteral("smoke");
    QTest::newRow("bidi") << QByteArray("\\u202egnihton\\u202c here") << QStringLiteral("gnihton here")
                          << QStringLiteral("gnihton");
    QTest::newRow("empty") << QByteArray() << QString() << QString();
    QTest::newRow("quotes") << QByteArray("'; DROP TABLE tip; --") << QStringLiteral("'; DROP TABLE tip; --")
                            << QStringLiteral("drop");
    QTest::newRow("accents") << QByteArray("Ni\\u00f1o en el caf\\u00e9")
                             << QStringLiteral("Ni\u00f1o en el caf\u00e9") << QStringLiteral("CAFE");
}

void BadInputTest::textsSurvive()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, shown);
    QFETCH(const QString, search);
    TestCache cache;
    EventDecoder decoder;
    const Changes changes =
        cache.fold({decoder.decode(record(1, kSubject, "m1", message("m1", R"("text":")" + text + '"')))});
    QCOMPARE(changes.quarantined, 0);
    const auto rows = queries::timeline(cache.db(), 1, std::nullopt, 10);
    QVERIFY(rows.ok());
    QCOMPARE(rows.value()[0].text, shown);
    if (!search.isEmpty())
        QCOMPARE(cache.found(search), (std::vector<QByteArray>{"m1"}));
    QCOMPARE(cache.inconsistency(), QString());
}

void BadInputTest::aMegabyte()
{
    TestCache cache;
    EventDecoder decoder;
    QByteArray text;
    while (text.size() < 1'000'000)
        text += "needle" + QByteArray::number(text.size()) + ' ';
    cache.fold({decoder.decode(record(1, kSubject, "m1", message("m1", R"("text":")" + text + '"')))});
    QCOMPARE(cache.found(QStringLiteral("needle0")), (std::vector<QByteArray>{"m1"}));
    const auto row = queries::tipByKey(cache.db(), "m1");
    QVERIFY(row.ok());
    QVERIFY(row.value()->text.size() < 1'000);
    LogBuilder log;
    log.unreadable({}, {}); // stands for the message: the builder counts from one
    log.remove("x1", "m1");
    cache.fold({log.batch.back()});
    QCOMPARE(cache.found(QStringLiteral("needle0")).size(), 0U);
    QCOMPARE(cache.inconsistency(), QString());
}

void BadInputTest::oneWordOfAMegabyte()
{
    TestCache cache;
    LogBuilder log;
    log.message("m1", QByteArray(1'000'000, 'w'));
    log.edit("e1", "m1", QByteArray(1'000'000, 'v') + " end");
    cache.foldInParts(log.batch, {1});
    QCOMPARE(cache.found(QStringLiteral("end")), (std::vector<QByteArray>{"m1"}));
    QCOMPARE(cache.inconsistency(), QString());
}

void BadInputTest::thousandsOfCombiningMarks()
{
    TestCache cache;
    LogBuilder log;
    QByteArray zalgo = "zalgo";
    for (int i = 0; i < 10'000; ++i)
        zalgo += "\xCC\x81";
    log.message("m1", zalgo + " after");
    cache.fold(log.batch);
    QCOMPARE(cache.found(QStringLiteral("after")), (std::vector<QByteArray>{"m1"}));
    const auto rows = queries::timeline(cache.db(), 1, std::nullopt, 10);
    QVERIFY(rows.value()[0].text.size() < 30);
}

void BadInputTest::unknownVerbsAreKept()
{
    TestCache cache;
    EventDecoder decoder;
    const QByteArray body = message("m1", R"("tip":"m0","text":"x")");
    LogBatch batch;
    quint64 sequence = 0;
    for (const char *subject :
         {"community.slack.mill-ward.sing", "desk.ada.tip.bribe", "desk.ada.case.open", "bridge.slack.dance",
          "desk.ADA.tip.claim", "nobody.knows", "", "community.slack..message"})
        batch.push_back(decoder.decode(record(++sequence, subject, "m1", body)));
    QCOMPARE(cache.fold(batch).quarantined, static_cast<qint64>(batch.size()));
    QCOMPARE(cache.number("SELECT count(*) FROM quarantine"), static_cast<qint64>(batch.size()));
}

QTEST_APPLESS_MAIN(BadInputTest)
#include "tst_badinput.moc"
