// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/RouteRecords.h"

#include "app/bridge/SlackJson.h"
#include "app/bridge/SlackKeys.h"

#include <QJsonArray>

namespace porch {

QJsonObject FormRoute::toJson() const
{
    return {{QStringLiteral("tip"), QString::fromUtf8(tip)},
            {QStringLiteral("reporter"), QString::fromUtf8(reporter)},
            {QStringLiteral("user"), user},
            {QStringLiteral("language"), formLanguageCode(language)},
            {QStringLiteral("channel"), channel},
            {QStringLiteral("thread"), thread},
            {QStringLiteral("since"), since}};
}

std::optional<FormRoute> FormRoute::fromJson(const QJsonObject &json)
{
    FormRoute route;
    route.tip = stringOf(json, "tip").toUtf8();
    route.reporter = stringOf(json, "reporter").toUtf8();
    route.user = stringOf(json, "user");
    route.language = formLanguageOf(stringOf(json, "language")).value_or(FormLanguage::English);
    route.channel = stringOf(json, "channel");
    route.thread = stringOf(json, "thread");
    route.since = json.value(QLatin1String("since")).toInteger();
    return route.tip.isEmpty() || !isSlackId(route.user) ? std::nullopt : std::optional(route);
}

QJsonObject PersonRoutes::toJson() const
{
    QJsonArray array;
    for (const OpenTip &open : tips)
        array.append(QJsonObject{{QStringLiteral("tip"), QString::fromUtf8(open.tip)},
                                 {QStringLiteral("thread"), open.thread}});
    return {{QStringLiteral("team"), team}, {QStringLiteral("user"), user}, {QStringLiteral("tips"), array}};
}

PersonRoutes PersonRoutes::fromJson(const QJsonObject &json)
{
    PersonRoutes person{stringOf(json, "team"), stringOf(json, "user"), {}};
    for (const QJsonValue &value : json.value(QLatin1String("tips")).toArray()) {
        const QByteArray tip = stringOf(value.toObject(), "tip").toUtf8();
        if (!tip.isEmpty())
            person.tips.push_back({tip, stringOf(value.toObject(), "thread")});
    }
    return person;
}

} // namespace porch
