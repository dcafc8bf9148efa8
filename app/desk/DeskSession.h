// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/Desk.h"
#include "app/desk/LockGuard.h"
#include "app/desk/SignInFlow.h"

namespace porch {

/// One user at the desk, from signing in to leaving: the desk, its lock, and the audit of both.
class DeskSession : public QObject
{
    Q_OBJECT
public:
    DeskSession(const SignedIn &who, kit::Theme &theme, QObject *parent = nullptr);
    ~DeskSession() override;

    Desk &desk() { return m_desk; }
    LockGuard &lock() { return m_lock; }
    const Profile &profile() const { return m_profile; }

    /// Opens the files, connects, and says so in the log.
    void start();

Q_SIGNALS:
    /// The window was closed, and the log knows, or will.
    void closed();
    /// Somebody else wants to sign in; the session is over.
    void switched();

private:
    void leave(const Command &closing, void (DeskSession::*over)());

    const Profile m_profile;
    const QByteArray m_how;
    SessionAudit m_audit;
    QByteArray m_refusedId;
    Desk m_desk;
    LockGuard m_lock;
    bool m_leaving = false;
};

} // namespace porch
