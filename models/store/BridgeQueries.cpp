// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/BridgeQueries.h"

#include "models/domain/EventCodec.h"
#include "models/domain/PlainText.h"
#include "models/domain/Rules.h"
#include "models/store/MessageStore.h"

#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace porch::queries {

namespace {

/// The number stands in the index and in kAnnouncementColumns.
static_assert(static_cast<int>(Verb::Announce) == 27);

constexpr char kAnnouncementColumns[] =
    "SELECT e.sequence, e.id, e.detail, e.at, coalesce(p.name, p.key), e.delivered, e.bounced, k.bridge, "
    "k.stored"
    " FROM entry e INDEXED BY entry_announcement LEFT JOIN person p ON p.id = e.person"
    " LEFT JOIN take k ON k.reply = e.id WHERE e.verb = 27 ";

Result<std::vector<AnnouncementRow>> readAnnouncements(Database &db, Statement &read, int limit,
                                                       const QString &source = {})
{
    constexpr qsizetype longest = 200;
    Statement title(db, "SELECT coalesce(title, name) FROM channel WHERE source = ? AND name = ?");
    std::vector<AnnouncementRow> rows;
    while (rows.size() < static_cast<std::size_t>(limit) && read.step()) {
        const QJsonObject detail = QJsonDocument::fromJson(read.bytes(2)).object();
        const QString path = detail.value(QLatin1String("channel")).toString();
        AnnouncementRow row;
        row.source = path.section(u'/', 0, 0);
        if (!source.isEmpty() && row.source != source)
            continue;
        row.channel = path.section(u'/', 1);
        row.sequence = static_cast<quint64>(read.int64(0));
        row.id = read.bytes(1);
        row.text = detail.value(QLatin1String("text")).toString().toUtf8();
        row.at = read.int64(3);
        row.author = oneLine(read.text(4), longest);
        row.delivered = read.int64(5);
        row.bounced = !read.isNull(6);
        row.bounce = oneLine(read.text(6), longest);
        row.bridge = read.bytes(7);
        row.taken = read.int64(8);
        const QByteArray from = row.source.toUtf8();
        const QByteArray name = row.channel.toUtf8();
        title.bind(1, from);
        title.bind(2, name);
        row.title = oneLine(title.step() ? title.text(0) : row.channel, longest);
        title.reset();
        rows.push_back(std::move(row));
    }
    if (!read.ok())
        return read.error();
    if (!title.ok())
        return title.error();
    return rows;
}

} // namespace

Result<std::vector<AnnouncementRow>> announcements(Database &db, int limit)
{
    Statement read(db, QByteArray(kAnnouncementColumns + QByteArray("ORDER BY e.sequence DESC")).constData());
    return readAnnouncements(db, read, limit);
}

Result<std::vector<AnnouncementRow>> unsentAnnouncements(Database &db, const QString &source, int limit)
{
    Statement read(db,
                   QByteArray(kAnnouncementColumns +
                              QByteArray("AND e.delivered IS NULL AND e.bounced IS NULL ORDER BY e.sequence"))
                       .constData());
    return readAnnouncements(db, read, limit, source);
}

Result<std::vector<SilentTip>> silentTips(Database &db, const QString &source, Micros since, int limit)
{
    const QByteArray wanted = source.toUtf8();
    std::vector<SilentTip> tips;
    Statement read(db,
                   "SELECT r.key, c.name, r.id FROM tip t JOIN message r ON r.id = t.root"
                   " JOIN channel c ON c.id = t.channel WHERE t.status = ?1 AND t.last >= ?2 AND t.root >= ?2"
                   " AND c.source = ?3 AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.tip = t.id"
                   " AND e.verb IN (?4, ?5) AND e.refusal = 0) ORDER BY t.last LIMIT ?6");
    Statement take(db, "SELECT bridge, stored FROM take WHERE reply = ?");
    for (const TipStatus status : {TipStatus::New, TipStatus::Claimed}) {
        read.bind(1, static_cast<qint64>(status));
        read.bind(2, since);
        read.bind(3, wanted);
        read.bind(4, static_cast<qint64>(Verb::Reply));
        read.bind(5, static_cast<qint64>(Verb::Acknowledge));
        read.bind(6, qint64(limit));
        while (read.step()) {
            SilentTip tip{read.bytes(0), read.text(1), read.int64(2), {}, 0};
            const QByteArray id = acknowledgementId(tip.key);
            take.bind(1, id);
            if (take.step()) {
                tip.bridge = take.bytes(0);
                tip.taken = take.int64(1);
            }
            take.reset();
            tips.push_back(std::move(tip));
        }
        if (!read.ok())
            return read.error();
        read.reset();
    }
    return tips;
}

Result<std::vector<UnsentReply>> unsentReplies(Database &db, const QString &source, quint64 after, int limit)
{
    const QByteArray wanted = source.toUtf8();
    Statement read(db, "SELECT e.sequence, e.id, r.key, c.name, m.text, e.at, k.bridge, k.stored, r.flags"
                       " FROM entry e INDEXED BY entry_unsent JOIN tip t ON t.id = e.tip"
                       " JOIN message r ON r.id = t.root"
                       " JOIN channel c ON c.id = t.channel JOIN message m ON m.id = e.message"
                       " LEFT JOIN take k ON k.reply = e.id"
                       " WHERE e.verb = 6 AND e.refusal = 0 AND e.delivered IS NULL AND e.bounced IS NULL"
                       " AND e.sequence > ?1 AND c.source = ?2 ORDER BY e.sequence LIMIT ?3");
    read.bind(1, static_cast<qint64>(after));
    read.bind(2, wanted);
    read.bind(3, qint64(limit));
    std::vector<UnsentReply> replies;
    while (read.step()) {
        replies.push_back({static_cast<quint64>(read.int64(0)), read.bytes(1), read.bytes(2),
                           (read.int64(8) & kDeleted) != 0, read.text(3), read.bytes(4), read.int64(5),
                           read.bytes(6), read.int64(7)});
    }
    if (!read.ok())
        return read.error();
    return replies;
}

Result<std::vector<BridgeHealth>> bridgeHealth(Database &db)
{
    constexpr qsizetype longest = 200;
    Statement read(db, "SELECT source, name, at, connections, last_message, unsent, oldest_unsent, trouble"
                       " FROM bridge ORDER BY source, name");
    std::vector<BridgeHealth> all;
    while (read.step()) {
        all.push_back({oneLine(read.text(0), longest), read.bytes(1), read.int64(2), read.int64(3),
                       read.int64(4), read.int64(5), read.int64(6), oneLine(read.text(7), longest)});
    }
    if (!read.ok())
        return read.error();
    return all;
}

Result<Micros> newestMessage(Database &db, const QString &source)
{
    const QByteArray wanted = source.toUtf8();
    // For each channel one look at the end of an index.
    Statement read(db,
                   "SELECT max((SELECT id FROM message WHERE channel = c.id AND key IS NOT NULL AND id > 0"
                   " ORDER BY id DESC LIMIT 1)) FROM channel c WHERE c.source = ?");
    read.bind(1, wanted);
    const Micros newest = read.step() && !read.isNull(0) ? read.int64(0) : 0;
    return read.ok() ? Result<Micros>(newest) : Result<Micros>(read.error());
}

Result<std::vector<QByteArray>> keptFiles(Database &db, const QByteArray &prefix, Micros since, int limit)
{
    std::vector<QByteArray> names;
    // A message's id is its time. A file that several messages share comes with the newest.
    Statement read(db, "SELECT object FROM file WHERE message >= ?1 AND object IS NOT NULL"
                       " GROUP BY object ORDER BY max(message) DESC");
    read.bind(1, since);
    while (names.size() < static_cast<std::size_t>(limit) && read.step()) {
        if (QByteArray name = read.bytes(0); name.startsWith(prefix))
            names.push_back(std::move(name));
    }
    if (!read.ok())
        return read.error();
    return names;
}

Result<std::vector<QByteArray>> openThreads(Database &db, const QString &source, int limit,
                                            const QString &without)
{
    const QByteArray wanted = source.toUtf8();
    const QByteArray unwanted = without.isNull() ? QByteArrayLiteral("") : without.toUtf8();
    std::vector<std::pair<qint64, QByteArray>> found;
    // One stretch of an index for each status; together they are sorted here.
    Statement read(db, "SELECT t.last, r.key FROM tip t JOIN message r ON r.id = t.root"
                       " JOIN channel c ON c.id = t.channel WHERE t.status = ?1 AND c.source = ?2"
                       " AND c.name <> ?4 ORDER BY t.last DESC LIMIT ?3");
    for (const TipStatus status : {TipStatus::New, TipStatus::Claimed, TipStatus::Waiting}) {
        read.bind(1, static_cast<qint64>(status));
        read.bind(2, wanted);
        read.bind(3, qint64(limit));
        read.bind(4, unwanted);
        while (read.step())
            found.emplace_back(read.int64(0), read.bytes(1));
        if (!read.ok())
            return read.error();
        read.reset();
    }
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<QByteArray> keys;
    for (auto &[last, key] : found) {
        if (keys.size() < static_cast<std::size_t>(limit))
            keys.push_back(std::move(key));
    }
    return keys;
}

} // namespace porch::queries
