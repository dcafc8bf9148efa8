// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/build/CityPackBuilder.h"
#include "tests/places/PackKit.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace porch::test {

/// A town on a grid: (x, y) in metres east and north of its corner becomes degrees.
inline QJsonArray position(double x, double y)
{
    const LocalMetres metres(at(-68.8, 44.8));
    const GeoPoint point = metres.back({x, y});
    return {point.lonDegrees(), point.latDegrees()};
}

inline GeoPoint spot(double x, double y)
{
    return LocalMetres(at(-68.8, 44.8)).back({x, y});
}

using Path = std::vector<std::pair<double, double>>;

inline QJsonArray positions(const Path &path)
{
    QJsonArray array;
    for (const auto &[x, y] : path)
        array.append(position(x, y));
    return array;
}

inline QJsonObject feature(const char *type, const QJsonArray &coordinates, const QJsonObject &properties)
{
    return {{QStringLiteral("type"), QStringLiteral("Feature")},
            {QStringLiteral("properties"), properties},
            {QStringLiteral("geometry"), QJsonObject{{QStringLiteral("type"), QLatin1String(type)},
                                                     {QStringLiteral("coordinates"), coordinates}}}};
}

inline QJsonObject line(const Path &path, const QJsonObject &properties)
{
    return feature("LineString", positions(path), properties);
}

inline QJsonObject point(double x, double y, const QJsonObject &properties)
{
    return feature("Point", position(x, y), properties);
}

/// A square with its lower left corner at (x, y).
inline QJsonObject square(double x, double y, double side, const QJsonObject &properties)
{
    const Path ring{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}};
    return feature("Polygon", QJsonArray{positions(ring)}, properties);
}

inline QByteArray collection(const QJsonArray &features)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("type"), QStringLiteral("FeatureCollection")},
                                     {QStringLiteral("features"), features}})
        .toJson(QJsonDocument::Compact);
}

/// A folder with map files, and the pack made of them.
class MapFolder
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString out() const { return path(QStringLiteral("city.pack")); }

    PackInput add(const QString &name, const QByteArray &content)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            throw std::runtime_error("a file of the test can't be written");
        file.close();
        return {path(name), {}, {}};
    }

    Result<BuiltPack> build(const std::vector<PackInput> &inputs, PackOptions options = {}) const
    {
        options.now = QDateTime(QDate(2025, 6, 1), QTime(12, 0), Qt::UTC);
        CityPackBuilder builder(std::move(options), [](const QString &) { return true; });
        return builder.build(out(), inputs);
    }

    /// Builds one file and opens the pack.
    CityPack pack(const QString &name, const QJsonArray &features)
    {
        must(build({add(name, collection(features))}));
        return must(CityPack::open(out()));
    }

    QStringList files() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden); }

private:
    QTemporaryDir m_folder;
};

inline QStringList streetNames(CityPack &pack)
{
    QStringList names;
    for (const Street &street : must(pack.streets()))
        names.append(street.names.front().shown);
    names.sort();
    return names;
}

inline Street streetNamed(CityPack &pack, const QString &name)
{
    for (const Street &street : must(pack.streets())) {
        if (street.names.front().shown == name)
            return street;
    }
    throw std::runtime_error("there is no street " + name.toStdString());
}

inline QStringList placeNames(CityPack &pack)
{
    QStringList names;
    for (const Place &place : must(pack.places()))
        names.append(QString(placeKindName(place.kind)) + u' ' + place.name);
    names.sort();
    return names;
}

} // namespace porch::test
