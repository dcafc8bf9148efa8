// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/SignInPage.h"

#include "ui/kit/Style.h"
#include "ui/kit/Text.h"
#include "ui/signin/Field.h"
#include "ui/signin/GatePanel.h"
#include "ui/signin/UserList.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

SignInPage::SignInPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label({}, Type::Title, &Tokens::text, Label::Fit::Elide, this))
    , m_users(new UserList(this))
    , m_who(new Label({}, Type::Title, &Tokens::text, Label::Fit::Elide, this))
    , m_passphrase(new Field(tr("Passphrase"), this))
    , m_remember(new QCheckBox(tr("Keep me signed in on this computer"), this))
    , m_rememberHint(
          new Label(tr("The keychain of this computer then opens your key without the passphrase, until the "
                       "desk is locked. It still locks when nobody is there."),
                    Type::Secondary, &Tokens::text3, Label::Fit::Wrap, this))
    , m_words(new Label({}, Type::Secondary, &Tokens::text2, Label::Fit::Wrap, this))
    , m_signIn(new QPushButton(tr("Sign in"), this))
    , m_join(new QPushButton(tr("Join with an invitation…"), this))
{
    m_passphrase->setSecret();
    m_users->setMinimumHeight(scaled(220));
    m_signIn->setProperty(kit::Style::heightProperty, 32);
    m_signIn->setDefault(true);
    m_join->setFlat(true);
    m_join->setAutoDefault(false);
    m_join->setProperty(kit::Style::heightProperty, 32);
    m_words->hide();

    auto *panel = new GatePanel(this);
    QVBoxLayout *left = panel->addColumn();
    left->setSpacing(scaled(12));
    left->addWidget(m_title);
    left->addWidget(new Label(tr("Who sits down?"), Type::Body, &Tokens::text2, Label::Fit::Whole, this));
    left->addWidget(m_users, 1);
    left->addWidget(m_join, 0, Qt::AlignLeft);
    QVBoxLayout *right = panel->addColumn();
    right->setSpacing(scaled(12));
    right->addWidget(m_who);
    right->addWidget(m_passphrase);
    right->addWidget(m_remember);
    right->addWidget(m_rememberHint);
    right->addWidget(m_words);
    right->addSpacing(scaled(4));
    right->addWidget(m_signIn, 0, Qt::AlignLeft);
    right->addStretch(1);
    panel->footer()->addStretch(1);
    panel->footer()->addWidget(new Label(tr("Porchlight is not an emergency line."), Type::Secondary,
                                         &Tokens::text3, Label::Fit::Whole, this));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(panel);

    connect(m_users, &UserList::userChosen, this, [this](const QString &user) {
        m_passphrase->edit()->clear();
        m_problem.clear();
        refresh();
        Q_EMIT userChosen(user);
    });
    connect(m_users, &QAbstractItemView::activated, this, &SignInPage::submit);
    connect(m_passphrase->edit(), &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_passphrase->edit(), &QLineEdit::textEdited, this, [this] {
        m_problem.clear();
        refresh();
    });
    connect(m_signIn, &QAbstractButton::clicked, this, &SignInPage::submit);
    connect(m_join, &QAbstractButton::clicked, this, &SignInPage::joinRequested);
    setDepartment({});
    refresh();
}

void SignInPage::setDepartment(const QString &name)
{
    m_title->setText(name.isEmpty() ? tr("Sign in") : name);
}

void SignInPage::setUsers(const std::vector<SignInUser> &users)
{
    m_all = users;
    m_users->setUsers(users);
    refresh();
}

void SignInPage::chooseUser(const QString &user)
{
    m_users->choose(user);
}

QString SignInPage::chosenUser() const
{
    return m_users->chosen();
}

void SignInPage::setKeychain(bool available)
{
    m_keychain = available;
    refresh();
}

const SignInUser *SignInPage::user() const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(),
                                    [this](const SignInUser &one) { return one.user == m_users->chosen(); });
    return found == m_all.end() ? nullptr : &*found;
}

void SignInPage::setBusy(const QString &sentence)
{
    m_isBusy = !sentence.isEmpty();
    m_problem.clear();
    if (m_isBusy)
        m_passphrase->edit()->clear();
    m_words->setInk(&Tokens::text2);
    m_words->setText(sentence);
    m_words->setVisible(m_isBusy);
    refresh();
}

void SignInPage::setProblem(const QString &sentence)
{
    setBusy({});
    m_problem = sentence;
    refresh();
    takeKeyboard();
}

void SignInPage::takeKeyboard()
{
    if (m_passphrase->isEnabled())
        m_passphrase->edit()->setFocus();
    else if (m_users->isEnabled())
        m_users->setFocus();
}

void SignInPage::submit()
{
    const SignInUser *who = user();
    if (m_isBusy || who == nullptr || !who->canTry)
        return;
    const QString passphrase = m_passphrase->text();
    if (passphrase.isEmpty() && who->remembered) {
        Q_EMIT rememberedRequested(who->user);
        return;
    }
    if (passphrase.isEmpty()) {
        setProblem(tr("Type the passphrase first."));
        return;
    }
    Q_EMIT signInRequested(who->user, passphrase, m_keychain && m_remember->isChecked());
}

void SignInPage::refresh()
{
    const SignInUser *who = user();
    const bool canTry = who != nullptr && who->canTry;
    m_who->setText(who != nullptr ? who->name : tr("Nobody has a key at this console"));
    m_passphrase->setProblem(canTry || who == nullptr ? m_problem : who->sentence);
    m_passphrase->setHint(canTry && who->remembered ? tr("This computer remembers you: press Return.")
                                                    : QString());
    m_passphrase->setEnabled(canTry && !m_isBusy);
    m_users->setEnabled(!m_isBusy);
    m_join->setEnabled(!m_isBusy);
    m_signIn->setEnabled(canTry && !m_isBusy);
    m_remember->setVisible(m_keychain && canTry);
    m_remember->setEnabled(!m_isBusy);
    m_remember->setAccessibleDescription(m_rememberHint->text());
    m_rememberHint->setVisible(m_keychain && canTry);
}

} // namespace porch
