// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/paper/PacketPaper.h"

#include "models/packets/PacketWords.h"
#include "models/packets/paper/PacketDocument.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>

namespace porch {

namespace {

constexpr int kDotsAnInch = 600;
constexpr double kMargin = 18; ///< mm, around the words
constexpr double kBand = 9;    ///< mm, for the lines above and below them
constexpr double kSmall = 8;   ///< points
constexpr QRgb kQuiet = qRgb(0x55, 0x5A, 0x61);

double dots(double millimetres)
{
    return millimetres / 25.4 * kDotsAnInch;
}

} // namespace

Result<void> PacketPaper::write(QIODevice &device, const PacketContent &content, QPageSize::PageSizeId size)
{
    QPdfWriter writer(&device);
    writer.setTitle(content.title);
    writer.setCreator(QStringLiteral("Porchlight"));
    writer.setResolution(kDotsAnInch);
    writer.setPageSize(QPageSize(size));
    writer.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Millimeter);

    QTextDocument document;
    document.documentLayout()->setPaintDevice(&writer);
    document.setDocumentMargin(0);
    const QSizeF paper(writer.width(), writer.height());
    const double band = dots(kBand);
    const QSizeF page(paper.width(), paper.height() - 2 * band);
    document.setPageSize(page);
    PacketDocument(document, content).write();
    const int pages = document.pageCount();

    QPainter painter;
    if (!painter.begin(&writer))
        return Error{tr("The PDF could not be made: %1.").arg(device.errorString())};
    QFont font = document.defaultFont();
    font.setPointSizeF(kSmall);
    const QLocale locale;
    const QString above = content.tips.empty() ? QString() : PacketWords::uncorroborated();
    for (int number = 0; number < pages; ++number) {
        if (number > 0 && !writer.newPage())
            break;
        painter.save();
        painter.translate(0, band - number * page.height());
        const QRectF part(0, number * page.height(), page.width(), page.height());
        painter.setClipRect(part);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = part;
        document.documentLayout()->draw(&painter, context);
        painter.restore();

        painter.setFont(font);
        painter.setPen(QColor::fromRgb(kQuiet));
        const QRectF head(0, 0, paper.width(), band);
        const QRectF foot(0, paper.height() - band, paper.width(), band);
        const QString numbers = tr("Page %1 of %2").arg(locale.toString(number + 1), locale.toString(pages));
        const QFontMetricsF metrics(font, &writer);
        const double room = paper.width() - metrics.horizontalAdvance(numbers) - dots(6);
        const QString given = tr("Given to %1").arg(content.wish.recipient);
        painter.drawText(head, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                         metrics.elidedText(content.title, Qt::ElideRight,
                                            paper.width() - metrics.horizontalAdvance(above) - dots(6)));
        painter.drawText(head, Qt::AlignRight | Qt::AlignTop | Qt::TextSingleLine, above);
        painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                         metrics.elidedText(given, Qt::ElideRight, room));
        painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom | Qt::TextSingleLine, numbers);
    }
    if (!painter.end())
        return Error{tr("The PDF could not be made: %1.").arg(device.errorString())};
    return {};
}

QPageSize::PageSizeId PacketPaper::paperOf(const QLocale &locale)
{
    return locale.measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter : QPageSize::A4;
}

} // namespace porch
