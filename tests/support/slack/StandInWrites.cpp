// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/slack/StandInApi.h"
#include "tests/support/slack/StandInJson.h"
#include "tests/support/slack/StandInWorkspace.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace porch::test {

QJsonObject StandInApi::openConversation(const QJsonObject &arguments)
{
    QString id = arguments["channel"_L1].toString();
    if (id.isEmpty())
        id = m_workspace.openDm(arguments["users"_L1].toString());
    const StandInChannel *channel = m_workspace.channel(id);
    if (!channel || channel->imUser.isEmpty())
        return standInError(arguments.contains("users"_L1) ? u"user_not_found"_s : u"channel_not_found"_s);
    const QJsonObject json = standInFlag(arguments["return_im"_L1]) ? m_workspace.channelJson(*channel)
                                                                    : QJsonObject{{u"id"_s, id}};
    return standInOk({{u"channel"_s, json}, {u"no_op"_s, true}, {u"already_open"_s, true}});
}

QJsonObject StandInApi::joinConversation(const QJsonObject &arguments)
{
    const QString id = arguments["channel"_L1].toString();
    const StandInChannel *channel = m_workspace.channel(id);
    if (!channel || channel->isPrivate)
        return standInError(u"channel_not_found"_s);
    if (channel->isArchived)
        return standInError(u"is_archived"_s);
    m_workspace.invite(id, m_workspace.botUser());
    return standInOk({{u"channel"_s, m_workspace.channelJson(*channel)}});
}

QString StandInApi::messageProblem(const QJsonObject &arguments) const
{
    const QString text = arguments["text"_L1].toString();
    if (text.isEmpty() && !arguments["blocks"_L1].isArray())
        return u"no_text"_s;
    if (text.size() > limits.mostText)
        return u"msg_too_long"_s;
    if (!StandInViews::blockProblems(arguments["blocks"_L1].toArray()).isEmpty())
        return u"invalid_blocks"_s;
    if (!arguments.contains("metadata"_L1))
        return {};
    const QJsonObject metadata = arguments["metadata"_L1].toObject();
    if (metadata["event_type"_L1].toString().isEmpty() || !metadata["event_payload"_L1].isObject())
        return u"invalid_metadata_format"_s;
    return QJsonDocument(metadata).toJson().size() > 16 * 1024 ? u"metadata_too_large"_s : QString();
}

QJsonObject StandInApi::postMessage(const QJsonObject &arguments)
{
    QString id = arguments["channel"_L1].toString();
    // A person's id stands for the direct message with them.
    if (id.startsWith(u'U'))
        id = m_workspace.openDm(id);
    const StandInChannel *channel = m_workspace.channel(id);
    QString problem = channelProblem(channel);
    if (problem.isEmpty() && channel->isArchived)
        problem = u"is_archived"_s;
    if (problem.isEmpty())
        problem = messageProblem(arguments);
    QJsonObject kept = arguments;
    const QString thread = arguments["thread_ts"_L1].toString();
    if (problem.isEmpty() && !thread.isEmpty() && !channel->messages.contains(thread)) {
        kept.remove("thread_ts"_L1);
        problem = limits.orphansToChannel ? QString() : u"thread_not_found"_s;
    }
    if (!problem.isEmpty())
        return standInError(problem);
    kept["reply_broadcast"_L1] = standInFlag(arguments["reply_broadcast"_L1]);
    const QJsonObject message = m_workspace.postAsApp(id, kept);
    return standInOk({{u"channel"_s, id}, {u"ts"_s, message["ts"_L1]}, {u"message"_s, message}});
}

QJsonObject StandInApi::updateMessage(const QJsonObject &arguments)
{
    const QString id = arguments["channel"_L1].toString();
    const QString ts = arguments["ts"_L1].toString();
    QString problem = channelProblem(m_workspace.channel(id));
    const QJsonObject before = m_workspace.message(id, ts).value_or(QJsonObject());
    if (problem.isEmpty() && before.isEmpty())
        problem = u"message_not_found"_s;
    if (problem.isEmpty() && before["bot_id"_L1] != m_workspace.botId())
        problem = u"cant_update_message"_s;
    if (problem.isEmpty())
        problem = messageProblem(arguments);
    if (!problem.isEmpty())
        return standInError(problem);
    m_workspace.editAsApp(id, ts, arguments);
    const QJsonObject after = m_workspace.message(id, ts).value_or(QJsonObject());
    return standInOk(
        {{u"channel"_s, id}, {u"ts"_s, ts}, {u"text"_s, after["text"_L1]}, {u"message"_s, after}});
}

QJsonObject StandInApi::deleteMessage(const QJsonObject &arguments)
{
    const QString id = arguments["channel"_L1].toString();
    const QString ts = arguments["ts"_L1].toString();
    QString problem = channelProblem(m_workspace.channel(id));
    const QJsonObject before = m_workspace.message(id, ts).value_or(QJsonObject());
    if (problem.isEmpty() && before.isEmpty())
        problem = u"message_not_found"_s;
    if (problem.isEmpty() && before["bot_id"_L1] != m_workspace.botId())
        problem = u"cant_delete_message"_s;
    if (!problem.isEmpty())
        return standInError(problem);
    m_workspace.remove(id, ts);
    return standInOk({{u"channel"_s, id}, {u"ts"_s, ts}});
}

QJsonObject StandInApi::postEphemeral(const QJsonObject &arguments)
{
    const StandInChannel *channel = m_workspace.channel(arguments["channel"_L1].toString());
    QString problem = channelProblem(channel);
    if (problem.isEmpty() && !channel->members.contains(arguments["user"_L1].toString()))
        problem = u"user_not_in_channel"_s;
    if (problem.isEmpty())
        problem = messageProblem(arguments);
    if (!problem.isEmpty())
        return standInError(problem);
    QJsonObject shown = arguments;
    shown.remove("token"_L1);
    m_ephemerals.append(shown);
    return standInOk({{u"message_ts"_s, m_workspace.newTs()}});
}

QJsonObject StandInApi::openView(const QJsonObject &arguments)
{
    const QString trigger = arguments["trigger_id"_L1].toString();
    const QJsonObject view = arguments["view"_L1].toObject();
    const QStringList problems = StandInViews::problems(view);
    if (!problems.isEmpty())
        return standInError(u"invalid_arguments"_s, problems);
    const QString problem = m_workspace.useTrigger(trigger, limits.triggerLife);
    if (!problem.isEmpty())
        return standInError(problem);
    const QJsonObject frame{{u"team_id"_s, m_workspace.teamId()},
                            {u"app_id"_s, m_workspace.appId()},
                            {u"app_installed_team_id"_s, m_workspace.teamId()},
                            {u"bot_id"_s, m_workspace.botId()}};
    const QString person = m_workspace.triggerUser(trigger);
    return standInOk({{u"view"_s, m_workspace.views().open(m_workspace.newId(u'V'), person, view, frame)}});
}

QJsonObject StandInApi::updateView(const QJsonObject &arguments)
{
    QString id = arguments["view_id"_L1].toString();
    if (id.isEmpty())
        id = m_workspace.views().byExternalId(arguments["external_id"_L1].toString());
    const QJsonObject view = arguments["view"_L1].toObject();
    const QStringList problems = StandInViews::problems(view);
    if (!problems.isEmpty())
        return standInError(u"invalid_arguments"_s, problems);
    const QString problem = m_workspace.views().update(id, arguments["hash"_L1].toString(), view);
    if (!problem.isEmpty())
        return standInError(problem);
    return standInOk({{u"view"_s, m_workspace.views().view(id).json}});
}

} // namespace porch::test
