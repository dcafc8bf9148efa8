// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/MessageStore.h"

#include <sqlite3.h>

namespace porch {

namespace {

constexpr Micros kSecond = 1'000'000;
constexpr int kProbes = 32;

/// SplitMix64: spreads neighbouring numbers over all 64 bits; the same on every machine.
quint64 scramble(quint64 number)
{
    number += 0x9E3779B97F4A7C15ULL;
    number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9ULL;
    number = (number ^ (number >> 27)) * 0x94D049BB133111EBULL;
    return number ^ (number >> 31);
}

} // namespace

MessageStore::MessageStore(Database &db)
    : m_db(db)
    , m_find(db, "SELECT id, tip, channel, flags FROM message WHERE key = ?")
    , m_text(db, "SELECT text FROM message WHERE id = ?")
    , m_insert(db, "INSERT OR IGNORE INTO message (id, key, tip, person, channel, sequence, flags, text)"
                   " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    , m_fill(db, "UPDATE OR IGNORE message SET id = ?1, person = ?2, channel = ?3, sequence = ?4, flags = ?5,"
                 " text = ?6 WHERE id = ?7")
    , m_rewrite(db, "UPDATE message SET text = ?, flags = ? WHERE id = ?")
    , m_last(db, "SELECT id FROM message WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1")
    , m_taken(db, "SELECT 1 FROM message WHERE id = ?")
{}

std::optional<MessageRef> MessageStore::find(const QByteArray &key)
{
    m_find.bind(1, key);
    std::optional<MessageRef> found;
    if (m_find.step())
        found = MessageRef{m_find.int64(0), m_find.int64(1), m_find.int64(2), m_find.int64(3)};
    m_find.reset();
    return found;
}

QByteArray MessageStore::textOf(qint64 id)
{
    m_text.bind(1, id);
    const QByteArray text = m_text.step() ? m_text.bytes(0) : QByteArray();
    m_text.reset();
    return text;
}

bool MessageStore::tryInsert(qint64 id, const NewMessage &message)
{
    const QByteArray text = notNull(message.text);
    m_insert.bind(1, id);
    m_insert.bind(2, message.key);
    m_insert.bind(3, message.tip);
    m_insert.bind(4, qint64(message.person));
    m_insert.bind(5, message.channel);
    m_insert.bind(6, static_cast<qint64>(message.sequence));
    m_insert.bind(7, message.flags);
    m_insert.bind(8, text);
    // The key was looked up before, so only the id can be taken already.
    return m_insert.execute() && sqlite3_changes(m_db.handle()) == 1;
}

qint64 MessageStore::insert(Micros written, const NewMessage &message)
{
    if (tryInsert(written, message))
        return written;
    const qint64 id = freeIdNear(written, message.sequence);
    tryInsert(id, message);
    return id;
}

qint64 MessageStore::insertPlaceholder(const NewMessage &message)
{
    const qint64 id = -static_cast<qint64>(message.sequence);
    tryInsert(id, message);
    return id;
}

bool MessageStore::tryFill(qint64 placeholder, qint64 id, const NewMessage &message)
{
    const QByteArray text = notNull(message.text);
    m_fill.bind(1, id);
    m_fill.bind(2, qint64(message.person));
    m_fill.bind(3, message.channel);
    m_fill.bind(4, static_cast<qint64>(message.sequence));
    m_fill.bind(5, message.flags);
    m_fill.bind(6, text);
    m_fill.bind(7, placeholder);
    return m_fill.execute() && sqlite3_changes(m_db.handle()) == 1;
}

qint64 MessageStore::fill(qint64 placeholder, Micros written, const NewMessage &message)
{
    if (tryFill(placeholder, written, message))
        return written;
    const qint64 id = freeIdNear(written, message.sequence);
    tryFill(placeholder, id, message);
    return id;
}

void MessageStore::rewrite(qint64 id, const QByteArray &text, qint64 flags)
{
    const QByteArray bound = notNull(text);
    m_rewrite.bind(1, bound);
    m_rewrite.bind(2, flags);
    m_rewrite.bind(3, id);
    m_rewrite.execute();
}

/// Many sources tell whole seconds, so messages of one second are common: each goes behind the last of its
/// second. Where the second's end is taken, any free place in it will do, and where none is found, a later
/// second. All of it depends on the log's order alone, and takes no longer for a million in one second.
qint64 MessageStore::freeIdNear(Micros written, quint64 sequence)
{
    for (qint64 second = written / kSecond * kSecond;; second += kSecond) {
        const qint64 last = lastIn(second);
        if (last < second + kSecond - 1)
            return last + 1;
        for (int probe = 0; probe < kProbes; ++probe) {
            const quint64 hash = scramble(sequence * kProbes + static_cast<quint64>(probe));
            const qint64 id = second + static_cast<qint64>(hash % kSecond);
            if (!isTaken(id))
                return id;
        }
    }
}

/// The greatest id in the second that begins there; one before it when the second is free.
qint64 MessageStore::lastIn(qint64 second)
{
    m_last.bind(1, second);
    m_last.bind(2, second + kSecond - 1);
    const qint64 last = m_last.step() ? m_last.int64(0) : second - 1;
    m_last.reset();
    return last;
}

bool MessageStore::isTaken(qint64 id)
{
    m_taken.bind(1, id);
    const bool taken = m_taken.step();
    m_taken.reset();
    return taken;
}

} // namespace porch
