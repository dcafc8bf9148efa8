// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/Gazetteer.h"
#include "models/places/find/Tokens.h"

#include <optional>
#include <vector>

namespace porch {

/// A street that a text may mean, and how well the words say so: 1 for its whole name.
struct StreetMatch
{
    quint32 street = 0;
    double quality = 0;
};

/// The name of a street in a text.
struct StreetRef
{
    int begin = 0; ///< tokens
    int end = 0;
    int baseBegin = 0;
    int baseEnd = 0;
    std::vector<StreetMatch> matches; ///< the best first; empty: the city has no such street
    bool typed = false;               ///< says what it is: "St", "Calle", "Route"
    bool plainType = false;           ///< by a word that is no word of daily talk: "Rd", not "Park"
    bool beforeType = false;          ///< in the Spanish order: "Calle Luna"
    bool directed = false;            ///< "N Main"
    bool numbered = false;            ///< its base is a number: "5th"
    bool otherType = false;           ///< matches only streets of another type
    int slips = 0;

    bool known() const { return !matches.empty(); }
    double quality() const { return matches.empty() ? 0 : matches.front().quality; }
};

/// Reads names of streets where they stand in a text. Says nothing of whether the words mean a street: "May
/// Park" is read where there is a Park Street.
class StreetReader
{
public:
    StreetReader(const Gazetteer &gazetteer, const Tokens &tokens)
        : m_gazetteer(gazetteer)
        , m_tokens(tokens)
    {}

    /// The street whose name begins at a token, as long as it goes.
    std::optional<StreetRef> read(int at) const;
    /// The same with slips of the pen. Only for where a house number, a second street or a type says that
    /// there must be a street.
    std::optional<StreetRef> readSlipped(int at) const;
    /// A road by its number alone: "59" for US 59. Only for where a second street says so.
    std::optional<StreetRef> readRoadNumber(int at) const;
    /// What looks like a street's name and is none of this city: "Sesame Street".
    /// @param surely a house number or the like stands before it
    std::optional<StreetRef> readUnknown(int at, bool surely) const;

private:
    struct Draft; ///< a reading so far

    void readFrom(Draft draft, std::optional<StreetRef> &best) const;
    void readBase(const Draft &draft, int at, PhraseIndex::Node node, std::optional<StreetRef> &best) const;
    void readNumbered(const Draft &draft, std::optional<StreetRef> &best) const;
    void readRoute(int at, std::optional<StreetRef> &best) const;
    void finish(const Draft &draft, const std::vector<quint32> &names, std::optional<StreetRef> &best) const;
    void consider(const Draft &draft, const std::vector<quint32> &names,
                  std::optional<StreetRef> &best) const;
    std::vector<Draft> beginnings(int at) const;
    /// The drafts with what may stand behind the base.
    std::vector<Draft> endings(const Draft &draft) const;
    int articlesEnd(int at) const;
    bool isName(int at, bool surely) const;

    const Gazetteer &m_gazetteer;
    const Tokens &m_tokens;
};

/// A type of street that is nothing else: "st", "rd", "calle"; not "park", "view", "run".
bool isPlainType(QStringView folded);
/// How well the parts that a text gives fit those of a street: 1 equal, 0 another street. A type that
/// contradicts gives less than kOtherType.
double fitOf(const StreetNameParts &written, const StreetNameParts &street);
inline constexpr double kOtherType = 0.5;

} // namespace porch
