// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackConfig.h"

#include "app/wire/PrivateFile.h"
#include "models/vault/Random.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace porch {

namespace {

constexpr qint64 kMostBytes = 4096;
constexpr qint64 kMostSecretBytes = 64 * 1024;
/// The first line of a file with more than one secret: the base64 of one may be broken into lines.
constexpr char kSecretsLine[] = "porchlight-secrets";
/// More than that many changes back nothing is found again.
constexpr std::size_t kMostSecrets = 16;

/// Whether other users of this computer may look into a file. Windows keeps such rights elsewhere, and Qt
/// does not look there unless told to.
bool isShared(const QFile &file)
{
#ifdef Q_OS_WIN
    Q_UNUSED(file);
    return false;
#else
    return (file.permissions() &
            (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
             QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther)) != 0;
#endif
}

/// The bytes of a small file that nobody else may read. wipe() them.
Result<QByteArray> readPrivate(const QString &path, qint64 most = kMostBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{SlackConfig::tr("%1 can't be read: %2.").arg(path, file.errorString())};
    if (isShared(file))
        return Error{SlackConfig::tr("Others can read %1, which holds a secret: take their rights away with "
                                     "chmod 600 %1, and replace the secret if they may have used them.")
                         .arg(path)};
    QByteArray bytes = file.read(most + 1);
    if (bytes.size() > most) {
        wipe(bytes);
        return Error{
            SlackConfig::tr("%1 is too long: it must hold one token or secret and nothing else.").arg(path)};
    }
    return bytes;
}

struct TokenKind
{
    const char *variable;
    const char *setting;
    QString prefix;
    QString wrongPrefix; ///< the other kind's: the two are easily swapped
};

TokenKind appKind()
{
    return {"SLACK_APP_TOKEN", "app_token_file", QStringLiteral("xapp-"), QStringLiteral("xox")};
}

TokenKind botKind()
{
    return {"SLACK_BOT_TOKEN", "bot_token_file", QStringLiteral("xoxb-"), QStringLiteral("xapp-")};
}

/// @param bytes are wiped
Result<GuardedBytes> checkedToken(QByteArray &bytes, const TokenKind &kind, const QString &source)
{
    const QByteArrayView token = QByteArrayView(bytes).trimmed();
    // It becomes a line of an HTTP header.
    const bool clean =
        !token.isEmpty() && std::all_of(token.begin(), token.end(), [](char c) { return c > 32 && c < 127; });
    const bool swapped = token.startsWith(kind.wrongPrefix.toLatin1());
    if (!clean || swapped) {
        wipe(bytes);
        return Error{(swapped ? SlackConfig::tr("%1 holds the other kind of token: the one that is wanted "
                                                "here begins with %2.")
                              : SlackConfig::tr("%1 holds no token: a token begins with %2 and has no spaces "
                                                "or line breaks in it."))
                         .arg(source, kind.prefix)};
    }
    GuardedBytes guarded = GuardedBytes::copyOf(token);
    wipe(bytes);
    return guarded;
}

/// A secret as a file has it; what is base64 counts as what it stands for, even where the letters alone would
/// be enough.
GuardedBytes secretOf(const QByteArray &content)
{
    QByteArray text = content.simplified().replace(' ', "");
    auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::Base64Encoding |
                                                            QByteArray::AbortOnBase64DecodingErrors);
    const bool isBase64 = decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok;
    GuardedBytes guarded = GuardedBytes::copyOf(isBase64 ? decoded.decoded : content);
    wipe(decoded.decoded);
    wipe(text);
    return guarded;
}

Result<GuardedBytes> tokenFrom(const QProcessEnvironment &environment, const QString &file,
                               const QString &configuration, const TokenKind &kind)
{
    const QString variable = QString::fromLatin1(kind.variable);
    if (QByteArray given = environment.value(variable).toUtf8(); !given.isEmpty())
        return checkedToken(given, kind, variable);
    if (file.isEmpty() && configuration.isEmpty())
        return Error{SlackConfig::tr("A token of Slack is missing: set %1, or give a configuration with "
                                     "--config that names “%2”. The token begins with %3.")
                         .arg(variable, QString::fromLatin1(kind.setting), kind.prefix)};
    if (file.isEmpty())
        return Error{SlackConfig::tr("%1 names no “%2”: add it, with the path of a file that holds the token "
                                     "that begins with %3, or set %4.")
                         .arg(configuration, QString::fromLatin1(kind.setting), kind.prefix, variable)};
    Result<QByteArray> bytes = readPrivate(file);
    if (!bytes)
        return bytes.error();
    return checkedToken(bytes.value(), kind, file);
}

} // namespace

Result<SlackSettings> SlackConfig::readSettings(const QString &file, const QProcessEnvironment &environment)
{
    SlackSettings settings;
    if (!file.isEmpty()) {
        Result<SlackSettings> read = SlackSettings::read(file);
        if (!read)
            return read.error();
        settings = std::move(read).value();
    }
    if (const QString address = environment.value(QStringLiteral("SLACK_API_URL")); !address.isEmpty()) {
        const Result<QUrl> url = SlackSettings::apiAddress(address);
        if (!url)
            return Error{tr("SLACK_API_URL: %1").arg(url.error().what)};
        settings.apiUrl = url.value();
    }
    return settings;
}

Result<GuardedBytes> SlackConfig::readToken(Token token, const SlackSettings &settings, const QString &file,
                                            const QProcessEnvironment &environment)
{
    return token == Token::App ? tokenFrom(environment, settings.appTokenFile, file, appKind())
                               : tokenFrom(environment, settings.botTokenFile, file, botKind());
}

Result<SlackConfig> SlackConfig::load(const QString &file, const QProcessEnvironment &environment)
{
    Result<SlackSettings> read = readSettings(file, environment);
    if (!read)
        return read.error();
    SlackSettings settings = std::move(read).value();
    Result<GuardedBytes> app = readToken(Token::App, settings, file, environment);
    if (!app)
        return app.error();
    Result<GuardedBytes> bot = readToken(Token::Bot, settings, file, environment);
    if (!bot)
        return bot.error();
    SlackConfig config{std::move(settings), std::move(app).value(), std::move(bot).value(), std::nullopt};
    if (!config.settings.secretFile.isEmpty()) {
        auto secrets = readSecrets(config.settings.secretFile);
        if (!secrets)
            return secrets.error();
        config.putSecrets(std::move(secrets).value());
    }
    return config;
}

void SlackConfig::putSecrets(std::vector<GuardedBytes> secrets)
{
    secret = std::move(secrets.front());
    secrets.erase(secrets.begin());
    formerSecrets = std::move(secrets);
}

std::vector<GuardedBytes> SlackConfig::takeSecrets()
{
    std::vector<GuardedBytes> secrets;
    if (secret)
        secrets.push_back(std::move(*secret));
    secret.reset();
    for (GuardedBytes &former : formerSecrets)
        secrets.push_back(std::move(former));
    formerSecrets.clear();
    return secrets;
}

Result<GuardedBytes> SlackConfig::readSecret(const QString &file)
{
    auto secrets = readSecrets(file);
    if (!secrets)
        return secrets.error();
    return std::move(secrets->front());
}

Result<std::vector<GuardedBytes>> SlackConfig::readSecrets(const QString &file)
{
    Result<QByteArray> bytes = readPrivate(file, kMostSecretBytes);
    if (!bytes) {
        if (QFileInfo::exists(file))
            return bytes.error();
        return Error{tr("%1 Make it with: (umask 077; head -c 32 /dev/urandom | base64 > %2), and give all "
                        "bridges of the department the same one.")
                         .arg(bytes.error().what, file)};
    }
    std::vector<GuardedBytes> secrets;
    if (bytes->startsWith(kSecretsLine)) {
        QList<QByteArray> lines = bytes->split('\n');
        for (qsizetype i = 1; i < lines.size(); ++i) {
            if (!lines[i].trimmed().isEmpty())
                secrets.push_back(secretOf(lines[i]));
            wipe(lines[i]);
        }
    } else {
        secrets.push_back(secretOf(bytes.value()));
    }
    wipe(bytes.value());
    const bool enough = !secrets.empty() && std::all_of(secrets.begin(), secrets.end(), [](const auto &one) {
        return one.size() >= kLeastSecret;
    });
    if (!enough)
        return Error{tr("The secret in %1 is shorter than %2 bytes. Make one with: (umask 077; head -c 32 "
                        "/dev/urandom | base64 > %1); pseudonyms made with the old one change.")
                         .arg(file)
                         .arg(kLeastSecret)};
    return secrets;
}

Result<std::vector<GuardedBytes>> SlackConfig::readOrMakeSecrets(const QString &path)
{
    QFile file(path);
    // Only the first of two that come at once makes it.
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        if (QFileInfo::exists(path))
            return readSecrets(path);
        return Error{tr("%1 can't be made: %2.").arg(path, file.errorString())};
    }
    QByteArray secret = randomBytes(kLeastSecret).toBase64() + '\n';
    const bool written = file.write(secret) == secret.size() && file.flush();
    wipe(secret);
    file.close();
    if (!written)
        return Error{tr("%1 can't be written: %2.").arg(path, file.errorString())};
    return readSecrets(path);
}

Result<void> SlackConfig::rotateSecret(const QString &file)
{
    auto secrets = readSecrets(file);
    if (!secrets)
        return secrets.error();
    QByteArray text = kSecretsLine + QByteArray(" 1\n") + randomBytes(kLeastSecret).toBase64() + '\n';
    for (std::size_t i = 0; i < std::min(secrets->size(), kMostSecrets - 1); ++i)
        text += secrets.value()[i].view().toByteArray().toBase64() + '\n';
    auto written = writePrivateFile(file, text);
    wipe(text);
    return written;
}

} // namespace porch
