// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"
#include "models/items/TipCandidatesModel.h"
#include "models/links/Suggestions.h"

#include <QMutex>

#include <functional>
#include <memory>
#include <optional>

namespace porch {

class Reader;

/// Finds tips for a case: those that are like its own, or that have some words. None that belongs to it
/// already.
class CaseTipFinder
{
public:
    using Done = std::function<void(Result<std::vector<TipCandidate>>)>;

    /// @param reader whose reads may be interrupted, by others, too; outlives this
    explicit CaseTipFinder(Reader &reader);

    /// Only the last question is answered: those before it are ended, and nothing else that the reader does.
    /// @param words as the inbox's search takes them; empty: what is likely by itself
    void find(QObject *context, const QByteArray &casefile, const QString &words, Done done);

private:
    /// Which question counts, and whether one of them is what the reader is busy with.
    struct Turn
    {
        QMutex guard;
        quint64 newest = 0;
        bool running = false;
    };
    static bool isNewest(Turn &turn, quint64 question);

    Reader &m_reader;
    std::shared_ptr<Turn> m_turn = std::make_shared<Turn>(); ///< also the reader's, while it reads
    std::optional<Suggestions> m_suggestions;                ///< none: only what is searched for is found
};

} // namespace porch
