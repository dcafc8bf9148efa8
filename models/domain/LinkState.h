// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"

#include <QMetaType>
#include <QString>

namespace porch {

/// Where the desk stands with its log; what the strip and the status bar say.
struct LinkState
{
    enum class Phase : quint8 {
        Connecting, ///< never connected in this run yet, and not failed either
        CatchingUp, ///< connected, reading what happened meanwhile
        Live,       ///< connected, nothing missing
        Offline,    ///< no server; trying again by itself at nextTry
        Halted,     ///< stopped folding until a person acts or the cause goes away; see reason
    };

    Phase phase = Phase::Connecting;
    Micros since = 0;     ///< when this phase began, by this computer's clock
    Micros nextTry = 0;   ///< Offline: when it tries again; 0 when not yet known
    quint64 done = 0;     ///< CatchingUp: events folded in this catch-up
    quint64 total = 0;    ///< CatchingUp: how many there are
    quint64 sequence = 0; ///< last folded
    Micros readTo = 0;    ///< the log's time of the last folded event; 0 when none, or not known yet
    Micros knownTo = 0; ///< CatchingUp: `readTo` as it was before; 0 when the log is read from its beginning
    QString reason;     ///< Offline, Halted: one sentence for a person

    bool operator==(const LinkState &) const = default;
};

} // namespace porch

Q_DECLARE_METATYPE(porch::LinkState)
