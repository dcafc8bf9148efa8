// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/OwnerFiles.h"

#include "app/profile/Profile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace porch {

namespace {

constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto kOwnerFolder = kOwnerOnly | QFileDevice::ExeOwner;

/// A renamed file is only where it belongs once its folder is on the disk too.
void syncFolder([[maybe_unused]] const QString &path)
{
#ifdef Q_OS_UNIX
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
#endif
}

void syncFile([[maybe_unused]] QFile &file)
{
    file.flush();
#ifdef Q_OS_UNIX
    ::fsync(file.handle());
#endif
}

Error cannotWrite(const QString &path, const QString &why)
{
    return {Profile::tr("%1 cannot be written: %2.").arg(path, why)};
}

} // namespace

Result<void> makeOwnerFolder(const QString &path)
{
    if (!QDir().mkpath(path))
        return Error{Profile::tr("The folder %1 cannot be made.").arg(path)};
    QFile::setPermissions(path, kOwnerFolder);
    return {};
}

Result<void> writeOwnerFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file.errorString());
    file.setPermissions(kOwnerOnly);
    file.write(content);
    if (!file.commit())
        return cannotWrite(path, file.errorString());
    syncFolder(QFileInfo(path).path());
    return {};
}

Result<void> writeOwnerFile(const QString &path, const QJsonObject &json)
{
    return writeOwnerFile(path, QJsonDocument(json).toJson());
}

Result<QByteArray> readSmallFile(const QString &path, qsizetype most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Profile::tr("%1 cannot be read: %2.").arg(path, file.errorString())};
    QByteArray content = file.read(most + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{Profile::tr("%1 cannot be read: %2.").arg(path, file.errorString())};
    if (content.size() > most)
        return Error{Profile::tr("%1 is too long to be what it should be.").arg(path)};
    return content;
}

bool shredFile(const QString &path)
{
    if (QFile file(path); file.open(QIODevice::ReadWrite)) {
        const QByteArray zeros(4096, '\0');
        for (qint64 left = file.size(); left > 0; left -= zeros.size())
            file.write(zeros.constData(), std::min<qint64>(left, zeros.size()));
        syncFile(file);
    }
    QFile::remove(path);
    syncFolder(QFileInfo(path).path());
    return !QFile::exists(path);
}

} // namespace porch
