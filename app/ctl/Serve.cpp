// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CommandLine.h"
#include "app/ctl/Department.h"
#include "app/ctl/Subcommands.h"
#include "app/ctl/TerminationSignal.h"

#include <QEventLoop>
#include <QJsonObject>

namespace porch {

namespace {

void announce(const QUrl &url, const QString &profile, bool asJson)
{
    if (asJson) {
        output::json(QJsonDocument(
            QJsonObject{{QStringLiteral("server"), url.toString()}, {QStringLiteral("profile"), profile}}));
    } else {
        output::line(ServeCommand::tr("Serving on %1. Open the desk with: porchlight --profile %2")
                         .arg(url.toString(), profile));
    }
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
    if (const auto code = line.read(arguments, 1, 1))
        return *code;
    const QString user = line.parser().value(QStringLiteral("user"));
    if (!isUserName(user))
        return line.usage(
            tr("\"%1\" is not a user name: small letters and digits, beginning with a letter, 32 at most.")
                .arg(user));

    auto department = Department::openOrCreate(line.positional().constFirst(), user);
    if (!department)
        return output::failure(department.error().what);

    QEventLoop loop;
    QString problem;
    LocalServer server(department->serverFolder(), department->serverUsers());
    QObject::connect(&server, &LocalServer::started, &loop, [&](const QUrl &url) {
        if (auto kept = department->remember(url); !kept) {
            problem = kept.error().what;
            loop.quit();
            return;
        }
        announce(url, department->profile().folder(), line.json());
    });
    QObject::connect(&server, &LocalServer::failed, &loop, [&](const QString &sentence) {
        problem = sentence;
        loop.quit();
    });
    QObject::connect(&server, &LocalServer::died, &loop,
                     [](const QString &sentence) { output::warning(sentence); });
    QObject::connect(&server, &LocalServer::restarted, &loop,
                     [](const QUrl &) { output::warning(ServeCommand::tr("The server runs again.")); });
    QObject::connect(&server, &LocalServer::stopped, &loop, &QEventLoop::quit);
    const TerminationSignal termination([&server] { server.stop(); });
    server.start();
    loop.exec();
    return problem.isEmpty() ? kDone : output::failure(problem);
}

} // namespace porch
