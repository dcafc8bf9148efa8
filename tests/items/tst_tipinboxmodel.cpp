// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/TipInboxModel.h"
#include "tests/items/FakeSlotSource.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace porch;

namespace {

constexpr Micros kSecond = 1'000'000;
constexpr Micros kHour = 3600 * kSecond;

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

TipRow heldBy(TipId id, const QString &owner, PersonId person, Micros touched)
{
    TipRow row = tip(id, 0, id, TipStatus::Claimed);
    row.owner = owner;
    row.keys.owner = person;
    row.touched = touched;
    return row;
}

PendingAction action(Verb verb, PendingState state, const QByteArray &key)
{
    PendingAction pending;
    pending.verb = verb;
    pending.state = state;
    pending.tip = key;
    return pending;
}

} // namespace

class TipInboxModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_now = 10 * kHour;
        m_source = std::make_unique<FakeSlotSource>();
        m_model = std::make_unique<TipInboxModel>(*m_source, [this] { return m_now; });
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_source.reset();
    }

    void givesRowsAsTheyArrive();
    void knowsMineAndStale();
    void laysPendingActionsOver();
    void laysDraftsOver();
    void findsMeWhenIFirstAct();
    void keepsPersistentIndexesThroughEverything();
    void repaintsOnlyWhatIsSeen();
    void saysWhenNothingIsCounted();
    void speaksThroughTheView();

private:
    void show(TipTab tab = TipTab::All)
    {
        m_model->show(tab, TipOrder::ByPromise);
        QTRY_VERIFY(m_model->isComplete());
    }
    TipItem item(TipId id)
    {
        const int row = m_model->rowOf(id);
        return row < 0 ? TipItem() : m_model->item(row);
    }
    bool loaded(TipId id) { return item(id).loaded; }

    Micros m_now = 0;
    std::unique_ptr<FakeSlotSource> m_source;
    std::unique_ptr<TipInboxModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TipInboxModelTest::givesRowsAsTheyArrive()
{
    m_source->put(tip(1, 0, 100));
    m_source->put(tip(2, 50, 90));
    show();
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->columnCount(), 4);
    QCOMPARE(m_model->data(m_model->index(0, 0), TipInboxModel::TipIdRole).toLongLong(), 2);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QVERIFY(!item(2).loaded);
    QVERIFY(changed.wait());
    QCOMPARE(item(2).row.text, QStringLiteral("text 2"));
    QVERIFY(item(2).fresh());
    QCOMPARE(m_model->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Owed"));
    QVERIFY(m_model->data({}, TipInboxModel::RowRole).isNull());
}

void TipInboxModelTest::knowsMineAndStale()
{
    m_model->setUser(QStringLiteral("d117"));
    m_source->put(heldBy(1, QStringLiteral("d117"), 7, m_now));
    m_source->put(heldBy(2, QStringLiteral("kosei"), 8, m_now));
    show();
    QTRY_VERIFY(loaded(1) && loaded(2));
    QVERIFY(item(1).mine && !item(1).stale);
    QVERIFY(!item(2).mine && !item(2).stale);
    m_now += kClaimIdleLimit + kSecond;
    QVERIFY(item(1).stale && item(2).stale);
}

void TipInboxModelTest::laysPendingActionsOver()
{
    for (TipId id = 1; id <= 4; ++id)
        m_source->put(tip(id, 0, id));
    show();
    m_model->setVisible(0, 3);
    QTRY_VERIFY(loaded(1) && loaded(4));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    const std::vector<PendingAction> pending = {
        action(Verb::Claim, PendingState::Logged, "k1"),  action(Verb::Close, PendingState::Queued, "k1"),
        action(Verb::Reply, PendingState::Sending, "k2"), action(Verb::Reply, PendingState::Queued, "k2"),
        action(Verb::Claim, PendingState::Refused, "k3"), action(Verb::Close, PendingState::Done, "k4")};
    m_model->setPending(pending);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(item(1).pending, std::optional(Verb::Close));
    QCOMPARE(item(1).pendingState, PendingState::Queued);
    QCOMPARE(item(2).reply, std::optional(PendingState::Sending));
    QVERIFY(!item(2).pending);
    QCOMPARE(item(3).refused, std::optional(Verb::Claim));
    QVERIFY(!item(4).pending && !item(4).refused);
    m_model->setPending(pending);
    QCOMPARE(changed.size(), 1);
    m_model->setPending({});
    QVERIFY(!item(1).pending);
}

void TipInboxModelTest::laysDraftsOver()
{
    m_source->put(tip(1, 0, 1));
    show();
    QTRY_VERIFY(loaded(1));
    Draft reply{"k1", DraftMode::Reply, QStringLiteral("a"), 0};
    Draft note{"k1", DraftMode::Note, QStringLiteral("b"), 0};
    m_model->setDrafts({reply});
    QVERIFY(item(1).draft);
    m_model->setDraft(note);
    reply.text.clear();
    m_model->setDraft(reply);
    QVERIFY(item(1).draft);
    note.text.clear();
    m_model->setDraft(note);
    QVERIFY(!item(1).draft);
}

void TipInboxModelTest::findsMeWhenIFirstAct()
{
    m_model->setUser(QStringLiteral("d117"));
    m_source->put(tip(1, 0, 1));
    show(TipTab::Mine);
    QCOMPARE(m_model->rowCount(), 0);
    QSignalSpy counted(m_model.get(), &TipInboxModel::mineChanged);
    m_source->person = 7;
    m_model->apply(m_source->put(heldBy(1, QStringLiteral("d117"), 7, m_now)));
    QTRY_COMPARE(m_model->rowCount(), 1);
    QTRY_COMPARE(m_model->mine(), 1);
    QCOMPARE(counted.size(), 1);
    m_model->apply(m_source->put(tip(1, 0, 1)));
    QTRY_COMPARE(m_model->rowCount(), 0);
    QTRY_COMPARE(m_model->mine(), 0);
}

void TipInboxModelTest::keepsPersistentIndexesThroughEverything()
{
    QRandomGenerator random(99);
    for (int i = 1; i <= 300; ++i)
        m_source->put(tip(i, random.bounded(1, 1000), random.bounded(1, 1000)));
    show();
    QHash<TipId, QPersistentModelIndex> kept;
    for (int row = 0; row < 300; row += 7)
        kept.insert(m_model->tipAt(row), QPersistentModelIndex(m_model->index(row, row % 4)));
    const auto check = [&] {
        for (auto it = kept.cbegin(); it != kept.cend(); ++it) {
            const bool there = matches({}, m_source->tips.at(it.key()).keys);
            QCOMPARE(it.value().isValid(), there);
            if (there)
                QCOMPARE(m_model->tipAt(it.value().row()), it.key());
        }
    };
    int next = 300;
    for (int round = 0; round < 30; ++round) {
        // Now a few, now so many that they are told as one layout.
        const int changes = round % 2 ? 60 : 6;
        for (int i = 0; i < changes; ++i) {
            const TipId id = random.bounded(5) == 0 ? ++next : random.bounded(1, next + 1);
            m_model->apply(m_source->put(tip(id, random.bounded(1, 1000), random.bounded(1, 1000))));
        }
        if (round % 10 == 5) {
            Changes bulk;
            bulk.bulk = true;
            bulk.last = m_source->sequence;
            m_model->apply(bulk);
        }
        QTRY_COMPARE(m_model->rowCount(), int(m_source->list({}).size()));
        QTRY_VERIFY(m_model->isComplete());
        const auto truth = m_source->list({});
        QTRY_VERIFY([&] {
            for (int row = 0; row < m_model->rowCount(); ++row) {
                if (m_model->tipAt(row) != truth[std::size_t(row)].tip)
                    return false;
            }
            return true;
        }());
        // A bulk that reads the list anew reads its beginning first: what lies beyond is gone for a moment.
        if (round < 5)
            check();
    }
}

void TipInboxModelTest::repaintsOnlyWhatIsSeen()
{
    for (TipId id = 1; id <= 50; ++id)
        m_source->put(tip(id, 0, id));
    show();
    m_model->setVisible(10, 20);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->tick();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 10);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 20);
}

void TipInboxModelTest::saysWhenNothingIsCounted()
{
    m_source->put(tip(1, 5, 1));
    show();
    QTRY_VERIFY(loaded(1));
    QVERIFY(item(1).counted);
    m_model->setCatchingUp(true);
    QVERIFY(!item(1).counted);
}

void TipInboxModelTest::speaksThroughTheView()
{
    m_source->put(tip(1, 5, 1));
    show();
    m_model->setDescribe([](const TipItem &item, TipInboxModel::Column column) {
        return QStringLiteral("%1/%2").arg(item.row.text).arg(int(column));
    });
    QTRY_VERIFY(loaded(1));
    QCOMPARE(m_model->data(m_model->index(0, 2), Qt::AccessibleTextRole).toString(),
             QStringLiteral("text 1/2"));
}

QTEST_GUILESS_MAIN(TipInboxModelTest)
#include "tst_tipinboxmodel.moc"
