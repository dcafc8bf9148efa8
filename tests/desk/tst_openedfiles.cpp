// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/OpenedFiles.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace porch;

class OpenedFilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatACrashLeftGoesTheNextTime()
    {
        const QTemporaryDir place;
        const QString folder = place.filePath(QStringLiteral("opened"));
        // A session that lives, and one that did not end in order.
        OpenedFiles living(folder);
        const auto path = living.pathFor("o1", QStringLiteral("photo.png"));
        QVERIFY(path.ok());
        QFile kept(path.value());
        QVERIFY(kept.open(QIODevice::WriteOnly));
        kept.close();
        QVERIFY(QDir(folder).mkpath(QStringLiteral("dead/1")));
        {
            OpenedFiles next(folder);
            QVERIFY(!QFileInfo::exists(folder + QLatin1String("/dead")));
            QVERIFY(QFileInfo::exists(path.value()));
            QCOMPARE(next.folder(), QString()); // made when it is needed
        }
        QVERIFY(QFileInfo::exists(path.value()));
        QCOMPARE(living.pathFor("o1", QStringLiteral("photo.png")).value(), path.value());
        QVERIFY(living.pathFor("o2", QStringLiteral("photo.png")).value() != path.value());
    }

    void aFolderThatCantBeMadeSaysSo()
    {
        const QTemporaryDir place;
        const QString path = place.filePath(QStringLiteral("opened"));
        QFile inTheWay(path);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        OpenedFiles files(path);
        const auto none = files.pathFor("o1", QStringLiteral("photo.png"));
        QVERIFY(!none.ok());
        QVERIFY(!none.error().what.isEmpty());
    }
};

QTEST_GUILESS_MAIN(OpenedFilesTest)
#include "tst_openedfiles.moc"
