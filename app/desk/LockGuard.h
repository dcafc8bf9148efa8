// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/SessionAudit.h"
#include "app/profile/IdleLock.h"
#include "app/profile/Profile.h"
#include "app/profile/SeedVault.h"
#include "app/wire/NatsOptions.h"
#include "ui/signin/LockScreen.h"

#include <QAction>
#include <QList>
#include <QObject>
#include <QPointer>

namespace porch {

class Desk;

/// Locks a desk that nobody touches, or on demand: covers its window, hides what else it shows, closes the
/// connection and destroys the key; and opens it again by the passphrase.
class LockGuard : public QObject
{
    Q_OBJECT
public:
    LockGuard(Desk &desk, const Profile &profile, QObject *parent = nullptr);
    LockGuard(Desk &desk, const Profile &profile, IdleLock::Clocks clocks, QObject *parent = nullptr);
    ~LockGuard() override;

    bool isLocked() const { return m_idle.isLocked(); }
    /// A passphrase opens the key; otherwise whoever sits at the computer is the user.
    bool isSealed() const { return m_sealed; }
    QAction *action() { return &m_lockNow; }
    LockScreen *screen() const { return m_screen; }
    IdleLock &idle() { return m_idle; }
    /// Why a desk is locked that nobody has touched.
    static QString idleReason(int minutes);

Q_SIGNALS:
    void locked();
    void unlocked();
    /// Somebody else wants to sit down.
    void switchRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followPolicy();
    void lock(IdleLock::Reason reason);
    void hideOtherWindows();
    void unlock(const QString &passphrase);
    void onAnswer(const VaultAnswer &answer);
    void reopen(const NatsOptions &connection, const QByteArray &how);
    bool isOurs(QObject *object) const;

    Desk &m_desk;
    const Profile m_profile;
    const bool m_sealed; ///< a passphrase opens the key
    SessionAudit m_audit;
    IdleLock m_idle;
    QAction m_lockNow;
    QPointer<LockScreen> m_screen;
    QList<QPointer<QWidget>> m_hidden;
    QByteArray m_refusedId; ///< what tells of refused passphrases, on its way to the outbox
};

} // namespace porch
