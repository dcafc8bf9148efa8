// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SuggestionRun.h"

#include "app/profile/ClientOptions.h"
#include "models/store/CacheSchema.h"
#include "models/store/TipQueries.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <cstdio>

namespace porch {

namespace {

/// A line longer than this is no id but an accident.
constexpr qint64 kLongestLine = 64 * 1024;
constexpr qint64 kMostSuggested = 1'000;

QJsonObject lineOf(const QByteArray &key, const std::vector<SuggestionRun::Item> &items)
{
    QJsonArray ranked;
    QJsonArray scores;
    for (const SuggestionRun::Item &item : items) {
        ranked.append(QString::fromUtf8(item.key));
        scores.append(item.score);
    }
    return {{QStringLiteral("id"), QString::fromUtf8(key)},
            {QStringLiteral("ranked"), ranked},
            {QStringLiteral("scores"), scores}};
}

} // namespace

SuggestionRun::SuggestionRun(const QString &name, const QString &summary, Suggest suggest)
    : m_line(name, summary)
    , m_suggest(std::move(suggest))
{
    m_line.addPositional(QStringLiteral("TIP"), tr("The id of a tip."));
    m_line.parser().addOption({QStringLiteral("stdin"), tr("Reads many ids, one a line.")});
    m_line.parser().addOption({QStringLiteral("before"), tr("Only what was there when the tip arrived.")});
    m_line.parser().addOption({QStringLiteral("limit"), tr("At most so many (default 10)."),
                               QStringLiteral("N"), QStringLiteral("10")});
    ClientOptions::addTo(m_line.parser());
}

Result<std::optional<std::vector<SuggestionRun::Item>>> SuggestionRun::about(Database &db,
                                                                             const Suggestions &suggestions,
                                                                             SuggestionQuery query,
                                                                             const QByteArray &key) const
{
    using Answer = std::optional<std::vector<Item>>;
    const auto tip = queries::tipIdOf(db, key);
    if (!tip)
        return tip.error();
    if (!tip.value())
        return Answer();
    query.tip = *tip.value();
    auto items = m_suggest(suggestions, db, query);
    if (!items)
        return items.error();
    return Answer(std::move(items).value());
}

/// Answers each line before it reads the next. An unknown id is answered too, with nothing.
int SuggestionRun::answerLines(Database &db, const Suggestions &suggestions,
                               const SuggestionQuery &query) const
{
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return output::failure(tr("Standard input cannot be read: %1.").arg(in.errorString()));
    int code = kDone;
    for (QByteArray line = in.readLine(kLongestLine); !line.isEmpty(); line = in.readLine(kLongestLine)) {
        const QByteArray key = line.trimmed();
        if (key.isEmpty())
            continue;
        const auto items = about(db, suggestions, query, key);
        if (!items)
            return output::failure(items.error().what);
        if (!items.value()) {
            output::warning(tr("There is no tip %1.").arg(QString::fromUtf8(key)));
            code = kFailed;
        }
        output::json(QJsonDocument(lineOf(key, items.value().value_or(std::vector<Item>()))));
    }
    return code;
}

int SuggestionRun::run(const QStringList &arguments)
{
    if (const auto code = m_line.read(arguments, 0, 1))
        return *code;
    const bool many = m_line.parser().isSet(QStringLiteral("stdin"));
    if (many != m_line.positional().isEmpty())
        return m_line.usage(many ? tr("There is a tip beside --stdin.") : tr("Something is missing."));
    const auto limit = m_line.number(QStringLiteral("limit"), 1);
    if (!limit)
        return m_line.usage(limit.error().what);

    const auto profile = ClientOptions::resolve(m_line.parser());
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

    const SuggestionQuery query{0, m_line.parser().isSet(QStringLiteral("before")),
                                int(std::min(limit.value(), kMostSuggested))};
    if (many)
        return answerLines(db.value(), suggestions.value(), query);
    const QByteArray key = m_line.positional().first().toUtf8();
    const auto items = about(db.value(), suggestions.value(), query, key);
    if (!items)
        return output::failure(items.error().what);
    if (!items.value())
        return output::failure(tr("There is no tip %1.").arg(QString::fromUtf8(key)));
    QJsonArray array;
    for (const Item &item : *items.value()) {
        array.append(item.json);
        if (!m_line.json())
            output::line(item.line);
    }
    if (m_line.json())
        output::json(QJsonDocument(array));
    return kDone;
}

} // namespace porch
