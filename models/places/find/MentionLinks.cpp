// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/find/MentionLinks.h"

#include <algorithm>

namespace porch {

namespace {

/// A place stands on a street when its middle lies so near.
constexpr double kOnStreet = 160;
constexpr double kAtPoint = 250;
/// One that stands so much further off than another is not the one.
constexpr double kAsNear = 60;
/// Beyond this the words contradict the map.
constexpr double kElsewhere = 1'500;
constexpr double kNearRadius = 150;
/// What has no name of its own and stands so far off is another.
constexpr double kOtherCommon = 500;

class Linker
{
public:
    Linker(const TextReading &reading, FoundPlace &first, FoundPlace &second)
        : m_reading(reading)
        , m_first(first)
        , m_second(second)
    {}

    void link()
    {
        if (!areSideBySide())
            return;
        ruleOut(m_first, m_second);
        ruleOut(m_second, m_first);
        const bool near = m_second.context.leads & Lead::Near;
        if (m_second.kind == MentionKind::Area) {
            if (m_first.kind != MentionKind::Area && m_first.kind != MentionKind::Coordinates)
                keepNear(m_first, m_second, false);
        } else if (m_first.kind == MentionKind::Place) {
            keepNear(m_first, m_second, !near);
        } else if (m_first.kind == MentionKind::Street && m_second.kind != MentionKind::Street) {
            if (m_second.kind == MentionKind::Place)
                keepNear(m_second, m_first, false);
            pinStreet();
        }
    }

private:
    /// Nothing stands between them but what leads to the second, a comma or a bracket.
    bool areSideBySide() const
    {
        if (m_second.context.begin != m_first.end && m_second.begin != m_first.end)
            return false;
        const Gaps between = m_reading.tokens.at(m_first.end).before;
        return !(between & (Gaps(Gap::Stop) | Gap::Newline | Gap::Colon)) &&
               !m_reading.tokens.at(m_first.end).opensSentence;
    }

    /// "the pharmacy near Oak and 5th" is none that stands elsewhere.
    void ruleOut(FoundPlace &common, const FoundPlace &other) const
    {
        if (!common.common || other.findings.empty())
            return;
        std::erase_if(common.findings, [&](const Finding &finding) {
            return distance(finding, other) > (other.kind == MentionKind::Area ? 1 : kOtherCommon);
        });
    }

    double distance(const Finding &from, const FoundPlace &to) const
    {
        double nearest = 1e9;
        for (const Finding &finding : to.findings) {
            double metres =
                std::max(0.0, metresBetween(from.place.at, finding.place.at) - reachOf(to, finding));
            if (to.kind == MentionKind::Street && finding.street >= 0) {
                const auto street = static_cast<quint32>(finding.street);
                if (const auto on = m_reading.spots.nearest(street, from.place.at))
                    metres = on->metres;
                if (from.street == finding.street)
                    metres = 0;
            }
            nearest = std::min(nearest, metres);
        }
        return nearest;
    }

    static double reachOf(const FoundPlace &place, const Finding &finding)
    {
        return place.kind == MentionKind::Area || place.kind == MentionKind::Place ? finding.place.radius : 0;
    }

    void keepNear(FoundPlace &these, const FoundPlace &to, bool contradicts)
    {
        if (these.findings.empty() || to.findings.empty())
            return;
        const double limit = to.kind == MentionKind::Street ? kOnStreet
                             : to.kind == MentionKind::Area ? 1
                                                            : kAtPoint;
        std::vector<double> metres;
        for (const Finding &finding : these.findings)
            metres.push_back(distance(finding, to));
        const double nearest = *std::min_element(metres.begin(), metres.end());
        std::vector<Finding> near;
        for (std::size_t i = 0; i < metres.size(); ++i) {
            if (metres[i] <= limit && metres[i] <= nearest + kAsNear)
                near.push_back(these.findings[i]);
        }
        if (!near.empty())
            these.findings = std::move(near);
        else if (contradicts && nearest > kElsewhere)
            these.findings.clear();
    }

    /// The street's point nearest to what it is near to.
    void pinStreet()
    {
        if (m_second.findings.size() != 1 || m_second.findings.front().place.precision == Precision::Street ||
            m_second.findings.front().place.precision == Precision::Area)
            return;
        const PlaceCandidate &by = m_second.findings.front().place;
        for (Finding &finding : m_first.findings) {
            const auto on = m_reading.spots.nearest(static_cast<quint32>(finding.street), by.at);
            if (!on || on->metres > 2 * kAtPoint)
                continue;
            finding.place.at = on->at;
            finding.place.radius = std::min(finding.place.radius, by.radius + on->metres + kNearRadius);
        }
    }

    const TextReading &m_reading;
    FoundPlace &m_first;
    FoundPlace &m_second;
};

} // namespace

void linkMentions(const TextReading &reading, std::vector<FoundPlace> &mentions)
{
    for (std::size_t i = 1; i < mentions.size(); ++i)
        Linker(reading, mentions[i - 1], mentions[i]).link();
    std::erase_if(mentions, [](const FoundPlace &found) { return found.common && found.findings.empty(); });
}

} // namespace porch
