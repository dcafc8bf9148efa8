// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/CityPack.h"
#include "models/places/PackSchema.h"
#include "models/places/build/PackWriter.h"

#include <QFile>
#include <QTemporaryDir>

#include <stdexcept>

namespace porch::test {

inline GeoPoint at(double lon, double lat)
{
    return GeoPoint::fromDegrees(lon, lat).value();
}

/// What must work, or the test is not a test.
template <typename T> T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().what.toStdString());
    return std::move(result).value();
}
inline void must(const Result<void> &result)
{
    if (!result)
        throw std::runtime_error(result.error().what.toStdString());
}

/// A pack in a folder of its own, written row by row.
class HandmadePack
{
public:
    HandmadePack()
        : m_db(std::make_unique<Database>(must(Database::open(path(), Database::Mode::ReadWrite))))
    {
        must(m_db->run("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY"));
        must(PackSchema::create(*m_db));
        m_transaction = std::make_unique<Transaction>(*m_db);
        m_writer = std::make_unique<PackWriter>(*m_db);
    }

    QString path() const { return m_folder.filePath(QStringLiteral("city.pack")); }
    PackWriter &writer() { return *m_writer; }

    /// Writes the last row, closes the file and opens it as readers do.
    CityPack finish(const PackInfo &info = {})
    {
        m_writer->finish(info);
        must(m_transaction->commit());
        m_writer.reset();
        m_transaction.reset();
        m_db.reset();
        return must(CityPack::open(path()));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_db;
    std::unique_ptr<Transaction> m_transaction;
    std::unique_ptr<PackWriter> m_writer;
};

inline Street street(qint64 id, const QStringList &names)
{
    Street street;
    street.id = id;
    for (const QString &name : names)
        street.names.push_back({name, parseStreetName(name)});
    return street;
}

} // namespace porch::test
