// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/LastWord.h"

#include "app/desk/Desk.h"

#include <QTimer>

#include <algorithm>

namespace porch {

namespace {

/// Longer than a server on the way to another continent takes, shorter than a person notices.
constexpr int kMomentMs = 1'000;

} // namespace

LastWord::LastWord(Desk &desk, const Command &command, std::function<void()> then, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_id(command.id)
    , m_then(std::move(then))
{
    Workstation &workstation = desk.workstation();
    connect(&workstation, &Workstation::pendingChanged, this, &LastWord::look);
    connect(&workstation, &Workstation::accepted, this, [this](const QByteArray &id) {
        if (id == m_id && m_desk.linkState().phase != LinkState::Phase::Live)
            finish();
    });
    connect(&workstation, &Workstation::failed, this, [this](const QByteArray &id) {
        if (id == m_id)
            finish();
    });
    QTimer::singleShot(kMomentMs, this, &LastWord::finish);
    workstation.submit(command);
}

void LastWord::look(const std::vector<PendingAction> &pending)
{
    const auto found = std::find_if(pending.begin(), pending.end(),
                                    [this](const PendingAction &action) { return action.id == m_id; });
    if (found != pending.end() && found->state < PendingState::Logged) {
        m_seen = true;
        return;
    }
    if (m_seen)
        finish();
}

void LastWord::finish()
{
    if (!m_then)
        return;
    std::exchange(m_then, nullptr)();
    deleteLater();
}

} // namespace porch
