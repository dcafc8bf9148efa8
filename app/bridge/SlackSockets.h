// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/SlackAnswer.h"
#include "app/bridge/SlackSocket.h"
#include "app/wire/Backoff.h"
#include "models/domain/Event.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace porch {

class SlackApi;

struct SlackSocketsOptions
{
    int count = 2; ///< sockets at once; each event goes to one of them, any one
    SlackSocket::Times times = {};
    std::chrono::milliseconds drain{10'000};     ///< a replaced socket still listens that long
    std::chrono::milliseconds leastLife{60'000}; ///< no socket is renewed sooner by its hello's word
    std::chrono::milliseconds firstDelay{250};   ///< after a failure; doubles, with jitter
    std::chrono::milliseconds longestDelay{30'000};
    std::chrono::milliseconds hopelessDelay{300'000}; ///< where a person must change something first
    QString caFile = {};                              ///< PEM; empty: the system's certificates
};

/// Keeps sockets to Slack open, one more than needed, renewed at different times and each before it ends: the
/// new one says hello before the old one stops listening. Lives on the thread of its SlackApi.
///
/// It acknowledges nothing by itself, envelopes of an unknown kind neither.
class SlackSockets : public QObject
{
    Q_OBJECT

public:
    /// @param api must outlive this object
    SlackSockets(SlackApi &api, SlackSocketsOptions options, QObject *parent = nullptr);
    ~SlackSockets() override;

    /// Opens, and goes on trying until stop().
    void start();
    /// Closes all. What is not acknowledged by then comes again elsewhere.
    void stop();

    /// Acknowledges over the socket on which the envelope came. False when that is gone: Slack will send the
    /// event again, under another id.
    bool acknowledge(const SlackEnvelope &envelope, const QJsonObject &payload = {});

    /// How many are open; those that only drain do not count.
    int connected() const;

    /// When to renew a socket: late in its life, and apart from the others.
    /// @param others in how long those are renewed
    /// @param count of sockets, this one included
    static std::chrono::milliseconds renewAfter(std::chrono::milliseconds life,
                                                const QList<std::chrono::milliseconds> &others, int count);

Q_SIGNALS:
    void envelope(const porch::SlackEnvelope &envelope);
    void connectedChanged(int count);
    /// No socket was open in this time, by this computer's clock: what was written then may be missing. Said
    /// when one is open again. Before the first one is open it is not said: whoever starts looks back anyway,
    /// after connectedChanged.
    void gap(porch::Micros from, porch::Micros to);
    /// One sentence, not twice in a row. Without personal data.
    void trouble(const QString &sentence);

private:
    enum class Waiting : quint8 { Nothing, Renewal, Retry, Person };
    struct Slot
    {
        SlackSocket *current = nullptr;
        SlackSocket *next = nullptr;
        bool asking = false; ///< for an address
        Waiting waiting = Waiting::Nothing;
        std::unique_ptr<QTimer> timer; ///< what it waits for
        QElapsedTimer age;             ///< of the current one
        std::unique_ptr<Backoff> backoff;
    };

    void attempt(std::size_t index);
    void onAddress(std::size_t index, const SlackAnswer &answer);
    void listen(std::size_t index, SlackSocket *socket);
    void onGreeted(std::size_t index, SlackSocket *socket, const SlackHello &hello);
    void onGoodbye(std::size_t index, SlackSocket *socket, SlackGoodbye::Reason reason);
    void onEnded(std::size_t index, SlackSocket *socket, const QString &why);
    void onTooMany(Slot &slot);
    void drainOut(SlackSocket *socket);
    void retire(SlackSocket *socket);

    void wait(Slot &slot, Waiting what, std::chrono::milliseconds delay);
    void waitAfterFailure(Slot &slot);
    void countAgain(std::chrono::milliseconds silence);
    void say(const QString &sentence);

    SlackApi &m_api;
    SlackSocketsOptions m_options;
    std::vector<Slot> m_slots;
    std::vector<SlackSocket *> m_draining;
    quint64 m_lastNumber = 0;
    quint64 m_generation = 0; ///< answers from before a stop() are not wanted
    int m_connected = 0;
    Micros m_deafSince = 0; ///< 0: not deaf, or nothing has been heard yet
    QString m_lastTrouble;
};

} // namespace porch
