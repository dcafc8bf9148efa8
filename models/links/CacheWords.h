// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/links/PairFeatures.h"
#include "models/sql/Database.h"

#include <vector>

namespace porch {

/// How common words are in the cache's search index, before a tip. Costs the same however long the log is: a
/// common word is counted among the newest messages only, and of a rare one only so many are counted.
class CacheWords : public WordStatistics
{
public:
    /// @param before the tip's message row; messages from it on don't count
    /// @param tips how many tips there were before it
    /// The database must outlive it.
    CacheWords(Database &db, qint64 before, double tips);

    double messages() const override { return m_messages; }
    double meanLength() const override { return m_meanLength; }
    /// More than 0 and at most messages() for a word that was there.
    double frequency(const QString &word) const override;

    /// Whether all that was asked could be read.
    Result<void> read() const;

    /// The rarest words whose frequencies add up to no more than fits in time for one query, the rarest
    /// first; at least one word that is there at all.
    std::vector<QString> searched(const LinkText &text) const;
    /// An FTS5 expression that finds messages with any of the words; empty for none.
    static QByteArray anyOf(const std::vector<QString> &words);

private:
    Database &m_db;
    qint64 m_before;
    double m_messages;
    double m_meanLength = 1;
    qint64 m_sampleBegin = 0; ///< the oldest of the newest messages
    double m_sampled = 0;     ///< how many those are
    mutable Statement m_countNewest;
    mutable Statement m_countSome;
};

} // namespace porch
