// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/PlainTip.h"
#include "ui/map/MapLayer.h"
#include "ui/map/MapView.h"

#include <QApplication>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QNativeGestureEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

// What hands do to the map.

namespace porch {
namespace {

constexpr double kLevelsANotch = 0.5;
constexpr double kPixelsALevel = 160; ///< of two fingers on a touchpad that counts in pixels
constexpr double kArrowStep = 96;
constexpr double kWindowStep = 0.8; ///< of the window, with Shift
constexpr quint64 kThrowTime = 100; ///< milliseconds of a drag that make its speed
constexpr quint64 kThrowPause = 60; ///< who holds still so long before letting go throws nothing

} // namespace

void MapView::mousePressEvent(QMouseEvent *event)
{
    m_motion.stop();
    m_drag.clear();
    m_isDragging = false;
    if (!m_hasMap)
        return;
    for (MapLayer *layer : fromAbove()) {
        if (layer->press(event, m_camera)) {
            m_holder = layer;
            event->accept();
            return;
        }
    }
    if (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton) {
        m_pressedAt = event->position();
        m_drag.push_back({event->timestamp(), event->position()});
    }
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_hasMap)
        return;
    Q_EMIT cursorMoved(m_camera.unproject(event->position()));
    if (m_holder) {
        m_holder->move(event, m_camera);
        return;
    }
    if (m_drag.empty()) {
        hover(event);
        return;
    }
    if (!m_isDragging) {
        const QPointF moved = event->position() - m_pressedAt;
        if (moved.manhattanLength() < QApplication::startDragDistance())
            return;
        m_isDragging = true;
        setCursor(Qt::ClosedHandCursor);
    }
    leaveHome();
    MapCamera camera = m_camera;
    camera.moveBy(event->position() - m_drag.back().position);
    setCamera(camera);
    m_drag.push_back({event->timestamp(), event->position()});
    const quint64 now = event->timestamp();
    std::erase_if(m_drag, [now](const DragSample &sample) { return sample.at + kThrowTime < now; });
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_holder) {
        MapLayer *holder = m_holder;
        if (event->buttons() == Qt::NoButton)
            m_holder.clear();
        holder->release(event, m_camera);
        return;
    }
    if (m_drag.empty())
        return;
    if (m_isDragging)
        endDrag(*event);
    else if (event->button() == Qt::LeftButton)
        Q_EMIT clicked(m_camera.unproject(event->position()));
    m_drag.clear();
    m_isDragging = false;
    unsetCursor();
}

void MapView::endDrag(const QMouseEvent &event)
{
    const DragSample &first = m_drag.front();
    const DragSample &last = m_drag.back();
    if (event.timestamp() > last.at + kThrowPause || last.at <= first.at) {
        Q_EMIT rested();
        return;
    }
    m_motion.glide(m_camera, (last.position - first.position) * 1'000 / double(last.at - first.at));
    if (!m_motion.isMoving())
        Q_EMIT rested();
}

void MapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!m_hasMap)
        return;
    for (MapLayer *layer : fromAbove()) {
        if (layer->doubleClick(event, m_camera))
            return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    leaveHome();
    m_motion.zoomBy(m_camera, event->position(), event->modifiers() & Qt::ShiftModifier ? -1 : 1);
}

void MapView::hover(QMouseEvent *event)
{
    MapLayer *taker = nullptr;
    for (MapLayer *layer : fromAbove()) {
        if (layer->move(event, m_camera)) {
            taker = layer;
            break;
        }
    }
    if (m_hovered && m_hovered != taker)
        m_hovered->leave();
    m_hovered = taker;
    for (const MapLayer *layer : fromAbove()) {
        if (const auto shape = layer->cursor(event->position(), m_camera)) {
            setCursor(*shape);
            return;
        }
    }
    unsetCursor();
}

void MapView::leaveEvent(QEvent *)
{
    if (m_hovered)
        m_hovered->leave();
    m_hovered.clear();
    Q_EMIT cursorLeft();
}

void MapView::wheelEvent(QWheelEvent *event)
{
    if (!m_hasMap)
        return;
    event->accept();
    const double levels = event->pixelDelta().isNull() ? event->angleDelta().y() / 120.0 * kLevelsANotch
                                                       : event->pixelDelta().y() / kPixelsALevel;
    if (levels == 0)
        return;
    leaveHome();
    m_motion.zoomBy(m_camera, event->position(), levels);
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    if (m_hasMap) {
        for (MapLayer *layer : fromAbove()) {
            if (layer->keyPress(event, m_camera))
                return;
        }
        if (moveByKey(*event))
            return;
    }
    QWidget::keyPressEvent(event);
}

bool MapView::moveByKey(const QKeyEvent &event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const bool byWindow = event.modifiers() & Qt::ShiftModifier;
    const double x = byWindow ? width() * kWindowStep : kArrowStep;
    const double y = byWindow ? height() * kWindowStep : kArrowStep;
    const auto pan = [this](QPointF pixels) {
        leaveHome();
        m_motion.panBy(m_camera, pixels);
        return true;
    };
    switch (event.key()) {
    case Qt::Key_Left:
        return pan({x, 0});
    case Qt::Key_Right:
        return pan({-x, 0});
    case Qt::Key_Up:
        return pan({0, y});
    case Qt::Key_Down:
        return pan({0, -y});
    case Qt::Key_Plus:
    case Qt::Key_Equal: // plus, on most keyboards without Shift
    case Qt::Key_PageUp:
        zoomIn();
        return true;
    case Qt::Key_Minus:
    case Qt::Key_PageDown:
        zoomOut();
        return true;
    case Qt::Key_Home:
        goHome();
        return true;
    default:
        return false;
    }
}

bool MapView::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (!showToolTip(help->pos(), help->globalPos()))
            event->ignore();
        return true;
    }
    case QEvent::NativeGesture:
        return nativeGesture(*static_cast<QNativeGestureEvent *>(event)) || QWidget::event(event);
    case QEvent::Gesture: {
        const QGesture *gesture = static_cast<QGestureEvent *>(event)->gesture(Qt::PinchGesture);
        return (gesture && pinch(*static_cast<const QPinchGesture *>(gesture))) || QWidget::event(event);
    }
    default:
        return QWidget::event(event);
    }
}

bool MapView::showToolTip(QPoint position, QPoint global)
{
    if (!m_hasMap)
        return false;
    for (const MapLayer *layer : fromAbove()) {
        const QString tip = layer->toolTip(position, m_camera);
        if (!tip.isEmpty()) {
            QToolTip::showText(global, kit::plainTip(tip), this, QRect(position, QSize(1, 1)));
            return true;
        }
    }
    QToolTip::hideText();
    return false;
}

void MapView::pinched(QPointF about, double factor, QPointF moved)
{
    if (!(factor > 0))
        return;
    m_motion.stop();
    leaveHome();
    if (!m_pinchedFrom)
        m_pinchedFrom = m_camera.zoom();
    MapCamera camera = m_camera;
    camera.moveBy(moved);
    camera.zoomAbout(about, camera.zoom() + std::log2(factor));
    setCamera(camera);
}

bool MapView::pinch(const QPinchGesture &gesture)
{
    if (!m_hasMap)
        return false;
    m_drag.clear(); // the first finger began one
    const QPointF about = mapFromGlobal(gesture.centerPoint());
    const bool isFirst = gesture.state() == Qt::GestureStarted;
    const QPointF moved = isFirst ? QPointF() : gesture.centerPoint() - gesture.lastCenterPoint();
    pinched(about, gesture.scaleFactor(), moved);
    if (gesture.state() == Qt::GestureFinished || gesture.state() == Qt::GestureCanceled) {
        m_pinchedFrom.reset();
        m_motion.zoomBy(m_camera, about, 0); // comes to rest where it is sharp
    }
    return true;
}

bool MapView::nativeGesture(const QNativeGestureEvent &gesture)
{
    if (!m_hasMap)
        return false;
    switch (gesture.gestureType()) {
    case Qt::ZoomNativeGesture:
        pinched(gesture.position(), 1 + gesture.value(), QPointF());
        return true;
    case Qt::SmartZoomNativeGesture:
        leaveHome();
        m_motion.zoomBy(m_camera, gesture.position(), 1);
        return true;
    case Qt::EndNativeGesture:
        m_pinchedFrom.reset();
        m_motion.zoomBy(m_camera, gesture.position(), 0);
        return true;
    default:
        return false;
    }
}

void MapView::focusInEvent(QFocusEvent *event)
{
    // The frame says where the keyboard is; who clicked knows.
    m_isFocusShown =
        event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void MapView::focusOutEvent(QFocusEvent *event)
{
    m_isFocusShown = false;
    if (m_holder) {
        m_holder->cancel();
        m_holder.clear();
    }
    QWidget::focusOutEvent(event);
    update();
}

} // namespace porch
