// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/TipPlaceJson.h"

#include <cmath>

namespace porch {

namespace {

constexpr qsizetype kLongestName = 300;
constexpr qsizetype kLongestWords = 300;
constexpr qsizetype kLongestCode = 40;
/// Half of the earth's circumference.
constexpr double kWidestRadius = 20'037'509;

QByteArray shortText(const QJsonObject &json, QLatin1String name, qsizetype longest)
{
    QString text = json.value(name).toString().left(longest);
    text.remove(QChar(u'\0'));
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return text.toUtf8();
}

void put(QJsonObject &json, QLatin1String name, const QByteArray &text)
{
    if (!text.isEmpty())
        json.insert(name, QString::fromUtf8(text));
}

} // namespace

void putPlace(QJsonObject &json, const TipPlace &place)
{
    if (place.nowhere) {
        json.insert(QLatin1String("none"), true);
        return;
    }
    json.insert(QLatin1String("lat"), place.latitude);
    json.insert(QLatin1String("lon"), place.longitude);
    put(json, QLatin1String("name"), place.name);
    put(json, QLatin1String("precision"), place.precision);
    if (place.radius != 0)
        json.insert(QLatin1String("radius_m"), place.radius);
    put(json, QLatin1String("words"), place.words);
}

std::optional<TipPlace> placeIn(const QJsonObject &json, QString *problem)
{
    TipPlace place;
    if (json.value(QLatin1String("none")).toBool()) {
        place.nowhere = true;
        return place;
    }
    const QJsonValue latitude = json.value(QLatin1String("lat"));
    const QJsonValue longitude = json.value(QLatin1String("lon"));
    if (latitude.isUndefined() && longitude.isUndefined())
        return std::nullopt;
    place.latitude = latitude.toDouble(1000);
    place.longitude = longitude.toDouble(1000);
    place.radius = json.value(QLatin1String("radius_m")).toDouble(0);
    const bool onEarth = std::abs(place.latitude) <= 90 && std::abs(place.longitude) <= 180;
    if (!onEarth || !(place.radius >= 0 && place.radius <= kWidestRadius)) {
        if (problem)
            *problem = onEarth ? QStringLiteral("\"radius_m\" is no radius in metres")
                               : QStringLiteral("\"lat\" and \"lon\" are no degrees of the earth");
        return std::nullopt;
    }
    place.name = shortText(json, QLatin1String("name"), kLongestName);
    place.precision = shortText(json, QLatin1String("precision"), kLongestCode);
    place.words = shortText(json, QLatin1String("words"), kLongestWords);
    return place;
}

} // namespace porch
