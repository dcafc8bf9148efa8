// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/slack/StandInApi.h"
#include "tests/support/slack/StandInFaults.h"
#include "tests/support/slack/StandInHttp.h"
#include "tests/support/slack/StandInSockets.h"
#include "tests/support/slack/StandInWorkspace.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace porch::test {

class StandInControl;

/// A Slack for tests, on loopback, in the event loop of the thread that makes it: a workspace in memory, the
/// Web API over HTTP and Socket Mode over WebSocket on one port. What the protocol leaves open (which socket
/// gets an event, when a retry comes) is settable, so that a test waits for signals and never for time.
///
///     SlackStandIn slack;
///     const QString street = slack.workspace().addChannel(QStringLiteral("elm-street"));
///     const QString ana = slack.workspace().addUser(QStringLiteral("Ana"));
///     ... connect the client to slack.apiUrl() with slack.appToken() and slack.botToken() ...
///     const QString ts = slack.workspace().post(street, ana, QStringLiteral("There is smoke"));
///
/// The program slack_standin is this class alone, driven over HTTP (see StandInControl.h).
class SlackStandIn : public QObject
{
    Q_OBJECT

public:
    /// Listens; 0: on any free port.
    explicit SlackStandIn(quint16 port = 0);
    ~SlackStandIn() override;

    bool isListening() const { return m_http.port() != 0; }
    /// "http://127.0.0.1:<port>/"
    QUrl baseUrl() const;
    /// What a client takes in place of https://slack.com/api/; ends in a slash.
    QUrl apiUrl() const;
    QString appToken() const { return m_api.appToken(); }
    QString botToken() const { return m_api.botToken(); }

    /// What people do in Slack. Every change reaches the app as an event.
    StandInWorkspace &workspace() { return m_workspace; }
    /// The Web API's limits, tokens and scopes, and what was called.
    StandInApi &api() { return m_api; }
    /// Socket Mode: who is connected, what was acknowledged; refresh, RST, silence.
    StandInSockets &sockets() { return m_sockets; }
    /// What goes wrong with HTTP; http().setRefusing() and releaseHeld() go with it.
    StandInFaults &faults() { return m_faults; }
    StandInHttp &http() { return m_http; }

    /// A person types a slash command. Returns the delivery, as StandInSockets::acked() names it; empty when
    /// no socket is open (Slack then tells the person that the command failed).
    QString command(const QString &command, const QString &user, const QString &channel,
                    const QString &text = {});
    /// A person presses the submit button of an open view. `values` is what Slack calls state.values:
    /// {block_id: {action_id: {"type": …, "value": …}}}; what was filled in before counts as well, see
    /// StandInViews::fill(). An acknowledgement with errors leaves the view open, see StandInViews::view().
    QString submitView(const QString &view, const QString &user, const QJsonObject &values);
    /// A person closes a view; only one that asked for notify_on_close tells the app.
    QString closeView(const QString &view, const QString &user);
    /// A person uses a button or a menu of a view.
    QString viewAction(const QString &view, const QString &user, const QJsonObject &action);
    /// A person uses a button or a menu of a message.
    QString messageAction(const QString &channel, const QString &ts, const QString &user,
                          const QJsonObject &action);

    /// What the app sent to response URLs, oldest first.
    const QList<QJsonObject> &responses() const { return m_responses; }

private:
    HttpReply answer(const HttpRequest &request);
    HttpReply withFault(const QString &method, const std::function<HttpReply()> &effect);
    HttpReply file(const HttpRequest &request);
    HttpReply response(const HttpRequest &request);
    QJsonObject interaction(const QString &type, const QString &user) const;
    QJsonObject withTrigger(QJsonObject payload, const QString &user);
    void onAcked(const QString &delivery, const QJsonObject &payload);

    StandInWorkspace m_workspace;
    StandInFaults m_faults;
    StandInSockets m_sockets;
    StandInApi m_api;
    StandInHttp m_http;
    std::unique_ptr<StandInControl> m_control;
    QHash<QString, QString> m_submissions; ///< delivery → view, until it is acknowledged
    QList<QJsonObject> m_responses;
};

} // namespace porch::test
