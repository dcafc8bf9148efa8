// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/DepartmentSettings.h"
#include "models/store/CaseQueries.h"

#include <QCoreApplication>

#include <optional>

namespace porch {

/// What a packet is about: one of the two.
struct PacketSubject
{
    QByteArray tip = {};      ///< key
    QByteArray casefile = {}; ///< key
    bool operator==(const PacketSubject &) const = default;
};

/// One tip with everything that was written in it.
struct PacketTip
{
    TipRow tip;
    std::vector<TimelineRow> rows; ///< oldest first; what was deleted or redacted has no text
    std::vector<LinkRow> links;    ///< to cases
    QByteArray mergedInto;         ///< key of the tip that it is told again by; empty: none
};

/// All that is known of a tip or a case, as of one event of the log: nothing left out yet.
struct PacketSource
{
    std::optional<CaseRow> casefile;
    std::vector<queries::CaseEvent> caseEvents; ///< what was done to the case itself, oldest first
    std::vector<PacketTip> tips;                ///< of a case: those linked to it, oldest first
    std::vector<QByteArray> cases;              ///< keys: the case and those that were merged into it
    QStringList others;    ///< who reported what was linked, proposed or merged once and is not in here
    qint64 pseudonyms = 0; ///< how many people are called by one
    DepartmentSettings settings;
};

/// Reads it from the cache, on any read-only connection of the calling thread.
class PacketReader
{
    Q_DECLARE_TR_FUNCTIONS(porch::PacketReader)
public:
    static Result<PacketSource> read(Database &db, const PacketSubject &subject);

private:
    explicit PacketReader(Database &db)
        : m_db(db)
    {}

    Result<void> addTip(const QByteArray &key);
    Result<void> addMerged(PacketTip &tip);
    Result<void> addCase(const QByteArray &key);
    Result<void> addOthersOfCases(const PacketTip &tip);
    Result<void> addOthers();

    Database &m_db;
    PacketSource m_source;
    std::vector<TipId> m_others; ///< tips that those in here were linked or merged with
};

} // namespace porch
