// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/search/NameBeginnings.h"

#include <algorithm>

namespace porch {

namespace {

/// Places stand between large streets and small ones.
constexpr auto kPlaceRank = static_cast<quint8>(StreetClass::Tertiary);

/// "the", "el" before a name.
QString withoutArticle(const QString &words)
{
    for (const QLatin1String article : {QLatin1String("the "), QLatin1String("el "), QLatin1String("la "),
                                        QLatin1String("los "), QLatin1String("las ")}) {
        if (words.startsWith(article))
            return words.mid(article.size());
    }
    return words;
}

} // namespace

NameBeginnings::NameBeginnings(const Gazetteer &gazetteer)
{
    const auto &streets = gazetteer.streets();
    for (std::size_t i = 0; i < streets.size(); ++i) {
        const Item item{Named::Street, static_cast<quint32>(i)};
        const auto rank = static_cast<quint8>(streets[i].streetClass);
        for (const StreetName &name : streets[i].names) {
            const QString words = foldedWords(name.shown);
            add(words, item, rank);
            // "main st" of "North Main Street", "luna" of "Calle de la Luna"
            const qsizetype base = words.indexOf(u' ' + name.parts.base);
            if (base >= 0)
                add(words.mid(base + 1), item, rank);
            else if (!words.startsWith(name.parts.base))
                add(name.parts.base, item, rank);
        }
    }
    const auto addAll = [this](const auto &things, Named of, const auto &namesOf) {
        for (std::size_t i = 0; i < things.size(); ++i) {
            for (const QString &name : namesOf(things[i])) {
                const QString words = foldedWords(name);
                add(words, {of, static_cast<quint32>(i)}, kPlaceRank);
                if (const QString shorter = withoutArticle(words); shorter != words)
                    add(shorter, {of, static_cast<quint32>(i)}, kPlaceRank);
                // "St Joseph" of "Saint Joseph Hospital"
                if (const QString normal = placeWords(name); normal != words)
                    add(normal, {of, static_cast<quint32>(i)}, kPlaceRank);
            }
        }
    };
    addAll(gazetteer.places(), Named::Place,
           [](const Place &place) { return QStringList{place.name} + place.aliases; });
    addAll(gazetteer.areas(), Named::Area, [](const Area &area) {
        return QStringList{area.name, area.code} + area.aliases;
    });
    addAll(gazetteer.localities(), Named::Locality,
           [](const Locality &locality) { return QStringList{locality.name}; });
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry &a, const Entry &b) {
        if (a.words != b.words)
            return a.words < b.words;
        return a.item.of != b.item.of ? a.item.of < b.item.of : a.item.index < b.item.index;
    });
}

void NameBeginnings::add(const QString &words, Item item, quint8 rank)
{
    if (!words.isEmpty())
        m_entries.push_back({words, item, rank});
}

std::vector<NameBeginnings::Item> NameBeginnings::find(const QString &words, bool streets,
                                                       std::size_t most) const
{
    std::vector<const Entry *> found;
    auto entry = std::lower_bound(m_entries.begin(), m_entries.end(), words,
                                  [](const Entry &a, const QString &b) { return a.words < b; });
    for (; entry != m_entries.end() && entry->words.startsWith(words); ++entry) {
        if ((entry->item.of == Named::Street) == streets)
            found.push_back(&*entry);
    }
    if (found.size() > most) {
        const auto last = found.begin() + static_cast<std::ptrdiff_t>(most);
        std::nth_element(found.begin(), last, found.end(), [](const Entry *a, const Entry *b) {
            if (a->rank != b->rank)
                return a->rank < b->rank;
            // Entries lie in their order, so that equal ones come the same on every run.
            return a->words.size() != b->words.size() ? a->words.size() < b->words.size() : a < b;
        });
        found.erase(last, found.end());
    }
    std::vector<Item> items;
    for (const Entry *each : found)
        items.push_back(each->item);
    return items;
}

} // namespace porch
