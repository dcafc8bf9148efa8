// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/Profile.h"

#include "models/domain/Subject.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

namespace porch {

namespace {

constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto kOwnerFolder = kOwnerOnly | QFileDevice::ExeOwner;

Result<void> makeFolder(const QString &path)
{
    if (!QDir().mkpath(path))
        return Error{Profile::tr("The folder %1 cannot be made.").arg(path)};
    QFile::setPermissions(path, kOwnerFolder);
    return {};
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{Profile::tr("%1 cannot be written: %2.").arg(path, file.errorString())};
    file.setPermissions(kOwnerOnly);
    file.write(bytes);
    if (!file.commit())
        return Error{Profile::tr("%1 cannot be written: %2.").arg(path, file.errorString())};
    return {};
}

QString profileFile(const QString &folder)
{
    return folder + QLatin1String("/profile.json");
}

} // namespace

QString Profile::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QLatin1String("/porchlight");
}

Result<Profile> Profile::load(const QString &folder)
{
    QFile file(profileFile(folder));
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{
            Profile::tr("There is no profile in %1. Give one with --profile, or make a private department "
                        "with: porchlightctl serve DIR")
                .arg(folder)};
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    const QJsonObject json = document.object();
    Profile profile(folder);
    profile.department = json.value(QLatin1String("department")).toString();
    profile.user = json.value(QLatin1String("user")).toString();
    profile.caFile = json.value(QLatin1String("ca")).toString();
    const QJsonArray servers = json.value(QLatin1String("servers")).toArray();
    for (const QJsonValue &server : servers) {
        const QUrl url(server.toString(), QUrl::StrictMode);
        if (url.isValid() && !url.host().isEmpty())
            profile.servers.push_back(url);
    }
    const QJsonArray roles = json.value(QLatin1String("roles")).toArray();
    for (const QJsonValue &role : roles)
        profile.roles += role.toString();
    if (!document.isObject() || profile.servers.empty() || !isUserName(profile.user)) {
        return Error{Profile::tr("%1 is damaged: it must name a user and at least one server address.")
                         .arg(file.fileName())};
    }
    return profile;
}

Result<void> Profile::makeFolders() const
{
    for (const QString &folder : QStringList{m_folder, m_folder + QLatin1String("/users"), userFolder()}) {
        if (auto made = makeFolder(folder); !made)
            return made;
    }
    return {};
}

Result<void> Profile::save() const
{
    if (auto made = makeFolders(); !made)
        return made;
    QJsonArray addresses;
    for (const QUrl &server : servers)
        addresses.append(server.toString());
    QJsonObject json{{QStringLiteral("version"), 1},
                     {QStringLiteral("department"), department},
                     {QStringLiteral("user"), user},
                     {QStringLiteral("roles"), QJsonArray::fromStringList(roles)},
                     {QStringLiteral("servers"), addresses}};
    if (!caFile.isEmpty())
        json.insert(QLatin1String("ca"), caFile);
    return writeFile(profileFile(m_folder), QJsonDocument(json).toJson());
}

Result<void> Profile::saveSeed(const QByteArray &seed) const
{
    return writeFile(seedPath(), seed + '\n');
}

Result<QByteArray> Profile::seed() const
{
    QFile file(seedPath());
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return Error{Profile::tr("%1 cannot be read: %2.").arg(file.fileName(), file.errorString())};
    return file.readAll().trimmed();
}

} // namespace porch
