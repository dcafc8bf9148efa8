// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/TipQueries.h"
#include "tests/sync/DeskKit.h"

#include <QTest>

using namespace porch;
using namespace porch::test;

class ClaimRaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoClaimsOneOwner_data();
    void twoClaimsOneOwner();
};

void ClaimRaceTest::twoClaimsOneOwner_data()
{
    QTest::addColumn<int>("rounds");
    QTest::addColumn<bool>("sameOrder");
    // In the same order the desks race at every tip; in opposite orders each is sure to lose some.
    for (int part = 1; part <= 2; ++part) {
        QTest::addRow("side by side %d", part) << 250 << true;
        QTest::addRow("from both ends %d", part) << 250 << false;
    }
}

void ClaimRaceTest::twoClaimsOneOwner()
{
    QFETCH(const int, rounds);
    QFETCH(const bool, sameOrder);
    TestServer server({{QStringLiteral("ada")}, {QStringLiteral("bo")}});
    QVERIFY2(server.start(), qPrintable(server.error()));
    Residents residents(server.optionsFor(QStringLiteral("ada")));
    residents.write(rounds);
    QTemporaryDir adaFolder;
    QTemporaryDir boFolder;
    Desk ada(server.optionsFor(QStringLiteral("ada")), adaFolder.path());
    Desk bo(server.optionsFor(QStringLiteral("bo")), boFolder.path());
    const auto sequence = static_cast<quint64>(rounds);
    QVERIFY(waitUntil([&] { return ada.state().sequence == sequence && bo.state().sequence == sequence; }));

    // All clicks are made before either desk hears of the other's.
    const auto tip = [](int number) -> QByteArray { return "test:" + QByteArray::number(number); };
    std::vector<QByteArray> hers(sequence + 1);
    std::vector<QByteArray> his(sequence + 1);
    for (int round = 1; round <= rounds; ++round) {
        const int other = sameOrder ? round : rounds + 1 - round;
        hers[static_cast<std::size_t>(round)] = ada.claim(tip(round));
        his[static_cast<std::size_t>(other)] = bo.claim(tip(other));
    }
    const auto end = 3 * sequence;
    const auto isSettled = [&](const Desk &desk) {
        return desk.state().sequence == end && desk.pending().size() == sequence &&
               std::all_of(desk.pending().begin(), desk.pending().end(), [](const PendingAction &action) {
                   return action.state == PendingState::Done || action.state == PendingState::Refused;
               });
    };
    QVERIFY(waitUntil([&] { return isSettled(ada) && isSettled(bo); }));

    QHash<QByteArray, PendingAction> fates;
    for (const Desk *desk : {&ada, &bo}) {
        for (const PendingAction &action : desk->pending())
            fates.insert(action.id, action);
    }
    Database adaCache = ada.cache();
    Database boCache = bo.cache();
    int won = 0;
    for (int round = 1; round <= rounds; ++round) {
        const PendingAction mine = fates.value(hers[static_cast<std::size_t>(round)]);
        const PendingAction other = fates.value(his[static_cast<std::size_t>(round)]);
        const bool sheWins = mine.sequence < other.sequence;
        won += sheWins ? 1 : 0;
        const PendingAction &first = sheWins ? mine : other;
        const PendingAction &second = sheWins ? other : mine;
        const QString owner = sheWins ? QStringLiteral("ada") : QStringLiteral("bo");
        QCOMPARE(first.state, PendingState::Done);
        QCOMPARE(second.state, PendingState::Refused);
        QCOMPARE(second.refusal, Refusal::HeldByAnother);
        QVERIFY2(second.problem.contains(owner), qPrintable(second.problem));
        QCOMPARE(queries::tipByKey(adaCache, tip(round)).value()->owner, owner);
        QCOMPARE(queries::tipByKey(boCache, tip(round)).value()->owner, owner);
    }
    if (!sameOrder)
        QVERIFY(won > 0 && won < rounds);
    QCOMPARE(ada.digest(), bo.digest());
}

QTEST_GUILESS_MAIN(ClaimRaceTest)
#include "tst_claimrace.moc"
