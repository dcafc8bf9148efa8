// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackOutflow.h"

#include "app/bridge/LogWriter.h"
#include "app/bridge/SlackIntake.h"
#include "app/bridge/SlackPoster.h"
#include "models/domain/Rules.h"
#include "models/store/Reader.h"

namespace porch {

namespace {

/// Beyond these the rest waits its turn.
constexpr int kMostAtOnce = 500;
/// Often enough that no lease ends while its bridge is alive and at work.
constexpr int kRenewMs = static_cast<int>(kTakeLease / 1000 / 3);
/// Leases end without any event.
constexpr int kLookAgainMs = 10'000;
/// A clock that differs from the log's a little must not take from one who is at work.
constexpr Micros kLeaseMargin = kTakeLease / 4;
/// A take that came to nothing, such as one that was second, is tried again after that.
constexpr Micros kAskAgain = kTakeLease / 2;

} // namespace

SlackOutflow::SlackOutflow(SlackApi &api, LogWriter &log, Reader &cache, QByteArray bridge, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_log(log)
    , m_cache(cache)
    , m_bridge(std::move(bridge))
{
    m_renew.setInterval(kRenewMs);
    connect(&m_renew, &QTimer::timeout, this, &SlackOutflow::renewTakes);
    m_lookAgain.setInterval(kLookAgainMs);
    connect(&m_lookAgain, &QTimer::timeout, this, [this] {
        if (!m_paused)
            look();
    });
    m_lookAgain.start();
}

void SlackOutflow::look()
{
    m_paused = false;
    if (m_looking) {
        m_again = true;
        return;
    }
    m_looking = true;
    m_cache.read(
        this, [](Database &db) { return queries::unsentReplies(db, slackSource(), 0, kMostAtOnce); },
        [this](const Result<std::vector<UnsentReply>> &replies) {
            m_looking = false;
            if (replies && !m_paused) {
                m_unsent = static_cast<qint64>(replies->size());
                m_oldest = replies->empty() ? 0 : replies->front().at;
                QSet<QByteArray> open;
                for (const UnsentReply &reply : replies.value())
                    open.insert(reply.id);
                m_told.intersect(open);
                for (const UnsentReply &reply : replies.value())
                    weigh(reply);
            }
            if (std::exchange(m_again, false))
                look();
        });
}

void SlackOutflow::weigh(const UnsentReply &reply)
{
    const bool isAnothers = !reply.bridge.isEmpty() && reply.bridge != m_bridge;
    if (isAnothers)
        m_fresh.remove(reply.id);
    const auto posting = m_posting.find(reply.id);
    if (posting != m_posting.end() && isAnothers) {
        // The log could not be reached for longer than the lease: it is not ours to post any more.
        m_threads.remove(reply.root);
        finish(reply.id);
    } else if (posting != m_posting.end() || m_told.contains(reply.id)) {
        return;
    }
    if (!parseSlackKey(reply.root)) {
        tellRefused(reply.id, tr("The message did not come from Slack, so there is nowhere to answer."));
        return;
    }
    if (reply.bridge == m_bridge) {
        // Taken in an earlier life of this bridge, which may have posted it: say so again, then look.
        const bool isOurs = m_fresh.contains(reply.id) || m_asked.contains(reply.id);
        if (!isOurs)
            take(reply.id);
        else if (!m_threads.contains(reply.root))
            post(reply);
        return;
    }
    const Micros now = wallClock();
    const bool isFree = reply.bridge.isEmpty() || now - reply.taken > kTakeLease + kLeaseMargin;
    const Micros asked = m_asked.value(reply.id);
    if (!isFree || (asked != 0 && now - asked < kAskAgain))
        return;
    if (reply.bridge.isEmpty())
        m_fresh.insert(reply.id);
    take(reply.id);
}

void SlackOutflow::take(const QByteArray &reply)
{
    m_asked.insert(reply, wallClock());
    m_log.write({encodeTake(slackSource(), newEventId(), wallClock(), {reply, m_bridge})});
}

void SlackOutflow::post(const UnsentReply &reply)
{
    const auto root = parseSlackKey(reply.root);
    // Fresh is what nobody had before, provided that our word came into the log soon.
    const bool isFresh = m_fresh.contains(reply.id) && reply.taken - m_asked.value(reply.id) < kTakeLease / 2;
    auto *poster = new SlackPoster(
        m_api, {reply.id, root->channel, root->ts, QString::fromUtf8(reply.text), !isFresh}, this);
    m_posting.emplace(reply.id, poster);
    m_threads.insert(reply.root);
    m_renew.start();
    const auto over = [this, id = reply.id, thread = reply.root] {
        m_threads.remove(thread);
        finish(id);
    };
    connect(poster, &SlackPoster::posted, this, [this, id = reply.id, over] {
        over();
        tellPosted(id);
    });
    connect(poster, &SlackPoster::refused, this, [this, id = reply.id, over](const QString &sentence) {
        over();
        tellRefused(id, sentence);
    });
    connect(poster, &SlackPoster::troubled, this, &SlackOutflow::troubled);
    poster->start();
}

void SlackOutflow::finish(const QByteArray &reply)
{
    const auto found = m_posting.find(reply);
    found->second->deleteLater();
    m_posting.erase(found);
    m_fresh.remove(reply);
    m_asked.remove(reply);
    if (m_posting.empty())
        m_renew.stop();
}

/// Whoever tells it, it is one event.
void SlackOutflow::tellPosted(const QByteArray &reply)
{
    m_told.insert(reply);
    m_log.write({encodeDelivered(slackSource(), "slack:delivered:" + reply, wallClock(), {reply, {}})});
    look();
}

void SlackOutflow::tellRefused(const QByteArray &reply, const QString &sentence)
{
    m_told.insert(reply);
    m_log.write(
        {encodeBounced(slackSource(), "slack:refused:" + reply, wallClock(), {reply, sentence.toUtf8()})});
}

void SlackOutflow::renewTakes()
{
    for (const auto &[reply, poster] : m_posting)
        m_log.write({encodeTake(slackSource(), newEventId(), wallClock(), {reply, m_bridge})});
}

} // namespace porch
