// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/SpotLayer.h"

#include "ui/kit/Text.h"

#include <QPainter>

namespace porch {
namespace {

constexpr double kDisc = 13; // radius of a numbered one
constexpr double kRing = 9;
constexpr double kHalo = 1.5;

} // namespace

void SpotLayer::setSpots(std::vector<MapSpot> spots)
{
    if (spots == m_spots)
        return;
    m_spots = std::move(spots);
    Q_EMIT changed();
}

void SpotLayer::setScheme(kit::Scheme scheme)
{
    m_scheme = scheme;
    Q_EMIT changed();
}

void SpotLayer::paint(QPainter &painter, const MapCamera &camera)
{
    // The current one above the others.
    for (const bool current : {false, true}) {
        for (const MapSpot &spot : m_spots) {
            if (spot.current == current)
                paintOne(painter, spot, camera);
        }
    }
}

void SpotLayer::paintOne(QPainter &painter, const MapSpot &spot, const MapCamera &camera) const
{
    const kit::Tokens &t = kit::tokens(m_scheme);
    const QPointF at = camera.project(spot.at);
    const double pixels = spot.radius / camera.metresPerPixel();
    if (spot.current && pixels > kDisc * 1.5) {
        QPen pen(t.accent, 1.5, Qt::CustomDashLine);
        pen.setDashPattern({3, 2.5});
        painter.setPen(pen);
        QColor within = t.accent;
        within.setAlphaF(0.08F);
        painter.setBrush(within);
        painter.drawEllipse(at, pixels, pixels);
    }
    const double radius = spot.number > 0 ? kDisc : kRing;
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.base);
    painter.drawEllipse(at, radius + kHalo, radius + kHalo);
    painter.setPen(QPen(t.accent, 2));
    painter.setBrush(spot.number > 0 && spot.current ? t.accent : t.base);
    painter.drawEllipse(at, radius - 1, radius - 1);
    if (spot.number > 0) {
        const QRectF box(at.x() - kDisc, at.y() - kDisc, 2 * kDisc, 2 * kDisc);
        painter.setFont(kit::font(kit::Type::Strong));
        painter.setPen(spot.current ? t.onAccent : t.text);
        painter.drawText(box, Qt::AlignCenter, QString::number(spot.number));
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accent);
        painter.drawEllipse(at, 3, 3);
    }
}

int SpotLayer::at(QPointF pixel, const MapCamera &camera) const
{
    for (std::size_t i = 0; i < m_spots.size(); ++i) {
        const QPointF away = camera.project(m_spots[i].at) - pixel;
        if (QPointF::dotProduct(away, away) <= (kDisc + 3) * (kDisc + 3))
            return int(i);
    }
    return -1;
}

bool SpotLayer::press(QMouseEvent *event, const MapCamera &camera)
{
    const int index = m_pickable && event->button() == Qt::LeftButton ? at(event->position(), camera) : -1;
    if (index < 0)
        return false;
    Q_EMIT picked(index);
    return true;
}

std::optional<QCursor> SpotLayer::cursor(QPointF pixel, const MapCamera &camera) const
{
    if (!m_pickable)
        return std::nullopt;
    return QCursor(at(pixel, camera) < 0 ? Qt::CrossCursor : Qt::PointingHandCursor);
}

} // namespace porch
