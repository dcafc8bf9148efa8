// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/ProposalModel.h"

#include <QDialog>

class QLineEdit;

namespace porch {

namespace kit {
class KeyButton;
}

/// Why a link is declined: whoever proposed it reads it.
class DeclineDialog : public QDialog
{
    Q_OBJECT
public:
    /// The longest reason, as the log takes it.
    static constexpr int kLongest = 1'000;

    explicit DeclineDialog(const ProposalItem &item, QWidget *parent = nullptr);

    QString reason() const;
    QLineEdit *field() const { return m_reason; }

private:
    QLineEdit *m_reason;
    kit::KeyButton *m_confirm;
};

} // namespace porch
