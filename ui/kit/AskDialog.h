// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QHBoxLayout;
class QLineEdit;
class QVBoxLayout;

namespace porch::kit {

class KeyButton;
class Label;

/// Asks for what one action needs, and hands it over. Stays open until the outbox has the action, so that
/// nothing a person wrote is lost.
class AskDialog : public QDialog
{
    Q_OBJECT
public:
    /// The outbox did not take it.
    void setProblem(const QString &problem);
    /// The outbox has it.
    virtual void committed();

    /// What a person still has to give before the action can be; empty: nothing.
    virtual QString missing() const = 0;

Q_SIGNALS:
    void agreed(); ///< the person wants it done as the dialog has it

protected:
    struct Words
    {
        QString window; ///< "Close the tip"
        QString title;  ///< "Close the tip of Amber Heron"
        QString question;
        QString button;
    };
    AskDialog(const Words &words, QWidget *parent);

    /// Between the question and the buttons.
    QVBoxLayout *content() const { return m_content; }
    QHBoxLayout *buttons() const { return m_buttons; }
    KeyButton *confirmButton() const { return m_confirm; }
    KeyButton *cancelButton() const { return m_cancel; }
    /// A line of text that the action takes with it.
    QLineEdit *addLine(const QString &name, const QString &placeholder);
    /// A small head over a part of the dialog.
    void addHead(const QString &words);
    /// What was given changed.
    void refresh();

    bool event(QEvent *event) override;

private:
    QVBoxLayout *m_content;
    QHBoxLayout *m_buttons;
    Label *m_problem;
    KeyButton *m_cancel;
    KeyButton *m_confirm;
    bool m_committing = false;
};

} // namespace porch::kit
