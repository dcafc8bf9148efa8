// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/Database.h"
#include "models/store/Rows.h"

#include <vector>

namespace porch {

/// What a map needs to know of a tip.
struct PlacedTip
{
    TipId tip = 0;
    TipKeys keys;
    PlaceKnown place = PlaceKnown::No;
    double latitude = 0; ///< Shared, Confirmed
    double longitude = 0;
    double radius = 0; ///< Confirmed: metres around the point within which it lies
    QString name;      ///< as the desk or the source said; may be empty
    bool operator==(const PlacedTip &) const = default;
};

/// Open tips, and as of which event they were read.
struct PlacedTips
{
    std::vector<PlacedTip> tips; ///< the newest first
    quint64 sequence = 0;
};

/// What residents wrote in one tip.
struct TipTexts
{
    TipId tip = 0;
    QStringList texts; ///< safe for display, without the lines for files; the oldest first
};

/// Words of a message that a person at the desk took to mean a place.
struct ConfirmedWords
{
    QString words;
    TipPlace place;
    bool operator==(const ConfirmedWords &) const = default;
};

namespace queries {

/// All open tips, as the map shows them.
Result<PlacedTips> openTipPlaces(Database &db);
/// These tips, also closed ones, in any order; unknown ids are left out.
Result<std::vector<PlacedTip>> tipPlaces(Database &db, const std::vector<TipId> &tips);
/// The words of each of these tips, of its first message and its newest ones: up to `most` messages.
Result<std::vector<TipTexts>> residentTexts(Database &db, const std::vector<TipId> &tips, int most);

/// Another value whenever confirmedWords() may answer something else; costs less.
Result<QByteArray> confirmedWordsMark(Database &db);
/// What people confirmed with words of messages and nobody took back, the oldest first: the newest `most`.
Result<std::vector<ConfirmedWords>> confirmedWords(Database &db, int most);

} // namespace queries
} // namespace porch
