// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SlackDoctor.h"

#include "app/bridge/SlackApi.h"
#include "app/bridge/SlackConfig.h"
#include "app/bridge/SlackIdentity.h"
#include "app/bridge/SlackJson.h"
#include "app/bridge/SlackManifest.h"
#include "app/bridge/SlackPeople.h"
#include "app/ctl/SlackQuestion.h"
#include "app/wire/NatsOptions.h"
#include "models/domain/PlainText.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <cstdlib>

namespace porch {

namespace {

constexpr int kMostPages = 20;
constexpr int kMostShown = 12;
/// The answer's way is in it, and it is dated in whole seconds.
constexpr qint64 kSecondsOff = 10;
/// Beyond this a bridge that looks back for what it missed looks too short.
constexpr qint64 kMostSecondsOff = 100;
/// What the app of somebody else is given at most; one more is asked for, to tell.
constexpr int kPublicPage = 15;

QString listed(const QStringList &names)
{
    QStringList shown = names.mid(0, kMostShown);
    if (names.size() > kMostShown)
        shown += QStringLiteral("…");
    return shown.join(QLatin1String(", "));
}

bool flag(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toBool();
}

} // namespace

SlackDoctor::SlackDoctor(QString config, const Profile &profile, int patienceMs)
    : m_file(std::move(config))
    , m_profile(profile)
    , m_patience(patienceMs)
{}

std::vector<Check> SlackDoctor::examine()
{
    const QString name = tr("Slack configuration");
    auto settings = SlackConfig::readSettings(m_file);
    if (!settings) {
        broken(name, settings.error().what, tr("README, “Join a Slack workspace”, has one to begin with."));
        return m_checks;
    }
    m_settings = std::move(settings).value();
    fine(name, m_file.isEmpty() ? tr("None; what the environment says.") : tr("%1 can be read.").arg(m_file));
    secret();
    const auto botToken = token(SlackConfig::Token::Bot);
    const auto appToken = token(SlackConfig::Token::App);
    if (botToken)
        bot(*botToken);
    if (appToken)
        app(*appToken);
    return m_checks;
}

void SlackDoctor::secret()
{
    const QString name = tr("Pseudonym secret");
    const QString own = m_profile.userFolder() + QLatin1String("/pseudonym.secret");
    const bool isNamed = !m_settings.secretFile.isEmpty();
    if (!isNamed && !QFileInfo::exists(own)) {
        warn(name, tr("None yet."),
             tr("The bridge makes one when it first runs. Where there shall be two bridges, make it "
                "beforehand "
                "and name it as “secret_file” for both: else each gives people other words."));
        return;
    }
    const QString file = isNamed ? m_settings.secretFile : own;
    const auto found = SlackConfig::readSecret(file);
    if (!found)
        broken(name, tr("It can't be used."), found.error().what);
    else if (isNamed)
        fine(name, tr("%1, readable to its owner alone.").arg(file));
    else
        fine(name, tr("%1, this bridge's own; a second bridge needs a copy.").arg(file));
}

std::optional<GuardedBytes> SlackDoctor::token(SlackConfig::Token which)
{
    const bool isApp = which == SlackConfig::Token::App;
    const QString name = isApp ? tr("Slack app token") : tr("Slack bot token");
    auto found = SlackConfig::readToken(which, m_settings, m_file);
    if (!found) {
        broken(name, tr("There is none that can be used."), found.error().what);
        return std::nullopt;
    }
    const QByteArrayView bytes = found->view();
    if (bytes.startsWith("xoxe"))
        warn(name, tr("It is of the kind that expires within hours."),
             tr("Switch token rotation off for the app at api.slack.com/apps, and install it again."));
    else if (!bytes.startsWith(isApp ? "xapp-" : "xoxb-"))
        warn(name, tr("It does not look like one."),
             isApp ? tr("The app-level token begins with xapp-, see Basic Information at api.slack.com/apps.")
                   : tr("The bot token begins with xoxb-, see OAuth & Permissions at api.slack.com/apps."));
    else
        fine(name, tr("It has the right form, and only its owner can read it."));
    return std::move(found).value();
}

void SlackDoctor::bot(const GuardedBytes &token)
{
    const QString name = tr("Slack");
    SlackApi api(
        {m_settings.apiUrl, GuardedBytes(1), GuardedBytes::copyOf(token.view()), m_settings.pageSize});
    SlackQuestion slack(api, m_patience);
    const SlackAnswer answer = slack.ask(QStringLiteral("auth.test"));
    if (!answer.answered()) {
        broken(name, answer.sentence,
               answer.outcome == SlackAnswer::Outcome::Refused
                   ? tr("Without it no bridge can work.")
                   : tr("Check whether %1 can be reached from here.").arg(m_settings.apiUrl.host()));
        return;
    }
    const auto self = SlackIdentity::fromAuthTest(answer.json);
    if (!self) {
        broken(name, self.error().what, tr("Take the token that begins with xoxb-."));
        return;
    }
    fine(name, tr("%1 answers for the workspace %2 (%3).")
                   .arg(m_settings.apiUrl.host(), oneLine(stringOf(answer.json, "team"), 80), self->team));
    clock(answer.servedAt);
    const SlackAnswer bot = slack.ask(QStringLiteral("bots.info"), {{QStringLiteral("bot"), self->botId}});
    m_appOfBot = stringOf(objectOf(bot.json, "bot"), "app_id");
    channels(slack);
    scopes(answer.scopes);
}

void SlackDoctor::clock(Micros servedAt)
{
    const QString name = tr("Clock");
    if (servedAt == 0) {
        warn(name, tr("Slack did not tell the time."),
             tr("See to it that this computer's clock is set by NTP."));
        return;
    }
    const qint64 off = (wallClock() - servedAt) / 1'000'000;
    const QString finding = off > 0 ? tr("%n second(s) ahead of Slack's.", nullptr, static_cast<int>(off))
                                    : tr("%n second(s) behind Slack's.", nullptr, static_cast<int>(-off));
    const QString mend = tr("Set it by NTP: a bridge looks back by this clock for what it missed.");
    if (std::abs(off) <= kSecondsOff)
        fine(name, tr("It agrees with Slack's."));
    else if (std::abs(off) <= kMostSecondsOff)
        warn(name, finding, mend);
    else
        broken(name, finding, mend);
}

void SlackDoctor::scopes(const QStringList &granted)
{
    const QString name = tr("Slack scopes");
    if (granted.isEmpty()) {
        warn(name, tr("Slack does not tell what the token may do."),
             tr("Compare the app's scopes with “porchlightctl bridge slack manifest”."));
        return;
    }
    using Private = SlackManifest::PrivateChannels;
    const auto missing =
        SlackManifest::missingScopes(granted, m_inPrivate ? Private::Yes : Private::No, m_settings.form);
    for (const SlackManifest::Scope &scope : missing)
        broken(name, tr("%1 is missing. %2").arg(scope.name, scope.without),
               tr("Add it at api.slack.com/apps, under OAuth & Permissions, install the app again, and use "
                  "the new "
                  "token."));
    if (missing.isEmpty())
        fine(name, tr("All that the bridge uses."));
}

/// auth.test is the one method that takes an app-level token and changes nothing: it answers whose it is. (To
/// ask for an address of a socket would count against the little that Slack allows.)
void SlackDoctor::app(const GuardedBytes &token)
{
    const QString name = tr("Slack app");
    // As if it were a bot's: that is the token which goes along.
    SlackApi api({m_settings.apiUrl, GuardedBytes(1), GuardedBytes::copyOf(token.view())});
    const SlackAnswer answer = SlackQuestion(api, m_patience).ask(QStringLiteral("auth.test"));
    const QString mend =
        tr("Make an app-level token with connections:write at api.slack.com/apps, under Basic "
           "Information, of the same app that is installed.");
    if (answer.outcome == SlackAnswer::Outcome::Unreachable) {
        warn(name, answer.sentence, tr("Try again."));
        return;
    }
    if (answer.error == QLatin1String("not_allowed_token_type")) {
        warn(name, tr("Slack does not tell of this token."), tr("The bridge finds out when it connects."));
        return;
    }
    if (!answer.answered()) {
        broken(name, answer.sentence, mend);
        return;
    }
    const QString id = stringOf(answer.json, "app_id");
    if (!answer.scopes.isEmpty() && !answer.scopes.contains(QLatin1String("connections:write")))
        broken(name, tr("Its token may not open connections."), mend);
    else if (!id.isEmpty() && !m_appOfBot.isEmpty() && id != m_appOfBot)
        broken(name,
               tr("The two tokens are of different apps (%1 and %2): no message would come.")
                   .arg(id, m_appOfBot),
               mend);
    else
        fine(name, tr("%1 (%2).").arg(oneLine(stringOf(answer.json, "app_name"), 80), id));
}

void SlackDoctor::channels(SlackQuestion &slack)
{
    const QString name = tr("Slack channels");
    const QLatin1String both("public_channel,private_channel");
    std::vector<QJsonObject> seen;
    QString types = both;
    QString cursor;
    for (int page = 0; page < kMostPages; ++page) {
        const SlackAnswer answer =
            slack.ask(QStringLiteral("conversations.list"), {{QStringLiteral("types"), types},
                                                             {QStringLiteral("limit"), 1'000},
                                                             {QStringLiteral("cursor"), cursor}});
        const bool isWithoutPrivate =
            !answer.answered() && types == both && answer.outcome == SlackAnswer::Outcome::Refused;
        if (isWithoutPrivate) {
            types = QStringLiteral("public_channel");
            continue;
        }
        if (!answer.answered()) {
            broken(name, answer.sentence, tr("Without the list the bridge does not begin."));
            return;
        }
        for (const QJsonValue &value : answer.json.value(QLatin1String("channels")).toArray())
            seen.push_back(value.toObject());
        cursor = stringOf(objectOf(answer.json, "response_metadata"), "next_cursor");
        if (cursor.isEmpty())
            break;
    }
    QStringList names;
    QString first;
    for (const QJsonObject &channel : seen) {
        if (!flag(channel, "is_member") || flag(channel, "is_archived"))
            continue;
        m_inPrivate = m_inPrivate || flag(channel, "is_private");
        names += u'#' + slackNameLine(stringOf(channel, "name"));
        if (first.isEmpty())
            first = stringOf(channel, "id");
    }
    if (names.isEmpty())
        broken(name, tr("The app is in none."),
               tr("Invite it with /invite in each channel that the desk shall read."));
    else
        fine(name, tr("The app is in %n channel(s): %1.", nullptr, static_cast<int>(names.size()))
                       .arg(listed(names)));
    namedChannels(seen);
    if (!first.isEmpty())
        pages(slack, first);
}

void SlackDoctor::namedChannels(const std::vector<QJsonObject> &seen)
{
    for (const SlackChannelSettings &named : std::as_const(m_settings.channels)) {
        const QString name = tr("Slack channel %1").arg(named.id);
        const auto found = std::find_if(seen.begin(), seen.end(), [&](const QJsonObject &channel) {
            return stringOf(channel, "id") == named.id;
        });
        const QString invite = tr("Invite the app there with /invite.");
        if (found == seen.end()) {
            broken(name, tr("There is none, or it is private and the app is not in it."),
                   tr("Correct its id in the configuration. %1").arg(invite));
            continue;
        }
        const QString title = u'#' + slackNameLine(stringOf(*found, "name"));
        if (flag(*found, "is_archived"))
            warn(name, tr("%1 is archived.").arg(title), tr("Take it out of the configuration."));
        else if (!flag(*found, "is_member"))
            broken(name, tr("The app is not in %1.").arg(title), invite);
        else
            fine(name, tr("The app is in %1.").arg(title));
    }
}

/// One page of one channel, one message longer than what the app of somebody else gets.
void SlackDoctor::pages(SlackQuestion &slack, const QString &channel)
{
    const QString name = tr("Slack history");
    const SlackAnswer answer =
        slack.ask(QStringLiteral("conversations.history"),
                  {{QStringLiteral("channel"), channel}, {QStringLiteral("limit"), kPublicPage + 1}});
    if (!answer.answered()) {
        warn(name, answer.sentence,
             answer.outcome == SlackAnswer::Outcome::Refused
                 ? tr("A bridge can't fetch what was written while it was away.")
                 : tr("A bridge fetches what it missed as often as Slack lets it: more than once a minute is "
                      "only for "
                      "an agency's own app; set page_size = \"public\" for another."));
        return;
    }
    const auto count = answer.json.value(QLatin1String("messages")).toArray().size();
    const bool isShort = count <= kPublicPage && flag(answer.json, "has_more");
    const bool isSetShort = m_settings.pageSize == SlackPageSize::Public;
    if (isShort && !isSetShort)
        warn(name,
             tr("Slack gives %n message(s) at once, as it does to apps of others.", nullptr,
                static_cast<int>(count)),
             tr("Set page_size = \"public\", or make the app the agency's own."));
    else if (count > kPublicPage && isSetShort)
        warn(name, tr("Slack gives whole pages."),
             tr("Take page_size = \"public\" out: it slows the bridge down."));
    else
        fine(name, count > kPublicPage ? tr("Slack gives whole pages.") : tr("It can be read."));
}

void SlackDoctor::fine(const QString &name, const QString &finding)
{
    m_checks.push_back({name, Health::Fine, finding, {}});
}

void SlackDoctor::warn(const QString &name, const QString &finding, const QString &mend)
{
    m_checks.push_back({name, Health::Warning, finding, mend});
}

void SlackDoctor::broken(const QString &name, const QString &finding, const QString &mend)
{
    m_checks.push_back({name, Health::Broken, finding, mend});
}

} // namespace porch
