// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packets/ExportPreview.h"

#include "models/packets/PacketMaker.h"

#include <QMimeDatabase>

#include <algorithm>

namespace porch {

namespace {

/// By its name and by what its source says; only its content decides in the end.
bool seemsCleanable(const PacketFile &file)
{
    static const QStringList known{QStringLiteral("image/jpeg"), QStringLiteral("image/png"),
                                   QStringLiteral("image/webp"), QStringLiteral("image/tiff"),
                                   QStringLiteral("image/heic"), QStringLiteral("image/heif"),
                                   QStringLiteral("image/avif")};
    const QString named = QMimeDatabase().mimeTypeForFile(file.name, QMimeDatabase::MatchExtension).name();
    return known.contains(file.type.toLower()) || known.contains(named);
}

int countOf(const PacketSource &source, const std::function<bool(const TimelineRow &)> &fits)
{
    int count = 0;
    for (const PacketTip &tip : source.tips)
        count += int(std::count_if(tip.rows.begin(), tip.rows.end(), fits));
    return count;
}

} // namespace

QStringList ExportPreview::leftOut(const PacketSource &source, PacketForm form, const PacketWish &wish)
{
    PacketWish chosen = wish;
    chosen.files = wish.files && form == PacketForm::Folder;
    const PacketContent content = PacketMaker(source, chosen).content({}, 0);
    const bool isEido = form == PacketForm::Eido || form == PacketForm::Clipboard;
    QStringList lines;
    if (!wish.names)
        lines << tr("Names and pseudonyms of reporters: they are called Reporter 1, Reporter 2…");
    int notes = countOf(source, [](const TimelineRow &row) { return row.kind == TimelineKind::Note; });
    notes +=
        int(std::count_if(source.caseEvents.begin(), source.caseEvents.end(),
                          [](const queries::CaseEvent &event) { return event.row.verb == Verb::NoteCase; }));
    if (!wish.notes && notes > 0)
        lines << tr("%n note(s) for the desk only", nullptr, notes);
    const int gone = countOf(source, [](const TimelineRow &row) { return row.deleted; });
    if (gone > 0)
        lines << (isEido ? tr("%n message(s) that their writers deleted", nullptr, gone)
                         : tr("The words of %n message(s) that their writers deleted", nullptr, gone));
    if (isEido) {
        lines << tr("What the desk answered and did: it tells only the present state");
        if (!content.files.empty())
            lines << tr("%n file(s)", nullptr, int(content.files.size()));
    } else {
        addFiles(content, lines);
    }
    return lines;
}

void ExportPreview::addFiles(const PacketContent &content, QStringList &lines)
{
    if (!content.wish.files) {
        // A PDF names them all the same.
        if (!content.files.empty())
            lines << tr("The content of %n file(s); they are listed by name", nullptr,
                        int(content.files.size()));
        return;
    }
    for (const PacketFile &file : content.files) {
        if (!file.leftOut.isEmpty())
            lines << tr("%1: %2", "a file, why it is left out").arg(file.name, file.leftOut);
        else if (!seemsCleanable(file))
            lines << tr("%1: only pictures can be cleaned of camera and location data").arg(file.name);
    }
}

} // namespace porch
