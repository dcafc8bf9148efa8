// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackSettings.h"
#include "models/vault/GuardedBytes.h"

#include <QProcessEnvironment>

#include <optional>

namespace porch {

/// All that the bridge needs to know, tokens and secret read. It moves and is never copied.
struct SlackConfig
{
    Q_DECLARE_TR_FUNCTIONS(porch::SlackConfig)
public:
    /// The least that the secret may have, in bytes.
    static constexpr qsizetype kLeastSecret = 32;

    SlackSettings settings;
    GuardedBytes appToken; ///< xapp-…: opens sockets, nothing else
    GuardedBytes botToken; ///< xoxb-…
    /// Makes the pseudonyms, the same for all bridges of a department; none where no file is named.
    std::optional<GuardedBytes> secret;

    /// SLACK_API_URL, SLACK_APP_TOKEN and SLACK_BOT_TOKEN win over the file, and without the file they must
    /// be there. No error quotes a token.
    /// @param file the configuration; empty: none
    static Result<SlackConfig>
    load(const QString &file,
         const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());

    /// The file's settings alone, with SLACK_API_URL.
    static Result<SlackSettings>
    readSettings(const QString &file,
                 const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());

    enum class Token : quint8 { App, Bot };
    /// One token alone, from its variable or the file that the settings name.
    /// @param file where the settings come from; empty: from no file
    static Result<GuardedBytes>
    readToken(Token token, const SlackSettings &settings, const QString &file,
              const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());

    /// The secret in a file: base64, or at least 32 bytes as they are.
    static Result<GuardedBytes> readSecret(const QString &file);
    /// The same, after making one where there is no such file: for a bridge that is the only one.
    static Result<GuardedBytes> readOrMakeSecret(const QString &file);
};

} // namespace porch
