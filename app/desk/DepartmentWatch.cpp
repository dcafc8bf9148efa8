// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/DepartmentWatch.h"

#include "models/store/Reader.h"

#include <algorithm>

namespace porch {

DepartmentWatch::DepartmentWatch(Reader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_settings(std::make_shared<DepartmentSettings>(DepartmentSettings::defaults()))
{}

QString DepartmentWatch::nameOf(const QString &user) const
{
    const auto found = std::find_if(m_users.begin(), m_users.end(),
                                    [&user](const UserRow &row) { return row.user == user; });
    return found == m_users.end() ? user : found->name;
}

void DepartmentWatch::apply(const Changes &changes)
{
    // A first action makes a user known, too; colleagues are few and their rows cheap to read.
    const bool newcomer = std::any_of(changes.tips.begin(), changes.tips.end(), [](const TipChange &tip) {
        return tip.before && tip.before->owner != tip.after.owner;
    });
    if (changes.settings || changes.bulk || newcomer)
        reload();
}

void DepartmentWatch::reload()
{
    m_reader.read(this, &queries::department, [this](Result<queries::DepartmentRows> read) {
        if (!read || (read->settings == *m_settings && read->users == m_users))
            return;
        m_settings = std::make_shared<DepartmentSettings>(std::move(read->settings));
        m_users = std::move(read->users);
        Q_EMIT changed();
    });
}

} // namespace porch
