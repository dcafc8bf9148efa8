// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/PackSchema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <array>

// Resources of a static library are linked only when something names them; this may not stand in a namespace.
static void initPlacesResources()
{
    Q_INIT_RESOURCE(places);
}

namespace porch {

namespace {

/// "Pcty": no other program's file, and no cache of ours, is taken for a pack.
constexpr qint64 kApplicationId = 0x50637479;

qint64 pragma(Database &db, const char *sql)
{
    Statement read(db, sql);
    return read.step() ? read.int64(0) : 0;
}

/// The marks in the header of the file, which stay readable when the rest is damaged.
struct Marks
{
    qint64 application = 0;
    qint64 version = 0;
};

Marks marksOf(const QString &path)
{
    QFile file(path);
    const QByteArray header = file.open(QIODevice::ReadOnly) ? file.read(100) : QByteArray();
    if (header.size() < 100 || !header.startsWith("SQLite format 3"))
        return {};
    return {qFromBigEndian<qint32>(header.constData() + 68), qFromBigEndian<qint32>(header.constData() + 60)};
}

bool hasItsTables(Database &db)
{
    static constexpr std::array kTables{
        "pack",         "source",   "locality",           "street",     "street_name", "segment",
        "segment_box",  "address",  "address_box",        "place",      "place_alias", "place_box",
        "intersection", "area",     "intersection_box",   "area_alias", "area_box",    "shape",
        "shape_box",    "name_fts", "intersection_street"};
    for (const char *table : kTables) {
        Statement probe(db, QByteArray("SELECT 1 FROM ").append(table).append(" LIMIT 1").constData());
        probe.step();
        if (!probe.ok())
            return false;
    }
    return pragma(db, "SELECT count(*) FROM pack") == 1;
}

} // namespace

Result<Database> PackSchema::open(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    if (!QFileInfo(path).isFile())
        return Error{tr("There is no city pack %1. Make one with: porchlightctl citypack build").arg(shown)};
    auto opened = Database::open(path, Database::Mode::ReadOnly);
    if (!opened)
        return opened;
    Database &db = opened.value();
    const auto tuned = db.run("PRAGMA query_only = ON; PRAGMA cache_size = -16384;"
                              "PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON");
    const Marks marks = marksOf(path);
    if (marks.application != kApplicationId)
        return Error{tr("%1 is no city pack.").arg(shown)};
    if (marks.version > kPackVersion)
        return Error{tr("%1 was made by a newer Porchlight. Update this one.").arg(shown)};
    if (marks.version < kPackVersion)
        return Error{
            tr("%1 was made by an older Porchlight. Build it again with: porchlightctl citypack build")
                .arg(shown)};
    if (!tuned || !hasItsTables(db) || db.lastFault() != SqlFault::None)
        return Error{tr("%1 is damaged. Build it again with: porchlightctl citypack build").arg(shown)};
    return opened;
}

bool PackSchema::isPack(const QString &path)
{
    return marksOf(path).application == kApplicationId;
}

Result<void> PackSchema::create(Database &db)
{
    initPlacesResources();
    QFile file(QStringLiteral(":/schema/citypack.sql"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QByteArray schema = file.readAll();
    const QByteArray marks = "PRAGMA application_id = " + QByteArray::number(kApplicationId) +
                             "; PRAGMA user_version = " + QByteArray::number(kPackVersion);
    if (const auto done = db.run(marks.constData()); !done)
        return done;
    return db.run(schema.constData());
}

} // namespace porch
