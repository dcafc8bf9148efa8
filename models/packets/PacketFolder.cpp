// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/PacketFolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace porch {

namespace {

const QString kManifest = QStringLiteral("manifest.sha256");

/// In words for the person who chose the place.
class FolderWords
{
    Q_DECLARE_TR_FUNCTIONS(porch::PacketFolder)
public:
    static Error cannotWrite(const QString &path, const QString &why)
    {
        return {
            tr("%1 can't be written: %2. Choose another place.").arg(QDir::toNativeSeparators(path), why)};
    }
    static Error exists(const QString &path)
    {
        return {tr("%1 is there already, and nothing is written over. Choose another name.")
                    .arg(QDir::toNativeSeparators(path))};
    }
};

Result<void> put(const QString &path, const QByteArray &content, const QString &shown,
                 const StillWanted &wanted = {})
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(content) == content.size();
    if (written && wanted) {
        if (const auto still = wanted(); !still)
            return still;
    }
    return written && file.commit() ? Result<void>()
                                    : Result<void>(FolderWords::cannotWrite(shown, file.errorString()));
}

} // namespace

PacketFolder::PacketFolder(QString path, std::unique_ptr<QTemporaryDir> folder)
    : m_path(std::move(path))
    , m_folder(std::move(folder))
{}

Result<std::unique_ptr<PacketFolder>> PacketFolder::begin(const QString &path)
{
    const QFileInfo place(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    if (place.exists() || place.isSymLink())
        return FolderWords::exists(place.filePath());
    if (!QFileInfo(place.path()).isDir())
        return FolderWords::cannotWrite(place.filePath(), tr("there is no folder %1").arg(place.path()));
    auto folder = std::make_unique<QTemporaryDir>(place.path() + QStringLiteral("/.") + place.fileName() +
                                                  QStringLiteral("-XXXXXX"));
    if (!folder->isValid())
        return FolderWords::cannotWrite(place.filePath(), folder->errorString());
    return std::unique_ptr<PacketFolder>(new PacketFolder(place.filePath(), std::move(folder)));
}

Result<void> PacketFolder::add(const QString &name, const QByteArray &content)
{
    const QString path = m_folder->filePath(name);
    if (!QDir().mkpath(QFileInfo(path).path()))
        return FolderWords::cannotWrite(m_path, tr("a folder could not be made"));
    if (const auto written = put(path, content, m_path); !written)
        return written;
    m_manifest +=
        QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex() + "  " + name.toUtf8() + '\n';
    return {};
}

Result<void> PacketFolder::finish(const StillWanted &wanted)
{
    if (const auto written = put(m_folder->filePath(kManifest), m_manifest, m_path); !written)
        return written;
    // Somebody else may have made it meanwhile.
    if (QFileInfo::exists(m_path))
        return FolderWords::exists(m_path);
    if (wanted) {
        if (const auto still = wanted(); !still)
            return still;
    }
    if (!QDir().rename(m_folder->path(), m_path))
        return FolderWords::cannotWrite(m_path, tr("it could not be put in its place"));
    m_folder->setAutoRemove(false);
    return {};
}

Result<void> tryPacketFile(const QString &path)
{
    const QFileInfo place(path);
    if (place.exists() || place.isSymLink())
        return FolderWords::exists(path);
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) ? Result<void>()
                                           : Result<void>(FolderWords::cannotWrite(path, file.errorString()));
}

Result<void> writePacketFile(const QString &path, const QByteArray &content, const StillWanted &wanted)
{
    return put(path, content, path, wanted);
}

} // namespace porch
