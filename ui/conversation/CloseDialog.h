// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace porch {

namespace kit {
class Label;
}

/// Asks why a tip is closed. Stays open until the outbox has the action.
class CloseDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param replyOwed a reply is owed: closing leaves the resident without one, so it is said
    CloseDialog(const QString &reporter, bool replyOwed, QWidget *parent = nullptr);

    QString reason() const;
    /// The outbox did not take it.
    void setProblem(const QString &problem);

Q_SIGNALS:
    void closeRequested(const QString &reason);

private:
    void refresh();

    QLineEdit *m_reason;
    kit::Label *m_problem;
    QPushButton *m_close;
    bool m_committing = false;
};

} // namespace porch
