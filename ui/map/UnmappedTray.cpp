// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/UnmappedTray.h"

#include "ui/kit/Glyphs.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"
#include "ui/tips/TipHeader.h"
#include "ui/tips/TipRowDelegate.h"
#include "ui/tips/TipTable.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace porch {
namespace {

using kit::Label;
using kit::scaled;
using kit::Type;

constexpr int kEdge = 12;
constexpr int kGlyph = 16;
/// More rows than this scroll.
constexpr int kMostRows = 8;

/// Words that lead to more, in the accent.
class MoreButton : public QPushButton
{
public:
    using QPushButton::QPushButton;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStyleOptionButton option;
        initStyleOption(&option);
        QPainter painter(this);
        style()->drawControl(QStyle::CE_PushButtonBevel, &option, &painter, this);
        kit::drawText(painter, rect(), text(), Type::State, kit::tokens(palette()).accent, Qt::AlignLeft);
    }
};

} // namespace

UnmappedTray::UnmappedTray(MapTips &tips, QAction &placeNext, QWidget *parent)
    : QWidget(parent)
    , m_tips(tips)
    , m_head(makeHead(placeNext))
    , m_table(new TipTable(tips.unmapped(), TipWords(kit::TimeText())))
    , m_none(new Label(tr("Every tip of this time is on the map."), Type::Secondary, &kit::Tokens::text2,
                       Label::Fit::Wrap))
    , m_foot(new QWidget)
    , m_more(new MoreButton)
{
    setWords(TipWords(kit::TimeText()));
    m_table->setForm(TipForm::Low);
    m_table->header()->hide();
    m_table->setAccessibleName(tr("Tips that are not on the map"));
    m_none->setContentsMargins(kEdge, 8, kEdge, 8);
    m_more->setFlat(true);
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(kEdge, 0, kEdge, 0);
    foot->addWidget(m_more);
    foot->addStretch(1);
    m_foot->setFixedHeight(scaled(32));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(new kit::Rule);
    column->addWidget(m_table);
    column->addWidget(m_none);
    column->addWidget(m_foot);
    setFocusProxy(m_table);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_more, &QPushButton::clicked, this, [this] { setExpanded(!m_isExpanded); });
    connect(&tips, &MapTips::reckoned, this, &UnmappedTray::refresh);
    refresh();
}

QWidget *UnmappedTray::makeHead(QAction &placeNext)
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(kEdge + kGlyph + 8, 0, kEdge - 4, 0);
    row->setSpacing(8);
    row->addWidget(new Label(tr("Unmapped"), Type::Fresh));
    m_count = new Label({}, Type::Secondary, &kit::Tokens::text2);
    row->addWidget(m_count);
    row->addStretch(1);
    const QString key = kit::keyText(placeNext.shortcut());
    m_next = new kit::KeyButton(tr("Place next"), key);
    m_next->setFlat(true);
    m_next->setAccessibleName(placeNext.text());
    row->addWidget(m_next);
    connect(m_next, &QPushButton::clicked, &placeNext, &QAction::trigger);
    connect(&placeNext, &QAction::changed, m_next,
            [this, &placeNext] { m_next->setEnabled(placeNext.isEnabled()); });
    head->setFixedHeight(scaled(36) - 2);
    return head;
}

void UnmappedTray::setWords(const TipWords &words)
{
    m_tips.unmapped().setDescribe(
        [words](const TipItem &item, TipTableModel::Column column) { return words.spoken(item, column); });
    m_table->setWords(words);
}

void UnmappedTray::setUnread(int unread)
{
    m_unread = unread;
    refresh();
}

void UnmappedTray::setExpanded(bool expanded)
{
    m_isExpanded = expanded;
    refresh();
}

void UnmappedTray::refresh()
{
    const int count = m_tips.unmapped().rowCount();
    m_count->setText(
        m_unread > 0 && count > 0
            ? tr("%1, reading…", "how many; their words are still being read for places").arg(count)
            : QString::number(count));
    m_table->setVisible(count > 0);
    m_none->setVisible(count == 0);
    m_foot->setVisible(count > kFewRows);
    m_more->setText(m_isExpanded ? tr("Show fewer") : tr("Show %n more", nullptr, count - kFewRows));
    const int rows = std::clamp(count, 1, m_isExpanded ? kMostRows : kFewRows);
    m_table->setFixedHeight(rows * TipRowDelegate::rowHeight(TipForm::Low));
    updateGeometry();
}

void UnmappedTray::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        refresh();
}

void UnmappedTray::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const kit::Tokens &t = kit::tokens(palette());
    painter.fillRect(rect(), t.base);
    painter.fillRect(QRect(0, 0, width(), m_head->geometry().bottom() + 1), t.alt);
    // Stronger than a hairline: here one list ends and another begins.
    painter.fillRect(QRect(0, 0, width(), 1), t.edge);
    kit::drawGlyph(painter, kit::Glyph::PinUnmapped,
                   QRectF(kEdge, m_head->y() + (m_head->height() - kGlyph) / 2.0, kGlyph, kGlyph), t.text2);
}

} // namespace porch
