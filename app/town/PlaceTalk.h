// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/town/Dice.h"
#include "app/town/TownContent.h"

#include <optional>

namespace porch {

/// How people name places: by address, corner, block, landmark, what it is behind, wrongly typed, in English
/// and Spanish. The turns of phrase are those of resources/town/words.json.
class PlaceTalk
{
public:
    PlaceTalk(const TownContent &content, Dice &dice);

    /// What stands for {word}: "the corner of Alder and 3rd|Alder St & 3rd Ave", or without a place where
    /// nobody could say one. Nothing when the word is about no place.
    std::optional<QString> say(const QString &word, bool spanish);

    /// The words that say a place which the town can locate.
    static const QStringList &placeWords();

private:
    /// "Tanner St between 3rd and 4th".
    struct Stretch
    {
        QString street;
        QString from;
        QString to;
        int middle = 0; ///< the number half-way
    };

    QString street(bool spanish);
    QString corner(bool spanish);
    QString landmark(bool spanish);
    QString address(bool spanish);
    QString block(bool spanish);
    QString between(bool spanish);
    QString near(bool spanish);
    QString position();

    QString streetSaid(const QString &name, bool spanish);
    QString placeSaid(const TownMap::Place &place, bool spanish);
    /// One of the phrases under that name, the Spanish ones under "…Es".
    QString phrase(const char *name, bool spanish);
    /// Some type in haste.
    QString typed(const QString &said);

    const TownContent &m_content;
    Dice &m_dice;
    std::vector<const TownMap::Street *> m_housed; ///< streets with numbers
    std::vector<const TownMap::Street *> m_long;   ///< those with several hundreds
    std::vector<Stretch> m_stretches;
};

} // namespace porch
