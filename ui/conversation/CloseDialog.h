// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/conversation/TipDialog.h"
#include "ui/kit/ChoiceList.h"

namespace porch {

/// Asks how a tip ends: one of the department's dispositions, and why. A department without any asks for the
/// reason alone.
class CloseDialog : public TipDialog
{
    Q_OBJECT
public:
    /// @param replyOwed a reply is owed: closing leaves the resident without one, so it is said
    CloseDialog(const QString &reporter, bool replyOwed, std::vector<kit::Choice> dispositions,
                QWidget *parent = nullptr);

    QString missing() const override;
    TipBody body() const override;

private:
    kit::ChoiceList *m_dispositions = nullptr; ///< null: there are none
    QLineEdit *m_reason = nullptr;
};

} // namespace porch
