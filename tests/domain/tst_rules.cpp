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
constexpr PersonId kThird = 3;
constexpr Micros kPromise = 20 * kMinute;
constexpr std::array kVerbs{Verb::Claim,    Verb::Release, Verb::Reply,  Verb::Note,
                            Verb::Classify, Verb::Snooze,  Verb::Assign, Verb::Escalate,
                            Verb::Refer,    Verb::Place,   Verb::Close,  Verb::Reopen};

TipState tip(TipStatus status, PersonId owner, Micros touched, Micros owed = 0)
{
    TipState state;
    state.status = status;
    state.owner = owner;
    state.touched = owner == 0 ? 0 : touched;
    state.owedSince = owed;
    state.promise = owed == 0 ? 0 : kPromise;
    return state;
}

Verdict act(Verb verb, const TipState &before, PersonId who, Micros stored)
{
    TipAction action;
    action.verb = verb;
    action.who = who;
    action.stored = stored;
    action.assignee = kThird;
    action.until = stored + kMinute;
    action.category = "noise";
    return judge(1, before, action);
}

TipState wrote(const TipState &before, Micros written)
{
    return afterResidentMessage(1, before, written, kPromise);
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
    void classifying();
    void snoozing();
    void assigning();
    void escalating();
    void bouncing();
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
        Row{Verb::Refer, {None, None, None, None}, None},
        Row{Verb::Place, {None, None, None, None}, None},
        Row{Verb::Classify, {None, None, None, None}, None},
        Row{Verb::Snooze, {None, None, HeldByAnother, None}, TipClosed},
        Row{Verb::Assign, {None, None, None, None}, TipClosed},
        Row{Verb::Escalate, {None, None, None, None}, None},
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
    const Verdict verdict = act(static_cast<Verb>(verb), before, kMe, kNow);
    QCOMPARE(static_cast<int>(verdict.refusal), refusal);
    if (refusal != 0)
        QVERIFY(verdict.after == before);
}

void RulesTest::effects()
{
    const Micros owed = kNow - 10 * kMinute;
    const TipState fresh = tip(TipStatus::New, 0, 0, owed);

    TipState after = act(Verb::Claim, fresh, kMe, kNow).after;
    QVERIFY(after == tip(TipStatus::Claimed, kMe, kNow, owed));
    QVERIFY(after.replyOwed());

    after = act(Verb::Reply, after, kMe, kNow + 1).after;
    QVERIFY(after == tip(TipStatus::Waiting, kMe, kNow + 1));
    QVERIFY(!after.replyOwed());

    // Who waits for the resident may let go without the tip becoming new.
    QVERIFY(act(Verb::Release, after, kMe, kNow + 2).after == tip(TipStatus::Waiting, 0, 0));
    QVERIFY(act(Verb::Claim, tip(TipStatus::Waiting, 0, 0), kMe, kNow).after ==
            tip(TipStatus::Waiting, kMe, kNow));
    QVERIFY(act(Verb::Release, tip(TipStatus::Claimed, kMe, 5, owed), kMe, kNow).after == fresh);

    // Answering takes the tip.
    QVERIFY(act(Verb::Reply, fresh, kMe, kNow).after == tip(TipStatus::Waiting, kMe, kNow));

    // A note keeps a claim alive, but only its owner's.
    const TipState held = tip(TipStatus::Claimed, kMe, kNow - kMinute, owed);
    QVERIFY(act(Verb::Note, held, kMe, kNow).after == tip(TipStatus::Claimed, kMe, kNow, owed));
    QVERIFY(act(Verb::Note, held, kOther, kNow).after == held);
    QVERIFY(act(Verb::Note, fresh, kMe, kNow).after == fresh);

    // What was owed when it was closed is owed again.
    const TipState closed = act(Verb::Close, held, kMe, kNow).after;
    QVERIFY(closed == tip(TipStatus::Closed, 0, 0, owed));
    QVERIFY(!closed.replyOwed());
    const TipState reopened = act(Verb::Reopen, closed, kOther, kNow + 5).after;
    QVERIFY(reopened == tip(TipStatus::Claimed, kOther, kNow + 5, owed));
    QVERIFY(reopened.replyOwed());
}

void RulesTest::residentMessages()
{
    QVERIFY(wrote({}, kNow) == tip(TipStatus::New, 0, 0, kNow));
    // The promise counts from the first unanswered message, also when it arrives late.
    const TipState first = tip(TipStatus::Claimed, kMe, 5, kNow);
    QCOMPARE(wrote(first, kNow + kMinute).owedSince, kNow);
    QCOMPARE(wrote(first, kNow - kMinute).owedSince, kNow - kMinute);
    QVERIFY(wrote(tip(TipStatus::Waiting, kMe, 5), kNow) == tip(TipStatus::Claimed, kMe, 5, kNow));
    QVERIFY(wrote(tip(TipStatus::Waiting, 0, 0), kNow) == tip(TipStatus::New, 0, 0, kNow));
    QVERIFY(wrote(tip(TipStatus::Closed, 0, 0, 77), kNow) == tip(TipStatus::New, 0, 0, kNow));
}

void RulesTest::classifying()
{
    const TipState closed = tip(TipStatus::Closed, 0, 0);
    TipAction action;
    action.verb = Verb::Classify;
    action.who = kMe;
    action.stored = kNow;
    action.category = "theft";
    TipState after = judge(1, closed, action).after;
    QCOMPARE(after.category, QByteArray("theft"));
    QCOMPARE(after.priority, Priority::Normal);
    // What is not given stays as it was.
    action.category = {};
    action.priority = Priority::Urgent;
    after = judge(1, after, action).after;
    QCOMPARE(after.category, QByteArray("theft"));
    QCOMPARE(after.priority, Priority::Urgent);
    QCOMPARE(after.status, TipStatus::Closed);
    // It is still the same theft when the resident writes again.
    after = wrote(after, kNow);
    QCOMPARE(after.category, QByteArray("theft"));
    QCOMPARE(after.priority, Priority::Urgent);
}

void RulesTest::snoozing()
{
    const TipState fresh = wrote({}, kNow);
    TipState after = act(Verb::Snooze, fresh, kMe, kNow).after;
    QCOMPARE(after.status, TipStatus::Claimed);
    QCOMPARE(after.owner, kMe);
    QCOMPARE(after.snoozedUntil, kNow + kMinute);
    // Putting a tip off settles no promise.
    QCOMPARE(after.due(), kNow + kPromise);
    for (const Verb verb :
         {Verb::Claim, Verb::Release, Verb::Reply, Verb::Assign, Verb::Escalate, Verb::Close})
        QCOMPARE(act(verb, after, kMe, kNow + 1).after.snoozedUntil, 0);
    QCOMPARE(act(Verb::Note, after, kMe, kNow + 1).after.snoozedUntil, kNow + kMinute);
    QCOMPARE(wrote(after, kNow + 1).snoozedUntil, 0);
    TipAction wake;
    wake.verb = Verb::Snooze;
    wake.who = kOther;
    wake.stored = kNow + kClaimIdleLimit + 1;
    after = judge(1, after, wake).after;
    QCOMPARE(after.snoozedUntil, 0);
    QCOMPARE(after.owner, kMe); // waking takes nothing
}

void RulesTest::assigning()
{
    const TipState held = tip(TipStatus::Waiting, kOther, kNow);
    const TipState after = act(Verb::Assign, held, kMe, kNow + kMinute).after;
    QCOMPARE(after.owner, kThird);
    QCOMPARE(after.status, TipStatus::Waiting);
    QCOMPARE(after.touched, kNow + kMinute);
    QCOMPARE(act(Verb::Assign, wrote({}, kNow), kMe, kNow).after.status, TipStatus::Claimed);
}

void RulesTest::escalating()
{
    const TipState held = tip(TipStatus::Claimed, kOther, kNow);
    TipState after = act(Verb::Escalate, held, kMe, kNow).after;
    QVERIFY(after.escalated);
    QCOMPARE(after.priority, Priority::Urgent);
    QCOMPARE(after.owner, kOther);
    after = act(Verb::Escalate, tip(TipStatus::Closed, 0, 0), kMe, kNow).after;
    QCOMPARE(after.status, TipStatus::Claimed);
    QCOMPARE(after.owner, kMe);
    QVERIFY(!act(Verb::Close, after, kMe, kNow).after.escalated);
}

void RulesTest::bouncing()
{
    const TipState answered = act(Verb::Reply, wrote({}, kNow), kMe, kNow + 1).after;
    TipState after = afterBounce(1, answered, kNow, kPromise);
    QCOMPARE(after.status, TipStatus::Claimed);
    QCOMPARE(after.due(), kNow + kPromise);
    // The resident wrote again, or the tip was closed: what came later counts.
    QVERIFY(afterBounce(1, wrote(answered, kNow + 5), kNow + 5, kPromise) == wrote(answered, kNow + 5));
    const TipState closed = act(Verb::Close, answered, kMe, kNow + 2).after;
    QVERIFY(afterBounce(1, closed, kNow, kPromise) == closed);
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
        const Verdict taken = act(verb, held, kMe, later);
        QCOMPARE(taken.refusal, Refusal::None);
        QCOMPARE(taken.after.owner, kMe);
        QCOMPARE(taken.after.touched, later);
        QCOMPARE(act(Verb::Reply, taken.after, kOther, later + 1).refusal, Refusal::HeldByAnother);
        QCOMPARE(act(Verb::Release, taken.after, kOther, later + 1).refusal, Refusal::NotTheHolder);
    }
    // Until somebody does, its owner goes on as before.
    QCOMPARE(act(Verb::Reply, held, kOther, later).refusal, Refusal::None);
}

void RulesTest::nobodyTakesFromALivingClaim()
{
    QVERIFY(rc::check("an owner changes only by release, close, assignment or after an hour", [] {
        TipState state = wrote({}, kNow);
        Micros now = kNow;
        const auto steps = *rc::gen::inRange(1, 60);
        for (int i = 0; i < steps; ++i) {
            now += *rc::gen::inRange<Micros>(0, kClaimIdleLimit / 2);
            if (*rc::gen::inRange(0, 4) == 0) {
                const TipState after = wrote(state, now);
                RC_ASSERT(after.owner == state.owner);
                state = after;
                continue;
            }
            const PersonId who = *rc::gen::inRange(1, 4);
            const Verb verb = *rc::gen::elementOf(kVerbs);
            const Verdict verdict = act(verb, state, who, now);
            const bool changed = verdict.after.owner != state.owner;
            // A supervisor's word is the one thing that moves a living claim.
            if (changed && state.owner != 0 && state.owner != who && verb != Verb::Assign)
                RC_ASSERT(isStale(state, now));
            if (changed && verdict.after.owner != 0)
                RC_ASSERT(verdict.after.owner == (verb == Verb::Assign ? kThird : who));
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
        const Verdict verdict = act(*rc::gen::elementOf(kVerbs), before, *rc::gen::inRange(1, 4), kNow);
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
                state = wrote(state, now);
                RC_ASSERT(state.replyOwed());
                RC_ASSERT(state.status == TipStatus::New || state.status == TipStatus::Claimed);
            } else {
                state = act(*rc::gen::elementOf(kVerbs), state, *rc::gen::inRange(1, 4), now).after;
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
            RC_ASSERT((state.owedSince == 0) == (state.promise == 0));
            if (state.snoozedUntil != 0)
                RC_ASSERT(state.owner != 0);
            if (state.status == TipStatus::Closed)
                RC_ASSERT(!state.escalated);
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
