// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"
#include "models/sql/Database.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <vector>

namespace porch {

/// Finds what was taken back at Slack while nobody listened. History shows what stands; of what is gone it
/// shows nothing. So whatever the log had before a look back, and a whole look did not see, is gone.
class SlackGone
{
public:
    /// Older messages may be gone because a workspace keeps none for longer (it must keep a day at least):
    /// what the desk has is not Slack's to throw away.
    static constexpr Micros kFarthest = Micros(24) * 3600 * 1'000'000;
    /// More than this is no look back but a new beginning; nothing is found then.
    static constexpr int kMost = 100'000;
    /// So many at once, and more than half: rather something is wrong at Slack.
    static constexpr qsizetype kFewAtOnce = 20;

    SlackGone() = default;
    /// What stands in these channels by the log, written since then.
    static Result<SlackGone> standing(Database &cache, const QStringList &channels, Micros since);

    /// Threads with replies among these, by the ts of their roots.
    QStringList threads(const QString &channel) const;

    void saw(const QString &channel, const QString &ts);

    /// Keys of first messages that are gone, after a look at all of a channel.
    std::vector<QByteArray> roots(const QString &channel);
    /// Keys of replies that are gone, after a look at all of a thread.
    std::vector<QByteArray> replies(const QString &channel, const QString &thread);

private:
    using Place = std::pair<QString, QString>; ///< channel; ts of the root, empty for roots themselves
    struct Standing
    {
        QHash<QString, QByteArray> keys; ///< by ts, as long as nobody saw them
        qsizetype count = 0;             ///< at first
    };

    std::vector<QByteArray> take(const Place &place);

    QHash<Place, Standing> m_places;
    QHash<Place, QString> m_threadOf; ///< channel and ts to the root; none: a root
};

} // namespace porch
