// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conversation/TriagePanel.h"
#include "ui/kit/Tag.h"
#include "ui/kit/Theme.h"

#include <QApplication>

using namespace porch;
using namespace porch::test;

class TipSituationTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TriagePanel> m;

private Q_SLOTS:
    void initTestCase() { new kit::Theme(*qApp, kit::Theme::Choice::Light, this); }
    void init() { m = std::make_unique<TriagePanel>(); }
    void cleanup() { m.reset(); }

    void aClosedOrHeldTipSaysWhyNot()
    {
        m->tip().keys.status = TipStatus::Closed;
        m->open();
        for (const char *key : {"E", "H", "A"})
            QVERIFY2(!m->withKey(QLatin1String(key))->isEnabled(), key);
        // Danger and order are never refused.
        for (const char *key : {"Y", "X", "Shift+R"})
            QVERIFY2(m->withKey(QLatin1String(key))->isEnabled(), key);
        m->tip().keys.status = TipStatus::Claimed;
        m->tip().owner = QStringLiteral("kosei");
        m->tip().keys.owner = 4;
        m->tip().touched = kNow;
        m->refresh();
        QCOMPARE(m->withKey(QStringLiteral("H"))->statusTip(), QStringLiteral("kosei holds it"));
        m->model.open({});
        m->source.answerAll();
        for (QAction *action : m->panel->tipActions()) {
            QVERIFY(!action->isEnabled());
            QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->text()));
        }
    }

    void whatIsUnderwaySaysSo()
    {
        m->open();
        PendingAction classify;
        classify.id = "u1";
        classify.verb = Verb::Classify;
        classify.tip = kTip;
        classify.state = PendingState::Sending;
        m->model.setPending({classify});
        QCOMPARE(m->withKey(QStringLiteral("Y"))->iconText(), QStringLiteral("Classifying…"));
        QVERIFY(!m->withKey(QStringLiteral("Y"))->isEnabled());
        QVERIFY(m->withKey(QStringLiteral("E"))->isEnabled());
    }

    void aClassificationIsPutBack()
    {
        m->tip().category = "violence";
        m->tip().priority = Priority::Urgent;
        TipBody noise;
        noise.category = "noise";
        m->happened(Verb::Classify, QStringLiteral("kosei"), noise);
        TipBody violence;
        violence.category = "violence";
        violence.priority = Priority::Urgent;
        m->happened(Verb::Classify, QStringLiteral("d117"), violence);
        m->open();
        QAction *undo = m->withKey(QStringLiteral("U"));
        QCOMPARE(undo->text(), QStringLiteral("Undo the classification: back to Noise, Normal"));
        undo->trigger();
        QCOMPARE(m->last().verb, Verb::Classify);
        QCOMPARE(m->last().body.category, QByteArray("noise"));
        QCOMPARE(m->last().body.priority, std::optional(Priority::Normal));
    }

    void whatWasNotClassifiedCantBeMadeSoAgain()
    {
        TipBody noise;
        noise.category = "noise";
        m->happened(Verb::Classify, QStringLiteral("d117"), noise);
        m->open();
        QVERIFY(!m->withKey(QStringLiteral("U"))->isEnabled());
    }

    void whatIsNotReadIsNotGuessed()
    {
        TipBody noise;
        noise.category = "noise";
        m->happened(Verb::Classify, QStringLiteral("kosei"), noise);
        for (int i = 0; i < 200; ++i)
            m->happened(Verb::Reply, QStringLiteral("kosei"));
        TipBody violence;
        violence.category = "violence";
        m->happened(Verb::Classify, QStringLiteral("d117"), violence);
        m->tip().category = "violence";
        m->open();
        QVERIFY(m->model.hasOlder());
        QVERIFY(!m->withKey(QStringLiteral("U"))->isEnabled());
        while (m->model.hasOlder()) {
            m->model.fetchOlder();
            m->source.answerAll();
        }
        m->refresh();
        QCOMPARE(m->withKey(QStringLiteral("U"))->text(),
                 QStringLiteral("Undo the classification: back to Noise"));
    }

    void aSnoozeIsUndoneByWaking()
    {
        m->tip().keys.snoozed = kNow + 60 * kMinute;
        m->tip().owner = QStringLiteral("d117");
        TipBody until;
        until.until = m->tip().keys.snoozed;
        m->happened(Verb::Snooze, QStringLiteral("d117"), until);
        m->open();
        QCOMPARE(m->withKey(QStringLiteral("U"))->text(), QStringLiteral("Undo the snooze"));
        m->withKey(QStringLiteral("U"))->trigger();
        QCOMPARE(m->last().verb, Verb::Snooze);
        QCOMPARE(m->last().body.until, 0);
    }

    void anAssignmentGoesBackToWhoHadIt()
    {
        m->panel->setRoles(Role::Officer | Role::Supervisor);
        m->tip().owner = QStringLiteral("rlind");
        m->tip().keys.owner = 4;
        m->tip().touched = kNow;
        TipBody to;
        to.assignee = QStringLiteral("rlind");
        m->happened(Verb::Claim, QStringLiteral("kosei"));
        m->happened(Verb::Assign, QStringLiteral("d117"), to);
        m->open();
        QAction *undo = m->withKey(QStringLiteral("U"));
        QCOMPARE(undo->text(), QStringLiteral("Undo the assignment: back to kosei"));
        undo->trigger();
        QCOMPARE(m->last().verb, Verb::Assign);
        QCOMPARE(m->last().body.assignee, QStringLiteral("kosei"));
        // Nobody had it: there is no way back.
        m->source.talk(kTip).rows[1].verb = Verb::Release;
        m->refresh();
        QVERIFY(!undo->isEnabled());
    }

    void linksAreTakenBack_data()
    {
        QTest::addColumn<Verb>("done");
        QTest::addColumn<bool>("supervisor");
        QTest::addColumn<std::optional<Verb>>("undoes");
        QTest::addColumn<bool>("withdrawn");
        using Undoes = std::optional<Verb>;
        QTest::newRow("proposed") << Verb::Propose << false << Undoes(Verb::Propose) << true;
        QTest::newRow("linked") << Verb::Link << true << Undoes(Verb::Unlink) << false;
        QTest::newRow("unlinked") << Verb::Unlink << true << Undoes(Verb::Link) << false;
        QTest::newRow("accepted") << Verb::Accept << true << Undoes(Verb::Unlink) << false;
        QTest::newRow("declined") << Verb::Decline << true << Undoes(Verb::Propose) << false;
        QTest::newRow("merged") << Verb::Merge << true << Undoes(Verb::Unmerge) << false;
        QTest::newRow("linked, a supervisor no more") << Verb::Link << false << Undoes() << false;
    }
    void linksAreTakenBack()
    {
        QFETCH(const Verb, done);
        QFETCH(const bool, supervisor);
        QFETCH(const std::optional<Verb>, undoes);
        QFETCH(const bool, withdrawn);
        TipBody body;
        body.casefile = "f1";
        body.into = "other";
        m->happened(done, QStringLiteral("d117"), body);
        m->source.talk(kTip).rows.back().caseNumber = QStringLiteral("25-0417");
        m->panel->setRoles(supervisor ? Role::Supervisor : Role::Officer);
        m->open();
        QAction *undo = m->withKey(QStringLiteral("U"));
        QCOMPARE(undo->isEnabled(), undoes.has_value());
        if (!undoes)
            return;
        undo->trigger();
        QCOMPARE(m->last().verb, *undoes);
        QCOMPARE(m->last().body.casefile, QByteArray("f1"));
        QCOMPARE(m->last().body.withdrawn, withdrawn);
    }

    void whatWasTakenApartIsMergedAgain()
    {
        TipBody merge;
        merge.into = "other";
        m->happened(Verb::Merge, QStringLiteral("kosei"), merge);
        m->happened(Verb::Unmerge, QStringLiteral("d117"));
        m->panel->setRoles(Role::Supervisor);
        m->open();
        m->withKey(QStringLiteral("U"))->trigger();
        QCOMPARE(m->last().verb, Verb::Merge);
        QCOMPARE(m->last().body.into, QByteArray("other"));
    }

    void aColleaguesLinkIsNotMineToUndo()
    {
        TipBody body;
        body.casefile = "f1";
        m->happened(Verb::Link, QStringLiteral("kosei"), body);
        m->panel->setRoles(Role::Supervisor);
        m->open();
        QVERIFY(!m->withKey(QStringLiteral("U"))->isEnabled());
    }

    void linkingAsksForTheDialog()
    {
        m->open();
        QSignalSpy wanted(m->panel, &ConversationPanel::linkRequested);
        QAction *link = m->withKey(QStringLiteral("L"));
        QVERIFY(link->text().contains(QStringLiteral("Propose")));
        link->trigger();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().front().value<TipId>(), TipId(1));
        // A closed tip belongs somewhere, too.
        m->tip().keys.status = TipStatus::Closed;
        m->panel->setRoles(Role::Supervisor);
        m->refresh();
        QVERIFY(link->isEnabled());
        QVERIFY(!link->text().contains(QStringLiteral("Propose")));
        PendingAction underway;
        underway.id = "u1";
        underway.verb = Verb::Link;
        underway.tip = kTip;
        underway.state = PendingState::Sending;
        m->model.setPending({underway});
        QVERIFY(!link->isEnabled());
        // It does not hinder what has nothing to do with it.
        QVERIFY(m->withKey(QStringLiteral("Shift+E"))->isEnabled());
    }

    void aReplyWaitsFiveSecondsAndSaysSo()
    {
        m->open();
        QTest::keyClicks(m->field(), QStringLiteral("Stay inside"));
        QTest::keyClick(m->field(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m->last().holdMs, ConversationPanel::kTakeBackMs);
        m->accept();
        PendingAction reply;
        reply.id = m->last().id;
        reply.verb = Verb::Reply;
        reply.tip = kTip;
        reply.text = QStringLiteral("Stay inside");
        reply.created = kNow - 1'200'000;
        reply.hold = reply.created + 5'000'000;
        m->model.setPending({reply});
        const ConversationItem item = m->model.items().back();
        QCOMPARE(item.holdSeconds, 4);
        QCOMPARE(m->model.words().delivery(item), QStringLiteral("Sends in 4 s · Alt+U takes it back"));
        QAction *undo = m->withKey(QStringLiteral("U"));
        QCOMPARE(undo->text(), QStringLiteral("Take the reply back"));
        QSignalSpy back(m->panel, &ConversationPanel::takeBackRequested);
        undo->trigger();
        QCOMPARE(back.at(0).at(0).toByteArray(), reply.id);
        QVERIFY(m->field()->toPlainText().isEmpty()); // not before the outbox has let it go
        m->model.setPending({});
        QCOMPARE(m->field()->toPlainText(), QStringLiteral("Stay inside"));
    }

    void aReplyThatLeftMeanwhileDoesNotComeBack()
    {
        m->open();
        PendingAction reply;
        reply.id = "u1";
        reply.verb = Verb::Reply;
        reply.tip = kTip;
        reply.text = QStringLiteral("too hasty");
        m->model.setPending({reply});
        m->withKey(QStringLiteral("U"))->trigger();
        reply.state = PendingState::Sending;
        m->model.setPending({reply});
        m->model.setPending({});
        QVERIFY(m->field()->toPlainText().isEmpty());
    }

    void notesAndOtherActionsDontWait()
    {
        m->open();
        m->withKey(QStringLiteral("N"))->trigger();
        QTest::keyClicks(m->field(), QStringLiteral("told patrol"));
        QTest::keyClick(m->field(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m->last().verb, Verb::Note);
        QCOMPARE(m->last().holdMs, 0);
    }

    void theHeadSaysCategoryAndUrgency()
    {
        m->tip().category = "noise";
        m->tip().priority = Priority::Urgent;
        m->open();
        const auto shown = [this](const QString &name) {
            for (auto *tag : m->panel->findChildren<kit::Tag *>()) {
                if (tag->accessibleName() == name)
                    return tag->isVisible();
            }
            return false;
        };
        QVERIFY(shown(QStringLiteral("Urgent")));
        QVERIFY(!shown(QStringLiteral("Escalated")));
        m->tip().escalated = true;
        m->refresh();
        QVERIFY(shown(QStringLiteral("Escalated")));
    }
};

QTEST_MAIN(TipSituationTest)
#include "tst_tipsituation.moc"
