// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/KeyForm.h"

#include "models/domain/Roles.h"
#include "models/domain/Subject.h"
#include "ui/kit/Style.h"
#include "ui/kit/Text.h"
#include "ui/signin/Field.h"
#include "ui/signin/PassphrasePair.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

QPushButton *formButton(const QString &text, bool flat)
{
    auto *button = new QPushButton(text);
    button->setProperty(kit::Style::heightProperty, 32);
    button->setFlat(flat);
    button->setDefault(!flat);
    button->setAutoDefault(!flat);
    return button;
}

} // namespace

KeyForm::KeyForm(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget(this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);
    m_pages->addWidget(buildForm());
    m_pages->addWidget(buildWaiting());
    setFocusProxy(m_user);
}

QWidget *KeyForm::buildForm()
{
    auto *page = new QWidget(this);
    m_user = new Field(tr("Your user name"));
    m_user->setHint(tr("As your administrator says: small letters and digits."));
    m_server = new Field(tr("Address of the department"));
    m_server->edit()->setPlaceholderText(QStringLiteral("wss://desk.example.org"));
    m_authority = new Field(tr("Certificate file, if you were given one"));
    m_role = new QComboBox(page);
    m_role->setAccessibleName(tr("What you do"));
    for (const Role role : {Role::Officer, Role::Supervisor, Role::Records, Role::Admin})
        m_role->addItem(RoleText::word(role), roleName(role));
    m_passphrase = new PassphrasePair(page);
    m_words = new Label({}, Type::Secondary, &Tokens::text2, Label::Fit::Wrap, page);
    m_words->hide();
    m_make = formButton(tr("Make my key"), false);
    QPushButton *back = formButton(tr("I have an invitation"), true);

    auto *roleLabel = new Label(tr("What you do"), Type::State, &Tokens::text, Label::Fit::Elide, page);
    roleLabel->setBuddy(m_role);
    auto *roleRow = new QVBoxLayout;
    roleRow->setSpacing(scaled(4));
    roleRow->addWidget(roleLabel);
    roleRow->addWidget(m_role);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8));
    buttons->addWidget(m_make);
    buttons->addWidget(back);
    buttons->addStretch(1);
    auto *all = new QVBoxLayout(page);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(scaled(12));
    all->addWidget(
        new Label(tr("Join by your public key"), Type::Title, &Tokens::text, Label::Fit::Whole, page));
    all->addWidget(new Label(tr("A key is made on this computer. You hand its public half to your "
                                "administrator; the other half stays here."),
                             Type::Body, &Tokens::text2, Label::Fit::Wrap, page));
    all->addWidget(m_user);
    all->addWidget(m_server);
    all->addLayout(roleRow);
    all->addWidget(m_authority);
    all->addWidget(m_passphrase);
    all->addWidget(m_words);
    all->addSpacing(scaled(4));
    all->addLayout(buttons);
    all->addStretch(1);

    for (Field *field : page->findChildren<Field *>()) {
        connect(field->edit(), &QLineEdit::returnPressed, this, &KeyForm::request);
        connect(field->edit(), &QLineEdit::textEdited, field, [field] {
            if (field->edit()->echoMode() == QLineEdit::Normal)
                field->setProblem({});
        });
    }
    connect(m_user->edit(), &QLineEdit::textChanged, m_passphrase, &PassphrasePair::setUser);
    connect(m_make, &QAbstractButton::clicked, this, &KeyForm::request);
    connect(back, &QAbstractButton::clicked, this, &KeyForm::backRequested);
    return page;
}

QWidget *KeyForm::buildWaiting()
{
    auto *page = new QWidget(this);
    m_toDo = new Label({}, Type::Body, &Tokens::text2, Label::Fit::Wrap, page);
    m_key = new Field(tr("Public key"), page);
    m_key->edit()->setReadOnly(true);
    m_key->setHint(tr("It is no secret: send it any way you like."));
    m_command = new Label({}, Type::Secondary, &Tokens::text, Label::Fit::Wrap, page);
    m_waiting = new Label({}, Type::Secondary, &Tokens::text2, Label::Fit::Wrap, page);
    m_copy = formButton(tr("Copy the key"), false);
    QPushButton *back = formButton(tr("I have an invitation"), true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8));
    buttons->addWidget(m_copy);
    buttons->addWidget(back);
    buttons->addStretch(1);
    auto *all = new QVBoxLayout(page);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(scaled(12));
    all->addWidget(
        new Label(tr("Hand over your public key"), Type::Title, &Tokens::text, Label::Fit::Whole, page));
    all->addWidget(m_toDo);
    all->addWidget(m_key);
    all->addWidget(new Label(tr("Your administrator adds you with this line:"), Type::Secondary,
                             &Tokens::text2, Label::Fit::Wrap, page));
    all->addWidget(m_command);
    all->addWidget(m_waiting);
    all->addSpacing(scaled(4));
    all->addLayout(buttons);
    all->addStretch(1);
    connect(m_copy, &QAbstractButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_key->text());
        m_copy->setText(tr("Copied"));
    });
    connect(back, &QAbstractButton::clicked, this, &KeyForm::backRequested);
    return page;
}

void KeyForm::setRule(PassphraseRule rule)
{
    m_passphrase->setRule(std::move(rule));
}

void KeyForm::setBusy(const QString &sentence)
{
    m_pages->widget(0)->setEnabled(sentence.isEmpty());
    m_words->setInk(&Tokens::text2);
    m_words->setText(sentence);
    m_words->setVisible(!sentence.isEmpty());
}

void KeyForm::setProblem(const QString &sentence)
{
    setBusy({});
    m_words->setInk(&Tokens::overdue);
    m_words->setText(sentence);
    m_words->setVisible(!sentence.isEmpty());
}

void KeyForm::showKey(const QString &user, const QString &role, const QString &publicKey)
{
    setBusy({});
    m_passphrase->clear();
    m_toDo->setText(tr("The key of %1 is made and sealed. This desk opens by itself as soon as your "
                       "administrator has added it; you may also close it and sign in later.")
                        .arg(user));
    m_key->edit()->setText(publicKey);
    m_key->edit()->setCursorPosition(0);
    m_command->setText(
        QStringLiteral("porchlightctl user add %1 --role %2 --key %3").arg(user, role, publicKey));
    m_copy->setText(tr("Copy the key"));
    m_pages->setCurrentIndex(1);
    m_copy->setFocus();
}

void KeyForm::setWaiting(const QString &sentence)
{
    m_waiting->setText(sentence);
}

bool KeyForm::isWaiting() const
{
    return m_pages->currentIndex() == 1;
}

void KeyForm::request()
{
    if (!m_make->isEnabled() || isWaiting())
        return;
    const auto refuse = [](Field *field, const QString &problem) {
        field->setProblem(problem);
        field->edit()->setFocus();
    };
    const QString user = m_user->text().trimmed();
    if (!isUserName(user)) {
        refuse(m_user, tr("A user name has small letters and digits only, begins with a letter, and is at "
                          "most 32 long."));
        return;
    }
    QString server = m_server->text().trimmed();
    if (!server.isEmpty() && !server.contains(QLatin1String("://")))
        server.prepend(QLatin1String("wss://"));
    const QUrl url(server, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() ||
        (url.scheme() != QLatin1String("ws") && url.scheme() != QLatin1String("wss"))) {
        refuse(m_server, tr("An address looks like wss://desk.example.org; ask your administrator for it."));
        return;
    }
    if (m_passphrase->complain())
        return;
    Q_EMIT keyRequested({user, server, m_role->currentData().toString(), m_authority->text().trimmed(),
                         m_passphrase->passphrase()});
}

} // namespace porch
