// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackAnswer.h"

#include <QCoreApplication>

namespace porch {

class SlackApi;

/// One call of Slack's API that a subcommand waits for.
class SlackQuestion
{
    Q_DECLARE_TR_FUNCTIONS(porch::SlackQuestion)
public:
    SlackQuestion(SlackApi &api, std::chrono::milliseconds patience)
        : m_api(api)
        , m_patience(patience)
    {}

    /// Unreachable where no answer came in time, or Slack wants to be asked less often.
    SlackAnswer ask(const QString &method, const QJsonObject &arguments = {});

private:
    SlackApi &m_api;
    std::chrono::milliseconds m_patience;
};

} // namespace porch
