// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/links/LinkText.h"

#include <QTest>

#include <rapidcheck.h>

using namespace porch;

namespace {

QString of(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QString anyWord()
{
    return QString::fromStdString(
        *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::elementOf(std::string("abcdefgñ19")))));
}

} // namespace

/// The words that suggestions compare.
class LinkTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void copies_data();
    void copies();
    void numbers();
    void nearness_data();
    void nearness();
    void nearnessIsSymmetricAndBounded();
    void countsAddUp();
};

void LinkTextTest::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("only signs") << of("!? — …") << QString();
    QTest::newRow("accents and case") << of("Incendió la PANADERÍA") << of("incendio la panaderia");
    QTest::newRow("underscores and hashes") << of("#mill_ward 12-B") << of("mill ward 12 b");
    QTest::newRow("letters that are no Latin") << of("пожар 火事") << of("пожар 火事");
}

void LinkTextTest::words()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(linkWords(text).join(u' '), expected);
}

void LinkTextTest::copies_data()
{
    QTest::addColumn<QString>("copy");
    QTest::newRow("the head of a copy") << of("RT @millwatch: Smoke over the depot");
    QTest::newRow("a page") << of("smoke over the depot https://example.org/a?b=c");
    QTest::newRow("a short address") << of("Smoke over the depot ex.org/x1");
    QTest::newRow("signs") << of("Smoke, over the DEPOT!!");
}

void LinkTextTest::copies()
{
    QFETCH(QString, copy);
    QCOMPARE(linkText(copy).bare, linkText(of("smoke over the depot")).bare);
}

void LinkTextTest::numbers()
{
    QCOMPARE(linkText(of("plate KX19ABC at 412 Mill, 2 men")).numbers,
             (QSet<QString>{of("kx19abc"), of("412")}));
}

void LinkTextTest::nearness_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<double>("expected");
    QTest::newRow("another ending") << of("shooting") << of("shooter") << 0.7;
    QTest::newRow("a letter less") << of("depot") << of("deot") << 0.0; // too short
    QTest::newRow("a letter left out") << of("grocery") << of("gocery") << 0.8;
    QTest::newRow("a letter other") << of("grocery") << of("grucery") << 0.8;
    QTest::newRow("two swapped") << of("grocery") << of("gorcery") << 0.8;
    QTest::newRow("the last letter") << of("seven") << of("seved") << 0.8;
    QTest::newRow("two slips") << of("grocery") << of("gocerry") << 0.0;
    QTest::newRow("numbers") << of("41210") << of("41211") << 0.0;
    QTest::newRow("others") << of("window") << of("street") << 0.0;
}

void LinkTextTest::nearness()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(double, expected);
    QCOMPARE(wordNearness(a, b), expected);
}

void LinkTextTest::nearnessIsSymmetricAndBounded()
{
    const bool held = rc::check("two words are as near as they are the other way round", [] {
        const QString a = anyWord();
        const QString b = anyWord();
        const double near = wordNearness(a, b);
        RC_ASSERT(near == wordNearness(b, a));
        RC_ASSERT(near >= 0 && near < 1);
    });
    QVERIFY(held);
}

void LinkTextTest::countsAddUp()
{
    const bool held = rc::check("each word is there once, with its count", [] {
        const QString text = QString::fromStdString(*rc::gen::arbitrary<std::string>());
        const LinkText made = linkText(text);
        QStringList all = linkWords(text);
        qsizetype sum = 0;
        for (const WordCount &word : made.words) {
            RC_ASSERT(all.count(word.word) == word.count);
            sum += word.count;
        }
        RC_ASSERT(sum == all.size());
        RC_ASSERT(made.length == std::max<qsizetype>(1, all.size()));
    });
    QVERIFY(held);
}

QTEST_APPLESS_MAIN(LinkTextTest)
#include "tst_linktext.moc"
