// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QRectF>
#include <QStringList>
#include <QWidget>

#include <vector>

namespace porch {

/// What the marks on the map mean, beneath it. Where there is no room for all, those at the end are left out
/// and stand in the tooltip.
class MapLegend : public QWidget
{
    Q_OBJECT
public:
    enum class Entry : quint8 { Confirmed, Suggested, Uncertain, Cluster, Stack, Overdue };

    explicit MapLegend(QWidget *parent = nullptr);

    /// All of it, in order; also for print.
    static std::vector<Entry> entries();
    static QString words(Entry entry);
    /// The mark in a box 24 wide.
    static void paintMark(QPainter &painter, Entry entry, const QRectF &box, const QPalette &palette);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace porch
