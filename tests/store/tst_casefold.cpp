// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/CaseQueries.h"
#include "models/store/CaseSearch.h"
#include "tests/store/RandomLog.h"

#include <QTest>

#include <rapidcheck.h>
#include <set>

using namespace porch;
using namespace porch::test;

namespace {

const QString kAda = QStringLiteral("ada");
const QString kBen = QStringLiteral("ben");

CaseBody newCase(const QByteArray &key, const QByteArray &title)
{
    CaseBody body;
    body.casefile = key;
    body.title = title;
    body.year = 2025;
    return body;
}

CaseRow caseOf(TestCache &cache, const QByteArray &key)
{
    const auto row = queries::caseByKey(cache.db(), key);
    return row.ok() && row.value() ? *row.value() : CaseRow{};
}

std::vector<QString> casesFound(TestCache &cache, const QString &words)
{
    CaseFilter filter;
    filter.tab = CaseTab::All;
    filter.words = words;
    const auto rows = queries::cases(cache.db(), filter, {}, 100);
    std::vector<QString> numbers;
    for (const CaseRow &row : rows.value())
        numbers.push_back(row.number);
    return numbers;
}

/// The standing of a tip's links, as "25-0001:1".
QStringList linksOf(TestCache &cache, const QByteArray &tip)
{
    QStringList links;
    const auto rows = queries::linksOfTip(cache.db(), cache.tip(tip));
    for (const LinkRow &row : rows.value())
        links += row.caseNumber + u':' + QString::number(static_cast<int>(row.standing));
    return links;
}

/// A log with two open cases and three tips.
LogBuilder twoCases()
{
    LogBuilder log;
    log.message("m1", "A gray Honda stood there").source = QStringLiteral("slack");
    log.message("m2", "Someone cut the bolts");
    log.message("m3", "The same car again");
    log.casefile("o1", kAda, Verb::OpenCase, newCase("f1", "Sheds on Alder"));
    log.casefile("o2", kAda, Verb::OpenCase, newCase("f2", "Bicycles"));
    return log;
}

/// What became of the last action.
Refusal fateOf(LogBuilder &log)
{
    TestCache cache;
    const Changes changes = cache.fold(log.batch);
    return changes.outcomes.empty() ? Refusal::None : changes.outcomes.back().refusal;
}

} // namespace

class CaseFoldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreGivenInLogOrder()
    {
        LogBuilder log = twoCases();
        CaseBody taken = newCase("f3", "From the records system");
        taken.number = "25-0003";
        log.casefile("o3", kBen, Verb::OpenCase, taken);
        log.casefile("o4", kBen, Verb::OpenCase, newCase("f4", "Passes over it"));
        CaseBody early = newCase("f5", "A wrong clock");
        early.year = 1999;
        log.casefile("o5", kBen, Verb::OpenCase, early);
        CaseBody next = newCase("f6", "New Year's Eve");
        next.year = 2026;
        log.casefile("o6", kBen, Verb::OpenCase, next);
        TestCache cache;
        const Changes changes = cache.fold(log.batch);
        QVERIFY(changes.cases);
        QCOMPARE(caseOf(cache, "f1").number, QStringLiteral("25-0001"));
        QCOMPARE(caseOf(cache, "f2").number, QStringLiteral("25-0002"));
        QCOMPARE(caseOf(cache, "f4").number, QStringLiteral("25-0004"));
        QCOMPARE(caseOf(cache, "f5").number, QStringLiteral("25-0005"));
        QCOMPARE(caseOf(cache, "f6").number, QStringLiteral("26-0001"));
    }

    void numbersFollowTheDepartmentsPattern()
    {
        LogBuilder log;
        log.setDepartment("s1", "{\"caseNumbers\":\"HF YYYY/###\"}");
        log.casefile("o1", kAda, Verb::OpenCase, newCase("f1", "One"));
        log.setDepartment("s2", "{\"caseNumbers\":\"no place for a number\"}");
        log.casefile("o2", kAda, Verb::OpenCase, newCase("f2", "Two"));
        TestCache cache;
        cache.fold(log.batch);
        QCOMPARE(caseOf(cache, "f1").number, QStringLiteral("HF 2025/001"));
        QCOMPARE(caseOf(cache, "f2").number, QStringLiteral("25-0001"));
    }

    void aNumberIsNobodyElses()
    {
        LogBuilder log = twoCases();
        CaseBody same = newCase("f3", "Another");
        same.number = "25-0001";
        log.casefile("o3", kBen, Verb::OpenCase, same);
        QCOMPARE(fateOf(log), Refusal::NumberTaken);
        CaseBody update;
        update.casefile = "f2";
        update.number = "25-0001";
        log.casefile("u1", kBen, Verb::UpdateCase, update);
        QCOMPARE(fateOf(log), Refusal::NumberTaken);
        update.casefile = "f1";
        log.casefile("u2", kBen, Verb::UpdateCase, update);
        QCOMPARE(fateOf(log), Refusal::None);
        TestCache cache;
        cache.fold(log.batch);
        QVERIFY(caseOf(cache, "f3").key.isEmpty());
    }

    void proposedThenAccepted()
    {
        LogBuilder log = twoCases();
        log.link("p1", kBen, Verb::Propose, "m1", "f1", "the same car");
        TestCache cache;
        cache.fold(log.batch);
        QCOMPARE(linksOf(cache, "m1"), QStringList{QStringLiteral("25-0001:0")});
        QCOMPARE(queries::caseTally(cache.db()).value(), (CaseTally{2, 0, 1}));
        QCOMPARE(cache.row("m1").link, LinkStanding::Proposed);
        QCOMPARE(cache.row("m1").caseNumber, QStringLiteral("25-0001"));

        LogBatch before = log.batch;
        log.link("a1", kAda, Verb::Accept, "m1", "f1");
        cache.fold(LogBatch(log.batch.begin() + static_cast<std::ptrdiff_t>(before.size()), log.batch.end()));
        const LinkRow link = queries::linksOfTip(cache.db(), cache.tip("m1")).value().front();
        QCOMPARE(link.standing, LinkStanding::Linked);
        QCOMPARE(link.by, kBen);
        QCOMPARE(link.reason, QStringLiteral("the same car"));
        QCOMPARE(link.judge, kAda);
        QCOMPARE(cache.row("m1").cases, 1);
        QCOMPARE(caseOf(cache, "f1").tips, 1);
        QVERIFY(queries::proposals(cache.db(), 10).value().empty());
    }

    void declinedStaysTold()
    {
        LogBuilder log = twoCases();
        log.link("p1", kBen, Verb::Propose, "m1", "f1");
        log.link("d1", kAda, Verb::Decline, "m1", "f1", "another colour");
        TestCache cache;
        cache.fold(log.batch);
        const LinkRow link = queries::linksOfTip(cache.db(), cache.tip("m1")).value().front();
        QCOMPARE(link.standing, LinkStanding::Declined);
        QCOMPARE(link.verdict, QStringLiteral("another colour"));
        QVERIFY(cache.row("m1").caseNumber.isEmpty());
        log.link("p2", kBen, Verb::Propose, "m1", "f1", "look again");
        QCOMPARE(fateOf(log), Refusal::None);
    }

    void refusals_data()
    {
        QTest::addColumn<int>("verb");
        QTest::addColumn<QByteArray>("casefile");
        QTest::addColumn<int>("refusal");
        const auto row = [](const char *name, Verb verb, const char *casefile, Refusal refusal) {
            QTest::newRow(name) << static_cast<int>(verb) << QByteArray(casefile)
                                << static_cast<int>(refusal);
        };
        // m1 is linked to f1, proposed for f2 by ben; f3 is closed.
        row("unknown case", Verb::Link, "nowhere", Refusal::UnknownCase);
        row("proposed for an unknown case", Verb::Propose, "nowhere", Refusal::UnknownCase);
        row("linked twice", Verb::Link, "f1", Refusal::AlreadyLinked);
        row("proposed what is linked", Verb::Propose, "f1", Refusal::AlreadyLinked);
        row("accepted what is linked", Verb::Accept, "f1", Refusal::AlreadyLinked);
        row("declined what is linked", Verb::Decline, "f1", Refusal::AlreadyLinked);
        row("proposed twice", Verb::Propose, "f2", Refusal::AlreadyProposed);
        row("unlinked what is proposed", Verb::Unlink, "f2", Refusal::NotLinked);
        row("linked what is proposed", Verb::Link, "f2", Refusal::None);
        row("closed", Verb::Link, "f3", Refusal::CaseClosed);
        row("proposed for a closed one", Verb::Propose, "f3", Refusal::CaseClosed);
        row("accepted where nothing is", Verb::Accept, "f3", Refusal::CaseClosed);
        row("declined where nothing is", Verb::Decline, "f3", Refusal::NotProposed);
    }
    void refusals()
    {
        QFETCH(int, verb);
        QFETCH(QByteArray, casefile);
        QFETCH(int, refusal);
        LogBuilder log = twoCases();
        log.casefile("o3", kAda, Verb::OpenCase, newCase("f3", "Old"));
        CaseBody close;
        close.casefile = "f3";
        log.casefile("c3", kAda, Verb::CloseCase, close);
        log.link("l1", kAda, Verb::Link, "m1", "f1");
        log.link("p2", kBen, Verb::Propose, "m1", "f2");
        log.link("x", kAda, static_cast<Verb>(verb), "m1", casefile);
        QCOMPARE(static_cast<int>(fateOf(log)), refusal);
    }

    void onlyTheProposerTakesBack()
    {
        LogBuilder log = twoCases();
        log.link("p1", kBen, Verb::Propose, "m1", "f1");
        std::get<TipBody>(log.link("w1", kAda, Verb::Propose, "m1", "f1").body).withdrawn = true;
        QCOMPARE(fateOf(log), Refusal::NotTheProposer);
        std::get<TipBody>(log.link("w2", kBen, Verb::Propose, "m1", "f1").body).withdrawn = true;
        QCOMPARE(fateOf(log), Refusal::None);
        TestCache cache;
        cache.fold(log.batch);
        QVERIFY(linksOf(cache, "m1").isEmpty());
    }

    void mergesMakeGroups()
    {
        LogBuilder log = twoCases();
        log.merge("g1", kAda, "m2", "m1");
        log.merge("g2", kAda, "m3", "m2"); // into the group's head
        TestCache cache;
        cache.fold(log.batch);
        const MergeGroup group = queries::mergeGroup(cache.db(), cache.tip("m3")).value();
        QCOMPARE(group.head, cache.tip("m1"));
        QCOMPARE(group.others, (std::vector<TipId>{cache.tip("m2"), cache.tip("m3")}));
        QCOMPARE(cache.row("m1").merged, 2);
        QCOMPARE(cache.row("m3").merged, 2);

        LogBuilder apart = log;
        apart.action("u1", kAda, Verb::Unmerge, "m2");
        TestCache after;
        after.fold(apart.batch);
        QCOMPARE(after.row("m2").merged, 0);
        QCOMPARE(after.row("m1").merged, 1);
        apart.action("u2", kAda, Verb::Unmerge, "m2");
        QCOMPARE(fateOf(apart), Refusal::NotMerged);
    }

    void crosswiseMergesMakeNoCycle()
    {
        LogBuilder log = twoCases();
        log.merge("g1", kAda, "m1", "m2");
        log.merge("g2", kBen, "m2", "m1");
        QCOMPARE(fateOf(log), Refusal::IntoItself);
        log.merge("g3", kBen, "m1", "m3");
        QCOMPARE(fateOf(log), Refusal::AlreadyMerged);
        log.merge("g4", kBen, "m1", "m1");
        QCOMPARE(fateOf(log), Refusal::IntoItself);
        log.merge("g5", kBen, "m3", "unknown");
        QCOMPARE(fateOf(log), Refusal::UnknownTip);
    }

    void aCaseGoesOnInAnother()
    {
        LogBuilder log = twoCases();
        log.link("l1", kAda, Verb::Link, "m1", "f1");
        log.link("l2", kAda, Verb::Link, "m2", "f2");
        CaseBody close;
        close.casefile = "f1";
        close.into = "f2";
        close.reason = "one series";
        log.casefile("c1", kAda, Verb::CloseCase, close);
        TestCache cache;
        cache.fold(log.batch);
        const CaseRow merged = caseOf(cache, "f1");
        QVERIFY(merged.closed);
        QCOMPARE(merged.mergedInto, QStringLiteral("25-0002"));
        QCOMPARE(merged.ending, QStringLiteral("one series"));
        QCOMPARE(queries::linksOfCase(cache.db(), caseOf(cache, "f2").id).value().size(), std::size_t(2));
        QCOMPARE(queries::linksOfCase(cache.db(), merged.id).value().size(), std::size_t(1));

        close.casefile = "f2";
        close.into = "f1";
        log.casefile("c2", kBen, Verb::CloseCase, close);
        QCOMPARE(fateOf(log), Refusal::CaseClosed);
        close.into = "f2";
        log.casefile("c3", kBen, Verb::CloseCase, close);
        QCOMPARE(fateOf(log), Refusal::IntoItself);
        log.casefile("o9", kBen, Verb::OpenCase, newCase("f1", {}));
        QCOMPARE(fateOf(log), Refusal::None);
        log.casefile("o10", kBen, Verb::OpenCase, newCase("f1", {}));
        QCOMPARE(fateOf(log), Refusal::CaseNotClosed);
    }

    void whatIsMeantToBeKnownIsNotOpened()
    {
        LogBuilder log = twoCases();
        log.casefile("o9", kBen, Verb::OpenCase, newCase("25-0001", {}));
        QCOMPARE(fateOf(log), Refusal::UnknownCase);
        log.casefile("o10", kBen, Verb::OpenCase, newCase("o10", {})); // a new one, by its own event
        QCOMPARE(fateOf(log), Refusal::None);
    }

    void aCaseCountsWhatWasMergedIntoIt()
    {
        LogBuilder log = twoCases();
        log.link("l1", kAda, Verb::Link, "m1", "f1");
        log.link("l2", kAda, Verb::Link, "m1", "f2");
        log.link("l3", kAda, Verb::Link, "m2", "f1");
        log.link("p3", kBen, Verb::Propose, "m3", "f1");
        CaseBody close;
        close.casefile = "f1";
        close.into = "f2";
        log.casefile("c1", kAda, Verb::CloseCase, close);
        TestCache cache;
        cache.fold(log.batch);
        QCOMPARE(caseOf(cache, "f2").tips, 2); // one of them by both
        QCOMPARE(caseOf(cache, "f2").proposed, 1);
        QCOMPARE(caseOf(cache, "f1").tips, 2);
    }

    void casesAreFound()
    {
        LogBuilder log = twoCases();
        log.link("l1", kAda, Verb::Link, "m1", "f1");
        LogBuilder::body(log.message("m4", "And a sledgehammer", "m1")).author = "Maud Ferris";
        CaseBody note;
        note.casefile = "f2";
        note.text = "The padlock was a Brinks";
        log.casefile("n1", kAda, Verb::NoteCase, note);
        TestCache cache;
        cache.fold(log.batch);
        const std::vector<QString> first{QStringLiteral("25-0001")};
        const std::vector<QString> second{QStringLiteral("25-0002")};
        QCOMPARE(casesFound(cache, QStringLiteral("25-0001")), first);
        QCOMPARE(casesFound(cache, QStringLiteral("alder")), first);
        QCOMPARE(casesFound(cache, QStringLiteral("padl")), second);
        QCOMPARE(casesFound(cache, QStringLiteral("sledge")), first);
        QCOMPARE(casesFound(cache, QStringLiteral("gray honda")), first);
        QVERIFY(casesFound(cache, QStringLiteral("nothing such")).empty());
        QVERIFY(casesFound(cache, QStringLiteral("%")).empty());
        QCOMPARE(casesFound(cache, QStringLiteral("after:2025-01-01")).size(), std::size_t(2));
        QVERIFY(casesFound(cache, QStringLiteral("before:2025-01-01")).empty());
        QCOMPARE(casesFound(cache, QStringLiteral("   ")).size(), std::size_t(2));
    }

    /// What undoes an action needs all that it said.
    void aTipsTimelineSaysWhatWasLinkedToWhat()
    {
        LogBuilder log = twoCases();
        log.link("p1", kBen, Verb::Propose, "m1", "f1", "the same car");
        TipBody back;
        back.tip = "m1";
        back.casefile = "f1";
        back.withdrawn = true;
        log.action("p2", kBen, Verb::Propose, back);
        log.link("l1", kAda, Verb::Link, "m1", "f2");
        log.merge("g1", kAda, "m1", "m2");
        TestCache cache;
        cache.fold(log.batch);
        std::vector<TimelineRow> rows = cache.timeline("m1");
        std::erase_if(rows, [](const TimelineRow &row) { return row.kind != TimelineKind::Action; });
        QCOMPARE(rows.size(), std::size_t(4));
        QCOMPARE(rows[0].detail.casefile, QByteArray("f1"));
        QCOMPARE(rows[0].caseNumber, QStringLiteral("25-0001"));
        QVERIFY(!rows[0].detail.withdrawn);
        QVERIFY(rows[1].detail.withdrawn);
        QCOMPARE(rows[2].detail.casefile, QByteArray("f2"));
        QCOMPARE(rows[2].caseNumber, QStringLiteral("25-0002"));
        QCOMPARE(rows[3].detail.into, QByteArray("m2"));
        QVERIFY(!rows[3].otherReporter.isEmpty());
    }

    void timelineIsInLogOrder()
    {
        LogBuilder log = twoCases();
        log.link("l1", kAda, Verb::Link, "m1", "f1", "same car");
        log.action("r1", kBen, Verb::Reply, "m1", "Thank you");
        CaseBody note;
        note.casefile = "f1";
        note.text = "Asked the neighbours";
        log.casefile("n1", kAda, Verb::NoteCase, note);
        log.message("m5", "It is back", "m1");
        log.message("m6", "Of another tip", "m2");
        TestCache cache;
        cache.fold(log.batch);
        const CaseId id = caseOf(cache, "f1").id;
        const auto all = queries::caseTimeline(cache.db(), id, 0, 100).value();
        std::vector<Verb> verbs;
        for (const auto &event : all)
            verbs.push_back(event.row.verb);
        QCOMPARE(verbs, (std::vector<Verb>{Verb::Message, Verb::NoteCase, Verb::Reply, Verb::Link,
                                           Verb::OpenCase, Verb::Message}));
        QCOMPARE(all[1].row.text, QStringLiteral("Asked the neighbours"));
        QCOMPARE(all[2].row.author, kBen);
        QCOMPARE(all[3].row.reason, QStringLiteral("same car"));
        QCOMPARE(all[4].caseDetail.title, QByteArray("Sheds on Alder"));
        // Page by page it is the same.
        std::vector<queries::CaseEvent> pages;
        quint64 before = 0;
        for (;;) {
            const auto page = queries::caseTimeline(cache.db(), id, before, 2).value();
            if (page.empty())
                break;
            before = page.back().row.sequence;
            pages.insert(pages.end(), page.begin(), page.end());
        }
        QCOMPARE(pages, all);
        // Without what was written, and from its beginning.
        std::vector<queries::CaseEvent> entries{all[4], all[3], all[1]};
        QCOMPARE(queries::caseEntries(cache.db(), id).value(), entries);
    }

    void aCaseHasTheKeysOfWhatWasMergedIntoIt()
    {
        LogBuilder log = twoCases();
        CaseBody close;
        close.casefile = "f1";
        close.into = "f2";
        log.casefile("c1", kAda, Verb::CloseCase, close);
        TestCache cache;
        cache.fold(log.batch);
        QCOMPARE(queries::caseKeys(cache.db(), caseOf(cache, "f1").id).value(),
                 std::vector<QByteArray>{"f1"});
        QCOMPARE(queries::caseKeys(cache.db(), caseOf(cache, "f2").id).value(),
                 (std::vector<QByteArray>{"f1", "f2"}));
    }

    void mergesNeverMakeACycle()
    {
        QVERIFY(rc::check("every chain of merges ends", [] {
            const auto numbers = *rc::gen::container<std::vector<std::pair<int, int>>>(
                rc::gen::pair(rc::gen::inRange(0, 8), rc::gen::inRange(0, 8)));
            LogBuilder log;
            for (int i = 0; i < 8; ++i)
                log.message("m" + QByteArray::number(i), "words");
            int id = 0;
            for (const auto &[tip, into] : numbers) {
                const QByteArray name = "g" + QByteArray::number(id++);
                if (tip == into)
                    log.action(name, kAda, Verb::Unmerge, "m" + QByteArray::number(tip));
                else
                    log.merge(name, kAda, "m" + QByteArray::number(tip), "m" + QByteArray::number(into));
            }
            TestCache cache;
            cache.fold(log.batch);
            std::set<std::set<TipId>> groups;
            for (TipId tip = 1; tip <= 8; ++tip) {
                const MergeGroup group = queries::mergeGroup(cache.db(), tip).value();
                std::set<TipId> all(group.others.begin(), group.others.end());
                all.insert(group.head == 0 ? tip : group.head);
                RC_ASSERT(all.count(tip) == 1U);
                groups.insert(all);
            }
            std::size_t members = 0;
            for (const auto &group : groups)
                members += group.size();
            RC_ASSERT(members == 8U);
        }));
    }
};

QTEST_APPLESS_MAIN(CaseFoldTest)
#include "tst_casefold.moc"
