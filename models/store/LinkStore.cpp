// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/LinkStore.h"

namespace porch {

LinkStore::LinkStore(Database &db)
    : m_find(db, "SELECT standing, person FROM link WHERE casefile = ? AND tip = ?")
    , m_begin(db, "INSERT OR REPLACE INTO link (casefile, tip, standing, person, at, sequence, reason)"
                  " VALUES (?, ?, ?, ?, ?, ?, ?)")
    , m_judge(db, "UPDATE link SET standing = ?3, judge = ?4, judged = ?5, sequence = ?6, verdict = ?7"
                  " WHERE casefile = ?1 AND tip = ?2")
    , m_end(db, "DELETE FROM link WHERE casefile = ? AND tip = ?")
    , m_tips(db, "SELECT tip FROM link WHERE casefile = ? ORDER BY tip")
    , m_groups(db)
    , m_merge(db, "INSERT INTO tip_merge (tip, into_tip, person, at, sequence, reason)"
                  " VALUES (?, ?, ?, ?, ?, ?)")
    , m_unmerge(db, "DELETE FROM tip_merge WHERE tip = ?")
{}

LinkStore::Standing LinkStore::find(TipId tip, CaseId casefile)
{
    Standing found;
    m_find.bind(1, casefile);
    m_find.bind(2, tip);
    if (m_find.step())
        found = {static_cast<LinkStanding>(m_find.int64(0)), static_cast<PersonId>(m_find.int64(1))};
    m_find.reset();
    return found;
}

void LinkStore::begin(const Word &word, LinkStanding standing)
{
    const QByteArray reason = notNull(word.reason);
    m_begin.bind(1, word.casefile);
    m_begin.bind(2, word.tip);
    m_begin.bind(3, static_cast<qint64>(standing));
    m_begin.bind(4, qint64(word.who));
    m_begin.bind(5, word.at);
    m_begin.bind(6, static_cast<qint64>(word.sequence));
    m_begin.bind(7, reason);
    m_begin.execute();
}

void LinkStore::judge(const Word &word, LinkStanding standing)
{
    const QByteArray reason = notNull(word.reason);
    m_judge.bind(1, word.casefile);
    m_judge.bind(2, word.tip);
    m_judge.bind(3, static_cast<qint64>(standing));
    m_judge.bind(4, qint64(word.who));
    m_judge.bind(5, word.at);
    m_judge.bind(6, static_cast<qint64>(word.sequence));
    m_judge.bind(7, reason);
    m_judge.execute();
}

void LinkStore::end(TipId tip, CaseId casefile)
{
    m_end.bind(1, casefile);
    m_end.bind(2, tip);
    m_end.execute();
}

std::vector<TipId> LinkStore::tipsOf(CaseId casefile)
{
    std::vector<TipId> tips;
    m_tips.bind(1, casefile);
    while (m_tips.step())
        tips.push_back(m_tips.int64(0));
    return tips;
}

void LinkStore::merge(const Word &word, TipId into)
{
    const QByteArray reason = notNull(word.reason);
    m_merge.bind(1, word.tip);
    m_merge.bind(2, into);
    m_merge.bind(3, qint64(word.who));
    m_merge.bind(4, word.at);
    m_merge.bind(5, static_cast<qint64>(word.sequence));
    m_merge.bind(6, reason);
    m_merge.execute();
}

void LinkStore::unmerge(TipId tip)
{
    m_unmerge.bind(1, tip);
    m_unmerge.execute();
}

} // namespace porch
