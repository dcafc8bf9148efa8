// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/CommandLine.h"
#include "app/sync/Workstation.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace porch {

/// One subcommand's time on a workstation: waits until something has come about, and not for ever. It gives
/// up when nothing went forward for as long as its patience lasts.
class Session : public QObject
{
    Q_OBJECT
public:
    Session(Workstation &workstation, int patienceMs, QObject *parent = nullptr);

    /// --wait SECONDS.
    static void addOptionTo(QCommandLineParser &parser);
    /// In milliseconds.
    static Result<int> patience(const CommandLine &line);

    /// Opens the files, connects, and begins to lose patience.
    void start();
    /// Waits until nothing is missing in the cache.
    Result<void> untilLive();
    /// Waits until `over()` answers true, asked after each of the workstation's signals.
    Result<void> until(const std::function<bool()> &over);

private:
    Workstation &m_workstation;
    QTimer m_patience;
    LinkState m_state;
    QString m_problem; ///< with the action
    QString m_notice;  ///< with the outbox
};

} // namespace porch
