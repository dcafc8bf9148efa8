// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/slack/StandInHttp.h"

#include <QElapsedTimer>
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QStringList>

namespace porch::test {

struct StandInChannel;
class StandInSockets;
class StandInWorkspace;

/// Slack's Web API: tokens, scopes, rate limits, and the methods that a bridge calls. Methods that read take
/// their arguments as a form or in the address only, as Slack's do; those that write take JSON, too.
class StandInApi : public QObject
{
    Q_OBJECT

public:
    StandInApi(StandInWorkspace &workspace, StandInSockets &sockets);

    QString appToken() const { return m_appToken; }
    QString botToken() const { return m_botToken; }
    /// From now on a token's calls fail with this ("token_revoked", "invalid_auth", "account_inactive");
    /// empty: it is good again.
    void setAppTokenError(const QString &error) { m_appTokenError = error; }
    void setBotTokenError(const QString &error) { m_botTokenError = error; }
    /// The bot token's scopes; at first all that the methods need.
    void setScopes(const QStringList &scopes) { m_scopes = scopes; }
    QStringList scopes() const { return m_scopes; }
    static QStringList everyScope();
    /// The app-level token's; at first what sockets need.
    void setAppScopes(const QStringList &scopes) { m_appScopes = scopes; }

    struct Limits
    {
        /// The largest page of history and replies, whatever the call asks for.
        int pageMost = 1'000;
        /// An app from outside the agency: at most 15 a page, and one call in `slowWindow` for each of
        /// conversations.history and conversations.replies.
        bool slowReads = false;
        int slowWindow = 60'000;
        /// One chat.postMessage in this time for each channel; 0: no limit.
        int postWindow = 1'000;
        int mostText = 4'000;
        /// Until a trigger_id has expired.
        int triggerLife = 3'000;
        /// A reply whose root is gone lands in the channel, as has been seen of Slack; false: it is refused
        /// with thread_not_found.
        bool orphansToChannel = true;
    };
    /// Times in milliseconds.
    Limits limits;

    struct Call
    {
        QString method;
        QJsonObject arguments;
        /// Slack's name of what went wrong, "http" for a fault of HTTP; empty: ok, even if the answer was
        /// lost.
        QString error;
        qint64 atMs = 0;
    };
    const QList<Call> &calls() const { return m_calls; }
    int count(const QString &method) const;
    /// {"channel","user","text",…} of chat.postEphemeral, oldest first.
    const QList<QJsonObject> &ephemerals() const { return m_ephemerals; }

    HttpReply answer(const QString &method, const HttpRequest &request);
    /// A call that a fault has kept from its effect, or one of a file ("files").
    void note(const QString &method, const QString &error);
    /// Whether a request may fetch files.
    bool mayReadFiles(const HttpRequest &request) const;

    static HttpReply json(const QJsonObject &object);
    static HttpReply rateLimited(int seconds);

Q_SIGNALS:
    /// A method was called, and its effect, if any, has happened.
    void called(const QString &method, const QString &error);

private:
    struct Rule
    {
        QJsonObject (StandInApi::*method)(const QJsonObject &arguments);
        /// "" none; the star of "*:history" and the like stands for the kind of channel.
        const char *scope;
        bool takesJson;
        bool needsAppToken = false;
        bool needsToken = true;
        /// Good with either token.
        bool takesAnyToken = false;
    };

    static const QHash<QString, Rule> &rules();
    QString tokenProblem(const QByteArray &token, const Rule &rule) const;
    QString neededScope(const Rule &rule, const QJsonObject &arguments) const;
    /// Seconds until the call is allowed; 0: now.
    int wait(const QString &method, const QJsonObject &arguments);

    // StandInApi.cpp
    QJsonObject apiTest(const QJsonObject &arguments);
    QJsonObject authTest(const QJsonObject &arguments);
    QJsonObject authTestOfApp() const;
    QJsonObject openConnection(const QJsonObject &arguments);
    // StandInReads.cpp
    QJsonObject listConversations(const QJsonObject &arguments);
    QJsonObject conversationInfo(const QJsonObject &arguments);
    QJsonObject history(const QJsonObject &arguments);
    QJsonObject replies(const QJsonObject &arguments);
    QJsonObject members(const QJsonObject &arguments);
    QJsonObject botInfo(const QJsonObject &arguments);
    QJsonObject userInfo(const QJsonObject &arguments);
    QJsonObject listUsers(const QJsonObject &arguments);
    QJsonObject fileInfo(const QJsonObject &arguments);
    // StandInWrites.cpp
    QJsonObject openConversation(const QJsonObject &arguments);
    QJsonObject joinConversation(const QJsonObject &arguments);
    QJsonObject postMessage(const QJsonObject &arguments);
    QJsonObject updateMessage(const QJsonObject &arguments);
    QJsonObject deleteMessage(const QJsonObject &arguments);
    QJsonObject postEphemeral(const QJsonObject &arguments);
    QJsonObject openView(const QJsonObject &arguments);
    QJsonObject updateView(const QJsonObject &arguments);

    /// The name of what keeps the app from reading or writing there, or nothing.
    QString channelProblem(const StandInChannel *channel) const;
    QString messageProblem(const QJsonObject &arguments) const;
    QJsonObject pageOf(const QJsonObject &arguments, bool isThread);

    StandInWorkspace &m_workspace;
    StandInSockets &m_sockets;
    QString m_appToken;
    QString m_botToken;
    QString m_appTokenError;
    QString m_botTokenError;
    QStringList m_scopes;
    QStringList m_appScopes{QStringLiteral("connections:write")};
    QElapsedTimer m_clock;
    QHash<QString, qint64> m_lastAllowed; ///< by what is limited, in milliseconds of the clock
    QList<Call> m_calls;
    QList<QJsonObject> m_ephemerals;
};

} // namespace porch::test
