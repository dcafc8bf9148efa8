// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/LinkDialog.h"

#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

LinkDialog::LinkDialog(const QString &address, QWidget *parent)
    : QDialog(parent)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool web = url.scheme() == u"http" || url.scheme() == u"https";
    if (url.isValid() && web && !url.host().isEmpty())
        m_url = url;

    setWindowTitle(tr("Open a link"));
    auto *title = new Label(tr("A resident's link"), Type::Title, &Tokens::text, Label::Fit::Whole, this);
    // Letters that look like others are told apart in the encoded form.
    const QString host = m_url.host(QUrl::FullyEncoded);
    auto *where =
        new Label(m_url.isValid() ? tr("It leads to %1. Whoever runs that sees that somebody opened it.")
                                        .arg(QString::fromLatin1(QUrl::toAce(host)))
                                  : tr("This address can't be opened. It can be copied."),
                  Type::Body, &Tokens::text, Label::Fit::Wrap, this);
    auto *whole = new QPlainTextEdit(address, this);
    whole->setReadOnly(true);
    whole->setAccessibleName(tr("Address"));
    whole->setFixedHeight(scaled(84));
    whole->setTabChangesFocus(true);

    auto *open = new kit::KeyButton(tr("Open in the browser"), QString(), this);
    open->setAutoDefault(false);
    open->setEnabled(m_url.isValid());
    auto *copy = new kit::KeyButton(tr("Copy the address"), QString(), this);
    copy->setAutoDefault(false);
    auto *cancel = new kit::KeyButton(tr("Don't open"), kit::keyText(QKeySequence(Qt::Key_Escape)), this);
    cancel->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(open);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    buttons->addWidget(cancel);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(16));
    all->setSpacing(scaled(12));
    all->addWidget(title);
    all->addWidget(where);
    all->addWidget(whole);
    all->addLayout(buttons);
    setMinimumWidth(scaled(480));
    cancel->setFocus();

    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(copy, &QAbstractButton::clicked, this,
            [address] { QGuiApplication::clipboard()->setText(address); });
    connect(open, &QAbstractButton::clicked, this, [this] {
        Q_EMIT openRequested(m_url);
        accept();
    });
}

} // namespace porch
