// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/PersonStore.h"

#include "models/domain/Pseudonym.h"

namespace porch {

namespace {

/// About 6 MB: those who wrote lately are among them.
constexpr qsizetype kMostRemembered = 50'000;

QByteArray rememberedAs(PersonClass which, qint64 channel, const QByteArray &key)
{
    QByteArray text;
    text.reserve(key.size() + 9);
    text += static_cast<char>('0' + static_cast<int>(which));
    text.append(reinterpret_cast<const char *>(&channel), sizeof channel);
    return text += key;
}

} // namespace

PersonStore::PersonStore(Database &db)
    : m_find(db, "SELECT id FROM person WHERE class = ? AND channel = ? AND key = ?")
    , m_insert(db, "INSERT INTO person (class, channel, key, name) VALUES (?, ?, ?, ?) RETURNING id")
    , m_name(db, "SELECT coalesce(name, key) FROM person WHERE id = ?")
    , m_rename(db, "UPDATE person SET name = ? WHERE id = ?")
{}

PersonId PersonStore::find(PersonClass which, qint64 channel, const QByteArray &key)
{
    m_find.bind(1, static_cast<qint64>(which));
    m_find.bind(2, channel);
    m_find.bind(3, key);
    const PersonId id = m_find.step() ? static_cast<PersonId>(m_find.int64(0)) : 0;
    m_find.reset();
    return id;
}

PersonId PersonStore::idOf(PersonClass which, qint64 channel, const QByteArray &key)
{
    const QByteArray remembered = rememberedAs(which, channel, key);
    if (const auto found = m_known.constFind(remembered); found != m_known.constEnd())
        return found.value();
    if (m_known.size() > kMostRemembered)
        m_known.clear();

    PersonId id = find(which, channel, key);
    if (id == 0) {
        const QByteArray words =
            which == PersonClass::Pseudonym ? pseudonym(m_pseudonyms++).toUtf8() : QByteArray();
        m_insert.bind(1, static_cast<qint64>(which));
        m_insert.bind(2, channel);
        m_insert.bind(3, key);
        m_insert.bind(4, words);
        if (m_insert.step())
            id = static_cast<PersonId>(m_insert.int64(0));
        m_insert.reset();
    }
    m_known.insert(remembered, id);
    return id;
}

QString PersonStore::nameOf(PersonId person)
{
    if (person == 0)
        return {};
    m_name.bind(1, qint64(person));
    const QString name = m_name.step() ? m_name.text(0) : QString();
    m_name.reset();
    return name;
}

void PersonStore::setUserName(const QString &name, const QByteArray &words)
{
    const PersonId id = user(name);
    m_rename.bind(1, words);
    m_rename.bind(2, qint64(id));
    m_rename.execute();
}

} // namespace porch
