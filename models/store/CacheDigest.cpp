// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/CacheDigest.h"

#include <QCryptographicHash>

namespace porch {

namespace {

struct Part
{
    const char *sql;
    int columns;
};

// Ids of messages are times made unique within their second: only the second is the log's.
constexpr Part kParts[] = {
    {"SELECT m.key, r.key, c.source, c.name, p.class, p.key, p.name, m.id / 1000000, m.sequence, m.flags, "
     "m.text"
     " FROM message m JOIN tip t ON t.id = m.tip JOIN message r ON r.id = t.root"
     " LEFT JOIN channel c ON c.id = m.channel LEFT JOIN person p ON p.id = m.person"
     " WHERE m.key IS NOT NULL ORDER BY m.key",
     11},
    {"SELECT r.key, l.key, t.owed / 1000000, c.source, c.name, p.class, p.key, t.status, o.key, t.touched, "
     "t.messages, t.promise, t.snoozed, t.priority, t.escalated, t.category, t.unreachable, t.packed_place"
     " FROM message r CROSS JOIN tip t ON t.id = r.tip AND t.root = r.id LEFT JOIN message l ON l.id = t.last"
     " LEFT JOIN channel c ON c.id = t.channel LEFT JOIN person p ON p.id = t.person"
     " LEFT JOIN person o ON o.id = t.owner WHERE r.key IS NOT NULL ORDER BY r.key",
     18},
    {"SELECT e.sequence, e.id, r.key, p.key, e.verb, e.at, e.refusal, h.key, e.reason, m.text, e.delivered,"
     " e.detail, e.bounced, f.key"
     " FROM entry e LEFT JOIN casefile f ON f.id = e.casefile LEFT JOIN tip t ON t.id = e.tip LEFT JOIN "
     "message r ON r.id = t.root"
     " LEFT JOIN person p ON p.id = e.person"
     " LEFT JOIN person h ON h.id = e.holder LEFT JOIN message m ON m.id = e.message ORDER BY e.sequence",
     14},
    {"SELECT r.key, c.source, c.name, a.first, a.asked / 1000000, a.promise, a.answered FROM answer a"
     " JOIN tip t ON t.id = a.tip JOIN message r ON r.id = t.root LEFT JOIN channel c ON c.id = a.channel"
     " ORDER BY r.key",
     7},
    {"SELECT c.source, c.name, n.fresh, n.owed, n.open, n.closed FROM channel_tally n"
     " LEFT JOIN channel c ON c.id = n.channel WHERE n.open <> 0 OR n.closed <> 0 ORDER BY c.source, c.name",
     6},
    {"SELECT c.key, c.number, c.title, c.status, l.key, o.key, c.opened, c.closed, c.reason, c.touched, i.key"
     " FROM casefile c LEFT JOIN person l ON l.id = c.lead LEFT JOIN person o ON o.id = c.opener"
     " LEFT JOIN casefile i ON i.id = c.merged_into ORDER BY c.key",
     11},
    {"SELECT series, last FROM case_series ORDER BY series", 2},
    {"SELECT c.key, r.key, l.standing, p.key, l.at, l.sequence, l.reason, j.key, l.judged, l.verdict"
     " FROM link l JOIN casefile c ON c.id = l.casefile JOIN tip t ON t.id = l.tip"
     " JOIN message r ON r.id = t.root LEFT JOIN person p ON p.id = l.person"
     " LEFT JOIN person j ON j.id = l.judge ORDER BY c.key, r.key",
     10},
    {"SELECT r.key, i.key, p.key, g.at, g.sequence, g.reason FROM tip_merge g JOIN tip t ON t.id = g.tip"
     " JOIN message r ON r.id = t.root JOIN tip u ON u.id = g.into_tip JOIN message i ON i.id = u.root"
     " LEFT JOIN person p ON p.id = g.person ORDER BY r.key",
     6},
    {"SELECT name, value, sequence FROM setting ORDER BY name", 3},
    {"SELECT source, name, title FROM channel WHERE title IS NOT NULL ORDER BY source, name", 3},
    {"SELECT reply, bridge, stored FROM take ORDER BY reply", 3},
    {"SELECT source, name, sequence, at, connections, last_message, unsent, oldest_unsent, trouble"
     " FROM bridge ORDER BY source, name",
     9},
    {"SELECT p.class, c.source, c.name, p.key, p.name FROM person p LEFT JOIN channel c ON c.id = p.channel"
     " ORDER BY p.class, c.source, c.name, p.key",
     5},
    {"SELECT r.key, l.latitude, l.longitude, l.name FROM place l JOIN tip t ON t.id = l.tip"
     " JOIN message r ON r.id = t.root ORDER BY r.key",
     4},
    {"SELECT r.key, s.sequence, p.key, s.latitude, s.longitude, s.radius, s.name, s.precision, s.words"
     " FROM tip_place s JOIN tip t ON t.id = s.tip JOIN message r ON r.id = t.root"
     " LEFT JOIN person p ON p.id = s.person ORDER BY r.key",
     9},
    {"SELECT r.key, s.cell, s.written / 1000000, s.latitude, s.longitude FROM spot s"
     " JOIN tip t ON t.id = s.tip JOIN message r ON r.id = t.root ORDER BY r.key",
     5},
    {"SELECT c.key, f.number, f.title, f.notes FROM case_fts f JOIN casefile c ON c.id = f.rowid ORDER BY "
     "c.key",
     4},
    {"SELECT m.key, a.name, a.reporter FROM reaction a JOIN message m ON m.id = a.message"
     " ORDER BY m.key, a.name, a.reporter",
     3},
    {"SELECT m.key, f.place, f.name, f.type, f.size, f.object FROM file f JOIN message m ON m.id = f.message"
     " ORDER BY m.key, f.place",
     6},
    {"SELECT writer, id FROM applied ORDER BY writer, id", 2},
    {"SELECT sequence, writer, target, verb, stored, source, text, name, reporter, removed FROM early"
     " ORDER BY sequence",
     10},
    {"SELECT sequence, stored, subject, reason, body FROM quarantine ORDER BY sequence", 5},
    {"SELECT last_sequence, last_stored, pseudonyms, fresh, owed, open, closed FROM state", 7},
};

/// Each value with its length before it, so that no two rows look alike when strung together.
void add(QCryptographicHash &hash, const Statement &row, int column)
{
    if (row.isNull(column)) {
        hash.addData(QByteArrayView("n"));
        return;
    }
    const QByteArrayView value = row.view(column);
    hash.addData(QByteArray(QByteArray::number(value.size()) + ':'));
    hash.addData(value);
}

} // namespace

Result<QByteArray> cacheDigest(Database &db)
{
    // One snapshot for all parts, also while another connection folds.
    if (const auto begun = db.run("BEGIN"); !begun)
        return begun.error();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    Result<QByteArray> answer = QByteArray();
    for (const Part &part : kParts) {
        Statement row(db, part.sql);
        hash.addData(QByteArrayView("part"));
        while (row.step()) {
            for (int column = 0; column < part.columns; ++column)
                add(hash, row, column);
        }
        if (!row.ok()) {
            answer = row.error();
            break;
        }
    }
    const auto ended = db.run("END");
    if (answer && !ended)
        answer = ended.error();
    if (answer)
        answer = hash.result().toHex();
    return answer;
}

} // namespace porch
