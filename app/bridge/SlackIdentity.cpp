// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackIdentity.h"

#include "app/bridge/SlackJson.h"
#include "models/domain/PlainText.h"

namespace porch {

Result<SlackSelf> SlackIdentity::fromAuthTest(const QJsonObject &answer)
{
    SlackSelf self{stringOf(answer, "team_id"), stringOf(answer, "bot_id"), {}, stringOf(answer, "user_id")};
    if (!isSlackId(self.team) || self.botId.isEmpty())
        return Error{tr("Slack does not say which workspace and bot the token is of: it must be a bot token "
                        "(xoxb-…).")};
    return self;
}

Result<SlackSelf> SlackIdentity::fromWords(const QString &team, const QStringList &ids)
{
    if (!team.startsWith(u'T') || !isSlackId(team))
        return Error{
            tr("\"%1\" is no id of a workspace: it is like T0123ABCD. Slack shows it in the address of "
               "the workspace's settings.")
                .arg(oneLine(team, 80))};
    SlackSelf self;
    self.team = team;
    if (auto added = add(self, ids); !added)
        return added.error();
    return self;
}

Result<void> SlackIdentity::add(SlackSelf &self, const QStringList &ids)
{
    for (const QString &id : ids) {
        const QChar kind = isSlackId(id) ? id.front() : QChar();
        if (kind == u'A')
            self.appId = id;
        else if (kind == u'B')
            self.botId = id;
        else if (kind == u'U' || kind == u'W')
            self.userId = id;
        else
            return Error{tr("\"%1\" is no id of an app (A…), its bot (B…) or the bot's account (U…).")
                             .arg(oneLine(id, 80))};
    }
    return {};
}

} // namespace porch
