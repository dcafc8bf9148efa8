// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/FoldTables.h"
#include "models/store/LinkFold.h"

namespace porch {

/// What the desk did, by the rules table, and what became of its replies.
class ActionFold
{
public:
    ActionFold(Database &db, FoldTables &tables);

    void action(const Event &event, const TipBody &body, std::vector<Outcome> &outcomes);
    /// What concerns no tip: settings, names, sessions. Answers whether it is new.
    bool record(const Event &event, const QJsonObject &detail, std::vector<Outcome> &outcomes);
    /// A bridge tells that a reply was delivered, or that its channel did not take it.
    void fate(const Event &event, const DeliveredBody &body);
    /// A bridge tells that a new tip was answered by itself; once for each.
    void acknowledged(const Event &event, const AcknowledgedBody &body);
    /// A bridge tells that whoever began a tip can't be asked back.
    void unreachable(const Event &event, const UnreachableBody &body);

private:
    /// The tip that a bridge speaks of; none when it is another source's.
    std::optional<TipId> ownTip(const Event &event, const QByteArray &key);
    void applyEarlyFates(const Event &event, TipId tip);
    TipId tipFor(const Event &event, const QByteArray &key);
    std::optional<qint64> keepText(const Event &event, const TipBody &body, const TipRecord &tip,
                                   PersonId who);
    void applyFate(const QByteArray &reply, TipId tip, const EarlyChange &fate);

    FoldTables &m_tables;
    LinkFold m_links;
    Statement m_acknowledge;
    Statement m_deliver;
    Statement m_cameBack;
    Statement m_bounce;
};

} // namespace porch
