// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackApi.h"
#include "tests/support/slack/SlackStandIn.h"

namespace porch::test {

inline SlackApiOptions optionsFor(const QUrl &url, const QByteArray &app = "xapp-test-app",
                                  const QByteArray &bot = "xoxb-test-bot")
{
    SlackApiOptions options{url, GuardedBytes::copyOf(app), GuardedBytes::copyOf(bot)};
    options.limits.post = std::chrono::milliseconds(1);
    return options;
}

inline SlackApiOptions optionsFor(const SlackStandIn &slack)
{
    return optionsFor(slack.apiUrl(), slack.appToken().toLatin1(), slack.botToken().toLatin1());
}

} // namespace porch::test
