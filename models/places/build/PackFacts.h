// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PackTypes.h"

namespace porch {

// What features turn out to be, before it is known which street, which city and which row they belong to.

struct StreetFact
{
    QStringList names; ///< the first is the one to show; empty: has none
    StreetClass streetClass = StreetClass::Local;
    SegmentFlags flags;
    int level = 0;
    /// Heights of the ends where the file has them: streets meet only at one height.
    int fromLevel = 0;
    int toLevel = 0;
    /// The file splits lines wherever they cross, over bridges too: what meets a motorway need not be a
    /// junction.
    bool splitAtBridges = false;
    AddressRange left;
    AddressRange right;
    QString city; ///< empty: not known
    Geometry lines;
};

struct AddressFact
{
    QString street;
    qint32 number = 0;
    QString label; ///< as written where it is more than the number
    QString city;
    GeoPoint at;
};

struct PlaceFact
{
    PlaceKind kind = PlaceKind::Other;
    QString name;
    QStringList aliases;
    GeoPoint at;
    int radius = 0;
    QString street; ///< of its address
    QString number;
    /// One piece of something long, a river: pieces of one name are one place.
    bool piece = false;
    GeoBox box;
};

struct AreaFact
{
    AreaKind kind = AreaKind::Other;
    QString name;
    QString code;
    QStringList aliases;
    Geometry rings;
};

struct ShapeFact
{
    ShapeKind kind = ShapeKind::Park;
    QString name;
    Geometry geometry;
};

/// Takes down what the readers of features find.
class FactSink
{
public:
    virtual ~FactSink() = default;
    virtual void add(const StreetFact &street) = 0;
    virtual void add(const AddressFact &address) = 0;
    virtual void add(const PlaceFact &place) = 0;
    virtual void add(const AreaFact &area) = 0;
    virtual void add(const ShapeFact &shape) = 0;
    virtual void add(LocalityKind kind, const QString &name) = 0;
};

/// What one feature can become; also what --streets and its like ask for.
enum class Role : quint8 { Streets, Addresses, Places, Areas };

} // namespace porch
