// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/Pseudonym.h"
#include "models/packets/ReporterNames.h"

#include <QTest>

using namespace porch;

namespace {

constexpr qint64 kPairs = 47 * 47;

/// A tip of Joel Brandt in which others wrote, too.
PacketSource source(qint64 pseudonyms = 10)
{
    PacketSource source;
    source.pseudonyms = pseudonyms;
    PacketTip tip;
    tip.tip.reporter = QStringLiteral("Joel Brandt");
    for (const char *author : {"Joel Brandt", "Quiet Heron", "Ros\u00e9 O'Neill", "van", "An Other",
                               "Forrest", "Jo (Joe) Finn", "Anna", "Ann\u00e1"}) {
        TimelineRow row;
        row.author = QString::fromUtf8(author);
        tip.rows.push_back(row);
    }
    source.tips.push_back(tip);
    return source;
}

} // namespace

class NameFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("a number behind", "Joel Brandt 2 hours ago", "Reporter 1 2 hours ago");
        row("a number at a name", "Joel Brandt2", "Reporter 1 2");
        row("a possessive", "Joel Brandt's car", "Reporter 1's car");
        row("capitals", "JOEL BRANDT", "Reporter 1");
        row("lower case, white space", "joel \u00a0\n brandt", "Reporter 1");
        row("nothing between", "JoelBrandt and joelbrandt", "Reporter 1 and Reporter 1");
        row("signs between", "joel.brandt, joel_brandt, Joel-Brandt", "Reporter 1, Reporter 1, Reporter 1");
        row("called", "@joel brandt!", "Reporter 1!");
        row("twice", "Joel Brandt Joel Brandt", "Reporter 1 Reporter 1");
        row("hidden signs", "Jo\u200bel\u00ad Bra\u2060ndt", "Reporter 1");
        row("accents", "Rose\u0301 O\u2019Neill, rose o'neill, ROSE ONEILL",
            "Reporter 3, Reporter 3, Reporter 3");
        row("within words", "Joel Brandtner, Mojoel Brandt", "Joel Brandtner, Mojoel Brandt");
        row("another sentence", "I saw Joel, Brandt Street", "I saw Joel, Brandt Street");
        row("a word that is a name", "the van; Van said so, @van",
            "the Reporter 4; Reporter 4 said so, Reporter 4");
        row("a pseudonym", "Quiet Heron said", "Reporter 2 said");
        row("a pseudonym and a time", "Quiet Heron 2 hours ago", "Reporter 2 2 hours ago");
        row("a capital before", "Ask Quiet Heron", "Ask Reporter 2");
        row("others' pseudonyms", "Ask Amber Fox, The Amber Fox", "Ask Reporter 10, The Reporter 10");
        row("others in lower case", "amber fox said, ambeR\tFOX", "Reporter 10 said, Reporter 10");
        row("others with other white space", "amber  \u00a0fox, Amber\nFox", "Reporter 10, Reporter 10");
        row("others in one word", "@amberfox, amber-fox, Amber_Fox", "Reporter 10, Reporter 10, Reporter 10");
        row("pairs that overlap", "Amber Teal Heron", "Reporter 10 Heron");
        row("others who follow", "Amber Fox Copper Otter", "Reporter 10 Reporter 11");
        row("other words", "It was amber. Fox Street", "It was amber. Fox Street");
        row("a short name in one word", "another ANother", "another Reporter 5");
        row("a name apart", "for rest, For Rest", "for rest, Reporter 6");
        row("a name with signs", "Jo (Joe) Finn's", "Reporter 7's");
        row("the same letters", "ROS\u00c9 O'NEILL, anna, Ann\u00e1", "Reporter 3, anna, Reporter 9");
        row("nothing", "", "");
    }
    void inWords()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        const PacketSource tips = source();
        QCOMPARE(ReporterNames(tips, false).in(text), expected);
        QCOMPARE(ReporterNames(tips, true).in(text), text);
    }

    void inLabels_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("expected");
        QTest::newRow("spaces") << "joel brandt's van.jpg"
                                << "Reporter 1's Reporter 4.jpg";
        QTest::newRow("hyphens") << "joel - brandt.jpg"
                                 << "Reporter 1.jpg";
        QTest::newRow("underscores and numbers") << "IMG_joel_brandt2.jpg"
                                                 << "IMG_Reporter 1 2.jpg";
        QTest::newRow("numbers before") << "2025joelbrandt.jpg"
                                        << "2025 Reporter 1.jpg";
        QTest::newRow("one word") << "QuietHeron.png"
                                  << "Reporter 2.png";
        QTest::newRow("others") << "amber.fox.png"
                                << "Reporter 10.png";
        QTest::newRow("apart") << QStringLiteral("Rose\u0301_o'neill.jpg") << "Reporter 3.jpg";
    }
    void inLabels()
    {
        QFETCH(const QString, label);
        QFETCH(const QString, expected);
        QCOMPARE(ReporterNames(source(), false).inLabel(label), expected);
    }

    /// Where pseudonyms went round once, the number belongs to them.
    void aNumberOfAPseudonym()
    {
        PacketSource tips = source(2 * kPairs);
        TimelineRow second;
        second.author = QStringLiteral("Quiet Heron 2");
        tips.tips[0].rows.push_back(second);
        const ReporterNames names(tips, false);
        QCOMPARE(names.in(QStringLiteral("Quiet Heron 2, Quiet Heron, Quiet Heron 3")),
                 QStringLiteral("Reporter 10, Reporter 2, Reporter 2 3"));
        QCOMPARE(names.in(QStringLiteral("Amber Fox 2 told Amber Fox")),
                 QStringLiteral("Reporter 11 told Reporter 12"));
        QCOMPARE(names.in(QStringLiteral("Joel Brandt 2")), QStringLiteral("Reporter 1 2"));
    }

    void everyPseudonymIsFound()
    {
        const PacketSource tips = source(3 * kPairs);
        for (qint64 n = 0; n < 3 * kPairs; ++n) {
            const QString name = pseudonym(n);
            for (const QString &text : {name, name.toLower(), QString(name).replace(u' ', u'\n')}) {
                const QString plain = ReporterNames(tips, false).in(QString(u"Ask " + text + u'!'));
                QVERIFY2(plain == QLatin1String("Ask Reporter 10!") ||
                             plain == QLatin1String("Ask Reporter 2!"),
                         qPrintable(plain));
            }
        }
    }

    void whoIsGivenAPacketIsNoReporterByChance()
    {
        const ReporterNames names(source(), false);
        QCOMPARE(names.inAddress(QStringLiteral("Sandy Martin, for Joel Brandt")),
                 QStringLiteral("Sandy Martin, for Reporter 1"));
    }
};

QTEST_GUILESS_MAIN(NameFinderTest)
#include "tst_namefinder.moc"
