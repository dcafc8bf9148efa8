// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Outbox.h"

namespace porch {

/// What a person did, from the click on: the outbox's list, and before that list has it what was handed to
/// the outbox just now. Committing takes as long as the disk does; the eye does not wait for it.
class AnnouncedActions
{
public:
    void announce(const Command &command);
    /// The outbox's own list is this now.
    void setKept(const std::vector<PendingAction> &kept);
    /// The outbox did not take it. False: it was not waited for.
    bool withdraw(const QByteArray &id);

    /// Those that are kept, then those that were announced, in the order of the clicks.
    std::vector<PendingAction> all() const;

private:
    std::vector<PendingAction> m_kept;
    std::vector<PendingAction> m_announced;
};

} // namespace porch
