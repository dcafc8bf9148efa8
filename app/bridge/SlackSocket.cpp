// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackSocket.h"

#include "app/wire/NatsOptions.h"

#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QWebSocket>

namespace porch {

namespace {

/// How long a closing socket may take to hand over its last bytes.
constexpr std::chrono::milliseconds kFarewell{2'000};

/// Qt 6.5 renamed the signal.
auto socketErrorSignal()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return &QWebSocket::errorOccurred;
#else
    return qOverload<QAbstractSocket::SocketError>(&QWebSocket::error);
#endif
}

/// Qt's own sentences may quote the address with its ticket.
QString reason(QAbstractSocket::SocketError error, const QList<QSslError> &tls)
{
    if (!tls.isEmpty())
        return SlackSocket::tr("its certificate can't be trusted: %1.").arg(tls.first().errorString());
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return SlackSocket::tr("its address can't be found. Is the network there?");
    case QAbstractSocket::ConnectionRefusedError:
        return SlackSocket::tr("nobody answers at its address.");
    case QAbstractSocket::RemoteHostClosedError:
        return SlackSocket::tr("the connection was cut.");
    case QAbstractSocket::SslHandshakeFailedError:
        return SlackSocket::tr("no encrypted connection could be made.");
    default:
        return SlackSocket::tr("the network reports fault %1.").arg(static_cast<int>(error));
    }
}

} // namespace

SlackSocket::SlackSocket(quint64 number, Times times, const QString &caFile, QObject *parent)
    : QObject(parent)
    , m_number(number)
    , m_times(times)
    , m_caFile(caFile)
    , m_connectTimer(this)
    , m_pulseTimer(this)
{
    m_connectTimer.setSingleShot(true);
    connect(&m_connectTimer, &QTimer::timeout, this, [this] { end(tr("it did not say hello in time.")); });
    m_pulseTimer.setInterval(m_times.pingInterval);
    connect(&m_pulseTimer, &QTimer::timeout, this, &SlackSocket::checkPulse);
}

SlackSocket::~SlackSocket()
{
    drop(false);
}

void SlackSocket::open(const QUrl &address)
{
    m_web = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!m_caFile.isEmpty())
        tls.setCaCertificates(
            QSslCertificate::fromPath(m_caFile, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString));
    m_web->setSslConfiguration(tls);
    if (isLoopback(address))
        m_web->setProxy(QNetworkProxy::NoProxy);
    m_web->setMaxAllowedIncomingFrameSize(static_cast<quint64>(kMostSlackFrame));
    m_web->setMaxAllowedIncomingMessageSize(static_cast<quint64>(kMostSlackFrame));
    connect(m_web, &QWebSocket::textMessageReceived, this, &SlackSocket::onText);
    connect(m_web, &QWebSocket::binaryMessageReceived, this,
            [this] { Q_EMIT badFrame(SlackBadFrame::Fault::NotJson); });
    connect(m_web, &QWebSocket::pong, this, [this] { m_heard = true; });
    // Only remembered, for the sentence: the handshake fails by itself.
    connect(m_web, &QWebSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(m_web, socketErrorSignal(), this,
            [this](QAbstractSocket::SocketError error) { end(reason(error, m_tlsErrors)); });
    // QWebSocket may say that it is closed before it says why: let the reason come first. Whatever the close
    // code: Qt reports 1000 after an RST.
    QWebSocket *web = m_web;
    connect(
        web, &QWebSocket::disconnected, this,
        [this, web] {
            if (web == m_web)
                end(m_tlsErrors.isEmpty() ? tr("it was closed.")
                                          : reason(QAbstractSocket::UnknownSocketError, m_tlsErrors));
        },
        Qt::QueuedConnection);
    m_connectTimer.start(m_times.connectTimeout);
    m_lastHeard.start();
    m_web->open(address);
    if (m_web != nullptr)
        watchBeneath();
}

void SlackSocket::watchBeneath()
{
    // Slack pings, and QWebSocket answers without a word; the socket beneath it shows that bytes came.
    auto *beneath = m_web->findChild<QAbstractSocket *>();
    if (beneath == nullptr)
        return;
    connect(beneath, &QAbstractSocket::connected, this,
            [beneath] { beneath->setSocketOption(QAbstractSocket::LowDelayOption, 1); });
    connect(beneath, &QIODevice::readyRead, this, [this] {
        m_heard = true;
        m_lastHeard.restart();
    });
}

void SlackSocket::onText(const QString &text)
{
    const SlackFrame frame = parseSlackFrame(text.toUtf8());
    if (const auto *hello = std::get_if<SlackHello>(&frame)) {
        if (std::exchange(m_greeted, true))
            return;
        m_connectTimer.stop();
        m_pulseTimer.start();
        Q_EMIT greeted(*hello);
    } else if (const auto *bye = std::get_if<SlackGoodbye>(&frame)) {
        Q_EMIT goodbye(bye->reason);
    } else if (const auto *came = std::get_if<SlackEnvelope>(&frame)) {
        SlackEnvelope numbered = *came;
        numbered.socket = m_number;
        Q_EMIT envelope(numbered);
    } else {
        Q_EMIT badFrame(std::get<SlackBadFrame>(frame).fault);
    }
}

bool SlackSocket::acknowledge(const QString &id, const QJsonObject &payload)
{
    if (m_web == nullptr)
        return false;
    return m_web->sendTextMessage(QString::fromUtf8(slackAcknowledgement(id, payload))) > 0;
}

std::chrono::milliseconds SlackSocket::silence() const
{
    return std::chrono::milliseconds(m_lastHeard.isValid() ? m_lastHeard.elapsed() : 0);
}

void SlackSocket::checkPulse()
{
    m_silentPulses = std::exchange(m_heard, false) ? 0 : m_silentPulses + 1;
    if (m_silentPulses >= 2)
        end(tr("it has stopped answering."));
    else if (m_web != nullptr)
        m_web->ping();
}

void SlackSocket::close()
{
    drop(true);
}

void SlackSocket::end(const QString &why)
{
    if (m_web == nullptr)
        return;
    drop(false);
    Q_EMIT ended(why);
}

void SlackSocket::drop(bool politely)
{
    m_connectTimer.stop();
    m_pulseTimer.stop();
    if (m_web == nullptr)
        return;
    QWebSocket *leaving = std::exchange(m_web, nullptr);
    leaving->disconnect(this);
    if (politely) {
        // It outlives this object until its last bytes are gone.
        leaving->setParent(parent());
        leaving->flush();
        connect(leaving, &QWebSocket::disconnected, leaving, &QObject::deleteLater);
        QTimer::singleShot(kFarewell, leaving, &QObject::deleteLater);
        leaving->close();
    } else {
        leaving->abort();
        leaving->deleteLater();
    }
}

} // namespace porch
