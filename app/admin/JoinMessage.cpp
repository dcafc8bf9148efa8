// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/JoinMessage.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace porch {

namespace {

using Verdict = JoinAnswer::Verdict;

constexpr qsizetype kMostBytes = 4096;

constexpr std::array kVerdicts{
    std::pair{Verdict::Welcome, QLatin1String("welcome")},
    std::pair{Verdict::NotInvited, QLatin1String("not-invited")},
    std::pair{Verdict::Expired, QLatin1String("expired")},
    std::pair{Verdict::OtherDepartment, QLatin1String("other-department")},
    std::pair{Verdict::Unproven, QLatin1String("unproven")},
    std::pair{Verdict::KeyInUse, QLatin1String("key-in-use")},
    std::pair{Verdict::Unable, QLatin1String("unable")},
};

/// What is signed. No line can be mistaken for another: only the last may hold a line break.
QByteArray statement(const QString &user, const QString &department, const QByteArray &invitation)
{
    return "porchlight join 1\n" + user.toUtf8() + '\n' + invitation + '\n' + department.toUtf8();
}

std::optional<QJsonObject> object(QByteArrayView json)
{
    if (json.size() > kMostBytes)
        return std::nullopt;
    const QJsonObject found = QJsonDocument::fromJson(json.toByteArray()).object();
    if (found.value(QLatin1String("v")).toInt() != 1)
        return std::nullopt;
    return found;
}

} // namespace

JoinMessage JoinMessage::make(const QString &user, const QString &department, const QByteArray &invitation,
                              const NKey &key)
{
    return {user, department, key.publicKey(), key.sign(statement(user, department, invitation))};
}

bool JoinMessage::isProven(const QByteArray &invitation) const
{
    return NKey::verify(key, statement(user, department, invitation), proof);
}

QByteArray JoinMessage::toJson() const
{
    return QJsonDocument(QJsonObject{{QStringLiteral("v"), 1},
                                     {QStringLiteral("user"), user},
                                     {QStringLiteral("department"), department},
                                     {QStringLiteral("key"), QString::fromLatin1(key)},
                                     {QStringLiteral("proof"), QString::fromLatin1(proof)}})
        .toJson(QJsonDocument::Compact);
}

std::optional<JoinMessage> JoinMessage::fromJson(QByteArrayView json)
{
    const auto found = object(json);
    if (!found)
        return std::nullopt;
    const auto text = [&found](const char *name) { return found->value(QLatin1String(name)).toString(); };
    return JoinMessage{text("user"), text("department"), text("key").toLatin1(), text("proof").toLatin1()};
}

QByteArray JoinAnswer::toJson() const
{
    QJsonObject json{{QStringLiteral("v"), 1}};
    for (const auto &[one, word] : kVerdicts) {
        if (one == verdict)
            json.insert(QLatin1String("verdict"), word);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<JoinAnswer> JoinAnswer::fromJson(QByteArrayView json)
{
    const auto found = object(json);
    if (!found)
        return std::nullopt;
    const QString said = found->value(QLatin1String("verdict")).toString();
    for (const auto &[verdict, word] : kVerdicts) {
        if (word == said)
            return JoinAnswer{verdict};
    }
    return std::nullopt;
}

QString JoinText::sentence(Verdict verdict, const QString &user)
{
    switch (verdict) {
    case Verdict::Welcome:
        return tr("%1 has joined.").arg(user);
    case Verdict::NotInvited:
        return tr("The invitation of %1 is not open any more: it was used or withdrawn. Ask an administrator "
                  "for "
                  "a new one.")
            .arg(user);
    case Verdict::Expired:
        return tr("The invitation of %1 is too old. Ask an administrator for a new one.").arg(user);
    case Verdict::OtherDepartment:
        return tr("The invitation of %1 is for another department. Ask an administrator for a new one.")
            .arg(user);
    case Verdict::Unproven:
        return tr("The server could not check the new key of %1. Try again; if that does not help, update "
                  "this "
                  "program.")
            .arg(user);
    case Verdict::KeyInUse:
        return tr("Somebody else has that key already. Try again, with a new one.");
    case Verdict::Unable:
        return tr("The server could not write down the new key of %1. Try again; if that does not help, an "
                  "administrator finds the reason where the server runs.")
            .arg(user);
    }
    return {};
}

} // namespace porch
