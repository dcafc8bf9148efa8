// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackImport.h"
#include "app/ctl/CatchUp.h"
#include "app/ctl/Client.h"
#include "app/ctl/ImportCommands.h"
#include "app/ctl/PublishRun.h"
#include "app/ctl/ReplayLine.h"
#include "app/ctl/SlackWorkspace.h"
#include "app/ctl/Subcommands.h"
#include "app/profile/ClientOptions.h"

#include <QJsonObject>

namespace porch {

namespace {

/// All options but those of every client.
void addOptions(QCommandLineParser &parser)
{
    const auto add = [&parser](const char *name, const QString &text, const char *value) {
        parser.addOption({QString::fromLatin1(name), text, QString::fromLatin1(value)});
    };
    add("config",
        ImportCommand::tr("The bridge's configuration (TOML): channels' policies, the secret, the tokens."),
        "FILE");
    add("team", ImportCommand::tr("The workspace's id, where there is no token to ask Slack with."), "T…");
    add("bot",
        ImportCommand::tr(
            "Id of the app (A…), its bot (B…) or the bot's account (U…), to know its own posts; "
            "may be repeated."),
        "ID");
    add("channel",
        ImportCommand::tr("Only this channel, by name or id; may be repeated. Private channels and direct "
                          "messages come only when they are named."),
        "NAME");
    add("since", ImportCommand::tr("Only what was written since then (ISO 8601)."), "TIME");
    parser.addOption(
        {QStringLiteral("dry-run"), ImportCommand::tr("Counts what is new, and publishes nothing.")});
}

void warnAll(const QStringList &sentences)
{
    for (const QString &sentence : sentences)
        output::warning(sentence);
}

/// The keys would be those of another workspace, and all of it be there twice.
Result<void> checkTeam(const SlackExport &found, const QString &team, bool isSaid)
{
    if (isSaid || found.teams().isEmpty() || found.teams().contains(team))
        return {};
    return Error{
        ImportCommand::tr("The export is of the workspace %1, but the token of %2. If the export is the "
                          "right one, say so with --team %2.")
            .arg(found.teams().constFirst(), team)};
}

void report(const SlackImport::Count &count, bool isDry)
{
    const auto number = [](qint64 value) { return static_cast<int>(value); };
    output::line((isDry ? ImportCommand::tr("%n event(s) would be published", nullptr, number(count.events))
                        : ImportCommand::tr("%n event(s) published", nullptr, number(count.events))) +
                 QLatin1String(", ") +
                 ImportCommand::tr("of %n message(s)", nullptr, number(count.messages)) + QLatin1String(" ") +
                 ImportCommand::tr("in %n channel(s).", nullptr, number(count.channels)));
    const auto say = [](qint64 value, const QString &sentence) {
        if (value > 0)
            output::line(sentence);
    };
    say(count.known, ImportCommand::tr("%n message(s) the log had already.", nullptr, number(count.known)));
    say(count.own, ImportCommand::tr("%n message(s) are the desk's own.", nullptr, number(count.own)));
    say(count.bots, ImportCommand::tr("%n message(s) are of other apps.", nullptr, number(count.bots)));
    say(count.earlier, ImportCommand::tr("%n message(s) are from before.", nullptr, number(count.earlier)));
    say(count.others, ImportCommand::tr("%n message(s) say nothing: who joined, and the like.", nullptr,
                                        number(count.others)));
}

/// Publishes, or only counts.
class ImportRun
{
public:
    ImportRun(SlackExport &found, SlackImport &import)
        : m_found(found)
        , m_import(import)
    {}

    Result<void> publish(const NatsOptions &connection, int patience)
    {
        PublishRun run(
            connection, [this] { return next(); }, 0, patience);
        auto done = run.exec();
        m_published = run.published();
        m_rejected = run.rejected();
        m_seconds = run.seconds();
        return ended(std::move(done));
    }

    Result<void> onlyCount()
    {
        QElapsedTimer clock;
        clock.start();
        while (next()) {
        }
        m_seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
        return ended({});
    }

    QJsonObject json(bool isDry) const
    {
        const SlackImport::Count &count = m_import.count();
        QJsonObject json{{QStringLiteral("published"), m_published},
                         {QStringLiteral("skipped"), count.messages - count.given + m_rejected},
                         {QStringLiteral("channels"), count.channels},
                         {QStringLiteral("seconds"), m_seconds}};
        if (isDry)
            json.insert(QStringLiteral("would_publish"), count.events);
        return json;
    }

private:
    std::optional<OutgoingEvent> next()
    {
        auto event = m_import.next();
        warnAll(m_found.takeProblems());
        return event;
    }

    Result<void> ended(Result<void> done) const
    {
        if (m_import.fault())
            return *m_import.fault();
        return done;
    }

    SlackExport &m_found;
    SlackImport &m_import;
    qint64 m_published = 0;
    qint64 m_rejected = 0;
    double m_seconds = 0;
};

int importSlackExport(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("import slack-export"),
        ImportCommand::tr(
            "Publishes the history in an export of Slack, a folder or a .zip as Slack makes them, "
            "under the keys that a live bridge uses: run it before the bridge, beside it or "
            "again, nothing is there twice. What can't be read is named and skipped. A server "
            "that goes away is waited for."));
    line.addPositional(QStringLiteral("PATH"), ImportCommand::tr("The folder or the archive."));
    addOptions(line.parser());
    PublishRun::addOptionTo(line.parser());
    ClientOptions::addTo(line.parser());
    if (const auto code = line.read(arguments, 1, 1))
        return *code;
    const QCommandLineParser &given = line.parser();
    const auto patience = PublishRun::patience(line);
    if (!patience)
        return line.usage(patience.error().what);
    std::optional<Micros> since = 0;
    if (given.isSet(QStringLiteral("since")))
        since = readTime(given.value(QStringLiteral("since")));
    if (!since)
        return line.usage(ImportCommand::tr("\"%1\" is not an ISO 8601 time like 2026-05-01.")
                              .arg(given.value(QStringLiteral("since"))));

    const auto client = Client::signIn(line, QStringLiteral("porchlightctl import"));
    if (!client)
        return output::failure(client.error().what);
    auto found = SlackExport::open(line.positional().constFirst());
    if (!found)
        return output::failure(found.error().what);
    const QString team = given.value(QStringLiteral("team"));
    const auto workspace = SlackWorkspace::find(
        {given.value(QStringLiteral("config")), team, given.values(QStringLiteral("bot"))}, client->profile);
    if (!workspace)
        return output::failure(workspace.error().what);
    if (const auto fits = checkTeam(found.value(), workspace->self.team, !team.isEmpty()); !fits)
        return output::failure(fits.error().what);
    if (const auto chosen = found->choose(given.values(QStringLiteral("channel")), *since); !chosen)
        return output::failure(chosen.error().what);
    warnAll(found->takeProblems());

    {
        Workstation workstation(client->connection, {client->profile.cachePath(), {}});
        if (const auto live = CatchUp(workstation, patience.value()).run(); !live)
            return output::failure(live.error().what);
    }
    auto cache = Database::open(client->profile.cachePath(), Database::Mode::ReadOnly);
    if (!cache)
        return output::failure(cache.error().what);
    const SlackEventReader reader(workspace->self, found->people(), workspace->pseudonyms);
    SlackImport import({found.value(), reader, workspace->settings, cache.value()}, *since);
    ImportRun run(found.value(), import);
    const bool isDry = given.isSet(QStringLiteral("dry-run"));
    const auto done = isDry ? run.onlyCount() : run.publish(client->connection, patience.value());
    if (!done)
        return output::failure(done.error().what);
    if (line.json())
        output::json(QJsonDocument(run.json(isDry)));
    else
        report(import.count(), isDry);
    return kDone;
}

} // namespace

int ImportCommand::run(const QStringList &arguments)
{
    const QString what = arguments.value(0);
    if (what == QLatin1String("slack-export"))
        return importSlackExport(arguments.mid(1));
    if (what == QLatin1String("cases"))
        return ImportCasesCommand::run(arguments.mid(1));
    const QString usage = tr("Usage: porchlightctl import slack-export PATH [options]\n"
                             "       porchlightctl import cases FILE.csv [options]\n\n"
                             "Each has --help and --json.");
    if (what == QLatin1String("--help") || what == QLatin1String("-h")) {
        output::line(usage);
        return kDone;
    }
    output::warning(what.isEmpty()
                        ? tr("Import what? There are: slack-export, cases.")
                        : tr("\"%1\" can't be imported; there are: slack-export, cases.").arg(what));
    output::warning(usage);
    return kUsage;
}

} // namespace porch
