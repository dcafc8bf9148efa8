// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/clean/MetadataCheck.h"

#include "models/packets/clean/CleanTiff.h"
#include "models/packets/clean/Orientation.h"

#include <algorithm>
#include <exiv2/exiv2.hpp>
#include <mutex>

namespace porch::clean {

namespace {

constexpr quint16 kOrientationTag = 0x0112;

const QByteArrayView kMarks[] = {"http://ns.adobe.com/", "<x:xmpmeta",       "<?xpacket", "adobe:ns:meta",
                                 "Photoshop 3.0",        "MotionPhoto_Data", "<rdf:RDF",  "SEFHe"};

/// Once in a program: its XMP reader has a state that all share.
void prepare()
{
    static std::once_flag done;
    std::call_once(done, [] {
        Exiv2::XmpParser::initialize();
        // What it makes of strangers' bytes is no business of the terminal's.
        Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
        Exiv2::enableBMFF(true);
    });
}

bool mayStay(const Exiv2::Exifdatum &value, bool isTiff)
{
    const std::string group = value.groupName();
    const bool ofThePicture =
        group.rfind("Image", 0) == 0 || group == "Thumbnail" || group.rfind("SubImage", 0) == 0;
    return ofThePicture && (isTiff ? isPixelTag(value.tag()) : value.tag() == kOrientationTag);
}

bool readerFindsNothing(const QByteArray &picture, bool isTiff)
{
    try {
        const auto image = Exiv2::ImageFactory::open(
            reinterpret_cast<const Exiv2::byte *>(picture.constData()), long(picture.size()));
        image->readMetadata();
        const Exiv2::ExifData &exif = image->exifData();
        return std::all_of(exif.begin(), exif.end(),
                           [isTiff](const Exiv2::Exifdatum &value) { return mayStay(value, isTiff); }) &&
               image->iptcData().empty() && image->xmpData().empty() && image->xmpPacket().empty() &&
               image->comment().empty();
    } catch (const std::exception &) {
        return false;
    }
}

/// Every Exif block says which way up the picture is, and nothing else.
bool exifIsOrientation(QByteArrayView picture)
{
    for (qsizetype at = picture.indexOf(kExifMark); at >= 0; at = picture.indexOf(kExifMark, at + 1)) {
        const QByteArrayView block = picture.sliced(at + kExifMark.size());
        const bool begins =
            block.startsWith(QByteArrayView("II*\0", 4)) || block.startsWith(QByteArrayView("MM\0*", 4));
        // HEIC calls items so, whatever they hold.
        if (begins && !block.startsWith(orientationOnly(orientationOf(block))))
            return false;
    }
    return true;
}

} // namespace

bool holdsNoMetadata(const QByteArray &picture, bool isTiff)
{
    prepare();
    const bool unmarked = std::none_of(std::begin(kMarks), std::end(kMarks),
                                       [&picture](QByteArrayView mark) { return picture.contains(mark); });
    return unmarked && exifIsOrientation(picture) && readerFindsNothing(picture, isTiff);
}

} // namespace porch::clean
