// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bridge/PlainServer.h"
#include "tests/bridge/SlackApiKit.h"
#include "tests/support/NatsProcess.h"
#include "tests/support/TestServer.h"
#include "tests/support/slack/SlackStandIn.h"

#include <QFile>
#include <QSignalSpy>
#include <QSslKey>
#include <QSslServer>
#include <QTest>

using namespace porch;
using namespace porch::test;
using Outcome = SlackAnswer::Outcome;

namespace {

const QString kPost = QStringLiteral("chat.postMessage");
const QString kHistory = QStringLiteral("conversations.history");
QJsonObject message(const QString &channel, const QString &text = QStringLiteral("hello"))
{
    return {{QStringLiteral("channel"), channel}, {QStringLiteral("text"), text}};
}

SlackAnswer ask(SlackApi &api, const QString &method, const QJsonObject &arguments = {})
{
    std::optional<SlackAnswer> answer;
    api.call(method, arguments, &api, [&](const SlackAnswer &came) { answer = came; });
    if (answer || !waitUntil([&] { return answer.has_value(); }))
        qFatal("a call was answered from within, or never");
    return *answer;
}

} // namespace

class SlackApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_slack = std::make_unique<SlackStandIn>();
        m_slack->api().limits.postWindow = 0;
        m_street = m_slack->workspace().addChannel(QStringLiteral("elm-street"));
        m_api = std::make_unique<SlackApi>(optionsFor(*m_slack));
    }

    void cleanup()
    {
        m_api.reset();
        m_slack.reset();
    }

    void asksWithTheTokenThatTheMethodNeeds()
    {
        const SlackAnswer test = ask(*m_api, QStringLiteral("auth.test"));
        QCOMPARE(test.outcome, Outcome::Answered);
        QCOMPARE(test.json.value(QLatin1String("team_id")).toString(), m_slack->workspace().teamId());
        QCOMPARE(test.scopes, m_slack->api().scopes());
        const SlackAnswer open = ask(*m_api, QStringLiteral("apps.connections.open"));
        QVERIFY(open.answered());
        QVERIFY(open.json.value(QLatin1String("url")).toString().startsWith(QLatin1String("ws://")));
        QCOMPARE(m_api->pending(), 0);
    }

    void sendsFormsAndJsonAsMethodsWantThem()
    {
        QJsonObject post = message(m_street, QStringLiteral("Über & <out>\nß"));
        post.insert(QStringLiteral("metadata"),
                    QJsonObject{{QStringLiteral("event_type"), QStringLiteral("porchlight_reply")},
                                {QStringLiteral("event_payload"),
                                 QJsonObject{{QStringLiteral("key"), QStringLiteral("k1")}}}});
        QVERIFY(ask(*m_api, kPost, post).answered());
        const auto posts = m_slack->workspace().postsOfApp(m_street);
        QCOMPARE(posts.size(), 1);
        QCOMPARE(posts[0].value(QLatin1String("text")).toString(), QStringLiteral("Über & <out>\nß"));
        const SlackAnswer read = ask(*m_api, kHistory,
                                     {{QStringLiteral("channel"), m_street},
                                      {QStringLiteral("limit"), 1},
                                      {QStringLiteral("include_all_metadata"), true}});
        QVERIFY(read.answered());
        const QJsonObject first = read.json.value(QLatin1String("messages"))[0].toObject();
        QCOMPARE(first.value(QLatin1String("metadata"))[QLatin1String("event_payload")][QLatin1String("key")]
                     .toString(),
                 QStringLiteral("k1"));

        QCOMPARE(
            SlackApi::formBody({{QStringLiteral("a"), QStringLiteral("1 & 2=ü+")},
                                {QStringLiteral("b"), true},
                                {QStringLiteral("c"), 1'700'000'000.5},
                                {QStringLiteral("d"), 200},
                                {QStringLiteral("e"), QJsonObject{{QStringLiteral("k"), 1}}},
                                {QStringLiteral("f"), QJsonValue()}}),
            QByteArray("a=1%20%26%202%3D%C3%BC%2B&b=true&c=1700000000.500000&d=200&e=%7B%22k%22%3A1%7D"));
    }

    void refusalsAreNamedWithTheirMend()
    {
        m_slack->api().setScopes({QStringLiteral("channels:read")});
        SlackAnswer answer = ask(*m_api, kPost, message(m_street));
        QCOMPARE(answer.outcome, Outcome::Refused);
        QCOMPARE(answer.error, QStringLiteral("missing_scope"));
        QVERIFY2(answer.sentence.contains(QLatin1String("chat:write")), qPrintable(answer.sentence));
        m_slack->api().setScopes(StandInApi::everyScope());
        answer = ask(*m_api, kPost, message(QStringLiteral("C0NOWHERE")));
        QCOMPARE(answer.outcome, Outcome::Refused);
        QVERIFY(answer.sentence.contains(QLatin1String("/invite")));
        m_slack->api().setBotTokenError(QStringLiteral("token_revoked"));
        answer = ask(*m_api, kPost, message(m_street));
        QCOMPARE(answer.outcome, Outcome::Refused);
        QVERIFY(SlackVerdict::needsPerson(answer.error));
        QVERIFY(answer.sentence.contains(QLatin1String("api.slack.com/apps")));
        QCOMPARE(ask(*m_api, QStringLiteral("no.such")).outcome, Outcome::Refused);
        // What is no method never leaves.
        QCOMPARE(ask(*m_api, QStringLiteral("../admin")).outcome, Outcome::Unreachable);
        QVERIFY(m_slack->workspace().postsOfApp(m_street).isEmpty());
    }

    void whatMayHaveHappenedIsAskedOnce_data()
    {
        using Kind = StandInFaults::Kind;
        QTest::addColumn<StandInFaults::Fault>("fault");
        QTest::addColumn<int>("posts");
        const auto row = [](const char *name, Kind kind, int number, int posts, const char *error = "") {
            QTest::newRow(name) << StandInFaults::Fault{kind, kPost, 1, number, QString::fromLatin1(error)}
                                << posts;
        };
        row("the request is lost", Kind::DropRequest, 0, 0);
        row("the answer is lost", Kind::LoseAnswer, 0, 1);
        row("the answer is cut", Kind::CutAnswer, 0, 1);
        row("the answer is late", Kind::DelayAnswer, 60'000, 1);
        row("the answer is a page", Kind::Garbage, 0, 0);
        row("500", Kind::Status, 500, 0);
        row("503", Kind::Status, 503, 0);
        row("a fault inside Slack", Kind::Error, 0, 0, "internal_error");
    }
    void whatMayHaveHappenedIsAskedOnce()
    {
        QFETCH(StandInFaults::Fault, fault);
        QFETCH(int, posts);
        SlackApiOptions options = optionsFor(*m_slack);
        options.timeout = std::chrono::milliseconds(500);
        m_api = std::make_unique<SlackApi>(std::move(options));
        // A connection that is kept must not be what the post goes over.
        QVERIFY(ask(*m_api, QStringLiteral("auth.test")).answered());
        m_slack->faults().order(fault);
        const SlackAnswer answer = ask(*m_api, kPost, message(m_street));
        QCOMPARE(answer.outcome, Outcome::Ambiguous);
        QVERIFY(!answer.sentence.isEmpty());
        // A second request would have found no fault in its way and been heard.
        QVERIFY(ask(*m_api, QStringLiteral("auth.test")).answered());
        QCOMPARE(m_slack->workspace().postsOfApp(m_street).size(), posts);
        QVERIFY(ask(*m_api, kPost, message(m_street)).answered());
        QCOMPARE(m_slack->workspace().postsOfApp(m_street).size(), posts + 1);
    }

    void readsThatFailHaveNoEffect()
    {
        const QString info = QStringLiteral("conversations.info");
        const QJsonObject channel{{QStringLiteral("channel"), m_street}};
        m_slack->faults().status(info, 502);
        QCOMPARE(ask(*m_api, info, channel).outcome, Outcome::Unreachable);
        m_slack->faults().garbage(info);
        QCOMPARE(ask(*m_api, info, channel).outcome, Outcome::Unreachable);
        m_slack->faults().error(info, QStringLiteral("fatal_error"));
        QCOMPARE(ask(*m_api, info, channel).outcome, Outcome::Unreachable);
        m_slack->faults().cutAnswer(info, -1);
        QCOMPARE(ask(*m_api, info, channel).outcome, Outcome::Unreachable);
        m_slack->faults().clear();
        QVERIFY(ask(*m_api, info, channel).answered());
    }

    void aConnectionThatEndsIsNotTriedAgain()
    {
        // The other side keeps the connection, as it says, and ends it when the next request has come whole.
        int asked = 0;
        PlainServer server([&](const QByteArray &) {
            return ++asked == 1 ? PlainServer::json("{\"ok\":true}", "Connection: keep-alive\r\n")
                                : QByteArray();
        });
        SlackApi api(optionsFor(server.url()));
        QVERIFY(ask(api, kPost, message(QStringLiteral("C1"))).answered());
        const SlackAnswer answer = ask(api, kPost, message(QStringLiteral("C1")));
        QCOMPARE(answer.outcome, Outcome::Ambiguous);
        QCOMPARE(server.requests().size(), 2);
        QVERIFY(server.requests()[0].toLower().contains("connection: close"));
        // Nor when it ends at once and for good.
        QCOMPARE(ask(api, kPost, message(QStringLiteral("C2"))).outcome, Outcome::Ambiguous);
        QCOMPARE(server.requests().size(), 3);
        QCOMPARE(server.bytes().count("POST "), 3);
    }

    void whatNeverLeftHasNotHappened()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QUrl url(QStringLiteral("http://127.0.0.1:%1/api/").arg(closed.serverPort()));
        closed.close();
        SlackApi api(optionsFor(url));
        const SlackAnswer answer = ask(api, kPost, message(QStringLiteral("C1")));
        QCOMPARE(answer.outcome, Outcome::Unreachable);
        QVERIFY(answer.sentence.contains(kPost));
    }

    void noTokenGoesToAStranger()
    {
        auto tls = std::make_unique<QSslServer>();
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificateChain(
            QSslCertificate::fromPath(certificate(QStringLiteral("server.pem"))));
        QFile key(certificate(QStringLiteral("server.key")));
        QVERIFY(key.open(QIODevice::ReadOnly));
        configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
        if (configuration.privateKey().isNull()) {
            key.seek(0);
            configuration.setPrivateKey(QSslKey(&key, QSsl::Rsa));
        }
        tls->setSslConfiguration(configuration);
        PlainServer server([](const QByteArray &) { return PlainServer::json("{\"ok\":true}"); },
                           std::move(tls));

        SlackApi stranger(optionsFor(server.url(QStringLiteral("https"))));
        const SlackAnswer answer = ask(stranger, kPost, message(QStringLiteral("C1")));
        QCOMPARE(answer.outcome, Outcome::Unreachable);
        QVERIFY2(answer.sentence.contains(QLatin1String("certificate")), qPrintable(answer.sentence));
        QVERIFY(server.bytes().isEmpty());

        SlackApiOptions options = optionsFor(server.url(QStringLiteral("https")));
        options.caFile = certificate(QStringLiteral("authority.pem"));
        SlackApi known(std::move(options));
        const SlackAnswer trusted = ask(known, kPost, message(QStringLiteral("C1")));
        QVERIFY2(trusted.answered(), qPrintable(trusted.sentence));
        QVERIFY(server.bytes().contains("xoxb-test-bot"));
    }

    void redirectsAreNotFollowed()
    {
        PlainServer other([](const QByteArray &) { return PlainServer::json("{\"ok\":true}"); });
        PlainServer server([&](const QByteArray &) {
            return QByteArray("HTTP/1.1 307 Temporary Redirect\r\nLocation: " + other.url().toEncoded() +
                              "\r\nContent-Length: 0\r\n\r\n");
        });
        SlackApi api(optionsFor(server.url()));
        const SlackAnswer answer = ask(api, kPost, message(QStringLiteral("C1")));
        QCOMPARE(answer.outcome, Outcome::Refused);
        QVERIFY(answer.sentence.contains(QLatin1String("api_url")));
        QCOMPARE(ask(api, QStringLiteral("auth.test")).outcome, Outcome::Refused);
        QCOMPARE(other.connections(), 0);
    }

    void answersHaveALimit()
    {
        PlainServer server([](const QByteArray &) {
            return PlainServer::json("{\"ok\":true,\"x\":\"" + QByteArray(200'000, 'x') + "\"}");
        });
        SlackApiOptions options = optionsFor(server.url());
        options.mostAnswer = 100'000;
        SlackApi api(std::move(options));
        QCOMPARE(ask(api, kPost, message(QStringLiteral("C1"))).outcome, Outcome::Ambiguous);
        QCOMPARE(ask(api, kHistory).outcome, Outcome::Unreachable);
    }

    void waitsWhereSlackSaysSo()
    {
        m_slack->faults().rateLimit(kPost, 1);
        QSignalSpy limited(m_api.get(), &SlackApi::rateLimited);
        QStringList order;
        const QString other = m_slack->workspace().addChannel(QStringLiteral("mill-ward"));
        for (const QString &text : {QStringLiteral("one"), QStringLiteral("two")}) {
            m_api->call(kPost, message(m_street, text), this, [&order, text](const SlackAnswer &answer) {
                order += answer.answered() ? text : answer.sentence;
            });
        }
        QVERIFY(waitUntil([&] { return limited.size() == 1; }));
        QCOMPARE(limited[0][0].toString(), kPost);
        QCOMPARE(limited[0][1].value<std::chrono::seconds>(), std::chrono::seconds(1));
        // The whole method waits, in other channels too; other methods don't.
        m_api->call(kPost, message(other, QStringLiteral("three")), this,
                    [&order](const SlackAnswer &) { order += QStringLiteral("three"); });
        QVERIFY(ask(*m_api, QStringLiteral("auth.test")).answered());
        QCOMPARE(m_slack->api().count(kPost), 1);
        QVERIFY(order.isEmpty());
        QVERIFY(waitUntil([&] { return order.size() == 3; }));
        QCOMPARE(m_slack->workspace().postsOfApp(m_street).size(), 2);
        QCOMPARE(m_slack->workspace().postsOfApp(m_street)[0].value(QLatin1String("text")).toString(),
                 QStringLiteral("one"));
        QVERIFY(order.indexOf(QStringLiteral("one")) < order.indexOf(QStringLiteral("two")));
        QCOMPARE(limited.size(), 1);
    }

    void postsKeepOrderAndDistance()
    {
        m_slack->api().limits.postWindow = 100;
        SlackApiOptions options = optionsFor(*m_slack);
        options.limits.post = std::chrono::milliseconds(100);
        m_api = std::make_unique<SlackApi>(std::move(options));
        QSignalSpy limited(m_api.get(), &SlackApi::rateLimited);
        int done = 0;
        for (int i = 0; i < 5; ++i) {
            m_api->call(kPost, message(m_street, QString::number(i)), this,
                        [&done](const SlackAnswer &answer) {
                            QVERIFY(answer.answered());
                            ++done;
                        });
        }
        QCOMPARE(m_api->pending(), 5);
        QVERIFY(waitUntil([&] { return done == 5; }));
        QVERIFY(limited.isEmpty());
        const auto posts = m_slack->workspace().postsOfApp(m_street);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(posts[i].value(QLatin1String("text")).toString(), QString::number(i));
    }

    void nobodyIsCalledWhoIsGone()
    {
        auto context = std::make_unique<QObject>();
        bool called = false;
        const auto note = [&called](const SlackAnswer &) { called = true; };
        m_api->call(kPost, message(m_street, QStringLiteral("sent")), context.get(), note);
        m_api->call(kPost, message(m_street, QStringLiteral("waiting")), context.get(), note);
        context.reset();
        QVERIFY(ask(*m_api, kPost, message(m_street, QStringLiteral("later"))).answered());
        QVERIFY(!called);
        QCOMPARE(m_slack->workspace().postsOfApp(m_street).size(), 2);

        m_api->call(kPost, message(m_street), this, note);
        m_api = std::make_unique<SlackApi>(optionsFor(*m_slack));
        QVERIFY(ask(*m_api, QStringLiteral("auth.test")).answered());
        QVERIFY(!called);
    }

    void paceKnowsNoClock()
    {
        using Time = SlackPace::Time;
        const QString one = QStringLiteral("C1");
        const QString two = QStringLiteral("C2");
        SlackPace agency(SlackPageSize::Agency, {});
        QCOMPARE(agency.freeAt(kPost, one), Time(0));
        agency.used(kPost, one, Time(5'000));
        QCOMPARE(agency.freeAt(kPost, one), Time(6'000));
        QCOMPARE(agency.freeAt(kPost, two), Time(0));
        agency.used(kHistory, one, Time(5'000));
        QCOMPARE(agency.freeAt(kHistory, one), Time(0));
        QCOMPARE(agency.abreast(kPost), 1);
        QVERIFY(agency.abreast(kHistory) > 1);

        agency.hold(kPost, Time(9'000));
        agency.hold(kPost, Time(8'000));
        QCOMPARE(agency.freeAt(kPost, one), Time(9'000));
        QCOMPARE(agency.freeAt(kPost, two), Time(9'000));
        QCOMPARE(agency.freeAt(kHistory, two), Time(0));

        SlackPace open(SlackPageSize::Public, {});
        open.used(kHistory, one, Time(1'000));
        QCOMPARE(open.freeAt(kHistory, two), Time(61'000));
        QCOMPARE(open.freeAt(QStringLiteral("conversations.replies"), one), Time(0));
        QCOMPARE(open.abreast(kHistory), 1);

        // Lanes are forgotten when they are free again, never before.
        for (int i = 0; i < 3'000; ++i)
            open.used(kPost, QString::number(i), Time(100'000 + i * 10));
        QCOMPARE(open.freeAt(kPost, QStringLiteral("2999")), Time(130'990));
        QCOMPARE(open.freeAt(kPost, QStringLiteral("2950")), Time(130'500));
    }

    void rateLimitsAreRead()
    {
        SlackHttpAnswer http{429, {}, " 17 ", {}, {}};
        QCOMPARE(SlackVerdict::rateLimit(http), std::chrono::seconds(17));
        http.retryAfter = "Wed, 21 Oct 2026 07:28:00 GMT";
        QCOMPARE(SlackVerdict::rateLimit(http), SlackVerdict::kUnsaidWait);
        http.retryAfter = "99999999999999999999";
        QCOMPARE(SlackVerdict::rateLimit(http), SlackVerdict::kUnsaidWait);
        http.retryAfter = "86400";
        QCOMPARE(SlackVerdict::rateLimit(http), SlackVerdict::kLongestWait);
        http = {200, "application/json", "2", {}, "{\"ok\":false,\"error\":\"ratelimited\"}"};
        QCOMPARE(SlackVerdict::rateLimit(http), std::chrono::seconds(2));
        http.body = "{\"ok\":true}";
        QVERIFY(!SlackVerdict::rateLimit(http));
    }

    void noSentenceQuotesATokenOrAText()
    {
        const QString secret = QStringLiteral("xoxb-test-bot");
        QStringList sentences;
        const QList<QByteArray> answers{
            "HTTP/1.1 500 xoxb-test-bot\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 404 No\r\nContent-Length: 13\r\n\r\nxoxb-test-bot",
            "HTTP/1.1 302 Go\r\nLocation: /xoxb-test-bot\r\nContent-Length: 0\r\n\r\n",
            PlainServer::json("{\"ok\":false,\"error\":\"xoxb-test-bot\"}"),
            PlainServer::json("{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"xoxb-test-bot\"}"),
            PlainServer::json("{\"ok\":false}"),
            PlainServer::json("xoxb-test-bot"),
            PlainServer::json("[]"),
            QByteArray(),
        };
        for (const QByteArray &answer : answers) {
            PlainServer server([&](const QByteArray &) { return answer; });
            SlackApi api(optionsFor(server.url()));
            sentences +=
                ask(api, kPost, message(QStringLiteral("C1"), QStringLiteral("a resident's words"))).sentence;
            sentences += ask(api, QStringLiteral("users.info")).sentence;
        }
        for (const QString &sentence : sentences) {
            QVERIFY(!sentence.isEmpty());
            QVERIFY2(!sentence.contains(secret) && !sentence.contains(QLatin1String("resident's words")),
                     qPrintable(sentence));
        }
    }

private:
    std::unique_ptr<SlackStandIn> m_slack;
    std::unique_ptr<SlackApi> m_api;
    QString m_street;
};

QTEST_GUILESS_MAIN(SlackApiTest)
#include "tst_slackapi.moc"
