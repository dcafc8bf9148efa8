// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MapListPane.h"

#include "ui/kit/EmptyState.h"
#include "ui/kit/Icons.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"
#include "ui/tips/TipRowDelegate.h"
#include "ui/tips/TipTable.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStackedLayout>

namespace porch {
namespace {

using kit::Label;
using kit::scaled;
using kit::Type;

constexpr int kIcon = 16;
constexpr int kEdge = 12;

} // namespace

MapListPane::MapListPane(MapTips &tips, QWidget *parent)
    : QWidget(parent)
    , m_tips(tips)
    , m_title(new Label({}, Type::Fresh))
    , m_count(new Label({}, Type::Secondary, &kit::Tokens::text2))
    , m_clear(new kit::KeyButton(tr("Clear", "the lasso"), QStringLiteral("Esc")))
    , m_table(new TipTable(tips.listed(), TipWords(kit::TimeText())))
    , m_empty(new kit::EmptyState)
    , m_lists(new QStackedLayout)
    , m_head(makeHead())
{
    setWords(TipWords(kit::TimeText()));
    m_table->setForm(TipForm::Compact);
    m_table->setAccessibleName(tr("Tips on the map"));
    m_lists->addWidget(m_table);
    m_lists->addWidget(m_empty);
    auto *lists = new QWidget;
    lists->setLayout(m_lists);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(new kit::Rule);
    column->addWidget(lists, 1);
    m_empty->setHeadroom(scaled(40));
    setFocusProxy(m_table);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    connect(m_clear, &QPushButton::clicked, this, &MapListPane::clearRequested);
    connect(&tips, &MapTips::reckoned, this, &MapListPane::refresh);
    refresh();
}

QWidget *MapListPane::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(kEdge + kIcon + 8, 0, kEdge - 4, 0);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_clear);
    m_clear->setFlat(true);
    head->setFixedHeight(scaled(40) - 1);
    return head;
}

void MapListPane::setWords(const TipWords &words)
{
    m_tips.listed().setDescribe(
        [words](const TipItem &item, TipTableModel::Column column) { return words.spoken(item, column); });
    m_table->setWords(words);
}

void MapListPane::setCatchingUp(bool catchingUp)
{
    m_catchingUp = catchingUp;
    refresh();
}

void MapListPane::refresh()
{
    const int count = m_tips.listed().rowCount();
    m_title->setText(m_tips.hasStack()   ? tr("At this mark")
                     : m_tips.hasLasso() ? tr("In the lasso")
                                         : tr("In view"));
    m_count->setText(m_catchingUp ? tr("counting…") : tr("%n tips", nullptr, count));
    m_clear->setVisible(m_tips.hasStack() || m_tips.hasLasso());
    m_clear->setAccessibleName(m_tips.hasStack() ? tr("Back to all in view") : tr("Clear the lasso"));
    if (count == 0)
        refreshEmpty();
    m_lists->setCurrentIndex(count == 0 ? 1 : 0);
    update();
}

void MapListPane::refreshEmpty()
{
    const MapTotals &totals = m_tips.reckoning().totals;
    enum Kind { CatchingUp, Lasso, Nothing, Elsewhere, Unmapped, OtherTime };
    const Kind kind = m_catchingUp          ? CatchingUp
                      : m_tips.hasLasso()   ? Lasso
                      : totals.open() == 0  ? Nothing
                      : totals.outside > 0  ? Elsewhere
                      : totals.unmapped > 0 ? Unmapped
                                            : OtherTime;
    if (kind == m_emptyKind)
        return;
    m_emptyKind = kind;
    m_empty->clearButtons();
    m_empty->setGlyph(kit::Glyph::Map);
    m_empty->setTitle({});
    switch (kind) {
    case CatchingUp:
        m_empty->setSentence(tr("The log is being read. Tips appear as they are known."));
        break;
    case Lasso:
        m_empty->setSentence(tr("No tip lies within the lasso."));
        connect(m_empty->addButton(tr("Clear the lasso")), &QAbstractButton::clicked, this,
                &MapListPane::clearRequested);
        break;
    case Nothing:
        m_empty->setSentence(tr("No tip is open."));
        break;
    case Elsewhere:
        m_empty->setSentence(tr("No tip lies in this part of the city."));
        connect(m_empty->addButton(tr("Show all of the city")), &QAbstractButton::clicked, this,
                &MapListPane::homeRequested);
        break;
    case Unmapped:
        m_empty->setSentence(
            tr("No tip of this time is on the map. Those below wait for somebody to say where "
               "they happened."));
        break;
    case OtherTime:
        m_empty->setSentence(tr("No open tip was written in this time. Move the handles beneath the map, or "
                                "choose All."));
        break;
    }
}

void MapListPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const kit::Tokens &t = kit::tokens(palette());
    const QRect box(kEdge, (m_head->height() - kIcon) / 2, kIcon, kIcon);
    if (m_tips.hasLasso() && !m_tips.hasStack())
        kit::actionIcon(QStringLiteral("edit-select-lasso"), t.accent).paint(&painter, box);
    else
        kit::drawGlyph(painter, kit::Glyph::Map, box, t.accent);
}

} // namespace porch
