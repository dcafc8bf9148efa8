// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackSockets.h"

#include "app/bridge/SlackApi.h"
#include "app/wire/NatsOptions.h"

#include <QRandomGenerator>
#include <QUrl>

#include <algorithm>

namespace porch {

namespace {

/// Where hello does not say how long a socket lives.
constexpr std::chrono::hours kUnsaidLife{1};

QString badFrameText(SlackBadFrame::Fault fault)
{
    switch (fault) {
    case SlackBadFrame::Fault::TooLong:
        return SlackSockets::tr(
            "Slack sent a message that is too long to be read; looking back will find what "
            "it was about.");
    case SlackBadFrame::Fault::NotJson:
    case SlackBadFrame::Fault::NotAnObject:
        return SlackSockets::tr("Slack sent a message that is no JSON object; it was left aside.");
    case SlackBadFrame::Fault::NoType:
        return SlackSockets::tr("Slack sent a message without a type; it was left aside.");
    case SlackBadFrame::Fault::NoId:
        return SlackSockets::tr("Slack sent a message without an envelope_id; it was left aside.");
    case SlackBadFrame::Fault::NoPayload:
        return SlackSockets::tr("Slack sent an envelope without a payload; it was left aside.");
    }
    return {};
}

} // namespace

SlackSockets::SlackSockets(SlackApi &api, SlackSocketsOptions options, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_options(std::move(options))
{}

SlackSockets::~SlackSockets()
{
    stop();
}

void SlackSockets::start()
{
    if (!m_slots.empty())
        return;
    m_deafSince = 0;
    m_lastTrouble.clear();
    for (int i = 0; i < std::max(1, m_options.count); ++i) {
        Slot slot;
        slot.timer = std::make_unique<QTimer>();
        slot.timer->setSingleShot(true);
        slot.backoff = std::make_unique<Backoff>(m_options.firstDelay, m_options.longestDelay);
        const std::size_t index = m_slots.size();
        connect(slot.timer.get(), &QTimer::timeout, this, [this, index] { attempt(index); });
        m_slots.push_back(std::move(slot));
    }
    for (std::size_t index = 0; index < m_slots.size(); ++index)
        attempt(index);
}

void SlackSockets::stop()
{
    ++m_generation;
    std::vector<SlackSocket *> leaving = std::move(m_draining);
    m_draining.clear();
    for (const Slot &slot : m_slots) {
        for (SlackSocket *socket : {slot.current, slot.next}) {
            if (socket != nullptr)
                leaving.push_back(socket);
        }
    }
    m_slots.clear();
    for (SlackSocket *socket : leaving)
        retire(socket);
    if (std::exchange(m_connected, 0) != 0)
        Q_EMIT connectedChanged(0);
}

bool SlackSockets::acknowledge(const SlackEnvelope &envelope, const QJsonObject &payload)
{
    const auto isIt = [&](const SlackSocket *socket) {
        return socket != nullptr && socket->number() == envelope.socket;
    };
    const QJsonObject answer = envelope.takesAnswer ? payload : QJsonObject();
    for (const Slot &slot : m_slots) {
        for (SlackSocket *socket : {slot.current, slot.next}) {
            if (isIt(socket))
                return socket->acknowledge(envelope.id, answer);
        }
    }
    const auto draining = std::find_if(m_draining.cbegin(), m_draining.cend(), isIt);
    return draining != m_draining.cend() && (*draining)->acknowledge(envelope.id, answer);
}

int SlackSockets::connected() const
{
    return static_cast<int>(std::count_if(m_slots.cbegin(), m_slots.cend(), [](const Slot &slot) {
        return slot.current != nullptr && slot.current->isOpen();
    }));
}

std::chrono::milliseconds SlackSockets::renewAfter(std::chrono::milliseconds life,
                                                   const QList<std::chrono::milliseconds> &others, int count)
{
    // Each of the others stands in the way of at most two of the steps, and there are twice as many as
    // sockets: one is always free.
    const std::chrono::milliseconds latest = life * 9 / 10;
    const std::chrono::milliseconds step = latest / (2 * std::max(1, count));
    for (int steps = 2 * std::max(1, count); steps > 0; --steps) {
        const std::chrono::milliseconds after = latest - step * (2 * std::max(1, count) - steps);
        const bool apart = std::all_of(others.cbegin(), others.cend(), [&](std::chrono::milliseconds other) {
            return std::chrono::abs(other - after) >= step;
        });
        if (apart)
            return after;
    }
    return latest;
}

void SlackSockets::attempt(std::size_t index)
{
    Slot &slot = m_slots[index];
    if (slot.asking || slot.next != nullptr)
        return;
    slot.asking = true;
    slot.waiting = Waiting::Nothing;
    slot.timer->stop();
    const quint64 generation = m_generation;
    m_api.call(QStringLiteral("apps.connections.open"), {}, this,
               [this, index, generation](const SlackAnswer &answer) {
                   if (generation == m_generation)
                       onAddress(index, answer);
               });
}

void SlackSockets::onAddress(std::size_t index, const SlackAnswer &answer)
{
    Slot &slot = m_slots[index];
    slot.asking = false;
    if (!answer.answered()) {
        if (answer.error == QLatin1String("too_many_websockets"))
            return onTooMany(slot);
        if (SlackVerdict::needsPerson(answer.error))
            wait(slot, Waiting::Person, Backoff::jittered(m_options.hopelessDelay));
        else
            waitAfterFailure(slot);
        return say(answer.sentence);
    }
    const QUrl address(answer.json.value(QLatin1String("url")).toString(), QUrl::StrictMode);
    const bool plain =
        address.scheme() == QLatin1String("ws") && isLoopback(address) && isLoopback(m_api.url());
    if (!address.isValid() || address.host().isEmpty() ||
        (address.scheme() != QLatin1String("wss") && !plain)) {
        waitAfterFailure(slot);
        return say(tr("Slack gave an address for Socket Mode that can't be used."));
    }
    slot.next = new SlackSocket(++m_lastNumber, m_options.times, m_options.caFile, this);
    SlackSocket *socket = slot.next;
    listen(index, socket);
    socket->open(address);
}

void SlackSockets::listen(std::size_t index, SlackSocket *socket)
{
    connect(socket, &SlackSocket::envelope, this, &SlackSockets::envelope);
    connect(socket, &SlackSocket::greeted, this,
            [this, index, socket](const SlackHello &hello) { onGreeted(index, socket, hello); });
    connect(socket, &SlackSocket::goodbye, this,
            [this, index, socket](SlackGoodbye::Reason reason) { onGoodbye(index, socket, reason); });
    connect(socket, &SlackSocket::ended, this,
            [this, index, socket](const QString &why) { onEnded(index, socket, why); });
    connect(socket, &SlackSocket::badFrame, this,
            [this](SlackBadFrame::Fault fault) { say(badFrameText(fault)); });
}

void SlackSockets::onGreeted(std::size_t index, SlackSocket *socket, const SlackHello &hello)
{
    Slot &slot = m_slots[index];
    if (socket != slot.next)
        return;
    SlackSocket *old = std::exchange(slot.current, std::exchange(slot.next, nullptr));
    slot.age.start();
    if (old != nullptr)
        drainOut(old);
    QList<std::chrono::milliseconds> others;
    for (const Slot &other : m_slots) {
        if (&other != &slot && other.waiting == Waiting::Renewal)
            others.append(other.timer->remainingTimeAsDuration());
    }
    const std::chrono::milliseconds life =
        hello.lifetime.count() > 0 ? std::chrono::milliseconds(hello.lifetime) : kUnsaidLife;
    const auto renew = renewAfter(life, others, static_cast<int>(m_slots.size()));
    // Two bridges that were started together need not ask together.
    const auto jitter = static_cast<qint64>(QRandomGenerator::global()->generateDouble() *
                                            static_cast<double>(life.count()) / 50);
    wait(slot, Waiting::Renewal, std::max(renew - std::chrono::milliseconds(jitter), m_options.leastLife));
    m_lastTrouble.clear();
    countAgain({});
}

void SlackSockets::onGoodbye(std::size_t index, SlackSocket *socket, SlackGoodbye::Reason reason)
{
    Slot &slot = m_slots[index];
    if (socket != slot.current && socket != slot.next)
        return; // it has been replaced: its end is what we want
    switch (reason) {
    case SlackGoodbye::Reason::Refresh:
        if (socket != slot.current || slot.asking || slot.next != nullptr || slot.waiting == Waiting::Retry ||
            slot.waiting == Waiting::Person)
            return;
        // One that must be refreshed as soon as it is open must not become a mill.
        if (std::chrono::milliseconds(slot.age.elapsed()) < m_options.firstDelay)
            waitAfterFailure(slot);
        else
            attempt(index);
        return;
    case SlackGoodbye::Reason::LinkDisabled:
        wait(slot, Waiting::Person, Backoff::jittered(m_options.hopelessDelay));
        say(SlackVerdict::refusal(QStringLiteral("apps.connections.open"), QStringLiteral("link_disabled")));
        return;
    case SlackGoodbye::Reason::TooMany:
        onTooMany(slot);
        return;
    }
}

void SlackSockets::onTooMany(Slot &slot)
{
    // Slack ends this socket now, and does well without it while there are others.
    const bool others = std::any_of(m_slots.cbegin(), m_slots.cend(), [&](const Slot &other) {
        return &other != &slot && other.current != nullptr;
    });
    if (others)
        wait(slot, Waiting::Person, Backoff::jittered(m_options.hopelessDelay));
    else
        waitAfterFailure(slot);
    say(tr("Slack allows %n socket(s) for one app, and all are in use: this bridge does with fewer. Look "
           "whether another program uses the app's token, or set a smaller “sockets”.",
           nullptr, SlackSettings::kMostSockets));
}

void SlackSockets::onEnded(std::size_t index, SlackSocket *socket, const QString &why)
{
    if (const auto draining = std::find(m_draining.begin(), m_draining.end(), socket);
        draining != m_draining.end()) {
        m_draining.erase(draining);
        socket->deleteLater();
        return;
    }
    Slot &slot = m_slots[index];
    socket->deleteLater();
    const bool underWay = slot.asking || slot.next != nullptr;
    if (socket == slot.next) {
        slot.next = nullptr;
        if (slot.waiting != Waiting::Nothing)
            return; // it was said why, and what to wait for
        waitAfterFailure(slot);
        say(tr("No socket to Slack could be opened: %1").arg(why));
    } else if (socket == slot.current) {
        slot.current = nullptr;
        const bool lastedWell = std::chrono::milliseconds(slot.age.elapsed()) >= m_options.longestDelay;
        if (lastedWell)
            slot.backoff->reset();
        if (!underWay && slot.waiting != Waiting::Person && slot.waiting != Waiting::Retry)
            waitAfterFailure(slot);
        countAgain(socket->silence());
    }
}

void SlackSockets::drainOut(SlackSocket *socket)
{
    m_draining.push_back(socket);
    QTimer::singleShot(m_options.drain, socket, [this, socket] {
        std::erase(m_draining, socket);
        retire(socket);
    });
}

void SlackSockets::retire(SlackSocket *socket)
{
    socket->disconnect(this);
    socket->close();
    socket->deleteLater();
}

void SlackSockets::wait(Slot &slot, Waiting what, std::chrono::milliseconds delay)
{
    slot.waiting = what;
    slot.timer->start(delay);
}

void SlackSockets::waitAfterFailure(Slot &slot)
{
    wait(slot, Waiting::Retry, slot.backoff->next());
}

void SlackSockets::countAgain(std::chrono::milliseconds silence)
{
    const int before = std::exchange(m_connected, connected());
    if (m_connected == before)
        return;
    const Micros now = wallClock();
    // A socket that died in silence has heard nothing since its last sign of life.
    if (m_connected == 0)
        m_deafSince = now - std::chrono::microseconds(silence).count();
    const Micros deafSince = m_connected > 0 ? std::exchange(m_deafSince, 0) : 0;
    Q_EMIT connectedChanged(m_connected);
    if (deafSince != 0)
        Q_EMIT gap(deafSince, now);
}

void SlackSockets::say(const QString &sentence)
{
    if (sentence.isEmpty() || sentence == m_lastTrouble)
        return;
    m_lastTrouble = sentence;
    Q_EMIT trouble(sentence);
}

} // namespace porch
