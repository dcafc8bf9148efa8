// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/build/InputReader.h"

#include "models/domain/PlainText.h"
#include "models/places/build/GeoJsonReader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace porch {

namespace {

constexpr qint64 kBetweenLooks = 5000; ///< features
/// After so many, all absurd, no more need be read to know that the projection is wrong.
constexpr qint64 kAbsurdEnough = 2000;

/// The degrees of WGS 84 and of NAD 83, which lie within two metres of each other.
bool isDegrees(const QString &crs)
{
    const QString name = crs.toUpper();
    return crs.isEmpty() || name.endsWith(QLatin1String("CRS84")) || name.endsWith(QLatin1String(":4326")) ||
           name == QLatin1String("4326") || name.endsWith(QLatin1String(":4269")) ||
           name.endsWith(QLatin1String("CRS83")) || name.contains(QLatin1String("WGS 84")) ||
           name == QLatin1String("WGS84");
}

QString layerWords(const QString &path, const QString &layer)
{
    const QString base = QFileInfo(path).completeBaseName();
    // A layer's own name says more than that of the file around it.
    return layer.isEmpty() || layer == base ? base : layer + u' ' + base;
}

/// The layers that GDAL makes of OpenStreetMap: routes and restrictions are none of ours.
QStringList usefulLayers(QStringList layers)
{
    if (layers.contains(QStringLiteral("other_relations")) &&
        layers.contains(QStringLiteral("multilinestrings"))) {
        layers.removeAll(QStringLiteral("other_relations"));
        layers.removeAll(QStringLiteral("multilinestrings"));
    }
    return layers;
}

} // namespace

InputReader::InputReader(FactStore &facts, QString projection, Progress progress)
    : m_facts(facts)
    , m_projection(std::move(projection))
    , m_progress(std::move(progress))
{}

void InputReader::note(const QString &text)
{
    m_notes.append(m_file.name + QLatin1String(": ") + text);
}

Result<void> InputReader::read(const PackInput &input, const Wanted &wanted)
{
    auto file = InputFile::look(input.path);
    if (!file)
        return file.error();
    m_file = std::move(file).value();
    m_input = input;
    m_wanted = wanted;
    m_read = 0;
    m_absurd = 0;
    m_sources.clear();
    m_notes.clear();
    if (const auto begun = m_facts.begin(); !begun)
        return begun;
    const bool direct = m_file.kind == InputFile::Kind::GeoJson && m_projection.isEmpty();
    auto done = direct ? readGeoJson() : readConverted(m_projection);
    if (done && m_absurd * 2 > m_read)
        done = Error{tr("%1 has coordinates that lie on no globe.").arg(m_file.name)};
    if (!done) {
        m_facts.forget();
        return done;
    }
    return m_facts.keep();
}

Result<void> InputReader::readGeoJson()
{
    QFile file(m_file.path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{tr("%1 cannot be read: %2.").arg(m_file.name, file.errorString())};
    QString crs;
    if (const auto done = readFeatures(file, {}, &crs); !done)
        return done;
    if (!isDegrees(crs)) {
        // It says so itself, before or behind its features: ogr2ogr knows what that means.
        if (!OgrTool::isThere())
            return Error{
                tr("%1 is in the projection %2 and needs ogr2ogr, which is not installed. On Debian: "
                   "apt install gdal-bin")
                    .arg(m_file.name, oneLine(crs, 100))};
        m_facts.forget();
        m_sources.clear();
        m_notes.clear();
        if (const auto begun = m_facts.begin(); !begun)
            return begun;
        // Its name for them comes from the file; that ogr2ogr doesn't know it shows in what comes out.
        if (const auto done = readConverted({}); !done || m_absurd * 2 <= m_read)
            return done;
        return Error{
            tr("%1 is in the projection %2, which ogr2ogr does not know. Name it with --projection, as "
               "EPSG:2263.")
                .arg(m_file.name, oneLine(crs, 100))};
    }
    if (m_absurd * 2 > m_read)
        return Error{tr("%1 is not in degrees, and does not say what its coordinates are in. Name it with "
                        "--projection, as EPSG:2263.")
                         .arg(m_file.name)};
    return {};
}

Result<void> InputReader::readConverted(const QString &projection)
{
    const auto going = [this] { return m_progress(m_file.name, 0); };
    const auto layers = OgrTool::layers(m_file.source, m_file.name, going);
    if (!layers)
        return layers.error();
    m_read = 0;
    m_absurd = 0;
    for (const QString &layer : usefulLayers(layers.value())) {
        if (const auto done = readLayer(layer, projection); !done)
            return done;
    }
    return {};
}

Result<void> InputReader::readLayer(const QString &layer, const QString &projection)
{
    OgrStream stream(m_file.source, layer, projection, [this] { return m_progress(m_file.name, 0); });
    if (!stream.start())
        return OgrTool::missing(m_file.name);
    const auto read = readFeatures(stream, layer, nullptr);
    // Why the converter ended early is the better reason.
    if (read || stream.atEnd()) {
        if (const auto finished = stream.finish(m_file.name); !finished)
            return finished;
    }
    if (const QString remark = stream.remark(); read && !remark.isEmpty())
        note(remark);
    return read;
}

/// @param crs where to put what the features are in; nullptr: they were converted
Result<void> InputReader::readFeatures(QIODevice &device, const QString &layer, QString *crs)
{
    LayerReader layerReader({layerWords(m_file.path, layer), m_input.role, m_input.areaKind}, m_wanted,
                            m_facts);
    GeoJsonReader features(device);
    GeoFeature feature;
    qint64 absurd = 0;
    qint64 tooLarge = 0;
    qint64 read = 0;
    while (features.next(feature)) {
        // Other degrees are read again by those who can convert them.
        if (crs != nullptr && !isDegrees(features.crs()))
            break;
        ++read;
        if (feature.absurd)
            ++absurd;
        else if (feature.tooLarge)
            ++tooLarge;
        else
            layerReader.read(feature);
        if (read == kAbsurdEnough && absurd == read)
            break;
        if (read % kBetweenLooks != 0)
            continue;
        if (const auto fine = m_facts.state(); !fine)
            return fine;
        if (!m_progress(m_file.name, read))
            return Error{tr("Stopped.")};
    }
    if (crs != nullptr)
        *crs = features.crs();
    m_read += read;
    m_absurd += absurd;
    if (!features.error().isEmpty())
        return Error{m_file.name + u' ' + features.error() + u'.'};
    layerReader.finish();
    m_sources.push_back({m_file.name, layer, presetName(layerReader.preset()), read, layerReader.used()});
    if (absurd > 0)
        note(tr("%Ln feature(s) with absurd coordinates left out", nullptr, static_cast<int>(absurd)));
    if (tooLarge > 0)
        note(tr("%Ln feature(s) with millions of vertices left out", nullptr, static_cast<int>(tooLarge)));
    if (layer.isEmpty() && read > 0 && layerReader.used() == 0)
        note(tr(
            "nothing in it was recognised; say what it is with --streets, --addresses, --places or --areas"));
    return m_facts.state();
}

} // namespace porch
