// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Changes.h"

#include <QObject>
#include <QPointer>
#include <QSystemTrayIcon>
#include <QTimer>
#include <QWidget>

namespace porch {

/// Tells about new tips, and about those that this user put off until now, when the window is not in front: a
/// desktop notification, the task bar's alert, and the count of new tips in the window's title and on its
/// icon. Never a resident's name or words: screens are seen by whoever passes.
class Notifier : public QObject
{
    Q_OBJECT
public:
    /// @param window whose title and icon show the count; outlives this
    explicit Notifier(QWidget &window, QObject *parent = nullptr);

public Q_SLOTS:
    void setTally(const porch::Tally &tally);
    /// While the log is being caught up with nothing is news.
    void setLive(bool live);
    /// At a locked desk not even a number is told.
    void setLocked(bool locked);
    void tipsArrived(int count);
    /// Tips that this user had put off are back.
    void tipsReturned(int count);
    /// New tips look like cases that this user watches.
    void tipsLookAlike(int count);

Q_SIGNALS:
    /// The person clicked a notification: bring the window up.
    void activated();

private:
    void show();
    void tell();
    QIcon badged(qint64 count) const;

    QWidget &m_window;
    QSystemTrayIcon m_tray;
    QTimer m_gather; ///< several tips in a moment are one notification
    QIcon m_plainIcon;
    qint64 m_fresh = -1;
    int m_arrived = 0;
    int m_returned = 0;
    int m_alike = 0;
    bool m_live = false;
    bool m_locked = false;
};

} // namespace porch
