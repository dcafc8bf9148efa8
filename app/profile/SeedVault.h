// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile/FailureRecord.h"
#include "app/profile/Profile.h"
#include "models/vault/NKey.h"
#include "models/vault/PassphraseSeal.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFuture>

#include <chrono>
#include <functional>
#include <optional>

namespace porch {

/// How a key stands, or how a try to open it ended.
struct VaultAnswer
{
    enum class State : quint8 {
        Opened,
        Sealed, ///< waits for its passphrase; from status() only
        WrongPassphrase,
        Destroyed, ///< too many failures: only a new invitation helps
        Missing,   ///< no sealed key is kept here
        Damaged,   ///< the file is no sealed key any more; does not count as a failure
        Failed,    ///< could not be tried: nothing was counted, nothing is lost
    };
    State state = State::Missing;
    std::optional<NKey> key; ///< when Opened
    int attemptsLeft = 0;    ///< when WrongPassphrase
    QString sentence;        ///< what to tell the person, unless Opened or Sealed
};

/// One user's sealed key on this workstation, in users/<user>:
///
///     seed.sealed     the key under the passphrase
///     seed.attempts   when a passphrase was tried and has not turned out right
///     seed.destroyed  left behind by a key that was destroyed
///     seed.eased      the key under a random secret that the system's keychain holds; see Keychain
///
/// Five failures within fifteen minutes destroy the key. A try is written down before it is made, so that
/// ending the program does not undo it; times that lie ahead count as recent, so that setting the clock back
/// does not either. This holds off whoever sits down at the desk. Who carries the disk away can guess as
/// long as they like, at the price of one Argon2id for each guess.
///
/// Everything that takes a passphrase takes about a second: call it on a worker thread, or openAsync().
class SeedVault
{
    Q_DECLARE_TR_FUNCTIONS(porch::SeedVault)
public:
    using Clock = std::function<QDateTime()>;

    static constexpr int kMostFailures = 5;
    static constexpr std::chrono::minutes kWindow{15};
    static constexpr int kLeastCharacters = 12;

    explicit SeedVault(const Profile &profile, Clock clock = {});

    /// How the key stands, without a passphrase. Quick.
    VaultAnswer status() const;
    /// What the server knows the user by; empty when no sealed key can be read.
    QByteArray publicKey() const;

    VaultAnswer open(const QString &passphrase) const;
    static QFuture<VaultAnswer> openAsync(SeedVault vault, QString passphrase);

    /// Seals a key, in place of any that was here, destroyed ones included. Failures are forgotten.
    Result<void> store(const NKey &key, const QString &passphrase,
                       PassphraseSeal::Cost cost = PassphraseSeal::kForPassphrases) const;
    /// A wrong old passphrase counts as a failure to open.
    VaultAnswer changePassphrase(const QString &old, const QString &passphrase,
                                 PassphraseSeal::Cost cost = PassphraseSeal::kForPassphrases) const;
    /// Whether a person may choose this passphrase: long enough, not their name, not one key held down.
    Result<void> mayChoose(const QString &passphrase) const;

    /// Seals the key a second time, under a random secret for the system's keychain. Quick.
    /// @return the secret
    Result<QByteArray> ease(const NKey &key) const;
    /// The key, by the keychain's secret. Quick; an error only means that the passphrase is needed.
    Result<NKey> openEased(const QByteArray &secret) const;
    /// Nothing that a keychain still holds opens the key any more.
    void endEase() const;
    bool isEased() const;

private:
    struct SealedKey
    {
        QByteArray publicKey;
        PassphraseSeal seal;
    };

    QString path(const char *name) const;
    QByteArray context(const char *purpose, const QByteArray &publicKey) const;
    Result<SealedKey> read(const QString &path) const;
    Result<QJsonObject> sealed(const char *purpose, const NKey &key, const QString &passphrase,
                               PassphraseSeal::Cost cost) const;
    VaultAnswer attempt(const QString &passphrase) const;
    VaultAnswer destroy() const;

    QString m_user;
    QString m_folder;
    Clock m_clock;
    FailureRecord m_failures;
};

} // namespace porch
