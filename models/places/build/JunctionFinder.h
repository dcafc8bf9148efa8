// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PackTypes.h"

#include <functional>

namespace porch {

/// Finds where streets meet. Streets that share a vertex meet there; those around one roundabout meet in its
/// middle; an end that touches another street counts as a shared vertex. Lines that only cross, and what
/// meets a motorway in files that split lines at bridges too, may pass one above the other. Points at which
/// the same two streets meet again and again within a few steps, as the halves of a divided road do, are one
/// intersection.
class JunctionFinder
{
public:
    struct Line
    {
        qint64 street = 0; ///< 0: no name, and only of interest as a roundabout
        /// Equal for streets of one name: these don't meet, they go on.
        int name = 0;
        StreetClass streetClass = StreetClass::Local;
        SegmentFlags flags;
        int fromLevel = 0;
        int toLevel = 0;
        bool splitAtBridges = false;
    };

    void add(const Line &line, const std::vector<GeoPoint> &points);
    /// All intersections, from south-west to north-east along the Hilbert curve; ids from 1.
    std::vector<Intersection> find();
    /// Where so many lines lie on one spot that it was not looked for crossings there.
    qint64 skippedCells() const { return m_skippedCells; }

private:
    struct Stored
    {
        Line line;
        std::size_t begin = 0; ///< into m_points
        std::size_t end = 0;
        int roundabout = -1; ///< index of its circle
    };
    /// A meeting before near ones are joined.
    struct Node
    {
        GeoPoint at;
        IntersectionKind kind = IntersectionKind::Junction;
        std::vector<qint64> streets;
    };
    struct Edge
    {
        quint32 line;
        quint32 point; ///< its first, into m_points
    };

    void findRoundabouts();
    void findSharedVertices();
    void findCrossings();
    void compare(const Edge &a, const Edge &b);
    void addNode(GeoPoint at, IntersectionKind kind, std::vector<quint32> lines);
    void addPair(GeoPoint at, IntersectionKind kind, const Stored &a, const Stored &b);
    std::vector<Intersection> joined() const;

    std::vector<GeoPoint> m_points;
    std::vector<Stored> m_lines;
    std::vector<Node> m_nodes;
    qint64 m_skippedCells = 0;
};

} // namespace porch
