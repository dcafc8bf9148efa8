// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/town/Town.h"

#include "app/ctl/Client.h"
#include "app/ctl/PublishRun.h"
#include "app/ctl/Subcommands.h"
#include "app/profile/ClientOptions.h"
#include "app/town/ReplayLine.h"
#include "app/town/TownPack.h"

#include <QDateTime>
#include <QDir>
#include <QJsonObject>

namespace porch {

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("seed"),
                      TownCommand::tr("Which town (default 1); the same seed says the same."),
                      QStringLiteral("N"), QStringLiteral("1")});
    parser.addOption({QStringLiteral("hours"),
                      TownCommand::tr("How many hours of the town's life (default 24)."), QStringLiteral("H"),
                      QStringLiteral("24")});
    parser.addOption({QStringLiteral("per-hour"),
                      TownCommand::tr("Messages that residents write in an hour (default 60)."),
                      QStringLiteral("N"), QStringLiteral("60")});
    parser.addOption({QStringLiteral("rate"),
                      TownCommand::tr("Events published a second (default: as fast as it goes)."),
                      QStringLiteral("N"), QStringLiteral("0")});
    parser.addOption(
        {QStringLiteral("start"),
         TownCommand::tr("When the town's life begins, ISO 8601 (default: so that it ends now)."),
         QStringLiteral("TIME")});
    parser.addOption(
        {QStringLiteral("print"),
         TownCommand::tr("Prints the residents' messages for replay instead of publishing them.")});
    parser.addOption({QStringLiteral("pack"),
                      TownCommand::tr("Writes the town's city pack to FILE and publishes nothing."),
                      QStringLiteral("FILE")});
}

Result<TownOptions> townOptions(const CommandLine &line)
{
    const auto seed = line.number(QStringLiteral("seed"), 0);
    const auto hours = line.real(QStringLiteral("hours"), 0);
    const auto perHour = line.real(QStringLiteral("per-hour"), 0);
    for (const Error *problem : {seed ? nullptr : &seed.error(), hours ? nullptr : &hours.error(),
                                 perHour ? nullptr : &perHour.error()}) {
        if (problem)
            return *problem;
    }
    TownOptions options;
    options.seed = static_cast<quint64>(seed.value());
    options.hours = hours.value();
    options.ratePerHour = perHour.value();
    // What officers do is theirs to sign; this program signs in as one user.
    options.officers = false;
    options.start =
        (QDateTime::currentSecsSinceEpoch() - static_cast<qint64>(options.hours * 3600)) * 1'000'000;
    if (const QString text = line.parser().value(QStringLiteral("start")); !text.isEmpty()) {
        const QDateTime start = QDateTime::fromString(text, Qt::ISODate);
        if (!start.isValid())
            return Error{
                TownCommand::tr("\"%1\" is not an ISO 8601 time like 2026-05-01T08:00:00Z.").arg(text)};
        options.start = start.toSecsSinceEpoch() * 1'000'000;
    }
    return options;
}

int print(Town town)
{
    while (const auto event = town.next()) {
        if (const QByteArray text = toReplayLine(*event); !text.isEmpty())
            output::line(QString::fromUtf8(text));
    }
    return kDone;
}

int writePack(const CommandLine &line, const QString &path)
{
    const auto info = writeTownPack(TownContent::builtIn()->map, path);
    if (!info)
        return output::failure(info.error().what);
    if (line.json()) {
        output::json(QJsonDocument(QJsonObject{{QStringLiteral("pack"), path},
                                               {QStringLiteral("streets"), info->streets},
                                               {QStringLiteral("addresses"), info->addresses},
                                               {QStringLiteral("places"), info->places}}));
    } else {
        output::line(TownCommand::tr("%1 is written").arg(QDir::toNativeSeparators(path)));
    }
    return kDone;
}

} // namespace

int TownCommand::run(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("town"), tr("Publishes the life of an invented town: residents who ask, "
                                                "report, joke, follow up and thank, in English "
                                                "and Spanish. For demonstrations and load."));
    addOptions(line.parser());
    PublishRun::addOptionTo(line.parser());
    ClientOptions::addTo(line.parser());
    if (const auto code = line.read(arguments, 0, 0))
        return *code;
    if (line.parser().isSet(QStringLiteral("pack")))
        return writePack(line, line.parser().value(QStringLiteral("pack")));
    const auto options = townOptions(line);
    const auto rate = line.real(QStringLiteral("rate"), 0);
    const auto patience = PublishRun::patience(line);
    if (!options)
        return line.usage(options.error().what);
    if (!rate || !patience)
        return line.usage(!rate ? rate.error().what : patience.error().what);
    if (line.parser().isSet(QStringLiteral("print")))
        return print(Town(options.value()));

    const auto client = Client::signIn(line, QStringLiteral("porchlightctl town"));
    if (!client)
        return output::failure(client.error().what);

    Town town(options.value());
    const auto next = [&town]() -> std::optional<OutgoingEvent> {
        auto event = town.next();
        return event ? std::optional(std::move(event->event)) : std::nullopt;
    };
    PublishRun run(client->connection, next, rate.value(), patience.value());
    if (const auto done = run.exec(); !done)
        return output::failure(done.error().what);
    if (line.json()) {
        output::json(QJsonDocument(QJsonObject{{QStringLiteral("published"), run.published()},
                                               {QStringLiteral("skipped"), run.rejected()},
                                               {QStringLiteral("seconds"), run.seconds()}}));
    } else {
        output::line(tr("%n event(s) published", nullptr, static_cast<int>(run.published())));
    }
    return kDone;
}

} // namespace porch
