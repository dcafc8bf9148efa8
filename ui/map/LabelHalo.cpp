// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/LabelHalo.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace porch {
namespace {

struct Offset
{
    int x;
    int y;
    int weight; ///< of 256
};

/// The disc that each pixel of the shape leaves around it, soft at its edge.
std::vector<Offset> discOf(double radius)
{
    std::vector<Offset> disc;
    const int most = static_cast<int>(std::ceil(radius + 0.5));
    for (int y = -most; y <= most; ++y) {
        for (int x = -most; x <= most; ++x) {
            const double weight = std::clamp(radius + 0.5 - std::hypot(x, y), 0.0, 1.0);
            if (weight > 0)
                disc.push_back({x, y, static_cast<int>(weight * 256)});
        }
    }
    return disc;
}

} // namespace

QImage withHalo(const QImage &shape, const QColor &colour, const QColor &halo, double radius)
{
    const int width = shape.width();
    const int height = shape.height();
    std::vector<uchar> around(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
    const std::vector<Offset> disc = discOf(radius);
    for (int y = 0; y < height; ++y) {
        const uchar *line = shape.constScanLine(y);
        for (int x = 0; x < width; ++x) {
            if (line[x] == 0)
                continue;
            for (const Offset &offset : disc) {
                const int toX = x + offset.x;
                const int toY = y + offset.y;
                if (toX < 0 || toY < 0 || toX >= width || toY >= height)
                    continue;
                uchar &there = around[static_cast<std::size_t>(toY) * static_cast<std::size_t>(width) +
                                      static_cast<std::size_t>(toX)];
                there = std::max(there, static_cast<uchar>(line[x] * offset.weight >> 8));
            }
        }
    }

    QImage image(shape.size(), QImage::Format_ARGB32_Premultiplied);
    const QRgb over = colour.rgb();
    const QRgb under = halo.rgb();
    for (int y = 0; y < height; ++y) {
        const uchar *line = shape.constScanLine(y);
        const uchar *ring = around.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
        auto *to = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const int letter = line[x];
            const int rest = ring[x] * (255 - letter) / 255;
            const auto mix = [letter, rest](int a, int b) { return (a * letter + b * rest) / 255; };
            to[x] = qRgba(mix(qRed(over), qRed(under)), mix(qGreen(over), qGreen(under)),
                          mix(qBlue(over), qBlue(under)), letter + rest);
        }
    }
    return image;
}

} // namespace porch
