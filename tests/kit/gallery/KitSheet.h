// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace porch::gallery {

/// Every state, control, colour and size of ui/kit on one sheet, for looking.
class KitSheet : public QWidget
{
    Q_OBJECT
public:
    explicit KitSheet(QWidget *parent = nullptr);
};

} // namespace porch::gallery
