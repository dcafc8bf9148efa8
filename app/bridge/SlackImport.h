// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackExport.h"
#include "app/bridge/SlackKnown.h"
#include "models/domain/EventCodec.h"

#include <QSet>

#include <deque>

namespace porch {

/// An export of Slack as events for the log, under the keys that live events and back-fill have: whichever
/// came first, nothing is there twice. Only what the log does not have is given, by a cache of it that was
/// caught up just before; what a live bridge adds in the minutes of an import is doubled nowhere, since ids
/// are the same, but a reaction that is taken away in these minutes may come back.
///
/// Events come one by one, with little in memory, in the export's order.
class SlackImport
{
public:
    struct Parts
    {
        SlackExport &from; ///< after choose()
        const SlackEventReader &reader;
        const SlackSettings &settings; ///< the channels' policies
        Database &cache;
    };

    /// What the export had, in messages unless said otherwise.
    struct Count
    {
        qint64 channels = 0;
        qint64 messages = 0; ///< read, all of those below included
        qint64 given = 0;    ///< with anything new in it
        qint64 known = 0;    ///< nothing of which was new
        qint64 own = 0;      ///< the app's own, whose text the log has as the desk's replies
        qint64 bots = 0;     ///< of other apps
        qint64 earlier = 0;  ///< written before `since`
        qint64 others = 0;   ///< joins, topics, and what can't be read
        qint64 events = 0;   ///< given for the log
    };

    /// All parts outlive this object.
    /// @param since messages written before are passed by
    SlackImport(const Parts &parts, Micros since);

    /// The next event; none when all were given, or the cache does not answer: see fault().
    std::optional<OutgoingEvent> next();

    const Count &count() const { return m_count; }
    const std::optional<Error> &fault() const { return m_known.fault(); }

private:
    void take(const SlackExport::Message &message);
    void nameChannel(std::size_t channel);

    Parts m_parts;
    Micros m_since;
    SlackKnown m_known;
    QHash<QString, QString> m_titles; ///< of channels as the log has them
    QSet<std::size_t> m_met;          ///< channels with a message so far
    std::deque<OutgoingEvent> m_ready;
    Count m_count;
};

} // namespace porch
