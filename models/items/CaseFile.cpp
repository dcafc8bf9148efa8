// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/CaseFile.h"

#include "models/store/Reader.h"
#include "models/store/Snapshot.h"
#include "models/store/TipQueries.h"

#include <algorithm>

namespace porch {

CaseFile::CaseFile(Reader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
    connect(&m_timeline, &CaseTimelineModel::moreWanted, this, &CaseFile::readOlder);
}

void CaseFile::setUser(const QString &user)
{
    m_user = user;
    m_timeline.setUser(user);
    m_tips.setUser(user);
}

void CaseFile::open(const QByteArray &key)
{
    if (key == m_key)
        return;
    m_key = key;
    ++m_generation;
    m_row.reset();
    m_problem.clear();
    m_events.clear();
    m_linked.clear();
    m_reading = false;
    m_readingOlder = false;
    m_again = false;
    m_hasOlder = false;
    m_missed = false;
    m_loading = !key.isEmpty();
    m_pending.clear();
    m_timeline.clear();
    m_tips.show({}, {});
    setPending(m_allPending);
    Q_EMIT changed();
    if (m_loading)
        readAll();
}

void CaseFile::refresh()
{
    if (!m_key.isEmpty())
        readAll();
}

void CaseFile::setShown(bool shown)
{
    m_shown = shown;
    if (shown && m_missed)
        readAll();
}

Result<CaseFile::Page> CaseFile::read(Database &db, const QByteArray &key, int limit)
{
    const Snapshot snapshot(db);
    Page page;
    auto row = queries::caseByKey(db, key);
    if (!row)
        return row.error();
    page.row = std::move(row).value();
    if (!page.row)
        return page;
    auto links = queries::linksOfCase(db, page.row->id);
    if (!links)
        return links.error();
    page.links = std::move(links).value();
    std::vector<TipId> ids;
    ids.reserve(page.links.size());
    for (const LinkRow &link : page.links)
        ids.push_back(link.tip);
    auto tips = queries::tipRows(db, ids);
    if (!tips)
        return tips.error();
    page.tips = std::move(tips).value();
    auto events = queries::caseTimeline(db, page.row->id, 0, limit);
    if (!events)
        return events.error();
    page.events = std::move(events).value();
    return page;
}

void CaseFile::readAll()
{
    m_missed = !m_shown;
    if (m_missed)
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    m_readingOlder = false;
    const int limit = std::max(kPage, int(m_events.size()));
    m_reader.read(
        this, [key = m_key, limit](Database &db) { return read(db, key, limit); },
        [this, limit, generation = m_generation](const Result<Page> &page) {
            if (generation == m_generation)
                take(page, limit);
        });
}

void CaseFile::take(const Result<Page> &page, int asked)
{
    m_reading = false;
    m_problem = page ? QString() : page.error().what;
    if (page) {
        m_loading = false;
        m_row = page->row;
        m_events = page->events;
        m_hasOlder = int(m_events.size()) == asked;
        m_linked.clear();
        for (const LinkRow &link : page->links)
            m_linked.insert(link.tip);
        m_tips.show(page->links, page->tips);
        m_timeline.show(m_row.value_or(CaseRow{}), m_events, m_hasOlder);
    }
    // A cache that can't be read now is being made anew: what is folded into it leads here again.
    Q_EMIT changed();
    if (std::exchange(m_again, false))
        readAll();
}

void CaseFile::readOlder()
{
    if (!m_row || !m_hasOlder || m_reading || m_readingOlder || m_events.empty())
        return;
    m_readingOlder = true;
    const quint64 before = m_events.back().row.sequence;
    m_reader.read(
        this, [id = m_row->id, before](Database &db) { return queries::caseTimeline(db, id, before, kPage); },
        [this, before, generation = m_generation](const Result<std::vector<queries::CaseEvent>> &older) {
            const bool fits = generation == m_generation && m_readingOlder && !m_events.empty() &&
                              m_events.back().row.sequence == before;
            if (!fits)
                return;
            m_readingOlder = false;
            const bool hadProblem = !m_problem.isEmpty();
            m_problem = older ? QString() : older.error().what;
            if (older) {
                m_hasOlder = int(older->size()) == kPage;
                m_events.insert(m_events.end(), older->begin(), older->end());
                m_timeline.show(*m_row, m_events, m_hasOlder);
            }
            if (hadProblem || !older)
                Q_EMIT changed();
        });
}

/// A case changes with everything that its tips say.
void CaseFile::apply(const Changes &changes)
{
    if (m_key.isEmpty())
        return;
    const bool touched = std::any_of(changes.tips.begin(), changes.tips.end(),
                                     [this](const TipChange &tip) { return m_linked.contains(tip.tip); });
    if (changes.cases || changes.bulk || changes.settings || changes.channels || touched)
        readAll();
}

void CaseFile::setPending(const std::vector<PendingAction> &pending)
{
    m_allPending = pending;
    std::vector<PendingAction> about;
    std::copy_if(pending.begin(), pending.end(), std::back_inserter(about),
                 [this](const PendingAction &action) {
                     return !m_key.isEmpty() && caseOf(action) == m_key && action.verb != Verb::Export;
                 });
    if (about == m_pending)
        return;
    m_pending = std::move(about);
    m_timeline.setPending(m_pending);
    m_tips.setPending(m_pending);
    Q_EMIT changed();
}

bool CaseFile::isUnderway(Verb verb) const
{
    return std::any_of(m_pending.begin(), m_pending.end(), [verb](const PendingAction &action) {
        return action.verb == verb && action.state != PendingState::Done &&
               action.state != PendingState::Refused;
    });
}

} // namespace porch
