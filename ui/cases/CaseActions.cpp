// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/CaseActions.h"

#include "ui/kit/Icons.h"
#include "ui/kit/KeyCap.h"
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

QIcon shape(const char *name)
{
    return kit::actionIcon(QLatin1String(name), Qt::black);
}

void allow(QAction *action, bool possible, const QString &tip)
{
    action->setEnabled(possible);
    action->setStatusTip(tip);
}

bool may(const CaseSituation &now, Roles any)
{
    return !now.roles || (now.roles & any);
}

} // namespace

CaseActions::CaseActions(QWidget *panel)
    : QObject(panel)
{
    open = make(tr("New case…"), tr("New case"), QStringLiteral("C"), shape(Glyph::Cases));
    search = make(tr("Search the cases"), tr("Search"), QString(), shape("edit-find"));
    search->setShortcuts({QKeySequence(Qt::Key_Slash), QKeySequence(QKeySequence::Find)});
    note = make(tr("Note in this case"), tr("Note"), QStringLiteral("N"), shape(Glyph::Document));
    linkTips =
        make(tr("Link tips to this case…"), tr("Link tips"), QStringLiteral("L"), shape("insert-link"));
    lead = make(tr("Who leads this case…"), tr("Lead"), QStringLiteral("O"), shape(Glyph::Named));
    rename = make(tr("Rename or number this case…"), tr("Rename"), QStringLiteral("R"), shape(Glyph::Typing));
    close = make(tr("Close this case…"), tr("Close"), QStringLiteral("E"), shape(Glyph::Closed));
    reopen =
        make(tr("Open this case again…"), tr("Reopen"), QStringLiteral("Shift+E"), shape("view-refresh"));
    exportCase = make(tr("Export this case…"), tr("Export"), QStringLiteral("X"), shape("document-send"));
    watch = make(tr("Watch this case"), tr("Watch"), QStringLiteral("W"), shape(Glyph::Viewing));
    undo = make(tr("Undo"), tr("Undo"), QStringLiteral("U"), shape("edit-undo"));
    openAlike = make(tr("Open the new tip that looks like this case"), tr("Open the tip"),
                     QStringLiteral("T"), shape(Glyph::Likeness));
    putAlikeAway = make(tr("Put the new tip that looks like this case away"), tr("Seen", "put it away"),
                        QStringLiteral("S"), shape(Glyph::Viewing));
    openTip = make(tr("Open the tip in the inbox"), tr("Open"), QString(), shape(Glyph::Inbox));
    openTip->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    openTip->setShortcutContext(Qt::WidgetShortcut);
    accept = make(tr("Accept the link"), tr("Accept"), QStringLiteral("A"), shape(Glyph::Logged));
    decline = make(tr("Decline the link…"), tr("Decline"), QStringLiteral("D"), shape(Glyph::Cross));
    unlink = make(tr("Unlink the tip…"), tr("Unlink"), QStringLiteral("Shift+L"), shape(Glyph::Refused));
    showTimeline = make(tr("Timeline of the case"), tr("Timeline"), QString(), shape(Glyph::Clock));
    showTips = make(tr("Tips of the case"), tr("Tips"), QString(), shape(Glyph::Inbox));
    showMap = make(tr("Map of the case"), tr("Map"), QString(), shape(Glyph::Map));
    showTimeline->setShortcut(QKeySequence(Qt::ALT | Qt::Key_1));
    showTips->setShortcut(QKeySequence(Qt::ALT | Qt::Key_2));
    showMap->setShortcut(QKeySequence(Qt::ALT | Qt::Key_3));
    for (QAction *action : all()) {
        if (action != openTip)
            panel->addAction(action);
    }
}

QAction *CaseActions::make(const QString &text, const QString &word, const QString &key, const QIcon &icon)
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

QList<QAction *> CaseActions::all() const
{
    return {open,   search,     note,   linkTips,     lead,      rename,       close,
            reopen, exportCase, watch,  undo,         openAlike, putAlikeAway, openTip,
            accept, decline,    unlink, showTimeline, showTips,  showMap};
}

std::vector<std::pair<QAction *, QString>> CaseActions::withCaps(const QList<QAction *> &actions)
{
    std::vector<std::pair<QAction *, QString>> caps;
    for (QAction *action : actions)
        caps.emplace_back(action, kit::keyText(action->shortcut()));
    return caps;
}

std::vector<std::pair<QAction *, QString>> CaseActions::ofCase() const
{
    return withCaps({note, linkTips, watch, lead, rename, close, reopen, exportCase, undo});
}

std::vector<std::pair<QAction *, QString>> CaseActions::ofTip() const
{
    return withCaps({openTip, accept, decline, unlink});
}

/// Greys an action that is on its way, and gives it the word for that.
bool CaseActions::isUnderway(QAction *action, Verb verb, const QString &word, const CaseSituation &now)
{
    const bool underway = now.isUnderway && now.isUnderway(verb);
    action->setIconText(underway ? kit::StateText::pending(verb).word : word);
    if (underway)
        allow(action, false, tr("not in the log yet"));
    return underway;
}

void CaseActions::refresh(const CaseSituation &now)
{
    const bool supervises = may(now, Role::Supervisor);
    allow(open, supervises,
          supervises ? tr("give it a title; the log numbers it") : tr("only for supervisors"));
    refreshCase(now);
    refreshTip(now);
    allow(undo, !now.undo.isEmpty(),
          now.undo.isEmpty() ? tr("there is nothing of yours to undo here") : QString());
    undo->setText(now.undo.isEmpty() ? tr("Undo") : now.undo);
    undo->setVisible(supervises);
    for (QAction *action : {openAlike, putAlikeAway})
        allow(action, now.alike, now.alike ? QString() : tr("no tip that looks like it waits to be seen"));
    for (QAction *action : {showTimeline, showTips, showMap})
        allow(action, now.known, now.known ? QString() : tr("no case is open"));
}

void CaseActions::refreshCase(const CaseSituation &now)
{
    const bool closed = now.known && now.row.closed;
    const auto offer = [&now](QAction *action, bool possible, const QString &why, const QString &tip) {
        if (!now.known)
            allow(action, false, tr("no case is open"));
        else
            allow(action, possible, possible ? tip : why);
    };
    const QString supervisors = tr("only for supervisors");
    const bool supervises = may(now, Role::Supervisor);
    offer(note, supervises, supervisors, tr("only the desk reads it"));
    if (!isUnderway(rename, Verb::UpdateCase, tr("Rename"), now))
        offer(rename, supervises, supervisors, tr("its title and its number"));
    offer(lead, supervises && !(now.isUnderway && now.isUnderway(Verb::UpdateCase)),
          supervises ? tr("not in the log yet") : supervisors, tr("who answers for it"));
    close->setVisible(!closed);
    if (!isUnderway(close, Verb::CloseCase, tr("Close"), now))
        offer(close, supervises && !closed, closed ? tr("it is closed") : supervisors,
              tr("why, or in which other case it goes on"));
    reopen->setVisible(closed);
    if (!isUnderway(reopen, Verb::OpenCase, tr("Reopen"), now))
        offer(reopen, supervises && closed, closed ? supervisors : tr("it is not closed"), QString());
    const bool links = may(now, Role::Supervisor | Role::Officer);
    // Who may link is not known at first: then it proposes.
    const bool linksAtOnce = now.roles.testFlag(Role::Supervisor);
    linkTips->setIconText(linksAtOnce ? tr("Link tips") : tr("Propose tips"));
    linkTips->setText(linksAtOnce ? tr("Link tips to this case…") : tr("Propose tips for this case…"));
    offer(linkTips, links && !closed,
          closed ? tr("the case is closed: open it again first") : tr("only for officers and supervisors"),
          tr("search all tips, or take what looks like it"));
    const bool exports = may(now, Role::Supervisor | Role::Records);
    offer(exportCase, exports, tr("only for supervisors and records"), tr("asks for whom and why"));
    watch->setText(now.watched ? tr("Stop watching this case") : tr("Watch this case"));
    watch->setIconText(now.watched ? tr("Watching", "a case; pressed again it ends") : tr("Watch"));
    offer(watch, true, QString(),
          now.watched ? tr("you are told of new tips that look like it; press again to stop")
                      : tr("be told when a new tip looks like it"));
}

void CaseActions::refreshTip(const CaseSituation &now)
{
    const bool supervises = may(now, Role::Supervisor);
    const auto offer = [&](QAction *action, Verb verb, const QString &word, LinkStanding wanted,
                           const QString &not_so, const QString &tip) {
        action->setIconText(word);
        if (!now.known || !now.tip) {
            allow(action, false,
                  now.onTips ? tr("no tip is chosen") : tr("choose a tip among its tips first"));
        } else if (now.tip->pending) {
            allow(action, false, tr("not in the log yet"));
            if (now.tip->pending == verb)
                action->setIconText(kit::StateText::pending(verb).word);
        } else if (now.tip->link.standing != wanted) {
            allow(action, false, not_so);
        } else if (!supervises) {
            allow(action, false, tr("only for supervisors"));
        } else if (now.row.closed && verb != Verb::Decline) {
            allow(action, false, tr("the case is closed: open it again first"));
        } else {
            allow(action, true, tip);
        }
    };
    offer(accept, Verb::Accept, tr("Accept"), LinkStanding::Proposed, tr("it does not wait for a decision"),
          tr("the tip belongs to this case"));
    offer(decline, Verb::Decline, tr("Decline"), LinkStanding::Proposed,
          tr("it does not wait for a decision"), tr("asks for the reason"));
    offer(unlink, Verb::Unlink, tr("Unlink"), LinkStanding::Linked, tr("it is not linked"),
          tr("asks for the reason; can be undone"));
    allow(openTip, now.tip.has_value(), now.tip ? QString() : tr("no tip is chosen"));
}

} // namespace porch
