// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/town/PlaceTalk.h"

#include "app/town/Mistype.h"

#include <array>

namespace porch {

namespace {

constexpr int kMistypedPerMille = 40;

struct TypeWord
{
    const char *brief;
    const char *whole;
};
constexpr std::array kTypes{TypeWord{" St", " Street"}, TypeWord{" Ave", " Avenue"}, TypeWord{" Rd", " Road"},
                            TypeWord{" Ln", " Lane"}};

/// "Tanner" of "Tanner St"; all of "Rope Walk".
QString withoutType(const QString &name)
{
    for (const TypeWord &type : kTypes) {
        if (name.endsWith(QLatin1String(type.brief)))
            return name.chopped(QLatin1String(type.brief).size());
    }
    return name;
}

QString withWholeType(const QString &name)
{
    for (const TypeWord &type : kTypes) {
        if (name.endsWith(QLatin1String(type.brief)))
            return withoutType(name) + QLatin1String(type.whole);
    }
    return name;
}

/// "calle Tanner", "3a avenida", as Spanish speakers do with English names.
QString inSpanish(const QString &name)
{
    const QString base = withoutType(name);
    if (name.endsWith(QLatin1String(" St")) && !base.contains(u' '))
        return QStringLiteral("la calle ") + base;
    if (name.endsWith(QLatin1String(" Ave")) && base.front().isDigit())
        return QStringLiteral("la avenida ") + base.chopped(2);
    return name;
}

bool isSpanish(const QString &alias)
{
    return alias.startsWith(QLatin1String("el ")) || alias.startsWith(QLatin1String("la ")) ||
           alias.startsWith(QLatin1String("los ")) || alias.startsWith(QLatin1String("las "));
}

} // namespace

PlaceTalk::PlaceTalk(const TownContent &content, Dice &dice)
    : m_content(content)
    , m_dice(dice)
{
    for (const TownMap::Street &street : content.map.streets()) {
        if (street.lastNumber == 0)
            continue;
        m_housed.push_back(&street);
        if (street.lastNumber >= 300)
            m_long.push_back(&street);
        const auto crossed = content.map.crossStreets(street);
        for (std::size_t i = 1; i < crossed.size(); ++i) {
            const int middle = (crossed[i - 1].first + crossed[i].first) / 2;
            if (crossed[i].first - crossed[i - 1].first > 8)
                m_stretches.push_back({street.name, crossed[i - 1].second, crossed[i].second, middle});
        }
    }
}

const QStringList &PlaceTalk::placeWords()
{
    static const QStringList words{QStringLiteral("corner"),  QStringLiteral("place"),
                                   QStringLiteral("address"), QStringLiteral("block"),
                                   QStringLiteral("between"), QStringLiteral("near"),
                                   QStringLiteral("position")};
    return words;
}

std::optional<QString> PlaceTalk::say(const QString &word, bool spanish)
{
    if (word == QLatin1String("street"))
        return street(spanish);
    if (word == QLatin1String("corner"))
        return corner(spanish);
    if (word == QLatin1String("place"))
        return landmark(spanish);
    if (word == QLatin1String("address"))
        return address(spanish);
    if (word == QLatin1String("block"))
        return block(spanish);
    if (word == QLatin1String("between"))
        return between(spanish);
    if (word == QLatin1String("near"))
        return near(spanish);
    if (word == QLatin1String("position"))
        return position();
    if (word == QLatin1String("vague"))
        return phrase("vague", spanish);
    return std::nullopt;
}

QString PlaceTalk::street(bool spanish)
{
    return typed(streetSaid(m_dice.pick(m_housed)->name, spanish));
}

QString PlaceTalk::corner(bool spanish)
{
    const QString corner = m_dice.pick(m_content.map.corners());
    QString said = phrase("cornerSaid", spanish);
    said.replace(QLatin1String("{a}"), streetSaid(corner.section(QLatin1String(" & "), 0, 0), spanish));
    said.replace(QLatin1String("{b}"), streetSaid(corner.section(QLatin1String(" & "), 1), spanish));
    return typed(said) + u'|' + corner;
}

QString PlaceTalk::landmark(bool spanish)
{
    const TownMap::Place &place = m_dice.pick(m_content.map.places());
    return typed(placeSaid(place, spanish)) + u'|' + place.name;
}

QString PlaceTalk::address(bool spanish)
{
    const TownMap::Street &street = *m_dice.pick(m_housed);
    const auto number = QString::number(m_dice.between(std::max(1, street.firstNumber), street.lastNumber));
    QString said = phrase("addressSaid", spanish);
    said.replace(QLatin1String("{no}"), number);
    said.replace(QLatin1String("{street}"), streetSaid(street.name, spanish));
    return typed(said) + u'|' + street.name + u' ' + number;
}

QString PlaceTalk::block(bool spanish)
{
    const TownMap::Street &street = *m_dice.pick(m_long);
    const auto hundred = 100 * m_dice.between(street.firstNumber / 100 + 1, street.lastNumber / 100 - 1);
    QString said = phrase("blockSaid", spanish);
    said.replace(QLatin1String("{no}"), QString::number(hundred));
    said.replace(QLatin1String("{street}"), streetSaid(street.name, spanish));
    return typed(said) + u'|' + street.name + u' ' + QString::number(hundred + 50);
}

QString PlaceTalk::between(bool spanish)
{
    const Stretch &stretch = m_dice.pick(m_stretches);
    QString said = phrase("betweenSaid", spanish);
    said.replace(QLatin1String("{street}"), streetSaid(stretch.street, spanish));
    said.replace(QLatin1String("{a}"), streetSaid(stretch.from, spanish));
    said.replace(QLatin1String("{b}"), streetSaid(stretch.to, spanish));
    return typed(said) + u'|' + stretch.street + u' ' + QString::number(stretch.middle);
}

QString PlaceTalk::near(bool spanish)
{
    const TownMap::Place &place = m_dice.pick(m_content.map.places());
    QString said = phrase("nearSaid", spanish);
    said.replace(QLatin1String("{place}"), placeSaid(place, spanish));
    return typed(said) + u'|' + place.name;
}

/// As it is copied from a telephone's map.
QString PlaceTalk::position()
{
    const TownMap::Place &place = m_dice.pick(m_content.map.places());
    return QString::number(place.at.latDegrees(), 'f', 6) + QStringLiteral(", ") +
           QString::number(place.at.lonDegrees(), 'f', 6) + u'|' + place.name;
}

QString PlaceTalk::streetSaid(const QString &name, bool spanish)
{
    const qsizetype way = m_dice.below(10);
    if (way < 4)
        return name;
    if (spanish && way < 8)
        return inSpanish(name);
    return way < 7 ? withWholeType(name) : withoutType(name);
}

QString PlaceTalk::placeSaid(const TownMap::Place &place, bool spanish)
{
    QStringList ways{place.name};
    for (const QString &alias : place.aliases) {
        if (isSpanish(alias) == spanish)
            ways.append(alias);
    }
    return m_dice.pick(ways);
}

QString PlaceTalk::phrase(const char *name, bool spanish)
{
    const QString list = QLatin1String(name) + (spanish ? QStringLiteral("Es") : QString());
    const QStringList phrases = m_content.words.value(list);
    return phrases.isEmpty() ? QString() : m_dice.pick(phrases);
}

QString PlaceTalk::typed(const QString &said)
{
    return m_dice.chance(kMistypedPerMille) ? mistyped(said, m_dice) : said;
}

} // namespace porch
