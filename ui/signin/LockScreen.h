// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace porch {

class Field;
namespace kit {
class Label;
}

/// Covers the window of a locked desk: says who has locked it, and nothing of what is behind.
class LockScreen : public QWidget
{
    Q_OBJECT
public:
    /// @param asksPassphrase false at a private desk whose key is not sealed
    LockScreen(const QString &name, bool asksPassphrase, QWidget *parent = nullptr);

    /// Why it was locked.
    void setReason(const QString &sentence);
    void setBusy(const QString &sentence);
    void setProblem(const QString &sentence);
    /// No passphrase opens it any more: only another user can go on.
    void setOver(const QString &sentence);
    void takeKeyboard();

Q_SIGNALS:
    void unlockRequested(const QString &passphrase);
    void switchRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void submit();

    bool m_asks;
    kit::Label *m_reason;
    Field *m_passphrase;
    kit::Label *m_words;
    QPushButton *m_unlock;
    QPushButton *m_switch;
};

} // namespace porch
