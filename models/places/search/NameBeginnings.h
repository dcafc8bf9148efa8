// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/Gazetteer.h"

#include <QString>

#include <vector>

namespace porch {

/// The names of a city by how they begin, in memory: what the first letters of a query may become, however
/// many names share them. Streets are found without their direction and their type before the name, too.
class NameBeginnings
{
public:
    struct Item
    {
        Named of = Named::Street;
        quint32 index = 0; ///< in the gazetteer
    };

    explicit NameBeginnings(const Gazetteer &gazetteer);

    /// Those that begin with folded words, the last of them perhaps unfinished. Where there are more than
    /// `most`, the more important streets and the shorter names.
    std::vector<Item> find(const QString &words, bool streets, std::size_t most) const;

private:
    struct Entry
    {
        QString words;
        Item item;
        quint8 rank = 0; ///< the more important the less
    };

    void add(const QString &words, Item item, quint8 rank);

    std::vector<Entry> m_entries; ///< by their words
};

} // namespace porch
