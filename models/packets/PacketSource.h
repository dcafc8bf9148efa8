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
    DepartmentSettings settings;
};

/// Reads it from the cache, on any read-only connection of the calling thread.
class PacketReader
{
    Q_DECLARE_TR_FUNCTIONS(porch::PacketReader)
public:
    static Result<PacketSource> read(Database &db, const PacketSubject &subject);

private:
    static Result<void> addTip(Database &db, const QByteArray &key, PacketSource &source);
    static Result<void> addCase(Database &db, const QByteArray &key, PacketSource &source);
};

} // namespace porch
