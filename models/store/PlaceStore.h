// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Rules.h"
#include "models/sql/Database.h"
#include "models/store/Changes.h"
#include "models/store/Spot.h"

namespace porch {

/// Where tips happened: as their sources gave it, and as the desk says.
class PlaceStore
{
public:
    explicit PlaceStore(Database &db);

    /// The first place that a message of the tip shares stays.
    void share(TipId tip, const SharedPlace &place);
    /// What a person said last holds; none takes it back.
    void say(TipId tip, PersonId who, quint64 sequence, const std::optional<TipPlace> &place);

    /// Where it happened: the desk's word holds before the source's.
    Spot spotOf(TipId tip);

private:
    Statement m_share;
    Statement m_say;
    Statement m_takeBack;
    Statement m_said;
    Statement m_shared;
};

} // namespace porch
