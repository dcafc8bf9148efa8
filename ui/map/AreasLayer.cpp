// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/AreasLayer.h"

#include "ui/map/ShapeClip.h"

#include <QPainter>

namespace porch {
namespace {

constexpr double kLine = 1.2;
constexpr double kMargin = 8; ///< pixels beyond the edge, so that no dash begins in sight

QPen dashDotPen(const QColor &colour)
{
    QPen pen(colour, kLine, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
    pen.setDashPattern({7 / kLine, 3 / kLine, 1.6 / kLine, 3 / kLine});
    return pen;
}

const std::vector<MapBand::Part> &linesOf(const MapBand &band)
{
    return band.beatLines.empty() ? band.districtLines : band.beatLines;
}

} // namespace

void AreasLayer::setData(MapDataPtr data)
{
    m_data = std::move(data);
    Q_EMIT changed();
}

void AreasLayer::setScheme(kit::Scheme scheme)
{
    m_scheme = scheme;
    Q_EMIT changed();
}

bool AreasLayer::hasAreas() const
{
    return m_data && !linesOf(m_data->bands[0]).empty();
}

void AreasLayer::paint(QPainter &painter, const MapCamera &camera)
{
    if (!m_data)
        return;
    const MapBand &band = m_data->bands[MapData::bandFor(camera.zoom())];
    const QRectF seen = QRectF(QPointF(), camera.size()).adjusted(-kMargin, -kMargin, kMargin, kMargin);
    QPen pen = dashDotPen(mapColours(m_scheme).areaLine);
    std::vector<QPointF> points;
    std::vector<ClippedLine> parts;
    for (const MapBand::Part &part : linesOf(band)) {
        points.clear();
        for (const MapPoint point : band.pointsOf(part))
            points.push_back(camera.projectWorld(toWorld(point)));
        clipLine(points, seen, parts);
        for (const ClippedLine &line : parts) {
            pen.setDashOffset(line.before / kLine);
            painter.setPen(pen);
            painter.drawPolyline(line.points);
        }
    }
}

} // namespace porch
