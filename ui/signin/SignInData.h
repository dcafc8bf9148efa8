// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <functional>

namespace porch {

/// Somebody who may sit down at this console.
struct SignInUser
{
    QString user;
    QString name;            ///< as the department calls them; the user name when nobody has said
    QString about;           ///< "officer, supervisor"
    bool canTry = true;      ///< there is a key that a passphrase may open
    bool remembered = false; ///< the keychain opens it without one
    QString sentence = {};   ///< why not, and what to do

    bool operator==(const SignInUser &) const = default;
};

/// What an invitation says of itself, in words.
struct InvitationFacts
{
    QString file;    ///< its name, as the person knows it
    QString user;    ///< empty: there is no invitation that can be used
    QString summary; ///< "Alderquay Police, officer, d117. Valid until Friday."
    QString warning; ///< what joining would replace
    QString problem; ///< why it can't be used
};

/// What a desk must know to make a key for somebody who has no invitation.
struct KeyRequest
{
    QString user;
    QString server;
    QString role;
    QString authorityFile; ///< may be empty
    QString passphrase;
};

/// Why a passphrase can't be chosen by this user; empty when it can.
using PassphraseRule = std::function<QString(const QString &user, const QString &passphrase)>;

} // namespace porch

Q_DECLARE_METATYPE(porch::KeyRequest)
