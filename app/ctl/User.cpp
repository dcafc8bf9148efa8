// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/RoleNames.h"
#include "app/ctl/Subcommands.h"
#include "app/ctl/UserCommands.h"

#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <array>

namespace porch {

namespace {

struct Action
{
    QLatin1String name;
    int (*run)(const QStringList &);
    const char *summary;
};

constexpr std::array kActions{
    Action{
        QLatin1String("add"), UserAddCommand::add,
        QT_TRANSLATE_NOOP("porch::UserCommand", "Adds a user: by their public key, or with an invitation.")},
    Action{QLatin1String("remove"), UserRemoveCommand::run,
           QT_TRANSLATE_NOOP("porch::UserCommand", "Lets a user in no more, from now on.")},
    Action{QLatin1String("list"), UserListCommand::run,
           QT_TRANSLATE_NOOP("porch::UserCommand", "Lists the users.")},
    Action{QLatin1String("reset"), UserAddCommand::reset,
           QT_TRANSLATE_NOOP("porch::UserCommand", "Gives a user a new key; the old one is void.")},
    Action{QLatin1String("join"), UserJoinCommand::run,
           QT_TRANSLATE_NOOP("porch::UserCommand", "At the desk: uses an invitation.")},
};

QString overview()
{
    QString text = UserCommand::tr("Usage: porchlightctl user ACTION [options]") + QLatin1String("\n\n");
    for (const Action &action : kActions)
        text += QLatin1String("  ") + action.name.toString().leftJustified(10) +
                UserCommand::tr(action.summary) + u'\n';
    return text + u'\n' + UserCommand::tr("Every one has --help and --json.");
}

QString stateWord(const DepartmentUser &user)
{
    switch (user.state) {
    case DepartmentUser::State::Active:
        return QStringLiteral("active");
    case DepartmentUser::State::Invited:
        return user.isOpenInvitation(wallClock()) ? QStringLiteral("invited") : QStringLiteral("expired");
    case DepartmentUser::State::Removed:
        return QStringLiteral("removed");
    }
    return {};
}

QJsonObject describe(const DepartmentUser &user)
{
    QJsonObject json{{QStringLiteral("name"), user.name},
                     {QStringLiteral("roles"), QJsonArray::fromStringList(roleNames(user.roles))},
                     {QStringLiteral("state"), stateWord(user)}};
    if (user.state == DepartmentUser::State::Active)
        json.insert(QLatin1String("key"), QString::fromLatin1(user.key));
    if (user.state == DepartmentUser::State::Invited)
        json.insert(QLatin1String("expires"),
                    QDateTime::fromMSecsSinceEpoch(user.invitedUntil / 1000, Qt::UTC).toString(Qt::ISODate));
    if (!user.sources.isEmpty())
        json.insert(QLatin1String("sources"), QJsonArray::fromStringList(user.sources));
    return json;
}

} // namespace

int UserCommand::run(const QStringList &arguments)
{
    const QString name = arguments.value(0);
    if (name == QLatin1String("--help") || name == QLatin1String("-h")) {
        output::line(overview());
        return kDone;
    }
    const auto *action = std::find_if(kActions.begin(), kActions.end(),
                                      [&name](const Action &one) { return one.name == name; });
    if (action != kActions.end())
        return action->run(arguments.mid(1));
    output::warning(name.isEmpty() ? tr("Something is missing.") : tr("There is no \"user %1\".").arg(name));
    output::warning(overview());
    return kUsage;
}

void UserChange::addDepartmentTo(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("department"), tr("The department's folder."), QStringLiteral("DIR")});
}

Result<DepartmentFolder> UserChange::department(const QCommandLineParser &parser)
{
    const QString folder = QDir(parser.value(QStringLiteral("department"))).absolutePath();
    if (!DepartmentFolder::isDepartment(folder) && QDir(folder).exists(QStringLiteral("server/keeper.nk"))) {
        return Error{
            tr("%1 is a private department, which has one user. Make one for several with: porchlightctl "
               "init")
                .arg(folder)};
    }
    return DepartmentFolder::open(folder);
}

void UserChange::describe(const IssuedInvitation &issued, const QString &user, QJsonObject &result,
                          QStringList &words)
{
    result.insert(QLatin1String("invitation"), issued.path);
    result.insert(QLatin1String("code"), issued.code);
    result.insert(QLatin1String("expires"), issued.expires.toString(Qt::ISODate));
    words +=
        tr("%1 is invited until %2. Hand over this file: %3")
            .arg(user, QLocale().toString(issued.expires.toLocalTime(), QLocale::ShortFormat), issued.path);
    words += tr("And on another way this code, which is shown only now: %1").arg(issued.code);
}

int UserChange::conclude(const Membership &membership, QJsonObject result, const QStringList &words,
                         bool asJson)
{
    const auto [outcome, sentence] = ServerReload::runFor(membership);
    const bool reloaded = outcome == ServerReload::Outcome::Reloaded;
    if (asJson) {
        result.insert(QLatin1String("reloaded"), reloaded);
        output::json(QJsonDocument(result));
    } else {
        for (const QString &one : words)
            output::line(one);
        if (reloaded)
            output::line(tr("The running server has taken the change."));
        else if (outcome == ServerReload::Outcome::NotRunning)
            output::line(
                tr("The department's server does not run here; it takes the change when it is started."));
    }
    return outcome == ServerReload::Outcome::Failed ? output::failure(sentence) : kDone;
}

int UserRemoveCommand::run(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("user remove"),
        tr("Lets a user in no more; if they are connected, the connection ends now. What they did stays "
           "in the log, and nobody else gets their name."));
    line.addPositional(QStringLiteral("NAME"), tr("The user."));
    UserChange::addDepartmentTo(line.parser());
    if (const auto code = line.read(arguments, 1, 1))
        return *code;
    if (!line.parser().isSet(QStringLiteral("department")))
        return line.usage(tr("--department DIR is missing."));
    const auto department = UserChange::department(line.parser());
    if (!department)
        return output::failure(department.error().what);
    auto membership = Membership::begin(department.value());
    if (!membership)
        return output::failure(membership.error().what);
    const QString name = line.positional().constFirst();
    const DepartmentUser *found = membership->book().find(name);
    if (found == nullptr || found->state == DepartmentUser::State::Removed)
        return output::failure(tr("There is no user %1.").arg(name));
    DepartmentUser user = *found;
    user.state = DepartmentUser::State::Removed;
    user.invitedUntil = 0;
    auto done = membership->book().put(user);
    if (done)
        done = membership->write();
    if (!done)
        return output::failure(done.error().what);
    return UserChange::conclude(membership.value(), describe(user), {tr("%1 is removed.").arg(name)},
                                line.json());
}

int UserListCommand::run(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("user list"),
                     tr("Lists the department's users, also those who were removed."));
    UserChange::addDepartmentTo(line.parser());
    if (const auto code = line.read(arguments, 0, 0))
        return *code;
    if (!line.parser().isSet(QStringLiteral("department")))
        return line.usage(tr("--department DIR is missing."));
    const auto department = UserChange::department(line.parser());
    if (!department)
        return output::failure(department.error().what);
    const auto book = UserBook::read(department->usersFile());
    if (!book)
        return output::failure(book.error().what);
    QJsonArray all;
    for (const DepartmentUser &user : book->users()) {
        all.append(describe(user));
        if (line.json())
            continue;
        QString text = user.name.leftJustified(16) + u' ' + stateWord(user).leftJustified(8) + u' ' +
                       roleNames(user.roles).join(u',');
        if (!user.sources.isEmpty())
            text += QLatin1String(" (") + user.sources.join(u',') + u')';
        output::line(text);
    }
    if (line.json())
        output::json(QJsonDocument(all));
    return kDone;
}

} // namespace porch
