// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/conversation/TipDialog.h"
#include "ui/kit/ChoiceList.h"

class QButtonGroup;

namespace porch {

/// What a tip is about, and how pressing it is. Begins with what it is now; only what is other than that is
/// handed over.
class ClassifyDialog : public TipDialog
{
    Q_OBJECT
public:
    ClassifyDialog(const QString &reporter, std::vector<kit::Choice> categories, const QByteArray &category,
                   Priority priority, QWidget *parent = nullptr);

    QString missing() const override;
    TipBody body() const override;

private:
    Priority priority() const;

    QByteArray m_before;
    Priority m_priorityBefore;
    kit::ChoiceList *m_categories = nullptr; ///< null: there are none
    QButtonGroup *m_priorities;
};

} // namespace porch
