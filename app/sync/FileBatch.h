// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/Workstation.h"

#include <QHash>
#include <QObject>
#include <QTemporaryDir>

#include <vector>

namespace porch {

/// Brings several of residents' files onto this computer, one after the other, into a folder that goes away
/// with it. What can't be had is told, and the others come all the same.
class FileBatch : public QObject
{
    Q_OBJECT
public:
    struct File
    {
        QString path;    ///< empty: it could not be had
        QString problem; ///< why not, for a person
    };

    FileBatch(Workstation &workstation, QObject *parent = nullptr);
    ~FileBatch() override;

    /// @param offline there is no connection: none of them can be had now
    void start(std::vector<QByteArray> objects, bool offline);
    /// finished() does not come then.
    void cancel();
    /// The connection is gone: those that are not here will not come.
    void lose();
    bool isRunning() const { return m_running; }
    /// By object.
    const QHash<QByteArray, File> &files() const { return m_files; }

Q_SIGNALS:
    /// @param done files that are here, or can't be had
    void progressed(int done, int all, qint64 bytes);
    void finished();

private:
    void next();
    void onProgress(quint64 ticket, qint64 bytes);
    void onFetched(quint64 ticket, const StoreOutcome &outcome);

    Workstation &m_workstation;
    QTemporaryDir m_folder;
    std::vector<QByteArray> m_objects;
    std::size_t m_done = 0;
    quint64 m_ticket = 0; ///< of the one that is on its way
    bool m_running = false;
    bool m_offline = false;
    QHash<QByteArray, File> m_files;
};

} // namespace porch
