// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/LabelPlan.h"

#include "ui/map/LabelCandidates.h"
#include "ui/map/LabelHalo.h"
#include "ui/map/LabelPath.h"
#include "ui/map/LabelSpace.h"
#include "ui/map/Mercator.h"

#include <QHash>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <optional>

namespace porch {
namespace {

constexpr double kHalo = 3;   ///< the pen around the letters: half of it is seen
constexpr double kDot = 2.5;  ///< radius of a landmark's dot
constexpr double kDotGap = 9; ///< from a dot's middle to the middle of its name
constexpr std::size_t kMostLabels = 600;
constexpr double kBetween = 2; ///< pixels free between two names

struct LabelInk
{
    QColor text;
    QColor ground;
};

LabelInk inkOf(LabelFace face, const MapColours &colours)
{
    switch (face) {
    case LabelFace::Water:
        return {colours.waterNames, colours.water};
    case LabelFace::Park:
        return {colours.parkNames, colours.park};
    case LabelFace::Area:
        return {colours.areaNames, colours.land};
    default:
        return {colours.names, colours.land};
    }
}

/// The label's image, from its corner on.
void paintLabel(MapLabel &label, const LabelText &text, const BentLabel &bent, std::optional<QPointF> dot,
                const LabelRequest &request)
{
    QPainterPath letters;
    letters.setFillRule(Qt::WindingFill);
    for (std::size_t i = 0; i < text.glyphs.size(); ++i)
        letters.addPath(bent.glyphs[i].map(text.glyphs[i].shape));
    if (dot)
        letters.addEllipse(*dot, kDot, kDot);
    if (request.isForPaper) {
        label.shape = letters.translated(-bent.middle);
        return;
    }
    QRectF bounds = letters.boundingRect();
    bounds.adjust(-kHalo, -kHalo, kHalo, kHalo);
    const QPoint corner(static_cast<int>(std::floor(bounds.left())),
                        static_cast<int>(std::floor(bounds.top())));
    const QSize size(static_cast<int>(std::ceil(bounds.right())) - corner.x(),
                     static_cast<int>(std::ceil(bounds.bottom())) - corner.y());
    label.corner = corner - bent.middle;
    QImage shape((QSizeF(size) * request.ratio).toSize(), QImage::Format_Alpha8);
    shape.fill(0);
    {
        QPainter painter(&shape);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(request.ratio, request.ratio);
        painter.translate(-corner);
        painter.fillPath(letters, Qt::black);
    }
    const LabelInk ink = inkOf(label.face, mapColours(request.scheme));
    label.image = withHalo(shape, ink.text, ink.ground, kHalo / 2 * request.ratio);
    label.image.setDevicePixelRatio(request.ratio);
}

std::vector<QRectF> moved(std::vector<QRectF> boxes, QPointF by)
{
    for (QRectF &box : boxes)
        box.translate(by);
    return boxes;
}

/// One plan being made.
class Placing
{
public:
    Placing(const LabelRequest &request, const LabelPlan &before, LabelShaper &shaper)
        : m_request(request)
        , m_shaper(shaper)
        , m_scale(worldPixels(request.zoom))
        , m_origin(request.world.topLeft() * m_scale)
        , m_room(QPointF(0, 0), request.world.size() * m_scale)
    {
        const bool isOfSameKind = before.of.zoom == request.zoom && before.of.edition == request.edition &&
                                  before.of.ratio == request.ratio;
        for (const MapLabel &label : before.labels) {
            if (isOfSameKind)
                m_before.insert(label.key, &label);
        }
    }

    LabelPlan run(const std::function<bool()> &goesOn)
    {
        LabelPlan plan;
        plan.of = m_request;
        const std::vector<LabelCandidate> candidates = labelCandidates(m_request, m_shaper);
        // First what stood there before, in the same order.
        for (const LabelCandidate &candidate : candidates) {
            if (const MapLabel *label = m_before.value(candidate.key))
                keep(*label, candidate, plan);
        }
        int asked = 0;
        for (const LabelCandidate &candidate : candidates) {
            if (plan.labels.size() >= kMostLabels)
                break;
            if (++asked % 64 == 0 && !goesOn())
                return {};
            if (!m_before.contains(candidate.key))
                place(candidate, plan);
        }
        return plan;
    }

private:
    bool isApart(const LabelCandidate &candidate, QPointF middle) const
    {
        const auto same = m_placed.constFind(candidate.text);
        return same == m_placed.cend() || std::none_of(same->begin(), same->end(), [&](QPointF other) {
                   return std::hypot(other.x() - middle.x(), other.y() - middle.y()) < candidate.apart;
               });
    }

    void accept(MapLabel label, QPointF middle, const std::vector<QRectF> &boxes, LabelPlan &plan)
    {
        std::vector<QRectF> wider = boxes;
        for (QRectF &box : wider)
            box.adjust(-kBetween, -kBetween, kBetween, kBetween);
        m_space.take(wider);
        m_placed[label.text].push_back(middle);
        plan.labels.push_back(std::move(label));
    }

    void keep(const MapLabel &label, const LabelCandidate &candidate, LabelPlan &plan)
    {
        const QPointF middle = label.world * m_scale - m_origin;
        const std::vector<QRectF> boxes = moved(label.boxes, middle);
        if (m_room.contains(middle) && isApart(candidate, middle) && m_space.isFree(boxes))
            accept(label, middle, boxes, plan);
        else
            m_before.remove(label.key);
    }

    void place(const LabelCandidate &candidate, LabelPlan &plan)
    {
        const auto text = m_shaper.shaped(candidate.text, candidate.face);
        if (candidate.line.size() == 1) {
            const QPointF spot = candidate.line.constFirst();
            if (!m_room.contains(spot))
                return;
            const QPointF below(0, candidate.hasDot ? kDotGap + text->ascent / 2 - 3 : 0);
            const BentLabel bent = uprightLabel(*text, spot + below);
            tryAt(candidate, *text, bent, candidate.hasDot ? std::optional(spot) : std::nullopt, plan);
            return;
        }
        const LabelPath path(candidate.line);
        // A little this way or that, if something is in the way or the street bends just there.
        for (const double share : {0.0, 0.35, -0.35, 0.7, -0.7, 1.0, -1.0}) {
            const double along = candidate.along + share * candidate.slack;
            if (!m_room.contains(path.at(along)))
                continue;
            const std::optional<BentLabel> bent = path.bent(*text, along);
            if (bent && tryAt(candidate, *text, *bent, std::nullopt, plan))
                return;
        }
    }

    bool tryAt(const LabelCandidate &candidate, const LabelText &text, const BentLabel &bent,
               std::optional<QPointF> dot, LabelPlan &plan)
    {
        std::vector<QRectF> boxes = bent.boxes;
        if (dot)
            boxes.push_back(QRectF(*dot - QPointF(4, 4), QSizeF(8, 8)));
        if (!isApart(candidate, bent.middle) || !m_space.isFree(boxes))
            return false;
        MapLabel label;
        label.text = candidate.text;
        label.face = candidate.face;
        label.key = candidate.key;
        label.world = (bent.middle + m_origin) / m_scale;
        label.boxes = moved(boxes, -bent.middle);
        paintLabel(label, text, bent, dot, m_request);
        accept(std::move(label), bent.middle, boxes, plan);
        return true;
    }

    const LabelRequest &m_request;
    LabelShaper &m_shaper;
    double m_scale;
    QPointF m_origin; ///< of the request's pixels in those of the world
    QRectF m_room;
    QHash<quint64, const MapLabel *> m_before;
    QHash<QString, std::vector<QPointF>> m_placed;
    LabelSpace m_space;
};

} // namespace

void paintShape(QPainter &painter, const MapLabel &label, QPointF middle, const MapColours &colours)
{
    const LabelInk ink = inkOf(label.face, colours);
    const QPainterPath letters = label.shape.translated(middle);
    painter.strokePath(letters, QPen(ink.ground, kHalo, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(letters, ink.text);
}

LabelPlan LabelPlanner::plan(const LabelRequest &request, const LabelPlan &before,
                             const std::function<bool()> &goesOn)
{
    if (!m_shaper || !(m_shaper->fonts() == request.fonts))
        m_shaper = std::make_unique<LabelShaper>(request.fonts);
    return Placing(request, before, *m_shaper).run(goesOn);
}

} // namespace porch
