// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Changes.h"
#include "models/store/SettingQueries.h"

#include <QObject>

#include <memory>

namespace porch {

class Reader;

/// What the department has set, and how its users are called: read from the cache whenever the log changed
/// it.
class DepartmentWatch : public QObject
{
    Q_OBJECT
public:
    explicit DepartmentWatch(Reader &reader, QObject *parent = nullptr);

    const std::shared_ptr<const DepartmentSettings> &settings() const { return m_settings; }
    const std::vector<UserRow> &users() const { return m_users; }
    /// As the department calls a user; the user name when nobody has said.
    QString nameOf(const QString &user) const;

    void apply(const Changes &changes);
    void reload();

Q_SIGNALS:
    void changed();

private:
    Reader &m_reader;
    std::shared_ptr<const DepartmentSettings> m_settings;
    std::vector<UserRow> m_users;
};

} // namespace porch
