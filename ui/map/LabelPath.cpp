// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/LabelPath.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace porch {
namespace {

constexpr double kHalo = 2;        ///< pixels around the letters that nothing else may have
constexpr double kMostBend = 0.45; ///< from one letter to the next, in radians
constexpr double kMostTurn = 1.2;  ///< from the first letter to the last
constexpr double kSteep = 0.12;    ///< share of a line's length to the right below which it counts as upright
constexpr double kLeastChord = 5;  ///< pixels: narrow letters look further to know where the line goes
constexpr double kBoxLength = 14;  ///< pixels of text in one box where it goes aslant

double turn(double from, double to)
{
    return std::remainder(to - from, 2 * std::numbers::pi);
}

} // namespace

LabelPath::LabelPath(QPolygonF line)
    : m_line(std::move(line))
{
    m_along.reserve(static_cast<std::size_t>(m_line.size()));
    m_along.push_back(0);
    for (qsizetype i = 1; i < m_line.size(); ++i) {
        const QPointF step = m_line.at(i) - m_line.at(i - 1);
        m_along.push_back(m_along.back() + std::hypot(step.x(), step.y()));
    }
}

QPointF LabelPath::at(double along) const
{
    const auto next = std::upper_bound(m_along.begin() + 1, m_along.end() - 1, along);
    const auto i = static_cast<qsizetype>(next - m_along.begin());
    const double before = m_along[static_cast<std::size_t>(i) - 1];
    const double step = *next - before;
    const double share = step > 0 ? (along - before) / step : 0;
    return m_line.at(i - 1) + share * (m_line.at(i) - m_line.at(i - 1));
}

std::optional<BentLabel> LabelPath::bent(const LabelText &text, double middle) const
{
    const double begin = middle - text.width / 2;
    const double end = middle + text.width / 2;
    if (text.isEmpty() || !(begin >= 0) || end > length())
        return std::nullopt;
    const QPointF way = at(end) - at(begin);
    const double straight = std::hypot(way.x(), way.y());
    // A loop comes back to where it began: nothing to read along.
    if (straight < 0.7 * text.width)
        return std::nullopt;
    // To the right; and what is nearly upright from top to bottom, so that neighbours agree.
    const bool isSteep = std::abs(way.x()) < kSteep * straight;
    const bool isBackwards = isSteep ? way.y() < 0 : way.x() < 0;

    BentLabel label;
    label.middle = at(middle);
    label.glyphs.reserve(text.glyphs.size());
    const double rise = text.ascent / 2;
    // With room for accents, and for what hangs below the line.
    const QRectF letterBox(-kHalo, -1.35 * text.ascent - kHalo, 2 * kHalo, 1.7 * text.ascent + 2 * kHalo);
    std::optional<double> first;
    double last = 0;
    QRectF box;
    double boxed = 0;
    for (const LabelGlyph &glyph : text.glyphs) {
        const double centre = glyph.x + glyph.advance / 2;
        const double half = std::max(glyph.advance, kLeastChord) / 2;
        const auto place = [&](double x) {
            return at(std::clamp(isBackwards ? end - x : begin + x, 0.0, length()));
        };
        const QPointF chord = place(centre + half) - place(centre - half);
        const double angle = std::atan2(chord.y(), chord.x());
        if (first && (std::abs(turn(last, angle)) > kMostBend || std::abs(turn(*first, angle)) > kMostTurn))
            return std::nullopt;
        if (!first)
            first = angle;
        last = angle;
        const QPointF point = place(centre);
        QTransform placed;
        placed.translate(point.x(), point.y());
        placed.rotateRadians(angle);
        placed.translate(-glyph.advance / 2, rise);
        label.glyphs.push_back(placed);
        box |= placed.mapRect(letterBox.adjusted(0, 0, glyph.advance, 0));
        boxed += glyph.advance;
        if (boxed >= kBoxLength) {
            label.boxes.push_back(box);
            box = {};
            boxed = 0;
        }
    }
    if (!box.isNull())
        label.boxes.push_back(box);
    return label;
}

BentLabel uprightLabel(const LabelText &text, QPointF middle)
{
    BentLabel label;
    label.middle = middle;
    const double left = middle.x() - text.width / 2;
    for (const LabelGlyph &glyph : text.glyphs)
        label.glyphs.push_back(QTransform::fromTranslate(left + glyph.x, middle.y() + text.ascent / 2));
    label.boxes.push_back(
        QRectF(left, middle.y() - text.ascent / 2 - text.descent, text.width, text.ascent + 2 * text.descent)
            .adjusted(-kHalo, -kHalo, kHalo, kHalo));
    return label;
}

} // namespace porch
