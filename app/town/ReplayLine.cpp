// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/town/ReplayLine.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace porch {

QByteArray toReplayLine(const TownEvent &event)
{
    EventDecoder decoder;
    const LogEntry entry = decoder.decode({event.event.subject, event.event.id, event.event.body, 0, 0});
    const auto *decoded = std::get_if<Event>(&entry);
    const auto *message = decoded ? std::get_if<MessageBody>(&decoded->body) : nullptr;
    if (!message)
        return {};
    QJsonObject line{{QStringLiteral("id"), QString::fromUtf8(decoded->id)},
                     {QStringLiteral("ts"), static_cast<double>(decoded->at) / 1e6},
                     {QStringLiteral("channel"), decoded->channel},
                     {QStringLiteral("text"), QString::fromUtf8(message->text)}};
    // Without a name there is no user: a key would be shown as if it were one.
    if (!message->author.isEmpty())
        line.insert(QStringLiteral("user"), QString::fromUtf8(message->author));
    if (!message->thread.isEmpty())
        line.insert(QStringLiteral("thread"), QString::fromUtf8(message->thread));
    if (message->place) {
        line.insert(QStringLiteral("lat"), message->place->latitude);
        line.insert(QStringLiteral("lon"), message->place->longitude);
        line.insert(QStringLiteral("name"), message->place->name);
    }
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

} // namespace porch
