// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"

#include <QByteArray>
#include <QCoreApplication>

#include <memory>

namespace porch {

/// A user's key pair as NATS writes it: Ed25519, the public half as `U…`, the seed as `SU…`.
///
/// The secret half lies in guarded memory that is zeroed with the last copy; copies share it.
class NKey
{
    Q_DECLARE_TR_FUNCTIONS(porch::NKey)

public:
    static NKey generate();

    /// @param seed `SU…`, 58 characters; white space around it is forgiven
    static Result<NKey> fromSeed(const QByteArray &seed);

    /// Another key, always the same for the same purpose. It tells nothing of this one.
    NKey derived(const QByteArray &purpose) const;

    /// The secret as text. wipe() it after use.
    QByteArray seed() const;

    /// `U…`, 56 characters: what the server knows the user by.
    const QByteArray &publicKey() const { return m_public; }

    /// The signature over a server's nonce, base64url without padding, as CONNECT wants it.
    QByteArray sign(const QByteArray &nonce) const;

    /// Whether the owner of that public key has signed the text; the signature as sign() writes it.
    static bool verify(const QByteArray &publicKey, const QByteArray &text, const QByteArray &signature);

    /// Whether this is the public key of a user, check sum included.
    static bool isPublicKey(const QByteArray &text);

private:
    using Secret = std::shared_ptr<unsigned char>;

    explicit NKey(const unsigned char *seed);

    Secret m_secret; ///< 64 bytes as libsodium keeps them: seed, then public key
    QByteArray m_public;
};

} // namespace porch
