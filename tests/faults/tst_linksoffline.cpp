// SPDX-License-Identifier: GPL-3.0-or-later
//
// Supervisors who say what belongs together while they don't hear of each other.
#include "models/domain/CaseFields.h"
#include "models/store/CaseQueries.h"
#include "tests/sync/DeskKit.h"

#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

/// The fold believes no other year than the server's clock.
const int kYear = QDate::currentDate().year();

QByteArray tip(int number)
{
    return "test:" + QByteArray::number(number);
}

class TwoDesks
{
public:
    TwoDesks(TestServer &server, int messages)
        : residents(server.optionsFor(QStringLiteral("ada")))
        , ada(server.optionsFor(QStringLiteral("ada")), m_adaFolder.path())
        , bo(server.optionsFor(QStringLiteral("bo")), m_boFolder.path())
    {
        residents.write(messages);
    }

    bool haveAll(int events) const
    {
        return waitUntil([&] {
            return ada.isLive() && bo.isLive() && ada.state().sequence == static_cast<quint64>(events) &&
                   bo.state().sequence == static_cast<quint64>(events);
        });
    }

private:
    QTemporaryDir m_adaFolder;
    QTemporaryDir m_boFolder;

public:
    Residents residents;
    Desk ada;
    Desk bo;
};

/// @return the case's key
QByteArray open(Desk &desk, const QByteArray &title, QByteArray *action = nullptr)
{
    CaseBody body;
    body.casefile = newEventId();
    body.title = title;
    body.year = kYear;
    const QByteArray id = desk.act(Verb::OpenCase, {}, caseValues(body));
    if (action)
        *action = id;
    return body.casefile;
}

TipBody toCase(const QByteArray &tip, const QByteArray &casefile)
{
    TipBody body;
    body.tip = tip;
    body.casefile = casefile;
    return body;
}

TipBody into(const QByteArray &tip, const QByteArray &other)
{
    TipBody body;
    body.tip = tip;
    body.into = other;
    return body;
}

} // namespace

class LinksOfflineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void crosswiseWhileOffline()
    {
        TestServer server({{QStringLiteral("ada")}, {QStringLiteral("bo")}});
        QVERIFY2(server.start(), qPrintable(server.error()));
        TwoDesks desks(server, 4);
        Desk &ada = desks.ada;
        Desk &bo = desks.bo;
        QVERIFY(desks.haveAll(4));
        QVERIFY(server.stop());
        QVERIFY(waitUntil([&] { return ada.isOffline() && bo.isOffline(); }));

        const QByteArray hers = open(ada, "Hers");
        const QByteArray his = open(bo, "His");
        const QByteArray mergedByAda = ada.act(Verb::Merge, into(tip(1), tip(2)));
        const QByteArray mergedByBo = bo.act(Verb::Merge, into(tip(2), tip(1)));
        ada.act(Verb::Link, toCase(tip(3), hers));
        bo.act(Verb::Link, toCase(tip(3), his));
        const QByteArray toUnknown = bo.act(Verb::Link, toCase(tip(4), "no case"));
        QVERIFY(server.start());
        QVERIFY(desks.haveAll(4 + 7));
        QVERIFY(waitUntil([&] {
            return ada.isSettled(mergedByAda) && bo.isSettled(mergedByBo) && bo.isSettled(toUnknown);
        }));

        const bool first = ada.stateOf(mergedByAda) == PendingState::Done;
        QVERIFY(first != (bo.stateOf(mergedByBo) == PendingState::Done));
        const auto loser = first ? bo.action(mergedByBo) : ada.action(mergedByAda);
        QCOMPARE(loser->refusal, Refusal::IntoItself);
        QVERIFY(!loser->problem.isEmpty());
        QCOMPARE(bo.action(toUnknown)->refusal, Refusal::UnknownCase);

        Database cache = ada.cache();
        const auto ours = queries::caseByKey(cache, hers).value();
        const auto theirs = queries::caseByKey(cache, his).value();
        QVERIFY(ours && theirs);
        const QString year = QString::number(kYear).right(2);
        QCOMPARE((QSet<QString>{ours->number, theirs->number}),
                 (QSet<QString>{year + QLatin1String("-0001"), year + QLatin1String("-0002")}));
        QCOMPARE(ours->tips + theirs->tips, 2);
        QCOMPARE(ada.tip(tip(1))->merged, 1);
        QCOMPARE(ada.digest(), bo.digest());
    }

    void aCaseThatWasClosedMeanwhile()
    {
        TestServer server({{QStringLiteral("ada")}, {QStringLiteral("bo")}});
        QVERIFY2(server.start(), qPrintable(server.error()));
        TwoDesks desks(server, 1);
        QVERIFY(desks.haveAll(1));
        const QByteArray casefile = open(desks.ada, "Short");
        QVERIFY(desks.haveAll(2));
        desks.bo.station().suspend();
        CaseBody close;
        close.casefile = casefile;
        const QByteArray closed = desks.ada.act(Verb::CloseCase, {}, caseValues(close));
        QVERIFY(waitUntil([&] { return desks.ada.stateOf(closed) == PendingState::Done; }));
        const QByteArray proposed = desks.bo.act(Verb::Propose, toCase(tip(1), casefile));
        desks.bo.station().resume(server.optionsFor(QStringLiteral("bo")));
        QVERIFY(waitUntil([&] { return desks.bo.isSettled(proposed); }));
        QCOMPARE(desks.bo.action(proposed)->refusal, Refusal::CaseClosed);
        QVERIFY(!desks.bo.action(proposed)->problem.isEmpty());
    }

    void aThousandTipsAtOnce()
    {
        constexpr int many = 1'000;
        constexpr int awaited = 100; // a slow computer gets all of its patience for each of these
        TestServer server({{QStringLiteral("ada")}, {QStringLiteral("bo")}});
        QVERIFY2(server.start(), qPrintable(server.error()));
        TwoDesks desks(server, many);
        QVERIFY(desks.haveAll(many));
        const QByteArray casefile = open(desks.ada, "Everything");
        for (int number = 1; number <= many; ++number) {
            desks.ada.act(Verb::Link, toCase(tip(number), casefile));
            if (number % awaited == 0)
                QVERIFY(desks.haveAll(many + 1 + number));
        }
        Database cache = desks.bo.cache();
        QCOMPARE(queries::caseByKey(cache, casefile).value()->tips, many);
        QCOMPARE(desks.ada.digest(), desks.bo.digest());
    }
};

QTEST_GUILESS_MAIN(LinksOfflineTest)
#include "tst_linksoffline.moc"
