// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packets/Eido.h"
#include "ui/conversation/TipDialog.h"
#include "ui/kit/TimeText.h"

namespace porch {

/// Hands a tip on as an emergency: says whom to call and what to tell them, asks why, and, once the outbox
/// has the action, offers what is known as a file for the dispatch center. Nothing is sent there from here,
/// and it says so.
class EscalateDialog : public TipDialog
{
    Q_OBJECT
public:
    /// @param number whom to call
    EscalateDialog(const QString &number, EidoSource source, const kit::TimeText &times,
                   QWidget *parent = nullptr);

    void committed() override;
    QString missing() const override;
    TipBody body() const override;
    /// What would be saved or copied.
    QByteArray packet() const;

private:
    void save();

    EidoSource m_source;
    QLineEdit *m_reason;
    kit::Label *m_said;
    kit::KeyButton *m_save;
    kit::KeyButton *m_copy;
    bool m_done = false;
};

} // namespace porch
