// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/RoleNames.h"
#include "app/ctl/ReadyProfile.h"
#include "app/ctl/UserCommands.h"
#include "models/domain/Subject.h"
#include "models/vault/OneTimeCode.h"

#include <QDir>
#include <QFileInfo>

namespace porch {

namespace {

constexpr qint64 kMostDays = 90;

/// What to do when the user has been there before, and when not.
enum class Kind : quint8 { Add, Reset };

void addOptions(CommandLine &line)
{
    QCommandLineParser &parser = line.parser();
    const auto add = [&parser](const char *name, const QString &text, const char *value,
                               const QString &otherwise = {}) {
        parser.addOption({QLatin1String(name), text, QLatin1String(value), otherwise});
    };
    line.addPositional(QStringLiteral("NAME"),
                       UserAddCommand::tr("Small letters and digits, beginning with a letter, 32 at most."));
    UserChange::addDepartmentTo(parser);
    add("role",
        UserAddCommand::tr("What they may do, with commas: %1.")
            .arg(roleNames(kEveryRole).join(QLatin1String(", "))),
        "ROLE");
    add("source",
        UserAddCommand::tr("For a bridge: the only source that it may write, such as slack; may be given "
                           "several times. Without it, any."),
        "SOURCE");
    add("key",
        UserAddCommand::tr("The public key (U...) that was made at their desk; then nobody is invited."),
        "PUBLIC");
    add("into", UserAddCommand::tr("Makes a ready profile there instead, sealed with PORCHLIGHT_PASSPHRASE."),
        "PROFILEDIR");
    add("out", UserAddCommand::tr("Where the invitation goes (default: NAME.invitation)."), "FILE");
    add("days",
        UserAddCommand::tr("How long the invitation is good (default: %1, at most %2).")
            .arg(ReadyProfile::kInvitationDays)
            .arg(kMostDays),
        "DAYS", QString::number(ReadyProfile::kInvitationDays));
}

Result<void> mayBeThere(Kind kind, const QString &name, const DepartmentUser *found)
{
    using State = DepartmentUser::State;
    if (kind == Kind::Reset)
        return found != nullptr ? Result<void>()
                                : Error{UserAddCommand::tr("There is no user %1.").arg(name)};
    if (found == nullptr)
        return {};
    switch (found->state) {
    case State::Active:
        return Error{
            UserAddCommand::tr("%1 is a user already. For a new key: porchlightctl user reset %1").arg(name)};
    case State::Invited:
        return Error{
            UserAddCommand::tr("%1 is invited already. For a new invitation: porchlightctl user reset %1")
                .arg(name)};
    case State::Removed:
        break;
    }
    return Error{
        UserAddCommand::tr("%1 was a user before, and the log holds what they did. If it is the same person: "
                           "porchlightctl user reset %1. Another person needs another name.")
            .arg(name)};
}

/// An invitation for the same user may be replaced by a newer one; nothing else may.
Result<void> mayWriteInvitation(const QString &path, const QString &user)
{
    if (!QFileInfo::exists(path))
        return {};
    const auto older = Invitation::read(path);
    if (older && older->terms().user == user)
        return {};
    return Error{
        UserAddCommand::tr("%1 is there already and is no invitation of %2. Name another file with --out.")
            .arg(path, user)};
}

/// One key given to one user, on whichever of the three ways.
class Grant
{
public:
    Grant(const CommandLine &line, Membership &membership, DepartmentUser user)
        : m_line(line)
        , m_membership(membership)
        , m_user(std::move(user))
    {
        m_result.insert(QLatin1String("name"), m_user.name);
    }

    Result<void> prepare()
    {
        if (m_line.parser().isSet(QStringLiteral("key")))
            return byKey();
        return m_line.parser().isSet(QStringLiteral("into")) ? byProfile() : byInvitation();
    }

    const DepartmentUser &user() const { return m_user; }
    const QJsonObject &result() const { return m_result; }
    const QStringList &words() const { return m_words; }

private:
    QString value(const char *name) const { return m_line.parser().value(QLatin1String(name)); }
    const DepartmentPlan &plan() const { return m_membership.department().plan(); }

    /// Before anything is made for the user, whether they can be written down at all.
    Result<void> put(const QByteArray &key, DepartmentUser::State state)
    {
        m_user.key = key;
        m_user.state = state;
        const bool active = state == DepartmentUser::State::Active;
        m_result.insert(QLatin1String("state"),
                        active ? QStringLiteral("active") : QStringLiteral("invited"));
        if (active)
            m_result.insert(QLatin1String("key"), QString::fromLatin1(key));
        return m_membership.book().put(m_user);
    }

    Result<void> byKey()
    {
        m_words += UserAddCommand::tr("%1 can sign in with that key.").arg(m_user.name);
        return put(value("key").trimmed().toLatin1(), DepartmentUser::State::Active);
    }

    Result<void> byProfile()
    {
        const auto passphrase = ReadyProfile::passphrase(m_user.name);
        if (!passphrase)
            return passphrase.error();
        const NKey key = NKey::generate();
        if (auto fine = put(key.publicKey(), DepartmentUser::State::Active); !fine)
            return fine;
        const auto terms = ReadyProfile::terms(plan(), m_user.name, m_user.roles);
        if (!terms)
            return terms.error();
        const auto profile = ReadyProfile::make(terms.value(), value("into"), key, passphrase.value());
        if (!profile)
            return profile.error();
        m_result.insert(QLatin1String("profile"), profile->folder());
        const bool isBridge = m_user.roles == Roles(Role::Bridge);
        m_words += (isBridge ? UserAddCommand::tr("%1 can run with: porchlightctl bridge slack --config FILE "
                                                  "--profile %2 --user %1")
                             : UserAddCommand::tr("%1 can sign in with: porchlight --profile %2 --user %1"))
                       .arg(m_user.name, profile->folder());
        return {};
    }

    Result<void> byInvitation()
    {
        const QString path =
            QFileInfo(value("out").isEmpty() ? m_user.name + QLatin1String(".invitation") : value("out"))
                .absoluteFilePath();
        if (auto fine = mayWriteInvitation(path, m_user.name); !fine)
            return fine;
        // A try with a key of no worth: nothing is handed out to somebody who can't be written down.
        if (auto fine = put(NKey::generate().publicKey(), DepartmentUser::State::Invited); !fine)
            return fine;
        const auto issued =
            ReadyProfile::invite(plan(), m_user.name, m_user.roles, path, value("days").toLongLong());
        if (!issued)
            return issued.error();
        m_user.invitedUntil = issued->expires.toMSecsSinceEpoch() * 1000;
        if (auto fine = put(issued->key, DepartmentUser::State::Invited); !fine)
            return fine;
        UserChange::describe(issued.value(), m_user.name, m_result, m_words);
        return {};
    }

    const CommandLine &m_line;
    Membership &m_membership;
    DepartmentUser m_user;
    QJsonObject m_result;
    QStringList m_words;
};

Result<DepartmentUser> userFrom(const CommandLine &line, const DepartmentUser *found)
{
    DepartmentUser user = found != nullptr ? *found : DepartmentUser();
    user.name = line.positional().constFirst();
    user.invitedUntil = 0;
    if (line.parser().isSet(QStringLiteral("role"))) {
        const auto roles = RoleNames::parse(line.parser().value(QStringLiteral("role")));
        if (!roles)
            return roles.error();
        user.roles = roles.value();
        user.sources.clear();
    }
    if (line.parser().isSet(QStringLiteral("source")))
        user.sources = line.parser().values(QStringLiteral("source"));
    return user;
}

std::optional<QString> misuse(Kind kind, const CommandLine &line)
{
    const QCommandLineParser &parser = line.parser();
    if (!parser.isSet(QStringLiteral("department")))
        return UserAddCommand::tr("--department DIR is missing.");
    if (kind == Kind::Add && !parser.isSet(QStringLiteral("role")))
        return UserAddCommand::tr("--role ROLE is missing.");
    if (!isUserName(line.positional().constFirst())) {
        return UserAddCommand::tr(
                   "\"%1\" is not a user name: small letters and digits, beginning with a letter, 32 "
                   "at most.")
            .arg(line.positional().constFirst());
    }
    const bool given = parser.isSet(QStringLiteral("key"));
    const bool ready = parser.isSet(QStringLiteral("into"));
    const bool invited = parser.isSet(QStringLiteral("out")) || parser.isSet(QStringLiteral("days"));
    if (int(given) + int(ready) + int(invited) > 1)
        return UserAddCommand::tr(
            "--key, --into, and --out with --days are three different ways: choose one.");
    if (const auto days = line.number(QStringLiteral("days"), 1); !days)
        return days.error().what;
    else if (days.value() > kMostDays)
        return UserAddCommand::tr("--days wants %1 at most.").arg(kMostDays);
    return std::nullopt;
}

int grant(Kind kind, CommandLine &line, const QStringList &arguments)
{
    addOptions(line);
    if (const auto code = line.read(arguments, 1, 1))
        return *code;
    if (const auto problem = misuse(kind, line))
        return line.usage(*problem);
    const auto department = UserChange::department(line.parser());
    if (!department)
        return output::failure(department.error().what);
    auto membership = Membership::begin(department.value());
    if (!membership)
        return output::failure(membership.error().what);
    const DepartmentUser *found = membership->book().find(line.positional().constFirst());
    if (const auto fine = mayBeThere(kind, line.positional().constFirst(), found); !fine)
        return output::failure(fine.error().what);
    auto user = userFrom(line, found);
    if (!user)
        return output::failure(user.error().what);
    Grant one(line, membership.value(), std::move(user).value());
    if (const auto prepared = one.prepare(); !prepared)
        return output::failure(prepared.error().what);
    if (const auto written = membership->write(); !written)
        return output::failure(written.error().what);
    return UserChange::conclude(membership.value(), one.result(), one.words(), line.json());
}

} // namespace

int UserAddCommand::add(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("user add"),
        tr("Adds a user. Their key is made at their desk: give its public half with --key, or hand out "
           "the invitation that is written otherwise; its code comes on another way and works once."));
    return grant(Kind::Add, line, arguments);
}

int UserAddCommand::reset(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("user reset"),
        tr("Gives a user a new key, on the ways of \"user add\", and voids the old one now; also brings "
           "a removed user back. With --role they may do other things from now on."));
    return grant(Kind::Reset, line, arguments);
}

} // namespace porch
