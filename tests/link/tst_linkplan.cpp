// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/items/FakeLinkSource.h"
#include "ui/link/LinkPlan.h"

#include <QSet>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

/// 2025-06-15 15:06:40 UTC
constexpr Micros kNow = Micros(1'750'000'000) * 1'000'000;

} // namespace

class LinkPlanTest : public QObject
{
    Q_OBJECT

    AskedTips m_asked;
    LinkChoice m_choice;
    LinkAsker m_asker;

    LinkPlan plan() const
    {
        return LinkPlan::of(m_asked, m_choice, m_asker, kit::TimeText(QTimeZone::utc(), QLocale::c()));
    }
    LinkCandidate theCase() const
    {
        return caseCandidate(5, QStringLiteral("25-0417"), QStringLiteral("Converter thefts"));
    }
    QList<Verb> verbs() const
    {
        QList<Verb> all;
        for (const Command &command : plan().commands)
            all += command.verb;
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_asked = {};
        m_asked.tips = {askedRow(1), askedRow(2)};
        m_choice = {};
        m_choice.candidates = {theCase()};
        m_choice.reason = QStringLiteral(" the same van ");
        m_asker = {false, QStringLiteral("d117"), kNow};
    }

    void officersPropose()
    {
        const LinkPlan made = plan();
        QCOMPARE(made.hindrance, QString());
        QCOMPARE(made.commands.size(), std::size_t(2));
        QSet<QByteArray> ids;
        for (std::size_t i = 0; i < made.commands.size(); ++i) {
            const Command &command = made.commands[i];
            QCOMPARE(command.verb, Verb::Propose);
            QCOMPARE(command.body.tip, m_asked.tips[i].key);
            QCOMPARE(command.body.casefile, theCase().casefile.key);
            QCOMPARE(command.body.reason, QByteArray("the same van"));
            ids.insert(command.id);
        }
        QCOMPARE(ids.size(), 2);
    }

    void supervisorsLinkAndAcceptWhatWaits()
    {
        m_asker.supervisor = true;
        m_asked.links[5].insert(2, LinkStanding::Proposed);
        QCOMPARE(verbs(), (QList<Verb>{Verb::Link, Verb::Accept}));
    }

    void whatStandsAlreadyIsLeftOut()
    {
        m_asked.links[5].insert(1, LinkStanding::Linked);
        LinkPlan made = plan();
        QCOMPARE(made.commands.size(), std::size_t(1));
        QVERIFY(made.remark.contains(QStringLiteral("25-0417")));
        m_asked.links[5].insert(2, LinkStanding::Proposed);
        made = plan();
        QVERIFY(made.commands.empty());
        QVERIFY(made.isRefusal);
        QVERIFY(!made.hindrance.isEmpty());
        // What was declined may be proposed again.
        m_asked.links[5] = {{1, LinkStanding::Declined}, {2, LinkStanding::Declined}};
        QCOMPARE(verbs(), (QList<Verb>{Verb::Propose, Verb::Propose}));
    }

    void aClosedCaseIsRefusedInWords()
    {
        LinkCandidate closed = theCase();
        closed.casefile.closed = true;
        closed.casefile.ended = kNow - Micros(90) * 86'400 * 1'000'000; // in March
        m_choice.candidates = {closed};
        const LinkPlan made = plan();
        QVERIFY(made.isRefusal);
        QVERIFY(made.commands.empty());
        QCOMPARE(made.hindrance,
                 QStringLiteral("25-0417 was closed in March: reopen it first, or choose another."));
        closed.casefile.ended -= Micros(365) * 86'400 * 1'000'000;
        m_choice.candidates = {closed};
        QVERIFY(plan().hindrance.contains(QStringLiteral("March 2024")));
        closed.casefile.mergedInto = QStringLiteral("25-0500");
        m_choice.candidates = {closed};
        QVERIFY(plan().isRefusal);
        QVERIFY(plan().hindrance.contains(QStringLiteral("25-0500")));
    }

    void severalCasesAtOnce()
    {
        m_choice.candidates.push_back(caseCandidate(6, QStringLiteral("25-0398"), QStringLiteral("Ladders")));
        QCOMPARE(plan().commands.size(), std::size_t(4));
        // A tip of a case and the case itself are one.
        LinkCandidate within = tipCandidate(9, QStringLiteral("Pale Osprey"));
        within.within.casefile = 5;
        within.within.caseKey = theCase().casefile.key;
        within.within.caseNumber = QStringLiteral("25-0417");
        m_choice.candidates = {theCase(), within};
        QCOMPARE(plan().commands.size(), std::size_t(2));
    }

    void aTipLeadsToItsCase()
    {
        LinkCandidate tip = tipCandidate(9, QStringLiteral("Pale Osprey"));
        m_choice.candidates = {tip};
        QVERIFY(plan().isRefusal);
        QVERIFY(plan().hindrance.contains(QStringLiteral("supervisor")));
        tip.within.casefile = 5;
        tip.within.caseKey = "key";
        m_choice.candidates = {tip};
        QCOMPARE(verbs(), (QList<Verb>{Verb::Propose, Verb::Propose}));
        QCOMPARE(plan().commands.front().body.casefile, QByteArray("key"));
    }

    void theSameReportIsMerged()
    {
        m_asker.supervisor = true;
        m_choice.merge = true;
        m_choice.candidates = {tipCandidate(9, QStringLiteral("Pale Osprey"))};
        QCOMPARE(verbs(), (QList<Verb>{Verb::Merge, Verb::Merge}));
        QCOMPARE(plan().commands.front().body.into, QByteArray("tip-9"));
        m_choice.candidates.push_back(theCase());
        QVERIFY(plan().commands.empty());
    }

    void similarTipsGoAlong()
    {
        m_choice.also = {tipCandidate(9, QStringLiteral("Pale Osprey")),
                         tipCandidate(1, QStringLiteral("itself"))};
        const LinkPlan made = plan();
        QCOMPARE(made.commands.size(), std::size_t(3));
        QCOMPARE(made.commands.back().body.tip, QByteArray("tip-9"));
    }

    void aNewCaseComesBeforeItsLinks()
    {
        m_asker.supervisor = true;
        m_choice.newCase = true;
        m_choice.candidates = {theCase(), tipCandidate(9, QStringLiteral("Pale Osprey"))};
        QVERIFY(plan().commands.empty());
        m_choice.title = QStringLiteral(" White van, Alder St ");
        const LinkPlan made = plan();
        QCOMPARE(made.commands.size(), std::size_t(4));
        const Command &open = made.commands.front();
        QCOMPARE(open.verb, Verb::OpenCase);
        QCOMPARE(open.values.value(QLatin1String("title")).toString(), QStringLiteral("White van, Alder St"));
        QCOMPARE(open.values.value(QLatin1String("year")).toInt(), 2025);
        const QByteArray key = open.values.value(QLatin1String("case")).toString().toUtf8();
        QVERIFY(!key.isEmpty());
        for (std::size_t i = 1; i < made.commands.size(); ++i) {
            QCOMPARE(made.commands[i].verb, Verb::Link);
            QCOMPARE(made.commands[i].body.casefile, key);
        }
    }

    void whatIsMissingIsSaid()
    {
        m_choice.reason = QStringLiteral("  ");
        QVERIFY(plan().commands.empty());
        QVERIFY(!plan().isRefusal);
        QVERIFY(!plan().hindrance.isEmpty());
        m_choice.candidates.clear();
        QVERIFY(!plan().hindrance.isEmpty());
    }

    void aThousandTipsMakeAThousandActions()
    {
        m_asked.tips.clear();
        for (int i = 1; i <= 1000; ++i)
            m_asked.tips.push_back(askedRow(i));
        QCOMPARE(plan().commands.size(), std::size_t(1000));
    }
};

QTEST_GUILESS_MAIN(LinkPlanTest)
#include "tst_linkplan.moc"
