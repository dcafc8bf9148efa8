// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SlackWorkspace.h"

#include "app/bridge/SlackApi.h"
#include "app/bridge/SlackConfig.h"
#include "app/bridge/SlackIdentity.h"
#include "app/ctl/CommandLine.h"
#include "app/ctl/SlackQuestion.h"
#include "models/domain/PlainText.h"

#include <QFileInfo>

namespace porch {

namespace {

constexpr std::chrono::seconds kPatience(30);

/// The secret that `bridge slack` uses with this configuration and profile. None is made here: with another
/// one all residents would be other people.
Result<Pseudonyms> pseudonymsFor(const SlackSettings &settings, const Profile &profile)
{
    const QString own = profile.userFolder() + QLatin1String("/pseudonym.secret");
    if (settings.secretFile.isEmpty() && !QFileInfo::exists(own))
        return Error{SlackWorkspace::tr(
            "There is no secret to make pseudonyms with: give the bridge's configuration with --config, "
            "whose "
            "“secret_file” names it, or use the bridge's profile. With another secret everybody would be "
            "somebody else to the desk.")};
    auto secrets = SlackConfig::readSecrets(settings.secretFile.isEmpty() ? own : settings.secretFile);
    if (!secrets)
        return secrets.error();
    return Pseudonyms::fromSecrets(std::move(secrets).value());
}

/// As Slack tells it; where it does not answer, as somebody said.
Result<SlackSelf> askSlack(const QUrl &url, GuardedBytes token, const SlackWorkspace::Order &order)
{
    SlackApi api({url, GuardedBytes(1), std::move(token)});
    const SlackAnswer answer = SlackQuestion(api, kPatience).ask(QStringLiteral("auth.test"));
    if (!answer.answered() && (order.team.isEmpty() || answer.outcome == SlackAnswer::Outcome::Refused))
        return Error{answer.sentence};
    if (!answer.answered()) {
        output::warning(answer.sentence);
        return SlackIdentity::fromWords(order.team, order.ids);
    }
    auto self = SlackIdentity::fromAuthTest(answer.json);
    if (!self)
        return self.error();
    if (!order.team.isEmpty() && self->team != order.team)
        return Error{
            SlackWorkspace::tr("The token is of the workspace %1, not of %2: leave out --team, or take "
                               "the other workspace's configuration.")
                .arg(self->team, oneLine(order.team, 80))};
    if (auto added = SlackIdentity::add(self.value(), order.ids); !added)
        return added.error();
    return self;
}

} // namespace

Result<SlackWorkspace> SlackWorkspace::find(const Order &order, const Profile &profile)
{
    auto read = SlackConfig::readSettings(order.config);
    if (!read)
        return read.error();
    SlackSettings settings = std::move(read).value();
    const bool hasToken = !settings.botTokenFile.isEmpty() || !qEnvironmentVariableIsEmpty("SLACK_BOT_TOKEN");
    if (!hasToken && order.team.isEmpty())
        return Error{tr("Of which workspace is the export? Give the bridge's configuration with --config, so "
                        "that Slack can be asked, or the workspace's id with --team.")};
    auto pseudonyms = pseudonymsFor(settings, profile);
    if (!pseudonyms)
        return pseudonyms.error();

    auto self = SlackIdentity::fromWords(order.team, order.ids);
    if (hasToken) {
        auto token = SlackConfig::readToken(SlackConfig::Token::Bot, settings, order.config);
        if (!token)
            return token.error();
        self = askSlack(settings.apiUrl, std::move(token).value(), order);
    }
    if (!self)
        return self.error();
    return SlackWorkspace{std::move(settings), std::move(self).value(), std::move(pseudonyms).value()};
}

} // namespace porch
