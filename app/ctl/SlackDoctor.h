// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackConfig.h"
#include "app/ctl/Check.h"
#include "app/profile/Profile.h"
#include "models/domain/Event.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace porch {

class SlackApi;
class SlackQuestion;

/// Looks at what a bridge to Slack needs, part by part, and changes nothing, at Slack neither. It opens no
/// connection of Socket Mode: Slack rarely allows that, and a bridge that runs would feel it.
class SlackDoctor
{
    Q_DECLARE_TR_FUNCTIONS(porch::SlackDoctor)
public:
    /// @param config the bridge's configuration; empty: the variables of the environment
    /// @param profile the bridge's
    SlackDoctor(QString config, const Profile &profile, int patienceMs);

    std::vector<Check> examine();

private:
    void secret();
    std::optional<GuardedBytes> token(SlackConfig::Token which);
    void bot(const GuardedBytes &token);
    void scopes(const QStringList &granted);
    void clock(Micros servedAt);
    void app(const GuardedBytes &token);
    void channels(SlackQuestion &slack);
    void namedChannels(const std::vector<QJsonObject> &seen);
    void pages(SlackQuestion &slack, const QString &channel);

    void fine(const QString &name, const QString &finding);
    void warn(const QString &name, const QString &finding, const QString &mend);
    void broken(const QString &name, const QString &finding, const QString &mend);

    QString m_file;
    const Profile &m_profile;
    std::chrono::milliseconds m_patience;
    SlackSettings m_settings;
    bool m_inPrivate = false; ///< the app is in a private channel
    QString m_appOfBot;       ///< as Slack tells with the bot token; empty: it does not
    std::vector<Check> m_checks;
};

} // namespace porch
