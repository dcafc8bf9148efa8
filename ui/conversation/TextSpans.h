// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <vector>

class QTextLayout;

namespace porch {

/// Where a stretch of a laid out text stands: one rectangle a line, or several where writing runs both ways.
/// Positions count from the layout's corner.
/// @param start, end UTF-16 units of the layout's text; what lies beyond it is left out
std::vector<QRectF> spansOf(const QTextLayout &layout, qsizetype start, qsizetype end);

} // namespace porch
