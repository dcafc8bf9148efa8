// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/BridgeWatch.h"

#include "models/store/Reader.h"

#include <algorithm>

namespace porch {

namespace {

constexpr int kSoonMs = 1'000;
constexpr int kTickMs = 5'000;
/// Posting takes its seconds; what waits longer is worth a word.
constexpr Micros kLongWait = Micros(60) * 1'000'000;

/// Seconds count here: they say that it is alive.
QString agoWords(Micros length)
{
    constexpr Micros second = 1'000'000;
    return length < 60 * second ? BridgeWatch::tr("%1 s", "seconds").arg(std::max<Micros>(length / second, 0))
                                : kit::TimeText::span(length);
}

/// "slack" as people write it.
QString nameOf(const QString &source)
{
    return source.isEmpty() ? source : source.at(0).toUpper() + source.mid(1);
}

} // namespace

BridgeWatch::BridgeWatch(Reader &reader, Clock clock, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_clock(std::move(clock))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &BridgeWatch::look);
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &BridgeWatch::tell);
    m_tick.start();
}

void BridgeWatch::setTimes(const kit::TimeText &times)
{
    m_times = times;
    tell();
}

void BridgeWatch::setLive(bool live)
{
    if (live == m_live)
        return;
    m_live = live;
    if (live)
        look();
    tell();
}

void BridgeWatch::apply(const Changes &changes)
{
    const bool arrived = std::any_of(changes.tips.begin(), changes.tips.end(),
                                     [](const TipChange &change) { return change.arrived; });
    if ((changes.bridges || changes.bulk || arrived) && !m_soon.isActive())
        m_soon.start();
}

Result<BridgeWatch::State> BridgeWatch::read(Database &db)
{
    State state;
    auto bridges = queries::bridgeHealth(db);
    if (!bridges)
        return bridges.error();
    state.bridges = std::move(bridges).value();
    for (const BridgeHealth &bridge : state.bridges) {
        if (state.newest.contains(bridge.source))
            continue;
        const auto newest = queries::newestMessage(db, bridge.source);
        if (!newest)
            return newest.error();
        state.newest.insert(bridge.source, newest.value());
    }
    return state;
}

void BridgeWatch::look()
{
    if (!m_live)
        return;
    m_reader.read(this, &BridgeWatch::read, [this](const Result<State> &state) {
        if (!state)
            return;
        m_state = state.value();
        tell();
    });
}

void BridgeWatch::tell()
{
    QStringList all;
    for (const BridgeHealth &bridge : m_state.bridges) {
        const QString words = BridgeWatch::words(bridge.source, m_state.bridges,
                                                 m_state.newest.value(bridge.source), m_clock(), m_times);
        if (!all.contains(words))
            all += words;
    }
    const QString now = m_live ? all.join(QLatin1String(" · ")) : QString();
    if (now != std::exchange(m_told, now))
        Q_EMIT changed(now);
}

QString BridgeWatch::words(const QString &source, const std::vector<BridgeHealth> &bridges, Micros newest,
                           Micros now, const kit::TimeText &times)
{
    const BridgeHealth *last = nullptr; ///< who spoke last, and of those who listen one
    bool isConnected = false;
    for (const BridgeHealth &bridge : bridges) {
        if (bridge.source != source)
            continue;
        const bool listens = bridge.connections > 0 && now - bridge.at <= kSilence;
        if (!last || (listens && !isConnected) || (listens == isConnected && bridge.at > last->at))
            last = &bridge;
        isConnected = isConnected || listens;
    }
    const QString name = nameOf(source);
    const bool waits = last && last->unsent > 0 && now - last->oldestUnsent > kLongWait;
    if (!last)
        return {};
    if (isConnected && waits)
        return tr("%1: connected, %Ln answer(s) not sent since %2", nullptr, static_cast<int>(last->unsent))
            .arg(name, times.clockOrDate(last->oldestUnsent, now));
    if (isConnected) {
        return newest == 0 ? tr("%1: connected").arg(name)
                           : tr("%1: connected, last message %2 ago").arg(name, agoWords(now - newest));
    }
    if (now - last->at > kSilence)
        return tr("%1: no word from the bridge since %2").arg(name, times.clockOrDate(last->at, now));
    return tr("%1: not connected since %2").arg(name, times.clockOrDate(last->at, now));
}

} // namespace porch
