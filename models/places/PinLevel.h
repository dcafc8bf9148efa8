// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>

namespace porch {

/// A step of the map's zoom, half as long as from one zoom to the next: on each of them marks are joined
/// anew, and between them they stay as they are. The world is 512 pixels wide at zoom 0, as in all of the
/// map.
class PinLevel
{
public:
    PinLevel() = default;

    /// The last step that is not beyond that zoom.
    static PinLevel atZoom(double zoom)
    {
        // Written so that NaN is 0 too.
        return PinLevel(zoom > 0 ? static_cast<int>(std::min(zoom, kDeepestZoom) * 2) : 0);
    }
    static PinLevel deepest() { return atZoom(kDeepestZoom); }

    double zoom() const { return m_step / 2.0; }
    PinLevel next() const { return PinLevel(m_step + 1); }
    int step() const { return m_step; }

    /// Pins in one cell of the grid that halves the world so often are one mark: 32 pixels, at half steps 45.
    int halvings() const { return m_step / 2 + 4; }
    quint64 cellSize() const { return quint64(1) << (32 - halvings()); }
    /// Marks nearer to each other than 48 pixels are joined.
    /// @param fineness the cell's length in the unit of the answer
    qint32 joinDistanceSquared(qint32 fineness) const
    {
        return fineness * fineness / 8 * (isWhole() ? 18 : 9);
    }
    /// No less than that; in units of MercatorGrid.
    quint64 joinDistance() const { return isWhole() ? cellSize() * 3 / 2 : cellSize() * 17 / 16; }
    /// Where in its cell a coordinate of MercatorGrid lies, from 0 to less than fineness.
    quint32 withinCell(quint32 coordinate, quint32 fineness) const
    {
        return static_cast<quint32>((coordinate & (cellSize() - 1)) * fineness >> (32 - halvings()));
    }

    friend auto operator<=>(PinLevel, PinLevel) = default;

private:
    static constexpr double kDeepestZoom = 23; ///< where a pixel is less than a centimetre

    explicit PinLevel(int step)
        : m_step(step)
    {}
    bool isWhole() const { return m_step % 2 == 0; }

    int m_step = 0;
};

} // namespace porch
