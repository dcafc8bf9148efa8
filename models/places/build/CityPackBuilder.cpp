// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/build/CityPackBuilder.h"

#include "models/places/CityPack.h"
#include "models/places/PackSchema.h"
#include "models/places/build/PackAssembly.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace porch {

namespace {

/// Removes what SQLite may have left under a name.
class UnfinishedFile
{
public:
    explicit UnfinishedFile(const QString &path)
        : m_path(path)
    {
        remove();
    }
    ~UnfinishedFile() { remove(); }
    UnfinishedFile(const UnfinishedFile &) = delete;
    UnfinishedFile &operator=(const UnfinishedFile &) = delete;

    const QString &path() const { return m_path; }

private:
    void remove() const
    {
        for (const char *tail : {"", "-journal", "-wal", "-shm"})
            QFile::remove(m_path + QLatin1String(tail));
    }

    QString m_path;
};

std::filesystem::path nativePath(const QString &path)
{
    return std::filesystem::path(path.toStdU16String());
}

bool hasRole(const std::vector<PackInput> &inputs, Role role)
{
    return std::any_of(inputs.begin(), inputs.end(),
                       [&](const PackInput &input) { return input.role == role; });
}

} // namespace

CityPackBuilder::CityPackBuilder(PackOptions options, Progress progress)
    : m_options(std::move(options))
    , m_progress(std::move(progress))
{}

Result<BuiltPack> CityPackBuilder::build(const QString &out, const std::vector<PackInput> &inputs)
{
    if (const auto fine = checkTarget(out, inputs); !fine)
        return fine.error();
    auto facts = FactStore::create();
    if (!facts)
        return facts.error();
    if (const auto done = read(*facts.value(), inputs); !done)
        return done.error();
    m_info.dataDate = dataDate(inputs);
    return finish(*facts.value(), out);
}

Result<BuiltPack> CityPackBuilder::build(const QString &out, const QString &source,
                                         const std::function<void(FactSink &)> &tell)
{
    if (const auto fine = checkTarget(out, {}); !fine)
        return fine.error();
    auto facts = FactStore::create();
    if (!facts)
        return facts.error();
    FactStore &store = *facts.value();
    if (const auto begun = store.begin(); !begun)
        return begun.error();
    tell(store);
    if (const auto kept = store.keep(); !kept)
        return kept.error();
    m_info.sources.push_back({source, {}, presetName(Preset::Plain), store.rows(), store.rows()});
    m_info.dataDate = m_options.dataDate;
    return finish(store, out);
}

/// Everything is read; the pack is written beside its name, looked at, and put in its place.
Result<BuiltPack> CityPackBuilder::finish(FactStore &facts, const QString &out)
{
    const UnfinishedFile unfinished(out + QLatin1String(".part"));
    if (const auto done = write(facts, unfinished.path(), out); !done)
        return done.error();
    auto pack = CityPack::open(unfinished.path());
    if (!pack)
        return pack.error();
    BuiltPack built{pack->info(), m_notes};
    {
        const CityPack closed = std::move(pack).value();
    }
    std::error_code problem;
    std::filesystem::rename(nativePath(unfinished.path()), nativePath(out), problem);
    if (problem)
        return Error{
            tr("%1 cannot be written: %2.")
                .arg(QDir::toNativeSeparators(out), QString::fromLocal8Bit(problem.message().c_str()))};
    return built;
}

Result<void> CityPackBuilder::checkTarget(const QString &out, const std::vector<PackInput> &inputs) const
{
    if (out.isEmpty())
        return Error{tr("The pack needs a name.")};
    const QString shown = QDir::toNativeSeparators(out);
    const QFileInfo target(out);
    for (const PackInput &input : inputs) {
        if (target.exists() && QFileInfo(input.path).canonicalFilePath() == target.canonicalFilePath())
            return Error{
                tr("%1 is to be read, so it can't be the pack: the pack's name comes first.").arg(shown)};
    }
    if (!target.absoluteDir().exists())
        return Error{tr("There is no folder %1.").arg(QDir::toNativeSeparators(target.absolutePath()))};
    if (!QFileInfo(target.absolutePath()).isWritable())
        return Error{
            tr("The folder %1 cannot be written to.").arg(QDir::toNativeSeparators(target.absolutePath()))};
    // A pack of any version may be replaced, nothing else.
    if (target.exists() && target.size() > 0 && !PackSchema::isPack(out))
        return Error{tr("%1 is there already and is no city pack; it stays as it is.").arg(shown)};
    return {};
}

Result<void> CityPackBuilder::read(FactStore &facts, const std::vector<PackInput> &inputs)
{
    const auto progress = [this](const QString &name, qint64 features) {
        if (features == 0)
            return m_progress(tr("reading %1").arg(name));
        return m_progress(tr("reading %1: %Ln feature(s)", nullptr, static_cast<int>(features)).arg(name));
    };
    InputReader reader(facts, m_options.projection, progress);
    for (const PackInput &input : inputs) {
        // A city's own streets replace those of the extract that shows the rest.
        Wanted wanted;
        if (!input.role) {
            wanted.streets = !hasRole(inputs, Role::Streets);
            wanted.addresses = !hasRole(inputs, Role::Addresses);
        }
        if (const auto done = reader.read(input, wanted); !done)
            return done;
        m_info.sources.insert(m_info.sources.end(), reader.sources().begin(), reader.sources().end());
        m_notes += reader.notes();
    }
    return {};
}

Result<void> CityPackBuilder::write(FactStore &facts, const QString &path, const QString &out)
{
    auto opened = Database::open(path, Database::Mode::ReadWrite);
    if (!opened)
        return opened.error();
    Database &db = opened.value();
    const auto failed = [&] {
        return db.lastError(tr("%1 cannot be written").arg(QDir::toNativeSeparators(out)));
    };
    // Nobody else sees the file before it is whole, so a lost transaction loses nothing.
    if (!db.run("PRAGMA page_size = 4096; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = NORMAL;"
                "PRAGMA cache_size = -65536; PRAGMA locking_mode = EXCLUSIVE"))
        return failed();
    m_info.name = m_options.name.isEmpty() ? QFileInfo(out).completeBaseName() : m_options.name;
    m_info.attribution = attribution();
    m_info.built = m_options.now.toUTC().toString(Qt::ISODate);

    Transaction transaction(db);
    if (const auto begun = transaction.begun(); !begun)
        return begun;
    if (!PackSchema::create(db))
        return failed();
    PackAssembly assembly(facts, db, m_progress);
    if (const auto done = assembly.write(m_info); !done)
        return done;
    m_notes += assembly.notes();
    if (m_info.attribution.isEmpty())
        m_notes.append(tr("nobody is named whose data this is; --attribution does"));
    if (!db.run("INSERT INTO name_fts (name_fts) VALUES ('optimize')") || !transaction.commit())
        return failed();
    return {};
}

QString CityPackBuilder::attribution() const
{
    QStringList names;
    if (!m_options.attribution.isEmpty())
        names.append(m_options.attribution);
    const auto uses = [this](Preset preset) {
        return std::any_of(m_info.sources.begin(), m_info.sources.end(), [&](const PackSource &source) {
            return source.preset == presetName(preset) && source.used > 0;
        });
    };
    if (uses(Preset::Osm) && !m_options.attribution.contains(QLatin1String("OpenStreetMap")))
        names.append(QStringLiteral("© OpenStreetMap contributors"));
    if (uses(Preset::Tiger) && names.isEmpty())
        names.append(QStringLiteral("U.S. Census Bureau, TIGER/Line"));
    return names.join(QLatin1String("; "));
}

QString CityPackBuilder::dataDate(const std::vector<PackInput> &inputs) const
{
    if (!m_options.dataDate.isEmpty())
        return m_options.dataDate;
    QDateTime newest;
    for (const PackInput &input : inputs)
        newest = std::max(newest, QFileInfo(input.path).lastModified());
    return newest.isValid() ? newest.toUTC().date().toString(Qt::ISODate) : QString();
}

} // namespace porch
