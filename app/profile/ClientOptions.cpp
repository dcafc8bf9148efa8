// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/ClientOptions.h"

#include "models/domain/Subject.h"

#include <QDir>

namespace porch {

void ClientOptions::addTo(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("profile"),
                      tr("The profile's folder (default: %1).").arg(Profile::defaultFolder()),
                      QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("server"),
                      tr("Server address, ws:// on this computer, wss:// elsewhere; may be given several "
                         "times."),
                      QStringLiteral("URL")});
    parser.addOption({QStringLiteral("user"), tr("The user to act as."), QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("cache"), tr("Use this cache file instead of the profile's."),
                      QStringLiteral("FILE")});
}

Result<QUrl> ClientOptions::serverAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool scheme = url.scheme() == QLatin1String("ws") || url.scheme() == QLatin1String("wss");
    if (!url.isValid() || !scheme || url.host().isEmpty())
        return Error{tr("\"%1\" is not a server address like wss://desk.example.org:443").arg(text)};
    return url;
}

Result<Profile> ClientOptions::resolve(const QCommandLineParser &parser)
{
    const QString folder = parser.isSet(QStringLiteral("profile"))
                               ? QDir(parser.value(QStringLiteral("profile"))).absolutePath()
                               : Profile::defaultFolder();
    const QStringList addresses = parser.values(QStringLiteral("server"));
    const QString user = parser.value(QStringLiteral("user"));

    auto loaded = Profile::load(folder);
    const bool complete = !addresses.isEmpty() && !user.isEmpty();
    if (!loaded && !complete)
        return loaded.error();

    Profile profile = loaded ? loaded.value() : Profile(folder);
    if (!addresses.isEmpty()) {
        profile.servers.clear();
        for (const QString &address : addresses) {
            auto url = serverAddress(address);
            if (!url)
                return url.error();
            profile.servers.push_back(url.value());
        }
    }
    if (!user.isEmpty()) {
        if (!isUserName(user)) {
            return Error{tr("\"%1\" is not a user name: small letters and digits, beginning with a "
                            "letter, 32 at most.")
                             .arg(user)};
        }
        profile.chooseUser(user);
    }
    if (parser.isSet(QStringLiteral("cache")))
        profile.setCachePath(QDir().absoluteFilePath(parser.value(QStringLiteral("cache"))));
    if (auto made = profile.makeFolders(); !made)
        return made.error();
    return profile;
}

} // namespace porch
