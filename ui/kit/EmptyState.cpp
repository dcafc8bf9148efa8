// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/EmptyState.h"

#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QSpacerItem>
#include <QVBoxLayout>

#include <algorithm>

namespace porch::kit {
namespace {

constexpr int kGlyph = 24;
constexpr int kColumn = 420;
constexpr int kTitleGap = 4;

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_top(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Maximum))
    , m_titleGap(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed))
    , m_glyphRoom(new QWidget)
    , m_title(new Label(QString(), Type::Title))
    , m_sentence(new Label(QString(), Type::Body, &Tokens::text2, Label::Fit::Wrap))
    , m_buttons(new QHBoxLayout)
    , m_rows(new QGridLayout)
{
    m_glyphRoom->setFixedSize(kGlyph, kGlyph);
    m_title->hide();
    m_sentence->hide();
    m_sentence->setMaximumWidth(scaled(kColumn));

    m_buttons->setSpacing(8);
    m_rows->setHorizontalSpacing(16);
    m_rows->setVerticalSpacing(8);
    m_rows->setColumnStretch(1, 1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(48, 0, 24, 0);
    column->setSpacing(0);
    column->addItem(m_top);
    column->addWidget(m_glyphRoom);
    column->addSpacing(16);
    column->addWidget(m_title);
    column->addItem(m_titleGap);
    column->addWidget(m_sentence);
    column->addSpacing(16);
    column->addLayout(m_buttons);
    column->addLayout(m_rows);
    column->addStretch(1);
}

void EmptyState::setHeadroom(int pixels)
{
    m_headroom = pixels;
    placeTop();
}

/// The eye rests above the middle: the same share of the panel for all, whatever stands beneath.
void EmptyState::placeTop()
{
    const int panel = height() + m_headroom;
    const int top = std::max(16, panel * 244 / 1000 / 4 * 4 - m_headroom);
    if (m_top->sizeHint().height() == top)
        return;
    // In a low window it gives way before the words do.
    m_top->changeSize(0, top, QSizePolicy::Minimum, QSizePolicy::Maximum);
    layout()->invalidate();
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeTop();
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        m_sentence->setMaximumWidth(scaled(kColumn));
    QWidget::changeEvent(event);
}

void EmptyState::setGlyph(Glyph glyph, Ink ink)
{
    m_glyph = glyph;
    m_ink = ink;
    update();
}

void EmptyState::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    // Without a title the sentence begins where the title would.
    m_titleGap->changeSize(0, title.isEmpty() ? 0 : kTitleGap, QSizePolicy::Minimum, QSizePolicy::Fixed);
    layout()->invalidate();
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

QAbstractButton *EmptyState::addButton(const QString &text, bool flat)
{
    auto *button = new QPushButton(text);
    button->setFlat(flat);
    if (m_buttons->count() > 0)
        delete m_buttons->takeAt(m_buttons->count() - 1);
    m_buttons->addWidget(button);
    m_buttons->addStretch(1);
    return button;
}

void EmptyState::clearButtons()
{
    clear(m_buttons);
}

void EmptyState::addKeys(const QStringList &keys, const QString &does)
{
    auto *caps = new QWidget;
    auto *row = new QHBoxLayout(caps);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (const QString &key : keys)
        row->addWidget(new KeyCap(key));
    row->addStretch(1);
    addRow(caps, does);
}

void EmptyState::addExample(const QString &example, const QString &means)
{
    addRow(new Label(example, Type::Body, &Tokens::accent), means);
}

void EmptyState::addRow(QWidget *first, const QString &second)
{
    const int row = m_rows->rowCount();
    m_rows->addWidget(first, row, 0);
    m_rows->addWidget(new Label(second, Type::Body, &Tokens::text2), row, 1);
}

void EmptyState::clearRows()
{
    clear(m_rows);
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawGlyph(painter, m_glyph, QRectF(m_glyphRoom->geometry()), tokens(palette()).*m_ink);
}

} // namespace porch::kit
