// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/DemoFeed.h"

#include <QFile>

namespace porch {

namespace {

constexpr int kTickMs = 500;
constexpr int kPostMs = 1'500;
constexpr int kHealthMs = 4 * 60'000;

QString bridgeName()
{
    return QStringLiteral("bridge");
}

} // namespace

DemoFeed::DemoFeed(DemoTown town, const std::map<QString, NatsOptions> &signIns, QString desk,
                   QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_history(std::make_move_iterator(town.history.begin()), std::make_move_iterator(town.history.end()))
    , m_town(std::move(town.live))
    , m_source(TownContent::builtIn()->source)
{
    for (const auto &[user, options] : signIns) {
        auto log = std::make_unique<EventLog>(options);
        connect(log.get(), &EventLog::online, this, &DemoFeed::onOnline);
        connect(log.get(), &EventLog::appended, this,
                [this](const QByteArray &id, quint64 sequence) { onAppended(id, sequence); });
        connect(log.get(), &EventLog::appendFailed, this, [this](const QByteArray &id) { onFailed(id); });
        m_logs.emplace(user, std::move(log));
    }
    m_clock.setInterval(kTickMs);
    connect(&m_clock, &QTimer::timeout, this, &DemoFeed::live);
    m_health.setInterval(kHealthMs);
    connect(&m_health, &QTimer::timeout, this, &DemoFeed::tellHealth);
}

DemoFeed::~DemoFeed() = default;

void DemoFeed::start()
{
    for (const auto &[user, log] : m_logs)
        log->start();
}

void DemoFeed::onOnline(const StreamInfo &info)
{
    m_last = std::max(m_last, info.last);
    for (const auto &[user, log] : m_logs) {
        if (!log->isOnline())
            return;
    }
    if (!m_live && !std::exchange(m_started, true)) {
        storeFiles();
        publishHistory();
    }
}

/// What residents of the demo sent along.
void DemoFeed::storeFiles()
{
    m_files = std::make_unique<ObjectStore>(logOf({})->connection());
    const auto content = TownContent::builtIn();
    for (const TownContent::Script &script : content->demo) {
        for (const TownContent::Line &line : script.lines) {
            for (const MessageFile &file : line.files) {
                auto bytes = std::make_unique<QFile>(QStringLiteral(":/town/") +
                                                     TownContent::filePath(QString::fromUtf8(file.name)));
                // One that can't be stored is missing at the desk, which says so.
                if (!file.object.isEmpty() && bytes->open(QIODevice::ReadOnly))
                    m_files->put(QString::fromUtf8(file.object), file.type, std::move(bytes),
                                 [](const StoreOutcome &) {});
            }
        }
    }
}

EventLog *DemoFeed::logOf(const QString &user)
{
    const auto found = m_logs.find(user.isEmpty() ? bridgeName() : user);
    return found == m_logs.end() ? nullptr : found->second.get();
}

void DemoFeed::append(const TownEvent &event)
{
    if (EventLog *log = logOf(event.user)) {
        ++m_onTheirWay;
        m_sent.insert(event.event.id, event);
        log->append(event.event);
    }
}

/// Several sign-ins have no common order on the wire: another one's events wait until these are in the log.
void DemoFeed::publishHistory()
{
    if (m_live)
        return;
    while (!m_history.empty()) {
        if (m_onTheirWay > 0 && m_history.front().user != m_writing)
            return;
        m_writing = m_history.front().user;
        append(m_history.front());
        m_history.pop_front();
    }
    if (m_onTheirWay > 0)
        return;
    m_live = true;
    EventLog *reader = logOf({});
    reader->setRecordHandler([this](const LogRecord &record, quint64) { onRecord(record); });
    reader->readFrom(m_last + 1);
    m_clock.start();
    m_health.start();
    tellHealth();
    Q_EMIT ready(m_last);
}

void DemoFeed::tellHealth()
{
    const Micros now = wallClock();
    HealthBody health;
    health.bridge = "demo";
    health.connections = 1;
    m_due.push_back({now, encodeHealth(m_source, newEventId(), now, health), {}, {}, {}});
}

/// The same id makes sending again harmless.
void DemoFeed::onFailed(const QByteArray &id)
{
    --m_onTheirWay;
    if (m_sent.contains(id))
        (m_live ? m_due : m_history).push_front(m_sent.take(id));
    if (!m_live)
        QTimer::singleShot(kTickMs, this, &DemoFeed::publishHistory);
}

void DemoFeed::onAppended(const QByteArray &id, quint64 sequence)
{
    --m_onTheirWay;
    m_sent.remove(id);
    m_last = std::max(m_last, sequence);
    if (!m_live)
        publishHistory();
}

void DemoFeed::live()
{
    while (auto event = m_town.nextUntil(wallClock()))
        m_due.push_back(std::move(*event));
    while (!m_due.empty()) {
        EventLog *log = logOf(m_due.front().user);
        if (log && !log->isOnline())
            return;
        append(m_due.front());
        m_due.pop_front();
    }
}

void DemoFeed::onRecord(const LogRecord &record)
{
    const LogEntry entry = m_decoder.decode(record);
    const auto *event = std::get_if<Event>(&entry);
    if (!event || event->user != m_desk)
        return;
    if (event->verb == Verb::Reply)
        m_town.replied(std::get<TipBody>(event->body).tip, event->id, event->stored);
    if (event->verb == Verb::Announce)
        QTimer::singleShot(kPostMs, this, [this, id = event->id] {
            const Micros now = wallClock();
            m_due.push_back({now, encodeDelivered(m_source, "delivered:" + id, now, {id}), {}, {}, {}});
        });
}

} // namespace porch
