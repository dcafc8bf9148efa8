// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/EventLog.h"
#include "models/domain/EventCodec.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <optional>

namespace porch {

/// Publishes a stream of events in order, many on their way at once, and waits out a server that goes away:
/// what the log has not acknowledged is sent again, and the log knows it by its id.
/// Lives on the thread of its EventLog.
class BulkPublisher : public QObject
{
    Q_OBJECT
public:
    /// The next event; none when there is none now: see resume() and finish().
    using Source = std::function<std::optional<OutgoingEvent>()>;

    BulkPublisher(EventLog &log, Source source, QObject *parent = nullptr);

    /// There may be something to publish again.
    void resume();
    /// Nothing will come any more: finished() follows when the log has everything.
    void finish();

    qint64 published() const { return m_published; }
    qint64 unacknowledged() const { return static_cast<qint64>(m_waiting.size()); }

Q_SIGNALS:
    void progressed(qint64 published);
    void finished();
    /// The server refuses what we write, and always will.
    void rejected(const QByteArray &id, const QString &problem);
    void offline(const QString &reason);

private:
    struct Waiting
    {
        OutgoingEvent event;
        bool acknowledged = false;
    };

    void fill();
    void sendAllAgain();
    void settle(const QByteArray &id);
    void onAppendFailed(const QByteArray &id, AppendFault fault, const QString &problem);

    EventLog &m_log;
    Source m_source;
    std::deque<Waiting> m_waiting; ///< in the order of publishing
    QTimer m_again;
    qint64 m_published = 0;
    bool m_online = false;
    bool m_finishing = false;
};

} // namespace porch
