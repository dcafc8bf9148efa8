// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PinClusters.h"
#include "ui/map/LassoShape.h"
#include "ui/map/MapLayer.h"

namespace porch {

class MapView;

/// Draws a shape around tips. What is drawn stays on its ground while the map moves, until Esc or the next
/// shape; the wheel, the arrow keys and the middle button move the map meanwhile.
///
/// Without a mouse: Enter takes all that is in sight.
class LassoTool : public MapLayer
{
    Q_OBJECT
public:
    enum class Form : quint8 { Free, Rectangle };

    /// @param view outlives it, and gives the colours
    explicit LassoTool(const MapView &view, QObject *parent = nullptr);

    /// Of the next shape; with Shift held it is the other one.
    void setForm(Form form) { m_form = form; }
    Form form() const { return m_form; }

    /// Which of the pins are in it now: asked again after pins have come.
    std::vector<qint64> idsIn(const PinClusters &pins) const;
    bool hasShape() const { return !m_shape.isEmpty(); }
    const LassoShape &shape() const { return m_shape; }
    void clear();
    /// This shape, as if somebody had drawn it: around an area. Fewer than three corners clear it.
    void draw(std::vector<GeoPoint> corners);

    void paint(QPainter &painter, const MapCamera &camera) override;
    bool press(QMouseEvent *event, const MapCamera &camera) override;
    bool move(QMouseEvent *event, const MapCamera &camera) override;
    bool release(QMouseEvent *event, const MapCamera &camera) override;
    bool doubleClick(QMouseEvent *event, const MapCamera &camera) override;
    bool keyPress(QKeyEvent *event, const MapCamera &camera) override;
    void cancel() override;
    std::optional<QCursor> cursor(QPointF pixel, const MapCamera &camera) const override;

Q_SIGNALS:
    /// A shape is closed.
    void drawn();
    void cleared();

private:
    void stretchTo(QPointF pixel, const MapCamera &camera);
    void close();

    const MapView &m_view;
    Form m_form = Form::Free;
    bool m_isDrawing = false;
    bool m_isRectangle = false;      ///< the one under way
    std::vector<GeoPoint> m_corners; ///< under way, or of the shape
    QPointF m_last;                  ///< pixel
    LassoShape m_shape;
};

} // namespace porch
