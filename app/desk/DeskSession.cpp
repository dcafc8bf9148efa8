// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/DeskSession.h"

#include "app/desk/LastWord.h"
#include "app/desk/ShiftRoom.h"
#include "ui/shell/Shell.h"

namespace porch {

DeskSession::DeskSession(const SignedIn &who, kit::Theme &theme, QObject *parent)
    : QObject(parent)
    , m_profile(who.profile)
    , m_how(who.how)
    , m_audit(who.profile)
    , m_desk(who.profile, who.connection, theme)
    , m_lock(m_desk, who.profile)
{
    connect(&m_desk.window(), &Shell::aboutToClose, this,
            [this] { leave(SessionAudit::closed("quit"), &DeskSession::closed); });
    connect(&m_lock, &LockGuard::switchRequested, this,
            [this] { leave(SessionAudit::closed("switched user"), &DeskSession::switched); });
    if (ShiftRoom *shift = m_desk.shiftRoom()) {
        // Where a passphrase opens the desk the next one signs in; a private desk has only one user.
        const bool isSealed = m_lock.isSealed();
        if (isSealed)
            shift->greetOnce();
        connect(shift, &ShiftRoom::shiftEnded, this, [this, isSealed](const Command &closing) {
            leave(closing, isSealed ? &DeskSession::switched : &DeskSession::closed);
        });
    }
    connect(&m_desk.workstation(), &Workstation::accepted, this, [this](const QByteArray &id) {
        if (id == m_refusedId)
            m_audit.refusedIsKept();
    });
}

DeskSession::~DeskSession() = default;

void DeskSession::start()
{
    m_desk.start();
    if (const auto refused = m_audit.refused()) {
        m_refusedId = refused->id;
        m_desk.workstation().submit(*refused);
    }
    m_desk.workstation().submit(SessionAudit::opened(m_how));
}

void DeskSession::leave(const Command &closing, void (DeskSession::*over)())
{
    if (std::exchange(m_leaving, true))
        return;
    new LastWord(
        m_desk, closing,
        [this, over] {
            Q_EMIT(this->*over)
            ();
        },
        this);
}

} // namespace porch
