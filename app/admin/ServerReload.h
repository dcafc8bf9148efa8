// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/Membership.h"
#include "app/wire/NatsConnection.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace porch {

/// Makes the department's servers, as far as they run on this computer, read the users anew, and sees to it
/// that they have. Nobody who may stay is disconnected; who may not is dropped.
class ServerReload : public QObject
{
    Q_OBJECT
public:
    enum class Outcome : quint8 {
        Reloaded,   ///< every server that runs has taken the change
        NotRunning, ///< none runs; the next start takes it
        Failed,     ///< one that runs has not; see the sentence
    };
    Q_ENUM(Outcome)

    /// @param membership written; it must outlive this
    explicit ServerReload(const Membership &membership, QObject *parent = nullptr);

    /// finished() follows, never from within this call. A second call does nothing.
    void start();

    /// Runs an event loop until it is finished.
    static std::pair<Outcome, QString> runFor(const Membership &membership);

Q_SIGNALS:
    void finished(porch::ServerReload::Outcome outcome, const QString &sentence);

private:
    struct Node
    {
        QString folder;
        qint64 signalled = 0; ///< the process that was told to read again
        std::unique_ptr<NatsConnection> probe;
        bool confirmed = false;
    };

    void look();
    void probe(Node &node, const QUrl &url);
    void finish(Outcome outcome, const QString &sentence = {});

    const Membership &m_membership;
    std::vector<Node> m_nodes;
    QTimer m_timer;
    QDeadlineTimer m_deadline;
    bool m_started = false;
};

} // namespace porch
