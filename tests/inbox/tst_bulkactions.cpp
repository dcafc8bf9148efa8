// SPDX-License-Identifier: GPL-3.0-or-later
//
// Several tips at once: marking them, what is asked for, and what is told of it.
#include "tests/items/FakeSearchSource.h"
#include "tests/items/FakeSlotSource.h"
#include "tests/shell/AccessibleNames.h"
#include "ui/inbox/BulkActions.h"
#include "ui/inbox/BulkBar.h"
#include "ui/inbox/BulkCloseDialog.h"
#include "ui/inbox/InboxPanel.h"
#include "ui/inbox/SearchField.h"
#include "ui/kit/CountTabs.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Theme.h"
#include "ui/tips/TipTable.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace porch;

namespace {

constexpr Micros kMinute = Micros(60) * 1'000'000;
constexpr Micros kNow = Micros(1'700'000'000) * 1'000'000;
const QString kMe = QStringLiteral("d117");

TipRow tip(TipId id, TipStatus status = TipStatus::New, const QString &owner = {})
{
    TipRow row;
    row.id = id;
    row.key = "k" + QByteArray::number(id);
    row.keys.status = status;
    row.keys.last = kNow - id * kMinute;
    row.keys.owner = owner.isEmpty() ? 0 : 5;
    row.owner = owner;
    row.ownerName = owner == QLatin1String("kosei") ? QStringLiteral("K. Osei") : QString();
    row.touched = kNow - kMinute;
    row.reporter = QStringLiteral("Amber Heron");
    row.channel = QStringLiteral("mill-ward");
    row.text = QStringLiteral("text %1").arg(id);
    return row;
}

PendingAction pending(const QByteArray &id, PendingState state, Refusal refusal = Refusal::None)
{
    PendingAction action;
    action.id = id;
    action.verb = Verb::Claim;
    action.state = state;
    action.refusal = refusal;
    return action;
}

} // namespace

/// The list holds tips 1 (newest) to 300: 2 is held by a colleague, 3 by this user, the others are new.
class BulkActionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<TipId>("porch::TipId");
        m_theme = std::make_unique<kit::Theme>(*qApp, kit::Theme::Choice::Light);
    }
    void cleanupTestCase() { m_theme.reset(); }
    void init()
    {
        m_source = std::make_unique<FakeSlotSource>();
        m_found = std::make_unique<FakeSearchSource>();
        for (TipId id = 1; id <= 300; ++id)
            m_source->put(tip(id));
        m_source->put(tip(2, TipStatus::Claimed, QStringLiteral("kosei")));
        m_source->put(tip(3, TipStatus::Claimed, kMe));
        m_model = std::make_unique<TipInboxModel>(*m_source, [] { return kNow; });
        m_model->setUser(kMe);
        m_search = std::make_unique<SearchModel>(*m_found);
        m_window = std::make_unique<QWidget>();
        m_panel = new InboxPanel(*m_model, *m_search, kit::TimeText(QTimeZone::utc()));
        m_panel->setUsers(
            {{kMe, QStringLiteral("D. Whitlock")}, {QStringLiteral("kosei"), QStringLiteral("K. Osei")}});
        auto *column = new QVBoxLayout(m_window.get());
        column->addWidget(m_panel->searchField());
        column->addWidget(m_panel);
        m_window->resize(900, 700);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_panel->setOrder(TipOrder::NewestFirst);
        QTRY_VERIFY(m_model->isComplete() && m_model->rowCount() == 300);
        m_panel->takeKeyboard();
        QTRY_VERIFY(table()->hasFocus());
        QTRY_VERIFY(m_model->item(0).loaded);
    }
    void cleanup()
    {
        m_window.reset();
        m_search.reset();
        m_model.reset();
        m_source.reset();
        m_found.reset();
    }

    void shiftMarksAndOpensNothing();
    void handsMark();
    void allOfWhatIsAllowed();
    void marksFollowTheirTips();
    void claimsWhatCanBeClaimed();
    void keysAreTheOpenTipsAgain();
    void classifiesAndPutsOff();
    void onlySupervisorsAssign();
    void closesWithDispositionAndReason();
    void tellsWhatBecameOfIt();
    void staleClaimsAreTakenOverWithAReason();
    void everythingHasAName();

private:
    TipTable *table() const { return m_panel->table(); }
    void mark(int first, int count)
    {
        m_panel->table()->setCurrentIndex(m_model->index(first, 0));
        for (int i = 1; i < count; ++i)
            QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    }
    static Command commandOf(const QSignalSpy &spy, int at) { return spy.at(at).at(0).value<Command>(); }
    QString result() const
    {
        const auto *strip = m_panel->findChild<BulkResult *>();
        return strip->isVisible() ? strip->accessibleName() : QString();
    }
    QMenu *menu() const
    {
        for (QMenu *one : m_panel->findChildren<QMenu *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    void choose(const QString &words) const
    {
        QTRY_VERIFY(menu());
        QMenu *open = menu();
        for (QAction *action : open->actions()) {
            if (action->text().startsWith(words)) {
                action->trigger();
                open->close();
                return;
            }
        }
        QFAIL(qPrintable(words));
    }

    std::unique_ptr<kit::Theme> m_theme;
    std::unique_ptr<FakeSlotSource> m_source;
    std::unique_ptr<FakeSearchSource> m_found;
    std::unique_ptr<TipInboxModel> m_model;
    std::unique_ptr<SearchModel> m_search;
    std::unique_ptr<QWidget> m_window;
    InboxPanel *m_panel = nullptr;
};

void BulkActionsTest::shiftMarksAndOpensNothing()
{
    QSignalSpy chosen(m_panel, &InboxPanel::tipChosen);
    table()->setCurrentIndex(m_model->index(4, 0));
    QCOMPARE(chosen.size(), 1);
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(table()->markedRows(), (std::vector<int>{4, 5, 6}));
    QVERIFY(table()->hasSeveral());
    QVERIFY(m_panel->findChild<BulkBar *>()->isVisible());
    QVERIFY(!m_panel->tabs()->isVisible());
    QCOMPARE(m_panel->findChild<BulkBar *>()->accessibleName(), QStringLiteral("3 tip(s) selected"));
    // Back over where it began, to the other side.
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(table(), Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(table()->markedRows(), (std::vector<int>{2, 3, 4}));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(m_panel->currentTip(), TipId(5));
    // Esc: what is open is what is chosen.
    QTest::keyClick(table(), Qt::Key_Escape);
    QCOMPARE(table()->markedRows(), (std::vector<int>{4}));
    QVERIFY(m_panel->tabs()->isVisible());
    QCOMPARE(chosen.size(), 1);
    // A plain step goes on alone.
    mark(4, 3);
    QTest::keyClick(table(), Qt::Key_Down);
    QCOMPARE(table()->markedRows(), (std::vector<int>{7}));
    QCOMPARE(m_panel->currentTip(), TipId(8));
}

void BulkActionsTest::handsMark()
{
    QSignalSpy chosen(m_panel, &InboxPanel::tipChosen);
    const auto click = [this](int row, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, with,
                          table()->visualRect(m_model->index(row, 1)).center());
    };
    click(1);
    QCOMPARE(chosen.size(), 1);
    click(4, Qt::ControlModifier);
    click(6, Qt::ControlModifier);
    QCOMPARE(table()->markedRows(), (std::vector<int>{1, 4, 6}));
    click(4, Qt::ControlModifier);
    QCOMPARE(table()->markedRows(), (std::vector<int>{1, 6}));
    click(8, Qt::ShiftModifier);
    QCOMPARE(table()->markedRows(), (std::vector<int>{4, 5, 6, 7, 8}));
    QCOMPARE(chosen.size(), 1);
    // The last one that was marked is current, but it is not what is open.
    click(8);
    QCOMPARE(table()->markedRows(), (std::vector<int>{8}));
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(m_panel->currentTip(), TipId(9));
    QTest::keyClick(table(), Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(table()->markedRows().empty());
}

void BulkActionsTest::allOfWhatIsAllowed()
{
    QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(int(table()->markedRows().size()), TipTable::kMostMarked);
    // Their rows are read without being looked at.
    QTRY_VERIFY(m_model->item(TipTable::kMostMarked - 1).loaded);
    QCOMPARE(table()->verticalScrollBar()->value(), 0);
    table()->setCurrentIndex(m_model->index(0, 0));
    QTest::keyClick(table(), Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(int(table()->markedRows().size()), TipTable::kMostMarked);
}

void BulkActionsTest::marksFollowTheirTips()
{
    mark(3, 3); // tips 4, 5, 6
    TipRow fresh = tip(400);
    fresh.keys.last = kNow;
    m_model->apply(m_source->put(fresh));
    QTRY_COMPARE(m_model->rowCount(), 301);
    QCOMPARE(table()->markedRows(), (std::vector<int>{4, 5, 6}));
    // One of them leaves the list: the others stay marked.
    m_model->apply(m_source->put(tip(6, TipStatus::Closed)));
    QTRY_COMPARE(m_model->rowCount(), 300);
    QCOMPARE(table()->markedRows(), (std::vector<int>{4, 5}));
    QVERIFY(table()->hasSeveral());
    m_panel->showTab(TipTab::Closed);
    QTRY_COMPARE(m_model->rowCount(), 1);
    QVERIFY(!table()->hasSeveral());
    QVERIFY(m_panel->tabs()->isVisible());
}

void BulkActionsTest::claimsWhatCanBeClaimed()
{
    QSignalSpy commands(m_panel, &InboxPanel::commandRequested);
    mark(0, 5);
    QTest::keyClick(table(), Qt::Key_C);
    QCOMPARE(commands.size(), 3);
    QCOMPARE(commandOf(commands, 0).verb, Verb::Claim);
    QCOMPARE(commandOf(commands, 0).body.tip, QByteArray("k1"));
    QCOMPARE(commandOf(commands, 1).body.tip, QByteArray("k4"));
    QVERIFY(commandOf(commands, 0).id != commandOf(commands, 1).id);
    QVERIFY(!table()->hasSeveral());
    QVERIFY2(result().contains(QStringLiteral("2 left out: K. Osei holds it; you hold it already")),
             qPrintable(result()));
    // Esc takes the result away.
    QTest::keyClick(table(), Qt::Key_Escape);
    QVERIFY(result().isEmpty());

    mark(1, 2);
    QTest::keyClick(table(), Qt::Key_C, Qt::ShiftModifier);
    QCOMPARE(commands.size(), 4);
    QCOMPARE(commandOf(commands, 3).verb, Verb::Release);
    QCOMPARE(commandOf(commands, 3).body.tip, QByteArray("k3"));
}

void BulkActionsTest::keysAreTheOpenTipsAgain()
{
    QAction single(m_window.get());
    single.setShortcut(QKeySequence(Qt::Key_C));
    m_window->addAction(&single);
    QSignalSpy triggered(&single, &QAction::triggered);
    QSignalSpy commands(m_panel, &InboxPanel::commandRequested);
    table()->setCurrentIndex(m_model->index(0, 0));
    QTest::keyClick(table(), Qt::Key_C);
    QCOMPARE(triggered.size(), 1);
    QCOMPARE(commands.size(), 0);
    mark(0, 2);
    QTest::keyClick(table(), Qt::Key_C);
    QCOMPARE(triggered.size(), 1);
    QCOMPARE(commands.size(), 1);
    QTest::keyClick(table(), Qt::Key_C);
    QCOMPARE(triggered.size(), 2);
}

void BulkActionsTest::classifiesAndPutsOff()
{
    QSignalSpy commands(m_panel, &InboxPanel::commandRequested);
    mark(0, 3);
    QTest::keyClick(table(), Qt::Key_Y);
    choose(QStringLiteral("Vehicle crime"));
    QCOMPARE(commands.size(), 3); // whoever holds them
    QCOMPARE(commandOf(commands, 1).body.category, QByteArray("vehicle"));
    QVERIFY(!commandOf(commands, 1).body.priority);
    mark(0, 3);
    QTest::keyClick(table(), Qt::Key_Y);
    choose(QStringLiteral("Priority: Urgent"));
    QCOMPARE(commands.size(), 6);
    QCOMPARE(commandOf(commands, 5).body.priority, std::optional(Priority::Urgent));
    mark(0, 3);
    QTest::keyClick(table(), Qt::Key_H);
    choose(QStringLiteral("Tomorrow morning"));
    QCOMPARE(commands.size(), 8);
    const QDateTime until =
        QDateTime::fromMSecsSinceEpoch(commandOf(commands, 7).body.until / 1000, QTimeZone::utc());
    QCOMPARE(until.time(), QTime(8, 0));
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(kNow / 1000, QTimeZone::utc()).date().daysTo(until.date()), 1);
}

void BulkActionsTest::onlySupervisorsAssign()
{
    QSignalSpy commands(m_panel, &InboxPanel::commandRequested);
    mark(0, 2);
    QTest::keyClick(table(), Qt::Key_A);
    QVERIFY(!menu());
    m_panel->setRoles(Role::Supervisor);
    QTest::keyClick(table(), Qt::Key_A);
    choose(QStringLiteral("K. Osei"));
    QCOMPARE(commands.size(), 2);
    QCOMPARE(commandOf(commands, 0).verb, Verb::Assign);
    QCOMPARE(commandOf(commands, 0).body.assignee, QStringLiteral("kosei"));
}

void BulkActionsTest::closesWithDispositionAndReason()
{
    QSignalSpy commands(m_panel, &InboxPanel::commandRequested);
    mark(0, 3);
    QTest::keyClick(table(), Qt::Key_E);
    QTRY_VERIFY(m_window->findChild<BulkCloseDialog *>());
    auto *dialog = m_window->findChild<BulkCloseDialog *>();
    QCOMPARE(dialog->windowTitle(), QStringLiteral("Close 2 tip(s)"));
    QCOMPARE(test::namelessWidgets(dialog), QStringList());
    auto *button = dialog->findChildren<kit::KeyButton *>().back();
    for (auto *one : dialog->findChildren<kit::KeyButton *>()) {
        if (one->isDefault())
            button = one;
    }
    QVERIFY(!button->isEnabled()); // nothing was chosen
    dialog->findChild<QComboBox *>()->setCurrentIndex(1);
    dialog->findChild<QLineEdit *>()->setText(QStringLiteral(" the same van "));
    QVERIFY(button->isEnabled());
    button->click();
    QCOMPARE(commands.size(), 2);
    QCOMPARE(commandOf(commands, 0).verb, Verb::Close);
    QCOMPARE(commandOf(commands, 0).body.disposition, QByteArray("resolved"));
    QCOMPARE(commandOf(commands, 0).body.reason, QByteArray("the same van"));
    // Nothing that can be closed: told at once, without a question.
    QTRY_VERIFY(!m_window->findChild<BulkCloseDialog *>());
    m_model->apply(m_source->put(tip(1, TipStatus::Claimed, QStringLiteral("kosei"))));
    QTRY_COMPARE(m_model->item(0).row.owner, QStringLiteral("kosei"));
    mark(0, 2);
    QTest::keyClick(table(), Qt::Key_E);
    QVERIFY(!m_window->findChild<BulkCloseDialog *>());
    QCOMPARE(result(), QStringLiteral("Close: 2 left out: K. Osei holds it"));
}

void BulkActionsTest::tellsWhatBecameOfIt()
{
    QSignalSpy commands(m_panel, &InboxPanel::commandRequested);
    mark(3, 3);
    QTest::keyClick(table(), Qt::Key_C);
    QCOMPARE(commands.size(), 3);
    QCOMPARE(result(), QStringLiteral("Claim: 3 on the way"));
    std::vector<PendingAction> actions;
    for (int i = 0; i < 3; ++i)
        actions.push_back(pending(commandOf(commands, i).id, PendingState::Queued));
    m_panel->setPending(actions);
    QCOMPARE(result(), QStringLiteral("Claim: 3 queued"));
    actions[0].state = PendingState::Done;
    actions[1].state = PendingState::Sending;
    m_panel->setPending(actions);
    QCOMPARE(result(), QStringLiteral("Claim: 1 done, 1 on the way, 1 queued"));
    // The log says who was first, then the outbox says that it was refused.
    Changes changes;
    Outcome outcome;
    outcome.id = actions[2].id;
    outcome.refusal = Refusal::HeldByAnother;
    outcome.holder = QStringLiteral("kosei");
    changes.outcomes.push_back(outcome);
    m_model->apply(changes);
    actions[1].state = PendingState::Done;
    actions[2] = pending(actions[2].id, PendingState::Refused, Refusal::HeldByAnother);
    m_panel->setPending(actions);
    QCOMPARE(result(), QStringLiteral("Claim: 2 done, 1 refused: K. Osei holds it"));
    // Whoever goes on has not read it yet.
    QTest::keyClick(table(), Qt::Key_Down);
    QVERIFY(!result().isEmpty());
    QTest::keyClick(table(), Qt::Key_Escape);
    QVERIFY(result().isEmpty());

    // All well: the next choice takes it away. What the disk refused is told, too.
    mark(3, 2);
    QTest::keyClick(table(), Qt::Key_C);
    m_panel->setPending({pending(commandOf(commands, 3).id, PendingState::Done),
                         pending(commandOf(commands, 4).id, PendingState::Done)});
    QCOMPARE(result(), QStringLiteral("Claim: 2 done"));
    m_panel->setPending({}); // left the outbox since
    QCOMPARE(result(), QStringLiteral("Claim: 2 done"));
    QTest::keyClick(table(), Qt::Key_Down);
    QVERIFY(result().isEmpty());
    mark(3, 2);
    QTest::keyClick(table(), Qt::Key_C);
    m_panel->failed(commandOf(commands, 5).id, QStringLiteral("The disk is full."));
    QCOMPARE(result(), QStringLiteral("Claim: 1 on the way, 1 refused: The disk is full."));
}

void BulkActionsTest::staleClaimsAreTakenOverWithAReason()
{
    TipRow stale = tip(2, TipStatus::Claimed, QStringLiteral("kosei"));
    stale.touched = kNow - 2 * kClaimIdleLimit;
    m_model->apply(m_source->put(stale));
    QTRY_VERIFY(m_model->item(1).stale);
    QSignalSpy commands(m_panel, &InboxPanel::commandRequested);
    mark(0, 2);
    QTest::keyClick(table(), Qt::Key_C);
    QCOMPARE(commands.size(), 2);
    QVERIFY(commandOf(commands, 0).body.reason.isEmpty());
    QCOMPARE(commandOf(commands, 1).body.reason, QByteArray("the claim of K. Osei was idle"));
}

void BulkActionsTest::everythingHasAName()
{
    m_panel->setRoles(Role::Supervisor);
    mark(0, 3);
    QCOMPARE(test::namelessWidgets(m_window.get()), QStringList());
    QTest::keyClick(table(), Qt::Key_C);
    QVERIFY(!result().isEmpty());
    QCOMPARE(test::namelessWidgets(m_window.get()), QStringList());
    // Narrow: what finds no room is behind the dots, and nothing else is lost.
    mark(0, 3);
    m_window->resize(420, 700);
    auto *bar = m_panel->findChild<BulkBar *>();
    QTRY_VERIFY(bar->width() < 600);
    int shown = 0;
    for (auto *button : bar->findChildren<kit::KeyButton *>()) {
        if (!button->isVisible())
            continue;
        ++shown;
        QVERIFY(bar->rect().contains(button->geometry()));
    }
    QVERIFY(shown >= 2);
}

QTEST_MAIN(BulkActionsTest)
#include "tst_bulkactions.moc"
