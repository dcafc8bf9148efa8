// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/TipActions.h"

#include "ui/conversation/TipSituation.h"
#include "ui/kit/Icons.h"
#include "ui/kit/StateText.h"

#include <QWidget>

namespace porch {

using kit::Glyph;

namespace {

/// Only the shape counts: whoever shows it tints it.
QIcon shape(Glyph glyph)
{
    return kit::glyphIcon(glyph, Qt::black);
}

QIcon shape(const QString &name)
{
    return kit::actionIcon(name, Qt::black);
}

void allow(QAction *action, bool possible, const QString &tip)
{
    action->setEnabled(possible);
    action->setStatusTip(tip);
}

} // namespace

TipActions::TipActions(QWidget *window)
    : QObject(window)
{
    reply = make(tr("Reply"), tr("Reply"), QStringLiteral("R"), shape(QStringLiteral("document-send")));
    note = make(tr("Write a note for the desk"), tr("Note"), QStringLiteral("N"), shape(Glyph::Document));
    claim = make(tr("Claim this tip"), tr("Claim"), QStringLiteral("C"), shape(Glyph::Claimed));
    close = make(tr("Close this tip…"), tr("Close"), QStringLiteral("E"), shape(Glyph::Closed));
    reopen = make(tr("Reopen this tip"), tr("Reopen"), QStringLiteral("Shift+E"),
                  shape(QStringLiteral("view-refresh")));
    undo = make(tr("Undo"), tr("Undo"), QStringLiteral("U"), shape(QStringLiteral("edit-undo")));
    classify = make(tr("Classify this tip…"), tr("Classify"), QStringLiteral("Y"), shape(Glyph::Urgent));
    snooze = make(tr("Remind me…"), tr("Remind me"), QStringLiteral("H"), shape(Glyph::Snoozed));
    // The state is called snoozed, and that is the letter many try first.
    snooze->setShortcuts(snooze->shortcuts() << QKeySequence(QStringLiteral("S")));
    wake = make(tr("Wake this tip now"), tr("Wake"), QStringLiteral("Shift+H"), shape(Glyph::New));
    assign = make(tr("Assign this tip…"), tr("Assign"), QStringLiteral("A"), shape(Glyph::Named));
    refer = make(tr("Refer to a service…"), tr("Refer"), QStringLiteral("Shift+R"),
                 shape(QStringLiteral("transform-move")));
    escalate = make(tr("Escalate this tip…"), tr("Escalate"), QStringLiteral("X"), shape(Glyph::Escalated));
    link = make(tr("Link this tip to a case…"), tr("Link"), QStringLiteral("L"),
                shape(QStringLiteral("insert-link")));
    copy = make(tr("Copy the newest message"), tr("Copy"), QString(), shape(Glyph::Likeness));
    exportTip = make(tr("Export this tip…"), tr("Export"), QString(), shape(QStringLiteral("document-send")));
    exportTip->setShortcut(QKeySequence(QStringLiteral("Ctrl+E")));
    for (QAction *action : all())
        window->addAction(action);
}

QAction *TipActions::make(const QString &text, const QString &word, const QString &key, const QIcon &icon)
{
    auto *action = new QAction(icon, text, this);
    action->setIconText(word);
    action->setIconVisibleInMenu(false);
    if (!key.isEmpty()) {
        // Text fields take plain letters for themselves; with Alt they work there, too.
        action->setShortcuts({QKeySequence(key), QKeySequence(QStringLiteral("Alt+") + key)});
    }
    return action;
}

QList<QAction *> TipActions::all() const
{
    return {reply, note,   claim, close,    reopen, undo, classify, snooze,
            wake,  assign, refer, escalate, link,   copy, exportTip};
}

void TipActions::refresh(const TipSituation &now, const QString &promise)
{
    const QString noTip = tr("no tip is open");
    const auto standing = now.standing;
    if (!now.known)
        allow(reply, false, noTip);
    else if (!now.unreachable.isEmpty())
        allow(reply, false, now.unreachable);
    else if (now.closed())
        allow(reply, false, tr("the tip is closed"));
    else
        // A colleague's claim does not hinder writing: the claim may end while one writes.
        allow(reply, true, promise);
    allow(note, now.known, now.known ? tr("only the desk reads it") : noTip);
    allow(copy, now.known, now.known ? QString() : noTip);
    allow(exportTip, now.known && now.mayExport,
          !now.mayExport ? tr("only for supervisors and records")
          : now.known    ? tr("PDF, folder, or a file for dispatch")
                         : noTip);
    refreshClaim(now);
    refreshEnd(now);
    refreshTriage(now);
    refreshLink(now);
    refreshUndo(now);
}

/// Greys an action that is on its way, and gives it the word for that.
bool TipActions::isUnderway(QAction *action, Verb verb, const QString &word, const TipSituation &now)
{
    const bool underway = now.isUnderway(verb);
    action->setIconText(underway ? kit::StateText::pending(verb).word : word);
    if (underway)
        allow(action, false, tr("not in the log yet"));
    return underway;
}

void TipActions::refreshEnd(const TipSituation &now)
{
    const auto standing = now.standing;
    const QString pendingWord = standing ? tr("not in the log yet") : QString();
    close->setIconText(standing && standing->verb == Verb::Close ? kit::StateText::pending(Verb::Close).word
                                                                 : tr("Close"));
    if (!now.known)
        allow(close, false, tr("no tip is open"));
    else if (now.closed())
        allow(close, false, tr("it is closed"));
    else if (!now.holder.isEmpty())
        allow(close, false, tr("%1 holds it").arg(now.holder));
    else
        allow(close, !standing || standing->verb != Verb::Close, pendingWord);
    close->setVisible(!now.closed());

    reopen->setIconText(standing && standing->verb == Verb::Reopen
                            ? kit::StateText::pending(Verb::Reopen).word
                            : tr("Reopen"));
    if (!now.known)
        allow(reopen, false, tr("no tip is open"));
    else if (!now.closed())
        allow(reopen, false, tr("it is not closed"));
    else
        allow(reopen, !standing || standing->verb != Verb::Reopen, pendingWord);
    reopen->setVisible(now.closed());
}

void TipActions::refreshTriage(const TipSituation &now)
{
    if (!isUnderway(classify, Verb::Classify, tr("Classify"), now))
        allow(classify, now.known, now.known ? tr("category and priority") : tr("no tip is open"));
    if (!isUnderway(refer, Verb::Refer, tr("Refer"), now))
        allow(refer, now.known, now.known ? tr("who else can help") : tr("no tip is open"));
    if (!isUnderway(escalate, Verb::Escalate, tr("Escalate"), now))
        allow(escalate, now.known, now.known ? tr("an emergency: whom to call") : tr("no tip is open"));

    wake->setVisible(now.snoozedUntil != 0);
    for (QAction *action : {snooze, wake}) {
        const bool waking = action == wake;
        if (isUnderway(action, Verb::Snooze, waking ? tr("Wake") : tr("Remind me"), now))
            continue;
        if (!now.known)
            allow(action, false, tr("no tip is open"));
        else if (now.closed())
            allow(action, false, tr("the tip is closed"));
        else if (!now.holder.isEmpty())
            allow(action, false, tr("%1 holds it").arg(now.holder));
        else if (waking)
            allow(action, now.snoozedUntil != 0,
                  now.snoozedUntil != 0 ? tr("it is snoozed") : tr("it is not snoozed"));
        else
            allow(action, true, tr("snooze until a time"));
    }

    if (isUnderway(assign, Verb::Assign, tr("Assign"), now))
        return;
    if (!now.supervisor)
        allow(assign, false, tr("only for supervisors"));
    else if (!now.known)
        allow(assign, false, tr("no tip is open"));
    else
        allow(assign, !now.closed(), now.closed() ? tr("the tip is closed") : tr("to a colleague"));
}

/// Also a closed tip belongs somewhere.
void TipActions::refreshLink(const TipSituation &now)
{
    link->setText(now.supervisor ? tr("Link this tip to a case…") : tr("Propose a link to a case…"));
    if (isUnderway(link, Verb::Link, tr("Link"), now) || isUnderway(link, Verb::Propose, tr("Link"), now))
        return;
    allow(link, now.known,
          !now.known       ? tr("no tip is open")
          : now.supervisor ? tr("a case, or another tip that says the same")
                           : tr("a supervisor accepts or declines it"));
}

void TipActions::refreshClaim(const TipSituation &now)
{
    const auto standing = now.standing;
    claim->setVisible(!now.closed());
    if (!now.known) {
        allow(claim, false, tr("no tip is open"));
    } else if (now.closed()) {
        allow(claim, false, tr("the tip is closed"));
    } else if (standing && (standing->verb == Verb::Claim || standing->verb == Verb::Release)) {
        claim->setIconText(kit::StateText::pending(standing->verb).word);
        allow(claim, false, tr("not in the log yet"));
    } else if (now.mine) {
        claim->setText(tr("Release your claim"));
        claim->setIconText(tr("Release"));
        allow(claim, true, QString());
    } else if (!now.staleHolder.isEmpty()) {
        claim->setText(tr("Take this tip over"));
        claim->setIconText(tr("Take over"));
        allow(claim, true, tr("the claim of %1 is idle").arg(now.staleHolder));
    } else {
        claim->setText(tr("Claim this tip"));
        claim->setIconText(tr("Claim"));
        allow(claim, now.holder.isEmpty(),
              now.holder.isEmpty() ? QString() : tr("%1 holds it").arg(now.holder));
    }
}

void TipActions::refreshUndo(const TipSituation &now)
{
    switch (now.undo) {
    case TipSituation::Undo::None:
        undo->setText(tr("Undo"));
        undo->setIconText(tr("Undo"));
        allow(undo, false, now.known ? tr("there is nothing of yours to undo here") : tr("no tip is open"));
        return;
    case TipSituation::Undo::TakeBack:
        undo->setText(now.undone == Verb::Reply  ? tr("Take the reply back")
                      : now.undone == Verb::Note ? tr("Take the note back")
                                                 : tr("Take the last action back"));
        undo->setIconText(tr("Take back"));
        allow(undo, true, tr("it has not left this desk"));
        return;
    case TipSituation::Undo::Act:
        undo->setText(undoText(now));
        undo->setIconText(tr("Undo"));
        allow(undo, true, QString());
        return;
    }
}

QString TipActions::undoText(const TipSituation &now)
{
    switch (now.undone) {
    case Verb::Claim:
        return tr("Undo your claim");
    case Verb::Release:
        return tr("Undo your release");
    case Verb::Close:
        return tr("Undo the closing");
    case Verb::Snooze:
        return tr("Undo the snooze");
    case Verb::Classify:
        //: what it becomes again
        return tr("Undo the classification: back to %1").arg(now.undoTo);
    case Verb::Place:
        return now.undoTo.isEmpty() ? tr("Undo the place") : tr("Undo the place: back to %1").arg(now.undoTo);
    case Verb::Assign:
        return tr("Undo the assignment: back to %1").arg(now.undoTo);
    case Verb::Propose:
        return tr("Take the proposed link back");
    case Verb::Link:
    case Verb::Accept:
        //: a case
        return tr("Undo the link to %1").arg(now.undoTo);
    case Verb::Unlink:
        return tr("Undo the unlinking from %1", "a case").arg(now.undoTo);
    case Verb::Decline:
        return tr("Undo the declining: the link to %1 is proposed again", "a case").arg(now.undoTo);
    case Verb::Merge:
        return tr("Undo the merging: take the tip apart");
    case Verb::Unmerge:
        return tr("Undo the taking apart: merge again");
    default:
        return tr("Undo");
    }
}

} // namespace porch
