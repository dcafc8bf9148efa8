// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/SlotList.h"

#include <QRandomGenerator>
#include <QTest>

using namespace porch;

class SlotListTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void behavesLikeASortedVector();
    void takesStretches();
};

namespace {

void compare(const SlotList &list, const std::vector<TipSlot> &truth)
{
    QCOMPARE(list.size(), int(truth.size()));
    for (int row = 0; row < list.size(); ++row)
        QCOMPARE(list.at(row), truth[std::size_t(row)]);
    int visited = 0;
    list.forEach([&](int row, TipId tip) {
        QCOMPARE(tip, truth[std::size_t(row)].tip);
        ++visited;
    });
    QCOMPARE(visited, list.size());
}

} // namespace

void SlotListTest::behavesLikeASortedVector()
{
    QRandomGenerator random(4711);
    SlotList list;
    std::vector<TipSlot> truth;
    for (int i = 0; i < 20'000; ++i) {
        const TipSlot slot{random.bounded(500), random.bounded(60)};
        const auto place = std::lower_bound(truth.begin(), truth.end(), slot);
        const bool there = place != truth.end() && *place == slot;
        const SlotList::Place found = list.find(slot);
        QCOMPARE(found.found, there);
        QCOMPARE(found.row, int(place - truth.begin()));
        // Grows first, then shrinks until little is left.
        const bool grow = i < 10'000 ? random.bounded(10) < 8 : random.bounded(10) < 2;
        if (grow && !there) {
            list.insert(found.row, slot);
            truth.insert(place, slot);
        } else if (!grow && !truth.empty()) {
            const int row = there ? found.row : random.bounded(int(truth.size()));
            list.remove(row);
            truth.erase(truth.begin() + row);
        }
        if (i % 500 == 0)
            compare(list, truth);
    }
    compare(list, truth);
}

void SlotListTest::takesStretches()
{
    SlotList list;
    std::vector<TipSlot> truth;
    for (int stretch = 0; stretch < 5; ++stretch) {
        std::vector<TipSlot> slots_;
        for (int i = 0; i < 1500; ++i)
            slots_.push_back({stretch * 10'000 + i, i});
        list.append(slots_);
        truth.insert(truth.end(), slots_.begin(), slots_.end());
    }
    list.append({});
    compare(list, truth);
    // The blocks are full: an insertion into each splits it.
    for (int stretch = 0; stretch < 5; ++stretch) {
        const TipSlot slot{stretch * 10'000 + 700, 9'999};
        const int row = list.find(slot).row;
        list.insert(row, slot);
        truth.insert(std::lower_bound(truth.begin(), truth.end(), slot), slot);
    }
    compare(list, truth);
    list.clear();
    QVERIFY(list.isEmpty());
    QCOMPARE(list.find({1, 1}).row, 0);
}

QTEST_GUILESS_MAIN(SlotListTest)
#include "tst_slotlist.moc"
