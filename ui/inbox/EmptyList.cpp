// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/EmptyList.h"

#include "ui/kit/EmptyState.h"

namespace porch {

void EmptyList::describe(kit::EmptyState &empty, TipTab tab, bool catchingUp)
{
    using kit::Glyph;
    empty.clearButtons();
    empty.clearRows();
    if (catchingUp) {
        empty.setGlyph(Glyph::CatchingUp, &kit::Tokens::accent);
        empty.setTitle(tr("Reading the log"));
        empty.setSentence(tr("Tips appear here as they are read."));
        return;
    }
    switch (tab) {
    case TipTab::New:
        empty.setGlyph(Glyph::Closed, &kit::Tokens::ok);
        empty.setTitle(tr("Every tip is in somebody's hands"));
        empty.setSentence(tr("No tip is new at this moment. New ones appear here by themselves."));
        break;
    case TipTab::Mine:
        empty.setGlyph(Glyph::Claimed);
        empty.setTitle(tr("You hold no tip"));
        empty.setSentence(
            tr("Choose one from another list and claim it. It stays with you as long as you act on it."));
        empty.addKeys({QStringLiteral("C")}, tr("claim the chosen tip"));
        break;
    case TipTab::Owed:
        empty.setGlyph(Glyph::Closed, &kit::Tokens::ok);
        empty.setTitle(tr("Every resident has an answer"));
        empty.setSentence(tr("No reply is owed at this moment. New messages appear here by themselves, "
                             "the most urgent first."));
        break;
    case TipTab::All:
        empty.setGlyph(Glyph::Inbox);
        empty.setTitle(tr("There are no open tips"));
        empty.setSentence(tr("What residents write appears here by itself."));
        break;
    case TipTab::Closed:
        empty.setGlyph(Glyph::Inbox);
        empty.setTitle(tr("No tip is closed yet"));
        empty.setSentence(
            tr("Tips that were dealt with are kept here, and come back when their resident writes again."));
        break;
    }
}

} // namespace porch
