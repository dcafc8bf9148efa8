// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackEventReader.h"
#include "app/bridge/SlackExport.h"
#include "tests/bridge/ExportKit.h"
#include "tests/bridge/SlackKit.h"
#include "tests/domain/MalformedJson.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace porch;
using namespace porch::tests;

namespace {

enum class Form { Folder, Zip };

struct Read
{
    QStringList texts;
    QStringList problems;
};

Read readAll(SlackExport &slackExport)
{
    Read read;
    read.problems = slackExport.takeProblems();
    while (const auto message = slackExport.next())
        read.texts += message->json.value(QLatin1String("text")).toString();
    read.problems += slackExport.takeProblems();
    return read;
}

/// Sums that grow with what a zip says of itself stay small in tests.
ExportLimits narrow()
{
    ExportLimits limits;
    limits.fileBytes = 1 << 20;
    limits.ratioFrom = 1 << 20;
    return limits;
}

} // namespace

Q_DECLARE_METATYPE(Form)

class SlackExportTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_count = 0;

    QString fresh() { return m_dir.filePath(QString::number(++m_count)); }
    QString write(Form form, const std::vector<ExportEntry> &entries)
    {
        return form == Form::Zip ? writeZip(fresh() + QLatin1String(".zip"), entries)
                                 : writeFolder(fresh(), entries);
    }
    QString refusal(const QString &path, const ExportLimits &limits = {})
    {
        const auto opened = SlackExport::open(path, limits);
        return opened ? QString() : opened.error().what;
    }

    static void forms()
    {
        QTest::addColumn<Form>("form");
        QTest::newRow("folder") << Form::Folder;
        QTest::newRow("zip") << Form::Zip;
    }

private Q_SLOTS:
    void publicChannels_data() { forms(); }
    void publicChannels()
    {
        QFETCH(Form, form);
        auto opened = SlackExport::open(write(form, smallExport()));
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().what));
        SlackExport &found = opened.value();
        QCOMPARE(found.channels().size(), std::size_t(5));
        QVERIFY(found.choose());
        QCOMPARE(found.progress().days, 4);
        Read read = readAll(found);
        QCOMPARE(read.problems, QStringList());
        const QStringList inOrder{text("first 0"),  text("first 1"), text("first 2"), text("second 0"),
                                  text("second 1"), text("third 0"), text("parks 0")};
        if (form == Form::Zip) {
            // As it was packed; nothing is missing.
            QCOMPARE(read.texts.constFirst(), text("second 0"));
            read.texts.sort();
            QStringList sorted = inOrder;
            sorted.sort();
            QCOMPARE(read.texts, sorted);
        } else {
            QCOMPARE(read.texts, inOrder);
        }
        QCOMPARE(found.progress().daysDone, 4);
        QCOMPARE(found.progress().messages, 7);
        QCOMPARE(found.progress().bytesDone, found.progress().bytes);
        QVERIFY(!found.next());
        // Once more, from the beginning.
        QVERIFY(found.choose());
        QCOMPARE(readAll(found).texts.size(), 7);
    }

    void names_data() { forms(); }
    void names()
    {
        QFETCH(Form, form);
        auto opened = SlackExport::open(write(form, smallExport()));
        QVERIFY(opened.ok());
        QCOMPARE(opened->people().userName(text("U061F7AUR")), text("Joel Brandt"));
        QCOMPARE(opened->people().channelName(text("C1")), text("mill-ward"));
        QVERIFY2(!opened->people().knowsChannel(text("G1")), "a private channel's name is not told");
        const auto &channels = opened->channels();
        const auto kind = [&](const char *id) {
            const auto found = std::find_if(channels.begin(), channels.end(),
                                            [&](const auto &channel) { return channel.id == text(id); });
            return found == channels.end() ? SlackExport::Kind::Public : found->kind;
        };
        QVERIFY(kind("C1") == SlackExport::Kind::Public);
        QVERIFY(kind("G1") == SlackExport::Kind::Private);
        QVERIFY(kind("D1") == SlackExport::Kind::Direct);
        QVERIFY(kind("G2") == SlackExport::Kind::Direct);
    }

    void onlyWhatIsNamed_data() { forms(); }
    void onlyWhatIsNamed()
    {
        QFETCH(Form, form);
        auto opened = SlackExport::open(write(form, smallExport()));
        QVERIFY(opened.ok());
        const auto of = [&](const QStringList &wanted) {
            const auto chosen = opened->choose(wanted);
            return chosen ? readAll(opened.value()).texts : QStringList{chosen.error().what};
        };
        QCOMPARE(of({text("parks")}), QStringList{text("parks 0")});
        QCOMPARE(of({text("#parks")}), QStringList{text("parks 0")});
        QCOMPARE(of({text("C2"), text("parks")}), QStringList{text("parks 0")});
        QCOMPARE(of({text("staff")}), QStringList{text("staff 0")});
        QCOMPARE(of({text("G1")}), QStringList{text("staff 0")});
        QCOMPARE(of({text("D1")}), QStringList{text("direct 0")});
        QCOMPARE(of({text("mpdm-joel--ana-1")}), QStringList{text("group 0")});
        for (const char *wrong : {"nowhere", "", "#", "unlisted", "../mill-ward", "channels.json"}) {
            const QStringList answer = of({text("parks"), text(wrong)});
            QCOMPARE(answer.size(), 1);
            QVERIFY2(answer.first().startsWith(QLatin1String("The export has no channel")), wrong);
        }
    }

    /// What comes out is what the reader takes, under the keys of live events.
    void keysAreThoseOfLiveEvents()
    {
        auto opened = SlackExport::open(write(Form::Zip, smallExport()));
        QVERIFY(opened.ok() && opened->choose({text("parks")}));
        const auto message = opened->next();
        QVERIFY(message);
        const SlackSelf self{text("T1"), {}, {}, {}};
        const Pseudonyms keys = pseudonyms();
        SlackChannelSettings channel;
        channel.id = opened->channels()[message->channel].id;
        channel.policy = SlackPolicy::Named;
        const SlackReading reading =
            SlackEventReader(self, opened->people(), keys).history(message->json, channel);
        QCOMPARE(reading.items.size(), std::size_t(1));
        QCOMPARE(reading.items[0].id, QByteArray("slack:T1:C2:1709251300.000100"));
        QCOMPARE(std::get<MessageBody>(reading.items[0].body).author, QByteArray("Joel Brandt"));
    }

    void brokenDays_data()
    {
        QTest::addColumn<Form>("form");
        QTest::addColumn<QByteArray>("day");
        const auto row = [](const QByteArray &name, const QByteArray &day) {
            QTest::newRow(QByteArray("folder: " + name).constData()) << Form::Folder << day;
            QTest::newRow(QByteArray("zip: " + name).constData()) << Form::Zip << day;
        };
        for (const Malformed &value : malformedValues())
            row("value, " + QByteArray(value.name), "[{\"text\":\"x\",\"ts\":" + value.bytes + "}]");
        for (const Malformed &whole : malformedDocuments())
            row("whole, " + QByteArray(whole.name), whole.bytes);
        const QByteArray good = dayOf("x", 3, 1);
        for (qsizetype size = 0; size < good.size() - 2; size += 7)
            row("cut at " + QByteArray::number(size), good.left(size));
        row("an object", "{\"text\":\"x\"}");
        row("a text", "\"[]\"");
        row("comma at the end", "[{},]");
        row("comma first", "[,{}]");
        row("no comma", "[{} {}]");
        row("two arrays", "[{}][{}]");
        row("words behind", "[{}] x");
        row("twice closed", "[{}]]");
        row("braces crossed", "[{\"a\":[}]]");
    }

    void brokenDays()
    {
        QFETCH(Form, form);
        QFETCH(QByteArray, day);
        auto entries = smallExport();
        for (ExportEntry &entry : entries) {
            if (entry.path == "mill-ward/2024-03-02.json")
                entry.content = day;
        }
        auto opened = SlackExport::open(write(form, entries));
        QVERIFY(opened.ok() && opened->choose());
        const Read read = readAll(opened.value());
        QCOMPARE(read.texts.size(), 5);
        QCOMPARE(read.problems.size(), 1);
        QVERIFY2(read.problems.first().startsWith(QLatin1String("mill-ward/2024-03-02.json is skipped")),
                 qPrintable(read.problems.first()));
        QCOMPARE(opened->progress().daysDone, 4);
    }

    void oddDays()
    {
        auto entries = smallExport();
        for (ExportEntry &entry : entries) {
            if (entry.path == "mill-ward/2024-03-02.json")
                entry.content = "\xEF\xBB\xBF [ 1, \"a,]}\", null, [{\"text\":\"no\"}], "
                                "{\"text\":\"[\\\"]}\"} ,{}] \r\n\t";
            if (entry.path == "parks/2024-03-01.json")
                entry.content = " [ ] ";
        }
        auto opened = SlackExport::open(write(Form::Folder, entries));
        QVERIFY(opened.ok() && opened->choose());
        const Read read = readAll(opened.value());
        QVERIFY(read.texts.contains(text("[\"]}")));
        QCOMPARE(read.texts.size(), 6);
        QCOMPARE(read.problems,
                 QStringList{text("In mill-ward/2024-03-02.json, 4 element(s) are skipped: they are "
                                  "no messages.")});
    }

    /// Beyond what is kept parsed; checked whole before the first message comes.
    void largeDays_data() { forms(); }
    void largeDays()
    {
        QFETCH(Form, form);
        auto entries = smallExport();
        const QByteArray large = dayOf(QByteArray(2'000, 'x'), 3'000, 1'709'337'600);
        entries.push_back({"parks/2024-03-05.json", large});
        entries.push_back({"parks/2024-03-06.json", large.chopped(4)});
        auto opened = SlackExport::open(write(form, entries));
        QVERIFY(opened.ok() && opened->choose({text("parks")}));
        const Read read = readAll(opened.value());
        QCOMPARE(read.texts.size(), 3'001);
        QCOMPARE(read.problems.size(), 1);
        QVERIFY(read.problems.first().startsWith(QLatin1String("parks/2024-03-06.json is skipped")));
    }

    void tooLargeDays_data() { forms(); }
    void tooLargeDays()
    {
        QFETCH(Form, form);
        auto entries = smallExport();
        entries.push_back({"parks/2024-03-05.json", dayOf(QByteArray(2'000, 'x'), 1'000, 1'709'337'600)});
        ExportLimits limits = narrow();
        limits.ratioFrom = 1LL << 40;
        auto opened = SlackExport::open(write(form, entries), limits);
        QVERIFY(opened.ok() && opened->choose({text("parks")}));
        const Read read = readAll(opened.value());
        QCOMPARE(read.texts, QStringList{text("parks 0")});
        QCOMPARE(read.problems,
                 QStringList{text("parks/2024-03-05.json is skipped: it is larger than 1 MB, which no "
                                  "day of a channel is.")});
    }

    void lists_data() { forms(); }
    void lists()
    {
        QFETCH(Form, form);
        auto with = [](const QByteArray &path, const QByteArray &content) {
            auto entries = smallExport();
            for (ExportEntry &entry : entries) {
                if (entry.path == path)
                    entry.content = content;
            }
            return entries;
        };
        QVERIFY(
            refusal(write(form, with("channels.json", "[{]"))).startsWith(QLatin1String("channels.json")));
        QVERIFY(refusal(write(form, {{"users.json", "[]"}})).contains(QLatin1String("no export of Slack")));
        QVERIFY(!refusal(write(form, {{"a/channels.json", "[]"}, {"b/channels.json", "[]"}})).isEmpty());

        // Without names it is still an export.
        auto nameless = SlackExport::open(write(form, with("users.json", "[{]")));
        QVERIFY(nameless.ok() && nameless->choose());
        const Read read = readAll(nameless.value());
        QCOMPARE(read.texts.size(), 7);
        QCOMPARE(read.problems.size(), 1);
        QVERIFY(read.problems.first().startsWith(QLatin1String("users.json")));

        // What two channels could claim is neither's: one of them may be private.
        auto doubled = SlackExport::open(write(form, with("groups.json", R"([{"id":"G1","name":"parks"}])")));
        QVERIFY(doubled.ok() && doubled->choose());
        QCOMPARE(doubled->takeProblems(),
                 QStringList{text("Two channels of the export are called \"parks\": neither is read.")});
        QVERIFY(!readAll(doubled.value()).texts.contains(text("parks 0")));
        QVERIFY(!doubled->choose({text("parks")}));

        // In both lists: private.
        auto both = SlackExport::open(write(form, with("groups.json", R"([{"id":"C2","name":"parks"}])")));
        QVERIFY(both.ok() && both->choose());
        QVERIFY(!readAll(both.value()).texts.contains(text("parks 0")));

        auto odd = SlackExport::open(
            write(form, with("channels.json",
                             R"([7,{},{"id":"C:1","name":"x"},{"id":"C1"},{"id":"C2","name":"parks"}])")));
        QVERIFY(odd.ok() && odd->choose());
        QCOMPARE(odd->takeProblems().size(), 3);
        QCOMPARE(readAll(odd.value()).texts, QStringList{text("parks 0")});
    }

    void onlySince_data() { forms(); }
    void onlySince()
    {
        QFETCH(Form, form);
        auto opened = SlackExport::open(write(form, smallExport()));
        // The third is its last second's day by one clock or another.
        QVERIFY(opened.ok() && opened->choose({text("mill-ward")}, Micros(1'709'424'000) * 1'000'000));
        QStringList read = readAll(opened.value()).texts;
        read.sort();
        QCOMPARE(read, (QStringList{text("second 0"), text("second 1"), text("third 0")}));
    }

    void packedAgainWithItsFolder_data() { forms(); }
    void packedAgainWithItsFolder()
    {
        QFETCH(Form, form);
        auto entries = smallExport();
        for (ExportEntry &entry : entries)
            entry.path = "Export of March/" + entry.path;
        entries.push_back({"__MACOSX/channels.json", "[]"});
        auto opened = SlackExport::open(write(form, entries));
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().what));
        QVERIFY(opened->choose());
        QCOMPARE(readAll(opened.value()).texts.size(), 7);
    }

    void namesBeyondAscii_data() { forms(); }
    void namesBeyondAscii()
    {
        QFETCH(Form, form);
        const QByteArray name = "\xC3\xB1u\xC3\xB1oa-\xE6\xB0\xB4";
        auto opened =
            SlackExport::open(write(form, {{"channels.json", "[{\"id\":\"C1\",\"name\":\"" + name + "\"}]"},
                                           {name + "/2024-03-01.json", dayOf("a", 1, 1'709'251'200)}}));
        QVERIFY(opened.ok() && opened->choose({QString::fromUtf8(name)}));
        QCOMPARE(readAll(opened.value()).texts, QStringList{text("a 0")});
    }

    void notThere()
    {
        QVERIFY(refusal(fresh()).startsWith(QLatin1String("There is no folder and no file")));
        QVERIFY(refusal(QString()).startsWith(QLatin1String("There is no folder and no file")));
    }

    void noArchives_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString path = writeZip(m_dir.filePath(text("whole.zip")), smallExport());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("this is no archive");
        QTest::newRow("JSON") << QByteArray("[]");
        QTest::newRow("only the beginning") << QByteArray("PK\x03\x04");
        QTest::newRow("tar") << QByteArray(10'240, '\0');
        for (qsizetype size = 1; size < whole.size() - 22; size += whole.size() / 40)
            QTest::newRow(qPrintable(QStringLiteral("cut at %1").arg(size))) << whole.left(size);
    }

    void noArchives()
    {
        QFETCH(QByteArray, bytes);
        QFile file(fresh() + QLatin1String(".zip"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QVERIFY(refusal(file.fileName()).contains(QLatin1String("not a whole one")));
    }

    void strayPaths_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path :
             {"../evil.json", "mill-ward/../../evil.json", "/etc/evil.json", "a/..", "./a.json",
              "mill-ward/./2024-03-01.json", "mill-ward//2024-03-01.json", "..\\evil.json",
              "mill-ward\\2024-03-01.json", "C:/evil.json", "c:evil.json"})
            QTest::newRow(path) << QByteArray(path);
        QTest::newRow("endless") << QByteArray(1'001, 'a');
    }

    void strayPaths()
    {
        QFETCH(QByteArray, path);
        auto entries = smallExport();
        entries.push_back({path, dayOf("evil", 1, 1)});
        auto opened = SlackExport::open(writeZip(fresh() + QLatin1String(".zip"), entries));
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().what));
        QVERIFY(opened->choose());
        const Read read = readAll(opened.value());
        QCOMPARE(read.problems.size(), 1);
        const QString &sentence = read.problems.first();
        // libarchive itself turns some back slashes into slashes: then it is a file of that name twice, and
        // neither is read.
        const bool isTwice = path.contains('\\') && sentence.contains(QLatin1String("twice"));
        QVERIFY2(isTwice || sentence.contains(QLatin1String("no path that Slack makes")), qPrintable(sentence));
        QCOMPARE(read.texts.size(), isTwice ? 4 : 7);
        QVERIFY(!read.texts.contains(text("evil 0")));
    }

    void strayArchives()
    {
        const auto zip = [this](const std::vector<ExportEntry> &entries, ZipOddity oddity = {}) {
            return writeZip(fresh() + QLatin1String(".zip"), entries, oddity);
        };
        auto entries = smallExport();
        const auto problem = [&](ZipOddity odd = {}) {
            auto opened = SlackExport::open(zip(entries, odd));
            return opened && opened->choose() ? readAll(opened.value()).problems.join(u'|') : QString();
        };
        entries.push_back({"parks/2024-03-01.json", "[]"});
        QCOMPARE(problem(), text("\"parks/2024-03-01.json\" is skipped: it is in the archive twice."));
        ZipOddity oddity;
        oddity.encrypted = true;
        QVERIFY(refusal(zip(smallExport(), oddity)).contains(QLatin1String("encrypted")));
        entries.back() = {"parks/2024-03-09.json", "../../etc/passwd"};
        oddity = {};
        oddity.link = true;
        QCOMPARE(problem(oddity), text("\"parks/2024-03-09.json\" is skipped: it is no plain file."));
        entries.pop_back();
        for (int i = 0; i < 30; ++i)
            entries.push_back({"../" + QByteArray::number(i), "[]"});
        QVERIFY2(problem().endsWith(QLatin1String("|10 more file(s) of the archive are skipped.")),
                 qPrintable(problem()));

        ExportLimits limits;
        limits.files = 5;
        QVERIFY(refusal(zip(smallExport()), limits).contains(QLatin1String("more than 5 files")));
        QVERIFY(refusal(writeFolder(fresh(), smallExport()), limits)
                    .contains(QLatin1String("more than 5 files")));
        limits = {};
        limits.totalBytes = 100;
        QVERIFY(refusal(zip(smallExport()), limits).contains(QLatin1String("larger than any export")));
    }

    void bombs()
    {
        auto entries = smallExport();
        for (int i = 10; i < 30; ++i)
            entries.push_back(
                {"parks/2024-04-" + QByteArray::number(i) + ".json", QByteArray(1'000'000, ' ')});
        const QString path = writeZip(fresh() + QLatin1String(".zip"), entries);
        QVERIFY(refusal(path, narrow()).contains(QLatin1String("500 times its size")));
        // One that is too large is never unpacked, and does not take the others along.
        auto one = smallExport();
        one.push_back({"parks/2024-04-10.json", QByteArray(20'000'000, ' ')});
        auto with = SlackExport::open(writeZip(fresh() + QLatin1String(".zip"), one), narrow());
        QVERIFY2(with.ok(), with ? "" : qPrintable(with.error().what));
        QVERIFY(with->choose());
        const Read rest = readAll(with.value());
        QCOMPARE(rest.texts.size(), 7);
        QVERIFY(rest.problems.join(u' ').startsWith(QLatin1String("parks/2024-04-10.json is skipped")));
        // Small ones harm nobody: their days are not JSON, and that is all.
        auto opened = SlackExport::open(path);
        QVERIFY(opened.ok() && opened->choose());
        QCOMPARE(readAll(opened.value()).problems.size(), 20);
    }

    /// An entry whose list says less than it holds, or other bytes than were packed.
    void lyingEntries()
    {
        const QString path = writeZip(fresh() + QLatin1String(".zip"), smallExport());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray whole = file.readAll();
        int refused = 0;
        int skipped = 0;
        for (qsizetype at = 0; at < whole.size(); at += 13) {
            QByteArray bytes = whole;
            bytes[at] = static_cast<char>(bytes.at(at) ^ 0x55);
            QVERIFY(file.seek(0) && file.write(bytes) == bytes.size() && file.flush());
            auto opened = SlackExport::open(path);
            if (!opened || !opened->choose()) {
                ++refused;
                continue;
            }
            const Read read = readAll(opened.value());
            skipped += read.problems.isEmpty() ? 0 : 1;
            QVERIFY(read.texts.size() <= 7);
            for (const QString &words : read.texts)
                QVERIFY(words.size() < 20);
        }
        QVERIFY(refused > 0 && skipped > 0);
    }

    void linksAreNotFollowed()
    {
        const QString folder = writeFolder(fresh(), smallExport());
        const QString secret = writeFolder(fresh(), {{"secret.json", dayOf("secret", 1, 1)}});
        QVERIFY(QFile::link(secret + text("/secret.json"), folder + text("/parks/2024-05-01.json")));
        QVERIFY(QFile::link(secret, folder + text("/parks/more")));
        auto opened = SlackExport::open(folder);
        QVERIFY(opened.ok() && opened->choose());
        QCOMPARE(readAll(opened.value()).texts.size(), 7);
    }

    void manyDays_data() { forms(); }
    void manyDays()
    {
        QFETCH(Form, form);
        std::vector<ExportEntry> entries{{"channels.json", R"([{"id":"C1","name":"a"}])"}};
        for (int i = 0; i < 1'000; ++i) {
            const QDate date = QDate(2016, 1, 1).addDays(i);
            entries.push_back(
                {"a/" + date.toString(Qt::ISODate).toLatin1() + ".json", dayOf("m", 5, 1'000 + i)});
        }
        auto opened = SlackExport::open(write(form, entries));
        QVERIFY(opened.ok() && opened->choose());
        QCOMPARE(readAll(opened.value()).texts.size(), 5'000);
    }
};

QTEST_GUILESS_MAIN(SlackExportTest)
#include "tst_slackexport.moc"
