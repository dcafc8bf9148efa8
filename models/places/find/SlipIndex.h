// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace porch {

/// How far a written name is from the one that was meant. Zero: equal but for spaces.
/// 1 for each slip that fingers and ears make: two letters swapped, one dropped or doubled or added, a
/// letter's neighbour on the keyboard, one vowel for another, "k" for "c". 2 for any other letter.
/// @param most answers more than that as soon as it is sure
int slipsBetween(QStringView written, QStringView meant, int most);

/// How many slips a name of so many letters may hold and still be told from its neighbours: 1 for four
/// (and only two letters swapped, or one of five dropped) to eight, 2 beyond.
int slipsAllowed(qsizetype letters);

/// Finds names in spite of slips. Names are compared without their spaces, so that "Mill Brook" finds
/// "Millbrook". Looking up takes the same time however many names there are.
class SlipIndex
{
public:
    struct Hit
    {
        quint32 item = 0;
        int slips = 0;
    };

    /// @param words folded
    /// @param item the caller's
    void add(QStringView words, quint32 item);
    /// To be called once, after the last add().
    void build();

    /// Those with the fewest slips within what is allowed, by item; the first letter must be right, but for
    /// the swap of the first two.
    std::vector<Hit> find(QStringView words) const;

private:
    struct Entry
    {
        QString joined;
        quint32 item = 0;
    };
    struct Key
    {
        quint64 hash = 0;
        quint32 entry = 0;
    };

    std::vector<Entry> m_entries;
    std::vector<Key> m_keys; ///< by hash, then by entry
};

} // namespace porch
