// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/TakeOverDialog.h"

#include <QLineEdit>

namespace porch {

TakeOverDialog::TakeOverDialog(const QString &holder, const QString &idle, QWidget *parent)
    : TipDialog(Verb::Claim,
                {tr("Take the tip over"), tr("Take this tip over from %1").arg(holder),
                 tr("%1 holds it and has not acted for %2. Why do you take it over? %1 will read this.")
                     .arg(holder, idle),
                 tr("Take over")},
                parent)
    , m_reason(addLine(tr("Reason"), tr("Reason")))
{
    m_reason->setFocus();
    refresh();
}

QString TakeOverDialog::missing() const
{
    return m_reason->text().trimmed().isEmpty() ? tr("Give a reason first") : QString();
}

TipBody TakeOverDialog::body() const
{
    TipBody body;
    body.reason = m_reason->text().trimmed().toUtf8();
    return body;
}

} // namespace porch
