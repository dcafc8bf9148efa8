// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/Pseudonyms.h"

#include "app/bridge/FormCode.h"
#include "models/vault/Random.h"
#include "models/vault/Sodium.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <sodium.h>

namespace porch {

namespace {

constexpr qsizetype kLetters = 22;

void add(crypto_auth_hmacsha256_state &state, QByteArrayView bytes)
{
    crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char *>(bytes.data()),
                                  static_cast<unsigned long long>(bytes.size()));
}

} // namespace

Result<Pseudonyms> Pseudonyms::fromSecrets(std::vector<GuardedBytes> secrets)
{
    if (secrets.empty())
        return Error{tr("There is no secret to make pseudonyms with. Name one with secret_file.")};
    const bool longEnough = std::all_of(secrets.begin(), secrets.end(), [](const GuardedBytes &secret) {
        return secret.size() >= kLeastSecret;
    });
    if (!longEnough)
        return Error{
            tr("A secret for pseudonyms has fewer than %1 bytes, which could be guessed. Make a new one.")
                .arg(kLeastSecret)};
    requireSodium();
    return Pseudonyms(std::move(secrets));
}

QByteArray Pseudonyms::reporter(const QString &team, const QString &channel, const QString &user) const
{
    return key(m_secrets.front(), {"reporter", team.toUtf8(), channel.toUtf8(), user.toUtf8()});
}

std::vector<QByteArray> Pseudonyms::everyReporter(const QString &team, const QString &channel,
                                                  const QString &user) const
{
    return everyKey({"reporter", team.toUtf8(), channel.toUtf8(), user.toUtf8()});
}

QByteArray Pseudonyms::reaction(const QString &team, const QString &channel, const QString &user) const
{
    return key(m_secrets.front(), {"reaction", team.toUtf8(), channel.toUtf8(), user.toUtf8()});
}

std::vector<QByteArray> Pseudonyms::everyReaction(const QString &team, const QString &channel,
                                                  const QString &user) const
{
    return everyKey({"reaction", team.toUtf8(), channel.toUtf8(), user.toUtf8()});
}

QByteArray Pseudonyms::form(const QString &team, const QString &channel, const QByteArray &submission) const
{
    return key(m_secrets.front(), {"form", team.toUtf8(), channel.toUtf8(), submission});
}

QString Pseudonyms::formCode(const QString &team, const QByteArray &submission) const
{
    return formCodeOf(digest(m_secrets.front(), {"form-code", team.toUtf8(), submission}));
}

std::vector<GuardedBytes> Pseudonyms::everyKeyFor(const QByteArray &purpose) const
{
    std::vector<GuardedBytes> keys;
    for (const GuardedBytes &secret : m_secrets) {
        QByteArray bytes = digest(secret, {"key", purpose});
        keys.push_back(GuardedBytes::copyOf(bytes));
        wipe(bytes);
    }
    return keys;
}

std::vector<QByteArray> Pseudonyms::everyNameOf(const QByteArray &purpose, const QByteArray &what) const
{
    return everyKey({"name", purpose, what});
}

std::vector<QByteArray> Pseudonyms::everyKey(Fields fields) const
{
    std::vector<QByteArray> keys;
    for (const GuardedBytes &secret : m_secrets)
        keys.push_back(key(secret, fields));
    return keys;
}

QByteArray Pseudonyms::key(const GuardedBytes &secret, Fields fields)
{
    return digest(secret, fields)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        .left(kLetters);
}

QByteArray Pseudonyms::digest(const GuardedBytes &secret, Fields fields)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, secret.data(), static_cast<std::size_t>(secret.size()));
    for (const QByteArray &field : fields) {
        // Each field behind its length: no two lists of fields are the same bytes.
        std::array<char, 4> length{};
        qToBigEndian(static_cast<quint32>(field.size()), length.data());
        add(state, {length.data(), qsizetype(length.size())});
        add(state, field);
    }
    QByteArray code(crypto_auth_hmacsha256_BYTES, Qt::Uninitialized);
    crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char *>(code.data()));
    return code;
}

} // namespace porch
