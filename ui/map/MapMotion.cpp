// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MapMotion.h"

#include <algorithm>
#include <cmath>

namespace porch {
namespace {

constexpr double kLongestFrame = 0.05;   ///< seconds: a frame that came late is no reason to jump
constexpr double kGlideHalves = 0.11;    ///< seconds in which a glide loses half its speed
constexpr double kFollowHalves = 0.035;  ///< seconds in which a zoom or a pan does half of what is left
constexpr double kSlowest = 12;          ///< pixels a second: slower is rest
constexpr double kFastest = 6'000;       ///< pixels a second
constexpr double kLongestFlight = 1.1;   ///< seconds
constexpr double kShortestFlight = 0.25; ///< seconds

double eased(double t)
{
    return t * t * (3 - 2 * t);
}

} // namespace

MapMotion::MapMotion(QObject *parent)
    : QObject(parent)
{
    m_frames.setTimerType(Qt::PreciseTimer);
    m_frames.setInterval(16);
    connect(&m_frames, &QTimer::timeout, this, [this] {
        const double seconds = static_cast<double>(m_sinceFrame.restart()) / 1'000;
        advance(std::min(seconds, kLongestFrame));
    });
}

void MapMotion::begin(Kind kind, const MapCamera &from)
{
    m_camera = from;
    m_kind = kind;
    if (!m_frames.isActive()) {
        m_sinceFrame.start();
        m_frames.start();
    }
}

void MapMotion::stop()
{
    if (!isMoving())
        return;
    m_frames.stop();
    m_kind = Kind::Rest;
    Q_EMIT rested();
}

void MapMotion::show(const MapCamera &camera)
{
    m_camera = camera;
    Q_EMIT moved(camera);
}

void MapMotion::glide(const MapCamera &from, QPointF velocity)
{
    const double speed = std::hypot(velocity.x(), velocity.y());
    if (!m_animated || !(speed > kSlowest))
        return;
    m_velocity = velocity * std::min(1.0, kFastest / speed);
    begin(Kind::Glide, from);
}

void MapMotion::zoomBy(const MapCamera &from, QPointF about, double levels)
{
    MapCamera there = from;
    // What a touchpad asks for in small steps adds up, also when a step was too small to be followed.
    const bool goesOn = m_kind == Kind::Zoom || from.zoom() == m_zoomGoal;
    there.setZoom((goesOn ? m_zoomAsked : from.zoom()) + levels);
    m_zoomAsked = there.zoom();
    there.setZoom(MapCamera::sharpZoom(m_zoomAsked));
    m_zoomGoal = there.zoom(); // a limit need not be sharp
    m_about = about;
    begin(Kind::Zoom, from);
    if (!m_animated)
        zoomOn(1e3);
}

void MapMotion::panBy(const MapCamera &from, QPointF pixels)
{
    m_still = pixels + (m_kind == Kind::Pan ? m_still : QPointF());
    begin(Kind::Pan, from);
    if (!m_animated)
        panOn(1e3);
}

void MapMotion::flyTo(const MapCamera &from, const MapCamera &to)
{
    m_from = from;
    m_to = to;
    m_flown = 0;
    const QPointF way = to.worldCentre() - from.worldCentre();
    const double nearer = worldPixels(std::min(from.zoom(), to.zoom()));
    const double windows =
        std::hypot(way.x(), way.y()) * nearer / std::hypot(from.size().width(), from.size().height());
    // A far flight goes out first, so that one sees where it goes and nothing rushes by.
    m_rise = windows > 1 ? std::min(std::log2(windows), 4.0) : 0;
    m_flightTime = std::clamp(0.25 + 0.12 * std::abs(to.zoom() - from.zoom()) + 0.25 * windows,
                              kShortestFlight, kLongestFlight);
    begin(Kind::Flight, from);
    if (!m_animated)
        flyOn(1e3);
}

MapCamera MapMotion::rest(const MapCamera &now) const
{
    MapCamera there = now;
    if (m_kind == Kind::Zoom)
        there.zoomAbout(m_about, m_zoomGoal);
    if (m_kind == Kind::Flight) {
        there.setZoom(m_to.zoom());
        there.setWorldCentre(m_to.worldCentre());
    }
    return there;
}

void MapMotion::advance(double seconds)
{
    switch (m_kind) {
    case Kind::Rest:
        return;
    case Kind::Glide:
        return glideOn(seconds);
    case Kind::Zoom:
        return zoomOn(seconds);
    case Kind::Pan:
        return panOn(seconds);
    case Kind::Flight:
        return flyOn(seconds);
    }
}

void MapMotion::glideOn(double seconds)
{
    MapCamera camera = m_camera;
    camera.moveBy(m_velocity * seconds);
    m_velocity *= std::exp2(-seconds / kGlideHalves);
    show(camera);
    if (std::hypot(m_velocity.x(), m_velocity.y()) < kSlowest)
        stop();
}

void MapMotion::zoomOn(double seconds)
{
    const double left = (m_zoomGoal - m_camera.zoom()) * std::exp2(-seconds / kFollowHalves);
    const bool there = std::abs(left) < 0.004;
    MapCamera camera = m_camera;
    camera.zoomAbout(m_about, there ? m_zoomGoal : m_zoomGoal - left);
    show(camera);
    if (there)
        stop();
}

void MapMotion::panOn(double seconds)
{
    const QPointF left = m_still * std::exp2(-seconds / kFollowHalves);
    const bool there = std::hypot(left.x(), left.y()) < 0.5;
    MapCamera camera = m_camera;
    camera.moveBy(there ? m_still : m_still - left);
    m_still = there ? QPointF() : left;
    show(camera);
    if (there)
        stop();
}

void MapMotion::flyOn(double seconds)
{
    m_flown = std::min(1.0, m_flown + seconds / m_flightTime);
    if (m_flown >= 1) {
        show(m_to);
        stop();
        return;
    }
    const double t = eased(m_flown);
    MapCamera camera = m_to;
    camera.setZoom(m_from.zoom() + (m_to.zoom() - m_from.zoom()) * t - m_rise * 4 * t * (1 - t));
    camera.setWorldCentre(m_from.worldCentre() + (m_to.worldCentre() - m_from.worldCentre()) * t);
    show(camera);
}

} // namespace porch
