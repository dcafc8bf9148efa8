// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/slack/StandInSockets.h"

#include <QJsonDocument>
#include <QUuid>
#include <QWebSocket>

#include <algorithm>
#include <utility>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace porch::test {

namespace {

const auto kEvents = "events_api"_L1;

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// Closing this socket then sends RST in place of FIN.
void setLingerNothing(qintptr descriptor)
{
#ifdef Q_OS_WIN
    const LINGER none{1, 0};
    setsockopt(static_cast<SOCKET>(descriptor), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&none),
               sizeof none);
#else
    const linger none{1, 0};
    setsockopt(static_cast<int>(descriptor), SOL_SOCKET, SO_LINGER, &none, sizeof none);
#endif
}

} // namespace

StandInSockets::StandInSockets(const QString &appId)
    : m_appId(appId)
    , m_server(u"applink"_s, QWebSocketServer::NonSecureMode)
{
    connect(&m_server, &QWebSocketServer::newConnection, this, &StandInSockets::onWebSocket);
    connect(&m_pinger, &QTimer::timeout, this, [this] {
        for (const auto &[id, socket] : m_sockets) {
            if (!socket.silent)
                socket.web->ping("Ping from applink");
        }
    });
}

StandInSockets::~StandInSockets()
{
    for (const auto &[id, socket] : m_sockets) {
        socket.web->disconnect(this);
        delete socket.web;
    }
}

// --- Connections ---------------------------------------------------------------------------------------

QString StandInSockets::newTicket()
{
    m_tickets.append(newUuid());
    return m_tickets.last();
}

void StandInSockets::adopt(QTcpSocket *connection)
{
    connection->setParent(this);
    m_adopted.append(connection);
    m_server.handleConnection(connection);
}

void StandInSockets::onWebSocket()
{
    while (QWebSocket *web = m_server.nextPendingConnection()) {
        Socket socket;
        socket.web = web;
        for (const QPointer<QTcpSocket> &adopted : std::as_const(m_adopted)) {
            if (adopted && adopted->peerPort() == web->peerPort())
                socket.tcp = adopted;
        }
        m_adopted.removeAll(QPointer<QTcpSocket>(socket.tcp));
        web->setParent(this);
        // Each must outlive the other's last word.
        if (socket.tcp)
            socket.tcp->setParent(web);
        const bool isTooMany = m_sockets.size() >= kMostSockets;
        const int id = ++m_lastSocket;
        m_sockets[id] = socket;
        connect(web, &QWebSocket::textMessageReceived, this, &StandInSockets::onText);
        connect(web, &QWebSocket::disconnected, this, [this, id] { onEnded(id); });
        Q_EMIT opened(id);
        if (isTooMany) {
            sayDisconnect(u"too_many_websockets"_s, id);
            continue;
        }
        if (!m_pinger.isActive() && times.ping > 0)
            m_pinger.start(times.ping);
        if (!m_holdingHello)
            sayHello(id);
    }
}

void StandInSockets::sayHello(int id)
{
    const auto found = m_sockets.find(id);
    if (found == m_sockets.end() || found->second.greeted)
        return;
    found->second.greeted = true;
    const QJsonObject debug{{u"host"_s, u"applink-7c9d"_s},
                            {u"build_number"_s, 118},
                            {u"approximate_connection_time"_s, times.connectionSeconds}};
    write(found->second, compact({{u"type"_s, u"hello"_s},
                                  {u"num_connections"_s, open().size()},
                                  {u"debug_info"_s, debug},
                                  {u"connection_info"_s, QJsonObject{{u"app_id"_s, m_appId}}}}));
    Q_EMIT greeted(id);
}

QList<int> StandInSockets::open() const
{
    QList<int> open;
    for (const auto &[id, socket] : m_sockets) {
        if (socket.greeted)
            open.append(id);
    }
    return open;
}

QList<int> StandInSockets::chosen(int socket) const
{
    QList<int> ids;
    for (const auto &[id, each] : m_sockets) {
        if (socket == 0 || socket == id)
            ids.append(id);
    }
    return ids;
}

void StandInSockets::onEnded(int id)
{
    const auto found = m_sockets.find(id);
    if (found == m_sockets.end())
        return;
    found->second.web->disconnect(this);
    found->second.web->deleteLater();
    m_sockets.erase(found);
    Q_EMIT closed(id);
    // What it took along and never acknowledged has failed.
    QStringList failed;
    for (auto delivery = m_deliveries.cbegin(); delivery != m_deliveries.cend(); ++delivery) {
        if (delivery->socket == id && !delivery->acked && !delivery->lost)
            failed.append(delivery.key());
    }
    failed.sort();
    for (const QString &name : std::as_const(failed))
        onFailed(name);
}

void StandInSockets::write(const Socket &socket, const QString &text)
{
    if (!socket.silent)
        socket.web->sendTextMessage(text);
}

void StandInSockets::sayDisconnect(const QString &reason, int socket)
{
    const QString text = compact({{u"type"_s, u"disconnect"_s},
                                  {u"reason"_s, reason},
                                  {u"debug_info"_s, QJsonObject{{u"host"_s, u"applink-7c9d"_s}}}});
    const bool isGentle = reason == "warning"_L1 || reason == "refresh_requested"_L1;
    const QList<int> ids = chosen(socket);
    for (const int id : ids) {
        const Socket &each = m_sockets.at(id);
        write(each, text);
        if (isGentle)
            QTimer::singleShot(times.disconnectGrace, each.web, [this, id] { close(id); });
        else
            close(id);
    }
}

void StandInSockets::close(int socket)
{
    const QList<int> ids = chosen(socket);
    for (const int id : ids) {
        if (!m_sockets.at(id).silent)
            m_sockets.at(id).web->close();
    }
}

void StandInSockets::reset(int socket)
{
    const QList<int> ids = chosen(socket);
    for (const int id : ids) {
        QTcpSocket *tcp = m_sockets.at(id).tcp;
        setLingerNothing(tcp->socketDescriptor());
        tcp->abort();
    }
}

void StandInSockets::silence(int socket)
{
    const QList<int> ids = chosen(socket);
    for (const int id : ids) {
        Socket &each = m_sockets.at(id);
        each.silent = true;
        // Then nothing is read any more, not even a ping that would be answered.
        QObject::disconnect(each.tcp, &QTcpSocket::readyRead, nullptr, nullptr);
    }
}

void StandInSockets::sendRaw(const QString &text, int socket)
{
    const QList<int> ids = chosen(socket);
    for (const int id : ids)
        write(m_sockets.at(id), text);
}

// --- Deliveries ----------------------------------------------------------------------------------------

QString StandInSockets::sendEvent(const QJsonObject &callback)
{
    const QString name = callback["event_id"_L1].toString();
    Delivery &delivery = m_deliveries[name];
    delivery.type = kEvents;
    delivery.payload = callback;
    m_order.append(name);
    attempt(name);
    return name;
}

QString StandInSockets::sendOnce(const QString &type, const QJsonObject &payload)
{
    if (open().isEmpty())
        return {};
    const QString name = newUuid();
    Delivery &delivery = m_deliveries[name];
    delivery.type = type;
    delivery.payload = payload;
    attempt(name);
    return name;
}

int StandInSockets::pick()
{
    const QList<int> open = this->open();
    if (open.isEmpty())
        return 0;
    int next = open.first();
    if (m_route) {
        const int wanted = m_route(open);
        next = open.contains(wanted) ? wanted : next;
    } else {
        const auto later = std::upper_bound(open.begin(), open.end(), m_lastPicked);
        next = later == open.end() ? next : *later;
    }
    m_lastPicked = next;
    return next;
}

void StandInSockets::attempt(const QString &name)
{
    Delivery &delivery = m_deliveries[name];
    stopTimer(delivery);
    const bool isEvent = delivery.type == kEvents;
    const int number = delivery.attempts++;
    const QString envelope = isEvent ? newUuid() : name;
    QJsonObject json{{u"envelope_id"_s, envelope},
                     {u"type"_s, delivery.type},
                     {u"payload"_s, delivery.payload},
                     {u"accepts_response_payload"_s, !isEvent}};
    if (isEvent) {
        json["retry_attempt"_L1] = number;
        json["retry_reason"_L1] = number == 0 ? QString() : u"timeout"_s;
    }
    m_envelopes[envelope] = name;
    delivery.frame = compact(json);
    delivery.socket = pick();
    if (delivery.socket == 0) {
        onFailed(name);
        return;
    }
    startTimer(delivery, times.ackWithin, [this, name] { onFailed(name); });
    const int id = delivery.socket;
    write(m_sockets.at(id), delivery.frame);
    Q_EMIT sent(name, number, id);
}

void StandInSockets::onFailed(const QString &name)
{
    Delivery &delivery = m_deliveries[name];
    stopTimer(delivery);
    delivery.socket = 0;
    const bool isEvent = delivery.type == kEvents;
    if (isEvent && delivery.attempts <= times.retries.size()) {
        startTimer(delivery, times.retries[delivery.attempts - 1], [this, name] { attempt(name); });
        return;
    }
    delivery.lost = true;
    m_lost += isEvent ? 1 : 0;
    Q_EMIT lost(name);
}

void StandInSockets::startTimer(Delivery &delivery, int milliseconds, std::function<void()> then)
{
    delivery.timer = new QTimer(this);
    delivery.timer->setSingleShot(true);
    connect(delivery.timer, &QTimer::timeout, this, std::move(then));
    delivery.timer->start(milliseconds);
}

void StandInSockets::stopTimer(Delivery &delivery)
{
    if (QTimer *timer = std::exchange(delivery.timer, nullptr)) {
        timer->stop();
        timer->deleteLater();
    }
}

void StandInSockets::onText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto envelope = m_envelopes.constFind(json["envelope_id"_L1].toString());
    if (envelope == m_envelopes.constEnd()) {
        m_odd.append(text);
        return;
    }
    const QString name = *envelope;
    Delivery &delivery = m_deliveries[name];
    if (delivery.acked || delivery.lost)
        return;
    stopTimer(delivery);
    delivery.acked = true;
    delivery.answer = json["payload"_L1].toObject();
    const QJsonObject answer = delivery.answer;
    Q_EMIT acked(name, answer);
}

QStringList StandInSockets::unacked() const
{
    QStringList unacked;
    for (const QString &name : m_order) {
        const auto delivery = m_deliveries.constFind(name);
        if (!delivery->acked && !delivery->lost)
            unacked.append(name);
    }
    return unacked;
}

void StandInSockets::retryNow()
{
    const QStringList names = unacked();
    for (const QString &name : names)
        attempt(name);
}

void StandInSockets::duplicate(const QString &delivery)
{
    const int id = pick();
    if (id != 0 && m_deliveries.contains(delivery))
        write(m_sockets.at(id), m_deliveries[delivery].frame);
}

} // namespace porch::test
