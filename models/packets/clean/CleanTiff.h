// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QByteArray>

namespace porch::clean {

/// Every page put together anew from the tags that its pixels need and from the pixels, as they are. What
/// lies between them, previews and all other tags are left behind.
Result<QByteArray> cleanTiff(QByteArrayView tiff);

/// Whether a TIFF needs this tag to be looked at.
bool isPixelTag(quint16 tag);

} // namespace porch::clean
