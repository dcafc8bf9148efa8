// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Reader.h"

#include "models/store/CacheSchema.h"

#include <QMutexLocker>

namespace porch {

Reader::Reader(QString cachePath, QObject *parent)
    : QObject(parent)
    , m_path(std::move(cachePath))
    , m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("reader"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

Reader::~Reader()
{
    m_thread.quit();
    interrupt();
    m_thread.wait();
}

void Reader::interrupt()
{
    const QMutexLocker lock(&m_guard);
    if (m_interruptible != nullptr)
        m_interruptible->interrupt();
}

void Reader::reopen()
{
    m_stale = true;
}

void Reader::post(std::function<void()> job)
{
    QMetaObject::invokeMethod(m_worker, std::move(job), Qt::QueuedConnection);
}

/// By way of this object, whose thread is the context's: only there can be told whether the context still is.
void Reader::deliver(const QPointer<QObject> &context, std::function<void()> job)
{
    QMetaObject::invokeMethod(
        this,
        [context, job = std::move(job)] {
            if (context)
                job();
        },
        Qt::QueuedConnection);
}

Result<Database *> Reader::database()
{
    if (m_stale.exchange(false) && m_database) {
        const QMutexLocker lock(&m_guard);
        m_interruptible = nullptr;
        m_database.reset();
    }
    if (m_database) {
        m_database->clearFault();
        return m_database.get();
    }
    auto opened = Database::open(m_path, Database::Mode::ReadOnly);
    if (!opened)
        return opened.error();
    if (const auto tuned = tuneForReading(opened.value()); !tuned)
        return tuned.error();
    const QMutexLocker lock(&m_guard);
    m_database = std::make_unique<Database>(std::move(opened).value());
    m_interruptible = m_database.get();
    return m_database.get();
}

} // namespace porch
