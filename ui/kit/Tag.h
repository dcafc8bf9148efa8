// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Glyphs.h"
#include "ui/kit/Tokens.h"

#include <QString>
#include <QWidget>

#include <optional>

namespace porch::kit {

/// A word in a thin frame: Uncorroborated, ES, Urgent (in `overdue`).
struct TagLook
{
    QString text;
    Ink ink = &Tokens::text2;
    Ink border = &Tokens::edge;
    std::optional<Glyph> glyph = {};
    int widest = 0; ///< words beyond it are elided; 0: never
};

int tagHeight();
int tagWidth(const TagLook &tag);
/// Draws it at the point, gives its width.
int drawTag(QPainter &painter, QPoint topLeft, const TagLook &tag, const Tokens &tokens);

class Tag : public QWidget
{
    Q_OBJECT
public:
    explicit Tag(TagLook look, QWidget *parent = nullptr);
    void setLook(TagLook look);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TagLook m_look;
};

} // namespace porch::kit
