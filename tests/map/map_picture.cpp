// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a city pack into a picture, to be looked at:
// map_picture PACK OUT.png [--zoom Z] [--at LON,LAT] [--size WxH] [--dark] [--paper]
#include "ui/kit/Glyphs.h"
#include "ui/kit/Theme.h"
#include "ui/map/CityMap.h"
#include "ui/map/MapLoader.h"
#include "ui/map/MapView.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QPainter>
#include <QTextStream>
#include <QTimer>

using namespace porch;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("pack"), QString());
    parser.addPositionalArgument(QStringLiteral("out"), QString());
    parser.addOptions({{QStringLiteral("zoom"), QString(), QStringLiteral("Z"), QStringLiteral("14")},
                       {QStringLiteral("at"), QString(), QStringLiteral("LON,LAT")},
                       {QStringLiteral("size"), QString(), QStringLiteral("WxH"), QStringLiteral("980x720")},
                       {QStringLiteral("paper"), QString()},
                       {QStringLiteral("dark"), QString()}});
    parser.process(application);
    QTextStream err(stderr);
    if (parser.positionalArguments().size() != 2) {
        err << "map_picture PACK OUT.png\n";
        return 2;
    }
    const bool isDark = parser.isSet(QStringLiteral("dark"));
    const kit::Theme theme(application, isDark ? kit::Theme::Choice::Dark : kit::Theme::Choice::Light);
    const Result<MapDataPtr> data = MapLoader::load(parser.positionalArguments().first());
    if (!data) {
        err << data.error().what << '\n';
        return 1;
    }

    MapView view;
    CityMap city(view);
    city.setData(data.value());
    const QStringList size = parser.value(QStringLiteral("size")).split(u'x');
    view.resize(size.value(0).toInt(), size.value(1).toInt());
    GeoPoint at = data.value()->info.home;
    const QStringList asked = parser.value(QStringLiteral("at")).split(u',');
    if (asked.size() == 2)
        at = GeoPoint::fromDegrees(asked.at(0).toDouble(), asked.at(1).toDouble()).value_or(at);
    if (parser.isSet(QStringLiteral("zoom")) || asked.size() == 2)
        view.setView(at, parser.value(QStringLiteral("zoom")).toDouble());
    view.show();
    view.setFocus();
    QObject::connect(&city, &CityMap::settled, &view, [&] {
        const QString out = parser.positionalArguments().at(1);
        if (parser.isSet(QStringLiteral("paper")) || out.endsWith(QLatin1String(".pdf"))) {
            MapSheet sheet = city.sheet();
            sheet.title = QStringLiteral("Tips of the last seven days");
            sheet.caveat = QStringLiteral("Uncorroborated: nobody has checked what residents wrote.");
            sheet.at = QDateTime::currentDateTime();
            for (const auto &[glyph, words] :
                 {std::pair(kit::Glyph::PinConfirmed, QStringLiteral("Confirmed")),
                  std::pair(kit::Glyph::PinSuggested, QStringLiteral("Suggested")),
                  std::pair(kit::Glyph::PinUncertain, QStringLiteral("Somewhere in the circle"))}) {
                sheet.legend.push_back({[glyph = glyph](QPainter &painter, const QRectF &box) {
                                            kit::drawGlyph(painter, glyph, box, Qt::black);
                                        },
                                        words});
            }
            if (!out.endsWith(QLatin1String(".pdf"))) {
                QImage image(1060, 740, QImage::Format_RGB32);
                image.fill(Qt::white);
                QPainter painter(&image);
                MapPrint::paint(painter, QRectF(QPointF(), image.size()), 96, sheet);
                QApplication::exit(image.save(out) ? 0 : 1);
                return;
            }
            QApplication::exit(MapPrint::writePdf(out, QPageSize::Letter, sheet) ? 0 : 1);
            return;
        }
        const QImage image = view.grab().toImage();
        QApplication::exit(image.save(out) ? 0 : 1);
    });
    return QApplication::exec();
}
