// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/LossyProxy.h"
#include "tests/support/NatsProcess.h"
#include "tests/support/ScriptedServer.h"
#include "tests/support/TestServer.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace porch;
using namespace porch::test;
using Outcome = NatsReply::Outcome;
using Kind = LinkFault::Kind;

namespace {

NatsOptions quick(const QUrl &url)
{
    NatsOptions options;
    options.servers = {url};
    options.user = QStringLiteral("desk");
    options.firstDelay = std::chrono::milliseconds(5);
    options.longestDelay = std::chrono::milliseconds(50);
    options.refusedDelay = std::chrono::milliseconds(50);
    return options;
}

/// Tries to connect, and says why it failed; a fault of kind None when it is online.
LinkFault firstFault(const NatsOptions &options, Micros *nextTry = nullptr)
{
    NatsConnection connection(options);
    const QSignalSpy offline(&connection, &NatsConnection::offline);
    connection.start();
    if (!waitUntil([&] { return connection.isOnline() || !offline.isEmpty(); }))
        return {Kind::Settings, QStringLiteral("nothing happened")};
    if (offline.isEmpty())
        return {};
    if (nextTry != nullptr)
        *nextTry = offline[0][1].value<Micros>();
    return offline[0][0].value<LinkFault>();
}

Outcome outcomeOf(NatsConnection &connection, const QByteArray &subject, const QByteArray &payload = {},
                  std::chrono::milliseconds timeout = std::chrono::seconds(10))
{
    std::optional<Outcome> outcome;
    connection.request(subject, payload, timeout, [&](const NatsReply &reply) { outcome = reply.outcome; });
    if (outcome || !waitUntil([&] { return outcome.has_value(); }))
        qFatal("a request was answered from within, or never");
    return *outcome;
}

QUrl address(const char *text)
{
    return QUrl(QString::fromLatin1(text));
}

} // namespace

class NatsConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<LinkFault>();
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    }

    void publishesSubscribesAndAsks()
    {
        NatsConnection one(m_server.keeperOptions());
        NatsConnection other(m_server.keeperOptions());
        QCOMPARE(outcomeOf(one, "a.b"), Outcome::Offline);
        QVERIFY(!one.publish("a.b", "x"));
        QCOMPARE(one.subscribe("a b", {}), quint64(0));
        QList<QByteArray> heard;
        quint64 sid = 0;
        sid = other.subscribe("a.*", [&](const NatsMessage &message) {
            heard += message.subject.toByteArray() + '=' + message.payload.toByteArray();
            if (!message.reply.isEmpty())
                other.publish(message.reply, "answer");
            if (message.payload == QByteArrayView("last"))
                other.unsubscribe(sid);
        });
        one.start();
        other.start();
        QVERIFY(waitUntil([&] { return one.isOnline() && other.isOnline(); }));

        bool listening = false;
        other.afterRoundTrip([&] { listening = true; });
        QVERIFY(waitUntil([&] { return listening; }));

        QCOMPARE(outcomeOf(one, "a.b", "question"), Outcome::Answered);
        QCOMPARE(outcomeOf(one, "nobody.there"), Outcome::NoResponders);
        QCOMPARE(outcomeOf(one, "not a subject"), Outcome::Invalid);
        QVERIFY(!one.publish("a.b", "x", "not a subject"));
        one.subscribe("silent", [](const NatsMessage &) {});
        QCOMPARE(outcomeOf(one, "silent", {}, std::chrono::milliseconds(1)), Outcome::TimedOut);

        QVERIFY(one.publish("a.c", "last"));
        QVERIFY(one.publish("a.d", "unheard"));
        bool flushed = false;
        QVERIFY(waitUntil([&] { return heard.size() == 2; }));
        one.afterRoundTrip([&] { other.afterRoundTrip([&] { flushed = true; }); });
        QVERIFY(waitUntil([&] { return flushed; }));
        QCOMPARE(heard, (QList<QByteArray>{"a.b=question", "a.c=last"}));
    }

    void largeMessages()
    {
        NatsConnection connection(m_server.keeperOptions());
        QByteArray heard;
        connection.subscribe("big",
                             [&](const NatsMessage &message) { heard = message.payload.toByteArray(); });
        connection.start();
        QVERIFY(waitUntil([&] { return connection.isOnline(); }));
        QCOMPARE(connection.maxPayload(), qsizetype(8) * 1024 * 1024);
        QByteArray payload(8 * 1024 * 1024, 'a');
        payload[1'234'567] = 'b';
        QVERIFY(connection.publish("big", payload));
        QVERIFY(waitUntil([&] { return !heard.isEmpty(); }));
        QVERIFY(heard == payload);

        // One byte more would make the server hang up: it never leaves.
        const QSignalSpy offline(&connection, &NatsConnection::offline);
        payload += 'c';
        QVERIFY(!connection.publish("big", payload));
        QCOMPARE(outcomeOf(connection, "big", payload), Outcome::Invalid);
        QCOMPARE(outcomeOf(connection, "nobody.there"), Outcome::NoResponders);
        QVERIFY(offline.isEmpty());
    }

    void refusedKeyIsSaidAndTriedSlowly()
    {
        NatsOptions options = m_server.optionsFor(QStringLiteral("desk"));
        options.credentials = NKey::generate();
        options.refusedDelay = std::chrono::minutes(10);
        Micros nextTry = 0;
        LinkFault fault = firstFault(options, &nextTry);
        QCOMPARE(fault.kind, Kind::SignIn);
        // The first time may have been the moment in which the server read its users anew.
        QVERIFY(nextTry < wallClock() + Micros(60'000'000));
        NatsConnection connection(options);
        QSignalSpy offline(&connection, &NatsConnection::offline);
        connection.start();
        QTRY_COMPARE(offline.size(), 2);
        fault = offline[1][0].value<LinkFault>();
        nextTry = offline[1][1].value<Micros>();
        QCOMPARE(fault.kind, Kind::SignIn);
        QVERIFY2(fault.sentence.contains(QStringLiteral("does not accept the key of “desk”")),
                 qPrintable(fault.sentence));
        QVERIFY(nextTry > wallClock() + Micros(60'000'000));

        options.credentials = std::monostate();
        QCOMPARE(firstFault(options).kind, Kind::SignIn);
        // A good key under a name that is another's.
        options = m_server.optionsFor(QStringLiteral("desk"));
        options.user = QStringLiteral("other");
        const LinkFault wrongName = firstFault(options);
        QCOMPARE(wrongName.kind, Kind::SignIn);
        QVERIFY2(wrongName.sentence.contains(QLatin1String("other")), qPrintable(wrongName.sentence));
    }

    void passwords()
    {
        NatsProcess server("authorization { user: anna, password: \"se\\\"cret\" }", "no_tls: true");
        QVERIFY(server.start());
        NatsOptions options = quick(server.url(QStringLiteral("ws")));
        options.credentials = UserPassword{QStringLiteral("anna"), QStringLiteral("se\"cret")};
        QCOMPARE(firstFault(options).kind, Kind::None);
        options.credentials = UserPassword{QStringLiteral("anna"), QStringLiteral("guess")};
        const LinkFault fault = firstFault(options);
        QCOMPARE(fault.kind, Kind::SignIn);
        QVERIFY2(fault.sentence.contains(QStringLiteral("password of “anna”")), qPrintable(fault.sentence));
    }

    void certificates()
    {
        const QByteArray tls = "tls { cert_file: \"" + certificate(QStringLiteral("server.pem")).toUtf8() +
                               "\", key_file: \"" + certificate(QStringLiteral("server.key")).toUtf8() +
                               "\" }";
        NatsProcess server("", tls);
        QVERIFY(server.start());
        NatsOptions options = quick(server.url(QStringLiteral("wss")));
        options.caFile = certificate(QStringLiteral("authority.pem"));
        const LinkFault good = firstFault(options);
        QVERIFY2(good.kind == Kind::None, qPrintable(good.sentence));

        const auto names = [](const LinkFault &fault) {
            return fault.kind == Kind::Certificate && fault.needsPerson() &&
                   fault.sentence.contains(QLatin1String("Porchlight test server")) &&
                   fault.sentence.contains(QLatin1String("Porchlight test authority"));
        };
        options.caFile = certificate(QStringLiteral("stranger.pem"));
        const LinkFault stranger = firstFault(options);
        QVERIFY2(names(stranger), qPrintable(stranger.sentence));
        options.caFile.clear(); // the system's authorities don't know it either
        const LinkFault unknown = firstFault(options);
        QVERIFY2(names(unknown), qPrintable(unknown.sentence));
        options.caFile = QStringLiteral("/nonexistent/ca.pem");
        const LinkFault missing = firstFault(options);
        QCOMPARE(missing.kind, Kind::Settings);
        QVERIFY(missing.sentence.contains(options.caFile));
        // The right certificate under another name.
        options.caFile = certificate(QStringLiteral("authority.pem"));
        options.servers[0].setHost(QStringLiteral("127.0.0.2"));
        QCOMPARE(firstFault(options).kind, Kind::Unreachable); // it listens on 127.0.0.1 only
        // TLS to a server without.
        options.servers = {m_server.url()};
        options.servers[0].setScheme(QStringLiteral("wss"));
        QVERIFY(firstFault(options).kind != Kind::None);
    }

    void addresses_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<int>("kind");
        QTest::newRow("another computer") << address("ws://192.0.2.1:443") << int(Kind::TlsRequired);
        QTest::newRow("another computer's name") << address("ws://log.example.org") << int(Kind::TlsRequired);
        QTest::newRow("looks like loopback")
            << address("ws://127.0.0.1.example.org") << int(Kind::TlsRequired);
        QTest::newRow("user info") << address("ws://127.0.0.1@192.0.2.1") << int(Kind::TlsRequired);
        QTest::newRow("http") << address("http://127.0.0.1") << int(Kind::Settings);
        QTest::newRow("nothing") << QUrl() << int(Kind::Settings);
    }

    void addresses()
    {
        QFETCH(QUrl, url);
        QFETCH(int, kind);
        Micros nextTry = -1;
        const LinkFault fault = firstFault(quick(url), &nextTry);
        QCOMPARE(int(fault.kind), kind);
        QVERIFY(!fault.sentence.isEmpty());
        QCOMPARE(nextTry, Micros(0)); // no waiting makes it better
    }

    void notNats_data()
    {
        QTest::addColumn<QByteArray>("greeting");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("frames");
        const QByteArray none;
        QTest::newRow("no such page")
            << none << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n") << none;
        QTest::newRow("a page") << none << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")
                                << none;
        QTest::newRow("not HTTP") << none << QByteArray("what?\r\n\r\n") << none;
        QTest::newRow("the port for NATS without WebSocket")
            << QByteArray("INFO {\"server_id\":\"x\"}\r\n") << none << none;
        QTest::newRow("SSH") << QByteArray("SSH-2.0-OpenSSH_9.2p1\r\n") << none << none;
        QTest::newRow("another WebSocket service") << none << none << QByteArray("{\"type\":\"hello\"}");
        QTest::newRow("MQTT") << none << none << QByteArray("\x20\x02\x00\x00\x01\x02", 6);
    }

    void notNats()
    {
        QFETCH(QByteArray, greeting);
        QFETCH(QByteArray, answer);
        QFETCH(QByteArray, frames);
        ScriptedServer server;
        server.setGreeting(greeting);
        server.setAnswer(answer);
        if (!frames.isEmpty())
            server.setFrames(frames);
        NatsOptions options = quick(server.url());
        const LinkFault fault = firstFault(options);
        QVERIFY2(fault.kind == Kind::NotNats, qPrintable(fault.sentence));
        QVERIFY2(fault.sentence.contains(QLatin1String("is not a Porchlight server")),
                 qPrintable(fault.sentence));
    }

    void nobodyThere()
    {
        QTcpServer probe;
        QVERIFY(probe.listen(QHostAddress::LocalHost));
        QUrl url = address("ws://127.0.0.1");
        url.setPort(probe.serverPort());
        NatsOptions options = quick(url);
        // It takes the connection and says nothing.
        options.connectTimeout = std::chrono::milliseconds(50);
        const LinkFault silent = firstFault(options);
        QCOMPARE(silent.kind, Kind::Unreachable);
        QVERIFY2(silent.sentence.contains(QLatin1String("does not answer")), qPrintable(silent.sentence));
        probe.close();
        const LinkFault refused = firstFault(options);
        QCOMPARE(refused.kind, Kind::Unreachable);
        QVERIFY2(refused.sentence.contains(QLatin1String("can't be reached")), qPrintable(refused.sentence));
        options.servers.clear();
        QCOMPARE(firstFault(options).kind, Kind::Settings);
    }

    void triesTheNextAddress()
    {
        NatsOptions options = m_server.optionsFor(QStringLiteral("desk"));
        options.servers.prepend(address("ws://127.0.0.1:9"));
        options.servers.prepend(address("ws://192.0.2.1"));
        NatsConnection connection(options);
        const QSignalSpy offline(&connection, &NatsConnection::offline);
        connection.start();
        QVERIFY(waitUntil([&] { return connection.isOnline(); }));
        QCOMPARE(offline.size(), 2);
    }

    /// A server that hangs up after any byte of handshake, greeting, sign-in and messages.
    void hangsUpAtAnyByte()
    {
        const QByteArray session("INFO {\"max_payload\":1024}\r\nPONG\r\nMSG a.b 2 3\r\nabc\r\nPING\r\n"
                                 "HMSG a.b 2 r 12 17\r\nNATS/1.0\r\n\r\nworld\r\n-ERR 'x'\r\n");
        struct Attempt
        {
            ScriptedServer server;
            std::unique_ptr<NatsConnection> connection;
            std::unique_ptr<QSignalSpy> offline;
            QList<QByteArray> heard;
        };
        std::vector<std::unique_ptr<Attempt>> attempts;
        do {
            auto attempt = std::make_unique<Attempt>();
            attempt->server.setFrames(session, 40);
            attempt->server.setHangUpAfter(static_cast<qsizetype>(attempts.size()));
            attempt->connection = std::make_unique<NatsConnection>(quick(attempt->server.url()));
            attempt->offline =
                std::make_unique<QSignalSpy>(attempt->connection.get(), &NatsConnection::offline);
            attempt->connection->subscribe("a.b", [raw = attempt.get()](const NatsMessage &message) {
                raw->heard += message.payload.toByteArray();
            });
            attempt->connection->start();
            attempts.push_back(std::move(attempt));
        } while (static_cast<qsizetype>(attempts.size()) <= attempts.front()->server.scriptSize());
        QVERIFY(attempts.size() > 200);

        // Each fails with a sentence, and comes back by itself.
        QVERIFY(waitUntil([&] {
            return std::all_of(attempts.begin(), attempts.end(), [](const auto &attempt) {
                return attempt->server.connections() > 1 && !attempt->offline->isEmpty();
            });
        }));
        for (const auto &attempt : attempts) {
            attempt->connection->stop();
            const auto fault = attempt->offline->at(0)[0].template value<LinkFault>();
            QVERIFY(!fault.sentence.isEmpty());
            QVERIFY2(!fault.needsPerson(), qPrintable(fault.sentence));
            QVERIFY(attempt->offline->at(0)[1].template value<Micros>() > 0);
            for (const QByteArray &heard : std::as_const(attempt->heard))
                QVERIFY(heard == "abc" || heard == "world");
        }
        QVERIFY(attempts.back()->heard.size() >= 2);
        QVERIFY(attempts.front()->heard.isEmpty());
    }

    void comesBackAfterTheServerDied()
    {
        TestServer server;
        QVERIFY(server.start());
        NatsConnection connection(server.keeperOptions());
        int heard = 0;
        connection.subscribe("x", [&](const NatsMessage &) { ++heard; });
        const QSignalSpy offline(&connection, &NatsConnection::offline);
        connection.start();
        QVERIFY(waitUntil([&] { return connection.isOnline(); }));
        std::optional<Outcome> open;
        connection.subscribe("silent", [](const NatsMessage &) {});
        connection.request("silent", {}, std::chrono::minutes(1),
                           [&](const NatsReply &reply) { open = reply.outcome; });
        QVERIFY(server.killHard());
        QVERIFY(waitUntil([&] { return !offline.isEmpty(); }));
        QCOMPARE(offline[0][0].value<LinkFault>().kind, Kind::Lost);
        QVERIFY(open == Outcome::Offline);
        QVERIFY(server.start());
        QVERIFY(waitUntil([&] { return connection.isOnline(); }));
        // Subscriptions are there again.
        QVERIFY(connection.publish("x", "y"));
        QVERIFY(waitUntil([&] { return heard == 1; }));
    }

    void noticesAServerThatStopsAnswering()
    {
        LossyProxy proxy(m_server.url());
        NatsOptions options = m_server.optionsFor(QStringLiteral("desk"));
        options.servers = {proxy.url()};
        options.pingInterval = std::chrono::milliseconds(100);
        NatsConnection connection(options);
        const QSignalSpy offline(&connection, &NatsConnection::offline);
        connection.start();
        QVERIFY(waitUntil([&] { return connection.isOnline(); }));
        proxy.setFrozen(true);
        QVERIFY(waitUntil([&] { return !offline.isEmpty(); }));
        const auto fault = offline[0][0].value<LinkFault>();
        QVERIFY2(fault.sentence.contains(QLatin1String("stopped answering")), qPrintable(fault.sentence));
        proxy.setFrozen(false);
        QVERIFY(waitUntil([&] { return connection.isOnline(); }));
    }

    void retryNowAndStop()
    {
        TestServer server;
        QVERIFY(server.start());
        NatsOptions options = server.optionsFor(QStringLiteral("desk"));
        QVERIFY(server.stop());
        options.firstDelay = options.longestDelay = std::chrono::hours(1);
        NatsConnection connection(options);
        const QSignalSpy offline(&connection, &NatsConnection::offline);
        connection.start();
        QVERIFY(waitUntil([&] { return !offline.isEmpty(); }));
        QCOMPARE(connection.state(), NatsConnection::State::Waiting);
        QVERIFY(server.start());
        connection.retryNow();
        QVERIFY(waitUntil([&] { return connection.isOnline(); }));
        connection.stop();
        QCOMPARE(connection.state(), NatsConnection::State::Stopped);
        QCOMPARE(outcomeOf(connection, "town.info"), Outcome::Offline);
        connection.start();
        QVERIFY(waitUntil([&] { return connection.isOnline(); }));
    }

private:
    TestServer m_server;
};

QTEST_GUILESS_MAIN(NatsConnectionTest)
#include "tst_natsconnection.moc"
