// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/DepartmentSettings.h"
#include "models/items/BoardModel.h"
#include "models/items/BoardTables.h"
#include "ui/kit/Tokens.h"

#include <QWidget>

class QComboBox;

namespace porch {

class FigureTable;

namespace kit {
class Label;
}

/// New tips by area, channel or category beside the usual, each with its bar.
class VolumePart : public QWidget
{
    Q_OBJECT
public:
    explicit VolumePart(QWidget *parent = nullptr);

    FigureTable &table() { return *m_table; }
    VolumeKind kind() const;
    /// What a city pack has to count by; empty: there is none.
    void setAreas(std::vector<std::shared_ptr<const BoardAreas>> areas);
    /// The areas that are chosen, or would be.
    std::shared_ptr<const BoardAreas> areas() const;
    /// @param figures null: nothing is known yet
    void setFigures(const BoardFigures *figures, const ActionWords &words, int days);
    void setCounted(bool counted) { m_model.setCounted(counted); }
    void openChoice();
    void choose(VolumeKind kind);
    QString title() const;

Q_SIGNALS:
    /// By other areas than before.
    void areasChosen();
    void kindChosen();
    void picked(const porch::BoardPick &pick, const QString &title);

private:
    void fillChoice();
    void refresh();
    bool paintBar(QPainter &painter, const QRect &cell, const QModelIndex &index, const kit::Tokens &t) const;

    VolumeTableModel m_model;
    std::vector<std::shared_ptr<const BoardAreas>> m_areas;
    std::unique_ptr<BoardFigures> m_figures;
    ActionWords m_words;
    int m_days = 7;
    kit::Label *m_title;
    QComboBox *m_choice;
    FigureTable *m_table;
    kit::Label *m_hint;
};

} // namespace porch
