// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"

namespace porch {

/// A file as it came with a message, and where its content is.
struct SlackFile
{
    MessageFile shown; ///< a name of one safe line without slashes
    QByteArray slackId;
    /// Where the bridge fetches it; for nobody else. The bot's token may go to Slack's own hosts only, and
    /// never where `isElsewhere`. Empty: ask files.info.
    QString privateUrl;
    bool isElsewhere = false; ///< a link to another service
    bool operator==(const SlackFile &) const = default;
};

/// Of which files the department keeps the content.
struct SlackFileRule
{
    QString team;
    qint64 limit = 0; ///< bytes; 0: of none
};

/// The files that came with a message, without those that are gone. What the rule keeps has the name of its
/// content in the file store (MessageFile::object): the same whoever reads it, and nobody's account.
std::vector<SlackFile> filesOfSlackMessage(const QJsonObject &message, const SlackFileRule &rule = {});

/// "slack/{team}/{file}", and what of it is the same for all of a team.
QByteArray slackObjectPrefix(const QString &team);

} // namespace porch
