// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/CommandLine.h"
#include "app/sync/BulkPublisher.h"
#include "app/wire/EventLog.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace porch {

/// Publishes everything a source gives, at most so many a second, shows progress, and waits for the log to
/// have it all. Gives up when the log can't be reached at first for longer than its patience; later it waits.
class PublishRun : public QObject
{
    Q_OBJECT
public:
    /// @param rate events a second; 0: as fast as it goes
    PublishRun(const NatsOptions &connection, BulkPublisher::Source source, double rate, int patienceMs);

    /// --wait SECONDS.
    static void addOptionTo(QCommandLineParser &parser);
    /// In milliseconds.
    static Result<int> patience(const CommandLine &line);

    Result<void> exec();

    qint64 published() const { return m_publisher.published(); }
    /// What the server would not take.
    qint64 rejected() const { return m_rejected; }
    double seconds() const { return m_seconds; }

private:
    std::optional<OutgoingEvent> next();
    void showProgress();

    BulkPublisher::Source m_source;
    double m_rate;
    EventLog m_log;
    BulkPublisher m_publisher;
    QTimer m_patience;
    QTimer m_pace;
    QElapsedTimer m_elapsed;
    QElapsedTimer m_sinceProgress;
    qint64 m_given = 0;
    qint64 m_rejected = 0;
    double m_seconds = 0;
    bool m_met = false; ///< the log was reached
    QString m_problem;
};

} // namespace porch
