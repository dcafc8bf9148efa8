// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tips for a case, over a real cache, on a reader that others use, too.
#include "app/desk/CaseTipFinder.h"
#include "models/sql/Database.h"
#include "models/store/Reader.h"
#include "tests/store/StoreKit.h"

#include <QSemaphore>
#include <QTest>

using namespace porch;
using namespace porch::test;

class CaseTipFinderTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestCache> m_cache;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<CaseTipFinder> m_finder;
    QStringList m_answers; ///< to which words, what came

    void find(const QString &words)
    {
        m_finder->find(this, "f1", words, [this, words](const Result<std::vector<TipCandidate>> &found) {
            QStringList keys;
            for (const TipCandidate &one : found ? found.value() : std::vector<TipCandidate>())
                keys << QString::fromUtf8(one.tip.key);
            m_answers << words + u'=' + (found ? keys.join(u',') : found.error().what);
        });
    }

private Q_SLOTS:
    void init()
    {
        LogBuilder log;
        log.message("m1", "A gray Honda stood there");
        log.message("m2", "Somebody cut the bolts");
        log.message("m3", "Bolts lie about");
        CaseBody body;
        body.casefile = "f1";
        body.title = "Sheds";
        body.year = 2025;
        log.casefile("o1", QStringLiteral("ada"), Verb::OpenCase, body);
        log.link("l1", QStringLiteral("ada"), Verb::Link, "m3", "f1");
        m_cache = std::make_unique<TestCache>();
        m_cache->fold(log.batch);
        m_reader = std::make_unique<Reader>(m_cache->path());
        m_finder = std::make_unique<CaseTipFinder>(*m_reader);
        m_answers.clear();
    }
    void cleanup()
    {
        m_reader.reset();
        m_finder.reset();
        m_cache.reset();
    }

    void whatBelongsToItIsNotFoundAgain()
    {
        find(QStringLiteral("bolts"));
        QTRY_COMPARE(m_answers, QStringList{QStringLiteral("bolts=m2")});
    }

    void onlyTheLastQuestionIsAnswered()
    {
        for (const char *words : {"h", "ho", "hon", "hond", "honda"})
            find(QString::fromLatin1(words));
        QTRY_COMPARE(m_answers, QStringList{QStringLiteral("honda=m1")});
    }

    void whatCannotBeReadIsNotNothing()
    {
        QVERIFY(m_cache->db().run("ALTER TABLE tip RENAME TO away"));
        find(QStringLiteral("bolts"));
        QTRY_COMPARE(m_answers.size(), 1);
        QVERIFY2(m_answers.front().size() > QStringLiteral("bolts=").size(), "the reason is told");
        QVERIFY(!m_answers.front().endsWith(QLatin1String("m2")));
        QVERIFY(m_cache->db().run("ALTER TABLE away RENAME TO tip"));
        find(QStringLiteral("bolts"));
        QTRY_COMPARE(m_answers.size(), 2);
        QCOMPARE(m_answers.back(), QStringLiteral("bolts=m2"));
    }

    void readsOfOthersGoOn()
    {
        QSemaphore begun;
        QSemaphore mayGoOn;
        int rows = 0;
        QString problem;
        m_reader->read(
            this,
            [&begun, &mayGoOn](Database &db) -> Result<int> {
                Statement count(db, "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n"
                                    " WHERE i < 100) SELECT i FROM n");
                int steps = count.step() ? 1 : 0;
                begun.release();
                mayGoOn.acquire();
                while (count.step())
                    ++steps;
                return count.ok() ? Result<int>(steps) : Result<int>(count.error());
            },
            [&rows, &problem](const Result<int> &answer) {
                rows = answer ? answer.value() : -1;
                problem = answer ? QString() : answer.error().what;
            });
        begun.acquire();
        find(QStringLiteral("hon"));
        find(QStringLiteral("honda"));
        mayGoOn.release();
        QTRY_COMPARE(m_answers, QStringList{QStringLiteral("honda=m1")});
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QCOMPARE(rows, 100);
    }
};

QTEST_GUILESS_MAIN(CaseTipFinderTest)
#include "tst_casetipfinder.moc"
