// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/FileWords.h"

#include <QLocale>
#include <QStringList>

namespace porch {

QString FileWords::kind(FileKind kind)
{
    switch (kind) {
    case FileKind::Picture:
        return tr("Picture");
    case FileKind::Sound:
        return tr("Sound");
    case FileKind::Film:
        return tr("Film");
    case FileKind::Document:
        return tr("Document");
    case FileKind::Page:
        return tr("Web page");
    case FileKind::Archive:
        return tr("Archive");
    case FileKind::Program:
        return tr("Program");
    case FileKind::Unknown:
        break;
    }
    return tr("File of an unknown kind");
}

QString FileWords::size(qint64 bytes)
{
    return bytes > 0 ? QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat) : QString();
}

QString FileWords::about(const FileRow &file)
{
    const QString size = FileWords::size(file.size);
    const QString kind = FileWords::kind(FileKinds::of(file));
    //: a kind of file and its size
    return size.isEmpty() ? kind : tr("%1, %2").arg(kind, size);
}

QString FileWords::warning(FileKind kind)
{
    switch (kind) {
    case FileKind::Program:
        return tr("It can run commands on this computer. Open it only if you know what it does.");
    case FileKind::Unknown:
        return tr("Nobody can tell from its name what opening it does. It may be a program.");
    case FileKind::Archive:
        return tr("It holds other files, which may be of any kind, programs too.");
    case FileKind::Page:
        return tr("It opens in the browser and may tell others that you opened it.");
    default:
        return {};
    }
}

QString FileWords::state(const FileRow &file, const FileState &state)
{
    if (file.object.isEmpty())
        return tr("The bridge does not keep its content");
    switch (state.phase) {
    case FileState::Phase::AtRest:
        return {};
    case FileState::Phase::Asked:
        return tr("Fetching…");
    case FileState::Phase::Fetching: {
        const QString so = size(state.received);
        const QString all = size(file.size);
        //: so much has come of how much
        return so.isEmpty() || all.isEmpty() ? tr("Fetching…") : tr("Fetching, %1 of %2").arg(so, all);
    }
    case FileState::Phase::Opened:
        return tr("Opened");
    case FileState::Phase::Saved:
        return tr("Saved");
    case FileState::Phase::Failed:
        break;
    }
    switch (state.failure) {
    case FileState::Failure::NotThere:
        return tr("The bridge has not fetched it yet");
    case FileState::Failure::Damaged:
        return tr("What came was damaged");
    case FileState::Failure::Offline:
        return tr("This desk is offline");
    default:
        return state.problem;
    }
}

QString FileWords::aloud(const FileRow &file, const FileState &state)
{
    QStringList parts{file.name, about(file)};
    if (const QString where = FileWords::state(file, state); !where.isEmpty())
        parts << where;
    return parts.join(QStringLiteral(", "));
}

} // namespace porch
