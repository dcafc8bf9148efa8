// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tips that say the same are answered at once, each reporter in their own thread.
#include "tests/conversation/TriagePanel.h"
#include "tests/shell/AccessibleNames.h"
#include "ui/conversation/GroupAnswer.h"
#include "ui/kit/Theme.h"

#include <QApplication>
#include <QCheckBox>

using namespace porch;
using namespace porch::test;

namespace {

TipRow other(TipId id, const QString &reporter)
{
    TipRow row;
    row.id = id;
    row.key = "slack:T1:C1:" + QByteArray::number(id);
    row.reporter = reporter;
    row.keys.due = kNow + kMinute;
    return row;
}

} // namespace

class GroupAnswerTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TriagePanel> m;
    std::unique_ptr<QSignalSpy> m_together;

    std::vector<TipRow> &merged() const { return m->source.talk(kTip).merged; }
    QCheckBox *box() const { return m->panel->findChild<GroupAnswer *>()->findChild<QCheckBox *>(); }
    void write(const QString &text) const
    {
        m->withKey(QStringLiteral("R"))->trigger();
        QTest::keyClicks(m->field(), text);
        m->commands->clear(); // typing claimed it
        m_together->clear();
        QTest::keyClick(m->field(), Qt::Key_Return, Qt::ControlModifier);
    }
    QList<Command> sent() const
    {
        QList<Command> commands;
        for (const auto &arguments : *m->commands)
            commands += arguments.first().value<Command>();
        for (const auto &arguments : *m_together) {
            for (const Command &command : arguments.first().value<std::vector<Command>>())
                commands += command;
        }
        return commands;
    }

private Q_SLOTS:
    void initTestCase() { new kit::Theme(*qApp, kit::Theme::Choice::Light, this); }
    void init()
    {
        m = std::make_unique<TriagePanel>();
        m_together = std::make_unique<QSignalSpy>(m->panel, &ConversationPanel::commandsRequested);
        m->tip().merged = 2;
        merged() = {other(2, QStringLiteral("Ben Castell")), other(3, QStringLiteral("Dusk Kestrel"))};
    }
    void cleanup()
    {
        m_together.reset();
        m.reset();
    }

    void everyReporterIsAnswered()
    {
        m->open();
        QVERIFY(box()->isVisible());
        QVERIFY(box()->isChecked());
        QVERIFY(box()->toolTip().contains(QStringLiteral("Dusk Kestrel")));
        QCOMPARE(namelessWidgets(m->panel), QStringList());
        write(QStringLiteral("We are on our way"));
        const QList<Command> commands = sent();
        QCOMPARE(commands.size(), 3);
        QCOMPARE(m_together->count(), 1); // all of them or none
        QSet<QByteArray> tips;
        QSet<QByteArray> ids;
        for (const Command &command : commands) {
            QCOMPARE(command.verb, Verb::Reply);
            QCOMPARE(command.body.text, QByteArray("We are on our way"));
            QCOMPARE(command.holdMs, ConversationPanel::kTakeBackMs);
            tips.insert(command.body.tip);
            ids.insert(command.id);
        }
        QCOMPARE(tips, (QSet<QByteArray>{kTip, "slack:T1:C1:2", "slack:T1:C1:3"}));
        QCOMPARE(ids.size(), 3);
    }

    void onlyThisOneWhereOneSaysSo()
    {
        m->open();
        m->window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m->window));
        QTest::keyClick(m->panel->window(), Qt::Key_G, Qt::AltModifier);
        QTRY_VERIFY(!box()->isChecked()); // a button is seen to be pressed for a moment
        // What is read anew leaves the decision.
        m->refresh();
        QVERIFY(!box()->isChecked());
        write(QStringLiteral("Only you"));
        QCOMPARE(sent().size(), 1);
    }

    void notesAreOfOneTip()
    {
        m->open();
        m->withKey(QStringLiteral("N"))->trigger();
        QVERIFY(!box()->isVisible());
        QTest::keyClicks(m->field(), QStringLiteral("Looked"));
        QTest::keyClick(m->field(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sent().size(), 1);
    }

    void whoCanNotBeAnsweredIsLeftOut()
    {
        merged()[0].keys.status = TipStatus::Closed;
        merged()[1].unreachable = true;
        m->open();
        QVERIFY(!box()->isVisible());
        merged()[1].unreachable = false;
        merged()[1].keys.owner = 7;
        merged()[1].owner = QStringLiteral("kosei");
        merged()[1].touched = kNow - kMinute;
        m->refresh();
        QVERIFY(!box()->isVisible());
        // A claim that idles may be taken over.
        merged()[1].touched = kNow - kClaimIdleLimit - kMinute;
        m->refresh();
        QVERIFY(box()->isVisible());
        QVERIFY(box()->text().contains(QStringLiteral("1")));
    }

    void whoJoinsLaterIsNotAnsweredUnasked()
    {
        merged().pop_back();
        m->open();
        QVERIFY(box()->isChecked());
        merged().push_back(other(3, QStringLiteral("Dusk Kestrel")));
        m->refresh();
        QVERIFY(!box()->isChecked());
        box()->setChecked(true);
        // Whoever is answered by a colleague meanwhile only leaves.
        merged()[0].keys.status = TipStatus::Closed;
        m->refresh();
        QVERIFY(box()->isChecked());
        write(QStringLiteral("Both of you"));
        QCOMPARE(sent().size(), 2);
    }

    void whatFollowsIsForOne()
    {
        m->open();
        write(QStringLiteral("For all"));
        m->panel->accepted(m_together->first().first().value<std::vector<Command>>().front().id);
        QVERIFY(!box()->isChecked());
        write(QStringLiteral("For you alone"));
        QCOMPARE(sent().size(), 1);
        QVERIFY(m_together->isEmpty());
    }

    void whoIsOwedNothingIsNotChosenOfItself()
    {
        merged()[1].keys.due = 0;
        m->open();
        QVERIFY(box()->isVisible());
        QVERIFY(!box()->isChecked());
    }

    void takenBackIsAllOfIt()
    {
        m->open();
        write(QStringLiteral("Too early"));
        const QList<Command> commands = sent();
        QCOMPARE(commands.size(), 3);
        std::vector<PendingAction> pending;
        for (const Command &command : commands) {
            PendingAction action;
            action.id = command.id;
            action.verb = Verb::Reply;
            action.tip = command.body.tip;
            action.text = QString::fromUtf8(command.body.text);
            action.created = kNow;
            action.hold = kNow + Micros(command.holdMs) * 1000;
            pending.push_back(action);
        }
        m->model.setPending(pending);
        m->panel->accepted(commands.first().id);
        QSignalSpy takenBack(m->panel, &ConversationPanel::takeBackRequested);
        m->withKey(QStringLiteral("U"))->trigger();
        QSet<QByteArray> ids;
        for (const auto &arguments : takenBack)
            ids.insert(arguments.first().toByteArray());
        QSet<QByteArray> all;
        for (const Command &command : commands)
            all.insert(command.id);
        QCOMPARE(ids, all);
    }
};

QTEST_MAIN(GroupAnswerTest)
#include "tst_groupanswer.moc"
