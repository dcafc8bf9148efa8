// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/StormVerdict.h"

#include "app/bridge/SlackParts.h"

namespace porch::test {

namespace {

struct CacheRow
{
    QByteArray root;
    QString text;
    bool isDeleted = false;
};

QHash<QByteArray, CacheRow> messagesInCache(const SlackTown &town)
{
    return town.ask([](Database &db) {
        QHash<QByteArray, CacheRow> rows;
        Statement read(db,
                       "SELECT m.key, r.key, m.text, m.flags & 4 FROM message m JOIN tip t ON t.id = m.tip"
                       " JOIN message r ON r.id = t.root WHERE m.key IS NOT NULL AND m.flags & 1 = 0");
        while (read.step())
            rows.insert(read.bytes(0), {read.bytes(1), read.text(2), read.int64(3) != 0});
        return rows;
    });
}

struct ReplyRow
{
    QByteArray root;
    QString text;
    bool isRefused = false;
    bool isDelivered = false;
    bool isBounced = false;
    QString takenBy;
};

QHash<QByteArray, ReplyRow> repliesInCache(const SlackTown &town)
{
    return town.ask([](Database &db) {
        QHash<QByteArray, ReplyRow> rows;
        Statement read(db, "SELECT e.id, r.key, coalesce(m.text, ''), e.refusal, e.delivered IS NOT NULL,"
                           " e.bounced IS NOT NULL,"
                           " (SELECT bridge || ', ' || (stored / 1000000) FROM take WHERE reply = e.id) FROM "
                           "entry e JOIN tip t ON t.id = e.tip"
                           " JOIN message r ON r.id = t.root LEFT JOIN message m ON m.id = e.message"
                           " WHERE e.verb = 6");
        while (read.step())
            rows.insert(read.bytes(0), {read.bytes(1), read.text(2), read.int64(3) != 0, read.int64(4) != 0,
                                        read.int64(5) != 0, read.text(6)});
        return rows;
    });
}

/// As the desk shows a message of the storm, which has neither markup nor mentions.
QString shown(const QJsonObject &message)
{
    QStringList lines;
    const QString text = message.value(QLatin1String("text")).toString();
    if (!text.isEmpty())
        lines += text;
    for (const QJsonValue &file : message.value(QLatin1String("files")).toArray())
        lines += u'[' + file[QLatin1String("name")].toString() + QStringLiteral(" · 1 kB]");
    return lines.join(u'\n');
}

} // namespace

QStringList StormVerdict::messages(const std::vector<StormMessage> &written) const
{
    const StandInWorkspace &slack = m_town.slack.workspace();
    const QHash<QByteArray, CacheRow> rows = messagesInCache(m_town);
    QStringList differences;
    qsizetype standing = 0;
    for (const StormMessage &message : written) {
        const auto key = [&](const QString &ts) {
            return slackMessageKey(slack.teamId(), message.channel, ts);
        };
        const auto there = slack.message(message.channel, message.ts);
        const bool stands = there && there->value(QLatin1String("subtype")) != QLatin1String("tombstone");
        const auto row = rows.constFind(key(message.ts));
        const QString name = QString::fromLatin1(key(message.ts));
        if (!stands) {
            if (row != rows.constEnd() && !row->isDeleted)
                differences += name + QStringLiteral(" was deleted, and is there: ") + row->text;
            continue;
        }
        ++standing;
        if (row == rows.constEnd() || row->isDeleted)
            differences += name + QStringLiteral(" is missing: ") + shown(*there);
        else if (row->text != shown(*there))
            differences += name + QStringLiteral(" says “%1” instead of “%2”").arg(row->text, shown(*there));
        else if (row->root != key(message.root.isEmpty() ? message.ts : message.root))
            differences += name + QStringLiteral(" is in another thread: ") + QString::fromLatin1(row->root);
    }
    const auto shownThere =
        std::count_if(rows.begin(), rows.end(), [](const CacheRow &row) { return !row.isDeleted; });
    if (differences.isEmpty() && shownThere != standing)
        differences += QStringLiteral("%1 messages instead of %2").arg(shownThere).arg(standing);
    if (const qint64 odd = m_town.number("SELECT count(*) FROM quarantine"); odd != 0)
        differences += QStringLiteral("%1 events in quarantine").arg(odd);
    return differences;
}

QStringList StormVerdict::replies(const std::vector<QByteArray> &written) const
{
    StandInWorkspace &slack = m_town.slack.workspace();
    // Reply, part: how often, and where.
    QHash<QByteArray, QHash<int, QStringList>> posts;
    for (const StandInChannel *channel : slack.channels()) {
        for (const QJsonObject &post : slack.postsOfApp(channel->id)) {
            const auto part = slackReplyPart(post.value(QLatin1String("metadata")).toObject());
            if (!part)
                continue;
            posts[part->reply][part->part] += post.value(QLatin1String("thread_ts")).toString();
        }
    }
    const QHash<QByteArray, ReplyRow> rows = repliesInCache(m_town);
    QStringList differences;
    for (const QByteArray &id : written) {
        const QString name = QStringLiteral("reply ") + QString::fromLatin1(id);
        const auto parts = posts.take(id);
        const auto row = rows.constFind(id);
        if (row == rows.constEnd()) {
            differences += name + QStringLiteral(" is not in the log");
            continue;
        }
        const auto root = parseSlackKey(row->root);
        const auto rootThere = root ? slack.message(root->channel, root->ts) : std::nullopt;
        const bool rootStands =
            rootThere && rootThere->value(QLatin1String("subtype")) != QLatin1String("tombstone");
        const bool isWhole = parts.size() == static_cast<qsizetype>(slackParts(row->text).size());
        const bool isOnce = std::all_of(parts.begin(), parts.end(), [&](const QStringList &threads) {
            // What was on its way when its thread was deleted, Slack shows in the channel.
            return threads.size() == 1 && root && (threads.first() == root->ts || !rootStands);
        });
        const bool mayStand = !row->isRefused && !row->isBounced;
        if (row->isRefused ? !parts.isEmpty() : !row->isDelivered && !row->isBounced)
            differences += name + (row->isRefused ? QStringLiteral(" was refused, and stands")
                                                  : QStringLiteral(" waits still, taken by ") + row->takenBy);
        else if (row->isBounced && rootStands)
            differences += name + QStringLiteral(" was given up, though its thread stands");
        else if (mayStand && !(isWhole && isOnce))
            differences += name + QStringLiteral(" does not stand just once: %1 of %2 parts")
                                      .arg(parts.size())
                                      .arg(slackParts(row->text).size());
    }
    if (!posts.isEmpty())
        differences += QStringLiteral("%1 posts of replies that nobody wrote").arg(posts.size());
    return differences;
}

} // namespace porch::test
