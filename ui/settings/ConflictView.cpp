// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ConflictView.h"

#include "ui/kit/Text.h"
#include "ui/kit/TextLines.h"

#include <QGridLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

ConflictView::ConflictView(QWidget *parent)
    : QWidget(parent)
    , m_words(new Label({}, Type::State, &Tokens::due, Label::Fit::Wrap, this))
    , m_mine(new QPlainTextEdit(this))
    , m_theirs(new QPlainTextEdit(this))
{
    auto *keep = new QPushButton(tr("Keep mine"), this);
    auto *take = new QPushButton(tr("Take theirs"), this);
    auto *all = new QGridLayout(this);
    all->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    all->setHorizontalSpacing(scaled(16));
    all->setVerticalSpacing(scaled(8));
    all->addWidget(m_words, 0, 0, 1, 2);
    int column = 0;
    for (const auto &[text, name, button] :
         {std::tuple(m_mine, tr("Mine"), keep), {m_theirs, tr("Theirs"), take}}) {
        kit::setTextType(*text, Type::Secondary);
        text->setReadOnly(true);
        text->setTabChangesFocus(true);
        text->setAccessibleName(name);
        text->setFixedHeight(scaled(120));
        button->setAutoDefault(false);
        all->addWidget(new Label(name, Type::Strong, &Tokens::text, Label::Fit::Whole, this), 1, column);
        all->addWidget(text, 2, column);
        all->addWidget(button, 3, column, Qt::AlignLeft);
        ++column;
    }
    connect(keep, &QAbstractButton::clicked, this, [this] { Q_EMIT keepMineRequested(m_name); });
    connect(take, &QAbstractButton::clicked, this, [this] { Q_EMIT takeTheirsRequested(m_name); });
}

void ConflictView::show(const SettingConflict &conflict, const QString &what)
{
    m_name = conflict.name;
    m_words->setText(
        tr("%1: another administrator changed this while you did. Nothing is saved until you choose.")
            .arg(what));
    m_mine->setPlainText(conflict.mine);
    m_theirs->setPlainText(conflict.theirs);
}

void ConflictView::paintEvent(QPaintEvent *)
{
    const Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.dueLine, 1));
    painter.setBrush(t.dueTint);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace porch
