// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/TipLinks.h"

#include "models/domain/VerbNames.h"
#include "models/items/CandidateReader.h"
#include "models/store/CaseQueries.h"
#include "models/store/Reader.h"
#include "models/store/Snapshot.h"
#include "models/store/TipQueries.h"

#include <algorithm>
#include <utility>

namespace porch {

namespace {

/// Much may be folded a second: what is likely is not reckoned for each.
constexpr int kSoonMs = 400;

bool isAboutLinks(Verb verb)
{
    return verb >= Verb::Propose && verb <= Verb::Unmerge;
}

Result<TipLinksData> dataOf(Database &db, const Suggestions &suggestions, TipId tip)
{
    const Snapshot snapshot(db);
    TipLinksData data;
    data.tip = tip;
    auto links = queries::linksOfTip(db, tip);
    const auto group = queries::mergeGroup(db, tip);
    if (!links || !group)
        return links ? group.error() : links.error();
    data.links = std::move(links).value();
    data.head = group->head;
    std::vector<TipId> others;
    if (group->head != 0 && group->head != tip)
        others.push_back(group->head);
    for (const TipId other : group->others) {
        if (other != tip)
            others.push_back(other);
    }
    auto rows = queries::tipRows(db, others);
    if (!rows)
        return rows.error();
    data.merged = std::move(rows).value();

    const auto asked = CandidateReader::ask(db, {tip});
    if (!asked)
        return asked.error();
    auto likely = CandidateReader(db, asked.value()).likely(suggestions, {});
    if (!likely)
        return likely.error();
    for (LinkCandidate &candidate : likely->candidates) {
        const bool merged = !candidate.isCase() && std::any_of(data.merged.begin(), data.merged.end(),
                                                               [&candidate](const TipRow &row) {
                                                                   return row.id == candidate.tip.id;
                                                               });
        if (!merged)
            data.suggestions.push_back(std::move(candidate));
    }
    return data;
}

} // namespace

TipLinks::TipLinks(Reader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_suggestions(Suggestions::load())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &TipLinks::read);
}

void TipLinks::show(TipId tip, const QByteArray &key)
{
    m_key = key;
    const bool other = reckonUnderway();
    if (tip == m_tip) {
        if (other)
            Q_EMIT changed();
        return;
    }
    m_tip = tip;
    m_data = {};
    m_problem.clear();
    m_soon.stop();
    read();
    Q_EMIT changed();
}

bool TipLinks::isUnderway(const QByteArray &casefile) const
{
    return casefile.isEmpty() ? !m_underway.isEmpty() : m_underway.contains(casefile);
}

void TipLinks::read()
{
    if (m_tip == 0)
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    m_reader.read(
        this,
        [tip = m_tip, suggestions = m_suggestions](Database &db) {
            return suggestions ? dataOf(db, suggestions.value(), tip)
                               : Result<TipLinksData>(suggestions.error());
        },
        [this, tip = m_tip](Result<TipLinksData> data) {
            m_reading = false;
            if (std::exchange(m_again, false))
                read();
            if (tip != m_tip)
                return;
            const QString problem = data ? QString() : data.error().what;
            if (problem == m_problem && (!data || data.value() == m_data))
                return;
            m_problem = problem;
            if (data)
                m_data = std::move(data).value();
            Q_EMIT changed();
        });
}

void TipLinks::apply(const Changes &changes)
{
    if (m_tip == 0)
        return;
    const bool mine = std::any_of(changes.tips.begin(), changes.tips.end(),
                                  [this](const TipChange &change) { return change.tip == m_tip; });
    const bool news = changes.bulk || std::any_of(changes.tips.begin(), changes.tips.end(),
                                                  [](const TipChange &change) { return change.arrived; });
    if (mine || changes.cases)
        read();
    else if (news && !m_soon.isActive())
        m_soon.start();
}

void TipLinks::setPending(const std::vector<PendingAction> &pending)
{
    m_pending = pending;
    if (reckonUnderway())
        Q_EMIT changed();
}

/// What of the open tip's links is on its way; whether that is other than before.
bool TipLinks::reckonUnderway()
{
    QByteArrayList underway;
    for (const PendingAction &action : m_pending) {
        const bool open = action.state != PendingState::Done && action.state != PendingState::Refused;
        if (open && action.tip == m_key && !m_key.isEmpty() && isAboutLinks(action.verb))
            underway += action.detail.value(QLatin1String("case")).toString().toUtf8();
    }
    return std::exchange(m_underway, underway) != underway;
}

void TipLinks::reload()
{
    m_data = {};
    m_problem.clear();
    m_tip = 0;
    Q_EMIT changed();
}

} // namespace porch
