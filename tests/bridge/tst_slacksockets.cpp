// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackSockets.h"
#include "tests/bridge/SlackApiKit.h"
#include "tests/support/TestServer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;
using std::chrono::milliseconds;

namespace {

const QString kOpen = QStringLiteral("apps.connections.open");

SlackSocketsOptions quick(int count = 2)
{
    SlackSocketsOptions options;
    options.count = count;
    options.times = {milliseconds(5'000), milliseconds(100)};
    options.drain = milliseconds(50);
    options.leastLife = milliseconds(0);
    options.firstDelay = milliseconds(5);
    options.longestDelay = milliseconds(50);
    options.hopelessDelay = milliseconds(200);
    return options;
}

template <typename T> T parsed(const char *json)
{
    const SlackFrame frame = parseSlackFrame(json);
    const T *found = std::get_if<T>(&frame);
    if (found == nullptr)
        qFatal("read as something else: %s", json);
    return *found;
}

} // namespace

class SlackSocketsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_slack = std::make_unique<SlackStandIn>();
        m_slack->sockets().times.disconnectGrace = 100;
        m_slack->sockets().times.retries = {0, 0, 0};
        m_street = m_slack->workspace().addChannel(QStringLiteral("elm-street"));
        m_ana = m_slack->workspace().addUser(QStringLiteral("Ana"));
        m_api = std::make_unique<SlackApi>(optionsFor(*m_slack));
    }

    void cleanup()
    {
        m_sockets.reset();
        m_api.reset();
        m_slack.reset();
        m_received.clear();
        m_troubles.clear();
        m_gaps.clear();
        m_acknowledge = true;
    }

    void eventsArriveAndAreAcknowledged()
    {
        start(quick());
        QVERIFY(waitUntil([&] { return m_sockets->connected() == 2; }));
        QCOMPARE(m_slack->sockets().open().size(), 2);
        for (int i = 0; i < 20; ++i)
            m_slack->workspace().post(m_street, m_ana, QString::number(i));
        QVERIFY(waitUntil([&] { return m_received.size() == 20 && m_slack->sockets().unacked().isEmpty(); }));
        QSet<quint64> used;
        for (const SlackEnvelope &envelope : m_received) {
            QCOMPARE(envelope.kind, SlackEnvelope::Kind::Event);
            used.insert(envelope.socket);
        }
        QCOMPARE(used.size(), 2);
        QVERIFY(m_slack->sockets().oddFrames().isEmpty());
        QVERIFY(m_troubles.isEmpty());
        QVERIFY(m_gaps.isEmpty());
    }

    void answersGoWithTheAcknowledgement()
    {
        start(quick(1));
        QVERIFY(waitUntil([&] { return m_sockets->connected() == 1; }));
        m_answer = QJsonObject{{QStringLiteral("response_type"), QStringLiteral("ephemeral")}};
        const QString command = m_slack->command(QStringLiteral("/tip"), m_ana, m_street);
        QVERIFY(waitUntil([&] { return m_slack->sockets().isAcked(command); }));
        QCOMPARE(m_received[0].kind, SlackEnvelope::Kind::Command);
        QVERIFY(m_received[0].takesAnswer);
        QCOMPARE(m_slack->sockets().ackPayload(command), m_answer);
        // An event takes none, whatever is given.
        m_slack->workspace().post(m_street, m_ana, QStringLiteral("hello"));
        QVERIFY(waitUntil([&] { return m_received.size() == 2 && m_slack->sockets().unacked().isEmpty(); }));
        QVERIFY(m_slack->sockets().oddFrames().isEmpty());
    }

    void theNewSocketSaysHelloBeforeTheOldOneGoes()
    {
        SlackSocketsOptions options = quick(1);
        options.drain = milliseconds(300);
        start(std::move(options));
        QVERIFY(waitUntil([&] { return m_sockets->connected() == 1; }));
        const QSignalSpy closed(&m_slack->sockets(), &StandInSockets::closed);
        const QSignalSpy changed(m_sockets.get(), &SlackSockets::connectedChanged);
        m_slack->sockets().times.disconnectGrace = 60'000;
        m_slack->sockets().setHoldingHello(true);
        m_slack->sockets().sayDisconnect(QStringLiteral("refresh_requested"));
        const QSignalSpy opened(&m_slack->sockets(), &StandInSockets::opened);
        QVERIFY(waitUntil([&] { return opened.size() == 1; }));
        // While the new one has not said hello, the old one works.
        m_slack->workspace().post(m_street, m_ana, QStringLiteral("between"));
        QVERIFY(waitUntil([&] { return m_received.size() == 1 && m_slack->sockets().unacked().isEmpty(); }));
        QCOMPARE(m_received[0].socket, quint64(1));
        QVERIFY(closed.isEmpty());
        m_slack->sockets().sayHello(2);
        // And when it has, both do for a while.
        m_slack->sockets().setRoute([](const QList<int> &open) { return open.first(); });
        m_slack->workspace().post(m_street, m_ana, QStringLiteral("draining"));
        QVERIFY(waitUntil([&] { return m_received.size() == 2 && m_slack->sockets().unacked().isEmpty(); }));
        QCOMPARE(m_received[1].socket, quint64(1));
        // A goodbye on the old one opens no third.
        m_slack->sockets().sayDisconnect(QStringLiteral("warning"), 1);
        QVERIFY(waitUntil([&] { return closed.size() == 1; }));
        QCOMPARE(closed[0][0].toInt(), 1);
        m_slack->workspace().post(m_street, m_ana, QStringLiteral("after"));
        QVERIFY(waitUntil([&] { return m_received.size() == 3 && m_slack->sockets().unacked().isEmpty(); }));
        QCOMPARE(m_received[2].socket, quint64(2));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(m_slack->api().count(kOpen), 2);
        QVERIFY(changed.isEmpty()); // never deaf
        QVERIFY(m_gaps.isEmpty());
    }

    void socketsAreRenewedBeforeTheyEnd()
    {
        m_slack->sockets().times.connectionSeconds = 1;
        start(quick());
        const QSignalSpy closed(&m_slack->sockets(), &StandInSockets::closed);
        const QSignalSpy changed(m_sockets.get(), &SlackSockets::connectedChanged);
        QVERIFY(waitUntil([&] { return closed.size() >= 4; }));
        QVERIFY(m_gaps.isEmpty());
        QVERIFY(m_troubles.isEmpty());
        QCOMPARE(m_sockets->connected(), 2);
        QCOMPARE(changed.size(), 2); // 1, 2, and never less
    }

    void renewalsStayApart_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {1, 2, 3, 5, 10})
            QTest::addRow("%d", count) << count;
    }
    void renewalsStayApart()
    {
        QFETCH(int, count);
        const milliseconds life = std::chrono::hours(5);
        const milliseconds least = life * 9 / 10 / (2 * count);
        // Opened at one moment, then renewed one after the other, over ten lives.
        QList<milliseconds> renewals;
        for (int i = 0; i < count; ++i)
            renewals.append(SlackSockets::renewAfter(life, renewals, count));
        for (int round = 0; round < 10 * count; ++round) {
            std::sort(renewals.begin(), renewals.end());
            for (qsizetype i = 1; i < renewals.size(); ++i)
                QVERIFY(renewals[i] - renewals[i - 1] >= least);
            const milliseconds passed = renewals.takeFirst();
            for (milliseconds &other : renewals)
                other -= passed;
            renewals.append(SlackSockets::renewAfter(life, renewals, count));
            QVERIFY(renewals.last() <= life * 9 / 10);
            QVERIFY(renewals.last() >= least);
        }
    }

    void aBrokenSocketComesBackAndTheGapIsTold_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char *fault : {"closed", "reset", "silent"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }
    void aBrokenSocketComesBackAndTheGapIsTold()
    {
        QFETCH(QString, fault);
        start(quick());
        QVERIFY(waitUntil([&] { return m_sockets->connected() == 2; }));
        const QSignalSpy changed(m_sockets.get(), &SlackSockets::connectedChanged);
        const Micros before = wallClock();
        m_slack->sockets().setHoldingHello(true);
        if (fault == QLatin1String("closed"))
            m_slack->sockets().close();
        else if (fault == QLatin1String("reset"))
            m_slack->sockets().reset();
        else
            m_slack->sockets().silence();
        QVERIFY(waitUntil([&] { return m_sockets->connected() == 0; }));
        const Micros deaf = wallClock();
        const QSignalSpy opened(&m_slack->sockets(), &StandInSockets::opened);
        QVERIFY(waitUntil([&] { return opened.size() == 2; }));
        QVERIFY(m_gaps.isEmpty());
        m_slack->sockets().sayHello(opened[0][0].toInt());
        m_slack->sockets().sayHello(opened[1][0].toInt());
        QVERIFY(waitUntil([&] { return m_sockets->connected() == 2; }));
        QCOMPARE(changed.last()[0].toInt(), 2);
        QCOMPARE(m_gaps.size(), 1);
        // It began with the last sign of life; Slack was alive when this test began to count.
        QVERIFY(m_gaps[0].first <= deaf);
        QVERIFY(m_gaps[0].second >= deaf && m_gaps[0].second <= wallClock());
        if (fault == QLatin1String("silent"))
            QVERIFY(m_gaps[0].first < deaf - 50'000);
        else
            QVERIFY(m_gaps[0].first > before - 10'000'000);
    }

    void oneSocketIsEnoughForNoGap()
    {
        start(quick());
        QVERIFY(waitUntil([&] { return m_sockets->connected() == 2; }));
        QSignalSpy changed(m_sockets.get(), &SlackSockets::connectedChanged);
        m_slack->sockets().reset(1);
        QVERIFY(waitUntil([&] { return changed.size() == 2; }));
        QCOMPARE(changed[0][0].toInt(), 1);
        QCOMPARE(changed[1][0].toInt(), 2);
        QVERIFY(m_gaps.isEmpty());
    }

    void anAcknowledgementOverASocketThatIsGoneIsLost()
    {
        m_acknowledge = false;
        start(quick());
        QVERIFY(waitUntil([&] { return m_sockets->connected() == 2; }));
        m_slack->sockets().setRoute([](const QList<int> &open) { return open.first(); });
        m_slack->workspace().post(m_street, m_ana, QStringLiteral("once"));
        QVERIFY(waitUntil([&] { return m_received.size() == 1; }));
        const SlackEnvelope first = m_received[0];
        m_slack->sockets().reset(static_cast<int>(m_slack->sockets().open().first()));
        // It comes again, by the other socket.
        QVERIFY(waitUntil([&] { return m_received.size() == 2; }));
        const SlackEnvelope again = m_received[1];
        QVERIFY(again.id != first.id && again.socket != first.socket);
        QVERIFY(again.retry > 0);
        QCOMPARE(again.payload, first.payload);
        QVERIFY(!m_sockets->acknowledge(first));
        QVERIFY(m_sockets->acknowledge(again));
        QVERIFY(waitUntil([&] { return m_slack->sockets().unacked().isEmpty(); }));
        QCOMPARE(m_slack->sockets().lostEvents(), 0);
    }

    void fewerSocketsWhereSlackAllowsNoMore()
    {
        // Others hold all places but one.
        SlackApi other(optionsFor(*m_slack));
        SlackSockets crowd(other, quick(StandInSockets::kMostSockets - 1));
        crowd.start();
        QVERIFY(waitUntil([&] { return crowd.connected() == StandInSockets::kMostSockets - 1; }));
        SlackSocketsOptions options = quick();
        options.hopelessDelay = milliseconds(100);
        start(std::move(options));
        QVERIFY(waitUntil([&] { return !m_troubles.isEmpty() && m_sockets->connected() == 1; }));
        QCOMPARE(m_troubles.size(), 1);
        QVERIFY2(m_troubles[0].contains(QLatin1String("sockets")), qPrintable(m_troubles[0]));
        m_slack->workspace().post(m_street, m_ana, QStringLiteral("still heard"));
        // It tries again now and then, and says so no second time.
        const int asked = m_slack->api().count(kOpen);
        QVERIFY(waitUntil([&] { return m_slack->api().count(kOpen) >= asked + 2; }));
        QCOMPARE(m_troubles.size(), 1);
        crowd.stop();
        QVERIFY(waitUntil([&] { return m_sockets->connected() == 2; }));
    }

    void whatAPersonMustMendIsSaidAndTriedSlowly_data()
    {
        QTest::addColumn<QString>("error");
        for (const char *error : {"invalid_auth", "token_revoked", "account_inactive"})
            QTest::newRow(error) << QString::fromLatin1(error);
    }
    void whatAPersonMustMendIsSaidAndTriedSlowly()
    {
        QFETCH(QString, error);
        m_slack->api().setAppTokenError(error);
        SlackSocketsOptions options = quick(1);
        start(std::move(options));
        QVERIFY(waitUntil([&] { return !m_troubles.isEmpty(); }));
        QVERIFY2(m_troubles[0].contains(QLatin1String("api.slack.com/apps")), qPrintable(m_troubles[0]));
        QVERIFY(!m_troubles[0].contains(m_slack->appToken()));
        QVERIFY(waitUntil([&] { return m_slack->api().count(kOpen) >= 2; }));
        QCOMPARE(m_troubles.size(), 1);
        m_slack->api().setAppTokenError({});
        QVERIFY(waitUntil([&] { return m_sockets->connected() == 1; }));
        QVERIFY(m_gaps.isEmpty()); // there was nothing before
    }

    void socketModeSwitchedOff()
    {
        SlackSocketsOptions options = quick();
        options.hopelessDelay = milliseconds(400);
        start(std::move(options));
        QVERIFY(waitUntil([&] { return m_sockets->connected() == 2; }));
        const int asked = m_slack->api().count(kOpen);
        m_slack->sockets().sayDisconnect(QStringLiteral("link_disabled"));
        QVERIFY(waitUntil([&] { return m_sockets->connected() == 0; }));
        QCOMPARE(m_troubles.size(), 1);
        QVERIFY(m_troubles[0].contains(QLatin1String("Socket Mode")));
        QCOMPARE(m_slack->api().count(kOpen), asked); // not at once
        QVERIFY(waitUntil([&] { return m_sockets->connected() == 2; }));
        QCOMPARE(m_gaps.size(), 1);
    }

    void slackOutOfReachAndBack()
    {
        m_slack->faults().status(kOpen, 503, 3);
        start(quick(1));
        QVERIFY(waitUntil([&] { return m_sockets->connected() == 1; }));
        QCOMPARE(m_troubles.size(), 1); // the same three times
        m_slack->faults().error(kOpen, QStringLiteral("internal_error"), 2);
        m_slack->sockets().reset();
        QVERIFY(waitUntil([&] { return m_sockets->connected() == 0; }));
        QVERIFY(waitUntil([&] { return m_sockets->connected() == 1; }));
        QCOMPARE(m_troubles.size(), 2);
        QCOMPARE(m_gaps.size(), 1);
    }

    void oneAddressAtATimeAndRetryAfterIsObeyed()
    {
        m_slack->faults().rateLimit(kOpen, 1);
        start(quick(3));
        QVERIFY(waitUntil([&] { return m_sockets->connected() == 3; }));
        QVERIFY(m_troubles.isEmpty());
        QCOMPARE(m_slack->sockets().open().size(), 3);
    }

    void aSocketThatNeverSaysHelloIsGivenUp()
    {
        SlackSocketsOptions options = quick(1);
        options.times.connectTimeout = milliseconds(100);
        m_slack->sockets().setHoldingHello(true);
        start(std::move(options));
        QVERIFY(waitUntil([&] { return !m_troubles.isEmpty(); }));
        QVERIFY2(m_troubles[0].contains(QLatin1String("hello")), qPrintable(m_troubles[0]));
        QVERIFY(!m_troubles[0].contains(QLatin1String("ticket")));
        m_slack->sockets().setHoldingHello(false);
        QVERIFY(waitUntil([&] { return m_sockets->connected() == 1; }));
    }

    void rubbishOnASocketHurtsNothing()
    {
        start(quick(1));
        QVERIFY(waitUntil([&] { return m_sockets->connected() == 1; }));
        const QStringList rubbish{
            QString(),
            QStringLiteral("not json, but a resident's words"),
            QStringLiteral("[1,2]"),
            QStringLiteral("{}"),
            QStringLiteral(R"({"type":"events_api"})"),
            QStringLiteral(R"({"type":"events_api","envelope_id":7,"payload":{}})"),
            QStringLiteral(R"({"type":"events_api","envelope_id":"e","payload":"a resident's words"})"),
            QStringLiteral(R"({"type":"disconnect","reason":7})"),
            QStringLiteral(R"({"type":"hello","num_connections":"many"})"),
            QString(200'000, QLatin1Char('[')),
        };
        for (const QString &frame : rubbish)
            m_slack->sockets().sendRaw(frame);
        m_slack->sockets().sendRaw(QStringLiteral(R"({"type":"tomorrow","envelope_id":"e1"})"));
        QVERIFY(waitUntil([&] { return m_received.size() == 1; }));
        QCOMPARE(m_received[0].kind, SlackEnvelope::Kind::Unknown);
        m_slack->workspace().post(m_street, m_ana, QStringLiteral("goes on"));
        QVERIFY(waitUntil([&] { return m_received.size() == 2 && m_slack->sockets().unacked().isEmpty(); }));
        QVERIFY(!m_troubles.isEmpty());
        for (const QString &trouble : std::as_const(m_troubles))
            QVERIFY(!trouble.contains(QLatin1String("resident's")));
    }

    void stopMeansStop()
    {
        start(quick());
        QVERIFY(waitUntil([&] { return m_sockets->connected() == 2; }));
        m_sockets->stop();
        QCOMPARE(m_sockets->connected(), 0);
        QVERIFY(waitUntil([&] { return m_slack->sockets().open().isEmpty(); }));
        QVERIFY(!m_sockets->acknowledge(SlackEnvelope()));
        m_sockets->start();
        QVERIFY(waitUntil([&] { return m_sockets->connected() == 2; }));
        QVERIFY(m_gaps.isEmpty());
        // Also in the middle of an attempt.
        m_sockets->stop();
        m_sockets->start();
        m_sockets->stop();
        QVERIFY(waitUntil([&] { return m_slack->sockets().open().isEmpty() && m_api->pending() == 0; }));
        QCOMPARE(m_sockets->connected(), 0);
    }

    void framesAreRead()
    {
        const auto hello = parsed<SlackHello>(
            R"({"type":"hello","num_connections":2,"debug_info":{"approximate_connection_time":18060},
                "connection_info":{"app_id":"A1"}})");
        QCOMPARE(hello.connections, 2);
        QCOMPARE(hello.lifetime, std::chrono::seconds(18'060));
        QCOMPARE(parsed<SlackHello>(R"({"type":"hello"})").lifetime, std::chrono::seconds(0));
        QCOMPARE(parsed<SlackHello>(R"({"type":"hello","debug_info":{"approximate_connection_time":-5}})")
                     .lifetime,
                 std::chrono::seconds(0));
        QCOMPARE(parsed<SlackHello>(R"({"type":"hello","debug_info":{"approximate_connection_time":1e300}})")
                     .lifetime,
                 std::chrono::seconds(2'592'000));

        using Reason = SlackGoodbye::Reason;
        QCOMPARE(parsed<SlackGoodbye>(R"({"type":"disconnect","reason":"warning"})").reason, Reason::Refresh);
        QCOMPARE(parsed<SlackGoodbye>(R"({"type":"disconnect","reason":"new one"})").reason, Reason::Refresh);
        QCOMPARE(parsed<SlackGoodbye>(R"({"type":"disconnect"})").reason, Reason::Refresh);
        QCOMPARE(parsed<SlackGoodbye>(R"({"type":"disconnect","reason":"link_disabled"})").reason,
                 Reason::LinkDisabled);
        QCOMPARE(parsed<SlackGoodbye>(R"({"type":"disconnect","reason":"too_many_websockets"})").reason,
                 Reason::TooMany);

        const auto event = parsed<SlackEnvelope>(
            R"({"envelope_id":"e1","type":"events_api","payload":{"event":{"type":"message"}},
                "accepts_response_payload":false,"retry_attempt":2,"retry_reason":"timeout"})");
        QCOMPARE(event.kind, SlackEnvelope::Kind::Event);
        QCOMPARE(event.id, QStringLiteral("e1"));
        QCOMPARE(event.retry, 2);
        QCOMPARE(event.retryReason, QStringLiteral("timeout"));
        QVERIFY(!event.takesAnswer);
        QCOMPARE(event.payload[QLatin1String("event")][QLatin1String("type")].toString(),
                 QStringLiteral("message"));
        const auto interactive = parsed<SlackEnvelope>(
            R"({"envelope_id":"e2","type":"interactive","payload":{},"accepts_response_payload":true})");
        QCOMPARE(interactive.kind, SlackEnvelope::Kind::Interactive);
        QVERIFY(interactive.takesAnswer);

        using Fault = SlackBadFrame::Fault;
        QCOMPARE(parsed<SlackBadFrame>("").fault, Fault::NotJson);
        QCOMPARE(parsed<SlackBadFrame>("[]").fault, Fault::NotAnObject);
        QCOMPARE(parsed<SlackBadFrame>(R"({"type":5})").fault, Fault::NoType);
        QCOMPARE(parsed<SlackBadFrame>(R"({"type":"interactive","payload":{}})").fault, Fault::NoId);
        QCOMPARE(parsed<SlackBadFrame>(R"({"type":"interactive","envelope_id":"e"})").fault,
                 Fault::NoPayload);
        QByteArray huge(kMostSlackFrame + 1, ' ');
        const SlackFrame frame = parseSlackFrame(huge);
        QCOMPARE(std::get<SlackBadFrame>(frame).fault, Fault::TooLong);
    }

private:
    void start(SlackSocketsOptions options)
    {
        m_answer = {};
        m_sockets = std::make_unique<SlackSockets>(*m_api, std::move(options));
        connect(m_sockets.get(), &SlackSockets::envelope, this, [this](const SlackEnvelope &envelope) {
            m_received.append(envelope);
            if (m_acknowledge)
                m_sockets->acknowledge(envelope, m_answer);
        });
        connect(m_sockets.get(), &SlackSockets::trouble, this,
                [this](const QString &sentence) { m_troubles.append(sentence); });
        connect(m_sockets.get(), &SlackSockets::gap, this, [this](Micros from, Micros to) {
            m_gaps.append({from, to});
        });
        m_sockets->start();
    }

    std::unique_ptr<SlackStandIn> m_slack;
    std::unique_ptr<SlackApi> m_api;
    std::unique_ptr<SlackSockets> m_sockets;
    QString m_street;
    QString m_ana;
    QList<SlackEnvelope> m_received;
    QStringList m_troubles;
    QList<std::pair<Micros, Micros>> m_gaps;
    QJsonObject m_answer;
    bool m_acknowledge = true;
};

QTEST_GUILESS_MAIN(SlackSocketsTest)
#include "tst_slacksockets.moc"
