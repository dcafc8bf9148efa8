// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/CaseFields.h"
#include "models/domain/VerbNames.h"
#include "tests/domain/EventKit.h"

#include <QSet>
#include <QTest>
#include <QUuid>

#include <rapidcheck.h>

using namespace porch;
using namespace porch::test;

namespace {

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
    void casesThatMakeNoSense_data();
    void casesThatMakeNoSense();
    void anyMessageRoundTrips();
    void anyCommandRoundTrips();
    void anyBytesAreAnswered();
    void idMustMatchHeader();
    void unknownSubjects_data();
    void unknownSubjects();
    void newerVersionIsToldApart_data();
    void newerVersionIsToldApart();
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
    MessageBody calling{"\xEF\xBF\xBC look", "", "", "key", std::nullopt};
    calling.mentions = {"p7"};
    calling.files = {{"van.jpg", "image/jpeg", 2'200'000, "slack/T1/F1"}, {"notes", "", 0}};
    check(encodeMessage(kSource, kChannel, "m1", at, calling), Verb::Message, Writer::Community, calling);
    const EditBody edit{"m1", "better"};
    check(encodeEdit(kSource, kChannel, "e1", at, edit), Verb::Edit, Writer::Community, edit);
    const EditBody callingNow{"m1", "\xEF\xBF\xBC", {"p8"}, {{"van.jpg", "image/jpeg", 5}}};
    check(encodeEdit(kSource, kChannel, "e1", at, callingNow), Verb::Edit, Writer::Community, callingNow);
    const DeleteBody deletion{"m1"};
    check(encodeDelete(kSource, kChannel, "d1", at, deletion), Verb::Delete, Writer::Community, deletion);
    for (const bool removed : {false, true}) {
        const ReactionBody reaction{"m1", "thumbsup", "key", removed};
        check(encodeReaction(kSource, kChannel, "r1", at, reaction), Verb::Reaction, Writer::Community,
              reaction);
    }
    const DeliveredBody delivered{"reply-1"};
    check(encodeDelivered(kSource, "x1", at, delivered), Verb::Delivered, Writer::Bridge, delivered);
    const ChannelBody name{QStringLiteral("C0123"), "mill-ward"};
    check(encodeChannelName(kSource, "n1", at, name), Verb::NameChannel, Writer::Bridge, name);
    const TakeBody take{"reply-1", "north"};
    check(encodeTake(kSource, "t1", at, take), Verb::TakeReply, Writer::Bridge, take);
    for (const HealthBody &health : {HealthBody{"north", 2, at, 3, at - 5, "the token was revoked"},
                                     HealthBody{"north", 0, 0, 0, 0, ""}})
        check(encodeHealth(kSource, "h1", at, health), Verb::BridgeHealth, Writer::Bridge, health);
    const AcknowledgedBody acknowledged{"m1", "We have it."};
    check(encodeAcknowledged(kSource, "a1", at, acknowledged), Verb::Acknowledge, Writer::Bridge,
          acknowledged);
    const UnreachableBody unreachable{"m1", "ended"};
    check(encodeUnreachable(kSource, "u1", at, unreachable), Verb::Unreachable, Writer::Bridge, unreachable);
    const AnnounceBody announce{kSource, QStringLiteral("mill-ward/2"), "Main Street is open again."};
    Command announcing{"c1", Verb::Announce, {}, announcementValues(announce)};
    check(encodeCommand(QStringLiteral("d117"), at, announcing), Verb::Announce, Writer::Desk, announce);
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
    command(Verb::Escalate, {"m1", "", "a weapon was seen"});
    TipBody body{"m1", "", ""};
    body.category = "theft";
    body.priority = Priority::Low;
    command(Verb::Classify, body);
    body = {"m1", "", ""};
    body.until = at;
    command(Verb::Snooze, body);
    body.until = 0;
    command(Verb::Snooze, body);
    body.assignee = QStringLiteral("d118");
    command(Verb::Assign, body);
    body = {"m1", "", ""};
    command(Verb::Place, body);
    body.place = TipPlace{true};
    command(Verb::Place, body);
    body.place = TipPlace{false, 44.8012345, -68.7712345, "", "", 0, ""};
    command(Verb::Place, body);
    body.place = TipPlace{false, -90, 180, "Café Söl & 3rd", "intersection", 12.5, "corner of 3rd"};
    command(Verb::Place, body);
    body = {"m1", "", "not a crime"};
    body.service = "parks";
    command(Verb::Refer, body);
    body = {"m1", "", "told them"};
    body.disposition = "answered";
    command(Verb::Close, body);

    const auto other = [&](Verb verb, const QJsonObject &values, const EventBody &expected) {
        check(encodeCommand(QStringLiteral("d117"), at, {"c1", verb, {}, values}), verb, Writer::Desk,
              expected);
    };
    body = {"m1", "", "the same van"};
    body.casefile = "f1";
    for (const Verb verb : {Verb::Propose, Verb::Link, Verb::Unlink, Verb::Accept, Verb::Decline})
        command(verb, body);
    body.withdrawn = true;
    command(Verb::Propose, body);
    body = {"m1", "", "told twice"};
    command(Verb::Unmerge, body);
    body.into = "m2";
    command(Verb::Merge, body);
    CaseBody cased{"f1", "25-0417", "Converter thefts", QStringLiteral("d118"), "Mill Ward", "again",
                   {},   2025};
    other(Verb::OpenCase, caseValues(cased), cased);
    cased = {"f1", {}, "Converters", QString()};
    other(Verb::UpdateCase, caseValues(cased), cased);
    cased = {"f1"};
    cased.reason = "one series";
    cased.into = "f2";
    other(Verb::CloseCase, caseValues(cased), cased);
    cased = {"f1"};
    cased.text = "Asked around";
    other(Verb::NoteCase, caseValues(cased), cased);
    for (const ExportBody &exported : {ExportBody{"m1", {}, "The court", "asked", "pdf", true},
                                       ExportBody{{}, "f1", "The court", "asked", "folder", false},
                                       ExportBody{{}, {}, "The court", "asked", "print", false}})
        other(Verb::Export, exportValues(exported), exported);

    const QJsonObject promise{{QStringLiteral("promise"), QJsonObject{{QStringLiteral("default"), 20}}}};
    other(Verb::SetDepartment, {{QStringLiteral("set"), promise}}, SettingsBody{promise});
    other(Verb::SetUser,
          {{QStringLiteral("user"), QStringLiteral("d118")},
           {QStringLiteral("name"), QStringLiteral("Ana Ruiz")}},
          UserBody{QStringLiteral("d118"), "Ana Ruiz"});
    for (const Verb verb : deskVerbs(QStringLiteral("session")))
        other(verb, {{QStringLiteral("workstation"), QStringLiteral("desk-3")}}, SessionBody{"desk-3", {}});
    const DeliveredBody bounced{"reply-1", "the channel is archived"};
    check(encodeBounced(kSource, "x2", at, bounced), Verb::Bounced, Writer::Bridge, bounced);
}

void EventCodecTest::casesThatMakeNoSense_data()
{
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("wrong");
    const auto row = [](const char *name, const char *subject, const char *fields, const char *wrong) {
        QTest::newRow(name) << QByteArray(subject) << QByteArray(fields) << QString::fromLatin1(wrong);
    };
    row("a case without a key", "desk.osei.case.open", R"("title":"x")", "case");
    row("an update that says nothing", "desk.osei.case.update", R"("case":"f1")", "title");
    row("a lead that is no user", "desk.osei.case.update", R"("case":"f1","lead":"M. Tran")", "lead");
    row("a lead that is a number", "desk.osei.case.update", R"("case":"f1","lead":7)", "lead");
    row("a note of spaces", "desk.osei.case.note", R"("case":"f1","text":"  ")", "text");
    row("a year before all years", "desk.osei.case.open", R"("case":"f1","title":"x","year":-1)", "year");
    row("a link without a case", "desk.osei.tip.link", R"("tip":"m1")", "case");
    row("a merge into nothing", "desk.osei.tip.merge", R"("tip":"m1")", "into");
    row("an export to nobody", "desk.osei.record.export",
        R"("case":"f1","reason":"x","form":"pdf","recipient":" ")", "recipient");
    row("an export for nothing", "desk.osei.record.export",
        R"("case":"f1","recipient":"x","form":"pdf","reason":"")", "reason");
}

void EventCodecTest::casesThatMakeNoSense()
{
    QFETCH(QByteArray, subject);
    QFETCH(QByteArray, fields);
    QFETCH(QString, wrong);
    LogRecord record = withFields(fields);
    record.subject = subject;
    const QString reason = reasonOf(decode(record));
    QVERIFY2(reason.contains(u'"' + wrong + u'"'), qPrintable(reason));
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
                                "bridge..delivered",
                                "bridge.slack.x.delivered",
                                "desk.osei.tip",
                                "desk.osei.tip.Reply",
                                "desk.osei.tip.",
                                "desk..tip.reply",
                                "desk.OSEI.tip.reply",
                                "desk.1osei.tip.reply",
                                "desk.os-ei.tip.reply",
                                "desk.osei.tip.reply.x",
                                "care.osei.sealed",
                                "presence.osei",
                                "_INBOX.x",
                                "$JS.ACK.x",
                                "desk.osei.session.begin"}) {
        QTest::newRow(subject) << QByteArray(subject);
    }
}

void EventCodecTest::unknownSubjects()
{
    QFETCH(const QByteArray, subject);
    const LogRecord record{subject, "m1",
                           R"({"v":1,"id":"m1","at":5,"text":"a","tip":"t","reply":"r","target":"m"})", 1, 2};
    QVERIFY(!reasonOf(decode(record)).isEmpty());
    // Not for what such an event would lack.
    const auto parsed = Subject::parse(subject);
    QVERIFY(!parsed || !verbOf(parsed.value()));
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
    // Nothing but "v", "id" and the shape of subjects may be relied on: all else may have changed, the verbs
    // too.
    for (const char *subject : {"community.slack.x.message", "community.slack.x.sing", "desk.osei.tip.reply",
                                "desk.osei.dream.weave"}) {
        const LogEntry entry =
            decode({subject, "m1", "{\"v\":" + version + ",\"id\":\"m1\",\"shape\":\"other\"}", 1, 2});
        QVERIFY(std::holds_alternative<Unreadable>(entry));
        QCOMPARE(std::get<Unreadable>(entry).newerVersion, newer);
    }
    // What is no event in any version is an accident, and stops nobody.
    for (const QByteArray &id : {QByteArray(), QByteArray("another")}) {
        const LogEntry entry =
            decode({"desk.osei.tip.reply", id, "{\"v\":" + version + ",\"id\":\"m1\"}", 1, 2});
        QCOMPARE(std::get<Unreadable>(entry).newerVersion, 0);
    }
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
    for (const Verb verb : deskVerbs(QStringLiteral("tip")))
        QCOMPARE(deskVerb(QStringLiteral("tip"), QString::fromLatin1(verbName(verb))), std::optional(verb));
    for (const char *name : {"", "message", "delivered", "Claim", "claim ", "open"})
        QVERIFY2(!deskVerb(QStringLiteral("tip"), QString::fromLatin1(name)), name);
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
