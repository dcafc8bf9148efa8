// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"
#include "ui/map/MapCamera.h"
#include "ui/map/MapData.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QLocale>
#include <QPageSize>

#include <functional>
#include <vector>

class QPagedPaintDevice;
class QPainter;

namespace porch {

class MapLayer;

/// A mark and its words.
struct LegendEntry
{
    std::function<void(QPainter &, const QRectF &)> drawMark; ///< into a square
    QString words;
};

/// What is printed.
struct MapSheet
{
    QString title;
    QString caveat; ///< what a reader has to know: that tips are uncorroborated
    QDateTime at;   ///< with the zone in which it is told
    MapDataPtr data;
    MapCamera camera;         ///< all that it sees is on the sheet, and more where the paper is wider
    QList<MapLayer *> layers; ///< above the ground, the lowest first; the names come by themselves
    bool withAreaNames = true;
    std::vector<LegendEntry> legend;
    QLocale locale;
};

/// The map on paper: one page across, always in the light colours, drawn and not rastered.
class MapPrint
{
    Q_DECLARE_TR_FUNCTIONS(porch::MapPrint)
public:
    /// @param page where to paint, in the painter's units
    /// @param unit how many of them an inch has
    static void paint(QPainter &painter, const QRectF &page, double unit, const MapSheet &sheet);

    /// A printer or a PDF writer, whose page is set to landscape.
    static Result<void> print(QPagedPaintDevice &device, const MapSheet &sheet);

    /// @param size A4 or Letter
    static Result<void> writePdf(const QString &path, QPageSize::PageSizeId size, const MapSheet &sheet);

    /// What people print on here.
    static QPageSize::PageSizeId paperOf(const QLocale &locale);
};

} // namespace porch
