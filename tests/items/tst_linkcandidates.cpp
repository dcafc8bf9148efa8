// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/LinkCandidatesModel.h"
#include "tests/items/FakeLinkSource.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

class LinkCandidatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeLinkSource>();
        m_source->asked.tips = {askedRow(1), askedRow(2)};
        m_source->likely = {caseCandidate(1, QStringLiteral("25-0417"), QStringLiteral("Converters")),
                            caseCandidate(2, QStringLiteral("25-0398"), QStringLiteral("Ladders")),
                            tipCandidate(7, QStringLiteral("Pale Osprey"))};
        m_source->found = {caseCandidate(2, QStringLiteral("25-0398"), QStringLiteral("Ladders")),
                           caseCandidate(3, QStringLiteral("25-0362"), QStringLiteral("Fuel")),
                           caseCandidate(4, QStringLiteral("24-1120"), QStringLiteral("Spring"))};
        m_source->found.back().casefile.closed = true;
        m_model = std::make_unique<LinkCandidatesModel>(*m_source);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_source.reset();
    }

    void whatIsLikelyComesUnasked()
    {
        m_model->setTips({1});
        QVERIFY(!m_model->asked());
        QTRY_COMPARE(m_model->rowCount(), 3);
        QCOMPARE(m_model->cases(), 2);
        QCOMPARE(m_model->searched(), 212);
        QCOMPARE(m_model->asked()->tips.size(), std::size_t(1));
        QVERIFY(!m_model->isSearching());
    }

    void whatIsTypedTakesItsPlaceAndBack()
    {
        m_model->setTips({1});
        QTRY_COMPARE(m_model->rowCount(), 3);
        m_model->setQuestion({QStringLiteral("van"), false});
        QVERIFY(m_model->isSearching());
        QCOMPARE(m_model->rowCount(), 3); // what was found stays until the next answer
        QTRY_COMPARE(m_model->rowCount(), 2);
        m_model->setQuestion({QStringLiteral("van"), true});
        QTRY_COMPARE(m_model->rowCount(), 3);
        QVERIFY(m_model->items().back().isClosed());
        m_model->setQuestion({});
        QTRY_COMPARE(m_model->items().front().caseNumber(), QStringLiteral("25-0417"));
    }

    void theNewestKeyWins()
    {
        m_model->setTips({1});
        QTRY_COMPARE(m_model->rowCount(), 3);
        m_source->held = true;
        for (const QString &text : {QStringLiteral("v"), QStringLiteral("va"), QStringLiteral("van")})
            m_model->setQuestion({text, false});
        QCOMPARE(m_source->interrupts, 2);
        m_source->broken = true; // as an interrupted read is
        QSignalSpy failed(m_model.get(), &LinkCandidatesModel::failed);
        m_source->deliver();
        m_source->broken = false;
        QCOMPARE(m_source->questions.back().text, QStringLiteral("van"));
        QCOMPARE(m_model->rowCount(), 3);
        m_source->deliver();
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(failed.size(), 0);
        QVERIFY(!m_source->hasAnswer());
    }

    void whatIsTypedWhileTheTipsAreReadIsNotLost()
    {
        m_source->held = true;
        m_model->setTips({1});
        m_model->setQuestion({QStringLiteral("van"), false});
        m_source->deliver();
        QCOMPARE(m_source->questions.size(), std::size_t(1));
        QCOMPARE(m_source->questions.front().text, QStringLiteral("van"));
        m_source->deliver();
        QCOMPARE(m_model->rowCount(), 2);
    }

    void otherTipsForgetTheAnswersToTheFirst()
    {
        m_source->held = true;
        m_model->setTips({1});
        m_model->setTips({2});
        m_source->deliver();
        QVERIFY(!m_model->asked());
        m_source->deliver();
        QCOMPARE(m_model->asked()->tips.front().id, TipId(2));
        m_source->deliver();
        QCOMPARE(m_model->rowCount(), 3);
        m_model->setTips({});
        QCOMPARE(m_model->rowCount(), 0);
        QVERIFY(!m_source->hasAnswer());
    }

    void sidesAreCompared()
    {
        m_model->setTips({1});
        QTRY_COMPARE(m_model->rowCount(), 3);
        QSignalSpy compared(m_model.get(), &LinkCandidatesModel::compared);
        m_model->compare(m_model->items().front());
        QVERIFY(compared.wait());
        QCOMPARE(m_source->compared, (std::vector<QByteArray>{"ckey-25-0417"}));
    }

    void aPlaceThatNobodyConfirmedCounts()
    {
        const auto here = GeoPoint::fromDegrees(-63.39, 42.12);
        m_model->setSuggested([here](TipId tip) { return tip == 1 ? here : std::nullopt; });
        m_model->setTips({1, 2});
        QTRY_VERIFY(m_model->asked());
        QCOMPARE(m_model->asked()->spots, (std::vector<SideSpot>{{*here, false}}));
    }

    void whatIsTypedIsAskedAgainWhenMoreIsKnown()
    {
        m_model->setTips({1});
        QTRY_COMPARE(m_model->rowCount(), 3);
        m_source->more(); // what is likely needs no more
        m_model->setQuestion({QStringLiteral("fuel"), false});
        QTRY_COMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_source->questions.size(), std::size_t(2));
        m_source->found.pop_back();
        m_source->found.pop_back();
        m_source->more();
        QTRY_COMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_source->questions.size(), std::size_t(3));
    }

    void failuresAreTold()
    {
        m_model->setTips({1});
        QTRY_COMPARE(m_model->rowCount(), 3);
        m_source->broken = true;
        QSignalSpy failed(m_model.get(), &LinkCandidatesModel::failed);
        m_model->setQuestion({QStringLiteral("x"), false});
        QVERIFY(failed.wait());
        QCOMPARE(m_model->problem(), QStringLiteral("broken"));
        // What answered another question is no answer to this one.
        QCOMPARE(m_model->rowCount(), 0);
        m_source->broken = false;
        m_model->setQuestion({});
        QTRY_COMPARE(m_model->rowCount(), 3);
        QVERIFY(m_model->problem().isEmpty());
        m_source->broken = true;
        QSignalSpy uncompared(m_model.get(), &LinkCandidatesModel::uncompared);
        m_model->compare(m_model->items().front());
        QVERIFY(uncompared.wait());
    }

private:
    std::unique_ptr<FakeLinkSource> m_source;
    std::unique_ptr<LinkCandidatesModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(LinkCandidatesTest)
#include "tst_linkcandidates.moc"
