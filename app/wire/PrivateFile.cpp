// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/PrivateFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace porch {

namespace {

struct PrivateFileText
{
    Q_DECLARE_TR_FUNCTIONS(porch::PrivateFile)
};

} // namespace

Result<void> makePrivateFolder(const QString &path)
{
    const auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    if (!QDir().mkpath(path))
        return Error{PrivateFileText::tr("The folder %1 can't be made.").arg(path)};
    if (!QFile::setPermissions(path, owner))
        return Error{PrivateFileText::tr("The folder %1 belongs to somebody else.").arg(path)};
    return {};
}

Result<void> writePrivateFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(content) == content.size() && file.commit();
    if (!written)
        return Error{PrivateFileText::tr("%1 can't be written: %2").arg(path, file.errorString())};
    return {};
}

} // namespace porch
