// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/find/Findings.h"

#include <optional>

namespace porch {

/// Weighs whether a street's name without number and cross street means the street.
class StreetAlone
{
public:
    explicit StreetAlone(const TextReading &reading)
        : m_reading(reading)
    {}

    /// @param free the first token that belongs to no mention yet
    std::optional<FoundPlace> meant(const StreetRef &street, int free) const;
    /// "Sesame Street", "Kenduskaeg Ave": typed, and none of the city's as it is written.
    std::optional<FoundPlace> foreign(int at, int free) const;
    /// The name is the end of a longer one: "Cedar Mill St" where the city has a Mill Street.
    bool isEndOfLonger(const StreetRef &street, int free) const;

private:
    bool isTypedMeant(const StreetRef &street, const Context &context) const;
    bool isBareMeant(const StreetRef &street, const Context &context) const;
    bool goesOn(int end) const;
    bool somethingHappens(int before) const;
    FoundPlace found(const StreetRef &street, const Context &context, double score) const;

    const TextReading &m_reading;
};

} // namespace porch
