// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/GroundPainter.h"

#include "ui/map/Mercator.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace porch {
namespace {

constexpr int kTunnels = -100; ///< their level, whatever the data say
constexpr double kHairline = 1.5;
constexpr double kNarrow = 9;
constexpr double kThin = 4.8;         ///< so thin a line may be painted piece by piece, which is much faster
constexpr double kTunnelShare = 0.55; ///< of the ground's colour in a tunnel's

QPen roundPen(const QColor &colour, double width)
{
    // Round joins are half of a stroke's cost, and nobody sees them in a narrow one.
    QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap, width < kNarrow ? Qt::MiterJoin : Qt::RoundJoin);
    pen.setMiterLimit(2);
    return pen;
}

QPen dashedPen(const QColor &colour, double width, double dash, double gap)
{
    QPen pen(colour, width, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
    pen.setDashPattern({dash / width, gap / width});
    return pen;
}

} // namespace

GroundPainter::GroundPainter(const MapData &data, const MapColours &colours, QPainter &painter,
                             const View &view)
    : m_band(data.bands[MapData::bandFor(view.zoom)])
    , m_colours(colours)
    , m_painter(painter)
    , m_view(view)
    , m_scale(worldPixels(view.zoom) / kMapUnits)
    , m_casing(casingWidth(view.zoom))
{
    double widest = 0;
    for (int i = 0; i < kStreetClasses; ++i) {
        m_widths[i] = roadWidth(static_cast<StreetClass>(i), view.zoom);
        widest = std::max(widest, m_widths[i]);
    }
    const double around = widest / 2 + m_casing + 4;
    m_clip = QRectF(QPointF(0, 0), view.rect.size()).adjusted(-around, -around, around, around);
}

bool GroundPainter::paint(const std::function<bool()> &goesOn)
{
    m_painter.fillRect(QRectF(QPointF(0, 0), m_view.rect.size()), m_colours.land);
    collect();
    paintPolygons(false);
    // A river's line often runs through its own banks.
    paintWaterLines();
    paintPolygons(true);
    if (!goesOn())
        return false;
    bool railsArePainted = false;
    for (const Level &level : m_levels) {
        if (level.level > 0 && !railsArePainted) {
            paintRails();
            railsArePainted = true;
        }
        paintLevel(level);
        if (!goesOn())
            return false;
    }
    if (!railsArePainted)
        paintRails();
    return true;
}

void GroundPainter::collect()
{
    const double pixels = worldPixels(m_view.zoom);
    const QRectF seen = m_clip.translated(m_view.rect.topLeft());
    const MapBox box = toMapBox(QRectF(seen.topLeft() / pixels, seen.size() / pixels));
    m_band.shapeTree.visit(box, [this](quint32 index) {
        const MapShape &shape = m_band.shapes[index];
        if (m_view.zoom >= leastZoom(shape.kind))
            m_shapes.push_back(&shape);
    });
    std::sort(m_shapes.begin(), m_shapes.end(), [](const MapShape *a, const MapShape *b) {
        return a->kind < b->kind || (a->kind == b->kind && a < b);
    });
    m_band.roadTree.visit(box, [this](quint32 index) {
        const MapRoad &road = m_band.roads[index];
        if (width(road.streetClass) > 0)
            levelOf(road).classes[static_cast<int>(road.streetClass)].roads.push_back(&road);
    });
    std::sort(m_levels.begin(), m_levels.end(),
              [](const Level &a, const Level &b) { return a.level < b.level; });
}

GroundPainter::Level &GroundPainter::levelOf(const MapRoad &road)
{
    // A level without a bridge is often a mistake in the data, and would cut the streets it meets.
    const int wanted = road.isTunnel ? kTunnels : road.isBridge ? std::max<int>(road.level, 1) : 0;
    const auto known = std::find_if(m_levels.begin(), m_levels.end(),
                                    [wanted](const Level &level) { return level.level == wanted; });
    if (known != m_levels.end())
        return *known;
    m_levels.push_back({wanted, {}});
    return m_levels.back();
}

std::span<const QPointF> GroundPainter::placed(std::span<const MapPoint> line)
{
    m_points.clear();
    for (const MapPoint point : line)
        m_points.emplace_back(point.x * m_scale - m_view.rect.x(), point.y * m_scale - m_view.rect.y());
    return m_points;
}

void GroundPainter::paintPolygons(bool water)
{
    for (const MapShape *shape : m_shapes) {
        const bool isWater = shape->kind == ShapeKind::Water;
        if (isLine(shape->kind) || isWater != water)
            continue;
        QPainterPath path;
        path.setFillRule(Qt::OddEvenFill);
        for (quint32 part = shape->firstPart; part < shape->firstPart + shape->partCount; ++part) {
            const QPolygonF ring = clipRing(placed(m_band.pointsOf(m_band.parts[part])), m_clip);
            if (ring.size() > 2)
                path.addPolygon(ring);
        }
        if (path.isEmpty())
            continue;
        m_painter.setPen(isWater ? QPen(m_colours.bank, 1) : QPen(Qt::NoPen));
        m_painter.setBrush(m_colours.fill(shape->kind));
        m_painter.drawPath(path);
    }
    m_painter.setBrush(Qt::NoBrush);
}

void GroundPainter::strokeLine(std::span<const MapPoint> line, const QPen &pen)
{
    clipLine(placed(line), m_clip, m_parts);
    for (const ClippedLine &part : m_parts) {
        if (pen.style() == Qt::CustomDashLine) {
            // The dashes of one line run on from tile to tile.
            QPen here = pen;
            here.setDashOffset(part.before / pen.widthF());
            m_painter.setPen(here);
        }
        m_painter.drawPolyline(part.points);
    }
}

void GroundPainter::strokeParts(const MapShape &shape, const QPen &pen)
{
    m_painter.setPen(pen);
    for (quint32 part = shape.firstPart; part < shape.firstPart + shape.partCount; ++part)
        strokeLine(m_band.pointsOf(m_band.parts[part]), pen);
}

void GroundPainter::strokeRoads(const Bucket &bucket, const QPen &pen)
{
    m_painter.setPen(pen);
    if (pen.capStyle() != Qt::RoundCap) {
        for (const MapRoad *road : bucket.roads)
            strokeLine(m_band.pointsOf(*road), pen);
        return;
    }
    QPen square = pen;
    square.setCapStyle(Qt::SquareCap);
    if (pen.widthF() <= kThin)
        return strokeThin(bucket, square);
    // A round end costs as much as many vertices, and only where no street goes on is it seen.
    for (const bool isDeadEnd : {false, true}) {
        m_painter.setPen(isDeadEnd ? pen : square);
        for (const MapRoad *road : bucket.roads) {
            if (road->isDeadEnd == isDeadEnd)
                strokeLine(m_band.pointsOf(*road), pen);
        }
    }
}

void GroundPainter::strokeThin(const Bucket &bucket, const QPen &pen)
{
    m_lines.clear();
    for (const MapRoad *road : bucket.roads) {
        clipLine(placed(m_band.pointsOf(*road)), m_clip, m_parts);
        for (const ClippedLine &part : m_parts) {
            for (qsizetype i = 1; i < part.points.size(); ++i)
                m_lines.append(QLineF(part.points.at(i - 1), part.points.at(i)));
        }
    }
    m_painter.setPen(pen);
    m_painter.drawLines(m_lines);
}

void GroundPainter::paintWaterLines()
{
    for (const MapShape *shape : m_shapes) {
        if (shape->kind != ShapeKind::Stream && shape->kind != ShapeKind::River)
            continue;
        const double wide = lineWidth(shape->kind, m_view.zoom);
        if (wide > 3)
            strokeParts(*shape, roundPen(m_colours.bank, wide + 2));
    }
    for (const MapShape *shape : m_shapes) {
        if (shape->kind == ShapeKind::Stream || shape->kind == ShapeKind::River) {
            const double wide = lineWidth(shape->kind, m_view.zoom);
            // What is a pixel wide is seen only in the stronger colour.
            strokeParts(*shape, roundPen(wide > 2 ? m_colours.water : m_colours.bank, wide));
        }
    }
}

void GroundPainter::paintRails()
{
    const double wide = lineWidth(ShapeKind::Rail, m_view.zoom);
    for (const MapShape *shape : m_shapes) {
        if (shape->kind != ShapeKind::Rail)
            continue;
        // A thin line in the full colour would be the strongest thing on the map.
        QPen ground =
            roundPen(wide < 2 ? kit::mixed(m_colours.rail, m_colours.land, 0.4) : m_colours.rail, wide);
        ground.setCapStyle(Qt::FlatCap);
        strokeParts(*shape, ground);
        if (wide >= 2)
            strokeParts(*shape, dashedPen(m_colours.sleeper, wide - 1.4, 6, 6));
    }
}

void GroundPainter::paintPaths(const Bucket &bucket, bool isTunnel)
{
    const double wide = width(StreetClass::Path);
    if (wide <= 0 || isTunnel)
        return;
    strokeRoads(bucket, dashedPen(m_colours.path, wide, std::max(3.0, wide * 2), std::max(3.0, wide * 1.6)));
}

void GroundPainter::paintLevel(const Level &level)
{
    const bool isTunnel = level.level == kTunnels;
    const Bucket &paths = level.classes[static_cast<int>(StreetClass::Path)];
    paintPaths(paths, isTunnel);
    const auto eachRoad = [&level](auto paint) {
        for (int i = static_cast<int>(StreetClass::Path) - 1; i >= 0; --i) {
            if (!level.classes[i].roads.empty())
                paint(static_cast<StreetClass>(i), level.classes[i]);
        }
    };
    eachRoad([&](StreetClass streetClass, const Bucket &bucket) {
        const double wide = width(streetClass);
        if (wide < kHairline)
            return strokeRoads(bucket, roundPen(m_colours.hairline, wide + (isTunnel ? 0 : 0.2)));
        QPen pen = roundPen(m_colours.casing, wide + 2 * m_casing);
        if (isTunnel)
            pen = dashedPen(m_colours.casing, wide + 2 * m_casing, 6, 4);
        else if (level.level > 0)
            pen.setCapStyle(Qt::FlatCap); // a bridge is open at its ends
        strokeRoads(bucket, pen);
    });
    eachRoad([&](StreetClass streetClass, const Bucket &bucket) {
        const double wide = width(streetClass);
        if (wide < kHairline)
            return;
        QColor colour = isMainRoad(streetClass) ? m_colours.mainRoad : m_colours.minorRoad;
        if (isTunnel)
            colour = kit::mixed(colour, m_colours.land, kTunnelShare);
        strokeRoads(bucket, roundPen(colour, wide));
    });
}

} // namespace porch
