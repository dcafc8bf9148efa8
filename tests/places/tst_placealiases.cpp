// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/PlaceAliases.h"
#include "models/places/PlaceFinder.h"
#include "tests/places/InventedCity.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

PlaceCandidate place(const char *name, qint32 lon, qint32 lat)
{
    PlaceCandidate candidate;
    candidate.name = QString::fromLatin1(name);
    candidate.at = {lon, lat};
    candidate.precision = Precision::Place;
    candidate.radius = 30;
    return candidate;
}

} // namespace

/// What people confirm, and what the finder makes of it.
class PlaceAliasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void learntNamesAreFound();
    void ordinaryWordsNeedTheirContext();
    void nothingIsLearntFromNothing_data();
    void nothingIsLearntFromNothing();
    void theOneConfirmedMoreOftenComesFirst();
    void forgotten();
    void writtenAndRead();
    void badLists_data();
    void badLists();

private:
    std::vector<PlaceMention> find(const PlaceAliases &aliases, const char *text) const
    {
        return PlaceFinder(m_city, aliases).find(QString::fromUtf8(text));
    }

    std::shared_ptr<const Gazetteer> m_city;
};

void PlaceAliasesTest::initTestCase()
{
    m_city = std::make_shared<Gazetteer>(
        inventedCity(QStringLiteral(PORCHLIGHT_SOURCE_DIR "/tests/places/cities/prairie-junction.city")));
}

void PlaceAliasesTest::learntNamesAreFound()
{
    PlaceAliases aliases;
    const char *const text = "they always meet at the Cheetah Lounge after dark";
    QVERIFY(find(aliases, text).empty());
    QVERIFY(aliases.learn(QStringLiteral("the Cheetah Lounge"),
                          place("1205 Center Ave", -975'000'000, 412'000'000)));
    const auto found = find(aliases, text);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].kind, MentionKind::Place);
    QCOMPARE(found[0].candidates.size(), std::size_t(1));
    QCOMPARE(found[0].candidates[0].name, QStringLiteral("1205 Center Ave"));
    QCOMPARE(found[0].candidates[0].at, (GeoPoint{-975'000'000, 412'000'000}));
    QVERIFY(found[0].candidates[0].score > 0.9);
    // However it is written.
    QCOMPARE(find(aliases, "HE IS AT CHEETAH LOUNGE").size(), std::size_t(1));
}

void PlaceAliasesTest::ordinaryWordsNeedTheirContext()
{
    PlaceAliases aliases;
    QVERIFY(aliases.learn(QStringLiteral("the pit"), place("South Yards", -975'000'000, 412'000'000)));
    QCOMPARE(find(aliases, "they fight in the pit every night").size(), std::size_t(1));
    QVERIFY(find(aliases, "it was the pit of my life, pit bulls everywhere").empty());
}

void PlaceAliasesTest::nothingIsLearntFromNothing_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words :
         {"", "  ", "here", "my house", "the house", "the street", "on the", "412 Dodge Ave",
          "41.2312, -97.5071", "tonight at the", "MONDAY", "our new secret meeting place",
          "a very long story that has many words in it", "🏠"})
        QTest::newRow(words) << QString::fromUtf8(words);
}

void PlaceAliasesTest::nothingIsLearntFromNothing()
{
    QFETCH(const QString, words);
    PlaceAliases aliases;
    QVERIFY(!aliases.learn(words, place("x", 1, 1)));
    QVERIFY(aliases.isEmpty());
}

void PlaceAliasesTest::theOneConfirmedMoreOftenComesFirst()
{
    PlaceAliases aliases;
    const QString words = QStringLiteral("Cheetah");
    QVERIFY(aliases.learn(words, place("old", -975'000'000, 412'000'000)));
    QVERIFY(aliases.learn(words, place("new", -975'100'000, 412'100'000)));
    QVERIFY(aliases.learn(words, place("new again", -975'100'100, 412'100'100)));
    const auto found = find(aliases, "a fight at the Cheetah with knives");
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].candidates.size(), std::size_t(2));
    QCOMPARE(found[0].candidates[0].name, QStringLiteral("new again"));
    QVERIFY(found[0].candidates[0].score > found[0].candidates[1].score);
}

void PlaceAliasesTest::forgotten()
{
    PlaceAliases aliases;
    QVERIFY(aliases.learn(QStringLiteral("Cheetah Lounge"), place("a", -975'000'000, 412'000'000)));
    QVERIFY(aliases.learn(QStringLiteral("Cheetah Club"), place("b", -975'000'000, 412'000'000)));
    aliases.forget(QStringLiteral("the cheetah lounge"));
    aliases.forget(QStringLiteral("never learnt"));
    QCOMPARE(aliases.count(), 1);
    QVERIFY(find(aliases, "at the Cheetah Lounge now").empty());
    QCOMPARE(find(aliases, "at the Cheetah Club now").size(), std::size_t(1));
}

void PlaceAliasesTest::writtenAndRead()
{
    PlaceAliases aliases;
    QVERIFY(aliases.learn(QStringLiteral("Cheetah"), place("a", -975'000'001, 412'000'003)));
    QVERIFY(aliases.learn(QStringLiteral("Cheetah"), place("a", -975'000'001, 412'000'003)));
    QVERIFY(aliases.learn(QStringLiteral("El Ñandú"), place("b", -975'100'000, 412'100'000)));
    const QByteArray written = QJsonDocument(aliases.toJson()).toJson();
    const auto read = PlaceAliases::fromJson(QJsonDocument::fromJson(written).array());
    QVERIFY(read.ok());
    QCOMPARE(QJsonDocument(read->toJson()).toJson(), written);
    QCOMPARE(read->find(QStringLiteral("cheetah")).at(0).times, 2);
    QCOMPARE(read->find(QStringLiteral("cheetah")).at(0).place.at, (GeoPoint{-975'000'001, 412'000'003}));
    QCOMPARE(read->find(QStringLiteral("nandu")).size(), std::size_t(1));
}

void PlaceAliasesTest::badLists_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no words") << QStringLiteral("words") << QJsonValue(QString());
    QTest::newRow("words that name nothing") << QStringLiteral("words") << QJsonValue(QStringLiteral("here"));
    QTest::newRow("no name") << QStringLiteral("name") << QJsonValue();
    QTest::newRow("no latitude") << QStringLiteral("lat") << QJsonValue();
    QTest::newRow("beyond the pole") << QStringLiteral("lat") << QJsonValue(91);
    QTest::newRow("a word for a longitude") << QStringLiteral("lon") << QJsonValue(QStringLiteral("west"));
    QTest::newRow("unknown precision") << QStringLiteral("precision") << QJsonValue(QStringLiteral("vague"));
    QTest::newRow("negative radius") << QStringLiteral("radius_m") << QJsonValue(-1);
    QTest::newRow("never confirmed") << QStringLiteral("times") << QJsonValue(0);
}

void PlaceAliasesTest::badLists()
{
    QFETCH(const QString, change);
    QFETCH(const QJsonValue, value);
    PlaceAliases aliases;
    QVERIFY(aliases.learn(QStringLiteral("Cheetah"), place("a", -975'000'001, 412'000'003)));
    QJsonObject entry = aliases.toJson().at(0).toObject();
    entry.insert(change, value);
    const auto read = PlaceAliases::fromJson({aliases.toJson().at(0), entry});
    QVERIFY(!read.ok());
    QVERIFY(read.error().what.contains(u'2'));
}

QTEST_APPLESS_MAIN(PlaceAliasesTest)
#include "tst_placealiases.moc"
