// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/CacheWriter.h"

#include "models/store/CacheSchema.h"
#include "models/store/Projector.h"
#include "models/store/SetAside.h"
#include "models/store/TipQueries.h"

#include <QDir>
#include <QFileInfo>

namespace porch {

namespace {

constexpr int kRetryMs = 3'000;

/// Folding a batch of this size takes memory that is worth giving back.
constexpr std::size_t kBigBatch = 1'000;

} // namespace

CacheWriter::CacheWriter(QString path, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_retry(new QTimer(this))
{
    m_retry->setSingleShot(true);
    m_retry->setInterval(kRetryMs);
    connect(m_retry, &QTimer::timeout, this, &CacheWriter::retry);
}

CacheWriter::~CacheWriter() = default;

void CacheWriter::open()
{
    if (m_projector || !tryOpen())
        return;
    resume();
    Q_EMIT opened(m_projector->state().lastSequence, m_projector->state().tally);
}

/// Opens the cache, a new one if need be. False when it can't be had now: halted, and tried again.
bool CacheWriter::tryOpen()
{
    m_projector.reset();
    const QDir directory = QFileInfo(m_path).absoluteDir();
    if (!directory.mkpath(QStringLiteral("."))) {
        halt(tr("The directory %1 can't be made.").arg(QDir::toNativeSeparators(directory.path())));
        return false;
    }
    SqlFault fault = SqlFault::None;
    auto cache = openCacheForWriting(m_path, &fault);
    if (!cache) {
        halt(sentence(fault, cache.error().what));
        return false;
    }
    if (cache->fit != CacheFit::Fits) {
        const bool isDamaged = cache->fit == CacheFit::Damaged;
        const QString problem = cache->problem;
        // Closed before it is moved: some systems can't rename an open file.
        cache = Error{};
        return isDamaged ? replace(CacheAside::Damaged, problem) : replace(CacheAside::OtherVersion, {});
    }
    auto projector = std::make_unique<Projector>(std::move(cache->database));
    if (const auto loaded = projector->load(); !loaded) {
        if (projector->fault() == SqlFault::Damaged) {
            projector.reset();
            return replace(CacheAside::Damaged, loaded.error().what);
        }
        halt(sentence(projector->fault(), loaded.error().what));
        return false;
    }
    m_projector = std::move(projector);
    if (const QString reason = std::exchange(m_toTell, {}); !reason.isEmpty())
        Q_EMIT replaced(reason);
    return true;
}

/// Begins a new cache; what was read for the old one counts no more.
bool CacheWriter::replace(CacheAside why, const QString &problem)
{
    m_projector.reset();
    m_waiting.clear();
    m_accepting = false;
    const auto aside = setAside(m_path, why);
    if (!aside) {
        halt(aside.error().what);
        return false;
    }
    m_needsUpdate = false;
    const QString name = QDir::toNativeSeparators(QFileInfo(aside.value()).fileName());
    switch (why) {
    case CacheAside::Damaged:
        m_toTell = tr("The local copy of the log was damaged (%1). It was set aside as %2 and is being"
                      " read again from the log.")
                       .arg(problem, name);
        break;
    case CacheAside::OtherLog:
        m_toTell =
            tr("The server's log is another one than before, or was rolled back. The local copy was set"
               " aside as %1 and is being read again.")
                .arg(name);
        break;
    case CacheAside::OtherVersion:
        m_toTell = tr("The local copy was made by another version of Porchlight and is being read again.");
        break;
    }
    if (!tryOpen())
        return false; // told when it can be opened
    resume();
    return true;
}

void CacheWriter::prepare(const LogIdentity &log)
{
    if (!m_projector)
        return; // the retry opens it, and opened() makes the pump ask again
    if (m_needsUpdate) {
        m_needsUpdate = false;
        resume();
    }
    // As of before this question: what another process folds meanwhile may be newer than the answer about the
    // log that is compared here.
    const quint64 known = m_projector->state().lastSequence;
    const auto loaded = m_projector->load();
    if (!loaded && m_projector->fault() == SqlFault::Damaged) {
        if (!replace(CacheAside::Damaged, loaded.error().what))
            return;
    } else if (!loaded) {
        openAgain(loaded.error());
        return;
    }
    const CacheState &state = m_projector->state();
    const bool anotherLog = state.logCreated != 0 && log.created != 0 && state.logCreated != log.created;
    const bool rolledBack = std::min(known, state.lastSequence) > log.lastSequence;
    if ((anotherLog || rolledBack) && !replace(CacheAside::OtherLog, {}))
        return;
    if (m_projector->state().logCreated != log.created && log.created != 0) {
        if (const auto written = m_projector->setLogCreated(log.created); !written) {
            openAgain(written.error());
            return;
        }
    }
    if (m_projector->state().lastSequence > known) {
        // Another process folded meanwhile, and told nobody here.
        Changes unheard;
        unheard.last = m_projector->state().lastSequence;
        unheard.stored = m_projector->state().lastStored;
        unheard.bulk = true;
        unheard.tally = m_projector->state().tally;
        Q_EMIT folded(unheard);
    }
    // Read before the connection broke, maybe from a log that is another one now; it is read again.
    m_waiting.clear();
    m_accepting = true;
    Q_EMIT ready(m_projector->state().lastSequence);
}

void CacheWriter::fold(const std::shared_ptr<const LogBatch> &batch)
{
    if (!m_accepting || !m_projector || !batch)
        return;
    m_waiting.push_back(batch);
    if (!m_halted)
        foldWaiting();
}

void CacheWriter::foldWaiting()
{
    while (!m_waiting.empty()) {
        const auto batch = m_waiting.front();
        const auto changes = m_projector->fold(*batch);
        if (!changes) {
            if (m_projector->logDiffers())
                replace(CacheAside::OtherLog, {});
            else if (m_projector->fault() == SqlFault::Damaged)
                replace(CacheAside::Damaged, changes.error().what);
            else
                halt(sentence(m_projector->fault(), changes.error().what));
            return;
        }
        m_waiting.pop_front();
        resume();
        const int newer = m_projector->newerVersion();
        if (newer > 0) {
            m_waiting.clear();
            m_accepting = false;
            m_needsUpdate = true;
        }
        if (batch->size() >= kBigBatch)
            m_swollen = true;
        else
            caughtUp();
        Q_EMIT folded(changes.value());
        if (newer > 0) {
            m_halted = true;
            Q_EMIT halted(
                tr("The log has events of a newer Porchlight (version %1). This desk shows what came before"
                   " them and must be updated.")
                    .arg(newer));
        }
    }
}

void CacheWriter::caughtUp()
{
    if (m_projector && m_waiting.empty() && std::exchange(m_swollen, false))
        m_projector->releaseMemory();
}

void CacheWriter::lookUp(const QList<QByteArray> &ids)
{
    if (!m_projector || ids.isEmpty())
        return;
    const auto outcomes = queries::outcomes(m_projector->database(), {ids.begin(), ids.end()});
    if (outcomes && !outcomes->empty())
        Q_EMIT found(outcomes.value());
}

/// What can't be written before reading begins: the retry starts with opening, which leads here again.
void CacheWriter::openAgain(const Error &error)
{
    const SqlFault fault = m_projector->fault();
    m_projector.reset();
    halt(sentence(fault, error.what));
}

void CacheWriter::retry()
{
    if (!m_projector) {
        open();
        return;
    }
    foldWaiting();
    if (m_waiting.empty())
        resume();
}

void CacheWriter::halt(const QString &reason)
{
    m_retry->start();
    if (m_halted)
        return;
    m_halted = true;
    Q_EMIT halted(reason);
}

void CacheWriter::resume()
{
    m_retry->stop();
    if (!m_halted)
        return;
    m_halted = false;
    Q_EMIT resumed();
}

QString CacheWriter::sentence(SqlFault fault, const QString &problem) const
{
    const QString directory = QDir::toNativeSeparators(QFileInfo(m_path).absolutePath());
    switch (fault) {
    case SqlFault::Full:
        return tr("The disk is full: nothing more can be kept in %1. Make room; the desk goes on by itself.")
            .arg(directory);
    case SqlFault::Busy:
        return tr("Another program holds the local copy in %1. The desk goes on by itself when it is free.")
            .arg(directory);
    default:
        return tr("The local copy in %1 can't be written (%2). The desk tries again by itself.")
            .arg(directory, problem);
    }
}

} // namespace porch
