// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/EventKit.h"
#include "tests/domain/MalformedJson.h"

#include <QTest>

#include <limits>

using namespace porch;
using namespace porch::test;

class EventFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deskBodiesThatMakeNoSense_data();
    void deskBodiesThatMakeNoSense();
    void malformed_data();
    void malformed();
    void toleratedLosesNothing_data();
    void toleratedLosesNothing();
    void missing_data();
    void missing();
    void badNumbers_data();
    void badNumbers();
    void unknownFieldsAreIgnored();
    void hostileTexts();
    void megabyteTexts();
    void limits();
    void places_data();
    void places();
    void deepNesting();
};

void EventFieldsTest::deskBodiesThatMakeNoSense_data()
{
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QByteArray>("fields");
    const auto row = [](const char *subject, const char *fields) {
        QTest::addRow("%s %s", subject, fields) << QByteArray(subject) << QByteArray(fields);
    };
    row("desk.d117.tip.classify", R"("tip":"m1")");
    row("desk.d117.tip.classify", R"("tip":"m1","priority":"burning")");
    row("desk.d117.tip.classify", R"("tip":"m1","category":7)");
    row("desk.d117.tip.snooze", R"("tip":"m1")");
    row("desk.d117.tip.snooze", R"("tip":"m1","until":-5)");
    row("desk.d117.tip.snooze", R"("tip":"m1","until":"tomorrow")");
    row("desk.d117.tip.assign", R"("tip":"m1")");
    row("desk.d117.tip.assign", R"("tip":"m1","user":"No Such.Name")");
    row("desk.d117.tip.refer", R"("tip":"m1")");
    row("desk.d117.tip.escalate", R"("reason":"no tip")");
    row("desk.d117.department.set", R"("set":{})");
    row("desk.d117.department.set", R"("set":[1])");
    row("desk.d117.department.set", R"("set":{"":1})");
    row("desk.d117.user.set", R"("user":"d118")");
    row("desk.d117.user.set", R"("user":"*","name":"Ana")");
    row("desk.d117.session.open", R"("workstation":{"a":1})");
    row("desk.d117.session.close", R"("workstation":"desk-3","note":["quiet"])");
    row("bridge.slack.refused", R"("reason":"gone")");
    row("bridge.slack.channel", R"("channel":"C1")");
    row("bridge.slack.channel", R"("name":"mill-ward")");
    row("bridge.slack.take", R"("reply":"r1")");
    row("bridge.slack.health", R"("connections":2)");
    row("bridge.slack.health", R"("bridge":"north","connections":-1)");
    row("bridge.slack.health", R"("bridge":"north","unsent":0.5)");
}

void EventFieldsTest::deskBodiesThatMakeNoSense()
{
    QFETCH(const QByteArray, subject);
    QFETCH(const QByteArray, fields);
    LogRecord record;
    record.subject = subject;
    record.messageId = "c1";
    record.body = R"({"v":1,"id":"c1","at":5,)" + fields + '}';
    const LogEntry entry = decode(record);
    QVERIFY(std::holds_alternative<Unreadable>(entry));
    QVERIFY(!std::get<Unreadable>(entry).reason.isEmpty());
}

void EventFieldsTest::malformed_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const auto &value : tests::malformedValues())
        QTest::newRow(value.name) << withFields("\"text\":\"a\",\"extra\":" + value.bytes).body;
    for (const auto &document : tests::malformedDocuments())
        QTest::newRow(document.name) << document.bytes;
}

void EventFieldsTest::malformed()
{
    QFETCH(const QByteArray, body);
    const LogEntry entry = decode({kMessageSubject, "m1", body, 7, 8});
    QVERIFY2(reasonOf(entry).startsWith(QLatin1String("not JSON")) ||
                 reasonOf(entry).startsWith(QLatin1String("not a JSON")),
             qPrintable(reasonOf(entry)));
    const auto &unreadable = std::get<Unreadable>(entry);
    QCOMPARE(unreadable.body, body);
    QCOMPARE(unreadable.newerVersion, 0);
}

void EventFieldsTest::toleratedLosesNothing_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const auto &value : tests::toleratedValues())
        QTest::newRow(value.name) << value.bytes;
}

void EventFieldsTest::toleratedLosesNothing()
{
    QFETCH(const QByteArray, value);
    const LogEntry entry = decode(withFields("\"text\":\"kept\",\"extra\":" + value));
    if (const auto *unreadable = std::get_if<Unreadable>(&entry))
        QVERIFY(!unreadable->reason.isEmpty() && unreadable->body.contains(value));
    else
        QCOMPARE(bodyOf<MessageBody>(entry).text, QByteArray("kept"));
}

void EventFieldsTest::missing_data()
{
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("names");
    const auto row = [](const char *name, const char *subject, const char *body, const char *field) {
        QTest::newRow(name) << QByteArray(subject) << QByteArray(body) << QString::fromLatin1(field);
    };
    const char *message = "community.slack.mill-ward.message";
    row("no v", message, R"({"id":"m1","at":5,"text":"a"})", "\"v\"");
    row("v null", message, R"({"v":null,"id":"m1","at":5,"text":"a"})", "\"v\"");
    row("v text", message, R"({"v":"1","id":"m1","at":5,"text":"a"})", "\"v\"");
    row("v zero", message, R"({"v":0,"id":"m1","at":5,"text":"a"})", "\"v\"");
    row("v negative", message, R"({"v":-1,"id":"m1","at":5,"text":"a"})", "\"v\"");
    row("v true", message, R"({"v":true,"id":"m1","at":5,"text":"a"})", "\"v\"");
    row("no id", message, R"({"v":1,"at":5,"text":"a"})", "\"id\"");
    row("id empty", message, R"({"v":1,"id":"","at":5,"text":"a"})", "\"id\"");
    row("id number", message, R"({"v":1,"id":1,"at":5,"text":"a"})", "\"id\"");
    row("no at", message, R"({"v":1,"id":"m1","text":"a"})", "\"at\"");
    row("at text", message, R"({"v":1,"id":"m1","at":"5","text":"a"})", "\"at\"");
    row("no text", message, R"({"v":1,"id":"m1","at":5})", "\"text\"");
    row("text null", message, R"({"v":1,"id":"m1","at":5,"text":null})", "\"text\"");
    row("text array", message, R"({"v":1,"id":"m1","at":5,"text":["a"]})", "\"text\"");
    row("thread object", message, R"({"v":1,"id":"m1","at":5,"text":"a","thread":{}})", "\"thread\"");
    row("author number", message, R"({"v":1,"id":"m1","at":5,"text":"a","author":3})", "\"author\"");
    row("reporter true", message, R"({"v":1,"id":"m1","at":5,"text":"a","reporter":true})", "\"reporter\"");
    row("edit without target", "community.slack.mill-ward.edit", R"({"v":1,"id":"m1","at":5,"text":"a"})",
        "\"target\"");
    row("edit without text", "community.slack.mill-ward.edit", R"({"v":1,"id":"m1","at":5,"target":"a"})",
        "\"text\"");
    row("delete without target", "community.slack.mill-ward.delete", R"({"v":1,"id":"m1","at":5})",
        "\"target\"");
    row("reaction without name", "community.slack.mill-ward.reaction",
        R"({"v":1,"id":"m1","at":5,"target":"a"})", "\"name\"");
    row("delivered without reply", "bridge.slack.delivered", R"({"v":1,"id":"m1","at":5})", "\"reply\"");
    for (const char *verb : {"claim", "release", "reply", "note", "close", "reopen"}) {
        const QByteArray subject = QByteArray("desk.osei.tip.") + verb;
        QTest::newRow(subject.constData())
            << subject << QByteArray(R"({"v":1,"id":"m1","at":5,"text":"a"})") << QStringLiteral("\"tip\"");
    }
    row("reply without text", "desk.osei.tip.reply", R"({"v":1,"id":"m1","at":5,"tip":"t"})", "\"text\"");
    row("close with a number", "desk.osei.tip.close", R"({"v":1,"id":"m1","at":5,"tip":"t","reason":3})",
        "\"reason\"");
    row("empty object", message, "{}", "\"v\"");
    row("array", message, "[1]", "object");
    row("number", message, "[]", "object");
}

void EventFieldsTest::missing()
{
    QFETCH(const QByteArray, subject);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, names);
    const QString reason = reasonOf(decode({subject, "m1", body, 1, 2}));
    QVERIFY2(reason.contains(names), qPrintable(reason));
}

void EventFieldsTest::badNumbers_data()
{
    QTest::addColumn<QByteArray>("at");
    QTest::addColumn<bool>("readable");
    QTest::newRow("fraction") << QByteArray("5.5") << false;
    QTest::newRow("tiny fraction") << QByteArray("5.0000001") << false;
    QTest::newRow("whole with point") << QByteArray("5.0") << true;
    QTest::newRow("whole with exponent") << QByteArray("5e3") << true;
    QTest::newRow("negative exponent") << QByteArray("5e-3") << false;
    QTest::newRow("2^63") << QByteArray("9223372036854775808") << false;
    QTest::newRow("2^64") << QByteArray("18446744073709551616") << false;
    QTest::newRow("1e19") << QByteArray("1e19") << false;
    QTest::newRow("1e308") << QByteArray("1e308") << false;
    QTest::newRow("-1e19") << QByteArray("-1e19") << false;
    QTest::newRow("2^53 + 1") << QByteArray("9007199254740993") << true;
    QTest::newRow("2^63 - 1") << QByteArray("9223372036854775807") << true;
    QTest::newRow("negative") << QByteArray("-5") << true;
    QTest::newRow("zero") << QByteArray("0") << true;
    QTest::newRow("minus zero") << QByteArray("-0") << true;
    QTest::newRow("a hundred digits") << QByteArray(100, '9') << false;
}

void EventFieldsTest::badNumbers()
{
    QFETCH(const QByteArray, at);
    QFETCH(const bool, readable);
    const LogEntry entry =
        decode({kMessageSubject, "m1", R"({"v":1,"id":"m1","text":"a","at":)" + at + '}', 1, 2});
    QCOMPARE(std::holds_alternative<Event>(entry), readable);
    bool whole = false;
    const qint64 exact = at.toLongLong(&whole);
    if (readable && whole)
        QCOMPARE(std::get<Event>(entry).at, exact);
}

void EventFieldsTest::unknownFieldsAreIgnored()
{
    const LogEntry entry = decode(withFields(
        R"("text":"a","future":{"deep":[1,2,{"x":null}]},"user":"mallory","sequence":99,"author":null)"));
    QCOMPARE(bodyOf<MessageBody>(entry), (MessageBody{"a", {}, {}, {}, {}}));
    QVERIFY(std::get<Event>(entry).user.isEmpty());
    QCOMPARE(std::get<Event>(entry).sequence, quint64(7));
    // The writer is the subject's, whatever the body says.
    const LogEntry action =
        decode({"desk.osei.tip.reply", "m1",
                R"({"v":1,"id":"m1","at":5,"tip":"t","text":"a","user":"chief","author":"chief"})", 1, 2});
    QCOMPARE(std::get<Event>(action).user, QStringLiteral("osei"));
}

void EventFieldsTest::hostileTexts()
{
    // As it is: what a text may do to a screen is not the codec's business.
    for (const char *text :
         {"<script>alert(1)</script>", "<b>bold</b> &amp; <img src=x onerror=y>", "'; DROP TABLE tip; --",
          "\xE2\x80\xAE"
          "txt.exe",
          "%s%n%1 %2", "\\u0000", "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x92"}) {
        const OutgoingEvent event = encodeMessage(kSource, kChannel, "m1", 5, {text, {}, {}, {}, {}});
        QCOMPARE(bodyOf<MessageBody>(decode(recordOf(event))).text, QByteArray(text));
    }
    const QByteArray marks = "e" + QByteArray("\xCC\x81").repeated(10'000);
    QCOMPARE(textOf('"' + marks + '"'), marks);
    // What no text can hold becomes a replacement character, once for each.
    const QByteArray bad = "\xEF\xBF\xBD";
    QCOMPARE(textOf(R"("a\u0000b")"), "a" + bad + "b");
    QCOMPARE(textOf(R"("a\uD800b")"), "a" + bad + "b");
    QCOMPARE(textOf(R"("a\uDC00b")"), "a" + bad + "b");
    QCOMPARE(textOf(R"("\uDC00\uD800")"), bad + bad);
    QCOMPARE(textOf(R"("\uD83D")"), bad);
    QCOMPARE(textOf(R"("\uD83D\uD83D\uDE00")"), bad + "\xF0\x9F\x98\x80");
    QCOMPARE(textOf(R"("\uD83D\uDE00")"), QByteArray("\xF0\x9F\x98\x80"));
    QCOMPARE(textOf(R"("\uFFFF\uFFFE")"), QByteArray("\xEF\xBF\xBF\xEF\xBF\xBE"));
    QCOMPARE(textOf("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\""), QByteArray("\"\\/\b\f\n\r\t"));
    // Also in keys: a key with NUL in it must not equal the one cut off there.
    const LogEntry entry = decode(withFields(R"("text":"a","thread":"root\u0000x")"));
    QCOMPARE(bodyOf<MessageBody>(entry).thread, "root" + bad + "x");
}

void EventFieldsTest::megabyteTexts()
{
    const QByteArray sentence = "Somebody writes and writes, ñ and 犬 and \xF0\x9F\x90\x95. ";
    const QByteArray text = sentence.repeated(1024 * 1024 / sentence.size() + 1);
    QVERIFY(text.size() >= 1024 * 1024);
    const OutgoingEvent message = encodeMessage(kSource, kChannel, "m1", 5, {text, {}, {}, {}, {}});
    QCOMPARE(bodyOf<MessageBody>(decode(recordOf(message))).text, text);
    const OutgoingEvent reply =
        encodeCommand(QStringLiteral("osei"), 5, {"c1", Verb::Reply, {"t", text, {}}});
    QCOMPARE(bodyOf<TipBody>(decode(recordOf(reply))).text, text);
}

void EventFieldsTest::limits()
{
    const auto encoded = [](qsizetype size) {
        return recordOf(encodeMessage(kSource, kChannel, "m1", 5, {QByteArray(size, 'x'), {}, {}, {}, {}}));
    };
    QVERIFY(std::holds_alternative<Event>(decode(encoded(kMaxTextBytes))));
    QVERIFY(reasonOf(decode(encoded(kMaxTextBytes + 1))).contains(QLatin1String("longer")));

    const auto withId = [](qsizetype size) {
        return recordOf(encodeMessage(kSource, kChannel, QByteArray(size, 'k'), 5, {"a", {}, {}, {}, {}}));
    };
    QVERIFY(std::holds_alternative<Event>(decode(withId(512))));
    QVERIFY(reasonOf(decode(withId(513))).contains(QLatin1String("\"id\"")));
}

void EventFieldsTest::places_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("placed");
    QTest::newRow("good") << QByteArray(R"({"lat":1.5,"lon":-2.5,"name":"x"})") << true;
    QTest::newRow("no name") << QByteArray(R"({"lat":1.5,"lon":-2.5})") << true;
    QTest::newRow("poles") << QByteArray(R"({"lat":-90,"lon":180})") << true;
    QTest::newRow("no lon") << QByteArray(R"({"lat":1.5})") << false;
    QTest::newRow("texts") << QByteArray(R"({"lat":"1.5","lon":"2"})") << false;
    QTest::newRow("off the globe") << QByteArray(R"({"lat":90.1,"lon":0})") << false;
    QTest::newRow("round twice") << QByteArray(R"({"lat":0,"lon":361})") << false;
    QTest::newRow("array") << QByteArray("[1,2]") << false;
    QTest::newRow("null") << QByteArray("null") << false;
    QTest::newRow("text") << QByteArray("\"Mill St\"") << false;
}

void EventFieldsTest::places()
{
    QFETCH(const QByteArray, json);
    QFETCH(const bool, placed);
    // A bad place costs the place, never the message.
    const LogEntry entry = decode(withFields("\"text\":\"a\",\"place\":" + json));
    QCOMPARE(bodyOf<MessageBody>(entry).text, QByteArray("a"));
    QCOMPARE(bodyOf<MessageBody>(entry).place.has_value(), placed);
}

void EventFieldsTest::deepNesting()
{
    const auto nested = [](int depth) {
        return withFields("\"text\":\"a\",\"x\":" + QByteArray(depth, '[') + QByteArray(depth, ']'));
    };
    QCOMPARE(bodyOf<MessageBody>(decode(nested(500))).text, QByteArray("a"));
    QVERIFY(reasonOf(decode(nested(5'000))).startsWith(QLatin1String("not JSON")));
    QVERIFY(reasonOf(decode(nested(500'000))).startsWith(QLatin1String("not JSON")));
}

QTEST_GUILESS_MAIN(EventFieldsTest)
#include "tst_eventfields.moc"
