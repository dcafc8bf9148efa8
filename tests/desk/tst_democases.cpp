// SPDX-License-Identifier: GPL-3.0-or-later
//
// The cases that the demo opens with, folded as any desk folds them.
#include "app/desk/DemoCases.h"
#include "app/town/DemoTown.h"
#include "models/store/CaseQueries.h"
#include "tests/store/StoreKit.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

/// As it would stand in a log.
LogBatch logOf(std::vector<TownEvent> events)
{
    std::stable_sort(events.begin(), events.end(),
                     [](const TownEvent &a, const TownEvent &b) { return a.at < b.at; });
    EventDecoder decoder;
    LogBatch batch;
    quint64 sequence = 0;
    for (const TownEvent &event : events)
        batch.push_back(
            decoder.decode({event.event.subject, event.event.id, event.event.body, ++sequence, event.at}));
    return batch;
}

} // namespace

class DemoCasesTest : public QObject
{
    Q_OBJECT

    std::vector<TownEvent> m_history;
    std::vector<TownEvent> m_cases;
    std::unique_ptr<TestCache> m_cache;
    Changes m_changes;

    CaseRow named(const QString &beginning)
    {
        CaseFilter all;
        all.tab = CaseTab::All;
        const auto rows = queries::cases(m_cache->db(), all, {}, 100);
        for (const CaseRow &row : rows.value()) {
            if (row.title.startsWith(beginning))
                return row;
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_history = demoTown(kNoon, 7).history;
        m_cases = demoCases(m_history, kNoon);
        std::vector<TownEvent> all = m_history;
        all.insert(all.end(), m_cases.begin(), m_cases.end());
        m_cache = std::make_unique<TestCache>();
        m_changes = m_cache->fold(logOf(all));
    }
    void cleanupTestCase() { m_cache.reset(); }

    void everyStepIsTakenAndNoneRefused()
    {
        QFile file(QStringLiteral(":/town/cases.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray cases =
            QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("cases")).toArray();
        std::size_t told = 0;
        for (const QJsonValue &one : cases)
            told += 1 + std::size_t(one.toObject().value(QLatin1String("steps")).toArray().size());
        QCOMPARE(m_cases.size(), told);
        QCOMPARE(m_changes.quarantined, 0);
        QCOMPARE(m_cache->number("SELECT count(*) FROM entry WHERE casefile IS NOT NULL AND refusal <> 0"),
                 0);
        QCOMPARE(m_cache->inconsistency(), QString());
        for (const TownEvent &event : m_cases)
            QVERIFY(event.at <= kNoon);
    }

    void someAreOpenAndSomeWait()
    {
        const CaseTally tally = queries::caseTally(m_cache->db()).value();
        QCOMPARE(tally.open, 3);
        QCOMPARE(tally.closed, 2);
        QCOMPARE(tally.proposed, 3);
        QCOMPARE(named(QStringLiteral("White van")).mergedInto, QStringLiteral("25-0417"));
    }

    /// What a new user finds in two minutes: a series of break-ins, of which some are linked and some are
    /// not.
    void theSeriesCanBeFoundAndLinked()
    {
        const CaseRow garages = named(QStringLiteral("Garages"));
        QVERIFY(!garages.closed);
        QCOMPARE(garages.lead, QStringLiteral("whitlock"));
        QCOMPARE(garages.tips, 2);
        QCOMPARE(garages.proposed, 1);
        const qint64 tips = m_cache->number(
            "SELECT count(DISTINCT tip) FROM message WHERE text LIKE '%Honda%' AND text LIKE '%Chandler%'");
        QVERIFY2(tips >= 4, qPrintable(QString::number(tips)));
        const qint64 free = m_cache->number(
            "SELECT count(DISTINCT tip) FROM message WHERE text LIKE '%Honda%' AND text LIKE '%Chandler%'"
            " AND tip NOT IN (SELECT tip FROM link)");
        QVERIFY2(free >= 3, qPrintable(QString::number(free)));
        const qint64 spanish = m_cache->number("SELECT count(*) FROM message WHERE text LIKE '%Honda gris%'");
        QVERIFY(spanish >= 2);
    }
};

QTEST_GUILESS_MAIN(DemoCasesTest)
#include "tst_democases.moc"
