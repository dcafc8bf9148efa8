// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/PresenceLink.h"

#include "models/vault/Random.h"

namespace porch {

namespace {

/// A desk that speaks without a pause must not keep the windows of the others busy.
constexpr int kTellSoonMs = 50;
constexpr qsizetype kMostUntold = 1'000;

} // namespace

PresenceLink::PresenceLink(NatsConnection &connection, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    // As children they go along to the thread that this object is moved to.
    , m_beat(this)
    , m_tellSoon(this)
{
    m_own.user = connection.options().user;
    m_own.desk = randomToken();
    m_beat.setInterval(kBeat);
    connect(&m_beat, &QTimer::timeout, this, &PresenceLink::publish);
    m_tellSoon.setSingleShot(true);
    m_tellSoon.setInterval(kTellSoonMs);
    connect(&m_tellSoon, &QTimer::timeout, this, &PresenceLink::tell);
    connect(&m_connection, &NatsConnection::online, this, [this] {
        if (!m_own.tip.isEmpty())
            publish();
    });
    connect(&m_connection, &NatsConnection::offline, this, [this] {
        m_tellSoon.stop();
        m_untold.clear();
        Q_EMIT lost();
    });
}

void PresenceLink::say(const QByteArray &tip, bool typing)
{
    if (m_sid == 0)
        m_sid =
            m_connection.subscribe("presence.*", [this](const NatsMessage &message) { onMessage(message); });
    Presence now = m_own;
    now.tip = tip;
    now.state = typing && !tip.isEmpty() ? PresenceState::Typing : PresenceState::Viewing;
    if (now == m_own)
        return;
    m_own = now;
    if (tip.isEmpty())
        m_beat.stop();
    publish();
}

void PresenceLink::leave()
{
    if (m_sid != 0)
        say({}, false);
}

void PresenceLink::publish()
{
    m_connection.publish(Presence::subject(m_own.user), m_own.body());
    if (!m_own.tip.isEmpty())
        m_beat.start();
}

void PresenceLink::onMessage(const NatsMessage &message)
{
    // Desks speak without headers. What has some is an answer, sent here by whoever asked the server for a
    // file with another's name as the place to answer to.
    if (!message.headers.isEmpty())
        return;
    const auto presence = Presence::parse(message.subject, message.payload);
    if (!presence || presence->user == m_own.user)
        return;
    const std::pair key(presence->user, presence->desk);
    if (m_untold.size() >= kMostUntold && !m_untold.contains(key))
        return;
    m_untold.insert(key, *presence);
    if (!m_tellSoon.isActive())
        m_tellSoon.start();
}

void PresenceLink::tell()
{
    std::vector<Presence> presences;
    presences.reserve(static_cast<std::size_t>(m_untold.size()));
    for (const Presence &presence : std::as_const(m_untold))
        presences.push_back(presence);
    m_untold.clear();
    Q_EMIT heard(presences);
}

} // namespace porch
