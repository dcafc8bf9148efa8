// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/AnnouncedActions.h"

#include "app/wire/NatsOptions.h"

#include <algorithm>

namespace porch {

namespace {

bool contains(const std::vector<PendingAction> &actions, const QByteArray &id)
{
    return std::any_of(actions.begin(), actions.end(),
                       [&](const PendingAction &action) { return action.id == id; });
}

} // namespace

void AnnouncedActions::announce(const Command &command)
{
    if (contains(m_kept, command.id) || contains(m_announced, command.id))
        return;
    PendingAction action;
    action.id = command.id;
    action.verb = command.verb;
    action.tip = command.body.tip;
    action.text = QString::fromUtf8(command.body.text);
    action.reason = QString::fromUtf8(command.body.reason);
    action.detail = detailsOf(command);
    action.created = wallClock();
    action.hold = command.holdMs > 0 ? action.created + Micros(command.holdMs) * 1000 : 0;
    m_announced.push_back(std::move(action));
}

void AnnouncedActions::setKept(const std::vector<PendingAction> &kept)
{
    m_kept = kept;
    std::erase_if(m_announced, [&](const PendingAction &action) { return contains(kept, action.id); });
}

bool AnnouncedActions::withdraw(const QByteArray &id)
{
    return std::erase_if(m_announced, [&](const PendingAction &action) { return action.id == id; }) > 0;
}

std::vector<PendingAction> AnnouncedActions::all() const
{
    std::vector<PendingAction> all = m_kept;
    qint64 position = all.empty() ? 0 : all.back().position;
    for (const PendingAction &action : m_announced) {
        all.push_back(action);
        all.back().position = ++position;
    }
    return all;
}

} // namespace porch
