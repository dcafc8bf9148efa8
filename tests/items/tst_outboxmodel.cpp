// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/OutboxModel.h"
#include "tests/items/FakeConversationSource.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using test::FakeConversationSource;

namespace {

PendingAction action(const QByteArray &id, Verb verb, PendingState state = PendingState::Queued)
{
    PendingAction made;
    made.id = id;
    made.verb = verb;
    made.tip = "t1";
    made.state = state;
    return made;
}

} // namespace

class OutboxModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsInOrderAndRefusedLast()
    {
        FakeConversationSource source;
        source.talk("t1").tip.reporter = QStringLiteral("Amber Heron");
        OutboxModel model(source);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPending({action("a", Verb::Claim), action("b", Verb::Reply, PendingState::Refused),
                          action("c", Verb::Close, PendingState::Sending),
                          action("d", Verb::Note, PendingState::Done)});
        source.answerAll();
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.waiting(), 2);
        QCOMPARE(model.queued(), 1);
        QCOMPARE(model.sending(), 1);
        QCOMPARE(model.refused(), 1);
        QCOMPARE(model.items()[0].title, QStringLiteral("Claim the tip of Amber Heron"));
        QCOMPARE(model.items()[0].number, 1);
        QCOMPARE(model.items()[1].action.id, QByteArray("c"));
        QCOMPARE(model.items()[1].number, 2);
        QVERIFY(model.items()[2].refused);
        QCOMPARE(model.items()[2].number, 0);
    }

    void anAnnouncementIsToldByItsWords()
    {
        FakeConversationSource source;
        OutboxModel model(source);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        PendingAction announce = action("a", Verb::Announce);
        announce.tip.clear();
        announce.detail =
            announcementValues({QStringLiteral("slack"), QStringLiteral("C1"), "The bridge\nis closed."});
        model.setPending({announce});
        source.answerAll();
        QCOMPARE(model.items()[0].title, QStringLiteral("Announcement: The bridge is closed."));
    }

    void aRefusalNamesTheHolderReadAnew()
    {
        FakeConversationSource source;
        source.talk("t1").tip.reporter = QStringLiteral("Amber Heron");
        OutboxModel model(source);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPending({action("a", Verb::Claim)});
        source.answerAll();
        const auto asked = source.requests.size();
        model.setPending({action("a", Verb::Claim, PendingState::Sending)});
        QCOMPARE(source.requests.size(), asked);
        source.talk("t1").tip.owner = QStringLiteral("kosei");
        PendingAction refused = action("a", Verb::Claim, PendingState::Refused);
        refused.refusal = Refusal::HeldByAnother;
        QSignalSpy updated(&model, &OutboxModel::updated);
        model.setPending({refused});
        source.answerAll();
        QVERIFY(updated.count() >= 1);
        QCOMPARE(model.items()[0].state,
                 QStringLiteral("kosei claimed the tip first. Nothing else has changed."));
    }

    void ofAThousandTheFirstHaveNames()
    {
        FakeConversationSource source;
        OutboxModel model(source);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<PendingAction> all;
        for (int i = 0; i < 1000; ++i) {
            PendingAction one = action("a" + QByteArray::number(i), Verb::Link);
            one.tip = "t" + QByteArray::number(i);
            source.talk(one.tip).tip.reporter = QStringLiteral("Resident %1").arg(i);
            all.push_back(one);
        }
        model.setPending(all);
        source.answerAll();
        QCOMPARE(model.rowCount(), 1000);
        QVERIFY(source.requests.size() <= 100);
        QTRY_COMPARE(model.items()[0].title, QStringLiteral("Link the tip of Resident 0"));
        // As the first leave, the next are named.
        all.erase(all.begin(), all.begin() + 500);
        model.setPending(all);
        source.answerAll();
        QTRY_COMPARE(model.items()[0].title, QStringLiteral("Link the tip of Resident 500"));
        QVERIFY(source.requests.size() <= 200);
    }

    void settledOnesLeave()
    {
        FakeConversationSource source;
        OutboxModel model(source);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPending({action("a", Verb::Claim), action("b", Verb::Reply)});
        QCOMPARE(model.items()[0].title, QStringLiteral("Claim a tip")); // no name known
        model.setPending({action("b", Verb::Reply)});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.items()[0].number, 1);
        model.setPending({});
        QCOMPARE(model.rowCount(), 0);
        source.answerAll();
    }
};

QTEST_GUILESS_MAIN(OutboxModelTest)
#include "tst_outboxmodel.moc"
