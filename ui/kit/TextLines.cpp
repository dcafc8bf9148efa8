// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/TextLines.h"

#include <QPlainTextDocumentLayout>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace porch::kit {
namespace {

/// The plain text layout asks itself for a block's bounds after it laid the block out and before anything of
/// it is painted, hit or scrolled to: the place to move its lines apart.
class SpacedLayout : public QPlainTextDocumentLayout
{
public:
    SpacedLayout(QTextDocument *document, Type type)
        : QPlainTextDocumentLayout(document)
        , m_type(type)
    {}

    QRectF blockBoundingRect(const QTextBlock &block) const override
    {
        const QRectF natural = QPlainTextDocumentLayout::blockBoundingRect(block);
        const QTextLayout *lines = block.isValid() && block.isVisible() ? block.layout() : nullptr;
        if (!lines || lines->lineCount() == 0)
            return natural;
        const qreal below = block.next().isValid() ? 0 : document()->documentMargin();
        qreal y = 0;
        for (int at = 0; at < lines->lineCount(); ++at) {
            QTextLine line = lines->lineAt(at);
            // Emoji and other writing may be higher than our line.
            const qreal height = std::max<qreal>(lineHeight(m_type), line.height());
            line.setPosition({line.x(), y + (height - line.height()) / 2});
            y += height;
        }
        return {natural.topLeft(), QSizeF(natural.width(), y + below)};
    }

private:
    Type m_type;
};

} // namespace

void setTextType(QPlainTextEdit &field, Type type)
{
    auto *document = new QTextDocument(&field);
    document->setDocumentLayout(new SpacedLayout(document, type));
    document->setDefaultFont(font(type));
    field.setDocument(document);
    field.setFont(font(type));
}

int layOut(QTextLayout &layout, int width, int lineHeight)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(scaled(24), width));
        // Letters of a taller script get the room they need.
        const qreal height = std::max(qreal(lineHeight), std::ceil(line.height()));
        line.setPosition({0, y + std::floor((height - line.height()) / 2)});
        y += height;
    }
    layout.endLayout();
    return int(std::ceil(y));
}

} // namespace porch::kit
