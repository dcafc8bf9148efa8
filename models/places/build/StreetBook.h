// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/build/FactStore.h"

#include <map>

namespace porch {

/// Makes streets of lines: one for each name in each city.
class StreetBook
{
public:
    explicit StreetBook(const FactStore &facts)
        : m_facts(facts)
    {}

    /// The street of a line with these names. @param locality 0: not known
    qint64 add(int names, qint64 locality, StreetClass streetClass, const GeoBox &box);
    /// The street that an address says, by any of its names: of several the one nearest; 0: none within
    /// walking distance.
    qint64 find(const StreetNameParts &name, qint64 locality, GeoPoint at) const;
    /// The same, and a new street where there is none.
    qint64 findOrAdd(int names, qint64 locality, GeoPoint at);

    /// Equal for streets of one name.
    int nameNumber(qint64 street) const { return at(street).nameNumber; }
    std::size_t size() const { return m_entries.size(); }
    /// As it is written into the pack; the name written most often is the one to show.
    Street street(qint64 id) const;
    /// The languages of the names, the most frequent first.
    QStringList languages() const;

private:
    struct Entry
    {
        int nameNumber = 0;
        qint64 locality = 0;
        StreetClass streetClass = StreetClass::Path;
        GeoBox box;
        GeoBox lines; ///< the part of the box that is not of addresses alone
        std::map<QString, std::pair<int, StreetNameParts>> shown; ///< spellings of its name, and how often
        std::map<QString, StreetName> others;                     ///< by key
    };

    const Entry &at(qint64 street) const { return m_entries.at(static_cast<std::size_t>(street - 1)); }
    qint64 make(const StreetNames &names, qint64 locality);
    void take(Entry &entry, qint64 id, const StreetNames &names);

    const FactStore &m_facts;
    std::vector<Entry> m_entries; ///< id - 1
    QHash<QString, int> m_nameNumbers;
    QHash<std::pair<int, qint64>, qint64> m_streets;     ///< by name number and locality
    QHash<QString, std::vector<qint64>> m_byKey;         ///< by every name's key
    QHash<std::pair<int, qint64>, qint64> m_lastOfNames; ///< what add() answered for the same names
};

} // namespace porch
