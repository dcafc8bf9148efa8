// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/DepartmentFolder.h"
#include "app/admin/JoinMessage.h"
#include "app/admin/ServerReload.h"
#include "app/wire/NatsConnection.h"

#include <QObject>

#include <deque>
#include <memory>
#include <optional>

namespace porch {

/// The keeper's side of an invitation: answers `join.*`, and puts the key that a desk has made in the place
/// of the invitation's. So an invitation works once.
class JoinDesk : public QObject
{
    Q_OBJECT
public:
    JoinDesk(DepartmentFolder department, const NKey &keeper, QObject *parent = nullptr);
    ~JoinDesk() override;

    /// Connects, and goes on answering until it is gone; ready() follows.
    void start();

Q_SIGNALS:
    /// Requests are heard, from now on or again.
    void ready();
    void joined(const QString &user);
    /// Somebody could not join, or the server has not taken the new key; one sentence for the administrator.
    void troubled(const QString &sentence);

private:
    struct Request
    {
        QByteArray user; ///< from the subject, which the server has checked
        QByteArray reply;
        QByteArray payload;
    };

    void onRequest(const NatsMessage &message);
    void handleNext();
    JoinAnswer::Verdict decide(const Request &request, Membership &membership);
    /// The same again is no news, however often somebody tries.
    void reportOnce(const QString &sentence);
    void admit(const QString &user, std::unique_ptr<Membership> membership);

    DepartmentFolder m_department;
    NatsConnection m_connection;
    std::deque<Request> m_requests;
    QTimer m_next;
    QString m_lastReport;
    int m_attempts = 0;                      ///< to get the lock for the first request
    std::unique_ptr<Membership> m_admitting; ///< while the servers take a new key
    std::unique_ptr<ServerReload> m_reload;
};

} // namespace porch
