// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/CleanFile.h"

#include "models/packets/clean/CleanHeif.h"
#include "models/packets/clean/CleanJpeg.h"
#include "models/packets/clean/CleanPng.h"
#include "models/packets/clean/CleanTiff.h"
#include "models/packets/clean/CleanWebp.h"
#include "models/packets/clean/CleanWords.h"
#include "models/packets/clean/MetadataCheck.h"

namespace porch {

namespace {

using clean::CleanWords;

struct Kind
{
    const char *suffix;
    const char *type;
    Result<QByteArray> (*clean)(QByteArrayView);
};

Kind kindFor(ImageKind kind, QByteArrayView content)
{
    switch (kind) {
    case ImageKind::Jpeg:
        return {"jpg", "image/jpeg", [](QByteArrayView bytes) { return clean::cleanJpeg(bytes); }};
    case ImageKind::Png:
        return {"png", "image/png", clean::cleanPng};
    case ImageKind::Webp:
        return {"webp", "image/webp", clean::cleanWebp};
    case ImageKind::Tiff:
        return {"tif", "image/tiff", clean::cleanTiff};
    case ImageKind::Heif:
        if (content.sliced(8).startsWith("avif"))
            return {"avif", "image/avif", clean::cleanHeif};
        return {"heic", "image/heic", clean::cleanHeif};
    case ImageKind::None:
        break;
    }
    return {"", "", nullptr};
}

} // namespace

ImageKind CleanFile::kindOf(QByteArrayView content)
{
    if (content.startsWith("\xff\xd8\xff"))
        return ImageKind::Jpeg;
    if (content.startsWith("\x89PNG\r\n\x1a\n"))
        return ImageKind::Png;
    if (content.startsWith("RIFF") && content.size() >= 12 && content.sliced(8).startsWith("WEBP"))
        return ImageKind::Webp;
    if (content.startsWith(QByteArrayView("II*\0", 4)) || content.startsWith(QByteArrayView("MM\0*", 4)))
        return ImageKind::Tiff;
    return clean::isHeif(content) ? ImageKind::Heif : ImageKind::None;
}

Result<CleanedFile> CleanFile::cleaned(const QByteArray &content)
{
    if (content.size() > kMostBytes)
        return CleanWords::tooLarge();
    const ImageKind image = kindOf(content);
    const Kind kind = kindFor(image, content);
    if (!kind.clean)
        return CleanWords::unknownKind();
    auto plain = kind.clean(content);
    if (!plain)
        return plain.error();
    if (!clean::holdsNoMetadata(plain.value(), image == ImageKind::Tiff))
        return CleanWords::notClean();
    return CleanedFile{std::move(plain).value(), QString::fromLatin1(kind.suffix),
                       QString::fromLatin1(kind.type)};
}

} // namespace porch
