// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Changes.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>

namespace porch {

class Projector;
enum class CacheAside : quint8;
enum class SqlFault : quint8;

/// What the log is, so that a cache of another log, or of one that was rolled back, is noticed.
struct LogIdentity
{
    Micros created = 0;       ///< when the stream was created
    quint64 lastSequence = 0; ///< its newest event
};

/// Owns the cache on the store thread: the only writer. Opens it, folds batches in order, sets a damaged or
/// foreign cache aside and begins anew, waits out a full disk. Live it on its own QThread; call its slots by
/// queued connections.
class CacheWriter : public QObject
{
    Q_OBJECT
public:
    explicit CacheWriter(QString path, QObject *parent = nullptr);
    ~CacheWriter() override;

public Q_SLOTS:
    /// Opens or creates the cache; answers with opened() or halted().
    void open();
    /// Compares the cache with the log it is about to read from; answers with ready(), after a replaced()
    /// when the cache was of another log, or ahead of this one, and had to begin anew. After a replaced()
    /// that came while folding, batches are passed over until this is called: they were read for the old
    /// cache.
    void prepare(const porch::LogIdentity &log);
    /// Folds a batch in one transaction. Batches must follow one another without a gap. A batch that can't be
    /// written now (disk full) is kept and tried again; halted() says so, resumed() when it went in.
    /// Events that the cache has already are passed over, so reading may begin at its last event: when that
    /// one is another in the log now, the cache is replaced.
    void fold(const std::shared_ptr<const porch::LogBatch> &batch);
    /// Nothing is missing any more: gives back the memory that folding large batches took.
    void caughtUp();
    /// Answers with found() for those of these actions that are folded: what the outbox could not hear of
    /// because the program ended in between.
    void lookUp(const QList<QByteArray> &ids);

Q_SIGNALS:
    void opened(quint64 lastSequence, const porch::Tally &tally);
    void ready(quint64 lastSequence);
    /// The cache file was set aside (kept beside, with `reason` for people) or was of another schema version
    /// or log; everything will be folded again. Readers must reopen.
    void replaced(const QString &reason);
    void folded(const porch::Changes &changes);
    void found(const std::vector<porch::Outcome> &outcomes);
    void halted(const QString &reason);
    void resumed();

private:
    void retry();
    void foldWaiting();
    bool tryOpen();
    bool replace(CacheAside why, const QString &reason);
    void openAgain(const Error &error);
    void halt(const QString &reason);
    void resume();
    QString sentence(SqlFault fault, const QString &problem) const;

    QString m_path;
    std::unique_ptr<Projector> m_projector;
    std::deque<std::shared_ptr<const LogBatch>> m_waiting;
    QTimer *m_retry = nullptr;
    bool m_accepting = false; ///< since prepare(), until the cache is replaced or a newer program is needed
    bool m_halted = false;
    bool m_needsUpdate = false; ///< halted by an event of a newer program
    QString m_toTell;           ///< why the cache was replaced, until the new one is open
    bool m_swollen = false;     ///< a large batch was folded since memory was given back
};

} // namespace porch

Q_DECLARE_METATYPE(porch::LogIdentity)
