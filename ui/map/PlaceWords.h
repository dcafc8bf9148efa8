// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PlaceMention.h"

#include <QCoreApplication>
#include <QLocale>

namespace porch {

/// How exactly a place is known, in words.
class PlaceWords
{
    Q_DECLARE_TR_FUNCTIONS(porch::PlaceWords)
public:
    /// "the house itself", "somewhere along the street, within 240 m"
    /// @param radius metres within which it lies
    static QString precision(Precision precision, double radius, const QLocale &locale = QLocale());
};

} // namespace porch
