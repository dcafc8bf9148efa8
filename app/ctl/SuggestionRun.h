// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/CommandLine.h"
#include "models/links/Suggestions.h"

#include <QJsonObject>

#include <functional>
#include <vector>

namespace porch {

/// What the subcommands that suggest have in common: one tip or many, from the cache as it is.
class SuggestionRun
{
    Q_DECLARE_TR_FUNCTIONS(porch::SuggestionRun)
public:
    struct Item
    {
        QByteArray key; ///< of what is suggested
        double score = 0;
        QJsonObject json;
        QString line; ///< for people
    };
    using Suggest =
        std::function<Result<std::vector<Item>>(const Suggestions &, Database &, const SuggestionQuery &)>;

    SuggestionRun(const QString &name, const QString &summary, Suggest suggest);

    int run(const QStringList &arguments);

private:
    int answerLines(Database &db, const Suggestions &suggestions, const SuggestionQuery &query) const;
    /// None for an id that the cache has not.
    Result<std::optional<std::vector<Item>>> about(Database &db, const Suggestions &suggestions,
                                                   SuggestionQuery query, const QByteArray &key) const;

    CommandLine m_line;
    Suggest m_suggest;
};

} // namespace porch
