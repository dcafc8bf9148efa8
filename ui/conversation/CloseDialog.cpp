// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/CloseDialog.h"

#include "ui/kit/Text.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::Tokens;
using kit::Type;

CloseDialog::CloseDialog(const QString &reporter, bool replyOwed, std::vector<kit::Choice> dispositions,
                         QWidget *parent)
    : TipDialog(Verb::Close,
                {tr("Close the tip"),
                 reporter.isEmpty() ? tr("Close this tip") : tr("Close the tip of %1").arg(reporter),
                 tr("How does it end? The desk reads this, the resident does not."), tr("Close the tip")},
                parent)
{
    if (replyOwed)
        content()->addWidget(new Label(tr("A reply is still owed: the resident has no answer yet."),
                                       Type::State, &Tokens::overdue, Label::Fit::Wrap, this));
    if (!dispositions.empty()) {
        m_dispositions = new kit::ChoiceList(tr("Disposition"), kit::ChoiceList::Kind::Plain, this);
        m_dispositions->setChoices(std::move(dispositions));
        content()->addWidget(m_dispositions);
        connect(m_dispositions, &kit::ChoiceList::changed, this, [this] { refresh(); });
    }
    m_reason = addLine(tr("Reason"),
                       m_dispositions ? tr("Reason, in your words (if there is more to say)") : tr("Reason"));
    if (m_dispositions)
        m_dispositions->setFocus();
    else
        m_reason->setFocus();
    refresh();
}

QString CloseDialog::missing() const
{
    if (m_dispositions)
        return m_dispositions->chosen().isEmpty() ? tr("Choose how it ends first") : QString();
    return m_reason->text().trimmed().isEmpty() ? tr("Give a reason first") : QString();
}

TipBody CloseDialog::body() const
{
    TipBody body;
    body.reason = m_reason->text().trimmed().toUtf8();
    if (m_dispositions)
        body.disposition = m_dispositions->chosen();
    return body;
}

} // namespace porch
