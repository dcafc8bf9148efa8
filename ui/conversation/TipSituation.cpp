// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/TipSituation.h"

#include "models/items/ConversationHistory.h"

namespace porch {

namespace {

/// Whether it says what the tip belongs to.
bool isAboutLinks(Verb verb)
{
    return verb >= Verb::Propose && verb <= Verb::Unmerge;
}

/// Whether it changes who holds a tip, or whether it is open.
bool movesTheTip(Verb verb)
{
    return verb != Verb::Reply && verb != Verb::Note && verb != Verb::Classify && verb != Verb::Refer &&
           verb != Verb::Place && verb != Verb::Export && !isAboutLinks(verb);
}

/// Only what is other than it was is put back; what was not classified before can't be made so again.
void undoClassify(const TipBody &done, const TipBefore &before, const ConversationModel &model,
                  TipSituation &now)
{
    TipBody back;
    QStringList words;
    const ActionWords names(model.sharedSettings(), model.timeZone());
    if (!done.category.isEmpty()) {
        if (!before.category || before.category->isEmpty())
            return;
        if (*before.category != done.category) {
            back.category = *before.category;
            words << names.category(back.category);
        }
    }
    if (done.priority) {
        if (!before.priority)
            return;
        if (*before.priority != *done.priority) {
            back.priority = before.priority;
            words << ActionWords::priority(*back.priority);
        }
    }
    if (words.isEmpty())
        return;
    now.undo = TipSituation::Undo::Act;
    now.undoVerb = Verb::Classify;
    now.undoBody = back;
    now.undoTo = words.join(QLatin1String(", "));
}

/// As people call a user, where an item says so.
QString nameOf(const QString &user, const ConversationModel &model)
{
    for (const ConversationItem &item : model.items()) {
        if (item.row.author == user && !item.row.authorName.isEmpty())
            return item.row.authorName;
        if (item.row.detail.assignee == user && !item.row.assigneeName.isEmpty())
            return item.row.assigneeName;
    }
    return user;
}

/// Why nobody can be answered; in general where that part of the conversation is not read yet.
QString whyUnreachable(const ConversationModel &model)
{
    const auto &items = model.items();
    const auto told = std::find_if(items.rbegin(), items.rend(), [](const ConversationItem &item) {
        return item.row.verb == Verb::Unreachable;
    });
    return ActionWords::unreachable(told == items.rend() ? QString() : told->row.reason);
}

void undoBy(Verb verb, TipSituation &now)
{
    now.undo = TipSituation::Undo::Act;
    now.undoVerb = verb;
}

/// What a merge before the row merged the tip with; empty: it is not read that far.
QByteArray mergedBefore(const ConversationModel &model, std::size_t at)
{
    while (at-- > 0) {
        const TimelineRow &row = model.items()[at].row;
        if (row.verb == Verb::Merge && row.refusal == Refusal::None)
            return row.detail.into;
    }
    return {};
}

void undoLink(const ConversationModel &model, std::size_t at, TipSituation &now)
{
    const TimelineRow &row = model.items()[at].row;
    if (!now.supervisor && row.verb != Verb::Propose)
        return;
    now.undoTo = row.caseNumber;
    now.undoBody.casefile = row.detail.casefile;
    switch (row.verb) {
    case Verb::Propose:
        if (row.detail.withdrawn)
            return;
        now.undoBody.withdrawn = true;
        undoBy(Verb::Propose, now);
        return;
    case Verb::Link:
    case Verb::Accept:
        undoBy(Verb::Unlink, now);
        return;
    case Verb::Unlink:
        undoBy(Verb::Link, now);
        return;
    case Verb::Decline:
        undoBy(Verb::Propose, now);
        return;
    case Verb::Merge:
        undoBy(Verb::Unmerge, now);
        return;
    default: {
        const QByteArray into = mergedBefore(model, at);
        if (into.isEmpty())
            return;
        now.undoBody.into = into;
        undoBy(Verb::Merge, now);
        return;
    }
    }
}

/// What would undo this user's newest action that had an effect.
void findUndo(const ConversationModel &model, std::size_t at, TipSituation &now)
{
    const TimelineRow &row = model.items()[at].row;
    now.undone = row.verb;
    switch (row.verb) {
    case Verb::Claim:
        if (now.mine && !now.closed())
            undoBy(Verb::Release, now);
        break;
    case Verb::Release:
        if (!now.mine && now.holder.isEmpty() && !now.closed())
            undoBy(Verb::Claim, now);
        break;
    case Verb::Close:
        if (now.closed())
            undoBy(Verb::Reopen, now);
        break;
    case Verb::Snooze:
        if (row.detail.until != 0 && now.snoozedUntil != 0)
            undoBy(Verb::Snooze, now);
        break;
    case Verb::Classify:
        undoClassify(row.detail, ConversationHistory::before(model.items(), at, !model.hasOlder()), model,
                     now);
        break;
    case Verb::Place: {
        const TipBefore before = ConversationHistory::before(model.items(), at, !model.hasOlder());
        if (!before.placeTold || before.place == row.detail.place)
            break;
        undoBy(Verb::Place, now);
        now.undoBody.place = before.place;
        if (before.place)
            now.undoTo = QString::fromUtf8(before.place->name);
        break;
    }
    case Verb::Assign: {
        const TipBefore before = ConversationHistory::before(model.items(), at, !model.hasOlder());
        if (!now.supervisor || now.closed() || !before.owner || before.owner->isEmpty() ||
            *before.owner == row.detail.assignee)
            break;
        undoBy(Verb::Assign, now);
        now.undoBody.assignee = *before.owner;
        now.undoTo = nameOf(*before.owner, model);
        break;
    }
    case Verb::Propose:
    case Verb::Link:
    case Verb::Unlink:
    case Verb::Accept:
    case Verb::Decline:
    case Verb::Merge:
    case Verb::Unmerge:
        undoLink(model, at, now);
        break;
    default:
        break;
    }
}

} // namespace

TipSituation TipSituation::of(const ConversationModel &model, LinkState::Phase phase, Roles roles, Micros now)
{
    TipSituation found;
    found.phase = phase;
    found.supervisor = roles.testFlag(Role::Supervisor);
    found.mayExport = found.supervisor || roles.testFlag(Role::Records);
    // Without any known role the server decides.
    found.atTips = !roles || (roles & (Role::Officer | Role::Supervisor));
    const auto &tip = model.tip();
    if (!tip)
        return found;
    found.known = true;
    found.status = tip->keys.status;
    if (tip->unreachable)
        found.unreachable = whyUnreachable(model);
    found.owed = tip->keys.due != 0 && tip->keys.status != TipStatus::Closed;
    found.snoozedUntil = tip->keys.snoozed > now ? tip->keys.snoozed : 0;
    if (!tip->owner.isEmpty()) {
        TipState claim;
        claim.owner = std::max<PersonId>(1, tip->keys.owner);
        claim.touched = tip->touched;
        found.mine = tip->owner == model.me();
        if (!found.mine)
            (isStale(claim, now) ? found.staleHolder : found.holder) = tip->owner;
    }
    for (const PendingAction &action : model.unsettled()) {
        found.underway.push_back(action.verb);
        if (action.verb == Verb::Reply)
            found.reply = action;
        else if (movesTheTip(action.verb))
            found.standing = action;
        if (action.state == PendingState::Queued && !action.given) {
            found.undo = Undo::TakeBack;
            found.takeBack = action.id;
            found.undone = action.verb;
        }
    }
    const bool acting = found.standing || found.isUnderway(Verb::Classify) || found.isUnderway(Verb::Place) ||
                        std::any_of(found.underway.begin(), found.underway.end(), isAboutLinks);
    if (found.undo != Undo::None || acting)
        return found;
    const auto &items = model.items();
    for (std::size_t at = items.size(); at-- > 0;) {
        const ConversationItem &item = items[at];
        if (item.row.kind != TimelineKind::Action || item.row.refusal != Refusal::None || item.pending ||
            ActionWords::isAutomatic(item.row.verb))
            continue;
        // Whatever a colleague did since is not this user's to undo.
        if (item.mine)
            findUndo(model, at, found);
        break;
    }
    return found;
}

} // namespace porch
