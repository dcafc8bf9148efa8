// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackGone.h"

#include "app/bridge/SlackKeys.h"

namespace porch {

Result<SlackGone> SlackGone::standing(Database &cache, const QStringList &channels, Micros since)
{
    SlackGone gone;
    // Ids of messages are the times at which they were written, but for a jump within the second.
    // Placeholders (flag 1) were never there, and the deleted (4) are gone already.
    Statement read(cache, "SELECT m.key, r.key FROM message m JOIN tip t ON t.id = m.tip"
                          " JOIN message r ON r.id = t.root"
                          " WHERE m.id >= ?1 AND m.key IS NOT NULL AND m.flags & 5 = 0 LIMIT ?2");
    read.bind(1, since + 1'000'000);
    read.bind(2, qint64(kMost + 1));
    int count = 0;
    while (read.step()) {
        if (++count > kMost)
            return SlackGone();
        const QByteArray key = read.bytes(0);
        const auto message = parseSlackKey(key);
        const auto root = parseSlackKey(read.bytes(1));
        const auto isMessage = [](const auto &parsed) {
            return parsed && parsed->kind == SlackKey::Kind::Message;
        };
        if (!isMessage(message) || !isMessage(root) || !channels.contains(message->channel))
            continue;
        const bool isReply = root->ts != message->ts;
        const Place place{message->channel, isReply ? root->ts : QString()};
        Standing &standing = gone.m_places[place];
        standing.keys.insert(message->ts, key);
        ++standing.count;
        if (isReply)
            gone.m_threadOf.insert({message->channel, message->ts}, root->ts);
    }
    if (!read.ok())
        return read.error();
    return gone;
}

QStringList SlackGone::threads(const QString &channel) const
{
    QStringList threads;
    for (auto place = m_places.keyBegin(); place != m_places.keyEnd(); ++place) {
        if (place->first == channel && !place->second.isEmpty())
            threads += place->second;
    }
    threads.sort();
    return threads;
}

void SlackGone::saw(const QString &channel, const QString &ts)
{
    const auto found = m_places.find({channel, m_threadOf.value({channel, ts})});
    if (found != m_places.end())
        found->keys.remove(ts);
}

std::vector<QByteArray> SlackGone::roots(const QString &channel)
{
    return take({channel, {}});
}

std::vector<QByteArray> SlackGone::replies(const QString &channel, const QString &thread)
{
    return take({channel, thread});
}

std::vector<QByteArray> SlackGone::take(const Place &place)
{
    const Standing standing = m_places.take(place);
    const qsizetype gone = standing.keys.size();
    if (gone > kFewAtOnce && gone > standing.count / 2)
        return {};
    return {standing.keys.cbegin(), standing.keys.cend()};
}

} // namespace porch
