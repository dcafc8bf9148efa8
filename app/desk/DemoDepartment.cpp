// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/DemoDepartment.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace porch {

std::vector<TownEvent> demoDepartment(const QString &admin, Micros at)
{
    QFile file(QStringLiteral(":/town/department.json"));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    const QJsonObject content = isOpen ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();

    std::vector<TownEvent> events;
    const auto add = [&](Verb verb, const QJsonObject &values) {
        TownEvent event;
        event.at = at;
        event.event = encodeCommand(admin, at, {newEventId(), verb, {}, values});
        event.user = admin;
        events.push_back(std::move(event));
    };
    add(Verb::SetDepartment, {{QStringLiteral("set"), content.value(QLatin1String("set")).toObject()}});
    const QJsonObject users = content.value(QLatin1String("users")).toObject();
    for (auto user = users.begin(); user != users.end(); ++user)
        add(Verb::SetUser, {{QStringLiteral("user"), user.key()}, {QStringLiteral("name"), user.value()}});
    return events;
}

} // namespace porch
