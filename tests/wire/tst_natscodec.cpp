// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/NatsCodec.h"

#include <QTest>

#include <functional>

using namespace porch;

namespace {

/// Writes down what was read, each call as one line.
class Recorder final : public NatsCodec::Sink
{
public:
    void onInfo(QByteArrayView json) override { add("info " + json.toByteArray()); }
    void onPing() override { add("ping"); }
    void onPong() override { add("pong"); }
    void onError(QByteArrayView text) override { add("error " + text.toByteArray()); }
    void onMessage(const NatsMessage &message) override
    {
        add("message " + QByteArray::number(message.sid) + ' ' + message.subject.toByteArray() + " <" +
            message.reply.toByteArray() + "> [" + message.headers.toByteArray() + "] " +
            message.payload.toByteArray());
    }

    QList<QByteArray> calls;
    std::function<void()> after;

private:
    void add(const QByteArray &call)
    {
        calls += call;
        if (after)
            after();
    }
};

const QByteArray &session()
{
    static const QByteArray bytes =
        "INFO {\"server_id\":\"x\",\"max_payload\":8388608}\r\n"
        "PONG\r\n"
        "MSG community.a.b.message 1 5\r\nhello\r\n"
        "MSG a.b 12 $JS.ACK.TOWN.d_0.1.2.3.4.5 0\r\n\r\n"
        "HMSG a.b 1 _INBOX.x.1 12 17\r\nNATS/1.0\r\n\r\nworld\r\n"
        "HMSG log.x 3 $JS.FC.TOWN.d_0.abc 36 36\r\nNATS/1.0 100 FlowControl Request\r\n\r\n\r\n"
        "ping\r\n"
        "+OK\r\n"
        "msg\ta.b  7\tr.s   11\r\nMSG x 1 2\r\n\r\n"
        "-ERR 'Permissions Violation for Publish to \"desk.x\"'\r\n"
        "PING\n"
        "INFO {}\r\n"
        "MSG last 2 3\r\n\r\n\n\r\n";
    return bytes;
}

QList<QByteArray> readAtOnce(const QByteArray &bytes)
{
    Recorder recorder;
    NatsCodec codec(recorder);
    if (!codec.feed(bytes))
        recorder.calls += "FAILED";
    return recorder.calls;
}

} // namespace

class NatsCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsASession()
    {
        const QList<QByteArray> expected{
            "info {\"server_id\":\"x\",\"max_payload\":8388608}",
            "pong",
            "message 1 community.a.b.message <> [] hello",
            "message 12 a.b <$JS.ACK.TOWN.d_0.1.2.3.4.5> [] ",
            "message 1 a.b <_INBOX.x.1> [NATS/1.0\r\n\r\n] world",
            "message 3 log.x <$JS.FC.TOWN.d_0.abc> [NATS/1.0 100 FlowControl Request\r\n\r\n] ",
            "ping",
            "message 7 a.b <r.s> [] MSG x 1 2\r\n",
            "error Permissions Violation for Publish to \"desk.x\"",
            "ping",
            "info {}",
            "message 2 last <> [] \r\n\n",
        };
        QCOMPARE(readAtOnce(session()), expected);
    }

    void anySplitReadsTheSame()
    {
        const QList<QByteArray> expected = readAtOnce(session());
        for (qsizetype first = 0; first <= session().size(); ++first) {
            Recorder recorder;
            NatsCodec codec(recorder);
            QVERIFY(codec.feed(session().left(first)));
            QVERIFY(codec.feed(session().mid(first)));
            QCOMPARE(recorder.calls, expected);
        }
        for (qsizetype size = 1; size < 40; ++size) {
            Recorder recorder;
            NatsCodec codec(recorder);
            for (qsizetype at = 0; at < session().size(); at += size)
                QVERIFY(codec.feed(session().mid(at, size)));
            QCOMPARE(recorder.calls, expected);
        }
    }

    void halfAMessageIsNotHandedOver()
    {
        Recorder recorder;
        NatsCodec codec(recorder);
        QVERIFY(codec.feed("INFO {}\r\nMSG a 1 5\r\nhel"));
        QCOMPARE(recorder.calls, QList<QByteArray>{"info {}"});
        QVERIFY(codec.feed("lo"));
        QVERIFY(codec.feed("\r"));
        QCOMPARE(recorder.calls.size(), 1);
        QVERIFY(codec.feed("\n"));
        QCOMPARE(recorder.calls.last(), QByteArray("message 1 a <> [] hello"));
    }

    void largePayloadInManyParts()
    {
        Recorder recorder;
        NatsCodec codec(recorder);
        const QByteArray payload(8 * 1024 * 1024, 'x');
        QByteArray bytes("INFO {}\r\nMSG a 1 " + QByteArray::number(payload.size()) + "\r\n" + payload +
                         "\r\nPING\r\n");
        for (qsizetype at = 0; at < bytes.size(); at += 1'000)
            QVERIFY(codec.feed(bytes.mid(at, 1'000)));
        QCOMPARE(recorder.calls.size(), 3);
        QCOMPARE(recorder.calls[1].size(), payload.size() + 18);
        QCOMPARE(recorder.calls[2], QByteArray("ping"));
    }

    void badBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("quote");
        const QByteArray hello("INFO {}\r\n");
        QTest::newRow("a web server")
            << QByteArray("HTTP/1.1 400 Bad Request\r\n") << "HTTP/1.1 400 Bad Request";
        QTest::newRow("without a line end") << QByteArray("SSH-2.0-OpenSSH_9.2") << "SSH-2.0";
        QTest::newRow("TLS") << QByteArray("\x15\x03\x01\x00\x02\x02\x46", 7) << "·";
        QTest::newRow("NULs") << QByteArray(20, '\0') << "·";
        QTest::newRow("no greeting") << QByteArray("PING\r\n") << "PING";
        QTest::newRow("a message before the greeting") << QByteArray("MSG a 1 0\r\n\r\n") << "MSG a 1 0";
        QTest::newRow("INFOX") << QByteArray("INFOX {}\r\n") << "INFOX";
        QTest::newRow("unknown operation") << hello + "HELLO\r\n"
                                           << "HELLO";
        QTest::newRow("empty line") << hello + "\r\n"
                                    << "“”";
        QTest::newRow("too few words") << hello + "MSG a 1\r\n"
                                       << "MSG a 1";
        QTest::newRow("too many words") << hello + "MSG a 1 b 2 3\r\n"
                                        << "MSG a 1 b 2 3";
        QTest::newRow("far too many words") << hello + "MSG a 1 b 2 3 4 5 6 7\r\n"
                                            << "MSG a 1 b";
        QTest::newRow("size not a number") << hello + "MSG a 1 x\r\n"
                                           << "MSG a 1 x";
        QTest::newRow("negative size") << hello + "MSG a 1 -1\r\n"
                                       << "MSG a 1 -1";
        QTest::newRow("size overflows") << hello + "MSG a 1 99999999999999999999999\r\n"
                                        << "999999";
        QTest::newRow("subscription not a number") << hello + "MSG a b 1\r\n"
                                                   << "MSG a b 1";
        QTest::newRow("headers larger than all") << hello + "HMSG a 1 12 11\r\n"
                                                 << "HMSG a 1 12 11";
        QTest::newRow("too large") << hello + "MSG a 1 67108865\r\n"
                                   << "67108865";
        QTest::newRow("longer than said") << hello + "MSG a 1 2\r\nabc\r\n"
                                          << "not as long";
        QTest::newRow("shorter than said") << hello + "MSG a 1 4\r\nab\r\nPING\r\n"
                                           << "not as long";
        QTest::newRow("endless line") << hello + QByteArray(NatsCodec::kMaxLine + 1, 'M') << "MMMM";
        QTest::newRow("long line") << hello + "MSG " + QByteArray(NatsCodec::kMaxLine, 'a') + " 1 0\r\n"
                                   << "aaaa";
        QTest::newRow("endless greeting") << "INFO " + QByteArray(NatsCodec::kMaxGreeting, ' ') << "INFO";
    }

    void badBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, quote);
        const auto check = [&](qsizetype partSize) {
            Recorder recorder;
            NatsCodec codec(recorder);
            Result<void> fed;
            for (qsizetype at = 0; at < bytes.size() && fed; at += partSize)
                fed = codec.feed(bytes.mid(at, partSize));
            QVERIFY(!fed);
            if (partSize > 100)
                QVERIFY2(fed.error().what.contains(quote), qPrintable(fed.error().what));
            QVERIFY(fed.error().what.size() < 200);
        };
        check(bytes.size());
        check(bytes.size() > 100'000 ? 1'000 : 1);
    }

    void resetFromWithin()
    {
        Recorder recorder;
        NatsCodec codec(recorder);
        recorder.after = [&] {
            if (recorder.calls.size() == 2)
                codec.reset();
        };
        QVERIFY(codec.feed("INFO {}\r\nMSG a 1 1\r\nx\r\nMSG a 1 1\r\ny\r\nMSG"));
        QCOMPARE(recorder.calls.size(), 2);
        // What follows is a new connection, which begins with its greeting.
        QVERIFY(codec.feed("INFO {}\r\nPING\r\n"));
        QCOMPARE(recorder.calls.size(), 4);
    }

    void headers()
    {
        NatsMessage message;
        QCOMPARE(message.status(), 0);
        QVERIFY(message.header("Nats-Msg-Id").isEmpty());

        message.headers =
            "NATS/1.0\r\nNats-Msg-Id: m1\r\nNats-Msg-Id: m2\r\nNats-Msg-Idx: m3\r\nEmpty:\r\n\r\n";
        QCOMPARE(message.status(), 0);
        QCOMPARE(message.header("Nats-Msg-Id").toByteArray(), QByteArray("m1"));
        QCOMPARE(message.header("Nats-Msg-Idx").toByteArray(), QByteArray("m3"));
        QVERIFY(message.header("nats-msg-id").isEmpty());
        QVERIFY(message.header("Empty").isEmpty());
        QVERIFY(message.header("Missing").isEmpty());
        QVERIFY(message.lastHeader("Missing").isEmpty());
        QCOMPARE(message.lastHeader("Nats-Msg-Id").toByteArray(), QByteArray("m2"));

        message.headers = "NATS/1.0 100 FlowControl Request\r\n\r\n";
        QCOMPARE(message.status(), 100);
        QCOMPARE(message.statusText().toByteArray(), QByteArray("FlowControl Request"));
        message.headers = "NATS/1.0 503\r\n\r\n";
        QCOMPARE(message.status(), 503);
        QVERIFY(message.statusText().isEmpty());
        message.headers =
            "NATS/1.0 100 Idle Heartbeat\r\nNats-Last-Consumer: 7\r\nNats-Last-Stream: 9\r\n\r\n";
        QCOMPARE(message.header("Nats-Last-Consumer").toByteArray(), QByteArray("7"));

        // Authors can write any header block: whatever it is, it is only a message without that header.
        for (const char *odd : {"", "\r\n", "NATS/1.0", "garbage", "NATS/9.9 100 x\r\n\r\n",
                                ":\r\n:", "NATS/1.0 1x0\r\n", "\n\n\n", "Nats-Msg-Id: x"}) {
            message.headers = odd;
            QCOMPARE(message.status(), 0);
            QVERIFY(message.header("Nats-Msg-Id").isEmpty());
        }
    }

    void encodes()
    {
        QByteArray out;
        nats::connect(out, "{}");
        nats::ping(out);
        nats::pong(out);
        nats::subscribe(out, "log.a.>", 18'446'744'073'709'551'615ULL);
        nats::unsubscribe(out, 0);
        nats::publish(out, "a.b", {}, "hello");
        nats::publish(out, "a.b", "r", {});
        nats::publish(out, "a.b", "r", "Nats-Msg-Id", "m1", "hello");
        QCOMPARE(out,
                 QByteArray("CONNECT {}\r\nPING\r\nPONG\r\nSUB log.a.> 18446744073709551615\r\nUNSUB 0\r\n"
                            "PUB a.b 5\r\nhello\r\nPUB a.b r 0\r\n\r\n"
                            "HPUB a.b r 29 34\r\nNATS/1.0\r\nNats-Msg-Id: m1\r\n\r\nhello\r\n"));
        QCOMPARE(nats::headerSize("Nats-Msg-Id", "m1"), 29);
    }

    void subjects()
    {
        for (const char *good : {"a", "a.b", "$JS.API.X", "community.s.%C3%A9.message", "a*b", "a>b"})
            QVERIFY2(nats::isSubject(good), good);
        for (const char *bad :
             {"", ".", "a.", ".a", "a..b", "a b", "a\r\nPUB x 0", "a\tb", "*", "a.*", "a.>", ">"})
            QVERIFY2(!nats::isSubject(bad), bad);
        QVERIFY(!nats::isSubject(QByteArrayView("a\0b", 3)));
        QVERIFY(!nats::isSubject(QByteArray(nats::kMaxSubject + 1, 'a')));
        for (const char *good : {"a", "*", ">", "a.*.b", "a.>"})
            QVERIFY2(nats::isFilter(good), good);
        for (const char *bad : {"", "a.>.b", ">.a", "a..b", "a b"})
            QVERIFY2(!nats::isFilter(bad), bad);
        QVERIFY(nats::isHeaderValue("slack:T1:C2:3.4"));
        for (const char *bad : {"a\r\nX: y", "a\n", "a\tb", "\x7f"})
            QVERIFY(!nats::isHeaderValue(bad));
    }
};

QTEST_GUILESS_MAIN(NatsCodecTest)
#include "tst_natscodec.moc"
