// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>

namespace porch::test {

/// What conversations.history and conversations.replies ask for.
struct StandInPageRequest
{
    QString oldest; ///< a ts, empty: from the beginning
    QString latest; ///< a ts, empty: to now
    bool inclusive = false;
    bool withMetadata = false;
    QString cursor;
    int limit = 100;
};

struct StandInPage
{
    QJsonArray messages;
    /// Empty on the last page.
    QString nextCursor;
    /// "invalid_cursor", "thread_not_found" or nothing.
    QString error;
};

/// One channel's messages and threads, as Slack's history gives them.
class StandInMessages
{
public:
    /// The message's ts and thread_ts say where it belongs.
    void insert(const QJsonObject &message);
    /// Of an existing message; what it says of its thread is left out, as that is counted.
    void replace(QJsonObject message);
    /// A root with replies becomes a tombstone (returned); anything else goes.
    std::optional<QJsonObject> remove(const QString &ts);

    bool contains(const QString &ts) const { return m_messages.count(ts) > 0; }
    /// With the counts of its thread and with metadata; empty when there is none.
    QJsonObject message(const QString &ts) const;
    QStringList replies(const QString &root) const { return m_threads.value(root); }
    QStringList all() const;
    int size() const { return static_cast<int>(m_messages.size()); }

    /// Newest first; roots and broadcast replies.
    StandInPage history(const StandInPageRequest &request) const;
    /// The root first (on every page, as Slack does), then replies, oldest first.
    StandInPage thread(const QString &root, const StandInPageRequest &request) const;

private:
    QJsonObject shown(const QString &ts, bool withMetadata) const;

    /// All ts have ten digits before the point and six behind it, so their order as text is that in time.
    std::map<QString, QJsonObject> m_messages;
    QHash<QString, QStringList> m_threads; ///< root → replies, oldest first
};

} // namespace porch::test
