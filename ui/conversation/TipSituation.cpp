// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/TipSituation.h"

namespace porch {

namespace {

/// What would undo this user's newest action that had an effect.
TipSituation::Undo undoOf(const ConversationItem &item, const TipSituation &now)
{
    switch (item.row.verb) {
    case Verb::Claim:
        return now.mine && !now.closed() ? TipSituation::Undo::Release : TipSituation::Undo::None;
    case Verb::Release:
        return !now.mine && now.holder.isEmpty() && !now.closed() ? TipSituation::Undo::Reclaim
                                                                  : TipSituation::Undo::None;
    case Verb::Close:
        return now.closed() ? TipSituation::Undo::Reopen : TipSituation::Undo::None;
    default:
        return TipSituation::Undo::None;
    }
}

} // namespace

TipSituation TipSituation::of(const ConversationModel &model, LinkState::Phase phase, Micros now)
{
    TipSituation found;
    found.phase = phase;
    const auto &tip = model.tip();
    if (!tip)
        return found;
    found.known = true;
    found.status = tip->keys.status;
    found.owed = tip->keys.due != 0 && tip->keys.status != TipStatus::Closed;
    if (!tip->owner.isEmpty()) {
        TipState claim;
        claim.owner = std::max<PersonId>(1, tip->keys.owner);
        claim.touched = tip->touched;
        found.mine = tip->owner == model.me();
        if (!found.mine)
            (isStale(claim, now) ? found.staleHolder : found.holder) = tip->owner;
    }
    for (const PendingAction &action : model.unsettled()) {
        if (action.verb == Verb::Reply)
            found.reply = action;
        else if (action.verb != Verb::Note)
            found.standing = action;
        if (action.state == PendingState::Queued && !action.given) {
            found.undo = Undo::TakeBack;
            found.takeBack = action.id;
            found.undone = action.verb;
        }
    }
    if (found.undo != Undo::None || found.standing)
        return found;
    const auto &items = model.items();
    for (auto item = items.rbegin(); item != items.rend(); ++item) {
        if (item->row.kind != TimelineKind::Action || item->row.refusal != Refusal::None || item->pending)
            continue;
        // Whatever a colleague did since is not this user's to undo.
        if (item->mine) {
            found.undo = undoOf(*item, found);
            found.undone = item->row.verb;
        }
        break;
    }
    return found;
}

} // namespace porch
