// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/NatsConnection.h"

#include "models/vault/Random.h"

#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <algorithm>

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

bool isEncrypted(const QUrl &server)
{
    return server.scheme() == QLatin1String("wss");
}

/// What is wrong with an address before anything is tried.
LinkFault unusableAddress(const QUrl &server)
{
    const bool known = isEncrypted(server) || server.scheme() == QLatin1String("ws");
    if (server.host().isEmpty() || !known)
        return LinkFaultText::badAddress(server);
    if (!isEncrypted(server) && !isLoopback(server))
        return LinkFaultText::tlsRequired(server);
    return {};
}

/// The text between the double quotes of a permission error.
QByteArray quoted(QByteArrayView text)
{
    const qsizetype from = text.indexOf('"');
    const qsizetype to = text.lastIndexOf('"');
    return from >= 0 && to > from ? text.sliced(from + 1, to - from - 1).toByteArray() : QByteArray();
}

} // namespace

NatsConnection::NatsConnection(NatsOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_codec(*this)
    , m_retryTimer(this) // children, so that they go along to another thread
    , m_connectTimer(this)
    , m_pulseTimer(this)
    , m_expiryTimer(this)
    , m_backoff(m_options.firstDelay, m_options.longestDelay)
    , m_inbox("_INBOX." + m_options.user.toUtf8() + '.' + randomToken() + '.')
    , m_inboxSid(++m_lastSid)
{
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &NatsConnection::connectToNext);
    m_connectTimer.setSingleShot(true);
    connect(&m_connectTimer, &QTimer::timeout, this, &NatsConnection::onConnectTimeout);
    m_pulseTimer.setInterval(m_options.pingInterval);
    connect(&m_pulseTimer, &QTimer::timeout, this, &NatsConnection::checkPulse);
    m_expiryTimer.setInterval(100);
    connect(&m_expiryTimer, &QTimer::timeout, this, &NatsConnection::expireRequests);
}

NatsConnection::~NatsConnection()
{
    if (m_socket != nullptr) {
        m_socket->disconnect(this);
        flush();
        m_socket->flush();
    }
}

void NatsConnection::start()
{
    if (m_state != State::Stopped)
        return;
    m_nextServer = 0;
    m_refusals = 0;
    m_backoff.reset();
    connectToNext();
}

void NatsConnection::stop()
{
    m_retryTimer.stop();
    if (m_socket != nullptr) {
        QWebSocket *leaving = m_socket;
        flush();
        m_socket = nullptr;
        leaving->disconnect(this);
        leaving->flush();
        connect(leaving, &QWebSocket::disconnected, leaving, &QObject::deleteLater);
        QTimer::singleShot(kFarewell, leaving, &QObject::deleteLater);
        leaving->close();
    }
    dropSocket();
    setState(State::Stopped);
    settleAll(NatsReply::Outcome::Offline);
}

void NatsConnection::retryNow()
{
    if (m_state != State::Waiting)
        return;
    m_retryTimer.stop();
    connectToNext();
}

void NatsConnection::connectToNext()
{
    setState(State::Connecting);
    if (m_options.servers.isEmpty()) {
        fail(LinkFaultText::noAddress());
        return;
    }
    m_server = m_options.servers[m_nextServer % m_options.servers.size()];
    ++m_nextServer;
    if (const LinkFault unusable = unusableAddress(m_server); unusable.kind != LinkFault::Kind::None) {
        fail(unusable);
        return;
    }
    const bool encrypted = isEncrypted(m_server);
    m_reached = false;
    m_connectSent = false;
    m_tlsErrors.clear();
    m_codec.reset();
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    if (encrypted && !prepareTls()) {
        fail(LinkFaultText::badCaFile(m_options.caFile));
        return;
    }
    if (isLoopback(m_server))
        m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->setMaxAllowedIncomingFrameSize(static_cast<quint64>(NatsCodec::kMaxPayload) * 2);
    m_socket->setMaxAllowedIncomingMessageSize(static_cast<quint64>(NatsCodec::kMaxPayload) * 2);
    watch(m_socket);
    m_connectTimer.start(m_options.connectTimeout);
    m_socket->open(m_server);
    if (m_socket != nullptr)
        watchBeneath();
}

bool NatsConnection::prepareTls()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!m_options.caFile.isEmpty()) {
        const auto authorities = QSslCertificate::fromPath(m_options.caFile, QSsl::Pem,
                                                           QSslCertificate::PatternSyntax::FixedString);
        if (authorities.isEmpty())
            return false;
        tls.setCaCertificates(authorities);
    }
    m_socket->setSslConfiguration(tls);
    return true;
}

void NatsConnection::watch(QWebSocket *socket)
{
    connect(socket, &QWebSocket::binaryMessageReceived, this, &NatsConnection::onBytes);
    connect(socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { onBytes(text.toUtf8()); });
    connect(socket, socketErrorSignal(), this, &NatsConnection::onSocketError);
    // Only remembered, for the sentence: the handshake fails by itself, and nothing here ignores an error.
    connect(socket, &QWebSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    // QWebSocket may say that it is closed before it says why: let the reason come first.
    connect(
        socket, &QWebSocket::disconnected, this,
        [this, socket] {
            if (socket == m_socket)
                onClosed();
        },
        Qt::QueuedConnection);
}

void NatsConnection::watchBeneath()
{
    // QWebSocket does not show the socket beneath it, which alone knows four things: that somebody was
    // reached, what answers there if it is not HTTP, that half a frame is arriving, and how to send small
    // frames without delay.
    auto *beneath = m_socket->findChild<QAbstractSocket *>();
    if (beneath == nullptr)
        return;
    connect(beneath, &QAbstractSocket::connected, this, [this, beneath] {
        m_reached = true;
        beneath->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    });
    connect(beneath, &QIODevice::readyRead, this, [this, beneath] {
        m_heard = true;
        if (m_socket == nullptr || m_socket->state() == QAbstractSocket::ConnectedState ||
            !beneath->isReadable())
            return;
        // QWebSocket would wait for the end of a header that never comes.
        const QByteArray start = beneath->peek(60);
        if (!start.startsWith(QByteArray("HTTP/").first(qMin<qsizetype>(5, start.size()))))
            fail(LinkFaultText::notNats(m_server, NatsCodec::notHttp(start)));
    });
}

void NatsConnection::onClosed()
{
    if (m_fault.kind != LinkFault::Kind::None)
        fail(m_fault); // the server said why before it closed
    else if (m_state == State::Online)
        fail(LinkFaultText::lost(m_server));
    else if (!m_tlsErrors.isEmpty())
        fail(LinkFaultText::certificate(m_server, m_tlsErrors, {}));
    else
        fail(LinkFaultText::closedBeforeSignIn(m_server));
}

void NatsConnection::onSocketError(QAbstractSocket::SocketError error)
{
    if (m_socket == nullptr)
        return;
    const QString detail = m_socket->errorString();
    if (m_state == State::Online || m_fault.kind != LinkFault::Kind::None) {
        onClosed();
    } else if (!m_tlsErrors.isEmpty() || error == QAbstractSocket::SslHandshakeFailedError) {
        fail(LinkFaultText::certificate(m_server, m_tlsErrors, detail));
    } else if (m_reached && error == QAbstractSocket::ConnectionRefusedError) {
        // QWebSocket says "refused" too when the handshake is answered by something else.
        fail(LinkFaultText::notNats(m_server, detail));
    } else if (m_reached) {
        fail(LinkFaultText::closedBeforeSignIn(m_server));
    } else {
        fail(LinkFaultText::unreachable(m_server, detail));
    }
}

void NatsConnection::onConnectTimeout()
{
    fail(LinkFaultText::silent(m_server));
}

void NatsConnection::onBytes(const QByteArray &bytes)
{
    m_heard = true;
    const Result<void> fed = m_codec.feed(bytes);
    if (!fed && m_socket != nullptr)
        fail(LinkFaultText::notNats(m_server, fed.error().what));
}

void NatsConnection::onInfo(QByteArrayView json)
{
    const QJsonObject info = QJsonDocument::fromJson(json.toByteArray()).object();
    m_maxPayload = static_cast<qsizetype>(info.value(QLatin1String("max_payload")).toInteger(1024 * 1024));
    if (m_connectSent)
        return;
    m_connectSent = true;
    nats::connect(m_out, connectJson(info.value(QLatin1String("nonce")).toString().toUtf8()));
    // Before the PING: if this user's name is not ours to use, its refusal comes before the PONG.
    nats::subscribe(m_out, QByteArray(m_inbox + '>'), m_inboxSid);
    afterRoundTrip([this] { becomeOnline(); });
    flush();
}

QByteArray NatsConnection::connectJson(const QByteArray &nonce) const
{
    QJsonObject json{{QStringLiteral("verbose"), false},
                     {QStringLiteral("pedantic"), false},
                     {QStringLiteral("lang"), m_options.program},
                     {QStringLiteral("version"), QStringLiteral("1")},
                     {QStringLiteral("protocol"), 1},
                     {QStringLiteral("headers"), true},
                     {QStringLiteral("no_responders"), true},
                     {QStringLiteral("name"), m_options.program}};
    if (const auto *password = std::get_if<UserPassword>(&m_options.credentials)) {
        json.insert(QLatin1String("user"), password->user);
        json.insert(QLatin1String("pass"), password->password);
    } else if (const auto *key = std::get_if<NKey>(&m_options.credentials);
               key != nullptr && !nonce.isEmpty()) {
        json.insert(QLatin1String("nkey"), QString::fromLatin1(key->publicKey()));
        json.insert(QLatin1String("sig"), QString::fromLatin1(key->sign(nonce)));
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

void NatsConnection::becomeOnline()
{
    m_connectTimer.stop();
    m_backoff.reset();
    m_refusals = 0;
    m_fault = {};
    m_silentPulses = 0;
    m_pulseTimer.start();
    for (const auto &[sid, subscription] : m_subscriptions)
        nats::subscribe(m_out, subscription->filter, sid);
    write();
    setState(State::Online);
    Q_EMIT online();
}

void NatsConnection::onPing()
{
    nats::pong(m_out);
    write();
}

void NatsConnection::onPong()
{
    if (m_roundTrips.empty())
        return;
    const std::function<void()> handler = std::move(m_roundTrips.front());
    m_roundTrips.pop_front();
    if (handler)
        handler();
}

void NatsConnection::onError(QByteArrayView text)
{
    const QByteArray lower = text.toByteArray().toLower();
    if (lower.contains("permissions violation")) {
        const QByteArray subject = quoted(text);
        if (subject == QByteArray(m_inbox + '>'))
            fail(LinkFaultText::wrongName(m_server, m_options.user));
        else
            onDenied(subject, !lower.contains("subscription"));
        return;
    }
    if (lower.contains("authorization violation") || lower.contains("authentication expired") ||
        lower.contains("authentication revoked")) {
        fail(LinkFaultText::refused(m_server, m_options));
        return;
    }
    // Some errors close the connection and some don't; it is the reason if it goes now.
    m_fault = LinkFaultText::serverSaid(m_server, QString::fromUtf8(text.toByteArray().left(200)),
                                        m_state == State::Online);
}

void NatsConnection::checkPulse()
{
    m_silentPulses = std::exchange(m_heard, false) ? 0 : m_silentPulses + 1;
    if (m_silentPulses >= 2) {
        fail(LinkFaultText::stoppedAnswering(m_server));
        return;
    }
    afterRoundTrip({});
}

void NatsConnection::fail(const LinkFault &fault)
{
    // One failure has several voices: an error signal, a closed socket, a time-out. The first one counts.
    if (m_state != State::Connecting && m_state != State::Online)
        return;
    const LinkFault kept = fault;
    dropSocket();
    m_fault = kept;
    Micros nextTry = 0;
    // Addresses that can't be used don't become better by waiting.
    const bool hopeless =
        std::all_of(m_options.servers.begin(), m_options.servers.end(),
                    [](const QUrl &server) { return unusableAddress(server).kind != LinkFault::Kind::None; });
    const bool moreServers = m_nextServer % qMax<qsizetype>(1, m_options.servers.size()) != 0;
    if (moreServers) {
        // The next address at once; waiting comes after all of them have failed.
        m_retryTimer.start(m_options.firstDelay);
        nextTry = wallClock() + std::chrono::microseconds(m_options.firstDelay).count();
    } else if (!hopeless) {
        // A server that is just reading its users anew may refuse one of them once.
        m_refusals = kept.needsPerson() ? m_refusals + 1 : 0;
        const auto delay = m_refusals > 1 ? Backoff::jittered(m_options.refusedDelay) : m_backoff.next();
        m_retryTimer.start(delay);
        nextTry = wallClock() + std::chrono::microseconds(delay).count();
    }
    setState(State::Waiting);
    settleAll(NatsReply::Outcome::Offline);
    Q_EMIT offline(kept, nextTry);
}

void NatsConnection::dropSocket()
{
    m_connectTimer.stop();
    m_pulseTimer.stop();
    m_roundTrips.clear();
    m_codec.reset();
    m_out = {};
    m_maxPayload = 0;
    m_heard = false;
    m_fault = {};
    if (m_socket == nullptr)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket->deleteLater();
    m_socket = nullptr;
}

void NatsConnection::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace porch
