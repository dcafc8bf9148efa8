// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/LabelText.h"

#include "ui/kit/Type.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>

#include <algorithm>

namespace porch {
namespace {

constexpr int kMostKnown = 4'000;
constexpr double kNoAdvance = 0.5; ///< pixels: an accent of its own, not a letter

struct RunGlyph
{
    QPainterPath shape;
    QPointF at;
};

std::vector<RunGlyph> glyphsOf(const QTextLine &line)
{
    std::vector<RunGlyph> glyphs;
    for (const QGlyphRun &run : line.glyphRuns()) {
        const QRawFont font = run.rawFont();
        const QList<quint32> indexes = run.glyphIndexes();
        const QList<QPointF> positions = run.positions();
        for (qsizetype i = 0; i < indexes.size() && i < positions.size(); ++i)
            glyphs.push_back({font.pathForGlyph(indexes.at(i)), positions.at(i)});
    }
    std::stable_sort(glyphs.begin(), glyphs.end(),
                     [](const RunGlyph &a, const RunGlyph &b) { return a.at.x() < b.at.x(); });
    return glyphs;
}

LabelText shapeOf(const QString &text, const QFont &font)
{
    LabelText shaped;
    const QFontMetricsF metrics(font);
    shaped.ascent = metrics.capHeight();
    shaped.descent = metrics.descent();

    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(1e6);
    layout.endLayout();
    if (!line.isValid())
        return shaped;

    // In a text of the other direction the line ends at its right edge.
    const std::vector<RunGlyph> glyphs = glyphsOf(line);
    if (glyphs.empty())
        return shaped;
    const double left = glyphs.front().at.x();
    shaped.width = line.naturalTextWidth() - std::max(0.0, font.letterSpacing());
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const double x = glyphs[i].at.x() - left;
        const double next = i + 1 < glyphs.size() ? glyphs[i + 1].at.x() - left : shaped.width;
        const double base = glyphs[i].at.y() - line.ascent();
        const bool isOnLast = !shaped.glyphs.empty() && shaped.glyphs.back().advance < kNoAdvance;
        if (isOnLast) {
            LabelGlyph &below = shaped.glyphs.back();
            below.shape.addPath(glyphs[i].shape.translated(x - below.x, base));
            below.advance = next - below.x;
        } else {
            shaped.glyphs.push_back({glyphs[i].shape.translated(0, base), x, next - x});
        }
    }
    return shaped;
}

QFont withSpacing(QFont font, double pixels)
{
    font.setLetterSpacing(QFont::AbsoluteSpacing, pixels);
    return font;
}

} // namespace

LabelFonts LabelFonts::ofApplication()
{
    LabelFonts fonts;
    const auto set = [&fonts](LabelFace face, QFont font) {
        // Letters are bent and turned: hinting for straight lines would make them dance.
        font.setHintingPreference(QFont::PreferNoHinting);
        fonts.faces[static_cast<int>(face)] = std::move(font);
    };
    const double unit = kit::scaled(100) / 100.0;
    set(LabelFace::Street, kit::font(kit::Type::Secondary));
    set(LabelFace::SmallStreet, kit::font(kit::Type::Faint));
    QFont water = withSpacing(kit::font(kit::Type::Body), 1.1 * unit);
    water.setItalic(true);
    set(LabelFace::Water, water);
    set(LabelFace::Park, kit::font(kit::Type::State));
    QFont area = withSpacing(kit::font(kit::Type::Small), 1.1 * unit);
    area.setWeight(QFont::DemiBold);
    set(LabelFace::Area, area);
    set(LabelFace::Landmark, kit::font(kit::Type::Faint));
    return fonts;
}

std::shared_ptr<const LabelText> LabelShaper::shaped(const QString &text, LabelFace face)
{
    auto &known = m_known[static_cast<int>(face)];
    const auto found = known.constFind(text);
    if (found != known.cend())
        return *found;
    if (known.size() >= kMostKnown)
        known.clear();
    return *known.insert(text, std::make_shared<const LabelText>(shapeOf(text, m_fonts.of(face))));
}

} // namespace porch
