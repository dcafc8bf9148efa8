// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/EventLog.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>

namespace porch {

/// Writes what a bridge carries into the log and tells when the log has it. What could not be written is
/// tried again for as long as this lives: its ids make that harmless.
class LogWriter : public QObject
{
    Q_OBJECT
public:
    /// @param inLog false: the server refused one of them for good, or too much waits already
    using Done = std::function<void(bool inLog)>;
    /// More than this is not kept while the log is away; where it came from has it still.
    static constexpr qsizetype kMostWaiting = 50'000;

    explicit LogWriter(NatsOptions connection, QObject *parent = nullptr);
    ~LogWriter() override;

    void start();
    bool isOnline() const { return m_log.isOnline(); }
    /// The one it writes on, for whoever else needs one.
    NatsConnection &connection() { return m_log.connection(); }
    /// Not in the log yet.
    qsizetype waiting() const { return m_waiting.size(); }

    /// `done` is called once, when the log has all of them; at once for none.
    void write(const std::vector<OutgoingEvent> &events, Done done = {});
    /// Nobody waits for this event any more: unless it is on its way already, it is not written. Who waited
    /// for it hears false.
    void withdraw(const QByteArray &id);

Q_SIGNALS:
    void online();
    void offline(const QString &reason);
    /// The server will never take this event; the sentence is for a person.
    void rejected(const QByteArray &id, const QString &problem);

private:
    /// One call of write().
    struct Ticket
    {
        qsizetype open = 0;
        bool inLog = true;
        Done done;
    };
    using Tickets = std::vector<std::shared_ptr<Ticket>>;
    struct Waiting
    {
        OutgoingEvent event;
        bool isFlying = false;
        bool isWithdrawn = false;
        Tickets tickets; ///< it may come live and by back-fill at once
    };

    void send();
    void settle(const QByteArray &id, bool inLog);
    static void tell(const Tickets &tickets, bool inLog);
    void onFailed(const QByteArray &id, AppendFault fault, const QString &problem);

    EventLog m_log;
    QHash<QByteArray, Waiting> m_waiting;
    std::deque<QByteArray> m_unsent; ///< ids, in the order of write()
    qsizetype m_flying = 0;
    QTimer m_again;
};

} // namespace porch
