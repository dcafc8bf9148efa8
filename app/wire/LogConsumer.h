// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/JetStream.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace porch {

/// How a consumer reads. The defaults are the log's; tests hurry.
struct ConsumerPace
{
    std::chrono::milliseconds heartbeat{5'000};
    std::chrono::milliseconds requestTimeout{10'000};
    std::chrono::milliseconds retry{1'000};
    /// The server forgets a reader whose desk is gone after this long; its place is free again then.
    std::chrono::milliseconds inactive{5'000};
};

/// Reads the log from a sequence on, in order and without a gap.
///
/// An ordered push consumer in one of the user's four reader places. The server counts what it sends
/// (the consumer sequence); when a number is missing, or the heartbeat stays away, the consumer is made
/// again behind the last message that was handed on.
class LogConsumer : public QObject
{
    Q_OBJECT

public:
    static constexpr int kPlaces = 4;

    /// Called on the wire thread for every message, half a million times a second: be quick.
    /// @param pending how many more the log holds behind this one
    using RecordHandler = std::function<void(LogRecord &&record, quint64 pending)>;

    LogConsumer(NatsConnection &connection, const QByteArray &stream, const ConsumerPace &pace,
                QObject *parent = nullptr);
    ~LogConsumer() override;

    void setRecordHandler(RecordHandler handler) { m_handler = std::move(handler); }

    /// Reads from here on; online.
    void readFrom(quint64 sequence);
    /// Reads on behind the last message, after a reconnection; online.
    void resume();
    /// The connection is gone.
    void suspend();
    /// Reads no more and gives the place free.
    void stop();

    bool isReading() const { return m_stage != Stage::Idle; }
    /// The sequence that is awaited: the last delivered + 1.
    quint64 next() const { return m_next; }

    /// While paused the server's flow-control questions stay unanswered, so that it stops sending. What is
    /// on its way still arrives: up to 32 MiB.
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }

Q_SIGNALS:
    /// Nothing more is pending; again after each interruption.
    void caughtUp();
    /// Something was missing, and reading goes on behind the last message.
    void gapRepaired();
    /// Why reading does not begin (yet), for a person; it is tried again by itself.
    void troubled(const QString &sentence);

private:
    enum class Stage : quint8 { Idle, Opening, Reading };

    void open(bool freeOwnPlace);
    void freePlace(int place, std::function<void()> then);
    void create(int tried);
    void onCreated(int tried, const NatsReply &reply);
    void begin();
    void onAllTaken();
    void retryLater(const QString &sentence);
    void dropSubscription();
    void onMessage(const NatsMessage &message);
    void onStatus(const NatsMessage &message);
    void onRecord(const NatsMessage &message);
    void answerFlowControl(QByteArrayView subject);
    void repair();
    void checkHeartbeat();
    bool isSilent() const;
    void markCaughtUp();
    QByteArray placeName(int place) const;
    QByteArray createJson() const;

    NatsConnection &m_connection;
    const QByteArray m_stream;
    const ConsumerPace m_pace;
    RecordHandler m_handler;

    Stage m_stage = Stage::Idle;
    quint64 m_generation = 0; ///< each opening has its own, so that late answers are known as such
    quint64 m_next = 1;
    int m_place = 0;       ///< the one tried or held
    QByteArray m_consumer; ///< its name, "<user>_<place>"
    QByteArray m_deliver;  ///< where the server delivers: log.<user>.<128 random bits>
    quint64 m_sid = 0;
    quint64 m_consumerSequence = 0; ///< of the last message
    bool m_caughtUp = false;
    bool m_repairing = false;
    int m_fullRounds = 0; ///< how often all places were found taken
    bool m_paused = false;
    QByteArray m_owedFlowControl; ///< the question that is unanswered while paused
    QElapsedTimer m_heard;        ///< since the last sign of life of the consumer
    QTimer m_heartbeatTimer;
    QTimer m_retryTimer;
    QHash<QByteArray, QByteArray> m_subjects; ///< one shared array for each subject
};

} // namespace porch
