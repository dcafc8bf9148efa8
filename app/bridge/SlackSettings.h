// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QUrl>

namespace porch {

/// What the desk learns about who writes.
enum class SlackPolicy : quint8 {
    Pseudonym, ///< two words; mentions too
    Named,     ///< the name that the channel shows everybody
};

/// How much of the history Slack gives at once; it depends on whose app it is.
enum class SlackPageSize : quint8 {
    Agency, ///< the agency's own app: 1,000 messages a page
    Public, ///< anybody's app: 15 messages a page, one page a minute
};

struct SlackChannelSettings
{
    QString id; ///< Slack's, such as C024BE91L
    SlackPolicy policy = SlackPolicy::Pseudonym;
    /// Said at once, by itself, to whoever begins a tip there; empty: nothing.
    QString acknowledgement = {};
    bool operator==(const SlackChannelSettings &) const = default;
};

/// The anonymous form, which people open with a command.
struct SlackFormSettings
{
    bool enabled = true;
    QString name = QStringLiteral("Anonymous tips"); ///< how desks see where its tips come from
    QString command = QStringLiteral("/tip");        ///< as the app's manifest says
    bool operator==(const SlackFormSettings &) const = default;
};

/// The bridge's configuration as its file says it (TOML); secrets are only named here.
///
///     api_url = "https://slack-gov.com/api/"    # only for GovSlack
///     app_token_file = "app-token"              # relative to this file
///     bot_token_file = "bot-token"
///     secret_file = "pseudonym-secret"
///     page_size = "agency"                      # or "public"
///     sockets = 2
///     file_size_limit = 25                      # MB; 0: the content of all files stays at Slack
///     default_policy = "pseudonym"              # of channels that are not named below; or "named"
///     default_acknowledge = "Thank you."        # what new tips are answered with by itself; else nothing
///
///     [[channel]]
///     id = "C024BE91L"
///     policy = "named"
///     acknowledge = "Thank you. Somebody at the desk reads this."
///
///     [form]                                    # the anonymous form
///     enabled = true
///     name = "Anonymous tips"
///     command = "/tip"
struct SlackSettings
{
    Q_DECLARE_TR_FUNCTIONS(porch::SlackSettings)
public:
    static constexpr int kMostSockets = 10;   ///< Slack's limit for one app
    static constexpr int kLargestFiles = 200; ///< MB; a bridge holds two in memory

    QUrl apiUrl = QUrl(QStringLiteral("https://slack.com/api/")); ///< ends with a slash
    QString appTokenFile;                                         ///< whole paths, or empty
    QString botTokenFile;
    QString secretFile;
    SlackPageSize pageSize = SlackPageSize::Agency;
    int sockets = 2;
    SlackPolicy defaultPolicy = SlackPolicy::Pseudonym;
    int fileSizeLimit = 25;         ///< MB; of larger files the content stays at Slack; 0: of all
    QString defaultAcknowledgement; ///< of channels that have none of their own
    QList<SlackChannelSettings> channels;
    SlackFormSettings form;

    /// What holds for that channel, named in the file or not.
    SlackChannelSettings channel(const QString &id) const;
    /// Whether any channel says a first word by itself.
    bool acknowledges() const;

    /// Reads the text of a file. An error names the file, the line where it is known, and the mend; it never
    /// quotes the text, in which somebody may have put a token by mistake.
    static Result<SlackSettings> parse(const QByteArray &toml, const QString &file);
    static Result<SlackSettings> read(const QString &file);

    /// An address of the Web API with its slash at the end; https, or http on this computer.
    static Result<QUrl> apiAddress(const QString &text);
};

} // namespace porch
