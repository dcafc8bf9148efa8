// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CommandLine.h"
#include "app/ctl/PlaceLines.h"
#include "app/ctl/Subcommands.h"
#include "models/places/PlaceFinder.h"

#include <QFile>

#include <cstdio>

namespace porch {

namespace {

/// A line longer than this is not a message but an accident.
constexpr qint64 kLongestLine = 64 * 1024 * 1024;

Result<PlaceFinder> finderOver(const QString &path)
{
    auto pack = CityPack::open(path);
    if (!pack)
        return pack.error();
    auto gazetteer = Gazetteer::load(pack.value());
    if (!gazetteer)
        return gazetteer.error();
    return PlaceFinder(std::move(gazetteer).value());
}

void print(const QString &text, const std::vector<PlaceMention> &mentions)
{
    for (const PlaceMention &mention : mentions) {
        const QString words = text.mid(mention.startUnit, mention.endUnit - mention.startUnit).simplified();
        output::line(QStringLiteral("%1-%2  %3  \"%4\"")
                         .arg(mention.start)
                         .arg(mention.end)
                         .arg(mentionKindName(mention.kind), words));
        if (mention.candidates.empty())
            output::line(QLatin1String("    ") + LocateCommand::tr("nowhere in this city"));
        for (const PlaceCandidate &candidate : mention.candidates) {
            output::line(QStringLiteral("    %1  %2  %3, %4  ±%5 m  %6")
                             .arg(candidate.score, 0, 'f', 2)
                             .arg(candidate.name)
                             .arg(candidate.at.latDegrees(), 0, 'f', 6)
                             .arg(candidate.at.lonDegrees(), 0, 'f', 6)
                             .arg(candidate.radius, 0, 'f', 0)
                             .arg(precisionName(candidate.precision)));
        }
    }
}

/// Answers each line before it reads the next; a bad line is answered too, and ends nothing.
int answerLines(const PlaceFinder &finder)
{
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return output::failure(LocateCommand::tr("Standard input cannot be read: %1.").arg(in.errorString()));
    const PlaceLines lines(finder);
    qint64 number = 0;
    for (QByteArray line = in.readLine(kLongestLine); !line.isEmpty(); line = in.readLine(kLongestLine)) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const PlaceLines::Answer answer = lines.answer(line);
        if (!answer.problem.isEmpty())
            output::warning(LocateCommand::tr("line %1: %2").arg(number).arg(answer.problem));
        output::json(QJsonDocument(answer.json));
    }
    return kDone;
}

} // namespace

int LocateCommand::run(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("locate"),
        tr("Finds the places that a text names: addresses, blocks, corners, streets, places, areas, "
           "coordinates, in English and Spanish. Each comes with where it may be, the likeliest first; what "
           "the city has not comes without. Offsets count code points. With --stdin it reads JSON lines "
           "{\"id\",\"text\"} and answers {\"id\",\"mentions\"} line by line; a bad line is answered "
           "{\"id\",\"error\"}."));
    line.addPositional(QStringLiteral("TEXT"), tr("What someone wrote."), QStringLiteral("TEXT..."));
    line.parser().addOption(
        {QStringLiteral("pack"), tr("The city pack, see citypack."), QStringLiteral("FILE")});
    line.parser().addOption({QStringLiteral("stdin"), tr("Reads many texts, as JSON lines.")});
    if (const auto code = line.read(arguments, 0, 100'000))
        return *code;
    const bool many = line.parser().isSet(QStringLiteral("stdin"));
    if (many != line.positional().isEmpty())
        return line.usage(many ? tr("There is a text beside --stdin.") : tr("Something is missing."));
    if (!line.parser().isSet(QStringLiteral("pack")))
        return line.usage(tr("--pack is missing: the city pack to look in."));

    const auto finder = finderOver(line.parser().value(QStringLiteral("pack")));
    if (!finder)
        return output::failure(finder.error().what);
    if (many)
        return answerLines(finder.value());
    const QString text = line.positional().join(u' ');
    const auto mentions = finder->find(text);
    if (line.json())
        output::json(QJsonDocument(PlaceLines::toJson(text, mentions)));
    else
        print(text, mentions);
    return kDone;
}

} // namespace porch
