// SPDX-License-Identifier: GPL-3.0-or-later
// Paints marks of every kind, a lasso and a measured line on a city pack into a picture, to be looked at:
// pins_picture PACK OUT.png [--zoom Z] [--size WxH] [--pins N] [--dark]
#include "ui/kit/Theme.h"
#include "ui/map/CityMap.h"
#include "ui/map/LassoTool.h"
#include "ui/map/MapLoader.h"
#include "ui/map/MapView.h"
#include "ui/map/MeasureTool.h"
#include "ui/map/PinLayer.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QPainter>
#include <QTest>
#include <QTextStream>

#include <random>

using namespace porch;

namespace {

/// Every kind of mark, at places that are given in pixels of a view.
std::vector<Pin> samples(const MapCamera &camera)
{
    constexpr quint8 kOverdue = 1 << pinflag::kOverdue;
    constexpr quint8 kSuggested = 1 << pinflag::kSuggested;
    constexpr quint8 kUncertain = 1 << pinflag::kUncertain;
    std::vector<Pin> pins;
    const auto add = [&](QPointF pixel, quint8 flags, int count = 1, double apart = 0) {
        for (int i = 0; i < count; ++i) {
            const QPointF at = pixel + apart * QPointF(i % 3, i / 3);
            pins.push_back({static_cast<qint64>(pins.size()) + 1, camera.unproject(at), flags});
        }
    };
    add({82, 85}, kSuggested);
    add({284, 142}, kSuggested);
    add({323, 208}, 0);
    add({250, 289}, kSuggested | kOverdue);
    add({195, 294}, 0, 6, 6);
    add({712, 110}, 0, 4, 6);
    add({840, 304}, 0);
    add({476, 520}, 0);
    add({476, 614}, kOverdue);
    add({82, 655}, kUncertain);
    add({640, 655}, 0, 3);
    add({660, 400}, kOverdue, 5);
    add({560, 300}, kOverdue, 40, 0.5);
    add({800, 560}, 0, 1240, 0.01);
    add({900, 200}, kUncertain | kOverdue);
    return pins;
}

std::vector<Pin> manyPins(const MapCamera &camera, int count)
{
    std::mt19937 random(1);
    std::normal_distribution<double> off(0, 0.2);
    std::vector<Pin> pins;
    for (int i = 0; i < count; ++i) {
        const QPointF at((0.5 + off(random)) * camera.size().width(),
                         (0.5 + off(random)) * camera.size().height());
        pins.push_back(
            {i + 1, camera.unproject(at), static_cast<quint8>(random() % 40 == 0 ? 1 : random() % 3 * 2)});
    }
    return pins;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("pack"), QString());
    parser.addPositionalArgument(QStringLiteral("out"), QString());
    parser.addOptions({{QStringLiteral("zoom"), QString(), QStringLiteral("Z"), QStringLiteral("15")},
                       {QStringLiteral("size"), QString(), QStringLiteral("WxH"), QStringLiteral("968x717")},
                       {QStringLiteral("pins"), QString(), QStringLiteral("N"), QStringLiteral("0")},
                       {QStringLiteral("dark"), QString()}});
    parser.process(application);
    QTextStream err(stderr);
    if (parser.positionalArguments().size() != 2) {
        err << "pins_picture PACK OUT.png\n";
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
    view.show(); // its camera has its size from now on
    view.setView(data.value()->info.home, parser.value(QStringLiteral("zoom")).toDouble());

    const int many = parser.value(QStringLiteral("pins")).toInt();
    const std::vector<Pin> pins = many > 0 ? manyPins(view.camera(), many) : samples(view.camera());
    PinClusters clusters;
    clusters.assign(pins);
    PinLayer marks(view);
    marks.setPins(&clusters, {{}, [](qint64) { return 90.0; }, 90});
    view.addLayer(&marks, MapPlane::Marks);
    LassoTool lasso(view);
    MeasureTool measure(view);
    view.addLayer(&measure, MapPlane::Tools);
    view.setFocus(Qt::TabFocusReason);
    if (many == 0) {
        marks.select(4);
        view.setTool(&lasso);
        QTest::mousePress(&view, Qt::LeftButton, {}, {150, 300});
        for (const QPoint point : {QPoint(170, 360), QPoint(230, 370), QPoint(300, 300), QPoint(380, 270),
                                   QPoint(370, 190), QPoint(330, 120), QPoint(240, 130), QPoint(180, 200)})
            QTest::mouseMove(&view, point);
        QTest::mouseRelease(&view, Qt::LeftButton, {}, {150, 300});
        view.setTool(&measure);
        for (const QPoint point : {QPoint(560, 520), QPoint(600, 600), QPoint(720, 590)})
            QTest::mouseClick(&view, Qt::LeftButton, {}, point);
        QTest::mouseMove(&view, {760, 500});
        view.addLayer(&lasso, MapPlane::Tools);
        QTest::keyClick(&view, Qt::Key_Tab);
    }
    QObject::connect(&city, &CityMap::settled, &view, [&] {
        QApplication::exit(view.grab().toImage().save(parser.positionalArguments().at(1)) ? 0 : 1);
    });
    return QApplication::exec();
}
