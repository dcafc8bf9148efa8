// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/slack/StandInApi.h"
#include "tests/support/slack/StandInJson.h"
#include "tests/support/slack/StandInWorkspace.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace porch::test {

namespace {

/// A page of things by id, with cursors like Slack's: "team:ID" or "user:ID" of the last one given, in
/// base64.
QJsonObject pageById(const QString &name, const QString &kind, const std::map<QString, QJsonObject> &all,
                     const QJsonObject &arguments, int standard)
{
    const QByteArray cursor = QByteArray::fromBase64(arguments["cursor"_L1].toString().toLatin1());
    const QByteArray prefix = kind.toLatin1() + ':';
    if (!cursor.isEmpty() && !cursor.startsWith(prefix))
        return standInError(u"invalid_cursor"_s);
    const int limit = standInNumber(arguments["limit"_L1], standard);
    if (limit < 1 || limit > 1'000)
        return standInError(u"invalid_limit"_s);
    auto at = all.upper_bound(QString::fromLatin1(cursor.mid(prefix.size())));
    QJsonArray page;
    QString last;
    for (; at != all.end() && page.size() < limit; ++at) {
        page.append(at->second);
        last = at->first;
    }
    const QByteArray cursorNow = prefix + last.toLatin1();
    const QString next = at == all.end() ? QString() : QString::fromLatin1(cursorNow.toBase64());
    return standInOk({{name, page}, {u"response_metadata"_s, QJsonObject{{u"next_cursor"_s, next}}}});
}

} // namespace

QString StandInApi::channelProblem(const StandInChannel *channel) const
{
    if (!channel)
        return u"channel_not_found"_s;
    if (channel->members.contains(m_workspace.botUser()))
        return {};
    // What the app cannot see does not exist for it.
    return channel->isPrivate ? u"channel_not_found"_s : u"not_in_channel"_s;
}

QJsonObject StandInApi::listConversations(const QJsonObject &arguments)
{
    const QString asked = arguments["types"_L1].toString(u"public_channel"_s);
    const bool withoutArchived = standInFlag(arguments["exclude_archived"_L1]);
    QStringList types = asked.split(u',');
    for (QString &type : types)
        type = type.trimmed();
    std::map<QString, QJsonObject> found;
    for (const StandInChannel *channel : m_workspace.channels()) {
        const QString type = channel->type();
        const QString listed = type == "channel"_L1 ? u"public_channel"_s
                               : type == "group"_L1 ? u"private_channel"_s
                                                    : u"im"_s;
        const bool isHidden = channel->isPrivate && !channelProblem(channel).isEmpty();
        if (types.contains(listed) && !isHidden && !(withoutArchived && channel->isArchived))
            found[channel->id] = m_workspace.channelJson(*channel);
    }
    return pageById(u"channels"_s, u"team"_s, found, arguments, 100);
}

QJsonObject StandInApi::conversationInfo(const QJsonObject &arguments)
{
    const StandInChannel *channel = m_workspace.channel(arguments["channel"_L1].toString());
    const QString problem = channelProblem(channel);
    if (!problem.isEmpty() && problem != "not_in_channel"_L1)
        return standInError(problem);
    QJsonObject json = m_workspace.channelJson(*channel);
    if (standInFlag(arguments["include_num_members"_L1]))
        json["num_members"_L1] = channel->members.size();
    return standInOk({{u"channel"_s, json}});
}

QJsonObject StandInApi::pageOf(const QJsonObject &arguments, bool isThread)
{
    const StandInChannel *channel = m_workspace.channel(arguments["channel"_L1].toString());
    const QString problem = channelProblem(channel);
    if (!problem.isEmpty())
        return standInError(problem);
    StandInPageRequest request;
    request.oldest = arguments["oldest"_L1].toVariant().toString();
    request.latest = arguments["latest"_L1].toVariant().toString();
    request.inclusive = standInFlag(arguments["inclusive"_L1]);
    request.withMetadata = standInFlag(arguments["include_all_metadata"_L1]);
    request.cursor = arguments["cursor"_L1].toString();
    // "0" and the like are times, too.
    for (QString *bound : {&request.oldest, &request.latest}) {
        if (!bound->isEmpty() && bound->indexOf(u'.') != 10)
            *bound = u"%1.%2"_s.arg(bound->section(u'.', 0, 0).rightJustified(10, u'0'),
                                    bound->section(u'.', 1).leftJustified(6, u'0'));
    }
    const int most = limits.slowReads ? std::min(limits.pageMost, 15) : limits.pageMost;
    const int wanted = standInNumber(arguments["limit"_L1], limits.slowReads ? 15 : 100);
    if (wanted < 1)
        return standInError(u"invalid_limit"_s);
    request.limit = std::min(wanted, most);
    const QString root = arguments["ts"_L1].toString();
    if (isThread && root.isEmpty())
        return standInError(u"invalid_arguments"_s, {u"[ERROR] missing required field: ts"_s});
    const StandInPage page =
        isThread ? channel->messages.thread(root, request) : channel->messages.history(request);
    if (!page.error.isEmpty())
        return standInError(page.error);
    QJsonObject result{{u"messages"_s, page.messages}, {u"has_more"_s, !page.nextCursor.isEmpty()}};
    if (!isThread) {
        result["pin_count"_L1] = 0;
        result["channel_actions_ts"_L1] = QJsonValue::Null;
        result["channel_actions_count"_L1] = 0;
    }
    if (!page.nextCursor.isEmpty())
        result["response_metadata"_L1] = QJsonObject{{u"next_cursor"_s, page.nextCursor}};
    return standInOk(result);
}

QJsonObject StandInApi::history(const QJsonObject &arguments)
{
    return pageOf(arguments, false);
}

QJsonObject StandInApi::replies(const QJsonObject &arguments)
{
    return pageOf(arguments, true);
}

QJsonObject StandInApi::members(const QJsonObject &arguments)
{
    const StandInChannel *channel = m_workspace.channel(arguments["channel"_L1].toString());
    const QString problem = channelProblem(channel);
    if (!problem.isEmpty() && problem != "not_in_channel"_L1)
        return standInError(problem);
    return standInOk({{u"members"_s, QJsonArray::fromStringList(channel->members)},
                      {u"response_metadata"_s, QJsonObject{{u"next_cursor"_s, QString()}}}});
}

QJsonObject StandInApi::botInfo(const QJsonObject &arguments)
{
    if (arguments["bot"_L1].toString() != m_workspace.botId())
        return standInError(u"bot_not_found"_s);
    return standInOk({{u"bot"_s, QJsonObject{{u"id"_s, m_workspace.botId()},
                                             {u"deleted"_s, false},
                                             {u"name"_s, u"Porchlight"_s},
                                             {u"updated"_s, 1'700'000'000},
                                             {u"app_id"_s, m_workspace.appId()},
                                             {u"user_id"_s, m_workspace.botUser()}}}});
}

QJsonObject StandInApi::userInfo(const QJsonObject &arguments)
{
    const StandInUser *user = m_workspace.user(arguments["user"_L1].toString());
    return user ? standInOk({{u"user"_s, m_workspace.userJson(*user)}}) : standInError(u"user_not_found"_s);
}

QJsonObject StandInApi::listUsers(const QJsonObject &arguments)
{
    std::map<QString, QJsonObject> found;
    const QList<StandInUser> users = m_workspace.users();
    for (const StandInUser &user : users)
        found[user.id] = m_workspace.userJson(user);
    return pageById(u"members"_s, u"user"_s, found, arguments, 1'000);
}

QJsonObject StandInApi::fileInfo(const QJsonObject &arguments)
{
    const StandInFile *file = m_workspace.file(arguments["file"_L1].toString());
    if (file && file->isDeleted)
        return standInError(u"file_deleted"_s);
    return file ? standInOk({{u"file"_s, m_workspace.fileJson(*file)}, {u"content"_s, QString()}})
                : standInError(u"file_not_found"_s);
}

} // namespace porch::test
