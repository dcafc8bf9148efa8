// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vault/OneTimeCode.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <rapidcheck.h>

using namespace porch;

namespace {

/// One letter as somebody might type it who reads it from paper.
QString typed(QChar letter)
{
    QStringList ways{QString(letter), QString(letter).toLower()};
    if (letter == u'0')
        ways += {QStringLiteral("O"), QStringLiteral("o")};
    if (letter == u'1')
        ways += {QStringLiteral("I"), QStringLiteral("i"), QStringLiteral("L"), QStringLiteral("l")};
    if (letter == u'-')
        ways = {
            {}, QStringLiteral(" "), QStringLiteral("-"), QStringLiteral(" \u2013 "), QStringLiteral("\t")};
    return ways.at(*rc::gen::inRange<qsizetype>(0, ways.size()));
}

} // namespace

class OneTimeCodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shape()
    {
        static const QRegularExpression shape(
            QStringLiteral("\\A[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}\\z"));
        QSet<QString> codes;
        QSet<QChar> letters;
        for (int i = 0; i < 500; ++i) {
            const QString code = OneTimeCode::generate();
            QVERIFY2(shape.match(code).hasMatch(), qPrintable(code));
            codes.insert(code);
            letters += QSet<QChar>(code.begin(), code.end());
        }
        QCOMPARE(codes.size(), 500);
        QCOMPARE(letters.size(), 33); // all of the alphabet, and the dash
    }

    void forgivesHowItIsTyped()
    {
        QVERIFY(rc::check([] {
            const QString code = OneTimeCode::generate();
            QString text = *rc::gen::element(QString(), QStringLiteral("  "));
            for (const QChar letter : code)
                text += typed(letter);
            const auto parsed = OneTimeCode::parse(text);
            RC_ASSERT(parsed.ok());
            RC_ASSERT(parsed.value() == code);
        }));
    }

    void anyTextIsAnswered()
    {
        QVERIFY(rc::check([] {
            const auto units = *rc::gen::container<std::vector<char16_t>>(
                rc::gen::oneOf(rc::gen::inRange<char16_t>(0x20, 0x7f), rc::gen::arbitrary<char16_t>()));
            const QString text(reinterpret_cast<const QChar *>(units.data()),
                               static_cast<qsizetype>(units.size()));
            const auto parsed = OneTimeCode::parse(text);
            RC_ASSERT((parsed.ok() ? parsed->size() == 23 : !parsed.error().what.isEmpty()));
            if (parsed)
                RC_ASSERT(OneTimeCode::parse(parsed.value()).value() == parsed.value());
        }));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        const QString good = QStringLiteral("7K2QM-XW09D-ZT4HB-3NRVE");
        QVERIFY(OneTimeCode::parse(good));
        QTest::newRow("empty") << QString();
        QTest::newRow("one short") << good.chopped(1);
        QTest::newRow("one long") << good + u'7';
        QTest::newRow("a U") << good.chopped(1) + u'U';
        QTest::newRow("a star") << good.chopped(1) + u'*';
        QTest::newRow("an accent") << good.chopped(1) + u'É';
        QTest::newRow("half a character") << good.chopped(1) + QChar(0xd83d);
        QTest::newRow("a megabyte") << QString(1'000'000, u'A');
    }

    void refuses()
    {
        QFETCH(QString, text);
        const auto parsed = OneTimeCode::parse(text);
        QVERIFY(!parsed);
        QVERIFY(!parsed.error().what.isEmpty());
    }
};

QTEST_GUILESS_MAIN(OneTimeCodeTest)
#include "tst_onetimecode.moc"
