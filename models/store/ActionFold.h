// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/FoldTables.h"

namespace porch {

/// What the desk did to tips, by the rules table, and what became of its replies.
class ActionFold
{
public:
    ActionFold(Database &db, FoldTables &tables);

    void action(const Event &event, const TipBody &body, std::vector<Outcome> &outcomes);
    void delivered(const Event &event, const DeliveredBody &body);
    /// What became of an action that was folded before; none when it was not.
    std::optional<Outcome> outcomeOf(const QByteArray &id);

private:
    TipId tipFor(const Event &event, const QByteArray &key);
    std::optional<qint64> keepText(const Event &event, const TipBody &body, const TipRecord &tip,
                                   PersonId who);
    void markDelivered(const QByteArray &reply, Micros when);

    FoldTables &m_tables;
    Statement m_find;
    Statement m_insert;
    Statement m_deliver;
};

} // namespace porch
