// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/build/FactStore.h"
#include "models/places/build/InputFile.h"
#include "models/places/build/LayerReader.h"
#include "models/places/build/OgrTool.h"

namespace porch {

/// One file, and what the user says of it.
struct PackInput
{
    QString path;
    std::optional<Role> role; ///< it is only this
    std::optional<AreaKind> areaKind;
};

/// Reads one file into the facts: GeoJSON itself, all else through ogr2ogr, layer by layer. Either all of a
/// file is read, or it ends in an error that names it.
class InputReader
{
    Q_DECLARE_TR_FUNCTIONS(porch::InputReader)
public:
    /// Told now and then; false: stop. @param read features so far, of this layer
    using Progress = std::function<bool(const QString &name, qint64 read)>;

    InputReader(FactStore &facts, QString projection, Progress progress);

    Result<void> read(const PackInput &input, const Wanted &wanted);

    /// One for each layer read.
    const std::vector<PackSource> &sources() const { return m_sources; }
    const QStringList &notes() const { return m_notes; }

private:
    Result<void> readGeoJson();
    Result<void> readConverted(const QString &projection);
    Result<void> readLayer(const QString &layer, const QString &projection);
    Result<void> readFeatures(QIODevice &device, const QString &layer, QString *crs);
    void note(const QString &text);

    FactStore &m_facts;
    QString m_projection;
    Progress m_progress;
    PackInput m_input;
    InputFile m_file;
    Wanted m_wanted;
    qint64 m_read = 0;   ///< of the file
    qint64 m_absurd = 0; ///< of them, with coordinates that are none
    std::vector<PackSource> m_sources;
    QStringList m_notes;
};

} // namespace porch
