// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/PlaceAnswerList.h"

#include "ui/kit/Glyphs.h"
#include "ui/kit/Text.h"

#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace porch {
namespace {

using kit::scaled;
using kit::Type;

constexpr int kDetail = Qt::UserRole + 1;
constexpr int kKind = Qt::UserRole + 2;
constexpr int kSay = -1; ///< no answer, but words about there being none

int rowHeight()
{
    return kit::lineHeight(Type::Body) + kit::lineHeight(Type::Secondary) + 8;
}

class AnswerDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaled(200), rowHeight()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const kit::Tokens &t = kit::tokens(option.palette);
        const QRect row = option.rect;
        const bool selected = option.state & QStyle::State_Selected;
        painter->fillRect(row, selected                                 ? t.tint
                               : option.state & QStyle::State_MouseOver ? t.sunken
                                                                        : t.base);
        if (selected)
            painter->fillRect(QRect(row.left(), row.top(), 4, row.height()), t.accent);
        const int kind = index.data(kKind).toInt();
        const QString words = index.data(Qt::DisplayRole).toString();
        if (kind == kSay) {
            kit::drawText(*painter, row.adjusted(12, 0, -12, 0), words, Type::Secondary, t.text2);
            return;
        }
        const auto glyph = MentionKind(kind) == MentionKind::Area ? kit::Glyph::Map : kit::Glyph::Place;
        kit::drawGlyph(*painter, glyph, QRectF(row.left() + 10, row.top() + 6, 16, 16), t.text2);
        const QRect text = row.adjusted(34, 4, -12, 0);
        const int line = kit::lineHeight(Type::Body);
        kit::drawText(*painter, QRect(text.left(), text.top(), text.width(), line), words, Type::Name,
                      t.text);
        kit::drawText(*painter,
                      QRect(text.left(), text.top() + line, text.width(), kit::lineHeight(Type::Secondary)),
                      index.data(kDetail).toString(), Type::Secondary, t.text2);
    }
};

} // namespace

PlaceAnswerList::PlaceAnswerList(QWidget *parent)
    : QFrame(parent)
    , m_list(new QListWidget(this))
{
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new AnswerDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Places that were found"));
    setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_list);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { Q_EMIT picked(m_list->row(item)); });
    hide();
}

void PlaceAnswerList::setAnswers(std::vector<PlaceAnswer> answers)
{
    if (answers.empty()) {
        setProblem(tr("The city pack has nothing of that name."));
        return;
    }
    m_answers = std::move(answers);
    m_list->clear();
    for (const PlaceAnswer &answer : m_answers) {
        auto *item = new QListWidgetItem(answer.name, m_list);
        item->setData(kDetail, answer.detail);
        item->setData(kKind, int(answer.kind));
        item->setData(Qt::AccessibleTextRole,
                      answer.detail.isEmpty()
                          ? answer.name
                          : tr("%1, %2", "a place, its kind").arg(answer.name, answer.detail));
    }
    // The first is what Enter takes: it shows.
    m_list->setCurrentRow(0);
}

void PlaceAnswerList::setProblem(const QString &problem)
{
    m_answers.clear();
    m_list->clear();
    auto *item = new QListWidgetItem(problem, m_list);
    item->setData(kKind, kSay);
    item->setFlags(Qt::NoItemFlags);
}

const PlaceAnswer *PlaceAnswerList::answer(int row) const
{
    return row >= 0 && row < count() ? &m_answers[std::size_t(row)] : nullptr;
}

int PlaceAnswerList::currentRow() const
{
    return m_answers.empty() ? -1 : m_list->currentRow();
}

void PlaceAnswerList::step(int rows)
{
    if (m_answers.empty())
        return;
    m_list->setCurrentRow(std::clamp(m_list->currentRow() + rows, 0, count() - 1));
}

int PlaceAnswerList::wantedHeight() const
{
    constexpr int most = 8;
    return std::clamp(m_list->count(), 1, most) * rowHeight() + 2;
}

void PlaceAnswerList::paintEvent(QPaintEvent *)
{
    const kit::Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.fillRect(rect(), t.base);
    painter.setPen(t.edge);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace porch
