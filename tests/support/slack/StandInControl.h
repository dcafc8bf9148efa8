// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/slack/StandInHttp.h"

#include <QHash>
#include <QJsonObject>

#include <functional>

namespace porch::test {

class SlackStandIn;

/// Drives a stand-in over HTTP, for programs in other languages and trials by hand. POST /control/<verb> with
/// a JSON object, or GET with the same names in the address; the answer is a JSON object, {"error"} with 400
/// when the order makes no sense.
///
/// people     user {display_name, real_name, name}, channel {name, private, member}, dm {user},
///            file {user, name, mimetype, content}, delete-file {file}, post {channel, user, text, thread,
///            broadcast, files, ts}, edit {channel, ts, text}, delete {channel, ts}, unfurl {channel, ts,
///            title}, react {channel, ts, user, name, removed}, rename {channel, name}, quiet {on}
/// the app    command {command, user, channel, text}, submit {view, user, values}, close-view {view, user},
///            action {user, action, view | channel, ts}
/// faults     fault {kind, method, times, number, name} (StandInFaults), release, refuse {on},
///            token {app, bot}, scopes {list}, sockets {do, socket, reason, text} with do one of disconnect,
///            close, reset, silence, raw, hold-hello, say-hello, retry, duplicate (delivery)
/// settings   times {ackWithin, retries, ping, disconnectGrace, connectionSeconds},
///            limits {pageMost, slowReads, slowWindow, postWindow, mostText, triggerLife, orphansToChannel}
/// questions  state, delivery {delivery}, messages {channel}, views {user}, responses, ephemerals,
///            calls {method}, and wait, which answers when it is so: {delivery} acknowledged or lost,
///            {delivery, attempts} made, {sockets} open, {opened}: a socket of at least this number open,
///            {settled}: no event unacknowledged
class StandInControl
{
public:
    explicit StandInControl(SlackStandIn &slack);

    HttpReply answer(const HttpRequest &request);

private:
    using Verb = std::function<QJsonObject(const QJsonObject &)>;

    void addPeople();
    void addApp();
    void addFaults();
    void addSettings();
    void addQuestions();
    HttpReply wait(const QJsonObject &order) const;
    bool isSo(const QJsonObject &order) const;
    QJsonObject state() const;
    QJsonObject delivery(const QString &name) const;
    bool orderSockets(const QJsonObject &order);

    SlackStandIn &m_slack;
    QHash<QString, Verb> m_verbs;
};

} // namespace porch::test
