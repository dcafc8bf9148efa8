// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/FormCode.h"
#include "app/bridge/SlackKeys.h"
#include "tests/bridge/SlackKit.h"

#include <QTest>

#include <limits>
#include <rapidcheck.h>

using namespace porch;
using namespace porch::tests;

namespace {

const QString kTeam = QStringLiteral("T024BE7LD");
const QString kChannel = QStringLiteral("C024BE91L");
const QString kTs = QStringLiteral("1355517523.000005");
const QByteArray kWho = "gH-q1loGFdhGEvdiccv7Wx";

} // namespace

class SlackKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesAreExact()
    {
        QCOMPARE(microsOfSlackTs(kTs), std::optional<Micros>(1'355'517'523'000'005));
        QCOMPARE(microsOfSlackTs(QStringLiteral("0.000000")), std::optional<Micros>(0));
        QCOMPARE(slackTsOf(1'355'517'523'000'005), kTs);
        QCOMPARE(slackTsOf(7), QStringLiteral("0.000007"));
        QVERIFY(rc::check([] {
            const Micros at = *rc::gen::inRange<Micros>(0, 99'999'999'999'999'999);
            RC_ASSERT(microsOfSlackTs(slackTsOf(at)) == std::optional<Micros>(at));
        }));
    }

    void noTimes_data()
    {
        QTest::addColumn<QString>("ts");
        for (const char *bad : {"",
                                ".",
                                "1355517523",
                                "1355517523.",
                                ".000005",
                                "1355517523.00005",
                                "1355517523.0000050",
                                "01355517523.000005",
                                "00.000005",
                                "-1.000005",
                                "+1.000005",
                                " 1.000005",
                                "1.000005 ",
                                "1,000005",
                                "1e5.000005",
                                "1.-00005",
                                "1.00000a",
                                "1.000005.000005",
                                "123456789012.000005",
                                "0x1.000005",
                                "\xD9\xA1.000005",
                                "\xEF\xBC\x91.000005",
                                "NaN",
                                "1.0000\xD9\xA1\xD9\xA1"})
            QTest::newRow(bad) << QString::fromUtf8(bad);
        QTest::newRow("NUL") << QString(QChar(u'\0')) + kTs;
        QTest::newRow("long") << QString(1'000'000, u'1') + QStringLiteral(".000005");
    }

    void noTimes()
    {
        QFETCH(QString, ts);
        QVERIFY(!isSlackTs(ts));
        QVERIFY(!microsOfSlackTs(ts));
    }

    void ids()
    {
        QVERIFY(isSlackId(kTeam));
        for (const char *bad : {"", " ", "C:1", "C.1", "C-1", "C/1", "C*", "C>", "\xC3\x96"})
            QVERIFY2(!isSlackId(QString::fromUtf8(bad)), bad);
        QVERIFY(!isSlackId(QString(65, u'C')));
    }

    void keysAreAsTheLogHasThem()
    {
        const QByteArray message = slackMessageKey(kTeam, kChannel, kTs);
        QCOMPARE(message, QByteArray("slack:T024BE7LD:C024BE91L:1355517523.000005"));
        QCOMPARE(slackEditKey(message, QStringLiteral("1355517600.000000")),
                 message + QByteArray(":e:1355517600.000000"));
        QCOMPARE(slackDeleteKey(message), message + QByteArray(":d"));
        const QString name = QStringLiteral("thumbsup");
        QCOMPARE(slackReactionKey(message, kWho, name, QStringLiteral("1360782804.083113")),
                 message + QByteArray(":r:gH-q1loGFdhGEvdiccv7Wx:thumbsup:1360782804.083113"));
        QCOMPARE(slackReactionKey(message, kWho, name, {}),
                 message + QByteArray(":r:gH-q1loGFdhGEvdiccv7Wx:thumbsup:h"));
    }

    void keysAreReadBack()
    {
        const QByteArray message = slackMessageKey(kTeam, kChannel, kTs);
        SlackKey key;
        key.team = kTeam;
        key.channel = kChannel;
        key.ts = kTs;
        QCOMPARE(key.message(), message);
        QVERIFY(parseSlackKey(message) == key);

        key.kind = SlackKey::Kind::Delete;
        QVERIFY(parseSlackKey(slackDeleteKey(message)) == key);

        key.kind = SlackKey::Kind::Edit;
        key.changeTs = QStringLiteral("1355517600.000000");
        QVERIFY(parseSlackKey(slackEditKey(message, key.changeTs)) == key);

        key.kind = SlackKey::Kind::Reaction;
        key.who = kWho;
        for (const char *name : {"thumbsup", "wave::skin-tone-3", "h", "a:b:c", "\xE7\x8C\xAB"}) {
            key.reaction = QString::fromUtf8(name);
            for (const QString &ts : {QString(), QStringLiteral("1360782804.083113")}) {
                key.changeTs = ts;
                QVERIFY2(parseSlackKey(slackReactionKey(message, kWho, key.reaction, ts)) == key, name);
            }
        }
    }

    void keysOfTheForm()
    {
        const QString code = QStringLiteral("7K3M9QX2");
        const QByteArray tip = slackFormKey(kTeam, code);
        QCOMPARE(tip, QByteArray("slack:T024BE7LD:form:7K3M9QX2"));
        const QByteArray more = slackFormMessageKey(tip, kTs);
        QCOMPARE(more, QByteArray("slack:T024BE7LD:form:7K3M9QX2:1355517523.000005"));
        SlackKey key;
        key.kind = SlackKey::Kind::Form;
        key.team = kTeam;
        key.channel = slackFormChannel();
        key.form = code;
        QVERIFY(parseSlackKey(tip) == key);
        QCOMPARE(key.message(), tip);
        key.kind = SlackKey::Kind::FormMessage;
        key.ts = kTs;
        QVERIFY(parseSlackKey(more) == key);
        QCOMPARE(key.message(), more);
        key.kind = SlackKey::Kind::FormDelete;
        QVERIFY(parseSlackKey(slackDeleteKey(more)) == key);
        key.kind = SlackKey::Kind::FormEdit;
        key.changeTs = QStringLiteral("1355517600.000000");
        QVERIFY(parseSlackKey(slackEditKey(more, key.changeTs)) == key);
        QVERIFY(key.isForm() && !parseSlackKey(slackMessageKey(kTeam, kChannel, kTs))->isForm());
    }

    void codesArePeoplesToRead()
    {
        QCOMPARE(formCodeOf(QByteArray(32, '\0')), QStringLiteral("00000000"));
        QCOMPARE(formCodeOf(QByteArray(5, '\xff') + "more"), QStringLiteral("ZZZZZZZZ"));
        QCOMPARE(formCodeOf(QByteArray::fromHex("0000000001")), QStringLiteral("00000001"));
        QCOMPARE(formCodeOf(QByteArray::fromHex("8000000000")), QStringLiteral("G0000000"));
        QCOMPARE(shownFormCode(QStringLiteral("7K3M9QX2")), QStringLiteral("7K3M-9QX2"));
        const auto code = [](const char *typed) { return readFormCode(QString::fromUtf8(typed)); };
        for (const char *typed : {"7K30-1QX2", "7k30-1qx2", " 7K3O iQx2 ", "7K30\xE2\x80\x93lqx2"})
            QVERIFY2(code(typed) == QStringLiteral("7K301QX2"), typed);
        for (const char *bad : {"", "7K30-1QX", "7K30-1QX22", "7K30-1QXU", "7K30:1QX2", "Amber Heron"})
            QVERIFY2(!code(bad), bad);
        QVERIFY(rc::check([] {
            const auto bytes = *rc::gen::container<std::vector<char>>(5, rc::gen::arbitrary<char>());
            const QString made = formCodeOf(QByteArray(bytes.data(), 5));
            RC_ASSERT(isFormCode(made));
            RC_ASSERT(readFormCode(shownFormCode(made)) == std::optional(made));
            RC_ASSERT(readFormCode(shownFormCode(made).toLower()) == std::optional(made));
        }));
    }

    void otherKeys_data()
    {
        QTest::addColumn<QByteArray>("key");
        const QByteArray message = slackMessageKey(kTeam, kChannel, kTs);
        const auto row = [](const char *name, const QByteArray &key) { QTest::newRow(name) << key; };
        row("empty", "");
        row("another source", "replay:1");
        row("a UUID", "0b6cd3a4-2a8f-4a3e-9d30-0d8a1f4b9f7e");
        row("no code", "slack:T024BE7LD:form:x");
        row("a message in a channel called form", "slack:T024BE7LD:form:1355517523.000005");
        row("a small code", "slack:T024BE7LD:form:7k3m9qx2");
        row("a letter that codes have not", "slack:T024BE7LD:form:7K3M9QXU");
        row("form without code", "slack:T024BE7LD:form:");
        row("form and no ts", "slack:T024BE7LD:form:7K3M9QX2:");
        row("form and a change of nothing", "slack:T024BE7LD:form:7K3M9QX2:d");
        row("form and a reaction", "slack:T024BE7LD:form:7K3M9QX2:1355517523.000005:r:a:b:h");
        row("form and an edit at no time", "slack:T024BE7LD:form:7K3M9QX2:1355517523.000005:e:x");
        row("no ts", "slack:T024BE7LD:C024BE91L");
        row("no team", "slack::C024BE91L:1355517523.000005");
        row("short ts", "slack:T024BE7LD:C024BE91L:1355517523.5");
        row("colon at the end", message + ':');
        row("unknown change", message + ":x");
        row("deletion and more", message + ":d:1");
        row("edit without time", message + ":e:");
        row("edit with more", message + ":e:1355517600.000000:1");
        row("reaction without who", message + ":r::thumbsup:h");
        row("reaction without name", message + ":r:gH-q1loGFdhGEvdiccv7Wx::h");
        row("reaction without time", message + ":r:gH-q1loGFdhGEvdiccv7Wx:thumbsup:");
        row("reaction at no time", message + ":r:gH-q1loGFdhGEvdiccv7Wx:thumbsup:later");
        row("only colons", QByteArray(1'000'000, ':'));
        row("no UTF-8", "slack:\xFF:C024BE91L:1355517523.000005");
        row("NUL", message + QByteArray(1, '\0'));
    }

    void otherKeys()
    {
        QFETCH(QByteArray, key);
        QVERIFY(!parseSlackKey(key));
    }

    void replyMetadata()
    {
        const SlackReplyPart part{"0b6cd3a4-2a8f-4a3e-9d30-0d8a1f4b9f7e", 1, 3};
        const QJsonObject metadata = slackReplyMetadata(part);
        QCOMPARE(metadata.value(QLatin1String("event_type")).toString(), QStringLiteral("porchlight_reply"));
        QVERIFY(slackReplyPart(metadata) == part);
        // As it comes back over the wire.
        QVERIFY(slackReplyPart(QJsonDocument::fromJson(QJsonDocument(metadata).toJson()).object()) == part);

        for (const char *bad :
             {"{}", "{'event_type':'porchlight_reply'}",
              "{'event_type':'other','event_payload':{'reply':'a','part':0,'parts':1}}",
              "{'event_type':'porchlight_reply','event_payload':[]}",
              "{'event_type':'porchlight_reply','event_payload':{'reply':1,'part':0,'parts':1}}",
              "{'event_type':'porchlight_reply','event_payload':{'reply':'','part':0,'parts':1}}",
              "{'event_type':'porchlight_reply','event_payload':{'reply':'a','part':1,'parts':1}}",
              "{'event_type':'porchlight_reply','event_payload':{'reply':'a','part':-1,'parts':1}}",
              "{'event_type':'porchlight_reply','event_payload':{'reply':'a','part':'0','parts':1}}",
              "{'event_type':'porchlight_reply','event_payload':{'reply':'a','part':0,'parts':1e300}}",
              "{'event_type':'porchlight_reply','event_payload':{'reply':'a','part':0.5,'parts':1}}"})
            QVERIFY2(!slackReplyPart(json(bad)), bad);
    }
};

QTEST_GUILESS_MAIN(SlackKeysTest)
#include "tst_slackkeys.moc"
