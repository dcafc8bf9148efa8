// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/build/StreetFields.h"

#include "models/places/build/KindWords.h"
#include "models/places/build/ShownText.h"

#include <algorithm>
#include <array>

namespace porch {

namespace {

bool isOneOf(const QString &folded, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const char *word) { return folded == QLatin1String(word); });
}

/// What files write where they have no name.
bool isNoName(const QString &name)
{
    const QString folded = foldedWords(name);
    return folded.isEmpty() ||
           isOneOf(folded, {"unnamed", "unknown", "no name", "noname", "na", "n a", "null", "none",
                            "unnamed street", "unnamed road", "unk", "ramp", "driveway", "private drive",
                            "private road", "alley", "tbd"});
}

Parity parityOf(QByteArrayView text)
{
    switch (text.isEmpty() ? ' ' : text.front()) {
    case 'E':
    case 'e':
        return Parity::Even;
    case 'O':
    case 'o':
        return Parity::Odd;
    case 'B':
    case 'b':
        return Parity::Both;
    default:
        return Parity::None;
    }
}

AddressRange rangeOf(const LayerFields::Values &values, Field from, Field to, Field parity)
{
    return AddressRange::of(houseNumber(values.text(from)).value_or(0),
                            houseNumber(values.text(to)).value_or(0), parityOf(values.bytes(parity)));
}

/// Whether a name already begins or ends with what another column holds: "N MAIN ST" beside "N" and "ST".
bool beginsWith(const QString &name, const QString &part)
{
    const StreetNameParts parts = parseStreetName(name);
    const QString folded = foldedWords(part);
    return (!parts.preDirection.isEmpty() && parts.preDirection == directionOf(folded)) ||
           (!parts.preType.isEmpty() && parts.preType == streetTypeOf(folded));
}

bool endsWith(const QString &name, const QString &part)
{
    const StreetNameParts parts = parseStreetName(name);
    const QString folded = foldedWords(part);
    return (!parts.type.isEmpty() && parts.type == streetTypeOf(folded)) ||
           (!parts.postDirection.isEmpty() && parts.postDirection == directionOf(folded));
}

bool isDirection(const QString &text)
{
    return !directionOf(foldedWords(text)).isEmpty();
}

bool isType(const QString &text)
{
    return !streetTypeOf(foldedWords(text)).isEmpty();
}

} // namespace

QLatin1String presetName(Preset preset)
{
    static constexpr std::array kNames{QLatin1String("osm"), QLatin1String("tiger"), QLatin1String("nena"),
                                       QLatin1String("esri"), QLatin1String("plain")};
    return kNames.at(static_cast<std::size_t>(preset));
}

QString StreetFields::streetName(const LayerFields::Values &values) const
{
    QString base = values.text(Field::StreetBase);
    if (values.has(Field::StreetName)) {
        const QString whole = values.text(Field::StreetName);
        // A column "STREET" beside a column for the type may hold the base alone.
        if (base.isEmpty() || parseStreetName(whole).key() != parseStreetName(base).key())
            return isNoName(whole) ? QString() : shownStreet(whole);
    }
    if (isNoName(base))
        return {};
    const bool nena = m_preset == Preset::Nena;
    QStringList front;
    QStringList back;
    const auto before = [&](Field field, bool fits) {
        if (fits && !beginsWith(base, values.text(field)))
            front.append(values.text(field));
    };
    const auto after = [&](Field field, bool fits) {
        if (fits && !endsWith(base, values.text(field)))
            back.append(values.text(field));
    };
    before(Field::PreModifier, values.has(Field::PreModifier));
    before(Field::PreDirection, isDirection(values.text(Field::PreDirection)));
    before(Field::PreType, values.has(Field::PreType));
    before(Field::PreSeparator, values.has(Field::PreSeparator));
    // A column "TYPE" may as well hold "Residential".
    const QString type = values.text(Field::PostType);
    after(Field::PostType, isType(type) || (nena && !type.isEmpty()));
    after(Field::PostDirection, isDirection(values.text(Field::PostDirection)));
    after(Field::PostModifier, values.has(Field::PostModifier));
    return shownStreet((front + QStringList{base} + back).join(u' '));
}

QString StreetFields::cityName(const LayerFields::Values &values)
{
    const QString city = shownName(values.text(Field::City));
    const QString folded = foldedWords(city);
    // A number is a city's code.
    if (folded.isEmpty() || folded.startsWith(QLatin1String("uninc")) || folded.front().isDigit() ||
        isOneOf(folded, {"unknown", "none", "na", "n a", "null", "county", "outside", "rural", "other"}))
        return {};
    return city;
}

StreetClass StreetFields::streetClass(const LayerFields::Values &values, const QString &name)
{
    if (const auto census = censusClassOf(values.bytes(Field::Mtfcc)).street)
        return *census;
    if (const auto older = olderCensusClassOf(values.bytes(Field::Cfcc)))
        return *older;
    if (values.has(Field::RoadClass)) {
        const QByteArray written = values.bytes(Field::RoadClass).toByteArray();
        const auto known = m_classes.constFind(written);
        if (known != m_classes.constEnd())
            return *known;
        auto found = streetClassOf(QString::fromUtf8(written));
        // NENA's classes are the Census Bureau's: "Primary" has limited access.
        if (m_preset == Preset::Nena && found == StreetClass::Primary)
            found = StreetClass::Motorway;
        else if (m_preset == Preset::Nena && found == StreetClass::Secondary)
            found = StreetClass::Primary;
        // The Federal Highway Administration's functional classes.
        static constexpr std::array kFunctional{
            StreetClass::Motorway, StreetClass::Trunk,    StreetClass::Primary, StreetClass::Secondary,
            StreetClass::Tertiary, StreetClass::Tertiary, StreetClass::Local};
        const qint32 number = values.number(Field::RoadClass);
        if (!found && number >= 1 && number <= 7)
            found = kFunctional.at(static_cast<std::size_t>(number - 1));
        if (found) {
            if (m_classes.size() < 10'000)
                m_classes.insert(written, *found);
            return *found;
        }
    }
    const QString preType = parseStreetName(name).preType;
    if (preType == QLatin1String("i"))
        return StreetClass::Motorway;
    if (preType == QLatin1String("us"))
        return StreetClass::Primary;
    return preType == QLatin1String("rte") ? StreetClass::Secondary : StreetClass::Local;
}

StreetFact StreetFields::street(const LayerFields::Values &values)
{
    StreetFact street;
    const QString name = streetName(values);
    if (!name.isEmpty())
        street.names.append(name);
    const QString others = values.text(Field::OtherStreet);
    for (const QString &part : QString(others).replace(u'|', u';').split(u';', Qt::SkipEmptyParts)) {
        const QString other = shownStreet(part);
        if (!isNoName(other) && !street.names.contains(other))
            street.names.append(other);
    }
    street.streetClass = streetClass(values, name);
    street.left = rangeOf(values, Field::LeftFrom, Field::LeftTo, Field::LeftParity);
    street.right = rangeOf(values, Field::RightFrom, Field::RightTo, Field::RightParity);
    street.fromLevel = std::clamp(values.number(Field::FromLevel), -10, 10);
    street.toLevel = std::clamp(values.number(Field::ToLevel), -10, 10);
    street.level = std::max(street.fromLevel, street.toLevel);
    const QString oneWay = foldedWords(values.text(Field::OneWay));
    street.flags.setFlag(SegmentFlag::OneWay,
                         isOneOf(oneWay, {"ft", "f", "y", "yes", "1", "true", "from to"}));
    street.splitAtBridges = true;
    street.city = cityName(values);
    return street;
}

AddressFact StreetFields::address(const LayerFields::Values &values)
{
    AddressFact address;
    address.city = cityName(values);
    address.street = streetName(values);
    QString number = values.text(Field::Number);
    if (houseNumber(number).value_or(0) == 0 || address.street.isEmpty()) {
        // "123 N Main St, Springfield" in one column.
        const QString line = values.text(Field::FullAddress).section(u',', 0, 0).simplified();
        number = line.section(u' ', 0, 0);
        QString street = line.section(u' ', 1);
        if (street.startsWith(QLatin1String("1/2 ")))
            street.remove(0, 4);
        address.street = isNoName(street) ? QString() : shownStreet(street);
    } else {
        const QString prefix = values.text(Field::NumberPrefix);
        const QString suffix = values.text(Field::NumberSuffix);
        address.label =
            QString(prefix + number + (suffix.startsWith(u'1') ? QStringLiteral(" ") : QString()) + suffix)
                .left(20);
    }
    address.number = houseNumber(number).value_or(0);
    if (address.label.isEmpty())
        address.label = number.left(20);
    if (address.label == QString::number(address.number))
        address.label.clear();
    return address;
}

} // namespace porch
