// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/ServerConfig.h"
#include "models/domain/Event.h"
#include "models/domain/Result.h"

#include <QCoreApplication>

#include <vector>

namespace porch {

/// Somebody who is, will be or was a user of the department.
struct DepartmentUser
{
    enum class State : quint8 {
        Active,  ///< signs in with `key`
        Invited, ///< `key` is the invitation's
        Removed, ///< kept, so that nobody else gets a name that the log knows
    };
    QString name;
    Roles roles;
    QStringList sources; ///< a bridge's; empty: any
    State state = State::Active;
    QByteArray key;          ///< public
    Micros invitedUntil = 0; ///< Invited

    bool isOpenInvitation(Micros now) const { return state == State::Invited && now < invitedUntil; }
};

/// The users of a department, as its users.json holds them.
class UserBook
{
    Q_DECLARE_TR_FUNCTIONS(porch::UserBook)
public:
    static Result<UserBook> read(const QString &path);
    Result<void> write(const QString &path) const;

    const std::vector<DepartmentUser> &users() const { return m_users; }
    const DepartmentUser *find(const QString &name) const;
    /// Adds a user or replaces the one of that name. Errors: a bad name or key, no role, somebody else has
    /// that key.
    Result<void> put(DepartmentUser user);

    /// Whom the server lets in: everybody but those who were removed and those whose invitation is too old.
    std::vector<ServerUser> serverUsers(Micros now) const;

private:
    std::vector<DepartmentUser> m_users; ///< in the order in which they came
};

} // namespace porch
