// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/map/SyntheticCity.h"
#include "ui/map/AreasLayer.h"
#include "ui/map/MapPrint.h"

#include <QBuffer>
#include <QFile>
#include <QPaintEngine>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace porch;

namespace {

constexpr QSize kPaper(1060, 740);

MapSheet sheet()
{
    MapSheet sheet;
    sheet.title = QStringLiteral("Tips of the last seven days");
    sheet.caveat = QStringLiteral("Uncorroborated.");
    sheet.at = QDateTime(QDate(2025, 1, 14), QTime(14, 44), QTimeZone("America/New_York"));
    sheet.data = test::syntheticCity({});
    sheet.camera.setSize({980, 720});
    sheet.camera.setZoom(14);
    sheet.camera.setCentre(sheet.data->info.home);
    sheet.locale = QLocale(QLocale::English, QLocale::UnitedStates);
    return sheet;
}

QImage onPaper(const MapSheet &sheet)
{
    QImage image(kPaper, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    MapPrint::paint(painter, QRectF(QPointF(), kPaper), 96, sheet);
    return image;
}

int inkIn(const QImage &image, const QRect &rect)
{
    int ink = 0;
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x)
            ink += image.pixelColor(x, y).lightness() < 250;
    }
    return ink;
}

/// A device that writes down what text it is given.
class TextDevice : public QPaintDevice
{
public:
    QString text() const { return m_engine.text; }
    QPaintEngine *paintEngine() const override { return &m_engine; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return kPaper.width();
        case PdmHeight:
            return kPaper.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDepth:
            return 32;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        default:
            return 0;
        }
    }

private:
    class Recording : public QPaintEngine
    {
    public:
        Recording()
            : QPaintEngine(AllFeatures)
        {}
        bool begin(QPaintDevice *) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState &) override {}
        void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
        void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
        void drawPath(const QPainterPath &) override {}
        void drawTextItem(const QPointF &, const QTextItem &item) override { text += item.text() + u'\n'; }
        Type type() const override { return User; }

        QString text;
    };
    mutable Recording m_engine;
};

/// Paints a cross in the middle of the ground.
class Cross : public MapLayer
{
public:
    void paint(QPainter &painter, const MapCamera &camera) override
    {
        const QPointF at = camera.project(point);
        painter.fillRect(QRectF(at - QPointF(5, 5), QSizeF(10, 10)), Qt::magenta);
        size = camera.size();
    }
    GeoPoint point;
    QSizeF size;
};

int pagesOf(const QByteArray &pdf)
{
    static const QRegularExpression page(QStringLiteral("/Type\\s*/Page\\b(?!s)"));
    return int(QString::fromLatin1(pdf).count(page));
}

} // namespace

class MapPaperTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSheetHoldsItsParts();
    void wordsAreWords();
    void layersLieOnTheirGround();
    void aLegendNeedsRoom();
    void odditiesDoNoHarm();
    void aPdfIsOnePage_data();
    void aPdfIsOnePage();
    void aPlaceThatCannotBeWrittenIsAnError();
    void paperFollowsTheCountry();
};

void MapPaperTest::theSheetHoldsItsParts()
{
    const QImage image = onPaper(sheet());
    QVERIFY(inkIn(image, QRect(0, 0, 300, 26)) > 100);                   // title
    QVERIFY(inkIn(image, QRect(kPaper.width() - 160, 0, 159, 26)) > 50); // when
    QVERIFY(inkIn(image, QRect(0, kPaper.height() - 40, 200, 39)) > 50); // caveat and source
    QCOMPARE(image.pixelColor(60, 300).lightness() < 250 || image.pixelColor(61, 301).lightness() < 250,
             true);
    // Always for daylight, whatever the screen is in.
    QVERIFY(image.pixelColor(kPaper.width() / 2, kPaper.height() / 2).lightness() > 128);
}

void MapPaperTest::wordsAreWords()
{
    TextDevice device;
    MapSheet printed = sheet();
    printed.legend.push_back({nullptr, QStringLiteral("Confirmed")});
    {
        QPainter painter(&device);
        MapPrint::paint(painter, QRectF(QPointF(), kPaper), 96, printed);
    }
    const QString text = device.text();
    for (const QString &words :
         {printed.title, printed.caveat, printed.data->info.attribution, QStringLiteral("Confirmed"),
          QStringLiteral("2:44 PM EST"), QStringLiteral("0.25 mi")})
        QVERIFY2(text.contains(words), qPrintable(words + u'\n' + text));
    QVERIFY(text.contains(QStringLiteral("1/14/25")));
}

void MapPaperTest::layersLieOnTheirGround()
{
    MapSheet printed = sheet();
    Cross cross;
    cross.point = printed.data->info.home;
    AreasLayer areas;
    areas.setData(printed.data);
    printed.layers = {&areas, &cross};
    const QImage image = onPaper(printed);
    QVERIFY(cross.size.width() > 900);
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found += image.pixelColor(x, y) == QColor(Qt::magenta);
    }
    QVERIFY(found >= 60);
    printed.layers = {&cross};
    QVERIFY(onPaper(printed) != image); // the borders were there
}

void MapPaperTest::aLegendNeedsRoom()
{
    MapSheet printed = sheet();
    const QImage without = onPaper(printed);
    int drawn = 0;
    for (int i = 0; i < 30; ++i) {
        printed.legend.push_back({[&drawn](QPainter &painter, const QRectF &box) {
                                      ++drawn;
                                      painter.fillRect(box, Qt::cyan);
                                  },
                                  QStringLiteral("Somewhere in the circle")});
    }
    const QImage with = onPaper(printed);
    QCOMPARE(drawn, 30);
    const auto cyan = [](const QImage &image, int y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == QColor(Qt::cyan))
                return true;
        }
        return false;
    };
    int rows = 0;
    bool inside = false;
    for (int y = 0; y < with.height(); ++y) {
        rows += cyan(with, y) && !inside;
        inside = cyan(with, y);
    }
    QVERIFY(rows > 2);
}

void MapPaperTest::odditiesDoNoHarm()
{
    MapSheet printed;
    onPaper(printed);
    printed = sheet();
    printed.title = QString(QStringLiteral("A very long title ")).repeated(40);
    printed.caveat = QString(QStringLiteral("Uncorroborated. ")).repeated(400);
    printed.camera.setSize({1, 1});
    onPaper(printed);
    QImage stamp(60, 40, QImage::Format_RGB32);
    QPainter painter(&stamp);
    MapPrint::paint(painter, QRectF(0, 0, 60, 40), 96, sheet());
}

void MapPaperTest::aPdfIsOnePage_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QSizeF>("points");
    QTest::newRow("A4") << int(QPageSize::A4) << QSizeF(842, 595);
    QTest::newRow("Letter") << int(QPageSize::Letter) << QSizeF(792, 612);
}

void MapPaperTest::aPdfIsOnePage()
{
    QFETCH(const int, size);
    QFETCH(const QSizeF, points);
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("map.pdf"));
    const Result<void> written = MapPrint::writePdf(path, QPageSize::PageSizeId(size), sheet());
    QVERIFY2(written.ok(), written ? "" : qPrintable(written.error().what));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF"));
    QCOMPARE(pagesOf(pdf), 1);
    static const QRegularExpression box(
        QStringLiteral("/MediaBox\\s*\\[\\s*0\\s+0\\s+([0-9.]+)\\s+([0-9.]+)"));
    const QRegularExpressionMatch match = box.match(QString::fromLatin1(pdf));
    QVERIFY(match.hasMatch());
    QVERIFY(std::abs(match.captured(1).toDouble() - points.width()) < 2);
    QVERIFY(std::abs(match.captured(2).toDouble() - points.height()) < 2);
    // Drawn, with fonts for its words; not one large picture.
    QVERIFY(pdf.contains("/FontFile"));
    QVERIFY(!pdf.contains("/Subtype /Image"));
}

void MapPaperTest::aPlaceThatCannotBeWrittenIsAnError()
{
    const QTemporaryDir dir;
    const Result<void> written =
        MapPrint::writePdf(dir.filePath(QStringLiteral("not/there/map.pdf")), QPageSize::A4, sheet());
    QVERIFY(!written);
    QVERIFY(written.error().what.contains(QStringLiteral("map.pdf")));
}

void MapPaperTest::paperFollowsTheCountry()
{
    QCOMPARE(MapPrint::paperOf(QLocale(QLocale::English, QLocale::UnitedStates)), QPageSize::Letter);
    QCOMPARE(MapPrint::paperOf(QLocale(QLocale::Spanish, QLocale::Spain)), QPageSize::A4);
}

QTEST_MAIN(MapPaperTest)
#include "tst_mappaper.moc"
