// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"
#include "models/items/TipCandidatesModel.h"
#include "models/links/Suggestions.h"

#include <functional>
#include <optional>

namespace porch {

class Reader;

/// Finds tips for a case: those that are like its own, or that have some words. None that belongs to it
/// already.
class CaseTipFinder
{
public:
    using Done = std::function<void(Result<std::vector<TipCandidate>>)>;

    /// @param reader whose reads may be interrupted; outlives this
    explicit CaseTipFinder(Reader &reader);

    /// @param words as the inbox's search takes them; empty: what is likely by itself
    void find(QObject *context, const QByteArray &casefile, const QString &words, Done done);

private:
    Reader &m_reader;
    std::optional<Suggestions> m_suggestions; ///< none: only what is searched for is found
};

} // namespace porch
