// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackKnown.h"

#include <algorithm>

namespace porch {

namespace {

/// What all keys of one kind begin with: the id without what comes behind its last colon.
QByteArray prefixOf(const QByteArray &id)
{
    return id.left(id.lastIndexOf(':') + 1);
}

/// The first text behind all that begin like this; ';' follows ':'.
QByteArray beyond(const QByteArray &prefix)
{
    return prefix.chopped(1) + ';';
}

bool isFromHistory(const SlackItem &item)
{
    return item.verb == Verb::Reaction && item.id.endsWith(":h");
}

} // namespace

SlackKnown::SlackKnown(Database &cache)
    // A placeholder (flag 1) is not the message.
    : m_message(cache, "SELECT 1 FROM message WHERE key = ?1 AND flags & 1 = 0")
    , m_change(cache, "SELECT 1 FROM applied WHERE writer = ?1 AND id >= ?2 AND id < ?3 LIMIT 1")
{}

bool SlackKnown::has(const SlackItem &item)
{
    if (item.verb == Verb::Message)
        return hasMessage(item.id);
    const QByteArray prefix = prefixOf(item.id);
    // Times of edits are texts of one length, so that those at or behind this one come at or behind it.
    if (item.verb == Verb::Edit)
        return hasChange(item.id, beyond(prefix));
    if (isFromHistory(item)) {
        // After a change of secrets the log has it under a former one.
        const auto has = [this](const QByteArray &id) {
            const QByteArray all = prefixOf(id);
            return hasChange(all, beyond(all));
        };
        return has(item.id) || std::any_of(item.formerIds.begin(), item.formerIds.end(), has);
    }
    return hasChange(item.id, item.id + '\x01'); // no key has one
}

Result<std::vector<SlackItem>> SlackKnown::without(Database &cache, std::vector<SlackItem> items)
{
    SlackKnown known(cache);
    const auto isKnown = [&known](const SlackItem &item) { return known.has(item); };
    items.erase(std::remove_if(items.begin(), items.end(), isKnown), items.end());
    if (known.fault())
        return *known.fault();
    return items;
}

bool SlackKnown::hasMessage(const QByteArray &id)
{
    m_message.bind(1, id);
    return finds(m_message);
}

bool SlackKnown::hasChange(const QByteArray &first, const QByteArray &beyond)
{
    m_change.bind(1, static_cast<qint64>(Writer::Community));
    m_change.bind(2, first);
    m_change.bind(3, beyond);
    return finds(m_change);
}

/// Holds no lock afterwards, and no text that was bound.
bool SlackKnown::finds(Statement &statement)
{
    const bool found = statement.step();
    if (!statement.ok() && !m_fault)
        m_fault = statement.error();
    statement.reset();
    return found;
}

} // namespace porch
