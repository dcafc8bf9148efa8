// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/ConversationModel.h"
#include "models/store/Outbox.h"
#include "tests/items/FakeConversationSource.h"

namespace porch::test {

/// The conversation of the design's pictures, at a fixed moment.
class SampleTalk
{
public:
    static QByteArray tip() { return "slack:T1:C1:1"; }
    /// 14:44:12 on that day, UTC, like the inbox in the gallery of the kit.
    static Micros now();
    static Micros at(int hour, int minute);

    static void fill(FakeConversationSource &source);
    /// An automatic first word, and messages with files in every state.
    static void addFiles(FakeConversationSource &source, ConversationModel &model);
    /// A person confirmed that it happened there.
    static void place(FakeConversationSource &source, const PlaceCandidate &place);
    /// Its words name a place that there are several of.
    static void nameSeveral(FakeConversationSource &source);
    /// The resident can't be asked back any more.
    static void lose(FakeConversationSource &source);
    /// Three that wait, one that was refused.
    static std::vector<PendingAction> offlinePending();
};

} // namespace porch::test
