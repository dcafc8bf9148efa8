// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/FormCode.h"
#include "app/bridge/FormEvents.h"
#include "app/bridge/FormWriters.h"
#include "app/bridge/SlackConfig.h"
#include "app/bridge/SlackKeys.h"
#include "app/ctl/BridgeCommands.h"
#include "app/ctl/Session.h"
#include "app/profile/ClientOptions.h"

#include <QJsonArray>
#include <QJsonObject>

namespace porch {

namespace {

/// What the log has of them, caught up first.
Result<FormWriters> findInLog(const Client &client, int patienceMs, const QString &called)
{
    Workstation workstation(client.connection, {client.profile.cachePath(), {}});
    Session session(workstation, patienceMs);
    session.start();
    if (const auto live = session.untilLive(); !live)
        return live.error();
    auto cache = Database::open(client.profile.cachePath(), Database::Mode::ReadOnly);
    if (!cache)
        return cache.error();
    return FormWriters::find(cache.value(), called);
}

/// A route whose tip never came into the log is found by its code all the same.
Result<void> addFromBook(BridgeRoutes &routes, const QString &called, FormWriters &found)
{
    const auto code = readFormCode(called);
    if (!found.tips.empty() || found.isFromChannel || !code)
        return {};
    const auto all = routes.ask<std::vector<FormRoute>>([&](const auto &done) { routes.book().all(done); });
    if (!all)
        return all.error();
    for (const FormRoute &route : all.value()) {
        const auto key = parseSlackKey(route.tip);
        if (key && key->form == *code)
            found.tips.push_back(route.tip);
    }
    return {};
}

/// Answers whether there was anything to forget.
Result<bool> forget(BridgeRoutes &routes, const QByteArray &tip)
{
    const auto closed =
        routes.ask<RouteBook::Route>([&](const auto &done) { routes.book().close(tip, done); });
    if (!closed)
        return closed.error();
    const auto told = routes.publish(formevents::unreachable(tip, formevents::Reason::Forgotten));
    if (!told)
        return told.error();
    return closed->has_value();
}

int report(const FormWriters &found, const std::vector<bool> &wasKept, bool asJson)
{
    QJsonArray tips;
    for (std::size_t i = 0; i < found.tips.size(); ++i) {
        const auto key = parseSlackKey(found.tips[i]);
        const QString code = key ? shownFormCode(key->form) : QString();
        tips.append(QJsonObject{{QStringLiteral("tip"), QString::fromUtf8(found.tips[i])},
                                {QStringLiteral("forgotten"), bool(wasKept[i])}});
        if (!asJson)
            output::line(
                wasKept[i]
                    ? BridgeForgetCommand::tr(
                          "%1: what led to its writer is removed. Nobody can ask them back "
                          "any more, and what they write there is not read.")
                          .arg(code)
                    : BridgeForgetCommand::tr("%1: nothing that leads to its writer is kept.").arg(code));
    }
    if (found.isFromChannel && !asJson)
        output::line(BridgeForgetCommand::tr(
            "Of people who write in channels nothing is kept that could be forgotten: "
            "their words are computed anew from their account and the bridges' secret "
            "each time. porchlightctl bridge slack rotate-key makes a new secret, and new "
            "words for everybody."));
    if (asJson)
        output::json(QJsonDocument(
            QJsonObject{{QStringLiteral("tips"), tips}, {QStringLiteral("channel"), found.isFromChannel}}));
    return kDone;
}

} // namespace

int BridgeForgetCommand::run(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("bridge slack forget"),
                     tr("Removes what leads to the writer of an anonymous tip, for good, and tells the desk "
                        "that they can't be asked back."));
    line.addPositional(
        QStringLiteral("REPORTER"),
        tr("The tip's reference, its id, or the two words by which the desk knows its writer."));
    line.parser().addOption(
        {QStringLiteral("config"), tr("The bridge's configuration (TOML)."), QStringLiteral("FILE")});
    Session::addOptionTo(line.parser());
    ClientOptions::addTo(line.parser());
    if (const auto code = line.read(arguments, 1, 2))
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
    auto secrets = SlackConfig::readSecrets(file.value());
    if (!secrets)
        return output::failure(secrets.error().what);

    const QString called = line.positional().join(u' ');
    auto found = findInLog(client.value(), patience.value(), called);
    if (!found)
        return output::failure(found.error().what);
    BridgeRoutes routes(client->connection, patience.value());
    for (const auto &step : {routes.open(), routes.use(std::move(secrets).value())}) {
        if (!step)
            return output::failure(step.error().what);
    }
    if (const auto added = addFromBook(routes, called, found.value()); !added)
        return output::failure(added.error().what);
    if (found->tips.empty() && !found->isFromChannel)
        return output::failure(
            tr("Nobody is called \"%1\", and no anonymous tip is. Give its reference, such "
               "as 7K3M-9QX2, its id, or the two words that the desk sees.")
                .arg(called));
    std::vector<bool> wasKept;
    for (const QByteArray &tip : found->tips) {
        const auto forgotten = forget(routes, tip);
        if (!forgotten)
            return output::failure(forgotten.error().what);
        wasKept.push_back(forgotten.value());
    }
    return report(found.value(), wasKept, line.json());
}

} // namespace porch
