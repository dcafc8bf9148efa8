// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/PlaceChoice.h"

#include "ui/kit/Glyphs.h"
#include "ui/kit/Text.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace porch {

using kit::Glyph;
using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kMostShown = 7;
constexpr int kEdge = 12;
constexpr int kHead = 8; // above and below the question
constexpr int kWidth = 360;
enum Data { AboutRole = Qt::UserRole, KindRole };

Glyph glyphOf(PlaceOption::Kind kind)
{
    switch (kind) {
    case PlaceOption::Kind::Place:
        return Glyph::PinSuggested;
    case PlaceOption::Kind::OnTheMap:
        return Glyph::Map;
    case PlaceOption::Kind::Nowhere:
        break;
    }
    return Glyph::PinUnmapped;
}

/// A name, and beneath it how well the place is known.
class OptionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const bool two = !index.data(AboutRole).toString().isEmpty();
        return {scaled(100),
                kit::lineHeight(Type::Body) + (two ? kit::lineHeight(Type::Secondary) : 0) + scaled(12)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = kit::tokens(option.palette);
        const QRect row = option.rect;
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        painter->fillRect(row, current ? t.tint : hovered ? t.sunken : t.base);
        if (current)
            painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), t.accent);
        const int glyph = scaled(kit::kGlyphSize);
        const int line = kit::lineHeight(Type::Body);
        const int top = row.top() + scaled(6);
        const auto kind = PlaceOption::Kind(index.data(KindRole).toInt());
        kit::drawGlyph(*painter, glyphOf(kind),
                       QRectF(row.left() + kEdge, top + (line - glyph) / 2.0, glyph, glyph),
                       kind == PlaceOption::Kind::Place ? t.accent : t.text2);
        const int left = row.left() + kEdge + glyph + scaled(8);
        const int width = std::max(0, row.right() - kEdge - left);
        kit::drawText(*painter, QRect(left, top, width, line), index.data(Qt::DisplayRole).toString(),
                      Type::Name, t.text);
        kit::drawText(*painter, QRect(left, top + line, width, kit::lineHeight(Type::Secondary)),
                      index.data(AboutRole).toString(), Type::Secondary, t.text2);
    }
};

} // namespace

PlaceChoice::PlaceChoice(const QString &question, std::vector<PlaceOption> options, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_options(std::move(options))
    , m_question(new Label(question, Type::Strong, &Tokens::text, Label::Fit::Wrap, this))
    , m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("placeChoice"));
    setAccessibleName(question);
    m_list->setAccessibleName(question);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new OptionDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    for (const PlaceOption &option : m_options) {
        auto *item = new QListWidgetItem(option.name, m_list);
        item->setData(AboutRole, option.about);
        item->setData(KindRole, int(option.kind));
        item->setData(Qt::AccessibleTextRole,
                      option.about.isEmpty()
                          ? option.name
                          : tr("%1, %2", "a place, how well it is known").arg(option.name, option.about));
    }
    m_list->setCurrentRow(0);
    m_list->installEventFilter(this);
    setFocusProxy(m_list);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(kEdge, kHead, kEdge, kHead);
    head->addWidget(m_question);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(1, 1, 1, 1);
    all->setSpacing(0);
    all->addLayout(head);
    all->addWidget(m_list);
    connect(m_list, &QListWidget::itemClicked, this, &PlaceChoice::choose);
}

void PlaceChoice::popup(const QRect &line, const QRect &within)
{
    const QRect room = within.adjusted(4, 4, -4, -4);
    const int width = std::min(scaled(kWidth), room.width());
    setFixedWidth(width);
    int rows = 0;
    for (int row = 0; row < std::min(m_list->count(), kMostShown); ++row)
        rows += m_list->sizeHintForRow(row);
    const int head = m_question->heightForWidth(width - 2 - 2 * kEdge) + 2 * kHead + 2;
    const bool above = line.top() - room.top() > room.bottom() - line.bottom();
    const int space = (above ? line.top() - room.top() : room.bottom() - line.bottom()) - 4;
    const int list = std::max(std::min(rows, space - head), m_list->sizeHintForRow(0));
    m_list->setFixedHeight(list);
    const int height = head + list;
    const int x = std::clamp(line.left(), room.left(), std::max(room.left(), room.right() - width));
    setGeometry(x, above ? line.top() - 4 - height : line.bottom() + 4, width, height);
    show();
    m_list->setFocus(Qt::PopupFocusReason);
}

void PlaceChoice::choose(QListWidgetItem *item)
{
    if (item == nullptr)
        return;
    const PlaceOption option = m_options[std::size_t(m_list->row(item))];
    close();
    Q_EMIT chosen(option);
}

bool PlaceChoice::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose(m_list->currentItem());
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void PlaceChoice::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

void PlaceChoice::paintEvent(QPaintEvent *)
{
    const Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.fillRect(rect(), t.base);
    painter.setPen(t.edge);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace porch
