// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackBridge.h"
#include "app/bridge/SlackManifest.h"
#include "app/ctl/BridgeCommands.h"
#include "app/ctl/Subcommands.h"
#include "app/ctl/TerminationSignal.h"
#include "app/profile/ClientOptions.h"

#include <QDateTime>
#include <QEventLoop>
#include <QJsonObject>

namespace porch {

namespace {

int printManifest(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("bridge slack manifest"),
        BridgeCommand::tr("Prints the manifest of the app, to be pasted at api.slack.com/apps."));
    line.parser().addOption(
        {QStringLiteral("private"), BridgeCommand::tr("With what private channels need, too.")});
    line.parser().addOption(
        {QStringLiteral("config"),
         BridgeCommand::tr("The configuration (TOML), which says how the form is called."),
         QStringLiteral("FILE")});
    if (const auto code = line.read(arguments, 0, 0))
        return *code;
    using Private = SlackManifest::PrivateChannels;
    SlackSettings settings;
    if (const QString file = line.parser().value(QStringLiteral("config")); !file.isEmpty()) {
        auto read = SlackSettings::read(file);
        if (!read)
            return output::failure(read.error().what);
        settings = std::move(read).value();
    }
    const bool isPrivate = line.parser().isSet(QStringLiteral("private"));
    const QJsonDocument manifest(
        SlackManifest::manifest(isPrivate ? Private::Yes : Private::No, settings.form));
    if (line.json())
        output::json(manifest);
    else
        output::line(QString::fromUtf8(manifest.toJson(QJsonDocument::Indented)).trimmed());
    return kDone;
}

/// A line of the bridge's own log: when, and what; never who.
void note(const QString &sentence)
{
    output::warning(QDateTime::currentDateTimeUtc().toString(Qt::ISODate) + u' ' + sentence);
}

int runSlack(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("bridge slack"),
        BridgeCommand::tr(
            "Carries messages between a Slack workspace and the log until it is told to stop. "
            "Several may run at once, on several computers, each as a user of its own. Tokens come "
            "from the files that the configuration names, or from SLACK_APP_TOKEN and "
            "SLACK_BOT_TOKEN. Prints one line when it listens."));
    line.parser().addOption(
        {QStringLiteral("config"), BridgeCommand::tr("The configuration (TOML)."), QStringLiteral("FILE")});
    ClientOptions::addTo(line.parser());
    if (const auto code = line.read(arguments, 0, 0))
        return *code;
    auto config = SlackConfig::load(line.parser().value(QStringLiteral("config")));
    if (!config)
        return output::failure(config.error().what);
    const auto client = Client::signIn(line, QStringLiteral("porchlightctl bridge"));
    if (!client)
        return output::failure(client.error().what);
    if (!config->secret) {
        // One bridge alone makes its own; a second one is given a copy.
        auto secrets =
            SlackConfig::readOrMakeSecrets(client->profile.userFolder() + QLatin1String("/pseudonym.secret"));
        if (!secrets)
            return output::failure(secrets.error().what);
        config->putSecrets(std::move(secrets).value());
    }
    SlackBridgeOptions options;
    options.connection = client->connection;
    options.cache = client->profile.cachePath();
    options.mark = client->profile.userFolder() + QLatin1String("/slack.mark");
    auto bridge = SlackBridge::make(std::move(config).value(), std::move(options));
    if (!bridge)
        return output::failure(bridge.error().what);

    QEventLoop loop;
    QString problem;
    SlackBridge &slack = *bridge.value();
    const TerminationSignal onSignal([&slack] { slack.stop(); });
    QObject::connect(&slack, &SlackBridge::said, &loop, note);
    QObject::connect(&slack, &SlackBridge::failed, &loop, [&](const QString &sentence) {
        problem = sentence;
        slack.stop();
    });
    QObject::connect(&slack, &SlackBridge::stopped, &loop, &QEventLoop::quit);
    QObject::connect(&slack, &SlackBridge::ready, &loop, [&] {
        if (line.json())
            output::json(QJsonDocument(QJsonObject{{QStringLiteral("bridge"), client->profile.user},
                                                   {QStringLiteral("connections"), slack.connected()}}));
        else
            output::line(BridgeCommand::tr("Slack and the log are joined."));
    });
    slack.start();
    loop.exec();
    return problem.isEmpty() ? kDone : output::failure(problem);
}

} // namespace

int BridgeCommand::run(const QStringList &arguments)
{
    const QString source = arguments.value(0);
    if (source == QLatin1String("slack")) {
        const QString what = arguments.value(1);
        if (what == QLatin1String("manifest"))
            return printManifest(arguments.mid(2));
        if (what == QLatin1String("forget"))
            return BridgeForgetCommand::run(arguments.mid(2));
        if (what == QLatin1String("rotate-key"))
            return BridgeRotateKeyCommand::run(arguments.mid(2));
        return runSlack(arguments.mid(1));
    }
    const bool isHelp = source == QLatin1String("--help") || source == QLatin1String("-h");
    const QString usage = tr("Usage: porchlightctl bridge slack [--config FILE]\n"
                             "       porchlightctl bridge slack manifest [--private] [--config FILE]\n"
                             "       porchlightctl bridge slack forget REPORTER [--config FILE]\n"
                             "       porchlightctl bridge slack rotate-key [--config FILE]\n\n"
                             "Every one has --help and --json.");
    if (isHelp) {
        output::line(usage);
        return kDone;
    }
    output::warning(source.isEmpty() ? tr("Which channel? There is: slack.")
                                     : tr("There is no bridge to \"%1\"; there is: slack.").arg(source));
    output::warning(usage);
    return kUsage;
}

} // namespace porch
