// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/IdleLock.h"

#include <algorithm>

namespace porch {

namespace {

/// A timer for the whole time would stand still while the computer sleeps.
constexpr std::chrono::seconds kLookEvery{1};

} // namespace

IdleLock::Clocks IdleLock::Clocks::system()
{
    return {
        [] { return std::chrono::duration_cast<Time>(std::chrono::system_clock::now().time_since_epoch()); },
        [] { return std::chrono::duration_cast<Time>(std::chrono::steady_clock::now().time_since_epoch()); }};
}

IdleLock::IdleLock(QObject *parent)
    : IdleLock(Clocks::system(), parent)
{}

IdleLock::IdleLock(Clocks clocks, QObject *parent)
    : QObject(parent)
    , m_clocks(std::move(clocks))
{
    m_timer.setInterval(kLookEvery);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::check);
}

void IdleLock::setMinutes(int minutes)
{
    m_minutes = std::clamp(minutes, 1, kMostMinutes);
    check();
}

void IdleLock::start()
{
    m_state = State::Running;
    touch();
    m_timer.start();
}

void IdleLock::stop()
{
    m_state = State::Stopped;
    m_timer.stop();
}

void IdleLock::activity()
{
    check();
    if (m_state == State::Running)
        touch();
}

void IdleLock::lockNow()
{
    if (m_state == State::Running)
        lock(Reason::Asked);
}

void IdleLock::check()
{
    if (m_state != State::Running)
        return;
    const Time idle = std::max(m_clocks.wall() - m_wall, m_clocks.steady() - m_steady);
    if (idle >= std::chrono::minutes(m_minutes))
        lock(Reason::Idle);
}

void IdleLock::lock(Reason reason)
{
    m_state = State::Locked;
    m_timer.stop();
    Q_EMIT locked(reason);
}

void IdleLock::touch()
{
    m_wall = m_clocks.wall();
    m_steady = m_clocks.steady();
}

} // namespace porch
