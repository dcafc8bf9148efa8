// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/town/Town.h"
#include "models/domain/Rules.h"

#include <QHash>
#include <QString>

#include <vector>

namespace porch::tests {

/// A small fold of the town's events by the real decoder and rules: what a desk would show.
class DeskFold
{
public:
    /// Decodes and applies; false when the event could not be read.
    /// @param stored the log's time, which may differ from when it was written
    bool apply(const TownEvent &event, Micros stored);
    bool apply(const TownEvent &event) { return apply(event, event.at); }

    PersonId person(const QString &user);
    int count(TipStatus status) const;
    int open() const { return static_cast<int>(tips.size()) - count(TipStatus::Closed); }
    int heldBy(const QString &user);
    int owed() const;
    int overdue(Micros now) const;
    int stale(Micros now) const;

    QHash<QByteArray, TipState> tips;
    QHash<QByteArray, Micros> written; ///< messages and replies by id: when
    std::vector<QString> problems;
    int refused = 0;
    int messages = 0;
    int edits = 0;
    int deletions = 0;
    int reactions = 0;
    int replies = 0;
    int delivered = 0;

private:
    void message(const Event &event, const MessageBody &body);
    void action(const Event &event, const TipBody &body, const TownEvent &town);
    void needEarlier(const QByteArray &target, const Event &event);

    QHash<QString, PersonId> m_people;
};

} // namespace porch::tests
