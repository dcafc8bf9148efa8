// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"
#include "models/sql/Database.h"

#include <vector>

namespace porch {

/// A change to something that the cache does not know yet.
struct EarlyChange
{
    quint64 sequence = 0;
    Micros stored = 0;
    Verb verb = Verb::Edit;
    QString source;
    QByteArray text;     ///< edit
    QByteArray name;     ///< reaction; edit: its files, see FileStore::pack()
    QByteArray reporter; ///< reaction
    bool removed = false;
};

/// Edits, deletions, reactions and deliveries that came before what they change; kept until it comes.
class EarlyStore
{
public:
    explicit EarlyStore(Database &db);

    void keep(Writer writer, const QByteArray &target, const EarlyChange &change);
    /// In the order of the log; they are kept no longer.
    std::vector<EarlyChange> take(Writer writer, const QByteArray &target);
    /// Reads again whether there are any at all.
    void forget() { m_any.reset(); }

private:
    bool any();

    Statement m_exists;
    Statement m_find;
    Statement m_insert;
    Statement m_remove;
    std::optional<bool> m_any; ///< spares a look-up for every message of a log without early changes
};

} // namespace porch
