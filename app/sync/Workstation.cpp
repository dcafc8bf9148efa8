// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/Workstation.h"

#include "app/sync/FileLink.h"
#include "app/sync/LogPump.h"
#include "app/wire/EventLog.h"
#include "app/wire/PresenceLink.h"

namespace porch {

namespace {

/// Gives an object to a thread: it is deleted there when the thread's event loop ends.
void live(QObject *object, QThread &thread)
{
    object->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, object, &QObject::deleteLater);
}

} // namespace

Workstation::Workstation(NatsOptions connection, Paths paths, QObject *parent)
    : QObject(parent)
{
    m_wireThread.setObjectName(QStringLiteral("wire"));
    m_storeThread.setObjectName(QStringLiteral("store"));
    m_outboxThread.setObjectName(QStringLiteral("outbox"));

    const QString user = connection.user;
    m_wireHand = new QObject;
    live(m_wireHand, m_wireThread);
    m_cache = new CacheWriter(paths.cache);
    live(m_cache, m_storeThread);
    if (!paths.outbox.isEmpty()) {
        m_outbox = new Outbox(paths.outbox, user);
        live(m_outbox, m_outboxThread);
    }
    wireStore();
    makeLog(std::move(connection));
}

void Workstation::makeLog(NatsOptions connection)
{
    m_log = new EventLog(std::move(connection));
    m_pump = new LogPump(*m_log, m_log);
    m_presence = new PresenceLink(m_log->connection(), m_log);
    m_files = new FileLink(m_log->connection(), m_log);
    live(m_log, m_wireThread);
    wirePumpToStore();
    if (m_outbox)
        wirePumpToOutbox();
    connect(m_pump, &LogPump::stateChanged, this, &Workstation::stateChanged);
    connect(m_presence, &PresenceLink::heard, this,
            [this, link = m_presence](const std::vector<Presence> &presences) {
                // What was on its way when the desk was locked came too late.
                if (link == m_presence)
                    Q_EMIT presenceHeard(presences);
            });
    connect(m_presence, &PresenceLink::lost, this, &Workstation::presenceLost);
    connect(m_files, &FileLink::progressed, this, &Workstation::fileProgressed);
    connect(m_files, &FileLink::finished, this, &Workstation::fileFetched);
    sayPresence();
}

Workstation::~Workstation()
{
    // What was asked of the outbox last, such as keeping a draft, must not be lost with its thread.
    if (m_started && m_outbox)
        QMetaObject::invokeMethod(
            m_outbox, [] {}, Qt::BlockingQueuedConnection);
    // Leave the log's reader place free for the next who signs in.
    if (m_started && m_log) {
        QMetaObject::invokeMethod(m_presence, &PresenceLink::leave);
        QMetaObject::invokeMethod(m_log, &EventLog::stop, Qt::BlockingQueuedConnection);
    }
    // No more events for the fold, then no more folds for the outbox.
    for (QThread *thread : {&m_wireThread, &m_storeThread, &m_outboxThread}) {
        thread->quit();
        thread->wait();
    }
    // Threads that never ran can't have deleted what was to live on them.
    if (!m_started) {
        delete m_wireHand;
        delete m_log;
        delete m_cache;
        delete m_outbox;
    }
}

void Workstation::start()
{
    m_started = true;
    m_storeThread.start();
    m_outboxThread.start();
    m_wireThread.start();
    QMetaObject::invokeMethod(m_cache, &CacheWriter::open);
    if (m_outbox)
        QMetaObject::invokeMethod(m_outbox, &Outbox::open);
    QMetaObject::invokeMethod(m_log, &EventLog::start);
}

void Workstation::suspend()
{
    EventLog *log = std::exchange(m_log, nullptr);
    PresenceLink *presence = std::exchange(m_presence, nullptr);
    m_pump = nullptr;
    m_files = nullptr;
    if (log == nullptr)
        return;
    if (!m_started) {
        delete log;
        return;
    }
    // Waits: afterwards the credentials are gone.
    QMetaObject::invokeMethod(
        m_wireHand,
        [log, presence] {
            presence->leave();
            log->stop();
            delete log;
        },
        Qt::BlockingQueuedConnection);
    Q_EMIT presenceLost();
    Q_EMIT filesLost();
}

void Workstation::resume(NatsOptions connection)
{
    if (m_log)
        return;
    makeLog(std::move(connection));
    if (!m_started)
        return;
    // The cache has been open all the while and does not say so again.
    if (m_cacheOpen)
        QMetaObject::invokeMethod(m_pump,
                                  [pump = m_pump, last = m_lastSequence] { pump->cacheOpened(last); });
    QMetaObject::invokeMethod(m_log, &EventLog::start);
}

/// What does not change while a desk is locked.
void Workstation::wireStore()
{
    // First to this thread: whoever hears from the pump that nothing is missing has heard of every fold by
    // then.
    connect(m_cache, &CacheWriter::opened, this, [this](quint64 last, const Tally &tally) {
        m_cacheOpen = true;
        m_lastSequence = last;
        Q_EMIT opened(last, tally);
    });
    connect(m_cache, &CacheWriter::replaced, this, &Workstation::replaced);
    connect(m_cache, &CacheWriter::folded, this, [this](const Changes &changes) {
        m_lastSequence = changes.last;
        Q_EMIT folded(changes);
    });
    if (!m_outbox)
        return;
    // And to the outbox, so that nothing that is settled is offered to the log again.
    connect(m_cache, &CacheWriter::folded, m_outbox,
            [outbox = m_outbox](const Changes &changes) { outbox->settle(changes.outcomes); });
    // Whatever another log has, it may lack what was sent to the old one; what it has already folds once.
    connect(m_cache, &CacheWriter::replaced, m_outbox, [outbox = m_outbox] { outbox->requeueAfter(0); });

    // What was folded while the program that sent it was not there any more to hear of it.
    connect(
        m_outbox, &Outbox::changed, m_cache,
        [cache = m_cache](const std::vector<PendingAction> &pending) {
            QList<QByteArray> ids;
            for (const PendingAction &action : pending)
                ids += action.id;
            cache->lookUp(ids);
        },
        Qt::SingleShotConnection);
    connect(m_cache, &CacheWriter::found, m_outbox, &Outbox::settle);

    connect(m_outbox, &Outbox::changed, this, [this](const std::vector<PendingAction> &pending) {
        m_actions.setKept(pending);
        Q_EMIT pendingChanged(m_actions.all());
    });
    connect(m_outbox, &Outbox::draftsLoaded, this, &Workstation::draftsLoaded);
    connect(m_outbox, &Outbox::draftSaved, this, &Workstation::draftSaved);
    connect(m_outbox, &Outbox::watchChanged, this, &Workstation::watchChanged);
    connect(m_outbox, &Outbox::accepted, this, &Workstation::accepted);
    connect(m_outbox, &Outbox::failed, this, [this](const QByteArray &id, const QString &problem) {
        if (m_actions.withdraw(id))
            Q_EMIT pendingChanged(m_actions.all());
        Q_EMIT failed(id, problem);
    });
}

void Workstation::wirePumpToStore()
{
    connect(m_cache, &CacheWriter::opened, m_pump, &LogPump::cacheOpened);
    connect(m_cache, &CacheWriter::ready, m_pump, &LogPump::cacheReady);
    connect(m_cache, &CacheWriter::replaced, m_pump, &LogPump::cacheReplaced);
    connect(m_cache, &CacheWriter::folded, m_pump, &LogPump::cacheFolded);
    connect(m_cache, &CacheWriter::halted, m_pump, &LogPump::cacheHalted);
    connect(m_cache, &CacheWriter::resumed, m_pump, &LogPump::cacheResumed);
    connect(m_pump, &LogPump::stateChanged, m_cache, [cache = m_cache](const LinkState &state) {
        if (state.phase == LinkState::Phase::Live)
            cache->caughtUp();
    });
    connect(m_pump, &LogPump::prepareCache, m_cache, &CacheWriter::prepare);
    connect(m_pump, &LogPump::batchReady, m_cache, &CacheWriter::fold);
}

void Workstation::wirePumpToOutbox()
{
    connect(m_pump, &LogPump::sendingAllowed, m_outbox, &Outbox::requestNext);
    connect(m_pump, &LogPump::logged, m_outbox, &Outbox::markLogged);
    connect(m_pump, &LogPump::unsent, m_outbox, &Outbox::markUnsent);
    connect(m_pump, &LogPump::rejected, m_outbox, &Outbox::markRejected);
    connect(m_outbox, &Outbox::next, m_pump, &LogPump::send);
}

void Workstation::submit(const Command &command)
{
    submitAll({command});
}

void Workstation::submitAll(const std::vector<Command> &commands)
{
    for (const Command &command : commands)
        m_actions.announce(command);
    // Not from within this call: whoever submits is in the middle of something; and once for all of it.
    if (!std::exchange(m_telling, true)) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_telling = false;
                Q_EMIT pendingChanged(m_actions.all());
            },
            Qt::QueuedConnection);
    }
    QMetaObject::invokeMethod(m_outbox, [outbox = m_outbox, commands] { outbox->submitAll(commands); });
}

void Workstation::takeBack(const QByteArray &id)
{
    QMetaObject::invokeMethod(m_outbox, [outbox = m_outbox, id] { outbox->takeBack(id); });
}

void Workstation::dismiss(const QByteArray &id)
{
    QMetaObject::invokeMethod(m_outbox, [outbox = m_outbox, id] { outbox->dismiss(id); });
}

void Workstation::saveDraft(const Draft &draft)
{
    QMetaObject::invokeMethod(m_outbox, [outbox = m_outbox, draft] { outbox->saveDraft(draft); });
}

void Workstation::setWatched(const QByteArray &casefile, bool watched)
{
    QMetaObject::invokeMethod(
        m_outbox, [outbox = m_outbox, casefile, watched] { outbox->setWatched(casefile, watched); });
}

void Workstation::addAlike(const std::vector<LookAlike> &alike)
{
    QMetaObject::invokeMethod(m_outbox, [outbox = m_outbox, alike] { outbox->addAlike(alike); });
}

void Workstation::markAlikeSeen(const QByteArray &casefile, const QByteArray &tip)
{
    QMetaObject::invokeMethod(m_outbox,
                              [outbox = m_outbox, casefile, tip] { outbox->markAlikeSeen(casefile, tip); });
}

void Workstation::setPresence(const QByteArray &tip, bool typing)
{
    m_presentAt = tip;
    m_typing = typing;
    m_takesPart = true;
    sayPresence();
}

void Workstation::sayPresence()
{
    if (!m_takesPart || m_presence == nullptr)
        return;
    QMetaObject::invokeMethod(
        m_presence, [link = m_presence, tip = m_presentAt, typing = m_typing] { link->say(tip, typing); });
}

void Workstation::fetchFile(quint64 ticket, const QByteArray &object, const QString &path)
{
    if (m_files == nullptr)
        return;
    QMetaObject::invokeMethod(m_files,
                              [link = m_files, ticket, object, path] { link->fetch(ticket, object, path); });
}

void Workstation::cancelFile(quint64 ticket)
{
    if (m_files)
        QMetaObject::invokeMethod(m_files, [link = m_files, ticket] { link->cancel(ticket); });
}

void Workstation::retryNow()
{
    if (m_pump)
        QMetaObject::invokeMethod(m_pump, &LogPump::retryNow);
}

} // namespace porch
