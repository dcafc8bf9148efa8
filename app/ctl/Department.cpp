// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Department.h"

#include "app/admin/RoleNames.h"
#include "app/wire/PrivateFile.h"
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

/// A profile that holds every role, with its key as it is: there is nobody else on this computer to keep it
/// from.
Result<void> saveProfile(const QString &folder, const QString &user, std::vector<QUrl> servers,
                         const NKey &key)
{
    Profile profile(profileFolder(folder));
    profile.department = Department::tr("Private department");
    profile.user = user;
    profile.roles = roleNames(kEveryRole);
    profile.servers = std::move(servers);
    if (auto saved = profile.save(); !saved)
        return saved;
    QByteArray seed = key.seed();
    auto saved = profile.saveSeed(seed);
    wipe(seed);
    return saved;
}

} // namespace

Result<Department> Department::openOrCreate(const QString &folder, const QString &user,
                                            const std::vector<std::pair<QString, Roles>> &others)
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
        if (auto made = makePrivateFolder(absolute); !made)
            return made.error();
        if (auto saved = saveProfile(absolute, user, {noAddressYet()}, NKey::generate()); !saved)
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

Result<DepartmentFolder> Department::createCluster(const QString &folder, const QString &user)
{
    const NKey key = NKey::generate();
    DepartmentUser desk;
    desk.name = user;
    desk.roles = kEveryRole;
    desk.key = key.publicKey();
    UserBook users;
    if (auto put = users.put(desk); !put)
        return put.error();
    DepartmentPlan plan;
    plan.name = tr("Private department");
    plan.nodes = DepartmentFolder::planNodes(true, 0);
    auto department = DepartmentFolder::create(folder, std::move(plan), users);
    if (!department)
        return department;
    const QList<QUrl> urls = department->plan().urls();
    if (auto saved =
            saveProfile(department->folder(), user, std::vector<QUrl>(urls.begin(), urls.end()), key);
        !saved) {
        QDir(department->folder()).removeRecursively();
        return saved.error();
    }
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
