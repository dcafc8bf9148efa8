// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/Demo.h"

#include "app/desk/DemoCases.h"
#include "app/desk/DemoDepartment.h"
#include "app/desk/DemoPast.h"
#include "app/town/TownContent.h"
#include "app/town/TownPack.h"

#include <algorithm>
#include <iterator>

namespace porch {

namespace {

constexpr quint64 kSeed = 7;

QString deskUser()
{
    return QStringLiteral("whitlock");
}

} // namespace

Demo::Demo(std::optional<Roles> role, QObject *parent)
    : QObject(parent)
    , m_role(role)
{}

Demo::~Demo() = default;

void Demo::start()
{
    if (!m_folder.isValid()) {
        Q_EMIT failed(tr("There is no room for the demo: %1").arg(m_folder.errorString()));
        return;
    }
    const Roles officer = Role::Officer;
    auto department =
        Department::openOrCreate(m_folder.path(), deskUser(),
                                 {{QStringLiteral("osei"), Role::Officer | Roles(Role::Supervisor)},
                                  {QStringLiteral("lindqvist"), officer},
                                  {QStringLiteral("bridge"), Role::Bridge}});
    if (!department) {
        Q_EMIT failed(department.error().what);
        return;
    }
    m_department.emplace(std::move(department).value());
    if (m_role)
        m_department->profile().roles = roleNames(*m_role);
    m_server = std::make_unique<LocalServer>(m_department->serverFolder(), m_department->serverUsers());
    connect(m_server.get(), &LocalServer::started, this, &Demo::onServerStarted);
    connect(m_server.get(), &LocalServer::failed, this, &Demo::failed);
    m_server->start();
    writePack();
}

/// The town's map is made while its server starts.
void Demo::writePack()
{
    m_pool.start([this, path = m_department->profile().cityPackPath()] {
        // The destructor waits for this thread.
        const auto written = writeTownPack(TownContent::builtIn()->map, path);
        const QString problem = written ? QString() : written.error().what;
        QMetaObject::invokeMethod(
            this,
            [this, problem] {
                if (!problem.isEmpty()) {
                    Q_EMIT failed(problem);
                    return;
                }
                m_hasPack = true;
                tellReady();
            },
            Qt::QueuedConnection);
    });
}

void Demo::tellReady()
{
    if (m_hasPack && m_last)
        Q_EMIT ready(*m_last);
}

void Demo::onServerStarted(const QUrl &url)
{
    if (const auto kept = m_department->remember(url); !kept) {
        Q_EMIT failed(kept.error().what);
        return;
    }
    std::map<QString, NatsOptions> signIns;
    for (const Department::Member &member : m_department->members()) {
        NatsOptions options;
        options.servers = {url};
        options.user = member.name;
        options.credentials = member.key;
        options.program = QStringLiteral("porchlight demo town");
        signIns.emplace(member.name, std::move(options));
    }
    const Micros now = wallClock();
    DemoTown town = demoTown(now, kSeed);
    std::vector<TownEvent> cases = demoCases(town.history, now);
    std::vector<TownEvent> places = demoPlaces(town.history);
    std::vector<TownEvent> setUp =
        demoDepartment(deskUser(), town.history.empty() ? now : town.history.front().at);
    const auto count = static_cast<std::ptrdiff_t>(setUp.size());
    town.history.insert(town.history.begin(), std::make_move_iterator(setUp.begin()),
                        std::make_move_iterator(setUp.end()));
    std::vector<TownEvent> announced = demoAnnouncements(deskUser(), TownContent::builtIn()->source, now);
    std::move(places.begin(), places.end(), std::back_inserter(town.history));
    std::move(cases.begin(), cases.end(), std::back_inserter(town.history));
    std::move(announced.begin(), announced.end(), std::back_inserter(town.history));
    std::stable_sort(town.history.begin(), town.history.end(),
                     [](const TownEvent &a, const TownEvent &b) { return a.at < b.at; });
    std::vector<TownEvent> past = demoPast(now, kSeed);
    town.history.insert(town.history.begin() + count, std::make_move_iterator(past.begin()),
                        std::make_move_iterator(past.end()));
    m_feed = std::make_unique<DemoFeed>(std::move(town), signIns, deskUser());
    connect(m_feed.get(), &DemoFeed::ready, this, [this](quint64 last) {
        m_last = last;
        tellReady();
    });
    m_feed->start();
}

} // namespace porch
