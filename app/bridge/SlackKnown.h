// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackEventReader.h"
#include "models/sql/Database.h"

#include <optional>
#include <vector>

namespace porch {

/// What the log has already of what history tells, as a cache of that log says. History is Slack's word of a
/// moment that may be long past, and in the log the last word holds: so it must not follow what was newer.
class SlackKnown
{
public:
    /// @param cache must outlive this object
    explicit SlackKnown(Database &cache);

    /// Whether the log has it, or what it must not follow: a later edit of the message; any event on that
    /// reaction of that person, since history does not tell which were taken away since.
    /// False as well where the cache does not answer: see fault().
    bool has(const SlackItem &item);

    /// Why the cache did not answer, the first time that it did not.
    const std::optional<Error> &fault() const { return m_fault; }

    /// Those that the log does not have.
    static Result<std::vector<SlackItem>> without(Database &cache, std::vector<SlackItem> items);

private:
    bool hasMessage(const QByteArray &id);
    bool hasChange(const QByteArray &first, const QByteArray &beyond);

    bool finds(Statement &statement);

    Statement m_message;
    Statement m_change;
    std::optional<Error> m_fault;
};

} // namespace porch
