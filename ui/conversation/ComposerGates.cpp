// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/ComposerGates.h"

namespace porch {

using kit::Glyph;

ComposerGate ComposerGates::reply(const TipRow &tip, const TipSituation &now)
{
    const bool closing = now.standing && now.standing->verb == Verb::Close;
    const bool reopening = now.standing && now.standing->verb == Verb::Reopen;
    ComposerGate gate;
    gate.button = tr("Send");
    gate.aware = tr("Send anyway");
    if (!now.unreachable.isEmpty()) {
        gate.glyph = Glyph::Unreachable;
        gate.audience = tr("A reply would reach nobody");
    } else if (now.closed()) {
        gate.glyph = Glyph::Closed;
        gate.audience =
            reopening ? tr("You are reopening this tip") : tr("This tip is closed. Reopen it to reply.");
        gate.offersReopen = !reopening;
    } else if (closing) {
        gate.glyph = Glyph::Sending;
        gate.audience = tr("You are closing this tip; a reply would be refused");
    } else if (!now.holder.isEmpty()) {
        gate.glyph = Glyph::Claimed;
        gate.audience = tr("%1 holds this tip; your reply would be refused").arg(now.holder);
    } else if (now.catchingUp()) {
        gate.glyph = Glyph::CatchingUp;
        gate.audience = tr("Reading what colleagues sent first");
    } else if (now.phase == LinkState::Phase::Halted) {
        gate.glyph = Glyph::Refused;
        gate.audience = tr("Waits until this desk reads the log again");
    } else if (now.phase == LinkState::Phase::Offline) {
        gate.glyph = Glyph::Clock;
        gate.audience = tr("Waits here, goes out when connected");
        gate.button = tr("Queue reply");
        gate.aware = tr("Queue anyway");
        gate.open = true;
    } else {
        gate.glyph = tip.named ? Glyph::Named : Glyph::Pseudonym;
        // The answer goes into the thread, and a thread is read by whoever is in the channel.
        gate.audience = tip.channel.isEmpty() ? tr("Goes to where the resident wrote")
                                              : tr("Members of #%1 can read this").arg(tip.channel);
        gate.open = true;
    }
    return gate;
}

QString ComposerGates::warning(const TipSituation &now)
{
    if (now.unreachable.isEmpty())
        return {};
    //: a sentence that says why; then what is still possible
    return tr("%1. A reply would reach nobody; notes work as ever.").arg(now.unreachable);
}

ComposerGate ComposerGates::note(const TipSituation &now)
{
    ComposerGate gate;
    gate.button = tr("Keep note");
    gate.glyph = Glyph::Document;
    gate.audience = now.phase == LinkState::Phase::Live ? tr("Only the desk reads this")
                                                        : tr("Only the desk reads this, once connected");
    gate.open = true;
    return gate;
}

} // namespace porch
