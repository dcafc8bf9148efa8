// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/NatsOptions.h"
#include "models/domain/LinkState.h"
#include "models/store/CacheWriter.h"
#include "models/store/Outbox.h"

#include <QObject>
#include <QThread>

namespace porch {

class EventLog;
class LogPump;

/// A user's connection to their log, the cache of it, and their outbox, each on its own thread, wired
/// together. Both programs use it. Made, used and destroyed on one thread (the GUI's), which never waits for
/// the others but at the end.
class Workstation : public QObject
{
    Q_OBJECT
public:
    struct Paths
    {
        QString cache;
        QString outbox; ///< empty: this program only reads
    };

    Workstation(NatsOptions connection, Paths paths, QObject *parent = nullptr);
    ~Workstation() override;

    /// Opens the files and connects; everything that happens comes as signals.
    void start();

public Q_SLOTS:
    void submit(const porch::Command &command);
    void takeBack(const QByteArray &id);
    void dismiss(const QByteArray &id);
    void saveDraft(const porch::Draft &draft);
    /// Try to connect at once instead of at the next try.
    void retryNow();

Q_SIGNALS:
    void stateChanged(const porch::LinkState &state);
    void opened(quint64 lastSequence, const porch::Tally &tally);
    /// The cache began anew; readers must reopen. `reason` is for people.
    void replaced(const QString &reason);
    void folded(const porch::Changes &changes);

    void pendingChanged(const std::vector<porch::PendingAction> &pending);
    void draftsLoaded(const std::vector<porch::Draft> &drafts);
    void draftSaved(const porch::Draft &draft);
    void accepted(const QByteArray &id);
    /// An action or draft was not kept; `id` may be empty.
    void failed(const QByteArray &id, const QString &problem);

private:
    void wireStoreToPump();
    void wireOutboxToPump();

    QThread m_wireThread;
    QThread m_storeThread;
    QThread m_outboxThread;
    // Each lives on its thread and is deleted there when the thread ends.
    CacheWriter *m_cache = nullptr;
    Outbox *m_outbox = nullptr;
    EventLog *m_log = nullptr;
    LogPump *m_pump = nullptr; ///< child of the log
    bool m_started = false;
};

} // namespace porch
