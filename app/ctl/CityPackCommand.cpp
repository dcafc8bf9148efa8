// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CommandLine.h"
#include "app/ctl/Subcommands.h"
#include "app/ctl/TerminationSignal.h"
#include "models/places/CityPack.h"
#include "models/places/PackSchema.h"
#include "models/places/build/CityPackBuilder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QThread>

#include <array>
#include <atomic>
#include <memory>

namespace porch {

namespace {

using Build = CityPackBuildCommand;
using Info = CityPackInfoCommand;

QJsonObject countsJson(const PackInfo &info)
{
    return {{QStringLiteral("name"), info.name},
            {QStringLiteral("attribution"), info.attribution},
            {QStringLiteral("date"), info.dataDate},
            {QStringLiteral("extent"), QJsonArray{info.extent.west / kDegree, info.extent.south / kDegree,
                                                  info.extent.east / kDegree, info.extent.north / kDegree}},
            {QStringLiteral("languages"), QJsonArray::fromStringList(info.languages)},
            {QStringLiteral("streets"), info.streets},
            {QStringLiteral("segments"), info.segments},
            {QStringLiteral("addresses"), info.addresses},
            {QStringLiteral("junctions"), info.junctions},
            {QStringLiteral("crossings"), info.crossings},
            {QStringLiteral("places"), info.places},
            {QStringLiteral("areas"), info.areas},
            {QStringLiteral("shapes"), info.shapes},
            {QStringLiteral("localities"), info.localities}};
}

/// "45 streets in 120 pieces" and what else there is, a line each.
QStringList countLines(const PackInfo &info)
{
    const auto count = [](qint64 value) { return static_cast<int>(value); };
    return {CityPackInfoCommand::tr("%Ln street(s)", nullptr, count(info.streets)),
            CityPackInfoCommand::tr("%Ln piece(s) of streets", nullptr, count(info.segments)),
            CityPackInfoCommand::tr("%Ln address point(s)", nullptr, count(info.addresses)),
            CityPackInfoCommand::tr("%Ln intersection(s)", nullptr, count(info.junctions)),
            CityPackInfoCommand::tr("%Ln crossing(s) that may be one above the other", nullptr,
                                    count(info.crossings)),
            CityPackInfoCommand::tr("%Ln place(s)", nullptr, count(info.places)),
            CityPackInfoCommand::tr("%Ln area(s)", nullptr, count(info.areas)),
            CityPackInfoCommand::tr("%Ln shape(s) of water, parks and rails", nullptr, count(info.shapes))};
}

QString extentLine(const GeoBox &extent)
{
    if (extent.isEmpty())
        return CityPackInfoCommand::tr("no extent");
    return CityPackInfoCommand::tr("from %1, %2 to %3, %4")
        .arg(QString::number(extent.south / kDegree, 'f', 5), QString::number(extent.west / kDegree, 'f', 5),
             QString::number(extent.north / kDegree, 'f', 5), QString::number(extent.east / kDegree, 'f', 5));
}

/// "beat=F": of areas, the kind may stand before the file.
PackInput areaInput(const QString &value)
{
    PackInput input{value, Role::Areas, {}};
    const auto equals = value.indexOf(u'=');
    for (int kind = 0; equals > 0 && kind < kAreaKinds; ++kind) {
        if (value.left(equals) != areaKindName(static_cast<AreaKind>(kind)))
            continue;
        input.path = value.mid(equals + 1);
        input.areaKind = static_cast<AreaKind>(kind);
    }
    return input;
}

std::vector<PackInput> inputsOf(const CommandLine &line)
{
    std::vector<PackInput> inputs;
    for (const QString &path : line.positional().mid(1))
        inputs.push_back({path, {}, {}});
    const auto addAll = [&](const char *option, Role role) {
        for (const QString &path : line.parser().values(QLatin1String(option)))
            inputs.push_back({path, role, {}});
    };
    addAll("streets", Role::Streets);
    addAll("addresses", Role::Addresses);
    addAll("places", Role::Places);
    for (const QString &value : line.parser().values(QStringLiteral("areas")))
        inputs.push_back(areaInput(value));
    return inputs;
}

/// Builds on another thread, so that a signal to end is heard and leaves no half-written file.
Result<BuiltPack> buildOnThread(const PackOptions &options, const QString &out,
                                const std::vector<PackInput> &inputs)
{
    std::atomic<bool> stop = false;
    std::optional<Result<BuiltPack>> built;
    const auto progress = [&stop](const QString &words) {
        output::progress(words);
        return !stop;
    };
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        CityPackBuilder builder(options, progress);
        built = builder.build(out, inputs);
    }));
    const TerminationSignal termination([&stop] { stop = true; });
    QEventLoop loop;
    QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    thread->start();
    loop.exec();
    thread->wait();
    output::endProgress();
    return std::move(*built);
}

struct Action
{
    QLatin1String name;
    int (*run)(const QStringList &);
    const char *summary;
};

constexpr std::array kActions{
    Action{QLatin1String("build"), CityPackBuildCommand::run,
           QT_TRANSLATE_NOOP("porch::CityPackCommand", "Makes a city pack of map files.")},
    Action{
        QLatin1String("info"), CityPackInfoCommand::run,
        QT_TRANSLATE_NOOP("porch::CityPackCommand", "Says what is in a city pack, and whether it is whole.")},
    Action{QLatin1String("install"), CityPackInstallCommand::run,
           QT_TRANSLATE_NOOP("porch::CityPackCommand", "Gives a city pack to a profile's desk.")},
};

QString overview()
{
    QString text =
        CityPackCommand::tr("Usage: porchlightctl citypack ACTION [options]") + QLatin1String("\n\n");
    for (const Action &action : kActions)
        text += QLatin1String("  ") + action.name.toString().leftJustified(10) +
                CityPackCommand::tr(action.summary) + u'\n';
    return text + u'\n' + CityPackCommand::tr("Every one has --help and --json.");
}

} // namespace

int CityPackCommand::run(const QStringList &arguments)
{
    const QString name = arguments.value(0);
    if (name == QLatin1String("--help") || name == QLatin1String("-h")) {
        output::line(overview());
        return kDone;
    }
    for (const Action &action : kActions) {
        if (name == action.name)
            return action.run(arguments.mid(1));
    }
    output::warning(name.isEmpty() ? tr("An action is missing.")
                                   : tr("There is no action \"%1\".").arg(name));
    output::warning(overview());
    return kUsage;
}

int CityPackBuildCommand::run(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("citypack build"),
        tr("Makes a city pack of map files: GeoJSON; and with ogr2ogr installed shapefiles (also zipped), "
           "GeoPackage, OSM PBF and File Geodatabases. What the files are is seen from their columns: "
           "OpenStreetMap, TIGER/Line, NENA's NG9-1-1 model and the usual centerlines and address points are "
           "known. Files named with --streets or --addresses replace what the others say of these; --places "
           "and --areas add to it. A pack that is there is replaced when the new one is whole."));
    line.addPositional(QStringLiteral("OUT"), tr("The pack to write."));
    line.addPositional(QStringLiteral("FILE"), tr("The map files."), QStringLiteral("FILE..."));
    QCommandLineParser &parser = line.parser();
    const QString file = QStringLiteral("FILE");
    parser.addOption(
        {QStringLiteral("streets"), tr("A file of streets. May come again, as the next three."), file});
    parser.addOption(
        {QStringLiteral("addresses"), tr("A file of addresses: points, buildings or parcels."), file});
    parser.addOption({QStringLiteral("places"), tr("A file of places."), file});
    parser.addOption({QStringLiteral("areas"),
                      tr("A file of areas; the kind may stand before it, as in beat=FILE: beat, district, "
                         "neighbourhood, school, municipality, county, state, postal_code, other."),
                      file});
    parser.addOption(
        {QStringLiteral("name"), tr("The city's name (default: the pack's file's)."), tr("NAME")});
    parser.addOption(
        {QStringLiteral("attribution"), tr("Whose data it is, to be shown on the map."), tr("TEXT")});
    parser.addOption({QStringLiteral("date"),
                      tr("The date of the data, as 2025-01-31 (default: of the newest file)."), tr("DATE")});
    parser.addOption({QStringLiteral("projection"),
                      tr("What the coordinates are in, where the files don't say, as EPSG:2263."),
                      tr("NAME")});
    if (const auto code = line.read(arguments, 1, 1000))
        return *code;
    const std::vector<PackInput> inputs = inputsOf(line);
    if (inputs.empty())
        return line.usage(tr("A map file is missing."));
    PackOptions options;
    options.name = parser.value(QStringLiteral("name"));
    options.attribution = parser.value(QStringLiteral("attribution"));
    options.dataDate = parser.value(QStringLiteral("date"));
    options.projection = parser.value(QStringLiteral("projection"));
    options.now = QDateTime::currentDateTimeUtc();
    if (!options.dataDate.isEmpty() && !QDate::fromString(options.dataDate, Qt::ISODate).isValid())
        return line.usage(tr("--date wants a date as 2025-01-31."));

    const QString out = line.positional().constFirst();
    QElapsedTimer elapsed;
    elapsed.start();
    const auto built = buildOnThread(options, out, inputs);
    if (!built)
        return output::failure(built.error().what);
    const double seconds = static_cast<double>(elapsed.elapsed()) / 1000;
    if (line.json()) {
        QJsonObject object = countsJson(built->info);
        object.insert(QStringLiteral("pack"), out);
        object.insert(QStringLiteral("notes"), QJsonArray::fromStringList(built->notes));
        object.insert(QStringLiteral("seconds"), seconds);
        output::json(QJsonDocument(object));
        return kDone;
    }
    for (const QString &note : built->notes)
        output::warning(note);
    output::line(tr("%1 is written: %2")
                     .arg(QDir::toNativeSeparators(out), countLines(built->info).join(QLatin1String(", "))));
    return kDone;
}

int CityPackInfoCommand::run(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("citypack info"),
                     tr("Says what is in a city pack, and reads all of it to see whether it is whole."));
    line.addPositional(QStringLiteral("PACK"), tr("The pack."));
    if (const auto code = line.read(arguments, 1, 1))
        return *code;
    const QString path = line.positional().constFirst();
    auto pack = CityPack::open(path);
    if (!pack)
        return output::failure(pack.error().what);
    if (const auto whole = pack->check(); !whole)
        return output::failure(whole.error().what);
    const PackInfo &info = pack->info();
    const qint64 bytes = QFileInfo(path).size();
    if (line.json()) {
        QJsonObject object = countsJson(info);
        object.insert(QStringLiteral("version"), kPackVersion);
        object.insert(QStringLiteral("built"), info.built);
        object.insert(QStringLiteral("bytes"), bytes);
        QJsonArray sources;
        for (const PackSource &source : info.sources) {
            sources.append(QJsonObject{{QStringLiteral("name"), source.name},
                                       {QStringLiteral("layer"), source.layer},
                                       {QStringLiteral("preset"), source.preset},
                                       {QStringLiteral("features"), source.features},
                                       {QStringLiteral("used"), source.used}});
        }
        object.insert(QStringLiteral("sources"), sources);
        output::json(QJsonDocument(object));
        return kDone;
    }
    output::line(tr("%1, data of %2, version %3, %4")
                     .arg(info.name, info.dataDate, QString::number(kPackVersion),
                          QLocale().formattedDataSize(bytes)));
    output::line(info.attribution.isEmpty() ? tr("nobody is named whose data it is") : info.attribution);
    output::line(extentLine(info.extent));
    for (const QString &count : countLines(info))
        output::line(count);
    for (const PackSource &source : info.sources)
        output::line(tr("from %1 (%2): %Ln feature(s) used", nullptr, static_cast<int>(source.used))
                         .arg(source.layer.isEmpty() ? source.name : source.name + u'/' + source.layer,
                              source.preset));
    return kDone;
}

} // namespace porch
