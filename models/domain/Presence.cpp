// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/Presence.h"

#include "models/domain/Subject.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace porch {

namespace {

constexpr int kVersion = 1;
constexpr QByteArrayView kPrefix("presence.");
constexpr qsizetype kMostBodyBytes = 4 * 1024;
constexpr qsizetype kMostTipBytes = 512; // as keys are in events
constexpr qsizetype kMostDeskBytes = 64;

bool isDeskName(const QByteArray &name)
{
    return !name.isEmpty() && name.size() <= kMostDeskBytes &&
           std::all_of(name.begin(), name.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                      c == '-' || c == '_';
           });
}

} // namespace

QByteArray Presence::subject(const QString &user)
{
    return kPrefix.toByteArray() + user.toLatin1();
}

QByteArray Presence::body() const
{
    const QLatin1String word(tip.isEmpty() ? "gone" : state == PresenceState::Typing ? "typing" : "viewing");
    const QJsonObject json{{QStringLiteral("v"), kVersion},
                           {QStringLiteral("tip"), QString::fromUtf8(tip)},
                           {QStringLiteral("state"), word},
                           {QStringLiteral("desk"), QString::fromLatin1(desk)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<Presence> Presence::parse(QByteArrayView subject, QByteArrayView body)
{
    if (!subject.startsWith(kPrefix) || body.size() > kMostBodyBytes)
        return std::nullopt;
    Presence presence;
    presence.user = QString::fromUtf8(subject.sliced(kPrefix.size()));
    if (!isUserName(presence.user))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(body.toByteArray()).object();
    // A newer program may mean something else by it.
    if (json.value(QLatin1String("v")).toInt() != kVersion)
        return std::nullopt;
    presence.desk = json.value(QLatin1String("desk")).toString().toUtf8();
    presence.tip = json.value(QLatin1String("tip")).toString().toUtf8();
    const QString word = json.value(QLatin1String("state")).toString();
    if (!isDeskName(presence.desk) || presence.tip.size() > kMostTipBytes)
        return std::nullopt;
    if (word == QLatin1String("typing"))
        presence.state = PresenceState::Typing;
    else if (word == QLatin1String("gone"))
        presence.tip.clear();
    else if (word != QLatin1String("viewing"))
        return std::nullopt;
    if (presence.tip.isEmpty())
        presence.state = PresenceState::Viewing;
    return presence;
}

} // namespace porch
