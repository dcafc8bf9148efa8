// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackConfig.h"
#include "app/ctl/BridgeCommands.h"
#include "app/ctl/Session.h"
#include "app/profile/ClientOptions.h"

#include <QJsonObject>

namespace porch {

int BridgeRotateKeyCommand::run(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("bridge slack rotate-key"),
        tr("Makes a new secret for the bridges and keeps the former ones behind it, to find again "
           "what they made. Everybody in channels with pseudonyms gets other words from then on; "
           "those who sent anonymous tips can still be asked back."));
    line.parser().addOption(
        {QStringLiteral("config"), tr("The bridge's configuration (TOML)."), QStringLiteral("FILE")});
    line.parser().addOption(
        {QStringLiteral("lost"), tr("The other bridges' secret is lost: go on without what it sealed.")});
    Session::addOptionTo(line.parser());
    ClientOptions::addTo(line.parser());
    if (const auto code = line.read(arguments, 0, 0))
        return *code;
    const auto patience = Session::patience(line);
    if (!patience)
        return line.usage(patience.error().what);
    const auto client = Client::signIn(line, QStringLiteral("porchlightctl bridge"));
    if (!client)
        return output::failure(client.error().what);
    const auto file = bridgeSecretFile(line.parser().value(QStringLiteral("config")), client->profile);
    if (!file)
        return output::failure(file.error().what);
    auto before = SlackConfig::readSecrets(file.value());
    if (!before)
        return output::failure(before.error().what);

    // Nothing is changed before it is known that everything can be.
    BridgeRoutes routes(client->connection, patience.value());
    for (const auto &step : {routes.open(), routes.use(std::move(before).value())}) {
        if (!step)
            return output::failure(step.error().what);
    }
    const auto usable = routes.ask<void>([&](const auto &done) { routes.book().check(done); });
    if (!usable && !line.parser().isSet(QStringLiteral("lost")))
        return output::failure(usable.error().what);

    if (const auto rotated = SlackConfig::rotateSecret(file.value()); !rotated)
        return output::failure(rotated.error().what);
    auto after = SlackConfig::readSecrets(file.value());
    if (!after)
        return output::failure(after.error().what);
    if (const auto used = routes.use(std::move(after).value()); !used)
        return output::failure(used.error().what);
    const auto sealed = routes.ask<int>([&](const auto &done) { routes.book().takeOver(done); });
    if (!sealed)
        return output::failure(tr("%1 The new secret is in %2; the bridges seal the rest under it when they "
                                  "start with that file.")
                                   .arg(sealed.error().what, file.value()));
    if (line.json()) {
        output::json(QJsonDocument(
            QJsonObject{{QStringLiteral("file"), file.value()}, {QStringLiteral("sealed"), sealed.value()}}));
        return kDone;
    }
    output::line(tr("%n open conversation(s) are sealed under the new secret.", nullptr, sealed.value()));
    output::line(tr("Copy %1 to every other bridge and start all bridges again. Until then they take no "
                    "anonymous tips and ask nobody back.")
                     .arg(file.value()));
    return kDone;
}

} // namespace porch
