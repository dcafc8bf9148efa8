// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Rules.h"
#include "models/sql/Database.h"
#include "models/store/Changes.h"

#include <QString>

#include <limits>
#include <optional>

namespace porch {

/// What suggestions look at of one tip.
struct LinkTip
{
    struct Spot
    {
        double latitude = 0;
        double longitude = 0;
    };

    TipId tip = 0;
    QByteArray key;
    Micros written = 0;
    quint64 sequence = 0; ///< of its first message
    qint64 channel = 0;
    PersonId reporter = 0; ///< 0: not known
    QString text;          ///< what its reporter wrote, without the lines for files; empty when deleted
    std::optional<Spot> spot;
};

/// Reads tips for suggestions. The database must outlive it.
class LinkTips
{
public:
    explicit LinkTips(Database &db);

    /// A tip with its first message and what its reporter added; none for one that is not known, or known
    /// only from others that name it.
    /// @param until only messages up to this one of the log
    std::optional<LinkTip> find(TipId tip, quint64 until = std::numeric_limits<qint64>::max());
    /// Where the tip's source said that it happened, whatever the desk says.
    std::optional<LinkTip::Spot> sharedSpot(TipId tip);
    /// The tip of a resident's message; none for the desk's own words.
    std::optional<TipId> tipOf(qint64 message);
    TipId newest();

    Result<void> read() const;

private:
    Database &m_db;
    Statement m_tip;
    Statement m_more;
    Statement m_shared;
    Statement m_tipOf;
    Statement m_newest;
};

} // namespace porch
