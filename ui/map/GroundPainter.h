// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/MapData.h"
#include "ui/map/MapStyle.h"
#include "ui/map/ShapeClip.h"

#include <QPainter>

#include <functional>
#include <vector>

namespace porch {

/// Paints the ground of the city: land, parks, water, streets, rails. Into a tile, or onto paper.
///
/// First the polygons, then level by level the streets: of all the casing first, then the fill, the less
/// important ones first, so that junctions are open and bridges lie above what they cross.
class GroundPainter
{
public:
    /// What is painted: world pixels at a zoom, whose corner comes to the painter's (0, 0).
    struct View
    {
        QRectF rect; ///< in pixels of the whole world at this zoom
        double zoom = 0;
    };

    GroundPainter(const MapData &data, const MapColours &colours, QPainter &painter, const View &view);

    /// @param goesOn asked now and then; false: nobody wants it any more
    /// @return whether it is whole
    bool paint(const std::function<bool()> &goesOn);

private:
    /// Streets of one kind, which have one pen.
    struct Bucket
    {
        std::vector<const MapRoad *> roads;
    };
    struct Level
    {
        int level = 0; ///< tunnels lie below all, bridges at least at 1
        Bucket classes[kStreetClasses];
    };

    void collect();
    Level &levelOf(const MapRoad &road);
    void paintPolygons(bool water);
    void paintWaterLines();
    void paintRails();
    void paintLevel(const Level &level);
    void paintPaths(const Bucket &bucket, bool isTunnel);
    void strokeRoads(const Bucket &bucket, const QPen &pen);
    void strokeThin(const Bucket &bucket, const QPen &pen);
    void strokeLine(std::span<const MapPoint> line, const QPen &pen);
    void strokeParts(const MapShape &shape, const QPen &pen);
    std::span<const QPointF> placed(std::span<const MapPoint> line);
    double width(StreetClass streetClass) const { return m_widths[static_cast<int>(streetClass)]; }

    const MapBand &m_band;
    const MapColours &m_colours;
    QPainter &m_painter;
    View m_view;
    double m_scale; ///< pixels a map unit
    QRectF m_clip;  ///< in the painter's pixels: what can be seen, and as much more as a stroke is wide
    double m_widths[kStreetClasses];
    double m_casing;
    std::vector<Level> m_levels;
    std::vector<const MapShape *> m_shapes;
    std::vector<QPointF> m_points;
    std::vector<ClippedLine> m_parts;
    QList<QLineF> m_lines;
};

} // namespace porch
