// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/EventLog.h"
#include "models/domain/EventCodec.h"
#include "models/domain/LinkState.h"
#include "models/store/CacheWriter.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace porch {

/// Joins the log to the store: reads what the cache lacks, decodes it into batches for the fold, and hands
/// the outbox's actions to the log, one at a time and only while nothing is missing. Lives on the wire
/// thread.
class LogPump : public QObject
{
    Q_OBJECT
public:
    /// @param log on the same thread; outlives the pump
    explicit LogPump(EventLog &log, QObject *parent = nullptr);

public Q_SLOTS:
    // What the cache writer tells.
    void cacheOpened(quint64 lastSequence);
    void cacheReady(quint64 lastSequence);
    void cacheReplaced();
    void cacheFolded(const porch::Changes &changes);
    void cacheHalted(const QString &reason);
    void cacheResumed();

    /// The outbox's oldest unsent action.
    void send(const porch::OutgoingEvent &event);
    void retryNow();

Q_SIGNALS:
    void prepareCache(const porch::LogIdentity &log);
    void batchReady(const std::shared_ptr<const porch::LogBatch> &batch);
    void stateChanged(const porch::LinkState &state);

    /// The outbox may send: answer with send() once there is something.
    void sendingAllowed();
    void logged(const QByteArray &id, quint64 sequence);
    /// @param given it was on its way: the log may have it
    void unsent(const QByteArray &id, const QString &problem, bool given);
    void rejected(const QByteArray &id, const QString &problem);

private:
    void onOnline(const StreamInfo &info, bool resuming);
    void onOffline(const QString &reason, Micros nextTry);
    void onRecord(const LogRecord &record, quint64 pending);
    void onAppendFailed(const QByteArray &id, AppendFault fault, const QString &problem);

    void startReading();
    void readOn();
    void noteWhatWasKnown(const LogRecord &record);
    void dispatch();
    void scheduleDispatch();
    void updatePressure();
    void updatePhase();
    void enter(LinkState::Phase phase);

    EventLog &m_log;
    EventDecoder m_decoder;
    StreamInfo m_info;
    LinkState m_state;

    std::shared_ptr<LogBatch> m_batch;
    QTimer m_flush;        ///< sends a batch that did not fill up
    QTimer m_sendAgain;    ///< after an action could not be sent though the log is there
    qint64 m_unfolded = 0; ///< events handed to the fold that it has not told of yet
    qint64 m_unfoldedBatches = 0;
    quint64 m_pending = 0;   ///< still to be delivered by the server, as of the last record
    quint64 m_lastRead = 0;  ///< sequence of the last record that came, or of the cache before any
    QString m_offlineReason; ///< while there is no connection
    bool m_cacheOpen = false;
    bool m_online = false;
    bool m_reading = false;
    bool m_halted = false;
    bool m_sending = false; ///< the outbox was told that it may send, or its action is on its way
};

} // namespace porch
