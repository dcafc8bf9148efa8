// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/DepartmentFolder.h"
#include "app/profile/Invitation.h"

#include <QCoreApplication>

namespace porch {

/// An invitation as it is handed out.
struct IssuedInvitation
{
    QString path;
    QString code; ///< for the invited alone, on another way
    QDateTime expires;
    QByteArray key; ///< public
};

/// What an administrator makes for somebody: a profile, its key sealed with PORCHLIGHT_PASSPHRASE, or an
/// invitation.
class ReadyProfile
{
    Q_DECLARE_TR_FUNCTIONS(porch::ReadyProfile)
public:
    /// What a user of that department needs to know.
    static Result<Invitation::Terms> terms(const DepartmentPlan &plan, const QString &user, Roles roles,
                                           const QDateTime &expires = QDateTime::currentDateTimeUtc());
    /// From the environment; an error that says what to do when it is not there. Warns of a weak one.
    static Result<QString> passphrase(const QString &user);
    /// Makes the profile, or adds the user to one of the same department. Takes about a second.
    static Result<Profile> make(const Invitation::Terms &terms, const QString &folder, const NKey &key,
                                const QString &passphrase);
    static Result<IssuedInvitation> invite(const DepartmentPlan &plan, const QString &user, Roles roles,
                                           const QString &path, qint64 days);

    static constexpr qint64 kInvitationDays = 7;
};

} // namespace porch
