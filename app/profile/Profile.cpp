// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/Profile.h"

#include "app/profile/OwnerFiles.h"
#include "models/domain/Subject.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <optional>

namespace porch {

namespace {

constexpr qsizetype kMostBytes = 1024 * 1024;

QString profileFile(const QString &folder)
{
    return folder + QLatin1String("/profile.json");
}

QString userFile(const QString &userFolder)
{
    return userFolder + QLatin1String("/user.json");
}

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array)
        strings += each.toString();
    return strings;
}

/// Nothing where the file is missing or damaged: roles only decide what is shown, the server decides what
/// may be done.
std::optional<QStringList> knownRoles(const QString &userFolder)
{
    const auto content = readSmallFile(userFile(userFolder), kMostBytes);
    const QJsonDocument document = content ? QJsonDocument::fromJson(content.value()) : QJsonDocument();
    if (!document.object().value(QLatin1String("roles")).isArray())
        return std::nullopt;
    return stringsOf(document.object().value(QLatin1String("roles")));
}

/// A file of the folder's own is named from there, so that the folder can be moved.
QString within(const QString &folder, const QString &path)
{
    const QString start = folder + u'/';
    return path.startsWith(start) ? path.mid(start.size()) : path;
}

QString absolute(const QString &folder, const QString &path)
{
    const QString whole = folder + u'/' + path;
    return path.isEmpty() || QDir::isAbsolutePath(path) ? path : whole;
}

} // namespace

QString Profile::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QLatin1String("/porchlight");
}

Result<Profile> Profile::load(const QString &folder)
{
    const QString path = profileFile(folder);
    if (!QFile::exists(path)) {
        return Error{
            Profile::tr("There is no profile in %1. Give one with --profile, or make a private department "
                        "with: porchlightctl serve DIR")
                .arg(folder)};
    }
    const auto content = readSmallFile(path, kMostBytes);
    if (!content)
        return content.error();
    const QJsonDocument document = QJsonDocument::fromJson(content.value());
    const QJsonObject json = document.object();
    Profile profile(folder);
    profile.department = json.value(QLatin1String("department")).toString();
    profile.user = json.value(QLatin1String("user")).toString();
    profile.caFile = absolute(folder, json.value(QLatin1String("ca")).toString());
    const QJsonArray servers = json.value(QLatin1String("servers")).toArray();
    for (const QJsonValue &server : servers) {
        const QUrl url(server.toString(), QUrl::StrictMode);
        if (url.isValid() && !url.host().isEmpty())
            profile.servers.push_back(url);
    }
    profile.roles = stringsOf(json.value(QLatin1String("roles")));
    if (!document.isObject() || profile.servers.empty() || !isUserName(profile.user)) {
        return Error{
            Profile::tr("%1 is damaged: it must name a user and at least one server address.").arg(path)};
    }
    profile.makeDefault();
    profile.chooseUser(profile.user);
    return profile;
}

Result<void> Profile::makeFolders() const
{
    for (const QString &folder : QStringList{m_folder, m_folder + QLatin1String("/users"), userFolder()}) {
        if (auto made = makeOwnerFolder(folder); !made)
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
    const bool isDefault = defaultUser() == user;
    QJsonObject json{
        {QStringLiteral("version"), 1},
        {QStringLiteral("department"), department},
        {QStringLiteral("user"), defaultUser()},
        {QStringLiteral("roles"), QJsonArray::fromStringList(isDefault ? roles : m_default.roles)},
        {QStringLiteral("servers"), addresses}};
    if (!caFile.isEmpty())
        json.insert(QLatin1String("ca"), within(m_folder, caFile));
    if (auto saved = writeOwnerFile(profileFile(m_folder), json); !saved)
        return saved;
    return writeOwnerFile(userFile(userFolder()),
                          QJsonObject{{QStringLiteral("version"), 1},
                                      {QStringLiteral("roles"), QJsonArray::fromStringList(roles)}});
}

QStringList Profile::users() const
{
    QStringList found;
    const QStringList names = QDir(m_folder + QLatin1String("/users")).entryList(QDir::Dirs, QDir::Name);
    for (const QString &name : names) {
        const QDir folder(folderOf(name));
        if (isUserName(name) &&
            (folder.exists(QStringLiteral("seed")) || folder.exists(QStringLiteral("seed.sealed")) ||
             folder.exists(QStringLiteral("seed.destroyed"))))
            found += name;
    }
    return found;
}

void Profile::chooseUser(const QString &name)
{
    user = name;
    roles = knownRoles(userFolder()).value_or(name == m_default.name ? m_default.roles : QStringList());
}

Result<void> Profile::saveSeed(const QByteArray &seed) const
{
    return writeOwnerFile(seedPath(), seed + '\n');
}

Result<QByteArray> Profile::seed() const
{
    if (!QFile::exists(seedPath()))
        return QByteArray();
    auto content = readSmallFile(seedPath(), kMostBytes);
    if (!content)
        return content.error();
    return content->trimmed();
}

Result<void> Profile::removeSeed() const
{
    if (QFile::exists(seedPath()) && !shredFile(seedPath()))
        return Error{Profile::tr("%1 cannot be removed. Remove it by hand: the key in it is not sealed.")
                         .arg(seedPath())};
    return {};
}

} // namespace porch
