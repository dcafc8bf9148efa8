// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CatchUp.h"

#include <QLocale>

namespace porch {

CatchUp::CatchUp(Workstation &workstation, int patienceMs)
    : m_session(workstation, patienceMs)
{
    QObject::connect(&workstation, &Workstation::folded, &m_session,
                     [this](const Changes &changes) { m_events += changes.events - changes.known; });
    QObject::connect(&workstation, &Workstation::stateChanged, &m_session, [](const LinkState &state) {
        if (state.phase == LinkState::Phase::CatchingUp) {
            output::progress(
                tr("%1 of %2 events").arg(QLocale().toString(state.done), QLocale().toString(state.total)));
        }
    });
    QObject::connect(&workstation, &Workstation::replaced, &m_session,
                     [](const QString &reason) { output::warning(reason); });
}

Result<void> CatchUp::run()
{
    m_timer.start();
    m_session.start();
    auto live = m_session.untilLive();
    m_seconds = static_cast<double>(m_timer.nsecsElapsed()) / 1e9;
    return live;
}

} // namespace porch
