// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/AgeChart.h"

#include "ui/kit/Text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QValueAxis>

namespace porch {

using kit::scaled;
using kit::Type;

namespace {

constexpr double kBarShare = 0.68;

} // namespace

AgeChart::AgeChart(const AgeTableModel &model, QWidget *parent)
    : ChartView(parent)
    , m_model(model)
    , m_set(new QBarSet(QString()))
    , m_series(new QBarSeries)
    , m_names(new QBarCategoryAxis)
    , m_height(new QValueAxis)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_series->append(m_set);
    m_series->setBarWidth(kBarShare);
    chart()->addSeries(m_series);
    chart()->addAxis(m_names, Qt::AlignBottom);
    chart()->addAxis(m_height, Qt::AlignLeft);
    m_series->attachAxis(m_names);
    m_series->attachAxis(m_height);
    m_names->setGridLineVisible(false);
    // It would have ticks; the ground of the bars is drawn with them.
    m_names->setLineVisible(false);
    m_height->setVisible(false);
    m_height->setGridLineVisible(false);
    connect(&model, &QAbstractItemModel::modelReset, this, &AgeChart::refresh);
    connect(&model, &QAbstractItemModel::dataChanged, this, &AgeChart::refresh);
    refresh();
    dress();
}

int AgeChart::bars() const
{
    return std::max(0, m_model.rowCount() - 1);
}

void AgeChart::refresh()
{
    QStringList names;
    QStringList spoken;
    m_set->remove(0, m_set->count());
    double most = 0;
    for (int bar = 0; bar < bars(); ++bar) {
        const QModelIndex count = m_model.index(bar, AgeTableModel::TipsColumn);
        const double value = count.data(FigureTableModel::ValueRole).toDouble();
        const QString name = m_model.index(bar, AgeTableModel::AgeColumn).data().toString();
        m_set->append(value);
        names += name.toHtmlEscaped(); // the axis takes its labels for rich text
        spoken +=
            tr("%1: %2", "age of tips, how many").arg(name, count.data(Qt::AccessibleTextRole).toString());
        most = std::max(most, value);
    }
    if (m_names->categories() != names) {
        m_names->clear();
        m_names->append(names);
    }
    // Room for the numbers above the bars.
    m_height->setRange(0, std::max(1.0, most * 1.22));
    setAccessibleName(tr("Age of open tips"));
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    viewport()->update();
}

void AgeChart::dress()
{
    const kit::Tokens &t = colours();
    m_set->setBrush(t.fill);
    m_set->setPen(Qt::NoPen);
    m_names->setLabelsFont(kit::font(Type::Small));
    m_names->setLabelsBrush(t.text3);
    viewport()->update();
}

QPointF AgeChart::topOf(int bar) const
{
    return chart()->mapToPosition(QPointF(bar, m_set->at(bar)), m_series);
}

QRectF AgeChart::placeOf(int bar) const
{
    const QRectF plot = chart()->plotArea();
    const double step = plot.width() / std::max(1, bars());
    const double wide = step * kBarShare;
    const QPointF top = topOf(bar);
    return {plot.left() + step * bar + (step - wide) / 2, top.y(), wide, plot.bottom() - top.y()};
}

void AgeChart::drawForeground(QPainter *painter, const QRectF &)
{
    const kit::Tokens &t = colours();
    const QRectF plot = chart()->plotArea();
    painter->fillRect(QRectF(plot.left(), plot.bottom(), plot.width(), 1), t.edge);
    for (int bar = 0; bar < bars(); ++bar) {
        const QRectF place = placeOf(bar);
        const QString text = m_model.index(bar, AgeTableModel::TipsColumn).data().toString();
        const int line = kit::lineHeight(Type::Strong);
        const int wide = kit::numberWidth(text, Type::Strong);
        kit::drawNumber(*painter,
                        QRect(int(place.center().x()) - wide / 2, int(place.top()) - line - 2, wide, line),
                        text, Type::Strong, t.text, Qt::AlignLeft);
        if (hasFocus() && bar == m_current) {
            painter->setPen(QPen(t.accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(place.adjusted(-3, -line - 4, 3, 2));
        }
    }
}

int AgeChart::barAt(const QPointF &position) const
{
    const QRectF plot = chart()->plotArea();
    if (bars() == 0 || position.x() < plot.left() || position.x() >= plot.right())
        return -1;
    return int((position.x() - plot.left()) * bars() / plot.width());
}

void AgeChart::pick(int bar)
{
    const QModelIndex index = m_model.index(bar, AgeTableModel::TipsColumn);
    const QVariant chosen = index.data(FigureTableModel::PickRole);
    if (chosen.isValid())
        Q_EMIT picked(chosen.value<BoardPick>(), index);
}

void AgeChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        m_current = std::max(0, m_current - 1);
        break;
    case Qt::Key_Right:
        m_current = std::min(bars() - 1, m_current + 1);
        break;
    case Qt::Key_Home:
        m_current = 0;
        break;
    case Qt::Key_End:
        m_current = bars() - 1;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        pick(m_current);
        return;
    default:
        event->ignore();
        return;
    }
    viewport()->update();
}

void AgeChart::mouseReleaseEvent(QMouseEvent *event)
{
    const int bar = barAt(event->position());
    if (bar < 0 || event->button() != Qt::LeftButton)
        return;
    m_current = bar;
    pick(bar);
}

void AgeChart::mouseMoveEvent(QMouseEvent *event)
{
    const int bar = barAt(event->position());
    const bool leads =
        bar >= 0 && m_model.index(bar, AgeTableModel::TipsColumn).data(FigureTableModel::PickRole).isValid();
    viewport()->setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void AgeChart::focusInEvent(QFocusEvent *event)
{
    ChartView::focusInEvent(event);
    viewport()->update();
}

void AgeChart::focusOutEvent(QFocusEvent *event)
{
    ChartView::focusOutEvent(event);
    viewport()->update();
}

} // namespace porch
