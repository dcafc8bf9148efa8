// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/Database.h"
#include "models/store/Changes.h"

namespace porch {

/// How soon tips were answered for the first time. A reply that its channel did not take is no answer.
class AnswerStore
{
public:
    explicit AnswerStore(Database &db);

    /// A reply was accepted.
    /// @param before the tip as it was until then
    /// @param at when it was written
    void replied(TipId tip, const TipState &before, qint64 channel, quint64 sequence, Micros at);
    /// Another of the tip's replies bounced, or was delivered after all: looks at them again.
    void reconsider(TipId tip);

private:
    Statement m_first;
    Statement m_next;
    Statement m_again;
};

} // namespace porch
