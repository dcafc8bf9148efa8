// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/ActionFold.h"
#include "models/store/CaseFold.h"
#include "models/store/MessageFold.h"

namespace porch {

/// The row of `state`: how far the cache has come.
struct CacheState
{
    quint64 lastSequence = 0;
    Micros lastStored = 0;
    QByteArray lastId;
    Micros logCreated = 0;
    qint64 pseudonyms = 0;
    Tally tally;
};

/// The fold: events to rows, each batch in one transaction with the number of its last event. Where a batch
/// begins and ends never changes the rows. Two processes may fold into one cache: what the other has folded
/// already is passed over.
class Projector
{
public:
    /// @param db a cache opened by openCacheForWriting()
    explicit Projector(Database db);

    const CacheState &state() const { return m_state; }
    /// Reads how far the cache is; another process may have written meanwhile.
    Result<void> load();
    /// Takes down which log the cache is of.
    Result<void> setLogCreated(Micros created);

    /// Stops before an event that a newer program wrote, see newerVersion(). On an error nothing of the batch
    /// is in the cache, and fault() tells what it was.
    Result<Changes> fold(const LogBatch &batch);

    /// > 0: the last fold stopped before an event of this version.
    int newerVersion() const { return m_newerVersion; }
    /// Why the last fold failed.
    SqlFault fault() const { return m_fault; }
    /// The last fold failed because the log holds another event where the cache's last one stood.
    bool logDiffers() const { return m_logDiffers; }

    Database &database() { return m_db; }
    /// Gives back the memory that catching up took.
    void releaseMemory();

private:
    enum class Step : quint8 { Done, Stop };
    Result<Changes> foldBatch(const LogBatch &batch);
    Step foldEntry(const LogEntry &entry, Changes &changes);
    void foldEvent(const Event &event, Changes &changes);
    void foldBridge(const Event &event, Changes &changes);
    void passOver(const LogEntry &entry, Changes &changes);
    bool readState(CacheState &state);
    void writeState();
    Error failed();

    Database m_db;
    FoldTables m_tables;
    MessageFold m_messageFold;
    ActionFold m_actionFold;
    CaseFold m_caseFold;
    Statement m_read;
    Statement m_write;
    CacheState m_state;
    bool m_loaded = false;
    int m_newerVersion = 0;
    SqlFault m_fault = SqlFault::None;
    bool m_logDiffers = false;
};

} // namespace porch
