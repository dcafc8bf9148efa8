// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/ActionFold.h"

#include "models/domain/EventCodec.h"
#include "models/store/WrittenTime.h"

namespace porch {

ActionFold::ActionFold(Database &db, FoldTables &tables)
    : m_tables(tables)
    , m_links(tables)
    , m_acknowledge(db, "UPDATE entry SET delivered = at WHERE id = ?")
    , m_deliver(db, "UPDATE entry SET delivered = ?, bounced = NULL WHERE id = ? AND delivered IS NULL")
    , m_cameBack(db, "SELECT 1 FROM entry WHERE id = ? AND delivered IS NULL AND bounced IS NOT NULL")
    , m_bounce(db, "UPDATE entry SET bounced = ? WHERE id = ? AND delivered IS NULL AND bounced IS NULL"
                   " RETURNING 1")
{}

void ActionFold::action(const Event &event, const TipBody &body, std::vector<Outcome> &outcomes)
{
    if (m_tables.entries.isKnown(event.id, outcomes))
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
    Verdict verdict = judge(event.version, before, action);
    CaseId casefile = 0;
    if (LinkFold::concerns(event.verb)) {
        const LinkFold::Verdict linked = m_links.apply(event, body, tip, action.who);
        if (linked.refusal != Refusal::None)
            verdict = {linked.refusal, record.state};
        casefile = linked.casefile;
    }
    const PersonId holder = verdict.refusal == Refusal::HeldByAnother ? record.state.owner : 0;
    if (verdict.refusal == Refusal::None)
        record.state = verdict.after;
    if (event.verb == Verb::Place && verdict.refusal == Refusal::None)
        record.place = m_tables.places.say(tip, record.root > 0 ? record.root : record.last, action.who,
                                           event.sequence, body.place);
    if (event.verb == Verb::Reply && verdict.refusal == Refusal::None)
        m_tables.answers.replied(tip, before, record.channel, event.sequence, writtenAt(event));
    const auto message = keepText(event, body, record, action.who);
    m_tables.tips.touch(tip);

    m_tables.entries.insert(event, event.id,
                            {tip, casefile, action.who, verdict.refusal, holder, body.reason,
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
    if (m_tables.entries.isKnown(event.id, outcomes))
        return false;
    EntryFacts facts;
    facts.person = m_tables.people.user(event.user);
    facts.detail = detail;
    m_tables.entries.insert(event, event.id, facts);
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

    const auto known = m_tables.entries.find(body.reply);
    if (!known)
        m_tables.early.keep(Writer::Bridge, body.reply, fate);
    else if (known->verb == Verb::Reply || known->verb == Verb::Announce)
        applyFate(body.reply, known->tip, fate);
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
    EntryFacts facts;
    facts.tip = *tip;
    facts.reason = body.text;
    m_tables.entries.insert(event, id, facts);
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
    EntryFacts facts;
    facts.tip = *tip;
    facts.reason = body.reason;
    m_tables.entries.insert(event, "unreachable:" + body.tip, facts);
}

} // namespace porch
