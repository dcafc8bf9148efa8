// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>

namespace porch {

/// Delays that double up to a limit. Each is drawn between half and the whole of its step, so that a city's
/// desks do not all come back in the same second.
class Backoff
{
public:
    using Delay = std::chrono::milliseconds;

    Backoff(Delay first, Delay longest)
        : m_first(first)
        , m_longest(longest)
        , m_step(first)
    {}

    Delay next()
    {
        const Delay delay = jittered(m_step);
        m_step = std::min(m_step * 2, m_longest);
        return delay;
    }

    void reset() { m_step = m_first; }

    static Delay jittered(Delay step)
    {
        const double part = 0.5 + QRandomGenerator::global()->generateDouble() / 2;
        return Delay(static_cast<Delay::rep>(static_cast<double>(step.count()) * part));
    }

private:
    Delay m_first;
    Delay m_longest;
    Delay m_step;
};

} // namespace porch
