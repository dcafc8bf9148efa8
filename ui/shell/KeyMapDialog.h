// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/CommandPalette.h"

#include <QDialog>

namespace porch {

/// All keys on one sheet.
class KeyMapDialog : public QDialog
{
    Q_OBJECT
public:
    KeyMapDialog(const std::vector<ListedAction> &actions, QWidget *parent = nullptr);
};

} // namespace porch
