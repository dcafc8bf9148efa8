// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/JoinForm.h"

#include "ui/kit/Style.h"
#include "ui/kit/Text.h"
#include "ui/signin/Field.h"
#include "ui/signin/InvitationField.h"
#include "ui/signin/PassphrasePair.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

JoinForm::JoinForm(QWidget *parent)
    : QWidget(parent)
    , m_file(new InvitationField)
    , m_invitation(new Field(tr("Invitation"), m_file, this))
    , m_code(new Field(tr("Code"), this))
    , m_passphrase(new PassphrasePair(this))
    , m_words(new Label({}, Type::Secondary, &Tokens::text2, Label::Fit::Wrap, this))
    , m_join(new QPushButton(tr("Join the department"), this))
    , m_noInvitation(new QPushButton(tr("I was given no invitation"), this))
{
    m_code->edit()->setPlaceholderText(QStringLiteral("7K2QM-XW09D-ZT4HB-3NRVE"));
    m_code->setHint(tr("It comes on another way than the file, such as by telephone."));
    m_join->setProperty(kit::Style::heightProperty, 32);
    m_join->setDefault(true);
    m_noInvitation->setProperty(kit::Style::heightProperty, 32);
    m_noInvitation->setFlat(true);
    m_noInvitation->setAutoDefault(false);
    m_words->hide();

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8));
    buttons->addWidget(m_join);
    buttons->addWidget(m_noInvitation);
    buttons->addStretch(1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(scaled(12));
    all->addWidget(new Label(tr("Join a department"), Type::Title, &Tokens::text, Label::Fit::Whole, this));
    all->addWidget(new Label(tr("Your administrator gives you an invitation file and its code."), Type::Body,
                             &Tokens::text2, Label::Fit::Wrap, this));
    all->addWidget(m_invitation);
    all->addWidget(m_code);
    all->addWidget(m_passphrase);
    all->addWidget(m_words);
    all->addSpacing(scaled(4));
    all->addLayout(buttons);
    all->addStretch(1);
    setFocusProxy(m_invitation);

    connect(m_file, &InvitationField::chosen, this, &JoinForm::invitationChosen);
    connect(m_file, &InvitationField::unreadable, this, [this](const QString &sentence) {
        InvitationFacts facts;
        facts.problem = sentence;
        setInvitation(facts);
    });
    connect(m_code->edit(), &QLineEdit::textEdited, this, [this] { m_code->setProblem({}); });
    for (Field *field : findChildren<Field *>()) {
        if (field != m_invitation)
            connect(field->edit(), &QLineEdit::returnPressed, this, &JoinForm::join);
    }
    connect(m_join, &QAbstractButton::clicked, this, &JoinForm::join);
    connect(m_noInvitation, &QAbstractButton::clicked, this, &JoinForm::keyWanted);
}

void JoinForm::setRule(PassphraseRule rule)
{
    m_passphrase->setRule(std::move(rule));
}

void JoinForm::setInvitation(const InvitationFacts &facts)
{
    m_facts = facts;
    m_file->setText(facts.file);
    m_invitation->setHint(facts.warning.isEmpty() ? facts.summary
                                                  : facts.summary + QLatin1Char(' ') + facts.warning);
    m_invitation->setProblem(facts.problem);
    m_passphrase->setUser(facts.user);
    setProblem({});
    if (facts.problem.isEmpty() && !facts.user.isEmpty())
        m_code->edit()->setFocus();
}

void JoinForm::setBusy(const QString &sentence)
{
    const bool isBusy = !sentence.isEmpty();
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_invitation, m_code, m_passphrase, m_join, m_noInvitation})
        widget->setEnabled(!isBusy);
    m_words->setInk(&Tokens::text2);
    m_words->setText(sentence);
    m_words->setVisible(isBusy);
}

void JoinForm::setProblem(const QString &sentence)
{
    setBusy({});
    m_words->setInk(&Tokens::overdue);
    m_words->setText(sentence);
    m_words->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        m_code->edit()->setFocus();
}

bool JoinForm::take(const QMimeData &offered)
{
    return m_invitation->isEnabled() && m_file->take(offered);
}

void JoinForm::join()
{
    if (!m_join->isEnabled())
        return;
    if (m_facts.user.isEmpty()) {
        if (m_facts.problem.isEmpty())
            m_invitation->setProblem(tr("Choose the invitation file first."));
        m_file->setFocus();
        return;
    }
    if (m_code->text().trimmed().isEmpty()) {
        m_code->setProblem(tr("Type the code that belongs to the invitation."));
        m_code->edit()->setFocus();
        return;
    }
    if (!m_passphrase->complain())
        Q_EMIT joinRequested(m_code->text(), m_passphrase->passphrase());
}

} // namespace porch
