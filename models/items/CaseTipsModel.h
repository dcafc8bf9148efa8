// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/CaseItem.h"
#include "models/items/KeyedListModel.h"

#include <functional>

namespace porch {

/// The tips of one case: first those that wait for a supervisor, then the linked ones, then those that were
/// declined; each in log order. Reads nothing itself: see CaseFile.
class CaseTipsModel : public KeyedListModel<CaseTipItem>
{
    Q_OBJECT
public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< CaseTipItem
    };
    Q_ENUM(Role)
    using Describe = std::function<QString(const CaseTipItem &)>;

    explicit CaseTipsModel(QObject *parent = nullptr);

    void setDescribe(Describe describe) { m_describe = std::move(describe); }
    void setUser(const QString &user) { m_user = user; }

    /// @param tips the rows of these links' tips, in any order
    void show(std::vector<LinkRow> links, const std::vector<TipRow> &tips);
    /// Those of this case alone.
    void setPending(const std::vector<PendingAction> &pending);

    int rowOf(const QByteArray &tip) const; ///< by the tip's key; -1: none

    QVariant data(const QModelIndex &index, int role) const override;

private:
    void rebuild();

    Describe m_describe;
    QString m_user;
    std::vector<LinkRow> m_links;
    std::vector<TipRow> m_tips;
    std::vector<PendingAction> m_pending;
};

} // namespace porch
