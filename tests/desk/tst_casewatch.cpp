// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/CaseWatch.h"
#include "models/links/ReasonWords.h"
#include "models/links/Suggestions.h"
#include "models/store/CaseQueries.h"
#include "models/store/Reader.h"
#include "tests/store/StoreKit.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

const QString kAda = QStringLiteral("ada");

WatchList watching(const QSet<QByteArray> &cases)
{
    return {cases, {}};
}

} // namespace

/// Watched cases and new tips, over a real cache and the real suggestions.
class CaseWatchTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestCache> m_cache;
    std::unique_ptr<Reader> m_reader;
    LogBuilder m_log;

    Changes write(const QByteArray &key, const QByteArray &text, const QByteArray &thread = {})
    {
        m_log.message(key, text, thread);
        return m_cache->fold({m_log.batch.back()});
    }

private Q_SLOTS:
    void init()
    {
        m_log = {};
        m_log.message("m1", "A gray Honda on Chandler St, two men cut a padlock with bolt cutters");
        m_log.message("m2", "The gray Honda again on Chandler, the garage padlock is cut with bolt cutters");
        m_log.message("m9", "My cat has not come home since Sunday");
        for (const auto &[key, title] :
             {std::pair("f1", "Garages broken into, Chandler St"), {"f2", "Lost cats"}}) {
            CaseBody body;
            body.casefile = key;
            body.title = title;
            body.year = 2025;
            m_log.casefile(QByteArray("o") + key, kAda, Verb::OpenCase, body);
        }
        m_log.link("l1", kAda, Verb::Link, "m1", "f1");
        m_log.link("l2", kAda, Verb::Link, "m2", "f1");
        m_log.link("l9", kAda, Verb::Link, "m9", "f2");
        m_cache = std::make_unique<TestCache>();
        m_cache->fold(m_log.batch);
        m_reader = std::make_unique<Reader>(m_cache->path());
    }
    void cleanup()
    {
        m_reader.reset();
        m_cache.reset();
    }

    void aLikelyTipIsTold()
    {
        const auto suggestions = Suggestions::load();
        QVERIFY(suggestions.ok());
        CaseWatch watch(*m_reader, [&suggestions](Database &db, TipId tip) -> Result<std::vector<LikelyOne>> {
            const auto likely = suggestions->likelyCases(db, {tip});
            if (!likely)
                return likely.error();
            std::vector<LikelyOne> all;
            for (const LikelyCase &one : likely.value())
                all.push_back({one.key, ReasonWords::sentences(one.reasons).join(u' ')});
            return all;
        });
        watch.setLive(true, 0);
        watch.setList(watching({"f1"}));
        QSignalSpy found(&watch, &CaseWatch::found);
        watch.apply(
            write("m3", "gray Honda on Chandler again, two men with bolt cutters at a garage padlock"));
        QVERIFY(found.wait());
        const auto alike = found[0][0].value<std::vector<LookAlike>>();
        QCOMPARE(alike.size(), 1U);
        QCOMPARE(alike[0].casefile, QByteArray("f1"));
        QCOMPARE(alike[0].tip, QByteArray("m3"));
        QVERIFY(!alike[0].reasons.isEmpty());
    }

    void onlyWhatIsWatchedAndNew()
    {
        std::vector<TipId> asked;
        CaseWatch watch(*m_reader, [&asked](Database &, TipId tip) -> Result<std::vector<LikelyOne>> {
            asked.push_back(tip);
            return std::vector<LikelyOne>{{"f1", QStringLiteral("both say “Honda”")},
                                          {"f2", QStringLiteral("near")}};
        });
        QSignalSpy found(&watch, &CaseWatch::found);
        watch.apply(write("a1", "Before the desk is live"));
        watch.setLive(true, 0);
        watch.apply(write("a2", "Nothing is watched"));
        watch.setList(watching({"f1"}));
        watch.apply(write("a3", "More of the same", "m1")); // no new tip
        watch.apply(write("a4", "Now"));
        watch.apply(write("a5", "And now"));
        QTRY_COMPARE(found.size(), 2);
        QCOMPARE(asked, (std::vector<TipId>{m_cache->tip("a4"), m_cache->tip("a5")}));
        QCOMPARE(found[0][0].value<std::vector<LookAlike>>().size(), 1U);
    }

    void whatCameMeanwhileIsLookedAt()
    {
        std::vector<TipId> asked;
        CaseWatch watch(*m_reader, [&asked](Database &, TipId tip) -> Result<std::vector<LikelyOne>> {
            asked.push_back(tip);
            return std::vector<LikelyOne>{{"f1", {}}};
        });
        QSignalSpy found(&watch, &CaseWatch::found);
        // An earlier session ended here; then came two tips.
        m_log.pass(QDateTime::currentMSecsSinceEpoch() * 1000 - m_log.stored());
        watch.setSeenTo(write("c1", "Seen").last);
        watch.apply(write("c2", "At night"));
        watch.setLive(true, write("c3", "Towards morning").last);
        QVERIFY(asked.empty());
        watch.setList(watching({"f1"}));
        QTRY_COMPARE(found.size(), 2);
        QCOMPARE(asked, (std::vector<TipId>{m_cache->tip("c2"), m_cache->tip("c3")}));
        // Offline for a while, in the middle of the day.
        watch.setLive(false, 0);
        const Changes missed = write("c4", "While the line was down");
        watch.apply(missed);
        watch.setLive(true, missed.last);
        QTRY_COMPARE(found.size(), 3);
        QCOMPARE(asked.back(), m_cache->tip("c4"));
        QCOMPARE(watch.seenTo(), missed.last);
    }

    void anotherLogBeginsAnew()
    {
        std::vector<TipId> asked;
        CaseWatch watch(*m_reader, [&asked](Database &, TipId tip) -> Result<std::vector<LikelyOne>> {
            asked.push_back(tip);
            return std::vector<LikelyOne>{{"f1", {}}};
        });
        QSignalSpy found(&watch, &CaseWatch::found);
        m_log.pass(QDateTime::currentMSecsSinceEpoch() * 1000 - m_log.stored());
        watch.setList(watching({"f1"}));
        watch.setSeenTo(1'000'000); // of a log that is gone
        const quint64 now = write("d1", "Known").last;
        watch.setLive(true, now);
        QCOMPARE(watch.seenTo(), now);
        watch.setLive(false, now);
        watch.setLive(true, write("d2", "While the line was down").last);
        QVERIFY(found.wait());
        QCOMPARE(asked, std::vector<TipId>{m_cache->tip("d2")});
    }

    void whatCannotBeReadIsPassedOver()
    {
        int asked = 0;
        CaseWatch watch(*m_reader, [&asked](Database &, TipId) -> Result<std::vector<LikelyOne>> {
            if (++asked == 1)
                return Error{QStringLiteral("disk I/O error")};
            return std::vector<LikelyOne>{{"f1", {}}};
        });
        watch.setLive(true, 0);
        watch.setList(watching({"f1"}));
        QSignalSpy found(&watch, &CaseWatch::found);
        watch.apply(write("b1", "One"));
        watch.apply(write("b2", "Two"));
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(found[0][0].value<std::vector<LookAlike>>()[0].tip, QByteArray("b2"));
    }
};

QTEST_GUILESS_MAIN(CaseWatchTest)
#include "tst_casewatch.moc"
