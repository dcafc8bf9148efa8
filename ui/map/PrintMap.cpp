// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/PrintMap.h"

#include "ui/kit/Tokens.h"
#include "ui/map/CityMap.h"
#include "ui/map/MapActions.h"
#include "ui/map/MapLegend.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QPrintDialog>
#include <QPrinter>

#include <memory>

namespace porch {

PrintMap::PrintMap(CityMap &map, MapActions &actions, QWidget &window)
    : QObject(&map)
    , m_map(map)
    , m_window(window)
{
    connect(actions.print, &QAction::triggered, this, [this] {
        askTitle([this](const QString &title) {
            pass(tr("Print the map"), [this, title] { askPrinter(title); });
        });
    });
    connect(actions.savePdf, &QAction::triggered, this, [this] {
        askTitle(
            [this](const QString &title) { pass(tr("Save the map"), [this, title] { askFile(title); }); });
    });
}

void PrintMap::pass(const QString &what, std::function<void()> then)
{
    if (m_gate)
        m_gate(what, std::move(then));
    else
        then();
}

MapSheet PrintMap::sheet(const QString &title) const
{
    MapSheet sheet = m_map.sheet();
    sheet.title = title;
    sheet.caveat = tr("Tips are uncorroborated: what residents wrote, and where it may have happened. Hollow "
                      "and dashed marks nobody has confirmed.");
    sheet.at = QDateTime::currentDateTime().toTimeZone(m_zone);
    const QPalette paper = kit::paletteFor(kit::tokens(kit::Scheme::Light));
    for (const MapLegend::Entry entry : MapLegend::entries()) {
        sheet.legend.push_back({[entry, paper](QPainter &painter, const QRectF &box) {
                                    MapLegend::paintMark(painter, entry, box, paper);
                                },
                                MapLegend::words(entry)});
    }
    return sheet;
}

void PrintMap::askTitle(std::function<void(const QString &)> then)
{
    auto *dialog = new QInputDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::TextInput);
    dialog->setWindowTitle(tr("The map on paper"));
    dialog->setLabelText(tr("Title:"));
    dialog->setTextValue(tr("Tips on the map"));
    connect(dialog, &QInputDialog::textValueSelected, this, std::move(then));
    dialog->open();
}

void PrintMap::askPrinter(const QString &title)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this, printer, title] {
        const Result<void> printed = MapPrint::print(*printer, sheet(title));
        Q_EMIT said(printed ? tr("The map is printed") : printed.error().what);
    });
    dialog->open();
}

void PrintMap::askFile(const QString &title)
{
    auto *dialog = new QFileDialog(&m_window, tr("Save the map"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setNameFilter(tr("PDF files (*.pdf)"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, title](const QString &path) { writePdf(path, title); });
    dialog->open();
}

void PrintMap::writePdf(const QString &path, const QString &title)
{
    const Result<void> written = MapPrint::writePdf(path, MapPrint::paperOf(QLocale()), sheet(title));
    Q_EMIT said(written ? tr("The map is saved as %1", "a file").arg(path) : written.error().what);
}

} // namespace porch
