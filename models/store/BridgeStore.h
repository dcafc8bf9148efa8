// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"
#include "models/sql/Database.h"

namespace porch {

/// What bridges say of themselves: which reply each carries, and how they fare.
class BridgeStore
{
public:
    explicit BridgeStore(Database &db);

    /// Who carries a reply, by the order of the log; refused in silence while another's lease runs.
    void take(const Event &event, const TakeBody &body);
    /// The reply has had its fate.
    void settle(const QByteArray &reply);
    void health(const Event &event, const HealthBody &body);

private:
    Statement m_find;
    Statement m_take;
    Statement m_settle;
    Statement m_health;
};

} // namespace porch
