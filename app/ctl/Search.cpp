// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Search.h"

#include "app/ctl/CommandLine.h"
#include "app/ctl/Subcommands.h"
#include "app/profile/ClientOptions.h"
#include "models/domain/PlainText.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace porch {

namespace {

QString isoTime(Micros time)
{
    return QDateTime::fromMSecsSinceEpoch(time / 1000, Qt::UTC).toString(Qt::ISODateWithMs);
}

void print(const std::vector<SearchHit> &hits, bool asJson)
{
    if (asJson) {
        QJsonArray array;
        for (const SearchHit &hit : hits) {
            array.append(QJsonObject{{QStringLiteral("id"), QString::fromUtf8(hit.id)},
                                     {QStringLiteral("tip"), QString::fromUtf8(hit.tipKey)},
                                     {QStringLiteral("channel"), hit.channel},
                                     {QStringLiteral("author"), hit.author},
                                     {QStringLiteral("time"), isoTime(hit.time)},
                                     {QStringLiteral("text"), hit.text}});
        }
        output::json(QJsonDocument(array));
        return;
    }
    for (const SearchHit &hit : hits) {
        output::line(QStringLiteral("%1  #%2  %3: %4")
                         .arg(isoTime(hit.time), hit.channel, hit.author, oneLine(hit.text, 200)));
    }
}

} // namespace

int SearchCommand::run(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("search"),
        tr("Searches the messages, replies and notes in the cache as it is, newest first. All words must "
           "occur; "
           "word* finds beginnings, \"...\" a phrase; is:new is:mine is:owed is:closed in:channel from:name "
           "before:2025-06-01 after:2025-05-01 narrow it down."));
    line.addPositional(QStringLiteral("QUERY"), tr("What to look for."), QStringLiteral("QUERY..."));
    line.parser().addOption({QStringLiteral("limit"), tr("At most so many (default 50)."),
                             QStringLiteral("N"), QStringLiteral("50")});
    line.parser().addOption({QStringLiteral("count"), tr("Only counts them.")});
    ClientOptions::addTo(line.parser());
    if (const auto code = line.read(arguments, 1, 1000))
        return *code;
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

    const SearchQuery query = parseSearch(line.positional().join(u' '), false);
    const auto me = queries::personOf(db.value(), profile->user);
    if (!me)
        return output::failure(me.error().what);
    if (line.parser().isSet(QStringLiteral("count"))) {
        const auto count = queries::searchCount(db.value(), query, me.value());
        if (!count)
            return output::failure(count.error().what);
        if (line.json())
            output::json(QJsonDocument(QJsonObject{{QStringLiteral("count"), count.value()}}));
        else
            output::line(QString::number(count.value()));
        return kDone;
    }
    const int most = static_cast<int>(std::min<qint64>(limit.value(), std::numeric_limits<int>::max()));
    const auto hits = queries::search(db.value(), query, me.value(), std::nullopt, most);
    if (!hits)
        return output::failure(hits.error().what);
    print(hits.value(), line.json());
    return kDone;
}

} // namespace porch
