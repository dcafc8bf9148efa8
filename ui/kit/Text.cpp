// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Text.h"

#include <QEvent>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace porch::kit {
namespace {

/// Longer lines than this are hard to read.
constexpr int kWrapWidth = 560;

int digitCell(const QFontMetrics &fm)
{
    int cell = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        cell = std::max(cell, fm.horizontalAdvance(QChar(digit)));
    return cell;
}

/// Digits one by one, what stands between them as whole runs, so that words keep their shaping and width.
template <typename Each> void forEachPiece(const QString &text, Each each)
{
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!text.at(at).isDigit())
            continue;
        if (at > start)
            each(text.mid(start, at - start), false);
        each(QString(text.at(at)), true);
        start = at + 1;
    }
    if (start < text.size())
        each(text.mid(start), false);
}

int baseline(const QRect &rect, const QFontMetrics &fm)
{
    return rect.top() + (rect.height() - fm.height()) / 2 + fm.ascent();
}

} // namespace

int numberWidth(const QString &text, Type type)
{
    const QFontMetrics &fm = metrics(type);
    const int cell = digitCell(fm);
    int width = 0;
    forEachPiece(
        text, [&](const QString &piece, bool digit) { width += digit ? cell : fm.horizontalAdvance(piece); });
    return width;
}

void drawNumber(QPainter &painter, const QRect &rect, const QString &text, Type type, const QColor &colour,
                Qt::Alignment alignment)
{
    const QFontMetrics &fm = metrics(type);
    const int cell = digitCell(fm);
    int x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() + 1 - numberWidth(text, type);
    else if (alignment & Qt::AlignHCenter)
        x = rect.left() + (rect.width() - numberWidth(text, type)) / 2;
    const int y = baseline(rect, fm);
    painter.setFont(font(type));
    painter.setPen(colour);
    forEachPiece(text, [&](const QString &piece, bool digit) {
        const int width = fm.horizontalAdvance(piece);
        painter.drawText(digit ? x + (cell - width) / 2 : x, y, piece);
        x += digit ? cell : width;
    });
}

QString elideRight(const QString &text, Type type, int width)
{
    return metrics(type).elidedText(text, Qt::ElideRight, std::max(0, width));
}

QString elideMiddle(const QString &text, Type type, int width)
{
    return metrics(type).elidedText(text, Qt::ElideMiddle, std::max(0, width));
}

int drawText(QPainter &painter, const QRect &rect, const QString &text, Type type, const QColor &colour,
             Qt::Alignment alignment)
{
    if (rect.width() <= 0 || text.isEmpty())
        return 0;
    const QFontMetrics &fm = metrics(type);
    int width = fm.horizontalAdvance(text);
    QString shown = text;
    if (width > rect.width()) {
        shown = fm.elidedText(text, Qt::ElideRight, rect.width());
        width = std::min(fm.horizontalAdvance(shown), rect.width());
    }
    painter.setFont(font(type));
    painter.setPen(colour);
    const int x = alignment & Qt::AlignRight ? rect.right() + 1 - width : rect.left();
    painter.drawText(x, baseline(rect, fm), shown);
    return width;
}

Label::Label(const QString &text, Type type, Ink ink, Fit fit, QWidget *parent)
    : QLabel(text, parent)
    , m_type(type)
    , m_ink(ink)
    , m_fit(fit)
{
    setTextFormat(Qt::PlainText);
    // Else it would follow the ground of whoever holds it, and with it take another colour of the palette.
    setForegroundRole(QPalette::WindowText);
    setWordWrap(fit == Fit::Wrap);
    dress();
}

void Label::setInk(Ink ink)
{
    m_ink = ink;
    dress();
}

void Label::setType(Type type)
{
    m_type = type;
    dress();
}

void Label::dress()
{
    m_dressing = true;
    setFont(kit::font(m_type));
    QPalette p = palette();
    const QColor colour = tokens(p).*m_ink;
    if (p.color(foregroundRole()) != colour) {
        // Set explicitly: Label's own colour must win over what it inherits.
        p.setColor(foregroundRole(), colour);
        setPalette(p);
    }
    m_dressing = false;
}

/// Lays the words out in lines of our height, which QLabel can't; gives the height of all. Draws them when
/// there is a painter.
int Label::layOut(int width, QPainter *painter) const
{
    const int line = lineHeight(m_type);
    const QFontMetrics &fm = metrics(m_type);
    int y = 0;
    const QStringList paragraphs = text().split(QLatin1Char('\n'));
    for (const QString &paragraph : paragraphs) {
        QTextLayout layout(paragraph, kit::font(m_type));
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine row = layout.createLine(); row.isValid(); row = layout.createLine()) {
            row.setLineWidth(width);
            row.setPosition({0, qreal(y + (line - fm.height()) / 2)});
            y += line;
        }
        layout.endLayout();
        if (painter)
            layout.draw(painter, contentsRect().topLeft());
    }
    return y;
}

int Label::heightForWidth(int width) const
{
    return m_fit == Fit::Wrap ? layOut(width, nullptr) : QLabel::heightForWidth(width);
}

QSize Label::sizeHint() const
{
    if (m_fit != Fit::Wrap)
        return {QLabel::sizeHint().width(), std::max(QLabel::sizeHint().height(), lineHeight(m_type))};
    int widest = 0;
    const QStringList paragraphs = text().split(QLatin1Char('\n'));
    for (const QString &paragraph : paragraphs)
        widest = std::max(widest, fontMetrics().horizontalAdvance(paragraph) + 1);
    const int width = std::min({widest, scaled(kWrapWidth), maximumWidth()});
    return {width, layOut(std::max(1, width), nullptr)};
}

QSize Label::minimumSizeHint() const
{
    const int least = fontMetrics().horizontalAdvance(QLatin1Char('x'));
    if (m_fit == Fit::Elide)
        return {2 * least, sizeHint().height()};
    if (m_fit == Fit::Wrap)
        return {12 * least, lineHeight(m_type)};
    return sizeHint();
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (!m_dressing &&
        (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange))
        dress();
}

void Label::paintEvent(QPaintEvent *event)
{
    if (m_fit == Fit::Whole) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    if (m_fit == Fit::Wrap) {
        painter.setPen(palette().color(foregroundRole()));
        layOut(contentsRect().width(), &painter);
        return;
    }
    drawText(painter, contentsRect(), text(), m_type, palette().color(foregroundRole()),
             alignment() & Qt::AlignRight ? Qt::AlignRight : Qt::AlignLeft);
}

Rule::Rule(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Rule::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokens(palette()).line);
}

} // namespace porch::kit
