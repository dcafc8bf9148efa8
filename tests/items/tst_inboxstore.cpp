// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/SearchModel.h"
#include "models/items/TipInboxModel.h"
#include "models/store/Reader.h"
#include "tests/store/StoreKit.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

const QString kMe = QStringLiteral("d117");

/// Residents write and come back, two officers claim, answer, close and reopen.
void live(LogBuilder &log, QRandomGenerator &random, int events, int &tips)
{
    for (int i = 0; i < events; ++i) {
        const auto key = [&]() -> QByteArray {
            return "t" + QByteArray::number(random.bounded(1, tips + 1));
        };
        const QByteArray id = "e" + QByteArray::number(log.sequence() + 1);
        const QString who = random.bounded(2) ? kMe : QStringLiteral("kosei");
        switch (tips == 0 ? 0 : random.bounded(8)) {
        case 0:
        case 1:
            log.message("t" + QByteArray::number(++tips), "a white van again");
            break;
        case 2:
            log.message("m" + id, "it is back", key());
            break;
        case 3:
            log.action(id, who, Verb::Claim, key());
            break;
        case 4:
            log.action(id, who, Verb::Reply, key(), "thank you");
            break;
        case 5:
            log.action(id, who, Verb::Close, key(), {}, "solved");
            break;
        case 6:
            log.action(id, who, Verb::Reopen, key());
            break;
        default:
            log.action(id, who, Verb::Release, key());
            break;
        }
        log.pass(random.bounded(90) * kSecond);
    }
}

} // namespace

/// The models over a real cache that is folded into while they read it.
class InboxStoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsAreWhatTheCacheSays_data();
    void listsAreWhatTheCacheSays();
    void readsACacheThatAppearsLater();
    void searchesTheCache();
};

void InboxStoreTest::listsAreWhatTheCacheSays_data()
{
    QTest::addColumn<int>("tab");
    QTest::addColumn<int>("order");
    for (const TipTab tab : {TipTab::New, TipTab::Mine, TipTab::Owed, TipTab::All, TipTab::Closed}) {
        for (const TipOrder order : {TipOrder::ByPromise, TipOrder::NewestFirst})
            QTest::addRow("%d %d", int(tab), int(order)) << int(tab) << int(order);
    }
}

void InboxStoreTest::listsAreWhatTheCacheSays()
{
    QFETCH(int, tab);
    QFETCH(int, order);
    QRandomGenerator random(quint32(tab * 10 + order + 1));
    TestCache cache;
    LogBuilder log;
    int tips = 0;
    live(log, random, 400, tips);
    cache.fold(std::exchange(log.batch, {}));

    Reader reader(cache.path());
    ReaderSlotSource source(reader);
    TipInboxModel model(source, [&log] { return log.stored(); });
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setUser(kMe);
    model.show(TipTab(tab), TipOrder(order));
    for (int round = 0; round < 40; ++round) {
        live(log, random, random.bounded(1, 30), tips);
        Changes changes = cache.fold(std::exchange(log.batch, {}));
        if (round % 13 == 12) {
            changes.bulk = true;
            changes.tips.clear();
        }
        model.apply(changes);
        // The list is looked at all the while, and reads run beside the folds.
        for (int row = 0; row < qMin(20, model.rowCount()); ++row)
            model.item(row);
        if (round % 3 == 0)
            QTest::qWait(5);
    }

    TipFilter filter;
    filter.tab = TipTab(tab);
    filter.order = TipOrder(order);
    auto me = queries::personOf(cache.db(), kMe);
    QVERIFY(me.ok());
    filter.me = tab == int(TipTab::Mine) ? me.value() : 0;
    const auto truth = queries::tipSlots(cache.db(), filter, {}, 1'000'000);
    QVERIFY(truth.ok());
    const auto same = [&] {
        if (model.rowCount() != int(truth->slots_.size()))
            return false;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.tipAt(row) != truth->slots_[std::size_t(row)].tip)
                return false;
        }
        return model.isComplete();
    };
    QTRY_VERIFY(same());
    QVERIFY(model.rowCount() > 0);
    for (int row = 0; row < qMin(100, model.rowCount()); ++row) {
        const auto rows = queries::tipRows(cache.db(), {model.tipAt(row)});
        QVERIFY(rows.ok());
        QTRY_VERIFY(model.item(row).loaded && model.item(row).row == rows->front());
    }
    const auto mine = queries::countOf(cache.db(), {TipTab::Mine, TipOrder::ByPromise, me.value()});
    QVERIFY(mine.ok());
    QTRY_COMPARE(model.mine(), mine.value());
}

void InboxStoreTest::readsACacheThatAppearsLater()
{
    TestCache cache;
    LogBuilder log;
    log.message("t1", "hello");
    cache.fold(log.batch);
    const QString elsewhere = cache.path() + QStringLiteral(".later");
    Reader reader(elsewhere);
    ReaderSlotSource source(reader);
    TipInboxModel model(source, [&log] { return log.stored(); });
    QSignalSpy failed(&model, &TipInboxModel::failed);
    model.show(TipTab::All, TipOrder::ByPromise);
    QVERIFY(failed.wait());
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(cache.db().run("PRAGMA wal_checkpoint(TRUNCATE)").ok());
    QVERIFY(QFile::copy(cache.path(), elsewhere));
    reader.reopen();
    model.reload();
    QTRY_COMPARE(model.rowCount(), 1);
}

void InboxStoreTest::searchesTheCache()
{
    TestCache cache;
    LogBuilder log;
    for (int i = 0; i < 120; ++i)
        log.message("t" + QByteArray::number(i), i % 2 ? "a white van" : "a red car");
    cache.fold(log.batch);
    Reader reader(cache.path());
    ReaderSearchSource source(reader);
    SearchModel model(source);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    tester.setUseFetchMore(false);
    for (const char *typed : {"w", "wh", "whi", "whit"})
        model.setText(QString::fromLatin1(typed), true);
    QTRY_COMPARE(model.rowCount(), SearchModel::kPage);
    QTRY_COMPARE(model.total(), std::optional<qint64>(60));
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 60);
    for (int row = 1; row < 60; ++row)
        QVERIFY(model.hit(row).message < model.hit(row - 1).message);
    QCOMPARE(matchedRanges(model.hit(0).text, model.terms()).size(), std::size_t(1));
    model.setText(QStringLiteral("nowhere"), false);
    QTRY_VERIFY(!model.isSearching());
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(InboxStoreTest)
#include "tst_inboxstore.moc"
