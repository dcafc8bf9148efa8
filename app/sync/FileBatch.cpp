// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/FileBatch.h"

#include <algorithm>

namespace porch {

namespace {

/// Others who fetch count their tickets from 1.
quint64 nextTicket()
{
    static quint64 last = quint64(1) << 62;
    return ++last;
}

} // namespace

FileBatch::FileBatch(Workstation &workstation, QObject *parent)
    : QObject(parent)
    , m_workstation(workstation)
{
    connect(&m_workstation, &Workstation::fileProgressed, this, &FileBatch::onProgress);
    connect(&m_workstation, &Workstation::fileFetched, this, &FileBatch::onFetched);
    connect(&m_workstation, &Workstation::filesLost, this, &FileBatch::lose);
}

FileBatch::~FileBatch()
{
    cancel();
}

void FileBatch::start(std::vector<QByteArray> objects, bool offline)
{
    cancel();
    std::sort(objects.begin(), objects.end());
    objects.erase(std::unique(objects.begin(), objects.end()), objects.end());
    m_objects = std::move(objects);
    m_files.clear();
    m_done = 0;
    m_offline = offline || m_workstation.isSuspended();
    m_running = true;
    // Never from within the call.
    QMetaObject::invokeMethod(this, &FileBatch::next, Qt::QueuedConnection);
}

void FileBatch::cancel()
{
    if (m_running && m_ticket != 0)
        m_workstation.cancelFile(m_ticket);
    m_ticket = 0;
    m_running = false;
}

void FileBatch::next()
{
    if (!m_running || m_ticket != 0)
        return;
    Q_EMIT progressed(int(m_done), int(m_objects.size()), 0);
    if (m_done == m_objects.size()) {
        m_running = false;
        Q_EMIT finished();
        return;
    }
    const QByteArray &object = m_objects[m_done];
    if (m_offline || !m_folder.isValid()) {
        m_files.insert(object,
                       {{},
                        m_offline ? tr("there is no connection to fetch its content")
                                  : tr("there is no room for its content: %1").arg(m_folder.errorString())});
        ++m_done;
        QMetaObject::invokeMethod(this, &FileBatch::next, Qt::QueuedConnection);
        return;
    }
    m_ticket = nextTicket();
    m_workstation.fetchFile(m_ticket, object, m_folder.filePath(QString::number(m_done)));
}

void FileBatch::onProgress(quint64 ticket, qint64 bytes)
{
    if (m_running && ticket == m_ticket)
        Q_EMIT progressed(int(m_done), int(m_objects.size()), bytes);
}

void FileBatch::onFetched(quint64 ticket, const StoreOutcome &outcome)
{
    if (!m_running || ticket != m_ticket)
        return;
    m_ticket = 0;
    m_files.insert(m_objects[m_done],
                   outcome.ok() ? File{m_folder.filePath(QString::number(m_done)), {}}
                                : File{{}, tr("its content could not be fetched: %1").arg(outcome.sentence)});
    ++m_done;
    next();
}

/// The desk was locked, for instance.
void FileBatch::lose()
{
    if (!m_running)
        return;
    if (m_ticket != 0)
        m_workstation.cancelFile(m_ticket);
    m_ticket = 0;
    m_offline = true;
    QMetaObject::invokeMethod(this, &FileBatch::next, Qt::QueuedConnection);
}

} // namespace porch
