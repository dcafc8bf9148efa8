// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Result.h"
#include "models/links/PairFeatures.h"

#include <QByteArray>

#include <array>
#include <vector>

namespace porch {

/// An earlier tip among the candidates, as it is suggested.
struct RankedPair
{
    std::size_t candidate = 0; ///< its index
    double probability = 0;    ///< that it belongs together with the new tip
};

/// Which of the candidates belong together with a new tip, and how surely.
///
/// Where the new tip and a candidate have places, the order comes from a linear score of words, distance,
/// time, channel and author; elsewhere from the words alone, and a little from what is recent. BM25 is hard
/// to beat on words, so the order by words *is* BM25 (as a share, so that it compares between logs), which
/// slips of the pen and endings do not lose. How sure a suggestion is, is another question: logistic, of what
/// the candidates of a tip show together. A copy by another person within a flock of others who speak of the
/// same speaks for an event; one author's copy of themself, and numbers that differ, speak against. A
/// suggestion is never surer than one before it.
///
/// The weights are learned by tests/bench/links/train.py from invented logs.
class LinkModel
{
public:
    /// What the first of a list say together makes each of them surer, or less sure.
    static constexpr std::size_t kHeard = 10;

    /// @param json resources/links/weights.json: {"rank": {…}, "belief": {…}}, every name there
    static Result<LinkModel> fromJson(const QByteArray &json);

    /// The best first, up to `most`. Where all else is equal, the later come first.
    std::vector<RankedPair> rank(const std::vector<PairFeatures> &candidates,
                                 std::size_t most = kHeard) const;

    static constexpr std::size_t kRankWeights = 9;
    static constexpr std::size_t kBeliefWeights = 20;

private:
    double placedScore(const PairFeatures &pair) const;
    std::vector<double> logits(const std::vector<const PairFeatures *> &shown,
                               const std::vector<double> &scores, bool placed) const;

    std::array<double, kRankWeights> m_rank = {};
    std::array<double, kBeliefWeights> m_belief = {};
};

} // namespace porch
