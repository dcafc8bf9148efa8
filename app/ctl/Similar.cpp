// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Subcommands.h"
#include "app/ctl/SuggestionRun.h"
#include "models/links/ReasonWords.h"

#include <QJsonArray>

namespace porch {

namespace {

Result<std::vector<SuggestionRun::Item>> similar(const Suggestions &suggestions, Database &db,
                                                 const SuggestionQuery &query)
{
    const auto found = suggestions.similar(db, query);
    if (!found)
        return found.error();
    std::vector<SuggestionRun::Item> items;
    for (const SimilarTip &other : found.value()) {
        const QStringList reasons = ReasonWords::sentences(other.reasons);
        const QString key = QString::fromUtf8(other.key);
        items.push_back({other.key,
                         other.probability,
                         {{QStringLiteral("tip"), key},
                          {QStringLiteral("score"), other.probability},
                          {QStringLiteral("reasons"), QJsonArray::fromStringList(reasons)}},
                         key + QLatin1String("  ") + reasons.join(QLatin1String(", "))});
    }
    return items;
}

} // namespace

int SimilarCommand::run(const QStringList &arguments)
{
    return SuggestionRun(QStringLiteral("similar"),
                         tr("Names tips that may belong together with one, the likeliest first, and why: by "
                            "their words, "
                            "places, times, channels and reporters, in the cache as it is. The score is how "
                            "likely it is. "
                            "With --stdin it reads an id a line and answers {\"id\",\"ranked\",\"scores\"} "
                            "line by line."),
                         similar)
        .run(arguments);
}

} // namespace porch
