// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackOutflow.h"

#include "app/bridge/LogWriter.h"
#include "app/bridge/SlackDirectPlaces.h"
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
/// New tips are looked for at most so often.
constexpr int kSilenceMs = 1'000;
/// A clock that differs from the log's a little must not take from one who is at work.
constexpr Micros kLeaseMargin = kTakeLease / 4;
/// A take that came to nothing, such as one that was second, is tried again after that.
constexpr Micros kAskAgain = kTakeLease / 2;

} // namespace

SlackOutflow::SlackOutflow(const Parts &parts, QByteArray bridge, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
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
    m_silence.setInterval(kSilenceMs);
    connect(&m_silence, &QTimer::timeout, this, &SlackOutflow::lookForSilence);
    if (parts.settings.acknowledges())
        m_silence.start();
}

void SlackOutflow::look()
{
    m_paused = false;
    m_mayBeSilent = true;
    if (m_looking) {
        m_again = true;
        return;
    }
    m_looking = true;
    m_parts.cache.read(
        this, [](Database &db) { return deskErrands(db, kMostAtOnce); },
        [this](const Result<std::vector<SlackErrand>> &errands) {
            m_looking = false;
            if (errands && !m_paused)
                onErrands(errands.value());
            if (std::exchange(m_again, false))
                look();
        });
}

void SlackOutflow::onErrands(const std::vector<SlackErrand> &errands)
{
    if (m_unsent > 0 && errands.empty())
        Q_EMIT settled();
    m_unsent = static_cast<qint64>(errands.size());
    m_oldest = 0;
    QSet<QByteArray> open;
    for (const SlackErrand &errand : errands) {
        open.insert(errand.id);
        m_oldest = m_oldest == 0 ? errand.at : std::min(m_oldest, errand.at);
    }
    m_told.intersect(open);
    for (const SlackErrand &errand : errands)
        weigh(errand);
}

void SlackOutflow::lookForSilence()
{
    if (m_paused || !std::exchange(m_mayBeSilent, false))
        return;
    const Micros since = wallClock() - kLatestAcknowledgement;
    m_parts.cache.read(
        this,
        [since, settings = m_parts.settings](Database &db) {
            return acknowledgementErrands(db, settings, since);
        },
        [this](const Result<std::vector<SlackErrand>> &errands) {
            if (!errands || m_paused)
                return;
            QSet<QByteArray> open;
            for (const SlackErrand &errand : errands.value())
                open.insert(errand.id);
            m_acknowledged.intersect(open);
            for (const SlackErrand &errand : errands.value()) {
                if (!m_acknowledged.contains(errand.id))
                    weigh(errand);
            }
        });
}

void SlackOutflow::weigh(const SlackErrand &errand)
{
    const bool isAnothers = !errand.bridge.isEmpty() && errand.bridge != m_bridge;
    if (isAnothers)
        m_fresh.remove(errand.id);
    const auto posting = m_posting.find(errand.id);
    if (posting != m_posting.end() && isAnothers) {
        // The log could not be reached for longer than the lease: it is not ours to post any more.
        m_lanes.remove(errand.lane());
        finish(errand.id);
    } else if (posting != m_posting.end() || m_told.contains(errand.id)) {
        return;
    }
    const bool isToForm = errand.tip.isEmpty() && errand.channel == slackFormChannel();
    if (!isSlackId(errand.channel) || isToForm) {
        tellRefused(errand, errand.kind == SlackErrand::Kind::Announcement
                                ? tr("Slack has no such channel.")
                                : tr("The message did not come from Slack, so there is nowhere to answer."));
        return;
    }
    if (errand.bridge == m_bridge) {
        // Taken in an earlier life of this bridge, which may have posted it: say so again, then look.
        const bool isOurs = m_fresh.contains(errand.id) || m_asked.contains(errand.id);
        if (!isOurs)
            take(errand.id);
        else if (!m_lanes.contains(errand.lane()) && errand.isToForm())
            seek(errand);
        else if (!m_lanes.contains(errand.lane()))
            post(errand);
        return;
    }
    const Micros now = wallClock();
    const bool isFree = errand.bridge.isEmpty() || now - errand.taken > kTakeLease + kLeaseMargin;
    const Micros asked = m_asked.value(errand.id);
    if (!isFree || (asked != 0 && now - asked < kAskAgain))
        return;
    if (errand.bridge.isEmpty())
        m_fresh.insert(errand.id);
    take(errand.id);
}

void SlackOutflow::take(const QByteArray &errand)
{
    m_asked.insert(errand, wallClock());
    m_parts.log.write({encodeTake(slackSource(), newEventId(), wallClock(), {errand, m_bridge})});
}

void SlackOutflow::post(const SlackErrand &errand)
{
    // Fresh is what nobody had before, provided that our word came into the log soon.
    const bool isFresh = !m_looksFirst && m_fresh.contains(errand.id) &&
                         errand.taken - m_asked.value(errand.id) < kTakeLease / 2;
    SlackPoster::Job job;
    job.id = errand.id;
    job.channel = errand.channel;
    job.thread = errand.thread;
    job.text = errand.text;
    job.written = errand.at;
    job.lookFirst = !isFresh || errand.isRootGone;
    job.broadcast = errand.isToForm();
    auto *poster = new SlackPoster(m_parts.api, std::move(job), this);
    m_posting.emplace(errand.id, poster);
    m_lanes.insert(errand.lane());
    m_renew.start();
    const auto over = [this, errand] {
        m_lanes.remove(errand.lane());
        finish(errand.id);
    };
    connect(poster, &SlackPoster::posted, this, [this, errand, over] {
        over();
        tellPosted(errand);
    });
    connect(poster, &SlackPoster::refused, this, [this, errand, over](const QString &sentence) {
        over();
        tellRefused(errand, sentence);
    });
    connect(poster, &SlackPoster::troubled, this, &SlackOutflow::troubled);
    poster->start();
}

/// Where the writer of an anonymous tip is reached, and whether they still are.
void SlackOutflow::seek(const SlackErrand &errand)
{
    using Kind = SlackDirectPlaces::Place::Kind;
    m_lanes.insert(errand.lane());
    const auto onPlace = [this, errand](const SlackDirectPlaces::Place &place) {
        m_lanes.remove(errand.lane());
        const bool isOurs = wallClock() - m_asked.value(errand.id) < kTakeLease / 2;
        if (place.kind == Kind::There && isOurs && !m_paused) {
            SlackErrand found = errand;
            found.channel = place.channel;
            found.thread = place.thread;
            post(found);
            return;
        }
        if (place.kind == Kind::Nowhere)
            tellRefused(errand, place.sentence);
        if (place.kind == Kind::NotNow)
            Q_EMIT troubled(place.sentence);
        if (!isOurs) {
            // It took too long: if it is still to be done, it is taken again.
            m_asked.remove(errand.id);
            m_fresh.remove(errand.id);
        }
    };
    m_parts.places.find(errand.tip, whileAlive(this, onPlace));
}

void SlackOutflow::finish(const QByteArray &errand)
{
    const auto found = m_posting.find(errand);
    found->second->deleteLater();
    m_posting.erase(found);
    m_fresh.remove(errand);
    m_asked.remove(errand);
    if (m_posting.empty())
        m_renew.stop();
}

/// Whoever tells it, it is one event.
void SlackOutflow::tellPosted(const SlackErrand &errand)
{
    if (errand.kind == SlackErrand::Kind::Acknowledgement) {
        m_acknowledged.insert(errand.id);
        m_parts.log.write({encodeAcknowledged(slackSource(), "slack:acknowledged:" + errand.tip, wallClock(),
                                              {errand.tip, errand.text.toUtf8()})});
    } else {
        m_told.insert(errand.id);
        m_parts.log.write(
            {encodeDelivered(slackSource(), "slack:delivered:" + errand.id, wallClock(), {errand.id, {}})});
    }
    look();
}

void SlackOutflow::tellRefused(const SlackErrand &errand, const QString &sentence)
{
    if (errand.kind == SlackErrand::Kind::Acknowledgement) {
        // Nobody at the desk waits for it: it stays unsaid.
        m_acknowledged.insert(errand.id);
        return;
    }
    m_told.insert(errand.id);
    m_parts.log.write({encodeBounced(slackSource(), "slack:refused:" + errand.id, wallClock(),
                                     {errand.id, sentence.toUtf8()})});
}

void SlackOutflow::renewTakes()
{
    for (const auto &[errand, poster] : m_posting)
        m_parts.log.write({encodeTake(slackSource(), newEventId(), wallClock(), {errand, m_bridge})});
}

} // namespace porch
