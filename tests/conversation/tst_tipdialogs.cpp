// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conversation/TriagePanel.h"
#include "tests/shell/AccessibleNames.h"
#include "ui/conversation/AssignDialog.h"
#include "ui/conversation/ClassifyDialog.h"
#include "ui/conversation/CloseDialog.h"
#include "ui/conversation/EscalateDialog.h"
#include "ui/conversation/ReferDialog.h"
#include "ui/conversation/SnoozeDialog.h"
#include "ui/conversation/TakeOverDialog.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTimeEdit>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListView>

using namespace porch;
using namespace porch::test;

namespace {

Micros at(const QDate &day, int hour)
{
    return QDateTime(day, QTime(hour, 0), QTimeZone::utc()).toMSecsSinceEpoch() * 1000;
}

} // namespace

class TipDialogsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TriagePanel> m;

private Q_SLOTS:
    void initTestCase() { new kit::Theme(*qApp, kit::Theme::Choice::Light, this); }
    void init() { m = std::make_unique<TriagePanel>(); }
    void cleanup() { m.reset(); }

    void closesWithADispositionByTheKeyboard()
    {
        m->open();
        auto *close = m->press<CloseDialog>(QStringLiteral("E"));
        QVERIFY(close);
        auto *list = close->findChild<QListView *>();
        QCOMPARE(close->focusWidget(), list);
        m->enter(list);
        QCOMPARE(m->commands->count(), 0); // nothing is chosen yet
        m->type(list, QStringLiteral("Refer"));
        auto *reason = close->findChild<QLineEdit *>();
        m->type(reason, QStringLiteral(" parks department "));
        m->enter(reason);
        QCOMPARE(m->last().verb, Verb::Close);
        QCOMPARE(m->last().body.tip, kTip);
        QCOMPARE(m->last().body.disposition, QByteArray("referred"));
        QCOMPARE(m->last().body.reason, QByteArray("parks department"));
        m->enter(reason); // the outbox has not answered: not twice
        QCOMPARE(m->commands->count(), 1);
        m->panel->failed(m->last().id, QStringLiteral("The disk is full."));
        QVERIFY(close->isVisible());
        m->enter(reason);
        QCOMPARE(m->commands->count(), 2);
        QPointer<CloseDialog> gone = close;
        m->accept();
        QTRY_VERIFY(!gone);
    }

    void closesWithAReasonWhereThereAreNoDispositions()
    {
        m->setSettings([](DepartmentSettings &settings) { settings.dispositions.clear(); });
        m->open();
        auto *close = m->press<CloseDialog>(QStringLiteral("E"));
        auto *reason = close->findChild<QLineEdit *>();
        m->enter(reason);
        QCOMPARE(m->commands->count(), 0);
        m->type(reason, QStringLiteral("answered"));
        m->enter(reason);
        QCOMPARE(m->last().body.reason, QByteArray("answered"));
        QVERIFY(m->last().body.disposition.isEmpty());
    }

    void takesAStaleClaimOverWithAReason()
    {
        m->tip().owner = QStringLiteral("kosei");
        m->tip().keys.owner = 4;
        m->tip().touched = kNow - 2 * kClaimIdleLimit;
        m->open();
        auto *take = m->press<TakeOverDialog>(QStringLiteral("C"));
        QVERIFY(take);
        QCOMPARE(m->commands->count(), 0);
        auto *reason = take->findChild<QLineEdit *>();
        m->enter(reason);
        QCOMPARE(m->commands->count(), 0);
        m->type(reason, QStringLiteral("shift ended"));
        m->enter(reason);
        QCOMPARE(m->last().verb, Verb::Claim);
        QCOMPARE(m->last().body.reason, QByteArray("shift ended"));
        m->accept();
        // Nobody's tip is claimed without a question.
        m->tip().owner.clear();
        m->tip().keys.owner = 0;
        m->refresh();
        m->withKey(QStringLiteral("C"))->trigger();
        QCOMPARE(m->commands->count(), 2);
        QVERIFY(m->last().body.reason.isEmpty());
    }

    void classifiesWhatChangedOnly()
    {
        m->tip().category = "noise";
        m->open();
        auto *classify = m->press<ClassifyDialog>(QStringLiteral("Y"));
        auto *list = classify->findChild<kit::ChoiceList *>();
        QCOMPARE(list->chosen(), QByteArray("noise"));
        QVERIFY(!classify->missing().isEmpty());
        m->type(list, QStringLiteral("viol"));
        QCOMPARE(list->chosen(), QByteArray("violence"));
        m->enter(list->entrance());
        QCOMPARE(m->last().verb, Verb::Classify);
        QCOMPARE(m->last().body.category, QByteArray("violence"));
        QVERIFY(!m->last().body.priority);
        m->accept();
        QTRY_VERIFY(!m->dialog<ClassifyDialog>());

        classify = m->press<ClassifyDialog>(QStringLiteral("Y"));
        QVERIFY(QTest::qWaitForWindowActive(classify));
        QTest::keyClick(classify, Qt::Key_3, Qt::AltModifier);
        QTRY_VERIFY(classify->missing().isEmpty());
        m->enter(classify->findChild<QLineEdit *>());
        QVERIFY(m->last().body.category.isEmpty());
        QCOMPARE(m->last().body.priority, std::optional(Priority::Urgent));
    }

    void typingFindsWithoutAccentsAndArrowsMove()
    {
        kit::ChoiceList list(QStringLiteral("Colleague"), kit::ChoiceList::Kind::Searched, nullptr);
        list.setChoices({{"a", QStringLiteral("Ágnes Ünlü"), QStringLiteral("d1")},
                         {"b", QStringLiteral("Bo Ågren")},
                         {"c", QStringLiteral("Cleo Arnaud")}});
        QSignalSpy changed(&list, &kit::ChoiceList::changed);
        QVERIFY(list.chosen().isEmpty());
        m->type(&list, QStringLiteral("unlu"));
        QCOMPARE(list.chosen(), QByteArray("a"));
        QVERIFY(!changed.isEmpty());
        QTest::keyClick(list.entrance(), Qt::Key_A, Qt::ControlModifier);
        m->type(&list, QStringLiteral("a"));
        QCOMPARE(list.chosen(), QByteArray("a"));
        QTest::keyClick(list.entrance(), Qt::Key_Down);
        QCOMPARE(list.chosen(), QByteArray("b"));
        QTest::keyClick(list.entrance(), Qt::Key_PageDown);
        QCOMPARE(list.chosen(), QByteArray("c"));
        m->type(&list, QStringLiteral("zzz"));
        QVERIFY(list.chosen().isEmpty());
        QTest::keyClick(list.entrance(), Qt::Key_Down);
        QVERIFY(list.chosen().isEmpty());
    }

    void snoozePresetsAreStillToCome()
    {
        const QDate sunday(2025, 6, 15);
        const auto times = [](Micros now) {
            std::vector<Micros> found;
            for (const auto &preset : SnoozeDialog::presets(now, QTimeZone::utc()))
                found.push_back(preset.at);
            return found;
        };
        const Micros inAnHour = (kNow + 60 * kMinute) / kMinute * kMinute;
        // Tomorrow is Monday: named once.
        QCOMPARE(times(kNow), (std::vector<Micros>{inAnHour, at(sunday, 18), at(sunday.addDays(1), 8)}));
        const Micros monday = at(sunday.addDays(1), 19);
        QCOMPARE(times(monday), (std::vector<Micros>{monday + 60 * kMinute, at(sunday.addDays(2), 8),
                                                     at(sunday.addDays(8), 8)}));
    }

    void snoozesInTheDepartmentsTime()
    {
        m->model.setTimeZone(QTimeZone("America/New_York"));
        m->open();
        auto *snooze = m->press<SnoozeDialog>(QStringLiteral("H"));
        QVERIFY(m->withKey(QStringLiteral("S")) == m->withKey(QStringLiteral("H")));
        auto *list = snooze->findChild<QListView *>();
        auto *time = snooze->findChild<QDateTimeEdit *>();
        // In an hour, this evening, tomorrow
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(time->dateTime().time(), QTime(8, 0));
        m->enter(list);
        QCOMPARE(m->last().verb, Verb::Snooze);
        QCOMPARE(
            m->last().body.until,
            QDateTime(QDate(2025, 6, 16), QTime(8, 0), QTimeZone("America/New_York")).toMSecsSinceEpoch() *
                1000);
        m->accept();
        QTRY_VERIFY(!m->dialog<SnoozeDialog>());
        snooze = m->press<SnoozeDialog>(QStringLiteral("S"));
        time = snooze->findChild<QDateTimeEdit *>();
        time->setDateTime(QDateTime(QDate(2025, 6, 14), QTime(9, 30), Qt::UTC));
        QVERIFY(!snooze->missing().isEmpty()); // it is over
        time->setDateTime(QDateTime(QDate(2025, 6, 20), QTime(9, 30), Qt::UTC));
        QVERIFY(snooze->findChild<kit::ChoiceList *>()->chosen().isEmpty());
        QVERIFY(snooze->missing().isEmpty());
        QCOMPARE(
            snooze->body().until,
            QDateTime(QDate(2025, 6, 20), QTime(9, 30), QTimeZone("America/New_York")).toMSecsSinceEpoch() *
                1000);
    }

    void aSnoozedTipCanBeWoken()
    {
        m->open();
        QVERIFY(!m->withKey(QStringLiteral("Shift+H"))->isVisible());
        QVERIFY(!m->withKey(QStringLiteral("Shift+H"))->isEnabled());
        m->tip().keys.snoozed = kNow + 60 * kMinute;
        m->tip().owner = QStringLiteral("d117");
        m->refresh();
        m->withKey(QStringLiteral("Shift+H"))->trigger();
        QCOMPARE(m->last().verb, Verb::Snooze);
        QCOMPARE(m->last().body.until, 0);
        m->tip().keys.snoozed = kNow - kMinute; // its time has come by itself
        m->refresh();
        QVERIFY(!m->withKey(QStringLiteral("Shift+H"))->isEnabled());
    }

    void onlySupervisorsAssign()
    {
        m->open();
        QVERIFY(!m->withKey(QStringLiteral("A"))->isEnabled());
        QCOMPARE(m->withKey(QStringLiteral("A"))->statusTip(), QStringLiteral("only for supervisors"));
        m->panel->setRoles(Role::Officer | Role::Supervisor);
        m->tip().owner = QStringLiteral("rlind");
        m->tip().keys.owner = 4;
        m->tip().touched = kNow;
        m->refresh();
        auto *assign = m->press<AssignDialog>(QStringLiteral("A"));
        QVERIFY(assign);
        auto *list = assign->findChild<kit::ChoiceList *>();
        m->type(list, QStringLiteral("lind"));
        QVERIFY(!assign->missing().isEmpty()); // has it already
        QTest::keyClick(list->entrance(), Qt::Key_A, Qt::ControlModifier);
        m->type(list, QStringLiteral("osei"));
        m->enter(list->entrance());
        QCOMPARE(m->last().verb, Verb::Assign);
        QCOMPARE(m->last().body.assignee, QStringLiteral("kosei"));
    }

    void refersAndPreparesTheAnswer()
    {
        m->setSettings([](DepartmentSettings &settings) {
            settings.services = {
                {"parks",
                 QStringLiteral("Parks {contact}"),
                 {QStringLiteral("Trees, benches"), QStringLiteral("Árboles")},
                 QStringLiteral("555-0100")},
                {"shelter", QStringLiteral("Night shelter"), {}, QStringLiteral("Basin Rd 8")}};
        });
        m->open();
        QTest::keyClicks(m->field(), QStringLiteral("Good morning."));
        auto *refer = m->press<ReferDialog>(QStringLiteral("Shift+R"));
        auto *list = refer->findChild<kit::ChoiceList *>();
        m->type(list, QStringLiteral("bench")); // what it does finds it, too
        m->enter(list->entrance());
        QCOMPARE(m->last().verb, Verb::Refer);
        QCOMPARE(m->last().body.service, QByteArray("parks"));
        QCOMPARE(m->field()->toPlainText(), QStringLiteral("Good morning."));
        QSignalSpy drafts(m->panel, &ConversationPanel::draftChanged);
        m->accept();
        QCOMPARE(m->field()->toPlainText(),
                 QStringLiteral("Good morning.\n\nThis is best answered by Parks {contact}: 555-0100"));
        QCOMPARE(drafts.last().at(0).value<Draft>().text, m->field()->toPlainText());
    }

    void refersInTheLanguageOfTheResident()
    {
        m->setSettings([](DepartmentSettings &settings) {
            settings.services = {{"parks", QStringLiteral("Parques"), {}, QStringLiteral("555-0100")}};
        });
        m->tip().spanish = true;
        m->open();
        auto *refer = m->press<ReferDialog>(QStringLiteral("Shift+R"));
        m->type(refer->findChild<kit::ChoiceList *>(), QStringLiteral("parq"));
        m->enter(refer->findChild<QLineEdit *>());
        m->accept();
        QVERIFY(m->field()->toPlainText().startsWith(QStringLiteral("Quien mejor puede")));
    }

    void anEmptyDirectorySaysWhoFillsIt()
    {
        m->setSettings([](DepartmentSettings &settings) { settings.services.clear(); });
        m->open();
        auto *refer = m->press<ReferDialog>(QStringLiteral("Shift+R"));
        QVERIFY(refer);
        QVERIFY(!refer->findChild<kit::ChoiceList *>());
        QCOMPARE(test::namelessWidgets(refer), QStringList());
        QTest::keyClick(refer, Qt::Key_Return);
        QCOMPARE(m->commands->count(), 0);
    }

    void escalatesAndSaysThatTheCallIsStillToBeMade()
    {
        m->open();
        auto *escalate = m->press<EscalateDialog>(QStringLiteral("X"));
        QVERIFY(escalate);
        const QString told = escalate->findChild<QPlainTextEdit *>()->toPlainText();
        QVERIFY2(told.contains(u"knife"), qPrintable(told));
        auto *reason = escalate->findChild<QLineEdit *>();
        m->enter(reason);
        QCOMPARE(m->commands->count(), 0);
        m->type(reason, QStringLiteral("a knife"));
        m->enter(reason);
        QCOMPARE(m->last().verb, Verb::Escalate);
        QCOMPARE(m->last().body.reason, QByteArray("a knife"));
        m->accept();
        QVERIFY(escalate->isVisible());
        const QSignalSpy exports(m->panel, &ConversationPanel::exportRequested);
        QPointer<EscalateDialog> gone = escalate;
        QTest::keyClick(escalate, Qt::Key_Return);
        QTRY_VERIFY(!gone);
        QCOMPARE(m->commands->count(), 1);
        QCOMPARE(exports.count(), 0);
    }

    void whoMayLeadsAnEscalationOnToDispatch()
    {
        m->panel->setRoles(Role::Supervisor);
        m->open();
        QPointer<EscalateDialog> escalate = m->press<EscalateDialog>(QStringLiteral("X"));
        auto *reason = escalate->findChild<QLineEdit *>();
        m->type(reason, QStringLiteral("a knife"));
        m->enter(reason);
        m->accept();
        const QSignalSpy exports(m->panel, &ConversationPanel::exportRequested);
        escalate->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(escalate));
        QTest::keyClick(escalate, Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(exports.count(), 1); // a button is seen to be pressed for a moment
        QVERIFY(!escalate || !escalate->isVisible());
    }

    void everyDialogHasNames()
    {
        m->setSettings([](DepartmentSettings &settings) {
            settings.services = {{"parks", QStringLiteral("Parks"), {}, {}}};
        });
        m->panel->setRoles(Role::Supervisor);
        m->open();
        for (const char *key : {"E", "Y", "H", "A", "Shift+R", "X"}) {
            auto *each = m->press<TipDialog>(QLatin1String(key));
            QVERIFY2(each, key);
            QCOMPARE(test::namelessWidgets(each), QStringList());
            QPointer<TipDialog> gone = each;
            QTest::keyClick(each, Qt::Key_Escape);
            QTRY_VERIFY(!gone);
        }
        QCOMPARE(m->commands->count(), 0);
    }
};

QTEST_MAIN(TipDialogsTest)
#include "tst_tipdialogs.moc"
