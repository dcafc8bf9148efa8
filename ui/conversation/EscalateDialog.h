// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Rows.h"
#include "ui/conversation/TipDialog.h"
#include "ui/kit/TimeText.h"

namespace porch {

/// What one tells a dispatch center.
struct EmergencyCall
{
    TipRow tip;
    std::vector<TimelineRow> rows; ///< oldest first
    Micros now = 0;
};

/// Hands a tip on as an emergency: says whom to call and what to tell them, asks why, and, once the outbox
/// has the action, leads whoever may give things out to what a dispatch center can read from a file. Nothing
/// is sent there from here, and it says so.
class EscalateDialog : public TipDialog
{
    Q_OBJECT
public:
    /// @param number whom to call
    /// @param mayExport this user may give things out of the house
    EscalateDialog(const QString &number, const EmergencyCall &call, const kit::TimeText &times,
                   bool mayExport, QWidget *parent = nullptr);

    void committed() override;
    QString missing() const override;
    TipBody body() const override;

Q_SIGNALS:
    /// What is known is to be given out; the dialog is over.
    void exportRequested();

private:
    const bool m_mayExport;
    QLineEdit *m_reason;
    kit::Label *m_said;
    kit::KeyButton *m_export;
    bool m_done = false;
};

} // namespace porch
