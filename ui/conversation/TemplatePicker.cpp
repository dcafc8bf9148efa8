// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/TemplatePicker.h"

#include "models/domain/PlainText.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kShownAtOnce = 5;
constexpr int kEdge = 12;
constexpr qsizetype kBeginning = 200;
enum Data { TextRole = Qt::UserRole, BeginningRole, KeyRole };

/// A title, and beneath it how the answer begins.
class TemplateDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static int rowHeight() { return kit::lineHeight(Type::Body) + kit::lineHeight(Type::Secondary) + 12; }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaled(100), rowHeight()};
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
        const QRect words = row.adjusted(kEdge, 6, -kEdge, -6);
        const int title = kit::lineHeight(Type::Body);
        kit::drawText(*painter, QRect(words.left(), words.top(), words.width(), title),
                      index.data(Qt::DisplayRole).toString(), Type::Name, t.text);
        kit::drawText(*painter,
                      QRect(words.left(), words.top() + title, words.width(), words.height() - title),
                      index.data(BeginningRole).toString(), Type::Secondary, t.text2);
    }
};

/// Letters alone, small and without accents: how people type when they search.
QString plain(const QString &text)
{
    QString letters;
    const QString apart = text.normalized(QString::NormalizationForm_D);
    for (const QChar c : apart) {
        if (!c.isMark())
            letters += c.toLower();
    }
    return letters;
}

bool matches(const ReplyTemplate &reply, const QString &typed)
{
    const QString titles = QLatin1Char(' ') + plain(reply.title.english) + QLatin1Char(' ') +
                           plain(reply.title.spanish) + QLatin1Char(' ') +
                           plain(QString::fromUtf8(reply.key));
    const QStringList words = plain(typed).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&titles](const QString &word) { return titles.contains(QLatin1Char(' ') + word); });
}

} // namespace

TemplatePicker::TemplatePicker(QWidget *parent)
    : QFrame(parent)
    , m_list(new QListWidget(this))
    , m_none(
          new Label(tr("No template is called so"), Type::Secondary, &Tokens::text3, Label::Fit::Elide, this))
    , m_language(new Label({}, Type::Secondary, &Tokens::text2, Label::Fit::Elide, this))
    , m_other(new kit::KeyButton({}, kit::keyText(QKeySequence(Qt::CTRL | Qt::Key_L)), this))
{
    setObjectName(QStringLiteral("templatePicker"));
    setAccessibleName(tr("Templates"));
    m_list->setAccessibleName(tr("Templates"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new TemplateDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_none->setContentsMargins(kEdge, 8, kEdge, 8);
    m_other->setFlat(true);
    m_other->setFocusPolicy(Qt::NoFocus);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(kEdge, 0, 0, 0);
    foot->addWidget(m_language, 1);
    foot->addWidget(m_other);
    auto *all = new QVBoxLayout(this);
    // The corners are round: what lies within begins below them.
    all->setContentsMargins(1, 4, 1, 1);
    all->setSpacing(0);
    all->addWidget(m_list);
    all->addWidget(m_none);
    all->addWidget(new kit::Rule(Qt::Horizontal, this));
    all->addLayout(foot);
    connect(m_list, &QListWidget::itemClicked, this, &TemplatePicker::choose);
    connect(m_other, &QAbstractButton::clicked, this, &TemplatePicker::switchLanguage);
    hide();
}

void TemplatePicker::setTemplates(const std::vector<ReplyTemplate> &templates)
{
    if (templates == m_templates)
        return;
    m_templates = templates;
    fill();
}

void TemplatePicker::setSpanish(bool spanish)
{
    m_spanish = spanish;
    fill();
}

void TemplatePicker::setFilter(const QString &typed)
{
    if (typed == m_typed)
        return;
    m_typed = typed;
    fill();
}

int TemplatePicker::count() const
{
    return m_list->count();
}

void TemplatePicker::fill()
{
    const QString before =
        m_list->currentItem() ? m_list->currentItem()->data(KeyRole).toString() : QString();
    m_list->clear();
    for (const ReplyTemplate &reply : m_templates) {
        if (!matches(reply, m_typed))
            continue;
        const QString text = reply.text.in(m_spanish);
        auto *item = new QListWidgetItem(reply.title.in(m_spanish), m_list);
        item->setData(TextRole, text);
        item->setData(BeginningRole, oneLine(text, kBeginning));
        item->setData(KeyRole, QString::fromUtf8(reply.key));
        item->setData(Qt::AccessibleTextRole,
                      tr("%1: %2", "title and text of a template").arg(reply.title.in(m_spanish), text));
        if (QString::fromUtf8(reply.key) == before)
            m_list->setCurrentItem(item);
    }
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    m_list->setVisible(m_list->count() > 0);
    m_none->setVisible(m_list->count() == 0);
    m_language->setText(m_spanish ? tr("In Spanish") : tr("In English"));
    m_other->setText(m_spanish ? tr("English") : tr("Spanish"));
    m_other->setToolTip(m_spanish ? tr("Offer the English texts (Ctrl+L)")
                                  : tr("Offer the Spanish texts (Ctrl+L)"));
}

bool TemplatePicker::takeKey(const QKeyEvent &key)
{
    if (key.modifiers() == Qt::ControlModifier && key.key() == Qt::Key_L) {
        switchLanguage();
        return true;
    }
    const bool bare = (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!bare)
        return false;
    if (key.key() == Qt::Key_Escape) {
        Q_EMIT dismissed();
        return true;
    }
    if (m_list->count() == 0)
        return false;
    switch (key.key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(kShownAtOnce - 1);
        return true;
    case Qt::Key_PageUp:
        step(1 - kShownAtOnce);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        choose();
        return true;
    default:
        return false;
    }
}

void TemplatePicker::step(int rows)
{
    m_list->setCurrentRow(std::clamp(m_list->currentRow() + rows, 0, m_list->count() - 1));
    // The field has the keyboard, so it is told here which one would be taken.
    QAccessibleEvent said(m_list, QAccessible::Focus);
    said.setChild(m_list->currentRow());
    QAccessible::updateAccessibility(&said);
}

void TemplatePicker::choose()
{
    if (const QListWidgetItem *item = m_list->currentItem())
        Q_EMIT chosen(item->data(TextRole).toString());
}

void TemplatePicker::switchLanguage()
{
    setSpanish(!m_spanish);
}

void TemplatePicker::popup(const QRect &line)
{
    const QRect room = parentWidget()->rect().adjusted(4, 4, -4, -4);
    const int width = std::min(scaled(400), room.width());
    const bool above = line.top() - room.top() >= room.bottom() - line.bottom();
    const int space = (above ? line.top() - room.top() : room.bottom() - line.bottom()) - 4;
    const int foot = m_other->sizeHint().height() + 4;
    const int row = TemplateDelegate::rowHeight();
    const int rows =
        std::clamp((space - foot) / row, 1, std::max(1, std::min(m_list->count(), kShownAtOnce)));
    m_list->setFixedHeight(rows * row);
    setFixedWidth(width);
    // It may be hidden, and its layout not reckoned yet.
    layout()->activate();
    const int height = layout()->sizeHint().height();
    const int x = std::clamp(line.left() - kEdge, room.left(), std::max(room.left(), room.right() - width));
    setGeometry(x, above ? line.top() - 4 - height : line.bottom() + 4, width, height);
    show();
    raise();
}

void TemplatePicker::paintEvent(QPaintEvent *)
{
    const Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.edge, 1));
    painter.setBrush(t.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace porch
