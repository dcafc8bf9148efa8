// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QByteArray>

namespace porch::clean {

/// What stands in a JPEG stream.
enum class JpegStream : quint8 {
    Picture, ///< a file, or a picture within one
    Tables,  ///< what pictures within a TIFF share
};

/// The parts that make the picture, as they are, and nothing else: no comments, no application's segments but
/// those that say what its colours are, nothing behind its end.
Result<QByteArray> cleanJpeg(QByteArrayView jpeg, JpegStream stream = JpegStream::Picture);

} // namespace porch::clean
