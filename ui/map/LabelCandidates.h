// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/LabelPlan.h"

#include <QPolygonF>

namespace porch {

/// A name that may be shown, and where.
struct LabelCandidate
{
    QString text;
    LabelFace face = LabelFace::Street;
    quint64 key = 0;
    double rank = 0;  ///< the smaller first
    double apart = 0; ///< pixels to the next label of the same words
    bool hasDot = false;
    QPolygonF line; ///< along it; of one point: upright there
    double along = 0;
    double slack = 0; ///< how far along the line it may move to find room
};

/// All names that a request could show, the most important first. Places depend on the data and the zoom
/// alone, not on what is seen of them. Pixels count from the corner of the request's part of the world.
std::vector<LabelCandidate> labelCandidates(const LabelRequest &request, LabelShaper &shaper);

} // namespace porch
