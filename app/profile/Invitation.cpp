// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/Invitation.h"

#include "app/profile/ClientOptions.h"
#include "app/profile/OwnerFiles.h"
#include "models/domain/PlainText.h"
#include "models/domain/Subject.h"
#include "models/vault/OneTimeCode.h"
#include "models/vault/Random.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace porch {

namespace {

constexpr int kVersion = 1;
constexpr QLatin1String kKind("invitation");
constexpr qsizetype kMostName = 200;
constexpr qsizetype kMostList = 16;
constexpr qsizetype kMostAuthority = 32 * 1024;

QString textOf(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

/// Only as textOf() writes it: Qt would read more than that.
QDateTime timeOf(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
    return time.isValid() && textOf(time) == text ? time : QDateTime();
}

/// Everything but the key, in the one order that JSON objects have here. The seal covers these bytes.
QJsonObject jsonOf(const Invitation::Terms &terms)
{
    QJsonArray addresses;
    for (const QUrl &server : terms.servers)
        addresses.append(server.toString(QUrl::FullyEncoded));
    QJsonObject json{{QStringLiteral("v"), kVersion},
                     {QStringLiteral("porchlight"), kKind},
                     {QStringLiteral("department"), terms.department},
                     {QStringLiteral("servers"), addresses},
                     {QStringLiteral("user"), terms.user},
                     {QStringLiteral("roles"), QJsonArray::fromStringList(terms.roles)},
                     {QStringLiteral("expires"), textOf(terms.expires)}};
    if (!terms.authority.isEmpty())
        json.insert(QLatin1String("ca"), QString::fromLatin1(terms.authority));
    return json;
}

QByteArray sealContext(const Invitation::Terms &terms)
{
    return "invitation\n" + QJsonDocument(jsonOf(terms)).toJson(QJsonDocument::Compact);
}

bool isRole(const QString &text)
{
    static const QRegularExpression role(QStringLiteral("\\A[a-z][a-z-]{0,31}\\z"));
    return role.match(text).hasMatch();
}

/// Certificates and nothing else: above all, nobody's private key.
bool isAuthority(const QByteArray &pem)
{
    return pem.size() <= kMostAuthority && pem.contains("-----BEGIN CERTIFICATE-----") &&
           !pem.contains("PRIVATE KEY") && std::all_of(pem.begin(), pem.end(), [](char c) {
               return c == '\n' || c == '\r' || (c >= ' ' && c <= '~');
           });
}

/// What is wrong with the terms; empty when nothing is.
QString problemWith(const Invitation::Terms &terms)
{
    if (terms.department.isEmpty() || oneLine(terms.department, kMostName) != terms.department)
        return Invitation::tr("the department has no name that could be shown");
    if (!isUserName(terms.user))
        return Invitation::tr("\"%1\" is no user name").arg(oneLine(terms.user, kMostName));
    if (terms.servers.empty() || static_cast<qsizetype>(terms.servers.size()) > kMostList)
        return Invitation::tr("it must name 1 to %1 servers").arg(kMostList);
    for (const QUrl &server : terms.servers) {
        if (auto address = ClientOptions::serverAddress(server.toString()); !address)
            return address.error().what;
        if (!server.userInfo().isEmpty())
            return Invitation::tr("a server's address holds a user name");
    }
    if (terms.roles.isEmpty() || terms.roles.size() > kMostList ||
        !std::all_of(terms.roles.begin(), terms.roles.end(), isRole))
        return Invitation::tr("it must name 1 to %1 roles").arg(kMostList);
    if (!terms.authority.isEmpty() && !isAuthority(terms.authority))
        return Invitation::tr("what should be the authority's certificate is none, or holds more than that");
    if (!terms.expires.isValid())
        return Invitation::tr("it does not say when it expires");
    return {};
}

Error damaged(const QString &why)
{
    return {Invitation::tr("The invitation is damaged: %1. Ask the administrator for a new one.").arg(why)};
}

} // namespace

Result<Invitation> Invitation::make(Terms terms, const NKey &key, const QString &code)
{
    if (terms.expires.isValid())
        terms.expires = terms.expires.toUTC();
    if (const QString problem = problemWith(terms); !problem.isEmpty())
        return Error{tr("This invitation cannot be made: %1.").arg(problem)};
    const auto letters = OneTimeCode::parse(code);
    if (!letters)
        return letters.error();
    QByteArray seed = key.seed();
    auto sealed =
        PassphraseSeal::seal(seed, letters.value(), sealContext(terms), PassphraseSeal::kForRandomSecrets);
    wipe(seed);
    if (!sealed)
        return sealed.error();
    Invitation made(std::move(terms), std::move(sealed).value());
    if (made.toJson().size() > kMostBytes)
        return Error{tr("This invitation cannot be made: %1.").arg(tr("it would be too long"))};
    return made;
}

Result<void> Invitation::write(const QString &path) const
{
    return writeOwnerFile(path, toJson());
}

QByteArray Invitation::toJson() const
{
    QJsonObject json = jsonOf(m_terms);
    json.insert(QLatin1String("key"), m_key.toJson());
    return QJsonDocument(json).toJson();
}

Result<Invitation> Invitation::read(const QString &path)
{
    const auto content = readSmallFile(path, kMostBytes);
    if (!content)
        return content.error();
    return parse(content.value());
}

Result<Invitation> Invitation::parse(const QByteArray &file)
{
    const QJsonDocument document =
        file.size() <= kMostBytes ? QJsonDocument::fromJson(file) : QJsonDocument();
    const QJsonObject json = document.object();
    if (json.value(QLatin1String("porchlight")).toString() != kKind)
        return Error{tr("This is not an invitation, or it was not copied whole. Choose the file that the "
                        "administrator gave you.")};
    const double version = json.value(QLatin1String("v")).toDouble();
    if (version > kVersion)
        return Error{tr("This invitation is from a newer version of this program: update this one.")};

    Terms terms;
    terms.department = json.value(QLatin1String("department")).toString();
    terms.user = json.value(QLatin1String("user")).toString();
    const QJsonArray servers = json.value(QLatin1String("servers")).toArray();
    for (const QJsonValue &server : servers)
        terms.servers.emplace_back(server.toString(), QUrl::StrictMode);
    const QJsonArray roles = json.value(QLatin1String("roles")).toArray();
    for (const QJsonValue &role : roles)
        terms.roles += role.toString();
    terms.authority = json.value(QLatin1String("ca")).toString().toLatin1();
    terms.expires = timeOf(json.value(QLatin1String("expires")).toString());
    if (version < kVersion)
        return damaged(tr("it has no version"));
    if (const QString problem = problemWith(terms); !problem.isEmpty())
        return damaged(problem);
    auto key = PassphraseSeal::fromJson(json.value(QLatin1String("key")).toObject());
    if (!key)
        return damaged(tr("its key does not read"));
    return Invitation(std::move(terms), std::move(key).value());
}

Result<NKey> Invitation::open(const QString &code, const QDateTime &now) const
{
    if (hasExpired(now))
        return Error{tr("This invitation has expired. Ask the administrator for a new one.")};
    auto letters = OneTimeCode::parse(code);
    if (!letters)
        return letters.error();
    const auto opened = m_key.open(letters.value(), sealContext(m_terms));
    wipe(letters.value());
    if (const auto *fault = std::get_if<PassphraseSeal::Fault>(&opened)) {
        if (*fault == PassphraseSeal::Fault::NoMemory)
            return Error{
                tr("There is not enough free memory to open the invitation. Close other programs and "
                   "try again.")};
        return Error{tr("The code does not open this invitation: it belongs to another one, or the file was "
                        "changed on its way. Compare the code letter by letter, or ask the administrator for "
                        "a new invitation.")};
    }
    const QByteArrayView seed = std::get<GuardedBytes>(opened).view();
    return NKey::fromSeed(QByteArray::fromRawData(seed.data(), seed.size()));
}

Result<Profile> Invitation::makeProfile(const QString &folder) const
{
    Profile profile(folder);
    if (QFile::exists(folder + QLatin1String("/profile.json"))) {
        auto loaded = Profile::load(folder);
        if (!loaded)
            return loaded.error();
        profile = std::move(loaded).value();
        const auto &known = profile.servers;
        const bool meets =
            std::any_of(m_terms.servers.begin(), m_terms.servers.end(), [&](const QUrl &server) {
                return std::find(known.begin(), known.end(), server) != known.end();
            });
        if (profile.department != m_terms.department && !meets) {
            return Error{
                tr("%1 belongs to \"%2\", and this invitation is for \"%3\". Name another folder with "
                   "--profile.")
                    .arg(folder, profile.department, m_terms.department)};
        }
    }
    profile.department = m_terms.department;
    profile.servers = m_terms.servers;
    profile.user = m_terms.user;
    profile.roles = m_terms.roles;
    profile.caFile.clear();
    if (auto made = profile.makeFolders(); !made)
        return made.error();
    if (!m_terms.authority.isEmpty()) {
        profile.caFile = folder + QLatin1String("/ca.pem");
        if (auto written = writeOwnerFile(profile.caFile, m_terms.authority); !written)
            return written.error();
    }
    if (auto saved = profile.save(); !saved)
        return saved.error();
    return profile;
}

} // namespace porch
