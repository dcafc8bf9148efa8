// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/StateText.h"

#include "models/items/ActionWords.h"

namespace porch::kit {

StateLook StateText::tip(TipStatus status, bool mine, bool stale, bool snoozed, bool escalated)
{
    if (status == TipStatus::Closed)
        return {Glyph::Closed, &Tokens::text3, tr("Closed", "state of a tip")};
    if (snoozed)
        return {Glyph::Snoozed, &Tokens::text2, tr("Snoozed", "state of a tip: put off until a time")};
    // An idle claim on what was handed on as an emergency is what somebody must see.
    if (stale && (status == TipStatus::Claimed || escalated))
        return {Glyph::Stale, &Tokens::due, tr("Stale", "state of a tip: its claim is idle")};
    if (escalated)
        return {Glyph::Escalated, &Tokens::text2, tr("Escalated", "state of a tip: handed to dispatch")};
    if (status == TipStatus::New)
        return {Glyph::New, &Tokens::accent, tr("New", "state of a tip")};
    if (status == TipStatus::Waiting)
        return {Glyph::Waiting, &Tokens::text2, tr("Waiting", "state of a tip: for the resident")};
    if (mine)
        return {Glyph::Mine, &Tokens::accent, tr("Mine", "state of a tip: I hold it")};
    return {Glyph::Claimed, &Tokens::text2, tr("Claimed", "state of a tip")};
}

StateLook StateText::pending(Verb verb)
{
    return {Glyph::Sending, &Tokens::accent, ActionWords::pending(verb)};
}

StateLook StateText::delivery(Delivery delivery)
{
    switch (delivery) {
    case Delivery::Queued:
        return {Glyph::Queued, &Tokens::due, tr("Queued", "delivery of a reply")};
    case Delivery::Sending:
        return {Glyph::Sending, &Tokens::accent, tr("Sending", "delivery of a reply")};
    case Delivery::Logged:
        return {Glyph::Logged, &Tokens::text2, tr("In the log", "delivery of a reply")};
    case Delivery::Delivered:
        return {Glyph::Delivered, &Tokens::ok, tr("Delivered", "delivery of a reply")};
    case Delivery::Unknown:
        return {Glyph::Unknown, &Tokens::due, tr("Unknown", "delivery of a reply")};
    case Delivery::Refused:
        break;
    }
    return {Glyph::Refused, &Tokens::overdue, tr("Refused", "delivery of a reply")};
}

StateLook StateText::delivery(porch::Delivery delivery)
{
    switch (delivery) {
    case porch::Delivery::Queued:
        return StateText::delivery(Delivery::Queued);
    case porch::Delivery::Sending:
        return StateText::delivery(Delivery::Sending);
    case porch::Delivery::Delivered:
        return StateText::delivery(Delivery::Delivered);
    case porch::Delivery::Refused:
        return StateText::delivery(Delivery::Refused);
    case porch::Delivery::None:
    case porch::Delivery::InTheLog:
        break;
    }
    return StateText::delivery(Delivery::Logged);
}

StateLook StateText::link(LinkState::Phase phase)
{
    switch (phase) {
    case LinkState::Phase::Connecting:
        return {Glyph::CatchingUp, &Tokens::accent, tr("Connecting")};
    case LinkState::Phase::CatchingUp:
        return {Glyph::CatchingUp, &Tokens::accent, tr("Catching up")};
    case LinkState::Phase::Live:
        return {Glyph::Connected, &Tokens::ok, tr("Connected")};
    case LinkState::Phase::Offline:
        return {Glyph::Offline, &Tokens::due, tr("Offline")};
    case LinkState::Phase::Halted:
        break;
    }
    return {Glyph::Refused, &Tokens::overdue, tr("Stopped", "the desk reads no more of the log")};
}

} // namespace porch::kit
