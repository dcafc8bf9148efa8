// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace porch {

class GivenTo;

namespace kit {
class KeyButton;
class Label;
} // namespace kit

/// Who gets what is about to leave the desk on paper, and why. Stays open until the outbox has it.
class ReleaseDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param title "Print the map"
    /// @param caveat what its reader has to know
    ReleaseDialog(const QString &title, const QString &caveat, QWidget *parent = nullptr);

    /// The outbox did not take it.
    void setProblem(const QString &problem);

Q_SIGNALS:
    void confirmed(const QString &recipient, const QString &reason);

protected:
    bool event(QEvent *event) override;

private:
    GivenTo *m_given;
    kit::Label *m_problem;
    kit::KeyButton *m_confirm;
};

} // namespace porch
