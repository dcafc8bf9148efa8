// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Rules.h"
#include "models/sql/Database.h"

#include <QHash>

namespace porch {

/// `person.class`
enum class PersonClass : quint8 { Named = 0, Pseudonym = 1, Desk = 2 };

/// Numbers for people, given out in log order, and pseudonyms for those without a name.
class PersonStore
{
public:
    explicit PersonStore(Database &db);

    PersonId named(qint64 channel, const QByteArray &name) { return idOf(PersonClass::Named, channel, name); }
    PersonId pseudonymous(const QByteArray &key) { return idOf(PersonClass::Pseudonym, 0, key); }
    PersonId user(const QString &name) { return idOf(PersonClass::Desk, 0, name.toUtf8()); }
    /// Without making one: 0 when not known.
    PersonId findUser(const QString &name) { return find(PersonClass::Desk, 0, name.toUtf8()); }
    QString nameOf(PersonId person);
    /// How the department calls a user from now on.
    void setUserName(const QString &user, const QByteArray &name);

    qint64 pseudonyms() const { return m_pseudonyms; }
    void setPseudonyms(qint64 count) { m_pseudonyms = count; }
    void forget() { m_known.clear(); }

private:
    PersonId idOf(PersonClass which, qint64 channel, const QByteArray &key);
    PersonId find(PersonClass which, qint64 channel, const QByteArray &key);

    Statement m_find;
    Statement m_insert;
    Statement m_name;
    Statement m_rename;
    QHash<QByteArray, PersonId> m_known;
    qint64 m_pseudonyms = 0;
};

} // namespace porch
