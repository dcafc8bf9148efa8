// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MapStyle.h"

#include <cmath>
#include <iterator>
#include <span>

namespace porch {
namespace {

MapColours lightColours()
{
    MapColours c;
    c.scheme = kit::Scheme::Light;
    c.land = QColor(0xF2, 0xEF, 0xE8);
    c.minorRoad = QColor(0xFF, 0xFF, 0xFF);
    c.mainRoad = QColor(0xFF, 0xFF, 0xFF);
    c.casing = QColor(0xD9, 0xD4, 0xC8);
    c.hairline = c.casing;
    c.water = QColor(0xCB, 0xDA, 0xE6);
    c.bank = QColor(0xA9, 0xC0, 0xD2);
    c.park = QColor(0xDC, 0xE6, 0xD2);
    c.beach = QColor(0xEE, 0xE7, 0xD3);
    c.campus = QColor(0xE8, 0xE3, 0xDA);
    c.rail = QColor(0x85, 0x80, 0x75);
    c.sleeper = c.land;
    c.path = QColor(0xFF, 0xFF, 0xFF);
    c.names = QColor(0x4A, 0x4E, 0x54);
    c.waterNames = QColor(0x33, 0x55, 0x6F);
    c.parkNames = QColor(0x3B, 0x5A, 0x33);
    return c;
}

MapColours darkColours()
{
    MapColours c;
    c.scheme = kit::Scheme::Dark;
    c.land = QColor(0x1A, 0x1E, 0x23);
    c.minorRoad = QColor(0x33, 0x3A, 0x43);
    c.mainRoad = QColor(0x43, 0x4C, 0x57);
    c.casing = QColor(0x26, 0x2C, 0x33);
    c.hairline = c.minorRoad;
    c.water = QColor(0x16, 0x28, 0x3A);
    c.bank = QColor(0x25, 0x40, 0x5A);
    c.park = QColor(0x1E, 0x2C, 0x24);
    c.beach = QColor(0x2A, 0x29, 0x24);
    c.campus = QColor(0x20, 0x24, 0x29);
    c.rail = QColor(0x7C, 0x87, 0x94);
    c.sleeper = c.land;
    c.path = QColor(0x43, 0x4C, 0x57);
    c.names = QColor(0xB9, 0xC0, 0xC8);
    c.waterNames = QColor(0x9D, 0xBA, 0xD3);
    c.parkNames = QColor(0xA3, 0xC4, 0xA4);
    return c;
}

MapColours derived(MapColours c)
{
    const kit::Tokens &tokens = kit::tokens(c.scheme);
    c.wood = kit::mixed(c.park, c.parkNames, 0.06);
    c.cemetery = kit::mixed(c.park, c.land, 0.4);
    c.pitch = kit::mixed(c.park, c.land, 0.2);
    c.wetland = kit::mixed(c.park, c.water, 0.4);
    c.areaLine = tokens.text3;
    c.areaNames = tokens.text2;
    return c;
}

struct Stop
{
    double zoom;
    double width;
};

/// Between stops the width grows by the same factor with each bit of zoom, as the ground does.
double onCurve(std::span<const Stop> stops, double zoom)
{
    if (zoom < stops.front().zoom)
        return 0;
    for (std::size_t i = 1; i < stops.size(); ++i) {
        const Stop &a = stops[i - 1];
        const Stop &b = stops[i];
        if (zoom <= b.zoom)
            return a.width * std::pow(b.width / a.width, (zoom - a.zoom) / (b.zoom - a.zoom));
    }
    return stops.back().width;
}

constexpr Stop kMotorway[] = {{0, 0.8},  {9, 1.4}, {11, 2.2}, {13, 4.6},
                              {14, 8.6}, {16, 14}, {18, 30},  {21, 150}};
constexpr Stop kTrunk[] = {{0, 0.7},  {9, 1.2}, {11, 2.0}, {13, 4.2},
                           {14, 8.0}, {16, 13}, {18, 28},  {21, 140}};
constexpr Stop kPrimary[] = {{7, 0.6},  {9, 0.9},   {11, 1.7}, {13, 3.8},
                             {14, 7.6}, {16, 12.5}, {18, 27},  {21, 130}};
constexpr Stop kSecondary[] = {{9, 0.7}, {11, 1.3}, {13, 3.4}, {14, 7.0}, {16, 11.5}, {18, 25}, {21, 120}};
constexpr Stop kTertiary[] = {{10, 0.6}, {11, 0.9}, {13, 2.8}, {14, 6.2}, {16, 10.5}, {18, 23}, {21, 110}};
constexpr Stop kRamp[] = {{11.5, 0.8}, {13, 2.0}, {14, 3.8}, {16, 7.0}, {18, 15}, {21, 70}};
constexpr Stop kLocal[] = {{11.75, 0.5}, {12.5, 0.9}, {13, 1.7}, {14, 4.8}, {16, 8.6}, {18, 19}, {21, 96}};
constexpr Stop kService[] = {{13.5, 0.7}, {14, 1.2}, {14.75, 2.4}, {16, 4.2}, {18, 9}, {21, 44}};
constexpr Stop kTrack[] = {{13.5, 0.7}, {15, 1.2}, {16, 2}, {18, 5}, {21, 24}};
constexpr Stop kPath[] = {{14, 0.8}, {15, 1.2}, {16, 1.5}, {18, 2.4}, {21, 8}};

constexpr Stop kStream[] = {{12, 0.6}, {14, 1.2}, {16, 2.6}, {18, 6}, {21, 24}};
constexpr Stop kRiver[] = {{7, 0.8}, {10, 1.4}, {12, 2.2}, {14, 4}, {16, 9}, {18, 20}, {21, 90}};
constexpr Stop kRail[] = {{10, 0.7}, {12, 1.2}, {14, 2.8}, {16, 3.4}, {18, 5}, {21, 14}};

std::span<const Stop> curveOf(StreetClass streetClass)
{
    static constexpr std::span<const Stop> kCurves[kStreetClasses] = {
        kMotorway, kTrunk, kPrimary, kSecondary, kTertiary, kRamp, kLocal, kService, kTrack, kPath};
    return kCurves[static_cast<int>(streetClass)];
}

std::span<const Stop> curveOf(ShapeKind line)
{
    switch (line) {
    case ShapeKind::Stream:
        return kStream;
    case ShapeKind::River:
        return kRiver;
    default:
        return kRail;
    }
}

} // namespace

const QColor &MapColours::fill(ShapeKind polygon) const
{
    switch (polygon) {
    case ShapeKind::Wood:
        return wood;
    case ShapeKind::Park:
        return park;
    case ShapeKind::Cemetery:
        return cemetery;
    case ShapeKind::Pitch:
        return pitch;
    case ShapeKind::Campus:
        return campus;
    case ShapeKind::Beach:
        return beach;
    case ShapeKind::Wetland:
        return wetland;
    default:
        return water;
    }
}

const MapColours &mapColours(kit::Scheme scheme)
{
    static const MapColours light = derived(lightColours());
    static const MapColours dark = derived(darkColours());
    return scheme == kit::Scheme::Dark ? dark : light;
}

double roadWidth(StreetClass streetClass, double zoom)
{
    return onCurve(curveOf(streetClass), zoom);
}

double casingWidth(double zoom)
{
    static constexpr Stop kCasing[] = {{0, 0.5}, {11, 0.6}, {13, 0.8}, {14, 1.0}, {17, 1.1}, {21, 1.6}};
    return onCurve(kCasing, zoom);
}

double lineWidth(ShapeKind line, double zoom)
{
    return onCurve(curveOf(line), zoom);
}

bool isMainRoad(StreetClass streetClass)
{
    return streetClass <= StreetClass::Ramp;
}

double leastZoom(StreetClass streetClass)
{
    return curveOf(streetClass).front().zoom;
}

double leastZoom(ShapeKind kind)
{
    if (isLine(kind))
        return curveOf(kind).front().zoom;
    return kind == ShapeKind::Pitch || kind == ShapeKind::Campus ? 12 : 0;
}

} // namespace porch
