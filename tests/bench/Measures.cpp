// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Measures.h"

#include "app/ctl/SignIn.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEvent>
#include <QFile>
#include <QJsonDocument>
#include <QWidget>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace porch::bench {

namespace {

constexpr int kPatienceMs = 300'000;

void processEventsUntil(const QDeadlineTimer &deadline, const std::function<bool()> &then)
{
    // The loop sleeps between events: something has to wake it to look at the clock.
    QTimer heartbeat;
    heartbeat.start(5);
    while (!then() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

} // namespace

void die(const QString &why)
{
    std::fprintf(stderr, "%s: %s\n", qPrintable(QCoreApplication::applicationName()), qPrintable(why));
    std::exit(1);
}

void answer(const QJsonObject &json)
{
    std::printf("%s\n", QJsonDocument(json).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double percentile(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto last = static_cast<double>(values.size() - 1);
    return values[static_cast<std::size_t>(last * part)];
}

double milliseconds(const QElapsedTimer &since)
{
    return static_cast<double>(since.nsecsElapsed()) / 1e6;
}

double workedMilliseconds()
{
    timespec worked{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &worked);
    return static_cast<double>(worked.tv_sec) * 1e3 + static_cast<double>(worked.tv_nsec) / 1e6;
}

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

Profile profileAt(const QString &folder, const QString &cache)
{
    auto profile = Profile::load(folder);
    if (!profile)
        die(profile.error().what);
    if (!cache.isEmpty())
        profile->setCachePath(cache);
    return profile.value();
}

NatsOptions signIn(const Profile &profile)
{
    auto options = SignIn::optionsFor(profile, QStringLiteral("desk_bench"));
    if (!options)
        die(options.error().what);
    return options.value();
}

void runUntil(const std::function<bool()> &then)
{
    processEventsUntil(QDeadlineTimer(kPatienceMs), then);
    if (!then())
        die(QStringLiteral("what was waited for did not come"));
}

void runFor(int milliseconds)
{
    processEventsUntil(QDeadlineTimer(milliseconds), [] { return false; });
}

PaintWatch::PaintWatch(const QList<QWidget *> &widgets, std::function<bool()> shows,
                       std::function<void()> painted)
    : m_shows(std::move(shows))
    , m_painted(std::move(painted))
{
    for (QWidget *widget : widgets)
        widget->installEventFilter(this);
}

bool PaintWatch::eventFilter(QObject *watched, QEvent *event)
{
    // The filter comes before the paint, the queued call after it.
    if (event->type() == QEvent::Paint && m_shows()) {
        QMetaObject::invokeMethod(
            this, [this] { m_painted(); }, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

StallWatch::StallWatch()
{
    m_clock.start();
    m_timer.setInterval(2);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.moveToThread(&m_thread);
    connect(
        &m_timer, &QTimer::timeout, &m_timer,
        [this] {
            QMetaObject::invokeMethod(
                this,
                [this, asked = m_clock.nsecsElapsed()] {
                    m_late.push_back(static_cast<double>(m_clock.nsecsElapsed() - asked) / 1e6);
                },
                Qt::QueuedConnection);
        },
        Qt::DirectConnection);
    m_thread.start();
    QMetaObject::invokeMethod(&m_timer, qOverload<>(&QTimer::start), Qt::QueuedConnection);
}

StallWatch::~StallWatch()
{
    QMetaObject::invokeMethod(
        &m_timer,
        [this, home = thread()] {
            m_timer.stop();
            m_timer.moveToThread(home);
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

} // namespace porch::bench
