// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a bridge writes into the log of a real server, and what it takes back before it is there.
#include "app/bridge/LogWriter.h"
#include "tests/support/TestServer.h"

#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

const QString kNorth = QStringLiteral("north");

OutgoingEvent message(const QByteArray &id)
{
    MessageBody body;
    body.text = "Words of " + id;
    return encodeMessage(QStringLiteral("slack"), QStringLiteral("form"), id, 1'700'000'000'000'000, body);
}

/// How often the log has each id.
QMap<QByteArray, int> idsIn(const TestServer &server)
{
    QMap<QByteArray, int> ids;
    EventLog log(server.optionsFor(kNorth), quickPace());
    bool whole = false;
    log.setRecordHandler([&](const LogRecord &record, quint64) { ++ids[record.messageId]; });
    QObject::connect(&log, &EventLog::caughtUp, &log, [&] { whole = true; });
    log.readFrom(1);
    log.start();
    if (!waitUntil([&] { return whole; }))
        qFatal("the log can't be read");
    log.stop();
    return ids;
}

} // namespace

class LogWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWithdrawnIsNotWritten()
    {
        TestServer server({{kNorth, Role::Bridge}});
        QVERIFY2(server.start(), qPrintable(server.error()));
        LogWriter log(server.optionsFor(kNorth));
        QList<bool> told;
        const auto note = [&](bool inLog) { told.append(inLog); };
        // Not started yet, it keeps what it is given.
        log.write({message("gone"), message("kept")}, note);
        log.write({message("gone")}, note);
        log.withdraw("gone");
        QCOMPARE(told, QList<bool>{false});
        log.withdraw("gone");
        log.withdraw("never");
        log.write({message("back")}, note);
        log.withdraw("back");
        log.write({message("back")}, note);
        QCOMPARE(log.waiting(), 2);
        log.start();
        QVERIFY(waitUntil([&] { return log.waiting() == 0; }));
        // Of the first call not all was written; of the last one everything.
        QCOMPARE(told, (QList<bool>{false, false, false, true}));
        QCOMPARE(idsIn(server), (QMap<QByteArray, int>{{"kept", 1}, {"back", 1}}));
    }

    void whatIsOnItsWayMayArrive()
    {
        TestServer server({{kNorth, Role::Bridge}});
        QVERIFY2(server.start(), qPrintable(server.error()));
        LogWriter log(server.optionsFor(kNorth));
        log.start();
        QVERIFY(waitUntil([&] { return log.isOnline(); }));
        QList<bool> told;
        const auto note = [&](bool inLog) { told.append(inLog); };
        log.write({message("sent")}, note);
        log.withdraw("sent"); // too late for that, but nobody waits for it
        QCOMPARE(told, QList<bool>{false});
        log.write({message("sent")}, note); // the same again hears of it
        QVERIFY(waitUntil([&] { return told.size() == 2; }));
        QVERIFY(told.last());
        QCOMPARE(log.waiting(), 0);
        // One that fails on its way and was withdrawn is not tried again.
        log.write({message("lost")}, note);
        log.withdraw("lost");
        QVERIFY(server.killHard());
        QVERIFY(waitUntil([&] { return log.waiting() == 0; }));
        QVERIFY2(server.start(), qPrintable(server.error()));
        QVERIFY(waitUntil([&] { return log.isOnline(); }));
        log.write({message("after")}, note);
        QVERIFY(waitUntil([&] { return told.last(); }));
        const auto ids = idsIn(server);
        QCOMPARE(ids.value("sent"), 1);
        QVERIFY(ids.value("lost") <= 1);
        QCOMPARE(ids.value("after"), 1);
    }
};

QTEST_GUILESS_MAIN(LogWriterTest)
#include "tst_logwriter.moc"
