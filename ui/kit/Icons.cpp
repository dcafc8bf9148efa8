// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Icons.h"

#include "ui/kit/Glyphs.h"

#include <QDir>
#include <QHash>
#include <QPainter>
#include <QPainterPath>
#include <QStandardPaths>

namespace porch::kit {
namespace {

Glyph standIn(const QString &name)
{
    static const QHash<QString, Glyph> shapes = {
        {QStringLiteral("mail-folder-inbox"), Glyph::Inbox},
        {QStringLiteral("map-flat"), Glyph::Map},
        {QStringLiteral("folder"), Glyph::Cases},
        {QStringLiteral("office-chart-bar"), Glyph::Board},
        {QStringLiteral("edit-find"), Glyph::Search},
        {QStringLiteral("document-send"), Glyph::ArrowUp},
        {QStringLiteral("view-refresh"), Glyph::CatchingUp},
        {QStringLiteral("insert-link"), Glyph::Likeness},
        {QStringLiteral("table"), Glyph::Document},
        {QStringLiteral("overflow-menu"), Glyph::More},
        {QStringLiteral("window-close"), Glyph::Cross},
    };
    return shapes.value(name, Glyph::PinSuggested);
}

/// Whose small form does not show what it is: it is painted from the larger one.
bool isGoodOnlyLarge(const QString &name)
{
    return name == QLatin1String("edit-select-lasso");
}

QPixmap tinted(const QIcon &icon, int size, const QColor &colour, qreal ratio, bool fromLarge)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    if (fromLarge) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(QRect(0, 0, size, size), icon.pixmap(QSize(22, 22), 2 * ratio));
    } else {
        icon.paint(&painter, QRect(0, 0, size, size));
    }
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRect(0, 0, size, size), colour);
    return pixmap;
}

} // namespace

void prepareIconTheme()
{
    QStringList paths = QIcon::themeSearchPaths();
    const QStringList roots = QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation);
    for (const QString &root : roots) {
        const QString icons = root + QStringLiteral("/icons");
        if (!paths.contains(icons) && QDir(icons).exists())
            paths.append(icons);
    }
    QIcon::setThemeSearchPaths(paths);
    QIcon::setThemeName(QStringLiteral("breeze"));
}

QIcon actionIcon(const QString &name, const QColor &colour)
{
    const QIcon themed = QIcon::fromTheme(name);
    // A theme may know the name and still fail to draw it, without the SVG plug-in.
    if (themed.isNull() || themed.pixmap(16).isNull())
        return glyphIcon(standIn(name), colour);
    QIcon icon;
    for (const int size : {16, 20, 22, 24, 32}) {
        for (const qreal ratio : {1.0, 2.0})
            icon.addPixmap(tinted(themed, size, colour, ratio, isGoodOnlyLarge(name)));
    }
    return icon;
}

void drawLogo(QPainter &painter, const QRectF &box, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / 24, box.height() / 24);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    QPainterPath lantern;
    lantern.setFillRule(Qt::OddEvenFill);
    // Hook, roof, body with its lit window, foot.
    lantern.addRoundedRect(QRectF(11, 1, 2, 4), 1, 1);
    QPainterPath roof;
    roof.moveTo(12, 3.5);
    roof.lineTo(19.5, 8.5);
    roof.lineTo(19.5, 10);
    roof.lineTo(4.5, 10);
    roof.lineTo(4.5, 8.5);
    roof.closeSubpath();
    QPainterPath body;
    body.moveTo(6, 11);
    body.lineTo(18, 11);
    body.lineTo(16.75, 20);
    body.lineTo(7.25, 20);
    body.closeSubpath();
    QPainterPath window;
    window.addRoundedRect(QRectF(9, 13, 6, 5), 0.5, 0.5);
    QPainterPath flame;
    flame.addEllipse(QPointF(12, 15.5), 1.25, 1.75);
    QPainterPath foot;
    foot.addRoundedRect(QRectF(8.5, 21, 7, 2), 1, 1);
    painter.drawPath(lantern.united(roof));
    painter.drawPath(body.subtracted(window).united(flame));
    painter.drawPath(foot);
    painter.restore();
}

QIcon applicationIcon()
{
    QIcon icon;
    const Tokens &light = tokens(Scheme::Light);
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(light.accent);
        painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.2, size * 0.2);
        const qreal inset = size * 0.14;
        drawLogo(painter, QRectF(inset, inset, size - 2 * inset, size - 2 * inset), light.onAccent);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace porch::kit
