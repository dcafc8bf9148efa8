// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MeasureTool.h"

#include "ui/kit/Tokens.h"
#include "ui/kit/Type.h"
#include "ui/map/LengthText.h"
#include "ui/map/MapView.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace porch {
namespace {

constexpr double kHalo = 1.5;
constexpr double kLine = 2;
constexpr double kDot = 4;
constexpr double kCross = 8;
constexpr int kPadding = 6;
constexpr int kAway = 14; ///< of the words from their point

QPointF middleOf(const MapCamera &camera)
{
    return {camera.size().width() / 2, camera.size().height() / 2};
}

} // namespace

MeasureTool::MeasureTool(const MapView &view, QObject *parent)
    : MapLayer(parent)
    , m_view(view)
{}

double MeasureTool::metres() const
{
    return lengthInMetres(m_points);
}

QString MeasureTool::text() const
{
    const double whole = metres();
    if (!m_isFinished && m_cursor && !m_points.empty())
        return LengthText::of(whole + metresBetween(m_points.back(), *m_cursor), m_view.locale());
    return m_points.size() < 2 ? QString() : LengthText::of(whole, m_view.locale());
}

void MeasureTool::clear()
{
    m_points.clear();
    m_cursor.reset();
    m_pressedAt.reset();
    m_isFinished = false;
    Q_EMIT changed();
    Q_EMIT measured();
}

void MeasureTool::add(GeoPoint point)
{
    if (std::exchange(m_isFinished, false))
        m_points.clear();
    if (m_points.empty() || m_points.back() != point)
        m_points.push_back(point);
    Q_EMIT changed();
    Q_EMIT measured();
}

void MeasureTool::finish()
{
    m_isFinished = true;
    m_cursor.reset();
    Q_EMIT changed();
    Q_EMIT measured();
}

void MeasureTool::paint(QPainter &painter, const MapCamera &camera)
{
    const kit::Tokens &tokens = kit::tokens(m_view.palette());
    QPolygonF line;
    for (const GeoPoint point : m_points)
        line.append(camera.project(point));
    QPolygonF toCursor;
    if (m_cursor && !line.isEmpty())
        toCursor = {line.last(), camera.project(*m_cursor)};

    painter.setBrush(Qt::NoBrush);
    for (const bool isHalo : {true, false}) {
        const QColor &colour = isHalo ? tokens.base : tokens.accent;
        const double width = isHalo ? kLine + 2 * kHalo : kLine;
        QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        painter.setPen(pen);
        painter.drawPolyline(line);
        pen.setStyle(isHalo ? Qt::SolidLine : Qt::DashLine); // not settled
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        painter.drawPolyline(toCursor);
        if (m_byKeyboard) {
            const QPointF middle = middleOf(camera);
            painter.drawLine(middle - QPointF(kCross, 0), middle + QPointF(kCross, 0));
            painter.drawLine(middle - QPointF(0, kCross), middle + QPointF(0, kCross));
        }
    }
    painter.setPen(QPen(tokens.accent, kLine));
    painter.setBrush(tokens.base);
    for (const QPointF &point : line)
        painter.drawEllipse(point, kDot, kDot);
    const QString words = text();
    if (!words.isEmpty())
        paintText(painter, toCursor.isEmpty() ? line.last() : toCursor.last(), words);
}

void MeasureTool::paintText(QPainter &painter, QPointF at, const QString &text) const
{
    const kit::Tokens &tokens = kit::tokens(m_view.palette());
    const QFontMetrics &metrics = kit::metrics(kit::Type::State);
    QRectF box(0, 0, metrics.horizontalAdvance(text) + 2 * kPadding, kit::lineHeight(kit::Type::State) + 4);
    box.moveBottomLeft(at + QPointF(kAway, -kAway / 2.0));
    // Stays in sight at the right and upper edge.
    if (box.right() > m_view.width())
        box.moveRight(at.x() - kAway);
    box.moveTop(std::max(box.top(), 0.0));
    painter.setPen(QPen(tokens.edge, 1));
    painter.setBrush(tokens.base);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(tokens.text);
    painter.setFont(kit::font(kit::Type::State));
    painter.drawText(box, Qt::AlignCenter, text);
}

bool MeasureTool::press(QMouseEvent *event, const MapCamera &)
{
    if (event->button() != Qt::LeftButton)
        return false;
    m_pressedAt = event->position();
    return true;
}

bool MeasureTool::move(QMouseEvent *event, const MapCamera &camera)
{
    if (m_points.empty() || m_isFinished)
        return false;
    m_cursor = camera.unproject(event->position());
    m_byKeyboard = false;
    Q_EMIT changed();
    return true;
}

bool MeasureTool::release(QMouseEvent *event, const MapCamera &camera)
{
    const auto pressedAt = std::exchange(m_pressedAt, std::nullopt);
    if (!pressedAt || event->button() != Qt::LeftButton)
        return false;
    m_byKeyboard = false;
    add(camera.unproject(event->position()));
    return true;
}

bool MeasureTool::doubleClick(QMouseEvent *event, const MapCamera &)
{
    if (event->button() != Qt::LeftButton)
        return false;
    if (!m_points.empty())
        finish(); // the first of the two clicks has set the last point
    return true;
}

bool MeasureTool::keyPress(QKeyEvent *event, const MapCamera &camera)
{
    if (event->modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_points.empty())
            return false;
        clear();
        return true;
    case Qt::Key_Space:
        m_byKeyboard = true;
        m_cursor.reset();
        add(camera.unproject(middleOf(camera)));
        return true;
    case Qt::Key_Backspace:
        if (m_points.empty())
            return false;
        m_points.pop_back();
        m_isFinished = false;
        Q_EMIT changed();
        Q_EMIT measured();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_points.empty() || m_isFinished)
            return false;
        finish();
        return true;
    default:
        return false;
    }
}

void MeasureTool::leave()
{
    if (std::exchange(m_cursor, std::nullopt))
        Q_EMIT changed();
}

void MeasureTool::cancel()
{
    m_pressedAt.reset();
}

std::optional<QCursor> MeasureTool::cursor(QPointF, const MapCamera &) const
{
    return QCursor(Qt::CrossCursor);
}

} // namespace porch
