// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/find/Findings.h"
#include "models/places/find/StreetLink.h"

#include <QCoreApplication>

#include <optional>

namespace porch {

/// Reads two or three streets that name one place: corners, and stretches between corners.
class CrossingReader
{
    Q_DECLARE_TR_FUNCTIONS(porch::CrossingReader)
public:
    explicit CrossingReader(const TextReading &reading)
        : m_reading(reading)
    {}

    /// "Mill and Oak", "Mill St near Oak", "Mill between Oak and Elm": a second street behind one that was
    /// read, and what they name together.
    std::optional<FoundPlace> readBehind(const StreetRef &first) const;
    /// "between Oak and Elm on Mill", where "between" stands at the token.
    /// @param on the street of a mention right before it, for "on Mill, between Oak and Elm"
    std::optional<FoundPlace> readBetween(int at, const FoundPlace *on) const;
    /// Like readBehind() where the first street is misspelt.
    std::optional<FoundPlace> readMisspelt(int at) const;
    /// "at 59 and Mill", where a road's number stands at the token.
    std::optional<FoundPlace> readRoadNumber(int at) const;

private:
    std::optional<StreetRef> secondStreet(int at) const;
    bool isPlaceInstead(const StreetRef &street, int written) const;
    int pluralEnd(const StreetRef &street) const;
    bool isSaid(const StreetRef &first, const StreetRef &second, StreetLink link, bool meets,
                bool plural) const;
    std::vector<Finding> meetings(const StreetRef &first, const StreetRef &second) const;
    std::vector<Finding> nearMeetings(const StreetRef &first, const StreetRef &second) const;
    std::vector<Finding> stretches(const std::vector<StreetMatch> &on, const StreetRef &first,
                                   const StreetRef &second) const;
    std::optional<FoundPlace> readTwo(const StreetRef &first, const LinkedStreet &linked) const;
    std::optional<FoundPlace> readStretchBehind(const StreetRef &first) const;
    std::optional<FoundPlace> readStretch(const std::vector<StreetMatch> &on, int begin, int between) const;
    FoundPlace finished(int begin, int end, std::vector<Finding> findings) const;
    QString pairName(quint32 first, quint32 second) const;

    const TextReading &m_reading;
};

} // namespace porch
