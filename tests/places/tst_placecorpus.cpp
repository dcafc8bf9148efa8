// SPDX-License-Identifier: GPL-3.0-or-later
//
// Several hundred labelled messages over four invented cities. Rules are made for three of them; Harmon Falls
// is only ever measured.
#include "tests/places/Corpus.h"
#include "tests/places/InventedCity.h"

#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

const QString kFolder = QStringLiteral(PORCHLIGHT_SOURCE_DIR "/tests/places/");

Tally measure(const char *city)
{
    const QString name = QString::fromLatin1(city);
    const PlaceFinder finder(std::make_shared<Gazetteer>(
        inventedCity(kFolder + QStringLiteral("cities/") + name + QStringLiteral(".city"))));
    Tally tally;
    for (const LabelledMessage &message :
         readCorpus(kFolder + QStringLiteral("corpus/") + name + QStringLiteral(".txt")))
        tally.add(message, finder.find(message.text));
    for (const QString &fault : std::as_const(tally.faults))
        qInfo("%s: %s", city, qPrintable(fault));
    qInfo("%s: %s", city, qPrintable(tally.summary()));
    return tally;
}

} // namespace

class PlaceCorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownStyles();
    void heldOutCity();
};

void PlaceCorpusTest::knownStyles()
{
    Tally all;
    for (const char *city : {"prairie-junction", "saint-albans-quay", "san-telmo"})
        all.add(measure(city));
    qInfo("together: %s", qPrintable(all.summary()));
    QVERIFY(all.messagesWithout * 10 >= 4 * (all.messagesWithout + all.wanted));
    QVERIFY(all.precision() >= 0.97);
    QVERIFY(all.addressRecall() >= 0.95);
    QVERIFY(all.crossingRecall() >= 0.92);
    QVERIFY(all.recall() >= 0.93);
    QVERIFY(all.unknownMet * 10 >= all.unknown * 7);
    QVERIFY(all.wronged * 100 <= all.messagesWithout * 2);
}

void PlaceCorpusTest::heldOutCity()
{
    const Tally tally = measure("harmon-falls");
    QVERIFY(tally.precision() >= 0.97);
    QVERIFY(tally.addressRecall() >= 0.95);
    QVERIFY(tally.crossingRecall() >= 0.92);
    QVERIFY(tally.wronged <= 1);
}

QTEST_APPLESS_MAIN(PlaceCorpusTest)
#include "tst_placecorpus.moc"
