// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/Gazetteer.h"
#include "models/places/find/Tokens.h"

#include <vector>

namespace porch {

/// What people write behind an address: the unit, the town, the state, the postal code.
struct Tail
{
    int end = 0;                 ///< the token after it
    std::vector<int> localities; ///< that the gazetteer knows; indices
    std::vector<quint32> areas;  ///< neighbourhoods and the like; indices
    bool elsewhere = false;      ///< names a state that is none of the gazetteer's
    bool unknownTown = false;    ///< names a town that the gazetteer doesn't know
};

/// "Apt 4", "#4", ", 2nd floor": where it ends; `at` where none begins.
int unitEnd(const Tokens &tokens, int at);

/// ", Alder, ME 04401", "in Alder", "Col. Centro": what begins at a token.
Tail readTail(const Gazetteer &gazetteer, const Tokens &tokens, int at);

} // namespace porch
