// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/town/DeskFold.h"

#include <algorithm>

namespace porch::tests {

bool DeskFold::apply(const TownEvent &town, Micros stored)
{
    EventDecoder decoder;
    const LogEntry entry = decoder.decode({town.event.subject, town.event.id, town.event.body, 1, stored});
    if (const auto *unreadable = std::get_if<Unreadable>(&entry)) {
        problems.push_back(unreadable->reason);
        return false;
    }
    const Event &event = std::get<Event>(entry);
    if (event.at != town.at || event.user != town.user)
        problems.push_back(QStringLiteral("time or writer differ from the event's"));
    if (const auto *body = std::get_if<MessageBody>(&event.body)) {
        message(event, *body);
    } else if (const auto *edit = std::get_if<EditBody>(&event.body)) {
        ++edits;
        needEarlier(edit->target, event);
    } else if (const auto *deletion = std::get_if<DeleteBody>(&event.body)) {
        ++deletions;
        needEarlier(deletion->target, event);
    } else if (const auto *reaction = std::get_if<ReactionBody>(&event.body)) {
        ++reactions;
        needEarlier(reaction->target, event);
    } else if (const auto *delivery = std::get_if<DeliveredBody>(&event.body)) {
        ++delivered;
        needEarlier(delivery->reply, event);
    } else if (const auto *act = std::get_if<TipBody>(&event.body)) {
        action(event, *act, town);
    }
    return true;
}

PersonId DeskFold::person(const QString &user)
{
    const auto known = m_people.constFind(user);
    return known != m_people.constEnd() ? *known
                                        : *m_people.insert(user, static_cast<PersonId>(m_people.size()) + 1);
}

int DeskFold::count(TipStatus status) const
{
    return static_cast<int>(
        std::count_if(tips.begin(), tips.end(), [&](const TipState &tip) { return tip.status == status; }));
}

int DeskFold::heldBy(const QString &user)
{
    const PersonId who = person(user);
    return static_cast<int>(
        std::count_if(tips.begin(), tips.end(), [&](const TipState &tip) { return tip.owner == who; }));
}

int DeskFold::owed() const
{
    return static_cast<int>(
        std::count_if(tips.begin(), tips.end(), [](const TipState &tip) { return tip.replyOwed(); }));
}

int DeskFold::overdue(Micros now) const
{
    return static_cast<int>(std::count_if(tips.begin(), tips.end(), [&](const TipState &tip) {
        return tip.replyOwed() && tip.owedSince + kDefaultPromise < now;
    }));
}

int DeskFold::stale(Micros now) const
{
    return static_cast<int>(
        std::count_if(tips.begin(), tips.end(), [&](const TipState &tip) { return isStale(tip, now); }));
}

void DeskFold::message(const Event &event, const MessageBody &body)
{
    ++messages;
    if (body.text.trimmed().isEmpty() || body.text.contains('{') ||
        body.author.isEmpty() == body.reporter.isEmpty())
        problems.push_back(QStringLiteral("a message without words, with a gap, or of nobody: ") +
                           QString::fromUtf8(body.text));
    if (!body.thread.isEmpty())
        needEarlier(body.thread, event);
    if (written.contains(event.id))
        problems.push_back(QStringLiteral("an id came twice: ") + QString::fromUtf8(event.id));
    written.insert(event.id, event.at);
    TipState &tip = tips[body.thread.isEmpty() ? event.id : body.thread];
    tip = afterResidentMessage(event.version, tip, event.at, kDefaultPromise);
}

void DeskFold::action(const Event &event, const TipBody &body, const TownEvent &town)
{
    needEarlier(body.tip, event);
    if (body.tip != town.tip)
        problems.push_back(QStringLiteral("an action names another tip than its event"));
    if (event.verb == Verb::Reply) {
        ++replies;
        written.insert(event.id, event.at);
    }
    TipAction action;
    action.verb = event.verb;
    action.who = person(event.user);
    action.stored = event.stored;
    const Verdict verdict = judge(event.version, tips.value(body.tip), action);
    if (verdict.refusal != Refusal::None)
        ++refused;
    tips.insert(body.tip, verdict.after);
}

void DeskFold::needEarlier(const QByteArray &target, const Event &event)
{
    const auto at = written.constFind(target);
    if (at == written.constEnd() || *at > event.at)
        problems.push_back(QStringLiteral("an event comes before what it is about: ") +
                           QString::fromUtf8(event.id));
}

} // namespace porch::tests
