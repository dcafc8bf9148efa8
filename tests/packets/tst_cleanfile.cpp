// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/CleanFile.h"
#include "tests/packets/Pictures.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QTest>
#include <QtEndian>

#include <exiv2/exiv2.hpp>

using namespace porch;
using namespace porch::tests;

namespace {

QByteArray big(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFFu;
    for (const char c : bytes) {
        crc ^= quint8(c);
        for (int i = 0; i < 8; ++i)
            crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320u : 0);
    }
    return ~crc;
}

QByteArray pngChunk(const QByteArray &name, const QByteArray &content)
{
    return big(quint32(content.size())) + name + content + big(crcOf(name + content));
}

QByteArray jpegSegment(quint8 marker, const QByteArray &content)
{
    return QByteArray("\xff") + char(marker) + big(quint32(content.size() + 2)).mid(2) + content;
}

QByteArray webpChunk(const QByteArray &name, const QByteArray &content)
{
    QByteArray size(4, '\0');
    qToLittleEndian(quint32(content.size()), size.data());
    return name + size + content + QByteArray(content.size() % 2, '\0');
}

struct TiffPage
{
    quint32 subfile = 0;
    QByteArray pixels; ///< eight, grey, in two lines
};

/// Uncompressed pages that each name an artist, with words between them.
QByteArray tiffOf(const std::vector<TiffPage> &pages)
{
    QByteArray tiff("MM\0*", 4);
    tiff += big(8);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const QByteArray secret = QByteArray(pictures::kSecret).leftJustified(32, '\0');
        const qsizetype entries = 10;
        const qsizetype at = tiff.size();
        const qsizetype values = at + 2 + entries * 12 + 4;
        const auto entry = [&tiff](quint32 tag, quint32 type, quint32 count, quint32 value) {
            tiff += big(tag).mid(2) + big(type).mid(2) + big(count);
            tiff += type == 3 ? QByteArray(big(value).mid(2) + QByteArray(2, '\0')) : big(value);
        };
        tiff += big(quint32(entries)).mid(2);
        entry(254, 4, 1, pages[i].subfile);
        entry(256, 3, 1, 4);
        entry(257, 3, 1, 2);
        entry(258, 3, 1, 8);
        entry(259, 3, 1, 1);
        entry(262, 3, 1, 1);
        entry(273, 4, 1, quint32(values + 32));
        entry(278, 3, 1, 2);
        entry(279, 4, 1, 8);
        entry(315, 2, 32, quint32(values));
        const qsizetype next = values + 32 + 8 + 32;
        tiff += big(i + 1 == pages.size() ? 0 : quint32(next));
        tiff += secret + pages[i].pixels + secret;
    }
    return tiff;
}

/// How the pixels lie and how large they are; no TIFF of Qt's is without it.
bool isOfTheTiffItself(const QString &key)
{
    static const QStringList names{
        QStringLiteral("ImageWidth"),
        QStringLiteral("ImageLength"),
        QStringLiteral("BitsPerSample"),
        QStringLiteral("Compression"),
        QStringLiteral("PhotometricInterpretation"),
        QStringLiteral("StripOffsets"),
        QStringLiteral("SamplesPerPixel"),
        QStringLiteral("RowsPerStrip"),
        QStringLiteral("StripByteCounts"),
        QStringLiteral("PlanarConfiguration"),
        QStringLiteral("XResolution"),
        QStringLiteral("YResolution"),
        QStringLiteral("ResolutionUnit"),
    };
    const QString group = QStringLiteral("Exif.Image.");
    return key.startsWith(group) && names.contains(key.sliced(group.size()));
}

bool tellsNothing(const QByteArray &picture)
{
    return !picture.contains(QByteArrayView(pictures::kSecret)) && !picture.contains("Maker") &&
           !picture.contains("2025:06:15");
}

} // namespace

class CleanFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute); }

    void whatExivWritesIsGone_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<ImageKind>("kind");
        QTest::newRow("JPEG") << QByteArray("jpg") << ImageKind::Jpeg;
        QTest::newRow("PNG") << QByteArray("png") << ImageKind::Png;
        QTest::newRow("WebP") << QByteArray("webp") << ImageKind::Webp;
        QTest::newRow("TIFF") << QByteArray("tiff") << ImageKind::Tiff;
    }
    void whatExivWritesIsGone()
    {
        QFETCH(const QByteArray, format);
        QFETCH(const ImageKind, kind);
        const QByteArray plain = pictures::encoded(pictures::drawn(), format);
        QVERIFY2(!plain.isEmpty(), "no plug-in writes this format");
        for (const int orientation : {1, 6}) {
            const QByteArray told = pictures::planted(plain, orientation);
            QVERIFY(!tellsNothing(told));
            QCOMPARE(CleanFile::kindOf(told), kind);
            const auto cleaned = CleanFile::cleaned(told);
            QVERIFY2(cleaned.ok(), cleaned.ok() ? "" : qPrintable(cleaned.error().what));
            QVERIFY(tellsNothing(cleaned->content));
            QVERIFY(pictures::keysIn(told).contains(QStringLiteral("Exif.GPSInfo.GPSLatitude")));
            QStringList left = pictures::keysIn(cleaned->content);
            left.removeAll(QStringLiteral("Exif.Image.Orientation"));
            if (kind == ImageKind::Tiff)
                left.removeIf(isOfTheTiffItself);
            QVERIFY2(left.empty(), qPrintable(left.join(u' ')));
            const QImage pixels = pictures::decoded(cleaned->content);
            QVERIFY(!pixels.isNull());
            QCOMPARE(pixels, pictures::decoded(told));
            // Nothing turns a PNG by what Exiv2 writes there: see aTurnedPngStaysTurned().
            if (orientation != 1 && kind != ImageKind::Png)
                QCOMPARE(pictures::orientationIn(cleaned->content), orientation);
            // Cleaning once more changes nothing.
            const auto again = CleanFile::cleaned(cleaned->content);
            QVERIFY(again.ok());
            QCOMPARE(again->content, cleaned->content);
        }
    }

    void coloursKeepTheirMeaningWithoutTheScreensName_data()
    {
        QTest::addColumn<QByteArray>("format");
        for (const char *format : {"jpg", "png", "webp", "tiff"})
            QTest::newRow(format) << QByteArray(format);
    }
    void coloursKeepTheirMeaningWithoutTheScreensName()
    {
        QFETCH(const QByteArray, format);
        QImage image = pictures::drawn();
        const QColorSpace space = QColorSpace::fromIccProfile(pictures::profile());
        QVERIFY(space.isValid());
        image.setColorSpace(space);
        const QByteArray told = pictures::encoded(image, format);
        // By the decoder: PNG keeps its profile deflated.
        const QByteArray secret(pictures::kSecret);
        QVERIFY(pictures::decoded(told).colorSpace().iccProfile().contains(secret));
        const auto cleaned = CleanFile::cleaned(told);
        QVERIFY(cleaned.ok());
        QVERIFY(tellsNothing(cleaned->content));
        const QImage pixels = pictures::decoded(cleaned->content);
        QVERIFY(!pixels.colorSpace().iccProfile().contains(secret));
        QCOMPARE(pixels, pictures::decoded(told));
        QCOMPARE(pixels.colorSpace().primaries(), space.primaries());
        QCOMPARE(pixels.colorSpace().transferFunction(), space.transferFunction());
    }

    void heicStaysInItsPlaceAndSaysNothing()
    {
        const QByteArray plain = pictures::heic(pictures::drawn(64, 48), false);
        const QByteArray told = pictures::heic(pictures::drawn(64, 48), true);
        QVERIFY2(!told.isEmpty(), "libheif has no encoder");
        QVERIFY(told.contains(QByteArrayView(pictures::kSecret)));
        QCOMPARE(CleanFile::kindOf(told), ImageKind::Heif);
        // Behind the last box, as telephones do it; and a box of a maker's own.
        const QByteArray secret(pictures::kSecret);
        const QByteArray foreign = big(quint32(8 + secret.size())) + "uuid" + secret;
        for (const QByteArray &picture :
             {plain, told, QByteArray(told + foreign), QByteArray(told + secret)}) {
            const auto cleaned = CleanFile::cleaned(picture);
            QVERIFY2(cleaned.ok(), cleaned.ok() ? "" : qPrintable(cleaned.error().what));
            QCOMPARE(cleaned->suffix, QStringLiteral("heic"));
            QVERIFY(tellsNothing(cleaned->content));
            const QImage pixels = pictures::decodedHeic(cleaned->content);
            QVERIFY(!pixels.isNull());
            QCOMPARE(pixels, pictures::decodedHeic(picture));
            QCOMPARE(CleanFile::cleaned(cleaned->content)->content, cleaned->content);
        }
    }

    void whatCamerasAddToJpegIsGone()
    {
        const QByteArray plain = pictures::encoded(pictures::drawn(), "jpg");
        const QByteArray secret(pictures::kSecret);
        QByteArray told = plain;
        // In every kind of segment, between the scan and the end, and behind it: a film, a second picture.
        for (int marker = 0xE0; marker <= 0xEF; ++marker)
            told.insert(2, jpegSegment(quint8(marker), secret));
        told.insert(2, jpegSegment(0xFE, secret));
        told.insert(told.size() - 2, jpegSegment(0xFE, secret));
        told += secret + plain;
        const auto cleaned = CleanFile::cleaned(told);
        QVERIFY(cleaned.ok());
        QVERIFY(tellsNothing(cleaned->content));
        QCOMPARE(pictures::decoded(cleaned->content), pictures::decoded(plain));
        // The small picture in its oldest header goes, too.
        QByteArray header("JFIF\0\1\1\0\0\1\0\1\1\1", 14);
        QByteArray small = plain;
        small.replace(2, 18, jpegSegment(0xE0, header + "RGB" + secret));
        QVERIFY(tellsNothing(CleanFile::cleaned(small)->content));
        QCOMPARE(pictures::decoded(CleanFile::cleaned(small)->content), pictures::decoded(plain));
    }

    void everyScanOfAProgressiveJpegStays()
    {
        const QByteArray told = pictures::planted(pictures::encoded(pictures::drawn(), "jpg", true), 3);
        const auto cleaned = CleanFile::cleaned(told);
        QVERIFY(cleaned.ok());
        QVERIFY(tellsNothing(cleaned->content));
        QCOMPARE(cleaned->content.count("\xff\xda"), told.count("\xff\xda") - 1); // without its small picture
        QCOMPARE(pictures::decoded(cleaned->content), pictures::decoded(told));
    }

    void everyPageOfATiffStaysButPreviews()
    {
        const QByteArray told = tiffOf({{0, "abcdefgh"}, {1, "PREVIEW!"}, {0, "ijklmnop"}});
        QVERIFY(!tellsNothing(told));
        const auto cleaned = CleanFile::cleaned(told);
        QVERIFY2(cleaned.ok(), cleaned.ok() ? "" : qPrintable(cleaned.error().what));
        QVERIFY(tellsNothing(cleaned->content));
        QVERIFY(!cleaned->content.contains("PREVIEW!"));
        QBuffer before;
        QBuffer after;
        before.setData(told);
        after.setData(cleaned->content);
        QImageReader first(&before);
        QImageReader second(&after);
        QCOMPARE(first.imageCount(), 3);
        QCOMPARE(second.imageCount(), 2);
        for (const int page : {0, 2}) {
            QVERIFY(first.jumpToImage(page));
            QVERIFY(second.jumpToImage(page / 2));
            const QImage pixels = second.read();
            QVERIFY(!pixels.isNull());
            QCOMPARE(pixels, first.read());
        }
        // Whose first page is a preview is a camera's raw picture.
        QVERIFY(!CleanFile::cleaned(tiffOf({{1, "PREVIEW!"}, {0, "abcdefgh"}})).ok());
    }

    void whatProgramsAddToPngIsGone()
    {
        const QByteArray plain = pictures::encoded(pictures::drawn(), "png");
        const QByteArray secret(pictures::kSecret);
        QByteArray told = plain;
        // Behind IHDR; the picture of a screen that was cropped keeps the rest behind its end.
        for (const char *name : {"tEXt", "zTXt", "iTXt", "tIME", "eXIf", "prVt", "hIST", "sPLT", "pHYs"})
            told.insert(33, pngChunk(name, secret));
        told += secret;
        const auto cleaned = CleanFile::cleaned(told);
        QVERIFY2(cleaned.ok(), cleaned.ok() ? "" : qPrintable(cleaned.error().what));
        QVERIFY(tellsNothing(cleaned->content));
        QCOMPARE(pictures::decoded(cleaned->content), pictures::decoded(plain));
        // Who does not know a critical chunk can't show the picture, so nobody may drop it.
        QVERIFY(!CleanFile::cleaned(QByteArray(plain).insert(33, pngChunk("PRVT", secret))).ok());
    }

    void aTurnedPngStaysTurned()
    {
        QByteArray exif("MM\0*\0\0\0\x08\0\2", 10);
        exif += QByteArray("\1\x12\0\3\0\0\0\1\0\6\0\0", 12);
        exif += QByteArray("\1\x0f\0\2\0\0\0\6\0\0\0\x26\0\0\0\0", 16) + "Maker";
        const QByteArray plain = pictures::encoded(pictures::drawn(), "png");
        const auto cleaned = CleanFile::cleaned(QByteArray(plain).insert(33, pngChunk("eXIf", exif)));
        QVERIFY(cleaned.ok());
        QVERIFY(tellsNothing(cleaned->content));
        QVERIFY(cleaned->content.contains(QByteArray("\1\x12\0\3\0\0\0\1\0\6\0\0", 12)));
    }

    void whatProgramsAddToWebpIsGone()
    {
        const QByteArray secret(pictures::kSecret);
        QByteArray told = pictures::planted(pictures::encoded(pictures::drawn(), "webp"), 1);
        told += webpChunk("JUNK", secret);
        qToLittleEndian(quint32(told.size() - 8), told.data() + 4);
        told += secret;
        const auto cleaned = CleanFile::cleaned(told);
        QVERIFY(cleaned.ok());
        QVERIFY(tellsNothing(cleaned->content));
        QVERIFY(!cleaned->content.contains("EXIF"));
        QVERIFY(!cleaned->content.contains("XMP "));
        QCOMPARE(pictures::decoded(cleaned->content), pictures::decoded(told));
    }

    void whatIsNoPictureIsRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("PDF") << QByteArray("%PDF-1.4\n%%EOF");
        QTest::newRow("archive") << QByteArray("PK\3\4 and so on");
        QTest::newRow("film") << big(24) + "ftypisom" + QByteArray(12, '\0');
        QTest::newRow("page") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        QTest::newRow("JPEG without a picture") << QByteArray("\xff\xd8\xff\xd9");
        QTest::newRow("TIFF of nothing") << QByteArray("II*\0\0\0\0\0", 8);
        QTest::newRow("TIFF in a circle") << QByteArray("II*\0\x08\0\0\0\0\0\x08\0\0\0", 14);
        QTest::newRow("BigTIFF") << QByteArray("II+\0\x08\0\0\0\0\0\0\0\0\0\0\0", 16);
        QTest::newRow("HEIC of nothing") << big(24) + "ftypheic" + QByteArray(4, '\0') + "mif1heic";
    }
    void whatIsNoPictureIsRefusedInWords()
    {
        QFETCH(const QByteArray, content);
        const auto cleaned = CleanFile::cleaned(content);
        QVERIFY(!cleaned.ok());
        QVERIFY(!cleaned.error().what.isEmpty());
    }

    void anyBeginningOfAPictureIsRefusedOrClean_data()
    {
        QTest::addColumn<QByteArray>("content");
        for (const char *format : {"jpg", "png", "webp", "tiff"})
            QTest::newRow(format) << pictures::planted(pictures::encoded(pictures::drawn(), format), 6);
        QTest::newRow("heic") << pictures::heic(pictures::drawn(64, 48), true);
    }
    void anyBeginningOfAPictureIsRefusedOrClean()
    {
        QFETCH(const QByteArray, content);
        QVERIFY2(!content.isEmpty(), "nothing writes this format");
        for (qsizetype size = 0; size < content.size(); ++size) {
            const auto cleaned = CleanFile::cleaned(content.first(size));
            QVERIFY(!cleaned.ok() || tellsNothing(cleaned->content));
        }
    }
};

QTEST_GUILESS_MAIN(CleanFileTest)
#include "tst_cleanfile.moc"
