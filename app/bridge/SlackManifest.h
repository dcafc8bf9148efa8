// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace porch {

/// How the app must be set up at Slack, and what fails where it is not.
class SlackManifest
{
    Q_DECLARE_TR_FUNCTIONS(porch::SlackManifest)
public:
    enum class PrivateChannels : quint8 { No, Yes };

    struct Scope
    {
        QString name;       ///< "channels:history"
        QString without;    ///< a sentence: what does not work
        bool needed = true; ///< false: only for private channels
    };

    /// The app manifest, to be pasted into api.slack.com/apps: Socket Mode, the events, and no
    /// scope that is not used.
    static QJsonObject manifest(PrivateChannels privateChannels = PrivateChannels::No);

    /// What the bot token must be allowed.
    static QList<Scope> scopes();
    /// Those that a token lacks. @param granted as SlackAnswer::scopes has them after "auth.test"
    static QList<Scope> missingScopes(const QStringList &granted,
                                      PrivateChannels privateChannels = PrivateChannels::No);
};

} // namespace porch
