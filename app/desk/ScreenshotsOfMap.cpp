// SPDX-License-Identifier: GPL-3.0-or-later
//
// The map's room in pictures.
#include "app/desk/Desk.h"
#include "app/desk/MapRoom.h"
#include "app/desk/Screenshots.h"
#include "ui/map/CityMap.h"
#include "ui/map/HereCard.h"
#include "ui/map/LassoTool.h"
#include "ui/map/MapActions.h"
#include "ui/map/MapMarks.h"
#include "ui/map/MapPanel.h"
#include "ui/map/MapPlacing.h"
#include "ui/map/MapView.h"
#include "ui/map/PlaceSearchField.h"
#include "ui/map/TimeRange.h"
#include "ui/shell/Shell.h"

#include <QLineEdit>

#include <cmath>
#include <numbers>

namespace porch {
namespace {

constexpr double kZoom = 14.25;
/// Where the demo's residents write most.
const GeoPoint kMillWard = GeoPoint::fromDegrees(-63.3910, 42.1253).value_or(GeoPoint{});
constexpr int kCorners = 48;

/// Uneven, as a hand draws it.
std::vector<GeoPoint> lassoAround(const MapCamera &camera, QPointF middle, double radius)
{
    std::vector<GeoPoint> corners;
    for (int i = 0; i < kCorners; ++i) {
        const double angle = 2 * std::numbers::pi * i / kCorners;
        const double away = radius * (1 + 0.12 * std::sin(3 * angle) + 0.06 * std::cos(2 * angle));
        corners.push_back(
            camera.unproject(middle + QPointF(0.9 * std::cos(angle), 1.05 * std::sin(angle)) * away));
    }
    return corners;
}

/// Where most of the tips are near each other.
QPointF busiest(const MapCamera &camera, const MapTips &tips, double radius)
{
    QPointF best;
    int most = -1;
    for (const auto &[id, keys] : tips.reckoning().pinned) {
        const QPointF at = camera.project(tips.find(id)->pin->at);
        int near = 0;
        for (const auto &[other, otherKeys] : tips.reckoning().pinned) {
            const QPointF away = camera.project(tips.find(other)->pin->at) - at;
            near += std::hypot(away.x(), away.y()) < radius ? 1 : 0;
        }
        const bool inside = at.x() > radius && at.x() < camera.size().width() - radius &&
                            at.y() > radius + 60 && at.y() < camera.size().height() - radius;
        if (inside && near > most) {
            most = near;
            best = at;
        }
    }
    return best;
}

} // namespace

void Screenshots::addMapScenes(std::vector<Scene> &scenes)
{
    MapRoom *room = m_desk.mapRoom();
    if (!room)
        return;
    Shell &window = m_desk.window();
    MapPanel &panel = room->panel();
    const auto isReady = [this, &panel] { return panel.city().isSettled() && m_desk.pins().unread() == 0; };
    const auto toInbox = [&window] { window.showRoom(nullptr); };
    const auto show = [&window, &panel] {
        window.showRoom(&panel);
        panel.timeRange().setReach(TimeReach::Week);
        panel.actionSet().beats->setChecked(true);
        panel.view().setView(kMillWard, kZoom);
        panel.tips().reckonNow();
    };
    scenes.push_back({QStringLiteral("map"),
                      [&panel, show] {
                          show();
                          panel.actionSet().lasso->trigger();
                          constexpr double radius = 120;
                          const QPointF middle = busiest(panel.view().camera(), panel.tips(), radius);
                          panel.marks().lasso().draw(lassoAround(panel.view().camera(), middle, radius));
                          panel.tips().reckonNow();
                          panel.select(panel.tips().listed().tipAt(1));
                      },
                      [&panel, toInbox] {
                          panel.select(0);
                          panel.marks().clearLasso();
                          panel.actionSet().move->trigger();
                          toInbox();
                      },
                      {},
                      isReady});
    scenes.push_back({QStringLiteral("map-placing"),
                      [&panel, show] {
                          show();
                          panel.actionSet().placeNext->trigger();
                      },
                      [&panel, toInbox] {
                          panel.placing().leave();
                          panel.select(0);
                          toInbox();
                      },
                      {},
                      isReady});
    scenes.push_back({QStringLiteral("map-search"),
                      [&panel, show] {
                          show();
                          panel.actionSet().search->trigger();
                          panel.search().field()->setText(QStringLiteral("mill"));
                      },
                      [&panel, toInbox] {
                          panel.search().field()->clear();
                          toInbox();
                      },
                      {},
                      isReady});
    scenes.push_back({QStringLiteral("map-here"),
                      [&panel, show] {
                          show();
                          Q_EMIT panel.view().clicked(panel.view().camera().centre());
                      },
                      [&panel, toInbox] {
                          Q_EMIT panel.card().closed();
                          toInbox();
                      },
                      {},
                      isReady});
    scenes.push_back({QStringLiteral("map-without-pack"),
                      [&panel, show] {
                          show();
                          panel.city().setData(nullptr);
                      },
                      [room, toInbox] {
                          room->showCity();
                          toInbox();
                      }});
}

} // namespace porch
