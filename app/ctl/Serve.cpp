// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/DepartmentServer.h"
#include "app/ctl/CommandLine.h"
#include "app/ctl/Department.h"
#include "app/ctl/Subcommands.h"
#include "app/ctl/TerminationSignal.h"
#include "models/domain/Subject.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <functional>

namespace porch {

namespace {

void announce(const QList<QUrl> &urls, const QString &profile, bool asJson)
{
    QStringList addresses;
    for (const QUrl &url : urls)
        addresses += url.toString();
    if (asJson) {
        QJsonObject said{{QStringLiteral("server"), addresses.constFirst()},
                         {QStringLiteral("profile"), profile}};
        if (addresses.size() > 1)
            said.insert(QLatin1String("servers"), QJsonArray::fromStringList(addresses));
        output::json(QJsonDocument(said));
        return;
    }
    const QString where = addresses.join(QLatin1String(", "));
    output::line(profile.isEmpty()
                     ? ServeCommand::tr("Serving on %1.").arg(where)
                     : ServeCommand::tr("Serving on %1. Open the desk with: porchlight --profile %2")
                           .arg(where, profile));
}

/// Runs either kind of server until it has stopped or failed; answers the exit code.
/// @param onStarted what has to work before anybody is told
template <typename Server>
int runUntilStopped(Server &server, const std::function<Result<void>(const QUrl &)> &onStarted)
{
    QEventLoop loop;
    QString problem;
    QObject::connect(&server, &Server::started, &loop, [&](const QUrl &url) {
        if (const auto done = onStarted(url); !done) {
            problem = done.error().what;
            loop.quit();
        }
    });
    QObject::connect(&server, &Server::failed, &loop, [&](const QString &sentence) {
        problem = sentence;
        loop.quit();
    });
    QObject::connect(&server, &Server::stopped, &loop, &QEventLoop::quit);
    const TerminationSignal termination([&server] { server.stop(); });
    server.start();
    loop.exec();
    return problem.isEmpty() ? kDone : output::failure(problem);
}

int servePrivate(Department department, bool asJson)
{
    LocalServer server(department.serverFolder(), department.serverUsers());
    QObject::connect(&server, &LocalServer::died, &server,
                     [](const QString &sentence) { output::warning(sentence); });
    QObject::connect(&server, &LocalServer::restarted, &server,
                     [](const QUrl &) { output::warning(ServeCommand::tr("The server runs again.")); });
    return runUntilStopped<LocalServer>(server, [&](const QUrl &url) -> Result<void> {
        if (auto kept = department.remember(url); !kept)
            return kept;
        announce({url}, department.profile().folder(), asJson);
        return {};
    });
}

int serveDepartment(const DepartmentFolder &department, bool asJson)
{
    const QString profile = QFile::exists(department.profileFolder() + QLatin1String("/profile.json"))
                                ? department.profileFolder()
                                : QString();
    DepartmentServer server(department);
    QObject::connect(&server, &DepartmentServer::reported, &server,
                     [](const QString &sentence) { output::warning(sentence); });
    return runUntilStopped<DepartmentServer>(server, [&](const QUrl &) -> Result<void> {
        announce(department.plan().urls(), profile, asJson);
        return {};
    });
}

} // namespace

int ServeCommand::run(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("serve"),
        tr("Runs the department in DIR with nats-server until it is told to stop (Ctrl+C, SIGTERM), and "
           "starts the "
           "server again if it dies. A missing or empty DIR first becomes a private department for one desk, "
           "with a ready profile that holds every role. Prints one line when it accepts connections."));
    line.addPositional(QStringLiteral("DIR"), tr("The department's folder."));
    line.parser().addOption({QStringLiteral("user"),
                             tr("The desk's user in a new department (default: desk)."),
                             QStringLiteral("NAME"), QStringLiteral("desk")});
    line.parser().addOption(
        {QStringLiteral("cluster"),
         tr("Three servers on this computer that hold the log together, so that one may fail. A "
            "department is made for one or for three; this makes a new one for three.")});
    if (const auto code = line.read(arguments, 1, 1))
        return *code;
    const QString user = line.parser().value(QStringLiteral("user"));
    if (!isUserName(user))
        return line.usage(
            tr("\"%1\" is not a user name: small letters and digits, beginning with a letter, 32 at most.")
                .arg(user));

    const QString folder = line.positional().constFirst();
    const bool cluster = line.parser().isSet(QStringLiteral("cluster"));
    const QDir existing(folder);
    const bool fresh = !existing.exists() || existing.isEmpty();
    if (!cluster && !DepartmentFolder::isDepartment(folder)) {
        auto department = Department::openOrCreate(folder, user);
        return department ? servePrivate(std::move(department).value(), line.json())
                          : output::failure(department.error().what);
    }
    if (!fresh && !DepartmentFolder::isDepartment(folder)) {
        return output::failure(tr("%1 holds no department that was made for three servers. Name an empty "
                                  "folder, or one that does "
                                  "not exist yet.")
                                   .arg(existing.absolutePath()));
    }
    const auto department = fresh ? Department::createCluster(folder, user) : DepartmentFolder::open(folder);
    if (!department)
        return output::failure(department.error().what);
    if (cluster && !department->plan().isCluster()) {
        return output::failure(
            tr("The department in %1 was made for one server. Run it without --cluster, or make "
               "a new one with: porchlightctl init --cluster")
                .arg(department->folder()));
    }
    return serveDepartment(department.value(), line.json());
}

} // namespace porch
