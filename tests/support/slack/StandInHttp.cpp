// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/slack/StandInHttp.h"

#include <QDateTime>
#include <QLocale>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

namespace porch::test {

namespace {

constexpr qsizetype kMostHead = 64 * 1024;
constexpr qsizetype kMostBody = 16 * 1024 * 1024;

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 302:
        return "Found";
    case 400:
        return "Bad Request";
    case 404:
        return "Not Found";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    default:
        return "Status";
    }
}

/// "Wed, 21 Oct 2015 07:28:00 GMT"
QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
}

/// The first line and the headers; false when they are not HTTP.
bool parseHead(const QByteArray &head, HttpRequest &request)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines[0].trimmed().split(' ');
    if (first.size() != 3 || !first[2].startsWith("HTTP/1."))
        return false;
    const QUrl target = QUrl::fromEncoded(first[1]);
    request.method = first[0];
    request.path = target.path();
    request.query = QUrlQuery(target);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray line = lines[i].trimmed();
        const qsizetype colon = line.indexOf(':');
        if (colon < 1)
            return false;
        request.headers[line.left(colon).trimmed().toLower()] = line.mid(colon + 1).trimmed();
    }
    return true;
}

/// The body in chunks; `at` is moved behind it.
StandInHttp::Parsed::State parseChunks(const QByteArray &bytes, qsizetype &at, QByteArray &body)
{
    using State = StandInHttp::Parsed::State;
    for (;;) {
        const qsizetype end = bytes.indexOf("\r\n", at);
        if (end < 0)
            return State::More;
        bool isNumber = false;
        const qsizetype size = bytes.mid(at, end - at).split(';')[0].trimmed().toLongLong(&isNumber, 16);
        if (!isNumber || size < 0 || size + body.size() > kMostBody)
            return State::Bad;
        const qsizetype next = end + 2 + size + 2;
        if (bytes.size() < next)
            return State::More;
        body += bytes.mid(end + 2, size);
        at = next;
        if (size == 0)
            return State::Whole;
    }
}

} // namespace

StandInHttp::StandInHttp(Handler handler, Upgrade upgrade)
    : m_handler(std::move(handler))
    , m_upgrade(std::move(upgrade))
{
    connect(&m_server, &QTcpServer::newConnection, this, &StandInHttp::onConnection);
}

StandInHttp::~StandInHttp()
{
    // Connections that end with the server have nobody to tell.
    for (auto socket = m_bytes.keyBegin(); socket != m_bytes.keyEnd(); ++socket)
        (*socket)->disconnect(this);
}

bool StandInHttp::listen(quint16 port)
{
    return m_server.listen(QHostAddress::LocalHost, port);
}

StandInHttp::Parsed StandInHttp::parse(const QByteArray &bytes)
{
    Parsed parsed;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0 || end > kMostHead) {
        if (bytes.size() > kMostHead)
            parsed.state = Parsed::State::Bad;
        return parsed;
    }
    if (!parseHead(bytes.left(end), parsed.request)) {
        parsed.state = Parsed::State::Bad;
        return parsed;
    }
    const QHash<QByteArray, QByteArray> &headers = parsed.request.headers;
    parsed.used = end + 4;
    if (headers.value("transfer-encoding").toLower() == "chunked") {
        parsed.state = parseChunks(bytes, parsed.used, parsed.request.body);
        return parsed;
    }
    bool isNumber = true;
    const qsizetype length =
        headers.contains("content-length") ? headers["content-length"].toLongLong(&isNumber) : 0;
    if (!isNumber || length < 0 || length > kMostBody) {
        parsed.state = Parsed::State::Bad;
    } else if (bytes.size() >= parsed.used + length) {
        parsed.request.body = bytes.mid(parsed.used, length);
        parsed.used += length;
        parsed.state = Parsed::State::Whole;
    }
    return parsed;
}

void StandInHttp::onConnection()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        if (m_refusing) {
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            socket->abort();
            continue;
        }
        m_bytes.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onBytes(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_bytes.remove(socket);
            m_busy.remove(socket);
            socket->deleteLater();
        });
    }
}

void StandInHttp::onBytes(QTcpSocket *socket)
{
    if (m_bytes.value(socket).isEmpty()) {
        // A WebSocket wants to read its own request, so only look until the whole head is there.
        const bool isHeadWhole = socket->peek(kMostHead).contains("\r\n\r\n");
        if (!isHeadWhole && socket->bytesAvailable() < kMostHead)
            return;
        if (isTakenOver(socket))
            return;
    }
    m_bytes[socket] += socket->readAll();
    while (m_bytes.contains(socket) && !m_busy.contains(socket) && !m_bytes[socket].isEmpty()) {
        const Parsed parsed = parse(m_bytes[socket]);
        if (parsed.state == Parsed::State::More)
            return;
        if (parsed.state == Parsed::State::Bad) {
            HttpReply bad;
            bad.status = 400;
            write(socket, bad);
            socket->disconnectFromHost();
            return;
        }
        m_bytes[socket].remove(0, parsed.used);
        m_busy.insert(socket);
        HttpReply reply = m_handler(parsed.request);
        reply.isLast = parsed.request.headers.value("connection").toLower() == "close";
        answer(socket, std::move(reply));
    }
}

bool StandInHttp::isTakenOver(QTcpSocket *socket)
{
    const Parsed parsed = parse(socket->peek(kMostHead));
    if (parsed.request.headers.value("upgrade").toLower() != "websocket")
        return false;
    socket->disconnect(this);
    m_bytes.remove(socket);
    if (m_upgrade(parsed.request, socket))
        return true;
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    HttpReply refused;
    refused.status = 400;
    write(socket, refused);
    socket->disconnectFromHost();
    return true;
}

void StandInHttp::answer(QTcpSocket *socket, HttpReply reply)
{
    if (reply.later) {
        const std::optional<QByteArray> body = reply.later();
        if (!body) {
            m_later.append({socket, reply});
            return;
        }
        reply.later = nullptr;
        reply.body = *body;
    }
    if (reply.delayMs > 0) {
        QTimer::singleShot(reply.delayMs, socket, [this, socket, reply]() mutable {
            reply.delayMs = 0;
            answer(socket, reply);
            if (m_bytes.contains(socket))
                onBytes(socket);
        });
        return;
    }
    if (reply.delivery == HttpReply::Delivery::Held) {
        m_held.append({socket, reply});
        Q_EMIT holding();
        return;
    }
    m_busy.remove(socket);
    if (reply.delivery != HttpReply::Delivery::Lost)
        write(socket, reply);
    if (reply.delivery != HttpReply::Delivery::Whole || reply.isLast)
        socket->disconnectFromHost();
}

void StandInHttp::write(QTcpSocket *socket, const HttpReply &reply)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reason(reply.status) + "\r\n";
    head += "Date: " + httpDate(QDateTime::currentDateTimeUtc().addSecs(m_secondsAhead)) + "\r\n";
    head += "Content-Type: " + reply.contentType + "\r\n";
    head += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    if (reply.isLast)
        head += "Connection: close\r\n";
    for (const auto &[name, value] : reply.headers)
        head += name + ": " + value + "\r\n";
    const bool isCut = reply.delivery == HttpReply::Delivery::Cut;
    socket->write(head + "\r\n" + (isCut ? reply.body.left(reply.body.size() / 2) : reply.body));
}

void StandInHttp::releaseHeld()
{
    const Waiting held = std::exchange(m_held, {});
    for (auto [socket, reply] : held) {
        if (!socket)
            continue;
        reply.delivery = HttpReply::Delivery::Whole;
        answer(socket, reply);
        if (m_bytes.contains(socket))
            onBytes(socket);
    }
}

void StandInHttp::poke()
{
    const Waiting waiting = std::exchange(m_later, {});
    for (const auto &[socket, reply] : waiting) {
        if (!socket)
            continue;
        answer(socket, reply);
        if (m_bytes.contains(socket))
            onBytes(socket);
    }
}

} // namespace porch::test
