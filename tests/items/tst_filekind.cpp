// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/FileWords.h"

#include <QLocale>
#include <QTest>

using namespace porch;

namespace {

FileRow file(const QString &name, const QString &type = {}, qint64 size = 0)
{
    return {name, type, size, "object"};
}

} // namespace

class FileKindTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsByNameAndType_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("type");
        QTest::addColumn<FileKind>("kind");
        const auto row = [](const char *name, const char *type, FileKind kind) {
            QTest::addRow("%s %s", name, type) << QString::fromUtf8(name) << QString::fromUtf8(type) << kind;
        };
        row("photo.jpg", "image/jpeg", FileKind::Picture);
        row("photo.jpg", "", FileKind::Picture);
        row("IMG_0001", "image/jpeg", FileKind::Picture);
        row("voice.m4a", "audio/mp4", FileKind::Sound);
        row("film.mp4", "video/mp4", FileKind::Film);
        row("letter.pdf", "application/pdf", FileKind::Document);
        row("letter.docx", "", FileKind::Document);
        row("notes.txt", "text/plain", FileKind::Document);
        row("page.html", "text/html", FileKind::Page);
        row("drawing.svg", "image/svg+xml", FileKind::Page);
        row("all.zip", "application/zip", FileKind::Archive);
        row("thing", "", FileKind::Unknown);
        row("thing.qqq", "image/png", FileKind::Unknown);
        row("setup.exe", "", FileKind::Program);
        row("run.sh", "text/plain", FileKind::Program);
        row("list.xlsm", "", FileKind::Program);
        row("link.desktop", "", FileKind::Program);
        // What is said and what is there: the worse counts.
        row("photo.jpg", "application/x-msdownload", FileKind::Program);
        row("photo.jpg.exe", "image/jpeg", FileKind::Program);
        row("photo.jpg", "text/html", FileKind::Page);
        row("photo.exe .", "image/jpeg", FileKind::Program);
        row("PHOTO.SCR", "image/jpeg", FileKind::Program);
    }
    void tellsByNameAndType()
    {
        QFETCH(QString, name);
        QFETCH(QString, type);
        QTEST(FileKinds::of(file(name, type)), "kind");
    }

    void aProgramStaysOneWhateverItsName()
    {
        const QByteArray windows =
            QByteArray("MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0", 16) + QByteArray(48, '\0');
        const QByteArray script("#!/bin/sh\nrm -rf ~\n");
        const QByteArray picture = QByteArray("\x89PNG\r\n\x1a\n", 8) + QByteArray(64, '\0');
        const FileRow photo = file(QStringLiteral("photo.jpg"), QStringLiteral("image/jpeg"));
        QCOMPARE(FileKinds::of(photo, windows), FileKind::Program);
        QCOMPARE(FileKinds::of(photo, script), FileKind::Program);
        QCOMPARE(FileKinds::of(photo, picture), FileKind::Picture);
        QCOMPARE(FileKinds::of(photo, "<!DOCTYPE html><html><script>"), FileKind::Page);
        QCOMPARE(FileKinds::of(photo, {}), FileKind::Picture);
        QCOMPARE(FileKinds::of(file(QStringLiteral("setup.exe")), picture), FileKind::Program);
    }

    void namesAreSafeToKeep_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("safe");
        const auto row = [](const char *tag, const QString &name, const char *type, const QString &safe) {
            QTest::newRow(tag) << name << QString::fromUtf8(type) << safe;
        };
        row("plain", QStringLiteral("photo.jpg"), "", QStringLiteral("photo.jpg"));
        row("folders", QStringLiteral("../../.ssh/keys"), "", QStringLiteral("_.._.ssh_keys"));
        row("windows", QStringLiteral("C:\\a|b?.png"), "", QStringLiteral("C__a_b_.png"));
        row("hidden", QStringLiteral("...profile"), "", QStringLiteral("profile"));
        row("turned around", QStringLiteral("photo\u202Egpj.exe"), "", QStringLiteral("photogpj.exe"));
        row("line feed", QStringLiteral("a\nb.txt"), "", QStringLiteral("a b.txt"));
        row("ends in dots", QStringLiteral("run.exe. . "), "", QStringLiteral("run.exe"));
        row("device", QStringLiteral("con.txt"), "", QStringLiteral("_con.txt"));
        row("port", QStringLiteral("COM1"), "image/png", QStringLiteral("_COM1.png"));
        row("nothing", QStringLiteral(" . "), "", QStringLiteral("file"));
        row("no ending", QStringLiteral("IMG_1"), "image/png", QStringLiteral("IMG_1.png"));
        row("long", QString(190, u'x') + QStringLiteral(".jpeg"), "",
            QString(115, u'x') + QStringLiteral(".jpeg"));
    }
    void namesAreSafeToKeep()
    {
        QFETCH(QString, name);
        QFETCH(QString, type);
        QTEST(FileKinds::safeName(file(name, type)), "safe");
    }

    void doubtIsSaid()
    {
        for (const FileKind kind : {FileKind::Picture, FileKind::Sound, FileKind::Film, FileKind::Document}) {
            QVERIFY(!FileKinds::isDoubtful(kind));
            QVERIFY(FileWords::warning(kind).isEmpty());
        }
        for (const FileKind kind :
             {FileKind::Page, FileKind::Archive, FileKind::Unknown, FileKind::Program}) {
            QVERIFY(FileKinds::isDoubtful(kind));
            QVERIFY(!FileWords::warning(kind).isEmpty());
        }
    }

    void sizesAreInTheReadersLanguage()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::Spain));
        QCOMPARE(FileWords::size(2'202'009), QStringLiteral("2,1 MB"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(FileWords::size(2'202'009), QStringLiteral("2.1 MB"));
        QLocale::setDefault(before);
        QVERIFY(FileWords::size(0).isEmpty());
    }

    void everyStateHasItsWords()
    {
        FileRow photo = file(QStringLiteral("photo.jpg"), QStringLiteral("image/jpeg"), 4'194'304);
        FileState state;
        QVERIFY(FileWords::state(photo, state).isEmpty());
        QCOMPARE(FileWords::aloud(photo, state), QStringLiteral("photo.jpg, Picture, 4.0 MB"));
        state.phase = FileState::Phase::Fetching;
        state.received = 1'048'576;
        QCOMPARE(FileWords::state(photo, state), QStringLiteral("Fetching, 1.0 MB of 4.0 MB"));
        state.phase = FileState::Phase::Failed;
        QSet<QString> told;
        for (const auto failure :
             {FileState::Failure::NotThere, FileState::Failure::Damaged, FileState::Failure::Offline}) {
            state.failure = failure;
            told += FileWords::state(photo, state);
        }
        state.failure = FileState::Failure::Other;
        state.problem = QStringLiteral("The disk is full.");
        told += FileWords::state(photo, state);
        // Whatever was tried: there is nothing to fetch.
        photo.object.clear();
        told += FileWords::state(photo, state);
        QCOMPARE(told.size(), 5);
        QVERIFY(!told.contains(QString()));
    }
};

QTEST_GUILESS_MAIN(FileKindTest)
#include "tst_filekind.moc"
