// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/DepartmentSettings.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace porch {

namespace kit {
class KeyButton;
}

/// Asks how several tips ended and why: the same for all of them.
class BulkCloseDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param owed how many of them are owed a reply
    BulkCloseDialog(int tips, int owed, const std::vector<DepartmentChoice> &dispositions, bool spanish,
                    QWidget *parent);

    QByteArray disposition() const;
    QString reason() const;

private:
    void refresh();

    QComboBox *m_disposition;
    QLineEdit *m_reason;
    kit::KeyButton *m_close;
};

} // namespace porch
