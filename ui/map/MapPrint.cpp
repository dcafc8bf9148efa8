// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/MapPrint.h"

#include "ui/kit/Tokens.h"
#include "ui/kit/Type.h"
#include "ui/map/GroundPainter.h"
#include "ui/map/LabelPlan.h"
#include "ui/map/MapLayer.h"
#include "ui/map/ScaleBar.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>
#include <cmath>

namespace porch {
namespace {

constexpr double kPixelsAnInch = 96; ///< what the map's sizes are made for
constexpr double kGap = 8;
constexpr double kHead = 34;
constexpr double kMark = 16;
constexpr double kMargin = 10; ///< millimetres

/// One page, in pixels at 96 to the inch.
class Page
{
    Q_DECLARE_TR_FUNCTIONS(porch::MapPrint)
public:
    Page(QPainter &painter, QSizeF size, const MapSheet &sheet)
        : m_painter(painter)
        , m_size(size)
        , m_sheet(sheet)
        , m_tokens(kit::tokens(kit::Scheme::Light))
    {}

    void paint()
    {
        paintHead();
        const double foot = paintFoot();
        const double legend = paintLegend(foot);
        const QRectF frame(0, kHead, m_size.width(), legend - kGap - kHead);
        if (frame.height() < 40)
            return; // paper for a stamp
        paintMap(frame);
        paintScale(frame);
        paintNorth(frame);
    }

private:
    void paintHead();
    double paintFoot();
    double paintLegend(double bottom);
    void paintMap(const QRectF &frame);
    void paintScale(const QRectF &frame);
    void paintNorth(const QRectF &frame);
    MapCamera cameraFor(const QRectF &frame) const;
    /// A paragraph that ends at `bottom`; gives where it begins.
    double paragraph(const QString &text, kit::Type type, const QColor &colour, double bottom);

    QPainter &m_painter;
    QSizeF m_size;
    const MapSheet &m_sheet;
    const kit::Tokens &m_tokens;
    double m_metresPerPixel = 0;
};

void Page::paintHead()
{
    const QString when =
        m_sheet.locale.toString(m_sheet.at, QLocale::ShortFormat) + u' ' + m_sheet.at.timeZoneAbbreviation();
    m_painter.setFont(kit::font(kit::Type::Secondary));
    m_painter.setPen(m_tokens.text2);
    const double width = kit::metrics(kit::Type::Secondary).horizontalAdvance(when) + 4;
    const QRectF right(m_size.width() - width, 0, width, kHead - kGap);
    m_painter.drawText(right, Qt::AlignRight | Qt::AlignVCenter, when);
    const QFont &font = kit::font(kit::Type::Page);
    m_painter.setFont(font);
    m_painter.setPen(m_tokens.text);
    const QRectF left(0, 0, right.left() - 2 * kGap, kHead - kGap);
    m_painter.drawText(left, Qt::AlignLeft | Qt::AlignVCenter,
                       QFontMetricsF(font).elidedText(m_sheet.title, Qt::ElideRight, left.width()));
}

double Page::paragraph(const QString &text, kit::Type type, const QColor &colour, double bottom)
{
    if (text.isEmpty())
        return bottom;
    m_painter.setFont(kit::font(type));
    m_painter.setPen(colour);
    const QRectF room(0, 0, m_size.width(), m_size.height() / 3);
    const QRectF needed = m_painter.boundingRect(room, Qt::TextWordWrap, text);
    const double top = bottom - std::min(needed.height(), room.height());
    m_painter.drawText(QRectF(0, top, m_size.width(), bottom - top), Qt::TextWordWrap, text);
    return top;
}

double Page::paintFoot()
{
    double top = m_size.height();
    if (m_sheet.data)
        top = paragraph(m_sheet.data->info.attribution, kit::Type::Faint, m_tokens.text2, top);
    return paragraph(m_sheet.caveat, kit::Type::Strong, m_tokens.text, top) - kGap / 2;
}

double Page::paintLegend(double bottom)
{
    if (m_sheet.legend.empty())
        return bottom;
    const QFontMetricsF metrics(kit::font(kit::Type::Secondary));
    const double line = std::max(metrics.height(), kMark) + 4;
    // Rows first, so that it is known how high they are together.
    std::vector<QPointF> places;
    double x = 0;
    double y = 0;
    for (const LegendEntry &entry : m_sheet.legend) {
        const double width = kMark + 6 + metrics.horizontalAdvance(entry.words);
        if (x > 0 && x + width > m_size.width()) {
            x = 0;
            y += line;
        }
        places.emplace_back(x, y);
        x += width + 2 * kGap;
    }
    const double top = bottom - y - line;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const LegendEntry &entry = m_sheet.legend[i];
        const QRectF mark(places[i].x(), top + places[i].y() + (line - kMark) / 2, kMark, kMark);
        m_painter.save();
        if (entry.drawMark)
            entry.drawMark(m_painter, mark);
        m_painter.restore();
        m_painter.setFont(kit::font(kit::Type::Secondary));
        m_painter.setPen(m_tokens.text);
        m_painter.drawText(QRectF(mark.right() + 6, top + places[i].y(), m_size.width(), line),
                           Qt::AlignLeft | Qt::AlignVCenter, entry.words);
    }
    return top;
}

MapCamera Page::cameraFor(const QRectF &frame) const
{
    // On paper the same ground takes as many pixels, or fewer where the paper is smaller: names keep their
    // size.
    const QSizeF seen = m_sheet.camera.size();
    const double shrink = std::min(frame.width() / seen.width(), frame.height() / seen.height());
    MapCamera camera = m_sheet.camera;
    camera.setSize(frame.size());
    camera.setZoom(m_sheet.camera.zoom() + std::log2(shrink));
    camera.setWorldCentre(m_sheet.camera.worldCentre());
    return camera;
}

void Page::paintMap(const QRectF &frame)
{
    const MapColours &colours = mapColours(kit::Scheme::Light);
    const MapCamera camera = cameraFor(frame);
    m_metresPerPixel = camera.metresPerPixel();
    m_painter.save();
    m_painter.setClipRect(frame);
    m_painter.translate(frame.topLeft());
    if (m_sheet.data) {
        const double pixels = camera.scale();
        const QPointF corner = camera.unprojectWorld({0, 0});
        m_painter.save();
        GroundPainter(*m_sheet.data, colours, m_painter,
                      {QRectF(corner * pixels, frame.size()), camera.zoom()})
            .paint([] { return true; });
        m_painter.restore();
    }
    for (MapLayer *layer : m_sheet.layers) {
        m_painter.save();
        layer->paint(m_painter, camera);
        m_painter.restore();
    }
    if (m_sheet.data) {
        LabelRequest request;
        request.data = m_sheet.data;
        request.zoom = camera.zoom();
        request.world =
            QRectF(camera.unprojectWorld({0, 0}), camera.unprojectWorld({frame.width(), frame.height()}));
        request.withAreas = m_sheet.withAreaNames;
        request.isForPaper = true;
        request.fonts = LabelFonts::ofApplication();
        const LabelPlan plan = LabelPlanner().plan(request, {}, [] { return true; });
        for (const MapLabel &label : plan.labels)
            paintShape(m_painter, label, camera.projectWorld(label.world), colours);
    }
    m_painter.restore();
    m_painter.setPen(QPen(m_tokens.edge, 1));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(frame);
}

void Page::paintScale(const QRectF &frame)
{
    const ScaleLength length = ScaleLength::of(m_metresPerPixel, 140, m_sheet.locale);
    const double words = kit::metrics(kit::Type::Secondary).horizontalAdvance(length.text);
    const QSizeF size(length.pixels + words + 3 * kGap + 4, 26);
    const QRectF plate(frame.bottomRight() - QPointF(size.width() + kGap, size.height() + kGap), size);
    m_painter.fillRect(plate, m_tokens.base);
    ScaleBar::paintBar(m_painter, QPointF(plate.left() + kGap, plate.center().y() + 2.5), length,
                       m_tokens.text);
}

void Page::paintNorth(const QRectF &frame)
{
    const QRectF plate(frame.right() - kGap - 26, frame.top() + kGap, 26, 40);
    m_painter.fillRect(plate, m_tokens.base);
    const double x = plate.center().x();
    const double top = plate.top() + 5;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_tokens.text);
    m_painter.drawPolygon(QPolygonF{{x, top}, {x + 5, top + 15}, {x, top + 11}, {x - 5, top + 15}});
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(m_tokens.text);
    m_painter.setFont(kit::font(kit::Type::Strong));
    m_painter.drawText(QRectF(plate.left(), top + 15, plate.width(), 18), Qt::AlignCenter,
                       tr("N", "north, on a map's arrow"));
}

} // namespace

void MapPrint::paint(QPainter &painter, const QRectF &page, double unit, const MapSheet &sheet)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(page.topLeft());
    const double scale = unit / kPixelsAnInch;
    painter.scale(scale, scale);
    Page(painter, page.size() / scale, sheet).paint();
    painter.restore();
}

Result<void> MapPrint::print(QPagedPaintDevice &device, const MapSheet &sheet)
{
    QPageLayout layout = device.pageLayout();
    layout.setOrientation(QPageLayout::Landscape);
    layout.setUnits(QPageLayout::Millimeter);
    layout.setMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin));
    device.setPageLayout(layout);
    QPainter painter;
    if (!painter.begin(&device))
        return Error{tr("The map could not be printed.")};
    const double unit = device.logicalDpiX();
    const QSizeF size = device.pageLayout().paintRect(QPageLayout::Inch).size() * unit;
    paint(painter, QRectF(QPointF(0, 0), size), unit, sheet);
    if (!painter.end())
        return Error{tr("The map could not be printed.")};
    return {};
}

Result<void> MapPrint::writePdf(const QString &path, QPageSize::PageSizeId size, const MapSheet &sheet)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{tr("%1 cannot be written: %2.").arg(path, file.errorString())};
    {
        QPdfWriter writer(&file);
        writer.setTitle(sheet.title);
        writer.setCreator(QStringLiteral("Porchlight"));
        writer.setPageSize(QPageSize(size));
        if (Result<void> printed = print(writer, sheet); !printed)
            return printed;
    }
    if (!file.commit())
        return Error{tr("%1 cannot be written: %2.").arg(path, file.errorString())};
    return {};
}

QPageSize::PageSizeId MapPrint::paperOf(const QLocale &locale)
{
    return locale.measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter : QPageSize::A4;
}

} // namespace porch
