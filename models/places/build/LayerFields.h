// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/build/GeoFeature.h"

#include <QByteArrayView>
#include <QHash>
#include <QString>

#include <array>
#include <vector>

namespace porch {

/// What a column of a street, address or area file may hold, under whatever name.
enum class Field : quint8 {
    LeftFrom,
    LeftTo,
    RightFrom,
    RightTo,
    LeftParity,
    RightParity,
    StreetName, ///< all of it
    PreModifier,
    PreDirection,
    PreType,
    PreSeparator,
    StreetBase,
    PostType,
    PostDirection,
    PostModifier,
    OtherStreet,
    Mtfcc, ///< the Census Bureau's code of what it is
    Cfcc,  ///< its older one
    RoadClass,
    OneWay,
    FromLevel,
    ToLevel,
    City,
    PostalCode,
    County,
    State,
    Number,
    NumberPrefix,
    NumberSuffix,
    FullAddress,
    Landmark,
    Name,
    Aliases,
    Kind,
    Code,
};
inline constexpr std::size_t kFields = 35;

/// Finds the fields of a layer's features by the names that TIGER/Line, NENA's NG9-1-1 model, Esri's
/// templates and the usual habits give to their columns. Case, underscores and blanks don't count.
class LayerFields
{
public:
    /// The values of one feature; views into it.
    class Values
    {
    public:
        QByteArrayView bytes(Field field) const { return m_values[static_cast<std::size_t>(field)]; }
        bool has(Field field) const { return !bytes(field).isEmpty(); }
        QString text(Field field) const { return QString::fromUtf8(bytes(field)); }
        /// 101 of "101", "101.0" and "1.01e2"; 0 for what is no number.
        qint32 number(Field field) const;

    private:
        friend class LayerFields;
        std::array<QByteArrayView, kFields> m_values{};
        std::array<quint8, kFields> m_ranks{};
    };

    Values of(const GeoFeature &feature);

    /// "FromAddr_L" and "FROM ADDR L" are "fromaddrl".
    static QByteArray plainKey(const QByteArray &key);

private:
    struct Use
    {
        Field field;
        quint8 rank; ///< 1: the best name for it
    };
    const std::vector<Use> &usesOf(const QByteArray &key);

    QHash<QByteArray, std::vector<Use>> m_uses; ///< by the key as written
};

} // namespace porch
