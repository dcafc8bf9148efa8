// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QStringList>

namespace porch::tests {

/// Pictures for tests, made here, and what telephones and programs write into theirs.
namespace pictures {

/// Planted words: none of them may be found in what leaves the house.
inline constexpr char kSecret[] = "Quillfeather-Residence-4711";

/// No two alike among its parts, so that a turn or a flip shows.
QImage drawn(int width = 40, int height = 24);
/// Empty where this system can't write the format.
QByteArray encoded(const QImage &image, const QByteArray &format, bool progressive = false);
QByteArray heic(const QImage &image, bool withMetadata);

/// What a decoder sees, in a form that compares; a null image: nothing. Which way up it is, is not applied.
QImage decoded(const QByteArray &picture);
QImage decodedHeic(const QByteArray &picture);

/// By Exiv2: GPS, maker, artist, a thumbnail, XMP, IPTC and a comment, as far as the kind of file has them.
QByteArray planted(const QByteArray &picture, int orientation = 1);
/// The Exif orientation that Exiv2 reads; 0: none.
int orientationIn(const QByteArray &picture);
/// The keys of all that Exiv2 reads: Exif, XMP and IPTC; "comment" for a comment, "thumbnail" for a small
/// picture.
QStringList keysIn(const QByteArray &picture);

/// An ICC profile that says whose screen it is of.
QByteArray profile();

} // namespace pictures
} // namespace porch::tests
