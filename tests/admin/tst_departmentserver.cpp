// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/admin/TestDepartment.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace porch;
using namespace porch::test;

namespace {

QJsonObject ask(NatsConnection &connection, const QByteArray &subject, const QByteArray &payload = {})
{
    std::optional<QJsonObject> answer;
    connection.request(subject, payload, std::chrono::seconds(5), [&](const NatsReply &reply) {
        answer = QJsonDocument::fromJson(reply.payload.toByteArray()).object();
    });
    return waitUntil([&] { return answer.has_value(); }) ? *answer : QJsonObject();
}

/// Publishes numbered notes through everything that happens: one that was not acknowledged is sent again
/// under its id.
class StubbornPublisher
{
public:
    explicit StubbornPublisher(NatsOptions options)
        : m_connection(std::move(options))
    {
        QObject::connect(&m_connection, &NatsConnection::online, &m_connection, [this] {
            if (!m_waiting)
                publish();
        });
        m_again.setSingleShot(true);
        m_again.setInterval(20);
        QObject::connect(&m_again, &QTimer::timeout, &m_connection, [this] { publish(); });
        m_connection.start();
    }

    int acknowledged() const { return static_cast<int>(m_sequences.size()); }
    const std::vector<quint64> &sequences() const { return m_sequences; }
    void stop() { m_stopped = true; }

    static QByteArray body(std::size_t number)
    {
        return "{\"n\":" + QByteArray::number(qint64(number)) + '}';
    }

private:
    void publish()
    {
        if (m_stopped || m_waiting || !m_connection.isOnline())
            return;
        m_waiting = true;
        const QByteArray id = "note-" + QByteArray::number(qint64(m_sequences.size()));
        m_connection.request("desk.osei.tip.note", "Nats-Msg-Id", id, body(m_sequences.size()),
                             std::chrono::seconds(1), [this](const NatsReply &reply) {
                                 m_waiting = false;
                                 const auto json = QJsonDocument::fromJson(reply.payload.toByteArray());
                                 const qint64 sequence = json[QLatin1String("seq")].toInteger();
                                 if (reply.answered() && sequence > 0) {
                                     m_sequences.push_back(static_cast<quint64>(sequence));
                                     publish();
                                 } else {
                                     m_again.start();
                                 }
                             });
    }

    NatsConnection m_connection;
    QTimer m_again;
    std::vector<quint64> m_sequences;
    bool m_waiting = false;
    bool m_stopped = false;
};

} // namespace

class DepartmentServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneServer()
    {
        TestDepartment department({{QStringLiteral("osei"), Role::Officer}});
        QVERIFY2(department.start(), qPrintable(department.error()));
        const qint64 first = department.server().servers().front()->processId();
        QCOMPARE(::kill(static_cast<pid_t>(first), SIGKILL), 0);
        QVERIFY(waitUntil([&] { return department.reports().size() == 2; })); // ended, runs again
        QVERIFY(department.server().servers().front()->processId() != first);
        // A change right behind the restart is taken as well.
        DepartmentUser user;
        user.name = QStringLiteral("abara");
        user.roles = Role::Supervisor;
        const NKey key = NKey::generate();
        user.key = key.publicKey();
        QCOMPARE(department.put(user), ServerReload::Outcome::Reloaded);
        NatsConnection desk(department.optionsFor(user.name, key));
        desk.start();
        QVERIFY(waitUntil([&] { return desk.isOnline(); }));

        // A second program on the same folder says why not.
        DepartmentServer second(department.folder());
        const QSignalSpy failed(&second, &DepartmentServer::failed);
        second.start();
        QVERIFY(waitUntil([&] { return !failed.isEmpty(); }));
        QVERIFY(failed[0][0].toString().contains(QLatin1String("already runs")));

        const QSignalSpy stopped(&department.server(), &DepartmentServer::stopped);
        department.server().stop();
        QVERIFY(waitUntil([&] { return !stopped.isEmpty(); }));
        QCOMPARE(department.put(user), ServerReload::Outcome::NotRunning);
    }

    /// One that was made when the server kept the log and nothing else.
    void olderDepartmentLearnsOfFiles()
    {
        TestDepartment department(
            {{QStringLiteral("osei"), Role::Officer}, {QStringLiteral("north"), Role::Bridge}});
        QVERIFY2(department.start(), qPrintable(department.error()));
        {
            NatsConnection desk(department.optionsFor(QStringLiteral("osei")));
            desk.start();
            QVERIFY(waitUntil([&] { return desk.isOnline(); }));
            QCOMPARE(ask(desk, "desk.osei.tip.note", "{}").value(QLatin1String("seq")).toInt(), 1);
        }
        const QSignalSpy stopped(&department.server(), &DepartmentServer::stopped);
        department.server().stop();
        QVERIFY(waitUntil([&] { return !stopped.isEmpty(); }));
        const QString folder = department.folder().folder() + QLatin1String("/server/");
        for (const char *account : {"FILES", "BRIDGE"}) {
            QDir store(folder + QLatin1String("jetstream/jetstream/") + QLatin1String(account));
            QVERIFY2(store.exists() && store.removeRecursively(), qPrintable(store.path()));
        }
        QFile accounts(department.folder().accountsFile());
        QVERIFY(accounts.open(QIODevice::ReadWrite));
        QByteArray text = accounts.readAll();
        for (const char *subject :
             {"files.get", "keys.get", "$O.FILES.C.*", "$O.FILES.M.*", "$KV.BRIDGE.>"}) {
            QVERIFY(text.contains(subject));
            text.replace(subject, "nothing");
        }
        QVERIFY(accounts.seek(0) && accounts.write(text) == text.size() && accounts.resize(text.size()));
        accounts.close();

        QVERIFY2(department.start(), qPrintable(department.error()));
        NatsConnection bridge(department.optionsFor(QStringLiteral("north")));
        bridge.start();
        QVERIFY(waitUntil([&] { return bridge.isOnline(); }));
        QCOMPARE(ask(bridge, "$O.FILES.C.n1", "{}").value(QLatin1String("seq")).toInt(), 1);
        QCOMPARE(ask(bridge, "$KV.BRIDGE.a", "{}").value(QLatin1String("seq")).toInt(), 1);
        NatsConnection desk(department.optionsFor(QStringLiteral("osei")));
        desk.start();
        QVERIFY(waitUntil([&] { return desk.isOnline(); }));
        // What the bridge has stored.
        bool isRead = false;
        desk.request("files.get", "{\"seq\":1}", std::chrono::seconds(5), [&](const NatsReply &reply) {
            isRead = reply.answered() && reply.payload == QByteArrayView("{}");
        });
        QVERIFY(waitUntil([&] { return isRead; }));
        QCOMPARE(ask(desk, "desk.osei.tip.note", "{}").value(QLatin1String("seq")).toInt(), 2);
    }

    /// The leader of the log dies in the middle of it: what was acknowledged is there, once, in order.
    void leaderIsKilledUnderLoad()
    {
        TestDepartment department({{QStringLiteral("osei"), Role::Officer}}, true);
        QVERIFY2(department.start(), qPrintable(department.error()));
        NatsConnection keeper(department.keeperOptions());
        keeper.start();
        QVERIFY(waitUntil([&] { return keeper.isOnline(); }));
        const QJsonObject info = ask(keeper, "$JS.API.STREAM.INFO.TOWN");
        QCOMPARE(info.value(QLatin1String("config"))[QLatin1String("num_replicas")].toInt(), 3);
        QCOMPARE(info.value(QLatin1String("cluster"))[QLatin1String("replicas")].toArray().size(), 2);
        for (const auto account : {KeeperAccount::Files, KeeperAccount::Bridge}) {
            NatsConnection other(department.keeperOptions(account));
            other.start();
            QVERIFY(waitUntil([&] { return other.isOnline(); }));
            const QJsonObject stored = ask(other, "$JS.API.STREAM.INFO." + streamName(account));
            QCOMPARE(stored.value(QLatin1String("config"))[QLatin1String("num_replicas")].toInt(), 3);
        }
        const QString leader = info.value(QLatin1String("cluster"))[QLatin1String("leader")].toString();
        const int number = leader.right(1).toInt(); // porchlight-n2
        QVERIFY2(number >= 1 && number <= 3, qPrintable(leader));

        StubbornPublisher publisher(department.optionsFor(QStringLiteral("osei")));
        QVERIFY(waitUntil([&] { return publisher.acknowledged() > 200; }));
        const auto &server = department.server().servers()[static_cast<std::size_t>(number - 1)];
        QCOMPARE(::kill(static_cast<pid_t>(server->processId()), SIGKILL), 0);
        const int then = publisher.acknowledged();
        // The others take up to nine seconds to notice, and to agree on a new leader.
        const auto goesOn = [&] { return publisher.acknowledged() > then + 200; };
        QVERIFY(waitUntil(goesOn) || waitUntil(goesOn));
        QVERIFY(waitUntil([&] { return server->isReady(); })); // it was started again
        publisher.stop();

        // All three take a change of users.
        DepartmentUser user;
        user.name = QStringLiteral("abara");
        user.roles = Role::Officer;
        const NKey key = NKey::generate();
        user.key = key.publicKey();
        QCOMPARE(department.put(user), ServerReload::Outcome::Reloaded);
        for (const QUrl &url : department.folder().plan().urls()) {
            NatsOptions options = department.optionsFor(user.name, key);
            options.servers = {url};
            NatsConnection desk(options);
            desk.start();
            QVERIFY(waitUntil([&] { return desk.isOnline(); }));
        }

        QVERIFY(waitUntil([&] { return keeper.isOnline(); }));
        quint64 before = 0;
        for (std::size_t i = 0; i < publisher.sequences().size(); ++i) {
            const quint64 sequence = publisher.sequences()[i];
            QVERIFY(sequence > before);
            before = sequence;
            const QJsonObject message =
                ask(keeper, "$JS.API.STREAM.MSG.GET.TOWN", "{\"seq\":" + QByteArray::number(sequence) + '}')
                    .value(QLatin1String("message"))
                    .toObject();
            QCOMPARE(QByteArray::fromBase64(message.value(QLatin1String("data")).toString().toLatin1()),
                     StubbornPublisher::body(i));
        }
    }
};

QTEST_GUILESS_MAIN(DepartmentServerTest)
#include "tst_departmentserver.moc"
