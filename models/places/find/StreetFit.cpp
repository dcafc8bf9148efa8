// SPDX-License-Identifier: GPL-3.0-or-later
//
// How well parts of a written name fit a street's.
#include "models/places/StreetWords.h"
#include "models/places/find/FinderWords.h"
#include "models/places/find/StreetReader.h"

#include <array>

namespace porch {

namespace {

using L = QLatin1String;

/// Words that two people use for one kind of street: the languages', and those of roads with numbers.
bool areAlike(const QString &a, const QString &b)
{
    static constexpr std::array<std::array<L, 3>, 7> kAlike{{
        {L("avenida"), L("calzada"), L("calzada")},
        {L("st"), L("calle"), L("calle")},
        {L("ave"), L("avenida"), L("avenida")},
        {L("rd"), L("camino"), L("carretera")},
        {L("hwy"), L("rte"), L("us")},
        {L("fwy"), L("expy"), L("hwy")},
        {L("rte"), L("cr"), L("fm")},
    }};
    for (const auto &group : kAlike) {
        const auto has = [&group](const QString &word) {
            return word == group[0] || word == group[1] || word == group[2];
        };
        if (has(a) && has(b))
            return true;
    }
    return false;
}

double fitOfTypes(const StreetNameParts &written, const StreetNameParts &street)
{
    if (written.preType == street.preType && written.type == street.type)
        return 1;
    const QString &mine = written.preType.isEmpty() ? written.type : written.preType;
    const QString &its = street.preType.isEmpty() ? street.type : street.preType;
    // People drop the types that most streets have.
    if (mine.isEmpty())
        return isPlainType(its) ? 0.9 : 0.88;
    if (its.isEmpty())
        return 0.75;
    if (mine == its)
        return 0.95;
    if (areAlike(mine, its))
        return 0.85;
    // "Main Street Extension" is one end of Main Street, or the other way round.
    if (its == mine + L(" ext") || mine == its + L(" ext"))
        return 0.6;
    return 0.45;
}

double fitOfDirections(const StreetNameParts &written, const StreetNameParts &street)
{
    if (written.preDirection == street.preDirection && written.postDirection == street.postDirection)
        return 1;
    const bool mine = !written.preDirection.isEmpty() || !written.postDirection.isEmpty();
    const bool its = !street.preDirection.isEmpty() || !street.postDirection.isEmpty();
    if (!mine)
        return 0.9;
    if (!its)
        return 0.7;
    const auto hasAll = [](const StreetNameParts &a, const StreetNameParts &b) {
        const auto has = [&b](const QString &direction) {
            return direction.isEmpty() || direction == b.preDirection || direction == b.postDirection;
        };
        return has(a.preDirection) && has(a.postDirection);
    };
    // "Main St N" is North Main Street; "E Main St" may be the one that the map calls E Main St SW.
    return hasAll(written, street) || hasAll(street, written) ? 0.92 : 0;
}

} // namespace

double fitOf(const StreetNameParts &written, const StreetNameParts &street)
{
    return fitOfTypes(written, street) * fitOfDirections(written, street);
}

bool isPlainType(QStringView folded)
{
    return findStreetType(folded) != nullptr && !(traitsOf(folded) & WordIs::TypeNoun);
}

} // namespace porch
