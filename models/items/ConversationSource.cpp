// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ConversationSource.h"

#include "models/store/CaseQueries.h"
#include "models/store/Reader.h"
#include "models/store/Snapshot.h"
#include "models/store/TipQueries.h"

#include <algorithm>

namespace porch {

namespace {

/// The others of its group, the one that they were merged into first.
Result<std::vector<TipRow>> mergedWith(Database &db, TipId tip)
{
    const auto group = queries::mergeGroup(db, tip);
    if (!group)
        return group.error();
    std::vector<TipId> others{group->head};
    others.insert(others.end(), group->others.begin(), group->others.end());
    others.erase(std::remove(others.begin(), others.end(), tip), others.end());
    return queries::tipRows(db, others);
}

Result<ConversationPage> readPage(Database &db, const ConversationRequest &request)
{
    const Snapshot snapshot(db);
    auto tip = queries::tipByKey(db, request.tip);
    if (!tip)
        return tip.error();
    ConversationPage page;
    page.tip = tip.value();
    if (!page.tip || request.limit <= 0)
        return page;
    auto rows = queries::timeline(db, page.tip->id, request.before, request.limit);
    if (!rows)
        return rows.error();
    page.rows = std::move(rows).value();
    if (page.tip->merged > 0) {
        auto merged = mergedWith(db, page.tip->id);
        if (!merged)
            return merged.error();
        page.merged = std::move(merged).value();
    }
    return page;
}

} // namespace

void ReaderConversationSource::read(QObject *context, const ConversationRequest &request, Done done)
{
    m_reader.read(
        context, [request](Database &db) { return readPage(db, request); },
        [done = std::move(done)](Result<ConversationPage> page) { done(std::move(page)); });
}

} // namespace porch
