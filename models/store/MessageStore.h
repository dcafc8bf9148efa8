// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Rules.h"
#include "models/sql/Database.h"
#include "models/store/Changes.h"

#include <optional>

namespace porch {

/// Bits of `message.flags`.
enum MessageFlag : qint64 {
    kPlaceholder = 1, ///< known only from others that name it; not in the search index
    kEdited = 2,
    kDeleted = 4,
    kDeskReply = 8,
    kDeskNote = 16,
};

/// What the fold needs to know of a message it comes across.
struct MessageRef
{
    qint64 id = 0;
    TipId tip = 0;
    qint64 channel = 0;
    qint64 flags = 0;
    bool isPlaceholder() const { return (flags & kPlaceholder) != 0; }
};

/// A row of `message` to be.
struct NewMessage
{
    QByteArray key; ///< null for the desk's
    TipId tip = 0;
    PersonId person = 0;
    qint64 channel = 0;
    quint64 sequence = 0;
    qint64 flags = 0;
    QByteArray text;
};

/// The rows of `message`, and the rule by which they get their ids.
class MessageStore
{
public:
    explicit MessageStore(Database &db);

    std::optional<MessageRef> find(const QByteArray &key);
    QByteArray textOf(qint64 id);

    /// Answers the id: `written`, or the next that is free in the same second.
    qint64 insert(Micros written, const NewMessage &message);
    /// A row for a message that is not known yet; its id is minus the sequence of the event that names it.
    qint64 insertPlaceholder(const NewMessage &message);
    /// The placeholder becomes the message; answers its id.
    qint64 fill(qint64 placeholder, Micros written, const NewMessage &message);
    void rewrite(qint64 id, const QByteArray &text, qint64 flags);

private:
    bool tryInsert(qint64 id, const NewMessage &message);
    bool tryFill(qint64 placeholder, qint64 id, const NewMessage &message);
    qint64 freeIdNear(Micros written, quint64 sequence);
    qint64 lastIn(qint64 second);
    bool isTaken(qint64 id);

    Database &m_db;
    Statement m_find;
    Statement m_text;
    Statement m_insert;
    Statement m_fill;
    Statement m_rewrite;
    Statement m_last;
    Statement m_taken;
};

} // namespace porch
