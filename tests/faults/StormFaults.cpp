// SPDX-License-Identifier: GPL-3.0-or-later
//
// What goes wrong in the storm.
#include "tests/faults/SlackStorm.h"

namespace porch::test {

void SlackStorm::fail()
{
    const int what = upTo(100);
    if (what < 15) {
        ++m_counts[QStringLiteral("bridges killed")];
        killBridge(upTo(2) == 0 ? kNorth : kSouth, between(1, 60));
    } else if (what < 20) {
        ++m_counts[QStringLiteral("times both killed")];
        // Now and then for longer than Slack tells again.
        const bool isLong = upTo(2) == 0;
        killBridge(kNorth, isLong ? between(370, 400) : between(1, 60));
        killBridge(kSouth, isLong ? between(370, 400) : between(1, 60));
    } else if (what < 23) {
        ++m_counts[QStringLiteral("times without Slack")];
        m_town.slack.http().setRefusing(true);
        m_town.slack.sockets().reset();
        later(between(370, 400), [this] { m_town.slack.http().setRefusing(false); });
    } else if (what < 33) {
        failLog();
    } else if (what < 57) {
        failSockets();
    } else if (what < 85) {
        failHttp();
    } else {
        sayNonsense();
    }
}

void SlackStorm::failHttp()
{
    StandInFaults &faults = m_town.slack.faults();
    static const char *const methods[] = {"chat.postMessage",
                                          "chat.postMessage",
                                          "chat.postMessage",
                                          "conversations.history",
                                          "conversations.replies",
                                          "conversations.list",
                                          "apps.connections.open",
                                          "auth.test",
                                          ""};
    const QString method = QString::fromLatin1(methods[upTo(9)]);
    const int times = 1 + upTo(3);
    ++m_counts[QStringLiteral("faults of HTTP")];
    switch (upTo(9)) {
    case 0:
        faults.dropRequest(method, times);
        break;
    case 1:
        faults.loseAnswer(method, times);
        break;
    case 2:
        faults.cutAnswer(method, times);
        break;
    case 3:
        faults.rateLimit(method, 1, times);
        break;
    case 4:
        faults.status(method, upTo(2) == 0 ? 500 : 503, times);
        break;
    case 5:
        faults.garbage(method, times);
        break;
    case 6:
        faults.error(method, QStringLiteral("internal_error"), times);
        break;
    case 7:
        faults.delayAnswer(method, between(1, 40), times);
        break;
    default:
        m_town.slack.http().setRefusing(true);
        later(between(5, 200), [this] { m_town.slack.http().setRefusing(false); });
        break;
    }
}

void SlackStorm::failSockets()
{
    StandInSockets &sockets = m_town.slack.sockets();
    const QList<int> open = sockets.open();
    const int socket = open.isEmpty() || upTo(5) == 0 ? 0 : open.at(upTo(static_cast<int>(open.size())));
    ++m_counts[QStringLiteral("faults of sockets")];
    switch (upTo(7)) {
    case 0:
        sockets.reset(socket);
        break;
    case 1:
        sockets.close(socket);
        break;
    case 2:
        sockets.silence(socket);
        break;
    case 3:
        sockets.sayDisconnect(QString::fromLatin1(upTo(2) == 0 ? "warning" : "refresh_requested"), socket);
        break;
    case 4:
        sockets.sayDisconnect(QStringLiteral("too_many_websockets"), socket);
        break;
    case 5:
        sockets.setHoldingHello(true);
        later(between(5, 30), [this] { m_town.slack.sockets().setHoldingHello(false); });
        break;
    default:
        sockets.retryNow();
        break;
    }
}

/// Now and then for longer than Slack tells again.
void SlackStorm::failLog()
{
    if (m_isLogDown)
        return;
    m_isLogDown = true;
    const bool isLong = upTo(4) == 0;
    ++m_counts[isLong ? QStringLiteral("long failures of the log") : QStringLiteral("failures of the log")];
    if (!m_town.server.killHard())
        ++m_counts[QStringLiteral("times the server was not to be killed")];
    later(isLong ? between(370, 400) : between(2, 60), [this] {
        m_isLogDown = false;
        if (!m_town.server.start())
            ++m_counts[QStringLiteral("times the server did not start")];
    });
}

void SlackStorm::sayNonsense()
{
    StandInSockets &sockets = m_town.slack.sockets();
    ++m_counts[QStringLiteral("pieces of nonsense")];
    switch (upTo(6)) {
    case 0:
        sockets.sendRaw(QStringLiteral("{\"type\":\"events_api\",\"payload\":"));
        break;
    case 1:
        sockets.sendRaw(
            QStringLiteral("{\"type\":\"events_api\",\"payload\":{\"event\":{\"type\":\"message\"}}}"));
        break;
    case 2:
        sockets.sendRaw(QStringLiteral("{\"envelope_id\":\"x\",\"type\":\"something_new\",\"payload\":{}}"));
        break;
    case 3:
        sockets.sendRaw(
            QStringLiteral("{\"envelope_id\":\"y\",\"type\":\"events_api\",\"payload\":{\"event\":[]}}"));
        break;
    case 4: {
        const QStringList unacked = sockets.unacked();
        if (!unacked.isEmpty())
            sockets.duplicate(unacked.first());
        break;
    }
    default:
        sockets.sendEvent(m_town.slack.workspace().callback(
            {{QStringLiteral("type"), QStringLiteral("team_domain_change")},
             {QStringLiteral("event_ts"), m_town.slack.workspace().newTs()}}));
        break;
    }
}

} // namespace porch::test
