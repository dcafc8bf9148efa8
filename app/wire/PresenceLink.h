// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/NatsConnection.h"
#include "models/domain/Presence.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace porch {

/// Says to the other desks where this one's user is, and hears where theirs are. What is said without a
/// connection is dropped; where the user is now is said when there is one again.
///
/// Lives on the wire thread, on a connection that others share.
class PresenceLink : public QObject
{
    Q_OBJECT
public:
    /// Said again so often while a tip is open, so that the others need not believe in a desk that died.
    static constexpr std::chrono::milliseconds kBeat{20'000};

    explicit PresenceLink(NatsConnection &connection, QObject *parent = nullptr);

    /// From the first call on this desk takes part: it hears the others, too.
    /// @param tip empty: none is open
    void say(const QByteArray &tip, bool typing);
    /// The last word, before the connection is ended.
    void leave();

Q_SIGNALS:
    /// What other users' desks said last; all of a moment together.
    void heard(const std::vector<porch::Presence> &presences);
    /// The connection is gone, and with it what the others said.
    void lost();

private:
    void onMessage(const NatsMessage &message);
    void publish();
    void tell();

    NatsConnection &m_connection;
    Presence m_own;
    quint64 m_sid = 0;
    QTimer m_beat;
    QTimer m_tellSoon;
    QHash<std::pair<QString, QByteArray>, Presence> m_untold;
};

} // namespace porch
