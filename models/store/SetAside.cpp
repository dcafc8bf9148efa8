// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/SetAside.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace porch {

namespace {

constexpr const char *kSuffixes[] = {"", "-wal", "-shm"};

QString kindOf(CacheAside why)
{
    return why == CacheAside::Damaged ? QStringLiteral("damaged") : QStringLiteral("other-log");
}

void removeOlder(const QFileInfo &file, const QString &kind)
{
    QDir dir = file.dir();
    const QStringList older =
        dir.entryList({file.fileName() + u'.' + kind + QLatin1String("-*")}, QDir::Files | QDir::Hidden);
    for (const QString &name : older)
        dir.remove(name);
}

Error cantMove(const QString &name)
{
    return Error{QCoreApplication::translate("porch::SetAside", "The file %1 can't be moved or removed.")
                     .arg(QDir::toNativeSeparators(name))};
}

} // namespace

Result<QString> setAside(const QString &path, CacheAside why)
{
    if (why == CacheAside::OtherVersion) {
        for (const char *suffix : kSuffixes) {
            const QString name = path + QLatin1String(suffix);
            if (QFile::exists(name) && !QFile::remove(name))
                return cantMove(name);
        }
        return QString();
    }
    const QString kind = kindOf(why);
    removeOlder(QFileInfo(path), kind);
    const QString target =
        path + u'.' + kind + u'-' +
        QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'"));
    for (const char *suffix : kSuffixes) {
        const QString name = path + QLatin1String(suffix);
        if (QFile::exists(name) && !QFile::rename(name, target + QLatin1String(suffix)))
            return cantMove(name);
    }
    return target;
}

} // namespace porch
