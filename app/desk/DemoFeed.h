// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/town/DemoTown.h"
#include "app/wire/EventLog.h"
#include "app/wire/ObjectStore.h"
#include "models/domain/EventCodec.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <deque>
#include <map>
#include <memory>

namespace porch {

/// Plays the demo's town into a log: its history at once, in order, and then its life as time passes. Each
/// officer's actions are published under their own sign-in, as the server demands. Residents answer what the
/// person at the desk writes to them; what they announce is posted, and the bridge tells how it fares.
class DemoFeed : public QObject
{
    Q_OBJECT
public:
    /// @param signIns by user; the bridge's under "bridge"
    /// @param desk who sits at the desk: their replies are answered
    DemoFeed(DemoTown town, const std::map<QString, NatsOptions> &signIns, QString desk,
             QObject *parent = nullptr);
    ~DemoFeed() override;

    void start();

Q_SIGNALS:
    /// The history is in the log; it ends with this number.
    void ready(quint64 lastSequence);

private:
    void onOnline(const StreamInfo &info);
    void onAppended(const QByteArray &id, quint64 sequence);
    void onFailed(const QByteArray &id);
    void onRecord(const LogRecord &record);
    void publishHistory();
    void storeFiles();
    void live();
    void tellHealth();
    EventLog *logOf(const QString &user);
    void append(const TownEvent &event);

    std::map<QString, std::unique_ptr<EventLog>> m_logs;
    std::unique_ptr<ObjectStore> m_files; ///< the bridge's
    QString m_desk;
    std::deque<TownEvent> m_history;
    Town m_town;
    QString m_source; ///< the channels'
    EventDecoder m_decoder;
    std::deque<TownEvent> m_due; ///< live events that wait for their log to be reachable
    QTimer m_clock;
    QTimer m_health;
    QHash<QByteArray, TownEvent> m_sent; ///< on their way, by id
    QString m_writing;                   ///< whose events are on their way
    int m_onTheirWay = 0;
    quint64 m_last = 0;
    bool m_live = false;
    bool m_started = false;
};

} // namespace porch
