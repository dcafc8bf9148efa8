// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CommandLine.h"
#include "app/ctl/Subcommands.h"
#include "app/profile/ClientOptions.h"
#include "models/links/ReasonWords.h"
#include "models/links/Suggestions.h"
#include "models/store/CacheSchema.h"
#include "models/store/TipQueries.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>

namespace porch {

namespace {

/// A line longer than this is no id but an accident.
constexpr qint64 kLongestLine = 64 * 1024;

struct Asked
{
    Database &db;
    const Suggestions &suggestions;
    SuggestionQuery query; ///< but for the tip
};

/// None for an id that the cache has not.
Result<std::optional<std::vector<SimilarTip>>> similarTo(const Asked &asked, const QByteArray &key)
{
    using Answer = std::optional<std::vector<SimilarTip>>;
    const auto tip = queries::tipIdOf(asked.db, key);
    if (!tip)
        return tip.error();
    if (!tip.value())
        return Answer();
    SuggestionQuery query = asked.query;
    query.tip = *tip.value();
    auto similar = asked.suggestions.similar(asked.db, query);
    if (!similar)
        return similar.error();
    return Answer(std::move(similar).value());
}

void print(const std::vector<SimilarTip> &similar, bool asJson)
{
    QJsonArray array;
    for (const SimilarTip &other : similar) {
        const QStringList reasons = ReasonWords::sentences(other.reasons);
        if (asJson)
            array.append(QJsonObject{{QStringLiteral("tip"), QString::fromUtf8(other.key)},
                                     {QStringLiteral("score"), other.probability},
                                     {QStringLiteral("reasons"), QJsonArray::fromStringList(reasons)}});
        else
            output::line(QStringLiteral("%1  %2  %3")
                             .arg(other.probability, 0, 'f', 3)
                             .arg(QString::fromUtf8(other.key), reasons.join(QLatin1String(", "))));
    }
    if (asJson)
        output::json(QJsonDocument(array));
}

QJsonObject lineOf(const QByteArray &key, const std::vector<SimilarTip> &similar)
{
    QJsonArray ranked;
    QJsonArray scores;
    for (const SimilarTip &other : similar) {
        ranked.append(QString::fromUtf8(other.key));
        scores.append(other.probability);
    }
    return {{QStringLiteral("id"), QString::fromUtf8(key)},
            {QStringLiteral("ranked"), ranked},
            {QStringLiteral("scores"), scores}};
}

/// Answers each line before it reads the next. An unknown id is answered too, with nothing.
int answerLines(const Asked &asked)
{
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return output::failure(
            SimilarCommand::tr("Standard input cannot be read: %1.").arg(in.errorString()));
    int code = kDone;
    for (QByteArray line = in.readLine(kLongestLine); !line.isEmpty(); line = in.readLine(kLongestLine)) {
        const QByteArray key = line.trimmed();
        if (key.isEmpty())
            continue;
        const auto similar = similarTo(asked, key);
        if (!similar)
            return output::failure(similar.error().what);
        if (!similar.value()) {
            output::warning(SimilarCommand::tr("There is no tip %1.").arg(QString::fromUtf8(key)));
            code = kFailed;
        }
        output::json(QJsonDocument(lineOf(key, similar->value_or(std::vector<SimilarTip>()))));
    }
    return code;
}

} // namespace

int SimilarCommand::run(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("similar"),
                     tr("Names tips that may belong together with one, the likeliest first, and why: by "
                        "their words, places, "
                        "times, channels and reporters, in the cache as it is. The score is how likely it "
                        "is. With --stdin it "
                        "reads an id a line and answers {\"id\",\"ranked\",\"scores\"} line by line."));
    line.addPositional(QStringLiteral("TIP"), tr("The id of a tip."));
    line.parser().addOption({QStringLiteral("stdin"), tr("Reads many ids, one a line.")});
    line.parser().addOption({QStringLiteral("before"), tr("Only what was there when the tip arrived.")});
    line.parser().addOption({QStringLiteral("limit"), tr("At most so many (default 10)."),
                             QStringLiteral("N"), QStringLiteral("10")});
    ClientOptions::addTo(line.parser());
    if (const auto code = line.read(arguments, 0, 1))
        return *code;
    const bool many = line.parser().isSet(QStringLiteral("stdin"));
    if (many != line.positional().isEmpty())
        return line.usage(many ? tr("There is a tip beside --stdin.") : tr("Something is missing."));
    const auto limit = line.number(QStringLiteral("limit"), 1);
    if (!limit)
        return line.usage(limit.error().what);

    const auto profile = ClientOptions::resolve(line.parser());
    if (!profile)
        return output::failure(profile.error().what);
    if (!QFileInfo::exists(profile->cachePath()))
        return output::failure(
            tr("There is no cache at %1 yet. Make it with: porchlightctl sync").arg(profile->cachePath()));
    auto db = Database::open(profile->cachePath(), Database::Mode::ReadOnly);
    if (!db)
        return output::failure(db.error().what);
    if (const auto tuned = tuneForReading(db.value()); !tuned)
        return output::failure(tuned.error().what);
    const auto suggestions = Suggestions::load();
    if (!suggestions)
        return output::failure(suggestions.error().what);

    constexpr qint64 most = 1'000;
    const Asked asked{db.value(),
                      suggestions.value(),
                      {0, line.parser().isSet(QStringLiteral("before")), int(std::min(limit.value(), most))}};
    if (many)
        return answerLines(asked);
    const QByteArray key = line.positional().first().toUtf8();
    const auto similar = similarTo(asked, key);
    if (!similar)
        return output::failure(similar.error().what);
    if (!similar.value())
        return output::failure(tr("There is no tip %1.").arg(QString::fromUtf8(key)));
    print(*similar.value(), line.json());
    return kDone;
}

} // namespace porch
