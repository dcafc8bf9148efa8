// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/town/Dice.h"
#include "app/town/PlaceTalk.h"
#include "app/town/TownContent.h"

#include <QHash>

namespace porch {

/// What stands for the {words} of one conversation: spoken form, or "spoken|place".
using Details = QHash<QString, QString>;

/// Puts words to what the town's people say.
class Wording
{
public:
    Wording(const TownContent &content, Dice &dice)
        : m_content(content)
        , m_dice(dice)
        , m_places(content, dice)
    {}

    /// Every detail of a story: as its author wrote it first, or another choice.
    Details detailsOf(const TownContent::Story &story, bool asWritten);

    /// The text with its {words} replaced; choices are remembered in `details`.
    QString fill(const QString &text, Details &details, bool spanish);

    /// The same said in somebody's own way, as when they begin to talk.
    QString inVoice(const QString &text, const TownContent::Resident &resident);
    /// The same as an answer: without greeting, but as carelessly typed.
    QString asAnswer(const QString &text, const TownContent::Resident &resident) const;
    /// The same with a greeting that suits every matter.
    QString greeted(const QString &text, bool spanish);

    /// The place that stands for {word} in details: "Town Hall" of "the station|Quay Station".
    static QString placeOf(const QString &detail);

private:
    QString choose(const QString &word, bool spanish);

    const TownContent &m_content;
    Dice &m_dice;
    PlaceTalk m_places;
};

} // namespace porch
