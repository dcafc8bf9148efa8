// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/ActionFold.h"

#include "models/store/WrittenTime.h"

namespace porch {

ActionFold::ActionFold(Database &db, FoldTables &tables)
    : m_tables(tables)
    , m_find(db, "SELECT sequence, tip, refusal, holder, verb FROM entry WHERE id = ?")
    , m_insert(db, "INSERT INTO entry (sequence, id, tip, person, verb, at, refusal, holder, reason, message)"
                   " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_deliver(db, "UPDATE entry SET delivered = ? WHERE id = ? AND delivered IS NULL")
{}

std::optional<Outcome> ActionFold::outcomeOf(const QByteArray &id)
{
    std::optional<Outcome> found;
    m_find.bind(1, id);
    if (m_find.step()) {
        found = Outcome{id, static_cast<quint64>(m_find.int64(0)), m_find.int64(1),
                        static_cast<Refusal>(m_find.int64(2)),
                        m_tables.people.nameOf(static_cast<PersonId>(m_find.int64(3)))};
    }
    m_find.reset();
    return found;
}

void ActionFold::action(const Event &event, const TipBody &body, std::vector<Outcome> &outcomes)
{
    if (auto known = outcomeOf(event.id)) {
        // Whoever sent it again has not heard yet.
        outcomes.push_back(std::move(*known));
        return;
    }
    const PersonId who = m_tables.people.user(event.user);
    const TipId tip = tipFor(event, body.tip);
    TipRecord &record = m_tables.tips.at(tip);
    const Verdict verdict = judge(event.version, event.verb, record.state, who, event.stored);
    const PersonId holder = verdict.refusal == Refusal::HeldByAnother ? record.state.owner : 0;
    if (verdict.refusal == Refusal::None)
        record.state = verdict.after;
    const auto message = keepText(event, body, record, who);
    m_tables.tips.touch(tip);

    const QByteArray reason = body.reason.isEmpty() ? QByteArray() : body.reason;
    m_insert.bind(1, static_cast<qint64>(event.sequence));
    m_insert.bind(2, event.id);
    m_insert.bind(3, tip);
    m_insert.bind(4, qint64(who));
    m_insert.bind(5, static_cast<qint64>(event.verb));
    m_insert.bind(6, writtenAt(event));
    m_insert.bind(7, static_cast<qint64>(verdict.refusal));
    m_insert.bind(8, qint64(holder));
    m_insert.bind(9, reason);
    if (message)
        m_insert.bind(10, *message);
    else
        m_insert.bindNull(10);
    m_insert.execute();
    outcomes.push_back({event.id, event.sequence, tip, verdict.refusal, m_tables.people.nameOf(holder)});

    if (event.verb == Verb::Reply) {
        for (const EarlyChange &change : m_tables.early.take(Writer::Bridge, event.id))
            markDelivered(event.id, change.stored);
    }
}

TipId ActionFold::tipFor(const Event &event, const QByteArray &key)
{
    if (const auto known = m_tables.messages.find(key))
        return known->tip;
    TipRecord &tip = m_tables.tips.create();
    const NewMessage row{key, tip.id, 0, 0, event.sequence, kPlaceholder, {}};
    tip.root = m_tables.messages.insertPlaceholder(row);
    return tip.id;
}

/// Desk texts stand among the messages, so that one search finds both.
std::optional<qint64> ActionFold::keepText(const Event &event, const TipBody &body, const TipRecord &tip,
                                           PersonId who)
{
    if (event.verb != Verb::Reply && event.verb != Verb::Note)
        return std::nullopt;
    const qint64 flags = event.verb == Verb::Reply ? kDeskReply : kDeskNote;
    const NewMessage row{QByteArray(), tip.id, who, tip.channel, event.sequence, flags, body.text};
    const qint64 id = m_tables.messages.insert(writtenAt(event), row);
    m_tables.search.changed(id, {}, body.text.isNull() ? QByteArrayLiteral("") : body.text);
    return id;
}

void ActionFold::delivered(const Event &event, const DeliveredBody &body)
{
    if (!m_tables.applied.add(Writer::Bridge, event.id))
        return;
    m_find.bind(1, body.reply);
    const bool known = m_find.step();
    const bool isReply = known && m_find.int64(4) == static_cast<qint64>(Verb::Reply);
    const TipId tip = known ? m_find.int64(1) : 0;
    m_find.reset();
    if (!known) {
        EarlyChange change;
        change.sequence = event.sequence;
        change.stored = writtenAt(event);
        change.verb = event.verb;
        change.source = event.source;
        m_tables.early.keep(Writer::Bridge, body.reply, change);
    } else if (isReply) {
        markDelivered(body.reply, writtenAt(event));
        m_tables.tips.touch(tip);
    }
}

void ActionFold::markDelivered(const QByteArray &reply, Micros when)
{
    m_deliver.bind(1, when);
    m_deliver.bind(2, reply);
    m_deliver.execute();
}

} // namespace porch
