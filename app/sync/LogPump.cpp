// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/LogPump.h"

#include <algorithm>
#include <utility>

namespace porch {

namespace {

/// A fold costs about as much for one event as for a hundred, and a transaction of 10,000 is over in a fifth
/// of a second: see the figures in tests/bench.
constexpr std::size_t kBatchEvents = 10'000;
constexpr int kCatchUpFlushMs = 100;

/// So many batches may wait for the fold; beyond it the server is asked to wait, so memory stays small.
constexpr qint64 kMostUnfolded = 40'000;
constexpr qint64 kFewUnfolded = 20'000;
constexpr qint64 kMostUnfoldedBatches = 4;

constexpr int kSendAgainMs = 2'000;

} // namespace

LogPump::LogPump(EventLog &log, QObject *parent)
    : QObject(parent)
    , m_log(log)
{
    m_flush.setSingleShot(true);
    m_flush.setParent(this);
    connect(&m_flush, &QTimer::timeout, this, &LogPump::dispatch);
    m_sendAgain.setSingleShot(true);
    m_sendAgain.setParent(this);
    connect(&m_sendAgain, &QTimer::timeout, this, &LogPump::updatePhase);

    connect(&m_log, &EventLog::online, this, &LogPump::onOnline);
    connect(&m_log, &EventLog::offline, this, &LogPump::onOffline);
    connect(&m_log, &EventLog::troubled, this, [this](const QString &sentence) {
        m_state.reason = sentence;
        Q_EMIT stateChanged(m_state);
    });
    connect(&m_log, &EventLog::caughtUp, this, [this] {
        m_pending = 0;
        updatePhase();
    });
    connect(&m_log, &EventLog::appended, this, [this](const QByteArray &id, quint64 sequence) {
        m_sending = false;
        Q_EMIT logged(id, sequence);
        updatePhase();
    });
    connect(&m_log, &EventLog::appendFailed, this, &LogPump::onAppendFailed);
    m_log.setRecordHandler([this](const LogRecord &record, quint64 pending) { onRecord(record, pending); });
    m_state.since = wallClock();
}

void LogPump::cacheOpened(quint64 lastSequence)
{
    m_cacheOpen = true;
    m_lastRead = lastSequence;
    m_state.sequence = lastSequence;
    if (m_online)
        onOnline(m_info, false);
    else
        Q_EMIT stateChanged(m_state);
}

void LogPump::onOnline(const StreamInfo &info, bool resuming)
{
    m_info = info;
    m_online = true;
    m_offlineReason.clear();
    if (resuming && m_reading) {
        // Not just on behind the last event: while the server was away its log may have been put back to an
        // older copy and grown again. Until that event has come once more, nothing is sent.
        dispatch();
        readOn();
        return;
    }
    m_reading = false;
    if (!m_cacheOpen)
        return;
    // What was read before the connection broke may still wait for the fold; it is folded first.
    dispatch();
    Q_EMIT prepareCache(LogIdentity{info.created, info.last});
}

void LogPump::cacheReady(quint64 lastSequence)
{
    m_lastRead = lastSequence;
    m_state.sequence = lastSequence;
    // Answers come in order: all batches sent before the question are folded, or were of a cache that is
    // gone.
    m_unfolded = 0;
    m_unfoldedBatches = 0;
    m_batch.reset();
    if (m_online)
        startReading();
}

void LogPump::startReading()
{
    m_reading = true;
    m_state.done = 0;
    m_log.setPaused(m_halted);
    readOn();
}

void LogPump::readOn()
{
    // The last event once more: the fold notices by it a log that was rolled back and has grown again since.
    const quint64 from = std::max<quint64>(1, m_lastRead);
    m_pending = m_info.last >= from ? m_info.last - from + 1 : 0;
    m_log.readFrom(from);
    updatePhase();
}

void LogPump::cacheReplaced()
{
    m_batch.reset();
    m_unfolded = 0;
    m_unfoldedBatches = 0;
    m_lastRead = 0;
    m_state.sequence = 0;
    m_state.readTo = 0;
    m_state.knownTo = 0;
    m_halted = false;
    if (std::exchange(m_reading, false) && m_online)
        Q_EMIT prepareCache(LogIdentity{m_info.created, m_info.last});
}

void LogPump::onRecord(const LogRecord &record, quint64 pending)
{
    if (!m_reading)
        return;
    m_pending = pending;
    m_lastRead = record.sequence;
    noteWhatWasKnown(record);
    if (!m_batch) {
        m_batch = std::make_shared<LogBatch>();
        m_batch->reserve(pending > kBatchEvents ? kBatchEvents : pending + 1);
    }
    m_batch->push_back(m_decoder.decode(record));
    scheduleDispatch();
}

/// A cache that was just opened tells how far it goes, not to when. Reading begins with the last event it
/// has, or, should that one be gone from the log, with the first that it lacks.
void LogPump::noteWhatWasKnown(const LogRecord &record)
{
    if (m_state.readTo != 0 || m_state.sequence == 0)
        return;
    m_state.readTo = record.stored;
    if (m_state.phase == LinkState::Phase::CatchingUp)
        m_state.knownTo = record.stored;
}

void LogPump::scheduleDispatch()
{
    if (m_batch->size() >= kBatchEvents) {
        dispatch();
        return;
    }
    if (m_flush.isActive())
        return;
    // Live, a batch leaves as soon as the fold is free; reading much, small ones would only cost.
    if (m_pending > kBatchEvents)
        m_flush.start(kCatchUpFlushMs);
    else if (m_unfoldedBatches == 0)
        m_flush.start(0);
}

void LogPump::dispatch()
{
    m_flush.stop();
    if (!m_batch)
        return;
    m_unfolded += static_cast<qint64>(m_batch->size());
    ++m_unfoldedBatches;
    Q_EMIT batchReady(std::exchange(m_batch, nullptr));
    updatePressure();
}

void LogPump::cacheFolded(const Changes &changes)
{
    m_unfolded = std::max<qint64>(0, m_unfolded - changes.events);
    m_unfoldedBatches = std::max<qint64>(0, m_unfoldedBatches - 1);
    m_state.sequence = changes.last;
    m_state.readTo = changes.stored;
    m_state.done += static_cast<quint64>(changes.events - changes.known);
    updatePressure();
    if (m_batch)
        scheduleDispatch();
    updatePhase();
}

void LogPump::updatePressure()
{
    const bool much = m_unfolded > kMostUnfolded || m_unfoldedBatches > kMostUnfoldedBatches;
    if (much || m_halted)
        m_log.setPaused(true);
    else if (m_unfolded < kFewUnfolded)
        m_log.setPaused(false);
}

void LogPump::cacheHalted(const QString &reason)
{
    m_halted = true;
    m_state.reason = reason;
    updatePressure();
    enter(LinkState::Phase::Halted);
}

void LogPump::cacheResumed()
{
    m_halted = false;
    updatePressure();
    if (!m_online && !m_offlineReason.isEmpty()) {
        m_state.reason = m_offlineReason;
        enter(LinkState::Phase::Offline);
        return;
    }
    m_state.reason.clear();
    updatePhase();
}

void LogPump::onOffline(const QString &reason, Micros nextTry)
{
    m_online = false;
    m_offlineReason = reason;
    m_state.nextTry = nextTry;
    if (m_halted)
        return;
    m_state.reason = reason;
    enter(LinkState::Phase::Offline);
}

void LogPump::updatePhase()
{
    if (m_halted || !m_online || !m_reading)
        return;
    m_state.reason.clear();
    m_state.nextTry = 0;
    const auto waiting = static_cast<quint64>(m_unfolded) + (m_batch ? m_batch->size() : 0) + m_pending;
    m_state.total = m_state.done + waiting;
    // Once live, a few events on their way are the ordinary course of things, not a catching up.
    const bool live = waiting == 0 || (m_state.phase == LinkState::Phase::Live && waiting < kBatchEvents);
    enter(live ? LinkState::Phase::Live : LinkState::Phase::CatchingUp);
    if (live && !m_sending && !m_sendAgain.isActive()) {
        m_sending = true;
        Q_EMIT sendingAllowed();
    }
}

void LogPump::enter(LinkState::Phase phase)
{
    if (m_state.phase != phase) {
        m_state.phase = phase;
        m_state.since = wallClock();
        if (phase == LinkState::Phase::CatchingUp)
            m_state.knownTo = m_state.readTo;
    }
    Q_EMIT stateChanged(m_state);
}

void LogPump::send(const OutgoingEvent &event)
{
    m_sending = true;
    if (m_state.phase != LinkState::Phase::Live || !m_online || !m_reading) {
        m_sending = false;
        Q_EMIT unsent(event.id, m_state.reason, false);
        return;
    }
    m_log.append(event);
}

void LogPump::onAppendFailed(const QByteArray &id, AppendFault fault, const QString &problem)
{
    m_sending = false;
    if (fault == AppendFault::Rejected) {
        Q_EMIT rejected(id, problem);
    } else {
        m_sendAgain.start(kSendAgainMs);
        Q_EMIT unsent(id, problem, true);
    }
    updatePhase();
}

void LogPump::retryNow()
{
    m_log.retryNow();
}

} // namespace porch
