// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/ActionWords.h"
#include "models/items/FigureTableModel.h"

#include <functional>

namespace porch {

/// Puts a moment into words, such as "14:47": words are the view's business.
using MomentWords = std::function<QString(Micros)>;

/// Owed now, by who holds it; by name, and never by how well anybody does.
class OwedTableModel : public FigureTableModel
{
    Q_OBJECT
public:
    enum Column { HolderColumn, OwedColumn, OverdueColumn, DueColumn };
    using FigureTableModel::FigureTableModel;
    void setFigures(const BoardFigures &figures, const MomentWords &moment);
    /// "1,000+" where nobody counts on.
    static QString overdueText(qint64 overdue);
};

/// How old the open tips are.
class AgeTableModel : public FigureTableModel
{
    Q_OBJECT
public:
    enum Column { AgeColumn, TipsColumn };
    using FigureTableModel::FigureTableModel;
    void setFigures(const BoardFigures &figures);
    static QString ageText(std::size_t age);
};

/// First answers, a column for each stretch of time; the newest is the last.
class AnswerTableModel : public FigureTableModel
{
    Q_OBJECT
public:
    enum RowOf { MedianRow, P90Row, InTimeRow, AnswersRow, RowCount };
    static constexpr int kFirstStep = 1; ///< column of the first stretch; before it stands what a row tells
    using FigureTableModel::FigureTableModel;
    /// @param date of a stretch's last day: in short where the month is plain from the one before, and in
    /// full
    void setFigures(const BoardFigures &figures, const std::function<QString(Micros, bool)> &date,
                    const QString &head);
    /// Whole minutes; "<1" for less than one.
    static QString minutesText(Micros length);
    static int percentOf(const AnswerStep &step);
};

/// By what new tips are told apart.
enum class VolumeKind : quint8 { Area, Channel, Category };

/// New tips of each kind beside the usual.
class VolumeTableModel : public FigureTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, BarColumn, CountColumn, UsualColumn };
    using FigureTableModel::FigureTableModel;
    /// @param areas their names, by number
    void setFigures(const BoardFigures &figures, VolumeKind kind, const QStringList &areas,
                    const ActionWords &words, const QString &barHead);
    /// The longest bar, and the longest line.
    double longest() const { return m_longest; }

private:
    double m_longest = 0;
};

} // namespace porch
