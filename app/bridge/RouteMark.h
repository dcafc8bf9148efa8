// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/RouteLines.h"

namespace porch {

/// Which secret holds, for all bridges to see: without it a bridge that was left behind when the secret was
/// changed, or that was given another one, would find no routes and say that nobody can be reached.
class RouteMark : public QObject
{
    Q_OBJECT
public:
    enum class Standing : quint8 {
        Holds,  ///< this bridge's secret
        Behind, ///< another one, which this bridge does not know
        Unknown
    };

    RouteMark(RouteShelf &shelf, const Pseudonyms &pseudonyms, QObject *parent = nullptr);

    /// Where none holds yet, or one of this bridge's former ones, its own does from now on.
    void check(const std::function<void(RouteShelf::Outcome, Standing)> &done);
    /// This bridge's secret holds from now on, whatever did before.
    void claim(const RouteLines::Done &done);

private:
    RouteShelf &m_shelf;
    const std::vector<QByteArray> m_marks; ///< the current secret's first
};

} // namespace porch
