// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QByteArray>

namespace porch {

enum class ImageKind : quint8 { None, Jpeg, Png, Webp, Tiff, Heif };

/// A picture as it may leave the house.
struct CleanedFile
{
    QByteArray content;
    QString suffix; ///< "jpg"
    QString type;   ///< "image/jpeg"
};

/// Rids pictures of what they say beside what they show: where and when they were taken, with what, by whom.
/// Their pixels, colours and which way up they are stay. It keeps what a picture needs and drops all else,
/// and then has another reader look; a file that can't be cleaned for certain is not given out.
class CleanFile
{
public:
    static constexpr qint64 kMostBytes = qint64(256) * 1024 * 1024;

    /// By its content, whatever it is called.
    static ImageKind kindOf(QByteArrayView content);
    /// Takes as long as the file is large: not for the window's thread. The error completes "… because".
    static Result<CleanedFile> cleaned(const QByteArray &content);
};

} // namespace porch
