// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/LogConsumer.h"
#include "app/wire/NatsConnection.h"
#include "models/domain/EventCodec.h"

#include <QObject>
#include <QTimer>

namespace porch {

/// Why an event is not in the log.
enum class AppendFault : quint8 {
    Retry,    ///< later it may work; it may even be there already: the same id makes that harmless
    Rejected, ///< the server will never take it from this user
};

/// One department's log: reads it in order, appends to it.
///
/// Lives on the wire thread, with its connection, and is used from there.
class EventLog : public QObject
{
    Q_OBJECT

public:
    using RecordHandler = LogConsumer::RecordHandler;

    explicit EventLog(NatsOptions options, const ConsumerPace &pace = {}, QObject *parent = nullptr);

    /// Called directly, on the wire thread, for each record. Set it before start().
    void setRecordHandler(RecordHandler handler) { m_consumer.setRecordHandler(std::move(handler)); }

    void start();
    /// Gives the reader's place free, disconnects and stays away.
    void stop();
    void retryNow();

    /// Reads from this sequence on. After online() only: otherwise it waits for that.
    void readFrom(quint64 sequence);
    void setPaused(bool paused) { m_consumer.setPaused(paused); }

    /// Publishes; appended() or appendFailed() follows, never from within this call. Several may be on
    /// their way at once; the log keeps the order of the calls.
    void append(const OutgoingEvent &event);
    int appending() const { return m_appending; }

    bool isOnline() const { return m_online; }
    NatsConnection &connection() { return m_connection; }

Q_SIGNALS:
    /// Connected, and the log answers.
    /// @param resuming reading goes on by itself behind the last record; false at first, and when this is
    ///                 another log than before or one that was rolled back: then call readFrom()
    void online(const porch::StreamInfo &info, bool resuming);
    /// @param nextTry when it tries again by itself; 0: it can't know, or a person must act first
    void offline(const QString &reason, porch::Micros nextTry);
    void caughtUp();
    void gapRepaired();
    /// Online, but something is in the way of reading; one sentence for a person. Tried again by itself.
    void troubled(const QString &sentence);
    void appended(const QByteArray &id, quint64 sequence, bool duplicate);
    void appendFailed(const QByteArray &id, porch::AppendFault fault, const QString &sentence);

private:
    void askForInfo();
    void onInfo(const NatsReply &reply);
    void notReady(const QString &sentence);
    void onAppended(const QByteArray &id, const NatsReply &reply);

    ConsumerPace m_pace;
    NatsConnection m_connection;
    LogConsumer m_consumer;
    QTimer m_infoTimer;
    bool m_online = false;
    bool m_wantsReading = false; ///< readFrom() was called, and reading has begun or will
    quint64 m_readFrom = 0;      ///< not 0: readFrom() was called while offline
    StreamInfo m_info;
    int m_appending = 0;
};

} // namespace porch

Q_DECLARE_METATYPE(porch::AppendFault)
