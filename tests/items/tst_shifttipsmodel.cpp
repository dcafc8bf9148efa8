// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ShiftTipsModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace porch;

namespace {

constexpr Micros kNow = 1'748'779'200'000'000;

TipRow row(TipId id, const QString &owner = {}, Micros touched = 0)
{
    TipRow row;
    row.id = id;
    row.key = "slack:" + QByteArray::number(id);
    row.owner = owner;
    row.keys.owner = owner.isEmpty() ? 0 : 7;
    row.keys.status = owner.isEmpty() ? TipStatus::New : TipStatus::Claimed;
    row.touched = touched;
    return row;
}

QString words(const TipItem &item)
{
    return QString::fromUtf8(item.row.key);
}

} // namespace

class ShiftTipsModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhereATipStands()
    {
        ShiftTipsModel model(words);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QString ada = QStringLiteral("ada");
        TipRow later = row(3, ada, kNow);
        later.keys.snoozed = kNow + 1;
        model.setTips({row(1), row(2, QStringLiteral("bo"), kNow - kClaimIdleLimit - 1), later}, ada, kNow);
        QCOMPARE(model.rowCount(), 3);
        const auto item = [&](int n) {
            return model.index(n).data(ShiftTipsModel::RowRole).value<TipItem>();
        };
        QVERIFY(item(0).fresh() && !item(0).mine && !item(0).stale);
        QVERIFY(item(1).stale && !item(1).mine);
        QVERIFY(item(2).mine && item(2).snoozed && !item(2).stale);
        QCOMPARE(model.index(1).data().toString(), QStringLiteral("slack:2"));
        QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("slack:2"));
        QVERIFY(!model.index(1).data(Qt::CheckStateRole).isValid());
        QVERIFY(!model.data({}, Qt::DisplayRole).isValid());
    }

    void theSameTipsStayWhereTheyAre()
    {
        ShiftTipsModel model(words);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setTips({row(1), row(2)}, {}, kNow);
        QCOMPARE(resets.count(), 1);
        model.setTips({row(1), row(2)}, {}, kNow + 1);
        QCOMPARE(resets.count(), 1);
        QCOMPARE(changes.count(), 1);
        model.setTips({row(1)}, {}, kNow + 1);
        QCOMPARE(resets.count(), 2);
        model.setTips({}, {}, kNow + 1);
        QCOMPARE(model.rowCount(), 0);
    }

    void catchingUpNothingIsCounted()
    {
        ShiftTipsModel model(words);
        model.setTips({row(1)}, {}, kNow);
        QVERIFY(model.tips().front().counted);
        model.setCounted(false);
        QVERIFY(!model.tips().front().counted);
        model.setTips({row(1), row(2)}, {}, kNow);
        QVERIFY(!model.tips().back().counted);
    }
};

QTEST_GUILESS_MAIN(ShiftTipsModelTest)
#include "tst_shifttipsmodel.moc"
