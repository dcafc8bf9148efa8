// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/admin/TestDepartment.h"

namespace porch::test {

TestDepartment::TestDepartment(const std::vector<TestUser> &users, bool cluster)
{
    UserBook book;
    for (const TestUser &user : users) {
        const NKey key = NKey::generate();
        m_keys.emplace(user.name, key);
        DepartmentUser one;
        one.name = user.name;
        one.roles = user.roles;
        one.sources = user.sources;
        one.key = key.publicKey();
        if (auto put = book.put(one); !put)
            m_error = put.error().what;
    }
    DepartmentPlan plan;
    plan.name = QStringLiteral("Mill Ward");
    plan.nodes = DepartmentFolder::planNodes(cluster, 0);
    auto folder = DepartmentFolder::create(m_root.filePath(QStringLiteral("department")), plan, book);
    if (folder)
        m_folder = std::move(folder).value();
    else
        m_error = folder.error().what;
}

TestDepartment::~TestDepartment() = default;

bool TestDepartment::start()
{
    if (!m_folder || !m_error.isEmpty())
        return false;
    m_server = std::make_unique<DepartmentServer>(*m_folder);
    bool settled = false;
    QObject context;
    QObject::connect(m_server.get(), &DepartmentServer::started, &context, [&] { settled = true; });
    QObject::connect(m_server.get(), &DepartmentServer::failed, &context, [&](const QString &sentence) {
        m_error = sentence;
        settled = true;
    });
    QObject::connect(m_server.get(), &DepartmentServer::reported, m_server.get(),
                     [this](const QString &sentence) { m_reports += sentence; });
    m_server->start();
    if (!waitUntil([&] { return settled; }))
        m_error = QStringLiteral("the test's department did not start in time");
    return m_error.isEmpty();
}

NatsOptions TestDepartment::optionsFor(const QString &user, const NKey &key) const
{
    NatsOptions options;
    options.servers = m_folder->plan().urls();
    options.caFile = m_folder->plan().caFile;
    options.user = user;
    options.credentials = key;
    options.firstDelay = std::chrono::milliseconds(20);
    options.longestDelay = std::chrono::milliseconds(200);
    options.refusedDelay = std::chrono::milliseconds(300);
    return options;
}

NatsOptions TestDepartment::keeperOptions(KeeperAccount account) const
{
    return optionsFor(QLatin1String(kKeeperName), keeperKey(m_folder->keeper().value(), account));
}

ServerReload::Outcome TestDepartment::put(const DepartmentUser &user)
{
    // The join desk of the same thread may hold the lock: waiting there would be waiting for ever.
    auto membership = Membership::begin(*m_folder, std::chrono::milliseconds(0));
    if (!waitUntil([&] {
            if (!membership)
                membership = Membership::begin(*m_folder, std::chrono::milliseconds(0));
            return membership.ok();
        }))
        return ServerReload::Outcome::Failed;
    if (!membership->book().put(user) || !membership->write())
        return ServerReload::Outcome::Failed;
    return ServerReload::runFor(membership.value()).first;
}

std::optional<NKey> TestDepartment::invite(const QString &name, Micros until)
{
    const NKey key = NKey::generate();
    DepartmentUser user;
    user.name = name;
    user.roles = Role::Officer;
    user.state = DepartmentUser::State::Invited;
    user.key = key.publicKey();
    user.invitedUntil = until;
    return put(user) == ServerReload::Outcome::Reloaded ? std::optional(key) : std::nullopt;
}

ServerReload::Outcome TestDepartment::remove(const QString &name)
{
    DepartmentUser gone = user(name);
    gone.state = DepartmentUser::State::Removed;
    return put(gone);
}

DepartmentUser TestDepartment::user(const QString &name) const
{
    const auto book = UserBook::read(m_folder->usersFile());
    const DepartmentUser *found = book ? book->find(name) : nullptr;
    return found != nullptr ? *found : DepartmentUser();
}

} // namespace porch::test
