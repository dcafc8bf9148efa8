// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/WatchList.h"

namespace porch {

namespace {

Result<void> done(Statement &statement)
{
    return statement.execute() ? Result<void>() : Result<void>(statement.error());
}

} // namespace

Result<WatchList> WatchStore::read()
{
    WatchList list;
    Statement cases(m_db, "SELECT casefile FROM watch");
    while (cases.step())
        list.cases.insert(cases.bytes(0));
    if (!cases.ok())
        return cases.error();
    Statement alike(m_db, "SELECT casefile, tip, reasons, noticed FROM alike WHERE seen = 0"
                          " ORDER BY noticed, casefile, tip");
    while (alike.step())
        list.alike.push_back({alike.bytes(0), alike.bytes(1), alike.text(2), alike.int64(3)});
    if (!alike.ok())
        return alike.error();
    return list;
}

Result<void> WatchStore::setWatched(const QByteArray &casefile, bool watched, Micros now)
{
    Transaction transaction(m_db);
    if (const auto begun = transaction.begun(); !begun)
        return begun;
    if (watched) {
        Statement add(m_db, "INSERT OR IGNORE INTO watch (casefile, since) VALUES (?, ?)");
        add.bind(1, casefile);
        add.bind(2, now);
        if (const auto added = done(add); !added)
            return added;
        return transaction.commit();
    }
    for (const char *sql : {"DELETE FROM watch WHERE casefile = ?", "DELETE FROM alike WHERE casefile = ?"}) {
        Statement remove(m_db, sql);
        remove.bind(1, casefile);
        if (const auto removed = done(remove); !removed)
            return removed;
    }
    return transaction.commit();
}

Result<void> WatchStore::add(const std::vector<LookAlike> &alike)
{
    Transaction transaction(m_db);
    if (const auto begun = transaction.begun(); !begun)
        return begun;
    Statement add(m_db, "INSERT OR IGNORE INTO alike (casefile, tip, reasons, noticed, seen)"
                        " SELECT ?1, ?2, ?3, ?4, 0 FROM watch WHERE casefile = ?1");
    for (const LookAlike &one : alike) {
        add.bind(1, one.casefile);
        add.bind(2, one.tip);
        const QByteArray reasons = one.reasons.toUtf8();
        add.bind(3, reasons);
        add.bind(4, one.noticed);
        if (const auto added = done(add); !added)
            return added;
        add.reset();
    }
    return transaction.commit();
}

Result<void> WatchStore::markSeen(const QByteArray &casefile, const QByteArray &tip)
{
    Statement mark(m_db, "UPDATE alike SET seen = 1 WHERE casefile = ? AND tip = ?");
    mark.bind(1, casefile);
    mark.bind(2, tip);
    return done(mark);
}

} // namespace porch
