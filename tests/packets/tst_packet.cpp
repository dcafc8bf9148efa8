// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/PacketFolder.h"
#include "models/packets/PacketIds.h"
#include "models/packets/PacketJson.h"
#include "models/packets/PacketMaker.h"
#include "models/packets/PacketWriter.h"
#include "models/packets/paper/PacketDocument.h"
#include "models/packets/paper/PacketPaper.h"
#include "tests/packets/Pictures.h"
#include "tests/store/StoreKit.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace porch;
using namespace porch::test;
namespace pictures = porch::tests::pictures;

namespace {

const QString kAda = QStringLiteral("ada");

MessageBody said(const QByteArray &text, const QByteArray &author, const QByteArray &thread = {})
{
    MessageBody body;
    body.text = text;
    body.thread = thread;
    body.author = author;
    return body;
}

MessageBody whispered(const QByteArray &text, const QByteArray &key, const QByteArray &thread = {})
{
    MessageBody body;
    body.text = text;
    body.thread = thread;
    body.reporter = key;
    return body;
}

/// A case with a named tip, an anonymous one, and whatever happens to tips.
class Town
{
public:
    Town()
    {
        log.setDepartment("d1",
                          R"({"name":"Harbour City Police","policies":{"timeZone":"America/New_York"}})");
        log.setUser("u1", kAda, "A. Lovell");
        MessageBody first =
            said("A <b>grey van</b> & two men.\nI am Joel Brandt, call joel  brandt.", "Joel Brandt");
        first.place = SharedPlace{44.8, -68.77, QStringLiteral("Alder & 3rd")};
        first.files = {{"joel brandt's van.jpg", "image/jpeg", 1'000, "object-1"},
                       {"clip.mov", "video/quicktime", 2'000, "object-2"},
                       {"lost.png", "image/png", 3'000, {}}};
        put("m1", first);
        put("m2", whispered("I saw it as well.", "key-1"));
        put("m3", said("Wrong: it was blue.", "Joel Brandt", "m1"));
        MessageBody calling =
            whispered(QString(QStringLiteral("Ask ") + QChar(kMentionPlace) + u'!').toUtf8(), "key-1", "m2");
        calling.mentions = {"key-2"};
        put("m4", calling);
        log.action("a1", kAda, Verb::Claim, "m1");
        log.action("a2", kAda, Verb::Reply, "m1", "Thank you, Joel Brandt.");
        log.action("a3", kAda, Verb::Note, "m1", "Known to us from last year");
        CaseBody body;
        body.casefile = "case-1";
        body.title = "Converter thefts";
        body.text = "Three in a week";
        body.year = 2025;
        log.casefile("o1", kAda, Verb::OpenCase, body);
        log.link("l1", kAda, Verb::Link, "m1", "case-1", "Same van as Joel Brandt saw");
        log.link("l2", kAda, Verb::Link, "m2", "case-1");
        CaseBody note;
        note.casefile = "case-1";
        note.text = "Suspect lives near by";
        log.casefile("n1", kAda, Verb::NoteCase, note);
        log.remove("x1", "m3");
    }

    void put(const QByteArray &key, const MessageBody &body)
    {
        Event &event = log.message(key, body.text);
        LogBuilder::body(event) = body;
        event.source = QStringLiteral("slack");
        event.channel = QStringLiteral("mill-ward");
    }

    PacketSource read(const PacketSubject &subject)
    {
        cache.fold(std::exchange(log.batch, {}));
        auto source = PacketReader::read(cache.db(), subject);
        return source ? std::move(source).value() : PacketSource();
    }

    LogBuilder log;
    TestCache cache;
};

PacketWish wish(bool names = false, bool notes = false, bool files = true)
{
    return {QStringLiteral("District attorney"), QStringLiteral("Case review"), names, notes, files};
}

QString wordsOf(const PacketContent &content)
{
    QTextDocument document;
    PacketDocument(document, content).write();
    return document.toPlainText();
}

QByteArray jsonOf(const PacketContent &content)
{
    return PacketJson::document(content);
}

PacketContent contentOf(const PacketSource &source, const PacketWish &chosen)
{
    return PacketMaker(source, chosen).content(QStringLiteral("A. Lovell"), kNoon);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What packet.json has that its description does not know, or lacks.
class Described
{
public:
    explicit Described(const QJsonObject &schema)
        : m_definitions(schema.value(QLatin1String("$defs")).toObject())
    {}

    void check(const QString &where, const QJsonValue &value, QJsonObject schema)
    {
        if (const QString to = schema.value(QLatin1String("$ref")).toString(); !to.isEmpty())
            schema = m_definitions.value(to.section(u'/', -1)).toObject();
        const QString type = schema.value(QLatin1String("type")).toString();
        const bool fits = type == QLatin1String("object")    ? value.isObject()
                          : type == QLatin1String("array")   ? value.isArray()
                          : type == QLatin1String("string")  ? value.isString()
                          : type == QLatin1String("boolean") ? value.isBool()
                                                             : value.isDouble();
        if (!fits)
            problems << where + QStringLiteral(" is no ") + type;
        const QJsonObject members = schema.value(QLatin1String("properties")).toObject();
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (!members.contains(member.key()))
                problems << where + QStringLiteral(" has an unknown ") + member.key();
            else
                check(where + u'.' + member.key(), member.value(), members.value(member.key()).toObject());
        }
        for (const QJsonValue &name : schema.value(QLatin1String("required")).toArray()) {
            if (!object.contains(name.toString()))
                problems << where + QStringLiteral(" lacks ") + name.toString();
        }
        for (const QJsonValue &each : value.toArray())
            check(where, each, schema.value(QLatin1String("items")).toObject());
    }

    QStringList problems;

private:
    QJsonObject m_definitions;
};

} // namespace

class PacketTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCaseSaysEverythingOnceAndMarksTips()
    {
        Town town;
        const PacketSource source = town.read({{}, "case-1"});
        QCOMPARE(source.tips.size(), std::size_t(2));
        const PacketContent content = contentOf(source, wish());
        const QString words = wordsOf(content);
        for (const char *expected :
             {"Case 25-0001: Converter thefts", "Harbour City Police", "District attorney", "Case review",
              "A. Lovell", "America/New_York", "A <b>grey van</b> & two men.", "[Deleted by its writer]",
              "44.80000, -68.77000", "nobody has confirmed it", "Three in a week", "1 Jun 2025 08:00"})
            QVERIFY2(words.contains(QString::fromUtf8(expected)), expected);
        QCOMPARE(words.count(QStringLiteral("Uncorroborated")), 3); // the whole, and each tip
        QVERIFY(!words.contains(QStringLiteral("it was blue")));
        for (const PacketTipPart &tip : content.tips)
            QVERIFY(tip.uncorroborated);
    }

    void reportersAreNumberedUnlessNamed()
    {
        Town town;
        const PacketSource source = town.read({{}, "case-1"});
        const PacketContent without = contentOf(source, wish());
        const QString pseudonymOfOne = source.tips[1].tip.reporter;
        QVERIFY(!pseudonymOfOne.isEmpty());
        for (const QString &words : {wordsOf(without), QString::fromUtf8(jsonOf(without))}) {
            QVERIFY(!words.contains(QStringLiteral("Brandt"), Qt::CaseInsensitive));
            QVERIFY(!words.contains(pseudonymOfOne));
            QVERIFY(!words.contains(QStringLiteral("slack")));
            // Everywhere the same number: as a writer, in the words of the desk, in reasons and names of
            // files.
            QVERIFY(words.contains(QStringLiteral("I am Reporter 1, call Reporter 1.")));
            QVERIFY(words.contains(QStringLiteral("Thank you, Reporter 1.")));
            QVERIFY(words.contains(QStringLiteral("Same van as Reporter 1 saw")));
            QVERIFY(words.contains(QStringLiteral("Reporter 1's van.jpg")));
            // Who is only mentioned is a person, too.
            QVERIFY(words.contains(QStringLiteral("Ask Reporter 3!")));
        }
        QCOMPARE(without.tips[1].reporter, QStringLiteral("Reporter 2"));
        const QString with = wordsOf(contentOf(source, wish(true)));
        QVERIFY(with.contains(QStringLiteral("Joel Brandt")));
        QVERIFY(with.contains(pseudonymOfOne));
        QVERIFY(!with.contains(QStringLiteral("Reporter 1")));
    }

    void notesLeaveOnlyWhereChosen()
    {
        Town town;
        const PacketSource source = town.read({{}, "case-1"});
        for (const char *note : {"Known to us from last year", "Suspect lives near by"}) {
            QVERIFY(!wordsOf(contentOf(source, wish())).contains(QLatin1String(note)));
            QVERIFY(!jsonOf(contentOf(source, wish())).contains(note));
            QVERIFY(wordsOf(contentOf(source, wish(false, true))).contains(QLatin1String(note)));
        }
    }

    void whatWasRefusedDidNotHappen()
    {
        Town town;
        town.log.action("b1", QStringLiteral("ben"), Verb::Reply, "m1", "I would have answered, too");
        town.log.action("b2", QStringLiteral("ben"), Verb::Close, "m1", {}, "Not mine to close");
        const QString words = wordsOf(contentOf(town.read({"m1", {}}), wish()));
        QVERIFY(words.contains(QStringLiteral("Tip of Reporter 1 in #mill-ward")));
        QVERIFY(!words.contains(QStringLiteral("Not mine to close")));
    }

    void unknownSubjectsAreSaidSo()
    {
        Town town;
        town.cache.fold(town.log.batch);
        QVERIFY(!PacketReader::read(town.cache.db(), {"nothing", {}}).ok());
        QVERIFY(!PacketReader::read(town.cache.db(), {{}, "nothing"}).ok());
    }

    void noLineRunsOutOfThePage()
    {
        Town town;
        const PacketContent content = contentOf(town.read({{}, "case-1"}), wish());
        QTextDocument document;
        document.setDocumentMargin(0);
        document.setTextWidth(400);
        PacketDocument(document, content).write();
        QVERIFY2(document.size().width() <= 400.5, qPrintable(QString::number(document.size().width())));
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            const QTextLayout *layout = block.layout();
            for (int line = 0; line < layout->lineCount(); ++line)
                QVERIFY2(layout->lineAt(line).naturalTextWidth() <= layout->lineAt(line).width() + 0.5,
                         qPrintable(block.text()));
        }
    }

    void thePdfHasPagesOfEitherSize()
    {
        Town town;
        PacketSource source = town.read({{}, "case-1"});
        TimelineRow line = source.tips[0].rows[0];
        line.text =
            QStringLiteral("He walked by again and looked into every car on the street. ").repeated(20);
        line.files.clear();
        source.tips[0].rows.resize(60, line);
        for (const auto size : {QPageSize::A4, QPageSize::Letter}) {
            QByteArray pdf;
            QBuffer buffer(&pdf);
            buffer.open(QIODevice::WriteOnly);
            QVERIFY(PacketPaper::write(buffer, contentOf(source, wish()), size).ok());
            QVERIFY(pdf.startsWith("%PDF-"));
            QVERIFY(pdf.count("/Type /Page\n") > 5);
            QVERIFY(pdf.contains(size == QPageSize::A4 ? "595" : "612"));
        }
        QCOMPARE(PacketPaper::paperOf(QLocale(QStringLiteral("en_US"))), QPageSize::Letter);
        QCOMPARE(PacketPaper::paperOf(QLocale(QStringLiteral("de_DE"))), QPageSize::A4);
    }

    void thePdfCanBeSearched()
    {
        Town town;
        const PacketContent content = contentOf(town.read({{}, "case-1"}), wish());
        const QTemporaryDir dir;
        QFile pdf(dir.filePath(QStringLiteral("packet.pdf")));
        QVERIFY(pdf.open(QIODevice::WriteOnly));
        QVERIFY(PacketPaper::write(pdf, content, QPageSize::A4).ok());
        pdf.close();
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {pdf.fileName(), QStringLiteral("-")});
        QVERIFY2(reader.waitForFinished(), qPrintable(reader.errorString()));
        const QString words = QString::fromUtf8(reader.readAllStandardOutput());
        // Signs between digits, which fonts like to put shapes of their own for.
        QVERIFY2(words.contains(content.casefile->number), qPrintable(words));
        static const QRegularExpression time(QStringLiteral("\\d\\d:\\d\\d:\\d\\d"));
        QVERIFY2(words.contains(time), qPrintable(words));
    }

    void theFolderHoldsCleanedFilesAndItsManifest()
    {
        const QTemporaryDir dir;
        Town town;
        PacketJob job;
        job.source = town.read({"m1", {}});
        job.wish = wish();
        job.form = PacketForm::Folder;
        job.path = dir.filePath(QStringLiteral("packet"));
        job.madeBy = QStringLiteral("A. Lovell");
        job.now = kNoon;
        const QString picture = dir.filePath(QStringLiteral("1"));
        const QString film = dir.filePath(QStringLiteral("2"));
        QVERIFY(
            writePacketFile(picture, pictures::planted(pictures::encoded(pictures::drawn(), "jpg"), 6)).ok());
        QVERIFY(writePacketFile(film, "a film").ok());
        job.fetched = {{"object-1", {picture, {}}}, {"object-2", {film, {}}}};
        const auto outcome = PacketWriter::write(job);
        QVERIFY2(outcome.ok(), outcome.ok() ? "" : qPrintable(outcome.error().what));

        const QJsonObject json =
            QJsonDocument::fromJson(read(job.path + QStringLiteral("/packet.json"))).object();
        QFile schema(QStringLiteral(PORCHLIGHT_SOURCE_DIR "/resources/schema/packet.schema.json"));
        QVERIFY(schema.open(QIODevice::ReadOnly));
        const QJsonObject description = QJsonDocument::fromJson(schema.readAll()).object();
        QVERIFY(!description.isEmpty());
        Described described(description);
        described.check(QStringLiteral("packet"), json, description);
        QCOMPARE(described.problems, QStringList());

        const QJsonArray files = json.value(QLatin1String("files")).toArray();
        QCOMPARE(files.size(), 3);
        const QJsonObject first = files.at(0).toObject();
        QCOMPARE(first.value(QLatin1String("path")).toString(), QStringLiteral("files/01.jpg"));
        const QByteArray content = read(job.path + QStringLiteral("/files/01.jpg"));
        QVERIFY(!content.contains(QByteArrayView(pictures::kSecret)));
        QCOMPARE(pictures::decoded(content), pictures::decoded(read(picture)));
        QCOMPARE(first.value(QLatin1String("sha256")).toString().toLatin1(),
                 QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        // A film and a file without content are named with the reason.
        QCOMPARE(outcome->leftOut.size(), 2);
        QVERIFY(outcome->leftOut.at(0).startsWith(QStringLiteral("clip.mov: ")));
        QVERIFY(outcome->leftOut.at(1).startsWith(QStringLiteral("lost.png: ")));
        QVERIFY(!files.at(1).toObject().contains(QLatin1String("path")));

        const QByteArray manifest = read(job.path + QStringLiteral("/manifest.sha256"));
        for (const QString &name :
             {QStringLiteral("files/01.jpg"), QStringLiteral("packet.pdf"), QStringLiteral("packet.json")}) {
            const QByteArray bytes = read(job.path + u'/' + name);
            QVERIFY(!bytes.isEmpty());
            const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
            QVERIFY(manifest.contains(QByteArray(digest + "  " + name.toUtf8() + '\n')));
            QCOMPARE(QFile::permissions(job.path + u'/' + name) &
                         (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                     QFile::Permissions());
        }

        // Nothing is written over, and nothing is left behind.
        const auto again = PacketWriter::write(job);
        QVERIFY(!again.ok());
        QVERIFY(again.error().what.contains(QStringLiteral("packet")));
        QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 (QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("packet")}));
    }

    void stoppingLeavesNothingBehind()
    {
        const QTemporaryDir dir;
        Town town;
        PacketJob job;
        job.source = town.read({"m1", {}});
        job.wish = wish();
        job.form = PacketForm::Folder;
        job.path = dir.filePath(QStringLiteral("packet"));
        // Between files, while the last one is cleaned, and when all but the name is there.
        for (const int last : {0, 2}) {
            int at = -1;
            const auto outcome = PacketWriter::write(
                job, [&at](int done, int) { at = done; }, [&] { return at >= last; });
            QVERIFY(!outcome.ok());
            QCOMPARE(at, last);
            QVERIFY(QDir(dir.path()).isEmpty());
        }
        const auto manifestIsThere = [&dir] {
            return QDirIterator(dir.path(), {QStringLiteral("manifest.sha256")}, QDir::Files | QDir::Hidden,
                                QDirIterator::Subdirectories)
                .hasNext();
        };
        QVERIFY(!PacketWriter::write(job, {}, manifestIsThere).ok());
        QVERIFY(QDir(dir.path()).isEmpty());
    }

    void stoppingKeepsAFileFromItsPlace()
    {
        const QTemporaryDir dir;
        Town town;
        PacketJob job;
        job.source = town.read({"m1", {}});
        job.wish = wish();
        job.path = dir.filePath(QStringLiteral("tip"));
        for (const PacketForm form : {PacketForm::Pdf, PacketForm::Eido}) {
            job.form = form;
            int questions = 0;
            QVERIFY(PacketWriter::write(job, {}, [&] { return ++questions < 0; }).ok());
            QVERIFY(QFile::remove(job.path));
            // Whichever of them is answered with yes, also the last one, after the content was written.
            QVERIFY(questions > 1);
            for (int last = 1; last <= questions; ++last) {
                int asked = 0;
                QVERIFY(!PacketWriter::write(job, {}, [&] { return ++asked == last; }).ok());
                QCOMPARE(asked, last);
                QVERIFY(QDir(dir.path())
                            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                            .isEmpty());
            }
        }
        job.form = PacketForm::Clipboard;
        QVERIFY(!PacketWriter::write(job, {}, [] { return true; }).ok());
    }

    void placesThatCanNotBeWrittenAreNamed()
    {
        const QTemporaryDir dir;
        Town town;
        PacketJob job;
        job.source = town.read({"m1", {}});
        job.wish = wish();
        for (const PacketForm form : {PacketForm::Folder, PacketForm::Pdf, PacketForm::Eido}) {
            job.form = form;
            job.path = dir.filePath(QStringLiteral("not-there/packet"));
            const auto outcome = PacketWriter::write(job);
            QVERIFY(!outcome.ok());
            QVERIFY2(outcome.error().what.contains(QStringLiteral("not-there")),
                     qPrintable(outcome.error().what));
        }
        QVERIFY(!writePacketFile(QStringLiteral("/dev/full/packet"), "x").ok());
    }

    void aPlaceIsTriedWithoutATrace()
    {
        const QTemporaryDir dir;
        const auto everything = [&dir] {
            return QDir(dir.path())
                .entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
        };
        QVERIFY(QFile::link(dir.filePath(QStringLiteral("nothing")), dir.filePath(QStringLiteral("link"))));
        for (const PacketForm form : {PacketForm::Folder, PacketForm::Pdf, PacketForm::Eido}) {
            QVERIFY(PacketWriter::tryPlace(form, dir.filePath(QStringLiteral("packet"))).ok());
            for (const QString &path :
                 {dir.path(), dir.filePath(QStringLiteral("link")),
                  dir.filePath(QStringLiteral("not-there/packet")), QStringLiteral("/proc/packet")}) {
                const auto tried = PacketWriter::tryPlace(form, path);
                QVERIFY2(!tried.ok(), qPrintable(path));
                QVERIFY2(tried.error().what.contains(path), qPrintable(tried.error().what));
            }
            QCOMPARE(everything(), QStringList{QStringLiteral("link")});
        }
        QVERIFY(PacketWriter::tryPlace(PacketForm::Clipboard, {}).ok());
    }

    void namesAndIdentifiersTellNothing()
    {
        Town town;
        const PacketSource source = town.read({{}, "case-1"});
        QCOMPARE(PacketWriter::baseName(source.casefile->number, PacketForm::Pdf, kNoon),
                 QStringLiteral("packet-25-0001-2025-06-01-1200"));
        QCOMPARE(PacketWriter::baseName(source.casefile->number, PacketForm::Eido, kNoon),
                 QStringLiteral("incident-25-0001-2025-06-01-1200"));
        QCOMPARE(packetId("a", "b"), packetId("a", "b"));
        QVERIFY(packetId("a", "b") != packetId("a", "c"));
        QCOMPARE(packetToken(QStringLiteral("../¡A b!")), QStringLiteral("a-b"));
    }
};

QTEST_MAIN(PacketTest)
#include "tst_packet.moc"
