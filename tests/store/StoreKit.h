// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/EventCodec.h"
#include "models/store/Projector.h"
#include "models/store/Rows.h"

#include <QTemporaryDir>

#include <memory>

namespace porch::test {

/// 2025-06-01T12:00:00Z
inline constexpr Micros kNoon = 1'748'779'200'000'000;
inline constexpr Micros kSecond = 1'000'000;
inline constexpr Micros kMinute = 60 * kSecond;

/// Writes a log, event by event. Each is stored a second after the one before.
class LogBuilder
{
public:
    LogBatch batch;

    Event &message(const QByteArray &key, const QByteArray &text, const QByteArray &thread = {});
    Event &edit(const QByteArray &id, const QByteArray &target, const QByteArray &text);
    Event &remove(const QByteArray &id, const QByteArray &target);
    Event &reaction(const QByteArray &id, const QByteArray &target, const QByteArray &name,
                    bool removed = false, const QByteArray &reporter = "p1");
    Event &action(const QByteArray &id, const QString &user, Verb verb, const QByteArray &tip,
                  const QByteArray &text = {}, const QByteArray &reason = {});
    Event &action(const QByteArray &id, const QString &user, Verb verb, const TipBody &body);
    Event &delivered(const QByteArray &id, const QByteArray &reply);
    Event &bounced(const QByteArray &id, const QByteArray &reply, const QByteArray &reason);
    Event &take(const QByteArray &id, const QByteArray &reply, const QByteArray &bridge);
    Event &nameChannel(const QByteArray &id, const QString &channel, const QByteArray &name);
    Event &health(const QByteArray &id, const HealthBody &body);
    Event &acknowledged(const QByteArray &id, const QByteArray &tip, const QByteArray &text);
    Event &unreachable(const QByteArray &id, const QByteArray &tip, const QByteArray &reason);
    Event &announce(const QByteArray &id, const QString &user, const QByteArray &text);
    Event &setDepartment(const QByteArray &id, const QByteArray &json);
    Event &setUser(const QByteArray &id, const QString &user, const QByteArray &name);
    Event &casefile(const QByteArray &id, const QString &user, Verb verb, const CaseBody &body);
    Event &exported(const QByteArray &id, const QString &user, const ExportBody &body);
    /// Propose, link, unlink, accept, decline.
    Event &link(const QByteArray &id, const QString &user, Verb verb, const QByteArray &tip,
                const QByteArray &casefile, const QByteArray &reason = {});
    Event &merge(const QByteArray &id, const QString &user, const QByteArray &tip, const QByteArray &into);
    Event &session(const QByteArray &id, const QString &user, Verb verb);
    void unreadable(const QByteArray &body, const QString &reason, int newerVersion = 0);

    void pass(Micros time) { m_stored += time; }
    Micros stored() const { return m_stored; }
    quint64 sequence() const { return m_sequence; }
    static MessageBody &body(Event &event) { return std::get<MessageBody>(event.body); }

private:
    Event &add(Writer writer, Verb verb, const QByteArray &id, EventBody body);

    quint64 m_sequence = 0;
    Micros m_stored = kNoon;
};

/// A cache in a directory of its own.
class TestCache
{
public:
    TestCache();

    QString path() const { return m_dir.filePath(QStringLiteral("cache.db")); }
    Projector &projector() { return *m_projector; }
    Database &db() { return m_projector->database(); }
    /// Another connection that folds into the same file.
    std::unique_ptr<Projector> another() const;

    Changes fold(const LogBatch &batch);
    /// In parts of so many events, over and over.
    void foldInParts(const LogBatch &log, const std::vector<std::size_t> &parts);
    QByteArray digest();
    qint64 number(const char *sql);
    QByteArray bytes(const char *sql);
    std::vector<QByteArray> found(const QString &search, PersonId me = 0);
    TipId tip(const QByteArray &key);
    TipRow row(const QByteArray &key);
    std::vector<TimelineRow> timeline(const QByteArray &key);
    /// Row checks of the tables against each other and of FTS5 against the messages.
    QString inconsistency();

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Projector> m_projector;
};

} // namespace porch::test
