// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/Database.h"
#include "models/store/CaseRows.h"
#include "models/store/Rows.h"

#include <optional>

namespace porch {

enum class CaseTab : quint8 { Open, Mine, Closed, All };

/// Which cases a list shows; what was touched last comes first.
struct CaseFilter
{
    CaseTab tab = CaseTab::Open;
    PersonId me = 0; ///< for Mine: those I answer for, open
    /// As typed: words and beginnings of words of number, title and notes, people's names and words of linked
    /// tips. Empty: all.
    QString words;
    bool operator==(const CaseFilter &) const = default;
};

/// A place in a list of cases: what comes after it was touched earlier.
struct CaseSlot
{
    Micros touched = 0;
    CaseId casefile = 0;
    bool operator==(const CaseSlot &) const = default;
};

/// Reads of the cache, each on any read-only connection of the calling thread.
namespace queries {

/// Up to `limit` cases after `after` (from the start when none).
Result<std::vector<CaseRow>> cases(Database &db, const CaseFilter &filter, std::optional<CaseSlot> after,
                                   int limit);
/// Rows for these cases, in their order; unknown ids are left out.
Result<std::vector<CaseRow>> caseRows(Database &db, const std::vector<CaseId> &cases);
Result<std::optional<CaseRow>> caseByKey(Database &db, const QByteArray &key);
/// Whatever the case of its letters.
Result<std::optional<CaseRow>> caseByNumber(Database &db, const QString &number);
Result<CaseTally> caseTally(Database &db);

/// All that is linked to a case, proposed or declined, in log order; with what belongs to cases that were
/// merged into it.
Result<std::vector<LinkRow>> linksOfCase(Database &db, CaseId casefile);
/// The cases of a tip, those it is linked to first.
Result<std::vector<LinkRow>> linksOfTip(Database &db, TipId tip);
/// Up to `limit` links that wait for a supervisor, the newest first; caseTally() counts them all.
Result<std::vector<LinkRow>> proposals(Database &db, int limit);

/// The tips that were merged with this one.
Result<MergeGroup> mergeGroup(Database &db, TipId tip);

/// What was done to a case, and what residents and the desk wrote in its linked tips.
struct CaseEvent
{
    TimelineRow row; ///< of a case's own verbs: `text` is the note, `detail` has no more than links need
    TipId tip = 0;   ///< 0: about the case itself
    QByteArray tipKey;
    QString reporter;    ///< of the tip, as the desk calls them
    CaseBody caseDetail; ///< case.*: what else the verb says; without text and reason
    bool operator==(const CaseEvent &) const = default;
};
/// The newest `limit` before the log's number `before` (0: from the end), newest first.
Result<std::vector<CaseEvent>> caseTimeline(Database &db, CaseId casefile, quint64 before, int limit);
/// What was done to a case and to its links, oldest first, without what was written in its tips.
Result<std::vector<CaseEvent>> caseEntries(Database &db, CaseId casefile);
/// Of the case and of those that were merged into it.
Result<std::vector<QByteArray>> caseKeys(Database &db, CaseId casefile);

} // namespace queries
} // namespace porch
