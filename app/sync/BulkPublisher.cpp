// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/BulkPublisher.h"

#include <algorithm>

namespace porch {

namespace {

/// Enough on the way to keep the server busy; few enough to send again quickly.
constexpr std::size_t kWindow = 2'000;
constexpr int kAgainMs = 1'000;

} // namespace

BulkPublisher::BulkPublisher(EventLog &log, Source source, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_source(std::move(source))
{
    m_again.setSingleShot(true);
    m_again.setInterval(kAgainMs);
    connect(&m_again, &QTimer::timeout, this, &BulkPublisher::sendAllAgain);
    connect(&m_log, &EventLog::online, this, [this] {
        m_online = true;
        sendAllAgain();
    });
    connect(&m_log, &EventLog::offline, this, [this](const QString &reason) {
        m_online = false;
        m_again.stop();
        Q_EMIT offline(reason);
    });
    connect(&m_log, &EventLog::appended, this, [this](const QByteArray &id) { settle(id); });
    connect(&m_log, &EventLog::appendFailed, this, &BulkPublisher::onAppendFailed);
}

void BulkPublisher::resume()
{
    if (m_online)
        fill();
}

void BulkPublisher::finish()
{
    m_finishing = true;
    if (m_waiting.empty())
        Q_EMIT finished();
}

void BulkPublisher::fill()
{
    while (!m_finishing && m_waiting.size() < kWindow) {
        auto event = m_source();
        if (!event)
            return;
        m_waiting.push_back({std::move(*event), false});
        m_log.append(m_waiting.back().event);
    }
}

/// In their order, so that the log has them in their order too, as far as it did not have them yet.
void BulkPublisher::sendAllAgain()
{
    if (!m_online)
        return;
    for (const Waiting &waiting : m_waiting) {
        if (!waiting.acknowledged)
            m_log.append(waiting.event);
    }
    fill();
}

void BulkPublisher::settle(const QByteArray &id)
{
    // Acknowledgements come nearly in order, so this looks at the first few.
    const auto found = std::find_if(m_waiting.begin(), m_waiting.end(), [&](const Waiting &waiting) {
        return !waiting.acknowledged && waiting.event.id == id;
    });
    if (found == m_waiting.end())
        return;
    found->acknowledged = true;
    ++m_published;
    while (!m_waiting.empty() && m_waiting.front().acknowledged)
        m_waiting.pop_front();
    Q_EMIT progressed(m_published);
    if (m_online)
        fill();
    if (m_finishing && m_waiting.empty())
        Q_EMIT finished();
}

void BulkPublisher::onAppendFailed(const QByteArray &id, AppendFault fault, const QString &problem)
{
    if (fault == AppendFault::Rejected) {
        Q_EMIT rejected(id, problem);
        // The count of what was published must not tell of it.
        --m_published;
        settle(id);
        return;
    }
    // A server that just stumbled gets a moment; one that went away is waited for by online().
    if (m_online && !m_again.isActive())
        m_again.start();
}

} // namespace porch
