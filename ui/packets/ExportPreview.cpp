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

ExportPreview::ExportPreview(const PacketSource &source)
    : m_caseNumber(source.casefile ? source.casefile->number : QString())
    , m_notes(countOf(source, [](const TimelineRow &row) { return row.kind == TimelineKind::Note; }))
    , m_gone(countOf(source, [](const TimelineRow &row) { return row.deleted; }))
{
    m_notes +=
        int(std::count_if(source.caseEvents.begin(), source.caseEvents.end(),
                          [](const queries::CaseEvent &event) { return event.row.verb == Verb::NoteCase; }));
    for (const bool names : {false, true}) {
        const PacketContent content = PacketMaker(source, {{}, {}, names, false, true}).content({}, 0);
        m_files = int(content.files.size());
        (names ? m_namedFilesLeftOut : m_filesLeftOut) = filesLeftOut(content);
    }
}

QStringList ExportPreview::filesLeftOut(const PacketContent &content)
{
    QStringList lines;
    for (const PacketFile &file : content.files) {
        if (!file.leftOut.isEmpty())
            lines << tr("%1: %2", "a file, why it is left out").arg(file.name, file.leftOut);
        else if (!seemsCleanable(file))
            lines << tr("%1: only pictures can be cleaned of camera and location data").arg(file.name);
    }
    return lines;
}

QStringList ExportPreview::leftOut(PacketForm form, const PacketWish &wish) const
{
    const bool isEido = form == PacketForm::Eido || form == PacketForm::Clipboard;
    QStringList lines;
    if (!wish.names)
        lines << tr("Names and pseudonyms of reporters: they are called Reporter 1, Reporter 2…");
    if (!wish.notes && m_notes > 0)
        lines << tr("%n note(s) for the desk only", nullptr, m_notes);
    if (m_gone > 0)
        lines << (isEido ? tr("%n message(s) that their writers deleted", nullptr, m_gone)
                         : tr("The words of %n message(s) that their writers deleted", nullptr, m_gone));
    if (isEido)
        lines << tr("What the desk answered and did: it tells only the present state");
    if (wish.files && form == PacketForm::Folder)
        lines += wish.names ? m_namedFilesLeftOut : m_filesLeftOut;
    else if (m_files > 0 && isEido)
        lines << tr("%n file(s)", nullptr, m_files);
    else if (m_files > 0) // a PDF names them all the same
        lines << tr("The content of %n file(s); they are listed by name", nullptr, m_files);
    return lines;
}

} // namespace porch
