// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/DepartmentSettings.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace porch {

namespace kit {
class Label;
}

/// The department's name and its policies.
class PolicyForm : public QWidget
{
    Q_OBJECT
public:
    explicit PolicyForm(QWidget *parent = nullptr);

    void show(const DepartmentSettings &settings);
    /// Writes what stands in the fields into the settings.
    void writeTo(DepartmentSettings &settings) const;

Q_SIGNALS:
    void edited();

private:
    void showExample();

    QLineEdit *m_name;
    QLineEdit *m_emergency;
    QLineEdit *m_zone;
    QLineEdit *m_numbers;
    kit::Label *m_numbersHint;
    QSpinBox *m_lock;
    QPlainTextEdit *m_banner;
    QPlainTextEdit *m_bannerSpanish;
    bool m_filling = false;
};

} // namespace porch
