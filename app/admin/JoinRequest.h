// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/JoinMessage.h"
#include "app/wire/NatsConnection.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace porch {

/// The desk's side of an invitation: registers a key that was made here in the place of the invitation's,
/// and makes sure that the server accepts it.
///
/// Keep the new key (sealed) before start(): whatever interrupts this, doing it again with the same key
/// finds out how far it came.
class JoinRequest : public QObject
{
    Q_OBJECT
public:
    /// @param invited the department's servers, the user, and the invitation's key as credentials
    /// @param department its name, as the invitation has it
    /// @param key made at this desk
    JoinRequest(NatsOptions invited, QString department, NKey key, QObject *parent = nullptr);

    /// joined() or failed() follows.
    void start();

Q_SIGNALS:
    /// The server has let the user in with the new key.
    void joined();
    /// One sentence, with what to do.
    void failed(const QString &sentence);

private:
    void ask();
    void onAnswer(const NatsReply &reply);
    void onInvitedOffline(const LinkFault &fault);
    /// Signs in with the new key, which is the proof whatever was answered.
    void confirm(const QString &otherwise, std::chrono::seconds patience);
    void finish(const QString &failure);

    NatsOptions m_options;
    QString m_department;
    NKey m_key;
    QTimer m_patience;
    QString m_otherwise; ///< what to say when the new key is not accepted
    int m_requests = 0;  ///< that nobody answered
    int m_refusals = 0;  ///< of the invitation's key, by the server
    bool m_over = false;
    std::unique_ptr<NatsConnection> m_connection;
};

} // namespace porch
