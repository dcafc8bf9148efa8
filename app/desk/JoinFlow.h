// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/JoinRequest.h"
#include "app/profile/Invitation.h"
#include "ui/signin/SignInData.h"

#include <QObject>

#include <memory>
#include <optional>

namespace porch {

class FirstRunPage;

/// Somebody new at this console: makes their key here, seals it, and brings it into the department, by an
/// invitation or by an administrator who adds its public half.
class JoinFlow : public QObject
{
    Q_OBJECT
public:
    /// @param folder where the profile is or will be
    JoinFlow(QString folder, FirstRunPage &page, QObject *parent = nullptr);
    ~JoinFlow() override;

    /// Stops waiting for whatever it is waiting for.
    void stop();
    /// Waits for the department to let in a key that was made here before.
    void waitFor(const Profile &profile, const NKey &key);

    static PassphraseRule passphraseRule();

Q_SIGNALS:
    void joined(const porch::Profile &profile, const porch::NKey &key);

private:
    void readInvitation(const QByteArray &content, const QString &name);
    void join(const QString &code, const QString &passphrase);
    void seal(const Invitation &invitation, const NKey &key, QString passphrase,
              std::function<void(const Result<Profile> &)> done);
    void registerKey(const Invitation::Terms &terms, const NKey &invited, const Profile &profile,
                     const NKey &key);
    void makeKey(const KeyRequest &request);

    QString m_folder;
    FirstRunPage &m_page;
    std::optional<Invitation> m_invitation;
    std::optional<NKey> m_key; ///< made for that invitation: a second try goes on with it
    std::unique_ptr<JoinRequest> m_request;
    std::unique_ptr<NatsConnection> m_waiting;
};

} // namespace porch
