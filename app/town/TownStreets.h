// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/town/TownMap.h"
#include "models/places/build/PackFacts.h"

namespace porch {

/// The town's streets as a city's file has them: a line from one corner to the next, with its numbers;
/// bridges over water and over other streets; and the houses of the area where each is known.
class TownStreets
{
public:
    explicit TownStreets(const TownMap &map);

    void tell(FactSink &sink) const;

private:
    /// Where a line is cut, and the metres from its beginning.
    struct Cut
    {
        double metres = 0;
        GeoPoint at;
        bool above = false; ///< it passes over another street here
    };
    struct CutLine
    {
        const TownMap::Street *street = nullptr;
        TownMap::Line line;
        bool numbered = false;
        std::vector<Cut> cuts;
    };
    /// Part of a line.
    struct Piece
    {
        double from = 0; ///< metres
        double to = 0;
        TownMap::Line line;
        bool above = false;
    };

    void cutAt(CutLine &line, const TownMap::Crossing &crossing, std::size_t piece);
    static std::vector<Piece> pieces(const CutLine &line);
    void tellPiece(const CutLine &line, const Piece &piece, FactSink &sink) const;
    void tellHouses(const CutLine &line, const Piece &piece, std::pair<int, int> numbers,
                    FactSink &sink) const;
    bool isOverWater(GeoPoint point) const;
    bool isAddressed(GeoPoint point) const;

    const TownMap &m_map;
    std::vector<CutLine> m_lines;
};

} // namespace porch
