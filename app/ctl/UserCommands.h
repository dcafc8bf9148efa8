// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/ServerReload.h"
#include "app/ctl/CommandLine.h"
#include "app/ctl/ReadyProfile.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace porch {

// The subcommands of `user`, one class and one file each but for the two smallest.

/// `user add` and `user reset`: both give somebody a key, or an invitation to make one.
class UserAddCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::UserAddCommand)
public:
    static int add(const QStringList &arguments);
    static int reset(const QStringList &arguments);
};

class UserRemoveCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::UserRemoveCommand)
public:
    static int run(const QStringList &arguments);
};

class UserListCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::UserListCommand)
public:
    static int run(const QStringList &arguments);
};

/// `user join`: what an invited desk does, without a window.
class UserJoinCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::UserJoinCommand)
public:
    static int run(const QStringList &arguments);
};

/// What the subcommands of `user` have in common.
class UserChange
{
    Q_DECLARE_TR_FUNCTIONS(porch::UserChange)
public:
    static void addDepartmentTo(QCommandLineParser &parser);
    static Result<DepartmentFolder> department(const QCommandLineParser &parser);
    /// An invitation's words for a person, and its fields for --json.
    static void describe(const IssuedInvitation &issued, const QString &user, QJsonObject &result,
                         QStringList &words);
    /// Makes the running server take what was written, then says so; answers the exit code.
    /// @param result for --json; "reloaded" is added
    static int conclude(const Membership &membership, QJsonObject result, const QStringList &words,
                        bool asJson);
};

} // namespace porch
