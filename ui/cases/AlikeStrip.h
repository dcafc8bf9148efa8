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
    /// The keys that act on the first of them, as its buttons show them.
    void setKeys(const QString &open, const QString &putAway);
    /// As its buttons do; nothing while there is none.
    void openFirst();
    void putFirstAway();

Q_SIGNALS:
    void tipOpened(const QByteArray &tip);
    void putAway(const QByteArray &tip);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addRow(const AlikeItem &item, bool first);

    std::vector<AlikeItem> m_items;
    QString m_openKey;
    QString m_awayKey;
    kit::Label *m_title;
    QVBoxLayout *m_rows;
};

} // namespace porch
