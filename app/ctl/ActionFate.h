// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/Workstation.h"

namespace porch {

/// Follows one action through the outbox.
class ActionFate
{
public:
    /// @param context no news after it is gone
    ActionFate(Workstation &workstation, QByteArray id, QObject *context);

    /// The log has it, or will never have it.
    bool settled() const { return isDone() || isRefused(); }
    bool isDone() const { return m_action.state == PendingState::Done; }
    bool isRefused() const { return m_action.state == PendingState::Refused; }
    /// The outbox keeps it until the log can be reached.
    bool isKept() const { return m_kept; }
    const PendingAction &action() const { return m_action; }
    /// Refused: why, for a person.
    QString refusal() const;
    /// "done", "refused", "queued", as scripts read it.
    QString state() const;

private:
    void follow(const std::vector<PendingAction> &pending);

    QByteArray m_id;
    PendingAction m_action;
    bool m_kept = false;
};

} // namespace porch
