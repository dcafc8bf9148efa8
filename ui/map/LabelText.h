// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QPainterPath>
#include <QString>

#include <memory>
#include <vector>

namespace porch {

/// How a name on the map is written.
enum class LabelFace : quint8 { Street, SmallStreet, Water, Park, Area, Landmark };
inline constexpr int kLabelFaces = 6;

/// The fonts of the faces: made on the GUI thread, where the application's font is, and used on another.
struct LabelFonts
{
    QFont faces[kLabelFaces];

    static LabelFonts ofApplication();
    const QFont &of(LabelFace face) const { return faces[static_cast<int>(face)]; }

    friend bool operator==(const LabelFonts &a, const LabelFonts &b)
    {
        return std::equal(std::begin(a.faces), std::end(a.faces), std::begin(b.faces));
    }
};

/// A letter with all that belongs onto it, in whatever script.
struct LabelGlyph
{
    QPainterPath shape; ///< its origin on the base line
    double x = 0;       ///< of its origin in the line
    double advance = 0; ///< to the next
};

/// A name as shapes: what can be bent along a street.
struct LabelText
{
    std::vector<LabelGlyph> glyphs;
    double width = 0;
    double ascent = 0; ///< above the base line, of capitals
    double descent = 0;

    bool isEmpty() const { return glyphs.empty(); }
};

/// Shapes names once, and keeps the shapes. For one thread.
class LabelShaper
{
public:
    explicit LabelShaper(LabelFonts fonts)
        : m_fonts(std::move(fonts))
    {}

    const LabelFonts &fonts() const { return m_fonts; }
    std::shared_ptr<const LabelText> shaped(const QString &text, LabelFace face);

private:
    LabelFonts m_fonts;
    QHash<QString, std::shared_ptr<const LabelText>> m_known[kLabelFaces];
};

} // namespace porch
