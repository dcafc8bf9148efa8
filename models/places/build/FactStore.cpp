// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/build/FactStore.h"

#include "models/places/GeometryCode.h"
#include "models/places/build/Hilbert.h"
#include "models/places/build/InsertRow.h"

#include <algorithm>

namespace porch {

namespace {

/// More than the largest state has; what has more is no city but an accident.
constexpr qint64 kMostVertices = 400'000'000;
constexpr qint64 kMostRows = 60'000'000;
constexpr qsizetype kMostLocalities = 100'000;
constexpr qsizetype kMostNames = 50;

constexpr const char *kTables = R"(
PRAGMA cache_size = -65536;
PRAGMA synchronous = OFF;
PRAGMA journal_mode = MEMORY;
CREATE TABLE line (curve, names, city, class, flags, level, from_level, to_level, split, left_parity, left_from,
                   left_to, right_parity, right_from, right_to, lon, lat, geometry);
CREATE TABLE address (names, city, number, label, lon, lat);
CREATE TABLE place (curve, kind, radius, piece, west, south, east, north, lon, lat, name, aliases, street, number);
CREATE TABLE area (curve, kind, name, code, aliases, lon, lat, geometry);
CREATE TABLE shape (curve, kind, name, lon, lat, geometry);
)";

/// Without the points that repeat the one before.
std::vector<GeoPoint> withoutRepeats(const std::vector<GeoPoint> &line)
{
    std::vector<GeoPoint> kept = line;
    kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
    return kept;
}

/// The parts of a line, joined where one ends and the next begins.
std::vector<std::vector<GeoPoint>> joinedParts(const Geometry &geometry)
{
    std::vector<std::vector<GeoPoint>> lines;
    for (std::size_t part = 0; part < geometry.partCount(); ++part) {
        const auto begin = geometry.points.begin() + static_cast<std::ptrdiff_t>(geometry.partBegin(part));
        const auto end = geometry.points.begin() + static_cast<std::ptrdiff_t>(geometry.partEnds[part]);
        if (!lines.empty() && lines.back().back() == *begin)
            lines.back().insert(lines.back().end(), begin + 1, end);
        else
            lines.emplace_back(begin, end);
    }
    for (auto &line : lines)
        line = withoutRepeats(line);
    std::erase_if(lines, [](const auto &line) { return line.size() < 2; });
    return lines;
}

} // namespace

struct FactStore::Inserts
{
    explicit Inserts(Database &db)
        : line(db, "INSERT INTO line VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        , address(db, "INSERT INTO address VALUES (?, ?, ?, ?, ?, ?)")
        , place(db, "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        , area(db, "INSERT INTO area VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        , shape(db, "INSERT INTO shape VALUES (?, ?, ?, ?, ?, ?)")
    {}
    Statement line;
    Statement address;
    Statement place;
    Statement area;
    Statement shape;
};

FactStore::FactStore(std::unique_ptr<Database> db)
    : m_db(std::move(db))
    , m_inserts(std::make_unique<Inserts>(*m_db))
{}

FactStore::~FactStore() = default;

Result<std::unique_ptr<FactStore>> FactStore::create()
{
    // A file without a name: SQLite removes it itself, whatever happens to this program.
    auto opened = Database::open(QString(), Database::Mode::ReadWrite);
    if (!opened)
        return opened.error();
    auto db = std::make_unique<Database>(std::move(opened).value());
    if (const auto made = db->run(kTables); !made)
        return made.error();
    return std::unique_ptr<FactStore>(new FactStore(std::move(db)));
}

Result<void> FactStore::begin()
{
    m_transaction = std::make_unique<Transaction>(*m_db);
    return m_transaction->begun();
}

Result<void> FactStore::keep()
{
    if (const auto fine = state(); !fine)
        return fine;
    m_localitiesKept = m_localities.size();
    const auto committed = m_transaction->commit();
    m_transaction.reset();
    if (!committed)
        return failed();
    return {};
}

void FactStore::forget()
{
    m_transaction.reset();
    while (m_localities.size() > m_localitiesKept) {
        const auto &last = m_localities.back();
        m_localitySet.remove({static_cast<int>(last.first), last.second});
        m_localities.pop_back();
    }
}

Error FactStore::failed() const
{
    return m_db->lastError(tr("What was read can't be kept"));
}

Result<void> FactStore::state() const
{
    if (m_db->lastFault() != SqlFault::None)
        return failed();
    if (m_vertices > kMostVertices || m_rows > kMostRows)
        return Error{tr("This is more than a city: cut the files to the city and what lies around it.")};
    return {};
}

/// Whether there is room for more; state() says when there was none.
bool FactStore::takeVertices(std::size_t count)
{
    m_vertices += static_cast<qint64>(count);
    ++m_rows;
    return m_vertices <= kMostVertices && m_rows <= kMostRows;
}

int FactStore::namesOf(const QStringList &names)
{
    if (names.isEmpty())
        return -1;
    const QString key = names.join(u'\n');
    if (const auto known = m_nameIndex.constFind(key); known != m_nameIndex.constEnd())
        return *known;
    auto list = std::make_unique<StreetNames>();
    for (const QString &name : names.mid(0, kMostNames)) {
        StreetName parsed{name, parseStreetName(name)};
        if (!parsed.parts.isEmpty())
            list->names.push_back(std::move(parsed));
    }
    int index = -1;
    if (!list->names.empty()) {
        index = static_cast<int>(m_nameList.size());
        m_nameList.push_back(std::move(list));
    }
    m_nameIndex.insert(key, index);
    return index;
}

int FactStore::cityOf(const QString &city)
{
    if (city.isEmpty())
        return -1;
    if (const auto known = m_cityIndex.constFind(city); known != m_cityIndex.constEnd())
        return *known;
    const auto index = static_cast<int>(m_cityList.size());
    m_cityList.push_back(city);
    m_cityIndex.insert(city, index);
    return index;
}

void FactStore::add(const StreetFact &street)
{
    const auto lines = joinedParts(street.lines);
    // The numbers of several pieces lie along the longest.
    std::size_t longest = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lengthInMetres(lines[i]) > lengthInMetres(lines[longest]))
            longest = i;
    }
    for (std::size_t i = 0; i < lines.size(); ++i)
        addLine(street, lines[i], i == longest);
}

void FactStore::addLine(const StreetFact &street, const std::vector<GeoPoint> &line, bool withNumbers)
{
    if (!takeVertices(line.size()))
        return;
    const GeoPoint middle = GeoBox::of(line).middle();
    InsertRow(m_inserts->line)
        .number(alongHilbertCurve(middle))
        .number(namesOf(street.names))
        .number(cityOf(street.city))
        .number(static_cast<qint64>(street.streetClass))
        .number(street.flags.toInt())
        .number(street.level)
        .number(street.fromLevel)
        .number(street.toLevel)
        .number(street.splitAtBridges ? 1 : 0)
        .range(withNumbers ? street.left : AddressRange())
        .range(withNumbers ? street.right : AddressRange())
        .point(middle)
        .blob(encodedLine(line));
}

void FactStore::add(const AddressFact &address)
{
    if (!takeVertices(1))
        return;
    InsertRow(m_inserts->address)
        .number(namesOf({address.street}))
        .number(cityOf(address.city))
        .number(address.number)
        .textOrNull(address.label)
        .point(address.at);
}

void FactStore::add(const PlaceFact &place)
{
    if (!takeVertices(1))
        return;
    InsertRow(m_inserts->place)
        .number(alongHilbertCurve(place.at))
        .number(static_cast<qint64>(place.kind))
        .number(place.radius)
        .number(place.piece ? 1 : 0)
        .box(place.box)
        .point(place.at)
        .text(place.name)
        .text(place.aliases.mid(0, kMostNames).join(u'\n'))
        .text(place.street)
        .text(place.number);
}

void FactStore::add(const AreaFact &area)
{
    if (!takeVertices(area.rings.points.size()))
        return;
    const GeoPoint middle = GeoBox::of(area.rings.points).middle();
    InsertRow(m_inserts->area)
        .number(alongHilbertCurve(middle))
        .number(static_cast<qint64>(area.kind))
        .text(area.name)
        .text(area.code)
        .text(area.aliases.mid(0, kMostNames).join(u'\n'))
        .point(middle)
        .blob(encodedGeometry(area.rings));
}

void FactStore::add(const ShapeFact &shape)
{
    if (!takeVertices(shape.geometry.points.size()))
        return;
    const GeoPoint middle = GeoBox::of(shape.geometry.points).middle();
    InsertRow(m_inserts->shape)
        .number(alongHilbertCurve(middle))
        .number(static_cast<qint64>(shape.kind))
        .text(shape.name)
        .point(middle)
        .blob(encodedGeometry(shape.geometry));
}

void FactStore::add(LocalityKind kind, const QString &name)
{
    const std::pair key(static_cast<int>(kind), name);
    if (name.isEmpty() || m_localitySet.size() >= kMostLocalities || m_localitySet.contains(key))
        return;
    m_localitySet.insert(key);
    m_localities.emplace_back(kind, name);
}

Result<std::vector<GeoPoint>> FactStore::samplePoints()
{
    constexpr qint64 kWanted = 50'000;
    std::vector<GeoPoint> points;
    for (const auto &tables : {std::vector<QByteArray>{"line", "address", "place"}, {"area", "shape"}}) {
        for (const QByteArray &table : tables) {
            Statement count(*m_db, QByteArray("SELECT max(rowid) FROM " + table).constData());
            const qint64 step = std::max<qint64>(1, (count.step() ? count.int64(0) : 0) / kWanted);
            Statement find(*m_db,
                           QByteArray("SELECT lon, lat FROM " + table + " WHERE rowid % ? = 0").constData());
            find.bind(1, step);
            while (find.step())
                points.push_back(rows::point(find, 0));
            if (!find.ok())
                return failed();
        }
        if (!points.empty())
            break;
    }
    return points;
}

Result<void> FactStore::eachLine(const std::function<void(const StoredLine &)> &visit)
{
    Statement find(*m_db,
                   "SELECT names, city, from_level, to_level, split, 0, 0, class, flags, level, left_parity,"
                   " left_from, left_to, right_parity, right_from, right_to, geometry FROM line"
                   " ORDER BY curve, rowid");
    StoredLine line;
    while (find.step()) {
        line.names = static_cast<int>(find.int64(0));
        line.city = static_cast<int>(find.int64(1));
        line.fromLevel = static_cast<int>(find.int64(2));
        line.toLevel = static_cast<int>(find.int64(3));
        line.splitAtBridges = find.int64(4) != 0;
        if (!rows::readSegment(find, line.segment, 5))
            return failed();
        visit(line);
    }
    if (!find.ok())
        return failed();
    return {};
}

Result<void> FactStore::eachAddress(const std::function<void(const StoredAddress &)> &visit)
{
    Statement find(*m_db, "SELECT names, city, 0, 0, number, label, lon, lat FROM address ORDER BY rowid");
    while (find.step()) {
        StoredAddress address{static_cast<int>(find.int64(0)), static_cast<int>(find.int64(1)),
                              rows::address(find, 2)};
        if (address.names >= 0)
            visit(address);
    }
    if (!find.ok())
        return failed();
    return {};
}

Result<void> FactStore::eachPlace(const std::function<void(const PlaceFact &)> &visit)
{
    Statement find(*m_db,
                   "SELECT kind, radius, piece, west, south, east, north, lon, lat, name, aliases, street,"
                   " number FROM place ORDER BY curve, rowid");
    while (find.step()) {
        PlaceFact place;
        place.kind = static_cast<PlaceKind>(find.int64(0));
        place.radius = static_cast<int>(find.int64(1));
        place.piece = find.int64(2) != 0;
        place.box = rows::box(find, 3);
        place.at = rows::point(find, 7);
        place.name = find.text(9);
        place.aliases = find.text(10).split(u'\n', Qt::SkipEmptyParts);
        place.street = find.text(11);
        place.number = find.text(12);
        visit(place);
    }
    if (!find.ok())
        return failed();
    return {};
}

Result<void> FactStore::eachArea(const std::function<void(const AreaFact &)> &visit)
{
    Statement find(*m_db, "SELECT kind, name, code, aliases, geometry FROM area ORDER BY curve, rowid");
    while (find.step()) {
        AreaFact area;
        area.kind = static_cast<AreaKind>(find.int64(0));
        area.name = find.text(1);
        area.code = find.text(2);
        area.aliases = find.text(3).split(u'\n', Qt::SkipEmptyParts);
        if (!decodeGeometry(find.view(4), area.rings))
            return failed();
        visit(area);
    }
    if (!find.ok())
        return failed();
    return {};
}

Result<void> FactStore::eachShape(const std::function<void(const ShapeFact &)> &visit)
{
    Statement find(*m_db, "SELECT kind, name, geometry FROM shape ORDER BY curve, rowid");
    ShapeFact shape;
    while (find.step()) {
        shape.kind = static_cast<ShapeKind>(find.int64(0));
        shape.name = find.text(1);
        if (!decodeGeometry(find.view(2), shape.geometry))
            return failed();
        visit(shape);
    }
    if (!find.ok())
        return failed();
    return {};
}

} // namespace porch
