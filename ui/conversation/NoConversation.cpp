// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/NoConversation.h"

#include "models/items/ConversationModel.h"

#include <QAbstractButton>

namespace porch {

using kit::Glyph;

void NoConversation::show(ConversationModel &model, const QString &problem)
{
    const State state = !problem.isEmpty()          ? State::Problem
                        : model.isLoading()         ? State::Loading
                        : !model.tipKey().isEmpty() ? State::Unknown
                                                    : State::None;
    if (state == m_state && problem == m_problem)
        return;
    m_state = state;
    m_problem = problem;
    clearButtons();
    clearRows();
    switch (state) {
    case State::Problem:
        setGlyph(Glyph::Refused, &kit::Tokens::overdue);
        setTitle(tr("The conversation can't be read now"));
        setSentence(problem);
        connect(addButton(tr("Try again")), &QAbstractButton::clicked, &model, &ConversationModel::refresh);
        break;
    case State::Unset:
    case State::Loading:
        // Answered within a frame or two: words would only flicker.
        setGlyph(Glyph::Inbox);
        setTitle({});
        setSentence({});
        break;
    case State::Unknown:
        setGlyph(Glyph::CatchingUp);
        setTitle(tr("This tip has not arrived here yet"));
        setSentence(tr("It shows as soon as this desk has read that far in the log."));
        break;
    case State::None:
        setGlyph(Glyph::Inbox);
        setTitle(tr("No tip is open"));
        setSentence(tr("Choose one from the list, or use the keyboard:"));
        addKeys({QStringLiteral("J"), QStringLiteral("K")}, tr("next and previous tip"));
        addKeys({QStringLiteral("C")}, tr("claim"));
        addKeys({QStringLiteral("R")}, tr("reply"));
        addKeys({QStringLiteral("/")}, tr("search"));
        addKeys({QStringLiteral("Ctrl"), QStringLiteral("K")}, tr("every action there is"));
        break;
    }
}

} // namespace porch
