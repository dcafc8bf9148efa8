// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MapLayer.h"

namespace porch {

void MapLayer::setVisible(bool visible)
{
    if (m_visible == visible)
        return;
    m_visible = visible;
    if (!visible) {
        cancel();
        leave();
    }
    Q_EMIT changed();
}

bool MapLayer::press(QMouseEvent *, const MapCamera &)
{
    return false;
}

bool MapLayer::move(QMouseEvent *, const MapCamera &)
{
    return false;
}

bool MapLayer::release(QMouseEvent *, const MapCamera &)
{
    return false;
}

bool MapLayer::doubleClick(QMouseEvent *, const MapCamera &)
{
    return false;
}

bool MapLayer::keyPress(QKeyEvent *, const MapCamera &)
{
    return false;
}

void MapLayer::leave() {}

void MapLayer::cancel() {}

QString MapLayer::toolTip(QPointF, const MapCamera &) const
{
    return {};
}

std::optional<QCursor> MapLayer::cursor(QPointF, const MapCamera &) const
{
    return std::nullopt;
}

} // namespace porch
