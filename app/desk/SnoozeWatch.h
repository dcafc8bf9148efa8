// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/Clock.h"
#include "models/store/Changes.h"

#include <QObject>
#include <QTimer>

namespace porch {

class Reader;

/// Tells when tips come back that this user put off: no event says so, only the clock.
class SnoozeWatch : public QObject
{
    Q_OBJECT
public:
    SnoozeWatch(Reader &reader, QString user, Clock clock, QObject *parent = nullptr);

    void apply(const Changes &changes);
    void reload();

Q_SIGNALS:
    void returned(int tips);

private:
    void look();

    Reader &m_reader;
    QString m_user;
    Clock m_clock;
    Micros m_told; ///< what came back up to then was told, or was back before this desk was opened
    QTimer m_next;
    bool m_looking = false;
    bool m_again = false; ///< something changed while a read was under way
};

} // namespace porch
