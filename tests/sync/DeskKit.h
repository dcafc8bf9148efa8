// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/BulkPublisher.h"
#include "app/sync/Workstation.h"
#include "models/sql/Database.h"
#include "models/store/Rows.h"
#include "tests/support/TestServer.h"

namespace porch::test {

/// A resident's message of that number; its key is "test:NUMBER".
OutgoingEvent message(int number);

/// Publishes numbered messages, from 1, and goes on through whatever happens to the server.
class Residents
{
public:
    explicit Residents(const NatsOptions &options);

    void write(int count);
    bool areHeard() const { return m_publisher.published() == m_last; }
    qint64 published() const { return m_publisher.published(); }

private:
    EventLog m_log;
    BulkPublisher m_publisher;
    int m_next = 1;
    int m_last = 0;
};

/// A workstation in a folder of its own that remembers what it said.
class Desk
{
public:
    Desk(const NatsOptions &options, const QString &folder);

    bool isLive() const { return m_state.phase == LinkState::Phase::Live; }
    bool isOffline() const { return m_state.phase == LinkState::Phase::Offline; }
    const LinkState &state() const { return m_state; }
    /// What catching up said about from when to when it reads.
    const std::vector<LinkState> &catchUps() const { return m_catchUps; }
    /// Why its cache was folded again, each time.
    const QStringList &replacements() const { return m_replacements; }
    Workstation &station() { return m_workstation; }

    /// @return the action's id
    QByteArray act(Verb verb, const TipBody &body, const QJsonObject &values = {});
    QByteArray claim(const QByteArray &tip) { return act(Verb::Claim, {tip, {}, {}}); }
    QByteArray note(const QByteArray &tip, const QByteArray &text)
    {
        return act(Verb::Note, {tip, text, {}});
    }

    std::optional<PendingAction> action(const QByteArray &id) const;
    std::optional<PendingState> stateOf(const QByteArray &id) const;
    bool isSettled(const QByteArray &id) const;
    const std::vector<PendingAction> &pending() const { return m_pending; }

    /// What its cache holds now. Asked early, the file may be there and its tables not: -1.
    qint64 tips() const;
    QByteArray digest() const;
    std::optional<TipRow> tip(const QByteArray &key) const;
    /// The newest hundred items of a conversation, oldest first.
    std::vector<TimelineRow> timeline(const QByteArray &key) const;
    /// To ask more than one question.
    Database cache() const;

private:
    QString m_cache;
    Workstation m_workstation;
    LinkState m_state;
    std::vector<LinkState> m_catchUps;
    std::vector<PendingAction> m_pending;
    QStringList m_replacements;
};

/// Everything that stands in the log, in its order.
std::vector<LogRecord> wholeLog(const NatsOptions &options);
/// How many of them have this id.
qsizetype timesIn(const std::vector<LogRecord> &log, const QByteArray &id);

} // namespace porch::test
