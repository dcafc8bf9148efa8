// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bridge/SlackTown.h"

namespace porch::test {

/// A message that somebody wrote in the storm.
struct StormMessage
{
    QString channel;
    QString ts;
    QString root; ///< of its thread; empty: it is one
};

/// Compares Slack with what the desk has of it. Each answers sentences, none when both sides are equal.
class StormVerdict
{
public:
    explicit StormVerdict(SlackTown &town)
        : m_town(town)
    {}

    /// Every message there once, with its last text, in its thread; none that was deleted.
    QStringList messages(const std::vector<StormMessage> &written) const;
    /// Every accepted reply stands once in its thread, and none that was not accepted.
    QStringList replies(const std::vector<QByteArray> &written) const;

private:
    SlackTown &m_town;
};

} // namespace porch::test
