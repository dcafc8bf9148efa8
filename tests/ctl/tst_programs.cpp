// SPDX-License-Identifier: GPL-3.0-or-later
//
// porchlightctl as a script uses it: arguments in, one line of JSON and an exit code out, on a real server.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int kTimeoutMs = 30'000;

struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
};

Outcome run(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral(PORCHLIGHTCTL), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kTimeoutMs)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

class ProgramsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void usage_data();
    void usage();
    void everySubcommandHasHelp_data();
    void everySubcommandHasHelp();
    void replaySkipsBadLines();
    void syncTwiceGivesOneDigest();
    void searchFinds();
    void suggestsSimilarTips();
    void suggestsCases();
    void actionsMeetTheirFate();
    void offlineIsQueued();
    void withoutAServer();
    void foreignFolderIsLeftAlone();

private:
    Outcome here(QStringList arguments, const QByteArray &input = {}) const
    {
        return run(arguments << QStringLiteral("--profile") << m_profile << QStringLiteral("--json"), input);
    }

    QTemporaryDir m_folder;
    QProcess m_server;
    QString m_profile;
};

void ProgramsTest::initTestCase()
{
    m_server.start(
        QStringLiteral(PORCHLIGHTCTL),
        {QStringLiteral("serve"), m_folder.filePath(QStringLiteral("department")), QStringLiteral("--json")});
    QVERIFY(m_server.waitForReadyRead(kTimeoutMs));
    const QJsonObject said = QJsonDocument::fromJson(m_server.readAllStandardOutput()).object();
    m_profile = said.value(QLatin1String("profile")).toString();
    QVERIFY(!m_profile.isEmpty());
    QVERIFY(said.value(QLatin1String("server")).toString().startsWith(QLatin1String("ws://127.0.0.1:")));
}

void ProgramsTest::cleanupTestCase()
{
    m_server.terminate();
    QVERIFY(m_server.waitForFinished(kTimeoutMs));
    QCOMPARE(m_server.exitCode(), 0);
}

void ProgramsTest::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("unknown subcommand") << QStringList{QStringLiteral("dance")};
    QTest::newRow("unknown option") << QStringList{QStringLiteral("sync"), QStringLiteral("--fast")};
    QTest::newRow("something missing") << QStringList{QStringLiteral("replay")};
    QTest::newRow("too much") << QStringList{QStringLiteral("sync"), QStringLiteral("now")};
    QTest::newRow("not a number") << QStringList{QStringLiteral("search"), QStringLiteral("x"),
                                                 QStringLiteral("--limit"), QStringLiteral("many")};
    QTest::newRow("unknown verb") << QStringList{QStringLiteral("do"), QStringLiteral("tip.eat"),
                                                 QStringLiteral("x")};
    QTest::newRow("a reply without text")
        << QStringList{QStringLiteral("do"), QStringLiteral("tip.reply"), QStringLiteral("x")};
    QTest::newRow("a strange value") << QStringList{QStringLiteral("do"), QStringLiteral("tip.note"),
                                                    QStringLiteral("x"), QStringLiteral("colour=red")};
}

void ProgramsTest::usage()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 2);
    QVERIFY(!outcome.err.isEmpty());
    QVERIFY(outcome.out.isEmpty());
}

void ProgramsTest::everySubcommandHasHelp_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"serve", "replay", "import", "town", "sync", "search", "similar", "cases-for",
                             "locate", "do", "export", "citypack", "doctor"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void ProgramsTest::everySubcommandHasHelp()
{
    QFETCH(QString, name);
    const Outcome outcome = run({name, QStringLiteral("--help")});
    QCOMPARE(outcome.code, 0);
    QVERIFY(QString::fromUtf8(outcome.out).contains(QStringLiteral("porchlightctl ") + name));
    QVERIFY(outcome.out.contains("--json"));
}

void ProgramsTest::replaySkipsBadLines()
{
    QFile file(m_folder.filePath(QStringLiteral("lines.jsonl")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        R"({"id":"a","ts":1718000000,"channel":"mill-ward","user":"Ada Bexley","text":"a heron on the roof"}
not json
{"id":"b","ts":"2024-06-10T06:14:00Z","channel":"mill-ward","user":"Bo Tarn","thread":"a","text":"two herons now"}
{"id":"c","ts":1718000200,"channel":"old-quay","text":"<b>no</b> herons here"}
{"id":"d"}
)");
    file.close();
    const Outcome outcome = here({QStringLiteral("replay"), file.fileName()});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.object().value(QLatin1String("published")).toInt(), 3);
    QCOMPARE(outcome.object().value(QLatin1String("skipped")).toInt(), 2);
    QVERIFY(outcome.err.contains("line 2"));
    QVERIFY(outcome.err.contains("line 5"));
}

void ProgramsTest::syncTwiceGivesOneDigest()
{
    const Outcome first = here({QStringLiteral("sync")});
    QCOMPARE(first.code, 0);
    QCOMPARE(first.object().value(QLatin1String("events")).toInt(), 3);
    QCOMPARE(first.object().value(QLatin1String("sequence")).toInt(), 3);
    QCOMPARE(first.object().value(QLatin1String("quarantined")).toInt(), 0);

    // The same lines again change nothing.
    QCOMPARE(here({QStringLiteral("replay"), m_folder.filePath(QStringLiteral("lines.jsonl"))}).code, 0);
    const Outcome again = here({QStringLiteral("sync")});
    QCOMPARE(again.object().value(QLatin1String("events")).toInt(), 0);
    const Outcome other = here(
        {QStringLiteral("sync"), QStringLiteral("--cache"), m_folder.filePath(QStringLiteral("other.db"))});
    const QString digest = first.object().value(QLatin1String("digest")).toString();
    QVERIFY(!digest.isEmpty());
    QCOMPARE(again.object().value(QLatin1String("digest")).toString(), digest);
    QCOMPARE(other.object().value(QLatin1String("digest")).toString(), digest);
}

void ProgramsTest::searchFinds()
{
    const QJsonArray hits = here({QStringLiteral("search"), QStringLiteral("heron*")}).array();
    QCOMPARE(hits.size(), 3);
    QCOMPARE(hits.at(0).toObject().value(QLatin1String("id")).toString(), QStringLiteral("replay:c"));
    const QJsonObject reply = hits.at(1).toObject();
    QCOMPARE(reply.value(QLatin1String("tip")).toString(), QStringLiteral("replay:a"));
    QCOMPARE(reply.value(QLatin1String("author")).toString(), QStringLiteral("Bo Tarn"));
    QCOMPARE(reply.value(QLatin1String("channel")).toString(), QStringLiteral("mill-ward"));
    QCOMPARE(here({QStringLiteral("search"), QStringLiteral("herons"), QStringLiteral("in:old-quay"),
                   QStringLiteral("--count")})
                 .object()
                 .value(QLatin1String("count"))
                 .toInt(),
             1);
    const Outcome nothing = here({QStringLiteral("search"), QStringLiteral("pelican")});
    QCOMPARE(nothing.code, 0);
    QCOMPARE(nothing.out.trimmed(), QByteArray("[]"));
}

void ProgramsTest::suggestsSimilarTips()
{
    const Outcome one = here({QStringLiteral("similar"), QStringLiteral("replay:c")});
    QCOMPARE(one.code, 0);
    const QJsonObject other = one.array().at(0).toObject();
    QCOMPARE(other.value(QLatin1String("tip")).toString(), QStringLiteral("replay:a"));
    QVERIFY(other.value(QLatin1String("score")).toDouble(-1) >= 0);
    QVERIFY(!other.value(QLatin1String("reasons")).toArray().isEmpty());

    // A tip, one in the middle of its conversation, an unknown one, nothing.
    const Outcome lines =
        here({QStringLiteral("similar"), QStringLiteral("--stdin"), QStringLiteral("--before")},
             "replay:c\r\nreplay:b\nreplay:x\n\n");
    QCOMPARE(lines.code, 1);
    QVERIFY(lines.err.contains("replay:x"));
    const QByteArrayList answers = lines.out.trimmed().split('\n');
    QCOMPARE(answers.size(), 3);
    const auto answer = [&](int i) { return QJsonDocument::fromJson(answers[i]).object(); };
    QCOMPARE(answer(0).value(QLatin1String("id")).toString(), QStringLiteral("replay:c"));
    QCOMPARE(answer(0).value(QLatin1String("ranked")).toArray(), QJsonArray{QStringLiteral("replay:a")});
    QCOMPARE(answer(0).value(QLatin1String("scores")).toArray().size(), 1);
    QCOMPARE(answer(1).value(QLatin1String("ranked")).toArray(), QJsonArray{});
    QCOMPARE(answer(2).value(QLatin1String("id")).toString(), QStringLiteral("replay:x"));
    QCOMPARE(answer(2).value(QLatin1String("ranked")).toArray(), QJsonArray{});

    QCOMPARE(here({QStringLiteral("similar"), QStringLiteral("replay:x")}).code, 1);
    QCOMPARE(here({QStringLiteral("similar")}).code, 2);
    QCOMPARE(here({QStringLiteral("similar"), QStringLiteral("replay:a"), QStringLiteral("--stdin")}).code,
             2);
    QCOMPARE(here({QStringLiteral("similar"), QStringLiteral("replay:a"), QStringLiteral("--limit"),
                   QStringLiteral("0")})
                 .code,
             2);
}

void ProgramsTest::suggestsCases()
{
    const Outcome none = here({QStringLiteral("cases-for"), QStringLiteral("replay:a")});
    QCOMPARE(none.code, 0);
    QCOMPARE(none.out.trimmed(), QByteArray("[]"));
    const Outcome lines = here({QStringLiteral("cases-for"), QStringLiteral("--stdin")}, "replay:a\n");
    QCOMPARE(lines.code, 0);
    QCOMPARE(lines.object().value(QLatin1String("id")).toString(), QStringLiteral("replay:a"));
    QCOMPARE(lines.object().value(QLatin1String("ranked")).toArray(), QJsonArray{});

    const Outcome opened = here({QStringLiteral("do"), QStringLiteral("case.open"), QStringLiteral("-"),
                                 QStringLiteral("title=Herons on roofs")});
    QCOMPARE(opened.object().value(QLatin1String("state")).toString(), QStringLiteral("done"));
    const QString key = opened.object().value(QLatin1String("id")).toString();
    QCOMPARE(here({QStringLiteral("do"), QStringLiteral("tip.link"), QStringLiteral("replay:a"),
                   QStringLiteral("case=") + key})
                 .code,
             0);
    const Outcome one = here({QStringLiteral("cases-for"), QStringLiteral("replay:c")});
    QCOMPARE(one.code, 0);
    QCOMPARE(one.array().size(), 1);
    const QJsonObject likely = one.array().at(0).toObject();
    QCOMPARE(likely.value(QLatin1String("case")).toString(), key);
    QVERIFY(likely.value(QLatin1String("score")).toDouble(-1) > 0);
    QVERIFY(!likely.value(QLatin1String("reasons")).toArray().isEmpty());
    const Outcome line = here({QStringLiteral("cases-for"), QStringLiteral("--stdin")}, "replay:c\n");
    QCOMPARE(line.object().value(QLatin1String("ranked")).toArray(), QJsonArray{key});
    // Its own is none to suggest.
    QCOMPARE(here({QStringLiteral("cases-for"), QStringLiteral("replay:a")}).out.trimmed(), QByteArray("[]"));
}

void ProgramsTest::actionsMeetTheirFate()
{
    const auto act = [&](const char *verb, const QString &value = {}) {
        QStringList words{QStringLiteral("do"), QString::fromLatin1(verb), QStringLiteral("replay:a")};
        if (!value.isEmpty())
            words << value;
        return here(words);
    };
    const auto state = [](const Outcome &outcome) {
        return outcome.object().value(QLatin1String("state")).toString();
    };
    QCOMPARE(state(act("tip.claim")), QStringLiteral("done"));
    QCOMPARE(state(act("tip.reply", QStringLiteral("text=Thank you"))), QStringLiteral("done"));
    QCOMPARE(state(act("tip.close", QStringLiteral("reason=answered"))), QStringLiteral("done"));
    const Outcome refused = act("tip.reply", QStringLiteral("text=One more thing"));
    QCOMPARE(refused.code, 1);
    QCOMPARE(state(refused), QStringLiteral("refused"));
    QVERIFY(!refused.object().value(QLatin1String("reason")).toString().isEmpty());
    QCOMPARE(state(act("tip.reopen")), QStringLiteral("done"));
}

void ProgramsTest::offlineIsQueued()
{
    const Outcome outcome =
        here({QStringLiteral("do"), QStringLiteral("tip.note"), QStringLiteral("replay:a"),
              QStringLiteral("text=later"), QStringLiteral("--server"), QStringLiteral("ws://127.0.0.1:9"),
              QStringLiteral("--wait"), QStringLiteral("0.3")});
    QCOMPARE(outcome.object().value(QLatin1String("state")).toString(), QStringLiteral("queued"));
    // The next one that reaches the log takes it along.
    QCOMPARE(here({QStringLiteral("do"), QStringLiteral("tip.note"), QStringLiteral("replay:a"),
                   QStringLiteral("text=now")})
                 .code,
             0);
    QCOMPARE(here({QStringLiteral("search"), QStringLiteral("later"), QStringLiteral("--count")})
                 .object()
                 .value(QLatin1String("count"))
                 .toInt(),
             1);
}

void ProgramsTest::withoutAServer()
{
    const Outcome outcome =
        here({QStringLiteral("sync"), QStringLiteral("--server"), QStringLiteral("ws://127.0.0.1:9"),
              QStringLiteral("--wait"), QStringLiteral("0.3")});
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.err.startsWith("porchlightctl: "));
    QCOMPARE(outcome.err.trimmed().count('\n'), 0);
    QCOMPARE(here({QStringLiteral("doctor"), QStringLiteral("--server"), QStringLiteral("ws://127.0.0.1:9"),
                   QStringLiteral("--wait"), QStringLiteral("0.3")})
                 .code,
             1);
    QCOMPARE(here({QStringLiteral("doctor")}).code, 0);
}

void ProgramsTest::foreignFolderIsLeftAlone()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("letter.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Outcome outcome = run({QStringLiteral("serve"), folder.path()});
    QCOMPARE(outcome.code, 1);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
}

QTEST_GUILESS_MAIN(ProgramsTest)
#include "tst_programs.moc"
