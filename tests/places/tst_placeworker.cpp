// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/PlaceWorker.h"
#include "tests/places/InventedPack.h"

#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

using State = PlaceWorker::State;

/// A city pack on its own thread: who is answered, in which order, and what is said of a bad one.
class PlaceWorkerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsPlaces();
    void withoutAPack();
    void answersInOrder();
    void pointsDoNotWaitForTexts();
    void aNewerSearchOvertakes();
    void aPackIsReplacedWhileQuestionsWait();
    void badPacks_data();
    void badPacks();
    void aBadPackGivesWayToAGoodOne();
    void aliasesOfTheDay();
    void whoeverIsGoneIsNotCalled();
    void goneWithQuestions();
    void endlessTexts();

private:
    static QString nameOf(const std::vector<PlaceMention> &mentions)
    {
        return mentions.empty() || mentions.front().candidates.empty()
                   ? QString()
                   : mentions.front().candidates.front().name;
    }
    /// Waits for the answer.
    PlaceWorker::Mentions found(PlaceWorker &places, const QStringList &texts);

    std::unique_ptr<InventedPack> m_prairie;
    std::unique_ptr<InventedPack> m_quay;
};

PlaceWorker::Mentions PlaceWorkerTest::found(PlaceWorker &places, const QStringList &texts)
{
    std::optional<PlaceWorker::Mentions> answer;
    places.find(this, texts, [&](PlaceWorker::Mentions mentions) { answer = std::move(mentions); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }))
        qWarning("no answer");
    return answer.value_or(PlaceWorker::Mentions());
}

void PlaceWorkerTest::initTestCase()
{
    m_prairie = std::make_unique<InventedPack>(QStringLiteral("prairie-junction"));
    m_quay = std::make_unique<InventedPack>(QStringLiteral("saint-albans-quay"));
}

void PlaceWorkerTest::findsPlaces()
{
    PlaceWorker places;
    QSignalSpy changed(&places, &PlaceWorker::stateChanged);
    places.open(m_prairie->path());
    QCOMPARE(places.state(), State::Loading);
    QCOMPARE(changed.size(), 1);
    const auto all =
        found(places, {QStringLiteral("at 412 Dodge Ave"), QStringLiteral("nothing"), QString()});
    QCOMPARE(all.size(), std::size_t(3));
    QCOMPARE(nameOf(all[0]), QStringLiteral("412 Dodge Ave"));
    QVERIFY(all[1].empty());
    QVERIFY(all[2].empty());
    QCOMPARE(places.state(), State::Ready);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(places.info().name, QStringLiteral("Prairie Junction"));
    QVERIFY(places.problem().isEmpty());
}

void PlaceWorkerTest::withoutAPack()
{
    PlaceWorker places;
    QCOMPARE(places.state(), State::NoPack);
    QVERIFY(found(places, {QStringLiteral("at 412 Dodge Ave")}).at(0).empty());
    QTemporaryDir folder;
    for (const QString &path : {QString(), folder.filePath(QStringLiteral("city.pack"))}) {
        places.open(m_prairie->path());
        QTRY_COMPARE(places.state(), State::Ready);
        places.open(path);
        QTRY_COMPARE(places.state(), State::NoPack);
        QVERIFY(places.problem().isEmpty());
        QVERIFY(places.info().name.isEmpty());
        QVERIFY(found(places, {QStringLiteral("at 412 Dodge Ave")}).at(0).empty());
        std::optional<Result<WhatIsHere>> here;
        places.whatIsHere(this, at(-97.51, 41.22), [&](auto answer) { here = std::move(answer); });
        QTRY_VERIFY(here);
        QVERIFY(!here->ok());
        QVERIFY(!here->error().what.isEmpty());
    }
}

void PlaceWorkerTest::answersInOrder()
{
    PlaceWorker places;
    places.open(m_prairie->path());
    QStringList order;
    for (int i = 0; i < 20; ++i) {
        places.find(this, QStringList(i % 7 * 30, QStringLiteral("412 Dodge Ave")),
                    [&order, i](const auto &) { order << QString::number(i); });
    }
    QTRY_COMPARE(order.size(), 20);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(order.at(i), QString::number(i));
}

void PlaceWorkerTest::pointsDoNotWaitForTexts()
{
    PlaceWorker places;
    places.open(m_prairie->path());
    QStringList order;
    // Asked while the pack is read: all of them wait.
    places.find(this, QStringList(5'000, QStringLiteral("shots on 3rd between Dodge and Farnam, or so")),
                [&](const auto &all) {
                    order << QStringLiteral("texts");
                    QCOMPARE(all.size(), std::size_t(5'000));
                });
    places.whatIsHere(this, CityPoints(-97.51, 41.22)(370, 400),
                      [&](const Result<WhatIsHere> &here) { order << here.value().street->name; });
    QTRY_COMPARE(order, (QStringList{QStringLiteral("E St"), QStringLiteral("texts")}));
}

void PlaceWorkerTest::aNewerSearchOvertakes()
{
    PlaceWorker places;
    places.open(m_prairie->path());
    QStringList answered;
    for (const char *query : {"d", "do", "dod", "dodge"}) {
        places.search(this, QString::fromLatin1(query), [&answered, query](const auto &answer) {
            QVERIFY(answer.ok());
            answered << QString::fromLatin1(query);
        });
    }
    std::optional<Result<WhatIsHere>> here;
    places.whatIsHere(this, at(-97.51, 41.22), [&](auto answer) { here = std::move(answer); });
    QTRY_VERIFY(here);
    QCOMPARE(answered, QStringList(QStringLiteral("dodge")));
}

void PlaceWorkerTest::aPackIsReplacedWhileQuestionsWait()
{
    PlaceWorker places;
    places.open(m_prairie->path());
    QTRY_COMPARE(places.state(), State::Ready);
    std::optional<PlaceWorker::Mentions> answer;
    places.find(this, QStringList(3'000, QStringLiteral("somebody in Castle Green or at 412 Dodge Ave")),
                [&](PlaceWorker::Mentions mentions) { answer = std::move(mentions); });
    places.open(m_quay->path());
    QTRY_VERIFY(answer);
    QTRY_COMPARE(places.state(), State::Ready);
    QCOMPARE(places.info().name, QStringLiteral("Saint Albans Quay"));
    // From one or from the other, never from both.
    for (const auto &mentions : *answer)
        QCOMPARE(nameOf(mentions), nameOf(answer->front()));
    QCOMPARE(nameOf(found(places, {QStringLiteral("in Castle Green")}).at(0)),
             QStringLiteral("Castle Green"));
}

void PlaceWorkerTest::badPacks_data()
{
    QTest::addColumn<QString>("harm");
    QTest::addColumn<QString>("says");
    QTest::newRow("other version") << QStringLiteral("PRAGMA user_version = 9999") << QStringLiteral("newer");
    QTest::newRow("older version") << QStringLiteral("PRAGMA user_version = 0") << QStringLiteral("older");
    QTest::newRow("another file") << QStringLiteral("PRAGMA application_id = 7")
                                  << QStringLiteral("is no city pack");
    QTest::newRow("bad line") << QStringLiteral("UPDATE segment SET geometry = x'ff'")
                              << QStringLiteral("is damaged");
    QTest::newRow("no table") << QStringLiteral("DROP TABLE place") << QStringLiteral("is damaged");
}

void PlaceWorkerTest::badPacks()
{
    QFETCH(const QString, harm);
    QFETCH(const QString, says);
    const InventedPack pack(QStringLiteral("prairie-junction"));
    {
        Database db = must(Database::open(pack.path(), Database::Mode::ReadWrite));
        must(db.run(harm.toUtf8().constData()));
    }
    PlaceWorker places;
    places.open(pack.path());
    QVERIFY(found(places, {QStringLiteral("at 412 Dodge Ave")}).at(0).empty());
    QTRY_COMPARE(places.state(), State::Broken);
    QVERIFY2(places.problem().contains(says), qPrintable(places.problem()));
    std::optional<Result<std::vector<PlaceAnswer>>> searched;
    places.search(this, QStringLiteral("dodge"), [&](auto answer) { searched = std::move(answer); });
    QTRY_VERIFY(searched);
    QVERIFY(!searched->ok());
    QCOMPARE(searched->error().what, places.problem());
}

void PlaceWorkerTest::aBadPackGivesWayToAGoodOne()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("city.pack"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not a map");
    file.close();
    PlaceWorker places;
    places.open(path);
    QTRY_COMPARE(places.state(), State::Broken);
    QVERIFY(file.remove());
    QVERIFY(QFile::copy(m_prairie->path(), path));
    places.open(path);
    QTRY_COMPARE(places.state(), State::Ready);
    QVERIFY(places.problem().isEmpty());
}

void PlaceWorkerTest::aliasesOfTheDay()
{
    PlaceWorker places;
    places.open(m_prairie->path());
    const QStringList text{QStringLiteral("they always meet at the Cheetah Lounge after dark")};
    QVERIFY(found(places, text).at(0).empty());
    PlaceCandidate lounge;
    lounge.name = QStringLiteral("1205 Center Ave");
    lounge.at = at(-97.5, 41.2);
    lounge.radius = 30;
    PlaceAliases aliases;
    QVERIFY(aliases.learn(QStringLiteral("the Cheetah Lounge"), lounge));
    QStringList names;
    const auto ask = [&] { places.find(this, text, [&](const auto &all) { names << nameOf(all.at(0)); }); };
    QSignalSpy changed(&places, &PlaceWorker::stateChanged);
    ask();
    places.setAliases(aliases);
    QCOMPARE(changed.size(), 1);
    ask();
    places.setAliases({});
    ask();
    QTRY_COMPARE(names.size(), 3);
    QCOMPARE(names, (QStringList{QString(), QStringLiteral("1205 Center Ave"), QString()}));
}

void PlaceWorkerTest::whoeverIsGoneIsNotCalled()
{
    PlaceWorker places;
    places.open(m_prairie->path());
    bool called = false;
    {
        QObject context;
        places.find(&context, {QStringLiteral("at 412 Dodge Ave")}, [&](const auto &) { called = true; });
        places.whatIsHere(&context, at(-97.51, 41.22), [&](const auto &) { called = true; });
        places.search(&context, QStringLiteral("dodge"), [&](const auto &) { called = true; });
    }
    found(places, {QStringLiteral("later")});
    QVERIFY(!called);
}

void PlaceWorkerTest::goneWithQuestions()
{
    bool called = false;
    {
        PlaceWorker places;
        places.open(m_prairie->path());
        places.find(this, QStringList(50'000, QStringLiteral("shots on 3rd between Dodge and Farnam")),
                    [&](const auto &) { called = true; });
    }
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void PlaceWorkerTest::endlessTexts()
{
    PlaceWorker places;
    places.open(m_prairie->path());
    const QString lull(PlaceWorker::kMostRead, u' ');
    const auto all =
        found(places, {QStringLiteral("412 Dodge Ave") + lull, lull + QStringLiteral("412 Dodge Ave"),
                       lull.chopped(1) + QStringLiteral("🏠 412 Dodge Ave")});
    QCOMPARE(all[0].size(), std::size_t(1));
    QVERIFY(all[1].empty());
    QVERIFY(all[2].empty());
}

QTEST_GUILESS_MAIN(PlaceWorkerTest)
#include "tst_placeworker.moc"
