// SPDX-License-Identifier: GPL-3.0-or-later
// What an officer whose key was stolen could try, against the real server with the real configuration: that
// of a private department, and that of one which `init` has made.
#include "tests/wire/AttackKit.h"

#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;
using Outcome = NatsReply::Outcome;

namespace {

QByteArray consumerJson(const QByteArray &extra)
{
    return json("{'stream_name':'TOWN','config':{'deliver_policy':'all','ack_policy':'none','mem_storage':"
                "true,") +
           extra + "}}";
}

} // namespace

class PermissionsTest : public QObject
{
    Q_OBJECT

public:
    explicit PermissionsTest(Premises premises)
        : m_server(std::move(premises))
    {}

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        m_attacker = std::make_unique<NatsConnection>(m_server.optionsFor(QStringLiteral("d117")));
        QVERIFY(connected(*m_attacker));
        m_town = std::make_unique<Vault>(m_server, KeeperAccount::Town);
        m_files = std::make_unique<Vault>(m_server, KeeperAccount::Files);
        m_keys = std::make_unique<Vault>(m_server, KeeperAccount::Bridge);
        QVERIFY(m_town->open() && m_files->open() && m_keys->open());
        // What an attacker would like to read, or to have read as a request by somebody else.
        QVERIFY(ask(m_files->keeper(), "$O.FILES.C.n1", json("{'seq':1}")).payload.contains("OBJ_FILES"));
        QVERIFY(ask(m_files->keeper(), "$O.FILES.M.YQ==", "{}").payload.contains("OBJ_FILES"));
        QVERIFY(ask(m_keys->keeper(), "$KV.BRIDGE.routes", "sealed").payload.contains("KV_BRIDGE"));

        // The victim reads at two of his desks.
        for (auto *log : {&m_victim, &m_victimElsewhere}) {
            *log = std::make_unique<EventLog>(m_server.optionsFor(QStringLiteral("d204")));
            (*log)->setRecordHandler(
                [this](LogRecord &&record, quint64) { m_heard.push_back(std::move(record)); });
            QSignalSpy caughtUp(log->get(), &EventLog::caughtUp);
            (*log)->start();
            (*log)->readFrom(1);
            QVERIFY(waitUntil([&] { return !caughtUp.isEmpty(); }));
        }
        QVERIFY(note(json("{'seq':1}")) && note(""));
        QCOMPARE(m_notes, std::size_t(2));
    }

    void forbiddenPublishes_data()
    {
        QTest::addColumn<QByteArray>("subject");
        for (const char *subject : {"desk.d204.tip.note",
                                    "desk.d204.session.open",
                                    "desk.d117.tip.link",
                                    "desk.d117.tip.merge",
                                    "desk.d117.case.open",
                                    "desk.d117.record.redact",
                                    "desk.d117.department.set",
                                    "desk.d117.tip.note.more",
                                    "desk.d117.tip",
                                    "desk.d117",
                                    "desk",
                                    "community.slack.c.message",
                                    "bridge.slack.delivered",
                                    "presence.d204",
                                    "join.d117",
                                    "join.d204",
                                    "care.d117.sealed",
                                    "$JS.API.STREAM.DELETE.TOWN",
                                    "$JS.API.STREAM.PURGE.TOWN",
                                    "$JS.API.STREAM.UPDATE.TOWN",
                                    "$JS.API.STREAM.INFO.TOWN",
                                    "$JS.API.STREAM.CREATE.MINE",
                                    "$JS.API.STREAM.MSG.DELETE.TOWN",
                                    "$JS.API.STREAM.MSG.GET.TOWN",
                                    "$JS.API.STREAM.SNAPSHOT.TOWN",
                                    "$JS.API.CONSUMER.CREATE.TOWN",
                                    "$JS.API.CONSUMER.CREATE.TOWN.d117_0",
                                    "$JS.API.CONSUMER.CREATE.TOWN.d117_0.desk",
                                    "$JS.API.CONSUMER.DURABLE.CREATE.TOWN.d204_0",
                                    "$JS.API.CONSUMER.DELETE.TOWN.d204_0",
                                    "$JS.API.CONSUMER.INFO.TOWN.d204_0",
                                    "$JS.API.CONSUMER.LIST.TOWN",
                                    "$JS.API.INFO",
                                    "$JS.ACK.TOWN.d204_0.1.1.1.1.0",
                                    "$JS.FC.TOWN.d204_0.abcd",
                                    "town.read.d204_0",
                                    "town.unread.d204_0",
                                    "town.read.d117_4",
                                    "town.read",
                                    "town.read.d117_0.more",
                                    "town.purge",
                                    "log.d204.abcd",
                                    "log.d117.abcd",
                                    "_INBOX.d204.abcd",
                                    "_INBOX.d117.abcd",
                                    "_R_.abcd",
                                    "$O.FILES.C.n1",
                                    "$O.FILES.M.YQ==",
                                    "$KV.BRIDGE.routes",
                                    "keys.get",
                                    "files.get.more",
                                    "files.put",
                                    "$JS.API.DIRECT.GET.OBJ_FILES",
                                    "$JS.API.DIRECT.GET.OBJ_FILES.$O.FILES.M.YQ==",
                                    "$JS.API.DIRECT.GET.KV_BRIDGE",
                                    "$JS.API.DIRECT.GET.KV_BRIDGE.$KV.BRIDGE.routes",
                                    "$JS.API.DIRECT.GET.TOWN",
                                    "$JS.API.STREAM.DELETE.OBJ_FILES",
                                    "$JS.API.STREAM.PURGE.KV_BRIDGE",
                                    "$JS.API.STREAM.MSG.GET.KV_BRIDGE",
                                    "$JS.API.STREAM.MSG.DELETE.OBJ_FILES",
                                    "$JS.API.CONSUMER.CREATE.OBJ_FILES.d117_0",
                                    "$JS.API.CONSUMER.CREATE.KV_BRIDGE",
                                    "$SYS.REQ.SERVER.PING",
                                    "$SYS.REQ.ACCOUNT.TOWN.CONNZ"})
            QTest::newRow(subject) << QByteArray(subject);
    }

    void forbiddenPublishes()
    {
        QFETCH(QByteArray, subject);
        const QSignalSpy denied(m_attacker.get(), &NatsConnection::denied);
        QCOMPARE(ask(*m_attacker, subject, "{}").outcome, Outcome::Denied);
        QCOMPARE(denied.size(), 1);
        QCOMPARE(denied[0][0].toByteArray(), subject);
        QVERIFY(m_attacker->isOnline());
        verifyUntouched();
    }

    void forbiddenSubscriptions_data()
    {
        QTest::addColumn<QByteArray>("filter");
        for (const char *filter : {">",
                                   "*",
                                   "*.>",
                                   "desk.>",
                                   "community.>",
                                   "bridge.>",
                                   "log.>",
                                   "log.*.*",
                                   "log.d204.>",
                                   "_INBOX.>",
                                   "_INBOX.d204.>",
                                   "_INBOX.*.>",
                                   "presence.a.b",
                                   "join.*",
                                   "join.d117",
                                   "town.>",
                                   "town.info",
                                   "$JS.>",
                                   "$JS.API.>",
                                   "$JS.ACK.>",
                                   "$JS.FC.>",
                                   "$JS.EVENT.ADVISORY.>",
                                   "$SYS.>",
                                   "_R_.>",
                                   "$O.>",
                                   "$O.FILES.C.n1",
                                   "$KV.>",
                                   "files.get",
                                   "keys.>",
                                   "desk.d117.tip.note"})
            QTest::newRow(filter) << QByteArray(filter);
    }

    void forbiddenSubscriptions()
    {
        QFETCH(QByteArray, filter);
        const QSignalSpy denied(m_attacker.get(), &NatsConnection::denied);
        int heard = 0;
        const quint64 sid = m_attacker->subscribe(filter, [&](const NatsMessage &) { ++heard; });
        QVERIFY(roundTrip(*m_attacker));
        QCOMPARE(denied.size(), 1);
        QCOMPARE(denied[0][0].toByteArray(), filter);
        m_attacker->unsubscribe(sid);
        QCOMPARE(heard, 0);
    }

    /// The server answers a publish to its reply subject: an answer must not become somebody's request.
    void replyTricks_data()
    {
        QTest::addColumn<QByteArray>("reply");
        for (const char *reply : {"$JS.API.STREAM.PURGE.TOWN",
                                  "$JS.API.STREAM.DELETE.TOWN",
                                  "$JS.API.STREAM.UPDATE.TOWN",
                                  "$JS.API.STREAM.MSG.DELETE.TOWN",
                                  "$JS.API.STREAM.CREATE.MINE",
                                  "$JS.API.CONSUMER.DELETE.TOWN.d204_0",
                                  "$JS.API.CONSUMER.CREATE.TOWN.d204_0",
                                  "town.unread.d204_0",
                                  "town.read.d204_0",
                                  "desk.d204.tip.note",
                                  "desk.d117.tip.link",
                                  "community.slack.c.message",
                                  "bridge.slack.delivered",
                                  "$JS.FC.TOWN.d204_0.abcd",
                                  "$JS.ACK.TOWN.d204_0.1.1.1.1.0",
                                  "log.d204.abcd",
                                  "_INBOX.d204.abcd",
                                  "$SYS.REQ.SERVER.PING",
                                  "join.d204",
                                  "join.new",
                                  "files.get",
                                  "keys.get",
                                  "$O.FILES.C.n1",
                                  "$O.FILES.M.YQ==",
                                  "$KV.BRIDGE.routes",
                                  "$JS.API.DIRECT.GET.KV_BRIDGE",
                                  "$JS.API.STREAM.DELETE.OBJ_FILES",
                                  "$JS.API.STREAM.MSG.DELETE.OBJ_FILES",
                                  "$JS.API.STREAM.PURGE.KV_BRIDGE",
                                  "$JS.API.CONSUMER.CREATE.KV_BRIDGE",
                                  "_R_.abcd.efgh"})
            QTest::newRow(reply) << QByteArray(reply);
    }

    void replyTricks()
    {
        QFETCH(QByteArray, reply);
        for (const char *carrier : {"desk.d117.tip.note", "town.info", "town.unread.d117_3",
                                    "town.read.d117_3", "$JS.FC.TOWN.d117_0.abcd", "presence.d117"}) {
            QVERIFY(m_attacker->publish(carrier, "{}", reply));
        }
        // A file's content as the answer that becomes a request: a delete, a read, nothing.
        for (const char *body : {"{'seq':1}", "{'seq':2}", "{'last_by_subj':'$O.FILES.M.YQ=='}", ""})
            QVERIFY(m_attacker->publish("files.get", json(body), reply));
        // Answers leave the server in order: when this one is here, the others have been everywhere. The
        // server refuses the carrying note for some of these replies.
        const std::size_t before = m_notes;
        QVERIFY(note());
        QVERIFY(m_notes == before + 1 || m_notes == before + 2);
        QVERIFY(roundTrip(*m_attacker));
        verifyUntouched();
    }

    /// The same trick inside the keeper's account works: the attacks above would have been noticed.
    void tricksWorkWithoutTheWall()
    {
        const QByteArray reader = consumerJson(json("'name':'probe','deliver_subject':'log.keeper.x'"));
        QCOMPARE(ask(m_town->keeper(), "$JS.API.CONSUMER.CREATE.TOWN.probe", reader).outcome,
                 Outcome::Answered);
        QVERIFY(m_town->consumers().contains("probe"));
        QVERIFY(m_town->keeper().publish("desk.keeper.tip.note", "", "$JS.API.CONSUMER.DELETE.TOWN.probe"));
        ++m_notes;
        QVERIFY(waitUntil([this] { return !m_town->consumers().contains("probe"); }));
    }

    /// What an own reader's place can be made into.
    void consumerTricks_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::newRow("another's name") << json("'name':'d204_0','deliver_subject':'log.d117.x'");
        QTest::newRow("another's durable") << json("'durable_name':'d204_0','deliver_subject':'log.d117.x'");
        QTest::newRow("forge by delivery") << json("'name':'d117_1','deliver_subject':'desk.d204.tip.note'");
        QTest::newRow("forge residents")
            << json("'name':'d117_1','deliver_subject':'community.slack.c.message'");
        for (const char *subject : {"$JS.API.STREAM.DELETE.TOWN", "$JS.API.STREAM.MSG.DELETE.TOWN",
                                    "$JS.API.CONSUMER.DELETE.TOWN.d204_0", "$JS.API.STREAM.UPDATE.TOWN",
                                    "$JS.FC.TOWN.d204_0.x", "_INBOX.d204.x", "log.d204.x", "_R_.x"})
            QTest::newRow(subject) << json("'name':'d117_1','deliver_subject':'") + subject + '"';
        QTest::newRow("no name") << json("'deliver_subject':'log.d117.x'");
        QTest::newRow("another stream") << json("'name':'d117_1'}, 'stream_name':'OTHER', 'x': {'a':1");
        QTest::newRow("work queue") << json(
            "'name':'d117_1','durable_name':'d117_1','deliver_group':'g','deliver_subject':'log.d117.x'");
    }

    void consumerTricks()
    {
        QFETCH(QByteArray, config);
        QVERIFY(ask(*m_attacker, "town.read.d117_1", consumerJson(config)).outcome == Outcome::Answered);
        // What it delivers to would get these as requests.
        const std::size_t before = m_notes;
        QVERIFY(note(json("{'seq':1}")) && note(""));
        QCOMPARE(m_notes, before + 2);
        QVERIFY(roundTrip(*m_attacker));
        verifyUntouched();
        const QSet<QByteArray> own{"d204_0", "d204_1", "d117_0", "d117_1", "d117_3"};
        QVERIFY((m_town->consumers() - own).isEmpty());
        ask(*m_attacker, "town.unread.d117_1");
        verifyUntouched();
    }

    void headersDoNotRollUp()
    {
        const Answer answer = ask(*m_attacker, "desk.d117.tip.note", "Nats-Rollup", "all", "{}");
        QVERIFY2(answer.payload.contains("error"), answer.payload.constData());
        verifyUntouched();
    }

    void bridgeWritesItsSourceOnly()
    {
        NatsConnection bridge(m_server.optionsFor(QStringLiteral("bridge")));
        QVERIFY(connected(bridge));
        QCOMPARE(ask(bridge, "community.slack.c.message", "{}").outcome, Outcome::Answered);
        QCOMPARE(ask(bridge, "bridge.slack.delivered", "{}").outcome, Outcome::Answered);
        m_notes += 2;
        for (const char *subject : {"community.web.c.message", "bridge.web.health", "desk.bridge.tip.note",
                                    "desk.d204.tip.note", "presence.bridge", "presence.d204"})
            QCOMPARE(ask(bridge, subject, "{}").outcome, Outcome::Denied);
        const QSignalSpy denied(&bridge, &NatsConnection::denied);
        bridge.subscribe("presence.*", [](const NatsMessage &) {});
        QVERIFY(roundTrip(bridge));
        QCOMPARE(denied.size(), 1);
        verifyUntouched();
    }

    void supervisorsMayMore()
    {
        NatsConnection supervisor(m_server.optionsFor(QStringLiteral("s1")));
        QVERIFY(connected(supervisor));
        for (const char *subject : {"desk.s1.tip.link", "desk.s1.tip.claim", "desk.s1.case.open",
                                    "desk.s1.channel.announce", "desk.s1.record.export"}) {
            QCOMPARE(ask(supervisor, subject, "{}").outcome, Outcome::Answered);
            ++m_notes;
        }
        for (const char *subject : {"desk.s1.record.redact", "desk.s1.user.set", "desk.d117.tip.link"})
            QCOMPARE(ask(supervisor, subject, "{}").outcome, Outcome::Denied);
    }

    void presenceIsSeenAndNotStored()
    {
        NatsConnection other(m_server.optionsFor(QStringLiteral("s1")));
        QByteArray seen;
        other.subscribe("presence.*",
                        [&](const NatsMessage &message) { seen = message.subject.toByteArray(); });
        QVERIFY(connected(other));
        QVERIFY(roundTrip(other));
        QVERIFY(m_attacker->publish("presence.d117", "{}"));
        QVERIFY(waitUntil([&] { return seen == "presence.d117"; }));
        verifyUntouched();
    }

    /// At the end the victim has read each message of the log, from its true author, at both desks.
    void victimHeardEverythingOnce()
    {
        QVERIFY(waitUntil([this] { return m_heard.size() >= 2 * m_notes; }));
        QCOMPARE(m_heard.size(), std::size_t(2 * m_notes));
        int foreign = 0;
        for (const LogRecord &record : m_heard) {
            QVERIFY(!record.subject.startsWith("desk.d204"));
            if (record.subject != "desk.d117.tip.note")
                ++foreign;
        }
        // At two desks: the keeper's one, the bridge's two, the supervisor's five.
        QCOMPARE(foreign, 2 * (1 + 2 + 5));
    }

private:
    /// The attacker's own, allowed note, confirmed by the log.
    bool note(const QByteArray &body = "{}")
    {
        const Answer answer = ask(*m_attacker, "desk.d117.tip.note", body);
        const qint64 sequence = QJsonDocument::fromJson(answer.payload)[QLatin1String("seq")].toInteger();
        m_notes = static_cast<std::size_t>(sequence);
        return answer.outcome == Outcome::Answered && sequence > 0;
    }

    /// The streams have every message they should have, the victim's readers are as they were, and no
    /// stream was added.
    void verifyUntouched()
    {
        const QJsonObject info = m_town->info();
        const QJsonObject state = info.value(QLatin1String("state")).toObject();
        QCOMPARE(state.value(QLatin1String("messages")).toInteger(), qint64(m_notes));
        QCOMPARE(state.value(QLatin1String("last_seq")).toInteger(), qint64(m_notes));
        QCOMPARE(info.value(QLatin1String("config"))[QLatin1String("deny_purge")].toBool(), true);
        for (const char *reader : {"d204_0", "d204_1"}) {
            const Answer answer = ask(m_town->keeper(), QByteArray("$JS.API.CONSUMER.INFO.TOWN.") + reader);
            const QJsonObject config =
                QJsonDocument::fromJson(answer.payload).object().value(QLatin1String("config")).toObject();
            QVERIFY(config.value(QLatin1String("deliver_subject"))
                        .toString()
                        .startsWith(QLatin1String("log.d204.")));
            QVERIFY(config.value(QLatin1String("filter_subject")).toString().isEmpty());
        }
        const std::array kept{std::pair(m_town.get(), qint64(m_notes)), std::pair(m_files.get(), qint64(2)),
                              std::pair(m_keys.get(), qint64(1))};
        for (const auto &[vault, count] : kept) {
            QCOMPARE(vault->messages(), count);
            QCOMPARE(vault->streams(), 1);
            QVERIFY(vault == m_town.get() || vault->consumers().isEmpty());
        }
    }

    Premises m_server;
    std::unique_ptr<NatsConnection> m_attacker;
    std::unique_ptr<Vault> m_town;
    std::unique_ptr<Vault> m_files;
    std::unique_ptr<Vault> m_keys;
    std::unique_ptr<EventLog> m_victim;
    std::unique_ptr<EventLog> m_victimElsewhere;
    std::vector<LogRecord> m_heard;
    std::size_t m_notes = 0; ///< how many messages the stream must hold
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const std::vector<TestUser> users{{QStringLiteral("d117"), Role::Officer},
                                      {QStringLiteral("d204"), Role::Officer},
                                      {QStringLiteral("s1"), Role::Supervisor},
                                      {QStringLiteral("bridge"), Role::Bridge, {QStringLiteral("slack")}}};
    TestServer privately(users);
    PermissionsTest first(premisesOf(privately));
    const int failures = QTest::qExec(&first, argc, argv);
    TestDepartment department(users);
    PermissionsTest second(premisesOf(department));
    return failures + QTest::qExec(&second, argc, argv);
}

#include "tst_permissions.moc"
