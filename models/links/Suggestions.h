// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"
#include "models/links/Reason.h"
#include "models/sql/Database.h"
#include "models/store/CaseRows.h"

#include <memory>
#include <vector>

namespace porch {

/// A tip that may belong together with another one.
struct SimilarTip
{
    TipId tip = 0;
    QByteArray key;         ///< in the log
    double probability = 0; ///< that they belong together, 0 to 1; falls along a list. Not for people's eyes
    bool lookalike = false; ///< so sure that it can be said without being asked: "looks like 3 others"
    std::vector<Reason> reasons; ///< the most telling first; ReasonWords makes sentences of them
};

/// A case that a tip may belong to.
struct LikelyCase
{
    CaseId casefile = 0;
    QByteArray key; ///< in the log
    QString number;
    QString title;       ///< one line, safe for display
    bool closed = false; ///< then nothing can be linked to it before it is opened again
    double probability = 0;
    std::vector<TipId> tips; ///< linked to it and like the tip, the likest first
    std::vector<Reason> reasons;
};

struct SuggestionQuery
{
    TipId tip = 0;
    /// Only what was there when the tip arrived, and of the tip itself only what it began with.
    bool before = false;
    int limit = 10;
};

/// What belongs together, from the cache alone: words, place, time, channel and reporter, weighed as
/// resources/links/weights.json says. It proposes, and never does anything by itself. An answer costs the
/// same in a log of a million tips as in one of a thousand: some milliseconds, so ask on a Reader's thread.
///
/// Cheap to copy, and may be used from several threads, each with its own database:
///
///     reader.read(this, [suggestions, tip](Database &db) { return suggestions.similar(db, {tip}); }, show);
class Suggestions
{
public:
    /// From the resources; an error only where the program was built wrongly.
    static Result<Suggestions> load();

    /// The likeliest first; none for a tip that is not known.
    Result<std::vector<SimilarTip>> similar(Database &db, const SuggestionQuery &query) const;
    /// Cases of tips that are like it, and cases whose own words are. None that it is linked to or proposed
    /// for, nor one for which a supervisor declined it; of a case that was merged, the one that goes on.
    Result<std::vector<LikelyCase>> likelyCases(Database &db, const SuggestionQuery &query) const;

private:
    struct Knowledge;
    static Result<Suggestions> read();
    explicit Suggestions(std::shared_ptr<const Knowledge> knowledge);
    std::shared_ptr<const Knowledge> m_knowledge;
};

} // namespace porch
