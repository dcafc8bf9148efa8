// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile/Profile.h"

#include <QCoreApplication>

#include <functional>

namespace porch {

/// One user's place in the system's keychain, for whoever chose to sign in without typing. It holds what
/// SeedVault::ease() made: a random secret, never the passphrase, worth nothing without this profile.
///
/// Call remove() and SeedVault::endEase() when the desk is locked, and when a key is destroyed or replaced.
/// Nothing here waits: every call answers later, in the thread that called, and at the latest when the
/// patience is over; not at all when `context` has gone by then. Where there is no keychain, that is the
/// answer.
class Keychain
{
    Q_DECLARE_TR_FUNCTIONS(porch::Keychain)
public:
    using Told = std::function<void(const Result<void> &)>;
    using Found = std::function<void(const Result<QByteArray> &)>;

    explicit Keychain(const Profile &profile);

    /// Whether this computer runs a keychain that answers, so that the choice can be offered.
    void probe(QObject *context, const std::function<void(bool)> &told) const;
    void store(const QByteArray &secret, QObject *context, const Told &told) const;
    /// wipe() what is found after use. Nothing stored is an error too.
    void read(QObject *context, const Found &found) const;
    /// Nothing there to be removed is no error.
    void remove(QObject *context, const Told &told) const;

private:
    QString m_account;
};

} // namespace porch
