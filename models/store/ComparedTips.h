// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/Database.h"
#include "models/store/CaseRows.h"

#include <optional>
#include <vector>

namespace porch {

/// What one looks at to say whether tips belong together: what their reporter wrote, when, and where.
struct ComparedTip
{
    struct Said
    {
        Micros at = 0;
        QString text; ///< safe for display, without the lines for files
        bool operator==(const Said &) const = default;
    };
    struct Spot
    {
        double latitude = 0;
        double longitude = 0;
        bool confirmed = false; ///< by a person at the desk
        bool operator==(const Spot &) const = default;
    };

    TipId tip = 0;
    QByteArray key;
    QString reporter;
    bool named = false;
    Micros at = 0;          ///< when its first message was written
    std::vector<Said> said; ///< the oldest first; without what its writer deleted
    std::optional<Spot> spot;

    bool operator==(const ComparedTip &) const = default;
};

namespace queries {

/// These tips with up to `messages` messages each, the first ones; unknown ids are left out.
Result<std::vector<ComparedTip>> comparedTips(Database &db, const std::vector<TipId> &tips, int messages);
/// Likewise, up to `tips` of those that are linked to a case, what was linked last first.
Result<std::vector<ComparedTip>> linkedTips(Database &db, CaseId casefile, int tips, int messages);

} // namespace queries
} // namespace porch
