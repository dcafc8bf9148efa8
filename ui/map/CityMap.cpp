// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/CityMap.h"

#include "ui/kit/EmptyState.h"
#include "ui/map/MapFoot.h"
#include "ui/map/MapLoader.h"
#include "ui/map/MapView.h"

#include <QEvent>

#include <algorithm>

namespace porch {
namespace {

constexpr double kOutwards = 1.5; ///< zoom levels beyond the one that shows all of the city

/// So much more than the city that its edge can be brought to the middle.
GeoBox around(const GeoBox &box)
{
    const auto grown = [](qint64 low, qint64 high, qint64 most) {
        const qint64 by = (high - low) / 4 + 10'000;
        return std::pair(static_cast<qint32>(std::max(low - by, -most)),
                         static_cast<qint32>(std::min(high + by, most)));
    };
    const auto [west, east] = grown(box.west, box.east, 1'800'000'000);
    const auto [south, north] = grown(box.south, box.north, 850'000'000);
    return {west, south, east, north};
}

} // namespace

CityMap::CityMap(MapView &view, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_foot(new MapFoot(view))
{
    m_pool.setMaxThreadCount(1);
    view.addLayer(&m_ground, MapPlane::Ground);
    view.addLayer(&m_areas, MapPlane::Areas);
    view.addLayer(&m_names, MapPlane::Names);
    view.installEventFilter(this);
    m_foot->setVisible(false);
    const auto tell = [this] {
        if (isSettled())
            Q_EMIT settled();
    };
    connect(&m_ground, &GroundLayer::sharp, this, tell);
    connect(&m_names, &LabelLayer::settled, this, tell);
    dress();
}

CityMap::~CityMap()
{
    m_pool.waitForDone();
}

void CityMap::open(const QString &path)
{
    const quint64 asked = ++m_asked;
    m_pool.start([this, path, asked] {
        // The destructor waits for this thread.
        const Result<MapDataPtr> data = MapLoader::load(path);
        QMetaObject::invokeMethod(
            this,
            [this, data, asked] {
                if (asked == m_asked)
                    take(data);
            },
            Qt::QueuedConnection);
    });
}

void CityMap::take(const Result<MapDataPtr> &data)
{
    if (data) {
        setData(data.value());
        Q_EMIT opened();
        return;
    }
    setData(nullptr);
    showWhyNot(data.error().what);
    Q_EMIT failed(data.error().what);
}

void CityMap::showWhyNot(const QString &why)
{
    m_view.emptyState().setTitle(tr("The map of the city cannot be read"));
    m_view.emptyState().setSentence(why);
}

void CityMap::setData(MapDataPtr data)
{
    m_data = std::move(data);
    m_ground.setData(m_data);
    m_areas.setData(m_data);
    m_names.setData(m_data);
    m_foot->setVisible(m_data != nullptr);
    if (m_data && !m_data->info.extent.isEmpty()) {
        const GeoBox &extent = m_data->info.extent;
        MapCamera whole = m_view.camera();
        whole.setLimits({});
        whole.fit(extent);
        m_view.setLimits(around(extent), whole.zoom() - kOutwards);
        m_view.setHome(extent);
    }
    if (m_data)
        m_foot->setAttribution(m_data->info.attribution);
    m_view.setHasMap(m_data != nullptr);
}

void CityMap::setAreasShown(bool areShown)
{
    m_areas.setVisible(areShown);
    m_names.setAreaNames(areShown);
}

MapSheet CityMap::sheet() const
{
    MapSheet sheet;
    sheet.data = m_data;
    sheet.camera = m_view.camera();
    for (const MapPlane plane : {MapPlane::Areas, MapPlane::Marks, MapPlane::Tools})
        sheet.layers += m_view.layers(plane);
    sheet.withAreaNames = areAreasShown();
    sheet.locale = m_view.locale();
    return sheet;
}

void CityMap::dress()
{
    const kit::Scheme scheme = kit::schemeOf(m_view.palette());
    m_ground.setScheme(scheme);
    m_areas.setScheme(scheme);
    m_names.setScheme(scheme);
    m_names.takeFonts();
}

bool CityMap::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
        dress();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace porch
