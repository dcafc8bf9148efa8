// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PlaceAliases.h"
#include "models/places/find/Findings.h"

#include <optional>

namespace porch {

/// Reads what has a name and is no street: places, neighbourhoods, beats, and what people of the desk taught.
class ThingReader
{
public:
    /// @param aliases null: none were taught
    ThingReader(const TextReading &reading, const PlaceAliases *aliases)
        : m_reading(reading)
        , m_aliases(aliases)
    {}

    /// A name that begins at a token, whether or not it is meant.
    struct Name
    {
        int begin = 0;
        int end = 0; ///< the token after it; begin where none is there
        std::vector<quint32> things;
        std::vector<PlaceAliases::Alias> aliases;
        bool ordinary = false; ///< its words say nothing by themselves
        bool derived = false;
        bool slipped = false;
        bool ofKind = false; ///< see Gazetteer::NamedThing

        bool isEmpty() const { return things.empty() && aliases.empty(); }
    };
    /// The longest.
    Name read(int at) const;
    /// In spite of slips; only long names that are no daily words.
    Name readSlipped(int at) const;

    /// The mention, if the words around the name say that the place is meant.
    /// @param free the first token that belongs to no mention yet
    std::optional<FoundPlace> meant(const Name &name, int free) const;

private:
    void walk(const PhraseIndex &index, int at, bool taught, Name &best) const;
    void take(PhraseIndex::Node node, const PhraseIndex &index, int at, int end, bool taught,
              Name &best) const;
    bool isMeant(const Name &name, const Context &context, int free) const;
    /// "the library": a word for what it is rather than a name.
    bool isCommon(const Name &name) const;
    bool isCommonMeant(const Name &name, const Context &context) const;
    bool isOwner(const Name &name) const;
    bool isLedToCommon(const Name &name, const Context &context) const;
    qsizetype lettersOf(const Name &name) const;
    bool isBeat(const Name &name) const;
    std::optional<StreetRef> streetBehind(const Name &name) const;
    void keepOn(const StreetRef &street, std::vector<Finding> &findings) const;
    bool isPartOfLonger(const Name &name, int free) const;
    void addThing(const Name &name, quint32 index, FoundPlace &found) const;

    const TextReading &m_reading;
    const PlaceAliases *m_aliases;
};

} // namespace porch
