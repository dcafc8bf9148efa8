// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/Database.h"
#include "models/store/CaseRows.h"

namespace porch::queries {

/// The cases that a person may mean, the closest first: all words in number, title and notes, the last as a
/// beginning; then those with a linked tip that has the words, or whose reporter is called so. At most 500.
Result<std::vector<CaseId>> casesByWords(Database &db, const QString &words);

/// Only those whose number, title or notes have the words; without any, all, those touched last first.
Result<std::vector<CaseId>> casesByOwnWords(Database &db, const QString &words);

} // namespace porch::queries
