// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/ShapeClip.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace porch {
namespace {

constexpr double kSame = 0.05; ///< pixels: nobody sees a step so small

/// Liang and Barsky: the share of a to b that lies in the rectangle. False: none.
bool shareInside(QPointF a, QPointF b, const QRectF &to, double &begin, double &end)
{
    begin = 0;
    end = 1;
    const auto cut = [&begin, &end](double step, double room) {
        if (step == 0)
            return room >= 0;
        const double at = room / step;
        if (step < 0)
            begin = std::max(begin, at);
        else
            end = std::min(end, at);
        return begin <= end;
    };
    const double dx = b.x() - a.x();
    const double dy = b.y() - a.y();
    return cut(-dx, a.x() - to.left()) && cut(dx, to.right() - a.x()) && cut(-dy, a.y() - to.top()) &&
           cut(dy, to.bottom() - a.y());
}

/// One side of Sutherland and Hodgman.
template <typename Inside, typename Cross>
void clipSide(QPolygonF &ring, QPolygonF &spare, Inside inside, Cross cross)
{
    spare.clear();
    for (int i = 0; i < ring.size(); ++i) {
        const QPointF here = ring.at(i);
        const QPointF before = ring.at(i == 0 ? ring.size() - 1 : i - 1);
        if (inside(here) != inside(before))
            spare.append(cross(before, here));
        if (inside(here))
            spare.append(here);
    }
    std::swap(ring, spare);
}

} // namespace

void clipLine(std::span<const QPointF> line, const QRectF &to, std::vector<ClippedLine> &into)
{
    into.clear();
    double along = 0;
    bool isOpen = false;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const QPointF a = line[i - 1];
        const QPointF b = line[i];
        const double length = std::hypot(b.x() - a.x(), b.y() - a.y());
        double begin = 0;
        double end = 1;
        if (!shareInside(a, b, to, begin, end)) {
            isOpen = false;
            along += length;
            continue;
        }
        if (!isOpen || begin > 0) {
            into.push_back({{}, along + begin * length});
            into.back().points.append(a + begin * (b - a));
        }
        QPolygonF &points = into.back().points;
        const QPointF last = a + end * (b - a);
        const QPointF gap = last - points.constLast();
        if (std::abs(gap.x()) + std::abs(gap.y()) > kSame || i + 1 == line.size() || end < 1)
            points.append(last);
        isOpen = end >= 1;
        along += length;
    }
    std::erase_if(into, [](const ClippedLine &part) { return part.points.size() < 2; });
}

QPolygonF clipRing(std::span<const QPointF> ring, const QRectF &to)
{
    QPolygonF clipped;
    clipped.reserve(static_cast<qsizetype>(ring.size()) + 4);
    bool isWithin = true;
    for (const QPointF &point : ring) {
        isWithin = isWithin && to.contains(point);
        clipped.append(point);
    }
    if (isWithin)
        return clipped;
    const bool isClosed = ring.front() == ring.back();
    if (isClosed)
        clipped.removeLast();
    QPolygonF spare;
    const auto atX = [](double x) {
        return [x](QPointF a, QPointF b) {
            return QPointF(x, a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x()));
        };
    };
    const auto atY = [](double y) {
        return [y](QPointF a, QPointF b) {
            return QPointF(a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()), y);
        };
    };
    clipSide(
        clipped, spare, [&to](QPointF p) { return p.x() >= to.left(); }, atX(to.left()));
    clipSide(
        clipped, spare, [&to](QPointF p) { return p.x() <= to.right(); }, atX(to.right()));
    clipSide(
        clipped, spare, [&to](QPointF p) { return p.y() >= to.top(); }, atY(to.top()));
    clipSide(
        clipped, spare, [&to](QPointF p) { return p.y() <= to.bottom(); }, atY(to.bottom()));
    if (isClosed && !clipped.isEmpty())
        clipped.append(clipped.constFirst());
    return clipped;
}

} // namespace porch
