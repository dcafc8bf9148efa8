// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/BoardQueries.h"

#include <QAbstractTableModel>
#include <QStringList>
#include <QVariant>

#include <optional>
#include <vector>

namespace porch {

/// A table of figures, as people read it: every cell has its words, and a figure leads to what was counted.
class FigureTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        ValueRole = Qt::UserRole + 1, ///< the number behind the words; invalid: there is none
        PickRole,                     ///< BoardPick; invalid: it leads nowhere
        TotalRole,                    ///< bool: the row is the sum of the others
    };
    Q_ENUM(Role)

    struct Cell
    {
        QString text;
        QVariant value = {};
        std::optional<BoardPick> pick = {};
        QString spoken = {}; ///< where hearing it needs other words
        bool operator==(const Cell &) const = default;
    };
    struct Row
    {
        QByteArray key; ///< no other row has it
        std::vector<Cell> cells;
        bool total = false;
        bool operator==(const Row &) const = default;
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// While the desk catches up no figure is known: "…".
    void setCounted(bool counted);
    const std::vector<Row> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    /// Another content; rows that are the same stay where they are.
    /// @param spoken heads for those who hear them; empty: as they are read
    void become(const QStringList &heads, std::vector<Row> rows, const QStringList &spoken = {});
    static QString number(qint64 value);

private:
    QStringList m_heads;
    QStringList m_spokenHeads;
    std::vector<Row> m_rows;
    bool m_counted = true;
};

} // namespace porch

Q_DECLARE_METATYPE(porch::BoardPick)
