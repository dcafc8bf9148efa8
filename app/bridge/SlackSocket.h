// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackEnvelope.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QSslError>
#include <QTimer>
#include <QUrl>

class QWebSocket;

namespace porch {

/// One connection of Socket Mode, from its one-time address to its end. It does not come back: SlackSockets
/// opens another. Once it has ended it is silent.
class SlackSocket : public QObject
{
    Q_OBJECT

public:
    struct Times
    {
        std::chrono::milliseconds connectTimeout{15'000}; ///< from the first packet to `hello`
        std::chrono::milliseconds pingInterval{10'000};   ///< two without any sign of life: it is dead
    };

    /// @param number what envelopes name it by
    SlackSocket(quint64 number, Times times, const QString &caFile, QObject *parent);
    ~SlackSocket() override;

    /// @param address with its ticket: good once, and for nobody else to see
    void open(const QUrl &address);
    /// Ends it as WebSockets end; nothing is signalled any more.
    void close();
    /// Acknowledges an envelope; false when it can't be sent any more.
    bool acknowledge(const QString &id, const QJsonObject &payload);

    quint64 number() const { return m_number; }
    /// Whether Slack has said hello and the connection stands, as far as is known.
    bool isOpen() const { return m_greeted && m_web != nullptr; }
    /// How long ago the other side gave a sign of life.
    std::chrono::milliseconds silence() const;

Q_SIGNALS:
    void greeted(const porch::SlackHello &hello);
    void envelope(const porch::SlackEnvelope &envelope);
    void goodbye(porch::SlackGoodbye::Reason reason);
    void badFrame(porch::SlackBadFrame::Fault fault);
    /// It has ended, or never came to be; close codes tell nothing.
    /// @param why a clause for a person, with its full stop
    void ended(const QString &why);

private:
    void watchBeneath();
    void onText(const QString &text);
    void checkPulse();
    void end(const QString &why);
    void drop(bool politely);

    quint64 m_number;
    Times m_times;
    QString m_caFile;
    QWebSocket *m_web = nullptr;
    QList<QSslError> m_tlsErrors;
    QTimer m_connectTimer;
    QTimer m_pulseTimer;
    QElapsedTimer m_lastHeard;
    bool m_heard = false;
    int m_silentPulses = 0;
    bool m_greeted = false;
};

} // namespace porch
