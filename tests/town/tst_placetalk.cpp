// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the town's people name places.
#include "app/town/PlaceTalk.h"
#include "app/town/Wording.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace porch;

namespace {

QString spoken(const QString &detail)
{
    return detail.section(u'|', 0, 0);
}

} // namespace

class PlaceTalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPlaceSaidIsOnTheMap_data();
    void everyPlaceSaidIsOnTheMap();
    void inManyWays_data();
    void inManyWays();
    void vagueOnesHaveNoPlace();
    void otherWordsAreNotItsBusiness();

private:
    std::shared_ptr<const TownContent> m_content = TownContent::builtIn();
};

void PlaceTalkTest::everyPlaceSaidIsOnTheMap_data()
{
    QTest::addColumn<QString>("word");
    for (const QString &word : PlaceTalk::placeWords())
        QTest::addRow("%s", qPrintable(word)) << word;
}

void PlaceTalkTest::everyPlaceSaidIsOnTheMap()
{
    QFETCH(const QString, word);
    Dice dice(5);
    PlaceTalk talk(*m_content, dice);
    QSet<QString> different;
    for (int i = 0; i < 1000; ++i) {
        const QString detail = talk.say(word, i % 2 == 0).value();
        QVERIFY2(!spoken(detail).isEmpty() && !detail.contains(u'{'), qPrintable(detail));
        QVERIFY2(m_content->map.locate(Wording::placeOf(detail)), qPrintable(detail));
        different.insert(spoken(detail));
    }
    QVERIFY2(different.size() > 40, qPrintable(QString::number(different.size())));
}

void PlaceTalkTest::inManyWays_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("spanish");
    QTest::addColumn<QString>("pattern");
    const auto row = [](const char *word, bool spanish, const char *pattern) {
        QTest::addRow("%s %s", word, pattern)
            << QString::fromLatin1(word) << spanish << QString::fromUtf8(pattern);
    };
    row("corner", false, "^the corner of .+ and ");
    row("corner", false, "^\\w+ and \\w+$");
    row("corner", false, " & ");
    row("corner", false, "/");
    row("corner", true, "^la esquina de .+ con ");
    row("corner", true, "la calle \\w+ y ");
    row("address", false, "^\\d+ \\w+ Street$");
    row("address", false, "^\\w+ St \\d+$");
    row("address", true, "^el número \\d+ de ");
    row("block", false, "^the \\d00 block of ");
    row("block", true, "a la altura del \\d00$");
    row("between", false, " between .+ and ");
    row("between", true, " entre .+ y ");
    row("near", false, "^behind ");
    row("near", true, "^cerca de ");
    row("place", true, "^la farmacia$");
    row("place", false, "^the Regal$");
    row("position", false, "^42\\.\\d{6}, -63\\.\\d{6}$");
    row("street", false, "^(Fuondry|Foudnry|Founrdy|Tannre|Tanenr|Willwo|Wilolw|Ocrhard|Orhcard)");
}

void PlaceTalkTest::inManyWays()
{
    QFETCH(const QString, word);
    QFETCH(const bool, spanish);
    QFETCH(const QString, pattern);
    Dice dice(9);
    PlaceTalk talk(*m_content, dice);
    const QRegularExpression wanted(pattern);
    bool said = false;
    for (int i = 0; i < 10'000 && !said; ++i)
        said = wanted.match(spoken(talk.say(word, spanish).value())).hasMatch();
    QVERIFY(said);
}

void PlaceTalkTest::vagueOnesHaveNoPlace()
{
    Dice dice(2);
    PlaceTalk talk(*m_content, dice);
    for (const bool spanish : {false, true}) {
        const QString vague = talk.say(QStringLiteral("vague"), spanish).value();
        QVERIFY(!vague.isEmpty());
        QVERIFY(!m_content->map.locate(Wording::placeOf(vague)));
    }
}

void PlaceTalkTest::otherWordsAreNotItsBusiness()
{
    Dice dice(2);
    PlaceTalk talk(*m_content, dice);
    QVERIFY(!talk.say(QStringLiteral("car"), false));
    QVERIFY(!talk.say(QString(), false));
}

QTEST_GUILESS_MAIN(PlaceTalkTest)
#include "tst_placetalk.moc"
