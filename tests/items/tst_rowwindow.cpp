// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/RowWindow.h"
#include "tests/items/FakeSlotSource.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace porch;

namespace {

TipRow tip(TipId id, Micros due, Micros last, TipStatus status = TipStatus::New)
{
    TipRow row;
    row.id = id;
    row.key = "k" + QByteArray::number(id);
    row.keys.status = status;
    row.keys.due = due;
    row.keys.last = last;
    row.text = QStringLiteral("text %1").arg(id);
    return row;
}

void fill(FakeSlotSource &source, int count)
{
    for (int i = 1; i <= count; ++i)
        source.put(tip(i, 0, i));
}

std::vector<TipId> shown(const RowWindow &window)
{
    std::vector<TipId> tips;
    for (int row = 0; row < window.size(); ++row)
        tips.push_back(window.tipAt(row));
    return tips;
}

std::vector<TipId> wanted(const FakeSlotSource &source, const TipFilter &filter)
{
    std::vector<TipId> tips;
    for (const TipSlot &slot : source.list(filter))
        tips.push_back(slot.tip);
    return tips;
}

} // namespace

class RowWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAPageAndThenTheRest();
    void hasTheFirstRowsWithTheList();
    void readsAFirstRowAgainThatChangedMeanwhile();
    void readsRowsAsTheyAreAskedFor();
    void keepsOnlyTheRowsUsedLast();
    void newestWishesComeFirst();
    void appliesChanges();
    void tellsManyMovesAsOneLayout();
    void losesNothingWhenReadsAndChangesOvertake();
    void neverGoesBackToWhatAPageHasLeftBehind();
    void readsAgainAfterBulk();
    void readsOnlyWhatIsSeenWhileCatchingUp();
    void dropsAnswersToOldQuestions();
    void readsARowAgainThatChangedMeanwhile();
    void emptiesWhenAnotherListCannotBeRead();
    void survivesFailedReads();
};

void RowWindowTest::readsAPageAndThenTheRest()
{
    FakeSlotSource source;
    fill(source, 50'000);
    RowWindow window(source);
    QSignalSpy completed(&window, &RowWindow::completed);
    QSignalSpy inserted(&window, &RowWindow::aboutToInsert);
    window.setFilter({});
    QCOMPARE(window.size(), 0);
    QVERIFY(completed.wait());
    QCOMPARE(source.limits, (std::vector<int>{RowWindow::kFirstPage, RowWindow::kChunk, RowWindow::kChunk,
                                              RowWindow::kChunk}));
    QCOMPARE(inserted.size(), 3);
    QCOMPARE(inserted.at(0).at(0).toInt(), RowWindow::kFirstPage);
    QCOMPARE(shown(window), wanted(source, {}));
    QVERIFY(window.isComplete());
    QCOMPARE(window.rowOf(50'000), 0);
    QCOMPARE(window.rowOf(99'999), -1);
}

void RowWindowTest::hasTheFirstRowsWithTheList()
{
    FakeSlotSource source;
    source.rowsWithFirst = true;
    fill(source, 300);
    RowWindow window(source);
    bool painted = false;
    connect(&window, &RowWindow::reset, this, [&] {
        painted = true;
        for (int row = 0; row < 30; ++row)
            painted = painted && window.row(row) && window.row(row)->id == window.tipAt(row);
    });
    window.setFilter({});
    QTRY_VERIFY(window.isComplete());
    QVERIFY(painted);
    QCOMPARE(source.rowReads, 0);
    QCOMPARE(shown(window), wanted(source, {}));
}

void RowWindowTest::readsAFirstRowAgainThatChangedMeanwhile()
{
    FakeSlotSource source;
    source.rowsWithFirst = true;
    source.held = true;
    fill(source, 3);
    RowWindow window(source);
    window.setFilter({});
    source.look();
    TipRow edited = tip(3, 0, 3);
    edited.text = QStringLiteral("edited");
    window.apply(source.put(edited));
    source.deliver();
    QCOMPARE(window.row(0)->text, QStringLiteral("text 3"));
    QTRY_VERIFY((source.drain(), window.row(0)->text == QStringLiteral("edited")));
}

void RowWindowTest::readsRowsAsTheyAreAskedFor()
{
    FakeSlotSource source;
    fill(source, 300);
    RowWindow window(source);
    window.setFilter({});
    QTRY_VERIFY(window.isComplete());
    QSignalSpy changed(&window, &RowWindow::rowsChanged);
    QVERIFY(!window.row(70));
    QVERIFY(!window.row(71));
    QVERIFY(changed.wait());
    QCOMPARE(source.rowReads, 1);
    QCOMPARE(changed.first().at(0).toInt(), 64);
    QCOMPARE(changed.first().at(1).toInt(), 127);
    QVERIFY(window.row(70));
    QCOMPARE(window.row(70)->id, window.tipAt(70));
    QVERIFY(window.row(64) && window.row(127));
    QVERIFY(!window.row(63));
}

void RowWindowTest::keepsOnlyTheRowsUsedLast()
{
    TipRowCache cache;
    const int room = TipRowCache::kPage * TipRowCache::kPages;
    for (int i = 1; i <= room; ++i)
        cache.put(tip(i, 0, i), false);
    QCOMPARE(cache.size(), room);
    QVERIFY(cache.find(1)); // used: must survive
    cache.put(tip(room + 1, 0, 0), false);
    QVERIFY(cache.size() <= room);
    QVERIFY(cache.find(1));
    QVERIFY(cache.find(room + 1));
    QVERIFY(!cache.find(2));
}

void RowWindowTest::newestWishesComeFirst()
{
    FakeSlotSource source;
    fill(source, 5000);
    RowWindow window(source);
    window.setFilter({});
    QTRY_VERIFY(window.isComplete());
    source.held = true;
    // Somebody drags the scroll bar all the way down.
    for (int row = 0; row < 5000; row += 10)
        QVERIFY(!window.row(row));
    QTRY_VERIFY(source.hasQuestion());
    source.drain();
    QVERIFY(window.row(4990));
    QVERIFY(!window.row(0));
}

void RowWindowTest::appliesChanges()
{
    FakeSlotSource source;
    fill(source, 10);
    RowWindow window(source);
    window.setFilter({});
    QTRY_VERIFY(window.isComplete());
    for (int row = 0; row < 10; ++row)
        window.row(row);
    QTRY_VERIFY(window.row(9));

    QSignalSpy inserted(&window, &RowWindow::aboutToInsert);
    QSignalSpy removed(&window, &RowWindow::aboutToRemove);
    QSignalSpy moved(&window, &RowWindow::aboutToMove);
    QSignalSpy changed(&window, &RowWindow::rowsChanged);
    window.apply(source.put(tip(11, 500, 11)));                 // owed: to the top
    window.apply(source.put(tip(3, 400, 3)));                   // moves above it
    window.apply(source.put(tip(5, 0, 5, TipStatus::Closed)));  // leaves
    window.apply(source.put(tip(6, 0, 6, TipStatus::Claimed))); // stays where it is
    QTRY_COMPARE(shown(window), wanted(source, {}));
    QCOMPARE(window.tipAt(0), TipId(3));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(moved.size(), 1);
    QTRY_VERIFY(window.row(0) && window.row(window.rowOf(6))->keys.status == TipStatus::Claimed);
    QVERIFY(!changed.isEmpty());
    // The new one's row was fetched before anybody asked.
    QVERIFY(window.row(window.rowOf(11)));
}

void RowWindowTest::tellsManyMovesAsOneLayout()
{
    FakeSlotSource source;
    fill(source, 200);
    RowWindow window(source);
    window.setFilter({});
    QTRY_VERIFY(window.isComplete());
    QSignalSpy layouts(&window, &RowWindow::relaidOut);
    QSignalSpy moved(&window, &RowWindow::moved);
    for (int i = 1; i <= RowWindow::kManyMoves + 1; ++i)
        window.apply(source.put(tip(i, 1000 - i, i)));
    QTRY_COMPARE(layouts.size(), 1);
    QCOMPARE(moved.size(), 0);
    QCOMPARE(shown(window), wanted(source, {}));
}

/// The heart of it: whatever order the database is looked at, answers arrive and changes are told in, the
/// list is right in the end, and no tip ever stands in it twice once all changes were told.
void RowWindowTest::losesNothingWhenReadsAndChangesOvertake()
{
    for (quint32 seed = 1; seed <= 60; ++seed) {
        QRandomGenerator random(seed);
        FakeSlotSource source;
        const int initial = 60 + random.bounded(200);
        for (int i = 1; i <= initial; ++i)
            source.put(tip(i, random.bounded(2) ? random.bounded(1, 5000) : 0, random.bounded(1, 5000)));
        source.held = true;
        RowWindow window(source);
        TipFilter filter;
        filter.tab = random.bounded(2) ? TipTab::All : TipTab::New;
        filter.order = random.bounded(2) ? TipOrder::ByPromise : TipOrder::NewestFirst;
        window.setFilter(filter);

        std::deque<Changes> untold;
        int next = initial;
        for (int turn = 0; turn < 120; ++turn) {
            switch (random.bounded(6)) {
            case 0:
            case 1: {
                const TipId id = random.bounded(4) == 0 ? ++next : random.bounded(1, next + 1);
                const auto status = TipStatus(random.bounded(4));
                untold.push_back(source.put(tip(id, random.bounded(2) ? random.bounded(1, 5000) : 0,
                                                random.bounded(1, 5000), status)));
                break;
            }
            case 2:
                if (!untold.empty()) {
                    window.apply(untold.front());
                    untold.pop_front();
                }
                break;
            case 3:
                if (source.hasQuestion())
                    source.look();
                break;
            case 4:
                if (source.hasAnswer())
                    source.deliver();
                break;
            default:
                if (random.bounded(8) == 0)
                    QTest::qWait(31); // the pause after which changes go in
                break;
            }
        }
        while (!untold.empty()) {
            window.apply(untold.front());
            untold.pop_front();
        }
        QTRY_VERIFY((source.drain(), shown(window) == wanted(source, filter)));
        QVERIFY(window.isComplete());
    }
}

/// A change that a page has in it already must not put the tip back to where it was in between.
void RowWindowTest::neverGoesBackToWhatAPageHasLeftBehind()
{
    for (const bool toldBeforeTheAnswer : {true, false}) {
        FakeSlotSource source;
        fill(source, 3);
        source.held = true;
        RowWindow window(source);
        window.setFilter({});
        const Changes first = source.put(tip(1, 500, 1));
        if (toldBeforeTheAnswer)
            window.apply(first);
        const Changes second = source.put(tip(1, 400, 1));
        source.look();
        source.deliver();
        QCOMPARE(shown(window), wanted(source, {}));
        if (!toldBeforeTheAnswer)
            window.apply(first);
        QTest::qWait(60); // twice the pause after which changes go in
        QCOMPARE(shown(window), wanted(source, {}));
        window.apply(second);
        QTest::qWait(60);
        QCOMPARE(shown(window), wanted(source, {}));
    }
}

void RowWindowTest::readsAgainAfterBulk()
{
    FakeSlotSource source;
    fill(source, 100);
    RowWindow window(source);
    window.setFilter({});
    QTRY_VERIFY(window.isComplete());
    window.row(0);
    QTRY_VERIFY(window.row(0));
    QSignalSpy layouts(&window, &RowWindow::relaidOut);
    QSignalSpy resets(&window, &RowWindow::reset);
    TipRow edited = tip(100, 0, 100);
    edited.text = QStringLiteral("edited");
    source.put(edited);
    for (int i = 101; i <= 900; ++i)
        source.put(tip(i, 0, i));
    Changes bulk;
    bulk.last = source.sequence;
    bulk.bulk = true;
    window.apply(bulk);
    QTRY_COMPARE(shown(window), wanted(source, {}));
    QCOMPARE(resets.size(), 0);
    QVERIFY(layouts.size() >= 1);
    // What was known of rows is out of date, but still there until it is read again.
    const int row = window.rowOf(100);
    QVERIFY(window.row(row));
    QTRY_COMPARE(window.row(row)->text, QStringLiteral("edited"));
}

void RowWindowTest::readsOnlyWhatIsSeenWhileCatchingUp()
{
    FakeSlotSource source;
    fill(source, 1000);
    RowWindow window(source);
    window.setCatchingUp(true);
    window.setFilter({});
    QTRY_COMPARE(window.size(), RowWindow::kFirstPage);
    QVERIFY(!window.isComplete());
    Changes bulk;
    bulk.bulk = true;
    for (int i = 0; i < 20; ++i)
        window.apply(bulk);
    QTRY_COMPARE(source.slotReads, 2);
    QCOMPARE(window.size(), RowWindow::kFirstPage);
    // Whoever scrolled further keeps what they see.
    window.setVisible(100, 115);
    window.apply(bulk);
    QTRY_COMPARE(source.slotReads, 3);
    QTRY_COMPARE(window.size(), 115 + RowWindow::kFirstPage);
    window.setCatchingUp(false);
    QTRY_COMPARE(shown(window), wanted(source, {}));
}

void RowWindowTest::dropsAnswersToOldQuestions()
{
    FakeSlotSource source;
    fill(source, 30);
    source.put(tip(31, 0, 31, TipStatus::Closed));
    source.held = true;
    RowWindow window(source);
    TipFilter closed;
    closed.tab = TipTab::Closed;
    window.setFilter({});
    window.setFilter(closed);
    source.look();
    source.look();
    source.deliver();
    QCOMPARE(window.size(), 0);
    source.deliver();
    QCOMPARE(shown(window), (std::vector<TipId>{31}));
}

void RowWindowTest::readsARowAgainThatChangedMeanwhile()
{
    FakeSlotSource source;
    fill(source, 3);
    RowWindow window(source);
    window.setFilter({});
    QTRY_VERIFY(window.isComplete());
    source.held = true;
    window.row(0);
    QTRY_VERIFY(source.hasQuestion());
    source.look();
    TipRow edited = tip(3, 0, 3);
    edited.text = QStringLiteral("edited");
    window.apply(source.put(edited));
    source.deliver();
    QTRY_VERIFY((source.drain(), window.row(0)->text == QStringLiteral("edited")));
}

void RowWindowTest::emptiesWhenAnotherListCannotBeRead()
{
    FakeSlotSource source;
    fill(source, 3);
    RowWindow window(source);
    window.setFilter({});
    QTRY_COMPARE(window.size(), 3);
    source.broken = true;
    QSignalSpy failed(&window, &RowWindow::failed);
    TipFilter closed;
    closed.tab = TipTab::Closed;
    window.setFilter(closed);
    QVERIFY(failed.wait());
    QCOMPARE(window.size(), 0);
    QVERIFY(!window.hasFirstPage());
}

void RowWindowTest::survivesFailedReads()
{
    FakeSlotSource source;
    fill(source, 3);
    source.broken = true;
    RowWindow window(source);
    QSignalSpy failed(&window, &RowWindow::failed);
    window.setFilter({});
    QVERIFY(failed.wait());
    source.broken = false;
    window.reload();
    QTRY_COMPARE(window.size(), 3);
    source.broken = true;
    window.row(0);
    QVERIFY(failed.wait());
    source.broken = false;
    QTRY_VERIFY(window.row(0));
}

QTEST_GUILESS_MAIN(RowWindowTest)
#include "tst_rowwindow.moc"
