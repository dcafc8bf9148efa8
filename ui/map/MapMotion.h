// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/MapCamera.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace porch {

/// How the map moves by itself: it glides on after a throw, follows the wheel softly, and flies to where it
/// is asked to. It owns no camera: it is given one and says what came of it.
class MapMotion : public QObject
{
    Q_OBJECT
public:
    explicit MapMotion(QObject *parent = nullptr);

    /// Off: everything happens at once, as people want it whom movement makes ill.
    void setAnimated(bool animated) { m_animated = animated; }

    /// Glides on and slows down.
    /// @param velocity pixels a second
    void glide(const MapCamera &from, QPointF velocity);
    /// More to zoom, about the pixel; asks that come while it moves add up.
    void zoomBy(const MapCamera &from, QPointF about, double levels);
    /// More to move; adds up likewise.
    void panBy(const MapCamera &from, QPointF pixels);
    void flyTo(const MapCamera &from, const MapCamera &to);
    void stop();

    bool isMoving() const { return m_kind != Kind::Rest; }
    /// Where it will rest, of a zoom or a flight; what is painted meanwhile had best be painted for that.
    /// Else what is given: what one pans over is seen on the way.
    MapCamera rest(const MapCamera &now) const;

    /// Goes on by so many seconds. The timer calls it; so do tests.
    void advance(double seconds);

Q_SIGNALS:
    void moved(const porch::MapCamera &camera);
    void rested();

private:
    enum class Kind : quint8 { Rest, Glide, Zoom, Pan, Flight };

    void begin(Kind kind, const MapCamera &from);
    void show(const MapCamera &camera);
    void glideOn(double seconds);
    void zoomOn(double seconds);
    void panOn(double seconds);
    void flyOn(double seconds);

    QTimer m_frames;
    QElapsedTimer m_sinceFrame;
    bool m_animated = true;
    Kind m_kind = Kind::Rest;
    MapCamera m_camera;
    QPointF m_velocity;      ///< of a glide
    QPointF m_about;         ///< of a zoom
    double m_zoomAsked = 0;  ///< of a zoom: small steps of a touchpad add up here
    double m_zoomGoal = 0;   ///< of a zoom: the sharp one next to it
    QPointF m_still;         ///< pixels that a pan still has to go
    MapCamera m_from;        ///< of a flight
    MapCamera m_to;          ///< of a flight
    double m_flown = 0;      ///< 0 to 1
    double m_flightTime = 0; ///< seconds
    double m_rise = 0;       ///< zoom levels that a flight goes out in between
};

} // namespace porch
