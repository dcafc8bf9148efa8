// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/TipItemMaker.h"

#include "models/domain/VerbNames.h"
#include "models/items/Lookalikes.h"
#include "models/items/TipPins.h"

namespace porch {
namespace {

bool changesState(Verb verb)
{
    return nounOf(verb) == "tip" && verb != Verb::Reply && verb != Verb::Note;
}

} // namespace

bool TipItemMaker::setPending(const std::vector<PendingAction> &pending)
{
    QHash<QByteArray, Overlay> overlays;
    for (const PendingAction &action : pending) {
        if (action.state == PendingState::Done)
            continue;
        Overlay &overlay = overlays[action.tip];
        if (action.state == PendingState::Refused) {
            overlay.refused = action.verb;
        } else if (changesState(action.verb)) {
            overlay.pending = action.verb;
            overlay.state = action.state;
        } else if (action.verb == Verb::Reply && !overlay.reply) {
            overlay.reply = action.state;
        } else if (action.verb == Verb::Note && !overlay.note) {
            overlay.note = action.state;
        }
    }
    if (overlays == m_overlays)
        return false;
    m_overlays = std::move(overlays);
    return true;
}

void TipItemMaker::setDrafts(const std::vector<Draft> &drafts)
{
    m_drafts.clear();
    for (const Draft &draft : drafts)
        m_drafts[draft.tip] |= 1 << int(draft.mode);
}

bool TipItemMaker::setDraft(const Draft &draft)
{
    int &modes = m_drafts[draft.tip];
    const int bit = 1 << int(draft.mode);
    const int before = modes;
    modes = draft.text.isEmpty() ? modes & ~bit : modes | bit;
    const bool differs = (before != 0) != (modes != 0);
    if (modes == 0)
        m_drafts.remove(draft.tip);
    return differs;
}

TipItem TipItemMaker::make(const TipRow *row, Micros now, bool counted) const
{
    TipItem item;
    item.now = now;
    item.counted = counted;
    if (!row)
        return item;
    item.loaded = true;
    item.row = *row;
    const bool held = row->keys.status == TipStatus::Claimed || row->keys.status == TipStatus::Waiting;
    item.mine = held && !m_user.isEmpty() && row->owner == m_user;
    TipState state;
    state.status = row->keys.status;
    state.owner = row->keys.owner;
    state.touched = row->touched;
    item.stale = isStale(state, item.now);
    if (row->keys.snoozed != 0 && row->keys.status != TipStatus::Closed) {
        item.snoozed = item.now < row->keys.snoozed;
        item.back = !item.snoozed;
    }
    item.draft = m_drafts.value(row->key) != 0;
    if (const MapTip *tip = m_pins ? m_pins->find(row->id) : nullptr;
        tip && tip->pin && row->place == PlaceKnown::No && tip->known == PlaceKnown::No)
        item.suggestedPlace = tip->pin->name;
    if (m_lookalikes && counted)
        item.lookalikes = m_lookalikes->of(*row);
    if (m_presence)
        item.watchers = m_presence->at(row->key);
    const auto overlay = m_overlays.constFind(row->key);
    if (overlay != m_overlays.cend()) {
        item.pending = overlay->pending;
        item.pendingState = overlay->state;
        item.reply = overlay->reply;
        item.note = overlay->note;
        item.refused = overlay->refused;
    }
    return item;
}

} // namespace porch
