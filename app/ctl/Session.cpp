// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Session.h"

#include <QEventLoop>

namespace porch {

Session::Session(Workstation &workstation, int patienceMs, QObject *parent)
    : QObject(parent)
    , m_workstation(workstation)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_workstation, &Workstation::stateChanged, this, [this](const LinkState &state) {
        // As long as something goes forward there is no hurry.
        if (state.phase != m_state.phase || state.sequence != m_state.sequence || !m_patience.isActive())
            m_patience.start();
        m_state = state;
    });
    connect(&m_workstation, &Workstation::failed, this, [this](const QByteArray &id, const QString &problem) {
        (id.isEmpty() ? m_notice : m_problem) = problem;
    });
}

void Session::addOptionTo(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("wait"),
                      tr("How long to wait for a server that cannot be reached (default 5)."), tr("SECONDS"),
                      QStringLiteral("5")});
}

Result<int> Session::patience(const CommandLine &line)
{
    const auto seconds = line.real(QStringLiteral("wait"), 0);
    if (!seconds)
        return seconds.error();
    return static_cast<int>(std::min(seconds.value(), 1e6) * 1000);
}

void Session::start()
{
    m_patience.start();
    m_workstation.start();
}

Result<void> Session::untilLive()
{
    return until([this] { return m_state.phase == LinkState::Phase::Live; });
}

Result<void> Session::until(const std::function<bool()> &over)
{
    QEventLoop loop;
    const auto check = [&] {
        if (!m_problem.isEmpty() || over())
            loop.quit();
    };
    connect(&m_workstation, &Workstation::stateChanged, &loop, check);
    connect(&m_workstation, &Workstation::pendingChanged, &loop, check);
    connect(&m_workstation, &Workstation::accepted, &loop, check);
    connect(&m_workstation, &Workstation::failed, &loop, check);
    connect(&m_patience, &QTimer::timeout, &loop, &QEventLoop::quit);
    if (!over())
        loop.exec();
    if (over())
        return {};
    if (!m_problem.isEmpty())
        return Error{m_problem};
    if (m_state.reason.isEmpty() && !m_notice.isEmpty())
        return Error{m_notice};
    return Error{m_state.reason.isEmpty() ? tr("The log could not be reached in time.") : m_state.reason};
}

} // namespace porch
