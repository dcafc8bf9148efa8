// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/map/SyntheticCity.h"
#include "ui/kit/Text.h"
#include "ui/map/MapView.h"
#include "ui/map/PinLayer.h"
#include "ui/map/TipsMap.h"

#include <QSignalSpy>
#include <QTest>

using namespace porch;

namespace {

TipsMap::Spot spot(TipId tip, GeoPoint at, PinCertainty certainty = PinCertainty::Confirmed)
{
    return {tip, TipPin{at, certainty, 0, QStringLiteral("Alder St")}, QStringLiteral("Amber Heron")};
}

} // namespace

class TipsMapTest : public QObject
{
    Q_OBJECT

    MapDataPtr m_city = test::syntheticCity({});
    GeoPoint near(double share) const
    {
        const GeoBox &box = m_city->info.extent;
        return {qint32(box.west + (box.east - box.west) * share),
                qint32(box.south + (box.north - box.south) * share)};
    }

private Q_SLOTS:
    void allOfThemAreInSight()
    {
        TipsMap map;
        map.resize(600, 400);
        map.show();
        QVERIFY(QTest::qWaitForWindowExposed(&map));
        auto *view = map.findChild<MapView *>();
        map.setCity(m_city);
        QVERIFY(view->hasMap());
        map.setSpots({spot(1, near(0.3)), spot(2, near(0.35)), spot(3, near(0.6), PinCertainty::Suggested)});
        QTRY_VERIFY(view->camera().visibleBox().contains(near(0.3)) &&
                    view->camera().visibleBox().contains(near(0.6)));
        // Others are looked for anew, even after the view was moved.
        view->setView(near(0.9), 17);
        map.setSpots({spot(4, near(0.1)), spot(5, near(0.12))});
        QTRY_VERIFY(view->camera().visibleBox().contains(near(0.1)) &&
                    view->camera().visibleBox().contains(near(0.12)));
        // The same ones leave it where it is.
        const GeoBox home = view->home();
        map.setSpots({spot(4, near(0.1)), spot(5, near(0.13))});
        QVERIFY(view->home() == home);
    }

    void oneIsChosenAndOpened()
    {
        TipsMap map;
        map.resize(600, 400);
        map.show();
        map.setCity(m_city);
        map.setSpots({spot(7, near(0.5))});
        auto *layer = map.findChild<PinLayer *>();
        QSignalSpy opened(&map, &TipsMap::tipOpened);
        QSignalSpy chosen(&map, &TipsMap::tipChosen);
        Q_EMIT layer->pinOpened(7);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(layer->selected(), std::optional<qint64>(7));
        Q_EMIT layer->pinActivated(7);
        QCOMPARE(opened[0][0].value<TipId>(), TipId(7));
        map.setSpots({});
        QVERIFY(!layer->selected());
    }

    void withoutACityItSaysSo()
    {
        TipsMap map;
        map.setSpots({spot(1, near(0.3))});
        QVERIFY(!map.findChild<MapView *>()->hasMap());
        map.setAbout(QStringLiteral("2 of its tips have no place yet"));
        const auto labels = map.findChildren<kit::Label *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](kit::Label *label) {
            return label->text() == QLatin1String("2 of its tips have no place yet");
        }));
    }
};

QTEST_MAIN(TipsMapTest)
#include "tst_tipsmap.moc"
