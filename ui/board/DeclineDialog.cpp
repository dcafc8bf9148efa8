// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/DeclineDialog.h"

#include "ui/board/ProposalDelegate.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

DeclineDialog::DeclineDialog(const ProposalItem &item, QWidget *parent)
    : QDialog(parent)
    , m_reason(new QLineEdit(this))
    , m_confirm(new kit::KeyButton(tr("Decline", "a link"), kit::keyText(QKeySequence(Qt::Key_Return)), this))
{
    const LinkRow &link = item.proposal.link;
    setWindowTitle(tr("Decline the link"));
    auto *title = new Label(tr("Decline the link"), Type::Title, &Tokens::text, Label::Fit::Whole, this);
    //: a resident, the number and title of a case
    auto *what =
        new Label(tr("%1 to case %2, %3")
                      .arg(ProposalDelegate::reporter(item.proposal), link.caseNumber, link.caseTitle),
                  Type::Body, &Tokens::text2, Label::Fit::Wrap, this);
    auto *ask = new Label(tr("Why? %1 reads it.").arg(link.byName), Type::State, &Tokens::text2,
                          Label::Fit::Wrap, this);
    ask->setBuddy(m_reason);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setMaxLength(kLongest);
    auto *cancel = new kit::KeyButton(tr("Cancel"), kit::keyText(QKeySequence(Qt::Key_Escape)), this);
    cancel->setFlat(true);
    cancel->setAutoDefault(false);
    m_confirm->setDefault(true);
    m_confirm->setEnabled(false);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8));
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_confirm);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(16));
    all->setSpacing(scaled(8));
    all->addWidget(title);
    all->addWidget(what);
    all->addSpacing(scaled(4));
    all->addWidget(ask);
    all->addWidget(m_reason);
    all->addSpacing(scaled(8));
    all->addLayout(buttons);
    setMinimumWidth(scaled(460));
    m_reason->setFocus();
    connect(m_reason, &QLineEdit::textChanged, this, [this] { m_confirm->setEnabled(!reason().isEmpty()); });
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QAbstractButton::clicked, this, &QDialog::accept);
}

QString DeclineDialog::reason() const
{
    return m_reason->text().trimmed();
}

} // namespace porch
