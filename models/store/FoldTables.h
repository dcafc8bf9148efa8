// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/AnswerStore.h"
#include "models/store/AppliedIds.h"
#include "models/store/BridgeStore.h"
#include "models/store/CaseStore.h"
#include "models/store/ChannelStore.h"
#include "models/store/EarlyStore.h"
#include "models/store/EntryStore.h"
#include "models/store/FileStore.h"
#include "models/store/LinkStore.h"
#include "models/store/MessageStore.h"
#include "models/store/PersonStore.h"
#include "models/store/PlaceStore.h"
#include "models/store/QuarantineStore.h"
#include "models/store/SearchIndexer.h"
#include "models/store/SettingStore.h"
#include "models/store/TipStore.h"

namespace porch {

/// The tables that the parts of the fold share.
struct FoldTables
{
    explicit FoldTables(Database &db)
        : channels(db)
        , people(db)
        , messages(db)
        , tips(db)
        , search(db)
        , applied(db)
        , early(db)
        , quarantine(db)
        , settings(db)
        , bridges(db)
        , files(db)
        , places(db)
        , answers(db)
        , entries(db, people)
        , cases(db)
        , links(db)
    {}

    /// After a rollback, or when another process has written: what is remembered may not hold any more.
    void forget()
    {
        channels.forget();
        people.forget();
        tips.forget();
        search.forget();
        early.forget();
        quarantine.forget();
        settings.forget();
    }

    /// How soon residents are answered in a channel now.
    Micros promise(qint64 channel)
    {
        return settings.promise(channel, [&] { return channels.pathOf(channel); });
    }

    ChannelStore channels;
    PersonStore people;
    MessageStore messages;
    TipStore tips;
    SearchIndexer search;
    AppliedIds applied;
    EarlyStore early;
    QuarantineStore quarantine;
    SettingStore settings;
    BridgeStore bridges;
    FileStore files;
    PlaceStore places;
    AnswerStore answers;
    EntryStore entries;
    CaseStore cases;
    LinkStore links;
};

} // namespace porch
