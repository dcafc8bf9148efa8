// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/slack/StandInControl.h"

#include "tests/support/slack/SlackStandIn.h"
#include "tests/support/slack/StandInJson.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace porch::test {

namespace {

QString text(const QJsonObject &order, const QString &name)
{
    return order[name].toVariant().toString();
}

QJsonObject done(const QString &name, const QString &value)
{
    return value.isEmpty() ? QJsonObject{{u"error"_s, u"There is no such thing, or nothing to be done"_s}}
                           : QJsonObject{{name, value}};
}

QJsonObject done(bool isDone = true)
{
    return isDone ? QJsonObject{{u"done"_s, true}} : done(QString(), QString());
}

QJsonArray arrayOf(const QList<QJsonObject> &list)
{
    QJsonArray array;
    for (const QJsonObject &object : list)
        array.append(object);
    return array;
}

void set(int &target, const QJsonObject &order, const QString &name)
{
    target = standInNumber(order[name], target);
}

} // namespace

StandInControl::StandInControl(SlackStandIn &slack)
    : m_slack(slack)
{
    addPeople();
    addApp();
    addFaults();
    addSettings();
    addQuestions();
}

HttpReply StandInControl::answer(const HttpRequest &request)
{
    QJsonObject order;
    const auto items = request.query.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        order[name] = value;
    if (!request.body.isEmpty())
        order = QJsonDocument::fromJson(request.body).object();
    const QString verb = request.path.section(u'/', 2);
    if (verb == "wait"_L1)
        return wait(order);
    const auto found = m_verbs.constFind(verb);
    const QJsonObject result = found == m_verbs.constEnd()
                                   ? QJsonObject{{u"error"_s, QString(u"Unknown order: "_s + verb)}}
                                   : (*found)(order);
    HttpReply reply = StandInApi::json(result);
    reply.status = result.contains("error"_L1) ? 400 : 200;
    return reply;
}

void StandInControl::addPeople()
{
    StandInWorkspace &workspace = m_slack.workspace();
    m_verbs[u"user"_s] = [&workspace](const QJsonObject &o) {
        return done(u"id"_s, workspace.addUser(text(o, u"display_name"_s), text(o, u"real_name"_s),
                                               text(o, u"name"_s)));
    };
    m_verbs[u"channel"_s] = [&workspace](const QJsonObject &o) {
        const bool isMember = !o.contains("member"_L1) || standInFlag(o["member"_L1]);
        return done(u"id"_s,
                    workspace.addChannel(text(o, u"name"_s), standInFlag(o["private"_L1]), isMember));
    };
    m_verbs[u"dm"_s] = [&workspace](const QJsonObject &o) {
        return done(u"id"_s, workspace.openDm(text(o, u"user"_s)));
    };
    m_verbs[u"file"_s] = [&workspace](const QJsonObject &o) {
        return done(u"id"_s, workspace.addFile(text(o, u"user"_s), text(o, u"name"_s), text(o, u"mimetype"_s),
                                               text(o, u"content"_s).toUtf8()));
    };
    m_verbs[u"delete-file"_s] = [&workspace](const QJsonObject &o) {
        return done(workspace.removeFile(text(o, u"file"_s)));
    };
    m_verbs[u"post"_s] = [&workspace](const QJsonObject &o) {
        StandInWorkspace::Extras extras;
        extras.thread = text(o, u"thread"_s);
        extras.broadcast = standInFlag(o["broadcast"_L1]);
        extras.subtype = text(o, u"subtype"_s);
        extras.ts = text(o, u"ts"_s);
        for (const QJsonValue file : o["files"_L1].toArray())
            extras.files.append(file.toString());
        return done(u"ts"_s,
                    workspace.post(text(o, u"channel"_s), text(o, u"user"_s), text(o, u"text"_s), extras));
    };
    m_verbs[u"edit"_s] = [&workspace](const QJsonObject &o) {
        return done(u"ts"_s, workspace.edit(text(o, u"channel"_s), text(o, u"ts"_s), text(o, u"text"_s)));
    };
    m_verbs[u"delete"_s] = [&workspace](const QJsonObject &o) {
        return done(workspace.remove(text(o, u"channel"_s), text(o, u"ts"_s)));
    };
    m_verbs[u"unfurl"_s] = [&workspace](const QJsonObject &o) {
        return done(workspace.unfurl(text(o, u"channel"_s), text(o, u"ts"_s), text(o, u"title"_s)));
    };
    m_verbs[u"react"_s] = [&workspace](const QJsonObject &o) {
        return done(u"event_ts"_s,
                    workspace.react(text(o, u"channel"_s), text(o, u"ts"_s), text(o, u"user"_s),
                                    text(o, u"name"_s), !standInFlag(o["removed"_L1])));
    };
    m_verbs[u"rename"_s] = [&workspace](const QJsonObject &o) {
        workspace.renameChannel(text(o, u"channel"_s), text(o, u"name"_s));
        return done(workspace.channel(text(o, u"channel"_s)) != nullptr);
    };
    m_verbs[u"quiet"_s] = [&workspace](const QJsonObject &o) {
        workspace.setQuiet(standInFlag(o["on"_L1]));
        return done();
    };
}

void StandInControl::addApp()
{
    m_verbs[u"command"_s] = [this](const QJsonObject &o) {
        return done(u"delivery"_s, m_slack.command(text(o, u"command"_s), text(o, u"user"_s),
                                                   text(o, u"channel"_s), text(o, u"text"_s)));
    };
    m_verbs[u"submit"_s] = [this](const QJsonObject &o) {
        return done(u"delivery"_s,
                    m_slack.submitView(text(o, u"view"_s), text(o, u"user"_s), o["values"_L1].toObject()));
    };
    m_verbs[u"close-view"_s] = [this](const QJsonObject &o) {
        return done(u"delivery"_s, m_slack.closeView(text(o, u"view"_s), text(o, u"user"_s)));
    };
    m_verbs[u"action"_s] = [this](const QJsonObject &o) {
        const QString user = text(o, u"user"_s);
        const QJsonObject action = o["action"_L1].toObject();
        const QString view = text(o, u"view"_s);
        return done(u"delivery"_s, view.isEmpty() ? m_slack.messageAction(text(o, u"channel"_s),
                                                                          text(o, u"ts"_s), user, action)
                                                  : m_slack.viewAction(view, user, action));
    };
}

void StandInControl::addFaults()
{
    m_verbs[u"fault"_s] = [this](const QJsonObject &o) {
        return done(m_slack.faults().orderByName(text(o, u"kind"_s), text(o, u"method"_s),
                                                 standInNumber(o["times"_L1], 1),
                                                 standInNumber(o["number"_L1], 0), text(o, u"name"_s)));
    };
    m_verbs[u"release"_s] = [this](const QJsonObject &) {
        m_slack.http().releaseHeld();
        return done();
    };
    m_verbs[u"refuse"_s] = [this](const QJsonObject &o) {
        m_slack.http().setRefusing(standInFlag(o["on"_L1]));
        return done();
    };
    m_verbs[u"token"_s] = [this](const QJsonObject &o) {
        m_slack.api().setAppTokenError(text(o, u"app"_s));
        m_slack.api().setBotTokenError(text(o, u"bot"_s));
        return done();
    };
    m_verbs[u"scopes"_s] = [this](const QJsonObject &o) {
        m_slack.api().setScopes(text(o, u"list"_s).split(u','));
        return done();
    };
    m_verbs[u"sockets"_s] = [this](const QJsonObject &o) { return done(orderSockets(o)); };
}

bool StandInControl::orderSockets(const QJsonObject &o)
{
    StandInSockets &sockets = m_slack.sockets();
    const QString what = text(o, u"do"_s);
    const int socket = standInNumber(o["socket"_L1], 0);
    if (what == "disconnect"_L1)
        sockets.sayDisconnect(text(o, u"reason"_s), socket);
    else if (what == "close"_L1)
        sockets.close(socket);
    else if (what == "reset"_L1)
        sockets.reset(socket);
    else if (what == "silence"_L1)
        sockets.silence(socket);
    else if (what == "raw"_L1)
        sockets.sendRaw(text(o, u"text"_s), socket);
    else if (what == "hold-hello"_L1)
        sockets.setHoldingHello(standInFlag(o["on"_L1]));
    else if (what == "say-hello"_L1)
        sockets.sayHello(socket);
    else if (what == "retry"_L1)
        sockets.retryNow();
    else if (what == "duplicate"_L1)
        sockets.duplicate(text(o, u"delivery"_s));
    else
        return false;
    return true;
}

void StandInControl::addSettings()
{
    m_verbs[u"times"_s] = [this](const QJsonObject &o) {
        StandInSockets::Times &times = m_slack.sockets().times;
        set(times.ackWithin, o, u"ackWithin"_s);
        set(times.ping, o, u"ping"_s);
        set(times.disconnectGrace, o, u"disconnectGrace"_s);
        set(times.connectionSeconds, o, u"connectionSeconds"_s);
        if (o["retries"_L1].isArray()) {
            times.retries.clear();
            for (const QJsonValue interval : o["retries"_L1].toArray())
                times.retries.append(interval.toInt());
        }
        return done();
    };
    m_verbs[u"limits"_s] = [this](const QJsonObject &o) {
        StandInApi::Limits &limits = m_slack.api().limits;
        set(limits.pageMost, o, u"pageMost"_s);
        set(limits.slowWindow, o, u"slowWindow"_s);
        set(limits.postWindow, o, u"postWindow"_s);
        set(limits.mostText, o, u"mostText"_s);
        set(limits.triggerLife, o, u"triggerLife"_s);
        if (o.contains("slowReads"_L1))
            limits.slowReads = standInFlag(o["slowReads"_L1]);
        if (o.contains("orphansToChannel"_L1))
            limits.orphansToChannel = standInFlag(o["orphansToChannel"_L1]);
        return done();
    };
}

void StandInControl::addQuestions()
{
    m_verbs[u"state"_s] = [this](const QJsonObject &) { return state(); };
    m_verbs[u"delivery"_s] = [this](const QJsonObject &o) { return delivery(text(o, u"delivery"_s)); };
    m_verbs[u"messages"_s] = [this](const QJsonObject &o) {
        const StandInChannel *channel = m_slack.workspace().channel(text(o, u"channel"_s));
        QJsonArray messages;
        const QStringList all = channel ? channel->messages.all() : QStringList();
        for (const QString &ts : all)
            messages.append(channel->messages.message(ts));
        return QJsonObject{{u"messages"_s, messages}};
    };
    m_verbs[u"views"_s] = [this](const QJsonObject &o) {
        QJsonArray views;
        const QStringList ids = m_slack.workspace().views().openViews(text(o, u"user"_s));
        for (const QString &id : ids) {
            const StandInView view = m_slack.workspace().views().view(id);
            views.append(QJsonObject{{u"view"_s, view.json}, {u"errors"_s, view.errors}});
        }
        return QJsonObject{{u"views"_s, views}};
    };
    m_verbs[u"responses"_s] = [this](const QJsonObject &) {
        return QJsonObject{{u"responses"_s, arrayOf(m_slack.responses())}};
    };
    m_verbs[u"ephemerals"_s] = [this](const QJsonObject &) {
        return QJsonObject{{u"ephemerals"_s, arrayOf(m_slack.api().ephemerals())}};
    };
    m_verbs[u"calls"_s] = [this](const QJsonObject &o) {
        QJsonArray calls;
        for (const StandInApi::Call &call : m_slack.api().calls()) {
            if (o.isEmpty() || call.method == text(o, u"method"_s))
                calls.append(QJsonObject{
                    {u"method"_s, call.method}, {u"error"_s, call.error}, {u"arguments"_s, call.arguments}});
        }
        return QJsonObject{{u"calls"_s, calls}};
    };
}

QJsonObject StandInControl::state() const
{
    QJsonArray open;
    const QList<int> ids = m_slack.sockets().open();
    for (const int id : ids)
        open.append(id);
    return {{u"api"_s, m_slack.apiUrl().toString()},
            {u"app_token"_s, m_slack.appToken()},
            {u"bot_token"_s, m_slack.botToken()},
            {u"team"_s, m_slack.workspace().teamId()},
            {u"bot_user"_s, m_slack.workspace().botUser()},
            {u"sockets"_s, open},
            {u"events"_s, m_slack.sockets().events()},
            {u"unacked"_s, QJsonArray::fromStringList(m_slack.sockets().unacked())},
            {u"lost"_s, m_slack.sockets().lostEvents()},
            {u"odd_frames"_s, QJsonArray::fromStringList(m_slack.sockets().oddFrames())}};
}

QJsonObject StandInControl::delivery(const QString &name) const
{
    const StandInSockets &sockets = m_slack.sockets();
    return {{u"acked"_s, sockets.isAcked(name)},
            {u"lost"_s, sockets.isLost(name)},
            {u"attempts"_s, sockets.attempts(name)},
            {u"payload"_s, sockets.ackPayload(name)}};
}

bool StandInControl::isSo(const QJsonObject &order) const
{
    const StandInSockets &sockets = m_slack.sockets();
    const QString name = text(order, u"delivery"_s);
    if (order.contains("attempts"_L1))
        return sockets.attempts(name) >= standInNumber(order["attempts"_L1], 0);
    if (!name.isEmpty())
        return sockets.isAcked(name) || sockets.isLost(name);
    const QList<int> open = sockets.open();
    if (order.contains("opened"_L1))
        return !open.isEmpty() && open.last() >= standInNumber(order["opened"_L1], 0);
    if (order.contains("sockets"_L1))
        return open.size() == standInNumber(order["sockets"_L1], 0);
    return sockets.unacked().isEmpty();
}

HttpReply StandInControl::wait(const QJsonObject &order) const
{
    HttpReply reply;
    reply.later = [this, order]() -> std::optional<QByteArray> {
        if (!isSo(order))
            return std::nullopt;
        const QString name = text(order, u"delivery"_s);
        const QJsonObject now = name.isEmpty() ? state() : delivery(name);
        return QJsonDocument(now).toJson(QJsonDocument::Compact);
    };
    return reply;
}

} // namespace porch::test
