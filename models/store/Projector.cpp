// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Projector.h"

#include "models/domain/EventCodec.h"

#include <sqlite3.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace porch {

namespace {

quint64 sequenceOf(const LogEntry &entry)
{
    return std::visit([](const auto &what) { return what.sequence; }, entry);
}

Micros storedOf(const LogEntry &entry)
{
    return std::visit([](const auto &what) { return what.stored; }, entry);
}

/// Empty for what could not be read.
QByteArray idOf(const LogEntry &entry)
{
    const auto *event = std::get_if<Event>(&entry);
    return event == nullptr ? QByteArrayLiteral("") : event->id;
}

} // namespace

Projector::Projector(Database db)
    : m_db(std::move(db))
    , m_tables(m_db)
    , m_messageFold(m_db, m_tables)
    , m_actionFold(m_db, m_tables)
    , m_caseFold(m_tables)
    , m_read(m_db, "SELECT last_sequence, last_stored, last_id, log_created, pseudonyms, fresh, owed, open,"
                   " closed FROM state")
    , m_write(m_db, "UPDATE state SET last_sequence = ?, last_stored = ?, last_id = ?, pseudonyms = ?,"
                    " fresh = ?, owed = ?, open = ?, closed = ?")
{}

bool Projector::readState(CacheState &state)
{
    if (m_read.step()) {
        state.lastSequence = static_cast<quint64>(m_read.int64(0));
        state.lastStored = m_read.int64(1);
        state.lastId = m_read.bytes(2);
        state.logCreated = m_read.int64(3);
        state.pseudonyms = m_read.int64(4);
        state.tally = {m_read.int64(5), m_read.int64(6), m_read.int64(7), m_read.int64(8)};
    }
    const bool ok = m_read.ok();
    m_read.reset();
    return ok;
}

void Projector::writeState()
{
    m_write.bind(1, static_cast<qint64>(m_state.lastSequence));
    m_write.bind(2, m_state.lastStored);
    m_write.bind(3, m_state.lastId);
    m_write.bind(4, m_tables.people.pseudonyms());
    m_write.bind(5, m_state.tally.fresh);
    m_write.bind(6, m_state.tally.owed);
    m_write.bind(7, m_state.tally.open);
    m_write.bind(8, m_state.tally.closed);
    m_write.execute();
}

Result<void> Projector::load()
{
    m_db.clearFault();
    CacheState state;
    if (!readState(state))
        return failed();
    m_state = state;
    m_tables.forget();
    m_tables.people.setPseudonyms(state.pseudonyms);
    m_loaded = true;
    return {};
}

Result<void> Projector::setLogCreated(Micros created)
{
    const QByteArray sql = "UPDATE state SET log_created = " + QByteArray::number(created);
    m_db.clearFault();
    if (const auto done = m_db.run(sql.constData()); !done)
        return failed();
    m_state.logCreated = created;
    return {};
}

Error Projector::failed()
{
    m_fault = m_db.lastFault();
    const Error error = m_db.lastError(QStringLiteral("the cache could not be written"));
    m_tables.forget();
    m_loaded = false;
    return error;
}

Result<Changes> Projector::fold(const LogBatch &batch)
{
    const CacheState before = m_state;
    m_fault = SqlFault::None;
    m_logDiffers = false;
    m_newerVersion = 0;
    auto changes = foldBatch(batch);
    if (!changes)
        m_state = before;
    return changes;
}

Result<Changes> Projector::foldBatch(const LogBatch &batch)
{
    Transaction transaction(m_db);
    if (!transaction.begun())
        return failed();
    const quint64 expected = m_state.lastSequence;
    CacheState now;
    if (!readState(now))
        return failed();
    // Another process was here: what is remembered may be wrong, and its changes were told to nobody.
    const bool foreign = m_loaded && now.lastSequence != expected;
    if (!m_loaded || foreign)
        m_tables.forget();
    m_tables.quarantine.forget();
    m_tables.people.setPseudonyms(now.pseudonyms);
    m_state = now;

    Changes changes;
    changes.first = batch.empty() ? 0 : sequenceOf(batch.front());
    changes.events = static_cast<qint64>(batch.size());
    for (const LogEntry &entry : batch) {
        if (foldEntry(entry, changes) == Step::Stop)
            break;
        if (m_db.lastFault() != SqlFault::None)
            return failed();
    }
    if (m_logDiffers) {
        m_tables.forget();
        m_loaded = false;
        return Error{QStringLiteral("the log is another one than the cache was made from")};
    }
    if (m_state.lastSequence != now.lastSequence) {
        m_tables.search.flush();
        m_tables.tips.flush(changes.tips, m_state.tally);
        writeState();
        if (!transaction.commit())
            return failed();
        m_state.pseudonyms = m_tables.people.pseudonyms();
    }
    m_loaded = true;

    changes.last = m_state.lastSequence;
    changes.stored = m_state.lastStored;
    changes.quarantined = m_tables.quarantine.count();
    changes.tally = m_state.tally;
    changes.bulk = foreign || changes.tips.size() > kMaxNamedChanges;
    if (changes.bulk)
        changes.tips.clear();
    return changes;
}

Projector::Step Projector::foldEntry(const LogEntry &entry, Changes &changes)
{
    const quint64 sequence = sequenceOf(entry);
    if (sequence <= m_state.lastSequence) {
        passOver(entry, changes);
        return m_logDiffers ? Step::Stop : Step::Done;
    }
    if (const auto *unreadable = std::get_if<Unreadable>(&entry)) {
        if (unreadable->newerVersion > 0) {
            m_newerVersion = unreadable->newerVersion;
            return Step::Stop;
        }
        m_tables.quarantine.add(*unreadable);
    } else {
        foldEvent(std::get<Event>(entry), changes);
    }
    m_state.lastSequence = sequence;
    m_state.lastStored = storedOf(entry);
    m_state.lastId = idOf(entry);
    return Step::Done;
}

/// Folded already: by another process, or read twice.
void Projector::passOver(const LogEntry &entry, Changes &changes)
{
    ++changes.known;
    const QByteArray id = idOf(entry);
    if (sequenceOf(entry) == m_state.lastSequence && id != m_state.lastId)
        m_logDiffers = true;
    const auto *event = std::get_if<Event>(&entry);
    if (event == nullptr || event->writer != Writer::Desk)
        return;
    if (auto outcome = m_tables.entries.outcomeOf(id))
        changes.outcomes.push_back(std::move(*outcome));
}

void Projector::foldEvent(const Event &event, Changes &changes)
{
    switch (event.verb) {
    case Verb::Message:
        m_messageFold.message(event, std::get<MessageBody>(event.body));
        break;
    case Verb::Edit:
        m_messageFold.edit(event, std::get<EditBody>(event.body));
        break;
    case Verb::Delete:
        m_messageFold.remove(event, std::get<DeleteBody>(event.body));
        break;
    case Verb::Reaction:
        m_messageFold.reaction(event, std::get<ReactionBody>(event.body));
        break;
    case Verb::Delivered:
    case Verb::Bounced:
        m_actionFold.fate(event, std::get<DeliveredBody>(event.body));
        changes.announcements = true;
        break;
    case Verb::NameChannel:
    case Verb::TakeReply:
    case Verb::BridgeHealth:
    case Verb::Acknowledge:
    case Verb::Unreachable:
        foldBridge(event, changes);
        break;
    case Verb::SetDepartment: {
        const auto &body = std::get<SettingsBody>(event.body);
        if (m_actionFold.record(event, body.values, changes.outcomes)) {
            m_tables.settings.set(body.values, event.sequence);
            changes.settings = true;
        }
        break;
    }
    case Verb::SetUser: {
        const auto &body = std::get<UserBody>(event.body);
        const QJsonObject detail{{QStringLiteral("user"), body.user},
                                 {QStringLiteral("name"), QString::fromUtf8(body.name)}};
        if (m_actionFold.record(event, detail, changes.outcomes)) {
            m_tables.people.setUserName(body.user, body.name);
            changes.settings = true;
        }
        break;
    }
    case Verb::Announce: {
        const auto &body = std::get<AnnounceBody>(event.body);
        m_actionFold.record(event, announcementValues(body), changes.outcomes);
        changes.announcements = true;
        break;
    }
    case Verb::OpenSession:
    case Verb::LockSession:
    case Verb::UnlockSession:
    case Verb::RefuseSession:
    case Verb::CloseSession: {
        const auto &body = std::get<SessionBody>(event.body);
        QJsonObject detail{{QStringLiteral("workstation"), QString::fromUtf8(body.workstation)},
                           {QStringLiteral("outcome"), QString::fromUtf8(body.outcome)}};
        if (!body.note.isEmpty())
            detail.insert(QStringLiteral("note"), QString::fromUtf8(body.note));
        m_actionFold.record(event, detail, changes.outcomes);
        break;
    }
    case Verb::OpenCase:
    case Verb::UpdateCase:
    case Verb::CloseCase:
    case Verb::NoteCase:
        m_caseFold.action(event, std::get<CaseBody>(event.body), changes.outcomes);
        changes.cases = true;
        break;
    case Verb::Export:
        m_caseFold.exported(event, std::get<ExportBody>(event.body), changes.outcomes);
        changes.cases = true;
        break;
    default:
        m_actionFold.action(event, std::get<TipBody>(event.body), changes.outcomes);
        changes.cases = changes.cases || LinkFold::concerns(event.verb);
        break;
    }
}

void Projector::foldBridge(const Event &event, Changes &changes)
{
    // The other two may come twice: they say the same again.
    if (const auto *channel = std::get_if<ChannelBody>(&event.body)) {
        if (!m_tables.applied.add(Writer::Bridge, event.id))
            return;
        m_tables.channels.setTitle(event.source, channel->channel, channel->name);
        changes.channels = true;
    } else if (const auto *take = std::get_if<TakeBody>(&event.body)) {
        m_tables.bridges.take(event, *take);
    } else if (const auto *health = std::get_if<HealthBody>(&event.body)) {
        m_tables.bridges.health(event, *health);
        changes.bridges = true;
    } else if (const auto *acknowledged = std::get_if<AcknowledgedBody>(&event.body)) {
        m_actionFold.acknowledged(event, *acknowledged);
    } else if (const auto *unreachable = std::get_if<UnreachableBody>(&event.body)) {
        m_actionFold.unreachable(event, *unreachable);
    }
}

void Projector::releaseMemory()
{
    m_tables.forget();
    sqlite3_db_release_memory(m_db.handle());
#ifdef __GLIBC__
    // What was freed lies between what is still held, in the heaps of several threads: the C library keeps
    // it.
    malloc_trim(0);
#endif
}

} // namespace porch
