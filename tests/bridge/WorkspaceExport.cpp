// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bridge/WorkspaceExport.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <map>

namespace porch::test {

namespace {

QByteArray textOf(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Indented);
}

/// "2024-03-01", as the files of days are called.
QString dayOf(const QString &ts)
{
    return QDateTime::fromSecsSinceEpoch(ts.section(u'.', 0, 0).toLongLong(), Qt::UTC)
        .date()
        .toString(Qt::ISODate);
}

QString folderOf(const StandInChannel &channel)
{
    return channel.imUser.isEmpty() ? channel.name : channel.id;
}

} // namespace

std::vector<tests::ExportEntry> exportOf(const StandInWorkspace &workspace)
{
    std::map<QString, QJsonArray> lists{{QStringLiteral("channels.json"), {}},
                                        {QStringLiteral("groups.json"), {}},
                                        {QStringLiteral("dms.json"), {}},
                                        {QStringLiteral("users.json"), {}}};
    for (const StandInUser &user : workspace.users())
        lists[QStringLiteral("users.json")].append(workspace.userJson(user));

    std::map<QString, QJsonArray> days;
    for (const StandInChannel *channel : workspace.channels()) {
        const char *list = !channel->imUser.isEmpty() ? "dms.json"
                           : channel->isPrivate       ? "groups.json"
                                                      : "channels.json";
        lists[QString::fromLatin1(list)].append(workspace.channelJson(*channel));
        for (const QString &ts : channel->messages.all())
            days[folderOf(*channel) + u'/' + dayOf(ts) + QLatin1String(".json")].append(
                channel->messages.message(ts));
    }
    std::vector<tests::ExportEntry> entries;
    for (const auto &[name, list] : lists)
        entries.push_back({name.toUtf8(), textOf(list)});
    for (const auto &[name, day] : days)
        entries.push_back({name.toUtf8(), textOf(day)});
    return entries;
}

} // namespace porch::test
