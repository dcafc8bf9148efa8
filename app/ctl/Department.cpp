// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Department.h"

#include "models/vault/Random.h"

#include <QDir>

namespace porch {

namespace {

QString profileFolder(const QString &folder)
{
    return folder + QLatin1String("/profile");
}

/// Until the server has chosen its port; no client is told of it.
QUrl noAddressYet()
{
    return QUrl(QStringLiteral("ws://127.0.0.1:0"));
}

} // namespace

Result<Department> Department::openOrCreate(const QString &folder, const QString &user,
                                            const std::vector<std::pair<QString, ServerRoles>> &others)
{
    const QString absolute = QDir(folder).absolutePath();
    const QDir existing(absolute);
    const bool fresh = !existing.exists() || existing.isEmpty();
    if (!fresh && !QDir(profileFolder(absolute)).exists()) {
        return Error{tr("%1 is not empty and is no department of Porchlight's. Name an empty folder, or one "
                        "that does not "
                        "exist yet.")
                         .arg(absolute)};
    }
    if (fresh) {
        if (!QDir().mkpath(absolute))
            return Error{tr("The folder %1 cannot be made.").arg(absolute)};
        QFile::setPermissions(absolute,
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        Profile profile(profileFolder(absolute));
        profile.department = tr("Private department");
        profile.user = user;
        profile.roles =
            QStringList{QStringLiteral("officer"), QStringLiteral("supervisor"), QStringLiteral("records"),
                        QStringLiteral("admin"), QStringLiteral("bridge")};
        profile.servers = {noAddressYet()};
        QByteArray seed = NKey::generate().seed();
        auto saved = profile.save();
        if (saved)
            saved = profile.saveSeed(seed);
        wipe(seed);
        if (!saved)
            return saved.error();
    }

    auto profile = Profile::load(profileFolder(absolute));
    if (!profile)
        return profile.error();
    auto seed = profile->seed();
    if (!seed)
        return seed.error();
    auto key = NKey::fromSeed(seed.value());
    if (!key)
        return Error{tr("The key of %1 in %2 is missing or damaged: %3")
                         .arg(profile->user, profile->folder(), key.error().what)};

    Department department(absolute, profile.value());
    department.m_members.push_back({profile->user, kEveryRole, key.value()});
    for (const auto &[name, roles] : others)
        department.m_members.push_back({name, roles, NKey::generate()});
    return department;
}

std::vector<ServerUser> Department::serverUsers() const
{
    std::vector<ServerUser> users;
    for (const Member &member : m_members)
        users.push_back({member.name, member.key.publicKey(), member.roles, {}});
    return users;
}

Result<void> Department::remember(const QUrl &server)
{
    m_profile.servers = {server};
    return m_profile.save();
}

} // namespace porch
