// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/AnnouncedActions.h"
#include "app/wire/NatsOptions.h"
#include "app/wire/StreamAccess.h"
#include "models/domain/LinkState.h"
#include "models/domain/Presence.h"
#include "models/store/CacheWriter.h"
#include "models/store/Outbox.h"

#include <QObject>
#include <QThread>

namespace porch {

class EventLog;
class FileLink;
class LogPump;
class PresenceLink;

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

    /// Ends the connection and destroys the credentials; files stay open, and what is submitted waits in the
    /// outbox. For a desk that is locked.
    void suspend();
    /// Connects again, after suspend(), as the same user.
    void resume(NatsOptions connection);
    bool isSuspended() const { return m_log == nullptr; }

public Q_SLOTS:
    void submit(const porch::Command &command);
    /// All of them in their order, or none: see Outbox::submitAll().
    void submitAll(const std::vector<porch::Command> &commands);
    void takeBack(const QByteArray &id);
    void dismiss(const QByteArray &id);
    void saveDraft(const porch::Draft &draft);
    // What this user watches for; watchChanged() follows.
    void setWatched(const QByteArray &casefile, bool watched);
    void addAlike(const std::vector<porch::LookAlike> &alike);
    void markAlikeSeen(const QByteArray &casefile, const QByteArray &tip);
    /// Tells the other desks which tip is open here, and whether something is being written to it. From the
    /// first call on this desk takes part and hears the others.
    /// @param tip empty: none is open
    void setPresence(const QByteArray &tip, bool typing);
    /// Fetches the content of a resident's file; fileFetched() follows, unless it is cancelled or the desk is
    /// suspended first.
    /// @param ticket the caller's own, in every answer
    /// @param path where it appears, whole or not at all
    void fetchFile(quint64 ticket, const QByteArray &object, const QString &path);
    void cancelFile(quint64 ticket);
    /// Try to connect at once instead of at the next try.
    void retryNow();

Q_SIGNALS:
    void stateChanged(const porch::LinkState &state);
    void opened(quint64 lastSequence, const porch::Tally &tally);
    /// The cache began anew; readers must reopen. `reason` is for people.
    void replaced(const QString &reason);
    void folded(const porch::Changes &changes);

    /// From submit() on, also before the outbox has committed it: see accepted() and failed().
    void pendingChanged(const std::vector<porch::PendingAction> &pending);
    void draftsLoaded(const std::vector<porch::Draft> &drafts);
    void draftSaved(const porch::Draft &draft);
    void watchChanged(const porch::WatchList &list);
    void accepted(const QByteArray &id);
    /// An action or draft was not kept; `id` may be empty.
    void failed(const QByteArray &id, const QString &problem);

    void fileProgressed(quint64 ticket, qint64 bytes);
    void fileFetched(quint64 ticket, const porch::StoreOutcome &outcome);
    /// Those that were on their way will not come.
    void filesLost();

    /// What other users' desks said last of where they are.
    void presenceHeard(const std::vector<porch::Presence> &presences);
    /// Where they are is not known any more: there is no connection.
    void presenceLost();

private:
    void makeLog(NatsOptions connection);
    void wireStore();
    void wirePumpToStore();
    void wirePumpToOutbox();
    void sayPresence();

    QThread m_wireThread;
    QThread m_storeThread;
    QThread m_outboxThread;
    // Each lives on its thread and is deleted there when the thread ends.
    CacheWriter *m_cache = nullptr;
    Outbox *m_outbox = nullptr;
    QObject *m_wireHand = nullptr;      ///< what is to be done there is done in its name
    EventLog *m_log = nullptr;          ///< none while suspended
    LogPump *m_pump = nullptr;          ///< child of the log
    PresenceLink *m_presence = nullptr; ///< child of the log
    FileLink *m_files = nullptr;        ///< child of the log
    AnnouncedActions m_actions;
    QByteArray m_presentAt;
    bool m_typing = false;
    bool m_telling = false;   ///< of what was submitted, in a moment
    bool m_takesPart = false; ///< in presence
    quint64 m_lastSequence = 0;
    bool m_cacheOpen = false;
    bool m_started = false;
};

} // namespace porch
