// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"
#include "models/vault/GuardedBytes.h"

#include <QByteArray>
#include <QCoreApplication>

#include <initializer_list>
#include <vector>

namespace porch {

/// The keys by which the log knows people without knowing who they are: HMACs that only a bridge can make,
/// 22 letters of base64url (132 bits). Each is bound to its purpose and its channel, so that nobody who reads
/// the log can tell that two of them are one person.
class Pseudonyms
{
    Q_DECLARE_TR_FUNCTIONS(porch::Pseudonyms)
public:
    /// The least that a secret may have, in bytes.
    static constexpr qsizetype kLeastSecret = 32;

    /// @param secrets the one that makes keys now, then former ones, which only find old keys again
    static Result<Pseudonyms> fromSecrets(std::vector<GuardedBytes> secrets);

    /// Who writes or is mentioned: one key for each channel and account.
    QByteArray reporter(const QString &team, const QString &channel, const QString &user) const;
    /// The same by every secret, the current one first: to find what was written before a change of keys.
    std::vector<QByteArray> everyReporter(const QString &team, const QString &channel,
                                          const QString &user) const;

    /// Who reacted, within the key of the reaction. Bound to the channel as well: it stands beside the
    /// reporter's key or a name, and would else join what they keep apart.
    QByteArray reaction(const QString &team, const QString &channel, const QString &user) const;
    std::vector<QByteArray> everyReaction(const QString &team, const QString &channel,
                                          const QString &user) const;

    /// One anonymous form: its own key for each submission.
    /// @param submission random, see randomBytes()
    QByteArray form(const QString &team, const QString &channel, const QByteArray &submission) const;
    /// The reference code of a submission: the same again when the same one comes again, on any bridge. See
    /// FormCode.h.
    QString formCode(const QString &team, const QByteArray &submission) const;

    /// A key for another purpose, 32 bytes; by every secret, the current one first.
    std::vector<GuardedBytes> everyKeyFor(const QByteArray &purpose) const;
    /// A name for something that nobody shall recognise, 22 letters as above; by every secret.
    std::vector<QByteArray> everyNameOf(const QByteArray &purpose, const QByteArray &what) const;

private:
    explicit Pseudonyms(std::vector<GuardedBytes> secrets)
        : m_secrets(std::move(secrets))
    {}

    using Fields = std::initializer_list<QByteArray>;

    static QByteArray digest(const GuardedBytes &secret, Fields fields);
    static QByteArray key(const GuardedBytes &secret, Fields fields);
    std::vector<QByteArray> everyKey(Fields fields) const;

    std::vector<GuardedBytes> m_secrets;
};

} // namespace porch
