// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Type.h"

#include <QApplication>
#include <QFontInfo>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace porch::kit {
namespace {

struct Measure
{
    int size;
    int line;
    QFont::Weight weight;
};

constexpr std::array kMeasures = {
    Measure{24, 32, QFont::DemiBold}, // Figure
    Measure{20, 28, QFont::DemiBold}, // Page
    Measure{15, 20, QFont::DemiBold}, // Title
    Measure{13, 20, QFont::Normal},   // Body
    Measure{13, 20, QFont::Medium},   // Name
    Measure{13, 20, QFont::DemiBold}, // Fresh
    Measure{12, 16, QFont::Normal},   // Secondary
    Measure{12, 16, QFont::Medium},   // State
    Measure{12, 16, QFont::DemiBold}, // Strong
    Measure{11, 16, QFont::Medium},   // Small
    Measure{11, 16, QFont::Normal},   // Faint
};
constexpr int kBase = 13;

struct Face
{
    QFont font;
    QFontMetrics metrics;
    int line;
};

/// All faces for one application font; made again when that font changes.
class Faces
{
public:
    const Face &face(Type type)
    {
        const QFont base = QApplication::font();
        if (!m_faces || m_base != base)
            make(base);
        return (*m_faces)[std::size_t(type)];
    }

    qreal ratio()
    {
        face(Type::Body);
        return m_ratio;
    }

private:
    void make(const QFont &base)
    {
        m_base = base;
        const qreal pixels = std::max(1, QFontInfo(base).pixelSize());
        m_ratio = pixels / kBase;
        std::vector<Face> faces;
        for (const Measure &measure : kMeasures) {
            QFont font = base;
            // At least 11 of 13: a small system font must not make small print unreadable.
            const qreal size = std::max(measure.size * m_ratio, 9.0);
            font.setPixelSize(qRound(size));
            font.setWeight(measure.weight);
            const QFontMetrics fm(font);
            faces.push_back({font, fm, std::max(qRound(measure.line * m_ratio), fm.height())});
        }
        m_faces = std::move(faces);
    }

    QFont m_base;
    qreal m_ratio = 1;
    std::optional<std::vector<Face>> m_faces;
};

Faces &faces()
{
    static Faces all;
    return all;
}

} // namespace

const QFont &font(Type type)
{
    return faces().face(type).font;
}

const QFontMetrics &metrics(Type type)
{
    return faces().face(type).metrics;
}

int lineHeight(Type type)
{
    return faces().face(type).line;
}

int scaled(int pixels)
{
    return qRound(pixels * faces().ratio());
}

int tipRowHeight()
{
    return 2 * lineHeight(Type::Body) + 12;
}

} // namespace porch::kit
