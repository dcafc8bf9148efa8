// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MapView.h"

#include "ui/kit/EmptyState.h"
#include "ui/kit/Tokens.h"
#include "ui/map/MapLayer.h"

#include <QPaintEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace porch {

MapView::MapView(QWidget *parent)
    : QWidget(parent)
    , m_empty(new kit::EmptyState(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_AcceptTouchEvents);
    grabGesture(Qt::PinchGesture);
    setMinimumSize(160, 120);
    setAccessibleName(tr("Map"));
    setAccessibleDescription(tr("Arrow keys move the map, plus and minus zoom, Home shows the whole city."));
    m_camera.setSize(size());

    connect(&m_motion, &MapMotion::moved, this, [this](const MapCamera &moved) {
        MapCamera camera = m_camera;
        camera.setZoom(moved.zoom());
        camera.setWorldCentre(moved.worldCentre());
        setCamera(camera);
    });
    connect(&m_motion, &MapMotion::rested, this, [this] {
        update();
        Q_EMIT rested();
    });
    m_empty->setAutoFillBackground(true);
    m_empty->setGlyph(kit::Glyph::Map);
    sayWhatIsMissing();
    dress();
}

MapView::~MapView() = default;

void MapView::sayWhatIsMissing()
{
    m_empty->setTitle(tr("No map of the city yet"));
    m_empty->setSentence(
        tr("A city pack holds its streets, addresses and beats. Whoever looks after the department "
           "makes one of its own map files with “porchlightctl citypack build”."));
}

void MapView::dress()
{
    m_motion.setAnimated(style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0);
}

void MapView::setCamera(const MapCamera &camera)
{
    if (camera == m_camera)
        return;
    m_camera = camera;
    update();
    Q_EMIT cameraChanged(m_camera);
}

void MapView::addLayer(MapLayer *layer, MapPlane plane)
{
    std::erase_if(m_layers, [layer](const Entry &entry) { return entry.layer == layer; });
    const auto above = std::find_if(m_layers.begin(), m_layers.end(),
                                    [plane](const Entry &entry) { return entry.plane > plane; });
    m_layers.insert(above, {layer, plane});
    listenTo(layer);
    update();
}

void MapView::listenTo(MapLayer *layer)
{
    connect(layer, &MapLayer::changed, this, qOverload<>(&QWidget::update), Qt::UniqueConnection);
    connect(layer, &QObject::destroyed, this, &MapView::dropped, Qt::UniqueConnection);
}

void MapView::removeLayer(MapLayer *layer)
{
    if (!layer)
        return;
    disconnect(layer, nullptr, this, nullptr);
    dropped(layer);
}

QList<MapLayer *> MapView::layers(MapPlane plane) const
{
    QList<MapLayer *> found;
    for (const Entry &entry : m_layers) {
        if (entry.plane == plane && entry.layer->isVisible())
            found.append(entry.layer);
    }
    return found;
}

void MapView::dropped(QObject *layer)
{
    std::erase_if(m_layers, [layer](const Entry &entry) { return entry.layer == layer; });
    for (QPointer<MapLayer> *kept : {&m_tool, &m_holder, &m_hovered}) {
        if (*kept == layer)
            kept->clear();
    }
    update();
}

void MapView::setTool(MapLayer *tool)
{
    if (tool == m_tool)
        return;
    if (MapLayer *before = std::exchange(m_tool, tool)) {
        before->cancel();
        before->leave();
        const bool stays = std::any_of(m_layers.begin(), m_layers.end(),
                                       [before](const Entry &entry) { return entry.layer == before; });
        if (!stays)
            removeLayer(before);
    }
    m_holder.clear();
    if (tool)
        listenTo(tool);
    update();
}

void MapView::leaveHome()
{
    m_fitted.reset();
    m_isPlaced = true;
}

void MapView::setHome(const GeoBox &box)
{
    m_home = box;
    if ((!m_isPlaced || m_fitted) && !box.isEmpty()) {
        MapCamera camera = m_camera;
        camera.fit(box);
        setCamera(camera);
        m_fitted = box;
    }
}

void MapView::setLimits(const GeoBox &box, double leastZoom)
{
    MapCamera camera = m_camera;
    camera.setLimits(box, leastZoom);
    setCamera(camera);
}

void MapView::setHasMap(bool hasMap)
{
    m_hasMap = hasMap;
    m_empty->setVisible(!hasMap);
    update();
}

void MapView::goHome()
{
    if (m_home.isEmpty())
        return;
    flyToBox(m_home, 18);
    m_fitted = m_home;
}

void MapView::zoomIn()
{
    leaveHome();
    m_motion.zoomBy(m_camera, QRectF(rect()).center(), 1);
}

void MapView::zoomOut()
{
    leaveHome();
    m_motion.zoomBy(m_camera, QRectF(rect()).center(), -1);
}

void MapView::flyTo(GeoPoint centre, double zoom)
{
    leaveHome();
    MapCamera there = m_camera;
    there.setZoom(MapCamera::sharpZoom(zoom));
    there.setCentre(centre);
    m_motion.flyTo(m_camera, there);
}

void MapView::flyToBox(const GeoBox &box, double mostZoom)
{
    if (box.isEmpty())
        return;
    leaveHome();
    MapCamera there = m_camera;
    const double free = std::min(48.0, std::min(width(), height()) / 8.0);
    there.fit(box, box == m_home ? QMarginsF() : QMarginsF(free, free, free, free), mostZoom);
    m_motion.flyTo(m_camera, there);
}

void MapView::setView(GeoPoint centre, double zoom)
{
    leaveHome();
    m_motion.stop();
    MapCamera camera = m_camera;
    camera.setZoom(zoom);
    camera.setCentre(centre);
    setCamera(camera);
}

QList<MapLayer *> MapView::fromAbove() const
{
    QList<MapLayer *> layers;
    if (m_tool && m_tool->isVisible())
        layers.append(m_tool);
    for (auto entry = m_layers.rbegin(); entry != m_layers.rend(); ++entry) {
        if (entry->layer->isVisible() && entry->layer != m_tool)
            layers.append(entry->layer);
    }
    return layers;
}

void MapView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const kit::Tokens &tokens = kit::tokens(palette());
    painter.fillRect(event->rect(), tokens.window);
    if (!m_hasMap)
        return;
    MapCamera camera = m_camera;
    if (m_pinchedFrom)
        camera.setRest(m_camera.worldCentre(), *m_pinchedFrom);
    else if (m_motion.isMoving())
        camera.setRest(m_motion.rest(m_camera).worldCentre(), m_motion.rest(m_camera).zoom());
    const QList<MapLayer *> layers = fromAbove();
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        (*layer)->paint(painter, camera);
        painter.restore();
    }
    if (m_isFocusShown) {
        painter.setPen(QPen(tokens.accent, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void MapView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_motion.stop();
    MapCamera camera = m_camera;
    camera.setSize(size());
    if (m_fitted)
        camera.fit(*m_fitted);
    setCamera(camera);
    m_empty->setGeometry(rect());
}

void MapView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::StyleChange:
        dress();
        break;
    case QEvent::PaletteChange:
        update();
        break;
    default:
        break;
    }
}

} // namespace porch
