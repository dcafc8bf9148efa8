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
    copy = make(tr("Copy the newest message"), tr("Copy"), QString(), shape(Glyph::Likeness));
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
    return {reply, note, claim, close, reopen, undo, copy};
}

void TipActions::refresh(const TipSituation &now, const QString &promise)
{
    const QString noTip = tr("no tip is open");
    const auto standing = now.standing;
    if (!now.known)
        allow(reply, false, noTip);
    else if (now.closed())
        allow(reply, false, tr("the tip is closed"));
    else
        // A colleague's claim does not hinder writing: the claim may end while one writes.
        allow(reply, true, promise);
    allow(note, now.known, now.known ? tr("only the desk reads it") : noTip);
    allow(copy, now.known, now.known ? QString() : noTip);
    refreshClaim(now);

    const QString pendingWord = standing ? tr("not in the log yet") : QString();
    close->setIconText(standing && standing->verb == Verb::Close ? kit::StateText::pending(Verb::Close).word
                                                                 : tr("Close"));
    if (!now.known)
        allow(close, false, noTip);
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
        allow(reopen, false, noTip);
    else if (!now.closed())
        allow(reopen, false, tr("it is not closed"));
    else
        allow(reopen, !standing || standing->verb != Verb::Reopen, pendingWord);
    reopen->setVisible(now.closed());
    refreshUndo(now);
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
    case TipSituation::Undo::Release:
        undo->setText(tr("Undo your claim"));
        break;
    case TipSituation::Undo::Reclaim:
        undo->setText(tr("Undo your release"));
        break;
    case TipSituation::Undo::Reopen:
        undo->setText(tr("Undo the closing"));
        break;
    }
    undo->setIconText(tr("Undo"));
    allow(undo, true, QString());
}

} // namespace porch
