// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/SearchModel.h"
#include "tests/items/FakeSearchSource.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace porch;

class SearchModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeSearchSource>();
        for (int i = 0; i < 120; ++i) {
            SearchHit hit;
            hit.message = 1000 - i;
            hit.text = QStringLiteral("hit %1").arg(i);
            m_source->hits.push_back(hit);
        }
        m_model = std::make_unique<SearchModel>(*m_source);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_tester->setUseFetchMore(false);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_source.reset();
    }

    void pagesAndCounts();
    void neverReadsAPageTwice();
    void newestQuestionWins();
    void clears();
    void tellsFailures();
    void findsTerms_data();
    void findsTerms();
    void marksWords();

private:
    std::unique_ptr<FakeSearchSource> m_source;
    std::unique_ptr<SearchModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void SearchModelTest::pagesAndCounts()
{
    m_model->setText(QStringLiteral("hit"), true);
    QVERIFY(m_model->isSearching());
    QTRY_COMPARE(m_model->rowCount(), SearchModel::kPage);
    QVERIFY(!m_model->total());
    QVERIFY(m_model->canFetchMore({}));
    m_model->fetchMore({});
    QTRY_COMPARE(m_model->rowCount(), 2 * SearchModel::kPage);
    QTRY_COMPARE(m_model->total(), std::optional<qint64>(120));
    m_model->fetchMore({});
    QTRY_COMPARE(m_model->rowCount(), 120);
    QVERIFY(!m_model->canFetchMore({}));
    for (int i = 0; i < 120; ++i)
        QCOMPARE(m_model->hit(i).message, 1000 - i);
    QCOMPARE(m_model->data(m_model->index(3), SearchModel::RowRole).value<SearchHit>().message, 997);
}

/// A view may ask for more at any moment, also while a page goes in.
void SearchModelTest::neverReadsAPageTwice()
{
    m_tester->setUseFetchMore(true);
    m_model->setText(QStringLiteral("hit"), true);
    QTRY_COMPARE(m_model->rowCount(), 120);
    for (int i = 0; i < 120; ++i)
        QCOMPARE(m_model->hit(i).message, 1000 - i);
}

void SearchModelTest::newestQuestionWins()
{
    m_source->held = true;
    m_model->setText(QStringLiteral("w"), true);
    m_model->setText(QStringLiteral("wh"), true);
    m_model->setText(QStringLiteral("whi"), true);
    // Only the first is under way; the newest waits for it, the one between is never asked.
    QCOMPARE(m_source->asked.size(), std::size_t(1));
    QCOMPARE(m_source->interrupts, 2);
    m_source->deliver();
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_source->asked.size(), std::size_t(2));
    QCOMPARE(m_source->asked.back(), parseSearch(QStringLiteral("whi"), true));
    m_source->deliver();
    QCOMPARE(m_model->rowCount(), SearchModel::kPage);
}

void SearchModelTest::clears()
{
    m_model->setText(QStringLiteral("hit"), true);
    QTRY_COMPARE(m_model->rowCount(), SearchModel::kPage);
    m_source->held = true;
    m_model->setText(QStringLiteral("hits"), true);
    m_model->setText(QString(), true);
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(m_model->isEmptyQuery());
    m_source->deliver();
    QCOMPARE(m_model->rowCount(), 0);
}

void SearchModelTest::tellsFailures()
{
    m_source->broken = true;
    QSignalSpy failed(m_model.get(), &SearchModel::failed);
    m_model->setText(QStringLiteral("hit"), true);
    QVERIFY(failed.wait());
    QVERIFY(!m_model->isSearching());
}

void SearchModelTest::findsTerms_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("terms");
    QTest::newRow("words") << QStringLiteral("white van")
                           << QStringList{QStringLiteral("white"), QStringLiteral("van")};
    QTest::newRow("phrase") << QStringLiteral("\"white van\"") << QStringList{QStringLiteral("white van")};
    QTest::newRow("prefix") << QStringLiteral("conv*") << QStringList{QStringLiteral("conv*")};
    QTest::newRow("operators only") << QStringLiteral("is:new") << QStringList{};
}

void SearchModelTest::findsTerms()
{
    QFETCH(QString, query);
    QFETCH(QStringList, terms);
    QStringList found;
    for (const SearchTerm &term : searchTerms(parseSearch(query, false).match))
        found.append(term.text + (term.prefix ? QStringLiteral("*") : QString()));
    QCOMPARE(found, terms);
}

void SearchModelTest::marksWords()
{
    const auto marked = [](const QString &text, const std::vector<SearchTerm> &terms) {
        QStringList parts;
        for (const TextRange &range : matchedRanges(text, terms))
            parts.append(text.mid(range.start, range.length));
        return parts;
    };
    const QString text = QString::fromUtf8("El semáforo, the Van; vanish. White  van! \xF0\x9F\x98\x80 van");
    QCOMPARE(marked(text, {{QStringLiteral("van"), false}}),
             (QStringList{QStringLiteral("Van"), QStringLiteral("van"), QStringLiteral("van")}));
    QCOMPARE(marked(text, {{QStringLiteral("van"), true}}).size(), 4);
    QCOMPARE(marked(text, {{QStringLiteral("SEMAFORO"), false}}), QStringList{QString::fromUtf8("semáforo")});
    QCOMPARE(marked(text, {{QStringLiteral("white van"), false}}), QStringList{QStringLiteral("White  van")});
    QCOMPARE(marked(text, {{QStringLiteral("white van"), false}, {QStringLiteral("van"), false}}).size(), 3);
    QVERIFY(marked(QString(), {{QStringLiteral("a"), true}}).isEmpty());
    QVERIFY(marked(text, {{QStringLiteral("..."), false}}).isEmpty());
}

QTEST_GUILESS_MAIN(SearchModelTest)
#include "tst_searchmodel.moc"
