// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/BoardHead.h"

#include "models/items/BoardTables.h"
#include "ui/board/BoardFigure.h"
#include "ui/kit/Type.h"

#include <QHBoxLayout>

namespace porch {

namespace {

using Of = BoardPick::Of;

const QString kUnknown = QStringLiteral("…");

} // namespace

BoardHead::BoardHead(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        m_figures[i] = new BoardFigure(this);
        m_figures[i]->setDivided(i > 1);
        row->addWidget(m_figures[i], 1);
        connect(m_figures[i], &QAbstractButton::clicked, this, [this, i] {
            if (m_picks[i])
                Q_EMIT picked(*m_picks[i], m_titles[i]);
        });
    }
    setFocusProxy(m_figures[0]);
    setFigures(nullptr, kit::TimeText(), 7);
}

void BoardHead::setPick(Place place, const std::optional<BoardPick> &pick, const QString &title)
{
    m_picks[place] = pick;
    m_titles[place] = title;
    m_figures[place]->setCursor(pick ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void BoardHead::setFigures(const BoardFigures *figures, const kit::TimeText &times, int days)
{
    const auto plural = [](qint64 count) { return int(std::min<qint64>(count, 1'000'000)); };
    if (!figures) {
        m_figures[Overdue]->setFigure(kUnknown, tr("replies overdue", "after a number", 2), {});
        m_figures[Owed]->setFigure(kUnknown, tr("replies owed", "after a number", 2), {});
        m_figures[Open]->setFigure(kUnknown, tr("tips open", "after a number", 2), {});
        m_figures[Median]->setFigure(kUnknown, tr("first answer"), {});
        m_figures[InTime]->setFigure(kUnknown, tr("within the promise"), {});
        for (int place = 0; place < Count; ++place)
            setPick(static_cast<Place>(place), std::nullopt, {});
        return;
    }
    const qint64 overdue = figures->overdue;
    const Tally &tally = figures->tally;
    m_figures[Overdue]->setFigure(
        OwedTableModel::overdueText(overdue), tr("replies overdue", "after a number", plural(overdue)),
        overdue == 0 ? tr("nobody waits too long")
                     : tr("longest %1").arg(kit::TimeText::span(figures->now - figures->earliest)),
        overdue > 0);
    setPick(Overdue, overdue == 0 ? std::nullopt : std::optional(BoardPick{Of::Overdue}),
            tr("Replies overdue"));
    m_figures[Owed]->setFigure(
        times.number(tally.owed), tr("replies owed", "after a number", plural(tally.owed)),
        figures->nextDue == 0 ? QString()
                              : tr("next at %1").arg(times.clockOrDate(figures->nextDue, figures->now)));
    setPick(Owed, tally.owed == 0 ? std::nullopt : std::optional(BoardPick{Of::Owed}), tr("Replies owed"));
    m_figures[Open]->setFigure(times.number(tally.open),
                               tr("tips open", "after a number", plural(tally.open)),
                               tr("%Ln unclaimed", "tips", plural(tally.fresh)));
    setPick(Open, tally.open == 0 ? std::nullopt : std::optional(BoardPick{Of::Open}), tr("Open tips"));

    const bool measured = !figures->answers.empty() && figures->answers.back().answers > 0;
    const QString span = days == 1 ? tr("today") : tr("%Ln days", "a stretch of time", days);
    const qint64 last = qint64(figures->answers.size()) - 1;
    if (!measured) {
        m_figures[Median]->setFigure(QStringLiteral("–"), tr("first answer"),
                                     days == 1 ? tr("none today") : tr("none in %Ln days", nullptr, days));
        m_figures[InTime]->setFigure(QStringLiteral("–"), tr("within the promise"), span);
        setPick(Median, std::nullopt, {});
        setPick(InTime, std::nullopt, {});
        return;
    }
    const AnswerStep &answers = figures->answers.back();
    m_figures[Median]->setFigure(
        //: minutes
        tr("%1 min").arg(AnswerTableModel::minutesText(answers.median)), tr("first answer"),
        //: of a stretch of time
        tr("median, %1").arg(span));
    setPick(Median, BoardPick{Of::Answered, last}, tr("Answered for the first time"));
    m_figures[InTime]->setFigure(tr("%1 %", "per cent").arg(AnswerTableModel::percentOf(answers)),
                                 tr("within the promise"),
                                 //: a stretch of time, "157 answered"
                                 tr("%1, %2").arg(span, tr("%Ln answered", "tips", plural(answers.answers))));
    const bool all = answers.inTime == answers.answers;
    setPick(InTime, BoardPick{all ? Of::Answered : Of::AnsweredLate, last},
            all ? tr("Answered for the first time") : tr("Answered later than promised"));
}

} // namespace porch
