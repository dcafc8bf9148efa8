// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/Language.h"
#include "models/domain/PlainText.h"
#include "models/domain/Pseudonym.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <rapidcheck.h>

using namespace porch;

namespace {

bool hasLoneSurrogate(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            ++i;
        else if (text.at(i).isSurrogate())
            return true;
    }
    return false;
}

QString anyText()
{
    const auto characters = *rc::gen::container<std::vector<char32_t>>(rc::gen::oneOf(
        rc::gen::inRange<char32_t>(1, 0x80), rc::gen::inRange<char32_t>(0x300, 0x370),
        rc::gen::inRange<char32_t>(0x2000, 0x2070), rc::gen::inRange<char32_t>(0x1D160, 0x1D190),
        rc::gen::inRange<char32_t>(0xE000, 0x110000)));
    return QString::fromUcs4(characters.data(), static_cast<qsizetype>(characters.size()));
}

} // namespace

class TextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordinaryTextStays_data();
    void ordinaryTextStays();
    void hiddenControlsGo_data();
    void hiddenControlsGo();
    void marksAreFew();
    void safeTextIsSafeAgain();
    void oneLineIsOneLine();
    void oneLineNeverHalvesALetter();
    void whatWasLeftOutIsSaid();
    void pseudonymsMeetEveryPairOnce();
    void pseudonymsGoOnWithNumbers();
    void spanish_data();
    void spanish();
};

void TextTest::ordinaryTextStays_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "a", "Two men, one lies under a grey Corolla.", "¿Pueden mandar a alguien?",
          "Größe, naïve, Çelik, Łódź", "犬が鳴いている", "مرحبا بكم", "שלום", "नमस्ते", "Việt Nam",
          "line\nbreak\tand tab", "👩‍🚒 🇺🇸 👍🏽", "<b>not bold</b> &amp;",
          "e\xCC\x81 as two", "https://example.org/a?b=c&d=%20"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void TextTest::ordinaryTextStays()
{
    QFETCH(const QString, text);
    QCOMPARE(safeForDisplay(text), text);
}

void TextTest::hiddenControlsGo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("safe");
    QTest::newRow("override") << QStringLiteral("pay \u202E001\u202C now") << QStringLiteral("pay 001 now");
    QTest::newRow("isolate") << QStringLiteral("a\u2066b\u2069c") << QStringLiteral("abc");
    QTest::newRow("marks of direction") << QStringLiteral("a\u200Eb\u200Fc\u061Cd") << QStringLiteral("abcd");
    QTest::newRow("soft hyphen") << QStringLiteral("po\u00ADlice") << QStringLiteral("police");
    QTest::newRow("byte order mark") << QStringLiteral("\uFEFFa") << QStringLiteral("a");
    QTest::newRow("bell and escape") << QStringLiteral("a\u0007\u001B[31mb") << QStringLiteral("a[31mb");
    QTest::newRow("C1") << QStringLiteral("a\u0085\u009Bb") << QStringLiteral("ab");
    QTest::newRow("CR LF") << QStringLiteral("a\r\nb") << QStringLiteral("a\nb");
    QTest::newRow("CR alone") << QStringLiteral("a\rb") << QStringLiteral("a\nb");
    QTest::newRow("CR CR LF") << QStringLiteral("a\r\r\nb") << QStringLiteral("a\n\nb");
    QTest::newRow("separators") << QStringLiteral("a\u2028b\u2029c") << QStringLiteral("a\nb\nc");
    QTest::newRow("annotation") << QStringLiteral("a\uFFF9b\uFFFAc\uFFFBd") << QStringLiteral("abcd");
}

void TextTest::hiddenControlsGo()
{
    QFETCH(const QString, text);
    QFETCH(const QString, safe);
    QCOMPARE(safeForDisplay(text), safe);
}

void TextTest::marksAreFew()
{
    const QChar acute(0x0301);
    QCOMPARE(safeForDisplay(u'e' + QString(8, acute)), QString(u'e' + QString(8, acute)));
    QCOMPARE(safeForDisplay(u'e' + QString(100'000, acute) + u'f'), QString(u'e' + QString(8, acute) + u'f'));
    QCOMPARE(safeForDisplay(QString(50, acute)), QString(8, acute));
    // A control between them does not begin a new letter.
    QString broken = QStringLiteral("e");
    for (int i = 0; i < 30; ++i)
        broken += QString(acute) + QChar(0x200E);
    QCOMPARE(safeForDisplay(broken), QString(u'e' + QString(8, acute)));
    // Marks beyond the basic plane count as well.
    const char32_t stem = 0x1D165;
    const QString astral = QString::fromUcs4(&stem, 1);
    QCOMPARE(safeForDisplay(u'e' + astral.repeated(40) + u'f'), QString(u'e' + astral.repeated(8) + u'f'));
    QString mixed = QStringLiteral("e");
    for (int i = 0; i < 20; ++i)
        mixed += astral + acute;
    QCOMPARE(safeForDisplay(mixed), QString(u'e' + QString(astral + acute).repeated(4)));
}

void TextTest::safeTextIsSafeAgain()
{
    QVERIFY(rc::check("making safe twice changes nothing, and never adds", [] {
        const QString text = anyText();
        const QString safe = safeForDisplay(text);
        RC_ASSERT(safeForDisplay(safe) == safe);
        RC_ASSERT(safe.size() <= text.size());
        RC_ASSERT(!hasLoneSurrogate(safe));
        RC_ASSERT(!safe.contains(QRegularExpression(
            QStringLiteral("[\\x{0}-\\x{8}\\x{b}-\\x{1f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]"))));
    }));
}

void TextTest::oneLineIsOneLine()
{
    QCOMPARE(oneLine(QStringLiteral("  a \r\n\t b\u2028\u2029c  "), 100), QStringLiteral("a b c"));
    QCOMPARE(oneLine(QStringLiteral("abcdef"), 3), QStringLiteral("abc"));
    QCOMPARE(oneLine(QString(), 3), QString());
    QCOMPARE(oneLine(QStringLiteral("abc"), 0), QString());
    const QString megabyte = QStringLiteral("word ").repeated(200'000);
    QCOMPARE(oneLine(megabyte, 9), QStringLiteral("word word"));
}

void TextTest::whatWasLeftOutIsSaid()
{
    QCOMPARE(shortened(QStringLiteral(" abc\n"), 3), QStringLiteral("abc"));
    QCOMPARE(shortened(QStringLiteral("abcd"), 3), QStringLiteral("ab…"));
    QCOMPARE(shortened(QStringLiteral("ab cd"), 4), QStringLiteral("ab…"));
    QCOMPARE(shortened(QStringLiteral("a🐕b"), 3), QStringLiteral("a…"));
}

void TextTest::oneLineNeverHalvesALetter()
{
    QVERIFY(rc::check("cut anywhere, no half of a pair is left", [] {
        const qsizetype limit = *rc::gen::inRange<qsizetype>(0, 20);
        const QString line = oneLine(anyText(), limit);
        RC_ASSERT(line.size() <= limit);
        RC_ASSERT(!hasLoneSurrogate(line));
        RC_ASSERT(!line.contains(u'\n'));
    }));
    const QString dog = QStringLiteral("🐕");
    QCOMPARE(oneLine(u'a' + dog, 2), QStringLiteral("a"));
    QCOMPARE(oneLine(dog.repeated(10), 3), dog);
}

void TextTest::pseudonymsMeetEveryPairOnce()
{
    QCOMPARE(pseudonym(0), QStringLiteral("Amber Heron"));
    QSet<QString> names;
    for (qint64 i = 0; i < 2209; ++i) {
        const QString name = pseudonym(i);
        static const QRegularExpression twoWords(QStringLiteral("^[A-Z][a-z]+ [A-Z][a-z]+$"));
        QVERIFY2(twoWords.match(name).hasMatch(), qPrintable(name));
        names.insert(name);
    }
    QCOMPARE(names.size(), 2209);
}

void TextTest::pseudonymsGoOnWithNumbers()
{
    QCOMPARE(pseudonym(2209), QStringLiteral("Amber Heron 2"));
    QCOMPARE(pseudonym(2210), QString(pseudonym(1) + QStringLiteral(" 2")));
    QCOMPARE(pseudonym(2 * 2209 + 5), QString(pseudonym(5) + QStringLiteral(" 3")));
    QSet<QString> names;
    for (qint64 i = 0; i < 3 * 2209; ++i)
        names.insert(pseudonym(i));
    QCOMPARE(names.size(), 3 * 2209);
    QVERIFY(!pseudonym(std::numeric_limits<qint64>::max()).isEmpty());
}

void TextTest::spanish_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("spanish");
    for (const char *text :
         {"Hay un hombre golpeando la puerta de mi vecina", "¿Pueden mandar a alguien a ver el semáforo?",
          "Gracias, ya hablé con el agente esta mañana",
          "Mi madre vive sola y tiene miedo de salir por la noche"}) {
        QTest::newRow(text) << QString::fromUtf8(text) << true;
    }
    for (const char *text : {"", "?", "ok", "There is a white van again by the corner of Alder and 3rd.",
                             "He said hola and left.", "👍", "12345", "Any news about the bakery window?"}) {
        QTest::newRow(text) << QString::fromUtf8(text) << false;
    }
}

void TextTest::spanish()
{
    QFETCH(const QString, text);
    QFETCH(const bool, spanish);
    QCOMPARE(readsAsSpanish(text), spanish);
}

QTEST_GUILESS_MAIN(TextTest)
#include "tst_text.moc"
