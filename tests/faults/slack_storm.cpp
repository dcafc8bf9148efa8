// SPDX-License-Identifier: GPL-3.0-or-later
//
// The storm between Slack and the log, as long as one likes:
//
//     slack_storm SECONDS [SEED [hurried]]     3600: the hour that the project is measured by
//
// With the times of the product and of Slack, and an hour's 30,000 events; `hurried`: a hundredth of the
// times, and as dense as in the tests. Prints what happened, and what differs in the end; 0 when nothing
// does.
#include "tests/faults/SlackStorm.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace porch::test;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    SlackStorm::Options options;
    options.seconds = words.value(1).toInt();
    options.seed = words.value(2, QStringLiteral("1")).toULongLong();
    options.isHurried = words.value(3) == QLatin1String("hurried");
    if (options.seconds < 1 || words.size() > 4) {
        std::fprintf(stderr, "usage: slack_storm SECONDS [SEED [hurried]]\n");
        return 2;
    }
    if (!options.isHurried) {
        options.acts = 8.3;
        options.replies = 0.5;
        options.faults = 0.07;
        options.patienceMs = 900'000;
    }
    SlackStorm storm(options);
    const QStringList differences = storm.run();
    std::printf("%s\n", qPrintable(storm.summary()));
    for (const QString &difference : differences)
        std::printf("%s\n", qPrintable(difference));
    if (!differences.isEmpty()) {
        for (const QString &name : {kNorth, kSouth}) {
            QFile log(storm.bridgeLog(name));
            if (log.open(QIODevice::ReadOnly))
                std::printf("--- %s\n%s", qPrintable(name), log.readAll().right(20'000).constData());
        }
    }
    return differences.isEmpty() ? 0 : 1;
}
