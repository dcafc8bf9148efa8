// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CommandLine.h"
#include "app/ctl/Subcommands.h"
#include "app/profile/ClientOptions.h"
#include "models/places/PackInstall.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace porch {

int CityPackInstallCommand::run(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("citypack install"),
                     tr("Checks a city pack and copies it into a profile, whose desk shows it when it is "
                        "started next. The pack that was there is replaced when the new one is whole."));
    line.addPositional(QStringLiteral("PACK"), tr("The pack."));
    line.parser().addOption({QStringLiteral("profile"),
                             tr("The profile's folder (default: %1).").arg(Profile::defaultFolder()),
                             QStringLiteral("DIR")});
    if (const auto code = line.read(arguments, 1, 1))
        return *code;
    const QString given = line.parser().value(QStringLiteral("profile"));
    const QString folder = given.isEmpty() ? Profile::defaultFolder() : QDir(given).absolutePath();
    const auto profile = Profile::load(folder);
    if (!profile)
        return output::failure(profile.error().what);
    const QString place = profile->cityPackPath();
    const auto installed = PackInstall::install(line.positional().constFirst(), place);
    if (!installed)
        return output::failure(installed.error().what);
    if (line.json()) {
        output::json(QJsonDocument(
            QJsonObject{{QStringLiteral("name"), installed->name}, {QStringLiteral("pack"), place}}));
        return kDone;
    }
    output::line(
        tr("The map of %1 is installed as %2.").arg(installed->name, QDir::toNativeSeparators(place)));
    return kDone;
}

} // namespace porch
