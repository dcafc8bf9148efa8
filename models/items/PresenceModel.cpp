// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/PresenceModel.h"

#include <algorithm>
#include <tuple>

namespace porch {

namespace {

/// A user sits at a few desks; more than these are not told apart.
constexpr std::size_t kMostDesks = 8;
constexpr qsizetype kMostUsers = 2'000;
constexpr int kShortestExpiryMs = 100;

} // namespace

PresenceModel::PresenceModel(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
    m_expiry.setSingleShot(true);
    connect(&m_expiry, &QTimer::timeout, this, &PresenceModel::expire);
}

void PresenceModel::setNames(NameOf nameOf)
{
    m_nameOf = std::move(nameOf);
    Q_EMIT changed();
}

std::vector<Watcher> PresenceModel::at(const QByteArray &tip) const
{
    std::vector<Watcher> watchers;
    const auto users = m_users.constFind(tip);
    if (users == m_users.cend())
        return watchers;
    for (const QString &user : *users) {
        Watcher watcher{user, m_nameOf ? m_nameOf(user) : user, false};
        for (const Heard &heard : m_desks.value(user))
            watcher.typing = watcher.typing ||
                             (heard.presence.tip == tip && heard.presence.state == PresenceState::Typing);
        watchers.push_back(watcher);
    }
    std::sort(watchers.begin(), watchers.end(), [](const Watcher &one, const Watcher &other) {
        return std::tie(other.typing, one.name, one.user) < std::tie(one.typing, other.name, other.user);
    });
    return watchers;
}

void PresenceModel::hear(const std::vector<Presence> &presences)
{
    const Micros now = m_clock();
    bool anything = false;
    for (const Presence &presence : presences)
        anything = hearOne(presence, now) || anything;
    scheduleExpiry();
    if (anything)
        Q_EMIT changed();
}

/// Whether anybody would see a difference.
bool PresenceModel::hearOne(const Presence &presence, Micros now)
{
    auto desks = m_desks.find(presence.user);
    if (desks == m_desks.end()) {
        if (presence.tip.isEmpty() || m_desks.size() >= kMostUsers)
            return false;
        desks = m_desks.insert(presence.user, {});
    }
    const auto known = std::find_if(desks->begin(), desks->end(),
                                    [&](const Heard &heard) { return heard.presence.desk == presence.desk; });
    const bool same = known != desks->end() && known->presence == presence;
    if (known != desks->end())
        desks->erase(known);
    if (!presence.tip.isEmpty()) {
        if (desks->size() >= kMostDesks)
            desks->erase(desks->begin());
        desks->push_back({presence, now});
    }
    if (same)
        return false;
    index();
    return true;
}

void PresenceModel::index()
{
    m_users.clear();
    for (auto desks = m_desks.begin(); desks != m_desks.end();) {
        for (const Heard &heard : *desks)
            m_users[heard.presence.tip].insert(desks.key());
        desks = desks->empty() ? m_desks.erase(desks) : std::next(desks);
    }
}

void PresenceModel::clear()
{
    m_expiry.stop();
    if (m_desks.isEmpty())
        return;
    m_desks.clear();
    m_users.clear();
    Q_EMIT changed();
}

void PresenceModel::expire()
{
    const Micros now = m_clock();
    bool anything = false;
    for (std::vector<Heard> &desks : m_desks) {
        // A clock that was set back must not keep anybody here for a day.
        anything = std::erase_if(desks,
                                 [&](const Heard &heard) {
                                     return now < heard.at || now - heard.at >= kBelieved;
                                 }) != 0 ||
                   anything;
    }
    if (anything)
        index();
    scheduleExpiry();
    if (anything)
        Q_EMIT changed();
}

void PresenceModel::scheduleExpiry()
{
    Micros oldest = 0;
    for (const std::vector<Heard> &desks : std::as_const(m_desks)) {
        if (!desks.empty() && (oldest == 0 || desks.front().at < oldest))
            oldest = desks.front().at;
    }
    if (oldest == 0) {
        m_expiry.stop();
        return;
    }
    const Micros wait = (oldest + kBelieved - m_clock()) / 1000 + 1;
    m_expiry.start(static_cast<int>(std::clamp<Micros>(wait, kShortestExpiryMs, kBelieved / 1000)));
}

} // namespace porch
