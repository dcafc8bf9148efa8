// SPDX-License-Identifier: GPL-3.0-or-later
// Who may do what with files' content and with what bridges share; and what a bridge whose key was stolen
// could try. Against the real server with the real configuration: that of a private department, and that of
// one which `init` has made.
#include "tests/wire/AttackKit.h"

#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;
using Outcome = NatsReply::Outcome;

namespace {

constexpr char kFirstChunk[] = "$O.FILES.C.n1";
constexpr char kFirstMeta[] = "$O.FILES.M.YQ==";
constexpr char kFirstKey[] = "$KV.BRIDGE.routes";

/// Who tries it: everybody but bridges.
const QStringList kDesks{QStringLiteral("d204"), QStringLiteral("s1"), QStringLiteral("r1"),
                         QStringLiteral("a1")};

} // namespace

class StorePermissionsTest : public QObject
{
    Q_OBJECT

public:
    explicit StorePermissionsTest(Premises premises)
        : m_server(std::move(premises))
    {}

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        m_town = std::make_unique<Vault>(m_server, KeeperAccount::Town);
        m_files = std::make_unique<Vault>(m_server, KeeperAccount::Files);
        m_keys = std::make_unique<Vault>(m_server, KeeperAccount::Bridge);
        QVERIFY(m_town->open() && m_files->open() && m_keys->open());
        m_bridge = std::make_unique<NatsConnection>(m_server.optionsFor(QStringLiteral("bridge")));
        QVERIFY(connected(*m_bridge));
        // What it writes are requests, should they ever be taken for some.
        QVERIFY(stores(kFirstChunk, json("{'seq':1}")));
        QVERIFY(stores(kFirstMeta, "{}"));
        QVERIFY(stores(kFirstKey, json("{'seq':1}")));
        QVERIFY(stores("community.slack.c.message", json("{'seq':1}")));

        m_victim = std::make_unique<NatsConnection>(m_server.optionsFor(QStringLiteral("d204")));
        for (const char *filter : {"_INBOX.d204.>", "log.d204.>", "presence.*"})
            m_victim->subscribe(filter, [this](const NatsMessage &message) {
                if (message.headers.isEmpty() && !message.payload.startsWith("{\"stream\":\""))
                    ++m_deceived;
            });
        QVERIFY(connected(*m_victim));
        QVERIFY(roundTrip(*m_victim));
        m_fresh = {m_town->info(), m_files->info(), m_keys->info()};
    }

    void whoReadsWhat_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<bool>("readsFiles");
        QTest::addColumn<bool>("isBridge");
        QTest::newRow("officer") << QStringLiteral("d204") << true << false;
        QTest::newRow("supervisor") << QStringLiteral("s1") << true << false;
        QTest::newRow("records") << QStringLiteral("r1") << true << false;
        QTest::newRow("administrator") << QStringLiteral("a1") << false << false;
        QTest::newRow("bridge of one source") << QStringLiteral("bridge") << true << true;
        QTest::newRow("bridge of any source") << QStringLiteral("south") << true << true;
    }

    void whoReadsWhat()
    {
        QFETCH(QString, user);
        QFETCH(bool, readsFiles);
        QFETCH(bool, isBridge);
        NatsConnection connection(m_server.optionsFor(user));
        QVERIFY(connected(connection));
        const auto fate = [](bool may) { return may ? Outcome::Answered : Outcome::Denied; };
        const Answer file = ask(connection, "files.get", json("{'last_by_subj':'$O.FILES.M.YQ=='}"));
        QCOMPARE(file.outcome, fate(readsFiles));
        QCOMPARE(file.payload, readsFiles ? QByteArray("{}") : QByteArray());
        const Answer key = ask(connection, "keys.get", json("{'last_by_subj':'$KV.BRIDGE.routes'}"));
        QCOMPARE(key.outcome, fate(isBridge));
        QCOMPARE(key.payload, isBridge ? json("{'seq':1}") : QByteArray());
        const QByteArray own = user.toLatin1();
        for (const char *prefix : {"$O.FILES.C.", "$O.FILES.M.", "$KV.BRIDGE."})
            QCOMPARE(ask(connection, prefix + own, "{}").outcome, fate(isBridge));
    }

    /// Those who only read can neither write over, nor delete, nor make a reader.
    void desksLeaveThingsAlone()
    {
        const QJsonObject files = m_files->state();
        const QJsonObject keys = m_keys->state();
        for (const QString &user : kDesks) {
            NatsConnection desk(m_server.optionsFor(user));
            QVERIFY(connected(desk));
            for (const char *subject :
                 {kFirstChunk, kFirstMeta, kFirstKey, "$JS.API.STREAM.MSG.DELETE.OBJ_FILES",
                  "$JS.API.STREAM.PURGE.OBJ_FILES", "$JS.API.STREAM.DELETE.KV_BRIDGE",
                  "$JS.API.CONSUMER.CREATE.OBJ_FILES", "$JS.API.CONSUMER.CREATE.OBJ_FILES.x.$O.FILES.C.n1",
                  "$JS.API.CONSUMER.DURABLE.CREATE.KV_BRIDGE.x", "$JS.API.DIRECT.GET.KV_BRIDGE"})
                QCOMPARE(ask(desk, subject, json("{'seq':1}")).outcome, Outcome::Denied);
            for (const char *name : {"KV-Operation", "Nats-Rollup"})
                QCOMPARE(ask(desk, kFirstKey, name, "DEL", {}).outcome, Outcome::Denied);
        }
        QCOMPARE(m_files->state(), files);
        QCOMPARE(m_keys->state(), keys);
        verifyKept();
    }

    void bridgesForbiddenPublishes_data()
    {
        QTest::addColumn<QByteArray>("subject");
        QList<QByteArray> subjects{"desk.d204.tip.note",  "desk.bridge.tip.note",
                                   "presence.bridge",     "community.web.c.message",
                                   "log.d204.x",          "_INBOX.d204.x",
                                   "join.bridge",         "$O.FILES.C",
                                   "$O.FILES.C.a.b",      "$O.FILES.X.a",
                                   "$O.OTHER.C.a",        "$KV.BRIDGE",
                                   "$KV.OTHER.a",         "files.get.a",
                                   "keys.get.a",          "keys",
                                   "$JS.API.INFO",        "$JS.API.STREAM.CREATE.MINE",
                                   "$JS.API.STREAM.NAMES"};
        for (const char *stream : {"TOWN", "OBJ_FILES", "KV_BRIDGE"}) {
            for (const char *verb : {"STREAM.DELETE.", "STREAM.PURGE.", "STREAM.UPDATE.", "STREAM.INFO.",
                                     "STREAM.MSG.GET.", "STREAM.MSG.DELETE.", "STREAM.SNAPSHOT.",
                                     "CONSUMER.CREATE.", "CONSUMER.NAMES.", "DIRECT.GET."})
                subjects += QByteArray("$JS.API.") + verb + stream;
        }
        for (const QByteArray &subject : subjects)
            QTest::newRow(subject.constData()) << subject;
    }

    void bridgesForbiddenPublishes()
    {
        QFETCH(QByteArray, subject);
        QCOMPARE(ask(*m_bridge, subject, "{}").outcome, Outcome::Denied);
        verifyKept();
    }

    void bridgesForbiddenSubscriptions()
    {
        const QSignalSpy denied(m_bridge.get(), &NatsConnection::denied);
        const QList<QByteArray> filters{
            ">",        "$O.>",  "$O.FILES.C.*", "$O.FILES.M.*",  "$KV.>",      "$KV.BRIDGE.>", "files.get",
            "keys.get", "$JS.>", "_INBOX.>",     "_INBOX.d204.>", "presence.*", "_R_.>"};
        for (const QByteArray &filter : filters)
            m_bridge->unsubscribe(m_bridge->subscribe(filter, [](const NatsMessage &) {}));
        QVERIFY(roundTrip(*m_bridge));
        QCOMPARE(denied.size(), filters.size());
    }

    void bridgesReplyTricks_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QList<QByteArray> replies{"desk.d204.tip.note",
                                  "town.unread.d204_0",
                                  "town.read.d204_0",
                                  "$JS.FC.TOWN.d204_0.x",
                                  "log.d204.x",
                                  "_INBOX.d204.x",
                                  "presence.d204",
                                  "join.d204",
                                  "_R_.abcd.efgh",
                                  "files.get",
                                  "keys.get",
                                  "$O.FILES.C.trick",
                                  "$O.FILES.M.trick",
                                  "$KV.BRIDGE.trick",
                                  "community.web.c.message",
                                  "$SYS.REQ.SERVER.PING"};
        for (const char *stream : {"TOWN", "OBJ_FILES", "KV_BRIDGE"}) {
            for (const char *verb : {"STREAM.DELETE.", "STREAM.PURGE.", "STREAM.MSG.DELETE.",
                                     "CONSUMER.CREATE.", "STREAM.UPDATE."})
                replies += QByteArray("$JS.API.") + verb + stream;
        }
        for (const QByteArray &reply : replies)
            QTest::newRow(reply.constData()) << reply;
    }

    void bridgesReplyTricks()
    {
        QFETCH(QByteArray, reply);
        const qint64 before = m_town->messages();
        QVERIFY(m_bridge->publish("$O.FILES.C.carrier", "{}", reply));
        QVERIFY(m_bridge->publish("$O.FILES.M.carrier", "{}", reply));
        QVERIFY(m_bridge->publish("$KV.BRIDGE.carrier", "{}", reply));
        for (const char *body : {"{'seq':1}", "{'seq':2}", ""}) {
            QVERIFY(m_bridge->publish("files.get", json(body), reply));
            QVERIFY(m_bridge->publish("keys.get", json(body), reply));
        }
        QVERIFY(stores("$O.FILES.C.after", "{}"));
        QVERIFY(stores("$KV.BRIDGE.after", "{}"));
        QVERIFY(roundTrip(*m_bridge));
        QVERIFY(roundTrip(*m_victim));
        QCOMPARE(m_town->messages(), before);
        verifyKept();
    }

    void bridgesHeadersDoNotRollUp()
    {
        for (const char *subject : {kFirstMeta, kFirstChunk, kFirstKey}) {
            for (const char *what : {"all", "sub"}) {
                const Answer answer = ask(*m_bridge, subject, "Nats-Rollup", what, "{}");
                QVERIFY2(answer.payload.contains("rollup not permitted"), answer.payload.constData());
            }
        }
        verifyKept();
    }

    /// A key's value is replaced for good: nobody finds what a route was before.
    void onlyTheNewestValueIsKept()
    {
        QVERIFY(stores("$KV.BRIDGE.route", "old"));
        const qint64 before = m_keys->messages();
        QVERIFY(stores("$KV.BRIDGE.route", "new"));
        QCOMPARE(m_keys->messages(), before);
        const QJsonObject config = m_keys->info().value(QLatin1String("config")).toObject();
        QCOMPARE(config.value(QLatin1String("max_age")).toInteger(),
                 std::chrono::nanoseconds(std::chrono::hours(180 * 24)).count());
    }

    /// The same attacks inside the keepers' accounts would work, so that the ones above would be noticed.
    void tricksWorkWithoutTheWall()
    {
        QVERIFY(ask(m_files->keeper(), "$O.FILES.C.doomed", "{}").payload.contains("OBJ_FILES"));
        const qint64 before = m_files->messages();
        const qint64 last = m_files->state().value(QLatin1String("last_seq")).toInteger();
        const QByteArray body = json("{'seq':") + QByteArray::number(last) + '}';
        QVERIFY(ask(m_files->keeper(), "$O.FILES.C.request", body).payload.contains("OBJ_FILES"));
        QVERIFY(m_files->keeper().publish("$JS.API.DIRECT.GET.OBJ_FILES",
                                          json("{'last_by_subj':'$O.FILES.C.request'}"),
                                          "$JS.API.STREAM.MSG.DELETE.OBJ_FILES"));
        // One more, one less.
        QVERIFY(waitUntil([&] { return m_files->state().contains(QLatin1String("num_deleted")); }));
        QCOMPARE(m_files->messages(), before);
    }

    /// An answer goes wherever the question says. Inboxes and places of delivery end in 128 random bits; and
    /// what reaches a subject that can be guessed has a header or is an acknowledgement, so that nobody takes
    /// it for somebody's word.
    void answersAreKnownAsSuch() { QCOMPARE(m_deceived, 0); }

private:
    [[nodiscard]] bool stores(const QByteArray &subject, const QByteArray &body)
    {
        return ask(*m_bridge, subject, body).payload.contains("\"seq\":");
    }

    /// Nothing that was there at first is gone or changed, and nobody reads who should not.
    void verifyKept()
    {
        const std::array vaults{m_town.get(), m_files.get(), m_keys.get()};
        for (std::size_t i = 0; i < vaults.size(); ++i) {
            const QJsonObject now = vaults[i]->info();
            for (const char *what : {"created", "config"})
                QCOMPARE(now.value(QLatin1String(what)), m_fresh[i].value(QLatin1String(what)));
            QVERIFY(!now.value(QLatin1String("state"))[QLatin1String("num_deleted")].isDouble() ||
                    vaults[i] == m_keys.get());
            QCOMPARE(now.value(QLatin1String("state"))[QLatin1String("first_seq")].toInteger(), 1);
            QVERIFY(vaults[i]->consumers().isEmpty());
            QCOMPARE(vaults[i]->streams(), 1);
        }
        const Answer file = ask(m_files->keeper(), "$JS.API.DIRECT.GET.OBJ_FILES", json("{'seq':1}"));
        QCOMPARE(file.payload, json("{'seq':1}"));
        const Answer key = ask(m_keys->keeper(), "$JS.API.DIRECT.GET.KV_BRIDGE.$KV.BRIDGE.routes");
        QCOMPARE(key.payload, json("{'seq':1}"));
    }

    Premises m_server;
    std::unique_ptr<Vault> m_town;
    std::unique_ptr<Vault> m_files;
    std::unique_ptr<Vault> m_keys;
    std::array<QJsonObject, 3> m_fresh; ///< as the streams were at first
    std::unique_ptr<NatsConnection> m_bridge;
    std::unique_ptr<NatsConnection> m_victim;
    int m_deceived = 0;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const std::vector<TestUser> users{{QStringLiteral("d204"), Role::Officer},
                                      {QStringLiteral("s1"), Role::Supervisor},
                                      {QStringLiteral("r1"), Role::Records},
                                      {QStringLiteral("a1"), Role::Admin},
                                      {QStringLiteral("bridge"), Role::Bridge, {QStringLiteral("slack")}},
                                      {QStringLiteral("south"), Role::Bridge}};
    TestServer privately(users);
    StorePermissionsTest first(premisesOf(privately));
    const int failures = QTest::qExec(&first, argc, argv);
    TestDepartment department(users);
    StorePermissionsTest second(premisesOf(department));
    return failures + QTest::qExec(&second, argc, argv);
}

#include "tst_storepermissions.moc"
