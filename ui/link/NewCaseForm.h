// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace porch {

/// A new case of the chosen tips: what it is called, and what it is about.
class NewCaseForm : public QWidget
{
    Q_OBJECT
public:
    explicit NewCaseForm(QWidget *parent = nullptr);

    /// Until a person writes one.
    void suggestTitle(const QString &title);
    QString title() const;
    QString about() const;
    QLineEdit *titleField() const { return m_title; }

Q_SIGNALS:
    void edited();

private:
    QLineEdit *m_title;
    QPlainTextEdit *m_about;
    bool m_written = false;
};

} // namespace porch
