// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace porch {

/// Asked directly before something is put in its place; an error keeps it from there.
using StillWanted = std::function<Result<void>()>;

/// A packet as a folder: made beside its place under another name, and there whole or not at all. What is
/// there already is never touched. Only its owner can read it.
class PacketFolder
{
    Q_DECLARE_TR_FUNCTIONS(porch::PacketFolder)
public:
    /// @param path where it shall be; nothing may stand there, and the folder around it must
    static Result<std::unique_ptr<PacketFolder>> begin(const QString &path);

    /// @param name within the folder, "files/01.jpg"
    Result<void> add(const QString &name, const QByteArray &content);
    /// Writes the manifest, manifest.sha256, which `sha256sum -c` checks; and puts the folder in its place.
    Result<void> finish(const StillWanted &wanted = {});

private:
    PacketFolder(QString path, std::unique_ptr<QTemporaryDir> folder);

    const QString m_path;
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_manifest;
};

/// Writes one file whole or not at all, readable to its owner; for what is chosen in a dialog, which asks
/// before it replaces a file, and elsewhere only where nothing stands.
Result<void> writePacketFile(const QString &path, const QByteArray &content, const StillWanted &wanted = {});
/// Whether such a file can be put where nothing stands: tried, and nothing is left of it.
Result<void> tryPacketFile(const QString &path);

} // namespace porch
