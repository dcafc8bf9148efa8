// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/EntryStore.h"

#include "models/store/WrittenTime.h"

#include <QJsonDocument>

namespace porch {

namespace {

/// NULL where there is nothing, which takes no room.
QByteArray orNull(const QByteArray &text)
{
    return text.isEmpty() ? QByteArray() : text;
}

QByteArray jsonOrNull(const QJsonObject &object)
{
    return object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

EntryStore::EntryStore(Database &db, PersonStore &people)
    : m_people(people)
    , m_find(db, "SELECT sequence, tip, refusal, holder, verb FROM entry WHERE id = ?")
    , m_insert(
          db,
          "INSERT OR IGNORE INTO entry (sequence, id, tip, person, verb, at, refusal, holder, reason, detail,"
          " message, casefile) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
{}

std::optional<KnownEntry> EntryStore::find(const QByteArray &id)
{
    std::optional<KnownEntry> found;
    m_find.bind(1, id);
    if (m_find.step())
        found = KnownEntry{m_find.int64(1), static_cast<Verb>(m_find.int64(4))};
    m_find.reset();
    return found;
}

std::optional<Outcome> EntryStore::outcomeOf(const QByteArray &id)
{
    std::optional<Outcome> found;
    m_find.bind(1, id);
    if (m_find.step()) {
        found = Outcome{id, static_cast<quint64>(m_find.int64(0)), m_find.int64(1),
                        static_cast<Refusal>(m_find.int64(2)),
                        m_people.nameOf(static_cast<PersonId>(m_find.int64(3)))};
    }
    m_find.reset();
    return found;
}

bool EntryStore::isKnown(const QByteArray &id, std::vector<Outcome> &outcomes)
{
    auto known = outcomeOf(id);
    if (known)
        outcomes.push_back(std::move(*known));
    return known.has_value();
}

void EntryStore::insert(const Event &event, const QByteArray &id, const EntryFacts &facts)
{
    const QByteArray reason = orNull(facts.reason);
    const QByteArray detail = jsonOrNull(facts.detail);
    m_insert.bind(1, static_cast<qint64>(event.sequence));
    m_insert.bind(2, id);
    m_insert.bind(3, facts.tip);
    m_insert.bind(4, qint64(facts.person));
    m_insert.bind(5, static_cast<qint64>(event.verb));
    m_insert.bind(6, writtenAt(event));
    m_insert.bind(7, static_cast<qint64>(facts.refusal));
    m_insert.bind(8, qint64(facts.holder));
    m_insert.bind(9, reason);
    m_insert.bind(10, detail);
    if (facts.message)
        m_insert.bind(11, *facts.message);
    else
        m_insert.bindNull(11);
    if (facts.casefile != 0)
        m_insert.bind(12, facts.casefile);
    else
        m_insert.bindNull(12);
    m_insert.execute();
}

} // namespace porch
