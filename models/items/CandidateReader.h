// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/LinkSource.h"
#include "models/sql/Database.h"

namespace porch {

/// Reads from the cache what tips may belong together with, and compares. For one question, on the thread of
/// its database.
class CandidateReader
{
public:
    /// The tips that are to be linked, as far as the cache knows them.
    static Result<AskedTips> ask(Database &db, const std::vector<TipId> &tips);

    /// Both outlive it.
    CandidateReader(Database &db, const AskedTips &asked)
        : m_db(db)
        , m_asked(asked)
        , m_texts(asked.texts())
    {}

    /// What is likely by itself.
    Result<LinkAnswer> likely(const Suggestions &suggestions, const LinkQuestion &question);
    /// What has the words that were typed: cases by number, title and notes, by what is linked to them, and
    /// tips; what is likelier first.
    Result<LinkAnswer> search(const LinkQuestion &question, const LinkedWords &words);
    Result<LinkPreview> compare(const LinkCandidate &candidate);

private:
    /// Says how likely a candidate is otherwise than by what it shares.
    using Weigh = std::function<void(LinkCandidate &)>;

    Result<LinkAnswer> answer(std::vector<CaseId> cases, const std::vector<TipId> &tips,
                              const LinkQuestion &question, const Weigh &weigh);
    Result<std::vector<LinkCandidate>> caseCandidates(std::vector<CaseId> cases, bool closedToo);
    Result<std::vector<LinkCandidate>> tipCandidates(const std::vector<TipId> &tips, const Weigh &adjust);
    void weigh(LinkCandidate &candidate, const std::vector<ComparedTip> &tips) const;
    Result<std::vector<TipId>> tipsByWords(const QString &text);

    Database &m_db;
    const AskedTips &m_asked;
    QStringList m_texts;
};

} // namespace porch
