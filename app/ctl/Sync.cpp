// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Client.h"
#include "app/ctl/Session.h"
#include "app/ctl/Subcommands.h"
#include "app/profile/ClientOptions.h"
#include "models/store/CacheDigest.h"
#include "models/store/TipQueries.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonObject>
#include <QLocale>

namespace porch {

namespace {

/// Catches up and remembers what was read on the way.
class CatchUp
{
public:
    explicit CatchUp(Workstation &workstation, int patienceMs)
        : m_session(workstation, patienceMs)
    {
        QObject::connect(&workstation, &Workstation::folded, &m_session,
                         [this](const Changes &changes) { m_events += changes.events - changes.known; });
        QObject::connect(&workstation, &Workstation::stateChanged, &m_session, [](const LinkState &state) {
            if (state.phase == LinkState::Phase::CatchingUp) {
                output::progress(SyncCommand::tr("%1 of %2 events")
                                     .arg(QLocale().toString(state.done), QLocale().toString(state.total)));
            }
        });
        QObject::connect(&workstation, &Workstation::replaced, &m_session,
                         [](const QString &reason) { output::warning(reason); });
    }

    Result<void> run()
    {
        m_timer.start();
        m_session.start();
        auto live = m_session.untilLive();
        m_seconds = static_cast<double>(m_timer.nsecsElapsed()) / 1e9;
        return live;
    }

    qint64 events() const { return m_events; }
    double seconds() const { return m_seconds; }

private:
    Session m_session;
    QElapsedTimer m_timer;
    qint64 m_events = 0;
    double m_seconds = 0;
};

} // namespace

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
