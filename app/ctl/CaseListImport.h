// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/CaseList.h"
#include "models/domain/EventCodec.h"
#include "models/sql/Database.h"

#include <deque>

namespace porch {

/// What has to be done so that the log's cases are as the records system lists them, found by number. A list
/// that comes again asks for nothing; a row that says nothing of a column leaves it as it is.
class CaseListImport
{
public:
    struct Count
    {
        qint64 opened = 0;
        qint64 updated = 0;
        qint64 unchanged = 0;
        qint64 skipped = 0; ///< rows that could not be read
    };

    /// @param user who imports
    /// @param cache caught up with the log
    CaseListImport(CaseList list, QString user, Database &cache);

    /// The next event; none at the end.
    std::optional<OutgoingEvent> next();

    const Count &count() const { return m_count; }
    /// What was wrong with rows since it was asked last.
    QStringList takeProblems() { return std::exchange(m_problems, {}); }
    struct Planned
    {
        QByteArray id;     ///< of the event
        QByteArray number; ///< of the case
    };
    /// All events so far.
    const std::vector<Planned> &planned() const { return m_all; }
    /// Reading the cache went wrong.
    const std::optional<Error> &fault() const { return m_fault; }

private:
    void plan(const ListedCase &listed);
    void open(const ListedCase &listed);
    void add(Verb verb, const CaseBody &body, const ListedCase &listed, Micros at = 0);

    CaseList m_list;
    QString m_user;
    Database &m_cache;
    Count m_count;
    QStringList m_problems;
    std::deque<OutgoingEvent> m_planned;
    std::vector<Planned> m_all;
    std::optional<Error> m_fault;
};

} // namespace porch
