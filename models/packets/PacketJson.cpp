// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/PacketJson.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace porch {

namespace {

QString timestamp(Micros at)
{
    return QDateTime::fromMSecsSinceEpoch(at / 1000, Qt::UTC).toString(Qt::ISODateWithMs);
}

/// What is empty is not written.
void put(QJsonObject &object, const char *name, const QString &value)
{
    if (!value.isEmpty())
        object.insert(QLatin1String(name), value);
}

QLatin1String kindName(PacketLineKind kind)
{
    switch (kind) {
    case PacketLineKind::Message:
        return QLatin1String("message");
    case PacketLineKind::Reply:
        return QLatin1String("reply");
    case PacketLineKind::Note:
        return QLatin1String("note");
    case PacketLineKind::Action:
        break;
    }
    return QLatin1String("action");
}

QJsonArray linesOf(const std::vector<PacketLine> &lines)
{
    QJsonArray all;
    for (const PacketLine &line : lines) {
        QJsonObject json{{QStringLiteral("id"), line.id},
                         {QStringLiteral("kind"), kindName(line.kind)},
                         {QStringLiteral("at"), timestamp(line.at)},
                         {QStringLiteral("text"), line.text}};
        put(json, "who", line.who);
        if (line.gone)
            json.insert(QLatin1String("gone"), true);
        if (line.edited)
            json.insert(QLatin1String("edited"), true);
        QJsonArray files;
        for (const int file : line.files)
            files.append(file);
        if (!files.isEmpty())
            json.insert(QLatin1String("files"), files);
        all.append(json);
    }
    return all;
}

QJsonObject placeOf(const PacketPlace &place)
{
    QJsonObject json{{QStringLiteral("confirmed"), place.confirmed}, {QStringLiteral("known"), place.how}};
    put(json, "name", place.name);
    if (place.hasPoint) {
        json.insert(QLatin1String("latitude"), place.latitude);
        json.insert(QLatin1String("longitude"), place.longitude);
        if (place.radius > 0)
            json.insert(QLatin1String("radiusMetres"), place.radius);
    }
    return json;
}

QJsonArray linksOf(const std::vector<PacketLink> &links)
{
    QJsonArray all;
    for (const PacketLink &link : links) {
        QJsonObject json{{QStringLiteral("case"), link.number},
                         {QStringLiteral("state"), link.state},
                         {QStringLiteral("at"), timestamp(link.at)}};
        put(json, "by", link.by);
        put(json, "reason", link.reason);
        put(json, "judge", link.judge);
        put(json, "verdict", link.verdict);
        all.append(json);
    }
    return all;
}

QJsonObject tipOf(const PacketTipPart &tip)
{
    QJsonObject json{{QStringLiteral("id"), tip.id},
                     {QStringLiteral("number"), tip.number},
                     {QStringLiteral("uncorroborated"), tip.uncorroborated},
                     {QStringLiteral("status"), tip.status},
                     {QStringLiteral("closed"), tip.closed},
                     {QStringLiteral("urgent"), tip.urgent},
                     {QStringLiteral("began"), timestamp(tip.began)},
                     {QStringLiteral("links"), linksOf(tip.links)},
                     {QStringLiteral("timeline"), linesOf(tip.lines)}};
    put(json, "reporter", tip.reporter);
    put(json, "channel", tip.channel);
    put(json, "category", tip.category);
    put(json, "merged", tip.toldAgain);
    if (tip.place)
        json.insert(QLatin1String("place"), placeOf(*tip.place));
    return json;
}

QJsonObject caseOf(const PacketCasePart &part)
{
    QJsonObject json{{QStringLiteral("id"), part.id},
                     {QStringLiteral("number"), part.number},
                     {QStringLiteral("title"), part.title},
                     {QStringLiteral("status"), part.status},
                     {QStringLiteral("closed"), part.closed},
                     {QStringLiteral("opened"), timestamp(part.opened)},
                     {QStringLiteral("timeline"), linesOf(part.lines)}};
    put(json, "lead", part.lead);
    if (part.ended != 0)
        json.insert(QLatin1String("ended"), timestamp(part.ended));
    return json;
}

QJsonObject fileOf(const PacketFile &file)
{
    QJsonObject json{{QStringLiteral("name"), file.name}};
    put(json, "type", file.type);
    put(json, "leftOut", file.leftOut);
    if (!file.path.isEmpty()) {
        json.insert(QLatin1String("path"), file.path);
        json.insert(QLatin1String("sha256"), QString::fromLatin1(file.sha256));
        json.insert(QLatin1String("bytes"), file.bytes);
    }
    return json;
}

} // namespace

QJsonObject PacketJson::of(const PacketContent &content)
{
    QJsonObject json{{QStringLiteral("format"), QStringLiteral("porchlight-packet")},
                     {QStringLiteral("version"), kVersion},
                     {QStringLiteral("title"), content.title},
                     {QStringLiteral("department"), content.department},
                     {QStringLiteral("recipient"), content.wish.recipient},
                     {QStringLiteral("reason"), content.wish.reason},
                     {QStringLiteral("madeBy"), content.madeBy},
                     {QStringLiteral("madeAt"), timestamp(content.at)},
                     {QStringLiteral("names"), content.wish.names},
                     {QStringLiteral("notes"), content.wish.notes},
                     {QStringLiteral("timeZone"), QString::fromLatin1(content.zone.id())}};
    QJsonArray tips;
    for (const PacketTipPart &tip : content.tips)
        tips.append(tipOf(tip));
    json.insert(QLatin1String("tips"), tips);
    if (content.casefile)
        json.insert(QLatin1String("case"), caseOf(*content.casefile));
    QJsonArray files;
    for (const PacketFile &file : content.files)
        files.append(fileOf(file));
    json.insert(QLatin1String("files"), files);
    return json;
}

QByteArray PacketJson::document(const PacketContent &content)
{
    return QJsonDocument(of(content)).toJson(QJsonDocument::Indented);
}

} // namespace porch
