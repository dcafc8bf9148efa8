// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/DemoDepartment.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace porch {

namespace {

constexpr Micros kSecond = 1'000'000;

/// Of a file that the program carries with it.
QJsonObject contentOf(const QString &path)
{
    QFile file(path);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

std::vector<TownEvent> demoDepartment(const QString &admin, Micros at)
{
    const QJsonObject content = contentOf(QStringLiteral(":/town/department.json"));

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

std::vector<TownEvent> demoAnnouncements(const QString &author, const QString &source, Micros now)
{
    std::vector<TownEvent> events;
    const QJsonArray all = contentOf(QStringLiteral(":/town/announcements.json"))
                               .value(QLatin1String("announcements"))
                               .toArray();
    for (const QJsonValue &value : all) {
        const QJsonObject one = value.toObject();
        const Micros at = now + Micros(one.value(QLatin1String("minute")).toInteger()) * 60 * kSecond;
        Command command;
        command.id = newEventId();
        command.verb = Verb::Announce;
        command.values = announcementValues({source, one.value(QLatin1String("channel")).toString(),
                                             one.value(QLatin1String("text")).toString().toUtf8()});
        TownEvent said;
        said.at = at;
        said.event = encodeCommand(author, at, command);
        said.user = author;
        TownEvent fate;
        fate.at = at + 2 * kSecond;
        const QByteArray refused = one.value(QLatin1String("refused")).toString().toUtf8();
        fate.event = refused.isEmpty()
                         ? encodeDelivered(source, "delivered:" + command.id, fate.at, {command.id})
                         : encodeBounced(source, "refused:" + command.id, fate.at, {command.id, refused});
        events.push_back(std::move(said));
        events.push_back(std::move(fate));
    }
    return events;
}

} // namespace porch
