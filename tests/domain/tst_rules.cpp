// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/Rules.h"

#include <QSet>
#include <QTest>

#include <array>
#include <rapidcheck.h>

using namespace porch;

namespace {

constexpr Micros kMinute = Micros(60) * 1'000'000;
constexpr Micros kNow = 1'000'000 * kMinute;
constexpr PersonId kMe = 1;
constexpr PersonId kOther = 2;
constexpr std::array kVerbs{Verb::Claim, Verb::Release, Verb::Reply, Verb::Note, Verb::Close, Verb::Reopen};

TipState tip(TipStatus status, PersonId owner, Micros touched, Micros owed = 0)
{
    return {status, owner, owner == 0 ? 0 : touched, owed};
}

} // namespace

class RulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table_data();
    void table();
    void effects();
    void residentMessages();
    void staleness();
    void nobodyTakesFromALivingClaim();
    void refusedLeavesEverything();
    void anyHistoryKeepsSense();
    void everyRefusalHasWords();
};

void RulesTest::table_data()
{
    QTest::addColumn<int>("verb");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("owner");
    QTest::addColumn<int>("refusal");

    // Who holds it: nobody, me, another who acts, another whose claim is stale.
    const QStringList owners{QStringLiteral("nobody"), QStringLiteral("me"), QStringLiteral("other"),
                             QStringLiteral("stale")};
    struct Row
    {
        Verb verb;
        std::array<Refusal, 4> open; ///< by owner, in New, Claimed and Waiting alike
        Refusal closed;
    };
    using enum Refusal;
    const std::array rows{
        Row{Verb::Claim, {None, None, HeldByAnother, None}, TipClosed},
        Row{Verb::Release, {NotTheHolder, None, NotTheHolder, NotTheHolder}, TipClosed},
        Row{Verb::Reply, {None, None, HeldByAnother, None}, TipClosed},
        Row{Verb::Note, {None, None, None, None}, None},
        Row{Verb::Close, {None, None, HeldByAnother, None}, TipClosed},
        Row{Verb::Reopen, {NotClosed, NotClosed, NotClosed, NotClosed}, None},
    };
    for (const Row &row : rows) {
        for (const TipStatus status : {TipStatus::New, TipStatus::Claimed, TipStatus::Waiting}) {
            for (int i = 0; i < owners.size(); ++i) {
                QTest::addRow("verb %d, status %d, held by %s", static_cast<int>(row.verb),
                              static_cast<int>(status), qPrintable(owners[i]))
                    << static_cast<int>(row.verb) << static_cast<int>(status) << owners[i]
                    << static_cast<int>(row.open[static_cast<std::size_t>(i)]);
            }
        }
        QTest::addRow("verb %d, closed", static_cast<int>(row.verb))
            << static_cast<int>(row.verb) << static_cast<int>(TipStatus::Closed) << owners[0]
            << static_cast<int>(row.closed);
    }
}

void RulesTest::table()
{
    QFETCH(const int, verb);
    QFETCH(const int, status);
    QFETCH(const QString, owner);
    QFETCH(const int, refusal);
    const bool stale = owner == QLatin1String("stale");
    const PersonId holder = owner == QLatin1String("nobody") ? 0
                            : owner == QLatin1String("me")   ? kMe
                                                             : kOther;
    const Micros touched = stale ? kNow - kClaimIdleLimit - 1 : kNow - kClaimIdleLimit;
    const TipState before = tip(static_cast<TipStatus>(status), holder, touched, kNow - kMinute);
    const Verdict verdict = judge(1, static_cast<Verb>(verb), before, kMe, kNow);
    QCOMPARE(static_cast<int>(verdict.refusal), refusal);
    if (refusal != 0)
        QVERIFY(verdict.after == before);
}

void RulesTest::effects()
{
    const Micros owed = kNow - 10 * kMinute;
    const TipState fresh = tip(TipStatus::New, 0, 0, owed);

    TipState after = judge(1, Verb::Claim, fresh, kMe, kNow).after;
    QVERIFY(after == tip(TipStatus::Claimed, kMe, kNow, owed));
    QVERIFY(after.replyOwed());

    after = judge(1, Verb::Reply, after, kMe, kNow + 1).after;
    QVERIFY(after == tip(TipStatus::Waiting, kMe, kNow + 1));
    QVERIFY(!after.replyOwed());

    // Who waits for the resident may let go without the tip becoming new.
    QVERIFY(judge(1, Verb::Release, after, kMe, kNow + 2).after == tip(TipStatus::Waiting, 0, 0));
    QVERIFY(judge(1, Verb::Claim, tip(TipStatus::Waiting, 0, 0), kMe, kNow).after ==
            tip(TipStatus::Waiting, kMe, kNow));
    QVERIFY(judge(1, Verb::Release, tip(TipStatus::Claimed, kMe, 5, owed), kMe, kNow).after == fresh);

    // Answering takes the tip.
    QVERIFY(judge(1, Verb::Reply, fresh, kMe, kNow).after == tip(TipStatus::Waiting, kMe, kNow));

    // A note keeps a claim alive, but only its owner's.
    const TipState held = tip(TipStatus::Claimed, kMe, kNow - kMinute, owed);
    QVERIFY(judge(1, Verb::Note, held, kMe, kNow).after == tip(TipStatus::Claimed, kMe, kNow, owed));
    QVERIFY(judge(1, Verb::Note, held, kOther, kNow).after == held);
    QVERIFY(judge(1, Verb::Note, fresh, kMe, kNow).after == fresh);

    // What was owed when it was closed is owed again.
    const TipState closed = judge(1, Verb::Close, held, kMe, kNow).after;
    QVERIFY(closed == tip(TipStatus::Closed, 0, 0, owed));
    QVERIFY(!closed.replyOwed());
    const TipState reopened = judge(1, Verb::Reopen, closed, kOther, kNow + 5).after;
    QVERIFY(reopened == tip(TipStatus::Claimed, kOther, kNow + 5, owed));
    QVERIFY(reopened.replyOwed());
}

void RulesTest::residentMessages()
{
    QVERIFY(afterResidentMessage(1, {}, kNow) == tip(TipStatus::New, 0, 0, kNow));
    // The promise counts from the first unanswered message, also when it arrives late.
    const TipState first = tip(TipStatus::Claimed, kMe, 5, kNow);
    QCOMPARE(afterResidentMessage(1, first, kNow + kMinute).owedSince, kNow);
    QCOMPARE(afterResidentMessage(1, first, kNow - kMinute).owedSince, kNow - kMinute);
    QVERIFY(afterResidentMessage(1, tip(TipStatus::Waiting, kMe, 5), kNow) ==
            tip(TipStatus::Claimed, kMe, 5, kNow));
    QVERIFY(afterResidentMessage(1, tip(TipStatus::Waiting, 0, 0), kNow) == tip(TipStatus::New, 0, 0, kNow));
    QVERIFY(afterResidentMessage(1, tip(TipStatus::Closed, 0, 0, 77), kNow) ==
            tip(TipStatus::New, 0, 0, kNow));
}

void RulesTest::staleness()
{
    const TipState held = tip(TipStatus::Claimed, kOther, kNow);
    QVERIFY(!isStale(held, kNow));
    QVERIFY(!isStale(held, kNow + kClaimIdleLimit));
    QVERIFY(isStale(held, kNow + kClaimIdleLimit + 1));
    QVERIFY(!isStale(held, kNow - kMinute));
    QVERIFY(!isStale(tip(TipStatus::New, 0, 0), kNow));

    // Taking over leaves one owner, the new one, who then holds as anyone does.
    const Micros later = kNow + kClaimIdleLimit + 1;
    for (const Verb verb : {Verb::Claim, Verb::Reply}) {
        const Verdict taken = judge(1, verb, held, kMe, later);
        QCOMPARE(taken.refusal, Refusal::None);
        QCOMPARE(taken.after.owner, kMe);
        QCOMPARE(taken.after.touched, later);
        QCOMPARE(judge(1, Verb::Reply, taken.after, kOther, later + 1).refusal, Refusal::HeldByAnother);
        QCOMPARE(judge(1, Verb::Release, taken.after, kOther, later + 1).refusal, Refusal::NotTheHolder);
    }
    // Until somebody does, its owner goes on as before.
    QCOMPARE(judge(1, Verb::Reply, held, kOther, later).refusal, Refusal::None);
}

void RulesTest::nobodyTakesFromALivingClaim()
{
    QVERIFY(rc::check("an owner changes only by release, close or after an hour", [] {
        TipState state = afterResidentMessage(1, {}, kNow);
        Micros now = kNow;
        const auto steps = *rc::gen::inRange(1, 60);
        for (int i = 0; i < steps; ++i) {
            now += *rc::gen::inRange<Micros>(0, kClaimIdleLimit / 2);
            if (*rc::gen::inRange(0, 4) == 0) {
                const TipState after = afterResidentMessage(1, state, now);
                RC_ASSERT(after.owner == state.owner);
                state = after;
                continue;
            }
            const PersonId who = *rc::gen::inRange(1, 4);
            const Verb verb = *rc::gen::elementOf(kVerbs);
            const Verdict verdict = judge(1, verb, state, who, now);
            const bool changed = verdict.after.owner != state.owner;
            if (changed && state.owner != 0 && state.owner != who)
                RC_ASSERT(isStale(state, now));
            if (changed && verdict.after.owner != 0)
                RC_ASSERT(verdict.after.owner == who);
            state = verdict.after;
        }
    }));
}

void RulesTest::refusedLeavesEverything()
{
    QVERIFY(rc::check("a refusal changes nothing", [] {
        const auto status = static_cast<TipStatus>(*rc::gen::inRange(0, 4));
        const PersonId owner = status == TipStatus::Closed ? 0 : *rc::gen::inRange(0, 4);
        const TipState before = tip(status, owner, kNow - *rc::gen::inRange<Micros>(0, 3 * kClaimIdleLimit),
                                    *rc::gen::inRange<Micros>(0, kNow));
        const Verdict verdict = judge(1, *rc::gen::elementOf(kVerbs), before, *rc::gen::inRange(1, 4), kNow);
        RC_PRE(verdict.refusal != Refusal::None);
        RC_ASSERT(verdict.after == before);
    }));
}

void RulesTest::anyHistoryKeepsSense()
{
    QVERIFY(rc::check("a tip is never in two minds", [] {
        TipState state;
        Micros now = kNow;
        const auto steps = *rc::gen::inRange(1, 80);
        for (int i = 0; i < steps; ++i) {
            now += *rc::gen::inRange<Micros>(1, 2 * kClaimIdleLimit);
            if (*rc::gen::arbitrary<bool>()) {
                state = afterResidentMessage(1, state, now);
                RC_ASSERT(state.replyOwed());
                RC_ASSERT(state.status == TipStatus::New || state.status == TipStatus::Claimed);
            } else {
                state = judge(1, *rc::gen::elementOf(kVerbs), state, *rc::gen::inRange(1, 4), now).after;
            }
            RC_ASSERT((state.owner == 0) == (state.touched == 0));
            RC_ASSERT(state.touched <= now);
            RC_ASSERT(state.owedSince <= now);
            if (state.status == TipStatus::Closed || state.status == TipStatus::New)
                RC_ASSERT(state.owner == 0);
            if (state.status == TipStatus::Claimed)
                RC_ASSERT(state.owner != 0);
            if (state.status == TipStatus::Waiting)
                RC_ASSERT(state.owedSince == 0);
        }
    }));
}

void RulesTest::everyRefusalHasWords()
{
    QVERIFY(RefusalText::sentence(Refusal::None, {}).isEmpty());
    QSet<QString> sentences;
    for (const Refusal refusal :
         {Refusal::TipClosed, Refusal::HeldByAnother, Refusal::NotTheHolder, Refusal::NotClosed}) {
        for (const QString &holder : {QString(), QStringLiteral("K. Osei")}) {
            const QString sentence = RefusalText::sentence(refusal, holder);
            QVERIFY(sentence.endsWith(u'.'));
            QVERIFY(!sentence.contains(QLatin1String("%1")));
            sentences.insert(sentence);
        }
    }
    QCOMPARE(sentences.size(), 5);
    QVERIFY(RefusalText::sentence(Refusal::HeldByAnother, QStringLiteral("K. Osei"))
                .contains(QLatin1String("K. Osei")));
}

QTEST_GUILESS_MAIN(RulesTest)
#include "tst_rules.moc"
