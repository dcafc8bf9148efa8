// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PackTypes.h"
#include "models/places/build/InputReader.h"

#include <QDateTime>

namespace porch {

/// What the files don't say themselves.
struct PackOptions
{
    QString name;        ///< of the city; empty: the pack's file's
    QString attribution; ///< whose data it is; added to what OpenStreetMap and the Census Bureau ask for
    QString dataDate;    ///< ISO 8601; empty: when the newest of the files was written
    QString projection;  ///< of all files, as "EPSG:2263"; empty: they say so themselves
    QDateTime now;
};

struct BuiltPack
{
    PackInfo info;     ///< as it can be read from the pack
    QStringList notes; ///< what was left out, and why
};

/// Makes a city pack of map files. The pack appears under its name when it is whole; whatever happens before,
/// a pack that was there stays as it was.
class CityPackBuilder
{
    Q_DECLARE_TR_FUNCTIONS(porch::CityPackBuilder)
public:
    /// Says what is being done, often; false: stop. Called on the thread that builds.
    using Progress = std::function<bool(const QString &)>;

    CityPackBuilder(PackOptions options, Progress progress);

    Result<BuiltPack> build(const QString &out, const std::vector<PackInput> &inputs);
    /// Of what is in no file. @param source its name @param tell called once
    Result<BuiltPack> build(const QString &out, const QString &source,
                            const std::function<void(FactSink &)> &tell);

private:
    Result<void> checkTarget(const QString &out, const std::vector<PackInput> &inputs) const;
    Result<void> read(FactStore &facts, const std::vector<PackInput> &inputs);
    Result<BuiltPack> finish(FactStore &facts, const QString &out);
    Result<void> write(FactStore &facts, const QString &path, const QString &out);
    QString attribution() const;
    QString dataDate(const std::vector<PackInput> &inputs) const;

    PackOptions m_options;
    Progress m_progress;
    PackInfo m_info;
    QStringList m_notes;
};

} // namespace porch
