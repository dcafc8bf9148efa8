// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/search/AnswerMaker.h"

#include "models/places/find/Findings.h"
#include "models/places/search/PlaceLabels.h"

#include <algorithm>

namespace porch {

namespace {

/// So much of the surroundings is shown at least, to each side.
constexpr double kLeastShown = 120;
/// The town of a place is that of the street so near.
constexpr double kTownWithin = 400;
constexpr double kLeastPlace = 30;

QString joined(const QString &what, const QString &town)
{
    return town.isEmpty() ? what : what + QStringLiteral(" · ") + town;
}

GeoBox boxAround(GeoPoint at, double radius)
{
    return GeoBox::around(at, std::max(radius, kLeastShown));
}

/// With the margin that a point has.
GeoBox boxOf(const GeoBox &box, GeoPoint at)
{
    GeoBox all = boxAround(at, 0);
    all.add(box);
    return all;
}

double reachOf(const GeoBox &box, GeoPoint from)
{
    return std::max({metresBetween(from, {box.west, box.south}), metresBetween(from, {box.east, box.north}),
                     metresBetween(from, {box.west, box.north}), metresBetween(from, {box.east, box.south})});
}

} // namespace

QString AnswerMaker::townOf(quint32 street) const
{
    const int locality = m_gazetteer.localityIndex(m_gazetteer.streets()[street].locality);
    return locality < 0 ? QString() : m_gazetteer.localities()[static_cast<std::size_t>(locality)].name;
}

QString AnswerMaker::townAt(GeoPoint at)
{
    const auto nearest = m_pack.nearestStreet(at, kTownWithin);
    if (!nearest || !nearest.value())
        return {};
    const int street = m_gazetteer.streetIndex(nearest.value()->segment.street);
    return street < 0 ? QString() : townOf(static_cast<quint32>(street));
}

PlaceAnswer AnswerMaker::onStreet(MentionKind kind, const QString &what, quint32 street, const Spot &spot,
                                  double score) const
{
    PlaceAnswer answer;
    answer.kind = kind;
    answer.detail = joined(what, townOf(street));
    answer.at = spot.at;
    answer.precision = spot.precision;
    answer.radius = spot.radius;
    answer.box = boxAround(spot.at, spot.radius);
    answer.score = score * spot.worth;
    answer.street = m_gazetteer.streets()[street].id;
    return answer;
}

std::optional<PlaceAnswer> AnswerMaker::house(quint32 street, qint32 number, const QString &label,
                                              double score) const
{
    const auto spot = m_spots.house(street, number, foldedWords(label).remove(u' '));
    if (!spot)
        return std::nullopt;
    const QString what = spot->precision == Precision::AddressPoint
                             ? tr("Address")
                             : tr("Address, reckoned from the numbers around it");
    PlaceAnswer answer = onStreet(MentionKind::Address, what, street, *spot, score);
    const porch::StreetName &name = m_gazetteer.streets()[street].names.front();
    // "Calle Olmo 412"
    answer.name = name.parts.preType.isEmpty() ? label + u' ' + name.shown : name.shown + u' ' + label;
    return answer;
}

PlaceAnswer AnswerMaker::streetWithout(quint32 street, const QString &label, double score) const
{
    PlaceAnswer answer = this->street(street, score);
    answer.detail = joined(tr("Street; %1 is not on the map").arg(label), townOf(street));
    return answer;
}

PlaceAnswer AnswerMaker::streetWithoutBlock(quint32 street, qint32 from, double score) const
{
    PlaceAnswer answer = this->street(street, score);
    answer.detail = joined(tr("Street; its %1 block is not on the map").arg(from), townOf(street));
    return answer;
}

std::optional<PlaceAnswer> AnswerMaker::block(quint32 street, qint32 from, double score) const
{
    const auto spot = m_spots.block(street, std::max(from, 1), from + 99);
    if (!spot)
        return std::nullopt;
    PlaceAnswer answer = onStreet(MentionKind::Block, tr("Block"), street, *spot, score);
    answer.name = tr("%1 block of %2").arg(from).arg(shownStreet(m_gazetteer, street, false));
    return answer;
}

std::vector<PlaceAnswer> AnswerMaker::corners(quint32 street, quint32 other, double score) const
{
    std::vector<PlaceAnswer> answers;
    for (const Spot &spot : m_spots.crossings(street, other)) {
        const QString what = spot.worth < 1 ? tr("Crossing, perhaps on two levels") : tr("Corner");
        PlaceAnswer answer = onStreet(MentionKind::Intersection, what, street, spot, score);
        answer.name = shownStreet(m_gazetteer, street, false) + QLatin1String(" & ") +
                      shownStreet(m_gazetteer, other, false);
        answers.push_back(std::move(answer));
    }
    return answers;
}

PlaceAnswer AnswerMaker::street(quint32 street, double score) const
{
    const Spot middle = m_spots.middle(street);
    PlaceAnswer answer = onStreet(MentionKind::Street, tr("Street"), street, middle, score);
    answer.name = shownStreet(m_gazetteer, street, false);
    answer.box = boxOf(m_gazetteer.streets()[street].box, middle.at);
    return answer;
}

PlaceAnswer AnswerMaker::place(const Place &place, double score)
{
    PlaceAnswer answer;
    answer.kind = place.kind == PlaceKind::Neighbourhood ? MentionKind::Area : MentionKind::Place;
    answer.name = place.name;
    answer.at = place.at;
    answer.precision = place.kind == PlaceKind::Neighbourhood ? Precision::Area : Precision::Place;
    answer.radius = std::max(kLeastPlace, double(place.radius));
    answer.box = boxAround(place.at, answer.radius);
    answer.score = score;
    const int street = m_gazetteer.streetIndex(place.street);
    const QString what = placeKindLabel(place.kind);
    if (street < 0) {
        answer.detail = joined(what, townAt(place.at));
        return answer;
    }
    answer.street = place.street;
    const QString name = shownStreet(m_gazetteer, static_cast<quint32>(street), true);
    answer.detail = joined(what, place.number.isEmpty() ? name : place.number + u' ' + name);
    return answer;
}

PlaceAnswer AnswerMaker::area(const Area &area, double score) const
{
    PlaceAnswer answer;
    answer.kind = MentionKind::Area;
    answer.name = area.name.isEmpty() ? area.code : area.name;
    const bool more = !area.code.isEmpty() && area.code != answer.name;
    answer.detail = joined(areaKindLabel(area.kind), more ? area.code : QString());
    answer.at = area.label;
    answer.precision = Precision::Area;
    answer.box = boxOf(area.box, area.label);
    answer.radius = reachOf(answer.box, area.label);
    answer.score = score;
    answer.area = area.id;
    return answer;
}

std::optional<PlaceAnswer> AnswerMaker::town(const Locality &locality, double score) const
{
    if (locality.kind != LocalityKind::City && locality.kind != LocalityKind::PostalCode)
        return std::nullopt;
    GeoBox box;
    for (const Street &street : m_gazetteer.streets()) {
        if (street.locality == locality.id && !street.box.isEmpty())
            box.add(street.box);
    }
    if (box.isEmpty())
        return std::nullopt;
    PlaceAnswer answer;
    answer.kind = MentionKind::Area;
    answer.name = locality.name;
    answer.detail = locality.kind == LocalityKind::City ? areaKindLabel(AreaKind::Municipality)
                                                        : areaKindLabel(AreaKind::PostalCode);
    answer.at = box.middle();
    answer.precision = Precision::Area;
    answer.box = box;
    answer.radius = reachOf(box, answer.at);
    answer.score = score;
    return answer;
}

QString AnswerMaker::insideOrNot(GeoPoint at, const QString &what) const
{
    const bool inside = m_gazetteer.info().extent.contains(at);
    return inside ? what : joined(what, tr("outside of this map"));
}

PlaceAnswer AnswerMaker::coordinates(const QString &name, GeoPoint at, double radius, double score) const
{
    PlaceAnswer answer;
    answer.kind = MentionKind::Coordinates;
    answer.name = name;
    answer.detail = insideOrNot(at, tr("Coordinates"));
    answer.at = at;
    answer.precision = Precision::Coordinates;
    answer.radius = radius;
    answer.box = boxAround(at, radius);
    answer.score = score;
    return answer;
}

PlaceAnswer AnswerMaker::grid(const QString &name, GeoPoint at, double radius, double score) const
{
    PlaceAnswer answer = coordinates(name, at, radius, score);
    answer.detail = insideOrNot(at, tr("Square of the national grid"));
    return answer;
}

PlaceAnswer AnswerMaker::found(MentionKind kind, const PlaceCandidate &candidate)
{
    const auto what = [kind] {
        switch (kind) {
        case MentionKind::Address:
            return tr("Address");
        case MentionKind::Block:
            return tr("Block");
        case MentionKind::Intersection:
            return tr("Corner");
        case MentionKind::Street:
            return tr("Street");
        case MentionKind::Area:
            return areaKindLabel(AreaKind::Other);
        case MentionKind::Place:
        case MentionKind::Coordinates:
            break;
        }
        return placeKindLabel(PlaceKind::Other);
    };
    PlaceAnswer answer;
    answer.kind = kind;
    answer.name = candidate.name;
    answer.detail = joined(what(), townAt(candidate.at));
    answer.at = candidate.at;
    answer.precision = candidate.precision;
    answer.radius = candidate.radius;
    answer.box = boxAround(candidate.at, candidate.radius);
    answer.score = candidate.score;
    return answer;
}

} // namespace porch
