// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackEventReader.h"

namespace porch {

/// What somebody wrote to the app by direct message, or a change of it.
struct SlackDirectWord
{
    enum class Kind : quint8 { Message, Edit, Delete };

    Kind kind = Kind::Message;
    QString user;
    QString channel; ///< of the direct message
    QString ts;
    QString thread;   ///< ts of the root; empty: none
    QString changeTs; ///< edit: edited.ts; delete: event_ts
    QJsonObject message;
    bool isPast = false; ///< from history: whoever wrote it does not wait for a word

    /// Whether an event is of a direct message: none of those may go where channels' events go.
    static bool isDirect(const QJsonObject &event);
    /// The `event` of an event_callback; none where it is nothing that a person wrote.
    static std::optional<SlackDirectWord> live(const QJsonObject &event, const SlackEventReader &reader);
    /// A message of conversations.history or conversations.replies, and its last edit behind it.
    static std::vector<SlackDirectWord> past(const QJsonObject &message, const QString &channel,
                                             const SlackEventReader &reader);

    /// The words for the log. Who mentions themselves stays nobody: the same two words in two of their tips
    /// would join these.
    SlackEventReader::Text text(const SlackEventReader &reader, const Pseudonyms &pseudonyms,
                                const QString &team) const;
    std::vector<MessageFile> files() const;
};

} // namespace porch
