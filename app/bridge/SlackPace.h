// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackSettings.h"

#include <QHash>
#include <QString>

#include <chrono>

namespace porch {

/// When which method may be called next. It knows no clock: the time, monotonic, is passed in.
///
/// A *lane* is what shares one limit: a method, or for posting a method in a channel. Slack says of each
/// method what is allowed; what it does not say beforehand it says with 429 and Retry-After, and that holds
/// for the whole method.
class SlackPace
{
public:
    using Time = std::chrono::milliseconds;

    struct Limits
    {
        /// Between two posts into one channel, measured between their ends and beginnings.
        Time post{1'000};
        /// Between two pages of history for an app that is not the agency's own.
        Time publicRead{60'000};
    };

    SlackPace(SlackPageSize pageSize, Limits limits)
        : m_pageSize(pageSize)
        , m_limits(limits)
    {}

    /// What shares a limit with this call.
    static QString lane(const QString &method, const QString &channel);
    /// How many calls of one lane may be under way at once: one where they must keep their order or their
    /// distance.
    int abreast(const QString &method) const;

    /// From when on a call may go; not after `now`: at once.
    Time freeAt(const QString &method, const QString &channel) const;
    /// A call goes now, or has just come back.
    void used(const QString &method, const QString &channel, Time now);
    /// Slack wants no call of the method before that.
    void hold(const QString &method, Time until);

private:
    Time distance(const QString &method) const;

    SlackPageSize m_pageSize;
    Limits m_limits;
    QHash<QString, Time> m_next; ///< by lane
    QHash<QString, Time> m_held; ///< by method
};

} // namespace porch
