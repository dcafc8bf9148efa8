// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestServer.h"

#include <QDir>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <cstdio>

using namespace porch;
using namespace porch::test;

namespace {

constexpr char kHolder[] = "--hold-a-server";

/// What the killed program of endsWithItsProgram() does: runs a server, says so, and waits to be killed.
int holdServer(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    LocalServer server(QString::fromLocal8Bit(argv[2]), {});
    QObject::connect(&server, &LocalServer::started, &app, [&] {
        std::printf("%lld\n", static_cast<long long>(server.processId()));
        std::fflush(stdout);
    });
    server.start();
    return QCoreApplication::exec();
}

bool isAlive(qint64 pid)
{
    // A zombie that nobody has fetched counts as dead.
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    return stat.open(QIODevice::ReadOnly) && !stat.readAll().contains(") Z ");
}

struct Run
{
    explicit Run(const QString &folder)
        : server(folder, {})
    {}

    /// Starts and waits; the sentence of failure, or nothing.
    QString start()
    {
        server.start();
        if (!waitUntil([this] { return !started.isEmpty() || !failed.isEmpty(); }))
            return QStringLiteral("nothing happened");
        return failed.isEmpty() ? QString() : failed[0][0].toString();
    }

    LocalServer server;
    QSignalSpy started{&server, &LocalServer::started};
    QSignalSpy failed{&server, &LocalServer::failed};
    QSignalSpy died{&server, &LocalServer::died};
    QSignalSpy restarted{&server, &LocalServer::restarted};
    QSignalSpy stopped{&server, &LocalServer::stopped};
};

} // namespace

class LocalServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void missingProgram()
    {
        Run run(m_folder->path());
        run.server.setProgram(QStringLiteral("/nonexistent/nats-server"));
        const QString sentence = run.start();
        QVERIFY2(sentence.contains(QLatin1String("nats-server is not installed")), qPrintable(sentence));
        QVERIFY2(sentence.contains(QLatin1String("package nats-server")), qPrintable(sentence));
    }

    void programThatIsSomethingElse()
    {
        for (const char *program : {"/bin/true", "/bin/false"}) {
            Run run(m_folder->path());
            run.server.setProgram(QString::fromLatin1(program));
            const QString sentence = run.start();
            QVERIFY2(sentence.contains(QLatin1String("does not start")), qPrintable(sentence));
        }
    }

    void everythingIsPrivate()
    {
        const QString folder = m_folder->filePath(QStringLiteral("a/department \"with\" \\odd name"));
        Run run(folder);
        const QString sentence = run.start();
        QVERIFY2(sentence.isEmpty(), qPrintable(sentence));
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                            QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
        QVERIFY((QFileInfo(folder).permissions() & others) == 0);
        for (const char *name : {"keeper.nk", "nats.conf", "accounts.conf", "ports.json"}) {
            const QFileInfo file(QDir(folder).filePath(QString::fromLatin1(name)));
            QVERIFY2(file.exists(), name);
            QVERIFY2((file.permissions() & others) == 0, name);
        }
        QVERIFY(QDir(folder).exists(QStringLiteral("jetstream")));
        QFile config(QDir(folder).filePath(QStringLiteral("nats.conf")));
        QVERIFY(config.open(QIODevice::ReadOnly));
        QVERIFY(!config.readAll().contains(run.server.keeper()->seed()));
    }

    void nextRunGoesOn()
    {
        QUrl url;
        QByteArray keeper;
        StreamInfo info;
        const auto lookAtStream = [&](LocalServer &server, bool append) {
            NatsOptions options;
            options.servers = {server.url()};
            options.user = QStringLiteral("keeper");
            options.credentials = *server.keeper();
            NatsConnection connection(options);
            connection.start();
            QVERIFY(waitUntil([&] { return connection.isOnline(); }));
            bool appended = !append;
            if (append)
                connection.request("desk.keeper.tip.note", "{}", std::chrono::seconds(5),
                                   [&](const NatsReply &reply) { appended = reply.answered(); });
            std::optional<StreamInfo> found;
            connection.request(
                "$JS.API.STREAM.INFO.TOWN", {}, std::chrono::seconds(5), [&](const NatsReply &reply) {
                    found = jetstream::parseStreamInfo(jetstream::parseAnswer(reply.payload).json);
                });
            QVERIFY(waitUntil([&] { return appended && found.has_value(); }));
            info = *found;
        };
        {
            Run run(m_folder->path());
            QCOMPARE(run.start(), QString());
            url = run.server.url();
            keeper = run.server.keeper()->publicKey();
            lookAtStream(run.server, true);
            QCOMPARE(info.last, quint64(1));
        }
        const StreamInfo before = info;
        Run run(m_folder->path());
        QCOMPARE(run.start(), QString());
        QCOMPARE(run.server.url(), url);
        QCOMPARE(run.started[0][0].toUrl(), url);
        QCOMPARE(run.server.keeper()->publicKey(), keeper);
        lookAtStream(run.server, false);
        QCOMPARE(info.created, before.created);
        QCOMPARE(info.last, quint64(1));

        run.server.stop();
        QVERIFY(waitUntil([&] { return !run.stopped.isEmpty(); }));
        QCOMPARE(run.server.processId(), 0);
        QCOMPARE(run.died.size(), 0);
    }

    void oneProgramAFolder()
    {
        Run one(m_folder->path());
        QCOMPARE(one.start(), QString());
        Run other(m_folder->path());
        QVERIFY(other.start().contains(QLatin1String("already runs")));
        QVERIFY(one.server.isReady());
    }

    void startsAgainWhenItDies()
    {
        Run run(m_folder->path());
        QCOMPARE(run.start(), QString());
        const qint64 first = run.server.processId();
        run.server.findChild<QProcess *>()->kill();
        QVERIFY(waitUntil([&] { return !run.restarted.isEmpty(); }));
        QCOMPARE(run.died.size(), 1);
        QVERIFY(run.server.processId() != first);
        QCOMPARE(run.restarted[0][0].toUrl(), run.started[0][0].toUrl());
    }

    void portTakenByAnother()
    {
        QUrl url;
        {
            Run run(m_folder->path());
            QCOMPARE(run.start(), QString());
            url = run.server.url();
        }
        QTcpServer squatter;
        QVERIFY(squatter.listen(QHostAddress::LocalHost, static_cast<quint16>(url.port())));
        Run run(m_folder->path());
        const QString sentence = run.start();
        QVERIFY2(sentence.contains(QString::number(url.port())), qPrintable(sentence));
        QVERIFY2(sentence.contains(QLatin1String("ports.json")), qPrintable(sentence));
    }

    void damagedFiles()
    {
        const auto write = [&](const char *name, const QByteArray &content) {
            QFile file(m_folder->filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        };
        write("ports.json", "{\"client\": 7");
        {
            Run run(m_folder->path());
            QCOMPARE(run.start(), QString()); // others are chosen
        }
        write("keeper.nk", "SUNOTAKEY");
        Run run(m_folder->path());
        const QString sentence = run.start();
        QVERIFY2(sentence.contains(QLatin1String("keeper.nk")), qPrintable(sentence));
    }

    void badUsersDoNotReachTheConfiguration()
    {
        const QByteArray key = NKey::generate().publicKey();
        for (const ServerUser &user : {ServerUser{QStringLiteral("a.>"), key, kEveryRole, {}},
                                       ServerUser{QStringLiteral("anna"), "U\" } ]", kEveryRole, {}}}) {
            LocalServer server(m_folder->path(), {user});
            const QSignalSpy failed(&server, &LocalServer::failed);
            server.start();
            QVERIFY(waitUntil([&] { return !failed.isEmpty(); }));
        }
    }

    void endsWithItsProgram()
    {
#ifndef Q_OS_LINUX
        QSKIP("only Linux ends children with their killed parent");
#endif
        QProcess holder;
        holder.start(QCoreApplication::applicationFilePath(), {QLatin1String(kHolder), m_folder->path()});
        QVERIFY(waitUntil([&] { return holder.canReadLine(); }));
        const qint64 server = holder.readLine().trimmed().toLongLong();
        QVERIFY(server > 0 && isAlive(server));
        holder.kill();
        QVERIFY(waitUntil([&] { return holder.state() == QProcess::NotRunning && !isAlive(server); }));
        // And the folder can be used again at once.
        Run run(m_folder->path());
        QCOMPARE(run.start(), QString());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], kHolder) == 0)
        return holdServer(argc, argv);
    QCoreApplication app(argc, argv);
    LocalServerTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_localserver.moc"
