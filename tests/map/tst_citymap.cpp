// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/map/MapKit.h"
#include "tests/map/SyntheticCity.h"
#include "ui/kit/EmptyState.h"
#include "ui/kit/Text.h"
#include "ui/map/CityMap.h"
#include "ui/map/CoordinateReadout.h"
#include "ui/map/Coordinates.h"
#include "ui/map/MapBookmarks.h"
#include "ui/map/MapFoot.h"
#include "ui/map/MapView.h"
#include "ui/map/ScaleBar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <rapidcheck.h>

using namespace porch;
using porch::test::at;

class CityMapTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPackOpensAndIsShown();
    void aBadPackSaysWhy();
    void onlyTheLastPackCounts();
    void aCityOfOneStreetIsShown();
    void aDarkPaletteDarkensTheMap();
    void beatsCanBeHidden();
    void aSheetHoldsWhatIsSeen();

    void coordinatesAreWrittenAsOthersReadThem();
    void theReadoutCopies();
    void theFootKeepsApart();
    void scalesAreRound();

    void bookmarksAreKept();
    void bookmarksRefuseNonsense();
};

void CityMapTest::aPackOpensAndIsShown()
{
    test::HandmadePack pack;
    pack.writer().add(test::street(1, {QStringLiteral("Tanner St")}));
    Segment piece = test::segment(1, {at(-68.78, 44.80), at(-68.76, 44.81)}, StreetClass::Primary);
    piece.id = 1;
    pack.writer().add(piece);
    PackInfo info;
    info.attribution = QStringLiteral("Invented");
    info.extent.add(at(-68.78, 44.80));
    info.extent.add(at(-68.76, 44.81));
    pack.finish(info);

    MapView view;
    CityMap city(view);
    view.resize(600, 400);
    view.show();
    QVERIFY(view.emptyState().isVisible());
    QSignalSpy opened(&city, &CityMap::opened);
    QSignalSpy settled(&city, &CityMap::settled);
    city.open(pack.path());
    QTRY_COMPARE(opened.count(), 1);
    QTRY_VERIFY(settled.count() > 0);
    QVERIFY(!view.emptyState().isVisible());
    QCOMPARE(city.foot().attribution().text(), QStringLiteral("Invented"));
    QVERIFY(city.foot().attribution().isVisible());
    const GeoBox seen = view.camera().visibleBox();
    QVERIFY(seen.contains(at(-68.78, 44.80)) && seen.contains(at(-68.76, 44.81)));
    QVERIFY(!city.names().plan().labels.empty());
}

void CityMapTest::aBadPackSaysWhy()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("broken.pack"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no pack");
    file.close();
    MapView view;
    view.show();
    CityMap city(view);
    city.setData(test::syntheticCity({}));
    QVERIFY(view.hasMap());
    QSignalSpy failed(&city, &CityMap::failed);
    city.open(path);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!failed.first().first().toString().isEmpty());
    QVERIFY(!view.hasMap());
    QVERIFY(view.emptyState().isVisible());
    QVERIFY(!city.data());
    QVERIFY(!view.grab().isNull());
    const auto labels = view.emptyState().findChildren<kit::Label *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const kit::Label *label) {
        return label->text() == failed.first().first().toString();
    }));
}

void CityMapTest::onlyTheLastPackCounts()
{
    test::HandmadePack pack;
    pack.writer().add(test::street(1, {QStringLiteral("Tanner St")}));
    pack.finish();
    MapView view;
    CityMap city(view);
    QSignalSpy opened(&city, &CityMap::opened);
    QSignalSpy failed(&city, &CityMap::failed);
    city.open(pack.path() + QStringLiteral(".not"));
    city.open(pack.path());
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(failed.count(), 0);
}

void CityMapTest::aCityOfOneStreetIsShown()
{
    MapDataBuilder builder;
    builder.add(test::segment(0, {at(-68.78, 44.80), at(-68.78, 44.80)}));
    PackInfo info;
    info.extent.add(at(-68.78, 44.80)); // of no size
    MapView view;
    CityMap city(view);
    view.resize(600, 400);
    view.show();
    city.setData(builder.finish(info));
    QTRY_VERIFY(city.isSettled());
    QVERIFY(view.camera().zoom() <= 18);
    view.zoomOut();
    view.goHome();
    QVERIFY(std::isfinite(view.camera().zoom()));
}

void CityMapTest::aDarkPaletteDarkensTheMap()
{
    MapView view;
    CityMap city(view);
    view.resize(600, 400);
    view.show();
    city.setData(test::syntheticCity({}));
    QTRY_VERIFY(city.isSettled());
    const int light = view.grab().toImage().pixelColor(300, 100).lightness();
    QVERIFY(light > 128);
    view.setPalette(kit::paletteFor(kit::tokens(kit::Scheme::Dark)));
    QTRY_VERIFY(city.isSettled());
    QTRY_VERIFY(view.grab().toImage().pixelColor(300, 100).lightness() < 128);
}

void CityMapTest::beatsCanBeHidden()
{
    MapView view;
    CityMap city(view);
    view.resize(600, 400);
    view.show();
    city.setData(test::syntheticCity({}));
    QVERIFY(city.areas().hasAreas());
    QTRY_VERIFY(city.isSettled());
    const auto isNamed = [&city] {
        const auto &labels = city.names().plan().labels;
        return std::any_of(labels.begin(), labels.end(),
                           [](const MapLabel &label) { return label.face == LabelFace::Area; });
    };
    QVERIFY(isNamed());
    city.setAreasShown(false);
    QVERIFY(!city.areas().isVisible());
    QTRY_VERIFY(!isNamed());
    QTRY_VERIFY(city.isSettled());
}

void CityMapTest::aSheetHoldsWhatIsSeen()
{
    MapView view;
    CityMap city(view);
    view.resize(600, 400);
    city.setData(test::syntheticCity({}));
    QCOMPARE(city.sheet().layers, QList<MapLayer *>{&city.areas()});
    QCOMPARE(city.sheet().camera, view.camera());
    city.setAreasShown(false);
    QVERIFY(city.sheet().layers.isEmpty());
    QVERIFY(!city.sheet().withAreaNames);
}

void CityMapTest::coordinatesAreWrittenAsOthersReadThem()
{
    // The Washington Monument's place in the Federal Geographic Data Committee's example of the grid.
    QCOMPARE(usngText(at(-77.0353, 38.8895)).left(6), QStringLiteral("18S UJ"));
    QCOMPARE(latLonText(at(-68.7712574, 44.8011821)), QStringLiteral("44.801182, -68.771257"));
    const QString grid = usngText(at(-68.778, 44.801));
    static const QRegularExpression form(QStringLiteral("^19T EK \\d{5} \\d{5}$"));
    QVERIFY2(form.match(grid).hasMatch(), qPrintable(grid));
    QVERIFY(rc::check("everywhere it is either a reference or nothing", [] {
        static const QRegularExpression any(QStringLiteral("^(\\d{1,2})?[A-Z] [A-Z]{2} \\d{5} \\d{5}$"));
        const GeoPoint point{*rc::gen::inRange(-1'800'000'000, 1'800'000'001),
                             *rc::gen::inRange(-900'000'000, 900'000'001)};
        const QString text = usngText(point);
        RC_ASSERT(text.isEmpty() || any.match(text).hasMatch());
    }));
}

void CityMapTest::theReadoutCopies()
{
    CoordinateReadout readout;
    readout.setMiddle(at(-68.778, 44.801));
    QVERIFY(readout.text().startsWith(QStringLiteral("44.801000, -68.778000")));
    readout.setPointed(at(-68.779, 44.802));
    QVERIFY(readout.text().contains(usngText(at(-68.779, 44.802))));
    readout.setPointed(std::nullopt);
    QVERIFY(readout.text().startsWith(QStringLiteral("44.801000")));
    QSignalSpy copied(&readout, &CoordinateReadout::copied);
    readout.show();
    QTest::keyClick(&readout, Qt::Key_Space);
    QCOMPARE(copied.count(), 1);
    QCOMPARE(QApplication::clipboard()->text(), readout.text());
    QVERIFY(!readout.accessibleName().isEmpty());
}

void CityMapTest::theFootKeepsApart()
{
    MapView view;
    CityMap city(view);
    city.setData(test::syntheticCity({}));
    view.show();
    for (const int width : {1'200, 700, 420, 260}) {
        view.resize(width, 400);
        const MapFoot &foot = city.foot();
        const QRect scale = city.foot().scaleBar().geometry();
        QVERIFY(view.rect().contains(scale));
        if (city.foot().readout().isVisible()) {
            QVERIFY(!city.foot().readout().geometry().intersects(scale));
            QVERIFY(!city.foot().readout().geometry().intersects(city.foot().attribution().geometry()));
        }
        Q_UNUSED(foot)
    }
    QVERIFY(!city.foot().readout().isVisible());
}

void CityMapTest::scalesAreRound()
{
    const QLocale metric(QLocale::English, QLocale::UnitedKingdom);
    const QLocale us(QLocale::English, QLocale::UnitedStates);
    QCOMPARE(ScaleLength::of(3, 96, QLocale(QLocale::Spanish, QLocale::Spain)).text, QStringLiteral("250 m"));
    QCOMPARE(ScaleLength::of(50, 96, QLocale(QLocale::Spanish, QLocale::Spain)).text,
             QStringLiteral("2,5 km"));
    QCOMPARE(ScaleLength::of(3, 96, us).text, QStringLiteral("500 ft"));
    QCOMPARE(ScaleLength::of(50, 96, us).text, QStringLiteral("2 mi"));
    QVERIFY(!ScaleLength::of(3, 96, metric).text.isEmpty());
    QVERIFY(ScaleLength::of(0, 96, us).text.isEmpty());
    QVERIFY(ScaleLength::of(std::nan(""), 96, us).text.isEmpty());
    QVERIFY(rc::check("never longer than asked for, nor much shorter", [&us] {
        const double metres = *rc::gen::inRange(1, 1'000'000) / 1'000.0;
        for (const QLocale &locale : {us, QLocale(QLocale::Spanish, QLocale::Spain)}) {
            const ScaleLength length = ScaleLength::of(metres, 96, locale);
            RC_ASSERT(length.pixels <= 96 + 1e-6);
            RC_ASSERT(length.pixels >= 96 / 2.6);
        }
    }));
}

void CityMapTest::bookmarksAreKept()
{
    MapBookmarks bookmarks;
    const QAbstractItemModelTester tester(&bookmarks);
    QSignalSpy edited(&bookmarks, &MapBookmarks::edited);
    QVERIFY(bookmarks.add({QStringLiteral(" Mill  Ward "), at(-68.77, 44.8), 15.25}));
    QVERIFY(bookmarks.add({QStringLiteral("Río"), at(-68.78, 44.81), 13}));
    QVERIFY(bookmarks.add({QStringLiteral("Quay"), at(-68.79, 44.82), 16}));
    QCOMPARE(bookmarks.index(0).data().toString(), QStringLiteral("Mill Ward"));
    QVERIFY(bookmarks.move(0, 2));
    QCOMPARE(bookmarks.index(2).data().toString(), QStringLiteral("Mill Ward"));
    QVERIFY(bookmarks.move(2, 1));
    QVERIFY(bookmarks.rename(0, QStringLiteral("River")));
    QVERIFY(bookmarks.add({QStringLiteral("river"), at(-68.5, 44.5), 12})); // the same, moved
    QCOMPARE(bookmarks.rowCount(), 3);
    QCOMPARE(bookmarks.all().front().centre, at(-68.5, 44.5));
    QVERIFY(bookmarks.remove(2));
    QCOMPARE(edited.count(), 8);

    MapBookmarks again;
    QCOMPARE(again.fromJson(bookmarks.toJson()), 0);
    QCOMPARE(again.all(), bookmarks.all());
}

void CityMapTest::bookmarksRefuseNonsense()
{
    MapBookmarks bookmarks;
    QVERIFY(!bookmarks.add({QStringLiteral("  "), at(0, 0), 3}));
    QVERIFY(!bookmarks.remove(0));
    QVERIFY(!bookmarks.move(0, 1));
    QVERIFY(!bookmarks.rename(0, QStringLiteral("x")));
    const QJsonArray json{QJsonValue(7), QJsonObject{},
                          QJsonObject{{QStringLiteral("name"), QStringLiteral("No place")}},
                          QJsonObject{{QStringLiteral("name"), QStringLiteral("Off the globe")},
                                      {QStringLiteral("lat"), 91},
                                      {QStringLiteral("lon"), 0},
                                      {QStringLiteral("zoom"), 3}},
                          QJsonObject{{QStringLiteral("name"), QStringLiteral("Good")},
                                      {QStringLiteral("lat"), 44.8},
                                      {QStringLiteral("lon"), -68.77},
                                      {QStringLiteral("zoom"), 99}}};
    QCOMPARE(bookmarks.fromJson(json), 4);
    QCOMPARE(bookmarks.rowCount(), 1);
    QCOMPARE(bookmarks.all().front().zoom, MapCamera::kMostZoom);
    for (int i = 0; i < MapBookmarks::kMost + 5; ++i)
        bookmarks.add({QString::number(i), at(0, 0), 3});
    QCOMPARE(bookmarks.rowCount(), MapBookmarks::kMost);
}

QTEST_MAIN(CityMapTest)
#include "tst_citymap.moc"
