// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/find/Findings.h"

#include <QCoreApplication>

#include <optional>

namespace porch {

/// Reads house numbers with their streets, and blocks.
class AddressReader
{
    Q_DECLARE_TR_FUNCTIONS(porch::AddressReader)
public:
    explicit AddressReader(const TextReading &reading)
        : m_reading(reading)
    {}

    /// "412B Mill Street Apt 4, Alder", where the number stands at the token.
    std::optional<FoundPlace> readAddress(int at) const;
    /// "Calle Olmo #412", "Quay St 212", where the street was read already.
    std::optional<FoundPlace> readNumberBehind(const StreetRef &street) const;
    /// "400 block of Mill", "cuadra 400 de Olmo", where the number or the word stands at the token.
    std::optional<FoundPlace> readBlock(int at) const;

private:
    struct HouseSpan
    {
        int end = 0; ///< the token after the number
        qint32 number = 0;
        QString label; ///< folded: "412b"; empty where it is the number alone
        bool inWords = false;
    };

    /// A number behind a street's name.
    struct NumberBehind
    {
        int at = 0;
        bool marked = false; ///< "no. 412", "#412"
        bool hash = false;
    };
    struct BehindSense; ///< weighs whether it is a house

    std::optional<HouseSpan> houseSpan(int at) const;
    std::optional<HouseSpan> spelledHouse(int at) const;
    int streetBegin(int afterNumber) const;
    int streetBehindLink(int at, int afterNumber) const;
    std::optional<StreetRef> streetFor(int at) const;
    bool isAddress(const HouseSpan &house, int at, const StreetRef &street, bool found) const;
    std::optional<NumberBehind> numberBehind(const StreetRef &street) const;
    bool isHouseBehind(const StreetRef &street, const NumberBehind &number, const HouseSpan &house,
                       const std::vector<Finding> &findings) const;
    bool isUnnumbered(const StreetRef &street) const;
    bool isToldWithoutNumbers(const HouseSpan &house, int at, const StreetRef &street) const;
    bool bearsOtherType(const StreetRef &street, Precision precision) const;
    std::vector<Finding> housesOn(const HouseSpan &house, const StreetRef &street) const;
    void addStreets(const StreetRef &street, std::vector<Finding> &findings) const;
    std::vector<Finding> blocksOn(qint32 from, const StreetRef &street) const;
    /// Swallows unit and town, names the candidates.
    FoundPlace finished(int begin, int end, MentionKind kind, const StreetRef &street,
                        std::vector<Finding> findings) const;
    bool goesOn(int end) const;

    /// What fits a street's name worse means another street.
    static constexpr double kFittingStreet = 0.8;
    /// So many may stand for a house that none of them is known to have.
    static constexpr std::size_t kFewStreets = 3;

    const TextReading &m_reading;
};

} // namespace porch
