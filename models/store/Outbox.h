// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/EventCodec.h"
#include "models/store/Changes.h"
#include "models/store/WatchList.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

class QTimer;

namespace porch {

class OutboxFile;

enum class PendingState : quint8 {
    Queued = 0,  ///< on this desk only
    Sending = 1, ///< given to the log, no answer yet
    Logged = 2,  ///< the log has it (PubAck); its echo is still to come
    Done = 3,    ///< folded and accepted; kept five minutes in case the log loses it
    Refused = 4, ///< folded and refused, or the server would not take it: stays until dismissed
};

/// One action of this user that is not settled yet.
struct PendingAction
{
    qint64 position = 0; ///< order of the clicks
    QByteArray id;
    Verb verb = Verb::Note;
    QByteArray tip; ///< key of the tip
    QString text;   ///< reply, note
    QString reason;
    QJsonObject detail; ///< the other fields of its body, see detailsOf()
    Micros created = 0; ///< this computer's clock
    Micros hold = 0; ///< until then it waits here to be taken back, by this computer's clock; 0: it does not
    PendingState state = PendingState::Queued;
    quint64 sequence = 0;            ///< Logged and later
    Refusal refusal = Refusal::None; ///< Refused by the rules
    bool given = false; ///< was on its way to the log once: it may be there, and can't be taken back
    QString problem;    ///< Refused by the server, or why it is still queued: one sentence

    bool operator==(const PendingAction &) const = default;
    /// A clock that was put back must not hold it for a day: what was made in the future is held no more.
    bool isHeld(Micros now) const { return hold > now && created <= now; }
};

enum class DraftMode : quint8 { Reply = 0, Note = 1 };

struct Draft
{
    QByteArray tip;
    DraftMode mode = DraftMode::Reply;
    QString text;
    Micros saved = 0;
};

/// What this user did and the log has not settled, their drafts, and what they have seen; in a file of its
/// own (synchronous=FULL) that no event can touch. Lives on its own thread: call the slots by queued
/// connections.
class Outbox : public QObject
{
    Q_OBJECT
public:
    /// @param user whose outbox it is: the author in the subjects
    Outbox(QString path, QString user, QObject *parent = nullptr);
    ~Outbox() override;

public Q_SLOTS:
    /// Opens the file; answers with changed() and draftsLoaded(), or failed().
    void open();

    /// Commits the action, then answers accepted() or failed(); a text too long is failed().
    void submit(const porch::Command &command);
    /// The same for many at once: all of them are committed in their order, or none.
    void submitAll(const std::vector<porch::Command> &commands);
    /// Takes back what was not given to the log yet.
    void takeBack(const QByteArray &id);
    /// A refused action leaves the list.
    void dismiss(const QByteArray &id);

    /// The pump asks for the oldest unsent action; answers next() with it, once there is one. What is held is
    /// passed over, and with it whatever came later for the same tip.
    void requestNext();
    void markLogged(const QByteArray &id, quint64 sequence);
    /// It could not be sent now; it stays queued, first in line.
    /// @param given it was on its way to the log, which may have it: it can't be taken back any more
    void markUnsent(const QByteArray &id, const QString &problem, bool given = true);
    /// The server will never take it.
    void markRejected(const QByteArray &id, const QString &problem);
    /// The fold has spoken.
    void settle(const std::vector<porch::Outcome> &outcomes);
    /// The log was rolled back or replaced: what it may have lost is queued again.
    void requeueAfter(quint64 lastSequence);

    void saveDraft(const porch::Draft &draft); ///< an empty text removes it
    void markSeen(const QByteArray &tip, porch::Micros upTo);

    // What this user watches for: watchChanged() follows each.
    void setWatched(const QByteArray &casefile, bool watched);
    void addAlike(const std::vector<porch::LookAlike> &alike);
    void markAlikeSeen(const QByteArray &casefile, const QByteArray &tip);

Q_SIGNALS:
    /// All that is kept, in order: unsettled, refused, and Done until it leaves. When that is very much, it
    /// is told again after a moment only.
    void changed(const std::vector<porch::PendingAction> &pending);
    void draftsLoaded(const std::vector<porch::Draft> &drafts);
    /// Up to when this user has seen each tip, when they last looked.
    void seenLoaded(const QHash<QByteArray, porch::Micros> &seen);
    void draftSaved(const porch::Draft &draft);
    /// All that is kept, from the opening on.
    void watchChanged(const porch::WatchList &list);
    void accepted(const QByteArray &id);
    void next(const porch::OutgoingEvent &event);
    /// Nothing was kept: say so to the person; `id` is empty when it is not about one action.
    void failed(const QByteArray &id, const QString &problem);

private:
    bool isOpen(const QByteArray &id);
    bool succeeded(const QByteArray &id, const Result<void> &result);
    /// Why it can't be committed; empty: it can.
    QString problemWith(const Command &command, Micros now) const;
    void publishState();
    void publishWatches();
    void publishNow();
    void offerNext();
    void waitForHeld();
    void expire();
    void scheduleExpiry();
    void tryAgain();

    QString m_path;
    QString m_user;
    std::unique_ptr<OutboxFile> m_file;
    QTimer *m_expiry = nullptr;       ///< until the oldest Done entry leaves
    QTimer *m_held = nullptr;         ///< until the next held action may go
    QTimer *m_again = nullptr;        ///< after a write that failed: the disk may have room by then
    QTimer *m_publish = nullptr;      ///< to the next word of all that is kept
    QElapsedTimer m_told;             ///< since the last one
    int m_tellAfterMs = 0;            ///< how long after it the next may come
    std::vector<Outcome> m_unsettled; ///< heard of, but not written yet
    bool m_wanted = false;            ///< the pump waits for the next action
    bool m_toldUnopened = false;
};

} // namespace porch

Q_DECLARE_METATYPE(porch::PendingAction)
Q_DECLARE_METATYPE(porch::Draft)
Q_DECLARE_METATYPE(porch::Command)
