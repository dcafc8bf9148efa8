// SPDX-License-Identifier: GPL-3.0-or-later
//
// The weeks before the demo begins, folded as any desk folds them.
#include "app/desk/DemoPast.h"
#include "app/town/DemoTown.h"
#include "models/store/BoardQueries.h"
#include "tests/store/StoreKit.h"

#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

constexpr Micros kDay = 24 * 60 * kMinute;

/// As it would stand in a log that takes it all at once.
LogBatch logOf(const std::vector<TownEvent> &events)
{
    EventDecoder decoder;
    LogBatch batch;
    quint64 sequence = 0;
    for (const TownEvent &event : events) {
        ++sequence;
        batch.push_back(decoder.decode(
            {event.event.subject, event.event.id, event.event.body, sequence, kNoon + Micros(sequence)}));
    }
    return batch;
}

} // namespace

class DemoPastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWeekHasItsAnswers()
    {
        TestCache cache;
        cache.fold(logOf(demoPast(kNoon, 7)));
        QCOMPARE(cache.number("SELECT count(*) FROM quarantine"), 0);
        QCOMPARE(cache.number("SELECT count(*) FROM entry WHERE refusal <> 0"), 0);
        QCOMPARE(cache.number("SELECT count(*) FROM tip WHERE status < 3"), 0);
        QCOMPARE(cache.number("SELECT count(*) FROM answer WHERE answered IS NULL OR answered < asked"), 0);
        BoardQuestion question;
        question.now = kNoon;
        question.length = 7 * kDay;
        for (int step = 12; step >= 0; --step)
            question.steps.push_back(kNoon - step * 7 * kDay);
        const auto board = queries::board(cache.db(), question);
        QVERIFY(board);
        for (const AnswerStep &step : board->answers) {
            QVERIFY(step.answers > 30);
            QVERIFY(step.median > 4 * kMinute && step.median < 20 * kMinute);
            QVERIFY(step.p90 > step.median);
        }
        QVERIFY(board->answers.front().median > board->answers.back().median);
        QCOMPARE(board->compared, 4);
    }

    void placesAreOfTipsThatWereClosed()
    {
        const DemoTown town = demoTown(kNoon, 7);
        const std::vector<TownEvent> places = demoPlaces(town.history);
        QVERIFY(places.size() > 20);
        std::vector<TownEvent> all = town.history;
        all.insert(all.end(), places.begin(), places.end());
        TestCache cache;
        cache.fold(logOf(all));
        QCOMPARE(cache.number("SELECT count(*) FROM quarantine"), 0);
        QCOMPARE(cache.number("SELECT count(*) FROM tip_place"), qint64(places.size()));
        QCOMPARE(
            cache.number("SELECT count(*) FROM tip_place p JOIN tip t ON t.id = p.tip WHERE t.status < 3"),
            0);
    }
};

QTEST_GUILESS_MAIN(DemoPastTest)
#include "tst_demopast.moc"
