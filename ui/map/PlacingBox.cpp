// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/PlacingBox.h"

#include "models/items/PlaceWords.h"
#include "ui/kit/Glyphs.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace porch {
namespace {

using kit::Label;
using kit::scaled;
using kit::Type;

constexpr int kWidth = 320;
constexpr int kDetail = Qt::UserRole + 1;
constexpr int kDisc = 20;
constexpr qsizetype kMostWords = 240; ///< of the resident; the rest is in the conversation

int rowHeight()
{
    return kit::lineHeight(Type::Body) + kit::lineHeight(Type::Secondary) + 8;
}

/// The number as it stands on the map, the name, and how exactly it is known.
class ChoiceDelegate : public QStyledItemDelegate
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
        painter->save();
        painter->fillRect(row, selected ? t.tint : t.base);
        if (selected)
            painter->fillRect(QRect(row.left(), row.top(), 4, row.height()), t.accent);
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF disc(row.left() + 12, row.top() + (row.height() - kDisc) / 2.0, kDisc, kDisc);
        painter->setPen(QPen(t.accent, 1.5));
        painter->setBrush(selected ? t.accent : t.base);
        painter->drawEllipse(disc.adjusted(0.75, 0.75, -0.75, -0.75));
        painter->setFont(kit::font(Type::Strong));
        painter->setPen(selected ? t.onAccent : t.text);
        painter->drawText(disc, Qt::AlignCenter, QString::number(index.row() + 1));
        painter->restore();
        const QRect text = row.adjusted(12 + kDisc + 8, 4, -12, 0);
        const int line = kit::lineHeight(Type::Body);
        kit::drawText(*painter, QRect(text.left(), text.top(), text.width(), line),
                      index.data(Qt::DisplayRole).toString(), Type::Name, t.text);
        kit::drawText(*painter,
                      QRect(text.left(), text.top() + line, text.width(), kit::lineHeight(Type::Secondary)),
                      index.data(kDetail).toString(), Type::Secondary, t.text2);
    }
};

} // namespace

PlacingBox::PlacingBox(QWidget *parent)
    : QFrame(parent)
    , m_title(new Label({}, Type::Fresh, &kit::Tokens::text, Label::Fit::Elide, this))
    , m_words(new Label({}, Type::Body, &kit::Tokens::text, Label::Fit::Wrap, this))
    , m_list(new QListWidget(this))
    , m_hint(new Label({}, Type::Secondary, &kit::Tokens::text2, Label::Fit::Wrap, this))
    , m_confirm(new kit::KeyButton(tr("Confirm"), QStringLiteral("↵"), this))
    , m_nowhere(new QPushButton(tr("No place is named"), this))
{
    setAccessibleName(tr("Place a tip on the map"));
    setCursor(Qt::ArrowCursor);
    setFixedWidth(scaled(kWidth));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new ChoiceDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Places that may be meant"));
    m_list->installEventFilter(this);
    m_confirm->setDefault(true);
    m_nowhere->setFlat(true);
    m_nowhere->setToolTip(tr("Its words name no place that could be found"));
    auto *cancel = new kit::KeyButton(tr("Cancel"), QStringLiteral("Esc"), this);
    cancel->setFlat(true);

    const auto padded = [](QWidget *widget) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(12, 0, 12, 0);
        row->addWidget(widget);
        return row;
    };
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 4, 8, 0);
    buttons->setSpacing(4);
    buttons->addWidget(m_confirm);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 10, 1, 10);
    column->setSpacing(6);
    column->addLayout(padded(m_title));
    column->addLayout(padded(m_words));
    column->addWidget(m_list);
    column->addLayout(padded(m_hint));
    column->addLayout(buttons);
    auto *none = new QHBoxLayout;
    none->setContentsMargins(4, 0, 4, 0);
    none->addWidget(m_nowhere);
    none->addStretch(1);
    column->addLayout(none);

    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            Q_EMIT currentChanged(row);
    });
    connect(m_list, &QListWidget::itemDoubleClicked, this,
            [this](QListWidgetItem *item) { Q_EMIT confirmed(m_list->row(item)); });
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        if (current() >= 0)
            Q_EMIT confirmed(current());
    });
    connect(m_nowhere, &QPushButton::clicked, this, &PlacingBox::nowhere);
    connect(cancel, &QPushButton::clicked, this, &PlacingBox::left);
    hide();
}

void PlacingBox::begin(const QString &who, const QString &words)
{
    m_title->setText(tr("Where did it happen? %1", "who wrote it").arg(who));
    const QString shown =
        words.size() > kMostWords ? words.left(kMostWords).trimmed() + QStringLiteral("…") : words;
    m_words->setText(shown);
    m_words->setVisible(!shown.isEmpty());
    setChoices({}, -1);
    show();
    raise();
}

void PlacingBox::setReading(bool reading)
{
    m_isReading = reading;
    refresh();
}

void PlacingBox::setChoices(const std::vector<PlaceChoice> &choices, int current)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const PlaceChoice &choice : choices) {
        const QString name =
            choice.place.name.isEmpty() ? tr("A point on the map") : QString::fromUtf8(choice.place.name);
        auto *item = new QListWidgetItem(name, m_list);
        const QString exact = PlaceWords::known(choice.precision, choice.place.radius);
        item->setData(kDetail, exact);
        item->setData(Qt::AccessibleTextRole,
                      tr("%1, %2, %3", "number, name of a place, how exactly it is known")
                          .arg(m_list->row(item) + 1)
                          .arg(name, exact));
    }
    m_list->setCurrentRow(current);
    refresh();
}

void PlacingBox::refresh()
{
    const int count = m_list->count();
    m_hint->setText(m_isReading  ? tr("Reading its words…")
                    : count == 0 ? tr("Its words name no place that this city has. Click on the map where it "
                                      "happened, or search for it with G.")
                                 : tr("Or click on the map, or search with G."));
    m_confirm->setEnabled(current() >= 0);
    fit(m_mostHeight);
}

void PlacingBox::fit(int mostHeight)
{
    m_mostHeight = mostHeight;
    const int count = m_list->count();
    m_list->setVisible(count > 0);
    m_list->setFixedHeight(std::clamp(count, 1, 5) * rowHeight());
    // The rows within remember the heights of other words until then.
    layout()->activate();
    const int wanted = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width())
                                                     : layout()->totalSizeHint().height();
    setFixedHeight(std::clamp(wanted, 0, mostHeight));
}

int PlacingBox::current() const
{
    return m_list->currentRow();
}

void PlacingBox::setCurrent(int row)
{
    m_list->setCurrentRow(row);
    m_confirm->setEnabled(current() >= 0);
}

void PlacingBox::takeKeyboard()
{
    if (m_list->count() > 0)
        m_list->setFocus(Qt::OtherFocusReason);
    else
        m_nowhere->setFocus(Qt::OtherFocusReason);
}

bool PlacingBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int digit = key->key() - Qt::Key_1;
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && current() >= 0) {
            Q_EMIT confirmed(current());
            return true;
        }
        if (digit >= 0 && digit < m_list->count()) {
            setCurrent(digit);
            return true;
        }
        // Letters are actions' keys; the list's own search by letters would take them.
        if (!key->text().isEmpty() && key->text().front().isLetter()) {
            event->ignore();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void PlacingBox::paintEvent(QPaintEvent *)
{
    const kit::Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(t.edge);
    painter.setBrush(t.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace porch
