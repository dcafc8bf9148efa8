// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Subcommands.h"
#include "app/ctl/SuggestionRun.h"
#include "models/links/ReasonWords.h"

#include <QJsonArray>

namespace porch {

namespace {

Result<std::vector<SuggestionRun::Item>> likelyCases(const Suggestions &suggestions, Database &db,
                                                     const SuggestionQuery &query)
{
    const auto found = suggestions.likelyCases(db, query);
    if (!found)
        return found.error();
    std::vector<SuggestionRun::Item> items;
    for (const LikelyCase &likely : found.value()) {
        QStringList reasons = ReasonWords::sentences(likely.reasons);
        if (likely.closed)
            reasons.append(CasesForCommand::tr("it is closed"));
        items.push_back({likely.key,
                         likely.probability,
                         {{QStringLiteral("case"), QString::fromUtf8(likely.key)},
                          {QStringLiteral("number"), likely.number},
                          {QStringLiteral("title"), likely.title},
                          {QStringLiteral("closed"), likely.closed},
                          {QStringLiteral("score"), likely.probability},
                          {QStringLiteral("reasons"), QJsonArray::fromStringList(reasons)}},
                         likely.number + QLatin1String("  ") + likely.title + QLatin1String("  ") +
                             reasons.join(QLatin1String(", "))});
    }
    return items;
}

} // namespace

int CasesForCommand::run(const QStringList &arguments)
{
    return SuggestionRun(QStringLiteral("cases-for"),
                         tr("Names cases that a tip may belong to, the likeliest first, and why: those of "
                            "tips that are "
                            "like it, and those whose title or notes are, in the cache as it is. The score "
                            "is how likely "
                            "it is. With --stdin it reads an id a line and answers "
                            "{\"id\",\"ranked\",\"scores\"} line by "
                            "line."),
                         likelyCases)
        .run(arguments);
}

} // namespace porch
