// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace porch {

namespace kit {
class Label;
} // namespace kit

/// Who gets something and why: both must be said, and what is missing is told beneath its field.
class GivenTo : public QWidget
{
    Q_OBJECT
public:
    explicit GivenTo(QWidget *parent = nullptr);

    QString recipient() const;
    QString reason() const;
    /// True: both are there. Else says what is missing and takes the keyboard there.
    bool check();
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void edited();

private:
    QLineEdit *m_recipient;
    QLineEdit *m_reason;
    kit::Label *m_noRecipient;
    kit::Label *m_noReason;
};

} // namespace porch
