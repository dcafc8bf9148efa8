// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PinClusters.h"
#include "ui/map/MapView.h"
#include "ui/map/PinPainter.h"

#include <QProxyStyle>
#include <QTest>

#include <memory>

namespace porch {

inline constexpr quint8 kOverduePin = 1 << pinflag::kOverdue;
inline constexpr quint8 kSuggestedPin = 1 << pinflag::kSuggested;
inline constexpr quint8 kUncertainPin = 1 << pinflag::kUncertain;

/// The system's wish for less movement: a view arrives at once.
class StillStyle : public QProxyStyle
{
public:
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

/// A map of 800 by 600 over a town, on which pins are put by pixels.
class MarksKit
{
public:
    MarksKit()
    {
        auto *style = new StillStyle;
        style->setParent(&view);
        view.setStyle(style);
        view.setLocale(QLocale(QLocale::English, QLocale::UnitedStates));
        view.resize(800, 600);
        view.setHasMap(true);
        view.show();
        view.setView(GeoPoint{-687'700'000, 448'000'000}, 15);
    }

    GeoPoint at(QPointF pixel) const { return view.camera().unproject(pixel); }
    void add(qint64 id, QPointF pixel, quint8 flags = 0) { pins.put({id, at(pixel), flags}); }
    void click(QPointF pixel) { QTest::mouseClick(&view, Qt::LeftButton, {}, pixel.toPoint()); }
    void drag(std::initializer_list<QPoint> way, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(&view, Qt::LeftButton, modifiers, *way.begin());
        for (const QPoint point : way)
            QTest::mouseMove(&view, point);
        QTest::mouseRelease(&view, Qt::LeftButton, modifiers, *(way.end() - 1));
    }

    MapView view;
    PinClusters pins;
};

} // namespace porch
