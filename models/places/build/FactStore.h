// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/build/PackFacts.h"
#include "models/sql/Database.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <functional>
#include <memory>

namespace porch {

/// The names of a street as its file lists them; many lines share one.
struct StreetNames
{
    std::vector<StreetName> names; ///< one at least
};

/// A street's line as it waits for its place in the pack.
struct StoredLine
{
    int names = -1; ///< -1: has none
    int city = -1;  ///< see FactStore::city(); -1: not known
    bool splitAtBridges = false;
    int fromLevel = 0;
    int toLevel = 0;
    Segment segment; ///< id and street are still open
};

struct StoredAddress
{
    int names = -1;
    int city = -1;
    AddressPoint point;
};

/// Keeps what was read, in a temporary database that is never larger in memory than its cache, until all
/// files are read and it can be sorted. One transaction a file: a file that fails leaves nothing behind.
class FactStore final : public FactSink
{
    Q_DECLARE_TR_FUNCTIONS(porch::FactStore)
public:
    static Result<std::unique_ptr<FactStore>> create();

    /// Around each file.
    Result<void> begin();
    Result<void> keep();
    void forget();

    void add(const StreetFact &street) override;
    void add(const AddressFact &address) override;
    void add(const PlaceFact &place) override;
    void add(const AreaFact &area) override;
    void add(const ShapeFact &shape) override;
    void add(LocalityKind kind, const QString &name) override;

    /// An error once the disk is full or more came in than a city has.
    Result<void> state() const;

    const StreetNames &names(int index) const { return *m_nameList.at(static_cast<std::size_t>(index)); }
    const QString &city(int index) const { return m_cityList.at(static_cast<std::size_t>(index)); }
    const std::vector<std::pair<LocalityKind, QString>> &localities() const { return m_localities; }

    /// How many streets' lines, addresses, places, areas and shapes there are.
    qint64 rows() const { return m_rows; }

    /// Every so many-th point of streets, addresses and places; of areas and shapes where there are none.
    Result<std::vector<GeoPoint>> samplePoints();

    // Along the Hilbert curve; addresses as they came.
    Result<void> eachLine(const std::function<void(const StoredLine &)> &visit);
    Result<void> eachAddress(const std::function<void(const StoredAddress &)> &visit);
    Result<void> eachPlace(const std::function<void(const PlaceFact &)> &visit);
    Result<void> eachArea(const std::function<void(const AreaFact &)> &visit);
    Result<void> eachShape(const std::function<void(const ShapeFact &)> &visit);

    /// The database, for what the pack sorts.
    Database &database() { return *m_db; }

private:
    explicit FactStore(std::unique_ptr<Database> db);

    int namesOf(const QStringList &names);
    int cityOf(const QString &city);
    void addLine(const StreetFact &street, const std::vector<GeoPoint> &line, bool withNumbers);
    Error failed() const;
    bool takeVertices(std::size_t count);

    std::unique_ptr<Database> m_db; ///< statements hold its address
    std::unique_ptr<Transaction> m_transaction;
    struct Inserts;
    std::unique_ptr<Inserts> m_inserts;
    QHash<QString, int> m_nameIndex;
    std::vector<std::unique_ptr<StreetNames>> m_nameList;
    QHash<QString, int> m_cityIndex;
    std::vector<QString> m_cityList;
    QSet<std::pair<int, QString>> m_localitySet;
    std::vector<std::pair<LocalityKind, QString>> m_localities;
    std::size_t m_localitiesKept = 0;
    qint64 m_vertices = 0;
    qint64 m_rows = 0;

public:
    ~FactStore() override;
};

} // namespace porch
