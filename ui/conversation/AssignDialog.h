// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/conversation/TipDialog.h"
#include "ui/kit/ChoiceList.h"

namespace porch {

/// A supervisor says who shall have a tip.
class AssignDialog : public TipDialog
{
    Q_OBJECT
public:
    /// @param owner who has it now; may be empty
    AssignDialog(const QString &reporter, std::vector<kit::Choice> users, const QString &owner,
                 QWidget *parent = nullptr);

    QString missing() const override;
    TipBody body() const override;

private:
    QString m_owner;
    kit::ChoiceList *m_users;
    QLineEdit *m_reason;
};

} // namespace porch
