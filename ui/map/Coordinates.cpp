// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/Coordinates.h"

#include <GeographicLib/Constants.hpp>
#include <GeographicLib/MGRS.hpp>
#include <GeographicLib/UTMUPS.hpp>
#include <string>

namespace porch {
namespace {

constexpr int kDecimals = 6;
constexpr int kGridDigits = 5; ///< of each coordinate: a metre
constexpr int kSquareLetters = 2;

} // namespace

QString latLonText(GeoPoint point)
{
    return QString::number(point.latDegrees(), 'f', kDecimals) + QStringLiteral(", ") +
           QString::number(point.lonDegrees(), 'f', kDecimals);
}

QString usngText(GeoPoint point)
{
    std::string grid;
    try {
        int zone = 0;
        bool isNorth = true;
        double x = 0;
        double y = 0;
        GeographicLib::UTMUPS::Forward(point.latDegrees(), point.lonDegrees(), zone, isNorth, x, y);
        GeographicLib::MGRS::Forward(zone, isNorth, x, y, point.latDegrees(), kGridDigits, grid);
    } catch (const GeographicLib::GeographicErr &) {
        return {};
    }
    const QString text = QString::fromStdString(grid);
    const qsizetype digits = text.size() - 2 * kGridDigits;
    const qsizetype square = digits - kSquareLetters;
    if (square < 1)
        return {};
    return text.left(square) + u' ' + text.mid(square, kSquareLetters) + u' ' +
           text.mid(digits, kGridDigits) + u' ' + text.right(kGridDigits);
}

} // namespace porch
