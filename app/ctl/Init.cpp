// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/RoleNames.h"
#include "app/ctl/CommandLine.h"
#include "app/ctl/ReadyProfile.h"
#include "app/ctl/Subcommands.h"
#include "app/ctl/UserCommands.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

namespace porch {

namespace {

void addOptions(QCommandLineParser &parser)
{
    const auto add = [&parser](const char *name, const QString &text, const char *value,
                               const QString &otherwise = {}) {
        parser.addOption({QLatin1String(name), text, QLatin1String(value), otherwise});
    };
    add("name", InitCommand::tr("The department's name (default: the folder's)."), "NAME");
    add("host",
        InitCommand::tr("The computer's name or address, as the desks reach it (default: this computer "
                        "alone, 127.0.0.1)."),
        "HOST", QStringLiteral("127.0.0.1"));
    add("port",
        InitCommand::tr(
            "Where desks connect (default: a free port, chosen once). A cluster takes this one and "
            "the two behind it."),
        "PORT");
    add("cert",
        InitCommand::tr("The server's certificate (PEM, with those between it and its authority); needed "
                        "unless the host is this computer alone."),
        "FILE");
    add("key", InitCommand::tr("The certificate's key (PEM)."), "FILE");
    add("ca", InitCommand::tr("Who signed the certificate (PEM), where desks do not know them already."),
        "FILE");
    add("admin", InitCommand::tr("The first administrator's user name (default: admin)."), "NAME",
        QStringLiteral("admin"));
    add("role",
        InitCommand::tr("What the first administrator may do besides, with commas: %1.")
            .arg(QStringLiteral("officer, supervisor, records, bridge")),
        "ROLE");
    add("into",
        InitCommand::tr("Where the first administrator's profile goes, sealed with PORCHLIGHT_PASSPHRASE "
                        "(default: DIR/profile)."),
        "PROFILEDIR");
    parser.addOption({QStringLiteral("cluster"),
                      InitCommand::tr("Three servers that hold the log together: one may fail.")});
}

Result<quint16> portOf(const CommandLine &line, bool cluster)
{
    if (!line.parser().isSet(QStringLiteral("port")))
        return quint16(0);
    const auto port = line.number(QStringLiteral("port"), 1);
    if (!port)
        return port.error();
    if (port.value() > 65535 - (cluster ? 2 : 0))
        return Error{InitCommand::tr("--port is too large.")};
    return static_cast<quint16>(port.value());
}

Result<DepartmentFolder> create(const QString &folder, DepartmentPlan plan, const DepartmentUser &admin)
{
    UserBook users;
    if (auto put = users.put(admin); !put)
        return put.error();
    return DepartmentFolder::create(folder, std::move(plan), users);
}

/// What was made for the first administrator.
struct AdminDesk
{
    QJsonObject result;
    QStringList words;
};

Result<AdminDesk> readyProfile(const DepartmentFolder &department, const DepartmentUser &admin,
                               const NKey &key, const QString &folder, const QString &passphrase)
{
    const auto terms = ReadyProfile::terms(department.plan(), admin.name, admin.roles);
    if (!terms)
        return terms.error();
    const auto profile = ReadyProfile::make(terms.value(), folder, key, passphrase);
    if (!profile)
        return profile.error();
    return AdminDesk{{{QStringLiteral("profile"), profile->folder()}},
                     {InitCommand::tr("Its administrator: porchlight --profile %1  (user %2)")
                          .arg(profile->folder(), admin.name)}};
}

/// Where there is no passphrase to seal a profile with, the administrator makes the key at their own desk.
Result<AdminDesk> invitation(const DepartmentFolder &department, DepartmentUser admin)
{
    const auto issued =
        ReadyProfile::invite(department.plan(), admin.name, admin.roles,
                             department.folder() + u'/' + admin.name + QLatin1String(".invitation"),
                             ReadyProfile::kInvitationDays);
    if (!issued)
        return issued.error();
    auto membership = Membership::begin(department);
    if (!membership)
        return membership.error();
    admin.key = issued->key;
    admin.state = DepartmentUser::State::Invited;
    admin.invitedUntil = issued->expires.toMSecsSinceEpoch() * 1000;
    auto done = membership->book().put(admin);
    if (done)
        done = membership->write();
    if (!done)
        return done.error();
    AdminDesk desk;
    UserChange::describe(issued.value(), admin.name, desk.result, desk.words);
    return desk;
}

void report(const DepartmentFolder &department, const QString &admin, AdminDesk desk, bool asJson)
{
    QStringList addresses;
    for (const QUrl &url : department.plan().urls())
        addresses += url.toString();
    if (asJson) {
        desk.result.insert(QLatin1String("department"), department.plan().name);
        desk.result.insert(QLatin1String("folder"), department.folder());
        desk.result.insert(QLatin1String("servers"), QJsonArray::fromStringList(addresses));
        desk.result.insert(QLatin1String("admin"), admin);
        output::json(QJsonDocument(desk.result));
        return;
    }
    output::line(InitCommand::tr("The department \"%1\" is ready in %2, at %3.")
                     .arg(department.plan().name, department.folder(), addresses.join(QLatin1String(", "))));
    output::line(InitCommand::tr("Run it with:       porchlightctl serve %1").arg(department.folder()));
    output::line(
        InitCommand::tr("Add users with:    porchlightctl user add NAME --role officer --department %1")
            .arg(department.folder()));
    for (const QString &one : desk.words)
        output::line(one);
}

} // namespace

int InitCommand::run(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("init"),
        tr("Writes a department into DIR, which must be missing or empty: the server's configuration, "
           "the keeper of its log, and a profile of the first administrator, sealed with the "
           "passphrase in PORCHLIGHT_PASSPHRASE; without that, an invitation for them."));
    line.addPositional(QStringLiteral("DIR"), tr("The department's folder."));
    addOptions(line.parser());
    if (const auto code = line.read(arguments, 1, 1))
        return *code;
    const auto value = [&line](const char *name) { return line.parser().value(QLatin1String(name)); };
    const QString folder = QDir(line.positional().constFirst()).absolutePath();
    const bool cluster = line.parser().isSet(QStringLiteral("cluster"));
    const auto port = portOf(line, cluster);
    if (!port)
        return line.usage(port.error().what);
    DepartmentUser admin;
    admin.name = value("admin");
    const auto more = value("role").isEmpty() ? Result<Roles>(Roles()) : RoleNames::parse(value("role"));
    if (!more)
        return output::failure(more.error().what);
    admin.roles = Role::Admin | more.value();
    const NKey key = NKey::generate();
    admin.key = key.publicKey();

    DepartmentPlan plan;
    plan.name = line.parser().isSet(QStringLiteral("name")) ? value("name") : QDir(folder).dirName();
    plan.host = value("host");
    plan.certificateFile = value("cert");
    plan.keyFile = value("key");
    plan.caFile = value("ca");
    plan.nodes = DepartmentFolder::planNodes(cluster, port.value());
    const bool ready = qEnvironmentVariableIsSet("PORCHLIGHT_PASSPHRASE") || !value("into").isEmpty();
    const auto passphrase = ready ? ReadyProfile::passphrase(admin.name) : Result<QString>(QString());
    if (!passphrase)
        return output::failure(passphrase.error().what);

    const auto department = create(folder, std::move(plan), admin);
    if (!department)
        return output::failure(department.error().what);
    const QString profileFolder = value("into").isEmpty() ? department->profileFolder() : value("into");
    const auto desk = ready ? readyProfile(department.value(), admin, key, profileFolder, passphrase.value())
                            : invitation(department.value(), admin);
    if (!desk) {
        // Nobody could administer it: better none than that one.
        QDir(folder).removeRecursively();
        return output::failure(desk.error().what);
    }
    report(department.value(), admin.name, desk.value(), line.json());
    return kDone;
}

} // namespace porch
