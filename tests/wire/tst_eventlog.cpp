// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/LossyProxy.h"
#include "tests/support/TestServer.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace porch;
using namespace porch::test;

namespace {

OutgoingEvent message(int number, const QByteArray &text = "hello")
{
    MessageBody body;
    body.text = text;
    return encodeMessage(QStringLiteral("test"), QStringLiteral("street"), "m" + QByteArray::number(number),
                         Micros(number), body);
}

/// A log with what it delivered.
struct Desk
{
    explicit Desk(const NatsOptions &options, const ConsumerPace &pace = quickPace())
        : log(options, pace)
    {
        log.setRecordHandler([this](LogRecord &&record, quint64 pending) {
            records.push_back(std::move(record));
            lastPending = pending;
        });
    }

    /// Connects and reads from a sequence on, as soon as the log is there.
    [[nodiscard]] bool readFrom(quint64 sequence)
    {
        log.start();
        log.readFrom(sequence);
        return waitUntil([this] { return !caughtUp.isEmpty(); });
    }

    [[nodiscard]] bool connectNow()
    {
        log.start();
        return waitUntil([this] { return log.isOnline(); });
    }

    [[nodiscard]] bool appendAll(int from, int to)
    {
        const qsizetype before = appended.size();
        for (int i = from; i < to; ++i)
            log.append(message(i));
        return waitUntil([&] { return appended.size() - before == to - from; });
    }

    /// Whether the records are the sequences 1..n, each once and in order, with their own ids.
    [[nodiscard]] bool isWhole(quint64 last) const
    {
        if (records.size() != last)
            return false;
        for (std::size_t i = 0; i < records.size(); ++i) {
            if (records[i].sequence != i + 1)
                return false;
        }
        return true;
    }

    std::vector<LogRecord> records;
    quint64 lastPending = 0;
    EventLog log;
    QSignalSpy online{&log, &EventLog::online};
    QSignalSpy offline{&log, &EventLog::offline};
    QSignalSpy caughtUp{&log, &EventLog::caughtUp};
    QSignalSpy gapRepaired{&log, &EventLog::gapRepaired};
    QSignalSpy troubled{&log, &EventLog::troubled};
    QSignalSpy appended{&log, &EventLog::appended};
    QSignalSpy appendFailed{&log, &EventLog::appendFailed};
};

} // namespace

class EventLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<AppendFault>();
        qRegisterMetaType<StreamInfo>();
    }

    void appendsAndReadsInOrder()
    {
        TestServer server;
        QVERIFY2(server.start(), qPrintable(server.error()));
        Desk desk(server.optionsFor(QStringLiteral("desk")));
        QVERIFY(desk.readFrom(1));
        QCOMPARE(desk.online.size(), 1);
        const auto info = desk.online[0][0].value<StreamInfo>();
        QVERIFY(info.created > 0);
        QCOMPARE(info.last, quint64(0));
        QCOMPARE(desk.online[0][1].toBool(), false);

        QVERIFY(desk.appendAll(0, 500));
        QVERIFY(waitUntil([&] { return desk.records.size() >= 500; }));
        QVERIFY(desk.isWhole(500));
        QCOMPARE(desk.records[7].messageId, QByteArray("m7"));
        QCOMPARE(desk.records[7].subject, QByteArray("community.test.street.message"));
        QCOMPARE(desk.records[7].body, message(7).body);
        QVERIFY(qAbs(desk.records[7].stored - wallClock()) < Micros(60'000'000));
        QCOMPARE(desk.appended[7][0].toByteArray(), QByteArray("m7"));
        QCOMPARE(desk.appended[7][1].toULongLong(), 8ULL);
        QCOMPARE(desk.appended[7][2].toBool(), false);
        QCOMPARE(desk.gapRepaired.size(), 0);

        // A second reader begins in the middle and learns how much there is.
        Desk second(server.optionsFor(QStringLiteral("desk")));
        QVERIFY(second.readFrom(401));
        QCOMPARE(second.records.size(), std::size_t(100));
        QCOMPARE(second.records.front().sequence, 401ULL);
        QCOMPARE(second.lastPending, 0ULL);
        QCOMPARE(second.troubled.size(), 0);
        QCOMPARE(desk.gapRepaired.size(), 0);
    }

    void sameIdIsADuplicate()
    {
        TestServer server;
        QVERIFY2(server.start(), qPrintable(server.error()));
        Desk desk(server.optionsFor(QStringLiteral("desk")));
        QVERIFY(desk.connectNow());
        QVERIFY(desk.appendAll(1, 2));
        QVERIFY(desk.appendAll(1, 2));
        QCOMPARE(desk.appended[1][1].toULongLong(), desk.appended[0][1].toULongLong());
        QCOMPARE(desk.appended[1][2].toBool(), true);
    }

    void resumesAfterTheServerWasKilled()
    {
        TestServer server;
        QVERIFY2(server.start(), qPrintable(server.error()));
        Desk writer(server.optionsFor(QStringLiteral("desk")));
        Desk reader(server.optionsFor(QStringLiteral("desk")));
        QVERIFY(writer.connectNow());
        QVERIFY(reader.readFrom(1));
        QVERIFY(writer.appendAll(0, 200));

        // Killed in the midst of writing. What was not confirmed is sent again, by the same ids.
        for (int i = 200; i < 1'000; ++i)
            writer.log.append(message(i));
        QVERIFY(waitUntil([&] { return writer.appended.size() > 250; }));
        QVERIFY(server.killHard());
        QVERIFY(waitUntil([&] { return writer.appended.size() + writer.appendFailed.size() == 1'000; }));
        QVERIFY(waitUntil([&] { return !reader.offline.isEmpty() && !writer.offline.isEmpty(); }));
        QVERIFY(!reader.offline[0][0].toString().isEmpty());
        QVERIFY(reader.offline[0][1].value<Micros>() > 0);
        writer.log.append(message(1'000));
        QVERIFY(waitUntil([&] { return !writer.appendFailed.isEmpty(); }));

        QVERIFY2(server.start(), qPrintable(server.error()));
        QVERIFY(waitUntil([&] { return writer.log.isOnline() && reader.online.size() == 2; }));
        QCOMPARE(reader.online[1][1].toBool(), true);
        const auto failed = std::exchange(static_cast<QList<QList<QVariant>> &>(writer.appendFailed), {});
        for (const QList<QVariant> &one : failed) {
            QCOMPARE(one[1].value<AppendFault>(), AppendFault::Retry);
            writer.log.append(message(one[0].toByteArray().mid(1).toInt()));
        }
        QVERIFY(waitUntil([&] { return writer.appended.size() == 1'001; }));
        QVERIFY(waitUntil([&] { return reader.records.size() >= 1'001; }));
        QVERIFY(reader.isWhole(1'001));
        QSet<QByteArray> ids;
        for (const LogRecord &record : reader.records)
            ids.insert(record.messageId);
        QCOMPARE(ids.size(), 1'001);
        QVERIFY(reader.gapRepaired.size() >= 1);
        QCOMPARE(reader.troubled.size(), 0);
    }

    void repairsGaps()
    {
        TestServer server;
        QVERIFY2(server.start(), qPrintable(server.error()));
        Desk writer(server.optionsFor(QStringLiteral("desk")));
        QVERIFY(writer.connectNow());
        QVERIFY(writer.appendAll(0, 300));

        LossyProxy proxy(server.url());
        NatsOptions options = server.optionsFor(QStringLiteral("desk"));
        options.servers = {proxy.url()};
        int delivered = 0;
        int lost = 0;
        proxy.setLoss([&] { return ++delivered % 97 == 0 && ++lost <= 6; });
        Desk reader(options);
        QVERIFY(reader.readFrom(1));
        QVERIFY(reader.isWhole(300));
        const qsizetype repaired = reader.gapRepaired.size();
        QVERIFY(repaired >= 1);

        // The last one of all is lost: only the heartbeat can tell.
        proxy.setLoss([done = false]() mutable { return !std::exchange(done, true); });
        QVERIFY(writer.appendAll(300, 301));
        QVERIFY(waitUntil([&] { return reader.records.size() == 301; }));
        QVERIFY(reader.isWhole(301));
        QVERIFY(reader.gapRepaired.size() > repaired);

        // The connection breaks, with messages arriving meanwhile.
        proxy.setLoss({});
        proxy.cut();
        QVERIFY(writer.appendAll(301, 400));
        QVERIFY(waitUntil([&] { return reader.records.size() >= 400; }));
        QVERIFY(reader.isWhole(400));
        QCOMPARE(reader.online.size(), 2);
    }

    void noticesAConsumerThatIsGone()
    {
        TestServer server;
        QVERIFY2(server.start(), qPrintable(server.error()));
        Desk reader(server.optionsFor(QStringLiteral("desk")));
        QVERIFY(reader.readFrom(1));
        NatsConnection keeper(server.keeperOptions());
        keeper.start();
        QVERIFY(waitUntil([&] { return keeper.isOnline(); }));
        bool deleted = false;
        keeper.request("$JS.API.CONSUMER.DELETE.TOWN.desk_0", {}, std::chrono::seconds(5),
                       [&](const NatsReply &reply) { deleted = reply.payload.indexOf("true") > 0; });
        QVERIFY(waitUntil([&] { return deleted; }));
        QVERIFY(reader.appendAll(0, 5));
        QVERIFY(waitUntil([&] { return reader.records.size() == 5; }));
        QVERIFY(reader.isWhole(5));
        QVERIFY(reader.gapRepaired.size() >= 1);
    }

    void pausingHoldsTheServerBack()
    {
        TestServer server;
        QVERIFY2(server.start(), qPrintable(server.error()));
        Desk writer(server.optionsFor(QStringLiteral("desk")));
        QVERIFY(writer.connectNow());
        // Far more than the server sends before its first question.
        constexpr int count = 120;
        const QByteArray text(200'000, 'x');
        for (int i = 0; i < count; ++i)
            writer.log.append(message(i, text));
        QVERIFY(waitUntil([&] { return writer.appended.size() == count; }));

        Desk reader(server.optionsFor(QStringLiteral("desk")));
        reader.log.setPaused(true);
        reader.log.start();
        reader.log.readFrom(1);
        // It stops; it says that it is stalled, and stays stalled over many heartbeats.
        std::size_t held = 0;
        QVERIFY(waitUntil([&] { return !reader.records.empty(); }));
        QElapsedTimer quiet;
        quiet.start();
        QVERIFY(waitUntil([&] {
            if (std::exchange(held, reader.records.size()) != reader.records.size())
                quiet.start();
            return quiet.hasExpired(1'000);
        }));
        QVERIFY2(held < count / 2, qPrintable(QString::number(held)));
        QCOMPARE(reader.caughtUp.size(), 0);
        QCOMPARE(reader.gapRepaired.size(), 0);
        reader.log.setPaused(false);
        QVERIFY(waitUntil([&] { return !reader.caughtUp.isEmpty(); }));
        QVERIFY(reader.isWhole(count));
        QCOMPARE(reader.gapRepaired.size(), 0);
    }

    void fourDesksOfOneUser()
    {
        TestServer server;
        QVERIFY2(server.start(), qPrintable(server.error()));
        std::vector<std::unique_ptr<Desk>> desks;
        for (int i = 0; i < 4; ++i) {
            desks.push_back(std::make_unique<Desk>(server.optionsFor(QStringLiteral("desk"))));
            QVERIFY(desks.back()->readFrom(1));
        }
        QVERIFY(desks[0]->appendAll(0, 10));
        for (const auto &desk : desks) {
            QVERIFY(waitUntil([&] { return desk->records.size() == 10; }));
            QCOMPARE(desk->gapRepaired.size(), 0);
            QCOMPARE(desk->troubled.size(), 0);
        }

        // The fifth says that there is no place, and gets the one that becomes free.
        Desk fifth(server.optionsFor(QStringLiteral("desk")));
        fifth.log.start();
        fifth.log.readFrom(1);
        QVERIFY(waitUntil([&] { return !fifth.troubled.isEmpty(); }));
        desks[2]->log.stop();
        QVERIFY(waitUntil([&] { return fifth.records.size() == 10; }));
        QCOMPARE(desks[0]->gapRepaired.size() + desks[1]->gapRepaired.size() + desks[3]->gapRepaired.size(),
                 0);

        // One more, and nobody goes: after a while it takes a place, having said so.
        Desk sixth(server.optionsFor(QStringLiteral("desk")));
        sixth.log.start();
        sixth.log.readFrom(1);
        QVERIFY(waitUntil([&] { return sixth.records.size() == 10; }));
        QVERIFY(sixth.troubled.size() >= 2);
        QVERIFY(sixth.troubled.last()[0].toString().contains(QLatin1String("takes the place")));
    }

    void placesOfTheDeadBecomeFree()
    {
        TestServer server;
        QVERIFY2(server.start(), qPrintable(server.error()));
        // Four programs that crashed: their sockets are gone, their consumers are not.
        for (int i = 0; i < 4; ++i) {
            Desk crashed(server.optionsFor(QStringLiteral("desk")));
            QVERIFY(crashed.readFrom(1));
            QVERIFY(crashed.appendAll(i * 10, i * 10 + 10));
            QVERIFY(waitUntil([&] { return crashed.records.size() == std::size_t(i * 10 + 10); }));
        }
        Desk next(server.optionsFor(QStringLiteral("desk")));
        QVERIFY(next.readFrom(1));
        QVERIFY(next.isWhole(40));
    }

    void anotherLogIsNotResumed()
    {
        TestServer server;
        QVERIFY2(server.start(), qPrintable(server.error()));
        Desk desk(server.optionsFor(QStringLiteral("desk")));
        QVERIFY(desk.readFrom(1));
        QVERIFY(desk.appendAll(0, 20));
        QVERIFY(waitUntil([&] { return desk.records.size() == 20; }));
        QVERIFY(server.stop());
        QVERIFY(QDir(server.folder() + QStringLiteral("/jetstream")).removeRecursively());
        QVERIFY2(server.start(), qPrintable(server.error()));
        QVERIFY(waitUntil([&] { return desk.online.size() == 2; }));
        QCOMPARE(desk.online[1][1].toBool(), false);
        QVERIFY(desk.online[1][0].value<StreamInfo>().created !=
                desk.online[0][0].value<StreamInfo>().created);
        QVERIFY(desk.appendAll(100, 103));
        QCOMPARE(desk.records.size(), std::size_t(20));
        desk.records.clear();
        desk.log.readFrom(1);
        QVERIFY(waitUntil([&] { return desk.records.size() == 3; }));
        QVERIFY(desk.isWhole(3));
    }

    void readingBeyondTheEnd()
    {
        TestServer server;
        QVERIFY2(server.start(), qPrintable(server.error()));
        Desk desk(server.optionsFor(QStringLiteral("desk")));
        QVERIFY(desk.readFrom(1'000)); // caught up at once; nothing says otherwise
        QVERIFY(desk.appendAll(0, 3));
        QVERIFY(desk.online[0][0].value<StreamInfo>().last < 999); // which is how the caller can know
        desk.log.readFrom(2);
        QVERIFY(waitUntil([&] { return desk.records.size() == 2; }));
        QCOMPARE(desk.records.front().sequence, 2ULL);
    }

    void refusedAppends()
    {
        TestServer server({{QStringLiteral("d117"), Role::Officer}});
        QVERIFY2(server.start(), qPrintable(server.error()));
        Desk desk(server.optionsFor(QStringLiteral("d117")));
        const auto expect = [&](const OutgoingEvent &event, AppendFault fault) {
            desk.appendFailed.clear();
            desk.log.append(event);
            return waitUntil([&] { return desk.appendFailed.size() == 1; }) &&
                   desk.appendFailed[0][0].toByteArray() == event.id &&
                   desk.appendFailed[0][1].value<AppendFault>() == fault &&
                   !desk.appendFailed[0][2].toString().isEmpty();
        };
        QVERIFY(expect({"desk.d117.tip.note", "a", "{}"}, AppendFault::Retry)); // not online yet
        QVERIFY(desk.connectNow());
        QVERIFY(expect({"desk.d204.tip.note", "a", "{}"}, AppendFault::Rejected));
        QVERIFY(expect({"desk.d117.tip.link", "b", "{}"}, AppendFault::Rejected));
        QVERIFY(expect({"desk.d117.tip.note", "c", QByteArray(8 * 1024 * 1024, 'x')}, AppendFault::Rejected));
        QVERIFY(expect({"desk.d117.tip.note", "d\r\nNats-Rollup: all", "{}"}, AppendFault::Rejected));
        QVERIFY(expect({"desk.d117.tip.note x", "e", "{}"}, AppendFault::Rejected));
        QVERIFY(expect({"desk.d117..note", "f", "{}"}, AppendFault::Rejected));
        // The connection has lived through all of it, and each refusal hit its own event.
        desk.appendFailed.clear();
        desk.log.append({"desk.d117.tip.note", "g", "{}"});
        desk.log.append({"desk.d117.tip.link", "h", "{}"});
        desk.log.append({"desk.d117.tip.note", "i", QByteArray(4 * 1024 * 1024, 'x')});
        QVERIFY(waitUntil([&] { return desk.appended.size() == 2 && desk.appendFailed.size() == 1; }));
        QCOMPARE(desk.appendFailed[0][0].toByteArray(), QByteArray("h"));
        QCOMPARE(desk.offline.size(), 0);
        QCOMPARE(desk.log.appending(), 0);
    }

    void livesOnAnotherThread()
    {
        TestServer server;
        QVERIFY2(server.start(), qPrintable(server.error()));
        QThread wire;
        std::atomic<int> count = 0;
        auto *log = new EventLog(server.optionsFor(QStringLiteral("desk")), quickPace());
        log->setRecordHandler([&](LogRecord &&, quint64) { ++count; });
        log->moveToThread(&wire);
        connect(&wire, &QThread::finished, log, &QObject::deleteLater);
        wire.start();
        QMetaObject::invokeMethod(log, [log] {
            log->start();
            log->readFrom(1);
        });
        std::atomic<bool> done = false;
        connect(log, &EventLog::online, log, [log, &done] {
            log->append(message(1));
            done = true;
        });
        QVERIFY(waitUntil([&] { return done && count == 1; }));
        QMetaObject::invokeMethod(log, &EventLog::stop, Qt::BlockingQueuedConnection);
        wire.quit();
        QVERIFY(wire.wait());
    }
};

QTEST_GUILESS_MAIN(EventLogTest)
#include "tst_eventlog.moc"
