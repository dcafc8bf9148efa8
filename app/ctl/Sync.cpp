// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/CatchUp.h"
#include "app/ctl/Client.h"
#include "app/ctl/Subcommands.h"
#include "app/profile/ClientOptions.h"
#include "models/store/CacheDigest.h"
#include "models/store/TipQueries.h"

#include <QJsonObject>

namespace porch {

int SyncCommand::run(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("sync"),
                     tr("Catches the cache up with the log, prints its digest, and exits. Two caches "
                        "of one log have the same digest."));
    Session::addOptionTo(line.parser());
    ClientOptions::addTo(line.parser());
    if (const auto code = line.read(arguments, 0, 0))
        return *code;
    const auto patience = Session::patience(line);
    if (!patience)
        return line.usage(patience.error().what);
    const auto client = Client::signIn(line, QStringLiteral("porchlightctl"));
    if (!client)
        return output::failure(client.error().what);

    QString cache = client->profile.cachePath();
    Workstation workstation(client->connection, {cache, {}});
    CatchUp catchUp(workstation, patience.value());
    if (const auto live = catchUp.run(); !live)
        return output::failure(live.error().what);

    auto db = Database::open(cache, Database::Mode::ReadOnly);
    if (!db)
        return output::failure(db.error().what);
    const auto sequence = queries::lastSequence(db.value());
    const auto digest = cacheDigest(db.value());
    const auto quarantined = queries::quarantined(db.value());
    if (!sequence || !digest || !quarantined)
        return output::failure(tr("The cache at %1 cannot be read.").arg(cache));

    if (line.json()) {
        output::json(
            QJsonDocument(QJsonObject{{QStringLiteral("events"), catchUp.events()},
                                      {QStringLiteral("seconds"), catchUp.seconds()},
                                      {QStringLiteral("sequence"), static_cast<qint64>(sequence.value())},
                                      {QStringLiteral("digest"), QString::fromLatin1(digest.value())},
                                      {QStringLiteral("quarantined"), quarantined.value()}}));
        return kDone;
    }
    output::line(
        tr("%n event(s) read, up to number %1 of the log.", nullptr, static_cast<int>(catchUp.events()))
            .arg(sequence.value()));
    if (quarantined.value() > 0)
        output::line(tr("%n event(s) could not be read and stand in quarantine.", nullptr,
                        static_cast<int>(quarantined.value())));
    output::line(tr("Digest: %1").arg(QString::fromLatin1(digest.value())));
    return kDone;
}

} // namespace porch
