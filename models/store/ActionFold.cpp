// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/ActionFold.h"

#include "models/domain/EventCodec.h"
#include "models/store/WrittenTime.h"

#include <QJsonDocument>

namespace porch {

namespace {

/// NULL where there is nothing, which takes no room.
QByteArray orNull(const QByteArray &text)
{
    return text.isEmpty() ? QByteArray() : text;
}

QByteArray jsonOrNull(const QJsonObject &object)
{
    return object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

ActionFold::ActionFold(Database &db, FoldTables &tables)
    : m_tables(tables)
    , m_find(db, "SELECT sequence, tip, refusal, holder, verb FROM entry WHERE id = ?")
    , m_insert(
          db,
          "INSERT OR IGNORE INTO entry (sequence, id, tip, person, verb, at, refusal, holder, reason, detail,"
          " message) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_acknowledge(db, "UPDATE entry SET delivered = at WHERE id = ?")
    , m_deliver(db, "UPDATE entry SET delivered = ?, bounced = NULL WHERE id = ? AND delivered IS NULL")
    , m_cameBack(db, "SELECT 1 FROM entry WHERE id = ? AND delivered IS NULL AND bounced IS NOT NULL")
    , m_bounce(db, "UPDATE entry SET bounced = ? WHERE id = ? AND delivered IS NULL AND bounced IS NULL"
                   " RETURNING 1")
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

bool ActionFold::isKnown(const QByteArray &id, std::vector<Outcome> &outcomes)
{
    auto known = outcomeOf(id);
    if (known)
        outcomes.push_back(std::move(*known)); // whoever sent it again has not heard yet
    return known.has_value();
}

void ActionFold::insert(const Event &event, const QByteArray &id, const Entry &entry)
{
    const QByteArray reason = orNull(entry.reason);
    const QByteArray detail = jsonOrNull(entry.detail);
    m_insert.bind(1, static_cast<qint64>(event.sequence));
    m_insert.bind(2, id);
    m_insert.bind(3, entry.tip);
    m_insert.bind(4, qint64(entry.person));
    m_insert.bind(5, static_cast<qint64>(event.verb));
    m_insert.bind(6, writtenAt(event));
    m_insert.bind(7, static_cast<qint64>(entry.refusal));
    m_insert.bind(8, qint64(entry.holder));
    m_insert.bind(9, reason);
    m_insert.bind(10, detail);
    if (entry.message)
        m_insert.bind(11, *entry.message);
    else
        m_insert.bindNull(11);
    m_insert.execute();
}

void ActionFold::action(const Event &event, const TipBody &body, std::vector<Outcome> &outcomes)
{
    if (isKnown(event.id, outcomes))
        return;
    TipAction action;
    action.verb = event.verb;
    action.who = m_tables.people.user(event.user);
    action.stored = event.stored;
    action.assignee = body.assignee.isEmpty() ? 0 : m_tables.people.user(body.assignee);
    action.until = body.until;
    action.category = body.category;
    action.priority = body.priority;

    const TipId tip = tipFor(event, body.tip);
    TipRecord &record = m_tables.tips.at(tip);
    const TipState before = record.state;
    const Verdict verdict = judge(event.version, before, action);
    const PersonId holder = verdict.refusal == Refusal::HeldByAnother ? record.state.owner : 0;
    if (verdict.refusal == Refusal::None)
        record.state = verdict.after;
    if (event.verb == Verb::Place && verdict.refusal == Refusal::None) {
        m_tables.places.say(tip, action.who, event.sequence, body.place);
        record.spot = m_tables.places.spotOf(tip);
    }
    if (event.verb == Verb::Reply && verdict.refusal == Refusal::None)
        m_tables.answers.replied(tip, before, record.channel, event.sequence, writtenAt(event));
    const auto message = keepText(event, body, record, action.who);
    m_tables.tips.touch(tip);

    insert(event, event.id,
           {tip, action.who, verdict.refusal, holder, body.reason,
            detailsOf({event.id, event.verb, body, {}}), message});
    outcomes.push_back({event.id, event.sequence, tip, verdict.refusal, m_tables.people.nameOf(holder)});

    applyEarlyFates(event, tip);
}

void ActionFold::applyEarlyFates(const Event &event, TipId tip)
{
    if (event.verb != Verb::Reply && event.verb != Verb::Announce)
        return;
    for (const EarlyChange &fate : m_tables.early.take(Writer::Bridge, event.id))
        applyFate(event.id, tip, fate);
}

bool ActionFold::record(const Event &event, const QJsonObject &detail, std::vector<Outcome> &outcomes)
{
    if (isKnown(event.id, outcomes))
        return false;
    Entry entry;
    entry.person = m_tables.people.user(event.user);
    entry.detail = detail;
    insert(event, event.id, entry);
    outcomes.push_back({event.id, event.sequence, 0, Refusal::None, {}});
    applyEarlyFates(event, 0);
    return true;
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

void ActionFold::fate(const Event &event, const DeliveredBody &body)
{
    if (!m_tables.applied.add(Writer::Bridge, event.id))
        return;
    EarlyChange fate;
    fate.sequence = event.sequence;
    fate.stored = writtenAt(event);
    fate.verb = event.verb;
    fate.source = event.source;
    fate.text = body.reason.isNull() ? QByteArrayLiteral("") : body.reason;

    m_find.bind(1, body.reply);
    const bool known = m_find.step();
    const auto verb = known ? static_cast<Verb>(m_find.int64(4)) : Verb::Note;
    const TipId tip = known ? m_find.int64(1) : 0;
    m_find.reset();
    if (!known)
        m_tables.early.keep(Writer::Bridge, body.reply, fate);
    else if (verb == Verb::Reply || verb == Verb::Announce)
        applyFate(body.reply, tip, fate);
}

void ActionFold::applyFate(const QByteArray &reply, TipId tip, const EarlyChange &fate)
{
    m_tables.bridges.settle(reply);
    if (tip != 0)
        m_tables.tips.touch(tip);
    if (fate.verb == Verb::Delivered) {
        m_cameBack.bind(1, reply);
        const bool cameBack = m_cameBack.step();
        m_cameBack.reset();
        m_deliver.bind(1, fate.stored);
        m_deliver.bind(2, reply);
        m_deliver.execute();
        if (cameBack && tip != 0)
            m_tables.answers.reconsider(tip);
        return;
    }
    m_bounce.bind(1, fate.text);
    m_bounce.bind(2, reply);
    const bool bounced = m_bounce.step();
    m_bounce.reset();
    if (!bounced || tip == 0)
        return;
    m_tables.answers.reconsider(tip);
    TipRecord &record = m_tables.tips.at(tip);
    record.state = afterBounce(kEventVersion, record.state, record.last, m_tables.promise(record.channel));
}

std::optional<TipId> ActionFold::ownTip(const Event &event, const QByteArray &key)
{
    const TipId tip = tipFor(event, key);
    const QByteArray source = m_tables.channels.sourceOf(m_tables.tips.at(tip).channel);
    if (!source.isEmpty() && source != event.source.toUtf8())
        return std::nullopt;
    return tip;
}

/// Its row stands for the acknowledgement as a reply's does for the reply, so that takes of it end as well.
void ActionFold::acknowledged(const Event &event, const AcknowledgedBody &body)
{
    // Once and for all, also when it is not theirs to say: a repeat must not be judged by what came later.
    if (!m_tables.applied.add(Writer::Bridge, event.id))
        return;
    const auto tip = ownTip(event, body.tip);
    if (!tip)
        return;
    const QByteArray id = acknowledgementId(body.tip);
    Entry entry;
    entry.tip = *tip;
    entry.reason = body.text;
    insert(event, id, entry);
    m_acknowledge.bind(1, id);
    m_acknowledge.execute();
    m_tables.bridges.settle(id);
    m_tables.tips.touch(*tip);
}

void ActionFold::unreachable(const Event &event, const UnreachableBody &body)
{
    // Once and for all, also when it is not theirs to say: a repeat must not be judged by what came later.
    if (!m_tables.applied.add(Writer::Bridge, event.id))
        return;
    const auto tip = ownTip(event, body.tip);
    if (!tip)
        return;
    TipRecord &record = m_tables.tips.at(*tip);
    if (record.unreachable)
        return;
    record.unreachable = true;
    m_tables.tips.touch(*tip);
    Entry entry;
    entry.tip = *tip;
    entry.reason = body.reason;
    insert(event, "unreachable:" + body.tip, entry);
}

} // namespace porch
