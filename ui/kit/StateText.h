// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/LinkState.h"
#include "models/domain/Rules.h"
#include "models/items/ConversationItem.h"
#include "ui/kit/Glyphs.h"
#include "ui/kit/Tokens.h"

#include <QCoreApplication>
#include <QString>

namespace porch::kit {

/// A state as people see it: shape, colour and word, always all three.
struct StateLook
{
    Glyph glyph = Glyph::New;
    Ink ink = &Tokens::accent;
    QString word;
};

/// Where a reply stands on its way to the resident.
enum class Delivery : quint8 { Queued, Sending, Logged, Delivered, Unknown, Refused };

/// The words for all states, so that list, conversation and status bar never differ.
class StateText
{
    Q_DECLARE_TR_FUNCTIONS(porch::kit::StateText)
public:
    /// @param snoozed put off until a time that is still to come
    static StateLook tip(TipStatus status, bool mine, bool stale, bool snoozed = false,
                         bool escalated = false);
    /// An action that the log does not have yet: "Closing…".
    static StateLook pending(Verb verb);
    static StateLook delivery(Delivery delivery);
    /// The same for how far an item of a conversation has come.
    static StateLook delivery(porch::Delivery delivery);
    static StateLook link(LinkState::Phase phase);
};

} // namespace porch::kit
