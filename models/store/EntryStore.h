// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"
#include "models/sql/Database.h"
#include "models/store/CaseRows.h"
#include "models/store/PersonStore.h"

#include <optional>
#include <vector>

namespace porch {

/// What an entry says beside what stands in the event itself.
struct EntryFacts
{
    TipId tip = 0;       ///< 0: not about a tip
    CaseId casefile = 0; ///< 0: not about a case
    PersonId person = 0; ///< 0: nobody, a bridge did it by itself
    Refusal refusal = Refusal::None;
    PersonId holder = 0; ///< refused because held: by whom
    QByteArray reason = {};
    QJsonObject detail = {};
    std::optional<qint64> message = {}; ///< reply, note: its row
};

/// What is known of an event that was folded before.
struct KnownEntry
{
    TipId tip = 0;
    Verb verb = Verb::Note;
};

/// What the desk did, also what was refused, and what bridges did of themselves.
class EntryStore
{
public:
    EntryStore(Database &db, PersonStore &people);

    std::optional<KnownEntry> find(const QByteArray &id);
    /// What became of an action that was folded before; none when it was not.
    std::optional<Outcome> outcomeOf(const QByteArray &id);
    /// Tells again what became of an event that was folded before: whoever sent it again has not heard yet.
    bool isKnown(const QByteArray &id, std::vector<Outcome> &outcomes);
    void insert(const Event &event, const QByteArray &id, const EntryFacts &facts);

private:
    PersonStore &m_people;
    Statement m_find;
    Statement m_insert;
};

} // namespace porch
