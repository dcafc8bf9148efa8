// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/WordMarks.h"
#include "models/places/Geo.h"
#include "models/store/ComparedTips.h"
#include "models/store/Rows.h"

#include <QMetaType>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace porch {

/// Why something is offered to be linked, in words.
struct CandidateReason
{
    enum class Kind : quint8 { Words, Place, Other };
    Kind kind = Kind::Other;
    QString words;
    bool operator==(const CandidateReason &) const = default;
};

/// A case, or another tip, that tips may belong together with.
struct LinkCandidate
{
    CaseRow casefile; ///< id 0: it is a tip
    TipRow tip;
    std::vector<CandidateReason> reasons; ///< the most telling first
    LinkRow within;                       ///< a tip's first case; casefile 0: it belongs to none
    double weight = 0;                    ///< by which they are ranked; not for people's eyes

    bool isCase() const { return casefile.id != 0; }
    QByteArray key() const { return isCase() ? 'c' + casefile.key : 't' + tip.key; }
    /// The case that a link would go to; empty: there is none.
    QByteArray caseKey() const { return isCase() ? casefile.key : within.caseKey; }
    CaseId caseId() const { return isCase() ? casefile.id : within.casefile; }
    QString caseNumber() const { return isCase() ? casefile.number : within.caseNumber; }
    bool isClosed() const { return isCase() ? casefile.closed : within.casefile != 0 && within.caseClosed; }

    bool operator==(const LinkCandidate &) const = default;
};

/// A place on a side of the comparison.
struct SideSpot
{
    GeoPoint at;
    bool confirmed = false;
    bool operator==(const SideSpot &) const = default;
};

/// The tips that are to be linked.
struct AskedTips
{
    std::vector<TipRow> tips;
    std::vector<ComparedTip> compared; ///< the first of them
    std::vector<SideSpot> spots;       ///< of these
    TellingWords telling;              ///< of their words, those that are rare enough to tell something
    QHash<CaseId, QHash<TipId, LinkStanding>> links; ///< what they are linked to, or proposed for

    bool contains(TipId tip) const
    {
        return std::any_of(tips.begin(), tips.end(), [tip](const TipRow &row) { return row.id == tip; });
    }
    LinkStanding standing(TipId tip, CaseId casefile) const
    {
        return links.value(casefile).value(tip, LinkStanding::None);
    }
    /// All that was written in those that are compared.
    QStringList texts() const;
};
using AskedTipsPtr = std::shared_ptr<const AskedTips>;

/// Both sides, to be looked at.
struct LinkPreview
{
    QByteArray key;                ///< of the candidate
    std::vector<ComparedTip> tips; ///< its own: of a case those that say most
    qint64 ofTips = 0;             ///< so many it has
    SharedSpans shared;            ///< of AskedTips::texts() and textsOf(tips)
    std::vector<SideSpot> spots;   ///< of all its tips that have a place
    std::optional<double> metres;  ///< between the two places that are nearest
    std::size_t mySpot = 0;        ///< metres: which
    std::size_t theirSpot = 0;
};

/// All messages of these tips, in their order.
QStringList textsOf(const std::vector<ComparedTip> &tips);

} // namespace porch

Q_DECLARE_METATYPE(porch::LinkCandidate)
