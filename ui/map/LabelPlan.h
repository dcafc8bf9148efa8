// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/LabelText.h"
#include "ui/map/MapData.h"
#include "ui/map/MapStyle.h"

#include <QImage>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>

#include <functional>
#include <vector>

class QPainter;

namespace porch {

/// A name in its place.
struct MapLabel
{
    QString text;
    LabelFace face = LabelFace::Street;
    quint64 key = 0;           ///< of the name and the spot: the same in the next plan of the same zoom
    QPointF world;             ///< its middle, in the unit square
    QImage image;              ///< with its halo; null for paper
    QPainterPath shape;        ///< for paper: the letters, from the middle
    QPointF corner;            ///< of the image, in pixels from the middle
    std::vector<QRectF> boxes; ///< that no other label meets, in pixels from the middle
};

/// What names are wanted where.
struct LabelRequest
{
    MapDataPtr data;
    double zoom = 0;
    QRectF world;     ///< in the unit square; more than is seen, so that a short way needs no new plan
    double ratio = 1; ///< device pixels of a pixel
    kit::Scheme scheme = kit::Scheme::Light;
    quint32 edition = 0; ///< of data, style and fonts
    bool withAreas = true;
    bool isForPaper = false; ///< shapes instead of images
    LabelFonts fonts;
};

/// Names that stand nowhere on each other.
struct LabelPlan
{
    LabelRequest of;
    std::vector<MapLabel> labels;
};

/// A label made for paper.
void paintShape(QPainter &painter, const MapLabel &label, QPointF middle, const MapColours &colours);

/// Chooses names and places for them. On any thread, one at a time.
class LabelPlanner
{
public:
    /// What stood before keeps its place where it can: names must not jump while one moves the map.
    /// @param goesOn asked now and then; false: an empty plan will do
    LabelPlan plan(const LabelRequest &request, const LabelPlan &before, const std::function<bool()> &goesOn);

private:
    std::unique_ptr<LabelShaper> m_shaper;
};

} // namespace porch
