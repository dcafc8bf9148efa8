// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/MessagePlace.h"

#include <QCoreApplication>

namespace porch {

/// Puts into words how well a place is known.
class PlaceWords
{
    Q_DECLARE_TR_FUNCTIONS(porch::PlaceWords)
public:
    /// "Interpolated between house numbers"
    static QString precision(Precision precision);
    /// "Intersection, within 15 m"
    /// @param radius metres; 0: not known
    static QString known(Precision precision, double radius);
    /// "180 m", "1.2 km"
    static QString distance(double metres);
    /// "Alder St & 3rd Ave, one match"; "…, confirmed"
    static QString line(const MessagePlace &place);
};

} // namespace porch
