// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/LockScreen.h"

#include "ui/kit/Style.h"
#include "ui/kit/Text.h"
#include "ui/signin/Field.h"
#include "ui/signin/GatePanel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

LockScreen::LockScreen(const QString &name, bool asksPassphrase, QWidget *parent)
    : QWidget(parent)
    , m_asks(asksPassphrase)
    , m_reason(new Label({}, Type::Body, &Tokens::text2, Label::Fit::Wrap, this))
    , m_passphrase(new Field(tr("Passphrase of %1").arg(name), this))
    , m_words(new Label({}, Type::Secondary, &Tokens::text2, Label::Fit::Wrap, this))
    , m_unlock(new QPushButton(tr("Unlock"), this))
    , m_switch(new QPushButton(tr("Switch user"), this))
{
    setAccessibleName(tr("This desk is locked"));
    m_passphrase->setSecret();
    m_passphrase->setVisible(asksPassphrase);
    m_words->hide();
    for (QPushButton *button : {m_unlock, m_switch})
        button->setProperty(kit::Style::heightProperty, 32);
    m_unlock->setDefault(true);
    m_switch->setFlat(true);
    m_switch->setAutoDefault(false);
    m_switch->setVisible(asksPassphrase);

    auto *panel = new GatePanel(this);
    panel->setPanelWidth(464);
    QVBoxLayout *column = panel->addColumn();
    column->setSpacing(scaled(12));
    column->addWidget(
        new Label(tr("This desk is locked"), Type::Title, &Tokens::text, Label::Fit::Whole, this));
    column->addWidget(m_reason);
    column->addWidget(m_passphrase);
    column->addWidget(m_words);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8));
    buttons->addWidget(m_unlock);
    buttons->addWidget(m_switch);
    buttons->addStretch(1);
    column->addSpacing(scaled(4));
    column->addLayout(buttons);
    panel->footer()->addWidget(new Label(tr("What you had begun to write is kept."), Type::Secondary,
                                         &Tokens::text3, Label::Fit::Wrap, this),
                               1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(panel);

    connect(m_passphrase->edit(), &QLineEdit::returnPressed, this, &LockScreen::submit);
    connect(m_passphrase->edit(), &QLineEdit::textEdited, this, [this] { m_passphrase->setProblem({}); });
    connect(m_unlock, &QAbstractButton::clicked, this, &LockScreen::submit);
    connect(m_switch, &QAbstractButton::clicked, this, &LockScreen::switchRequested);
}

void LockScreen::setReason(const QString &sentence)
{
    m_reason->setText(sentence);
    m_reason->setVisible(!sentence.isEmpty());
}

void LockScreen::setBusy(const QString &sentence)
{
    const bool isBusy = !sentence.isEmpty();
    if (isBusy)
        m_passphrase->edit()->clear();
    m_passphrase->setEnabled(!isBusy);
    m_unlock->setEnabled(!isBusy);
    m_switch->setEnabled(!isBusy);
    m_words->setText(sentence);
    m_words->setVisible(isBusy);
}

void LockScreen::setProblem(const QString &sentence)
{
    setBusy({});
    m_passphrase->setProblem(sentence);
    takeKeyboard();
}

void LockScreen::setOver(const QString &sentence)
{
    setProblem(sentence);
    m_passphrase->setEnabled(false);
    m_unlock->setEnabled(false);
    m_switch->show();
    m_switch->setFocus();
}

void LockScreen::takeKeyboard()
{
    if (m_asks)
        m_passphrase->edit()->setFocus();
    else
        m_unlock->setFocus();
}

void LockScreen::submit()
{
    if (!m_unlock->isEnabled())
        return;
    if (m_asks && m_passphrase->text().isEmpty()) {
        setProblem(tr("Type the passphrase first."));
        return;
    }
    Q_EMIT unlockRequested(m_passphrase->text());
}

void LockScreen::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), kit::tokens(palette()).window);
}

} // namespace porch
