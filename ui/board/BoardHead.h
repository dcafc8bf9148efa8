// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/BoardQueries.h"
#include "ui/kit/TimeText.h"

#include <QWidget>

#include <array>

namespace porch {

class BoardFigure;

/// The figures at the head of the board: what is owed, what is open, how soon residents are answered.
class BoardHead : public QWidget
{
    Q_OBJECT
public:
    explicit BoardHead(QWidget *parent = nullptr);

    /// @param figures null: nothing is known yet, or the desk is catching up
    /// @param days of the running stretch of first answers
    void setFigures(const BoardFigures *figures, const kit::TimeText &times, int days);

Q_SIGNALS:
    /// @param title what was counted
    void picked(const porch::BoardPick &pick, const QString &title);

private:
    enum Place { Overdue, Owed, Open, Median, InTime, Count };
    void setPick(Place place, const std::optional<BoardPick> &pick, const QString &title);

    std::array<BoardFigure *, Count> m_figures{};
    std::array<std::optional<BoardPick>, Count> m_picks;
    std::array<QString, Count> m_titles;
};

} // namespace porch
