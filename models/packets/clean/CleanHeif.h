// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QByteArray>

namespace porch::clean {

/// HEIC, and AVIF, which is built the same way. All bytes stay in their places, so that nothing that points
/// to pixels has to be moved; those that make no picture become nothing: items of Exif and XMP, names,
/// foreign boxes, and whatever lies between the pictures.
Result<QByteArray> cleanHeif(QByteArrayView heif);

/// Whether it begins like one.
bool isHeif(QByteArrayView beginning);

} // namespace porch::clean
