// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/LogWriter.h"

namespace porch {

namespace {

/// Enough on the way to keep the server busy; few enough to send again quickly.
constexpr qsizetype kWindow = 1'000;
constexpr int kAgainMs = 500;

} // namespace

LogWriter::LogWriter(NatsOptions connection, QObject *parent)
    : QObject(parent)
    , m_log(std::move(connection))
{
    m_again.setSingleShot(true);
    m_again.setInterval(kAgainMs);
    connect(&m_again, &QTimer::timeout, this, &LogWriter::send);
    connect(&m_log, &EventLog::online, this, [this] {
        Q_EMIT online();
        send();
    });
    connect(&m_log, &EventLog::offline, this, &LogWriter::offline);
    connect(&m_log, &EventLog::appended, this, [this](const QByteArray &id) {
        --m_flying;
        settle(id, true);
        send();
    });
    connect(&m_log, &EventLog::appendFailed, this, &LogWriter::onFailed);
}

/// The log fails what is on its way when it goes, and nobody is there to hear of it.
LogWriter::~LogWriter()
{
    m_log.disconnect(this);
}

void LogWriter::start()
{
    m_log.start();
}

void LogWriter::write(const std::vector<OutgoingEvent> &events, Done done)
{
    if (m_waiting.size() + static_cast<qsizetype>(events.size()) > kMostWaiting) {
        if (done)
            done(false);
        return;
    }
    auto ticket = std::make_shared<Ticket>();
    ticket->open = static_cast<qsizetype>(events.size());
    ticket->done = std::move(done);
    for (const OutgoingEvent &event : events) {
        const bool isNew = !m_waiting.contains(event.id);
        Waiting &waiting = m_waiting[event.id];
        waiting.isWithdrawn = false;
        if (isNew) {
            waiting.event = event;
            m_unsent.push_back(event.id);
        }
        waiting.tickets.push_back(ticket);
    }
    if (events.empty() && ticket->done)
        ticket->done(true);
    send();
}

void LogWriter::send()
{
    while (m_log.isOnline() && !m_again.isActive() && m_flying < kWindow && !m_unsent.empty()) {
        const QByteArray id = m_unsent.front();
        m_unsent.pop_front();
        const auto found = m_waiting.find(id);
        // What was withdrawn and written again stands here twice.
        if (found == m_waiting.end() || found->isFlying)
            continue;
        found->isFlying = true;
        ++m_flying;
        m_log.append(found->event);
    }
}

void LogWriter::settle(const QByteArray &id, bool inLog)
{
    tell(m_waiting.take(id).tickets, inLog);
}

void LogWriter::tell(const Tickets &tickets, bool inLog)
{
    for (const auto &ticket : tickets) {
        ticket->inLog = ticket->inLog && inLog;
        if (--ticket->open == 0 && ticket->done)
            ticket->done(ticket->inLog);
    }
}

void LogWriter::withdraw(const QByteArray &id)
{
    const auto found = m_waiting.find(id);
    if (found == m_waiting.end())
        return;
    if (!found->isFlying) {
        settle(id, false);
        return;
    }
    found->isWithdrawn = true;
    tell(std::exchange(found->tickets, {}), false);
}

void LogWriter::onFailed(const QByteArray &id, AppendFault fault, const QString &problem)
{
    --m_flying;
    if (fault == AppendFault::Rejected) {
        Q_EMIT rejected(id, problem);
        settle(id, false);
        return;
    }
    const auto found = m_waiting.find(id);
    if (found == m_waiting.end() || found->isWithdrawn) {
        settle(id, false);
        return;
    }
    found->isFlying = false;
    m_unsent.push_front(id);
    // A server that just stumbled gets a moment; one that went away is waited for by online().
    m_again.start();
}

} // namespace porch
