// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Session.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace porch {

/// Catches a cache up with the log, with its progress on a terminal, and remembers what was read on the way.
class CatchUp
{
    Q_DECLARE_TR_FUNCTIONS(porch::CatchUp)
public:
    /// @param workstation not started yet
    CatchUp(Workstation &workstation, int patienceMs);

    Result<void> run();

    /// Events that were new.
    qint64 events() const { return m_events; }
    double seconds() const { return m_seconds; }

private:
    Session m_session;
    QElapsedTimer m_timer;
    qint64 m_events = 0;
    double m_seconds = 0;
};

} // namespace porch
