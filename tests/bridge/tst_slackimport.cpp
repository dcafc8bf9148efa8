// SPDX-License-Identifier: GPL-3.0-or-later
//
// `porchlightctl import slack-export` as somebody runs it, on a real server, beside live bridges.
#include "tests/bridge/ExportKit.h"
#include "tests/bridge/SlackTown.h"
#include "tests/bridge/WorkspaceExport.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;
using porch::tests::ExportEntry;

namespace {

enum class Form { Folder, Zip };

struct Ended
{
    int code = -1;
    QByteArray out;
    QString err;

    int number(const char *name) const
    {
        return QJsonDocument::fromJson(out).object().value(QLatin1String(name)).toInt(-1);
    }
};

/// A town with an export of its Slack, and the program that imports it as the bridge "north".
struct ExportTown : SlackTown
{
    QString profile;
    int exports = 0;

    [[nodiscard]] bool openQuietly()
    {
        if (!open())
            return false;
        slack.workspace().setQuiet(true);
        profile = profileOf(kNorth);
        return true;
    }

    QString written(const std::vector<ExportEntry> &entries, Form form = Form::Folder)
    {
        const QString to = path(QStringLiteral("export-%1").arg(++exports));
        return form == Form::Zip ? tests::writeZip(to + QLatin1String(".zip"), entries)
                                 : tests::writeFolder(to, entries);
    }
    QString exported(Form form = Form::Folder) { return written(exportOf(slack.workspace()), form); }

    std::unique_ptr<QProcess> start(const QStringList &arguments) const
    {
        auto process = std::make_unique<QProcess>();
        process->start(QStringLiteral(PORCHLIGHTCTL), QStringList{QStringLiteral("import")} + arguments);
        return process;
    }
    Ended end(QProcess &process) const
    {
        if (!waitUntil([&] { return process.state() == QProcess::NotRunning; }))
            process.kill();
        return {process.exitCode(), process.readAllStandardOutput(),
                QString::fromUtf8(process.readAllStandardError())};
    }
    QStringList words(const QString &from, const QStringList &more = {}) const
    {
        return QStringList{QStringLiteral("slack-export"), from, QStringLiteral("--profile"), profile,
                           QStringLiteral("--json")} +
               more;
    }
    /// With the bridge's configuration.
    Ended import(const QString &from, const QStringList &more = {}) const
    {
        const auto process = start(words(from, QStringList{QStringLiteral("--config"), config()} + more));
        return end(*process);
    }

    /// Whether the desk has come to the end of the log.
    [[nodiscard]] bool catchesUp(qint64 messages) const
    {
        return waitUntil([&] { return texts().size() == messages; });
    }
    qint64 sequence() const { return number("SELECT last_sequence FROM state"); }
    QStringList reactions() const
    {
        return ask([](Database &db) {
            QStringList found;
            Statement read(db, "SELECT m.text || ' ' || r.name FROM reaction r JOIN message m ON m.id ="
                               " r.message ORDER BY 1");
            while (read.step())
                found += read.text(0);
            return found;
        });
    }
};

/// A root with replies, edited, reacted to, with a file; a deleted root; a post of the app's own and one of
/// another app; somebody who joined.
struct Story
{
    QString root;
    QString second;
    QString file;

    explicit Story(ExportTown &town)
    {
        StandInWorkspace &slack = town.slack.workspace();
        const QString bo = slack.addUser(QStringLiteral("Bo Tarn"));
        root = slack.post(town.street, town.ana, QStringLiteral("A van, <@%1>").arg(bo));
        StandInWorkspace::Extras inThread;
        inThread.thread = root;
        second = slack.post(town.street, bo, QStringLiteral("Since when?"), inThread);
        slack.pass(2'000'000);
        slack.edit(town.street, second, QStringLiteral("Since when? Is it red?"));
        slack.react(town.street, root, bo, QStringLiteral("eyes"));
        file = slack.addFile(bo, QStringLiteral("van.jpg"), QStringLiteral("image/jpeg"), "jpeg");
        StandInWorkspace::Extras withFile;
        withFile.files = {file};
        slack.post(town.street, bo, QString(), withFile);
        const QString gone = slack.post(town.street, town.ana, QStringLiteral("Never mind"));
        StandInWorkspace::Extras inGone;
        inGone.thread = gone;
        slack.post(town.street, bo, QStringLiteral("All right"), inGone);
        slack.remove(town.street, gone);
        slack.postAsApp(town.street, {{QStringLiteral("text"), QStringLiteral("We are on our way")},
                                      {QStringLiteral("thread_ts"), root}});
        StandInWorkspace::Extras joined;
        joined.subtype = QStringLiteral("channel_join");
        slack.post(town.street, bo, QStringLiteral("has joined"), joined);
    }
};

} // namespace

Q_DECLARE_METATYPE(Form)

class SlackImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void historyAsItWas_data();
    void historyAsItWas();
    void folderAndZipAreOne();
    void thenLive();
    void afterLive();
    void brokenPieces();
    void onlyWhatIsNamed();
    void onlySince();
    void aDryRunOnlyCounts();
    void refusals_data();
    void refusals();
    void withoutSlack();
    void aServerThatGoesAway();
};

void SlackImportTest::historyAsItWas_data()
{
    QTest::addColumn<Form>("form");
    QTest::newRow("folder") << Form::Folder;
    QTest::newRow("zip") << Form::Zip;
}

void SlackImportTest::historyAsItWas()
{
    QFETCH(Form, form);
    ExportTown town;
    QVERIFY2(town.openQuietly(), qPrintable(town.server.error()));
    const Story story(town);
    const QString from = town.exported(form);
    const Ended first = town.import(from);
    QVERIFY2(first.code == 0, qPrintable(first.err));
    QCOMPARE(first.err, QString());
    // Four messages, an edit, a reaction, a deletion, and the channel's name.
    QCOMPARE(first.number("published"), 8);
    QCOMPARE(first.number("channels"), 1);
    QCOMPARE(first.number("skipped"), 2);
    QVERIFY(town.catchesUp(4));
    QVERIFY(waitUntil([&] { return !town.reactions().isEmpty(); }));
    const QList<QByteArray> texts = town.texts();
    QVERIFY(texts.contains("Since when? Is it red?"));
    QVERIFY(texts.contains("[van.jpg \xc2\xb7 1 kB]"));
    QVERIFY(std::any_of(texts.begin(), texts.end(),
                        [](const QByteArray &text) { return text.startsWith("A van, @"); }));
    QCOMPARE(town.reactions().size(), 1);
    // The thread, the file, and what is left of the deleted one.
    QCOMPARE(town.tips().size(), 3U);
    QVERIFY(waitUntil([&] { return town.tips().front().channel == QLatin1String("mill-ward"); }));
    QCOMPARE(town.number("SELECT count(*) FROM quarantine"), 0);

    const qint64 before = town.sequence();
    const Ended again = town.import(from);
    QVERIFY2(again.code == 0, qPrintable(again.err));
    QCOMPARE(again.number("published"), 0);
    QCOMPARE(again.number("skipped"), 7);
    town.slack.workspace().post(town.street, town.ana, QStringLiteral("One more"));
    QCOMPARE(town.import(town.exported(form)).number("published"), 1);
    QVERIFY(town.hears("One more"));
    QCOMPARE(town.sequence(), before + 1);

    // Nothing that leads to a person is in the log or in a cache.
    QStringList secrets{town.slack.botToken(), QStringLiteral("Bo Tarn"), story.file};
    for (const StandInUser &user : town.slack.workspace().users())
        secrets += user.id;
    for (const QString &folder : {town.server.folder(), town.profile}) {
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile found(files.next());
            QVERIFY(found.open(QIODevice::ReadOnly));
            const QByteArray content = found.readAll();
            for (const QString &secret : secrets)
                QVERIFY2(!content.contains(secret.toUtf8()), qPrintable(found.fileName() + u' ' + secret));
        }
    }
}

void SlackImportTest::folderAndZipAreOne()
{
    ExportTown town;
    QVERIFY2(town.openQuietly(), qPrintable(town.server.error()));
    const Story story(town);
    QCOMPARE(town.import(town.exported(Form::Folder)).code, 0);
    QVERIFY(town.catchesUp(4));
    const auto sync = [&](const char *cache) {
        QProcess process;
        process.start(QStringLiteral(PORCHLIGHTCTL),
                      {QStringLiteral("sync"), QStringLiteral("--profile"), town.profile,
                       QStringLiteral("--json"), QStringLiteral("--cache"),
                       town.path(QString::fromLatin1(cache))});
        const Ended outcome = town.end(process);
        return QJsonDocument::fromJson(outcome.out).object().value(QLatin1String("digest")).toString();
    };
    const QString digest = sync("first.db");
    QVERIFY(!digest.isEmpty());
    const Ended zip = town.import(town.exported(Form::Zip));
    QCOMPARE(zip.code, 0);
    QCOMPARE(zip.number("published"), 0);
    QCOMPARE(sync("second.db"), digest);

    // From the zip alone another department has the same.
    const auto content = [](ExportTown &from) {
        return from.ask([](Database &db) {
            QStringList rows;
            Statement read(db,
                           "SELECT m.key, r.key, m.text, m.flags, p.key FROM message m JOIN tip t ON t.id ="
                           " m.tip JOIN message r ON r.id = t.root LEFT JOIN person p ON p.id = m.person"
                           " WHERE m.key IS NOT NULL ORDER BY m.key");
            while (read.step()) {
                QStringList row;
                for (int column = 0; column < 5; ++column)
                    row += read.text(column);
                rows += row.join(u'|');
            }
            return rows;
        });
    };
    ExportTown other;
    QVERIFY2(other.openQuietly(), qPrintable(other.server.error()));
    const auto process =
        other.start(other.words(town.exported(Form::Zip), {QStringLiteral("--config"), town.config()}));
    const Ended outcome = other.end(*process);
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    QVERIFY(other.catchesUp(4));
    QVERIFY(waitUntil([&] { return other.reactions() == town.reactions(); }));
    QCOMPARE(content(other), content(town));
}

/// The import first, then a bridge that fetches the same history and goes on.
void SlackImportTest::thenLive()
{
    ExportTown town;
    QVERIFY2(town.openQuietly(), qPrintable(town.server.error()));
    const Story story(town);
    const QString from = town.exported();
    QCOMPARE(town.import(from).code, 0);
    QVERIFY(town.catchesUp(4));
    const auto messages = [&] { return town.number("SELECT count(*) FROM message WHERE key IS NOT NULL"); };
    const qint64 before = messages();

    town.slack.workspace().setQuiet(false);
    QVERIFY(town.run(kSouth));
    StandInWorkspace &slack = town.slack.workspace();
    slack.pass(2'000'000);
    slack.edit(town.street, story.second, QStringLiteral("It is red"));
    QVERIFY(town.hears("It is red"));
    slack.react(town.street, story.root, town.ana, QStringLiteral("heart"));
    QVERIFY(waitUntil([&] { return town.reactions().size() == 2; }));
    QCOMPARE(messages(), before);
    // The old export again: nothing goes back.
    const Ended again = town.import(from);
    QCOMPARE(again.code, 0);
    QCOMPARE(again.number("published"), 0);
    QVERIFY(town.texts().contains("It is red"));
}

/// Live first, then an export from in between, in which much stands that has changed since.
void SlackImportTest::afterLive()
{
    ExportTown town;
    QVERIFY2(town.openQuietly(), qPrintable(town.server.error()));
    StandInWorkspace &slack = town.slack.workspace();
    const QString early = slack.post(town.street, town.ana, QStringLiteral("Before anybody listened"));
    slack.react(town.street, early, town.ana, QStringLiteral("eyes"));
    slack.setQuiet(false);
    SlackBridge *bridge = town.make(kSouth);
    QSignalSpy ready(bridge, &SlackBridge::ready);
    // It does not look back at all.
    town.slack.faults().error(QStringLiteral("conversations.history"), QStringLiteral("channel_not_found"),
                              -1);
    bridge->start();
    QVERIFY(waitUntil([&] { return ready.count() == 1; }));

    const QString edited = slack.post(town.street, town.ana, QStringLiteral("One van"));
    slack.pass(2'000'000);
    slack.edit(town.street, edited, QStringLiteral("Two vans"));
    slack.edit(town.street, early, QStringLiteral("Before anybody listened, mended once"));
    slack.react(town.street, edited, town.ana, QStringLiteral("eyes"));
    const QString deleted = slack.post(town.street, town.ana, QStringLiteral("Delete me"));
    QVERIFY(town.hears("Delete me"));
    const QString from = town.exported();
    slack.pass(2'000'000);
    slack.edit(town.street, edited, QStringLiteral("Three vans"));
    slack.edit(town.street, early, QStringLiteral("Before anybody listened, mended twice"));
    slack.react(town.street, edited, town.ana, QStringLiteral("eyes"), false);
    slack.react(town.street, early, town.ana, QStringLiteral("eyes"), false);
    slack.remove(town.street, deleted);
    QVERIFY(town.hears("Three vans"));
    QVERIFY(waitUntil([&] { return town.slack.sockets().unacked().isEmpty(); }));

    const Ended outcome = town.import(from);
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    QCOMPARE(outcome.number("published"), 1);
    QVERIFY(town.hears("Before anybody listened, mended twice"));
    QVERIFY(town.texts().contains("Three vans"));
    QVERIFY(!town.texts().contains("Delete me"));
    QCOMPARE(town.reactions(), QStringList());
    QCOMPARE(town.number("SELECT count(*) FROM message WHERE key IS NOT NULL"), 3);
}

void SlackImportTest::brokenPieces()
{
    ExportTown town;
    QVERIFY2(town.openQuietly(), qPrintable(town.server.error()));
    auto entries = tests::smallExport();
    for (ExportEntry &entry : entries) {
        if (entry.path == "mill-ward/2024-03-02.json")
            entry.content.chop(5);
    }
    entries.push_back({"../../evil/2024-03-02.json", tests::dayOf("evil", 1, 1)});
    entries.push_back({"parks/2024-04-01.json", QByteArray(70'000'000, ' ')});
    const Ended outcome = town.import(town.written(entries, Form::Zip));
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    QVERIFY(town.catchesUp(5));
    for (const char *name :
         {"mill-ward/2024-03-02.json", "../../evil/2024-03-02.json", "parks/2024-04-01.json"})
        QVERIFY2(outcome.err.contains(QLatin1String(name)), qPrintable(outcome.err));
    QCOMPARE(outcome.err.count(u'\n'), 3);
    QVERIFY(!town.texts().contains("evil 0"));
}

void SlackImportTest::onlyWhatIsNamed()
{
    ExportTown town;
    QVERIFY2(town.openQuietly(), qPrintable(town.server.error()));
    const QString from = town.written(tests::smallExport());
    const QString channel = QStringLiteral("--channel");
    const Ended one = town.import(from, {channel, QStringLiteral("#parks")});
    QCOMPARE(one.code, 0);
    QVERIFY(town.catchesUp(1));
    QCOMPARE(town.texts(), QList<QByteArray>{"parks 0"});
    const Ended two = town.import(from, {channel, QStringLiteral("staff"), channel, QStringLiteral("D1")});
    QCOMPARE(two.code, 0);
    QCOMPARE(two.number("channels"), 2);
    QVERIFY(town.catchesUp(3));
    // People's own names for where they talk stay out.
    QVERIFY(
        waitUntil([&] { return town.number("SELECT count(*) FROM channel WHERE title IS NOT NULL") == 2; }));
    const Ended none = town.import(from, {channel, QStringLiteral("nowhere")});
    QCOMPARE(none.code, 1);
    QVERIFY(none.err.contains(QLatin1String("nowhere")));
    // All that is public; the rest is there already.
    QCOMPARE(town.import(from).code, 0);
    QVERIFY(town.catchesUp(9));
    QVERIFY(!town.texts().contains("group 0"));
}

void SlackImportTest::onlySince()
{
    ExportTown town;
    QVERIFY2(town.openQuietly(), qPrintable(town.server.error()));
    const QString from = town.written(tests::smallExport());
    const Ended outcome =
        town.import(from, {QStringLiteral("--since"), QStringLiteral("2024-03-02T00:00:01Z")});
    QCOMPARE(outcome.code, 0);
    QVERIFY(town.catchesUp(2));
    QCOMPARE(town.texts(), (QList<QByteArray>{"second 1", "third 0"}));
    QCOMPARE(town.import(from, {QStringLiteral("--since"), QStringLiteral("soon")}).code, 2);
}

void SlackImportTest::aDryRunOnlyCounts()
{
    ExportTown town;
    QVERIFY2(town.openQuietly(), qPrintable(town.server.error()));
    const Story story(town);
    const QString from = town.exported();
    const Ended dry = town.import(from, {QStringLiteral("--dry-run")});
    QVERIFY2(dry.code == 0, qPrintable(dry.err));
    QCOMPARE(dry.number("published"), 0);
    QCOMPARE(dry.number("would_publish"), 8);
    QCOMPARE(town.import(from).number("published"), 8);
    QCOMPARE(town.import(from, {QStringLiteral("--dry-run")}).number("would_publish"), 0);
    QVERIFY(town.catchesUp(4));
    QCOMPARE(town.sequence(), 8);
}

void SlackImportTest::refusals_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("sentence");
    const QString what = QStringLiteral("slack-export");
    const QString team = QStringLiteral("--team");
    QTest::newRow("nothing") << QStringList{} << 2 << QStringLiteral("There are: slack-export");
    QTest::newRow("something else") << QStringList{QStringLiteral("contacts")} << 2
                                    << QStringLiteral("there are: slack-export");
    QTest::newRow("no path") << QStringList{what} << 2 << QStringLiteral("missing");
    QTest::newRow("not there") << QStringList{what, QStringLiteral("/nowhere"), team, QStringLiteral("T1")}
                               << 1 << QStringLiteral("no folder and no file");
    QTest::newRow("no workspace") << QStringList{what, QStringLiteral("EXPORT")} << 1
                                  << QStringLiteral("Of which workspace");
    QTest::newRow("no secret") << QStringList{what, QStringLiteral("EXPORT"), team, QStringLiteral("T1")} << 1
                               << QStringLiteral("no secret");
    QTest::newRow("no team")
        << QStringList{what, QStringLiteral("EXPORT"), QStringLiteral("--config"), QStringLiteral("SECRET"),
                       team, QStringLiteral("C1")}
        << 1 << QStringLiteral("no id of a workspace");
    QTest::newRow("no bot")
        << QStringList{what, QStringLiteral("EXPORT"), QStringLiteral("--config"), QStringLiteral("SECRET"),
                       team, QStringLiteral("T1"),     QStringLiteral("--bot"),    QStringLiteral("C1")}
        << 1 << QStringLiteral("no id of an app");
    QTest::newRow("the token's is another")
        << QStringList{what, QStringLiteral("EXPORT"), QStringLiteral("--config"), QStringLiteral("CONFIG"),
                       team, QStringLiteral("T1")}
        << 1 << QStringLiteral("not of T1");
    QTest::newRow("the export's is another")
        << QStringList{what, QStringLiteral("OTHER"), QStringLiteral("--config"), QStringLiteral("CONFIG")}
        << 1 << QStringLiteral("The export is of the workspace T7");
}

void SlackImportTest::refusals()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    QFETCH(QString, sentence);
    ExportTown town;
    QVERIFY2(town.openQuietly(), qPrintable(town.server.error()));
    const QString config = town.config();
    QFile onlySecret(town.path(QStringLiteral("secret.toml")));
    QVERIFY(onlySecret.open(QIODevice::WriteOnly));
    onlySecret.write("secret_file = \"secret\"\n");
    onlySecret.close();
    auto other = tests::smallExport();
    for (ExportEntry &entry : other) {
        if (entry.path == "users.json")
            entry.content = R"([{"id":"U1","team_id":"T7","name":"x"}])";
    }
    words.replaceInStrings(QStringLiteral("EXPORT"), town.written(tests::smallExport()))
        .replaceInStrings(QStringLiteral("OTHER"), town.written(other))
        .replaceInStrings(QStringLiteral("SECRET"), onlySecret.fileName())
        .replaceInStrings(QStringLiteral("CONFIG"), config);
    if (words.size() > 1)
        words += {QStringLiteral("--profile"), town.profile};
    const auto process = town.start(words);
    const Ended outcome = town.end(*process);
    QCOMPARE(outcome.code, code);
    QVERIFY2(outcome.err.contains(sentence), qPrintable(outcome.err));
    QVERIFY(outcome.out.isEmpty());
    QCOMPARE(town.sequence(), 0);
}

/// With the profile's own secret and a workspace that somebody names, as on a computer without tokens.
void SlackImportTest::withoutSlack()
{
    ExportTown town;
    QVERIFY2(town.openQuietly(), qPrintable(town.server.error()));
    QVERIFY(SlackConfig::readOrMakeSecrets(town.profile +
                                           QStringLiteral("/users/%1/pseudonym.secret").arg(kNorth)));
    auto entries = tests::smallExport();
    entries.push_back({"parks/2024-05-01.json",
                       R"([{"type":"message","ts":"1714521600.000100","bot_id":"B7","text":"ours",
                            "reactions":[{"name":"eyes","users":["U2"]}]}])"});
    const auto process =
        town.start(town.words(town.written(entries), {QStringLiteral("--team"), QStringLiteral("T1"),
                                                      QStringLiteral("--bot"), QStringLiteral("B7")}));
    const Ended outcome = town.end(*process);
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    QVERIFY(town.catchesUp(7));
    QCOMPARE(town.number("SELECT count(*) FROM message WHERE key LIKE 'slack:T1:C_:%'"), 7);
    QCOMPARE(outcome.number("skipped"), 1);
    QCOMPARE(town.reactions(), QStringList());
}

void SlackImportTest::aServerThatGoesAway()
{
    ExportTown town;
    QVERIFY2(town.openQuietly(), qPrintable(town.server.error()));
    constexpr int days = 40;
    constexpr int perDay = 1'500;
    std::vector<ExportEntry> entries{{"channels.json", R"([{"id":"C1","name":"mill-ward"}])"}};
    for (int day = 0; day < days; ++day)
        entries.push_back(
            {"mill-ward/" + QDate(2024, 1, 1).addDays(day).toString(Qt::ISODate).toLatin1() + ".json",
             tests::dayOf("m", perDay, 1'704'067'200 + day * 86'400)});
    const QString from = town.written(entries, Form::Zip);
    const auto process = town.start(town.words(from, {QStringLiteral("--config"), town.config()}));
    QVERIFY(waitUntil([&] { return town.number("SELECT count(*) FROM message") > 1'000; }));
    QVERIFY(town.server.killHard());
    QCOMPARE(process->state(), QProcess::Running);
    QVERIFY2(town.server.start(), qPrintable(town.server.error()));
    const Ended outcome = town.end(*process);
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    QCOMPARE(outcome.number("published"), days * perDay + 1);
    QVERIFY(waitUntil([&] { return town.number("SELECT count(*) FROM message") == days * perDay; }));
    QCOMPARE(town.number("SELECT count(DISTINCT text) FROM message"), perDay);
}

QTEST_GUILESS_MAIN(SlackImportTest)
#include "tst_slackimport.moc"
