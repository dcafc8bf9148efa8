// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bridge/PlainServer.h"
#include "tests/bridge/SlackApiKit.h"
#include "tests/support/TestServer.h"

#include <QTest>

using namespace porch;
using namespace porch::test;
using FileOutcome = SlackFileAnswer::Outcome;

namespace {

struct Fetched
{
    SlackFileAnswer answer;
    QByteArray content;
};

Fetched fetch(SlackApi &api, const QUrl &url, const QString &type = QStringLiteral("image/jpeg"),
              qint64 limit = 1'000'000)
{
    Fetched fetched;
    bool done = false;
    api.fetchFile(
        url, type, limit, &api,
        [&](QByteArrayView bytes) {
            fetched.content += bytes;
            return true;
        },
        [&](const SlackFileAnswer &answer) {
            fetched.answer = answer;
            done = true;
        });
    if (done || !waitUntil([&] { return done; }))
        qFatal("a file was answered from within, or never");
    return fetched;
}

} // namespace

/// Fetching files by SlackApi.
class SlackHttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_slack = std::make_unique<SlackStandIn>();
        m_ana = m_slack->workspace().addUser(QStringLiteral("Ana"));
        m_api = std::make_unique<SlackApi>(optionsFor(*m_slack));
    }

    void cleanup()
    {
        m_api.reset();
        m_slack.reset();
    }

    void filesComeAsTheyAre()
    {
        QByteArray content(700'000, 'j');
        content[699'999] = 'k';
        const Fetched whole = fetch(*m_api, fileUrl(content), QStringLiteral("image/jpeg"));
        QVERIFY2(whole.answer.outcome == FileOutcome::Fetched, qPrintable(whole.answer.sentence));
        QVERIFY(whole.content == content);
        QCOMPARE(whole.answer.size, content.size());
        const Fetched empty = fetch(*m_api, fileUrl({}));
        QCOMPARE(empty.answer.outcome, FileOutcome::Fetched);
        QVERIFY(empty.content.isEmpty());

        const Fetched large = fetch(*m_api, fileUrl(content), QStringLiteral("image/jpeg"), 699'999);
        QCOMPARE(large.answer.outcome, FileOutcome::TooLarge);
        QVERIFY(large.content.isEmpty());

        m_slack->api().setScopes({QStringLiteral("chat:write")});
        const Fetched page = fetch(*m_api, fileUrl(content));
        QCOMPARE(page.answer.outcome, FileOutcome::LoginPage);
        QVERIFY(page.content.isEmpty());
        QVERIFY(page.answer.sentence.contains(QLatin1String("files:read")));
    }

    void filesThatGoWrong_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("type");
        QTest::addColumn<FileOutcome>("outcome");
        const QString image = QStringLiteral("image/png");
        const QByteArray ok("HTTP/1.1 200 OK\r\nConnection: close\r\n");
        QTest::newRow("a page of the person's own")
            << ok + "Content-Type: text/html\r\nContent-Length: 3\r\n\r\n<p>" << QStringLiteral("text/html")
            << FileOutcome::Fetched;
        QTest::newRow("a page")
            << ok + "Content-Type: Text/HTML; charset=utf-8\r\nContent-Length: 3\r\n\r\n<p>" << image
            << FileOutcome::LoginPage;
        QTest::newRow("an empty page") << ok + "Content-Type: text/html\r\nContent-Length: 0\r\n\r\n"
                                       << image << FileOutcome::LoginPage;
        QTest::newRow("longer than said beforehand")
            << ok + "Transfer-Encoding: chunked\r\n\r\nffff\r\n" + QByteArray(0xffff, 'x') + "\r\n0\r\n\r\n"
            << image << FileOutcome::TooLarge;
        QTest::newRow("cut") << QByteArray(
                                    "HTTP/1.1 200 OK\r\nContent-Length: 10\r\nConnection: close\r\n\r\nabc")
                             << image << FileOutcome::Unreachable;
        QTest::newRow("gone") << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n") << image
                              << FileOutcome::Gone;
        QTest::newRow("refused") << QByteArray("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n") << image
                                 << FileOutcome::LoginPage;
        QTest::newRow("too many")
            << QByteArray("HTTP/1.1 429 Too Many\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n") << image
            << FileOutcome::Unreachable;
        QTest::newRow("out of order") << QByteArray("HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n") << image
                                      << FileOutcome::Unreachable;
        QTest::newRow("silence") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc") << image
                                 << FileOutcome::Unreachable;
    }
    void filesThatGoWrong()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, type);
        QFETCH(FileOutcome, outcome);
        PlainServer server([&](const QByteArray &) { return answer; });
        SlackApiOptions options = optionsFor(server.url());
        options.fileSilence = std::chrono::milliseconds(300);
        SlackApi api(std::move(options));
        // A server that hangs up is one that closes after its answer.
        const Fetched fetched =
            fetch(api, server.url().resolved(QUrl(QStringLiteral("/f/private-name"))), type, 10'000);
        QCOMPARE(fetched.answer.outcome, outcome);
        QCOMPARE(fetched.answer.sentence.isEmpty(), outcome == FileOutcome::Fetched);
        QVERIFY(!fetched.answer.sentence.contains(QLatin1String("private-name")));
        QVERIFY(fetched.content.size() <= 10'000);
        if (answer.contains("Retry-After"))
            QCOMPARE(fetched.answer.retryAfter, std::chrono::seconds(7));
    }

    void aSinkMayStop()
    {
        bool done = false;
        SlackFileAnswer answer;
        m_api->fetchFile(
            fileUrl(QByteArray(100'000, 'x')), QStringLiteral("image/png"), 1'000'000, this,
            [](QByteArrayView) { return false; },
            [&](const SlackFileAnswer &came) {
                answer = came;
                done = true;
            });
        QVERIFY(waitUntil([&] { return done; }));
        QCOMPARE(answer.outcome, FileOutcome::Stopped);
    }

    void theTokenStaysAtHome_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("api");
        QTest::addColumn<bool>("trusted");
        const QString slack = QStringLiteral("https://slack.com/api/");
        const QString gov = QStringLiteral("https://slack-gov.com/api/");
        const QString local = QStringLiteral("http://127.0.0.1:8080/api/");
        const auto row = [](const char *file, const QString &api, bool trusted) {
            QTest::addRow("%s", file) << QString::fromLatin1(file) << api << trusted;
        };
        row("https://files.slack.com/files-pri/T1-F1/a.jpg", slack, true);
        row("https://FILES.slack.com/files-pri/T1-F1/a.jpg", slack, true);
        row("https://slack.com/files/a", slack, true);
        row("https://files.slack-gov.com/a", gov, true);
        row("http://127.0.0.1:9090/a", local, true);
        row("http://files.slack.com/a", slack, false);
        row("https://files.slack.com:8443/a", slack, false);
        row("https://slack.com:8443/a", slack, false);
        row("https://files.slack.com.example.org/a", slack, false);
        row("https://files-slack.com/a", slack, false);
        row("https://evil.slack.com/a", slack, false);
        row("https://files.slack.com@example.org/a", slack, false);
        row("https://me@files.slack.com/a", slack, false);
        row("https://files.slack-gov.com/b", slack, false);
        row("https://files.slack.com/b", gov, false);
        row("https://files.slack.com/c", local, false);
        row("http://127.0.0.2:8080/a", local, false);
        row("https://docs.example.org/a", slack, false);
        row("file:///etc/passwd", slack, false);
        row("", slack, false);
    }
    void theTokenStaysAtHome()
    {
        QFETCH(QString, file);
        QFETCH(QString, api);
        QFETCH(bool, trusted);
        QCOMPARE(SlackApi::isTrusted(QUrl(file), QUrl(api)), trusted);
    }

    void aFileElsewhereIsNotAskedFor()
    {
        const Fetched fetched = fetch(*m_api, QUrl(QStringLiteral("https://docs.example.org/a")));
        QCOMPARE(fetched.answer.outcome, FileOutcome::Elsewhere);
    }

    void aRedirectGoesNowhere()
    {
        PlainServer other([](const QByteArray &) { return PlainServer::json("{}"); });
        PlainServer server([&](const QByteArray &) {
            return QByteArray("HTTP/1.1 302 Found\r\nLocation: " + other.url().toEncoded() +
                              "\r\nContent-Length: 0\r\n\r\n");
        });
        SlackApi api(optionsFor(server.url()));
        QCOMPARE(fetch(api, server.url().resolved(QUrl(QStringLiteral("/files/a")))).answer.outcome,
                 FileOutcome::LoginPage);
        QCOMPARE(other.connections(), 0);
    }

private:
    QUrl fileUrl(const QByteArray &content)
    {
        const QString id = m_slack->workspace().addFile(m_ana, QStringLiteral("photo.jpg"),
                                                        QStringLiteral("image/jpeg"), content);
        const StandInFile *file = m_slack->workspace().file(id);
        return QUrl(m_slack->workspace().fileJson(*file).value(QLatin1String("url_private")).toString());
    }

    std::unique_ptr<SlackStandIn> m_slack;
    std::unique_ptr<SlackApi> m_api;
    QString m_ana;
};

QTEST_GUILESS_MAIN(SlackHttpTest)
#include "tst_slackhttp.moc"
