// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackDirectory.h"

#include "app/bridge/LogWriter.h"
#include "app/bridge/SlackApi.h"
#include "app/bridge/SlackIntake.h"
#include "models/store/Reader.h"
#include "models/store/TipQueries.h"

namespace porch {

namespace {

const QLatin1String kPublic("public_channel");
const QLatin1String kAll("public_channel,private_channel");

} // namespace

SlackDirectory::SlackDirectory(SlackApi &api, LogWriter &log, Reader &cache, SlackPeople &people,
                               QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_log(log)
    , m_cache(cache)
    , m_people(people)
{}

void SlackDirectory::refresh(std::function<void(const QString &)> done)
{
    m_coming.clear();
    nextPage(kAll, {}, std::move(done));
}

void SlackDirectory::nextPage(const QString &types, const QString &cursor,
                              std::function<void(const QString &)> done)
{
    QJsonObject arguments{{QStringLiteral("types"), types},
                          {QStringLiteral("exclude_archived"), true},
                          {QStringLiteral("limit"), 200}};
    if (!cursor.isEmpty())
        arguments.insert(QStringLiteral("cursor"), cursor);
    m_api.call(QStringLiteral("conversations.list"), arguments, this,
               [this, types, done = std::move(done)](const SlackAnswer &answer) {
                   const bool isWithoutScope = answer.error == QLatin1String("missing_scope") ||
                                               answer.error == QLatin1String("invalid_types");
                   if (isWithoutScope && types == kAll) {
                       // An app for public channels alone, as the manifest without --private makes it.
                       nextPage(kPublic, {}, done);
                       return;
                   }
                   if (!answer.answered()) {
                       done(answer.sentence);
                       return;
                   }
                   for (const QJsonValue &value : answer.json.value(QLatin1String("channels")).toArray()) {
                       const QJsonObject channel = value.toObject();
                       const QString id = channel.value(QLatin1String("id")).toString();
                       if (!isSlackId(id))
                           continue;
                       m_people.setChannel(channel);
                       if (channel.value(QLatin1String("is_member")).toBool())
                           m_coming += id;
                   }
                   const QString next = answer.json.value(QLatin1String("response_metadata"))
                                            .toObject()
                                            .value(QLatin1String("next_cursor"))
                                            .toString();
                   if (!next.isEmpty()) {
                       nextPage(types, next, done);
                       return;
                   }
                   m_channels = std::exchange(m_coming, {});
                   tellNames();
                   done({});
               });
}

void SlackDirectory::renamed(const QJsonObject &channel)
{
    m_people.setChannel(channel);
    tellNames();
}

void SlackDirectory::tellNames()
{
    m_cache.read(this, &queries::channels, [this](const Result<std::vector<ChannelRow>> &rows) {
        if (!rows)
            return;
        QHash<QString, QString> known;
        for (const ChannelRow &row : rows.value()) {
            if (row.source == slackSource())
                known.insert(row.name, row.title);
        }
        std::vector<OutgoingEvent> events;
        for (const QString &id : m_channels) {
            const QString name = m_people.channelName(id);
            // Two bridges may both say it: the second time it changes nothing.
            if (!name.isEmpty() && known.value(id) != name)
                events.push_back(
                    encodeChannelName(slackSource(), newEventId(), wallClock(), {id, name.toUtf8()}));
        }
        m_log.write(events);
    });
}

} // namespace porch
