// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/town/DemoTown.h"
#include "models/domain/Pseudonym.h"
#include "tests/town/DeskFold.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace porch;
using porch::tests::DeskFold;

namespace {

constexpr Micros kNow = Micros(1'760'000'000) * 1'000'000;
constexpr Micros kMinute = Micros(60) * 1'000'000;

QJsonObject bodyOf(const TownEvent &event)
{
    return QJsonDocument::fromJson(event.event.body).object();
}

} // namespace

class DemoTownTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAsPictured_data();
    void opensAsPictured();
    void sameWhenTheLogStoresItAtOnce();
    void amberHeronWroteFirst();
    void theListHasThePicturedTips();
    void goesOnAtAPaceToWatch();
};

void DemoTownTest::opensAsPictured_data()
{
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : {1, 2, 3, 42, 2024})
        QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
}

void DemoTownTest::opensAsPictured()
{
    QFETCH(const quint64, seed);
    const DemoTown demo = demoTown(kNow, seed);
    DeskFold fold;
    Micros last = 0;
    for (const TownEvent &event : demo.history) {
        QVERIFY(event.at >= last && event.at <= kNow);
        last = event.at;
        QVERIFY(fold.apply(event));
    }
    QVERIFY2(fold.problems.empty(), fold.problems.empty() ? "" : qPrintable(fold.problems.front()));
    QVERIFY(demo.history.front().at > kNow - 73 * 60 * kMinute);
    QVERIFY2(fold.messages >= 300 && fold.messages <= 600, qPrintable(QString::number(fold.messages)));
    QCOMPARE(fold.refused, 0);
    QCOMPARE(fold.open(), 41);
    QCOMPARE(fold.count(TipStatus::New), 5);
    QCOMPARE(fold.heldBy(QStringLiteral("whitlock")), 4);
    QCOMPARE(fold.owed(), 9);
    QCOMPARE(fold.overdue(kNow), 2);
    QCOMPARE(fold.stale(kNow), 1);
    QVERIFY(fold.count(TipStatus::Waiting) >= 25);
    QVERIFY(fold.count(TipStatus::Closed) > 80);
    // What is owed and not late is due within the next half hour.
    QCOMPARE(fold.overdue(kNow + 30 * kMinute), 9);
    QVERIFY(std::any_of(fold.tips.begin(), fold.tips.end(), [&](const TipState &tip) {
        return tip.owner == fold.person(QStringLiteral("whitlock")) && tip.replyOwed() &&
               tip.owedSince + kDefaultPromise < kNow;
    }));
}

void DemoTownTest::sameWhenTheLogStoresItAtOnce()
{
    const DemoTown demo = demoTown(kNow, 1);
    DeskFold fold;
    Micros stored = kNow;
    for (const TownEvent &event : demo.history)
        fold.apply(event, ++stored);
    QCOMPARE(fold.refused, 0);
    QCOMPARE(fold.open(), 41);
    QCOMPARE(fold.count(TipStatus::New), 5);
    QCOMPARE(fold.heldBy(QStringLiteral("whitlock")), 4);
    QCOMPARE(fold.owed(), 9);
    QCOMPARE(fold.overdue(kNow), 2);
}

/// Pseudonyms go by the order of keys in the log, so the one who saw the van comes before everybody.
void DemoTownTest::amberHeronWroteFirst()
{
    QCOMPARE(pseudonym(0), QStringLiteral("Amber Heron"));
    const DemoTown demo = demoTown(kNow, 5);
    const QJsonValue first = bodyOf(demo.history.front()).value(QLatin1String("reporter"));
    QVERIFY(first.isString());
    const auto van = std::find_if(demo.history.begin(), demo.history.end(), [](const TownEvent &event) {
        return event.event.body.contains("The plate starts 7KR");
    });
    QVERIFY(van != demo.history.end());
    QCOMPARE(bodyOf(*van).value(QLatin1String("reporter")), first);
}

void DemoTownTest::theListHasThePicturedTips()
{
    const DemoTown demo = demoTown(kNow, 1);
    const auto has = [&](const char *author, const char *words) {
        return std::any_of(demo.history.begin(), demo.history.end(), [&](const TownEvent &event) {
            const QJsonObject body = bodyOf(event);
            return body.value(QLatin1String("author")).toString() == QString::fromUtf8(author) &&
                   body.value(QLatin1String("text")).toString().contains(QString::fromUtf8(words));
        });
    };
    QVERIFY(has("Lucía Ferrer", "Hay un hombre golpeando la puerta d"));
    QVERIFY(has("Joel Brandt", "Any news about the bakery window? The owner aske"));
    QVERIFY(has("Hanne Okafor", "He came home at nine, on somebody's bike. Whom do"));
    QVERIFY(has("Wes Talbot", "Catalytic converter cut off my Corolla l"));
    QVERIFY(has("Teodoro Luna", "¿Pueden mandar a alguien a ver el semáforo? Lo"));
    QVERIFY(has("Ana Prieto", "Gracias, ya hablé con el agente esta mañana"));
    QVERIFY(has("Sven Aldane", "The fence behind the depot is cut open and children"));
    QVERIFY(has("", "There is a white van again by the corner of Alder and 3rd."));
    QVERIFY(has("", "Someone sleeps in the boathouse. He looks ill and will"));
}

void DemoTownTest::goesOnAtAPaceToWatch()
{
    DemoTown demo = demoTown(kNow, 1);
    DeskFold fold;
    QSet<QByteArray> history;
    for (const TownEvent &event : demo.history) {
        fold.apply(event);
        history.insert(event.event.id);
    }
    const int before = fold.messages;
    QSet<QString> officers;
    Micros last = kNow;
    while (const auto event = demo.live.nextUntil(kNow + 60 * kMinute)) {
        QVERIFY(event->at > kNow && event->at >= last);
        last = event->at;
        QVERIFY(!history.contains(event->event.id));
        QVERIFY(fold.apply(*event));
        officers.insert(event->user);
    }
    QVERIFY2(fold.problems.empty(), fold.problems.empty() ? "" : qPrintable(fold.problems.front()));
    // One message every 5 to 15 seconds, on the average of an hour.
    const int messages = fold.messages - before;
    QVERIFY2(messages > 240 && messages < 720, qPrintable(QString::number(messages)));
    QVERIFY(officers.contains(QStringLiteral("osei")));
    QVERIFY(officers.contains(QStringLiteral("lindqvist")));
    QVERIFY(!officers.contains(QStringLiteral("whitlock")));
    QVERIFY2(fold.open() < 150, qPrintable(QString::number(fold.open())));
}

QTEST_GUILESS_MAIN(DemoTownTest)
#include "tst_demotown.moc"
