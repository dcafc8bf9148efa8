// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackSettings.h"
#include "models/vault/GuardedBytes.h"

#include <QProcessEnvironment>

#include <optional>
#include <vector>

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
    std::vector<GuardedBytes> formerSecrets = {}; ///< those before it, the latest first

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

    /// The secret in a file: base64, or at least 32 bytes as they are. After rotateSecret() the file begins
    /// with a line that says so, and holds one secret in base64 a line, the current one first.
    static Result<GuardedBytes> readSecret(const QString &file);
    /// With the former ones behind it.
    static Result<std::vector<GuardedBytes>> readSecrets(const QString &file);
    /// The same, after making one where there is no such file: for a bridge that is the only one.
    static Result<std::vector<GuardedBytes>> readOrMakeSecrets(const QString &file);
    /// Puts a new secret in front of those in the file, at once or not at all.
    static Result<void> rotateSecret(const QString &file);

    /// As readSecrets() gives them.
    void putSecrets(std::vector<GuardedBytes> secrets);
    /// The same back, for Pseudonyms; none where there is no secret.
    std::vector<GuardedBytes> takeSecrets();
};

} // namespace porch
