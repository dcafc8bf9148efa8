// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <vector>

namespace porch {

/// A pair of coordinates as pasted into a text.
struct WrittenCoordinates
{
    qsizetype start = 0; ///< in the text, UTF-16
    qsizetype end = 0;
    double lat = 0;
    double lon = 0;
    double radius = 0; ///< metres that the last figure is worth
    bool marked =
        false; ///< says which is which, by letters, signs of degrees or words; else the order may be any
};

/// All pairs in a text: "44.8016, -68.7712", "44°48'05.8\"N 68°46'16.3\"W", "lat 44.8 lon -68.77", those in
/// links of maps. Bare numbers count only with three decimals or more. Never more than one for a place in the
/// text; time in proportion to it.
std::vector<WrittenCoordinates> findCoordinates(QStringView text);

} // namespace porch
