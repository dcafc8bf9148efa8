// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/Pseudonym.h"

#include <array>

namespace porch {

namespace {

// Colours, metals, weather and moods: nothing that could be read as a judgement of a person.
constexpr std::array kFirst{
    "Amber",  "Copper",  "Silver", "Quiet",  "Blue",   "Russet",  "Pale",   "Green",  "Dun",     "Grey",
    "Golden", "Crimson", "Violet", "Ivory",  "Indigo", "Scarlet", "Olive",  "Coral",  "Azure",   "Maple",
    "Cedar",  "Hazel",   "Slate",  "Pearl",  "Rowan",  "Sandy",   "Cobalt", "Garnet", "Jade",    "Linen",
    "Marble", "Misty",   "Mossy",  "Ochre",  "Opal",   "Plum",    "Rosy",   "Sable",  "Saffron", "Sunny",
    "Teal",   "Umber",   "Velvet", "Walnut", "Willow", "Winter",  "Early",
};

constexpr std::array kSecond{
    "Heron",    "Finch",   "Wren",    "Plover",  "Marten",    "Fox",    "Osprey",   "Otter",
    "Curlew",   "Lapwing", "Swift",   "Thrush",  "Lark",      "Linnet", "Siskin",   "Starling",
    "Kestrel",  "Merlin",  "Falcon",  "Teal",    "Grebe",     "Avocet", "Egret",    "Ibis",
    "Crane",    "Swallow", "Martin",  "Robin",   "Sparrow",   "Pipit",  "Dipper",   "Warbler",
    "Nuthatch", "Oriole",  "Bunting", "Harrier", "Sandpiper", "Puffin", "Petrel",   "Tern",
    "Hare",     "Badger",  "Lynx",    "Beaver",  "Roe",       "Ermine", "Hedgehog",
};

// Both counts are the same prime, so stepping through them as below meets every pair once.
static_assert(kFirst.size() == 47 && kSecond.size() == 47);

} // namespace

QString pseudonym(qint64 n)
{
    constexpr qint64 size = kFirst.size();
    const qint64 pair = n % (size * size);
    const qint64 round = n / (size * size);
    const qint64 first = (pair * 5) % size;
    // Each time the first words have gone round, the second words move on by one more.
    const qint64 second = (pair * 11 + pair / size) % size;
    const QString words = QLatin1String(kFirst[static_cast<std::size_t>(first)]) + u' ' +
                          QLatin1String(kSecond[static_cast<std::size_t>(second)]);
    return round == 0 ? words : words + u' ' + QString::number(round + 1);
}

} // namespace porch
