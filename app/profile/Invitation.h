// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile/Profile.h"
#include "models/vault/NKey.h"
#include "models/vault/PassphraseSeal.h"

#include <QCoreApplication>
#include <QDateTime>

namespace porch {

/// A file that an administrator hands to a new user: where the department is, who they will be there, and a
/// key that is good for joining and nothing else, sealed under a OneTimeCode that comes on another way. The
/// user's own key is made at their desk and takes its place.
///
/// The code's seal covers every word of the invitation: whoever changes an address, the authority, a role or
/// the date on its way makes a file that no code opens.
class Invitation
{
    Q_DECLARE_TR_FUNCTIONS(porch::Invitation)
public:
    static constexpr qsizetype kMostBytes = 64 * 1024;

    struct Terms
    {
        QString department;
        std::vector<QUrl> servers;
        QByteArray authority; ///< PEM of who signed the servers' certificates; empty: the system's own
        QString user;
        QStringList roles; ///< "officer", "supervisor", ...
        QDateTime expires;

        bool operator==(const Terms &) const = default;
    };

    /// @param key what the server lets join as this user; its seed goes into the invitation
    /// @param code from OneTimeCode::generate()
    static Result<Invitation> make(Terms terms, const NKey &key, const QString &code);
    /// At once or not at all, readable to its owner only.
    Result<void> write(const QString &path) const;

    static Result<Invitation> read(const QString &path);
    /// What a file holds. Errors tell what is no invitation from one that is damaged or too new.
    static Result<Invitation> parse(const QByteArray &file);
    QByteArray toJson() const;

    const Terms &terms() const { return m_terms; }
    bool hasExpired(const QDateTime &now = QDateTime::currentDateTimeUtc()) const
    {
        return now >= m_terms.expires;
    }

    /// The key to join with. Errors: expired; the code is none; the code is wrong or the file was changed.
    /// @param code as a person types it
    Result<NKey> open(const QString &code, const QDateTime &now = QDateTime::currentDateTimeUtc()) const;

    /// The profile in `folder` for this user, made or joined: addresses and authority as the invitation says.
    /// Other users of the same department stay as they are; another department's folder is an error.
    Result<Profile> makeProfile(const QString &folder) const;

private:
    Invitation(Terms terms, PassphraseSeal key)
        : m_terms(std::move(terms))
        , m_key(std::move(key))
    {}

    Terms m_terms;
    PassphraseSeal m_key;
};

} // namespace porch
