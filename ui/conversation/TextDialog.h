// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace porch {

/// One long message, whole, as plain text.
class TextDialog : public QDialog
{
    Q_OBJECT
public:
    TextDialog(const QString &title, const QString &text, QWidget *parent = nullptr);
};

} // namespace porch
