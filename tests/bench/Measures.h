// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile/Profile.h"
#include "app/wire/NatsOptions.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <functional>
#include <vector>

class QWidget;

/// What the benchmarks of the desk share: clocks, watches, and how they answer.
namespace porch::bench {

[[noreturn]] void die(const QString &why);
/// One line on standard output.
void answer(const QJsonObject &json);

/// 0 when there are none.
double percentile(std::vector<double> values, double part);
double milliseconds(const QElapsedTimer &since);
/// Processor time of the calling thread: what it worked, whatever else the machine does.
double workedMilliseconds();
double residentMegabytes();

/// @param cache empty: the profile's own
Profile profileAt(const QString &folder, const QString &cache);
NatsOptions signIn(const Profile &profile);

/// Lets the event loop run until then. Dies when that takes minutes.
void runUntil(const std::function<bool()> &then);
/// Lets the event loop run so long.
void runFor(int milliseconds);

/// Asks before each paint of some widgets whether they show what is waited for, and tells after a paint that
/// did.
class PaintWatch : public QObject
{
public:
    PaintWatch(const QList<QWidget *> &widgets, std::function<bool()> shows, std::function<void()> painted);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<bool()> m_shows;
    std::function<void()> m_painted;
};

/// How late the GUI thread hears of what is posted to it: another thread asks every two milliseconds. This is
/// what a key or a click would wait.
class StallWatch : public QObject
{
public:
    StallWatch();
    ~StallWatch() override;

    void clear() { m_late.clear(); }
    const std::vector<double> &times() const { return m_late; }

private:
    QElapsedTimer m_clock;
    QThread m_thread;
    QTimer m_timer;
    std::vector<double> m_late;
};

} // namespace porch::bench
