// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/build/LayerReader.h"

#include "models/places/build/KindWords.h"
#include "models/places/build/OsmReader.h"

#include <QSet>

#include <algorithm>
#include <initializer_list>

namespace porch {

namespace {

/// Enough to see every column of a file that leaves out empty ones.
constexpr std::size_t kSample = 200;
constexpr std::size_t kSamplePoints = 500'000;

class Columns
{
public:
    explicit Columns(const std::vector<GeoFeature> &features)
    {
        for (const GeoFeature &feature : features) {
            for (const GeoFeature::Property &property : feature.properties) {
                m_osm = m_osm || OsmTags::isTheirs(property.key);
                m_keys.insert(LayerFields::plainKey(property.key));
            }
        }
    }

    bool osm() const { return m_osm; }
    qsizetype count(std::initializer_list<const char *> keys) const
    {
        return std::count_if(keys.begin(), keys.end(), [&](const char *key) { return m_keys.contains(key); });
    }

private:
    QSet<QByteArray> m_keys;
    bool m_osm = false;
};

Wanted only(Role role)
{
    return {role == Role::Streets, role == Role::Addresses, role == Role::Places, role == Role::Areas, false};
}

bool saysStreets(const QString &words)
{
    const QString folded = foldedWords(QString(words).replace(u'_', u' '));
    const auto says = [&](std::initializer_list<const char *> beginnings) {
        return std::any_of(beginnings.begin(), beginnings.end(), [&](const char *beginning) {
            return QString(u' ' + folded).contains(u' ' + QLatin1String(beginning));
        });
    };
    // "Street lights" and "road signs" are no streets.
    if (says({"light", "sign", "tree", "sewer", "pole", "closure", "sweep", "parking", "bus", "pipe"}))
        return false;
    return says(
        {"street", "road", "centerline", "centreline", "calle", "rcl", "addrfeat", "highway", "edges"});
}

} // namespace

LayerKind layerKindOf(const std::vector<GeoFeature> &features, const QString &words)
{
    const Columns columns(features);
    LayerKind kind;
    const auto ranges = columns.count(
        {"lfromadd",  "lfromhn",   "fromaddrl", "lfadd",    "lfaddr",  "leftfrom",  "fromleft", "fraddl",
         "laddfrom",  "fromaddl",  "lfrom",     "rfromadd", "rfromhn", "fromaddrr", "rfadd",    "rfaddr",
         "rightfrom", "fromright", "raddfrom",  "fromaddr", "fraddr",  "rfrom",     "lladd",    "llow"});
    const auto names = columns.count({"stname", "stpredir", "stposttyp", "stpostyp", "fullstname", "predir",
                                      "posttype", "sttype", "fetype", "fename", "fullstreet", "streettype",
                                      "suftypabrv", "addnum", "addnumber", "housenum", "stnum"});
    const auto census =
        columns.count({"mtfcc", "tlid", "linearid", "lfromhn", "zcta5ce20", "zcta5ce10", "arid"});
    const auto nena =
        columns.count({"rclnguid", "ssapnguid", "sitenguid", "nguid", "stposttyp", "stpostyp", "parityl",
                       "incmunil", "incmuni", "dsplayname", "lstposdir", "lstname", "esnl", "addnumpre",
                       "agencyid", "discrpagid", "serviceurn", "addnumber", "msagcomml"});
    if (columns.osm() && ranges == 0 && census == 0)
        kind.preset = Preset::Osm;
    else if (census > 0)
        kind.preset = Preset::Tiger;
    else if (nena > 1)
        kind.preset = Preset::Nena;
    else if (ranges + names > 0)
        kind.preset = Preset::Esri;
    kind.streets = ranges > 0 || columns.count({"linearid", "rclnguid", "roadclass", "rttyp"}) > 0 ||
                   (names > 1 && !shapeKindOf(words, true)) || saysStreets(words);
    return kind;
}

LayerReader::LayerReader(const LayerHints &hints, const Wanted &wanted, FactSink &sink)
    : m_hints(hints)
    , m_wanted(wanted)
    , m_sink(sink)
{}

void LayerReader::read(const GeoFeature &feature)
{
    ++m_features;
    if (m_reader) {
        pass(feature);
        return;
    }
    m_waiting.push_back(feature);
    m_waitingPoints += feature.geometry.points.size();
    if (m_waiting.size() >= kSample || m_waitingPoints > kSamplePoints)
        settle();
}

void LayerReader::finish()
{
    if (!m_reader)
        settle();
}

void LayerReader::settle()
{
    const LayerKind kind = layerKindOf(m_waiting, m_hints.words);
    m_preset = kind.preset;
    if (kind.preset == Preset::Osm)
        m_reader = std::make_unique<OsmReader>(m_hints.role ? only(*m_hints.role) : m_wanted);
    else
        m_reader = std::make_unique<TableReader>(kind.preset, m_hints, m_wanted, kind.streets);
    for (const GeoFeature &waiting : m_waiting)
        pass(waiting);
    m_waiting.clear();
    m_waiting.shrink_to_fit();
}

void LayerReader::pass(const GeoFeature &feature)
{
    if (m_reader->read(feature, m_sink))
        ++m_used;
}

} // namespace porch
