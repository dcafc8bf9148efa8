// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/items/FakeSlotSource.h"
#include "tests/map/MapKit.h"
#include "ui/kit/Theme.h"
#include "ui/map/CityMap.h"
#include "ui/map/MapPanel.h"
#include "ui/map/MapView.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

namespace porch::test {

/// The map's room over a city of two streets, with tips that a test puts there.
class PanelKit
{
public:
    PanelKit()
        : theme(*qApp, kit::Theme::Choice::Light)
        , panel(source, [this] { return now; })
    {
        panel.resize(1360, 824);
        panel.show();
    }

    static constexpr Micros kMinute = Micros(60) * 1'000'000;

    /// A city from (-68.80, 44.79) to (-68.76, 44.81).
    void openCity()
    {
        MapDataBuilder builder;
        builder.add(test::street(1, {QStringLiteral("Tanner St")}));
        builder.add(test::segment(1, {at(-68.80, 44.79), at(-68.76, 44.81)}, StreetClass::Primary));
        PackInfo info;
        info.extent.add(at(-68.80, 44.79));
        info.extent.add(at(-68.76, 44.81));
        panel.city().setData(builder.finish(info));
        QCoreApplication::processEvents();
    }

    /// @param age minutes since it was written
    MapTip &put(TipId id, std::optional<GeoPoint> where, int age = 10)
    {
        TipRow row;
        row.id = id;
        row.key = "k" + QByteArray::number(id);
        row.reporter = QStringLiteral("Heron %1").arg(id);
        row.text = QStringLiteral("words of %1").arg(id);
        row.keys.last = now - age * kMinute;
        source.put(row);
        MapTip tip;
        tip.tip = id;
        tip.keys = row.keys;
        tip.settled = true;
        if (where) {
            tip.pin = TipPin{};
            tip.pin->at = *where;
            tip.pin->name = QStringLiteral("Tanner St %1").arg(id);
        }
        tips.insert(id, tip);
        return tips[id];
    }

    /// Tells the panel, and lets it read its rows.
    void tell()
    {
        panel.setTips(tips, 0);
        panel.tips().reckonNow();
        QCoreApplication::processEvents();
        QTRY_VERIFY(isRead(panel.tips().listed()) && isRead(panel.tips().unmapped()));
    }

    static bool isRead(const TipSetModel &model)
    {
        for (int row = 0; row < std::min(8, model.rowCount()); ++row) {
            if (!model.item(row).loaded)
                return false;
        }
        return true;
    }

    TipRow row(TipId id) const { return source.tips.at(id); }
    /// In pixels of the map.
    QPoint pixel(GeoPoint point) const { return panel.view().camera().project(point).toPoint(); }

    Micros now = Micros(1'760'453'070) * 1'000'000;
    kit::Theme theme;
    FakeSlotSource source;
    QHash<TipId, MapTip> tips;
    mutable MapPanel panel;
};

} // namespace porch::test
