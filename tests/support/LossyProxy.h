// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/NatsCodec.h"

#include <QObject>
#include <QUrl>
#include <QWebSocketServer>

#include <functional>

namespace porch::test {

/// Stands between a client and a real server, and loses what it is told to.
class LossyProxy : public QObject
{
    Q_OBJECT

public:
    explicit LossyProxy(const QUrl &target);

    QUrl url() const { return m_server.serverUrl(); }

    /// Asked for every message that the server delivers from the log (not for answers and heartbeats);
    /// true: it is lost.
    void setLoss(std::function<bool()> loss) { m_loss = std::move(loss); }
    /// Asked for every message that the server sends, answers too; true: it is lost. Must not cut().
    void setMessageLoss(std::function<bool(const NatsMessage &)> loss) { m_messageLoss = std::move(loss); }
    /// Asked for every frame that a client sends; true: it is lost. Must not cut().
    void setFrameLoss(std::function<bool(const QByteArray &frame)> loss) { m_frameLoss = std::move(loss); }
    /// While frozen nothing passes in either direction, and no connection ends.
    void setFrozen(bool frozen) { m_frozen = frozen; }
    /// Ends all connections at once.
    void cut();

private:
    void onConnection();

    QWebSocketServer m_server;
    QUrl m_target;
    std::function<bool()> m_loss;
    std::function<bool(const NatsMessage &)> m_messageLoss;
    std::function<bool(const QByteArray &)> m_frameLoss;
    bool m_frozen = false;
};

} // namespace porch::test
