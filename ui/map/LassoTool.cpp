// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/LassoTool.h"

#include "ui/kit/Tokens.h"
#include "ui/map/MapView.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

#include <utility>

namespace porch {
namespace {

constexpr double kStep = 3; ///< pixels from one corner of a free shape to the next
constexpr double kLine = 2;

QPolygonF onScreen(const std::vector<GeoPoint> &corners, const MapCamera &camera)
{
    QPolygonF polygon;
    for (const GeoPoint corner : corners)
        polygon.append(camera.project(corner));
    return polygon;
}

} // namespace

LassoTool::LassoTool(const MapView &view, QObject *parent)
    : MapLayer(parent)
    , m_view(view)
{}

std::vector<qint64> LassoTool::idsIn(const PinClusters &pins) const
{
    std::vector<qint64> ids;
    if (m_shape.isEmpty())
        return ids;
    for (const Pin &pin : pins.pinsIn(m_shape.box())) {
        if (m_shape.contains(pin.at))
            ids.push_back(pin.id);
    }
    return ids;
}

void LassoTool::clear()
{
    const bool had = hasShape();
    m_isDrawing = false;
    m_corners.clear();
    m_shape = LassoShape();
    Q_EMIT changed();
    if (had)
        Q_EMIT cleared();
}

void LassoTool::draw(std::vector<GeoPoint> corners)
{
    clear();
    if (corners.size() < 3)
        return;
    m_isDrawing = false;
    m_isRectangle = false;
    m_corners = std::move(corners);
    m_shape = LassoShape(m_corners);
    Q_EMIT changed();
    Q_EMIT drawn();
}

void LassoTool::paint(QPainter &painter, const MapCamera &camera)
{
    if (m_corners.size() < 2)
        return;
    const kit::Tokens &tokens = kit::tokens(m_view.palette());
    QColor inside = tokens.accent;
    inside.setAlphaF(0.10F);
    QPainterPath path;
    path.addPolygon(onScreen(m_corners, camera));
    if (!m_isDrawing || m_isRectangle)
        path.closeSubpath();
    path.setFillRule(Qt::OddEvenFill);
    QPen pen(tokens.accent, kLine, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
    pen.setDashPattern({6 / kLine, 4 / kLine});
    painter.fillPath(path, inside);
    painter.strokePath(path, pen);
}

bool LassoTool::press(QMouseEvent *event, const MapCamera &camera)
{
    if (event->button() != Qt::LeftButton)
        return false;
    const bool isOther = event->modifiers() & Qt::ShiftModifier;
    m_isRectangle = (m_form == Form::Rectangle) != isOther;
    clear();
    m_isDrawing = true;
    m_last = event->position();
    m_corners.push_back(camera.unproject(m_last));
    return true;
}

void LassoTool::stretchTo(QPointF pixel, const MapCamera &camera)
{
    if (!m_isRectangle) {
        m_corners.push_back(camera.unproject(pixel));
        return;
    }
    const GeoPoint from = m_corners.front();
    const GeoPoint to = camera.unproject(pixel);
    m_corners = {from, {to.lon, from.lat}, to, {from.lon, to.lat}};
}

bool LassoTool::move(QMouseEvent *event, const MapCamera &camera)
{
    if (!m_isDrawing)
        return false;
    const QPointF moved = event->position() - m_last;
    if (moved.manhattanLength() < kStep)
        return true;
    m_last = event->position();
    stretchTo(m_last, camera);
    Q_EMIT changed();
    return true;
}

bool LassoTool::release(QMouseEvent *event, const MapCamera &camera)
{
    if (!m_isDrawing || event->button() != Qt::LeftButton)
        return false;
    if (event->position() != m_last)
        stretchTo(event->position(), camera);
    m_isDrawing = false;
    close();
    return true;
}

void LassoTool::close()
{
    const QPolygonF polygon = onScreen(m_corners, m_view.camera());
    const QSizeF size = polygon.boundingRect().size();
    // Who only clicked has drawn nothing.
    if (m_corners.size() < 3 || std::max(size.width(), size.height()) < QApplication::startDragDistance()) {
        m_corners.clear();
        Q_EMIT changed();
        return;
    }
    m_shape = LassoShape(m_corners);
    Q_EMIT changed();
    Q_EMIT drawn();
}

bool LassoTool::doubleClick(QMouseEvent *event, const MapCamera &)
{
    return event->button() == Qt::LeftButton;
}

bool LassoTool::keyPress(QKeyEvent *event, const MapCamera &camera)
{
    if (event->modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_corners.empty())
            return false;
        clear();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        clear();
        const QSizeF size = camera.size();
        for (const QPointF corner : {QPointF(), QPointF(size.width(), 0),
                                     QPointF(size.width(), size.height()), QPointF(0, size.height())})
            m_corners.push_back(camera.unproject(corner));
        close();
        return true;
    }
    default:
        return false;
    }
}

void LassoTool::cancel()
{
    if (!std::exchange(m_isDrawing, false))
        return;
    m_corners.clear();
    Q_EMIT changed();
}

std::optional<QCursor> LassoTool::cursor(QPointF, const MapCamera &) const
{
    return QCursor(Qt::CrossCursor);
}

} // namespace porch
