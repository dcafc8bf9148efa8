// SPDX-License-Identifier: GPL-3.0-or-later
//
// The names of places, areas and localities in the gazetteer, and the shorter ones that people make of them.
#include "models/places/Gazetteer.h"
#include "models/places/StreetWords.h"
#include "models/places/find/FinderWords.h"

#include <algorithm>

namespace porch {

namespace {

/// Shorter forms beyond what streets have; both sides of a comparison go through them.
QHash<QString, QString> placeWordTable()
{
    QHash<QString, QString> table;
    for (const StreetType &type : streetTypes())
        table.insert(type.written, type.normal);
    const auto add = [&table](const char *normal, const char *written) {
        for (const QString &word : QString::fromLatin1(written).split(u' '))
            table.insert(word, QString::fromLatin1(normal));
    };
    add("st", "st saint street str san santo");
    add("sta", "sta santa");
    add("station", "station stn");
    add("dr", "dr drive doctor doc");
    add("mt", "mt mount");
    add("ft", "ft fort");
    add("elementary", "elementary elem");
    add("high", "high");
    add("university", "university univ");
    add("hospital", "hospital hosp");
    add("department", "department dept");
    add("apartments", "apartments apartment apts apt");
    add("library", "library lib");
    add("medical", "medical med");
    add("memorial", "memorial mem meml");
    add("national", "national natl");
    add("international", "international intl");
    add("building", "building bldg");
    add("recreation", "recreation rec");
    add("community", "community comm");
    add("theater", "theater theatre");
    add("condominiums", "condominiums condominium condos condo");
    add("parque", "parque pque");
    add("esc", "esc escuela");
    add("col", "col colonia");
    add("school", "school sch");
    add("n", "n north");
    add("s", "s south");
    add("e", "e east");
    add("w", "w west");
    return table;
}

QStringList foldedList(const QString &name)
{
    QStringList words = foldedWords(name).split(u' ', Qt::SkipEmptyParts);
    static const QStringList articles{QStringLiteral("the"), QStringLiteral("el"), QStringLiteral("la"),
                                      QStringLiteral("los"), QStringLiteral("las")};
    if (words.size() > 1 && articles.contains(words.first()))
        words.removeFirst();
    return words;
}

QString normalWords(const QStringList &words)
{
    QString normal;
    for (const QString &word : words) {
        if (!normal.isEmpty())
            normal += u' ';
        normal += placeWord(word);
    }
    return normal;
}

/// Words that end the names of places and that people leave out.
bool isLeftOut(const QString &word)
{
    static const QStringList words =
        QStringLiteral("school supercenter supermarket restaurant store stores pharmacy apartments hotel "
                       "church station hospital cemetery express grill cafe donuts neighborhood "
                       "neighbourhood district bank inn market grocery foods mall center airport "
                       "building library gym diner pizza inc llc co")
            .split(u' ');
    return words.contains(word);
}

bool areOrdinary(const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [&words](const QString &word) {
        // "Beat 14", "Pier 1"
        if (words.size() > 1 && std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); }))
            return false;
        return word.size() < 3 || isOrdinary(traitsOf(word)) || traitsOf(word) & WordIs::GivenName;
    });
}

} // namespace

QStringView placeWord(QStringView folded)
{
    static const QHash<QString, QString> table = placeWordTable();
    if (folded.size() > 14)
        return folded;
    const auto found = table.constFind(QString::fromRawData(folded.data(), folded.size()));
    if (found != table.constEnd())
        return found.value();
    return folded;
}

QString placeWords(const QString &name)
{
    return normalWords(foldedList(name));
}

void Gazetteer::addThings()
{
    using Of = NamedThing::Of;
    for (const QString &word : foldedList(m_info.name))
        m_townWords.insert(word);
    for (const Locality &locality : m_localities) {
        for (const QString &word : foldedList(locality.name))
            m_townWords.insert(word);
    }
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const NamedThing thing{Of::Place, false, false, false, static_cast<quint32>(i)};
        addThing(m_places[i].name, thing);
        for (const QString &alias : std::as_const(m_places[i].aliases)) {
            addThing(alias, thing);
            addShorterNames(alias, thing);
        }
        addShorterNames(m_places[i].name, thing);
    }
    addKinds();
    for (std::size_t i = 0; i < m_areas.size(); ++i) {
        const NamedThing thing{Of::Area, false, false, false, static_cast<quint32>(i)};
        addThing(m_areas[i].name, thing);
        for (const QString &alias : std::as_const(m_areas[i].aliases))
            addThing(alias, thing);
        // "12" is no name, "Beat 12" is.
        if (!m_areas[i].code.isEmpty()) {
            if (m_areas[i].kind == AreaKind::Beat || m_areas[i].kind == AreaKind::District)
                addThing(areaKindName(m_areas[i].kind) + u' ' + m_areas[i].code, thing);
            if (m_areas[i].code.size() > 1 && m_areas[i].code.front().isLetter())
                addThing(m_areas[i].code, thing);
        }
        addShorterNames(m_areas[i].name, thing);
    }
    for (std::size_t i = 0; i < m_localities.size(); ++i)
        addThing(m_localities[i].name, {Of::Locality, false, false, false, static_cast<quint32>(i)});
    m_thingSlips.build();
}

/// "The library" is a town's only one, whatever its name. A word that is some place's name already means that
/// place.
void Gazetteer::addKinds()
{
    struct KindName
    {
        PlaceKind kind;
        const char *name;
    };
    static constexpr KindName kNames[]{
        {PlaceKind::Library, "library"},
        {PlaceKind::Library, "biblioteca"},
        {PlaceKind::Police, "police station"},
        {PlaceKind::Police, "comisaria"},
        {PlaceKind::Police, "estacion de policia"},
        {PlaceKind::FireStation, "fire station"},
        {PlaceKind::FireStation, "firehouse"},
        {PlaceKind::TownHall, "town hall"},
        {PlaceKind::TownHall, "city hall"},
        {PlaceKind::TownHall, "ayuntamiento"},
        {PlaceKind::TownHall, "alcaldia"},
        {PlaceKind::Court, "courthouse"},
        {PlaceKind::Court, "juzgado"},
        {PlaceKind::PostOffice, "post office"},
        {PlaceKind::PostOffice, "oficina de correos"},
        {PlaceKind::Airport, "airport"},
        {PlaceKind::Airport, "aeropuerto"},
    };
    for (const KindName &each : kNames) {
        const QString name = QString::fromLatin1(each.name);
        if (!m_thingNames.find(placeWords(name)).empty())
            continue;
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            if (m_places[i].kind == each.kind)
                addThing(name, {NamedThing::Of::Place, false, true, true, static_cast<quint32>(i)});
        }
    }
}

void Gazetteer::addThing(const QString &name, NamedThing thing)
{
    const QStringList words = foldedList(name);
    // "#9" on a golf course is no name that anyone could mean.
    const bool letters = std::any_of(words.begin(), words.end(), [](const QString &word) {
        return word.size() > 1 && word.front().isLetter();
    });
    if (!letters)
        return;
    // "The Grind" is ground wherever it is written small.
    const bool article = words.size() == 1 && foldedWords(name) != words.first();
    thing.ordinary = thing.ordinary || article || areOrdinary(words);
    const auto index = static_cast<quint32>(m_things.size());
    m_things.push_back(thing);
    const QString normal = normalWords(words);
    m_thingNames.add(normal, index);
    // "Fork & Spoon" and "Fork and Spoon"
    QStringList linked;
    for (const QString &word : words) {
        if (word != QLatin1String("and") && word != QLatin1String("y"))
            linked.append(word);
    }
    if (linked.size() < words.size() && !linked.isEmpty())
        m_thingNames.add(normalWords(linked), index);
    else if (const qsizetype sign = name.indexOf(u'&'); sign > 0) {
        const QStringList before = foldedList(name.left(sign));
        const QStringList after = foldedWords(name.mid(sign + 1)).split(u' ', Qt::SkipEmptyParts);
        if (!before.isEmpty() && !after.isEmpty()) {
            m_thingNames.add(normalWords(before + QStringList{QStringLiteral("and")} + after), index);
            m_thingNames.add(normalWords(before + QStringList{QStringLiteral("n")} + after), index);
        }
    }
    if (!thing.ordinary && !thing.derived && thing.of != NamedThing::Of::Locality && normal.size() >= 7)
        m_thingSlips.add(normal, index);
}

/// Whether a word alone tells one place: no word of daily talk, nobody's name, no street's, no town's.
bool Gazetteer::isTelling(QStringView word) const
{
    return word.size() >= 4 && !isOrdinary(traitsOf(word)) && !(traitsOf(word) & WordIs::GivenName) &&
           m_bases.find(word).empty() && !m_townWords.contains(word.toString());
}

void Gazetteer::addShorterNames(const QString &name, NamedThing thing)
{
    thing.derived = true;
    QStringList words = foldedList(name);
    // "Alder Public Library" is the Public Library in Alder.
    if (words.size() > 2 && m_townWords.contains(words.first()))
        addThing(words.mid(1).join(u' '), thing);
    if (QStringList plain = words; words.size() > 2 && plain.removeAll(QStringLiteral("public")) > 0)
        addThing(plain.join(u' '), thing);
    while (words.size() > 1 && isLeftOut(words.last())) {
        words.removeLast();
        if (words.size() == 1 && !isTelling(words.first()))
            return;
        if (words.last() == QLatin1String("and") || words.last() == QLatin1String("of"))
            return;
        addThing(words.join(u' '), thing);
    }
}

} // namespace porch
