// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace porch::test {

/// A nats-server with any configuration, for what LocalServer would never do: passwords, TLS.
class NatsProcess
{
public:
    /// @param settings  top-level lines of the configuration
    /// @param webSocket what goes into the websocket block beside the address: "no_tls: true"
    NatsProcess(const QByteArray &settings, const QByteArray &webSocket);
    ~NatsProcess();

    /// Waits until it accepts connections.
    [[nodiscard]] bool start();
    QUrl url(const QString &scheme) const;

private:
    QTemporaryDir m_folder;
    QByteArray m_settings;
    QByteArray m_webSocket;
    quint16 m_port = 0;
    QProcess m_process;
};

/// Where the test certificates are: authority.pem, server.pem (for localhost and 127.0.0.1, signed by the
/// authority), server.key, stranger.pem (another authority). They guard nothing.
QString certificate(const QString &file);

} // namespace porch::test
