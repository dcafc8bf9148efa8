// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ActionModel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace porch;

namespace {

ActionEntry entry(int number, const QString &category, const QString &text, const QString &hint = {})
{
    ActionEntry made;
    made.number = number;
    made.category = category;
    made.text = text;
    made.hint = hint;
    return made;
}

QStringList texts(const ActionModel &model)
{
    QStringList all;
    for (const ActionEntry &shown : model.shown())
        all << shown.text;
    return all;
}

} // namespace

class ActionModelTest : public QObject
{
    Q_OBJECT

    const QString m_tip = QStringLiteral("This tip");
    const QString m_everywhere = QStringLiteral("Everywhere");

private Q_SLOTS:
    void filtersByWordBeginnings()
    {
        ActionModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries(
            {entry(0, m_tip, QStringLiteral("Reply")), entry(1, m_everywhere, QStringLiteral("Search words")),
             entry(2, m_tip, QStringLiteral("Release your claim")), entry(3, m_tip, QStringLiteral("Close")),
             entry(4, m_everywhere, QStringLiteral("Go to reply owed"))});
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.total(), 5);
        model.setFilter(QStringLiteral("re"));
        QCOMPARE(texts(model), (QStringList{QStringLiteral("Reply"), QStringLiteral("Release your claim"),
                                            QStringLiteral("Go to reply owed")}));
        QVERIFY(model.shown()[0].startsCategory);
        QVERIFY(!model.shown()[1].startsCategory);
        QVERIFY(model.shown()[2].startsCategory);
        QCOMPARE(model.shown()[2].marked, (std::vector<std::pair<int, int>>{{6, 2}}));

        model.setFilter(QStringLiteral("cl rel")); // any order
        QCOMPARE(texts(model), QStringList{QStringLiteral("Release your claim")});
        model.setFilter(QStringLiteral("lease")); // not within a word
        QVERIFY(model.shown().empty());
    }

    void accentsAndCaseDontMatter()
    {
        ActionModel model;
        model.setEntries(
            {entry(0, m_tip, QStringLiteral("Órdenes")), entry(1, m_tip, QStringLiteral("Señalar"))});
        model.setFilter(QStringLiteral("ordenes"));
        QCOMPARE(model.rowCount(), 1);
        model.setFilter(QStringLiteral("SEN"));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.shown()[0].marked, (std::vector<std::pair<int, int>>{{0, 3}}));
    }

    void hintsMatchUnmarked()
    {
        ActionModel model;
        model.setEntries(
            {entry(0, m_tip, QStringLiteral("Remind me"), QStringLiteral("snooze until a time"))});
        model.setFilter(QStringLiteral("snooze"));
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.shown()[0].marked.empty());
    }

    void disabledOnesSayWhy()
    {
        ActionModel model;
        ActionEntry disabled = entry(0, m_tip, QStringLiteral("Reopen"), QStringLiteral("it is not closed"));
        disabled.enabled = false;
        model.setEntries({disabled});
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Reopen, not possible now, it is not closed"));
    }
};

QTEST_GUILESS_MAIN(ActionModelTest)
#include "tst_actionmodel.moc"
