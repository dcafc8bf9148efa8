// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/PinWalk.h"

#include <algorithm>
#include <cmath>

namespace porch {
namespace {

constexpr double kLine = 48; ///< pixels: marks that are no further up or down stand in one line

struct Stop
{
    PinMarkKey key;
    QPointF at;
};

std::vector<Stop> inSight(const std::vector<PinLayer::Shown> &shown, const MapCamera &camera)
{
    const QRectF sight(QPointF(), camera.size());
    std::vector<Stop> stops;
    for (const PinLayer::Shown &one : shown) {
        const QPointF at = camera.projectWorld(one.world);
        if (sight.contains(at))
            stops.push_back({one.mark.key, at});
    }
    return stops;
}

std::vector<Stop>::const_iterator placeOf(const std::vector<Stop> &stops, const PinWalk::Key &key)
{
    return std::find_if(stops.begin(), stops.end(), [&](const Stop &stop) { return stop.key == key; });
}

QPointF directionOf(int arrow)
{
    switch (arrow) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

} // namespace

PinWalk::Key PinWalk::next(const std::vector<PinLayer::Shown> &shown, const Key &from, bool isForward,
                           const MapCamera &camera)
{
    std::vector<Stop> stops = inSight(shown, camera);
    if (stops.empty())
        return std::nullopt;
    const auto line = [](const Stop &stop) { return std::floor(stop.at.y() / kLine); };
    std::sort(stops.begin(), stops.end(), [&](const Stop &a, const Stop &b) {
        return std::tuple(line(a), a.at.x(), a.at.y()) < std::tuple(line(b), b.at.x(), b.at.y());
    });
    const auto here = placeOf(stops, from);
    if (here == stops.end())
        return isForward ? stops.front().key : stops.back().key;
    if (isForward)
        return here + 1 == stops.end() ? Key() : (here + 1)->key;
    return here == stops.begin() ? Key() : (here - 1)->key;
}

PinWalk::Key PinWalk::towards(const std::vector<PinLayer::Shown> &shown, const PinMarkKey &from, int arrow,
                              const MapCamera &camera)
{
    const QPointF direction = directionOf(arrow);
    const std::vector<Stop> stops = inSight(shown, camera);
    const auto here = placeOf(stops, from);
    if (direction.isNull() || here == stops.end())
        return std::nullopt;
    Key best;
    double bestWay = 0;
    for (const Stop &stop : stops) {
        const QPointF off = stop.at - here->at;
        const double ahead = QPointF::dotProduct(off, direction);
        const double aside = std::abs(off.x() * direction.y() - off.y() * direction.x());
        // What lies more to the side than ahead is another arrow's.
        if (ahead <= 0 || aside > ahead)
            continue;
        const double way = ahead + 2 * aside;
        if (!best || way < bestWay) {
            best = stop.key;
            bestWay = way;
        }
    }
    return best;
}

} // namespace porch
