// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackEventReader.h"
#include "app/profile/Profile.h"

#include <QCoreApplication>

namespace porch {

/// All that makes the keys of an import those of the live bridge: the workspace, who the app is there, the
/// channels' policies and the secret of the pseudonyms.
struct SlackWorkspace
{
    Q_DECLARE_TR_FUNCTIONS(porch::SlackWorkspace)
public:
    struct Order
    {
        QString config;  ///< file; empty: none
        QString team;    ///< as somebody says; empty: Slack is asked
        QStringList ids; ///< of the app, its bot or the bot's account, as somebody says
    };

    SlackSettings settings;
    SlackSelf self;
    Pseudonyms pseudonyms;

    /// Asks Slack where there is a bot token, and believes `order.team` where there is none.
    static Result<SlackWorkspace> find(const Order &order, const Profile &profile);
};

} // namespace porch
