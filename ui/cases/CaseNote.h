// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace porch {

namespace kit {
class KeyButton;
class Label;
} // namespace kit

/// Where a note in a case is written.
class CaseNote : public QWidget
{
    Q_OBJECT
public:
    explicit CaseNote(QWidget *parent = nullptr);

    QString text() const;
    /// Another case's draft, or what was kept; not told as an edit.
    void setText(const QString &text);
    /// While the outbox takes it nothing is written.
    void setBusy(bool busy);
    void setProblem(const QString &problem);
    void setSaved(const QString &words);
    void start(); ///< takes the keyboard

Q_SIGNALS:
    void edited(const QString &text);
    void submitted(const QString &text);
    void left(); ///< Esc: the timeline is wanted back

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void submit();

    QPlainTextEdit *m_field;
    kit::Label *m_hint;
    kit::KeyButton *m_keep;
    bool m_busy = false;
    bool m_setting = false;
    QString m_problem;
    QString m_saved;
};

} // namespace porch
