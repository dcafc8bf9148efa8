// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace porch {

/// Things that belong together, found by joining two at a time.
class UnionFind
{
public:
    explicit UnionFind(std::size_t count)
        : m_parent(count)
    {
        std::iota(m_parent.begin(), m_parent.end(), std::size_t(0));
    }

    /// The smallest of those that belong together.
    std::size_t find(std::size_t thing)
    {
        while (m_parent[thing] != thing) {
            m_parent[thing] = m_parent[m_parent[thing]];
            thing = m_parent[thing];
        }
        return thing;
    }

    void join(std::size_t a, std::size_t b)
    {
        a = find(a);
        b = find(b);
        m_parent[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> m_parent;
};

} // namespace porch
