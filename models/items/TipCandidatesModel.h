// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/KeyedListModel.h"
#include "models/store/Rows.h"

#include <functional>

namespace porch {

/// A tip that may be linked to the open case.
struct TipCandidate
{
    TipRow tip;
    QString reasons; ///< why it may belong there: one line; empty: it was searched for
    bool chosen = false;

    QByteArray key() const { return tip.key; }
    bool operator==(const TipCandidate &) const = default;
};

/// Tips to choose from for a case. What is chosen stays, and stands first, whatever is searched next.
class TipCandidatesModel : public KeyedListModel<TipCandidate>
{
    Q_OBJECT
public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< TipCandidate
    };
    Q_ENUM(Role)
    using Describe = std::function<QString(const TipCandidate &)>;

    explicit TipCandidatesModel(QObject *parent = nullptr);

    void setDescribe(Describe describe) { m_describe = std::move(describe); }
    void show(const std::vector<TipCandidate> &found);
    std::vector<TipCandidate> chosen() const;
    void toggle(int row);

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void chosenChanged();

private:
    Describe m_describe;
};

} // namespace porch

Q_DECLARE_METATYPE(porch::TipCandidate)
