// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Glyphs.h"
#include "ui/kit/Tokens.h"

#include <QWidget>

namespace porch::kit {

/// One glyph beside words that say the same.
class GlyphLabel : public QWidget
{
    Q_OBJECT
public:
    GlyphLabel(Glyph glyph, Ink ink, QWidget *parent);

    void setGlyph(Glyph glyph);
    void setInk(Ink ink);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Glyph m_glyph;
    Ink m_ink;
};

} // namespace porch::kit
