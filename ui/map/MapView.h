// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/MapCamera.h"
#include "ui/map/MapLayer.h"
#include "ui/map/MapMotion.h"

#include <QList>
#include <QPointer>
#include <QWidget>

#include <optional>
#include <vector>

class QNativeGestureEvent;
class QPinchGesture;

namespace porch {

namespace kit {
class EmptyState;
}

/// Planes of the map, from the lowest.
enum class MapPlane : quint8 { Ground, Areas, Names, Marks, Tools };

/// A map that one moves about in, with the mouse, a touchpad, fingers or the keyboard. It knows nothing of
/// what is painted: that is the layers' work. Without a map of the ground it says so, and what to do.
///
/// Keys: arrows move, with Shift by a window; + and -, PgUp and PgDn zoom; Home shows all of the city.
class MapView : public QWidget
{
    Q_OBJECT
public:
    explicit MapView(QWidget *parent = nullptr);
    ~MapView() override;

    const MapCamera &camera() const { return m_camera; }

    /// Layers of one plane are painted in the order in which they came. The view does not own them; one that
    /// is destroyed is gone from here too.
    void addLayer(MapLayer *layer, MapPlane plane);
    void removeLayer(MapLayer *layer);
    /// Those of a plane that are visible, the lowest first: to paint them elsewhere, on paper.
    QList<MapLayer *> layers(MapPlane plane) const;

    /// What gets the input first and is painted above all else; nullptr: one moves the map. The one before
    /// it is cancelled.
    void setTool(MapLayer *tool);
    MapLayer *tool() const { return m_tool; }

    /// What Home shows; shown now unless the view was moved already.
    void setHome(const GeoBox &box);
    GeoBox home() const { return m_home; }
    /// How far one may go; see MapCamera.
    void setLimits(const GeoBox &box, double leastZoom);

    /// While false the empty state stands over everything. The caller gives it the first step's button.
    void setHasMap(bool hasMap);
    bool hasMap() const { return m_hasMap; }
    kit::EmptyState &emptyState() { return *m_empty; }

public Q_SLOTS:
    void goHome();
    void zoomIn();
    void zoomOut();
    void flyTo(porch::GeoPoint centre, double zoom);
    /// Shows all of the box; a box of one point at most at this zoom.
    void flyToBox(const porch::GeoBox &box, double mostZoom = 17);
    /// At once, as it was kept: at any zoom.
    void setView(porch::GeoPoint centre, double zoom);

Q_SIGNALS:
    /// In every frame of a movement too.
    void cameraChanged(const porch::MapCamera &camera);
    /// A movement has ended; nothing more will come of it.
    void rested();
    /// Where the mouse is over the ground.
    void cursorMoved(porch::GeoPoint point);
    void cursorLeft();
    /// With the left button, where no layer took it.
    void clicked(porch::GeoPoint point);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Entry
    {
        MapLayer *layer;
        MapPlane plane;
    };
    struct DragSample
    {
        quint64 at; ///< milliseconds
        QPointF position;
    };

    void setCamera(const MapCamera &camera);
    /// From now on the view is where a person put it.
    void leaveHome();
    void listenTo(MapLayer *layer);
    void dropped(QObject *layer);
    /// Those that are visible and the tool, the uppermost first.
    QList<MapLayer *> fromAbove() const;
    void hover(QMouseEvent *event);
    void endDrag(const QMouseEvent &event);
    bool moveByKey(const QKeyEvent &event);
    bool showToolTip(QPoint position, QPoint global);
    bool pinch(const QPinchGesture &gesture);
    bool nativeGesture(const QNativeGestureEvent &gesture);
    void pinched(QPointF about, double factor, QPointF moved);
    void dress();
    void sayWhatIsMissing();

    MapCamera m_camera;
    MapMotion m_motion;
    std::vector<Entry> m_layers;
    QPointer<MapLayer> m_tool;
    QPointer<MapLayer> m_holder; ///< took the press
    QPointer<MapLayer> m_hovered;
    GeoBox m_home;
    std::optional<GeoBox> m_fitted; ///< is shown until somebody moves: also after a resize
    std::optional<double> m_pinchedFrom;
    std::vector<DragSample> m_drag; ///< the last tenth of a second; empty: no drag
    QPointF m_pressedAt;
    bool m_isDragging = false;
    bool m_isPlaced = false; ///< somebody has moved it or said where it should be
    bool m_isFocusShown = false;
    bool m_hasMap = false;
    kit::EmptyState *m_empty;
};

} // namespace porch
