// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/slack/StandInKit.h"

#include <QSignalSpy>
#include <QTcpSocket>

using namespace porch::test;
using namespace Qt::Literals::StringLiterals;

/// The stand-in keeps Slack's contract. That Slack's own client agrees is shown beside this, in official/.
class SlackStandInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRequestsInAnyPieces();
    void knowsItsTokens();
    void givesAnEventToOneSocket();
    void repeatsWhatNobodyAcknowledges();
    void tellsWhatPeopleDo();
    void keepsTombstones();
    void pagesHistory();
    void pagesThreads();
    void limitsPosts();
    void opensForms();
    void guardsFiles();
    void losesAnswers();
    void endsSockets();
    void fallsSilent();
};

void SlackStandInTest::readsRequestsInAnyPieces()
{
    using State = StandInHttp::Parsed::State;
    const QByteArray plainRequest =
        "POST /api/auth.test?x=1 HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\na=b";
    const QByteArray chunked = "POST /api/api.test HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
                               "2\r\na=\r\n1\r\nb\r\n0\r\n\r\n";
    for (const QByteArray &request : {plainRequest, chunked}) {
        for (qsizetype size = 0; size < request.size(); ++size)
            QVERIFY(StandInHttp::parse(request.left(size)).state == State::More);
        const StandInHttp::Parsed parsed = StandInHttp::parse(request + "GET / HTTP/1.1\r\n");
        QVERIFY(parsed.state == State::Whole);
        QCOMPARE(parsed.used, request.size());
        QCOMPARE(parsed.request.body, QByteArray("a=b"));
    }
    QVERIFY(StandInHttp::parse("no http\r\n\r\n").state == State::Bad);
    QVERIFY(StandInHttp::parse("GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n").state == State::Bad);
}

void SlackStandInTest::knowsItsTokens()
{
    Slack slack;
    const std::unique_ptr<QNetworkReply> reply = slack.fetch(u"auth.test"_s);
    QVERIFY(reply->rawHeader("x-oauth-scopes").contains("chat:write"));
    QCOMPARE(slack.call(u"auth.test"_s)["user_id"_L1].toString(), slack.workspace().botUser());
    QCOMPARE(slack.error(u"auth.test"_s, {}, u"xoxb-other"_s), u"invalid_auth"_s);
    // It tells of either token: of the bot's where it is, of the app's whose it is.
    QCOMPARE(slack.error(u"auth.test"_s, {}, slack.appToken()), QString());
    QCOMPARE(slack.error(u"users.list"_s, {}, slack.appToken()), u"not_allowed_token_type"_s);
    QCOMPARE(slack.error(u"apps.connections.open"_s), u"not_allowed_token_type"_s);
    QCOMPARE(slack.error(u"no.method"_s), u"unknown_method"_s);

    slack.api().setScopes({u"chat:write"_s});
    const QJsonObject missing = slack.call(u"users.info"_s, {{u"user"_s, slack.ana}});
    QCOMPARE(missing["error"_L1].toString(), u"missing_scope"_s);
    QCOMPARE(missing["needed"_L1].toString(), u"users:read"_s);
    slack.api().setBotTokenError(u"token_revoked"_s);
    QCOMPARE(slack.error(u"auth.test"_s), u"token_revoked"_s);
}

void SlackStandInTest::givesAnEventToOneSocket()
{
    Slack slack;
    const auto first = slack.connectApp();
    const auto second = slack.connectApp();
    QCOMPARE(first->frames[0]["type"_L1].toString(), u"hello"_s);
    QCOMPARE(second->frames[0]["num_connections"_L1].toInt(), 2);
    slack.workspace().post(slack.street, slack.ana, u"one"_s);
    slack.workspace().post(slack.street, slack.ana, u"two"_s);
    QVERIFY(first->waitFor(2) && second->waitFor(2));
    QCOMPARE(eventOf(first->frames[1])["text"_L1].toString(), u"one"_s);
    QCOMPARE(eventOf(second->frames[1])["text"_L1].toString(), u"two"_s);
    QCOMPARE(slack.sockets().unacked().size(), 2);
    first->ack(first->frames[1]);
    second->ack(second->frames[1]);
    QVERIFY(until([&] { return slack.sockets().unacked().isEmpty(); }));

    // A ticket is good for one socket.
    AppSocket again(first->web.requestUrl());
    QVERIFY(
        until([&] { return again.hasEnded || again.web.error() != QAbstractSocket::UnknownSocketError; }));
    QVERIFY(again.frames.isEmpty());
}

void SlackStandInTest::repeatsWhatNobodyAcknowledges()
{
    Slack slack;
    slack.sockets().times.ackWithin = 1;
    slack.sockets().times.retries = {0, 0, 0};
    QSignalSpy lost(&slack.sockets(), &StandInSockets::lost);
    const auto app = slack.connectApp();
    slack.workspace().post(slack.street, slack.ana, u"hello"_s);
    QVERIFY(app->waitFor(5));
    QVERIFY(until([&] { return !lost.isEmpty(); }));
    for (int attempt = 0; attempt < 4; ++attempt) {
        const QJsonObject envelope = app->frames[attempt + 1];
        QCOMPARE(envelope["retry_attempt"_L1].toInt(), attempt);
        QCOMPARE(envelope["retry_reason"_L1].toString(), attempt == 0 ? QString() : u"timeout"_s);
        QCOMPARE(eventOf(envelope)["text"_L1].toString(), u"hello"_s);
    }
    QCOMPARE(slack.sockets().lostEvents(), 1);
    // Without any socket a command fails at once, and an event is tried again.
    app->web.close();
    QVERIFY(until([&] { return slack.sockets().open().isEmpty(); }));
    QVERIFY(slack.command(u"/tip"_s, slack.ana, slack.street).isEmpty());
}

void SlackStandInTest::tellsWhatPeopleDo()
{
    Slack slack;
    QList<QJsonObject> events;
    connect(&slack.workspace(), &StandInWorkspace::happened, this,
            [&](const QJsonObject &event) { events.append(event); });
    StandInWorkspace &workspace = slack.workspace();
    const QString ts = workspace.post(slack.street, slack.ana, u"smoek"_s);
    StandInWorkspace::Extras inThread;
    inThread.thread = ts;
    workspace.post(slack.street, slack.ana, u"at 12 Elm"_s, inThread);
    const QString edited = workspace.edit(slack.street, ts, u"smoke"_s);
    QVERIFY(workspace.unfurl(slack.street, ts, u"A page"_s));
    const QString reacted = workspace.react(slack.street, ts, slack.ana, u"eyes"_s);
    QCOMPARE(events.size(), 5);
    QCOMPARE(events[1]["thread_ts"_L1].toString(), ts);
    QCOMPARE(events[2]["subtype"_L1].toString(), u"message_changed"_s);
    QCOMPARE(events[2]["message"_L1]["edited"_L1]["ts"_L1].toString(), edited);
    QCOMPARE(events[2]["previous_message"_L1]["text"_L1].toString(), u"smoek"_s);
    QCOMPARE(events[3]["message"_L1]["edited"_L1], events[3]["previous_message"_L1]["edited"_L1]);
    QCOMPARE(events[4]["event_ts"_L1].toString(), reacted);

    // The app's own posts come back, and what is said in a room that the app is not in does not.
    slack.call(u"chat.postMessage"_s, {{u"channel"_s, slack.street}, {u"text"_s, u"Thank you"_s}});
    QCOMPARE(events.last()["bot_id"_L1].toString(), workspace.botId());
    const QString other = workspace.addChannel(u"other"_s, false, false);
    workspace.post(other, slack.ana, u"unseen"_s);
    QCOMPARE(events.size(), 6);
    QCOMPARE(slack.error(u"conversations.history"_s, {{u"channel"_s, other}}), u"not_in_channel"_s);
}

void SlackStandInTest::keepsTombstones()
{
    Slack slack;
    QList<QJsonObject> events;
    const QString root = slack.workspace().post(slack.street, slack.ana, u"root"_s);
    StandInWorkspace::Extras inThread;
    inThread.thread = root;
    const QString reply = slack.workspace().post(slack.street, slack.ana, u"reply"_s, inThread);
    connect(&slack.workspace(), &StandInWorkspace::happened, this,
            [&](const QJsonObject &event) { events.append(event); });
    QVERIFY(slack.workspace().remove(slack.street, root));
    QCOMPARE(events[0]["subtype"_L1].toString(), u"message_changed"_s);
    QCOMPARE(events[0]["message"_L1]["subtype"_L1].toString(), u"tombstone"_s);
    QVERIFY(slack.workspace().remove(slack.street, reply));
    QCOMPARE(events.size(), 3);
    QCOMPARE(events[1]["deleted_ts"_L1].toString(), reply);
    QCOMPARE(events[2]["deleted_ts"_L1].toString(), root);
    QCOMPARE(slack.workspace().channel(slack.street)->messages.size(), 0);
}

void SlackStandInTest::pagesHistory()
{
    Slack slack;
    QStringList written;
    for (int i = 0; i < 35; ++i)
        written.prepend(slack.workspace().post(slack.street, slack.ana, QString::number(i)));
    const auto all = [&](const QMap<QString, QString> &values) {
        QStringList times;
        const QList<QJsonArray> pages = slack.pages(u"conversations.history"_s, values);
        for (const QJsonArray &page : pages) {
            for (const QJsonValue message : page)
                times.append(message["ts"_L1].toString());
        }
        return times;
    };
    QCOMPARE(all({{u"channel"_s, slack.street}, {u"limit"_s, u"10"_s}}), written);
    QCOMPARE(all({{u"channel"_s, slack.street}, {u"limit"_s, u"1000"_s}}), written);
    QMap<QString, QString> since{{u"channel"_s, slack.street}, {u"oldest"_s, written[4]}};
    QCOMPARE(all(since), written.mid(0, 4));
    since[u"inclusive"_s] = u"true"_s;
    QCOMPARE(all(since), written.mid(0, 5));
    QCOMPARE(slack.error(u"conversations.history"_s, {{u"channel"_s, slack.street}, {u"cursor"_s, u"x"_s}}),
             u"invalid_cursor"_s);

    slack.api().limits.slowReads = true;
    slack.api().limits.slowWindow = 3'600'000;
    const QMap<QString, QString> most{{u"channel"_s, slack.street}, {u"limit"_s, u"1000"_s}};
    QCOMPARE(slack.call(u"conversations.history"_s, most)["messages"_L1].toArray().size(), 15);
    const std::unique_ptr<QNetworkReply> refused = slack.fetch(u"conversations.history"_s, most);
    QCOMPARE(refused->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 429);
    QVERIFY(refused->rawHeader("Retry-After").toInt() > 0);
}

void SlackStandInTest::pagesThreads()
{
    Slack slack;
    const QString root = slack.workspace().post(slack.street, slack.ana, u"root"_s);
    StandInWorkspace::Extras inThread;
    inThread.thread = root;
    QStringList written;
    for (int i = 0; i < 12; ++i)
        written.append(slack.workspace().post(slack.street, slack.ana, QString::number(i), inThread));
    QStringList read;
    const QList<QJsonArray> pages = slack.pages(
        u"conversations.replies"_s, {{u"channel"_s, slack.street}, {u"ts"_s, root}, {u"limit"_s, u"5"_s}});
    for (const QJsonArray &page : pages) {
        QCOMPARE(page[0]["ts"_L1].toString(), root);
        QCOMPARE(page[0]["reply_count"_L1].toInt(), 12);
        for (qsizetype i = 1; i < page.size(); ++i)
            read.append(page[i]["ts"_L1].toString());
    }
    QCOMPARE(pages.size(), 3);
    QCOMPARE(read, written);
    QCOMPARE(slack.error(u"conversations.replies"_s, {{u"channel"_s, slack.street}, {u"ts"_s, u"1.2"_s}}),
             u"thread_not_found"_s);
}

void SlackStandInTest::limitsPosts()
{
    Slack slack;
    slack.api().limits.postWindow = 3'600'000;
    const auto post = [&](const QString &channel, const QString &text) {
        return slack.error(u"chat.postMessage"_s, {{u"channel"_s, channel}, {u"text"_s, text}});
    };
    QCOMPARE(post(slack.street, u"one"_s), QString());
    QCOMPARE(post(slack.street, u"two"_s), u"ratelimited"_s);
    QCOMPARE(post(slack.workspace().addChannel(u"oak-street"_s), u"one"_s), QString());
    slack.api().limits.postWindow = 0;
    QCOMPARE(post(slack.street, QString(4'001, u'x')), u"msg_too_long"_s);
    QCOMPARE(post(slack.street, QString()), u"no_text"_s);
    QCOMPARE(post(u"C0"_s, u"one"_s), u"channel_not_found"_s);
    QCOMPARE(slack.workspace().postsOfApp(slack.street).size(), 1);
}

void SlackStandInTest::opensForms()
{
    Slack slack;
    const auto app = slack.connectApp();
    const QString delivery = slack.command(u"/tip"_s, slack.ana, slack.street);
    QVERIFY(app->waitFor(2));
    const QJsonObject command = app->frames[1];
    QVERIFY(command["accepts_response_payload"_L1].toBool());
    app->ack(command);
    QVERIFY(until([&] { return slack.sockets().isAcked(delivery); }));
    const QString trigger = command["payload"_L1]["trigger_id"_L1].toString();
    slack.api().limits.triggerLife = 3'600'000;
    QCOMPARE(slack.error(u"views.open"_s, {{u"trigger_id"_s, trigger}, {u"view"_s, u"{}"_s}}),
             u"invalid_arguments"_s);
    const QMap<QString, QString> open{{u"trigger_id"_s, trigger}, {u"view"_s, tipForm()}};
    const QString view = slack.call(u"views.open"_s, open)["view"_L1]["id"_L1].toString();
    QCOMPARE(slack.workspace().views().openViews(slack.ana), QStringList{view});
    QCOMPARE(slack.error(u"views.open"_s, open), u"exchanged_trigger_id"_s);

    const QString refused = slack.submitView(view, slack.ana, {});
    QVERIFY(app->waitFor(3));
    const QJsonObject errors{{u"what"_s, u"Please say what happened"_s}};
    app->ack(app->frames[2], {{u"response_action"_s, u"errors"_s}, {u"errors"_s, errors}});
    QVERIFY(until([&] { return slack.sockets().isAcked(refused); }));
    QCOMPARE(slack.workspace().views().view(view).errors, errors);
    QVERIFY(!slack.submitView(view, slack.ana, {}).isEmpty());
    QVERIFY(app->waitFor(4));
    app->ack(app->frames[3]);
    QVERIFY(until([&] { return slack.workspace().views().openViews(slack.ana).isEmpty(); }));
}

void SlackStandInTest::guardsFiles()
{
    Slack slack;
    const QString id = slack.workspace().addFile(slack.ana, u"map & plan.png"_s, u"image/png"_s, "\x89PNG");
    const QJsonObject file = slack.call(u"files.info"_s, {{u"file"_s, id}})["file"_L1].toObject();
    const auto get = [&](const QByteArray &token) {
        QNetworkRequest request(QUrl(file["url_private"_L1].toString()));
        request.setRawHeader("Authorization", token);
        std::unique_ptr<QNetworkReply> reply(slack.network.get(request));
        if (!until([&] { return reply->isFinished(); }))
            qFatal("no file");
        return reply;
    };
    QCOMPARE(get("Bearer " + slack.botToken().toLatin1())->readAll(), QByteArray("\x89PNG"));
    const auto page = get("Bearer no");
    QCOMPARE(page->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
    QVERIFY(page->rawHeader("Content-Type").startsWith("text/html"));

    StandInWorkspace::Extras with;
    with.files = {id};
    const QString ts = slack.workspace().post(slack.street, slack.ana, u"Look"_s, with);
    QVERIFY(slack.workspace().removeFile(id));
    QVERIFY(!slack.workspace().removeFile(id));
    QCOMPARE(slack.call(u"files.info"_s, {{u"file"_s, id}})["error"_L1].toString(), u"file_deleted"_s);
    QCOMPARE(get("Bearer " + slack.botToken().toLatin1())
                 ->attribute(QNetworkRequest::HttpStatusCodeAttribute)
                 .toInt(),
             404);
    const QJsonObject stub{{u"id"_s, id}, {u"mode"_s, u"tombstone"_s}};
    QCOMPARE((*slack.workspace().message(slack.street, ts))["files"_L1].toArray(), QJsonArray{stub});
}

void SlackStandInTest::losesAnswers()
{
    Slack slack;
    slack.api().limits.postWindow = 0;
    // Not from the client's own connections: those it would try again in silence.
    const auto post = [&] {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, slack.http().port());
        const QByteArray body = "text=x&channel=" + slack.street.toLatin1();
        socket.write("POST /api/chat.postMessage HTTP/1.1\r\nAuthorization: Bearer " +
                     slack.botToken().toLatin1() + "\r\nConnection: close\r\nContent-Length: " +
                     QByteArray::number(body.size()) + "\r\n\r\n" + body);
        if (!until([&] { return socket.state() == QAbstractSocket::UnconnectedState; }))
            qFatal("the connection did not end");
        return socket.readAll();
    };
    const QString method = u"chat.postMessage"_s;
    const auto posted = [&] { return slack.workspace().postsOfApp(slack.street).size(); };
    slack.faults().loseAnswer(method);
    QCOMPARE(post(), QByteArray());
    QCOMPARE(posted(), 1);
    slack.faults().dropRequest(method);
    QCOMPARE(post(), QByteArray());
    QCOMPARE(posted(), 1);
    slack.faults().status(method, 503);
    QVERIFY(post().startsWith("HTTP/1.1 503 "));
    slack.faults().rateLimit(method, 7);
    QVERIFY(post().contains("\r\nRetry-After: 7\r\n"));
    QCOMPARE(posted(), 1);
    slack.faults().cutAnswer(method);
    QVERIFY(!post().endsWith('}'));
    QCOMPARE(posted(), 2);
    slack.faults().holdAnswer(method);
    connect(&slack.http(), &StandInHttp::holding, &slack.http(), &StandInHttp::releaseHeld,
            Qt::QueuedConnection);
    QVERIFY(post().endsWith('}'));
    QCOMPARE(posted(), 3);
}

void SlackStandInTest::endsSockets()
{
    Slack slack;
    slack.sockets().times.disconnectGrace = 3'600'000;
    const auto refreshed = slack.connectApp();
    slack.sockets().sayDisconnect(u"refresh_requested"_s);
    QVERIFY(refreshed->waitFor(2));
    QCOMPARE(refreshed->frames[1]["type"_L1].toString(), u"disconnect"_s);
    // It goes on receiving until it is closed.
    slack.workspace().post(slack.street, slack.ana, u"meanwhile"_s);
    QVERIFY(refreshed->waitFor(3));
    slack.sockets().reset();
    QVERIFY(until([&] { return refreshed->hasEnded; }));
    // What it had not acknowledged goes to the next one.
    slack.sockets().times.retries = {3'600'000};
    const auto next = slack.connectApp();
    slack.sockets().retryNow();
    QVERIFY(next->waitFor(2));
    QVERIFY(next->frames[1]["retry_attempt"_L1].toInt() > 0);
    slack.sockets().sayDisconnect(u"link_disabled"_s);
    QVERIFY(until([&] { return next->hasEnded; }));

    std::vector<std::unique_ptr<AppSocket>> sockets;
    for (int i = 0; i < StandInSockets::kMostSockets; ++i)
        sockets.push_back(slack.connectApp());
    const auto tooMany = slack.connectApp();
    QCOMPARE(tooMany->frames[0]["reason"_L1].toString(), u"too_many_websockets"_s);
}

void SlackStandInTest::fallsSilent()
{
    Slack slack;
    slack.sockets().times.ackWithin = 3'600'000;
    const auto app = slack.connectApp();
    QSignalSpy pongs(&app->web, &QWebSocket::pong);
    app->web.ping();
    QVERIFY(until([&] { return pongs.size() == 1; }));
    slack.sockets().silence(1);
    app->web.ping();
    slack.workspace().post(slack.street, slack.ana, u"into the void"_s);
    QCOMPARE(slack.sockets().attempts(slack.sockets().unacked().first()), 1);
    // A later socket works, and by then the silent one has had its time.
    const auto other = slack.connectApp();
    slack.sockets().retryNow();
    QVERIFY(other->waitFor(2));
    QCOMPARE(pongs.size(), 1);
    QCOMPARE(app->frames.size(), 1);
    QVERIFY(!app->hasEnded);
}

QTEST_GUILESS_MAIN(SlackStandInTest)
#include "tst_slackstandin.moc"
