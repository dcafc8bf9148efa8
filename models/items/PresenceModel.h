// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Presence.h"
#include "models/items/Clock.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <vector>

namespace porch {

/// Somebody else who has a tip open.
struct Watcher
{
    QString user;
    QString name; ///< as people call them
    bool typing = false;
    bool operator==(const Watcher &) const = default;
};

/// Who is where, as far as the other desks said lately. Believes a desk that falls silent for a short while
/// only, and nobody once this desk is offline.
class PresenceModel : public QObject
{
    Q_OBJECT
public:
    /// A desk that has not spoken for so long is not there any more: two of its beats and a little.
    static constexpr Micros kBelieved = Micros(45) * 1'000'000;

    using NameOf = std::function<QString(const QString &user)>;

    explicit PresenceModel(Clock clock, QObject *parent = nullptr);

    /// Puts users into the department's words.
    void setNames(NameOf nameOf);

    /// Each user once; who types first, then by name.
    std::vector<Watcher> at(const QByteArray &tip) const;

public Q_SLOTS:
    void hear(const std::vector<porch::Presence> &presences);
    /// The connection is gone, or another user sits here.
    void clear();
    /// Time has passed.
    void expire();

Q_SIGNALS:
    void changed();

private:
    struct Heard
    {
        Presence presence;
        Micros at = 0;
    };

    bool hearOne(const Presence &presence, Micros now);
    void index();
    void scheduleExpiry();

    Clock m_clock;
    NameOf m_nameOf;
    QHash<QString, std::vector<Heard>> m_desks; ///< by user, oldest word first
    QHash<QByteArray, QSet<QString>> m_users;   ///< by tip
    QTimer m_expiry;
};

} // namespace porch
