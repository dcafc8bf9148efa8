// SPDX-License-Identifier: GPL-3.0-or-later
//
// The models of cases over a real cache that is folded into while they read it.
#include "models/domain/CaseFields.h"
#include "models/items/CaseFile.h"
#include "models/items/CaseListModel.h"
#include "models/store/Reader.h"
#include "tests/store/StoreKit.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

const QString kAda = QStringLiteral("ada");
const QString kBen = QStringLiteral("ben");

CaseBody named(const QByteArray &key, const QByteArray &title = {}, const QString &lead = {})
{
    CaseBody body;
    body.casefile = key;
    body.title = title;
    if (!lead.isEmpty())
        body.lead = lead;
    body.year = 2025;
    return body;
}

PendingAction pending(Verb verb, const CaseBody &body, const QByteArray &id = "p1",
                      PendingState state = PendingState::Queued)
{
    PendingAction action;
    action.id = id;
    action.verb = verb;
    action.detail = caseValues(body);
    action.created = kNoon;
    action.state = state;
    return action;
}

/// Three tips; f1 is ada's, has m1 linked and m2 proposed by ben; f2 is closed and goes on in f1.
LogBuilder twoCases()
{
    LogBuilder log;
    log.message("m1", "A gray Honda stood there");
    log.message("m2", "Somebody cut the bolts");
    log.message("m3", "The same car again");
    log.casefile("o1", kAda, Verb::OpenCase, named("f1", "Sheds on Alder", kAda));
    log.casefile("o2", kAda, Verb::OpenCase, named("f2", "Bicycles"));
    log.link("l1", kAda, Verb::Link, "m1", "f1", "the same car");
    log.link("l2", kBen, Verb::Propose, "m2", "f1", "bolt cutters");
    CaseBody end = named("f2");
    end.into = "f1";
    log.casefile("c2", kAda, Verb::CloseCase, end);
    return log;
}

} // namespace

class CaseModelsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestCache> m_cache;
    std::unique_ptr<Reader> m_reader;
    LogBuilder m_log;

    Changes foldNew(const LogBuilder &log)
    {
        const LogBatch rest(log.batch.begin() + std::ptrdiff_t(m_log.batch.size()), log.batch.end());
        m_log = log;
        return m_cache->fold(rest);
    }
    static QStringList titles(const CaseListModel &model)
    {
        QStringList all;
        for (const CaseItem &item : model.items())
            all += item.row.title;
        return all;
    }
    static QStringList lines(CaseFile &file)
    {
        QStringList all;
        for (int row = 0; row < file.timeline().rowCount(); ++row)
            all += file.timeline().index(row).data().toString();
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_cache = std::make_unique<TestCache>();
        m_log = twoCases();
        m_cache->fold(m_log.batch);
        m_reader = std::make_unique<Reader>(m_cache->path());
    }
    void cleanup()
    {
        m_reader.reset();
        m_cache.reset();
    }

    void theTabsShowTheirs()
    {
        CaseListModel model(*m_reader);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setUser(kBen);
        QTRY_COMPARE(titles(model), QStringList{QStringLiteral("Sheds on Alder")});
        QCOMPARE(model.tally(), std::optional(CaseTally{1, 1, 1}));
        QCOMPARE(model.items().front().row.tips, 1);
        QCOMPARE(model.items().front().row.proposed, 1);
        model.setTab(CaseTab::Closed);
        QTRY_COMPARE(titles(model), QStringList{QStringLiteral("Bicycles")});
        QCOMPARE(model.items().front().row.mergedInto, QStringLiteral("25-0001"));
        model.setTab(CaseTab::Mine);
        QTRY_COMPARE(model.rowCount(), 0);
        model.setUser(kAda);
        QTRY_COMPARE(titles(model), QStringList{QStringLiteral("Sheds on Alder")});
        QVERIFY(model.items().front().mine);
        model.setTab(CaseTab::All);
        model.setWords(QStringLiteral("bicy"));
        QTRY_COMPARE(titles(model), QStringList{QStringLiteral("Bicycles")});
    }

    void whatIsFoldedAppears()
    {
        CaseListModel model(*m_reader);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setUser(kAda);
        QTRY_COMPARE(model.rowCount(), 1);
        LogBuilder log = m_log;
        log.casefile("o3", kBen, Verb::OpenCase, named("f3", "Copper pipes"));
        model.apply(foldNew(log));
        QTRY_COMPARE(titles(model),
                     (QStringList{QStringLiteral("Copper pipes"), QStringLiteral("Sheds on Alder")}));
        log.casefile("n1", kBen, Verb::NoteCase, [] {
            CaseBody note = named("f1");
            note.text = "Seen again";
            return note;
        }());
        model.apply(foldNew(log));
        QTRY_COMPARE(titles(model).front(), QStringLiteral("Sheds on Alder"));
    }

    void anOpeningStandsInTheListBeforeTheLogHasIt()
    {
        CaseListModel model(*m_reader);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setUser(kAda);
        QTRY_COMPARE(model.rowCount(), 1);
        model.setPending({pending(Verb::OpenCase, named("f9", "Copper pipes"))});
        QCOMPARE(titles(model).front(), QStringLiteral("Copper pipes"));
        QVERIFY(model.items().front().row.number.isEmpty());
        QCOMPARE(model.items().front().pending, std::optional(Verb::OpenCase));
        model.setPending({pending(Verb::CloseCase, named("f1"))});
        QCOMPARE(titles(model), QStringList{QStringLiteral("Sheds on Alder")});
        QCOMPARE(model.items().front().pending, std::optional(Verb::CloseCase));
        // One that is opened again is among the closed ones.
        model.setPending({pending(Verb::OpenCase, named("f2"))});
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(!model.items().front().pending);
        model.setPending({pending(Verb::CloseCase, named("f1"), "p1", PendingState::Refused)});
        QVERIFY(!model.items().front().pending);
    }

    void watchedOnesAreMarked()
    {
        CaseListModel model(*m_reader);
        model.setUser(kAda);
        QTRY_COMPARE(model.rowCount(), 1);
        model.setWatched({"f1"});
        model.setAlike({{"f1", 2}});
        QVERIFY(model.items().front().watched);
        QCOMPARE(model.items().front().alike, 2);
    }

    void longListsAreReadInPages()
    {
        LogBuilder log = m_log;
        for (int n = 0; n < 250; ++n)
            log.casefile("more" + QByteArray::number(n), kAda, Verb::OpenCase,
                         named("k" + QByteArray::number(n), "Case " + QByteArray::number(n)));
        foldNew(log);
        // Without a tester, which would fetch by itself.
        CaseListModel model(*m_reader);
        model.setUser(kAda);
        QTRY_COMPARE(model.rowCount(), CaseListModel::kPage);
        while (model.canFetchMore({})) {
            const int before = model.rowCount();
            model.fetchMore({});
            QTRY_VERIFY(model.rowCount() > before);
        }
        QCOMPARE(model.rowCount(), 251);
        QCOMPARE(titles(model).back(), QStringLiteral("Sheds on Alder"));
        // What was read stays read when something changes.
        log.casefile("u1", kAda, Verb::UpdateCase, named("f1", "Sheds again"));
        model.apply(foldNew(log));
        QTRY_COMPARE(titles(model).front(), QStringLiteral("Sheds again"));
        QCOMPARE(model.rowCount(), 251);
    }

    void aCaseIsReadWhole()
    {
        CaseFile file(*m_reader);
        QAbstractItemModelTester timeline(&file.timeline(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester tips(&file.tips(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        file.setUser(kAda);
        file.open("f1");
        QVERIFY(file.isLoading());
        QTRY_VERIFY(file.row());
        QCOMPARE(file.row()->number, QStringLiteral("25-0001"));
        // What waits for a supervisor comes first.
        QCOMPARE(file.tips().rowCount(), 2);
        QCOMPARE(file.tips().items().front().link.standing, LinkStanding::Proposed);
        QCOMPARE(file.tips().items().front().tip.text, QStringLiteral("Somebody cut the bolts"));
        QCOMPARE(file.tips().rowOf("m1"), 1);
        // The newest in the log first; what was merged into it belongs to it, what is proposed does not yet.
        const QStringList all = lines(file);
        QCOMPARE(all.size(), 6);
        QVERIFY2(all[0].contains(QStringLiteral("it goes on in 25-0001")), qPrintable(all[0]));
        QVERIFY2(all[1].contains(QStringLiteral("ben proposed the tip of")), qPrintable(all[1]));
        QVERIFY(all[1].endsWith(QStringLiteral(": bolt cutters")));
        QVERIFY2(all[2].contains(QStringLiteral("You linked the tip of")), qPrintable(all[2]));
        QVERIFY2(all[4].contains(QStringLiteral("You opened the case “Sheds on Alder”")), qPrintable(all[4]));
        QCOMPARE(all[5], QStringLiteral("A gray Honda stood there"));
        for (int row = 0; row < file.timeline().rowCount(); ++row)
            QVERIFY(!file.timeline().index(row).data(Qt::AccessibleTextRole).toString().isEmpty());
    }

    void aCaseChangesWithItsTips()
    {
        CaseFile file(*m_reader);
        file.setUser(kAda);
        file.open("f1");
        QTRY_VERIFY(file.row());
        LogBuilder log = m_log;
        log.message("r1", "They are back", "m1");
        file.apply(foldNew(log));
        QTRY_COMPARE(lines(file).front(), QStringLiteral("They are back"));
        log.link("a1", kAda, Verb::Accept, "m2", "f1");
        file.apply(foldNew(log));
        QTRY_COMPARE(file.row()->tips, 2);
        QVERIFY(lines(file).contains(QStringLiteral("Somebody cut the bolts")));
        log.link("u1", kAda, Verb::Unlink, "m1", "f1", "another car");
        file.apply(foldNew(log));
        QTRY_COMPARE(file.row()->tips, 1);
        QVERIFY(!lines(file).contains(QStringLiteral("A gray Honda stood there")));
        QVERIFY(lines(file).front().endsWith(QStringLiteral(": another car")));
    }

    void whatIsOnItsWayStandsInItsPlace()
    {
        CaseFile file(*m_reader);
        file.setUser(kAda);
        file.open("f1");
        QTRY_VERIFY(file.row());
        CaseBody note = named("f1");
        note.text = "Call the lab";
        PendingAction accept;
        accept.id = "p2";
        accept.verb = Verb::Accept;
        accept.tip = "m2";
        accept.detail = {{QStringLiteral("case"), QStringLiteral("f1")}};
        accept.created = kNoon;
        QSignalSpy changed(&file, &CaseFile::changed);
        file.setPending({pending(Verb::NoteCase, note), accept, pending(Verb::NoteCase, named("f2"), "p3")});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(lines(file).mid(0, 2),
                 (QStringList{QStringLiteral("Accepting…"), QStringLiteral("Call the lab")}));
        QCOMPARE(file.tips().items().front().pending, std::optional(Verb::Accept));
        QVERIFY(file.isUnderway(Verb::Accept));
        QVERIFY(!file.isUnderway(Verb::Decline));
        accept.state = PendingState::Refused;
        accept.refusal = Refusal::NotProposed;
        file.setPending({accept});
        QVERIFY2(lines(file).front().contains(RefusalText::sentence(Refusal::NotProposed, {})),
                 qPrintable(lines(file).front()));
        QVERIFY(!file.tips().items().front().pending);
        file.open({});
        QCOMPARE(file.timeline().rowCount(), 0);
        QCOMPARE(file.tips().rowCount(), 0);
    }

    void longTimelinesAreReadInPages()
    {
        LogBuilder log = m_log;
        for (int n = 0; n < 450; ++n)
            log.message("x" + QByteArray::number(n), "Line " + QByteArray::number(n), "m1");
        foldNew(log);
        CaseFile file(*m_reader);
        file.open("f1");
        QTRY_COMPARE(file.timeline().rowCount(), CaseFile::kPage);
        QCOMPARE(lines(file).front(), QStringLiteral("Line 449"));
        while (file.timeline().canFetchMore({})) {
            const int before = file.timeline().rowCount();
            file.timeline().fetchMore({});
            QTRY_VERIFY(file.timeline().rowCount() > before || !file.timeline().canFetchMore({}));
        }
        QCOMPARE(file.timeline().rowCount(), 456);
        QCOMPARE(lines(file).back(), QStringLiteral("A gray Honda stood there"));
    }

    void anUnknownCaseIsNone()
    {
        CaseFile file(*m_reader);
        file.open("nowhere");
        QTRY_VERIFY(!file.isLoading());
        QVERIFY(!file.row());
    }
};

QTEST_GUILESS_MAIN(CaseModelsTest)
#include "tst_casemodels.moc"
