// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/CaseItem.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace porch {

namespace kit {
class KeyButton;
class Label;
} // namespace kit

/// New tips that look like the open case, which this user watches: each stays until it was looked at or put
/// away.
class AlikeStrip : public QWidget
{
    Q_OBJECT
public:
    explicit AlikeStrip(QWidget *parent = nullptr);

    void setItems(const std::vector<AlikeItem> &items);

Q_SIGNALS:
    void tipOpened(const QByteArray &tip);
    void putAway(const QByteArray &tip);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addRow(const AlikeItem &item);

    std::vector<AlikeItem> m_items;
    kit::Label *m_title;
    QVBoxLayout *m_rows;
};

} // namespace porch
