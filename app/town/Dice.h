// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace porch {

/// Chance that is the same on every machine and with every library (splitmix64): the town is data for tests
/// and benchmarks, so a seed must mean the same bytes everywhere.
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_state(seed)
    {}

    quint64 next()
    {
        quint64 z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

    /// From 0 to n - 1; n > 0.
    qsizetype below(qsizetype n) { return static_cast<qsizetype>(next() % static_cast<quint64>(n)); }

    /// From `least` to `most`, both included.
    qint64 between(qint64 least, qint64 most)
    {
        return least + static_cast<qint64>(next() % static_cast<quint64>(most - least + 1));
    }

    bool chance(int perMille) { return below(1000) < perMille; }

    template <typename List> const auto &pick(const List &list)
    {
        return list[static_cast<typename List::size_type>(below(static_cast<qsizetype>(list.size())))];
    }

    template <typename T> void shuffle(std::vector<T> &list)
    {
        for (std::size_t i = list.size(); i > 1; --i)
            std::swap(list[i - 1], list[static_cast<std::size_t>(below(static_cast<qsizetype>(i)))]);
    }

private:
    quint64 m_state;
};

} // namespace porch
