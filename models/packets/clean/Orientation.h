// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace porch::clean {

/// Which way up a picture is, by Exif: 1 to 8, 1 being as it stands. The one thing of Exif that a picture
/// can't be looked at without.
inline constexpr quint16 kUpright = 1;

/// What an Exif block says, with or without its mark "Exif" before it. Upright where it says nothing usable.
quint16 orientationOf(QByteArrayView exif);

/// The smallest Exif block that says so, without the mark.
QByteArray orientationOnly(quint16 orientation);

/// What begins Exif blocks in JPEG, and in the WebP of some programs.
inline constexpr QByteArrayView kExifMark("Exif\0\0", 6);

} // namespace porch::clean
