// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/build/PackAssembly.h"

#include "models/places/build/InsertRow.h"
#include "models/places/build/JunctionFinder.h"
#include "models/places/build/PlaceBook.h"

#include <algorithm>
#include <cmath>

namespace porch {

namespace {

qint32 median(std::vector<qint32> &values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// The middle of numbers, and how far from it one of them may lie: twenty times as far as half of them do,
/// and a degree at the least.
std::pair<qint32, double> middleAndReach(std::vector<qint32> values)
{
    const qint32 middle = median(values);
    for (qint32 &value : values)
        value = static_cast<qint32>(std::min<qint64>(std::abs(qint64(value) - middle), 2'000'000'000));
    return {middle, std::max(1.0 * kDegree, 20.0 * median(values))};
}

qint32 clamped(double value, double most)
{
    return static_cast<qint32>(std::clamp(value, -most * kDegree, most * kDegree));
}

bool isLocality(AreaKind kind)
{
    return kind == AreaKind::Municipality;
}

} // namespace

PackAssembly::PackAssembly(FactStore &facts, Database &pack, Progress progress)
    : m_facts(facts)
    , m_writer(pack)
    , m_progress(std::move(progress))
    , m_streets(facts)
{}

void PackAssembly::note(const QString &text, bool when)
{
    if (when)
        m_notes.append(text);
}

Result<void> PackAssembly::write(PackInfo info)
{
    struct Step
    {
        QString words;
        Result<void> (PackAssembly::*run)();
    };
    const std::vector<Step> steps{
        {tr("finding the middle"), &PackAssembly::findMiddle},
        {tr("localities"), &PackAssembly::writeLocalities},
        {tr("areas"), &PackAssembly::writeAreas},
        {tr("streets"), &PackAssembly::readLines},
        {tr("addresses"), &PackAssembly::readAddresses},
        {tr("sorting addresses"), &PackAssembly::writeAddresses},
        {tr("places"), &PackAssembly::writePlaces},
        {tr("intersections"), &PackAssembly::writeStreets},
        {tr("water and parks"), &PackAssembly::writeShapes},
    };
    for (const Step &step : steps) {
        if (!m_progress(step.words))
            return Error{tr("Stopped.")};
        if (const auto done = (this->*step.run)(); !done)
            return done;
    }
    const PackInfo &counts = m_writer.counts();
    if (counts.segments + counts.addresses + counts.places + counts.areas + counts.shapes == 0)
        return Error{tr("The files hold nothing that a map or a place finder could use.")};
    note(tr("%Ln feature(s) lie far outside the city and were left out", nullptr, static_cast<int>(m_far)),
         m_far > 0);
    info.languages = m_streets.languages();
    info.extent = m_extent;
    info.home = m_middle;
    m_writer.finish(info);
    return {};
}

Result<void> PackAssembly::findMiddle()
{
    const auto sample = m_facts.samplePoints();
    if (!sample)
        return sample.error();
    std::vector<qint32> lons;
    std::vector<qint32> lats;
    for (const GeoPoint point : sample.value()) {
        lons.push_back(point.lon);
        lats.push_back(point.lat);
    }
    if (lons.empty())
        return {};
    const auto [lon, wide] = middleAndReach(std::move(lons));
    const auto [lat, tall] = middleAndReach(std::move(lats));
    m_middle = {lon, lat};
    m_near = {clamped(lon - wide, 180), clamped(lat - tall, 90), clamped(lon + wide, 180),
              clamped(lat + tall, 90)};
    return {};
}

Result<void> PackAssembly::writeLocalities()
{
    qint64 id = 0;
    for (const auto &[kind, name] : m_facts.localities()) {
        m_writer.add(Locality{++id, kind, name});
        m_localities.insert({static_cast<int>(kind), name}, id);
    }
    return {};
}

Result<void> PackAssembly::writeAreas()
{
    QSet<QByteArray> written;
    qint64 id = 0;
    return m_facts.eachArea([&](const AreaFact &fact) {
        Area area;
        area.box = GeoBox::of(fact.rings.points);
        if (!area.box.meets(m_near)) {
            ++m_far;
            return;
        }
        // Extracts of neighbouring towns hold the same counties.
        QByteArray same = fact.name.toUtf8() + '\n' + QByteArray::number(static_cast<int>(fact.kind));
        for (const qint32 edge : {area.box.west, area.box.south, area.box.east, area.box.north})
            same += ' ' + QByteArray::number(edge);
        if (written.contains(same))
            return;
        written.insert(same);
        area.id = ++id;
        area.kind = fact.kind;
        area.name = fact.name;
        area.code = fact.code;
        area.aliases = fact.aliases;
        area.rings = fact.rings;
        area.label = labelPoint(fact.rings);
        m_writer.add(area);
        if (!isLocality(fact.kind))
            return;
        const qint64 locality = m_localities.value({static_cast<int>(LocalityKind::City), fact.name});
        if (locality > 0)
            m_cities.add(fact.rings, static_cast<int>(locality));
    });
}

/// By what the file says, else by the polygon around it; 0: not known.
qint64 PackAssembly::localityOf(int city, GeoPoint at) const
{
    if (city >= 0)
        return m_localities.value({static_cast<int>(LocalityKind::City), m_facts.city(city)});
    return std::max(0, m_cities.find(at));
}

Result<void> PackAssembly::readLines()
{
    return m_facts.eachLine([this](const StoredLine &line) {
        const GeoBox box = GeoBox::of(line.segment.line);
        qint64 street = -1;
        if (isNear(box.middle())) {
            m_extent.add(box);
            street = 0;
            if (line.names >= 0)
                street = m_streets.add(line.names, localityOf(line.city, pointAlong(line.segment.line, 0.5)),
                                       line.segment.streetClass, box);
        } else {
            ++m_far;
        }
        m_streetOfLine.push_back(street);
    });
}

Result<void> PackAssembly::readAddresses()
{
    Database &db = m_facts.database();
    if (const auto made = db.run("CREATE TABLE sorted_address (street, number, label, lon, lat)"); !made)
        return made;
    // Each insert by itself would look through all that the cache still has to write.
    Transaction transaction(db);
    if (const auto begun = transaction.begun(); !begun)
        return begun;
    Statement insert(db, "INSERT INTO sorted_address VALUES (?, ?, ?, ?, ?)");
    const auto read = m_facts.eachAddress([&](const StoredAddress &stored) {
        const AddressPoint &point = stored.point;
        if (!isNear(point.at)) {
            ++m_far;
            return;
        }
        m_extent.add(GeoBox::of({point.at}));
        const qint64 street = m_streets.findOrAdd(stored.names, localityOf(stored.city, point.at), point.at);
        InsertRow(insert).number(street).number(point.number).textOrNull(point.label).point(point.at);
    });
    if (!read)
        return read;
    if (const auto done = transaction.commit(); !done)
        return done;
    return m_facts.state();
}

Result<void> PackAssembly::writeAddresses()
{
    Statement find(m_facts.database(), "SELECT 0, street, number, label, lon, lat FROM sorted_address"
                                       " ORDER BY street, number, label, lat, lon");
    AddressPoint last;
    while (find.step()) {
        AddressPoint address = rows::address(find);
        // The flats of one house, and what two files both have.
        const bool again = address.street == last.street && address.number == last.number &&
                           address.label == last.label && metresBetween(address.at, last.at) < 30;
        if (again)
            continue;
        address.id = last.id + 1;
        m_writer.add(address);
        last = address;
    }
    if (!find.ok())
        return find.error();
    return {};
}

Result<void> PackAssembly::writePlaces()
{
    PlaceBook book;
    const auto read = m_facts.eachPlace([&](const PlaceFact &place) {
        if (isNear(place.at))
            book.add(place);
        else
            ++m_far;
    });
    if (!read)
        return read;
    qint64 id = 0;
    for (const PlaceFact &fact : book.places()) {
        Place place;
        place.id = ++id;
        place.kind = fact.kind;
        place.name = fact.name;
        place.aliases = fact.aliases;
        place.at = fact.at;
        place.radius = fact.radius;
        if (!fact.street.isEmpty())
            place.street = m_streets.find(parseStreetName(fact.street), localityOf(-1, fact.at), fact.at);
        place.number = place.street == 0 ? QString() : fact.number;
        m_writer.add(place);
    }
    return {};
}

Result<void> PackAssembly::writeStreets()
{
    for (std::size_t i = 1; i <= m_streets.size(); ++i)
        m_writer.add(m_streets.street(static_cast<qint64>(i)));
    JunctionFinder junctions;
    std::size_t index = 0;
    Segment segment;
    const auto read = m_facts.eachLine([&](const StoredLine &line) {
        const qint64 street = m_streetOfLine.at(index++);
        if (street < 0)
            return;
        const qint64 id = segment.id + 1;
        segment = line.segment;
        segment.id = id;
        segment.street = street;
        m_writer.add(segment);
        junctions.add({street, street == 0 ? -1 : m_streets.nameNumber(street), segment.streetClass,
                       segment.flags, line.fromLevel, line.toLevel, line.splitAtBridges},
                      segment.line);
    });
    if (!read)
        return read;
    for (const Intersection &intersection : junctions.find())
        m_writer.add(intersection);
    note(tr("%Ln spot(s) have too many lines to look for crossings", nullptr,
            static_cast<int>(junctions.skippedCells())),
         junctions.skippedCells() > 0);
    return {};
}

Result<void> PackAssembly::writeShapes()
{
    qint64 id = 0;
    return m_facts.eachShape([&](const ShapeFact &fact) {
        const GeoBox box = GeoBox::of(fact.geometry.points);
        if (!box.meets(m_near)) {
            ++m_far;
            return;
        }
        m_writer.add(Shape{++id, fact.kind, fact.name, fact.geometry});
    });
}

} // namespace porch
