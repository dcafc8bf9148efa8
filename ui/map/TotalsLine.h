// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/MapTotals.h"

#include <QWidget>

namespace porch {

/// "41 open = 23 in view + 9 outside + 7 unmapped + 2 earlier": what the map leaves out is always told. In a
/// second line where one is too short.
class TotalsLine : public QWidget
{
    Q_OBJECT
public:
    explicit TotalsLine(QWidget *parent = nullptr);

    void setTotals(const MapTotals &totals);
    /// While catching up nobody knows how many there are.
    void setCounted(bool counted);
    /// The same in words.
    QString text() const;

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList parts() const;
    std::vector<std::vector<QString>> lines(int width) const;
    void dress();

    MapTotals m_totals;
    bool m_isCounted = true;
};

} // namespace porch
