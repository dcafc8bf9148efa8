// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/BoardQueries.h"
#include "models/store/PlaceQueries.h"
#include "models/store/TipQueries.h"
#include "tests/store/RandomLog.h"

#include <QTest>

#include <cmath>
#include <map>
#include <set>

using namespace porch;
using namespace porch::test;

namespace {

#define CHECK_FOR_ALL(...) QVERIFY(rc::check(__VA_ARGS__))

constexpr Micros kHour = 60 * kMinute;

int bandOf(PlaceDegrees place)
{
    const int band = int(std::floor(place.latitude)) % 4;
    return band == 3 ? -1 : band;
}

BoardQuestion questionAt(Micros now)
{
    BoardQuestion question;
    question.now = now;
    question.length = 2 * kHour;
    for (int step = 12; step >= 0; --step)
        question.steps.push_back(now + kHour - step * 2 * kHour);
    question.areaOf = bandOf;
    question.areas = 3;
    return question;
}

BoardFigures figures(TestCache &cache, const BoardQuestion &question)
{
    const auto read = queries::board(cache.db(), question);
    if (!read)
        qFatal("%s", qPrintable(read.error().what));
    return read.value();
}

std::set<TipId> behind(TestCache &cache, const BoardQuestion &question, const BoardPick &pick)
{
    const auto read = queries::boardTips(cache.db(), question, pick, 100'000);
    if (!read)
        qFatal("%s", qPrintable(read.error().what));
    std::set<TipId> tips;
    for (const auto &[tip, keys] : read->tips)
        tips.insert(tip);
    if (tips.size() != read->tips.size() || !read->complete)
        qFatal("a tip twice, or one left out");
    return tips;
}

/// What the log says of first answers, told from one event at a time.
struct Asked
{
    quint64 first = 0;
    Micros asked = 0;
    Micros promise = 0;
};

std::map<TipId, Asked> foldOneByOne(TestCache &cache, const LogBatch &log)
{
    std::map<TipId, Asked> asked;
    for (const LogEntry &entry : log) {
        const auto *event = std::get_if<Event>(&entry);
        const bool isReply = event && event->verb == Verb::Reply;
        const TipRow before = isReply ? cache.row(std::get<TipBody>(event->body).tip) : TipRow();
        const QByteArray where = " FROM tip WHERE id = " + QByteArray::number(before.id);
        const Micros owed = before.id == 0 ? 0 : cache.number(QByteArray("SELECT owed" + where).constData());
        const Micros promise =
            before.id == 0 ? 0 : cache.number(QByteArray("SELECT promise" + where).constData());
        cache.fold({entry});
        if (!isReply || before.keys.due == 0 || asked.contains(before.id))
            continue;
        const QByteArray accepted = "SELECT count(*) FROM entry WHERE refusal = 0 AND sequence = " +
                                    QByteArray::number(event->sequence);
        if (cache.number(accepted.constData()) == 1)
            asked.insert({before.id, {event->sequence, owed, promise * kSecond}});
    }
    return asked;
}

} // namespace

class BoardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFirstAnswerIsMeasuredFromTheFirstMessage();
    void aReplyThatBouncedIsNoAnswer();
    void aReplyThatCameThroughAfterAllIsOne();
    void nobodyAskedIsNoAnswer();
    void usualNeedsWholeStretches();
    void figuresOfOneChannel();
    void tipsWithoutARootCount();
    void longListsAreCut();
    void figuresAreANaiveRecount();
    void listsHoldWhatFiguresCount();
    void answersAreANaiveRecount();
};

void BoardTest::aFirstAnswerIsMeasuredFromTheFirstMessage()
{
    LogBuilder log;
    log.message("m1", "a fire");
    log.pass(5 * kMinute);
    log.message("m2", "still", "m1");
    log.pass(7 * kMinute);
    log.action("d1", QStringLiteral("ada"), Verb::Reply, "m1", "On our way.");
    log.pass(50 * kMinute);
    log.action("d2", QStringLiteral("ada"), Verb::Reply, "m1", "Done.");
    log.message("m3", "a cat");
    log.pass(40 * kMinute);
    log.action("d3", QStringLiteral("ben"), Verb::Reply, "m3", "We are sorry.");
    TestCache cache;
    cache.fold(log.batch);
    const BoardFigures board = figures(cache, questionAt(log.stored()));
    AnswerStep all;
    for (const AnswerStep &step : board.answers)
        all.answers += step.answers;
    QCOMPARE(all.answers, 2);
    QCOMPARE(board.answers.size(), std::size_t(12));
    const AnswerStep &last = board.answers.back();
    QCOMPARE(last.answers + board.answers[10].answers, 2);
    QCOMPARE(cache.number("SELECT answered / 1000000 - asked / 1000000 FROM answer WHERE tip = 1"),
             12 * 60 + 2);
    // The default promise is half an hour.
    QCOMPARE(cache.number("SELECT count(*) FROM answer WHERE answered - asked <= promise * 1000000"), 1);
    QCOMPARE(cache.inconsistency(), QString());
}

void BoardTest::aReplyThatBouncedIsNoAnswer()
{
    LogBuilder log;
    log.message("m1", "a fire");
    log.action("d1", QStringLiteral("ada"), Verb::Reply, "m1", "On our way.");
    log.bounced("b1", "d1", "gone");
    TestCache cache;
    cache.fold(log.batch);
    QCOMPARE(cache.number("SELECT count(*) FROM answer WHERE answered IS NOT NULL"), 0);
    QCOMPARE(figures(cache, questionAt(log.stored())).answers.back().answers, 0);

    log.batch.clear();
    log.pass(kHour);
    log.action("d2", QStringLiteral("ada"), Verb::Reply, "m1", "We come.");
    cache.fold(log.batch);
    // Whoever asked has waited all the time.
    QCOMPARE(cache.number("SELECT answered / 1000000 - asked / 1000000 FROM answer"), 3'600 + 3);
    QCOMPARE(figures(cache, questionAt(log.stored())).answers.back().inTime, 0);
    QCOMPARE(cache.inconsistency(), QString());
}

void BoardTest::aReplyThatCameThroughAfterAllIsOne()
{
    LogBuilder log;
    // Its fate is told before it comes itself.
    log.bounced("b1", "d1", "busy");
    log.message("m1", "a fire");
    log.action("d1", QStringLiteral("ada"), Verb::Reply, "m1", "On our way.");
    log.action("d2", QStringLiteral("ada"), Verb::Reply, "m1", "Again.");
    TestCache cache;
    cache.fold(log.batch);
    QCOMPARE(cache.number("SELECT answered / 1000000 - asked / 1000000 FROM answer"), 2);
    log.batch.clear();
    log.delivered("b2", "d1");
    cache.fold(log.batch);
    QCOMPARE(cache.number("SELECT answered / 1000000 - asked / 1000000 FROM answer"), 1);
    QCOMPARE(cache.inconsistency(), QString());
}

void BoardTest::nobodyAskedIsNoAnswer()
{
    LogBuilder log;
    log.action("d0", QStringLiteral("ada"), Verb::Reply, "m1", "Hello?");
    log.message("m2", "noise");
    log.action("d1", QStringLiteral("ada"), Verb::Close, "m2", {}, "nothing");
    log.action("d2", QStringLiteral("ada"), Verb::Reply, "m2", "Closed.");
    TestCache cache;
    cache.fold(log.batch);
    QCOMPARE(cache.number("SELECT count(*) FROM answer"), 0);
}

void BoardTest::usualNeedsWholeStretches()
{
    LogBuilder log;
    log.message("m1", "old");
    log.pass(3 * kHour);
    log.message("m2", "new");
    TestCache cache;
    cache.fold(log.batch);
    BoardFigures board = figures(cache, questionAt(log.stored()));
    QCOMPARE(board.compared, 0);
    QCOMPARE(board.recent, 1);
    QCOMPARE(board.before, 0);
    board = figures(cache, questionAt(log.stored() + 2 * kHour));
    QCOMPARE(board.compared, 1);
    QCOMPARE(board.before, 1);
    board = figures(cache, questionAt(log.stored() + 200 * kHour));
    QCOMPARE(board.compared, 4);
    QCOMPARE(board.ages.back(), 2);
}

void BoardTest::figuresOfOneChannel()
{
    LogBuilder log;
    log.message("m1", "here");
    log.message("m2", "there").channel = QStringLiteral("river-side");
    log.action("d1", QStringLiteral("ada"), Verb::Claim, "m2");
    TestCache cache;
    cache.fold(log.batch);
    BoardQuestion question = questionAt(log.stored() + kHour);
    question.channel = cache.number("SELECT id FROM channel WHERE name = 'river-side'");
    const BoardFigures board = figures(cache, question);
    QCOMPARE(board.tally, (Tally{0, 1, 1, 0}));
    QCOMPARE(board.overdue, 1);
    QCOMPARE(board.holders.size(), std::size_t(1));
    QCOMPARE(board.holders.front().user, QStringLiteral("ada"));
    QCOMPARE(board.channels.size(), std::size_t(1));
    QCOMPARE(behind(cache, question, {BoardPick::Of::Overdue}), std::set<TipId>{2});
    question.channel = 0;
    QCOMPARE(figures(cache, question).holders.front().person, 0);
    QCOMPARE(figures(cache, question).holders.front().owed, 1);
}

void BoardTest::tipsWithoutARootCount()
{
    LogBuilder log;
    log.message("m1", "me too", "not here yet");
    log.action("d1", QStringLiteral("ada"), Verb::Claim, "nothing known");
    TestCache cache;
    cache.fold(log.batch);
    const BoardQuestion question = questionAt(log.stored());
    const BoardFigures board = figures(cache, question);
    QCOMPARE(board.tally.open, 2);
    QCOMPARE(board.recent, 1);
    QCOMPARE(board.ages.front(), 1);
    QCOMPARE(board.ages.back(), 1);
    QCOMPARE(behind(cache, question, {BoardPick::Of::Age, 0}), std::set<TipId>{1});
    QCOMPARE(behind(cache, question, {BoardPick::Of::Age, kAgeClasses - 1}), std::set<TipId>{2});
}

void BoardTest::longListsAreCut()
{
    LogBuilder log;
    for (int i = 0; i < 9; ++i)
        log.message("m" + QByteArray::number(i), "one of many");
    TestCache cache;
    cache.fold(log.batch);
    for (const BoardPick &pick : {BoardPick{BoardPick::Of::Open}, BoardPick{BoardPick::Of::Owed},
                                  BoardPick{BoardPick::Of::Holder, 0}, BoardPick{BoardPick::Of::Recent}}) {
        const auto few = queries::boardTips(cache.db(), questionAt(log.stored()), pick, 4);
        QVERIFY(few);
        QCOMPARE(few->tips.size(), std::size_t(4));
        QVERIFY(!few->complete);
    }
}

void BoardTest::figuresAreANaiveRecount()
{
    CHECK_FOR_ALL("the board counts what is there, whatever the batches", [] {
        const LogBatch log = randomLog(*logNumbers());
        TestCache cache;
        cache.foldInParts(log,
                          *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(1, 9)));
        RC_ASSERT(cache.inconsistency().toStdString() == "");
        const Micros now =
            cache.number("SELECT last_stored FROM state") + *rc::gen::inRange(-90, 90) * kMinute;
        BoardQuestion question = questionAt(now);
        question.channel = *rc::gen::inRange(0, 3);
        const BoardFigures board = figures(cache, question);

        BoardFigures naive;
        std::map<PersonId, BoardHolder> holders;
        std::map<qint64, qint64> areas;
        std::map<QByteArray, qint64> categories;
        std::map<qint64, qint64> channels;
        std::vector<TipId> ids;
        Statement tips(cache.db(), "SELECT id FROM tip");
        while (tips.step())
            ids.push_back(tips.int64(0));
        const auto placed = queries::tipPlaces(cache.db(), ids);
        RC_ASSERT(placed.ok());
        for (const PlacedTip &tip : placed.value()) {
            const QByteArray where = " FROM tip WHERE id = " + QByteArray::number(tip.tip);
            const auto column = [&](const char *name) {
                return cache.number(
                    QByteArray("SELECT coalesce(" + QByteArray(name) + ", 0)" + where).constData());
            };
            if (question.channel != 0 && column("channel") != question.channel)
                continue;
            const bool open = tip.keys.status != TipStatus::Closed;
            ++(open ? naive.tally.open : naive.tally.closed);
            naive.tally.fresh += tip.keys.status == TipStatus::New ? 1 : 0;
            if (tip.keys.due != 0) {
                ++naive.tally.owed;
                BoardHolder &holder = holders[tip.keys.owner];
                ++holder.owed;
                holder.overdue += tip.keys.due <= now ? 1 : 0;
                naive.overdue += tip.keys.due <= now ? 1 : 0;
                if (holder.earliest == 0 || tip.keys.due < holder.earliest)
                    holder.earliest = tip.keys.due;
                if (tip.keys.due > now && (naive.nextDue == 0 || tip.keys.due < naive.nextDue))
                    naive.nextDue = tip.keys.due;
            }
            const Micros begun = column("root") > 0 ? column("root") : column("last");
            const Micros age = std::max<Micros>(0, now - begun);
            if (open) {
                std::size_t at = 0;
                while (at + 1 < kAgeClasses && (begun <= 0 || age >= kAgeLimits[at]))
                    ++at;
                ++naive.ages[at];
            }
            if (begun <= 0 || age >= question.length)
                continue;
            ++naive.recent;
            ++categories[cache.bytes(QByteArray("SELECT category" + where).constData())];
            ++channels[column("channel")];
            const bool hasPlace = tip.place == PlaceKnown::Confirmed || tip.place == PlaceKnown::Shared;
            ++areas[hasPlace ? bandOf({tip.latitude, tip.longitude}) : kNowhere];
        }
        RC_ASSERT(board.tally == naive.tally);
        RC_ASSERT(board.overdue == naive.overdue);
        RC_ASSERT(board.nextDue == naive.nextDue);
        RC_ASSERT(board.ages == naive.ages);
        RC_ASSERT(board.recent == naive.recent);
        RC_ASSERT(board.holders.size() == holders.size());
        for (const BoardHolder &holder : board.holders) {
            RC_ASSERT(holder.owed == holders[holder.person].owed);
            RC_ASSERT(holder.overdue == holders[holder.person].overdue);
            RC_ASSERT(holder.earliest == holders[holder.person].earliest);
        }
        qint64 sum = 0;
        for (const BoardVolume &area : board.areas) {
            RC_ASSERT(area.recent == areas[area.number]);
            sum += area.recent;
        }
        RC_ASSERT(sum == naive.recent);
        sum = 0;
        for (const BoardVolume &category : board.categories) {
            RC_ASSERT(category.recent == categories[category.category]);
            sum += category.recent;
        }
        RC_ASSERT(sum == naive.recent);
        sum = 0;
        for (const BoardVolume &channel : board.channels) {
            RC_ASSERT(channel.recent == channels[channel.number]);
            sum += channel.recent;
        }
        RC_ASSERT(sum == naive.recent);
        if (question.channel == 0) {
            // As the header and the rail have it.
            const auto header = queries::overdue(cache.db(), now, kOverdueCounted);
            RC_ASSERT(header->count == board.overdue);
            RC_ASSERT(header->nextDue == board.nextDue);
            RC_ASSERT(queries::tally(cache.db()).value() == board.tally);
        }
    });
}

void BoardTest::listsHoldWhatFiguresCount()
{
    CHECK_FOR_ALL("behind each figure are as many tips", [] {
        using Of = BoardPick::Of;
        TestCache cache;
        cache.fold(randomLog(*logNumbers()));
        const Micros now =
            cache.number("SELECT last_stored FROM state") + *rc::gen::inRange(-90, 90) * kMinute;
        BoardQuestion question = questionAt(now);
        question.channel = *rc::gen::inRange(0, 3);
        const BoardFigures board = figures(cache, question);
        const auto count = [&](const BoardPick &pick) {
            return qint64(behind(cache, question, pick).size());
        };
        RC_ASSERT(count({Of::Overdue}) == board.overdue);
        RC_ASSERT(count({Of::Owed}) == board.tally.owed);
        RC_ASSERT(count({Of::Open}) == board.tally.open);
        RC_ASSERT(count({Of::Fresh}) == board.tally.fresh);
        RC_ASSERT(count({Of::Recent}) == board.recent);
        if (question.channel == 0) {
            for (const BoardHolder &holder : board.holders)
                RC_ASSERT(count({Of::Holder, holder.person}) == holder.owed);
        }
        for (std::size_t age = 0; age < kAgeClasses; ++age)
            RC_ASSERT(count({Of::Age, qint64(age)}) == board.ages[age]);
        for (const BoardVolume &channel : board.channels)
            RC_ASSERT(count({Of::Channel, channel.number}) == channel.recent);
        for (const BoardVolume &category : board.categories)
            RC_ASSERT(count({Of::Category, 0, category.category}) == category.recent);
        for (const BoardVolume &area : board.areas)
            RC_ASSERT(count({Of::Area, area.number}) == area.recent);
        for (std::size_t step = 0; step < board.answers.size(); ++step) {
            RC_ASSERT(count({Of::Answered, qint64(step)}) == board.answers[step].answers);
            RC_ASSERT(count({Of::AnsweredLate, qint64(step)}) ==
                      board.answers[step].answers - board.answers[step].inTime);
        }
    });
}

void BoardTest::answersAreANaiveRecount()
{
    CHECK_FOR_ALL("first answers, told from the log one event at a time", [] {
        const LogBatch log = randomLog(*logNumbers());
        TestCache cache;
        const std::map<TipId, Asked> asked = foldOneByOne(cache, log);
        RC_ASSERT(cache.number("SELECT count(*) FROM answer") == qint64(asked.size()));
        BoardQuestion question = questionAt(cache.number("SELECT last_stored FROM state"));
        std::vector<std::vector<Micros>> times(question.steps.size() - 1);
        std::vector<qint64> inTime(times.size());
        for (const auto &[tip, first] : asked) {
            const QByteArray sql = "SELECT coalesce(min(at), 0) FROM (SELECT at FROM entry WHERE tip = " +
                                   QByteArray::number(tip) +
                                   " AND verb = 6 AND refusal = 0 AND bounced IS NULL AND sequence >= " +
                                   QByteArray::number(first.first) + " ORDER BY sequence LIMIT 1)";
            const Micros answered = cache.number(sql.constData());
            for (std::size_t step = 0; step < times.size(); ++step) {
                if (answered == 0 || answered < question.steps[step] || answered >= question.steps[step + 1])
                    continue;
                const Micros took = std::max<Micros>(0, answered - first.asked);
                times[step].push_back(took);
                inTime[step] += took <= first.promise ? 1 : 0;
            }
        }
        const BoardFigures board = figures(cache, question);
        for (std::size_t step = 0; step < times.size(); ++step) {
            std::vector<Micros> &all = times[step];
            std::sort(all.begin(), all.end());
            const AnswerStep &found = board.answers[step];
            RC_ASSERT(found.answers == qint64(all.size()));
            RC_ASSERT(found.inTime == inTime[step]);
            RC_ASSERT(found.median == (all.empty() ? 0 : all[(all.size() + 1) / 2 - 1]));
            RC_ASSERT(found.p90 == (all.empty() ? 0 : all[(all.size() * 9 + 9) / 10 - 1]));
        }
    });
}

QTEST_APPLESS_MAIN(BoardTest)
#include "tst_board.moc"
