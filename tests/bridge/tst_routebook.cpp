// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who an anonymous tip belongs to: that nobody can read it, that several bridges write it at once, and that
// it lives through a change of secrets.
#include "app/bridge/RouteBook.h"
#include "app/bridge/SlackKeys.h"
#include "tests/bridge/MemoryShelf.h"
#include "tests/bridge/SlackKit.h"

#include <QSet>
#include <QTest>

#include <rapidcheck.h>

using namespace porch;
using namespace porch::tests;

namespace {

const QString kTeam = QStringLiteral("T024BE7LD");
const QString kAna = QStringLiteral("U061F7AUR");
const QString kCarl = QStringLiteral("U0G9QF9C6");

QByteArray tipNumber(int n)
{
    return slackFormKey(kTeam, QStringLiteral("%1").arg(n, 8, 10, QLatin1Char('0')));
}

FormRoute routeOf(int n, const QString &user)
{
    FormRoute route;
    route.tip = tipNumber(n);
    route.reporter = "reporter" + QByteArray::number(n);
    route.user = user;
    route.language = n % 2 == 0 ? FormLanguage::English : FormLanguage::Spanish;
    route.since = 1'700'000'000'000'000 + n;
    return route;
}

Pseudonyms secrets(const char *fills)
{
    std::vector<GuardedBytes> all;
    for (; *fills != '\0'; ++fills)
        all.push_back(secret(*fills));
    return std::move(Pseudonyms::fromSecrets(std::move(all))).value();
}

/// One bridge's book, that answers at once.
struct Bridge
{
    Bridge(MemoryShelf &place, const char *fills)
        : shelf(place)
        , pseudonyms(secrets(fills))
        , book(shelf, pseudonyms)
    {}

    template <typename T, typename Ask> Result<T> ask(Ask question)
    {
        std::optional<Result<T>> answer;
        question([&](const Result<T> &given) { answer = given; });
        shelf.answerAll();
        return answer ? *answer : Result<T>(Error{QStringLiteral("no answer")});
    }
    Result<RouteBook::Added> add(const FormRoute &route)
    {
        return ask<RouteBook::Added>([&](auto done) { book.add(route, done); });
    }
    Result<RouteBook::Route> find(int n)
    {
        return ask<RouteBook::Route>([&](auto done) { book.find(tipNumber(n), done); });
    }
    Result<RouteBook::Route> close(int n)
    {
        return ask<RouteBook::Route>([&](auto done) { book.close(tipNumber(n), done); });
    }
    Result<RouteBook::Tips> openTips(const QString &user)
    {
        return ask<RouteBook::Tips>([&](auto done) { book.openTips(kTeam, user, done); });
    }
    bool setThread(int n, const QString &channel, const QString &thread)
    {
        return ask<void>([&](auto done) { book.setThread(tipNumber(n), channel, thread, done); }).ok();
    }
    bool setAsked(int n, const QString &user)
    {
        return ask<void>([&](auto done) { book.setAsked(routeOf(n, user), done); }).ok();
    }
    Result<void> check()
    {
        return ask<void>([&](auto done) { book.check(done); });
    }
    Result<int> takeOver()
    {
        return ask<int>([&](auto done) { book.takeOver(done); });
    }
    std::size_t count()
    {
        return ask<std::vector<FormRoute>>([&](auto done) { book.all(done); })->size();
    }

    MemoryShelf &shelf;
    Pseudonyms pseudonyms;
    RouteBook book;
};

QList<QByteArray> tipsOf(const Result<RouteBook::Tips> &open)
{
    QList<QByteArray> tips;
    if (open) {
        for (const OpenTip &tip : open.value())
            tips.append(tip.tip);
    }
    return tips;
}

} // namespace

class RouteBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsFound()
    {
        MemoryShelf shelf;
        Bridge north(shelf, "n");
        QVERIFY(north.find(1).ok() && !north.find(1).value());
        QVERIFY(north.openTips(kAna)->empty());
        QCOMPARE(north.add(routeOf(1, kAna)).value(), RouteBook::Added::Yes);
        QCOMPARE(north.add(routeOf(2, kAna)).value(), RouteBook::Added::Yes);
        QCOMPARE(north.add(routeOf(3, kCarl)).value(), RouteBook::Added::Yes);
        QVERIFY(*north.find(1).value() == routeOf(1, kAna));
        QCOMPARE(tipsOf(north.openTips(kAna)), (QList<QByteArray>{tipNumber(2), tipNumber(1)}));

        // Another bridge with the same secret reads it as well; one more copy of the form changes nothing.
        Bridge south(shelf, "n");
        QVERIFY(south.setThread(1, QStringLiteral("D1"), QStringLiteral("1.000001")));
        FormRoute again = routeOf(1, kAna);
        again.since += 5;
        QCOMPARE(south.add(again).value(), RouteBook::Added::Yes);
        FormRoute known = routeOf(1, kAna);
        known.channel = QStringLiteral("D1");
        known.thread = QStringLiteral("1.000001");
        QVERIFY(*north.find(1).value() == known);
        QCOMPARE(north.openTips(kAna)->back().thread, QStringLiteral("1.000001"));

        // What is asked about last comes first.
        QVERIFY(north.setAsked(1, kAna));
        QCOMPARE(tipsOf(south.openTips(kAna)), (QList<QByteArray>{tipNumber(1), tipNumber(2)}));
        QCOMPARE(north.count(), 3U);

        QVERIFY(*south.close(1).value() == known);
        QVERIFY(!north.find(1).value() && !north.close(1).value());
        QCOMPARE(tipsOf(north.openTips(kAna)), QList<QByteArray>{tipNumber(2)});
        QVERIFY(north.setThread(1, QStringLiteral("D1"), QStringLiteral("1.000002")));
        QVERIFY(!north.find(1).value());
        QVERIFY(north.close(2).ok() && north.close(3).ok());
        // Nothing of anybody is left but names that nobody can read.
        QCOMPARE(shelf.names(), QList<QByteArray>{"secret"});
        // And it can begin again.
        QCOMPARE(north.add(routeOf(1, kAna)).value(), RouteBook::Added::Yes);
        QCOMPARE(tipsOf(north.openTips(kAna)), QList<QByteArray>{tipNumber(1)});
    }

    void nobodyCanReadIt()
    {
        MemoryShelf shelf;
        Bridge north(shelf, "n");
        for (int n = 0; n < static_cast<int>(RouteBook::kMostOpen); ++n) {
            QCOMPARE(north.add(routeOf(n, kAna)).value(), RouteBook::Added::Yes);
            QVERIFY(north.setThread(n, QStringLiteral("D024BE91L"),
                                    QStringLiteral("1700000000.%1").arg(n, 6, 10, QLatin1Char('0'))));
        }
        QVERIFY(north.add(routeOf(100, kCarl)).ok());
        QSet<qsizetype> formSizes;
        QSet<qsizetype> personSizes;
        for (const QByteArray &name : shelf.names()) {
            const QByteArray value = shelf.value(name);
            for (const QByteArray &told :
                 {kAna.toUtf8(), kCarl.toUtf8(), QByteArray("D024BE91L"), QByteArray("1700000000"),
                  QByteArray("0000"), QByteArray("form:"), kTeam.toUtf8(), QByteArray("user")})
                QVERIFY(!value.contains(told) && !name.contains(told));
            if (name.startsWith("form."))
                formSizes.insert(value.size());
            if (name.startsWith("person."))
                personSizes.insert(value.size());
        }
        // One length says nothing of how much somebody wrote.
        QCOMPARE(formSizes.size(), 1);
        QCOMPARE(personSizes.size(), 1);
        // Without the secret, and under another name, it is noise.
        const QByteArray line = shelf.names("form.").first();
        const RouteSeal own(north.pseudonyms);
        QVERIFY(own.open(line, shelf.value(line)));
        QVERIFY(!own.open(line + 'x', shelf.value(line)));
        QVERIFY(!RouteSeal(secrets("x")).open(line, shelf.value(line)));
    }

    void whatIsDamagedIsNothing()
    {
        MemoryShelf shelf;
        Bridge north(shelf, "n");
        QVERIFY(north.add(routeOf(1, kAna)).ok());
        const QByteArray line = shelf.names("form.").first();
        const QByteArray good = shelf.value(line);
        const RouteSeal seal(north.pseudonyms);
        for (qsizetype at = 0; at < good.size(); ++at) {
            QByteArray bad = good;
            bad[at] = static_cast<char>(bad[at] ^ 1);
            QVERIFY(!seal.open(line, bad));
            QVERIFY(!seal.open(line, good.left(at)));
        }
        QVERIFY(!seal.open(line, good + 'x'));
        shelf.setValue(line, good.left(100));
        QVERIFY(!north.find(1).ok()); // there is something, and nobody knows what
        QVERIFY(north.close(1).ok());
        QCOMPARE(north.add(routeOf(1, kAna)).value(), RouteBook::Added::Yes);
        QVERIFY(*north.find(1).value() == routeOf(1, kAna));
    }

    void nobodyHasTooMany()
    {
        MemoryShelf shelf;
        Bridge north(shelf, "n");
        const int most = static_cast<int>(RouteBook::kMostOpen);
        for (int n = 0; n < most; ++n)
            QCOMPARE(north.add(routeOf(n, kAna)).value(), RouteBook::Added::Yes);
        QCOMPARE(north.add(routeOf(most, kAna)).value(), RouteBook::Added::TooMany);
        QVERIFY(!north.find(most).value());
        // The same again is none more.
        QCOMPARE(north.add(routeOf(0, kAna)).value(), RouteBook::Added::Yes);
        QVERIFY(north.close(7).ok());
        QCOMPARE(north.add(routeOf(most, kAna)).value(), RouteBook::Added::Yes);
    }

    void whatCantBeReachedIsNotNothing()
    {
        MemoryShelf shelf;
        Bridge north(shelf, "n");
        QVERIFY(north.add(routeOf(1, kAna)).ok());
        for (const auto fault : {RouteShelf::Outcome::Unreachable, RouteShelf::Outcome::Unavailable}) {
            shelf.setFault(fault);
            QVERIFY(!north.find(1).ok() && !north.openTips(kAna).ok() && !north.close(1).ok());
            QVERIFY(!north.add(routeOf(2, kAna)).ok() && !north.check().ok());
            QVERIFY(!north.setThread(1, QStringLiteral("D1"), QStringLiteral("1.000001")));
            // One of them is a person's to mend.
            QCOMPARE(north.book.problem().isEmpty(), fault == RouteShelf::Outcome::Unreachable);
        }
        shelf.setFault(RouteShelf::Outcome::Done);
        QVERIFY(north.find(1).value());
        QVERIFY(north.book.problem().isEmpty());
    }

    void aNewSecretTakesEverythingAlong()
    {
        MemoryShelf shelf;
        Bridge before(shelf, "a");
        for (int n = 0; n < 10; ++n)
            QVERIFY(before.add(routeOf(n, n % 2 == 0 ? kAna : kCarl)).ok());
        QVERIFY(before.setAsked(4, kAna));
        const auto order = tipsOf(before.openTips(kAna));
        const QList<QByteArray> oldNames = shelf.names("form.") + shelf.names("person.");

        Bridge after(shelf, "ba");
        QCOMPARE(after.takeOver().value(), 10);
        for (const QByteArray &name : shelf.names())
            QVERIFY(!oldNames.contains(name));
        Bridge onlyNew(shelf, "b");
        QCOMPARE(onlyNew.count(), 10U);
        QCOMPARE(tipsOf(onlyNew.openTips(kAna)), order);
        QVERIFY(*onlyNew.find(3).value() == routeOf(3, kCarl));
        // Who was left behind knows that it knows nothing.
        QVERIFY(!before.find(3).ok() && !before.openTips(kAna).ok() && !before.close(3).ok());
        QVERIFY(!before.add(routeOf(11, kAna)).ok());
        QVERIFY(before.book.problem().contains(QLatin1String("secret_file")));
        // Once more, and what only the one before the last can read is read as well.
        QCOMPARE(after.takeOver().value(), 10);
        Bridge last(shelf, "cba");
        QVERIFY(last.check().ok());
        QVERIFY(!onlyNew.check().ok());
        QVERIFY(*last.find(3).value() == routeOf(3, kCarl));
        QVERIFY(*last.close(3).value() == routeOf(3, kCarl));
        QVERIFY(!last.find(3).value());
        QVERIFY(last.setThread(4, QStringLiteral("D1"), QStringLiteral("1.000001")));
        QCOMPARE(last.takeOver().value(), 9);
        QCOMPARE(last.find(4).value()->thread, QStringLiteral("1.000001"));
        // Where all secrets are lost, only the routes are.
        Bridge stranger(shelf, "z");
        QVERIFY(!stranger.check().ok());
        QCOMPARE(stranger.takeOver().value(), 0);
        QVERIFY(stranger.check().ok());
        QVERIFY(stranger.add(routeOf(3, kCarl)).ok());
    }

    /// Several bridges at once, each question answered in any order: what is open in the end is what was
    /// opened and not closed.
    void writersAtOnceLoseNothing()
    {
        QVERIFY(rc::check([] {
            MemoryShelf shelf;
            Bridge north(shelf, "ba");
            Bridge south(shelf, "ba");
            const int many = *rc::gen::inRange(1, 8);
            QSet<QByteArray> closed;
            QSet<QByteArray> added;
            int open = 0;
            const auto onDone = [&open](const auto &answer) {
                RC_ASSERT(answer.ok());
                --open;
            };
            for (int n = 0; n < many; ++n) {
                RouteBook &book = *rc::gen::arbitrary<bool>() ? north.book : south.book;
                RouteBook &other = *rc::gen::arbitrary<bool>() ? north.book : south.book;
                const QByteArray tip = tipNumber(n);
                const bool closes = *rc::gen::arbitrary<bool>();
                const bool asks = *rc::gen::arbitrary<bool>();
                added.insert(tip);
                if (closes)
                    closed.insert(tip);
                ++open;
                book.add(routeOf(n, kAna), [&, n, tip, closes, asks](const auto &answer) {
                    RC_ASSERT(answer.ok());
                    --open;
                    if (asks) {
                        ++open;
                        other.setThread(tip, QStringLiteral("D1"),
                                        QStringLiteral("1.%1").arg(n, 6, 10, QLatin1Char('0')), onDone);
                    }
                    if (closes) {
                        ++open;
                        other.close(tip, onDone);
                    }
                });
                for (int steps = *rc::gen::inRange(0, 6); steps > 0 && shelf.waiting() > 0; --steps)
                    shelf.answer(*rc::gen::inRange<std::size_t>(0, shelf.waiting()));
            }
            while (shelf.waiting() > 0)
                shelf.answer(*rc::gen::inRange<std::size_t>(0, shelf.waiting()));
            RC_ASSERT(open == 0);
            const auto left = tipsOf(north.openTips(kAna));
            RC_ASSERT(QSet<QByteArray>(left.begin(), left.end()) == added - closed);
            RC_ASSERT(static_cast<qsizetype>(north.count()) == (added - closed).size());
        }));
    }
};

QTEST_GUILESS_MAIN(RouteBookTest)
#include "tst_routebook.moc"
