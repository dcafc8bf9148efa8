// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackSettings.h"

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
        enum class For : quint8 { Everything, PrivateChannels, Form };

        QString name;    ///< "channels:history"
        QString without; ///< a sentence: what does not work
        For use = For::Everything;
    };

    /// The app manifest, to be pasted into api.slack.com/apps: Socket Mode, the events, and no
    /// scope that is not used.
    static QJsonObject manifest(PrivateChannels privateChannels = PrivateChannels::No,
                                const SlackFormSettings &form = {});

    /// What the bot token must be allowed.
    static QList<Scope> scopes();
    /// Those that a token lacks. @param granted as SlackAnswer::scopes has them after "auth.test"
    static QList<Scope> missingScopes(const QStringList &granted,
                                      PrivateChannels privateChannels = PrivateChannels::No,
                                      const SlackFormSettings &form = {});
};

} // namespace porch
