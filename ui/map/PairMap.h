// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/MapData.h"
#include "ui/map/PairLayer.h"

#include <QWidget>

namespace porch {

class CityMap;
class MapView;

/// A small map of two sides of a comparison. One can move about in it; the keyboard passes it by.
class PairMap : public QWidget
{
    Q_OBJECT
public:
    explicit PairMap(QWidget *parent = nullptr);
    ~PairMap() override;

    /// The city that is shown; null: the marks stand on bare ground.
    void setData(MapDataPtr city);
    void show(PairLayer::Sides sides);
    using QWidget::show;

    const PairLayer &layer() const { return *m_layer; }
    bool isSettled() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();
    void dress();

    MapView *m_view;
    CityMap *m_city;
    PairLayer *m_layer;
};

} // namespace porch
