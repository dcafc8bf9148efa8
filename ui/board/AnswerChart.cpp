// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/AnswerChart.h"

#include "ui/kit/Text.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>

namespace porch {

using kit::scaled;
using kit::Type;
using Model = AnswerTableModel;

namespace {

constexpr int kMostTicks = 4;

/// Minutes between two lines of the grid that people read easily.
double niceStep(double most)
{
    for (const double step : {5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 240.0, 480.0, 720.0, 1440.0}) {
        if (most <= step * kMostTicks)
            return step;
    }
    return 1440.0 * std::ceil(most / (1440.0 * kMostTicks));
}

} // namespace

AnswerChart::AnswerChart(const AnswerTableModel &model, QWidget *parent)
    : ChartView(parent)
    , m_model(model)
    , m_time(new QValueAxis)
    , m_minutes(new QValueAxis)
{
    setFocusPolicy(Qt::NoFocus); // the table beneath takes the keyboard
    setMouseTracking(true);
    chart()->addAxis(m_time, Qt::AlignBottom);
    chart()->addAxis(m_minutes, Qt::AlignLeft);
    m_time->setVisible(false);
    m_minutes->setLineVisible(false);
    // The widths of its labels must not move the plot, so they are drawn beside it.
    m_minutes->setLabelsVisible(false);
    connect(&model, &QAbstractItemModel::modelReset, this, &AnswerChart::refresh);
    connect(&model, &QAbstractItemModel::dataChanged, this, &AnswerChart::refresh);
    refresh();
}

void AnswerChart::setPromise(double minutes)
{
    if (minutes == m_promise)
        return;
    m_promise = minutes;
    refresh();
}

void AnswerChart::setColumns(int left, int right)
{
    m_left = left;
    m_right = right;
    arrange();
}

int AnswerChart::labelRoom()
{
    return std::max({kit::numberWidth(tr("median"), Type::Strong), kit::numberWidth(tr("p90"), Type::Strong),
                     kit::numberWidth(tr("promise"), Type::Secondary)}) +
           scaled(12);
}

int AnswerChart::steps() const
{
    return std::max(0, m_model.columnCount() - Model::kFirstStep);
}

double AnswerChart::valueAt(Model::RowOf row, int step) const
{
    const QVariant value = m_model.index(row, Model::kFirstStep + step).data(FigureTableModel::ValueRole);
    return value.isValid() ? value.toDouble() : -1;
}

void AnswerChart::refresh()
{
    chart()->removeAllSeries();
    double most = m_promise;
    for (int step = 0; step < steps(); ++step)
        most = std::max({most, valueAt(Model::MedianRow, step), valueAt(Model::P90Row, step)});
    const double tick = niceStep(std::max(1.0, most * 1.02));
    m_minutes->setRange(0, tick * std::max(2.0, std::ceil(most * 1.02 / tick)));
    m_minutes->setTickType(QValueAxis::TicksDynamic);
    m_minutes->setTickAnchor(0);
    m_minutes->setTickInterval(tick);
    m_time->setRange(0, std::max(1, steps()));
    if (m_promise > 0) {
        auto *promise = new QLineSeries;
        promise->append(0, m_promise);
        promise->append(std::max(1, steps()), m_promise);
        promise->setName(QStringLiteral("promise"));
        addPoints(promise);
    }
    addLine(Model::P90Row);
    addLine(Model::MedianRow);
    dress();
    arrange();
}

/// Stretches without an answer are gaps: a line across them would claim what nobody measured.
void AnswerChart::addLine(Model::RowOf row)
{
    const QString name = row == Model::MedianRow ? QStringLiteral("median") : QStringLiteral("p90");
    auto *points = new QScatterSeries;
    points->setName(name);
    QLineSeries *run = nullptr;
    for (int step = 0; step < steps(); ++step) {
        const double value = valueAt(row, step);
        if (value < 0) {
            run = nullptr;
            continue;
        }
        if (!run) {
            run = new QLineSeries;
            run->setName(name);
            addPoints(run);
        }
        run->append(step + 0.5, value);
        points->append(step + 0.5, value);
    }
    addPoints(points);
}

void AnswerChart::addPoints(QXYSeries *series)
{
    chart()->addSeries(series);
    series->attachAxis(m_time);
    series->attachAxis(m_minutes);
}

void AnswerChart::dress()
{
    const kit::Tokens &t = colours();
    m_minutes->setGridLinePen(QPen(t.line, 1));
    const auto all = chart()->series();
    for (QAbstractSeries *series : all) {
        const bool median = series->name() == QLatin1String("median");
        if (auto *points = qobject_cast<QScatterSeries *>(series)) {
            points->setMarkerShape(median ? QScatterSeries::MarkerShapeCircle
                                          : QScatterSeries::MarkerShapeRectangle);
            points->setMarkerSize(median ? 7 : 8);
            points->setBrush(median ? t.accent : t.base);
            points->setPen(median ? QPen(t.accent, 1) : QPen(t.text2, 1.5));
        } else if (auto *line = qobject_cast<QLineSeries *>(series)) {
            QPen pen(median ? t.accent : t.text2, median ? 2 : 1.5);
            if (series->name() == QLatin1String("p90"))
                pen.setDashPattern({4, 3});
            if (series->name() == QLatin1String("promise")) {
                pen.setColor(t.text);
                pen.setDashPattern({1, 2});
            }
            pen.setCapStyle(Qt::FlatCap);
            line->setPen(pen);
        }
    }
    viewport()->update();
}

void AnswerChart::arrange()
{
    const int above = scaled(10);
    chart()->setPlotArea(
        QRectF(m_left, above, std::max(1, m_right - m_left), std::max(1, height() - above - scaled(8))));
    viewport()->update();
}

void AnswerChart::resizeEvent(QResizeEvent *event)
{
    ChartView::resizeEvent(event);
    arrange();
}

void AnswerChart::drawForeground(QPainter *painter, const QRectF &)
{
    const kit::Tokens &t = colours();
    const QRectF plot = chart()->plotArea();
    const double most = m_minutes->max();
    const auto heightOf = [&](double minutes) { return plot.bottom() - minutes / most * plot.height(); };
    const int line = kit::lineHeight(Type::Small);
    for (double minutes = 0; minutes <= most + 0.1; minutes += m_minutes->tickInterval()) {
        kit::drawNumber(
            *painter,
            QRect(0, int(std::lround(heightOf(minutes))) - line / 2, int(plot.left()) - scaled(12), line),
            QLocale().toString(qint64(minutes)), Type::Faint, t.text3);
    }
    // The names of the lines at their ends; none over another.
    struct Name
    {
        QString words;
        double at;
        Type type;
        QColor ink;
    };
    std::vector<Name> names;
    const auto last = [this](Model::RowOf row) { return steps() == 0 ? -1.0 : valueAt(row, steps() - 1); };
    if (last(Model::P90Row) >= 0)
        names.push_back({tr("p90"), heightOf(last(Model::P90Row)), Type::Strong, t.text2});
    if (m_promise > 0)
        names.push_back({tr("promise"), heightOf(m_promise), Type::Secondary, t.text});
    if (last(Model::MedianRow) >= 0)
        names.push_back({tr("median"), heightOf(last(Model::MedianRow)), Type::Strong, t.accent});
    std::stable_sort(names.begin(), names.end(), [](const Name &a, const Name &b) { return a.at < b.at; });
    for (std::size_t i = 1; i < names.size(); ++i)
        names[i].at = std::max(names[i].at, names[i - 1].at + line);
    for (std::size_t i = names.size(); i-- > 0;) {
        const double floor = i + 1 == names.size() ? height() - line / 2.0 : names[i + 1].at - line;
        names[i].at = std::min(names[i].at, floor);
        kit::drawText(*painter,
                      QRect(int(plot.right()) + scaled(8), int(std::lround(names[i].at)) - line / 2,
                            width() - int(plot.right()) - scaled(8), line),
                      names[i].words, names[i].type, names[i].ink);
    }
}

QModelIndex AnswerChart::indexAt(const QPointF &position) const
{
    const QRectF plot = chart()->plotArea();
    if (steps() == 0 || !plot.contains(position))
        return {};
    const int step = int((position.x() - plot.left()) * steps() / plot.width());
    return m_model.index(Model::MedianRow, Model::kFirstStep + step);
}

void AnswerChart::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position());
    const QVariant chosen = index.data(FigureTableModel::PickRole);
    if (chosen.isValid() && event->button() == Qt::LeftButton)
        Q_EMIT picked(chosen.value<BoardPick>(), index);
}

void AnswerChart::mouseMoveEvent(QMouseEvent *event)
{
    const bool leads = indexAt(event->position()).data(FigureTableModel::PickRole).isValid();
    viewport()->setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

} // namespace porch
