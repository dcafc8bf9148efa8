// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/CaseStore.h"

namespace porch {

CaseStore::CaseStore(Database &db)
    : m_find(db, "SELECT id, status FROM casefile WHERE key = ?")
    , m_numbered(db, "SELECT id FROM casefile WHERE number = ?")
    , m_series(db, "SELECT last FROM case_series WHERE series = ?")
    , m_keepSeries(db, "INSERT OR REPLACE INTO case_series (series, last) VALUES (?, ?)")
    , m_insert(
          db,
          "INSERT INTO casefile (key, number, title, status, lead, opener, opened, closed, reason, touched,"
          " merged_into) VALUES (?, ?, ?, 0, ?, ?, ?, 0, '', ?, 0) RETURNING id")
    , m_again(db, "UPDATE casefile SET status = 0, closed = 0, reason = '', merged_into = 0 WHERE id = ?")
    , m_close(db, "UPDATE casefile SET status = 1, closed = ?, reason = ?, merged_into = ? WHERE id = ?")
    , m_rename(db, "UPDATE casefile SET number = iif(?1 = '', number, ?1), title = iif(?2 = '', title, ?2)"
                   " WHERE id = ?3")
    , m_lead(db, "UPDATE casefile SET lead = ? WHERE id = ?")
    , m_touch(db, "UPDATE casefile SET touched = ? WHERE id = ?")
    , m_insertWords(db, "INSERT INTO case_fts (rowid, number, title, notes) VALUES (?, ?, ?, '')")
    , m_renameWords(db, "UPDATE case_fts SET number = iif(?1 = '', number, ?1),"
                        " title = iif(?2 = '', title, ?2) WHERE rowid = ?3")
    , m_addWords(db, "UPDATE case_fts SET notes = notes || char(10) || ? WHERE rowid = ?")
{}

std::optional<CaseRecord> CaseStore::find(const QByteArray &key)
{
    std::optional<CaseRecord> found;
    m_find.bind(1, key);
    if (m_find.step())
        found = CaseRecord{m_find.int64(0), m_find.int64(1) != 0};
    m_find.reset();
    return found;
}

CaseId CaseStore::withNumber(const QByteArray &number)
{
    m_numbered.bind(1, number);
    const CaseId found = m_numbered.step() ? m_numbered.int64(0) : 0;
    m_numbered.reset();
    return found;
}

/// Numbers that a case list brought along are passed over once, and counted on from.
QByteArray CaseStore::nextNumber(const CaseNumbers &numbers, int year)
{
    const QByteArray series = numbers.series(year).toUtf8();
    m_series.bind(1, series);
    qint64 last = m_series.step() ? m_series.int64(0) : 0;
    m_series.reset();
    QByteArray number;
    do {
        number = numbers.number(year, ++last).toUtf8();
    } while (withNumber(number) != 0);
    m_keepSeries.bind(1, series);
    m_keepSeries.bind(2, last);
    m_keepSeries.execute();
    return number;
}

CaseId CaseStore::open(const NewCase &made)
{
    m_insert.bind(1, made.key);
    m_insert.bind(2, made.number);
    m_insert.bind(3, made.title);
    m_insert.bind(4, qint64(made.lead));
    m_insert.bind(5, qint64(made.opener));
    m_insert.bind(6, made.opened);
    m_insert.bind(7, made.stored);
    const CaseId id = m_insert.step() ? m_insert.int64(0) : 0;
    m_insert.reset();
    m_insertWords.bind(1, id);
    m_insertWords.bind(2, made.number);
    m_insertWords.bind(3, made.title);
    m_insertWords.execute();
    return id;
}

void CaseStore::openAgain(CaseId casefile)
{
    m_again.bind(1, casefile);
    m_again.execute();
}

void CaseStore::close(CaseId casefile, Micros at, const QByteArray &reason, CaseId into)
{
    const QByteArray why = notNull(reason);
    m_close.bind(1, at);
    m_close.bind(2, why);
    m_close.bind(3, into);
    m_close.bind(4, casefile);
    m_close.execute();
}

void CaseStore::rename(CaseId casefile, const QByteArray &number, const QByteArray &title)
{
    const QByteArray newNumber = notNull(number);
    const QByteArray newTitle = notNull(title);
    for (Statement *statement : {&m_rename, &m_renameWords}) {
        statement->bind(1, newNumber);
        statement->bind(2, newTitle);
        statement->bind(3, casefile);
        statement->execute();
    }
}

void CaseStore::setLead(CaseId casefile, PersonId lead)
{
    m_lead.bind(1, qint64(lead));
    m_lead.bind(2, casefile);
    m_lead.execute();
}

void CaseStore::addWords(CaseId casefile, const QByteArray &text)
{
    m_addWords.bind(1, text);
    m_addWords.bind(2, casefile);
    m_addWords.execute();
}

void CaseStore::touch(CaseId casefile, Micros stored)
{
    m_touch.bind(1, stored);
    m_touch.bind(2, casefile);
    m_touch.execute();
}

} // namespace porch
