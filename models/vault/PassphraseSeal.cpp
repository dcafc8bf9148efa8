// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vault/PassphraseSeal.h"

#include "models/vault/Random.h"
#include "models/vault/Sodium.h"

#include <QDataStream>
#include <QIODevice>

#include <cmath>
#include <optional>
#include <sodium.h>

namespace porch {

namespace {

constexpr int kVersion = 1;
constexpr QLatin1String kDerivation("argon2id");
constexpr QLatin1String kCipher("xchacha20poly1305");
constexpr qsizetype kSaltBytes = crypto_pwhash_SALTBYTES;
constexpr qsizetype kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype kCheckBytes = 16;
/// Nobody's passphrase is longer; what is, was pasted by mistake.
constexpr qsizetype kMostPassphrase = 4096;

const unsigned char *bytesOf(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

unsigned long long length(qsizetype size)
{
    return static_cast<unsigned long long>(size);
}

bool isWithin(const PassphraseSeal::Cost &cost)
{
    const auto &least = PassphraseSeal::kForRandomSecrets;
    const auto &most = PassphraseSeal::kMost;
    return cost.passes >= least.passes && cost.passes <= most.passes && cost.memory >= least.memory &&
           cost.memory <= most.memory;
}

/// The same letters give the same bytes, whether an accent was typed with its letter or after it.
GuardedBytes utf8Of(const QString &passphrase)
{
    QString composed = passphrase.normalized(QString::NormalizationForm_C);
    QByteArray utf8 = composed.toUtf8();
    GuardedBytes bytes = GuardedBytes::copyOf(utf8);
    wipe(utf8);
    wipe(composed); // detaches where it shares the caller's letters, which are theirs to wipe
    return bytes;
}

/// The key; nothing where the system has not got the memory.
std::optional<GuardedBytes> derive(const QString &passphrase, const QByteArray &salt,
                                   const PassphraseSeal::Cost &cost)
{
    const GuardedBytes words = utf8Of(passphrase);
    GuardedBytes key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    const int failed =
        crypto_pwhash(key.data(), length(key.size()), words.view().data(), length(words.size()),
                      bytesOf(salt), static_cast<unsigned long long>(cost.passes),
                      static_cast<std::size_t>(cost.memory), crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0)
        return std::nullopt;
    return key;
}

QByteArray associated(const QByteArray &context)
{
    return "porchlight seal 1\n" + context;
}

/// A whole number within JSON's exact ones; -1 for all else.
qint64 wholeNumber(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    return number >= 0 && number <= 9.0e15 && std::floor(number) == number ? static_cast<qint64>(number) : -1;
}

/// Nothing but the one way to write these bytes is taken, so that no two files mean the same.
std::optional<QByteArray> fromBase64(const QJsonValue &value)
{
    const QByteArray text = value.toString().toLatin1();
    auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.toBase64() != text)
        return std::nullopt;
    return decoded.decoded;
}

QString toBase64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace

Result<PassphraseSeal> PassphraseSeal::seal(QByteArrayView secret, const QString &passphrase,
                                            const QByteArray &context, Cost cost)
{
    if (passphrase.isEmpty())
        return Error{tr("The passphrase is empty.")};
    if (passphrase.size() > kMostPassphrase)
        return Error{tr("The passphrase is longer than %1 characters.").arg(kMostPassphrase)};
    if (secret.size() > kMostSecret)
        return Error{tr("This is too long to be sealed under a passphrase.")};
    if (!isWithin(cost))
        return Error{tr("The sealing is set to a cost that no computer would be let to read again.")};

    PassphraseSeal made;
    made.m_cost = cost;
    made.m_salt = randomBytes(kSaltBytes);
    made.m_nonce = randomBytes(kNonceBytes);
    const auto key = derive(passphrase, made.m_salt, cost);
    if (!key) {
        return Error{tr("There is not enough free memory to seal a key: %n MiB are needed.", nullptr,
                        static_cast<int>(cost.memory / (1024 * 1024)))};
    }
    const QByteArray about = associated(context);
    made.m_sealed.resize(secret.size() + kTagBytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(made.m_sealed), nullptr, bytesOf(secret),
                                               length(secret.size()), bytesOf(about), length(about.size()),
                                               nullptr, bytesOf(made.m_nonce), key->data());
    return made;
}

PassphraseSeal::Opened PassphraseSeal::open(const QString &passphrase, const QByteArray &context) const
{
    if (passphrase.size() > kMostPassphrase)
        return Fault::WrongPassphrase;
    const auto key = derive(passphrase, m_salt, m_cost);
    if (!key)
        return Fault::NoMemory;
    const QByteArray about = associated(context);
    GuardedBytes secret(m_sealed.size() - kTagBytes);
    const int refused = crypto_aead_xchacha20poly1305_ietf_decrypt(
        secret.data(), nullptr, nullptr, bytesOf(m_sealed), length(m_sealed.size()), bytesOf(about),
        length(about.size()), bytesOf(m_nonce), key->data());
    if (refused != 0)
        return Fault::WrongPassphrase;
    return secret;
}

QByteArray PassphraseSeal::check() const
{
    QByteArray all;
    QDataStream stream(&all, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << kVersion << m_cost.passes << m_cost.memory << m_salt << m_nonce << m_sealed;
    QByteArray sum(kCheckBytes, Qt::Uninitialized);
    crypto_generichash(bytesOf(sum), kCheckBytes, bytesOf(std::as_const(all)), length(all.size()), nullptr,
                       0);
    return sum;
}

QJsonObject PassphraseSeal::toJson() const
{
    return {{QStringLiteral("v"), kVersion},
            {QStringLiteral("kdf"), kDerivation},
            {QStringLiteral("ops"), m_cost.passes},
            {QStringLiteral("memory"), m_cost.memory},
            {QStringLiteral("salt"), toBase64(m_salt)},
            {QStringLiteral("cipher"), kCipher},
            {QStringLiteral("nonce"), toBase64(m_nonce)},
            {QStringLiteral("sealed"), toBase64(m_sealed)},
            {QStringLiteral("check"), toBase64(check())}};
}

Result<PassphraseSeal> PassphraseSeal::fromJson(const QJsonObject &json)
{
    if (wholeNumber(json.value(QLatin1String("v"))) > kVersion)
        return Error{tr("The key was sealed by a newer version of this program: update this one.")};

    requireSodium();
    PassphraseSeal read;
    read.m_cost.passes = wholeNumber(json.value(QLatin1String("ops")));
    read.m_cost.memory = wholeNumber(json.value(QLatin1String("memory")));
    const auto salt = fromBase64(json.value(QLatin1String("salt")));
    const auto nonce = fromBase64(json.value(QLatin1String("nonce")));
    const auto sealed = fromBase64(json.value(QLatin1String("sealed")));
    const auto sum = fromBase64(json.value(QLatin1String("check")));
    const bool known = wholeNumber(json.value(QLatin1String("v"))) == kVersion &&
                       json.value(QLatin1String("kdf")).toString() == kDerivation &&
                       json.value(QLatin1String("cipher")).toString() == kCipher;
    const bool shaped = salt && salt->size() == kSaltBytes && nonce && nonce->size() == kNonceBytes &&
                        sealed && sealed->size() >= kTagBytes && sealed->size() <= kMostSecret + kTagBytes &&
                        sum;
    if (known && shaped && isWithin(read.m_cost)) {
        read.m_salt = *salt;
        read.m_nonce = *nonce;
        read.m_sealed = *sealed;
        if (read.check() == *sum)
            return read;
    }
    return Error{tr("The sealed key is damaged.")};
}

} // namespace porch
