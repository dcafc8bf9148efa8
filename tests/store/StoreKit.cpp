// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/StoreKit.h"

#include "models/store/CacheDigest.h"
#include "models/store/CacheSchema.h"
#include "models/store/Search.h"
#include "models/store/TipQueries.h"

#include <QFile>
#include <QJsonDocument>

namespace porch::test {

namespace {

template <typename T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().what));
    return std::move(result).value();
}

} // namespace

Event &LogBuilder::add(Writer writer, Verb verb, const QByteArray &id, EventBody body)
{
    m_stored += kSecond;
    Event event;
    event.sequence = ++m_sequence;
    event.stored = m_stored;
    event.at = m_stored - 200'000;
    event.writer = writer;
    event.verb = verb;
    event.source = writer == Writer::Desk ? QString() : QStringLiteral("slack");
    event.channel = writer == Writer::Community ? QStringLiteral("mill-ward") : QString();
    event.id = id;
    event.body = std::move(body);
    return std::get<Event>(batch.emplace_back(std::move(event)));
}

Event &LogBuilder::message(const QByteArray &key, const QByteArray &text, const QByteArray &thread)
{
    MessageBody body;
    body.text = text;
    body.thread = thread;
    body.reporter = "p1";
    return add(Writer::Community, Verb::Message, key, body);
}

Event &LogBuilder::edit(const QByteArray &id, const QByteArray &target, const QByteArray &text)
{
    return add(Writer::Community, Verb::Edit, id, EditBody{target, text});
}

Event &LogBuilder::remove(const QByteArray &id, const QByteArray &target)
{
    return add(Writer::Community, Verb::Delete, id, DeleteBody{target});
}

Event &LogBuilder::reaction(const QByteArray &id, const QByteArray &target, const QByteArray &name,
                            bool removed, const QByteArray &reporter)
{
    return add(Writer::Community, Verb::Reaction, id, ReactionBody{target, name, reporter, removed});
}

Event &LogBuilder::action(const QByteArray &id, const QString &user, Verb verb, const QByteArray &tip,
                          const QByteArray &text, const QByteArray &reason)
{
    Event &event = add(Writer::Desk, verb, id, TipBody{tip, text, reason});
    event.user = user;
    return event;
}

Event &LogBuilder::action(const QByteArray &id, const QString &user, Verb verb, const TipBody &body)
{
    Event &event = add(Writer::Desk, verb, id, body);
    event.user = user;
    return event;
}

Event &LogBuilder::bounced(const QByteArray &id, const QByteArray &reply, const QByteArray &reason)
{
    return add(Writer::Bridge, Verb::Bounced, id, DeliveredBody{reply, reason});
}

Event &LogBuilder::acknowledged(const QByteArray &id, const QByteArray &tip, const QByteArray &text)
{
    return add(Writer::Bridge, Verb::Acknowledge, id, AcknowledgedBody{tip, text});
}

Event &LogBuilder::unreachable(const QByteArray &id, const QByteArray &tip, const QByteArray &reason)
{
    return add(Writer::Bridge, Verb::Unreachable, id, UnreachableBody{tip, reason});
}

Event &LogBuilder::announce(const QByteArray &id, const QString &user, const QByteArray &text)
{
    Event &event = add(Writer::Desk, Verb::Announce, id,
                       AnnounceBody{QStringLiteral("slack"), QStringLiteral("mill-ward"), text});
    event.user = user;
    return event;
}

Event &LogBuilder::setDepartment(const QByteArray &id, const QByteArray &json)
{
    Event &event =
        add(Writer::Desk, Verb::SetDepartment, id, SettingsBody{QJsonDocument::fromJson(json).object()});
    event.user = QStringLiteral("chief");
    return event;
}

Event &LogBuilder::setUser(const QByteArray &id, const QString &user, const QByteArray &name)
{
    Event &event = add(Writer::Desk, Verb::SetUser, id, UserBody{user, name});
    event.user = QStringLiteral("chief");
    return event;
}

Event &LogBuilder::casefile(const QByteArray &id, const QString &user, Verb verb, const CaseBody &body)
{
    Event &event = add(Writer::Desk, verb, id, body);
    event.user = user;
    return event;
}

Event &LogBuilder::exported(const QByteArray &id, const QString &user, const ExportBody &body)
{
    Event &event = add(Writer::Desk, Verb::Export, id, body);
    event.user = user;
    return event;
}

Event &LogBuilder::link(const QByteArray &id, const QString &user, Verb verb, const QByteArray &tip,
                        const QByteArray &casefile, const QByteArray &reason)
{
    TipBody body;
    body.tip = tip;
    body.casefile = casefile;
    body.reason = reason;
    return action(id, user, verb, body);
}

Event &LogBuilder::merge(const QByteArray &id, const QString &user, const QByteArray &tip,
                         const QByteArray &into)
{
    TipBody body;
    body.tip = tip;
    body.into = into;
    return action(id, user, Verb::Merge, body);
}

Event &LogBuilder::session(const QByteArray &id, const QString &user, Verb verb)
{
    Event &event = add(Writer::Desk, verb, id, SessionBody{"desk-3", {}});
    event.user = user;
    return event;
}

Event &LogBuilder::delivered(const QByteArray &id, const QByteArray &reply)
{
    return add(Writer::Bridge, Verb::Delivered, id, DeliveredBody{reply});
}

Event &LogBuilder::take(const QByteArray &id, const QByteArray &reply, const QByteArray &bridge)
{
    return add(Writer::Bridge, Verb::TakeReply, id, TakeBody{reply, bridge});
}

Event &LogBuilder::nameChannel(const QByteArray &id, const QString &channel, const QByteArray &name)
{
    return add(Writer::Bridge, Verb::NameChannel, id, ChannelBody{channel, name});
}

Event &LogBuilder::health(const QByteArray &id, const HealthBody &body)
{
    return add(Writer::Bridge, Verb::BridgeHealth, id, body);
}

void LogBuilder::unreadable(const QByteArray &body, const QString &reason, int newerVersion)
{
    m_stored += kSecond;
    batch.emplace_back(
        Unreadable{++m_sequence, m_stored, "community.slack.mill-ward.message", body, reason, newerVersion});
}

TestCache::TestCache()
{
    // Making the tables waits for the disk several times; the hundreds of caches of a property share one
    // making.
    static const QByteArray fresh = [] {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("fresh.db"));
        SqlFault fault = SqlFault::None;
        {
            const auto made = must(openCacheForWriting(path, &fault));
        }
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no fresh cache");
        return file.readAll();
    }();
    QFile file(path());
    if (!file.open(QIODevice::WriteOnly) || file.write(fresh) != fresh.size())
        qFatal("no place for a cache");
    file.close();
    m_projector = another();
}

std::unique_ptr<Projector> TestCache::another() const
{
    SqlFault fault = SqlFault::None;
    auto cache = must(openCacheForWriting(path(), &fault));
    if (cache.fit != CacheFit::Fits)
        qFatal("the cache does not fit: %s", qPrintable(cache.problem));
    // Tests make many caches, and none outlives a power cut.
    if (const auto done = cache.database.run("PRAGMA synchronous = OFF"); !done)
        qFatal("%s", qPrintable(done.error().what));
    auto projector = std::make_unique<Projector>(std::move(cache.database));
    if (const auto loaded = projector->load(); !loaded)
        qFatal("%s", qPrintable(loaded.error().what));
    return projector;
}

Changes TestCache::fold(const LogBatch &batch)
{
    return must(m_projector->fold(batch));
}

void TestCache::foldInParts(const LogBatch &log, const std::vector<std::size_t> &parts)
{
    std::size_t at = 0;
    for (std::size_t i = 0; at < log.size(); ++i) {
        const std::size_t wanted =
            parts.empty() ? log.size() : std::max<std::size_t>(1, parts[i % parts.size()]);
        const std::size_t end = std::min(log.size(), at + wanted);
        fold(LogBatch(log.begin() + static_cast<std::ptrdiff_t>(at),
                      log.begin() + static_cast<std::ptrdiff_t>(end)));
        at = end;
    }
}

QByteArray TestCache::digest()
{
    return must(cacheDigest(db()));
}

qint64 TestCache::number(const char *sql)
{
    Statement read(db(), sql);
    const qint64 found = read.step() ? read.int64(0) : -1;
    if (!read.ok())
        qFatal("%s", qPrintable(read.error().what));
    return found;
}

QByteArray TestCache::bytes(const char *sql)
{
    Statement read(db(), sql);
    const QByteArray found = read.step() ? read.bytes(0) : QByteArray();
    if (!read.ok())
        qFatal("%s", qPrintable(read.error().what));
    return found;
}

std::vector<QByteArray> TestCache::found(const QString &search, PersonId me)
{
    std::vector<QByteArray> ids;
    const auto hits = must(queries::search(db(), parseSearch(search, false), me, std::nullopt, 1'000));
    for (const SearchHit &hit : hits)
        ids.push_back(hit.id);
    return ids;
}

TipRow TestCache::row(const QByteArray &key)
{
    return must(queries::tipByKey(db(), key)).value_or(TipRow{});
}

std::vector<TimelineRow> TestCache::timeline(const QByteArray &key)
{
    return must(queries::timeline(db(), tip(key), std::nullopt, 100));
}

TipId TestCache::tip(const QByteArray &key)
{
    const auto row = must(queries::tipByKey(db(), key));
    return row ? row->id : 0;
}

QString TestCache::inconsistency()
{
    if (const auto checked =
            db().run("INSERT INTO message_fts (message_fts, rank) VALUES ('integrity-check', 0)");
        !checked)
        return QStringLiteral("search index: ") + checked.error().what;
    struct Rule
    {
        const char *what;
        const char *counterexamples;
    };
    for (const Rule &rule : std::initializer_list<Rule>{
             {"integrity", "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"},
             {"a tip's root is its own", "SELECT count(*) FROM tip t LEFT JOIN message m ON m.id = t.root"
                                         " WHERE m.tip IS NOT t.id"},
             {"a message has a tip", "SELECT count(*) FROM message WHERE tip NOT IN (SELECT id FROM tip)"},
             {"last is the newest",
              "SELECT count(*) FROM tip t WHERE t.last <> coalesce((SELECT max(id) FROM message"
              " WHERE tip = t.id AND key IS NOT NULL AND id > 0), 0)"},
             {"messages are counted",
              "SELECT count(*) FROM tip t WHERE t.messages <> (SELECT count(*) FROM message"
              " WHERE tip = t.id AND key IS NOT NULL AND id > 0)"},
             {"placeholders are empty", "SELECT count(*) FROM message WHERE (id < 0) <> (flags & 1) OR"
                                        " (id < 0 AND text <> '')"},
             {"deleted texts are gone", "SELECT count(*) FROM message WHERE flags & 4 AND text <> ''"},
             {"fresh", "SELECT (SELECT fresh FROM state) <> (SELECT count(*) FROM tip WHERE status = 0)"},
             {"owed",
              "SELECT (SELECT owed FROM state) <> (SELECT count(*) FROM tip WHERE status < 3 AND owed <> 0)"},
             {"open", "SELECT (SELECT open FROM state) <> (SELECT count(*) FROM tip WHERE status < 3)"},
             {"closed", "SELECT (SELECT closed FROM state) <> (SELECT count(*) FROM tip WHERE status = 3)"},
             {"channels are counted",
              "SELECT count(*) FROM (SELECT channel, sum(status = 0) f, sum(status < 3 AND owed <> 0) o,"
              " sum(status < 3) n, sum(status = 3) c FROM tip GROUP BY channel) t LEFT JOIN channel_tally n"
              " USING (channel) WHERE (t.f, t.o, t.n, t.c) IS NOT (n.fresh, n.owed, n.open, n.closed)"},
             {"ranks below the mark are owed",
              "SELECT count(*) FROM tip WHERE (rank < 2305843009213693951) <> (status < 3 AND owed <> 0)"},
             {"an answer is the first reply that did not bounce",
              "SELECT count(*) FROM answer a WHERE a.answered IS NOT (SELECT e.at FROM entry e"
              " WHERE e.tip = a.tip AND e.verb = 6 AND e.refusal = 0 AND e.bounced IS NULL"
              " AND e.sequence >= a.first ORDER BY e.sequence LIMIT 1)"},
             {"people",
              "SELECT count(*) FROM message WHERE person <> 0 AND person NOT IN (SELECT id FROM person)"},
             {"what is somewhere has a spot",
              "SELECT count(*) FROM tip t LEFT JOIN place f ON f.tip = t.id LEFT JOIN tip_place s ON s.tip = "
              "t.id"
              " LEFT JOIN spot o ON o.tip = t.id WHERE iif(s.tip, s.latitude, f.latitude) IS NOT o.latitude"
              " OR iif(s.tip, s.longitude, f.longitude) IS NOT o.longitude"
              " OR (t.root > 0 AND o.written <> t.root)"},
             {"links have both ends",
              "SELECT count(*) FROM link WHERE casefile NOT IN (SELECT id FROM casefile)"
              " OR tip NOT IN (SELECT id FROM tip)"},
             {"cases have words",
              "SELECT (SELECT count(*) FROM casefile) <> (SELECT count(*) FROM case_fts)"},
             {"open cases have not ended",
              "SELECT count(*) FROM casefile WHERE (status = 0) <> (closed = 0)"},
             {"early ones wait for what is not here", "SELECT count(*) FROM early e JOIN message m ON m.key "
                                                      "= e.target AND m.id > 0 WHERE e.writer = 0"},
         }) {
        if (number(rule.counterexamples) != 0)
            return QString::fromLatin1(rule.what);
    }
    return {};
}

} // namespace porch::test
