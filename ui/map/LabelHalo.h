// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>

namespace porch {

/// A shape in one colour with a halo of another around it. Ten times as fast as stroking the outlines of
/// letters, and the same to the eye.
/// @param shape its alpha is the shape; Format_Alpha8
/// @param radius of the halo, in pixels of the image
QImage withHalo(const QImage &shape, const QColor &colour, const QColor &halo, double radius);

} // namespace porch
