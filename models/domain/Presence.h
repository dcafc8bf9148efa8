// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QMetaType>
#include <QString>

#include <optional>
#include <vector>

namespace porch {

/// What somebody does with the tip that is open at their desk.
enum class PresenceState : quint8 { Viewing, Typing };

/// One desk's word on where its user is. Never stored: it goes from desk to desk, `presence.<user>`, and is
/// forgotten when it is not said again.
struct Presence
{
    QString user;    ///< from the subject, never from the body
    QByteArray desk; ///< a user may sit at several; random for each run
    QByteArray tip;  ///< key of the tip; empty: none is open, or the desk is gone
    PresenceState state = PresenceState::Viewing;

    bool operator==(const Presence &) const = default;

    static QByteArray subject(const QString &user);
    /// {"v":1,"tip","state":"viewing"|"typing"|"gone","desk"}
    QByteArray body() const;
    /// Nothing when it is not one: it comes from another computer.
    static std::optional<Presence> parse(QByteArrayView subject, QByteArrayView body);
};

} // namespace porch

Q_DECLARE_METATYPE(porch::Presence)
