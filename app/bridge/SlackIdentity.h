// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackEventReader.h"

#include <QCoreApplication>
#include <QStringList>

namespace porch {

/// Who we are at Slack: without knowing it we would take our own posts for residents', and keys would name
/// the wrong workspace.
class SlackIdentity
{
    Q_DECLARE_TR_FUNCTIONS(porch::SlackIdentity)
public:
    /// The answer to auth.test with a bot token.
    static Result<SlackSelf> fromAuthTest(const QJsonObject &answer);

    /// What a person says: the workspace, and ids of the app, its bot or the bot's account.
    static Result<SlackSelf> fromWords(const QString &team, const QStringList &ids);

    /// Adds what a person says to what is known.
    static Result<void> add(SlackSelf &self, const QStringList &ids);
};

} // namespace porch
