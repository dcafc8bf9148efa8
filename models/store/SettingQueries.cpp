// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/SettingQueries.h"

#include "models/domain/PlainText.h"
#include "models/domain/TipPlaceJson.h"
#include "models/domain/VerbNames.h"
#include "models/store/Snapshot.h"

#include <QJsonDocument>

namespace porch {

TipBody tipDetail(const QByteArray &json)
{
    TipBody body;
    if (json.isEmpty())
        return body;
    const QJsonObject detail = QJsonDocument::fromJson(json).object();
    body.category = detail.value(QLatin1String("category")).toString().toUtf8();
    body.disposition = detail.value(QLatin1String("disposition")).toString().toUtf8();
    body.service = detail.value(QLatin1String("service")).toString().toUtf8();
    body.priority = priorityOf(detail.value(QLatin1String("priority")).toString());
    body.assignee = detail.value(QLatin1String("user")).toString();
    body.until = detail.value(QLatin1String("until")).toInteger();
    body.place = placeIn(detail);
    body.casefile = detail.value(QLatin1String("case")).toString().toUtf8();
    body.withdrawn = detail.value(QLatin1String("withdraw")).toBool();
    body.into = detail.value(QLatin1String("into")).toString().toUtf8();
    return body;
}

namespace queries {

Result<DepartmentSettings> departmentSettings(Database &db)
{
    Statement read(db, "SELECT name, value FROM setting");
    QHash<QByteArray, QByteArray> values;
    while (read.step())
        values.insert(read.bytes(0), read.bytes(1));
    if (!read.ok())
        return read.error();
    return DepartmentSettings::fromValues(values);
}

Result<std::vector<UserRow>> users(Database &db)
{
    constexpr qsizetype longestName = 200;
    Statement read(db, "SELECT key, coalesce(name, key) FROM person WHERE class = 2 ORDER BY 2, 1");
    std::vector<UserRow> users;
    while (read.step())
        users.push_back({read.text(0), oneLine(read.text(1), longestName)});
    if (!read.ok())
        return read.error();
    return users;
}

Result<DepartmentRows> department(Database &db)
{
    const Snapshot snapshot(db);
    auto settings = departmentSettings(db);
    if (!settings)
        return settings.error();
    auto known = users(db);
    if (!known)
        return known.error();
    return DepartmentRows{std::move(settings).value(), std::move(known).value()};
}

} // namespace queries
} // namespace porch
