// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/CountTabs.h"

#include "ui/kit/Text.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

namespace porch::kit {
namespace {

constexpr int kGap = 24; // between tabs
constexpr int kSmallGap = 14;
constexpr int kCountGap = 8; // between word and count
constexpr int kUnderline = 2;

} // namespace

CountTabs::CountTabs(QWidget *parent)
    : QTabBar(parent)
{
    setDocumentMode(true);
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideNone);
    setUsesScrollButtons(true);
    setFocusPolicy(Qt::TabFocus);
}

int CountTabs::addCounted(const QString &word, bool counts)
{
    // The count first: adding a tab asks for its size.
    m_counts.push_back({counts, std::nullopt});
    return addTab(word);
}

void CountTabs::setCount(int tab, std::optional<qint64> count)
{
    Count &known = m_counts[std::size_t(tab)];
    if (known.value == count)
        return;
    const QString before = countText(tab);
    known.value = count;
    setAccessibleTabName(tab, count ? tr("%1, %2", "tab, its count").arg(tabText(tab), countText(tab))
                                    : tabText(tab));
    if (numberWidth(before, Type::Secondary) == numberWidth(countText(tab), Type::Secondary)) {
        update();
        return;
    }
    relayout();
}

void CountTabs::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    relayout();
}

/// QTabBar keeps its layout until a tab's text is another.
void CountTabs::relayout()
{
    if (count() == 0)
        return;
    const QString text = tabText(0);
    setTabText(0, text + QLatin1Char(' '));
    setTabText(0, text);
}

int CountTabs::gap() const
{
    return m_compact ? kSmallGap : kGap;
}

QString CountTabs::countText(int tab) const
{
    const Count &count = m_counts[std::size_t(tab)];
    if (!count.counts)
        return {};
    return count.value ? locale().toString(*count.value) : QStringLiteral("…");
}

QSize CountTabs::tabSizeHint(int tab) const
{
    // As wide as when chosen, so that choosing moves nothing.
    int width = metrics(Type::Fresh).horizontalAdvance(tabText(tab)) + kGap;
    const QString count = countText(tab);
    if (!count.isEmpty())
        width += kCountGap + numberWidth(count, Type::Secondary);
    return {width, scaled(40) - 1};
}

QSize CountTabs::minimumTabSizeHint(int tab) const
{
    return tabSizeHint(tab);
}

QSize CountTabs::minimumSizeHint() const
{
    // Room for the chosen tab and the buttons that scroll to the others.
    return {scaled(160), scaled(40) - 1};
}

void CountTabs::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(palette());
    QPainter painter(this);
    for (int tab = 0; tab < count(); ++tab) {
        const bool chosen = tab == currentIndex();
        const QRect whole = tabRect(tab).adjusted(0, 0, -gap(), 0);
        const Type face = chosen ? Type::Fresh : Type::Name;
        const QColor ink = chosen ? t.text : t.text2;
        const int word = metrics(Type::Fresh).horizontalAdvance(tabText(tab));
        drawText(painter, QRect(whole.left(), whole.top(), word + 1, whole.height()), tabText(tab), face,
                 ink);
        const QString number = countText(tab);
        if (!number.isEmpty()) {
            const int from = metrics(face).horizontalAdvance(tabText(tab)) + kCountGap;
            drawNumber(painter, whole.adjusted(from, 0, 0, 0), number, Type::Secondary, t.text2,
                       Qt::AlignLeft);
        }
        if (chosen) {
            painter.fillRect(QRect(whole.left(), height() - kUnderline, whole.width(), kUnderline), t.accent);
            if (hasFocus()) {
                painter.setRenderHint(QPainter::Antialiasing);
                painter.setPen(QPen(t.accent, 2));
                painter.setBrush(Qt::NoBrush);
                const int middle = whole.center().y();
                painter.drawRoundedRect(QRectF(whole.left() - 5, middle - 12, whole.width() + 10, 24), 4, 4);
                painter.setRenderHint(QPainter::Antialiasing, false);
            }
        }
    }
}

void CountTabs::changeEvent(QEvent *event)
{
    QTabBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

} // namespace porch::kit
