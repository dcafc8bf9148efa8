// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace porch {

/// Decides when a desk that nobody touches is locked. It knows no windows: whoever owns them says when
/// somebody was there, and hides everything on locked().
///
/// Time asleep is idle time: a lid that is closed and opened an hour later finds a locked desk. So is a
/// jump of the clock forwards; a jump backwards gains nobody a minute.
class IdleLock : public QObject
{
    Q_OBJECT
public:
    using Time = std::chrono::milliseconds;

    /// Two clocks, because each can be fooled: the wall's is set by people, and the steady one stands still
    /// while the computer sleeps.
    struct Clocks
    {
        std::function<Time()> wall;
        std::function<Time()> steady;

        static Clocks system();
    };

    static constexpr int kMostMinutes = 30;

    enum class Reason : quint8 { Idle, Asked };
    Q_ENUM(Reason)

    explicit IdleLock(QObject *parent = nullptr);
    explicit IdleLock(Clocks clocks, QObject *parent = nullptr);

    /// The policy's minutes; what lies outside 1 to 30 becomes the nearest of them.
    void setMinutes(int minutes);
    int minutes() const { return m_minutes; }

    /// Somebody signed in or unlocked: counts from now.
    void start();
    /// Nobody is signed in, so there is nothing to lock.
    void stop();
    /// Somebody moved the mouse or pressed a key. Cheap enough for every event. Comes too late when the time
    /// was already up: the desk locks.
    void activity();
    void lockNow();
    /// Locks when the time is up. Called by itself every second.
    void check();

    bool isRunning() const { return m_state == State::Running; }
    bool isLocked() const { return m_state == State::Locked; }

Q_SIGNALS:
    void locked(porch::IdleLock::Reason reason);

private:
    enum class State : quint8 { Stopped, Running, Locked };

    void lock(Reason reason);
    void touch();

    Clocks m_clocks;
    QTimer m_timer;
    Time m_wall{};
    Time m_steady{};
    int m_minutes = kMostMinutes;
    State m_state = State::Stopped;
};

} // namespace porch
