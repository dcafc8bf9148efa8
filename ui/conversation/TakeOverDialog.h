// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/conversation/TipDialog.h"

namespace porch {

/// Asks why a colleague's idle claim is taken over.
class TakeOverDialog : public TipDialog
{
    Q_OBJECT
public:
    /// @param idle for how long, "2 h"
    TakeOverDialog(const QString &holder, const QString &idle, QWidget *parent = nullptr);

    QString missing() const override;
    TipBody body() const override;

private:
    QLineEdit *m_reason;
};

} // namespace porch
