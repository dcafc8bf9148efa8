// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CommandWords.h"

#include <QJsonObject>
#include <QTest>

using namespace porch;

namespace {

Result<Command> parse(const char *words)
{
    return CommandWords::parse(QString::fromUtf8(words).split(u' '));
}

} // namespace

class CommandWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tips();
    void settings();
    void refused_data();
    void refused();
    void everyVerbIsListed();
};

void CommandWordsTest::tips()
{
    auto command = parse("tip.close m1 reason=solved disposition=resolved");
    QVERIFY(command);
    QCOMPARE(command->verb, Verb::Close);
    QCOMPARE(command->body.tip, QByteArray("m1"));
    QCOMPARE(command->body.reason, QByteArray("solved"));
    QCOMPARE(command->body.disposition, QByteArray("resolved"));

    command = parse("tip.reply m1 text=a=b");
    QCOMPARE(command->body.text, QByteArray("a=b"));
    command = parse("tip.classify m1 priority=urgent");
    QCOMPARE(command->body.priority, std::optional(Priority::Urgent));
    command = parse("tip.assign m1 user=d118");
    QCOMPARE(command->body.assignee, QStringLiteral("d118"));
    command = parse("tip.snooze m1 until=2026-01-02T03:04:05Z");
    QCOMPARE(command->body.until, Micros(1'767'323'045) * 1'000'000);
    command = parse("tip.snooze m1 until=1767323045");
    QCOMPARE(command->body.until, Micros(1'767'323'045) * 1'000'000);
    command = parse("tip.place m1 lat=44.5 lon=-68.25 radius_m=20 precision=intersection name=77");
    QVERIFY(command);
    QCOMPARE(command->body.place,
             std::optional(TipPlace{false, 44.5, -68.25, "77", "intersection", 20, QByteArray()}));
    command = parse("tip.place m1 none=true");
    QVERIFY(command->body.place->nowhere);
    command = parse("tip.place m1");
    QVERIFY(command && !command->body.place);
    command = parse("tip.snooze m1");
    QCOMPARE(command->body.until, 0);
}

void CommandWordsTest::settings()
{
    auto command = parse(R"(department.set - promise={"default":20} name=Hollis)");
    QVERIFY(command);
    const QJsonObject values = command->values.value(QLatin1String("set")).toObject();
    QCOMPARE(values.value(QLatin1String("promise")).toObject().value(QLatin1String("default")).toInt(), 20);
    QCOMPARE(values.value(QLatin1String("name")).toString(), QStringLiteral("Hollis"));
    command = parse("user.set - user=d118 name=Ana");
    QVERIFY(command);
    QCOMPARE(command->verb, Verb::SetUser);
    QCOMPARE(command->values.value(QLatin1String("name")).toString(), QStringLiteral("Ana"));
    command = parse("channel.announce - channel=slack/C1 text=Open");
    QVERIFY(command);
    QCOMPARE(command->values, announcementValues({QStringLiteral("slack"), QStringLiteral("C1"), "Open"}));
}

void CommandWordsTest::refused_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QString>("names");
    const auto row = [](const char *words, const char *names) {
        QTest::addRow("%s", words) << QByteArray(words) << QString::fromUtf8(names);
    };
    row("tip.burn m1", "tip.claim");
    row("session.open -", "session.open");
    row("message m1", "message");
    row("tip.claim -", "tip.claim");
    row("tip.reply m1", "text=");
    row("tip.note m1 text=", "text=");
    row("tip.classify m1", "priority=");
    row("tip.classify m1 priority=burning", "burning");
    row("tip.assign m1", "user=");
    row("tip.assign m1 user=No.Such", "user=");
    row("tip.refer m1", "service=");
    row("tip.place m1 lat=44.5", "lat=");
    row("tip.place m1 lat=144.5 lon=1", "lat=");
    row("tip.place m1 lat=north lon=west", "lat=");
    row("tip.place m1 name=mill", "lat=");
    row("tip.claim m1 lat=1", "lat");
    row("tip.snooze m1 until=tomorrow", "tomorrow");
    row("tip.claim m1 colour=red", "colour");
    row("tip.claim m1 red", "red");
    row("department.set m1 name=x", "department.set");
    row("department.set -", "name=value");
    row("user.set - user=d1", "name=");
    row("channel.announce - channel=slack text=x", "channel=");
    row("channel.announce - channel=slack/C1", "text=");
    row("channel.announce m1 channel=slack/C1 text=x", "channel.announce");
    row("user.set - user=* name=x", "user=");
    row("user.set - user=d1 name=x age=5", "age");
}

void CommandWordsTest::refused()
{
    QFETCH(const QByteArray, words);
    QFETCH(const QString, names);
    const auto command = parse(words.constData());
    QVERIFY(!command);
    QVERIFY2(command.error().what.contains(names), qPrintable(command.error().what));
}

void CommandWordsTest::everyVerbIsListed()
{
    const QStringList verbs = CommandWords::verbs().split(u' ');
    QCOMPARE(verbs.size(), 27);
    QVERIFY(verbs.contains(QLatin1String("tip.escalate")));
    QVERIFY(verbs.contains(QLatin1String("department.set")));
}

QTEST_GUILESS_MAIN(CommandWordsTest)
#include "tst_commandwords.moc"
