// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/Database.h"
#include "models/store/Outbox.h"
#include "models/store/WatchList.h"

namespace porch {

/// The outbox's file: every method is one committed transaction, or an error and nothing changed.
class OutboxFile
{
public:
    /// Opens or creates it. What was being sent when the program ended is queued again. `notice` is set when
    /// the file was damaged, and says what became of it.
    static Result<std::unique_ptr<OutboxFile>> open(const QString &path, QString *notice);

    explicit OutboxFile(Database db)
        : m_db(std::move(db))
    {}

    Result<void> add(const Command &command, Micros now) { return addAll({command}, now); }
    Result<void> addAll(const std::vector<Command> &commands, Micros now);
    Result<void> takeBack(const QByteArray &id);
    Result<void> dismiss(const QByteArray &id);

    /// The oldest action that the log is not known to have; it is being sent from now on. Passes over what is
    /// held, and over what came after a held action for the same tip.
    Result<std::optional<PendingAction>> beginSending(Micros now);
    /// When the first held action may go; 0: none is held.
    Result<Micros> earliestHold(Micros now);
    Result<void> markLogged(const QByteArray &id, quint64 sequence);
    Result<void> markUnsent(const QByteArray &id, const QString &problem, bool given);
    Result<void> markRejected(const QByteArray &id, const QString &problem);
    Result<void> settle(const std::vector<Outcome> &outcomes, Micros now);
    Result<void> requeueAfter(quint64 lastSequence);
    /// Done entries leave when the log has had time to keep them.
    Result<void> forgetSettledBefore(Micros time);

    Result<void> saveDraft(const Draft &draft);
    Result<void> markSeen(const QByteArray &tip, Micros upTo);

    WatchStore watches() { return WatchStore(m_db); }

    Result<std::vector<PendingAction>> actions();
    Result<std::vector<Draft>> drafts();
    Result<QHash<QByteArray, Micros>> seen();
    /// When the oldest Done entry was settled; 0: there is none.
    Result<Micros> oldestSettled();

private:
    Result<void> change(Statement &statement);
    Error notKept(const Error &why) const;
    Result<void> toState(const QByteArray &id, PendingState state, const QString &problem);

    Database m_db;
};

} // namespace porch
