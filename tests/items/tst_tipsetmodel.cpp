// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/TipSetModel.h"
#include "tests/items/FakeSlotSource.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <rapidcheck.h>

using namespace porch;

namespace {

TipRow tip(TipId id, Micros due, Micros last = 100)
{
    TipRow row;
    row.id = id;
    row.key = "k" + QByteArray::number(id);
    row.keys.due = due;
    row.keys.last = last;
    row.text = QStringLiteral("text %1").arg(id);
    return row;
}

using Set = std::vector<std::pair<TipId, TipKeys>>;

std::vector<TipId> tipsOf(const TipSetModel &model)
{
    std::vector<TipId> tips;
    for (int row = 0; row < model.rowCount(); ++row)
        tips.push_back(model.tipAt(row));
    return tips;
}

/// The order that the inbox has.
std::vector<TipId> sorted(Set set)
{
    std::sort(set.begin(), set.end(), [](const auto &a, const auto &b) {
        return std::pair(promiseRank(a.second), a.first) < std::pair(promiseRank(b.second), b.first);
    });
    std::vector<TipId> tips;
    for (const auto &one : set)
        tips.push_back(one.first);
    return tips;
}

} // namespace

class TipSetModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeSlotSource>();
        m_model = std::make_unique<TipSetModel>(*m_source, [] { return Micros(1'000); });
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_source.reset();
    }

    void readsRowsAsTheyAreLookedAt();
    void staysSortedAndKeepsIndexes();
    void anyChangeLeadsToTheSet();
    void changedRowsAreReadAgain();
    void laysWhatIsOnItsWayOver();
    void decorates();

private:
    Set put(std::initializer_list<TipRow> rows)
    {
        Set set;
        for (const TipRow &row : rows) {
            m_source->put(row);
            set.emplace_back(row.id, row.keys);
        }
        return set;
    }
    TipItem item(TipId id) const { return m_model->item(m_model->rowOf(id)); }

    std::unique_ptr<FakeSlotSource> m_source;
    std::unique_ptr<TipSetModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TipSetModelTest::readsRowsAsTheyAreLookedAt()
{
    m_model->setTips(put({tip(1, 0), tip(2, 500), tip(3, 400)}));
    QCOMPARE(tipsOf(*m_model), (std::vector<TipId>{3, 2, 1}));
    QCOMPARE(m_source->rowReads, 0);
    QVERIFY(!item(3).loaded);
    m_model->setVisible(0, 2);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QTRY_VERIFY(item(3).loaded);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(item(3).row.text, QStringLiteral("text 3"));
    QCOMPARE(m_model->rowOf(9), -1);
    QCOMPARE(m_model->tipAt(3), TipId(0));
    QCOMPARE(m_model->tipAt(-1), TipId(0));
}

void TipSetModelTest::staysSortedAndKeepsIndexes()
{
    Set set = put({tip(1, 100), tip(2, 200), tip(3, 300), tip(4, 400)});
    m_model->setTips(set);
    const QPersistentModelIndex second(m_model->index(1, 0));
    const QPersistentModelIndex third(m_model->index(2, 0));
    set[1].second.due = 900; // 2 goes to the end
    set.erase(set.begin() + 2);
    m_model->setTips(set);
    QCOMPARE(tipsOf(*m_model), (std::vector<TipId>{1, 4, 2}));
    QCOMPARE(second.row(), 2);
    QVERIFY(!third.isValid());
    m_model->setTips({});
    QCOMPARE(m_model->rowCount(), 0);
}

/// Whatever sets follow one another, the model holds the last one, in order, and its persistent indexes
/// still stand on their tips.
void TipSetModelTest::anyChangeLeadsToTheSet()
{
    const bool held = rc::check([this](const std::vector<std::map<quint8, quint8>> &sets) {
        m_model->setTips({});
        for (const auto &wanted : sets) {
            Set set;
            for (const auto &[id, due] : wanted) {
                TipKeys keys;
                keys.due = due;
                set.emplace_back(TipId(id) + 1, keys);
            }
            const std::vector<TipId> before = tipsOf(*m_model);
            std::vector<QPersistentModelIndex> kept;
            for (int row = 0; row < m_model->rowCount(); ++row)
                kept.emplace_back(m_model->index(row, 0));
            m_model->setTips(set);
            RC_ASSERT(tipsOf(*m_model) == sorted(set));
            for (std::size_t i = 0; i < kept.size(); ++i)
                RC_ASSERT(kept[i].row() == m_model->rowOf(before[i]));
        }
    });
    QVERIFY(held);
}

void TipSetModelTest::changedRowsAreReadAgain()
{
    m_model->setTips(put({tip(1, 100), tip(2, 200)}));
    m_model->setVisible(0, 1);
    QTRY_VERIFY(item(1).loaded && item(2).loaded);
    TipRow changed = tip(1, 100);
    changed.text = QStringLiteral("another");
    m_model->apply(m_source->put(changed));
    QTRY_COMPARE(item(1).row.text, QStringLiteral("another"));
    changed.text = QStringLiteral("a third");
    m_source->put(changed);
    Changes bulk;
    bulk.bulk = true;
    m_model->apply(bulk);
    QTRY_COMPARE(item(1).row.text, QStringLiteral("a third"));
}

void TipSetModelTest::laysWhatIsOnItsWayOver()
{
    m_model->setTips(put({tip(1, 100)}));
    m_model->setVisible(0, 0);
    QTRY_VERIFY(item(1).loaded);
    QVERIFY(item(1).counted);
    PendingAction action;
    action.verb = Verb::Place;
    action.tip = "k1";
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setPending({action});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(item(1).pending, std::optional(Verb::Place));
    m_model->setCatchingUp(true);
    QVERIFY(!item(1).counted);
}

void TipSetModelTest::decorates()
{
    m_model->setTips(put({tip(1, 100)}));
    m_model->setVisible(0, 0);
    m_model->setDecoration([](TipItem &item) { item.row.placeName = QStringLiteral("Mill St"); });
    QTRY_VERIFY(item(1).loaded);
    QCOMPARE(item(1).row.placeName, QStringLiteral("Mill St"));
}

QTEST_GUILESS_MAIN(TipSetModelTest)
#include "tst_tipsetmodel.moc"
