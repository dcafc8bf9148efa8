// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"
#include "models/vault/NKey.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QString>

#include <optional>

namespace porch {

/// What an invited desk sends to `join.<user>`: the public key that it has made, and the proof that it has
/// the secret half. The proof names the invitation too, so that nobody can carry it to another one.
struct JoinMessage
{
    QString user;
    QString department;
    QByteArray key;   ///< public
    QByteArray proof; ///< a signature by that key

    static JoinMessage make(const QString &user, const QString &department, const QByteArray &invitation,
                            const NKey &key);
    /// @param invitation the public half of the invitation's key
    bool isProven(const QByteArray &invitation) const;

    QByteArray toJson() const;
    static std::optional<JoinMessage> fromJson(QByteArrayView json);
};

/// What the keeper answers.
struct JoinAnswer
{
    enum class Verdict : quint8 {
        Welcome,
        NotInvited, ///< or used, or withdrawn
        Expired,
        OtherDepartment, ///< the invitation is for another one
        Unproven,        ///< damaged, or not by the owner of the key
        KeyInUse,
        Unable, ///< the keeper can't write it down now
    };
    Verdict verdict = Verdict::Unable;

    QByteArray toJson() const;
    static std::optional<JoinAnswer> fromJson(QByteArrayView json);
};

/// A refusal in words, with what to do.
class JoinText
{
    Q_DECLARE_TR_FUNCTIONS(porch::JoinText)
public:
    static QString sentence(JoinAnswer::Verdict verdict, const QString &user);
};

} // namespace porch
