// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"
#include "models/vault/GuardedBytes.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonObject>

#include <variant>

namespace porch {

/// A small secret sealed under a passphrase: Argon2id makes the key, XChaCha20-Poly1305 seals.
///
/// As JSON it holds all that opening needs but the passphrase:
///
///     {"v":1, "kdf":"argon2id", "ops":3, "memory":268435456, "salt":…, "cipher":"xchacha20poly1305",
///      "nonce":…, "sealed":…, "check":…}
///
/// "check" is a sum over the rest that anyone can make: it tells a file that decayed from a passphrase that
/// is wrong, and protects from nothing else.
class PassphraseSeal
{
    Q_DECLARE_TR_FUNCTIONS(porch::PassphraseSeal)
public:
    /// What one guess costs.
    struct Cost
    {
        qint64 passes = 3;
        qint64 memory = 256 * 1024 * 1024; ///< bytes

        bool operator==(const Cost &) const = default;
    };
    /// For what a person remembers: about a second, 256 MiB.
    static constexpr Cost kForPassphrases{3, 256 * 1024 * 1024};
    /// The least there is: enough for a secret that nobody can guess anyway, such as a OneTimeCode.
    static constexpr Cost kForRandomSecrets{1, 8 * 1024};
    /// What a file may ask for; more is damage, or an attempt to use up this computer's memory.
    static constexpr Cost kMost{8, 512 * 1024 * 1024};

    static constexpr qsizetype kMostSecret = 4096;

    enum class Fault : quint8 {
        WrongPassphrase, ///< or another context, or a forger: cryptography does not tell them apart
        NoMemory,        ///< this computer has not got what the cost asks for: nothing was tried
    };
    using Opened = std::variant<GuardedBytes, Fault>;

    /// Seals at most kMostSecret bytes. Takes as long as the cost says: call it on a worker thread.
    /// @param passphrase letters that look the same count as the same, however they were typed
    /// @param context what the secret is for; opens only under the same
    static Result<PassphraseSeal> seal(QByteArrayView secret, const QString &passphrase,
                                       const QByteArray &context, Cost cost = kForPassphrases);
    /// Takes as long as sealing did.
    Opened open(const QString &passphrase, const QByteArray &context) const;

    QJsonObject toJson() const;
    /// An error is damage: a field is missing or absurd, or the check sum does not fit.
    static Result<PassphraseSeal> fromJson(const QJsonObject &json);

    const Cost &cost() const { return m_cost; }
    bool operator==(const PassphraseSeal &) const = default;

private:
    PassphraseSeal() = default;

    QByteArray check() const;

    Cost m_cost;
    QByteArray m_salt;
    QByteArray m_nonce;
    QByteArray m_sealed; ///< with its tag
};

} // namespace porch
