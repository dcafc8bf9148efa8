// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/Gazetteer.h"
#include "models/places/PlaceMention.h"
#include "models/places/find/Context.h"
#include "models/places/find/StreetReader.h"
#include "models/places/find/StreetSpots.h"
#include "models/places/find/Tail.h"
#include "models/places/find/Tokens.h"

#include <vector>

namespace porch {

/// One text before the readers: its words, and what reads them.
struct TextReading
{
    TextReading(const Gazetteer &names, QStringView text)
        : gazetteer(names)
        , tokens(text)
        , numbers(tokens)
        , streets(names, tokens)
        , spots(names)
    {}

    const Gazetteer &gazetteer;
    Tokens tokens;
    NumberRoles numbers;
    StreetReader streets;
    StreetSpots spots;
};

/// A candidate while it is weighed.
struct Finding
{
    PlaceCandidate place;
    double quality = 1; ///< how well the words fit, see StreetMatch
    int street = -1;    ///< index; -1: lies on none
};

/// A mention while the text is read.
struct FoundPlace
{
    int begin = 0; ///< tokens
    int end = 0;
    MentionKind kind = MentionKind::Place;
    std::vector<Finding> findings;
    std::vector<quint32> streets; ///< that its words may mean, also where no point was found
    Context context;
    bool common = false; ///< "the library": told by no name, so that other words may rule it out
};

/// Keeps those that the words fit best, and those nearly as well; lowers the scores of those that must share
/// the mention.
void keepLikely(std::vector<Finding> &findings);

/// Takes away what the town, state or code behind it rules out.
void applyTail(const Gazetteer &gazetteer, const Tail &tail, std::vector<Finding> &findings);

/// Into the order of a mention: by score, then by what makes it the same on every run. What is the same place
/// twice becomes one.
std::vector<PlaceCandidate> ranked(std::vector<Finding> findings);

/// The street's name with its town, where its name alone does not tell it.
QString shownStreet(const Gazetteer &gazetteer, quint32 street, bool withTown);
/// Whether these streets lie in more than one town.
bool inSeveralTowns(const Gazetteer &gazetteer, const std::vector<Finding> &findings);

} // namespace porch
