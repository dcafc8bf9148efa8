// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace porch::kit {

/// Panels side by side with a hairline between them, which is easier to grab than it looks.
class HairSplitter : public QSplitter
{
    Q_OBJECT
public:
    explicit HairSplitter(QWidget *parent = nullptr);

protected:
    QSplitterHandle *createHandle() override;
};

} // namespace porch::kit
