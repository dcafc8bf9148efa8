// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/PacketSource.h"

#include "models/store/SettingQueries.h"
#include "models/store/Snapshot.h"
#include "models/store/TipQueries.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace porch {

namespace {

constexpr int kAll = std::numeric_limits<int>::max();

} // namespace

Result<PacketSource> PacketReader::read(Database &db, const PacketSubject &subject)
{
    const Snapshot snapshot(db);
    PacketReader reader(db);
    auto settings = queries::departmentSettings(db);
    if (!settings)
        return settings.error();
    reader.m_source.settings = std::move(settings).value();
    const bool isTip = subject.casefile.isEmpty();
    const auto added = isTip ? reader.addTip(subject.tip) : reader.addCase(subject.casefile);
    if (!added)
        return added.error();
    if (isTip) {
        if (const auto others = reader.addOthersOfCases(reader.m_source.tips.front()); !others)
            return others.error();
    }
    if (const auto others = reader.addOthers(); !others)
        return others.error();
    return std::move(reader.m_source);
}

Result<void> PacketReader::addTip(const QByteArray &key)
{
    auto row = queries::tipByKey(m_db, key);
    if (!row)
        return row.error();
    if (!row.value())
        return Error{tr("This desk knows no tip %1.").arg(QString::fromUtf8(key))};
    PacketTip tip;
    tip.tip = std::move(*row.value());
    auto rows = queries::timeline(m_db, tip.tip.id, std::nullopt, kAll);
    if (!rows)
        return rows.error();
    auto links = queries::linksOfTip(m_db, tip.tip.id);
    if (!links)
        return links.error();
    tip.rows = std::move(rows).value();
    tip.links = std::move(links).value();
    if (const auto added = addMerged(tip); !added)
        return added;
    m_source.tips.push_back(std::move(tip));
    return {};
}

Result<void> PacketReader::addMerged(PacketTip &tip)
{
    const auto group = queries::mergeGroup(m_db, tip.tip.id);
    if (!group)
        return group.error();
    if (group->head != 0 && group->head != tip.tip.id) {
        const auto head = queries::tipRows(m_db, {group->head});
        if (!head)
            return head.error();
        if (!head->empty())
            tip.mergedInto = head->front().key;
    }
    m_others.push_back(group->head);
    m_others.insert(m_others.end(), group->others.begin(), group->others.end());
    for (const TimelineRow &row : tip.rows) {
        if (row.detail.into.isEmpty())
            continue;
        // Also where they were parted again.
        const auto into = queries::tipIdOf(m_db, row.detail.into);
        if (!into)
            return into.error();
        m_others.push_back(into->value_or(0));
    }
    return {};
}

Result<void> PacketReader::addCase(const QByteArray &key)
{
    auto row = queries::caseByKey(m_db, key);
    if (!row)
        return row.error();
    if (!row.value())
        return Error{tr("This desk does not know the case.")};
    m_source.casefile = std::move(*row.value());
    const CaseId id = m_source.casefile->id;
    auto keys = queries::caseKeys(m_db, id);
    if (!keys)
        return keys.error();
    m_source.cases = std::move(keys).value();
    auto entries = queries::caseEntries(m_db, id);
    if (!entries)
        return entries.error();
    for (queries::CaseEvent &event : entries.value()) {
        if (event.tip == 0)
            m_source.caseEvents.push_back(std::move(event));
        else
            m_others.push_back(event.tip);
    }
    const auto links = queries::linksOfCase(m_db, id);
    if (!links)
        return links.error();
    std::vector<QByteArray> seen;
    for (const LinkRow &link : links.value()) {
        // One tip may be linked twice, where cases were merged.
        if (link.standing != LinkStanding::Linked ||
            std::find(seen.begin(), seen.end(), link.tipKey) != seen.end())
            continue;
        seen.push_back(link.tipKey);
        if (const auto added = addTip(link.tipKey); !added)
            return added;
    }
    std::stable_sort(m_source.tips.begin(), m_source.tips.end(), [](const PacketTip &a, const PacketTip &b) {
        const auto began = [](const PacketTip &tip) { return tip.rows.empty() ? 0 : tip.rows.front().at; };
        return began(a) < began(b);
    });
    return {};
}

/// The reasons why a tip belongs to a case tell of those that belong there, too.
Result<void> PacketReader::addOthersOfCases(const PacketTip &tip)
{
    QSet<QByteArray> cases;
    for (const LinkRow &link : tip.links)
        cases.insert(link.caseKey);
    for (const TimelineRow &row : tip.rows) {
        if (!row.detail.casefile.isEmpty())
            cases.insert(row.detail.casefile);
    }
    for (const QByteArray &key : std::as_const(cases)) {
        const auto row = queries::caseByKey(m_db, key);
        if (!row)
            return row.error();
        if (!row.value())
            continue;
        const auto entries = queries::caseEntries(m_db, row.value()->id);
        if (!entries)
            return entries.error();
        for (const queries::CaseEvent &event : entries.value())
            m_others.push_back(event.tip);
    }
    return {};
}

Result<void> PacketReader::addOthers()
{
    const auto pseudonyms = queries::pseudonyms(m_db);
    if (!pseudonyms)
        return pseudonyms.error();
    m_source.pseudonyms = pseudonyms.value();
    std::sort(m_others.begin(), m_others.end());
    m_others.erase(std::unique(m_others.begin(), m_others.end()), m_others.end());
    auto names = queries::residentsOf(m_db, m_others);
    if (!names)
        return names.error();
    m_source.others = std::move(names).value();
    return {};
}

} // namespace porch
