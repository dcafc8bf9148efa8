// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/DepartmentSettings.h"
#include "models/sql/Database.h"

namespace porch {

/// A user of the desk whom the log knows.
struct UserRow
{
    QString user;
    QString name; ///< as the department calls them; the user name when nobody has said
    bool operator==(const UserRow &) const = default;
};

/// What `entry.detail` says of an action on a tip; what makes no sense is left out.
TipBody tipDetail(const QByteArray &json);

namespace queries {

/// The department as the log has it so far.
Result<DepartmentSettings> departmentSettings(Database &db);
/// All users of the desk, by name.
Result<std::vector<UserRow>> users(Database &db);

struct DepartmentRows
{
    DepartmentSettings settings;
    std::vector<UserRow> users;
};
/// Both, as of the same event.
Result<DepartmentRows> department(Database &db);

} // namespace queries
} // namespace porch
