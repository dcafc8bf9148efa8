// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"

#include <QDialog>

class QHBoxLayout;
class QLineEdit;
class QVBoxLayout;

namespace porch {

namespace kit {
class KeyButton;
class Label;
} // namespace kit

/// Asks for what one action on a tip needs, and hands it over. Stays open until the outbox has the action, so
/// that nothing a person wrote is lost.
class TipDialog : public QDialog
{
    Q_OBJECT
public:
    /// The outbox did not take it.
    void setProblem(const QString &problem);
    /// The outbox has it.
    virtual void committed();

    /// What a person still has to give before the action can be; empty: nothing.
    virtual QString missing() const = 0;
    virtual TipBody body() const = 0;

Q_SIGNALS:
    void confirmed(porch::Verb verb, const porch::TipBody &body);

protected:
    struct Words
    {
        QString window; ///< "Close the tip"
        QString title;  ///< "Close the tip of Amber Heron"
        QString question;
        QString button;
    };
    TipDialog(Verb verb, const Words &words, QWidget *parent);

    /// Between the question and the buttons.
    QVBoxLayout *content() const { return m_content; }
    QHBoxLayout *buttons() const { return m_buttons; }
    kit::KeyButton *confirmButton() const { return m_confirm; }
    kit::KeyButton *cancelButton() const { return m_cancel; }
    /// A line of text that the action takes with it.
    QLineEdit *addLine(const QString &name, const QString &placeholder);
    /// A small head over a part of the dialog.
    void addHead(const QString &words);
    /// What was given changed.
    void refresh();

    bool event(QEvent *event) override;

private:
    Verb m_verb;
    QVBoxLayout *m_content;
    QHBoxLayout *m_buttons;
    kit::Label *m_problem;
    kit::KeyButton *m_cancel;
    kit::KeyButton *m_confirm;
    bool m_committing = false;
};

} // namespace porch
