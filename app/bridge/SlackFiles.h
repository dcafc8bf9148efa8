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

/// The files that came with a message, without those that are gone.
std::vector<SlackFile> filesOfSlackMessage(const QJsonObject &message);

} // namespace porch
