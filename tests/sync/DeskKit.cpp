// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/DeskKit.h"

#include "models/store/CacheDigest.h"
#include "models/store/TipQueries.h"

#include <algorithm>

namespace porch::test {

OutgoingEvent message(int number)
{
    MessageBody body;
    body.text = "message " + QByteArray::number(number);
    body.author = "Ada Bexley";
    return encodeMessage(QStringLiteral("test"), QStringLiteral("mill-ward"),
                         "test:" + QByteArray::number(number), Micros(1'700'000'000) * 1'000'000 + number,
                         body);
}

Residents::Residents(const NatsOptions &options)
    : m_log(options)
    , m_publisher(m_log, [this]() -> std::optional<OutgoingEvent> {
        return m_next <= m_last ? std::optional(message(m_next++)) : std::nullopt;
    })
{
    m_log.start();
}

void Residents::write(int count)
{
    m_last += count;
    m_publisher.resume();
}

Desk::Desk(const NatsOptions &options, const QString &folder)
    : m_cache(folder + QLatin1String("/cache.db"))
    , m_workstation(options, {m_cache, folder + QLatin1String("/outbox.db")})
{
    QObject::connect(&m_workstation, &Workstation::stateChanged, &m_workstation,
                     [this](const LinkState &state) {
                         m_state = state;
                         if (state.phase == LinkState::Phase::CatchingUp)
                             m_catchUps.push_back(state);
                     });
    QObject::connect(&m_workstation, &Workstation::pendingChanged, &m_workstation,
                     [this](const std::vector<PendingAction> &pending) { m_pending = pending; });
    QObject::connect(&m_workstation, &Workstation::replaced, &m_workstation,
                     [this](const QString &reason) { m_replacements += reason; });
    QObject::connect(&m_workstation, &Workstation::failed, &m_workstation,
                     [](const QByteArray &id, const QString &problem) {
                         qWarning("the desk says of %s: %s", id.constData(), qPrintable(problem));
                     });
    m_workstation.start();
}

QByteArray Desk::act(Verb verb, const TipBody &body, const QJsonObject &values)
{
    const Command command{newEventId(), verb, body, values};
    m_workstation.submit(command);
    return command.id;
}

std::optional<PendingAction> Desk::action(const QByteArray &id) const
{
    const auto found = std::find_if(m_pending.begin(), m_pending.end(),
                                    [&](const PendingAction &action) { return action.id == id; });
    return found == m_pending.end() ? std::nullopt : std::optional(*found);
}

std::optional<PendingState> Desk::stateOf(const QByteArray &id) const
{
    const auto found = action(id);
    return found ? std::optional(found->state) : std::nullopt;
}

bool Desk::isSettled(const QByteArray &id) const
{
    const auto state = stateOf(id);
    return state == PendingState::Done || state == PendingState::Refused;
}

qint64 Desk::tips() const
{
    auto db = Database::open(m_cache, Database::Mode::ReadOnly);
    const auto tally = db ? queries::tally(db.value()) : Result<Tally>(db.error());
    return tally ? tally->open : -1;
}

QByteArray Desk::digest() const
{
    auto db = Database::open(m_cache, Database::Mode::ReadOnly);
    return db ? cacheDigest(db.value()).value() : QByteArray();
}

Database Desk::cache() const
{
    auto db = Database::open(m_cache, Database::Mode::ReadOnly);
    if (!db)
        qFatal("the desk's cache can't be read: %s", qPrintable(db.error().what));
    return std::move(db).value();
}

std::optional<TipRow> Desk::tip(const QByteArray &key) const
{
    Database db = cache();
    const auto row = queries::tipByKey(db, key);
    return row ? row.value() : std::nullopt;
}

std::vector<TimelineRow> Desk::timeline(const QByteArray &key) const
{
    Database db = cache();
    const auto row = queries::tipByKey(db, key);
    if (!row || !row.value())
        return {};
    const auto rows = queries::timeline(db, row.value()->id, std::nullopt, 100);
    return rows ? rows.value() : std::vector<TimelineRow>();
}

std::vector<LogRecord> wholeLog(const NatsOptions &options)
{
    std::vector<LogRecord> records;
    EventLog log(options, quickPace());
    bool whole = false;
    log.setRecordHandler([&](const LogRecord &record, quint64) { records.push_back(record); });
    QObject::connect(&log, &EventLog::caughtUp, &log, [&] { whole = true; });
    log.readFrom(1);
    log.start();
    if (!waitUntil([&] { return whole; }))
        qFatal("the log can't be read");
    log.stop();
    return records;
}

qsizetype timesIn(const std::vector<LogRecord> &log, const QByteArray &id)
{
    return std::count_if(log.begin(), log.end(),
                         [&](const LogRecord &record) { return record.messageId == id; });
}

} // namespace porch::test
