// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/PackInstall.h"
#include "tests/places/PackKit.h"

#include <QDir>
#include <QTest>

using namespace porch;
using namespace porch::test;

class PackInstallTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void putsAPackInItsPlace();
    void replacesTheOneBefore();
    void refusesWhatIsNoPack_data();
    void refusesWhatIsNoPack();
    void aDamagedPackLeavesTheOld();
    void aFolderThatIsNotThere();
    void theInstalledOneItself();

private:
    static void make(HandmadePack &pack, const QString &name)
    {
        PackInfo info;
        info.name = name;
        pack.finish(info);
    }
    QString place() const { return m_folder->filePath(QStringLiteral("city.pack")); }
    QString installed() const { return must(CityPack::open(place())).info().name; }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void PackInstallTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void PackInstallTest::putsAPackInItsPlace()
{
    HandmadePack pack;
    make(pack, QStringLiteral("Alderquay"));
    const auto info = PackInstall::install(pack.path(), place());
    QVERIFY2(info, info ? "" : qPrintable(info.error().what));
    QCOMPARE(info->name, QStringLiteral("Alderquay"));
    QCOMPARE(installed(), QStringLiteral("Alderquay"));
    QCOMPARE(files(), QStringList{QStringLiteral("city.pack")});
    // Nobody else at the console needs to read it.
    QVERIFY(!(QFile::permissions(place()) & (QFile::ReadOther | QFile::WriteOther)));
}

void PackInstallTest::replacesTheOneBefore()
{
    HandmadePack first;
    make(first, QStringLiteral("first"));
    HandmadePack second;
    make(second, QStringLiteral("second"));
    QVERIFY(PackInstall::install(first.path(), place()));
    QVERIFY(PackInstall::install(second.path(), place()));
    QCOMPARE(installed(), QStringLiteral("second"));
}

void PackInstallTest::refusesWhatIsNoPack_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("words") << QByteArray("this is no city pack");
    QTest::newRow("another database") << QByteArray("SQLite format 3\0", 16) + QByteArray(4096, '\0');
}

void PackInstallTest::refusesWhatIsNoPack()
{
    QFETCH(const QByteArray, content);
    HandmadePack old;
    make(old, QStringLiteral("old"));
    QVERIFY(PackInstall::install(old.path(), place()));
    const QString path = m_folder->filePath(QStringLiteral("chosen"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto info = PackInstall::install(path, place());
    QVERIFY(!info);
    QVERIFY(!info.error().what.isEmpty());
    QCOMPARE(installed(), QStringLiteral("old"));
    QVERIFY(!PackInstall::install(m_folder->filePath(QStringLiteral("missing")), place()));
}

void PackInstallTest::aDamagedPackLeavesTheOld()
{
    HandmadePack old;
    make(old, QStringLiteral("old"));
    QVERIFY(PackInstall::install(old.path(), place()));
    HandmadePack damaged;
    make(damaged, QStringLiteral("damaged"));
    QFile file(damaged.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(file.size() / 2);
    file.write(QByteArray(int(file.size() / 4), '\xff'));
    file.close();
    QVERIFY(!PackInstall::install(damaged.path(), place()));
    QCOMPARE(installed(), QStringLiteral("old"));
    QCOMPARE(files(), QStringList{QStringLiteral("city.pack")});
}

void PackInstallTest::aFolderThatIsNotThere()
{
    HandmadePack pack;
    make(pack, QStringLiteral("pack"));
    QVERIFY(!PackInstall::install(pack.path(), m_folder->filePath(QStringLiteral("none/city.pack"))));
}

void PackInstallTest::theInstalledOneItself()
{
    HandmadePack pack;
    make(pack, QStringLiteral("pack"));
    QVERIFY(PackInstall::install(pack.path(), place()));
    QVERIFY(PackInstall::install(place(), place()));
    QCOMPARE(installed(), QStringLiteral("pack"));
    QCOMPARE(files(), QStringList{QStringLiteral("city.pack")});
}

QTEST_GUILESS_MAIN(PackInstallTest)
#include "tst_packinstall.moc"
