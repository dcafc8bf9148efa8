// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Rules.h"
#include "models/sql/Database.h"
#include "models/store/Changes.h"
#include "models/store/PackedPlace.h"

namespace porch {

/// Where tips happened: as their sources gave it, and as the desk says.
class PlaceStore
{
public:
    explicit PlaceStore(Database &db);

    // Both answer what holds now: the desk's word before the source's.
    /// The first place that a message of the tip shares stays.
    /// @param began when the tip was written, as far as known
    PackedPlace share(TipId tip, Micros began, const SharedPlace &place);
    /// What a person said last holds; none takes it back.
    PackedPlace say(TipId tip, Micros began, PersonId who, quint64 sequence,
                    const std::optional<TipPlace> &place);
    /// The first message of a tip came after others of it.
    void began(TipId tip, Micros written);

private:
    PackedPlace mark(TipId tip, Micros began);

    Statement m_share;
    Statement m_say;
    Statement m_takeBack;
    Statement m_holds;
    Statement m_mark;
    Statement m_unmark;
    Statement m_began;
};

} // namespace porch
