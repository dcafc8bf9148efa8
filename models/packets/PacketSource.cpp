// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/PacketSource.h"

#include "models/store/SettingQueries.h"
#include "models/store/Snapshot.h"
#include "models/store/TipQueries.h"

#include <algorithm>
#include <limits>

namespace porch {

namespace {

constexpr int kAll = std::numeric_limits<int>::max();

} // namespace

Result<PacketSource> PacketReader::read(Database &db, const PacketSubject &subject)
{
    const Snapshot snapshot(db);
    PacketSource source;
    auto settings = queries::departmentSettings(db);
    if (!settings)
        return settings.error();
    source.settings = std::move(settings).value();
    const auto added =
        subject.casefile.isEmpty() ? addTip(db, subject.tip, source) : addCase(db, subject.casefile, source);
    if (!added)
        return added.error();
    return source;
}

Result<void> PacketReader::addTip(Database &db, const QByteArray &key, PacketSource &source)
{
    auto row = queries::tipByKey(db, key);
    if (!row)
        return row.error();
    if (!row.value())
        return Error{tr("This desk knows no tip %1.").arg(QString::fromUtf8(key))};
    PacketTip tip;
    tip.tip = std::move(*row.value());
    auto rows = queries::timeline(db, tip.tip.id, std::nullopt, kAll);
    if (!rows)
        return rows.error();
    auto links = queries::linksOfTip(db, tip.tip.id);
    if (!links)
        return links.error();
    const auto group = queries::mergeGroup(db, tip.tip.id);
    if (!group)
        return group.error();
    if (group->head != 0 && group->head != tip.tip.id) {
        const auto head = queries::tipRows(db, {group->head});
        if (!head)
            return head.error();
        if (!head->empty())
            tip.mergedInto = head->front().key;
    }
    tip.rows = std::move(rows).value();
    tip.links = std::move(links).value();
    source.tips.push_back(std::move(tip));
    return {};
}

Result<void> PacketReader::addCase(Database &db, const QByteArray &key, PacketSource &source)
{
    auto row = queries::caseByKey(db, key);
    if (!row)
        return row.error();
    if (!row.value())
        return Error{tr("This desk does not know the case.")};
    source.casefile = std::move(*row.value());
    auto events = queries::caseTimeline(db, source.casefile->id, 0, kAll);
    if (!events)
        return events.error();
    for (queries::CaseEvent &event : events.value()) {
        if (event.tip == 0)
            source.caseEvents.push_back(std::move(event));
    }
    std::reverse(source.caseEvents.begin(), source.caseEvents.end());
    const auto links = queries::linksOfCase(db, source.casefile->id);
    if (!links)
        return links.error();
    std::vector<QByteArray> seen;
    for (const LinkRow &link : links.value()) {
        // One tip may be linked twice, where cases were merged.
        if (link.standing != LinkStanding::Linked ||
            std::find(seen.begin(), seen.end(), link.tipKey) != seen.end())
            continue;
        seen.push_back(link.tipKey);
        if (const auto added = addTip(db, link.tipKey, source); !added)
            return added;
    }
    std::stable_sort(source.tips.begin(), source.tips.end(), [](const PacketTip &a, const PacketTip &b) {
        const auto began = [](const PacketTip &tip) { return tip.rows.empty() ? 0 : tip.rows.front().at; };
        return began(a) < began(b);
    });
    return {};
}

} // namespace porch
