// SPDX-License-Identifier: GPL-3.0-or-later
//
// What must not be in a packet, whatever it is written as: names where they are left out, and other cases.
#include "models/packets/Eido.h"
#include "models/packets/PacketFolder.h"
#include "models/packets/PacketJson.h"
#include "models/packets/PacketMaker.h"
#include "models/packets/PacketWriter.h"
#include "models/packets/paper/PacketDocument.h"
#include "tests/packets/Pictures.h"
#include "tests/store/StoreKit.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace porch;
using namespace porch::test;
namespace pictures = porch::tests::pictures;

namespace {

const QString kAda = QStringLiteral("ada");
const QString kBen = QStringLiteral("ben");

/// Who must not be told: each wrote, and is told of in words of the desk.
constexpr const char *kPeople[] = {
    "Brandt", // of a linked tip
    "Corvin", // of a tip that is only proposed
    "Odell",  // of a tip that was linked once
    "Marlow", // wrote in that one, too
    "Ferris", // of a tip that is merged with a linked one
    "Harrow", // of a tip that was merged with it once
    "Heron",  // a pseudonym that somebody was called by
};

class Town
{
public:
    Town()
    {
        log.setUser("u1", kAda, "A. Lovell");
        message("m1", "Joel Brandt", "I am joel brandt, ask quiet heron or Uma Ferris.");
        message("m2", "Mia Corvin", "I saw it");
        message("m3", "Pat Odell", "I was there");
        message("m4", "Tess Marlow", "So was I", "m3");
        message("m5", "Uma Ferris", "The same van");
        message("m6", "Ida Harrow", "Another van");
        open("case-1", "The van of Joel Brandt", "Told by Joel Brandt 2 hours ago");
        log.link("l1", kAda, Verb::Link, "m1", "case-1", "As Joel Brandt and Mia Corvin say");
        log.link("l2", kBen, Verb::Propose, "m2", "case-1", "Mia Corvin knows Tess Marlow");
        log.link("l3", kAda, Verb::Link, "m3", "case-1", "Pat Odell was there");
        log.link("l4", kAda, Verb::Unlink, "m3", "case-1", "Pat Odell was mistaken");
        log.merge("g1", kAda, "m1", "m6");
        TipBody apart;
        apart.tip = "m1";
        apart.reason = "Ida Harrow meant another one";
        log.action("g2", kAda, Verb::Unmerge, apart);
        log.merge("g3", kAda, "m5", "m1");
        TipBody place;
        place.tip = "m1";
        place.place = TipPlace{false, 44.8, -68.77, "Behind Joel Brandt's house"};
        log.action("p1", kAda, Verb::Place, place);
        log.action("c0", kAda, Verb::Claim, "m1");
        log.action("r1", kAda, Verb::Reply, "m1", "Thank you, Joel Brandt.");
        log.action("n1", kAda, Verb::Note, "m1", "@Mia Corvin and Pat Odell are neighbours of Quiet Heron");
        log.action("e1", kAda, Verb::Escalate, "m1", {}, "JOEL BRANDT is afraid");
        log.action("c1", kAda, Verb::Close, "m1", {}, "Tess  Marlow saw nothing");
        CaseBody change;
        change.casefile = "case-1";
        change.title = "Vans, by Joel Brandt and Uma Ferris";
        log.casefile("u2", kAda, Verb::UpdateCase, change);
        CaseBody note;
        note.casefile = "case-1";
        note.text = "Call Ida Harrow";
        log.casefile("n2", kAda, Verb::NoteCase, note);
    }

    void message(const QByteArray &key, const QByteArray &author, const QByteArray &text,
                 const QByteArray &thread = {})
    {
        MessageBody body;
        body.text = text;
        body.author = author;
        body.thread = thread;
        if (key == "m1") {
            body.place = SharedPlace{44.8, -68.77, QStringLiteral("Joel Brandt's house")};
            body.files = {{"joelbrandt2.jpg", "image/jpeg", 1'000, "object-1"},
                          {"Joel_Brandt and quietheron.mov", "video/joel-brandt", 2'000, "object-2"},
                          {"mia-corvin.png", "image/png", 3'000, {}}};
        }
        Event &event = log.message(key, text);
        LogBuilder::body(event) = body;
        event.source = QStringLiteral("slack");
        event.channel = QStringLiteral("joel-brandt");
    }
    void open(const QByteArray &key, const QByteArray &title, const QByteArray &text = {})
    {
        CaseBody body;
        body.casefile = key;
        body.title = title;
        body.text = text;
        body.year = 2025;
        log.casefile("open-" + key, kAda, Verb::OpenCase, body);
    }
    void closeCase()
    {
        CaseBody body;
        body.casefile = "case-1";
        body.reason = "It was Joel Brandt's own van";
        log.casefile("close", kAda, Verb::CloseCase, body);
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

PacketWish wish(bool names = false)
{
    return {QStringLiteral("Attorney of Joel Brandt"), QStringLiteral("Mia Corvin asked for it"), names, true,
            true};
}

/// All that can be read in each form: of the PDF what is laid out.
QStringList formsOf(const PacketSource &source, const PacketWish &chosen)
{
    const PacketContent content = PacketMaker(source, chosen).content(QStringLiteral("A. Lovell"), kNoon);
    QTextDocument document;
    PacketDocument(document, content).write();
    return {document.toPlainText(), QString::fromUtf8(PacketJson::document(content)),
            QString::fromUtf8(Eido::document(content)), content.title};
}

/// The name as it would stand in bytes: as it is, and as a PDF has its title.
bool tells(const QByteArray &bytes, const char *name)
{
    QByteArray wide;
    for (const char *letter = name; *letter != 0; ++letter)
        wide.append('\0').append(*letter);
    return bytes.toLower().contains(QByteArray(name).toLower()) || bytes.toLower().contains(wide.toLower());
}

} // namespace

class PacketLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noNameInAnyForm_data()
    {
        QTest::addColumn<PacketSubject>("subject");
        QTest::newRow("case") << PacketSubject{{}, "case-1"};
        QTest::newRow("tip") << PacketSubject{"m1", {}};
    }

    void noNameInAnyForm()
    {
        QFETCH(const PacketSubject, subject);
        Town town;
        town.closeCase();
        const PacketSource source = town.read(subject);
        QVERIFY(!source.tips.empty());
        const QString named = formsOf(source, wish(true)).join(u'\n');
        for (const char *person : kPeople) {
            for (const QString &form : formsOf(source, wish())) {
                QVERIFY2(!form.contains(QLatin1String(person), Qt::CaseInsensitive),
                         qPrintable(QLatin1String(person) + u'\n' + form));
            }
            // They are told of, or this says nothing.
            QVERIFY2(named.contains(QLatin1String(person), Qt::CaseInsensitive), person);
        }
    }

    void noNameInAFolder()
    {
        const QTemporaryDir dir;
        Town town;
        PacketJob job;
        job.source = town.read({{}, "case-1"});
        job.wish = wish();
        job.form = PacketForm::Folder;
        job.path = dir.filePath(QStringLiteral("packet"));
        const QString picture = dir.filePath(QStringLiteral("1"));
        QVERIFY(writePacketFile(picture, pictures::encoded(pictures::drawn(), "jpg")).ok());
        job.fetched = {{"object-1", {picture, {}}}, {"object-2", {picture, {}}}};
        const auto outcome = PacketWriter::write(job);
        QVERIFY2(outcome.ok(), outcome.ok() ? "" : qPrintable(outcome.error().what));
        QByteArray all = outcome->leftOut.join(u'\n').toUtf8();
        int files = 0;
        for (QDirIterator each(job.path, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
             each.hasNext(); ++files) {
            QFile file(each.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            all += each.filePath().mid(job.path.size()).toUtf8() + '\n' + file.readAll() + '\n';
        }
        QCOMPARE(files, 5); // the PDF, the data, the manifest and two pictures
        for (const char *person : kPeople)
            QVERIFY2(!tells(all, person), person);
        QVERIFY(tells(all, "Reporter 1"));
    }

    void aCaseTellsNothingOfOtherCases()
    {
        Town town;
        town.open("case-2", "The harbour");
        town.open("case-3", "Vans in general");
        town.log.link("o1", kAda, Verb::Link, "m1", "case-2", "Seen there as well");
        town.log.link("o2", kBen, Verb::Propose, "m1", "case-3", "Many of them");
        town.log.link("o3", kAda, Verb::Accept, "m1", "case-3", "Right so");
        town.log.link("o4", kAda, Verb::Unlink, "m1", "case-2", "It was elsewhere");
        const QStringList secrets{QStringLiteral("25-0002"),
                                  QStringLiteral("25-0003"),
                                  QStringLiteral("harbour"),
                                  QStringLiteral("in general"),
                                  QStringLiteral("Seen there as well"),
                                  QStringLiteral("Many of them"),
                                  QStringLiteral("Right so"),
                                  QStringLiteral("It was elsewhere")};
        for (const QString &form : formsOf(town.read({{}, "case-1"}), wish(true))) {
            for (const QString &secret : secrets)
                QVERIFY2(!form.contains(secret), qPrintable(secret + u'\n' + form));
        }
        // What belongs to this case is told; a packet of the tip tells of all.
        const QString words = formsOf(town.read({{}, "case-1"}), wish(true)).first();
        QVERIFY(words.contains(QStringLiteral("Linked to case 25-0001: As Joel Brandt and Mia Corvin say")));
        const QString tip = formsOf(town.read({"m1", {}}), wish(true)).first();
        QVERIFY(tip.contains(QStringLiteral("Linked to case 25-0002: Seen there as well")));
        QVERIFY(tip.contains(QStringLiteral("Unlinked from case 25-0002: It was elsewhere")));
        QVERIFY(tip.contains(QStringLiteral("Proposal accepted for case 25-0003: Right so")));
    }

    void whatWasMergedIntoTheCaseIsOfIt()
    {
        Town town;
        town.open("case-2", "The harbour");
        town.log.link("o1", kAda, Verb::Link, "m2", "case-2", "Seen there as well");
        CaseBody close;
        close.casefile = "case-2";
        close.into = "case-1";
        town.log.casefile("o2", kAda, Verb::CloseCase, close);
        const PacketSource source = town.read({{}, "case-1"});
        QCOMPARE(source.tips.size(), std::size_t(2));
        QVERIFY(formsOf(source, wish())
                    .first()
                    .contains(QStringLiteral("Linked to case 25-0002: Seen there as well")));
    }
};

QTEST_MAIN(PacketLimitsTest)
#include "tst_packetlimits.moc"
