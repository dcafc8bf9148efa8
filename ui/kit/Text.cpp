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
/// A window that is dragged larger asks for every width once.
constexpr qsizetype kMostHeights = 16;

/// The width of the widest digit.
int digitCell(Type type)
{
    struct Cell
    {
        QFont font;
        int width = 0;
    };
    static QHash<Type, Cell> cells;
    Cell &cell = cells[type];
    if (cell.width == 0 || cell.font != font(type)) {
        cell = {font(type), 0};
        for (char16_t digit = u'0'; digit <= u'9'; ++digit)
            cell.width = std::max(cell.width, metrics(type).horizontalAdvance(QChar(digit)));
    }
    return cell.width;
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

bool readsRightToLeft(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    return std::any_of(characters.begin(), characters.end(), [](uint c) {
        return c >= 0x590 && (QChar::direction(c) == QChar::DirR || QChar::direction(c) == QChar::DirAL);
    });
}

/// One line of a text within a width, shaped once and no further than it can be seen: shaping costs more than
/// all else in a list, and residents write much more than fits on a line.
class SeenLine
{
public:
    SeenLine(const QString &text, Type type, int width)
        : m_metrics(metrics(type))
        , m_room(std::max(0, width))
    {
        QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
        option.setWrapMode(QTextOption::NoWrap);
        m_layout.setTextOption(option);
        m_layout.setFont(font(type));
        // A third more than fits of ordinary letters; of narrow ones and marks, more is tried.
        qsizetype length = 8 + qsizetype(m_room) * 4 / 3 / std::max(1, m_metrics.averageCharWidth());
        for (bool enough = false; !enough; length *= 2) {
            const bool whole = length >= text.size();
            shape(whole ? text : text.left(length));
            m_fits = whole && qRound(m_line.naturalTextWidth()) <= m_room;
            enough = whole || m_line.naturalTextWidth() > m_room + m_metrics.averageCharWidth();
        }
        if (m_fits)
            return;
        m_mixed = readsRightToLeft(m_layout.text());
        if (m_mixed) {
            shape(m_metrics.elidedText(m_layout.text(), Qt::ElideRight, m_room));
            return;
        }
        m_dotsWidth = m_metrics.horizontalAdvance(kDots);
        const int end = m_line.xToCursor(std::max(0, m_room - m_dotsWidth), QTextLine::CursorOnCharacter);
        m_cut = m_line.cursorToX(end);
        m_end = end;
    }

    /// As wide as it is drawn.
    int width() const
    {
        const qreal all = isCut() ? m_cut + m_dotsWidth : m_line.naturalTextWidth();
        return std::min(qRound(all), m_room);
    }
    QString words() const { return isCut() ? QString(m_layout.text().left(m_end) + kDots) : m_layout.text(); }

    void draw(QPainter &painter, int x, int baseline) const
    {
        const QPointF corner(x, baseline - m_line.ascent());
        if (!isCut()) {
            m_layout.draw(&painter, corner);
            return;
        }
        painter.save();
        painter.setClipRect(QRectF(x, corner.y(), m_cut, m_line.height()), Qt::IntersectClip);
        m_layout.draw(&painter, corner);
        painter.restore();
        painter.drawText(QPointF(x + m_cut, baseline), QString(kDots));
    }

private:
    static constexpr QChar kDots{0x2026};

    bool isCut() const { return !m_fits && !m_mixed; }
    void shape(const QString &text)
    {
        m_layout.setText(text);
        m_layout.beginLayout();
        m_line = m_layout.createLine();
        m_line.setLineWidth(kUnbounded);
        m_layout.endLayout();
    }

    static constexpr qreal kUnbounded = 1e6;

    const QFontMetrics &m_metrics;
    int m_room;
    QTextLayout m_layout;
    QTextLine m_line;
    bool m_fits = false;
    bool m_mixed = false; ///< what is left out need not be at the right
    int m_end = 0;        ///< where it is cut
    qreal m_cut = 0;
    int m_dotsWidth = 0;
};

} // namespace

int numberWidth(const QString &text, Type type)
{
    const QFontMetrics &fm = metrics(type);
    const int cell = digitCell(type);
    int width = 0;
    forEachPiece(
        text, [&](const QString &piece, bool digit) { width += digit ? cell : fm.horizontalAdvance(piece); });
    return width;
}

void drawNumber(QPainter &painter, const QRect &rect, const QString &text, Type type, const QColor &colour,
                Qt::Alignment alignment)
{
    const QFontMetrics &fm = metrics(type);
    const int cell = digitCell(type);
    int x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() + 1 - numberWidth(text, type);
    else if (alignment & Qt::AlignHCenter)
        x = rect.left() + (rect.width() - numberWidth(text, type)) / 2;
    const int y = baseline(rect, fm);
    painter.setFont(font(type));
    painter.setPen(colour);
    forEachPiece(text, [&](const QString &piece, bool digit) {
        const int width = digit ? fm.horizontalAdvance(piece.front()) : fm.horizontalAdvance(piece);
        painter.drawText(digit ? x + (cell - width) / 2 : x, y, piece);
        x += digit ? cell : width;
    });
}

QString elideRight(const QString &text, Type type, int width)
{
    return text.isEmpty() ? text : SeenLine(text, type, width).words();
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
    const SeenLine line(text, type, rect.width());
    painter.setFont(font(type));
    painter.setPen(colour);
    const int x = alignment & Qt::AlignRight ? rect.right() + 1 - line.width() : rect.left();
    line.draw(painter, x, baseline(rect, metrics(type)));
    return line.width();
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

Label::Measured &Label::measured() const
{
    if (m_measured.text != text() || m_measured.font != kit::font(m_type))
        m_measured = {text(), kit::font(m_type), {}, -1};
    return m_measured;
}

int Label::heightOf(int width) const
{
    QHash<int, int> &heights = measured().heights;
    auto known = heights.constFind(width);
    if (known == heights.cend()) {
        if (heights.size() >= kMostHeights)
            heights.clear();
        known = heights.insert(width, layOut(width, nullptr));
    }
    return *known;
}

int Label::widest() const
{
    int &widest = measured().widest;
    if (widest < 0) {
        const QStringList paragraphs = text().split(QLatin1Char('\n'));
        for (const QString &paragraph : paragraphs)
            widest = std::max(widest, fontMetrics().horizontalAdvance(paragraph) + 1);
    }
    return widest;
}

int Label::heightForWidth(int width) const
{
    return m_fit == Fit::Wrap ? heightOf(width) : QLabel::heightForWidth(width);
}

QSize Label::sizeHint() const
{
    if (m_fit != Fit::Wrap)
        return {QLabel::sizeHint().width(), std::max(QLabel::sizeHint().height(), lineHeight(m_type))};
    const int width = std::min({widest(), scaled(kWrapWidth), maximumWidth()});
    return {width, heightOf(std::max(1, width))};
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
