// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/admin/TestDepartment.h"
#include "tests/support/NatsProcess.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

/// JSON written with single quotes.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

class DepartmentFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        m_plan = {};
        m_plan.name = QStringLiteral("Mill \"Ward\" \\ Police");
        m_plan.nodes = DepartmentFolder::planNodes(false, 0);
    }

    void everythingIsPrivateAndComesBack()
    {
        m_plan.nodes = DepartmentFolder::planNodes(true, 0);
        const auto made = DepartmentFolder::create(path(), m_plan, {});
        QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().what));
        QDirIterator all(m_root->path(), QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden,
                         QDirIterator::Subdirectories);
        int files = 0;
        while (all.hasNext()) {
            const QFileInfo info(all.next());
            ++files;
            const auto mode = QFile::permissions(info.filePath()) &
                              (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                               QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther);
            QVERIFY2(mode == 0, qPrintable(info.filePath()));
        }
        QVERIFY(files >= 10);
        const auto again = DepartmentFolder::open(path());
        QVERIFY(again);
        QCOMPARE(again->plan().name, m_plan.name);
        QCOMPARE(again->plan().urls(), made->plan().urls());
        QCOMPARE(again->keeper().value().publicKey(), made->keeper().value().publicKey());
        QSet<quint16> ports;
        for (const DepartmentNode &node : again->plan().nodes)
            ports += {node.webSocketPort, node.clientPort, node.routePort};
        QCOMPARE(ports.size(), 9);
        QVERIFY(!ports.contains(0));
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("certificateFile");
        QTest::addColumn<QString>("keyFile");
        QTest::addColumn<QString>("says");
        const QString good = certificate(QStringLiteral("server.pem"));
        const QString key = certificate(QStringLiteral("server.key"));
        QTest::newRow("network without TLS") << "desk.example.org"
                                             << ""
                                             << ""
                                             << "--cert";
        QTest::newRow("address without TLS") << "192.0.2.7"
                                             << ""
                                             << ""
                                             << "--cert";
        QTest::newRow("every address") << "0.0.0.0"
                                       << ""
                                       << ""
                                       << "--cert";
        QTest::newRow("no host") << ""
                                 << ""
                                 << ""
                                 << "address";
        QTest::newRow("bad host") << "a b/c" << good << key << "address";
        QTest::newRow("certificate alone") << "desk.example.org" << good << ""
                                           << "--key";
        QTest::newRow("no such certificate") << "desk.example.org"
                                             << "/nonexistent.pem" << key << "nonexistent";
        QTest::newRow("key as certificate") << "desk.example.org" << key << key << "certificate";
        QTest::newRow("certificate as key") << "desk.example.org" << good << good << "key";
    }

    void refusals()
    {
        QFETCH(QString, says);
        QFETCH(QString, host);
        QFETCH(QString, certificateFile);
        QFETCH(QString, keyFile);
        m_plan.host = host;
        m_plan.certificateFile = certificateFile;
        m_plan.keyFile = keyFile;
        const auto made = DepartmentFolder::create(path(), m_plan, {});
        QVERIFY(!made);
        QVERIFY2(made.error().what.contains(says), qPrintable(made.error().what));
        QVERIFY(!QDir(path()).exists());
    }

    void foreignFolderIsLeftAlone()
    {
        QVERIFY(QDir().mkpath(path()));
        QFile letter(path() + QLatin1String("/letter.txt"));
        QVERIFY(letter.open(QIODevice::WriteOnly));
        QVERIFY(!DepartmentFolder::create(path(), m_plan, {}));
        QVERIFY(!DepartmentFolder::open(path()));
        QCOMPARE(QDir(path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
    }

    void damagedPlans_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("half") << QByteArray("{\"v\":1,");
        QTest::newRow("newer") << json("{'v':2}");
        QTest::newRow("no nodes") << json("{'v':1,'name':'a','host':'127.0.0.1'}");
        QTest::newRow("two nodes") << json("{'v':1,'name':'a','host':'127.0.0.1','nodes':[{'websocket':1,'"
                                           "client':2,'route':3},{'websocket':4,'client':5,'route':6}]}");
        QTest::newRow("bad port") << json(
            "{'v':1,'name':'a','host':'127.0.0.1','nodes':[{'websocket':70000,'client':2}]}");
        QTest::newRow("no name") << json("{'v':1,'host':'127.0.0.1','nodes':[{'websocket':1,'client':2}]}");
        QTest::newRow("network without TLS")
            << json("{'v':1,'name':'a','host':'desk.example.org','nodes':[{'websocket':1,'client':2}]}");
    }

    void damagedPlans()
    {
        QFETCH(QByteArray, content);
        QVERIFY(DepartmentFolder::create(path(), m_plan, {}));
        QFile file(path() + QLatin1String("/department.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const auto opened = DepartmentFolder::open(path());
        QVERIFY(!opened);
        QVERIFY2(opened.error().what.contains(file.fileName()), qPrintable(opened.error().what));
    }

    /// The certificate reaches the server, and desks that know its authority are let in.
    void encrypted()
    {
        m_plan.host = QStringLiteral("localhost");
        m_plan.certificateFile = certificate(QStringLiteral("server.pem"));
        m_plan.keyFile = certificate(QStringLiteral("server.key"));
        m_plan.caFile = certificate(QStringLiteral("authority.pem"));
        const auto made = DepartmentFolder::create(path(), m_plan, {});
        QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().what));
        QCOMPARE(made->plan().urls().constFirst().scheme(), QStringLiteral("wss"));
        DepartmentServer server(made.value());
        const QSignalSpy started(&server, &DepartmentServer::started);
        const QSignalSpy failed(&server, &DepartmentServer::failed);
        server.start();
        QVERIFY(waitUntil([&] { return !started.isEmpty() || !failed.isEmpty(); }));
        QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : qPrintable(failed[0][0].toString()));
    }

    void oneChangeAtATime()
    {
        const auto made = DepartmentFolder::create(path(), m_plan, {});
        QVERIFY(made);
        auto first = Membership::begin(made.value());
        QVERIFY(first);
        QVERIFY(!Membership::begin(made.value(), std::chrono::milliseconds(0)));
        // Nothing runs, and a number in an old file belongs to somebody else: this very test.
        QFile pid(made->nodeFolder(made->plan().nodes.front()) + QLatin1String("/nats.pid"));
        QVERIFY(pid.open(QIODevice::WriteOnly));
        pid.write(QByteArray::number(QCoreApplication::applicationPid()));
        pid.close();
        QVERIFY(first->write());
        QCOMPARE(ServerReload::runFor(first.value()).first, ServerReload::Outcome::NotRunning);
    }

private:
    QString path() const { return m_root->filePath(QStringLiteral("department")); }

    std::unique_ptr<QTemporaryDir> m_root;
    DepartmentPlan m_plan;
};

QTEST_GUILESS_MAIN(DepartmentFolderTest)
#include "tst_departmentfolder.moc"
