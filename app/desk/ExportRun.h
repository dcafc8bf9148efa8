// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/FileBatch.h"
#include "models/packets/PacketWriter.h"
#include "models/store/Reader.h"
#include "ui/packets/ExportDialog.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <memory>

class QThreadPool;

namespace porch {

/// Carries one export out: into the outbox that it is given out, to whom and why; then what the desk knows
/// now, the files' content, and at last the packet. What was put into the log is not put there again when a
/// person tries once more with the same words.
class ExportRun : public QObject
{
    Q_OBJECT
public:
    /// @param pool writes; it may outlive the run, which never waits for it
    ExportRun(Workstation &workstation, Reader &reader, QThreadPool &pool, PacketSubject subject,
              QObject *parent = nullptr);
    ~ExportRun() override;

    /// @param madeBy as people call them
    void start(const ExportDialog::Order &order, const QString &madeBy, Micros now, bool offline);
    /// failed() follows, or finished() where it came too late: from when a packet is written on only the
    /// writer can tell.
    void stop();
    /// Files that are still to come will not.
    void lose() { m_files.lose(); }

Q_SIGNALS:
    void progressed(const QString &words, int done, int all);
    void finished(const porch::PacketOutcome &outcome);
    void failed(const QString &problem);

private:
    struct Known;
    void log();
    void onAccepted(const QByteArray &id);
    void onFailed(const QByteArray &id, const QString &problem);
    void read();
    void fetch(std::vector<QByteArray> objects);
    void write();
    void onWritten();
    void failStopped();
    void fail(const QString &problem);

    Workstation &m_workstation;
    Reader &m_reader;
    QThreadPool &m_pool;
    const PacketSubject m_subject;
    PacketJob m_job;
    bool m_offline = false;
    bool m_running = false;
    bool m_writing = false;
    QByteArray m_id;         ///< of the command that the outbox does not have yet
    QJsonObject m_submitted; ///< by that command
    QJsonObject m_logged;    ///< what the outbox took last
    FileBatch m_files;
    std::shared_ptr<std::atomic<bool>> m_stopped;
    QFutureWatcher<Result<PacketOutcome>> m_written;
};

} // namespace porch
