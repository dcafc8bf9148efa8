// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/PackInstall.h"

#include "models/places/CityPack.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

#include <filesystem>

namespace porch {
namespace {

constexpr qint64 kPiece = 1 << 20;

std::filesystem::path nativePath(const QString &path)
{
    return std::filesystem::path(path.toStdU16String());
}

} // namespace

Result<PackInfo> PackInstall::install(const QString &pack, const QString &place)
{
    const QString shown = QDir::toNativeSeparators(pack);
    // Before it is copied: gigabytes that are no pack are refused at once.
    if (const auto looked = CityPack::open(pack); !looked)
        return looked.error();
    const QFileInfo target(place);
    const bool isThere = target.exists() && QFileInfo(pack).canonicalFilePath() == target.canonicalFilePath();
    QFile from(pack);
    if (!from.open(QIODevice::ReadOnly))
        return Error{tr("%1 cannot be read: %2").arg(shown, from.errorString())};
    QTemporaryFile copy(place + QLatin1String(".XXXXXX"));
    if (!copy.open())
        return Error{
            tr("%1 cannot be written: %2").arg(QDir::toNativeSeparators(target.path()), copy.errorString())};
    while (!from.atEnd()) {
        const QByteArray piece = from.read(kPiece);
        if (piece.isEmpty() && from.error() != QFileDevice::NoError)
            return Error{tr("%1 cannot be read: %2").arg(shown, from.errorString())};
        if (copy.write(piece) != piece.size())
            return Error{tr("There is no room for the city pack: %1").arg(copy.errorString())};
    }
    if (!copy.flush())
        return Error{tr("There is no room for the city pack: %1").arg(copy.errorString())};
    copy.close();
    PackInfo info;
    {
        auto copied = CityPack::open(copy.fileName());
        if (!copied)
            return copied.error();
        if (const auto whole = copied->check(); !whole)
            return Error{tr("%1 is damaged; the city pack that was there stays.").arg(shown)};
        info = copied->info();
    }
    if (isThere)
        return info;
    std::error_code problem;
    std::filesystem::rename(nativePath(copy.fileName()), nativePath(place), problem);
    if (problem)
        return Error{
            tr("%1 cannot be written: %2.")
                .arg(QDir::toNativeSeparators(place), QString::fromLocal8Bit(problem.message().c_str()))};
    copy.setAutoRemove(false);
    return info;
}

} // namespace porch
