// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackPeople.h"
#include "models/domain/Event.h"

#include <vector>

namespace porch {

/// The longest text that is taken over; Slack's own limit is 40,000 characters.
inline constexpr qsizetype kMostSlackText = 200'000;
/// Mentions beyond these become "@someone".
inline constexpr qsizetype kMostMentions = 1'000;

/// A text as a person reads it, but for mentions: the channel's policy says who may be named.
struct SlackPlain
{
    QString text;                  ///< kMentionPlace for each mention, and for nothing else
    std::vector<QString> mentions; ///< whose they are, in order: account ids, which stay in the bridge
};

/// Slack's mrkdwn to plain text. Links, channels, groups and dates as people see them ("label (address)",
/// "#name", "@here"); bold and italic marks and ":emoji:" stay, since that is what was typed.
SlackPlain plainFromSlack(const QString &text, const SlackPeople &people);

/// The text within blocks, for messages that have no other: rich text with its lists, quotes and code, and
/// the text objects of sections, headers and contexts.
SlackPlain plainFromSlackBlocks(const QJsonArray &blocks, const SlackPeople &people);

/// The text of a message: what Slack says it is; where that is empty, its blocks; where those are, what
/// somebody passed on from elsewhere.
SlackPlain plainOfSlackMessage(const QJsonObject &message, const SlackPeople &people);

/// Cuts what is longer than `most`, with the mentions that go with it, and never through a character.
void truncate(SlackPlain &plain, qsizetype most);

} // namespace porch
