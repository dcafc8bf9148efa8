// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackManifest.h"

#include <QJsonArray>

namespace porch {

namespace {

using For = SlackManifest::Scope::For;

QStringList eventNames(SlackManifest::PrivateChannels privateChannels, const SlackFormSettings &form)
{
    QStringList names{QStringLiteral("channel_rename"), QStringLiteral("message.channels"),
                      QStringLiteral("reaction_added"), QStringLiteral("reaction_removed")};
    if (privateChannels == SlackManifest::PrivateChannels::Yes)
        names += {QStringLiteral("group_rename"), QStringLiteral("message.groups")};
    if (form.enabled)
        names += QStringLiteral("message.im");
    names.sort();
    return names;
}

QJsonObject features(const SlackFormSettings &form)
{
    QJsonObject features{{QStringLiteral("bot_user"),
                          QJsonObject{{QStringLiteral("display_name"), QStringLiteral("Police desk")},
                                      {QStringLiteral("always_online"), false}}}};
    if (!form.enabled)
        return features;
    // Without a hint of how to go on: what is typed behind the command is not taken.
    features.insert(
        QStringLiteral("slash_commands"),
        QJsonArray{QJsonObject{{QStringLiteral("command"), form.command},
                               {QStringLiteral("description"),
                                QStringLiteral("Send the police desk a tip; it does not receive your name")},
                               {QStringLiteral("should_escape"), false}}});
    features.insert(QStringLiteral("app_home"),
                    QJsonObject{{QStringLiteral("home_tab_enabled"), false},
                                {QStringLiteral("messages_tab_enabled"), true},
                                {QStringLiteral("messages_tab_read_only_enabled"), false}});
    return features;
}

QJsonObject enabled(bool is)
{
    return {{QStringLiteral("is_enabled"), is}};
}

bool isWanted(const SlackManifest::Scope &scope, SlackManifest::PrivateChannels privateChannels,
              const SlackFormSettings &form)
{
    switch (scope.use) {
    case For::PrivateChannels:
        return privateChannels == SlackManifest::PrivateChannels::Yes;
    case For::Form:
        return form.enabled;
    case For::Everything:
        break;
    }
    return true;
}

} // namespace

QList<SlackManifest::Scope> SlackManifest::scopes()
{
    const auto scope = [](const char *name, const QString &without, For use = For::Everything) {
        return Scope{QString::fromLatin1(name), without, use};
    };
    return {
        scope("channels:history", tr("No message from a public channel reaches the desk.")),
        scope("channels:read", tr("The desk sees channels by their IDs in place of their names.")),
        scope("chat:write", tr("No reply reaches anybody.")),
        scope("commands", tr("Nobody can open the anonymous form."), For::Form),
        scope("files:read", tr("The desk sees the names of files, and can't open them.")),
        scope("groups:history", tr("No message from a private channel reaches the desk."),
              For::PrivateChannels),
        scope("groups:read", tr("The desk sees private channels by their IDs in place of their names."),
              For::PrivateChannels),
        scope("im:history", tr("What people answer after an anonymous tip does not reach the desk."),
              For::Form),
        scope("im:write", tr("The desk can't ask back after an anonymous tip."), For::Form),
        scope("reactions:read", tr("The desk does not see reactions to messages.")),
        scope("users:read", tr("In channels with names, the desk sees nobody's name.")),
    };
}

QJsonObject SlackManifest::manifest(PrivateChannels privateChannels, const SlackFormSettings &form)
{
    QJsonArray bot;
    for (const Scope &scope : scopes()) {
        if (isWanted(scope, privateChannels, form))
            bot.append(scope.name);
    }
    const QJsonObject events{
        {QStringLiteral("bot_events"), QJsonArray::fromStringList(eventNames(privateChannels, form))}};
    return {{QStringLiteral("_metadata"),
             QJsonObject{{QStringLiteral("major_version"), 1}, {QStringLiteral("minor_version"), 1}}},
            {QStringLiteral("display_information"),
             QJsonObject{{QStringLiteral("name"), QStringLiteral("Porchlight")},
                         {QStringLiteral("description"),
                          QStringLiteral("Brings messages to the police desk, and its answers back.")}}},
            {QStringLiteral("features"), features(form)},
            {QStringLiteral("oauth_config"),
             QJsonObject{{QStringLiteral("scopes"), QJsonObject{{QStringLiteral("bot"), bot}}}}},
            {QStringLiteral("settings"), QJsonObject{{QStringLiteral("event_subscriptions"), events},
                                                     {QStringLiteral("interactivity"), enabled(form.enabled)},
                                                     {QStringLiteral("org_deploy_enabled"), false},
                                                     {QStringLiteral("socket_mode_enabled"), true},
                                                     {QStringLiteral("token_rotation_enabled"), false}}}};
}

QList<SlackManifest::Scope> SlackManifest::missingScopes(const QStringList &granted,
                                                         PrivateChannels privateChannels,
                                                         const SlackFormSettings &form)
{
    QList<Scope> missing;
    for (const Scope &scope : scopes()) {
        if (isWanted(scope, privateChannels, form) && !granted.contains(scope.name))
            missing.append(scope);
    }
    return missing;
}

} // namespace porch
