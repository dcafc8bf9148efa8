// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/ServerConfig.h"
#include "models/domain/Result.h"

#include <QCoreApplication>
#include <QStringList>

namespace porch {

/// Roles as an administrator writes them: "officer", "supervisor", "records", "admin", "bridge".
class RoleNames
{
    Q_DECLARE_TR_FUNCTIONS(porch::RoleNames)
public:
    /// @param text names with commas between them
    static Result<Roles> parse(const QString &text);
    static Result<Roles> parse(const QStringList &names);
};

} // namespace porch
