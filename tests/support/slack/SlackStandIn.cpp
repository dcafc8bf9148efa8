// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/slack/SlackStandIn.h"

#include "tests/support/slack/StandInControl.h"

#include <QJsonDocument>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace porch::test {

namespace {

HttpReply page(int status, const QByteArray &text)
{
    HttpReply reply;
    reply.status = status;
    reply.contentType = "text/html; charset=utf-8";
    reply.body =
        "<!DOCTYPE html><html><head><title>" + text + "</title></head><body>" + text + "</body></html>";
    return reply;
}

} // namespace

SlackStandIn::SlackStandIn(quint16 port)
    : m_sockets(m_workspace.appId())
    , m_api(m_workspace, m_sockets)
    , m_http([this](const HttpRequest &request) { return answer(request); },
             [this](const HttpRequest &request, QTcpSocket *socket) {
                 if (!m_sockets.takeTicket(request.query.queryItemValue(u"ticket"_s)))
                     return false;
                 m_sockets.adopt(socket);
                 return true;
             })
    , m_control(std::make_unique<StandInControl>(*this))
{
    if (m_http.listen(port))
        m_workspace.setBaseUrl(baseUrl().toString());
    connect(&m_workspace, &StandInWorkspace::happened, this,
            [this](const QJsonObject &event) { m_sockets.sendEvent(m_workspace.callback(event)); });
    connect(&m_sockets, &StandInSockets::acked, this, &SlackStandIn::onAcked);
    for (const auto changed : {&StandInSockets::greeted, &StandInSockets::closed})
        connect(&m_sockets, changed, &m_http, &StandInHttp::poke);
    connect(&m_sockets, &StandInSockets::sent, &m_http, &StandInHttp::poke);
    connect(&m_sockets, &StandInSockets::acked, &m_http, &StandInHttp::poke);
    connect(&m_sockets, &StandInSockets::lost, &m_http, &StandInHttp::poke);
}

SlackStandIn::~SlackStandIn()
{
    // Sockets that end with the rest tell nobody any more.
    m_sockets.disconnect();
}

QUrl SlackStandIn::baseUrl() const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_http.port());
    url.setPath(u"/"_s);
    return url;
}

QUrl SlackStandIn::apiUrl() const
{
    QUrl url = baseUrl();
    url.setPath(u"/api/"_s);
    return url;
}

// --- What people do with the app -----------------------------------------------------------------------

QJsonObject SlackStandIn::interaction(const QString &type, const QString &user) const
{
    return {{u"type"_s, type},
            {u"user"_s, m_workspace.personJson(user)},
            {u"team"_s, QJsonObject{{u"id"_s, m_workspace.teamId()}, {u"domain"_s, u"stand-in"_s}}},
            {u"api_app_id"_s, m_workspace.appId()},
            {u"token"_s, u"verification"_s},
            {u"enterprise"_s, QJsonValue::Null},
            {u"is_enterprise_install"_s, false}};
}

QJsonObject SlackStandIn::withTrigger(QJsonObject payload, const QString &user)
{
    payload["trigger_id"_L1] = m_workspace.newTrigger(user);
    return payload;
}

QString SlackStandIn::command(const QString &command, const QString &user, const QString &channel,
                              const QString &text)
{
    const StandInChannel *place = m_workspace.channel(channel);
    const StandInUser *person = m_workspace.user(user);
    if (!place || !person)
        return {};
    const QString name = !place->imUser.isEmpty() ? u"directmessage"_s
                         : place->isPrivate       ? u"privategroup"_s
                                                  : place->name;
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    // Slack sends a slash command's flag as a word.
    return m_sockets.sendCommand(
        withTrigger({{u"token"_s, u"verification"_s},
                     {u"team_id"_s, m_workspace.teamId()},
                     {u"team_domain"_s, u"stand-in"_s},
                     {u"channel_id"_s, channel},
                     {u"channel_name"_s, name},
                     {u"user_id"_s, user},
                     {u"user_name"_s, person->name},
                     {u"command"_s, command},
                     {u"text"_s, text},
                     {u"api_app_id"_s, m_workspace.appId()},
                     {u"is_enterprise_install"_s, u"false"_s},
                     {u"response_url"_s, QString(m_workspace.baseUrl() + u"response/"_s + id)}},
                    user));
}

QString SlackStandIn::submitView(const QString &view, const QString &user, const QJsonObject &values)
{
    m_workspace.views().fill(view, values);
    const StandInView shown = m_workspace.views().view(view);
    if (!shown.open || shown.json.isEmpty())
        return {};
    QJsonObject payload = interaction(u"view_submission"_s, user);
    payload["view"_L1] = shown.json;
    payload["response_urls"_L1] = QJsonArray();
    const QString delivery = m_sockets.sendInteractive(withTrigger(payload, user));
    if (!delivery.isEmpty())
        m_submissions[delivery] = view;
    return delivery;
}

QString SlackStandIn::closeView(const QString &view, const QString &user)
{
    const StandInView shown = m_workspace.views().view(view);
    m_workspace.views().close(view);
    if (!shown.json["notify_on_close"_L1].toBool())
        return {};
    QJsonObject payload = interaction(u"view_closed"_s, user);
    payload["view"_L1] = shown.json;
    payload["is_cleared"_L1] = false;
    return m_sockets.sendInteractive(payload);
}

QString SlackStandIn::viewAction(const QString &view, const QString &user, const QJsonObject &action)
{
    const StandInView shown = m_workspace.views().view(view);
    if (!shown.open || shown.json.isEmpty())
        return {};
    QJsonObject payload = interaction(u"block_actions"_s, user);
    payload["container"_L1] = QJsonObject{{u"type"_s, u"view"_s}, {u"view_id"_s, view}};
    payload["view"_L1] = shown.json;
    payload["actions"_L1] = QJsonArray{action};
    return m_sockets.sendInteractive(withTrigger(payload, user));
}

QString SlackStandIn::messageAction(const QString &channel, const QString &ts, const QString &user,
                                    const QJsonObject &action)
{
    const StandInChannel *place = m_workspace.channel(channel);
    const std::optional<QJsonObject> message = m_workspace.message(channel, ts);
    if (!place || !message)
        return {};
    QJsonObject payload = interaction(u"block_actions"_s, user);
    payload["container"_L1] = QJsonObject{{u"type"_s, u"message"_s},
                                          {u"message_ts"_s, ts},
                                          {u"channel_id"_s, channel},
                                          {u"is_ephemeral"_s, false}};
    const QString name = place->imUser.isEmpty() ? place->name : u"directmessage"_s;
    payload["channel"_L1] = QJsonObject{{u"id"_s, channel}, {u"name"_s, name}};
    payload["message"_L1] = *message;
    payload["actions"_L1] = QJsonArray{action};
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    payload["response_url"_L1] = QString(m_workspace.baseUrl() + u"response/"_s + id);
    return m_sockets.sendInteractive(withTrigger(payload, user));
}

void SlackStandIn::onAcked(const QString &delivery, const QJsonObject &payload)
{
    const QString view = m_submissions.take(delivery);
    if (!view.isEmpty())
        m_workspace.views().answer(view, payload, m_workspace.newId(u'V'));
}

// --- HTTP ----------------------------------------------------------------------------------------------

HttpReply SlackStandIn::answer(const HttpRequest &request)
{
    const QString first = request.path.section(u'/', 1, 1);
    if (first == "control"_L1)
        return m_control->answer(request);
    if (first == "api"_L1) {
        const QString method = request.path.section(u'/', 2);
        return withFault(method, [&] { return m_api.answer(method, request); });
    }
    if (first == "files-pri"_L1)
        return withFault(u"files"_s, [&] { return file(request); });
    if (first == "response"_L1)
        return withFault(u"response"_s, [&] { return response(request); });
    return page(404, "There is nothing here");
}

HttpReply SlackStandIn::withFault(const QString &method, const std::function<HttpReply()> &effect)
{
    using Kind = StandInFaults::Kind;
    const StandInFaults::Fault fault = m_faults.take(method);
    if (fault.times == 0)
        return effect();
    HttpReply reply;
    switch (fault.kind) {
    case Kind::DropRequest:
        m_api.note(method, u"http"_s);
        reply.delivery = HttpReply::Delivery::Lost;
        return reply;
    case Kind::RateLimit:
        m_api.note(method, u"ratelimited"_s);
        return StandInApi::rateLimited(fault.number);
    case Kind::Status:
        m_api.note(method, u"http"_s);
        return page(fault.number, "Something went wrong");
    case Kind::Error:
        m_api.note(method, fault.name);
        return StandInApi::json({{u"ok"_s, false}, {u"error"_s, fault.name}});
    case Kind::Garbage:
        m_api.note(method, u"http"_s);
        return page(200, "Slack is having a bad day");
    case Kind::LoseAnswer:
        reply = effect();
        reply.delivery = HttpReply::Delivery::Lost;
        return reply;
    case Kind::DelayAnswer:
        reply = effect();
        reply.delayMs = fault.number;
        return reply;
    case Kind::HoldAnswer:
        reply = effect();
        reply.delivery = HttpReply::Delivery::Held;
        return reply;
    case Kind::CutAnswer:
        reply = effect();
        reply.delivery = HttpReply::Delivery::Cut;
        return reply;
    }
    return reply;
}

HttpReply SlackStandIn::file(const HttpRequest &request)
{
    // "/files-pri/T…-F…/[download/]name"
    const StandInFile *file = m_workspace.file(request.path.section(u'/', 2, 2).section(u'-', 1));
    // Slack shows a stranger its log-in page, with the status of a success.
    if (!file || !m_api.mayReadFiles(request)) {
        m_api.note(u"files"_s, u"sign_in"_s);
        return page(200, "Sign in | Slack");
    }
    m_api.note(u"files"_s, file->isDeleted ? u"file_deleted"_s : QString());
    if (file->isDeleted)
        return page(404, "This file was deleted");
    HttpReply reply;
    reply.contentType = file->mimetype.toLatin1();
    reply.body = file->content;
    return reply;
}

HttpReply SlackStandIn::response(const HttpRequest &request)
{
    m_responses.append(QJsonDocument::fromJson(request.body).object());
    HttpReply reply;
    reply.contentType = "text/plain";
    reply.body = "ok";
    return reply;
}

} // namespace porch::test
