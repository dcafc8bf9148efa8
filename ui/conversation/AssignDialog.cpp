// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/AssignDialog.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace porch {

AssignDialog::AssignDialog(const QString &reporter, std::vector<kit::Choice> users, const QString &owner,
                           QWidget *parent)
    : TipDialog(Verb::Assign,
                {tr("Assign the tip"),
                 reporter.isEmpty() ? tr("Assign this tip") : tr("Assign the tip of %1").arg(reporter),
                 tr("Who shall have it? They hold it from then on, also if a colleague holds it now."),
                 tr("Assign")},
                parent)
    , m_owner(owner)
    , m_users(new kit::ChoiceList(tr("Colleague"), kit::ChoiceList::Kind::Searched, this))
{
    m_users->setChoices(std::move(users));
    content()->addWidget(m_users);
    m_reason = addLine(tr("Reason"), tr("Reason (if there is one to give)"));
    connect(m_users, &kit::ChoiceList::changed, this, [this] { refresh(); });
    m_users->setFocus();
    refresh();
}

QString AssignDialog::missing() const
{
    const QByteArray chosen = m_users->chosen();
    if (chosen.isEmpty())
        return tr("Choose who shall have it first");
    return QString::fromUtf8(chosen) == m_owner ? tr("They have it already") : QString();
}

TipBody AssignDialog::body() const
{
    TipBody body;
    body.assignee = QString::fromUtf8(m_users->chosen());
    body.reason = m_reason->text().trimmed().toUtf8();
    return body;
}

} // namespace porch
