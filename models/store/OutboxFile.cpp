// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/OutboxFile.h"

#include "models/store/OutboxSchema.h"
#include "models/store/SetAside.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace porch {

namespace {

/// Of the tips seen, so many of the newest are remembered.
constexpr qint64 kMostSeen = 50'000;

constexpr qint64 number(PendingState state)
{
    return static_cast<qint64>(state);
}

/// Empty instead of null, which would be bound as NULL.
QByteArray utf8(const QString &text)
{
    return text.isEmpty() ? QByteArrayLiteral("") : text.toUtf8();
}

constexpr char kActionColumns[] = "SELECT position, id, verb, tip, text, reason, created, state, sequence, "
                                  "refusal, holder, problem, detail, hold FROM action ";

/// PendingAction::isHeld(), for an action that nobody has sent yet.
constexpr char kIsHeld[] = "(state = 0 AND sequence = 0 AND hold > ?1 AND created <= ?1)";

PendingAction actionOf(const Statement &row)
{
    PendingAction action;
    action.position = row.int64(0);
    action.id = row.bytes(1);
    action.verb = static_cast<Verb>(row.int64(2));
    action.tip = row.bytes(3);
    action.text = row.text(4);
    action.reason = row.text(5);
    action.created = row.int64(6);
    action.state = static_cast<PendingState>(row.int64(7));
    action.sequence = static_cast<quint64>(std::max<qint64>(0, row.int64(8)));
    action.given = row.int64(8) != 0;
    action.refusal = static_cast<Refusal>(row.int64(9));
    action.problem = row.text(11);
    action.detail = QJsonDocument::fromJson(row.bytes(12)).object();
    action.hold = row.int64(13);
    if (action.refusal != Refusal::None)
        action.problem = RefusalText::sentence(action.refusal, row.text(10));
    return action;
}

} // namespace

Result<std::unique_ptr<OutboxFile>> OutboxFile::open(const QString &path, QString *notice)
{
    const QDir directory = QFileInfo(path).absoluteDir();
    if (!directory.mkpath(QStringLiteral(".")))
        return Error{
            Outbox::tr("The directory %1 can't be made.").arg(QDir::toNativeSeparators(directory.path()))};
    SqlFault fault = SqlFault::None;
    auto opened = openOutbox(path, &fault);
    if (!opened && fault == SqlFault::Damaged) {
        const auto aside = setAside(path, CacheAside::Damaged);
        if (!aside)
            return aside.error();
        opened = openOutbox(path, &fault);
        if (opened) {
            const int copied = salvageOutbox(aside.value(), opened.value());
            *notice =
                Outbox::tr("The file of unsent actions and drafts was damaged and set aside as %1; %n of them"
                           " could be read and were kept. Check what you sent last.",
                           nullptr, copied)
                    .arg(QDir::toNativeSeparators(QFileInfo(aside.value()).fileName()));
        }
    }
    if (!opened)
        return Error{Outbox::tr("Actions can't be kept on this computer: %1").arg(opened.error().what)};
    auto file = std::make_unique<OutboxFile>(std::move(opened).value());
    const auto requeued = file->m_db.run("UPDATE action SET state = 0, sequence = -1 WHERE state = 1");
    if (!requeued)
        return Error{Outbox::tr("Actions can't be kept on this computer: %1").arg(requeued.error().what)};
    return file;
}

/// Runs one statement, which is a transaction of its own where none is open.
Result<void> OutboxFile::change(Statement &statement)
{
    m_db.clearFault();
    return statement.execute() ? Result<void>() : notKept(statement.error());
}

Error OutboxFile::notKept(const Error &why) const
{
    if (m_db.lastFault() == SqlFault::Full)
        return Error{Outbox::tr("The disk is full: nothing was kept. Make room and try again.")};
    return Error{Outbox::tr("Nothing was kept: %1").arg(why.what)};
}

Result<void> OutboxFile::addAll(const std::vector<Command> &commands, Micros now)
{
    Transaction transaction(m_db);
    if (const auto begun = transaction.begun(); !begun)
        return notKept(begun.error());
    // The same id again is the same click.
    Statement insert(m_db,
                     "INSERT OR IGNORE INTO action (id, verb, tip, text, reason, created, state, sequence,"
                     " refusal, holder, problem, settled, detail, hold)"
                     " VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, '', '', 0, ?, ?)");
    for (const Command &command : commands) {
        const QByteArray tip = notNull(command.body.tip);
        const QByteArray text = notNull(command.body.text);
        const QByteArray reason = notNull(command.body.reason);
        const QJsonObject details = detailsOf(command);
        const QByteArray detail =
            details.isEmpty() ? QByteArray() : QJsonDocument(details).toJson(QJsonDocument::Compact);
        insert.bind(1, command.id);
        insert.bind(2, static_cast<qint64>(command.verb));
        insert.bind(3, tip);
        insert.bind(4, text);
        insert.bind(5, reason);
        insert.bind(6, now);
        insert.bind(7, detail);
        insert.bind(8, command.holdMs > 0 ? now + Micros(command.holdMs) * 1000 : 0);
        if (const auto added = change(insert); !added)
            return added;
    }
    const auto committed = transaction.commit();
    return committed ? committed : notKept(committed.error());
}

Result<void> OutboxFile::takeBack(const QByteArray &id)
{
    Statement remove(m_db, "DELETE FROM action WHERE id = ? AND state = 0 AND sequence = 0");
    remove.bind(1, id);
    return change(remove);
}

Result<void> OutboxFile::dismiss(const QByteArray &id)
{
    Statement remove(m_db, "DELETE FROM action WHERE id = ? AND state = 4");
    remove.bind(1, id);
    return change(remove);
}

Result<std::optional<PendingAction>> OutboxFile::beginSending(Micros now)
{
    // Few are held, and for seconds: the inner query is small. What is about no tip waits for nothing else.
    const QByteArray held =
        QByteArray("SELECT min(position) FROM action AS first WHERE first.tip = action.tip"
                   " AND (first.tip <> '' OR first.position = action.position) AND ") +
        kIsHeld;
    const QByteArray sql = QByteArray(kActionColumns) + "WHERE state IN (0, 1) AND position < ifnull((" +
                           held + "), position + 1) ORDER BY position LIMIT 1";
    Statement find(m_db, sql.constData());
    find.bind(1, now);
    if (!find.step())
        return find.ok() ? Result<std::optional<PendingAction>>(std::nullopt) : find.error();
    PendingAction action = actionOf(find);
    find.reset();
    if (const auto done = toState(action.id, PendingState::Sending, {}); !done)
        return done.error();
    action.state = PendingState::Sending;
    return std::optional(std::move(action));
}

Result<Micros> OutboxFile::earliestHold(Micros now)
{
    const QByteArray sql = QByteArray("SELECT min(hold) FROM action WHERE ") + kIsHeld;
    Statement read(m_db, sql.constData());
    read.bind(1, now);
    const Micros earliest = read.step() ? read.int64(0) : 0;
    return read.ok() ? Result<Micros>(earliest) : Result<Micros>(read.error());
}

Result<void> OutboxFile::toState(const QByteArray &id, PendingState state, const QString &problem)
{
    const QByteArray text = utf8(problem);
    Statement update(m_db, "UPDATE action SET state = ?, problem = ? WHERE id = ? AND state IN (0, 1)");
    update.bind(1, number(state));
    update.bind(2, text);
    update.bind(3, id);
    return change(update);
}

Result<void> OutboxFile::markLogged(const QByteArray &id, quint64 sequence)
{
    // The echo may be folded before the log's answer comes: then it is settled already.
    Statement update(
        m_db, "UPDATE action SET state = 2, sequence = ?, problem = '' WHERE id = ? AND state IN (0, 1)");
    update.bind(1, static_cast<qint64>(sequence));
    update.bind(2, id);
    return change(update);
}

Result<void> OutboxFile::markUnsent(const QByteArray &id, const QString &problem, bool given)
{
    if (given) {
        // Below 0: the log may have it, without a number that is known here.
        Statement mark(m_db, "UPDATE action SET sequence = -1 WHERE id = ? AND state IN (0, 1)");
        mark.bind(1, id);
        if (const auto marked = change(mark); !marked)
            return marked;
    }
    return toState(id, PendingState::Queued, problem);
}

Result<void> OutboxFile::markRejected(const QByteArray &id, const QString &problem)
{
    return toState(id, PendingState::Refused, problem);
}

Result<void> OutboxFile::settle(const std::vector<Outcome> &outcomes, Micros now)
{
    if (outcomes.empty())
        return {};
    Transaction transaction(m_db);
    if (const auto begun = transaction.begun(); !begun)
        return begun;
    // Everybody's outcomes come here; those of others match no row.
    Statement update(m_db, "UPDATE action SET state = ?, sequence = ?, refusal = ?, holder = ?, problem = '',"
                           " settled = ? WHERE id = ? AND state NOT IN (3, 4)");
    for (const Outcome &outcome : outcomes) {
        const bool refused = outcome.refusal != Refusal::None;
        const QByteArray holder = utf8(outcome.holder);
        update.bind(1, number(refused ? PendingState::Refused : PendingState::Done));
        update.bind(2, static_cast<qint64>(outcome.sequence));
        update.bind(3, static_cast<qint64>(outcome.refusal));
        update.bind(4, holder);
        update.bind(5, now);
        update.bind(6, outcome.id);
        update.execute();
    }
    return transaction.commit();
}

Result<void> OutboxFile::requeueAfter(quint64 lastSequence)
{
    Statement update(m_db, "UPDATE action SET state = 0, sequence = -1, settled = 0, problem = ''"
                           " WHERE state IN (2, 3) AND sequence > ?");
    update.bind(1, static_cast<qint64>(lastSequence));
    return change(update);
}

Result<void> OutboxFile::forgetSettledBefore(Micros time)
{
    Statement remove(m_db, "DELETE FROM action WHERE state = 3 AND settled < ?");
    remove.bind(1, time);
    return change(remove);
}

Result<void> OutboxFile::saveDraft(const Draft &draft)
{
    const QByteArray text = utf8(draft.text);
    if (draft.text.isEmpty()) {
        Statement remove(m_db, "DELETE FROM draft WHERE tip = ? AND mode = ?");
        remove.bind(1, draft.tip);
        remove.bind(2, static_cast<qint64>(draft.mode));
        return change(remove);
    }
    Statement save(m_db, "INSERT OR REPLACE INTO draft (tip, mode, text, saved) VALUES (?, ?, ?, ?)");
    save.bind(1, draft.tip);
    save.bind(2, static_cast<qint64>(draft.mode));
    save.bind(3, text);
    save.bind(4, draft.saved);
    return change(save);
}

Result<void> OutboxFile::markSeen(const QByteArray &tip, Micros upTo)
{
    Statement save(m_db, "INSERT INTO seen (tip, upto) VALUES (?1, ?2)"
                         " ON CONFLICT (tip) DO UPDATE SET upto = max(upto, ?2)");
    save.bind(1, tip);
    save.bind(2, upTo);
    return change(save);
}

Result<std::vector<PendingAction>> OutboxFile::actions()
{
    Statement read(m_db, QByteArray(kActionColumns + QByteArray("ORDER BY position")).constData());
    std::vector<PendingAction> actions;
    while (read.step())
        actions.push_back(actionOf(read));
    if (!read.ok())
        return read.error();
    return actions;
}

Result<std::vector<Draft>> OutboxFile::drafts()
{
    Statement read(m_db, "SELECT tip, mode, text, saved FROM draft ORDER BY saved");
    std::vector<Draft> drafts;
    while (read.step())
        drafts.push_back({read.bytes(0), static_cast<DraftMode>(read.int64(1)), read.text(2), read.int64(3)});
    if (!read.ok())
        return read.error();
    return drafts;
}

Result<QHash<QByteArray, Micros>> OutboxFile::seen()
{
    Statement prune(
        m_db, "DELETE FROM seen WHERE tip IN (SELECT tip FROM seen ORDER BY upto DESC LIMIT -1 OFFSET ?)");
    prune.bind(1, kMostSeen);
    if (const auto pruned = change(prune); !pruned)
        return pruned.error();
    Statement read(m_db, "SELECT tip, upto FROM seen");
    QHash<QByteArray, Micros> seen;
    while (read.step())
        seen.insert(read.bytes(0), read.int64(1));
    if (!read.ok())
        return read.error();
    return seen;
}

Result<Micros> OutboxFile::oldestSettled()
{
    Statement read(m_db, "SELECT min(settled) FROM action WHERE state = 3");
    const Micros oldest = read.step() ? read.int64(0) : 0;
    return read.ok() ? Result<Micros>(oldest) : Result<Micros>(read.error());
}

} // namespace porch
