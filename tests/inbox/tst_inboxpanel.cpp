// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/items/FakeSearchSource.h"
#include "tests/items/FakeSlotSource.h"
#include "tests/shell/AccessibleNames.h"
#include "ui/inbox/InboxPanel.h"
#include "ui/inbox/SearchField.h"
#include "ui/kit/CountTabs.h"
#include "ui/kit/EmptyState.h"
#include "ui/kit/Owed.h"
#include "ui/kit/Theme.h"
#include "ui/tips/TipTable.h"
#include "ui/tips/TipWords.h"

#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace porch;

namespace {

constexpr Micros kMinute = Micros(60) * 1'000'000;
constexpr Micros kNow = Micros(1'700'000'000) * 1'000'000;

TipRow tip(TipId id, Micros due, Micros last, TipStatus status = TipStatus::New)
{
    TipRow row;
    row.id = id;
    row.key = "k" + QByteArray::number(id);
    row.keys.status = status;
    row.keys.due = due;
    row.keys.last = last;
    row.reporter = QStringLiteral("Amber Heron");
    row.channel = QStringLiteral("mill-ward");
    row.text = QStringLiteral("text %1").arg(id);
    return row;
}

} // namespace

class InboxPanelTest : public QObject
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
        m_source->put(tip(1, kNow - 12 * kMinute, kNow - 30 * kMinute));
        m_source->put(tip(2, 0, kNow - 60 * kMinute, TipStatus::Waiting));
        m_source->put(tip(3, kNow + 5 * kMinute, kNow - 5 * kMinute));
        m_source->put(tip(4, 0, kNow - 90 * kMinute, TipStatus::Closed));
        for (int i = 0; i < 3; ++i) {
            SearchHit hit;
            hit.message = 10 - i;
            hit.tip = i + 1;
            hit.tipKey = "k" + QByteArray::number(i + 1);
            hit.id = "m" + QByteArray::number(i);
            hit.text = QStringLiteral("a white van");
            m_found->hits.push_back(hit);
        }
        m_model = std::make_unique<TipInboxModel>(*m_source, [] { return kNow; });
        m_search = std::make_unique<SearchModel>(*m_found);
        m_window = std::make_unique<QWidget>();
        m_panel = new InboxPanel(*m_model, *m_search, kit::TimeText(QTimeZone::utc()));
        auto *column = new QVBoxLayout(m_window.get());
        column->addWidget(m_panel->searchField());
        column->addWidget(m_panel);
        m_window->resize(660, 700);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_COMPARE(m_model->rowCount(), 3);
        m_panel->takeKeyboard();
        QTRY_VERIFY(m_panel->table()->hasFocus());
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

    void choosesAndOpens();
    void lettersAct();
    void countsOnTabs();
    void tabsByKey();
    void sorts();
    void emptyTabsSayWhatIsNext();
    void searchesAsOneTypes();
    void escLeadsBack();
    void operatorsBecomeChips();
    void lettersAreTextInTheField();
    void catchingUpKnowsNothingOfPromises();
    void speaks();
    void wordsOfPendingActions();
    void urgentAndCategoryAreTold();
    void snoozedAndBack();
    void escalatedAndHolders();
    void closedTipsTellHowTheyEnded();
    void theDepartmentNamesThings();
    void everythingHasAName();

private:
    QLineEdit *field() const { return m_panel->searchField()->field(); }
    QWidget *results() const { return m_window->findChild<QWidget *>(QStringLiteral("searchHits")); }

    std::unique_ptr<kit::Theme> m_theme;
    std::unique_ptr<FakeSlotSource> m_source;
    std::unique_ptr<FakeSearchSource> m_found;
    std::unique_ptr<TipInboxModel> m_model;
    std::unique_ptr<SearchModel> m_search;
    std::unique_ptr<QWidget> m_window;
    InboxPanel *m_panel = nullptr;
};

void InboxPanelTest::choosesAndOpens()
{
    QSignalSpy chosen(m_panel, &InboxPanel::tipChosen);
    QSignalSpy activated(m_panel, &InboxPanel::tipActivated);
    QTest::keyClick(m_panel->table(), Qt::Key_Down);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().at(1).toByteArray(), QByteArray("k1"));
    QCOMPARE(m_panel->currentTip(), TipId(1));
    QTest::keyClick(m_panel->table(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    // Another list: the tip stays the chosen one where it stands there, too.
    m_panel->showTab(TipTab::New);
    QTRY_COMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_panel->table()->currentTip(), TipId(1));
    QCOMPARE(chosen.size(), 2); // by Return
    m_panel->showTip(3);
    QCOMPARE(m_panel->table()->currentTip(), TipId(3));
    QCOMPARE(chosen.size(), 2);
    m_panel->showTip(2); // waiting: not in this list
    QCOMPARE(m_panel->table()->currentTip(), TipId(0));
}

void InboxPanelTest::lettersAct()
{
    QTest::keyClick(m_panel->table(), Qt::Key_J);
    QCOMPARE(m_panel->currentTip(), TipId(1));
    QTest::keyClick(m_panel->table(), Qt::Key_J);
    QCOMPARE(m_panel->currentTip(), TipId(3));
    QTest::keyClick(m_panel->table(), Qt::Key_K);
    QCOMPARE(m_panel->currentTip(), TipId(1));
    QTest::keyClick(m_panel->table(), Qt::Key_Slash);
    QVERIFY(field()->hasFocus());
    // With Alt also while one types.
    QTest::keyClick(field(), Qt::Key_J, Qt::AltModifier);
    QVERIFY(field()->text().isEmpty());
    for (const QAction *action : m_panel->actions())
        QVERIFY(!action->text().isEmpty());
}

void InboxPanelTest::countsOnTabs()
{
    Tally tally;
    tally.fresh = 5;
    tally.owed = 9;
    tally.open = 41;
    m_panel->setTally(tally);
    QCOMPARE(m_panel->tabs()->accessibleTabName(0), QStringLiteral("New, 5"));
    QCOMPARE(m_panel->tabs()->accessibleTabName(2), QStringLiteral("Reply owed, 9"));
    QCOMPARE(m_panel->tabs()->accessibleTabName(3), QStringLiteral("All, 41"));
    QCOMPARE(m_panel->tabs()->tabText(0), QStringLiteral("New"));
    const int before = m_panel->tabs()->tabRect(0).width();
    tally.fresh = 12345;
    m_panel->setTally(tally);
    QVERIFY(m_panel->tabs()->tabRect(0).width() > before);
    m_panel->setCatchingUp(true);
    QCOMPARE(m_panel->tabs()->accessibleTabName(0), QStringLiteral("New"));
}

void InboxPanelTest::tabsByKey()
{
    QTest::keyClick(m_panel->table(), Qt::Key_5, Qt::AltModifier);
    QCOMPARE(m_panel->tab(), TipTab::Closed);
    QTRY_COMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->tipAt(0), TipId(4));
    QTest::keyClick(m_panel->table(), Qt::Key_3, Qt::AltModifier);
    QCOMPARE(m_panel->tab(), TipTab::Owed);
    QTRY_COMPARE(m_model->rowCount(), 2);
}

void InboxPanelTest::sorts()
{
    QCOMPARE(m_model->tipAt(0), TipId(1));
    Q_EMIT m_panel->table()->horizontalHeader()->sectionClicked(TipInboxModel::AgeColumn);
    QTRY_COMPARE(m_model->tipAt(0), TipId(3));
    QCOMPARE(m_panel->order(), TipOrder::NewestFirst);
    Q_EMIT m_panel->table()->horizontalHeader()->sectionClicked(TipInboxModel::OwedColumn);
    QTRY_COMPARE(m_model->tipAt(0), TipId(1));
}

void InboxPanelTest::emptyTabsSayWhatIsNext()
{
    Tally tally;
    tally.open = 3;
    m_panel->setTally(tally);
    m_panel->showTab(TipTab::Mine);
    auto *empty = m_panel->findChild<kit::EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QPushButton *button = nullptr;
    for (QPushButton *one : empty->findChildren<QPushButton *>()) {
        if (one->isVisible())
            button = one;
    }
    QVERIFY(button);
    button->click();
    QCOMPARE(m_panel->tab(), TipTab::All);
    QTRY_VERIFY(m_panel->table()->isVisible());
}

void InboxPanelTest::searchesAsOneTypes()
{
    QSignalSpy chosen(m_panel, &InboxPanel::tipChosen);
    QSignalSpy message(m_panel, &InboxPanel::messageChosen);
    QTest::keyClick(m_panel->table(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(field()->hasFocus());
    QVERIFY(!m_panel->table()->isVisible());
    QTest::keyClicks(field(), QStringLiteral("white van"));
    QTRY_COMPARE(m_search->rowCount(), 3);
    QTRY_VERIFY(results()->isVisible());
    QTest::keyClick(field(), Qt::Key_Down);
    QVERIFY(results()->hasFocus());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(message.first().at(1).toByteArray(), QByteArray("m0"));
    QTest::keyClick(results(), Qt::Key_J);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(m_panel->currentTip(), TipId(2));
}

void InboxPanelTest::escLeadsBack()
{
    m_panel->startSearch();
    QTest::keyClicks(field(), QStringLiteral("van"));
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(m_panel->searchField()->isEmpty());
    QVERIFY(field()->hasFocus());
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(m_panel->table()->hasFocus());
    QVERIFY(m_panel->table()->isVisible());
}

void InboxPanelTest::operatorsBecomeChips()
{
    SearchField *search = m_panel->searchField();
    m_panel->startSearch();
    QTest::keyClicks(field(), QStringLiteral("in:mill-ward "));
    QVERIFY(field()->text().isEmpty());
    QTest::keyClicks(field(), QStringLiteral("from:\"Amber Heron\" van"));
    QCOMPARE(field()->text(), QStringLiteral("van"));
    QCOMPARE(search->query(), QStringLiteral("in:mill-ward from:\"Amber Heron\" van"));
    QTRY_COMPARE(m_found->asked.back(), parseSearch(search->query(), true));
    // What is no operator stays a word.
    search->setQuery(QStringLiteral("http://example.org is:nonsense is:new"));
    QCOMPARE(field()->text(), QStringLiteral("http://example.org is:nonsense"));
    field()->clear();
    QTest::keyClick(field(), Qt::Key_Backspace);
    QVERIFY(search->isEmpty());
    search->setQuery(QStringLiteral("in:mill-ward"));
    QCOMPARE(search->query(), QStringLiteral("in:mill-ward"));
    search->findChild<QAbstractButton *>()->click();
    QVERIFY(search->isEmpty());
}

void InboxPanelTest::lettersAreTextInTheField()
{
    m_panel->startSearch();
    QTest::keyClicks(field(), QStringLiteral("jk/c"));
    QCOMPARE(field()->text(), QStringLiteral("jk/c"));
    QCOMPARE(m_panel->currentTip(), TipId(0));
}

void InboxPanelTest::catchingUpKnowsNothingOfPromises()
{
    m_panel->setCatchingUp(true);
    QCOMPARE(m_panel->order(), TipOrder::NewestFirst);
    QTRY_COMPARE(m_model->tipAt(0), TipId(3));
    m_panel->setCatchingUp(false);
    QCOMPARE(m_panel->order(), TipOrder::ByPromise);
    QTRY_COMPARE(m_model->tipAt(0), TipId(1));
    // Not under a reader's eyes.
    QTest::keyClick(m_panel->table(), Qt::Key_Down);
    m_panel->setCatchingUp(true);
    QCOMPARE(m_panel->order(), TipOrder::ByPromise);
}

void InboxPanelTest::speaks()
{
    QCOMPARE(m_panel->table()->accessibleName(), QStringLiteral("Tips"));
    const auto text = [this](int row, int column) {
        return m_model->data(m_model->index(row, column), Qt::AccessibleTextRole).toString();
    };
    QTRY_COMPARE(text(0, TipInboxModel::OwedColumn), QStringLiteral("Reply overdue by 12 min"));
    QCOMPARE(text(0, TipInboxModel::TipColumn), QStringLiteral("Amber Heron, #mill-ward, text 1"));
    QCOMPARE(text(0, TipInboxModel::StateColumn), QStringLiteral("New"));
    QCOMPARE(text(0, TipInboxModel::AgeColumn), QStringLiteral("30 min"));
    QCOMPARE(text(2, TipInboxModel::OwedColumn), QStringLiteral("No reply owed"));
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m_panel->table());
    QVERIFY(table && table->tableInterface());
    QCOMPARE(table->tableInterface()->columnDescription(0), QStringLiteral("Owed"));
    QVERIFY(!field()->accessibleName().isEmpty());
}

void InboxPanelTest::wordsOfPendingActions()
{
    TipItem item;
    item.loaded = true;
    item.row.keys.status = TipStatus::Claimed;
    item.row.owner = QStringLiteral("kosei");
    item.row.touched = kNow - 130 * kMinute;
    item.now = kNow;
    const TipWords words(kit::TimeText(QTimeZone::utc()));
    QCOMPARE(words.detail(item), QStringLiteral("kosei"));
    item.stale = true;
    QCOMPARE(words.detail(item), QStringLiteral("kosei, 2 h"));
    item.draft = true;
    QCOMPARE(words.detail(item), QStringLiteral("draft saved"));
    item.reply = PendingState::Queued;
    QCOMPARE(words.detail(item), QStringLiteral("reply queued"));
    item.pending = Verb::Close;
    QCOMPARE(words.detail(item), QStringLiteral("queued"));
    QCOMPARE(TipWords::state(item).word, QString::fromUtf8("Closing…"));
    item.pendingState = PendingState::Sending;
    QCOMPARE(words.detail(item), QStringLiteral("not in the log yet"));
    item.pending.reset();
    item.reply.reset();
    item.note = PendingState::Queued;
    QCOMPARE(words.detail(item), QStringLiteral("note queued"));
    item.row.reporter.clear();
    QVERIFY(!TipWords::reporter(item).isEmpty());
}

void InboxPanelTest::urgentAndCategoryAreTold()
{
    const TipWords words(kit::TimeText(QTimeZone::utc()));
    TipItem item;
    item.loaded = true;
    item.now = kNow;
    item.row.reporter = QStringLiteral("Joel Brandt");
    item.row.text = QStringLiteral("a saw");
    QVERIFY(words.tags(item).empty());
    item.row.priority = Priority::Urgent;
    item.row.keys.urgent = true;
    item.row.keys.due = kNow + 25 * kMinute;
    item.row.spanish = true;
    item.row.category = "vehicle";
    const auto tags = words.tags(item);
    QCOMPARE(tags.size(), std::size_t(3));
    QCOMPARE(tags[0].text, QStringLiteral("Urgent"));
    QCOMPARE(tags[0].glyph, std::optional(kit::Glyph::Urgent));
    QCOMPARE(tags[1].text, QStringLiteral("ES"));
    QCOMPARE(tags[2].text, QStringLiteral("Vehicle crime"));
    QCOMPARE(words.spoken(item, TipInboxModel::TipColumn),
             QStringLiteral("Urgent, Joel Brandt, Vehicle crime, in Spanish, a saw"));
    // Another language's desk says it in its own words; a key that the department dropped stays.
    const TipWords spanish(kit::TimeText(QTimeZone::utc(), QLocale(QLocale::Spanish)));
    QVERIFY(!spanish.tags(item).back().text.isEmpty());
    item.row.category = "gone";
    QCOMPARE(words.tags(item).back().text, QStringLiteral("gone"));

    const kit::TimeText utc(QTimeZone::utc());
    const auto look = [&](Micros due) { return kit::OwedText::look(due, kNow, true, utc, true); };
    QCOMPARE(look(kNow + 25 * kMinute).kind, kit::Owed::Urgent);
    QCOMPARE(look(kNow + 25 * kMinute).value, QStringLiteral("25 min"));
    QCOMPARE(look(kNow + 180 * kMinute).kind, kit::Owed::Urgent);
    QCOMPARE(look(kNow - kMinute).kind, kit::Owed::Overdue);
    QCOMPARE(look(0).kind, kit::Owed::Nothing);
}

void InboxPanelTest::snoozedAndBack()
{
    const kit::TimeText utc(QTimeZone::utc());
    const TipWords words(utc);
    TipRow row = tip(9, 0, kNow - 60 * kMinute, TipStatus::Waiting);
    row.owner = QStringLiteral("kosei");
    row.ownerName = QStringLiteral("K. Osei");
    row.keys.owner = 3;
    row.keys.snoozed = kNow + 20 * kMinute;
    row.touched = kNow - 90 * kMinute;
    m_model->apply(m_source->put(row));
    QTRY_VERIFY(m_model->rowOf(9) >= 0 && m_model->item(m_model->rowOf(9)).loaded);
    TipItem item = m_model->item(m_model->rowOf(9));
    QVERIFY(item.snoozed && !item.back && item.stale);
    QCOMPARE(TipWords::state(item).glyph, kit::Glyph::Snoozed);
    QCOMPARE(words.detail(item), QStringLiteral("until ") + utc.clock(row.keys.snoozed));
    QVERIFY(words.spoken(item, TipInboxModel::StateColumn).contains(QStringLiteral("K. Osei holds it")));
    QVERIFY(words.tooltip(item, TipInboxModel::StateColumn).contains(utc.full(row.keys.snoozed)));
    // Far away the day counts, too.
    item.row.keys.snoozed = kNow + 2 * 24 * 60 * kMinute;
    QVERIFY(words.detail(item).contains(utc.weekday(item.row.keys.snoozed)));

    // Its time comes: claimed, and nobody's idleness while it was put off counts against them.
    item.row.keys.snoozed = kNow - 5 * kMinute;
    item.snoozed = false;
    item.back = true;
    QCOMPARE(TipWords::state(item).glyph, kit::Glyph::Claimed);
    QCOMPARE(words.detail(item), QStringLiteral("back since ") + utc.clock(item.row.keys.snoozed));
    item.mine = true;
    QCOMPARE(TipWords::state(item).glyph, kit::Glyph::Mine);
    item.mine = false;
    item.row.keys.status = TipStatus::Claimed;
    item.row.keys.snoozed = kNow - 80 * kMinute;
    QCOMPARE(TipWords::state(item).glyph, kit::Glyph::Stale);
}

void InboxPanelTest::escalatedAndHolders()
{
    const TipWords words(kit::TimeText(QTimeZone::utc()));
    TipItem item;
    item.loaded = true;
    item.now = kNow;
    item.row.keys.status = TipStatus::Claimed;
    item.row.owner = QStringLiteral("kosei");
    item.row.ownerName = QStringLiteral("K. Osei");
    item.row.escalated = true;
    QCOMPARE(TipWords::state(item).glyph, kit::Glyph::Escalated);
    QCOMPARE(TipWords::state(item).word, QStringLiteral("Escalated"));
    QCOMPARE(words.detail(item), QStringLiteral("K. Osei"));
    item.mine = true;
    QCOMPARE(words.detail(item), QStringLiteral("you hold it"));
    item.pending = Verb::Refer;
    QCOMPARE(TipWords::state(item).word, QString::fromUtf8("Referring…"));
    QVERIFY(words.spoken(item, TipInboxModel::StateColumn).contains(QStringLiteral("escalated")));
    for (const Verb verb : {Verb::Claim, Verb::Release, Verb::Classify, Verb::Snooze, Verb::Assign,
                            Verb::Escalate, Verb::Refer, Verb::Close, Verb::Reopen}) {
        QVERIFY(kit::StateText::pending(verb).word != kit::StateText::pending(Verb::Message).word);
    }
}

void InboxPanelTest::closedTipsTellHowTheyEnded()
{
    const TipWords words(kit::TimeText(QTimeZone::utc()));
    TipItem item;
    item.loaded = true;
    item.now = kNow;
    item.row.keys.status = TipStatus::Closed;
    item.row.reason = QStringLiteral("the owner came");
    QCOMPARE(words.detail(item), QStringLiteral("the owner came"));
    item.row.disposition = "resolved";
    QCOMPARE(words.detail(item), QStringLiteral("Resolved"));
    QCOMPARE(words.spoken(item, TipInboxModel::StateColumn),
             QStringLiteral("Closed, Resolved, the owner came"));
}

void InboxPanelTest::theDepartmentNamesThings()
{
    auto settings = std::make_shared<DepartmentSettings>(DepartmentSettings::defaults());
    settings->categories = {{"bees", {QStringLiteral("Bees"), QStringLiteral("Abejas")}}};
    settings->timeZone = "America/New_York";
    TipRow row = tip(9, 0, kNow, TipStatus::Claimed);
    row.category = "bees";
    row.keys.snoozed = kNow + 20 * kMinute;
    m_model->apply(m_source->put(row));
    QTRY_VERIFY(m_model->rowOf(9) >= 0 && m_model->item(m_model->rowOf(9)).loaded);
    m_panel->setSettings(settings);
    const auto text = [this](int column) {
        return m_model->data(m_model->index(m_model->rowOf(9), column), Qt::AccessibleTextRole).toString();
    };
    QVERIFY(text(TipInboxModel::TipColumn).contains(QStringLiteral("Bees")));
    const kit::TimeText there(QTimeZone("America/New_York"));
    QVERIFY(text(TipInboxModel::StateColumn).contains(there.clock(row.keys.snoozed)));
}

void InboxPanelTest::everythingHasAName()
{
    QCOMPARE(test::namelessWidgets(m_window.get()), QStringList());
    QCOMPARE(test::namelessColumns(m_window.get()), QStringList());
    m_panel->showTab(TipTab::Mine);
    auto *empty = m_panel->findChild<kit::EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QCOMPARE(test::namelessWidgets(m_window.get()), QStringList());
    QTest::keyClick(m_panel->tabs(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(field(), QStringLiteral("in:old white"));
    QTRY_COMPARE(m_search->rowCount(), 3);
    QCOMPARE(test::namelessWidgets(m_window.get()), QStringList());
    QCOMPARE(test::namelessColumns(m_window.get()), QStringList());
}

QTEST_MAIN(InboxPanelTest)
#include "tst_inboxpanel.moc"
