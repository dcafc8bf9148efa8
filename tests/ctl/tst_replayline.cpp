// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ReplayLine.h"

#include <QTest>

using namespace porch;

namespace {

Result<Event> parsed(const QByteArray &line, ReplayLine::Authors authors = ReplayLine::Authors::Named)
{
    const auto outgoing = ReplayLine(authors, "a secret").parse(line);
    if (!outgoing)
        return outgoing.error();
    EventDecoder decoder;
    LogEntry entry = decoder.decode({outgoing->subject, outgoing->id, outgoing->body, 1, 1});
    if (const auto *unreadable = std::get_if<Unreadable>(&entry))
        return Error{unreadable->reason};
    return std::get<Event>(entry);
}

MessageBody bodyOf(const Event &event)
{
    return std::get<MessageBody>(event.body);
}

} // namespace

class ReplayLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAllFields();
    void readsTimes_data();
    void readsTimes();
    void refuses_data();
    void refuses();
    void ignoresWhatItDoesNotKnow();
    void hidesNamesBehindPseudonyms();
};

void ReplayLineTest::readsAllFields()
{
    const auto event = parsed(R"({"id":"b","ts":1718000000.25,"channel":"mill ward","text":"hola",
        "user":"Ada","thread":"a","lat":44.5,"lon":-68.5,"name":"Mill St 7"})");
    QVERIFY2(event.ok(), event ? "" : qPrintable(event.error().what));
    QCOMPARE(event->id, QByteArray("replay:b"));
    QCOMPARE(event->at, Micros(1'718'000'000'250'000));
    QCOMPARE(event->channel, QStringLiteral("mill ward"));
    const MessageBody body = bodyOf(event.value());
    QCOMPARE(body.text, QByteArray("hola"));
    QCOMPARE(body.author, QByteArray("Ada"));
    QCOMPARE(body.thread, QByteArray("replay:a"));
    QVERIFY(body.place.has_value());
    QCOMPARE(body.place->name, QStringLiteral("Mill St 7"));
}

void ReplayLineTest::readsTimes_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<qint64>("micros");
    QTest::newRow("seconds") << QByteArray("1718000000") << qint64(1'718'000'000'000'000);
    QTest::newRow("fraction") << QByteArray("1718000000.000001") << qint64(1'718'000'000'000'001);
    QTest::newRow("seconds as a text") << QByteArray("\"1718000000\"") << qint64(1'718'000'000'000'000);
    QTest::newRow("ISO, UTC") << QByteArray("\"2024-06-10T06:13:20Z\"") << qint64(1'718'000'000'000'000);
    QTest::newRow("ISO, offset") << QByteArray("\"2024-06-10T08:13:20+02:00\"")
                                 << qint64(1'718'000'000'000'000);
    QTest::newRow("ISO, no offset is UTC")
        << QByteArray("\"2024-06-10T06:13:20\"") << qint64(1'718'000'000'000'000);
}

void ReplayLineTest::readsTimes()
{
    QFETCH(QByteArray, time);
    QFETCH(qint64, micros);
    const auto event = parsed(R"({"id":"1","channel":"c","text":"t","ts":)" + time + '}');
    QVERIFY2(event.ok(), event ? "" : qPrintable(event.error().what));
    QCOMPARE(event->at, micros);
}

void ReplayLineTest::refuses_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a line") << QByteArray(R"({"id":"1","ts":1,"chan)");
    QTest::newRow("an array") << QByteArray("[1]");
    QTest::newRow("no id") << QByteArray(R"({"ts":1,"channel":"c","text":"t"})");
    QTest::newRow("no time") << QByteArray(R"({"id":"1","channel":"c","text":"t"})");
    QTest::newRow("a time that is none") << QByteArray(R"({"id":"1","ts":"noon","channel":"c","text":"t"})");
    QTest::newRow("before 1970") << QByteArray(R"({"id":"1","ts":-5,"channel":"c","text":"t"})");
    QTest::newRow("after all calendars") << QByteArray(R"({"id":"1","ts":1e300,"channel":"c","text":"t"})");
    QTest::newRow("no channel") << QByteArray(R"({"id":"1","ts":1,"text":"t"})");
    QTest::newRow("no text") << QByteArray(R"({"id":"1","ts":1,"channel":"c"})");
    QTest::newRow("text is a number") << QByteArray(R"({"id":"1","ts":1,"channel":"c","text":5})");
    QTest::newRow("too long") << QByteArray(R"({"id":"1","ts":1,"channel":"c","text":")") +
                                     QByteArray(kMaxTextBytes + 1, 'a') + "\"}";
}

void ReplayLineTest::refuses()
{
    QFETCH(QByteArray, line);
    const auto event = parsed(line);
    QVERIFY(!event.ok());
    QVERIFY(!event.error().what.isEmpty());
}

void ReplayLineTest::ignoresWhatItDoesNotKnow()
{
    const auto event =
        parsed(R"({"id":7,"ts":1,"channel":"c","text":"t","thread":7,"label":"spam","lat":999,"lon":0})");
    QVERIFY(event.ok());
    QCOMPARE(event->id, QByteArray("replay:7"));
    // Its own thread is none, and a place that can't be is none.
    QVERIFY(bodyOf(event.value()).thread.isEmpty());
    QVERIFY(!bodyOf(event.value()).place.has_value());
}

void ReplayLineTest::hidesNamesBehindPseudonyms()
{
    const auto line = [](const char *channel) -> QByteArray {
        return QByteArray(R"({"id":"1","ts":1,"text":"t","user":"Ada","channel":")") + channel + "\"}";
    };
    const MessageBody here = bodyOf(parsed(line("a"), ReplayLine::Authors::Pseudonyms).value());
    const MessageBody again = bodyOf(parsed(line("a"), ReplayLine::Authors::Pseudonyms).value());
    const MessageBody elsewhere = bodyOf(parsed(line("b"), ReplayLine::Authors::Pseudonyms).value());
    QVERIFY(here.author.isEmpty());
    QVERIFY(!here.reporter.isEmpty());
    QVERIFY(!here.reporter.contains("Ada"));
    QCOMPARE(again.reporter, here.reporter);
    QVERIFY(elsewhere.reporter != here.reporter);
}

QTEST_GUILESS_MAIN(ReplayLineTest)
#include "tst_replayline.moc"
