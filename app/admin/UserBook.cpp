// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/UserBook.h"

#include "app/admin/RoleNames.h"
#include "app/wire/PrivateFile.h"
#include "models/domain/Subject.h"
#include "models/vault/NKey.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace porch {

namespace {

using State = DepartmentUser::State;

constexpr std::array kStates{std::pair{State::Active, QLatin1String("active")},
                             std::pair{State::Invited, QLatin1String("invited")},
                             std::pair{State::Removed, QLatin1String("removed")}};

QJsonObject toJson(const DepartmentUser &user)
{
    QJsonObject json{{QStringLiteral("name"), user.name},
                     {QStringLiteral("roles"), QJsonArray::fromStringList(roleNames(user.roles))},
                     {QStringLiteral("key"), QString::fromLatin1(user.key)}};
    for (const auto &[state, word] : kStates) {
        if (state == user.state)
            json.insert(QLatin1String("state"), word);
    }
    if (!user.sources.isEmpty())
        json.insert(QLatin1String("sources"), QJsonArray::fromStringList(user.sources));
    if (user.state == State::Invited)
        json.insert(QLatin1String("invitedUntil"), user.invitedUntil);
    return json;
}

Result<QStringList> texts(const QJsonValue &value)
{
    QStringList found;
    for (const QJsonValue &one : value.toArray()) {
        if (!one.isString())
            return Error{UserBook::tr("a list holds something else than text")};
        found += one.toString();
    }
    return found;
}

Result<DepartmentUser> fromJson(const QJsonObject &json)
{
    DepartmentUser user;
    user.name = json.value(QLatin1String("name")).toString();
    const auto names = texts(json.value(QLatin1String("roles")));
    if (!names)
        return names.error();
    const auto roles = RoleNames::parse(names.value());
    if (!roles)
        return roles.error();
    user.roles = roles.value();
    const auto sources = texts(json.value(QLatin1String("sources")));
    if (!sources)
        return sources.error();
    user.sources = sources.value();
    user.key = json.value(QLatin1String("key")).toString().toLatin1();
    user.invitedUntil = json.value(QLatin1String("invitedUntil")).toInteger();
    const QString word = json.value(QLatin1String("state")).toString();
    const auto *state =
        std::find_if(kStates.begin(), kStates.end(), [&](const auto &one) { return one.second == word; });
    if (state == kStates.end())
        return Error{UserBook::tr("the state of %1 is unknown").arg(user.name)};
    user.state = state->first;
    return user;
}

} // namespace

Result<UserBook> UserBook::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{tr("%1 can't be read: %2").arg(path, file.errorString())};
    const auto damaged = [&path](const QString &why) {
        return Error{
            tr("The list of users in %1 is damaged: %2. Put back a copy of that file.").arg(path, why)};
    };
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &fault);
    if (!document.isObject())
        return damaged(fault.errorString());
    if (document[QLatin1String("v")].toInt() != 1)
        return damaged(tr("it was written by another version"));
    UserBook book;
    const QJsonArray users = document[QLatin1String("users")].toArray();
    for (const QJsonValue &value : users) {
        auto user = fromJson(value.toObject());
        if (!user)
            return damaged(user.error().what);
        if (book.find(user->name) != nullptr)
            return damaged(tr("%1 is there twice").arg(user->name));
        if (auto put = book.put(std::move(user).value()); !put)
            return damaged(put.error().what);
    }
    return book;
}

Result<void> UserBook::write(const QString &path) const
{
    QJsonArray users;
    for (const DepartmentUser &user : m_users)
        users.append(toJson(user));
    return writePrivateFile(
        path,
        QJsonDocument(QJsonObject{{QStringLiteral("v"), 1}, {QStringLiteral("users"), users}}).toJson());
}

const DepartmentUser *UserBook::find(const QString &name) const
{
    const auto found = std::find_if(m_users.begin(), m_users.end(),
                                    [&name](const DepartmentUser &user) { return user.name == name; });
    return found == m_users.end() ? nullptr : &*found;
}

Result<void> UserBook::put(DepartmentUser user)
{
    if (!isUserName(user.name)) {
        return Error{tr("\"%1\" is not a user name: small letters and digits, beginning with a letter, 32 at "
                        "most.")
                         .arg(user.name)};
    }
    if (user.name == QLatin1String(kKeeperName))
        return Error{tr("\"%1\" is the name of the log's own keeper. Choose another.").arg(user.name)};
    if (!user.roles)
        return Error{tr("%1 has no role.").arg(user.name)};
    if (!user.sources.isEmpty() && !user.roles.testFlag(Role::Bridge))
        return Error{tr("%1 is no bridge, so no source can be named.").arg(user.name)};
    if (user.sources.contains(QString()))
        return Error{tr("A source of %1 has no name.").arg(user.name)};
    if (!NKey::isPublicKey(user.key)) {
        return Error{tr("The key of %1 is not a public key: one begins with U and has 56 characters. Was it "
                        "copied whole?")
                         .arg(user.name)};
    }
    for (const DepartmentUser &other : m_users) {
        // Two users with one key would be one user to the server.
        if (other.name != user.name && other.key == user.key)
            return Error{tr("%1 has that key already. Each user needs their own.").arg(other.name)};
    }
    const auto same = std::find_if(m_users.begin(), m_users.end(),
                                   [&user](const DepartmentUser &one) { return one.name == user.name; });
    if (same == m_users.end())
        m_users.push_back(std::move(user));
    else
        *same = std::move(user);
    return {};
}

std::vector<ServerUser> UserBook::serverUsers(Micros now) const
{
    std::vector<ServerUser> users;
    for (const DepartmentUser &user : m_users) {
        if (user.state == State::Active || user.isOpenInvitation(now))
            users.push_back({user.name, user.key, user.roles, user.sources, user.state == State::Invited});
    }
    return users;
}

} // namespace porch
