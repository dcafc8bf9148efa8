// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackManifest.h"

#include <QJsonArray>

namespace porch {

namespace {

QStringList eventNames(SlackManifest::PrivateChannels privateChannels)
{
    QStringList names{QStringLiteral("channel_rename"), QStringLiteral("message.channels"),
                      QStringLiteral("reaction_added"), QStringLiteral("reaction_removed")};
    if (privateChannels == SlackManifest::PrivateChannels::Yes)
        names += {QStringLiteral("group_rename"), QStringLiteral("message.groups")};
    names.sort();
    return names;
}

QJsonObject features()
{
    return {{QStringLiteral("bot_user"),
             QJsonObject{{QStringLiteral("display_name"), QStringLiteral("Police desk")},
                         {QStringLiteral("always_online"), false}}}};
}

QJsonObject enabled(bool is)
{
    return {{QStringLiteral("is_enabled"), is}};
}

} // namespace

QList<SlackManifest::Scope> SlackManifest::scopes()
{
    const auto scope = [](const char *name, const QString &without, bool needed = true) {
        return Scope{QString::fromLatin1(name), without, needed};
    };
    return {
        scope("channels:history", tr("No message from a public channel reaches the desk.")),
        scope("channels:read", tr("The desk sees channels by their IDs in place of their names.")),
        scope("chat:write", tr("No reply reaches anybody.")),
        scope("files:read", tr("The desk sees the names of files, and can't open them.")),
        scope("groups:history", tr("No message from a private channel reaches the desk."), false),
        scope("groups:read", tr("The desk sees private channels by their IDs in place of their names."),
              false),
        scope("reactions:read", tr("The desk does not see reactions to messages.")),
        scope("users:read", tr("In channels with names, the desk sees nobody's name.")),
    };
}

QJsonObject SlackManifest::manifest(PrivateChannels privateChannels)
{
    QJsonArray bot;
    for (const Scope &scope : scopes()) {
        if (scope.needed || privateChannels == PrivateChannels::Yes)
            bot.append(scope.name);
    }
    const QJsonObject events{
        {QStringLiteral("bot_events"), QJsonArray::fromStringList(eventNames(privateChannels))}};
    return {{QStringLiteral("_metadata"),
             QJsonObject{{QStringLiteral("major_version"), 1}, {QStringLiteral("minor_version"), 1}}},
            {QStringLiteral("display_information"),
             QJsonObject{{QStringLiteral("name"), QStringLiteral("Porchlight")},
                         {QStringLiteral("description"),
                          QStringLiteral("Brings messages to the police desk, and its answers back.")}}},
            {QStringLiteral("features"), features()},
            {QStringLiteral("oauth_config"),
             QJsonObject{{QStringLiteral("scopes"), QJsonObject{{QStringLiteral("bot"), bot}}}}},
            {QStringLiteral("settings"), QJsonObject{{QStringLiteral("event_subscriptions"), events},
                                                     {QStringLiteral("interactivity"), enabled(false)},
                                                     {QStringLiteral("org_deploy_enabled"), false},
                                                     {QStringLiteral("socket_mode_enabled"), true},
                                                     {QStringLiteral("token_rotation_enabled"), false}}}};
}

QList<SlackManifest::Scope> SlackManifest::missingScopes(const QStringList &granted,
                                                         PrivateChannels privateChannels)
{
    QList<Scope> missing;
    for (const Scope &scope : scopes()) {
        const bool wanted = scope.needed || privateChannels == PrivateChannels::Yes;
        if (wanted && !granted.contains(scope.name))
            missing.append(scope);
    }
    return missing;
}

} // namespace porch
