// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/TerminationSignal.h"

#include <atomic>

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <csignal>
#include <unistd.h>
#else
#include <QTimer>

#include <csignal>
#endif

namespace porch {

namespace {

#ifdef Q_OS_UNIX
// A signal handler may do next to nothing; writing a byte to a pipe is allowed, and wakes the event loop.
int wakePipe[2] = {-1, -1};

extern "C" void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(wakePipe[1], &byte, 1);
}
#else
std::atomic<bool> asked{false};

extern "C" void onSignal(int)
{
    asked = true;
}
#endif

} // namespace

#ifdef Q_OS_UNIX

TerminationSignal::TerminationSignal(std::function<void()> handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
{
    if (::pipe(wakePipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(wakePipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const auto count = ::read(wakePipe[0], &byte, 1);
        m_handler();
    });
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        std::signal(number, onSignal);
}

TerminationSignal::~TerminationSignal()
{
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        std::signal(number, SIG_DFL);
    for (int &end : wakePipe) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

#else

TerminationSignal::TerminationSignal(std::function<void()> handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
{
    constexpr int pollMs = 100;
    asked = false;
    auto *poll = new QTimer(this);
    connect(poll, &QTimer::timeout, this, [this] {
        if (asked.exchange(false))
            m_handler();
    });
    poll->start(pollMs);
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
}

TerminationSignal::~TerminationSignal()
{
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
}

#endif

} // namespace porch
