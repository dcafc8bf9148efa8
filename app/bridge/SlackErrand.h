// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackSettings.h"
#include "models/domain/Event.h"
#include "models/sql/Database.h"

#include <vector>

namespace porch {

/// Something that the log wants posted in Slack, and that nobody has reported as posted yet.
struct SlackErrand
{
    enum class Kind : quint8 {
        Reply,           ///< into the thread of its tip
        Announcement,    ///< to everybody in its channel
        Acknowledgement, ///< into the thread of a new tip, by itself
    };

    Kind kind = Kind::Reply;
    QByteArray id;   ///< of the desk's event; of an acknowledgement acknowledgementId()
    QByteArray tip;  ///< key of the tip's first message; empty: an announcement
    QString channel; ///< Slack's id
    QString thread;  ///< ts of the root; empty: an announcement, or a tip that did not come from Slack
    QString text;    ///< as the desk wrote it
    Micros at = 0;
    QByteArray bridge; ///< who took it; empty: nobody yet
    Micros taken = 0;  ///< when, by the log's time
    /// Its writer took the first message back: a post may have no thread to go to any more.
    bool isRootGone = false;

    /// To whoever sent an anonymous tip: where they are only the bridges' book knows.
    bool isToForm() const;
    /// Errands of one lane are posted one after the other, in the log's order.
    QByteArray lane() const { return tip.isEmpty() ? channel.toUtf8() : tip; }
};

/// What the desk wants posted, in log order.
Result<std::vector<SlackErrand>> deskErrands(Database &db, int limit);

/// The words that channels say by themselves to whoever began a tip after `since` and heard nothing yet.
Result<std::vector<SlackErrand>> acknowledgementErrands(Database &db, const SlackSettings &settings,
                                                        Micros since);

} // namespace porch
