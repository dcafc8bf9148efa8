// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ConversationModel.h"
#include "tests/items/FakeConversationSource.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using test::FakeConversationSource;

namespace {

constexpr Micros kMinute = Micros(60) * 1'000'000;
constexpr Micros kStart = Micros(1'750'000'000) * 1'000'000; // 2025-06-15 15:06:40 UTC
const QByteArray kTip = "slack:T1:C1:1";

TimelineRow resident(int n, const QString &text = QStringLiteral("words"))
{
    TimelineRow row;
    row.kind = TimelineKind::Resident;
    row.at = kStart + n * kMinute;
    row.sequence = quint64(n + 1);
    row.id = "slack:T1:C1:" + QByteArray::number(n);
    row.author = QStringLiteral("Amber Heron");
    row.text = text;
    return row;
}

TimelineRow reply(const QByteArray &id, Micros at, const QString &author = QStringLiteral("d117"))
{
    TimelineRow row;
    row.kind = TimelineKind::Reply;
    row.verb = Verb::Reply;
    row.at = at;
    row.id = id;
    row.author = author;
    row.named = true;
    row.text = QStringLiteral("an answer");
    return row;
}

PendingAction pendingReply(const QByteArray &id, PendingState state = PendingState::Queued)
{
    PendingAction action;
    action.position = 1;
    action.id = id;
    action.verb = Verb::Reply;
    action.tip = kTip;
    action.text = QStringLiteral("an answer");
    action.created = kStart + 100 * kMinute;
    action.state = state;
    return action;
}

Changes changesOf(TipId tip)
{
    Changes changes;
    TipChange change;
    change.tip = tip;
    changes.tips.push_back(change);
    return changes;
}

ConversationItem itemAt(const ConversationModel &model, int row)
{
    return model.index(row).data(ConversationModel::RowRole).value<ConversationItem>();
}

} // namespace

class ConversationModelTest : public QObject
{
    Q_OBJECT

    FakeConversationSource m_source;
    std::unique_ptr<ConversationModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    void fill(int count)
    {
        auto &talk = m_source.talk(kTip);
        talk.tip.id = 7;
        talk.tip.key = kTip;
        talk.tip.source = QStringLiteral("slack");
        for (int n = 0; n < count; ++n)
            talk.rows.push_back(resident(n));
    }
    void openFilled(int count)
    {
        fill(count);
        m_model->open(kTip);
        m_source.answerAll();
    }

private Q_SLOTS:
    void init()
    {
        m_source = FakeConversationSource();
        m_model = std::make_unique<ConversationModel>(m_source);
        m_model->setTimeZone(QTimeZone::utc());
        m_model->setMe(QStringLiteral("d117"), QStringLiteral("D. Whitlock"));
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void opensWithTheNewestPage()
    {
        fill(150);
        m_model->open(kTip);
        QVERIFY(m_model->isLoading());
        QCOMPARE(m_model->rowCount(), 0);
        m_source.answerAll();
        QVERIFY(!m_model->isLoading());
        QVERIFY(m_model->hasOlder());
        QCOMPARE(m_model->rowCount(), 60);
        QCOMPARE(itemAt(*m_model, 59).row.id, resident(149).id);
        QCOMPARE(m_model->tip()->id, 7);
    }

    void olderPagesGoInAtTheBeginning()
    {
        openFilled(150);
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        while (m_model->hasOlder()) {
            m_model->fetchOlder();
            m_source.answerAll();
        }
        QCOMPARE(m_model->rowCount(), 150);
        for (int n = 0; n < 150; ++n)
            QCOMPARE(itemAt(*m_model, n).row.id, resident(n).id);
        QVERIFY(inserted.count() > 0);
        QCOMPARE(reset.count(), 0);
    }

    void pagesSplitWhereManyShareOneTime()
    {
        fill(0);
        auto &rows = m_source.talk(kTip).rows;
        for (int n = 0; n < 40; ++n)
            rows.push_back(resident(n));
        for (int n = 40; n < 130; ++n) {
            rows.push_back(resident(n));
            rows.back().at = kStart + 40 * kMinute;
        }
        m_model->open(kTip);
        m_source.answerAll();
        int guard = 0;
        while (m_model->hasOlder() && ++guard < 10) {
            m_model->fetchOlder();
            m_source.answerAll();
        }
        QVERIFY(!m_model->hasOlder());
        // A page is full of one time: what keyset paging by time alone can't reach is left out, never
        // doubled.
        QSet<QByteArray> ids;
        for (int row = 0; row < m_model->rowCount(); ++row)
            ids.insert(itemAt(*m_model, row).row.id);
        QCOMPARE(int(ids.size()), m_model->rowCount());
        QCOMPARE(itemAt(*m_model, 0).row.id, resident(0).id);
    }

    void aChangeAltersOnlyWhatDiffers()
    {
        openFilled(20);
        auto &talk = m_source.talk(kTip);
        talk.rows[3].edited = true;
        talk.rows[3].text = QStringLiteral("other words");
        talk.rows.push_back(resident(20));
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        m_model->apply(changesOf(7));
        m_source.answerAll();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 3);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(inserted.first().at(1).toInt(), 20);
        QCOMPARE(removed.count(), 0);
        QCOMPARE(reset.count(), 0);
    }

    void aChangeOfAnotherTipIsNotRead()
    {
        openFilled(3);
        const auto before = m_source.requests.size();
        m_model->apply(changesOf(8));
        QCOMPARE(m_source.requests.size(), before);
        Changes bulk;
        bulk.bulk = true;
        m_model->apply(bulk);
        QCOMPARE(m_source.requests.size(), before + 1);
    }

    void changesDuringAReadLeadToOneMore()
    {
        openFilled(3);
        const auto before = m_source.requests.size();
        for (int n = 0; n < 10; ++n)
            m_model->apply(changesOf(7));
        QCOMPARE(m_source.requests.size(), before + 1);
        m_source.snapshot();
        m_source.talk(kTip).rows.push_back(resident(3));
        m_source.answerAll();
        QCOMPARE(m_source.requests.size(), before + 2);
        QCOMPARE(m_model->rowCount(), 4);
    }

    void answersForAnotherConversationAreDropped()
    {
        fill(5);
        m_source.talk("other").tip.id = 8;
        m_model->open(kTip);
        m_model->open("other");
        m_source.answerAll();
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->tip()->id, 8);
    }

    void aQueuedReplyBecomesItsEcho()
    {
        openFilled(2);
        m_model->setPending({pendingReply("u1")});
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(itemAt(*m_model, 2).delivery(), Delivery::Queued);
        QVERIFY(itemAt(*m_model, 2).mine);
        QCOMPARE(m_model->unsettled().size(), std::size_t(1));

        m_model->setPending({pendingReply("u1", PendingState::Sending)});
        QCOMPARE(itemAt(*m_model, 2).delivery(), Delivery::Sending);
        m_model->setPending({pendingReply("u1", PendingState::Logged)});
        QCOMPARE(itemAt(*m_model, 2).delivery(), Delivery::InTheLog);

        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        m_source.talk(kTip).rows.push_back(reply("u1", kStart + 101 * kMinute));
        m_model->apply(changesOf(7));
        m_source.answerAll();
        QCOMPARE(m_model->rowCount(), 3);
        QVERIFY(!itemAt(*m_model, 2).pending);
        QVERIFY(m_model->unsettled().empty());
        QCOMPARE(inserted.count() + removed.count(), 0); // the same row, now true

        m_source.talk(kTip).rows.back().delivered = kStart + 102 * kMinute;
        m_model->apply(changesOf(7));
        m_source.answerAll();
        QCOMPARE(itemAt(*m_model, 2).delivery(), Delivery::Delivered);
        QCOMPARE(m_model->words().delivery(itemAt(*m_model, 2)), QStringLiteral("Delivered to Slack 16:48"));
    }

    void anEchoThatLandsAmongOthersMoves()
    {
        openFilled(2);
        m_model->setPending({pendingReply("u1"), pendingReply("u2")});
        QCOMPARE(m_model->rowCount(), 4);
        // u2 folded first: u1 was rejected and is tried again.
        m_source.talk(kTip).rows.push_back(reply("u2", kStart + 101 * kMinute));
        m_model->apply(changesOf(7));
        m_source.answerAll();
        QCOMPARE(m_model->rowCount(), 4);
        QCOMPARE(itemAt(*m_model, 2).row.id, QByteArray("u2"));
        QCOMPARE(itemAt(*m_model, 3).row.id, QByteArray("u1"));
    }

    void aRefusedReplySaysWhy()
    {
        openFilled(1);
        auto row = reply("u1", kStart + 2 * kMinute);
        row.refusal = Refusal::TipClosed;
        m_source.talk(kTip).rows.push_back(row);
        m_model->apply(changesOf(7));
        m_source.answerAll();
        QCOMPARE(itemAt(*m_model, 1).delivery(), Delivery::Refused);
        QVERIFY(itemAt(*m_model, 1).refused.contains(u"closed"));

        PendingAction rejected = pendingReply("u2", PendingState::Refused);
        rejected.problem = QStringLiteral("The server would not take it.");
        m_model->setPending({rejected});
        QCOMPARE(itemAt(*m_model, 2).refused, rejected.problem);
        QVERIFY(m_model->unsettled().empty());
    }

    void pendingOfOtherTipsStaysOut()
    {
        openFilled(1);
        PendingAction other = pendingReply("u9");
        other.tip = "elsewhere";
        m_model->setPending({other});
        QCOMPARE(m_model->rowCount(), 1);
    }

    void daysBeginInTheDepartmentsZone()
    {
        fill(0);
        auto &rows = m_source.talk(kTip).rows;
        rows.push_back(resident(0));
        rows.push_back(resident(8 * 60)); // 23:06 UTC
        rows.push_back(resident(9 * 60)); // 00:06 UTC
        m_model->open(kTip);
        m_source.answerAll();
        QVERIFY(itemAt(*m_model, 0).startsDay);
        QVERIFY(!itemAt(*m_model, 1).startsDay);
        QVERIFY(itemAt(*m_model, 2).startsDay);
        m_model->setTimeZone(QTimeZone(-5 * 3600));
        QVERIFY(!itemAt(*m_model, 2).startsDay);
    }

    void aFailedReadSaysSoAndTheNextOneMends()
    {
        fill(2);
        QSignalSpy failed(m_model.get(), &ConversationModel::readFailed);
        m_model->open(kTip);
        m_source.fail(QStringLiteral("The cache is not there yet."));
        QCOMPARE(failed.count(), 1);
        QVERIFY(!m_model->isLoading());
        m_model->refresh();
        m_source.answerAll();
        QCOMPARE(m_model->rowCount(), 2);
    }

    void aTipThatTheCacheForgotComesBack()
    {
        openFilled(3);
        const auto talk = m_source.talk(kTip);
        m_source.forget(kTip);
        m_model->refresh();
        m_source.answerAll();
        QCOMPARE(m_model->rowCount(), 0);
        QVERIFY(!m_model->tip());
        m_source.talk(kTip) = talk;
        m_model->apply(changesOf(99)); // unknown tips are asked for at any change
        m_source.answerAll();
        QCOMPARE(m_model->rowCount(), 3);
    }

    void moreNewOnesThanAPageLeaveNoGap()
    {
        openFilled(100);
        m_model->fetchOlder();
        for (int n = 100; n < 400; ++n)
            m_source.talk(kTip).rows.push_back(resident(n));
        m_model->apply(changesOf(7));
        m_source.answerAll();
        const int count = m_model->rowCount();
        QVERIFY(count >= 60);
        for (int row = 1; row < count; ++row)
            QCOMPARE(itemAt(*m_model, row).row.sequence, itemAt(*m_model, row - 1).row.sequence + 1);
        QCOMPARE(itemAt(*m_model, count - 1).row.id, resident(399).id);
    }

    void wordsAreReadAloud()
    {
        openFilled(1);
        m_source.talk(kTip).rows[0].reactions = QStringLiteral("thumbsup 2");
        auto row = reply("c1", kStart + kMinute, QStringLiteral("kosei"));
        row.kind = TimelineKind::Action;
        row.verb = Verb::Claim;
        m_source.talk(kTip).rows.push_back(row);
        m_model->apply(changesOf(7));
        m_source.answerAll();
        const QString first = m_model->index(0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(first.contains(u"Amber Heron wrote at 15:06"), qPrintable(first));
        QVERIFY(first.contains(u"thumbsup 2"));
        QCOMPARE(m_model->index(1).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("kosei claimed this tip at 15:07"));
    }

    void hugeTextsAreKeptWhole()
    {
        fill(0);
        m_source.talk(kTip).rows.push_back(resident(0, QString(1'000'000, u'x')));
        m_model->open(kTip);
        m_source.answerAll();
        QCOMPARE(itemAt(*m_model, 0).row.text.size(), 1'000'000);
        QVERIFY(m_model->index(0).data(Qt::AccessibleTextRole).toString().size() < 5000);
    }
};

QTEST_GUILESS_MAIN(ConversationModelTest)
#include "tst_conversationmodel.moc"
