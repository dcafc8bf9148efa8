// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/packets/Pictures.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QImageWriter>
#include <QtEndian>

#include <exiv2/exiv2.hpp>
#include <libheif/heif.h>
#include <memory>

namespace porch::tests::pictures {

namespace {

using Context = std::unique_ptr<heif_context, void (*)(heif_context *)>;

Context newContext()
{
    return {heif_context_alloc(), heif_context_free};
}

heif_error append(heif_context *, const void *data, size_t size, void *to)
{
    static_cast<QByteArray *>(to)->append(static_cast<const char *>(data), qsizetype(size));
    return {heif_error_Ok, heif_suberror_Unspecified, ""};
}

QByteArray exifBlock()
{
    Exiv2::ExifData exif;
    exif["Exif.Image.Artist"] = kSecret;
    exif["Exif.Image.Make"] = "Maker";
    exif["Exif.GPSInfo.GPSLatitudeRef"] = "N";
    exif["Exif.GPSInfo.GPSLatitude"] = "41/1 24/1 0/1";
    Exiv2::Blob blob;
    Exiv2::ExifParser::encode(blob, Exiv2::littleEndian, exif);
    return {reinterpret_cast<const char *>(blob.data()), qsizetype(blob.size())};
}

} // namespace

QImage drawn(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB888);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, qRgb(x * 255 / width, y * 255 / height, (x * 7 + y * 13) % 256));
    }
    return image;
}

QByteArray encoded(const QImage &image, const QByteArray &format, bool progressive)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(90);
    writer.setProgressiveScanWrite(progressive);
    return writer.write(image) ? bytes : QByteArray();
}

QByteArray heic(const QImage &image, bool withMetadata)
{
    const Context context = newContext();
    heif_encoder *encoder = nullptr;
    if (heif_context_get_encoder_for_format(context.get(), heif_compression_HEVC, &encoder).code != 0)
        return {};
    const std::unique_ptr<heif_encoder, void (*)(heif_encoder *)> keeper(encoder, heif_encoder_release);
    heif_image *raw = nullptr;
    heif_image_create(image.width(), image.height(), heif_colorspace_RGB, heif_chroma_interleaved_RGB, &raw);
    const std::unique_ptr<heif_image, void (*)(const heif_image *)> pixels(raw, heif_image_release);
    heif_image_add_plane(raw, heif_channel_interleaved, image.width(), image.height(), 8);
    int stride = 0;
    uint8_t *plane = heif_image_get_plane(raw, heif_channel_interleaved, &stride);
    for (int y = 0; y < image.height(); ++y)
        std::copy_n(image.constScanLine(y), image.width() * 3, plane + y * stride);
    if (withMetadata) {
        const QByteArray icc = profile();
        heif_image_set_raw_color_profile(raw, "prof", icc.constData(), size_t(icc.size()));
    }
    heif_image_handle *handle = nullptr;
    if (heif_context_encode_image(context.get(), raw, encoder, nullptr, &handle).code != 0)
        return {};
    if (withMetadata) {
        const QByteArray exif = exifBlock();
        const QByteArray xmp =
            QByteArray("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">") + kSecret + "</x:xmpmeta>";
        heif_context_add_exif_metadata(context.get(), handle, exif.constData(), int(exif.size()));
        heif_context_add_XMP_metadata(context.get(), handle, xmp.constData(), int(xmp.size()));
    }
    heif_image_handle_release(handle);
    QByteArray bytes;
    heif_writer writer{1, append};
    heif_context_write(context.get(), &writer, &bytes);
    return bytes;
}

QImage decoded(const QByteArray &picture)
{
    QBuffer buffer;
    buffer.setData(picture);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(false);
    return reader.read().convertToFormat(QImage::Format_RGBA64);
}

QImage decodedHeic(const QByteArray &picture)
{
    const Context context = newContext();
    heif_image_handle *handle = nullptr;
    heif_image *raw = nullptr;
    QImage image;
    if (heif_context_read_from_memory(context.get(), picture.constData(), size_t(picture.size()), nullptr)
                .code == 0 &&
        heif_context_get_primary_image_handle(context.get(), &handle).code == 0 &&
        heif_decode_image(handle, &raw, heif_colorspace_RGB, heif_chroma_interleaved_RGB, nullptr).code ==
            0) {
        int stride = 0;
        const uint8_t *plane = heif_image_get_plane_readonly(raw, heif_channel_interleaved, &stride);
        image = QImage(plane, heif_image_get_width(raw, heif_channel_interleaved),
                       heif_image_get_height(raw, heif_channel_interleaved), stride, QImage::Format_RGB888)
                    .copy();
    }
    heif_image_release(raw);
    heif_image_handle_release(handle);
    return image;
}

QByteArray planted(const QByteArray &picture, int orientation)
{
    const auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(picture.constData()),
                                                 long(picture.size()));
    image->readMetadata();
    Exiv2::ExifData &exif = image->exifData();
    exif["Exif.Image.Artist"] = kSecret;
    exif["Exif.Image.Make"] = "Maker";
    exif["Exif.Image.Software"] = kSecret;
    exif["Exif.Image.DateTime"] = "2025:06:15 14:02:11";
    exif["Exif.Image.Orientation"] = uint16_t(orientation);
    exif["Exif.Photo.UserComment"] = std::string("charset=Ascii ") + kSecret;
    exif["Exif.Photo.BodySerialNumber"] = kSecret;
    exif["Exif.GPSInfo.GPSLatitudeRef"] = "N";
    exif["Exif.GPSInfo.GPSLatitude"] = "41/1 24/1 0/1";
    image->xmpData()["Xmp.dc.creator"] = kSecret;
    if (image->checkMode(Exiv2::mdIptc) & Exiv2::amWrite)
        image->iptcData()["Iptc.Application2.Byline"] = kSecret;
    if (image->checkMode(Exiv2::mdComment) & Exiv2::amWrite)
        image->setComment(kSecret);
    if (image->imageType() == Exiv2::ImageType::jpeg) {
        const QByteArray small = encoded(drawn(16, 12), "jpg");
        Exiv2::ExifThumb(exif).setJpegThumbnail(reinterpret_cast<const Exiv2::byte *>(small.constData()),
                                                long(small.size()));
    }
    image->writeMetadata();
    Exiv2::BasicIo &io = image->io();
    io.open();
    const Exiv2::DataBuf all = io.read(long(io.size()));
    return {reinterpret_cast<const char *>(all.pData_), qsizetype(all.size_)};
}

int orientationIn(const QByteArray &picture)
{
    const auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(picture.constData()),
                                                 long(picture.size()));
    image->readMetadata();
    const auto found = image->exifData().findKey(Exiv2::ExifKey("Exif.Image.Orientation"));
    return found == image->exifData().end() ? 0 : int(found->toLong());
}

QStringList keysIn(const QByteArray &picture)
{
    const auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(picture.constData()),
                                                 long(picture.size()));
    image->readMetadata();
    QStringList keys;
    const auto add = [&keys](const auto &data) {
        for (const auto &one : data)
            keys += QString::fromStdString(one.key());
    };
    add(image->exifData());
    add(image->xmpData());
    add(image->iptcData());
    if (!image->comment().empty())
        keys += QStringLiteral("comment");
    if (Exiv2::ExifThumbC(image->exifData()).copy().size_ > 0)
        keys += QStringLiteral("thumbnail");
    return keys;
}

QByteArray profile()
{
    // As Qt writes it, with its words and one private tag more.
    QByteArray icc = QColorSpace(QColorSpace::DisplayP3).iccProfile();
    const QByteArray words = QByteArray("text\0\0\0\0", 8) + kSecret + QByteArray(1, '\0');
    // Places of all values move behind the new entry of the table.
    const auto number = [&icc](qsizetype at) { return qFromBigEndian<quint32>(icc.constData() + at); };
    const auto set = [&icc](qsizetype at, quint32 value) { qToBigEndian(value, icc.data() + at); };
    const quint32 tags = number(128);
    for (quint32 i = 0; i < tags; ++i)
        set(132 + i * 12 + 4, number(132 + i * 12 + 4) + 12);
    set(128, tags + 1);
    icc.append((4 - icc.size() % 4) % 4, '\0');
    QByteArray entry("mmod");
    entry.append(8, '\0');
    qToBigEndian(quint32(icc.size() + 12), entry.data() + 4);
    qToBigEndian(quint32(words.size()), entry.data() + 8);
    icc.insert(132 + tags * 12, entry);
    icc += words;
    set(0, quint32(icc.size()));
    return icc;
}

} // namespace porch::tests::pictures
