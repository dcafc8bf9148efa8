// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackPace.h"

#include <algorithm>

namespace porch {

namespace {

/// Beyond this many lanes those that are free again are forgotten.
constexpr qsizetype kMostLanes = 1'000;
constexpr int kAbreast = 4;

bool isPost(const QString &method)
{
    return method == QLatin1String("chat.postMessage");
}

bool isHistory(const QString &method)
{
    return method == QLatin1String("conversations.history") ||
           method == QLatin1String("conversations.replies");
}

} // namespace

QString SlackPace::lane(const QString &method, const QString &channel)
{
    return isPost(method) ? QString(method + u' ' + channel) : method;
}

SlackPace::Time SlackPace::distance(const QString &method) const
{
    if (isPost(method))
        return m_limits.post;
    if (isHistory(method) && m_pageSize == SlackPageSize::Public)
        return m_limits.publicRead;
    return Time::zero();
}

int SlackPace::abreast(const QString &method) const
{
    // Slack rarely gives an address for a socket: never ask for two at once.
    const bool alone = isPost(method) || method == QLatin1String("apps.connections.open");
    return alone || distance(method) > Time::zero() ? 1 : kAbreast;
}

SlackPace::Time SlackPace::freeAt(const QString &method, const QString &channel) const
{
    return std::max(m_next.value(lane(method, channel), Time::zero()), m_held.value(method, Time::zero()));
}

void SlackPace::used(const QString &method, const QString &channel, Time now)
{
    const Time apart = distance(method);
    if (apart == Time::zero())
        return;
    if (m_next.size() >= kMostLanes)
        m_next.removeIf([now](const auto &lane) { return lane.value() <= now; });
    m_next.insert(lane(method, channel), now + apart);
}

void SlackPace::hold(const QString &method, Time until)
{
    Time &held = m_held[method];
    held = std::max(held, until);
}

} // namespace porch
