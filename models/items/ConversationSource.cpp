// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ConversationSource.h"

#include "models/store/Reader.h"
#include "models/store/TipQueries.h"

namespace porch {

namespace {

Result<ConversationPage> readPage(Database &db, const ConversationRequest &request)
{
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
