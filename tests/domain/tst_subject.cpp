// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/Subject.h"

#include <QTest>

#include <rapidcheck.h>

using namespace porch;

namespace {

/// Any text but the empty one, NUL and lone surrogates, which no token can hold.
QString anyText()
{
    const auto characters = *rc::gen::nonEmpty(rc::gen::container<std::vector<char32_t>>(
        rc::gen::oneOf(rc::gen::inRange<char32_t>(1, 0x80), rc::gen::inRange<char32_t>(0x80, 0xD800),
                       rc::gen::inRange<char32_t>(0xE000, 0x110000))));
    return QString::fromUcs4(characters.data(), static_cast<qsizetype>(characters.size()));
}

} // namespace

class SubjectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examples();
    void tokensRoundTrip();
    void subjectsRoundTrip();
    void anyBytesAreAnswered();
    void hostileTokens_data();
    void hostileTokens();
    void strangers_data();
    void strangers();
    void userNames_data();
    void userNames();
};

void SubjectTest::examples()
{
    QCOMPARE(
        Subject::community(QStringLiteral("slack"), QStringLiteral("mill-ward"), QStringLiteral("message")),
        QByteArray("community.slack.mill-ward.message"));
    QCOMPARE(Subject::community(QStringLiteral("slack"), QStringLiteral("a.b *>"), QStringLiteral("edit")),
             QByteArray("community.slack.a%2Eb%20%2A%3E.edit"));
    QCOMPARE(Subject::community(QStringLiteral("slack"), QStringLiteral("niñez"), QStringLiteral("edit")),
             QByteArray("community.slack.ni%C3%B1ez.edit"));
    QCOMPARE(Subject::bridge(QStringLiteral("slack"), QStringLiteral("delivered")),
             QByteArray("bridge.slack.delivered"));
    QCOMPARE(Subject::desk(QStringLiteral("d117"), QStringLiteral("tip"), QStringLiteral("claim")),
             QByteArray("desk.d117.tip.claim"));
    const auto parsed = Subject::parse("community.slack.a%2Eb.message");
    QVERIFY(parsed.ok());
    QCOMPARE(parsed->channel, QStringLiteral("a.b"));
    QCOMPARE(parsed->writer, Writer::Community);
}

void SubjectTest::tokensRoundTrip()
{
    QVERIFY(rc::check("a token gives its text back and holds nothing special", [] {
        const QString text = anyText();
        const QByteArray token = encodeToken(text);
        for (const char c : token)
            RC_ASSERT(isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-' || c == '%');
        const auto back = decodeToken(token);
        RC_ASSERT(back.ok());
        RC_ASSERT(back.value() == text);
    }));
}

void SubjectTest::subjectsRoundTrip()
{
    QVERIFY(rc::check("a subject gives its parts back", [] {
        Subject subject;
        subject.writer = *rc::gen::element(Writer::Community, Writer::Bridge, Writer::Desk);
        subject.verb =
            *rc::gen::element(QStringLiteral("message"), QStringLiteral("claim"), QStringLiteral("x1"));
        QByteArray wire;
        switch (subject.writer) {
        case Writer::Community:
            subject.source = anyText();
            subject.channel = anyText();
            wire = Subject::community(subject.source, subject.channel, subject.verb);
            break;
        case Writer::Bridge:
            subject.source = anyText();
            wire = Subject::bridge(subject.source, subject.verb);
            break;
        case Writer::Desk:
            subject.user = *rc::gen::element(QStringLiteral("a"), QStringLiteral("d117"), QString(32, u'z'));
            subject.noun = *rc::gen::element(QStringLiteral("tip"), QStringLiteral("session"));
            wire = Subject::desk(subject.user, subject.noun, subject.verb);
            break;
        }
        const auto parsed = Subject::parse(wire);
        RC_ASSERT(parsed.ok());
        RC_ASSERT(parsed.value() == subject);
    }));
}

void SubjectTest::anyBytesAreAnswered()
{
    QVERIFY(rc::check("any bytes are a subject or an error", [] {
        const auto bytes = QByteArray::fromStdString(*rc::gen::arbitrary<std::string>());
        const auto prefix = *rc::gen::element<QByteArray>("", "community.slack.", "desk.", "bridge.");
        const auto parsed = Subject::parse(prefix + bytes);
        RC_ASSERT(parsed.ok() || !parsed.error().what.isEmpty());
        (void)decodeToken(bytes).ok();
    }));
}

void SubjectTest::hostileTokens_data()
{
    QTest::addColumn<QByteArray>("token");
    const auto row = [](const char *name, const QByteArray &token) { QTest::newRow(name) << token; };
    row("empty", "");
    row("percent", "%");
    row("percent and one digit", "%4");
    row("at the end", "abc%4");
    row("no digits", "%zz");
    row("second no digit", "%4z");
    row("percent percent", "%%41");
    row("space", "a b");
    row("dot", "a.b");
    row("star", "*");
    row("greater", ">");
    row("slash", "a/b");
    row("bare UTF-8", "ni\xC3\xB1o");
    row("NUL byte", QByteArray("a\0b", 3));
    row("line feed", "a\nb");
    row("encoded NUL", "a%00b");
    row("not UTF-8", "%FF");
    row("half a sequence", "%C3");
    row("overlong dot", "%C0%AE");
    row("surrogate", "%ED%A0%80");
}

void SubjectTest::hostileTokens()
{
    QFETCH(const QByteArray, token);
    QVERIFY(!decodeToken(token).ok());
    QVERIFY(!Subject::parse("community.slack." + token + ".message").ok());
    QVERIFY(!Subject::parse("bridge." + token + ".delivered").ok());
}

void SubjectTest::strangers_data()
{
    QTest::addColumn<QByteArray>("subject");
    for (const char *subject : {"",
                                ".",
                                "....",
                                "community",
                                "community.a.b",
                                "community.a.b.c.d",
                                "bridge.a",
                                "bridge.a.b.c",
                                "desk.a.b",
                                "desk.a.b.c.d",
                                "desk..tip.claim",
                                "desk.a..claim",
                                "desk.a.tip.",
                                "desk.A.tip.claim",
                                "desk.é.tip.claim",
                                "Desk.a.tip.claim",
                                " desk.a.tip.claim",
                                "care.a.sealed",
                                "presence.a",
                                "$JS.API.STREAM.PURGE.TOWN",
                                "log.a.b.c"}) {
        QTest::newRow(subject) << QByteArray(subject);
    }
}

void SubjectTest::strangers()
{
    QFETCH(const QByteArray, subject);
    const auto parsed = Subject::parse(subject);
    QVERIFY(!parsed.ok());
    QVERIFY(parsed.error().what.contains(QString::fromUtf8(subject)));
}

void SubjectTest::userNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("good");
    for (const char *name : {"a", "z", "osei", "d117", "a0123456789012345678901234567890"})
        QTest::newRow(name) << QString::fromLatin1(name) << true;
    for (const char *name : {"", "A", "Osei", "1a", "os-ei", "os_ei", "os.ei", "os ei", " osei", "osei ", "*",
                             ">", "ñ", "osé", "оsei", "a01234567890123456789012345678901"}) {
        QTest::newRow(name) << QString::fromUtf8(name) << false;
    }
}

void SubjectTest::userNames()
{
    QFETCH(const QString, name);
    QFETCH(const bool, good);
    QCOMPARE(isUserName(name), good);
}

QTEST_GUILESS_MAIN(SubjectTest)
#include "tst_subject.moc"
