// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/search/GridReference.h"

#include <QRegularExpression>

#include <GeographicLib/GeoCoords.hpp>
#include <cmath>
#include <exception>

namespace porch {

namespace {

/// Figures of each number: 2 tell a kilometre, 5 a metre.
constexpr int kFewestFigures = 2;
constexpr int kMostFigures = 5;

/// The zone and band of a place: "19T".
QString zoneOf(GeoPoint point)
{
    const GeographicLib::GeoCoords coords(point.latDegrees(), point.lonDegrees());
    return QString::fromStdString(coords.MGRSRepresentation(-6));
}

} // namespace

std::optional<GridReference> gridReferenceOf(QStringView text, GeoPoint home)
{
    static const QRegularExpression form(
        QStringLiteral(
            "^\\s*(?:(\\d{1,2}\\s*[C-HJ-NP-X])\\s*)?([A-HJ-NP-Z][A-HJ-NP-V])\\s*(\\d+)\\s*(\\d*)\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    QString east = match.captured(3);
    QString north = match.captured(4);
    if (north.isEmpty() && east.size() % 2 == 0) {
        north = east.mid(east.size() / 2);
        east.chop(east.size() / 2);
    }
    const auto figures = static_cast<int>(east.size());
    if (figures != north.size() || figures < kFewestFigures || figures > kMostFigures)
        return std::nullopt;
    // The library tells what is no reference by throwing.
    try {
        QString zone = match.captured(1).simplified().remove(u' ').toUpper();
        if (zone.isEmpty())
            zone = zoneOf(home);
        const QString square = match.captured(2).toUpper();
        const QString joined = zone + square + east + north;
        const GeographicLib::GeoCoords coords(joined.toStdString(), true);
        const auto middle = GeoPoint::fromDegrees(coords.Longitude(), coords.Latitude());
        if (!middle)
            return std::nullopt;
        const double side = std::pow(10.0, kMostFigures - figures);
        return GridReference{zone + u' ' + square + u' ' + east + u' ' + north, *middle,
                             side * std::sqrt(0.5)};
    } catch (const std::exception &) {
        return std::nullopt;
    }
}

} // namespace porch
