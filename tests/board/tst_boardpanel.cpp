// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/AccessibleNames.h"
#include "tests/store/StoreKit.h"
#include "ui/board/AgeChart.h"
#include "ui/board/BoardFigure.h"
#include "ui/board/BoardFilters.h"
#include "ui/board/BoardPanel.h"
#include "ui/board/BoardTipsDialog.h"
#include "ui/board/DeclineDialog.h"
#include "ui/board/FigureTable.h"
#include "ui/board/ProposalList.h"
#include "ui/board/VolumePart.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"
#include "ui/kit/Theme.h"
#include "ui/tips/TipTable.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

/// A degree wide, to the north and the east of there.
Geometry square(double south, double west)
{
    Geometry ring;
    for (const auto &[north, east] :
         {std::pair(0, 0), std::pair(0, 1), std::pair(1, 1), std::pair(1, 0), std::pair(0, 0)})
        ring.points.push_back(*GeoPoint::fromDegrees(west + east, south + north));
    ring.partEnds = {quint32(ring.points.size())};
    return ring;
}

LinkState state(LinkState::Phase phase)
{
    LinkState state;
    state.phase = phase;
    state.since = kNoon;
    return state;
}

} // namespace

/// A board over a cache of its own.
class BoardPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<kit::Theme>(*qApp, kit::Theme::Choice::Light); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup();

    void figuresAreToldInWords();
    void everythingHasANameForThoseWhoHear();
    void aFigureLeadsToItsTips();
    void tipsAreAssigned();
    void tablesStandForCharts();
    void barsAnswerToTheKeyboard();
    void aLinkIsAccepted();
    void aLinkIsDeclinedWithAReason();
    void nothingIsToldWhileCatchingUp();
    void offlineSaysSo();
    void anEmptyBoardSaysWhatIsMissing();
    void newTipsAreCountedByWhatIsChosen();
    void allThatAreMarkedAreAssigned();
    void nothingIsAssignedThatCannotBeRead();
    void moreLinksWaitThanAreListed();
    void whatCannotBeReadIsNotEmpty();

private:
    QString figure(int which) const
    {
        return m_panel->findChildren<BoardFigure *>()[which]->accessibleName();
    }
    BoardTipsDialog *openList(BoardFigure *by);
    bool says(const QString &words) const;
    /// @param others open tips that the log has besides
    void fill(int others = 0);

    std::unique_ptr<kit::Theme> m_theme;
    LogBuilder m_log;
    std::unique_ptr<TestCache> m_cache;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<ReaderSlotSource> m_source;
    std::unique_ptr<BoardModel> m_board;
    std::unique_ptr<BoardPanel> m_panel;
};

void BoardPanelTest::init()
{
    m_log = {};
    m_cache = std::make_unique<TestCache>();
    m_reader = std::make_unique<Reader>(m_cache->path());
    m_source = std::make_unique<ReaderSlotSource>(*m_reader);
    const Clock clock = [this] { return m_log.stored(); };
    m_board = std::make_unique<BoardModel>(*m_reader, clock);
    m_panel = std::make_unique<BoardPanel>(*m_board, *m_source, clock);
    m_panel->setWords(kit::TimeText(QTimeZone::utc(), QLocale(QLocale::English)), nullptr);
    m_panel->setUsers(QStringLiteral("ada"), {{QStringLiteral("ada"), QStringLiteral("A. Person")},
                                              {QStringLiteral("ben"), QStringLiteral("B. Person")}});
    m_panel->resize(1360, 820);
}

void BoardPanelTest::cleanup()
{
    m_panel.reset();
    m_board.reset();
    m_source.reset();
    m_reader.reset();
    m_cache.reset();
}

/// Three open tips, of which one is overdue and one was answered, and a link that waits.
void BoardPanelTest::fill(int others)
{
    m_log.setUser("u1", QStringLiteral("ben"), "B. Person");
    LogBuilder::body(m_log.message("m1", "a fire")).place = SharedPlace{42.5, -63.5, {}};
    m_log.action("d1", QStringLiteral("ben"), Verb::Claim, "m1");
    m_log.pass(40 * kMinute);
    m_log.message("m2", "a cat");
    m_log.message("m3", "a noise");
    m_log.pass(4 * kMinute);
    m_log.action("d2", QStringLiteral("ben"), Verb::Reply, "m3", "We come.");
    CaseBody body;
    body.casefile = "f1";
    body.title = "Fires at night";
    m_log.casefile("c1", QStringLiteral("ada"), Verb::OpenCase, body);
    m_log.link("p1", QStringLiteral("ben"), Verb::Propose, "m1", "f1", "the same street");
    m_cache->fold(m_log.batch);
    m_panel->setLinkState(state(LinkState::Phase::Live));
    m_panel->show();
    m_board->reload(); // as when the cache is opened
    QTRY_VERIFY(m_board->figures() && m_board->figures()->tally.open == 3 + others &&
                !m_board->proposals().empty());
}

bool BoardPanelTest::says(const QString &words) const
{
    const auto labels = m_panel->findChildren<kit::Label *>();
    return std::any_of(labels.begin(), labels.end(), [&](kit::Label *label) {
        return label->isVisible() && label->text().contains(words);
    });
}

BoardTipsDialog *BoardPanelTest::openList(BoardFigure *by)
{
    QTest::mouseClick(by, Qt::LeftButton);
    return m_panel->list();
}

void BoardPanelTest::figuresAreToldInWords()
{
    fill();
    QCOMPARE(figure(0), QStringLiteral("1 replies overdue, longest 14 min"));
    QVERIFY(figure(1).startsWith(QStringLiteral("2 replies owed, next at ")));
    QCOMPARE(figure(2),
             QStringLiteral("3 tips open, %n unclaimed").replace(QStringLiteral("%n"), QStringLiteral("1")));
    QCOMPARE(figure(3), QStringLiteral("4 min first answer, median, 7 days"));
    QVERIFY(figure(4).startsWith(QStringLiteral("100 % within the promise")));
    const QAbstractItemModel *owed = m_panel->owedTable().model();
    QCOMPARE(owed->rowCount(), 3);
    QCOMPARE(owed->index(0, 0).data().toString(), QStringLiteral("No one yet"));
    QCOMPARE(owed->index(1, 0).data().toString(), QStringLiteral("B. Person"));
    QVERIFY(says(QStringLiteral("Counted from the log up to 8, at ")));
}

void BoardPanelTest::everythingHasANameForThoseWhoHear()
{
    fill();
    QCOMPARE(namelessWidgets(m_panel.get()), QStringList());
    QCOMPARE(namelessColumns(m_panel.get()), QStringList());
    BoardTipsDialog *list = openList(m_panel->findChildren<BoardFigure *>()[2]);
    QVERIFY(list);
    QCOMPARE(namelessWidgets(list), QStringList());
}

void BoardPanelTest::aFigureLeadsToItsTips()
{
    fill();
    BoardTipsDialog *list = openList(m_panel->findChildren<BoardFigure *>()[0]);
    QVERIFY(list);
    QTRY_COMPARE(list->tips().rowCount(), 1);
    QSignalSpy opened(m_panel.get(), &BoardPanel::tipOpenRequested);
    QTRY_VERIFY(list->tips().item(0).loaded);
    QTest::keyClick(&list->table(), Qt::Key_Return);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.front().front().toByteArray(), QByteArray("m1"));
    // By the keyboard from a table.
    m_panel->owedTable().setFocus();
    m_panel->owedTable().setCurrentIndex(m_panel->owedTable().model()->index(0, 1));
    QTest::keyClick(&m_panel->owedTable(), Qt::Key_Return);
    QVERIFY(m_panel->list());
    QTRY_COMPARE(m_panel->list()->tips().rowCount(), 1);
}

void BoardPanelTest::tipsAreAssigned()
{
    fill();
    const auto actions = m_panel->boardActions();
    const auto assign = std::find_if(actions.begin(), actions.end(), [](const QAction *action) {
        return action->shortcut() == QKeySequence(Qt::Key_S);
    });
    QVERIFY(assign != actions.end());
    (*assign)->trigger();
    BoardTipsDialog *list = m_panel->list();
    QVERIFY(list);
    QTRY_VERIFY(list->tips().rowCount() == 1 && list->tips().item(0).loaded);
    QSignalSpy commands(m_panel.get(), &BoardPanel::commandRequested);
    list->chooseUser();
    QMenu *menu = list->findChild<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 2);
    menu->actions()[1]->trigger();
    QCOMPARE(commands.size(), 1);
    const auto command = commands.front().front().value<Command>();
    QCOMPARE(command.verb, Verb::Assign);
    QCOMPARE(command.body.tip, QByteArray("m2"));
    QCOMPARE(command.body.assignee, QStringLiteral("ben"));
}

void BoardPanelTest::tablesStandForCharts()
{
    fill();
    QVERIFY(m_panel->answerTable().isVisible());
    QVERIFY(!m_panel->ageTable().isVisible());
    m_panel->owedTable().setFocus();
    QTest::keyClick(&m_panel->owedTable(), Qt::Key_T);
    QVERIFY(!m_panel->answerTable().isVisible());
    QTest::keyClick(&m_panel->owedTable(), Qt::Key_G);
    QVERIFY(m_panel->ageTable().isVisible());
    QVERIFY(!m_panel->findChild<AgeChart *>()->isVisible());
}

void BoardPanelTest::barsAnswerToTheKeyboard()
{
    fill();
    auto *chart = m_panel->findChild<AgeChart *>();
    QVERIFY(chart->accessibleDescription().contains(QStringLiteral("< 1 h: 3")));
    QTest::keyClick(chart, Qt::Key_Return);
    QVERIFY(m_panel->list());
    QTRY_COMPARE(m_panel->list()->tips().rowCount(), 3);
}

void BoardPanelTest::aLinkIsAccepted()
{
    fill();
    QSignalSpy commands(m_panel.get(), &BoardPanel::commandRequested);
    ProposalList &links = m_panel->links();
    QTRY_VERIFY(links.acceptButton()->isVisible());
    links.setFocus();
    QTest::keyClick(&links, Qt::Key_A);
    QCOMPARE(commands.size(), 1);
    const auto command = commands.front().front().value<Command>();
    QCOMPARE(command.verb, Verb::Accept);
    QCOMPARE(command.body.tip, QByteArray("m1"));
    QCOMPARE(command.body.casefile, QByteArray("f1"));
    // On its way, it can't be judged again.
    PendingAction pending;
    pending.verb = Verb::Accept;
    pending.tip = "m1";
    pending.detail = {{QStringLiteral("case"), QStringLiteral("f1")}};
    m_panel->setPending({pending});
    QVERIFY(!links.acceptButton()->isVisible());
    QTest::keyClick(&links, Qt::Key_A);
    QCOMPARE(commands.size(), 1);
}

void BoardPanelTest::aLinkIsDeclinedWithAReason()
{
    fill();
    QSignalSpy commands(m_panel.get(), &BoardPanel::commandRequested);
    QTRY_VERIFY(m_panel->links().declineButton()->isVisible());
    QTest::mouseClick(m_panel->links().declineButton(), Qt::LeftButton);
    auto *dialog = m_panel->findChild<DeclineDialog *>();
    QVERIFY(dialog);
    QCOMPARE(namelessWidgets(dialog), QStringList());
    QTest::keyClick(dialog->field(), Qt::Key_Return);
    QCOMPARE(commands.size(), 0); // not without a reason
    QTest::keyClicks(dialog->field(), QStringLiteral("another street"));
    QTest::keyClick(dialog->field(), Qt::Key_Return);
    QCOMPARE(commands.size(), 1);
    const auto command = commands.front().front().value<Command>();
    QCOMPARE(command.verb, Verb::Decline);
    QCOMPARE(command.body.reason, QByteArray("another street"));
}

void BoardPanelTest::nothingIsToldWhileCatchingUp()
{
    fill();
    m_panel->setLinkState(state(LinkState::Phase::CatchingUp));
    QVERIFY(figure(0).startsWith(QStringLiteral("… ")));
    QCOMPARE(m_panel->owedTable().model()->index(0, 1).data().toString(), QStringLiteral("…"));
    QVERIFY(says(QStringLiteral("Counting…")));
    m_panel->setLinkState(state(LinkState::Phase::Live));
    QVERIFY(figure(2).startsWith(QStringLiteral("3 ")));
}

void BoardPanelTest::offlineSaysSo()
{
    fill();
    m_panel->setLinkState(state(LinkState::Phase::Offline));
    QVERIFY(says(QStringLiteral("as known at")));
    QVERIFY(figure(2).startsWith(QStringLiteral("3 ")));
}

void BoardPanelTest::anEmptyBoardSaysWhatIsMissing()
{
    m_panel->setLinkState(state(LinkState::Phase::Live));
    m_panel->show();
    m_board->reload(); // as when the cache is opened
    QTRY_VERIFY(m_board->figures());
    QTRY_VERIFY(says(QStringLiteral("No reply is owed")));
    QTRY_VERIFY(says(QStringLiteral("No link waits")));
    QVERIFY(says(QStringLiteral("There is no city pack")));
    QVERIFY(figure(3).startsWith(QStringLiteral("– ")));
    // Charts of nothing are painted as well.
    m_panel->grab();
}

void BoardPanelTest::newTipsAreCountedByWhatIsChosen()
{
    fill();
    const QAbstractItemModel *table = m_panel->volumes().table().model();
    QCOMPARE(m_panel->volumes().kind(), VolumeKind::Channel);
    QCOMPARE(table->index(0, 0).data().toString(), QStringLiteral("#mill-ward"));
    auto areas = std::make_shared<BoardAreas>();
    areas->kind = AreaKind::Beat;
    areas->names = {QStringLiteral("Mill Ward")};
    areas->lookup.add(square(42, -64), 0);
    m_panel->setAreas({areas});
    QCOMPARE(m_panel->volumes().kind(), VolumeKind::Area);
    QTRY_COMPARE(table->rowCount(), 3);
    QCOMPARE(table->index(0, 0).data().toString(), QStringLiteral("Mill Ward"));
    QCOMPARE(table->index(1, 0).data().toString(), QStringLiteral("Unmapped"));
    QTRY_COMPARE(table->index(0, VolumeTableModel::CountColumn).data().toString(), QStringLiteral("1"));
    QCOMPARE(table->index(1, VolumeTableModel::CountColumn).data().toString(), QStringLiteral("2"));
    m_panel->volumes().choose(VolumeKind::Category);
    QCOMPARE(table->index(0, 0).data().toString(), QStringLiteral("Not classified"));
    m_panel->filters().choose(BoardRange::Day);
    QTRY_VERIFY(m_board->figures() && m_board->range() == BoardRange::Day &&
                says(QStringLiteral("last 24 hours")));
}

/// More than a screen holds, so that most of their rows were never read.
void BoardPanelTest::allThatAreMarkedAreAssigned()
{
    constexpr int kMany = 400;
    for (int n = 0; n < kMany; ++n)
        m_log.message("n" + QByteArray::number(n), "a noise");
    fill(kMany);
    BoardTipsDialog *list = openList(m_panel->findChildren<BoardFigure *>()[2]);
    QVERIFY(list);
    QTRY_COMPARE(list->tips().rowCount(), kMany + 3);
    list->table().selectAll();
    QSignalSpy commands(m_panel.get(), &BoardPanel::commandRequested);
    const QPointer<BoardTipsDialog> open(list);
    list->chooseUser();
    list->findChild<QMenu *>()->actions()[1]->trigger();
    // Whoever closes it at once has assigned them all the same.
    list->reject();
    QTRY_COMPARE(commands.size(), kMany + 3);
    QTRY_VERIFY(!open);
    QSet<QByteArray> tips;
    for (const auto &command : std::as_const(commands))
        tips.insert(command.front().value<Command>().body.tip);
    QCOMPARE(tips.size(), kMany + 3);
    QVERIFY(tips.contains("n0") && tips.contains("n399") && tips.contains("m1"));
}

void BoardPanelTest::nothingIsAssignedThatCannotBeRead()
{
    constexpr int kMany = 400;
    for (int n = 0; n < kMany; ++n)
        m_log.message("n" + QByteArray::number(n), "a noise");
    fill(kMany);
    BoardTipsDialog *list = openList(m_panel->findChildren<BoardFigure *>()[2]);
    QVERIFY(list);
    QTRY_VERIFY(list->tips().rowCount() == kMany + 3 && list->tips().item(0).loaded);
    QVERIFY(m_cache->db().run("ALTER TABLE channel RENAME TO away"));
    list->table().selectAll();
    QSignalSpy commands(m_panel.get(), &BoardPanel::commandRequested);
    list->chooseUser();
    list->findChild<QMenu *>()->actions()[1]->trigger();
    list->reject(); // stays, to tell
    QTRY_VERIFY(says(QStringLiteral("Nothing was assigned")));
    QVERIFY(commands.isEmpty());
    QVERIFY(list->isVisible());
    list->reject();
    QVERIFY(!list->isVisible());
}

void BoardPanelTest::moreLinksWaitThanAreListed()
{
    constexpr int kMost = BoardModel::kMostProposals;
    m_panel->show();
    QVERIFY(says(QStringLiteral("counting…")));
    QVERIFY(!says(QStringLiteral("No link waits")));
    CaseBody body;
    body.casefile = "f2";
    body.title = "Fires by day";
    m_log.casefile("c2", QStringLiteral("ada"), Verb::OpenCase, body);
    for (int n = 0; n < kMost; ++n) {
        const QByteArray number = QByteArray::number(n);
        m_log.message("n" + number, "a fire");
        m_log.link("q" + number, QStringLiteral("ben"), Verb::Propose, "n" + number, "f2");
    }
    fill(kMost);
    QTRY_COMPARE(m_board->waitingLinks(), std::optional<qint64>(kMost + 1));
    QVERIFY(says(QStringLiteral("the newest 200 of 201")));
    QCOMPARE(m_panel->links().model()->rowCount(), kMost);
    m_panel->setLinkState(state(LinkState::Phase::CatchingUp));
    QVERIFY(says(QStringLiteral("counting…")));
    m_panel->setLinkState(state(LinkState::Phase::Live));
    QTRY_VERIFY(says(QStringLiteral("the newest 200 of 201")));
}

void BoardPanelTest::whatCannotBeReadIsNotEmpty()
{
    QVERIFY(m_cache->db().run("ALTER TABLE link RENAME TO away"));
    QVERIFY(m_cache->db().run("ALTER TABLE channel RENAME TO away_too"));
    m_panel->setLinkState(state(LinkState::Phase::Live));
    m_panel->show();
    m_board->reload();
    QTRY_VERIFY(says(QStringLiteral("The links can't be read now: ")));
    QTRY_VERIFY(says(QStringLiteral("The figures can't be read now: ")));
    QVERIFY(!says(QStringLiteral("No link waits")));
    QVERIFY(!says(QStringLiteral("No reply is owed")));
    QVERIFY(m_cache->db().run("ALTER TABLE away RENAME TO link"));
    QVERIFY(m_cache->db().run("ALTER TABLE away_too RENAME TO channel"));
    fill();
    QVERIFY(!says(QStringLiteral("can't be read")));
    // What was counted before stays, and is told to be old.
    QVERIFY(m_cache->db().run("ALTER TABLE channel RENAME TO away"));
    m_board->reload();
    QTRY_VERIFY(says(QStringLiteral("The figures can't be read anew: ")));
    QVERIFY(figure(2).startsWith(QStringLiteral("3 ")));
}

QTEST_MAIN(BoardPanelTest)
#include "tst_boardpanel.moc"
