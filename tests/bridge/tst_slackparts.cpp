// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackParts.h"
#include "tests/bridge/SlackKit.h"

#include <QTest>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <rapidcheck.h>

using namespace porch;
using namespace porch::tests;

namespace {

QString join(const std::vector<QString> &parts)
{
    QStringList list;
    for (const QString &part : parts)
        list += part;
    return list.join(u'|');
}

bool isBlank(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

bool isGraphemeBoundary(const QString &text, qsizetype at)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(at);
    return finder.isAtBoundary();
}

/// Words, sentences, emoji of several characters, combining marks, blanks and halves of characters.
QString anyText()
{
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "a", "word", "Somewhere", " ", "  ", "\n", "\n\n", "\r\n", ". ", "! ", "? ", "&", "<", ">",
        "\xC3\xA9", "e\xCC\x81", "\xF0\x9F\x9A\xA8", "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x92",
        "\xF0\x9F\x87\xBA\xF0\x9F\x87\xB8", "\xE3\x80\x82", "\xE6\xB0\xB4", " \xCC\x81", "\xE2\x80\xA8", "\t",
        "https://example.org/a/b"));
    std::string text;
    for (const std::string &piece : pieces)
        text += piece;
    return QString::fromStdString(text);
}

} // namespace

class SlackPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapes()
    {
        QCOMPARE(escapedForSlack(text("a < b && c > d <!channel> \"'")),
                 text("a &lt; b &amp;&amp; c &gt; d &lt;!channel&gt; \"'"));
        QCOMPARE(escapedForSlack(text("&lt;")), text("&amp;lt;"));
        QCOMPARE(escapedForSlack({}), QString());
    }

    void cuts_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("limit");
        QTest::addColumn<QString>("parts");
        const auto row = [](const char *name, const char *from, int limit, const char *parts) {
            QTest::newRow(name) << text(from) << limit << text(parts);
        };
        row("empty", "", 10, "");
        row("blank", " \n\t ", 10, "");
        row("fits", "0123456789", 10, "0123456789");
        row("fits but for the end", " 0123456789 \n", 10, "0123456789");
        row("words", "one two three four", 10, "one two|three four");
        row("many blanks", "one          two", 10, "one|two");
        row("paragraphs before lines", "aaaaa\n\nbb\ncc dd", 12, "aaaaa|bb\ncc dd");
        row("lines before sentences", "aaaaa\nbb. cc dd", 12, "aaaaa|bb. cc dd");
        row("sentences before words", "Go home. We come soon", 16, "Go home.|We come soon");
        row("no tiny posts for a sentence", "I. Wonder where they went", 16, "I. Wonder where|they went");
        row("one long word", "01234567890123456789x", 10, "0123456789|0123456789|x");
        row("long word behind a short", "a 01234567890123", 10, "a|0123456789|0123");
        row("escapes count", "<<<<<<", 8, "<<|<<|<<");
        row("ampersands count", "&&&", 10, "&&|&");
        row("flags stay whole",
            "\xF0\x9F\x87\xBA\xF0\x9F\x87\xB8\xF0\x9F\x87\xBA\xF0\x9F\x87\xB8"
            "\xF0\x9F\x87\xBA\xF0\x9F\x87\xB8",
            9,
            "\xF0\x9F\x87\xBA\xF0\x9F\x87\xB8\xF0\x9F\x87\xBA\xF0\x9F\x87\xB8|"
            "\xF0\x9F\x87\xBA\xF0\x9F\x87\xB8");
        row("a limit of nothing is a small one", "0123456789", 0, "01234567|89");
    }

    void cuts()
    {
        QFETCH(QString, from);
        QFETCH(int, limit);
        QFETCH(QString, parts);
        QCOMPARE(join(slackParts(from, limit)), parts);
    }

    void nothingIsLost()
    {
        QVERIFY(rc::check([] {
            const QString text = anyText();
            const qsizetype limit = *rc::gen::inRange<qsizetype>(12, 60);
            qsizetype at = 0;
            for (const QString &part : slackParts(text, limit)) {
                RC_ASSERT(!isBlank(part));
                RC_ASSERT(escapedForSlack(part).size() <= limit);
                const qsizetype begin = text.indexOf(part, at);
                RC_ASSERT(begin >= at);
                RC_ASSERT(isBlank(QStringView(text).sliced(at, begin - at)));
                at = begin + part.size();
                RC_ASSERT(isGraphemeBoundary(text, begin));
                RC_ASSERT(isGraphemeBoundary(text, at));
            }
            RC_ASSERT(isBlank(QStringView(text).sliced(at)));
        }));
    }

    /// A letter under ten thousand marks is longer than a post: then it is cut between marks.
    void endlessCharacters()
    {
        const QString letter = u'a' + QString(10'000, QChar(0x301)) + text(" and \xF0\x9F\x9A\xA8");
        const auto parts = slackParts(letter, 4'000);
        QCOMPARE(parts.size(), std::size_t(3));
        for (const QString &part : parts)
            QVERIFY(part.size() <= 4'000);
        QCOMPARE(join(parts).remove(u'|'), letter);
    }

    void longTextsAreQuick()
    {
        const QString text =
            QStringLiteral("The bridge is closed until noon. Use Mill Street. ").repeated(20'000);
        const auto parts = slackParts(text);
        QVERIFY(parts.size() >= 250);
        for (const QString &part : parts) {
            QVERIFY(part.size() <= kMostSlackPost);
            QVERIFY(part.endsWith(u'.'));
        }
    }
};

QTEST_GUILESS_MAIN(SlackPartsTest)
#include "tst_slackparts.moc"
