// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/LabelLayer.h"

#include <QPainter>

#include <atomic>
#include <cmath>

namespace porch {
namespace {

constexpr double kAhead = 0.35; ///< of the view, planned beyond each of its edges
constexpr double kSpare = 0.08; ///< of the view: when only so much is left, the next plan is asked for

/// What is seen when the movement has come to rest, and this share of it beyond each edge.
QRectF worldOf(const MapCamera &moving, double around)
{
    const MapCamera camera = moving.atRest();
    const QSizeF size = camera.size() / camera.scale() * (1 + 2 * around);
    return {camera.worldCentre() - QPointF(size.width() / 2, size.height() / 2), size};
}

} // namespace

struct LabelLayer::Job
{
    LabelRequest request;
    LabelPlan before;
    LabelPlan plan;
    std::atomic<bool> isWanted = true;
};

LabelLayer::LabelLayer(QObject *parent)
    : MapLayer(parent)
    , m_fonts(LabelFonts::ofApplication())
    , m_planner(std::make_shared<LabelPlanner>())
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
}

LabelLayer::~LabelLayer()
{
    if (m_job)
        m_job->isWanted = false;
    m_pool.waitForDone();
}

void LabelLayer::invalidate()
{
    ++m_edition;
    if (m_job)
        m_job->isWanted = false;
    m_isSettled = false;
    Q_EMIT changed();
}

void LabelLayer::setData(MapDataPtr data)
{
    m_data = std::move(data);
    m_plan = {};
    invalidate();
}

void LabelLayer::setScheme(kit::Scheme scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    invalidate();
}

void LabelLayer::setAreaNames(bool areShown)
{
    if (m_areAreasNamed == areShown)
        return;
    m_areAreasNamed = areShown;
    m_isSettled = false;
    Q_EMIT changed();
}

void LabelLayer::takeFonts()
{
    LabelFonts fonts = LabelFonts::ofApplication();
    if (fonts == m_fonts)
        return;
    m_fonts = std::move(fonts);
    invalidate();
}

bool LabelLayer::fits(const MapCamera &camera, double ratio) const
{
    const LabelRequest &of = m_plan.of;
    return of.edition == m_edition && of.data == m_data && of.zoom == camera.restZoom() &&
           of.ratio == ratio && of.withAreas == m_areAreasNamed && of.world.contains(worldOf(camera, kSpare));
}

void LabelLayer::paint(QPainter &painter, const MapCamera &camera)
{
    if (!m_data)
        return;
    const double ratio = painter.device()->devicePixelRatioF();
    const QRectF seen = QRectF(QPointF(), camera.size()).adjusted(-200, -200, 200, 200);
    for (const MapLabel &label : m_plan.labels) {
        const QPointF middle = camera.projectWorld(label.world);
        if (!seen.contains(middle))
            continue;
        const QPointF corner = middle + label.corner;
        painter.drawImage(
            QPointF(std::round(corner.x() * ratio) / ratio, std::round(corner.y() * ratio) / ratio),
            label.image);
    }
    const bool isSettled = fits(camera, ratio);
    if (!isSettled)
        ask(camera, ratio);
    if (isSettled && !m_isSettled)
        QMetaObject::invokeMethod(this, &LabelLayer::settled, Qt::QueuedConnection);
    m_isSettled = isSettled;
}

void LabelLayer::ask(const MapCamera &camera, double ratio)
{
    const double zoom = camera.restZoom();
    const QRectF world = worldOf(camera, kAhead);
    if (m_job) {
        const LabelRequest &asked = m_job->request;
        const bool willDo = asked.edition == m_edition && asked.zoom == zoom && asked.ratio == ratio &&
                            asked.withAreas == m_areAreasNamed && asked.world.contains(worldOf(camera, 0));
        // The next one is asked for when this one is done or has given up.
        if (!willDo)
            m_job->isWanted = false;
        return;
    }
    m_job = std::make_shared<Job>();
    m_job->request = {m_data, zoom, world, ratio, m_scheme, m_edition, m_areAreasNamed, false, m_fonts};
    m_job->before = m_plan;
    m_pool.start([this, job = m_job, planner = m_planner] {
        job->plan = planner->plan(job->request, job->before, [&job] { return job->isWanted.load(); });
        // The destructor waits for this thread.
        QMetaObject::invokeMethod(
            this, [this, job] { takePlan(job); }, Qt::QueuedConnection);
    });
}

void LabelLayer::takePlan(const std::shared_ptr<Job> &job)
{
    m_job.reset();
    if (job->isWanted && job->request.edition == m_edition)
        m_plan = std::move(job->plan);
    // Either the names are here, or they have to be asked for again.
    Q_EMIT changed();
}

} // namespace porch
