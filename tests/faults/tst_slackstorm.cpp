// SPDX-License-Identifier: GPL-3.0-or-later
//
// Everything goes wrong at once between Slack and the log, for some seconds; at the end both sides are equal.
// The program slack_storm does the same for as long as one likes.
#include "tests/faults/SlackStorm.h"

#include <QFile>
#include <QTest>

using namespace porch::test;

class SlackStormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothSidesAreEqual_data();
    void bothSidesAreEqual();
};

void SlackStormTest::bothSidesAreEqual_data()
{
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : {1, 2})
        QTest::addRow("seed %d", static_cast<int>(seed)) << seed;
}

void SlackStormTest::bothSidesAreEqual()
{
    QFETCH(quint64, seed);
    SlackStorm::Options options;
    options.seed = seed;
    options.seconds = 8;
    SlackStorm storm(options);
    const QStringList differences = storm.run();
    qInfo("%s", qPrintable(storm.summary()));
    QVERIFY2(differences.isEmpty(), qPrintable(differences.mid(0, 10).join(u'\n')));
}

QTEST_GUILESS_MAIN(SlackStormTest)
#include "tst_slackstorm.moc"
