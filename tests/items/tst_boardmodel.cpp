// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/BoardModel.h"
#include "models/items/BoardTables.h"
#include "models/items/ProposalModel.h"
#include "models/store/TipQueries.h"
#include "tests/store/StoreKit.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

constexpr Micros kHour = 60 * kMinute;

BoardFigures someFigures()
{
    BoardFigures figures;
    figures.now = kNoon;
    figures.sequence = 48'213;
    figures.tally = {5, 9, 41, 100};
    figures.overdue = 2;
    figures.holders = {{0, {}, {}, 5, 0, kNoon + kHour},
                       {3, QStringLiteral("osei"), QStringLiteral("K. Osei"), 4, 2, kNoon - kHour}};
    figures.ages = {9, 8, 11, 7, 4, 2};
    figures.answers = {{0, kNoon - kHour, 0, 0, 0, 0},
                       {kNoon - kHour, kNoon, 157, 143, 8 * kMinute, 29 * kMinute}};
    figures.channels = {{1, {}, QStringLiteral("mill-ward"), 42, 124}, {2, {}, QStringLiteral("old"), 0, 0}};
    figures.categories = {{0, "noise", {}, 10, 0}, {0, {}, {}, 32, 124}};
    figures.areas = {
        {0, {}, {}, 30, 100}, {1, {}, {}, 0, 0}, {kElsewhere, {}, {}, 1, 0}, {kNowhere, {}, {}, 11, 24}};
    figures.recent = 42;
    figures.before = 124;
    figures.compared = 4;
    return figures;
}

QString text(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

BoardPick pick(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data(FigureTableModel::PickRole).value<BoardPick>();
}

QString moment(Micros time)
{
    return QString::number(time / kMinute);
}

QString date(Micros time, bool full)
{
    return (full ? QStringLiteral("full ") : QString()) + QString::number(time / kMinute);
}

} // namespace

class BoardModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoHoldsWhatIsOwed();
    void agesAddUp();
    void answersHaveAColumnEach();
    void volumesOfEachKind();
    void nothingIsKnownWhileCatchingUp();
    void rowsStayWhereTheyAre();
    void stepsAreWholeDays_data();
    void stepsAreWholeDays();
    void nobodyCountsForAPageThatNobodySees();
    void nothingIsReadWhileCatchingUp();
    void aNewTipIsCounted();
    void anotherChannelIsAsked();
    void listsAreOfWhatIsShown();
    void linksWait();
    void allLinksAreCountedAndTheNewestListed();
    void whatCannotBeReadIsTold();
};

void BoardModelTest::whoHoldsWhatIsOwed()
{
    OwedTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setFigures(someFigures(), moment);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(text(model, 0, OwedTableModel::HolderColumn), QStringLiteral("No one yet"));
    QCOMPARE(text(model, 1, OwedTableModel::HolderColumn), QStringLiteral("K. Osei"));
    QCOMPARE(text(model, 1, OwedTableModel::OverdueColumn), QStringLiteral("2"));
    QCOMPARE(pick(model, 1, OwedTableModel::OwedColumn), (BoardPick{BoardPick::Of::Holder, 3}));
    QVERIFY(model.index(2, 0).data(FigureTableModel::TotalRole).toBool());
    QCOMPARE(text(model, 2, OwedTableModel::OwedColumn), QStringLiteral("9"));
    QCOMPARE(pick(model, 2, OwedTableModel::OverdueColumn).of, BoardPick::Of::Overdue);
    // Nothing lies behind a nought.
    QVERIFY(!model.index(0, OwedTableModel::OverdueColumn).data(FigureTableModel::PickRole).isValid());
    QVERIFY(model.index(1, OwedTableModel::DueColumn)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("overdue")));
    QCOMPARE(OwedTableModel::overdueText(kOverdueCounted), QStringLiteral("1,000+"));
    model.setFigures({}, moment);
    QCOMPARE(model.rowCount(), 0);
}

void BoardModelTest::agesAddUp()
{
    AgeTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setFigures(someFigures());
    QCOMPARE(model.rowCount(), int(kAgeClasses) + 1);
    qint64 sum = 0;
    for (int row = 0; row < int(kAgeClasses); ++row)
        sum += model.index(row, AgeTableModel::TipsColumn).data(FigureTableModel::ValueRole).toLongLong();
    QCOMPARE(sum, 41);
    QCOMPARE(text(model, int(kAgeClasses), AgeTableModel::TipsColumn), QStringLiteral("41"));
}

void BoardModelTest::answersHaveAColumnEach()
{
    AnswerTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setFigures(someFigures(), date, QStringLiteral("7 days to"));
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(text(model, AnswerTableModel::MedianRow, 2), QStringLiteral("8"));
    QCOMPARE(text(model, AnswerTableModel::P90Row, 2), QStringLiteral("29"));
    QCOMPARE(text(model, AnswerTableModel::InTimeRow, 2), QStringLiteral("91"));
    QCOMPARE(text(model, AnswerTableModel::AnswersRow, 2), QStringLiteral("157"));
    QCOMPARE(text(model, AnswerTableModel::MedianRow, 1), QStringLiteral("–"));
    QVERIFY(!model.index(AnswerTableModel::MedianRow, 1).data(FigureTableModel::ValueRole).isValid());
    QCOMPARE(pick(model, AnswerTableModel::InTimeRow, 2), (BoardPick{BoardPick::Of::AnsweredLate, 1}));
    QVERIFY(model.headerData(2, Qt::Horizontal, Qt::AccessibleTextRole)
                .toString()
                .startsWith(QStringLiteral("7 days to full ")));
    QCOMPARE(AnswerTableModel::minutesText(kMinute - 1), QStringLiteral("<1"));
    QCOMPARE(AnswerTableModel::minutesText(0), QStringLiteral("0"));
}

void BoardModelTest::volumesOfEachKind()
{
    VolumeTableModel model;
    const QAbstractItemModelTester tester(&model);
    const ActionWords words(std::make_shared<DepartmentSettings>(DepartmentSettings::defaults()),
                            QTimeZone::utc());
    const auto show = [&](VolumeKind kind, const BoardFigures &figures) {
        model.setFigures(figures, kind, {QStringLiteral("Mill Ward"), QStringLiteral("Old Quay")}, words,
                         QStringLiteral("bar"));
    };
    show(VolumeKind::Area, someFigures());
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(text(model, 0, VolumeTableModel::NameColumn), QStringLiteral("Mill Ward"));
    QCOMPARE(text(model, 0, VolumeTableModel::UsualColumn), QStringLiteral("25"));
    QCOMPARE(text(model, 2, VolumeTableModel::NameColumn), QStringLiteral("Elsewhere"));
    QCOMPARE(text(model, 3, VolumeTableModel::NameColumn), QStringLiteral("Unmapped"));
    QCOMPARE(text(model, 4, VolumeTableModel::CountColumn), QStringLiteral("42"));
    QCOMPARE(model.longest(), 30.0);
    QCOMPARE(pick(model, 3, VolumeTableModel::BarColumn), (BoardPick{BoardPick::Of::Area, kNowhere}));

    show(VolumeKind::Channel, someFigures());
    QCOMPARE(model.rowCount(), 2); // what is silent is left out
    QCOMPARE(text(model, 0, VolumeTableModel::NameColumn), QStringLiteral("#mill-ward"));
    show(VolumeKind::Category, someFigures());
    QCOMPARE(text(model, 0, VolumeTableModel::NameColumn), QStringLiteral("Noise"));
    QCOMPARE(text(model, 1, VolumeTableModel::NameColumn), QStringLiteral("Not classified"));

    BoardFigures young = someFigures();
    young.compared = 0;
    show(VolumeKind::Area, young);
    QCOMPARE(text(model, 0, VolumeTableModel::UsualColumn), QStringLiteral("–"));
}

void BoardModelTest::nothingIsKnownWhileCatchingUp()
{
    AgeTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setFigures(someFigures());
    model.setCounted(false);
    QCOMPARE(text(model, 0, AgeTableModel::TipsColumn), QStringLiteral("…"));
    QCOMPARE(text(model, 0, AgeTableModel::AgeColumn), AgeTableModel::ageText(0));
    QVERIFY(!model.index(0, AgeTableModel::TipsColumn).data(FigureTableModel::PickRole).isValid());
    model.setCounted(true);
    QCOMPARE(text(model, 0, AgeTableModel::TipsColumn), QStringLiteral("9"));
}

void BoardModelTest::rowsStayWhereTheyAre()
{
    OwedTableModel model;
    const QAbstractItemModelTester tester(&model);
    BoardFigures figures = someFigures();
    model.setFigures(figures, moment);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    figures.holders[1].overdue = 3;
    model.setFigures(figures, moment);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(changes.size(), 1);
    figures.holders.pop_back();
    model.setFigures(figures, moment);
    QCOMPARE(resets.size(), 1);
}

void BoardModelTest::stepsAreWholeDays_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<int>("days");
    QTest::newRow("a clock put forward") << QByteArray("America/New_York") << 7;
    QTest::newRow("a quarter of an hour") << QByteArray("Asia/Kathmandu") << 1;
    QTest::newRow("four weeks") << QByteArray("Europe/Madrid") << 28;
}

void BoardModelTest::stepsAreWholeDays()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const int, days);
    const QTimeZone there(zone);
    // Not long after clocks were changed, and in the small hours of Sunday.
    const Micros now = 1'743'300'000'000'000;
    const std::vector<Micros> steps = boardSteps(now, there, days, 12);
    QCOMPARE(steps.size(), std::size_t(13));
    QVERIFY(steps[11] <= now);
    QVERIFY(steps[12] > now);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(steps[i] / 1000, there);
        QCOMPARE(at.time(), QTime(0, 0));
        if (i > 0)
            QCOMPARE(QDateTime::fromMSecsSinceEpoch(steps[i - 1] / 1000, there).date().daysTo(at.date()),
                     days);
    }
}

void BoardModelTest::nobodyCountsForAPageThatNobodySees()
{
    LogBuilder log;
    log.message("m1", "a fire");
    TestCache cache;
    cache.fold(log.batch);
    Reader reader(cache.path());
    BoardModel board(reader, [&] { return log.stored(); });
    QSignalSpy changed(&board, &BoardModel::changed);
    board.reload();
    QVERIFY(changed.wait()); // the links
    QVERIFY(!board.figures());
    board.setWatched(true);
    QVERIFY(changed.wait());
    QVERIFY(board.figures());
    QCOMPARE(board.figures()->tally.open, 1);
    QCOMPARE(board.channels().size(), std::size_t(1));
}

void BoardModelTest::nothingIsReadWhileCatchingUp()
{
    LogBuilder log;
    log.message("m1", "a fire");
    TestCache cache;
    cache.fold(log.batch);
    Reader reader(cache.path());
    BoardModel board(reader, [&] { return log.stored(); });
    QSignalSpy changed(&board, &BoardModel::changed);
    board.setCatchingUp(true);
    board.setWatched(true);
    // Reads are answered in their order: none was before this one.
    bool asked = false;
    reader.read(
        &board, [](Database &db) { return queries::lastSequence(db); },
        [&](const Result<quint64> &) { asked = true; });
    QTRY_VERIFY(asked);
    QCOMPARE(changed.size(), 0);
    board.setCatchingUp(false);
    QTRY_VERIFY(board.figures());
}

void BoardModelTest::aNewTipIsCounted()
{
    LogBuilder log;
    log.message("m1", "a fire");
    TestCache cache;
    cache.fold(log.batch);
    Reader reader(cache.path());
    BoardModel board(reader, [&] { return log.stored(); });
    QSignalSpy changed(&board, &BoardModel::changed);
    board.setWatched(true);
    QVERIFY(changed.wait());
    log.batch.clear();
    log.message("m2", "a cat");
    board.apply(cache.fold(log.batch));
    QTRY_VERIFY(board.figures()->tally.open == 2);
}

void BoardModelTest::anotherChannelIsAsked()
{
    LogBuilder log;
    log.message("m1", "here");
    log.message("m2", "there").channel = QStringLiteral("river-side");
    log.message("m3", "there").channel = QStringLiteral("river-side");
    TestCache cache;
    cache.fold(log.batch);
    Reader reader(cache.path());
    BoardModel board(reader, [&] { return log.stored(); });
    board.setWatched(true);
    const qint64 there = cache.number("SELECT id FROM channel WHERE name = 'river-side'");
    board.show(BoardRange::Day, there);
    QTRY_VERIFY(board.figures() && board.figures()->tally.open == 2);
    QCOMPARE(board.channel(), there);
    QCOMPARE(board.figures()->answers.size(), std::size_t(BoardModel::kSteps));
    board.show(BoardRange::Day, 0);
    QTRY_COMPARE(board.figures()->tally.open, 3);
}

void BoardModelTest::listsAreOfWhatIsShown()
{
    LogBuilder log;
    log.message("m1", "a fire");
    log.message("m2", "a cat");
    TestCache cache;
    cache.fold(log.batch);
    Reader reader(cache.path());
    BoardModel board(reader, [&] { return log.stored(); });
    QSignalSpy changed(&board, &BoardModel::changed);
    board.setWatched(true);
    QVERIFY(changed.wait());
    std::optional<BoardTips> tips;
    board.list(&board, {BoardPick::Of::Open}, [&](const Result<BoardTips> &read) { tips = read.value(); });
    QTRY_VERIFY(tips);
    QCOMPARE(tips->tips.size(), std::size_t(2));
}

void BoardModelTest::linksWait()
{
    LogBuilder log;
    log.message("m1", "a fire");
    CaseBody body;
    body.casefile = "f1";
    body.title = "Fires at night";
    log.casefile("c1", QStringLiteral("ada"), Verb::OpenCase, body);
    log.link("p1", QStringLiteral("ben"), Verb::Propose, "m1", "f1", "the same street");
    TestCache cache;
    cache.fold(log.batch);
    Reader reader(cache.path());
    BoardModel board(reader, [&] { return log.stored(); });
    QSignalSpy counted(&board, &BoardModel::linksCounted);
    QVERIFY(!board.waitingLinks()); // not none: nobody has counted them
    board.reload();
    QVERIFY(counted.wait());
    QCOMPARE(board.waitingLinks(), std::optional<qint64>(1));

    ProposalModel model;
    const QAbstractItemModelTester tester(&model);
    model.setProposals(board.proposals());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.waiting(), 1);
    QCOMPARE(model.items().front().proposal.link.caseTitle, QStringLiteral("Fires at night"));
    QVERIFY(!model.items().front().proposal.reporter.isEmpty());
    PendingAction judged;
    judged.verb = Verb::Accept;
    judged.tip = "m1";
    judged.detail = {{QStringLiteral("case"), QStringLiteral("f1")}};
    model.setPending({judged});
    QCOMPARE(model.waiting(), 0);
    judged.state = PendingState::Refused;
    model.setPending({judged});
    QCOMPARE(model.waiting(), 1);

    log.batch.clear();
    log.link("a1", QStringLiteral("ada"), Verb::Accept, "m1", "f1");
    board.apply(cache.fold(log.batch));
    QVERIFY(counted.wait());
    QCOMPARE(board.waitingLinks(), std::optional<qint64>(0));
    // What was known before the desk fell behind is known no more.
    board.setCatchingUp(true);
    QVERIFY(!board.waitingLinks());
    board.setCatchingUp(false);
    QTRY_COMPARE(board.waitingLinks(), std::optional<qint64>(0));
}

void BoardModelTest::allLinksAreCountedAndTheNewestListed()
{
    constexpr int kAll = BoardModel::kMostProposals + 3;
    LogBuilder log;
    CaseBody body;
    body.casefile = "f1";
    body.title = "Fires at night";
    log.casefile("c1", QStringLiteral("ada"), Verb::OpenCase, body);
    for (int n = 1; n <= kAll; ++n) {
        const QByteArray number = QByteArray::number(n);
        log.message("m" + number, "a fire");
        log.link("p" + number, QStringLiteral("ben"), Verb::Propose, "m" + number, "f1");
    }
    TestCache cache;
    cache.fold(log.batch);
    Reader reader(cache.path());
    BoardModel board(reader, [&] { return log.stored(); });
    board.reload();
    QTRY_COMPARE(board.waitingLinks(), std::optional<qint64>(kAll));
    QCOMPARE(board.proposals().size(), std::size_t(BoardModel::kMostProposals));
    QCOMPARE(board.proposals().front().link.tipKey, "m" + QByteArray::number(kAll));
    QCOMPARE(board.proposals().back().link.tipKey, QByteArray("m4"));
}

void BoardModelTest::whatCannotBeReadIsTold()
{
    LogBuilder log;
    log.message("m1", "a fire");
    TestCache cache;
    cache.fold(log.batch);
    QVERIFY(cache.db().run("ALTER TABLE link RENAME TO away"));
    QVERIFY(cache.db().run("ALTER TABLE channel RENAME TO away_too"));
    Reader reader(cache.path());
    BoardModel board(reader, [&] { return log.stored(); });
    board.setWatched(true);
    board.reload();
    QTRY_VERIFY(!board.problem().isEmpty() && !board.linksProblem().isEmpty());
    QVERIFY(!board.figures());
    QVERIFY(!board.waitingLinks());
    QVERIFY(cache.db().run("ALTER TABLE away RENAME TO link"));
    QVERIFY(cache.db().run("ALTER TABLE away_too RENAME TO channel"));
    board.reload();
    QTRY_VERIFY(board.figures() && board.waitingLinks());
    QVERIFY(board.problem().isEmpty());
    QVERIFY(board.linksProblem().isEmpty());
}

QTEST_GUILESS_MAIN(BoardModelTest)
#include "tst_boardmodel.moc"
