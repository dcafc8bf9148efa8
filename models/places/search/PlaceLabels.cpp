// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/search/PlaceLabels.h"

#include <QCoreApplication>

#include <array>

namespace porch {

namespace {

/// In the order of PlaceKind.
constexpr std::array<const char *, kPlaceKinds> kPlaceLabels{
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Place"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "School"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "University"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Kindergarten"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Hospital"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Clinic"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Pharmacy"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Police"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Fire station"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Town hall"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Court"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Post office"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Library"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Place of worship"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Community centre"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Shelter"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Park"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Playground"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Sports ground"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Cemetery"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Water"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Open country"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Shop"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Supermarket"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Shopping centre"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Restaurant"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Bar"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Café"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Hotel"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Bank"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Fuel station"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Parking"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Bus stop"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Station"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Airport"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Bridge"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Monument"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Museum"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Theatre"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Stadium"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Office"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Industry"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Housing estate"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Neighbourhood"),
};

/// In the order of AreaKind.
constexpr std::array<const char *, kAreaKinds> kAreaLabels{
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Area"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Police beat"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "District"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Neighbourhood"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "School grounds"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Town"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "County"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "State"),
    QT_TRANSLATE_NOOP("porch::PlaceLabels", "Postal code"),
};

} // namespace

QString placeKindLabel(PlaceKind kind)
{
    return QCoreApplication::translate("porch::PlaceLabels", kPlaceLabels[static_cast<std::size_t>(kind)]);
}

QString areaKindLabel(AreaKind kind)
{
    return QCoreApplication::translate("porch::PlaceLabels", kAreaLabels[static_cast<std::size_t>(kind)]);
}

} // namespace porch
