// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/EventCodec.h"
#include "tests/domain/MalformedJson.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>
#include <QUuid>

#include <limits>
#include <rapidcheck.h>

using namespace porch;

namespace {

const QString kSource = QStringLiteral("slack");
const QString kChannel = QStringLiteral("mill-ward");
const QByteArray kMessageSubject = "community.slack.mill-ward.message";

LogRecord recordOf(const OutgoingEvent &event)
{
    return {event.subject, event.id, event.body, 7, 8};
}

LogEntry decode(const LogRecord &record)
{
    EventDecoder decoder;
    return decoder.decode(record);
}

/// A message event around the given fields, e.g. R"("text":"a")".
LogRecord withFields(const QByteArray &fields)
{
    return {kMessageSubject, "m1", R"({"v":1,"id":"m1","at":5,)" + fields + '}', 7, 8};
}

QString reasonOf(const LogEntry &entry)
{
    const auto *unreadable = std::get_if<Unreadable>(&entry);
    return unreadable ? unreadable->reason : QString();
}

template <typename Body> Body bodyOf(const LogEntry &entry)
{
    const auto *event = std::get_if<Event>(&entry);
    const auto *body = event ? std::get_if<Body>(&event->body) : nullptr;
    return body ? *body : Body{};
}

QByteArray textOf(const QByteArray &jsonString)
{
    return bodyOf<MessageBody>(decode(withFields("\"text\":" + jsonString))).text;
}

/// Any text a person can write, without what JSON may not carry: NUL and lone surrogates.
QByteArray anyText()
{
    const auto characters = *rc::gen::container<std::vector<char32_t>>(
        rc::gen::oneOf(rc::gen::inRange<char32_t>(1, 0x80), rc::gen::inRange<char32_t>(0x80, 0xD800),
                       rc::gen::inRange<char32_t>(0xE000, 0x110000)));
    return QString::fromUcs4(characters.data(), static_cast<qsizetype>(characters.size())).toUtf8();
}

QByteArray anyKey()
{
    return QByteArray::fromStdString(
               *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::inRange<char>(33, 127))))
        .left(500);
}

} // namespace

class EventCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVerbRoundTrips();
    void anyMessageRoundTrips();
    void anyCommandRoundTrips();
    void anyBytesAreAnswered();
    void malformed_data();
    void malformed();
    void toleratedLosesNothing_data();
    void toleratedLosesNothing();
    void missing_data();
    void missing();
    void badNumbers_data();
    void badNumbers();
    void unknownFieldsAreIgnored();
    void idMustMatchHeader();
    void unknownSubjects_data();
    void unknownSubjects();
    void newerVersionIsToldApart_data();
    void newerVersionIsToldApart();
    void hostileTexts();
    void megabyteTexts();
    void limits();
    void places_data();
    void places();
    void deepNesting();
    void endlessChannels();
    void verbNames();
    void eventIds();
};

void EventCodecTest::everyVerbRoundTrips()
{
    const auto check = [](const OutgoingEvent &sent, Verb verb, Writer writer, const EventBody &body) {
        const LogEntry entry = decode(recordOf(sent));
        QVERIFY2(std::holds_alternative<Event>(entry), qPrintable(reasonOf(entry)));
        const Event &event = std::get<Event>(entry);
        QCOMPARE(event.verb, verb);
        QCOMPARE(event.writer, writer);
        QCOMPARE(event.id, sent.id);
        QCOMPARE(event.at, Micros(1'700'000'000'123'456));
        QCOMPARE(event.version, kEventVersion);
        QCOMPARE(event.sequence, quint64(7));
        QCOMPARE(event.stored, Micros(8));
        QVERIFY(event.body == body);
        if (writer == Writer::Desk)
            QCOMPARE(event.user, QStringLiteral("d117"));
        else
            QCOMPARE(event.source, kSource);
        QCOMPARE(event.channel, writer == Writer::Community ? kChannel : QString());
    };
    constexpr Micros at = 1'700'000'000'123'456;
    const MessageBody message{"text", "root", "Ana", "key",
                              SharedPlace{44.5, -68.25, QStringLiteral("Mill St 77")}};
    check(encodeMessage(kSource, kChannel, "m1", at, message), Verb::Message, Writer::Community, message);
    const MessageBody bare{"", "", "", "", std::nullopt};
    check(encodeMessage(kSource, kChannel, "m1", at, bare), Verb::Message, Writer::Community, bare);
    const EditBody edit{"m1", "better"};
    check(encodeEdit(kSource, kChannel, "e1", at, edit), Verb::Edit, Writer::Community, edit);
    const DeleteBody deletion{"m1"};
    check(encodeDelete(kSource, kChannel, "d1", at, deletion), Verb::Delete, Writer::Community, deletion);
    for (const bool removed : {false, true}) {
        const ReactionBody reaction{"m1", "thumbsup", "key", removed};
        check(encodeReaction(kSource, kChannel, "r1", at, reaction), Verb::Reaction, Writer::Community,
              reaction);
    }
    const DeliveredBody delivered{"reply-1"};
    check(encodeDelivered(kSource, "x1", at, delivered), Verb::Delivered, Writer::Bridge, delivered);
    const auto command = [&](Verb verb, const TipBody &body) {
        check(encodeCommand(QStringLiteral("d117"), at, {"c1", verb, body}), verb, Writer::Desk, body);
    };
    command(Verb::Reply, {"m1", "Thank you", ""});
    command(Verb::Note, {"m1", "for us", ""});
    command(Verb::Claim, {"m1", "", "taken over: stale"});
    command(Verb::Claim, {"m1", "", ""});
    command(Verb::Release, {"m1", "", ""});
    command(Verb::Close, {"m1", "", "answered"});
    command(Verb::Reopen, {"m1", "", ""});
}

void EventCodecTest::anyMessageRoundTrips()
{
    QVERIFY(rc::check("a message survives the log", [] {
        MessageBody body;
        body.text = anyText();
        body.thread = anyKey();
        if (*rc::gen::arbitrary<bool>())
            body.author = anyText().left(100);
        body.author = QString::fromUtf8(body.author).toUtf8();
        body.reporter = anyKey();
        const QByteArray id = anyKey();
        const QString channel = QString::fromUtf8("c" + anyText().left(40));
        const Micros at = *rc::gen::inRange<Micros>(-(Micros(1) << 53), Micros(1) << 53);
        const LogEntry entry = decode(recordOf(encodeMessage(kSource, channel, id, at, body)));
        RC_ASSERT(std::holds_alternative<Event>(entry));
        RC_ASSERT(bodyOf<MessageBody>(entry) == body);
        RC_ASSERT(std::get<Event>(entry).at == at);
        RC_ASSERT(std::get<Event>(entry).id == id);
        RC_ASSERT(std::get<Event>(entry).channel == channel);
    }));
}

void EventCodecTest::anyCommandRoundTrips()
{
    QVERIFY(rc::check("a command survives the log", [] {
        Command command;
        command.verb =
            *rc::gen::element(Verb::Claim, Verb::Release, Verb::Reply, Verb::Note, Verb::Close, Verb::Reopen);
        command.id = anyKey();
        command.body.tip = anyKey();
        if (command.verb == Verb::Reply || command.verb == Verb::Note)
            command.body.text = anyText();
        else
            command.body.reason = anyText();
        const LogEntry entry = decode(recordOf(encodeCommand(QStringLiteral("osei"), 5, command)));
        RC_ASSERT(std::holds_alternative<Event>(entry));
        RC_ASSERT(std::get<Event>(entry).verb == command.verb);
        RC_ASSERT(std::get<Event>(entry).user == QStringLiteral("osei"));
        RC_ASSERT(bodyOf<TipBody>(entry) == command.body);
    }));
}

void EventCodecTest::anyBytesAreAnswered()
{
    QVERIFY(rc::check("any bytes give an event or a reason, and keep the bytes", [] {
        const auto bytes = QByteArray::fromStdString(*rc::gen::arbitrary<std::string>());
        const std::vector<QByteArray> subjects{kMessageSubject, "desk.osei.tip.reply",
                                               "bridge.slack.delivered", bytes};
        const QByteArray subject = *rc::gen::elementOf(subjects);
        const LogEntry entry = decode({subject, "m1", bytes, 3, 4});
        const auto *unreadable = std::get_if<Unreadable>(&entry);
        RC_ASSERT(unreadable);
        RC_ASSERT(!unreadable->reason.isEmpty());
        RC_ASSERT(unreadable->body == bytes);
        RC_ASSERT(unreadable->subject == subject);
        RC_ASSERT(unreadable->sequence == 3U);
        RC_ASSERT(unreadable->stored == 4);
    }));
}

void EventCodecTest::malformed_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const auto &value : tests::malformedValues())
        QTest::newRow(value.name) << withFields("\"text\":\"a\",\"extra\":" + value.bytes).body;
    for (const auto &document : tests::malformedDocuments())
        QTest::newRow(document.name) << document.bytes;
}

void EventCodecTest::malformed()
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

void EventCodecTest::toleratedLosesNothing_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const auto &value : tests::toleratedValues())
        QTest::newRow(value.name) << value.bytes;
}

void EventCodecTest::toleratedLosesNothing()
{
    QFETCH(const QByteArray, value);
    const LogEntry entry = decode(withFields("\"text\":\"kept\",\"extra\":" + value));
    if (const auto *unreadable = std::get_if<Unreadable>(&entry))
        QVERIFY(!unreadable->reason.isEmpty() && unreadable->body.contains(value));
    else
        QCOMPARE(bodyOf<MessageBody>(entry).text, QByteArray("kept"));
}

void EventCodecTest::missing_data()
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

void EventCodecTest::missing()
{
    QFETCH(const QByteArray, subject);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, names);
    const QString reason = reasonOf(decode({subject, "m1", body, 1, 2}));
    QVERIFY2(reason.contains(names), qPrintable(reason));
}

void EventCodecTest::badNumbers_data()
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

void EventCodecTest::badNumbers()
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

void EventCodecTest::unknownFieldsAreIgnored()
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

void EventCodecTest::idMustMatchHeader()
{
    LogRecord record = withFields(R"("text":"a")");
    for (const char *header : {"", "m2", "M1", "m1 ", " m1", "m"}) {
        record.messageId = header;
        QVERIFY2(reasonOf(decode(record)).contains(QLatin1String("Nats-Msg-Id")), header);
    }
    record.messageId = "m1";
    QVERIFY(std::holds_alternative<Event>(decode(record)));
}

void EventCodecTest::unknownSubjects_data()
{
    QTest::addColumn<QByteArray>("subject");
    for (const char *subject : {"",
                                ".",
                                "community",
                                "community.slack",
                                "community.slack.x",
                                "community.slack.x.announce",
                                "community.slack.x.y.message",
                                "community..x.message",
                                "community.slack..message",
                                "community.slack.x.",
                                "community.slack.%zz.message",
                                "community.slack.%.message",
                                "Community.slack.x.message",
                                "bridge.slack",
                                "bridge.slack.take",
                                "bridge..delivered",
                                "bridge.slack.x.delivered",
                                "desk.osei.tip",
                                "desk.osei.tip.assign",
                                "desk.osei.tip.Reply",
                                "desk.osei.tip.",
                                "desk.osei.case.open",
                                "desk..tip.reply",
                                "desk.OSEI.tip.reply",
                                "desk.1osei.tip.reply",
                                "desk.os-ei.tip.reply",
                                "desk.osei.tip.reply.x",
                                "care.osei.sealed",
                                "presence.osei",
                                "_INBOX.x",
                                "$JS.ACK.x",
                                "desk.osei.session.open"}) {
        QTest::newRow(subject) << QByteArray(subject);
    }
}

void EventCodecTest::unknownSubjects()
{
    QFETCH(const QByteArray, subject);
    const LogRecord record{subject, "m1",
                           R"({"v":1,"id":"m1","at":5,"text":"a","tip":"t","reply":"r","target":"m"})", 1, 2};
    QVERIFY(!reasonOf(decode(record)).isEmpty());
}

void EventCodecTest::newerVersionIsToldApart_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<int>("newer");
    QTest::newRow("2") << QByteArray("2") << 2;
    QTest::newRow("17") << QByteArray("17") << 17;
    QTest::newRow("huge") << QByteArray("9223372036854775807") << 1'000'000;
    QTest::newRow("beyond numbers") << QByteArray("1e300") << 0;
    QTest::newRow("fraction") << QByteArray("2.5") << 0;
    QTest::newRow("text") << QByteArray("\"2\"") << 0;
}

void EventCodecTest::newerVersionIsToldApart()
{
    QFETCH(const QByteArray, version);
    QFETCH(const int, newer);
    // Nothing but "v", "id" and the shape of subjects may be relied on: all else may have changed, the verbs too.
    for (const char *subject : {"community.slack.x.message", "community.slack.x.sing", "desk.osei.tip.reply",
                                "desk.osei.dream.weave"}) {
        const LogEntry entry = decode({subject, "m1", "{\"v\":" + version + ",\"id\":\"m1\",\"shape\":\"other\"}", 1, 2});
        QVERIFY(std::holds_alternative<Unreadable>(entry));
        QCOMPARE(std::get<Unreadable>(entry).newerVersion, newer);
    }
    // What is no event in any version is an accident, and stops nobody.
    for (const QByteArray &id : {QByteArray(), QByteArray("another")}) {
        const LogEntry entry = decode({"desk.osei.tip.reply", id, "{\"v\":" + version + ",\"id\":\"m1\"}", 1, 2});
        QCOMPARE(std::get<Unreadable>(entry).newerVersion, 0);
    }
}

void EventCodecTest::hostileTexts()
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

void EventCodecTest::megabyteTexts()
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

void EventCodecTest::limits()
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

void EventCodecTest::places_data()
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

void EventCodecTest::places()
{
    QFETCH(const QByteArray, json);
    QFETCH(const bool, placed);
    // A bad place costs the place, never the message.
    const LogEntry entry = decode(withFields("\"text\":\"a\",\"place\":" + json));
    QCOMPARE(bodyOf<MessageBody>(entry).text, QByteArray("a"));
    QCOMPARE(bodyOf<MessageBody>(entry).place.has_value(), placed);
}

void EventCodecTest::deepNesting()
{
    const auto nested = [](int depth) {
        return withFields("\"text\":\"a\",\"x\":" + QByteArray(depth, '[') + QByteArray(depth, ']'));
    };
    QCOMPARE(bodyOf<MessageBody>(decode(nested(500))).text, QByteArray("a"));
    QVERIFY(reasonOf(decode(nested(5'000))).startsWith(QLatin1String("not JSON")));
    QVERIFY(reasonOf(decode(nested(500'000))).startsWith(QLatin1String("not JSON")));
}

void EventCodecTest::endlessChannels()
{
    EventDecoder decoder;
    for (int i = 0; i < 25'000; ++i) {
        const QString channel = QStringLiteral("c%1").arg(i);
        const auto event = encodeMessage(kSource, channel, "m1", 5, {"a", {}, {}, {}, {}});
        const LogEntry entry = decoder.decode(recordOf(event));
        QCOMPARE(std::get<Event>(entry).channel, channel);
    }
}

void EventCodecTest::verbNames()
{
    for (const Verb verb : {Verb::Claim, Verb::Release, Verb::Reply, Verb::Note, Verb::Close, Verb::Reopen})
        QCOMPARE(tipVerb(QString::fromLatin1(verbName(verb))), std::optional(verb));
    for (const char *name : {"", "message", "delivered", "Claim", "claim ", "link"})
        QVERIFY2(!tipVerb(QString::fromLatin1(name)), name);
    QCOMPARE(verbName(Verb::Message), QByteArray("message"));
    QCOMPARE(verbName(Verb::Delivered), QByteArray("delivered"));
}

void EventCodecTest::eventIds()
{
    QSet<QByteArray> ids;
    for (int i = 0; i < 1000; ++i) {
        const QByteArray id = newEventId();
        QVERIFY(!QUuid::fromString(QString::fromLatin1(id)).isNull());
        QVERIFY(!id.contains('{'));
        ids.insert(id);
    }
    QCOMPARE(ids.size(), 1000);
}

QTEST_GUILESS_MAIN(EventCodecTest)
#include "tst_eventcodec.moc"
