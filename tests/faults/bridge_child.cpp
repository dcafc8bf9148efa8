// SPDX-License-Identifier: GPL-3.0-or-later
//
// A bridge in a process of its own, to be killed, in which time passes faster than in a real one: what waits
// for seconds there waits for some hundredths here.
//
//     bridge_child CONFIG PROFILE
#include "app/bridge/SlackBridge.h"
#include "app/ctl/SignIn.h"

#include <QCoreApplication>

#include <cstdio>

using namespace porch;
using namespace std::chrono_literals;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 3)
        return 2;
    auto config = SlackConfig::load(words.at(1));
    auto profile = Profile::load(words.at(2));
    if (!config || !profile)
        return 2;
    auto connection = SignIn::optionsFor(profile.value(), QStringLiteral("bridge_child"));
    if (!connection)
        return 2;
    connection->firstDelay = 20ms;
    connection->longestDelay = 200ms;
    connection->refusedDelay = 300ms;
    SlackBridgeOptions options;
    options.connection = connection.value();
    options.cache = profile->cachePath();
    options.mark = profile->userFolder() + QLatin1String("/slack.mark");
    options.sockets.times = {2'000ms, 200ms};
    options.sockets.drain = 100ms;
    options.sockets.leastLife = 1'000ms;
    options.sockets.firstDelay = 20ms;
    options.sockets.longestDelay = 300ms;
    options.sockets.hopelessDelay = 1'000ms;
    options.limits.post = 0ms;
    options.apiTimeout = 1'000ms;
    options.health = 2'000ms;
    auto bridge = SlackBridge::make(std::move(config).value(), std::move(options));
    if (!bridge)
        return 2;
    QObject::connect(bridge->get(), &SlackBridge::said, [](const QString &sentence) {
        std::fprintf(stderr, "%s\n", qPrintable(sentence));
        std::fflush(stderr);
    });
    // Whatever it is, somebody mends it: as a service that is started again.
    QObject::connect(bridge->get(), &SlackBridge::failed, &application, [] { QCoreApplication::exit(1); });
    bridge.value()->start();
    return QCoreApplication::exec();
}
