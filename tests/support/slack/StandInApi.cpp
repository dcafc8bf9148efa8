// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/slack/StandInApi.h"

#include "tests/support/slack/StandInJson.h"
#include "tests/support/slack/StandInSockets.h"
#include "tests/support/slack/StandInWorkspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace porch::test {

namespace {

/// Arguments that a form carries as JSON in a string.
bool isStructured(const QString &name)
{
    static const QSet<QString> names{u"view"_s, u"blocks"_s, u"attachments"_s, u"metadata"_s};
    return names.contains(name);
}

QJsonObject formArguments(const QUrlQuery &form)
{
    QJsonObject arguments;
    const auto items = form.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        arguments[name] = value;
        if (!isStructured(name))
            continue;
        const QJsonDocument json = QJsonDocument::fromJson(value.toUtf8());
        if (json.isObject())
            arguments[name] = json.object();
        else if (json.isArray())
            arguments[name] = json.array();
    }
    return arguments;
}

bool isJson(const HttpRequest &request)
{
    return request.headers.value("content-type").startsWith("application/json");
}

/// Of the body and the address; JSON only where the method takes it.
QJsonObject argumentsOf(const HttpRequest &request, bool takesJson)
{
    QJsonObject arguments = formArguments(request.query);
    QJsonObject body;
    if (isJson(request))
        body = takesJson ? QJsonDocument::fromJson(request.body).object() : QJsonObject();
    else
        body = formArguments(QUrlQuery(QString::fromUtf8(QByteArray(request.body).replace('+', ' '))));
    for (auto value = body.constBegin(); value != body.constEnd(); ++value)
        arguments[value.key()] = value.value();
    return arguments;
}

QByteArray bearerOf(const HttpRequest &request)
{
    const QByteArray header = request.headers.value("authorization");
    return header.left(7).toLower() == "bearer " ? header.mid(7).trimmed() : QByteArray();
}

} // namespace

QJsonObject standInError(const QString &name, const QStringList &messages)
{
    QJsonObject json{{u"ok"_s, false}, {u"error"_s, name}};
    if (!messages.isEmpty())
        json["response_metadata"_L1] = QJsonObject{{u"messages"_s, QJsonArray::fromStringList(messages)}};
    return json;
}

QJsonObject standInOk(QJsonObject rest)
{
    rest["ok"_L1] = true;
    return rest;
}

bool standInFlag(const QJsonValue &value)
{
    const QString text = value.toString();
    return value.toBool() || value.toInt() == 1 || text == "true"_L1 || text == "1"_L1;
}

int standInNumber(const QJsonValue &value, int otherwise)
{
    if (value.isUndefined() || value.isNull())
        return otherwise;
    return value.isString() ? value.toString().toInt() : value.toInt();
}

StandInApi::StandInApi(StandInWorkspace &workspace, StandInSockets &sockets)
    : m_workspace(workspace)
    , m_sockets(sockets)
    , m_appToken(u"xapp-1-%1-1-stand-in"_s.arg(workspace.appId()))
    , m_botToken(u"xoxb-1-2-stand-in"_s)
    , m_scopes(everyScope())
{
    m_clock.start();
}

QStringList StandInApi::everyScope()
{
    return {u"app_mentions:read"_s, u"channels:history"_s, u"channels:join"_s, u"channels:read"_s,
            u"chat:write"_s,        u"commands"_s,         u"files:read"_s,    u"groups:history"_s,
            u"groups:read"_s,       u"im:history"_s,       u"im:read"_s,       u"im:write"_s,
            u"reactions:read"_s,    u"users:read"_s};
}

const QHash<QString, StandInApi::Rule> &StandInApi::rules()
{
    static const QHash<QString, Rule> rules{
        {u"api.test"_s, {&StandInApi::apiTest, "", true, false, false}},
        {u"auth.test"_s, {&StandInApi::authTest, "", true, false, true, true}},
        {u"apps.connections.open"_s, {&StandInApi::openConnection, "connections:write", true, true}},
        {u"conversations.list"_s, {&StandInApi::listConversations, "*:read", false}},
        {u"conversations.info"_s, {&StandInApi::conversationInfo, "*:read", false}},
        {u"conversations.history"_s, {&StandInApi::history, "*:history", false}},
        {u"conversations.replies"_s, {&StandInApi::replies, "*:history", false}},
        {u"conversations.members"_s, {&StandInApi::members, "*:read", false}},
        {u"conversations.open"_s, {&StandInApi::openConversation, "im:write", true}},
        {u"conversations.join"_s, {&StandInApi::joinConversation, "channels:join", true}},
        {u"bots.info"_s, {&StandInApi::botInfo, "users:read", false}},
        {u"users.info"_s, {&StandInApi::userInfo, "users:read", false}},
        {u"users.list"_s, {&StandInApi::listUsers, "users:read", false}},
        {u"files.info"_s, {&StandInApi::fileInfo, "files:read", false}},
        {u"chat.postMessage"_s, {&StandInApi::postMessage, "chat:write", true}},
        {u"chat.update"_s, {&StandInApi::updateMessage, "chat:write", true}},
        {u"chat.delete"_s, {&StandInApi::deleteMessage, "chat:write", true}},
        {u"chat.postEphemeral"_s, {&StandInApi::postEphemeral, "chat:write", true}},
        {u"views.open"_s, {&StandInApi::openView, "", true}},
        {u"views.update"_s, {&StandInApi::updateView, "", true}},
    };
    return rules;
}

int StandInApi::count(const QString &method) const
{
    return static_cast<int>(std::count_if(m_calls.begin(), m_calls.end(),
                                          [&](const Call &call) { return call.method == method; }));
}

void StandInApi::note(const QString &method, const QString &error)
{
    m_calls.append({method, {}, error, m_clock.elapsed()});
    Q_EMIT called(method, error);
}

HttpReply StandInApi::json(const QJsonObject &object)
{
    HttpReply reply;
    reply.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return reply;
}

HttpReply StandInApi::rateLimited(int seconds)
{
    HttpReply reply = json(standInError(u"ratelimited"_s));
    reply.status = 429;
    reply.headers.append({"Retry-After", QByteArray::number(seconds)});
    return reply;
}

HttpReply StandInApi::answer(const QString &method, const HttpRequest &request)
{
    const auto rule = rules().constFind(method);
    if (rule == rules().constEnd()) {
        note(method, u"unknown_method"_s);
        return json(standInError(u"unknown_method"_s));
    }
    const QJsonObject arguments = argumentsOf(request, rule->takesJson);
    QByteArray token = bearerOf(request);
    if (token.isEmpty() && !rule->needsAppToken && !isJson(request))
        token = arguments["token"_L1].toString().toLatin1();

    QString problem = tokenProblem(token, *rule);
    const QString scope = neededScope(*rule, arguments);
    const QStringList &granted = rule->needsAppToken ? m_appScopes : m_scopes;
    if (problem.isEmpty() && !scope.isEmpty() && !granted.contains(scope))
        problem = u"missing_scope"_s;
    const int seconds = problem.isEmpty() ? wait(method, arguments) : 0;
    if (seconds > 0) {
        m_calls.append({method, arguments, u"ratelimited"_s, m_clock.elapsed()});
        Q_EMIT called(method, u"ratelimited"_s);
        return rateLimited(seconds);
    }
    const bool isApp = token == m_appToken.toLatin1();
    QJsonObject result = !problem.isEmpty()             ? standInError(problem)
                         : isApp && rule->takesAnyToken ? authTestOfApp()
                                                        : (this->*rule->method)(arguments);
    if (problem == "missing_scope"_L1) {
        result["needed"_L1] = scope;
        result["provided"_L1] = granted.join(u',');
    }
    // The address of the socket is on the host that the client called.
    if (rule->needsAppToken && problem.isEmpty())
        result["url"_L1] =
            result["url"_L1].toString().arg(QString::fromLatin1(request.headers.value("host")));
    HttpReply reply = json(result);
    if (rule->needsToken && !rule->needsAppToken && tokenProblem(token, *rule).isEmpty())
        reply.headers.append({"x-oauth-scopes", (isApp ? m_appScopes : m_scopes).join(u',').toLatin1()});
    if (!scope.isEmpty())
        reply.headers.append({"x-accepted-oauth-scopes", scope.toLatin1()});
    const QString error = result["error"_L1].toString();
    m_calls.append({method, arguments, error, m_clock.elapsed()});
    Q_EMIT called(method, error);
    return reply;
}

QString StandInApi::tokenProblem(const QByteArray &token, const Rule &rule) const
{
    if (!rule.needsToken)
        return {};
    if (token.isEmpty())
        return u"not_authed"_s;
    if (token == m_appToken.toLatin1()) {
        if (!m_appTokenError.isEmpty())
            return m_appTokenError;
        if (rule.takesAnyToken)
            return {};
        return rule.needsAppToken ? QString() : u"not_allowed_token_type"_s;
    }
    if (token != m_botToken.toLatin1())
        return u"invalid_auth"_s;
    if (!m_botTokenError.isEmpty())
        return m_botTokenError;
    return rule.needsAppToken ? u"not_allowed_token_type"_s : QString();
}

bool StandInApi::mayReadFiles(const HttpRequest &request) const
{
    return bearerOf(request) == m_botToken.toLatin1() && m_botTokenError.isEmpty() &&
           m_scopes.contains(u"files:read"_s);
}

QString StandInApi::neededScope(const Rule &rule, const QJsonObject &arguments) const
{
    QString scope = QString::fromUtf8(rule.scope);
    if (!scope.startsWith(u'*'))
        return scope;
    if (arguments.contains("types"_L1)) {
        // A list of several kinds wants the scope of each.
        static const QHash<QString, QString> scopes{{u"public_channel"_s, u"channels:read"_s},
                                                    {u"private_channel"_s, u"groups:read"_s},
                                                    {u"mpim"_s, u"mpim:read"_s},
                                                    {u"im"_s, u"im:read"_s}};
        const QStringList types = arguments["types"_L1].toString().split(u',');
        for (const QString &type : types) {
            const QString needed = scopes.value(type.trimmed());
            if (!needed.isEmpty() && !m_scopes.contains(needed))
                return needed;
        }
    }
    const StandInChannel *channel = m_workspace.channel(arguments["channel"_L1].toString());
    const QString type = channel ? channel->type() : u"channel"_s;
    return scope.replace(0, 1, type == "im"_L1 ? u"im"_s : type + u's');
}

int StandInApi::wait(const QString &method, const QJsonObject &arguments)
{
    QString what = method;
    int window = 0;
    if (method == "chat.postMessage"_L1) {
        what += u' ' + arguments["channel"_L1].toString();
        window = limits.postWindow;
    } else if (limits.slowReads &&
               (method == "conversations.history"_L1 || method == "conversations.replies"_L1)) {
        window = limits.slowWindow;
    }
    if (window == 0)
        return 0;
    const qint64 now = m_clock.elapsed();
    const qint64 left = m_lastAllowed.contains(what) ? m_lastAllowed[what] + window - now : 0;
    if (left > 0)
        return static_cast<int>((left + 999) / 1'000);
    m_lastAllowed[what] = now;
    return 0;
}

QJsonObject StandInApi::apiTest(const QJsonObject &arguments)
{
    const QString error = arguments["error"_L1].toString();
    QJsonObject result = error.isEmpty() ? standInOk() : standInError(error);
    if (!arguments.isEmpty())
        result["args"_L1] = arguments;
    return result;
}

QJsonObject StandInApi::authTest(const QJsonObject &)
{
    const StandInUser *bot = m_workspace.user(m_workspace.botUser());
    return standInOk({{u"url"_s, m_workspace.baseUrl()},
                      {u"team"_s, u"Stand-in"_s},
                      {u"team_id"_s, m_workspace.teamId()},
                      {u"user"_s, bot->name},
                      {u"user_id"_s, bot->id},
                      {u"bot_id"_s, m_workspace.botId()},
                      {u"is_enterprise_install"_s, false}});
}

/// An app-level token is of an app, in no workspace.
QJsonObject StandInApi::authTestOfApp() const
{
    return standInOk({{u"app_name"_s, u"Porchlight"_s}, {u"app_id"_s, m_workspace.appId()}});
}

QJsonObject StandInApi::openConnection(const QJsonObject &)
{
    const QString url =
        u"ws://%1/link/?ticket="_s + m_sockets.newTicket() + u"&app_id="_s + m_workspace.appId();
    return standInOk({{u"url"_s, url}});
}

} // namespace porch::test
