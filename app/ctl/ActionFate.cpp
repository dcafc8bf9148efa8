// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ActionFate.h"

#include "models/domain/Rules.h"

#include <algorithm>

namespace porch {

ActionFate::ActionFate(Workstation &workstation, QByteArray id, QObject *context)
    : m_id(std::move(id))
{
    QObject::connect(&workstation, &Workstation::pendingChanged, context,
                     [this](const std::vector<PendingAction> &pending) { follow(pending); });
    QObject::connect(&workstation, &Workstation::accepted, context,
                     [this](const QByteArray &accepted) { m_kept = m_kept || accepted == m_id; });
}

void ActionFate::follow(const std::vector<PendingAction> &pending)
{
    const auto mine = std::find_if(pending.begin(), pending.end(),
                                   [this](const PendingAction &action) { return action.id == m_id; });
    if (mine != pending.end())
        m_action = *mine;
}

QString ActionFate::refusal() const
{
    return m_action.problem.isEmpty() ? RefusalText::sentence(m_action.refusal, {}) : m_action.problem;
}

QString ActionFate::state() const
{
    return isDone()      ? QStringLiteral("done")
           : isRefused() ? QStringLiteral("refused")
                         : QStringLiteral("queued");
}

} // namespace porch
