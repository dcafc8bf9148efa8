// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile/SeedVault.h"
#include "models/sql/Database.h"
#include "tests/support/TestServer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace porch::test {

inline const QString kPassphrase = QStringLiteral("four words in a row");
/// Sealing that takes no time: these tests are not about guessing.
inline constexpr PassphraseSeal::Cost kCheap{1, 8192};

/// A profile of the server's user, whose key is sealed.
inline Profile sealedProfile(const QUrl &url, const NKey &key, const QString &folder,
                             const QString &user = QStringLiteral("desk"))
{
    Profile profile(folder);
    profile.department = QStringLiteral("Testing");
    profile.user = user;
    profile.roles = {QStringLiteral("officer"), QStringLiteral("admin")};
    profile.servers = {url};
    profile.makeDefault();
    if (!profile.save() || !SeedVault(profile).store(key, kPassphrase, kCheap))
        qFatal("the profile cannot be written");
    return profile;
}

/// What the log says of sessions, in its order: "open passphrase", "lock asked", ...
inline QStringList sessionEvents(const QString &cache)
{
    auto db = Database::open(cache, Database::Mode::ReadOnly);
    if (!db)
        return {};
    QStringList all;
    Statement find(db.value(), "SELECT verb, detail FROM entry WHERE tip = 0 ORDER BY sequence");
    while (find.step()) {
        const auto verb = static_cast<Verb>(find.int64(0));
        if (verb < Verb::OpenSession || verb > Verb::CloseSession)
            continue;
        const QByteArray detail = find.bytes(1);
        const QJsonObject json = QJsonDocument::fromJson(detail).object();
        static const QStringList names{QStringLiteral("open"), QStringLiteral("lock"),
                                       QStringLiteral("unlock"), QStringLiteral("refuse"),
                                       QStringLiteral("close")};
        all += names.at(static_cast<int>(verb) - static_cast<int>(Verb::OpenSession)) + QLatin1Char(' ') +
               json.value(QLatin1String("outcome")).toString();
        if (json.value(QLatin1String("workstation")).toString().isEmpty())
            all += QStringLiteral("without a workstation");
    }
    return all;
}

} // namespace porch::test
