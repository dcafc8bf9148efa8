// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/Geo.h"
#include "ui/map/MapLayer.h"

#include <vector>

namespace porch {

class MapView;

/// Measures along points that are clicked, in a straight line from one to the next. A double click or Enter
/// ends the line; the next click begins another. Backspace takes the last point back, Esc clears.
///
/// Without a mouse: Space sets a point in the middle of the map, where a cross stands then.
class MeasureTool : public MapLayer
{
    Q_OBJECT
public:
    /// @param view outlives it, and gives the colours and the units
    explicit MeasureTool(const MapView &view, QObject *parent = nullptr);

    const std::vector<GeoPoint> &points() const { return m_points; }
    bool isFinished() const { return m_isFinished; }
    /// From the first point to the last.
    double metres() const;
    /// "1.24 km"; while it goes on, that and the way to the mouse. Empty without a line.
    QString text() const;
    void clear();

    void paint(QPainter &painter, const MapCamera &camera) override;
    bool press(QMouseEvent *event, const MapCamera &camera) override;
    bool move(QMouseEvent *event, const MapCamera &camera) override;
    bool release(QMouseEvent *event, const MapCamera &camera) override;
    bool doubleClick(QMouseEvent *event, const MapCamera &camera) override;
    bool keyPress(QKeyEvent *event, const MapCamera &camera) override;
    void leave() override;
    void cancel() override;
    std::optional<QCursor> cursor(QPointF pixel, const MapCamera &camera) const override;

Q_SIGNALS:
    /// Points have come or gone, or the line has ended.
    void measured();

private:
    void add(GeoPoint point);
    void finish();
    void paintText(QPainter &painter, QPointF at, const QString &text) const;

    const MapView &m_view;
    std::vector<GeoPoint> m_points;
    std::optional<GeoPoint> m_cursor; ///< where the mouse is while the line goes on
    std::optional<QPointF> m_pressedAt;
    bool m_isFinished = false;
    bool m_byKeyboard = false;
};

} // namespace porch
