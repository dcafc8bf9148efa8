// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/Desk.h"

#include <QElapsedTimer>

#include <optional>
#include <vector>

namespace porch::bench {

/// Claims and releases tips of the list on the real desk, and measures from each click to the paint that
/// shows it, and to its echo in the log.
class ClickRun
{
public:
    ClickRun(const Profile &profile, kit::Theme &theme);

    int exec(int clicks);

private:
    void click(const QByteArray &tip);
    bool showsClick();

    Desk m_desk;
    QByteArray m_tip; ///< clicked last
    QByteArray m_action;
    bool m_claims = false;
    QElapsedTimer m_sinceClick;
    std::optional<double> m_pending;
    std::optional<double> m_painted;
    std::optional<double> m_echoed;
};

} // namespace porch::bench
