// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/links/PairFeatures.h"
#include "models/sql/Database.h"

#include <QHash>

#include <limits>
#include <vector>

namespace porch {

/// Words in the cache's search index: how common they are, and which messages have them. Costs the same
/// however long the log is: a common word is counted among the newest messages only, and of any word only so
/// many messages are looked at.
class CacheWords : public WordStatistics
{
public:
    struct Scope
    {
        /// Only messages before this row.
        qint64 before = std::numeric_limits<qint64>::max();
        qint64 without = 0; ///< nor this one
        double tips = 1;    ///< how many tips there are in it
    };

    /// The database must outlive it.
    CacheWords(Database &db, const Scope &scope);

    double messages() const override { return m_messages; }
    double meanLength() const override { return m_meanLength; }
    /// More than 0 and at most messages() for a word that was there.
    double frequency(const QString &word) const override;

    /// Messages that have some of these words, each named once, those with the rarest words first, of equals
    /// the newest: up to `most`. Only the newest of those that have nothing but a common word.
    std::vector<qint64> find(const QStringList &words, std::size_t most) const;

    /// Whether all that was asked could be read.
    Result<void> read() const;

private:
    struct Count
    {
        double frequency = 0; ///< scaled to messages()
        qint64 hits = 0;      ///< in the scope, about
    };
    Count count(const QString &word) const;
    void bindScope(Statement &statement, const QByteArray &match) const;

    Database &m_db;
    Scope m_scope;
    double m_messages;
    double m_meanLength = 1;
    qint64 m_sampleBegin = 0; ///< the oldest of the newest messages
    double m_sampled = 0;     ///< how many those are
    mutable QHash<QString, Count> m_counts;
    mutable Statement m_countNewest;
    mutable Statement m_countSome;
    mutable Statement m_hits;
};

} // namespace porch
