// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/Database.h"

#include <QMutex>
#include <QObject>
#include <QPointer>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <type_traits>

namespace porch {

/// A read-only connection to the cache on a thread of its own. Windows have one, searches another, so that
/// typing never waits for scrolling. Made and used on the GUI thread, which never waits for it.
///
/// The cache may not exist yet, or be replaced by a new one (see reopen()): reads answer an error then.
class Reader : public QObject
{
    Q_OBJECT
public:
    explicit Reader(QString cachePath, QObject *parent = nullptr);
    ~Reader() override;

    /// Runs `query(Database &) -> Result<T>` on the reader's thread, in order, and then
    /// `done(Result<T>)` on the context's thread, unless the context is gone by then.
    template <typename Query, typename Done> void read(QObject *context, Query query, Done done)
    {
        using Answer = std::invoke_result_t<Query, Database &>;
        post([this, context = QPointer<QObject>(context), query = std::move(query),
              done = std::move(done)]() mutable {
            auto answer = std::make_shared<Answer>(withDatabase<Answer>(query));
            deliver(context, [done = std::move(done), answer]() mutable { done(std::move(*answer)); });
        });
    }

    /// Ends the query that runs now with an "interrupted" error; for searches overtaken by the next key.
    void interrupt();

    /// The cache file was replaced: close and open again before the next read.
    void reopen();

private:
    void post(std::function<void()> job);
    void deliver(const QPointer<QObject> &context, std::function<void()> job);
    Result<Database *> database();

    template <typename Answer, typename Query> Answer withDatabase(Query &query)
    {
        auto db = database();
        if (!db)
            return Answer(db.error());
        return query(*db.value());
    }

    QString m_path;
    QThread m_thread;
    QObject *m_worker = nullptr;
    std::unique_ptr<Database> m_database; ///< the worker thread's alone
    QMutex m_guard; ///< of m_interruptible, so that a connection is not closed while it is interrupted
    Database *m_interruptible = nullptr;
    std::atomic<bool> m_stale{false};
};

} // namespace porch
