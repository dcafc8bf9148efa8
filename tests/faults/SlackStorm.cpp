// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/SlackStorm.h"

#include <QCoreApplication>

namespace porch::test {

namespace {

constexpr int kLookMs = 300;
/// Slack's times, a hundredth of them: when it tells again, and how long it waits for an acknowledgement.
const QList<int> kHurriedRetries{0, 600, 3'000};
constexpr int kHurriedAck = 300;
constexpr int kHurriedLife = 6;

void spin(int milliseconds)
{
    QTimer wake;
    wake.start(milliseconds);
    QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

SlackStorm::SlackStorm(const Options &options)
    : m_options(options)
    , m_random(options.seed)
{}

SlackStorm::~SlackStorm()
{
    for (const auto &[name, process] : m_bridges) {
        if (!process)
            continue;
        process->kill();
        process->waitForFinished();
    }
}

QStringList SlackStorm::run()
{
    if (!m_town.open())
        return {m_town.server.error()};
    settleIn();
    blow();
    return calm();
}

void SlackStorm::settleIn()
{
    StandInWorkspace &slack = m_town.slack.workspace();
    m_channels = {m_town.street, slack.addChannel(QStringLiteral("old-quay")),
                  slack.addChannel(QStringLiteral("parks")), slack.addChannel(QStringLiteral("harbour"))};
    m_people += m_town.ana;
    for (const char *name : {"Bo", "Cy", "Di", "Ed"})
        m_people += slack.addUser(QString::fromLatin1(name));
    StandInSockets::Times &times = m_town.slack.sockets().times;
    if (m_options.isHurried) {
        times.retries = kHurriedRetries;
        times.ackWithin = kHurriedAck;
        times.connectionSeconds = kHurriedLife;
        times.disconnectGrace = kHurriedAck;
    } else {
        m_town.slack.api().limits.postWindow = 1'000;
    }
    // Written once: a bridge may be reading it.
    m_config = m_town.config();
    for (const QString &name : {kNorth, kSouth}) {
        m_profiles[name] = m_town.profileOf(name);
        startBridge(name);
    }
    m_clock.start();
}

/// Whatever is due, again and again; nothing of it runs while something else waits.
void SlackStorm::blow()
{
    const Moment end = Moment(m_options.seconds) * 1'000;
    qint64 acts = 0;
    qint64 replies = 0;
    qint64 faults = 0;
    while (m_clock.elapsed() < end) {
        const double seconds = static_cast<double>(m_clock.elapsed()) / 1'000;
        const auto isDue = [&](qint64 &done, double rate) {
            // After a wait it does not make up for everything at once.
            if (static_cast<double>(done) >= seconds * rate)
                return false;
            ++done;
            return true;
        };
        for (int n = 0; n < 5 && isDue(acts, m_options.acts); ++n)
            act();
        if (isDue(replies, m_options.replies))
            answer();
        if (isDue(faults, m_options.faults))
            fail();
        runLate();
        watchBridges();
        spin(5);
    }
}

/// The end of all faults; then what was promised must come about.
QStringList SlackStorm::calm()
{
    while (!m_late.empty()) {
        const auto next = m_late.extract(m_late.begin());
        next.mapped()();
    }
    m_town.slack.faults().clear();
    m_town.slack.http().setRefusing(false);
    m_town.slack.http().releaseHeld();
    m_town.slack.sockets().setHoldingHello(false);
    m_town.desk->retryNow();
    QElapsedTimer waited;
    waited.start();
    QStringList found = differences();
    while (!found.isEmpty() && waited.elapsed() < m_options.patienceMs) {
        QElapsedTimer look;
        look.start();
        while (look.elapsed() < kLookMs)
            spin(20);
        watchBridges();
        found = differences();
    }
    m_counts[QStringLiteral("ms until both sides were equal")] = static_cast<int>(waited.elapsed());
    return found;
}

QStringList SlackStorm::differences()
{
    const StormVerdict verdict(m_town);
    const QStringList found = verdict.messages(m_written);
    return found.isEmpty() ? verdict.replies(m_replies) + m_crashes : found;
}

void SlackStorm::watchBridges()
{
    for (const QString &name : {kNorth, kSouth}) {
        const auto &process = m_bridges[name];
        // None: it was killed, and its time to come back has not come.
        if (!process || process->state() != QProcess::NotRunning)
            continue;
        ++m_counts[QStringLiteral("bridges ended by themselves")];
        if (process->exitStatus() == QProcess::CrashExit)
            m_crashes += QStringLiteral("%1 has crashed").arg(name);
        startBridge(name);
    }
}

void SlackStorm::startBridge(const QString &name)
{
    auto &process = m_bridges[name];
    process = std::make_unique<QProcess>();
    process->setStandardErrorFile(bridgeLog(name), QIODevice::Append);
    process->setStandardOutputFile(QProcess::nullDevice());
    if (m_options.isHurried)
        process->start(QStringLiteral(BRIDGE_CHILD), {m_config, m_profiles[name]});
    else
        process->start(QStringLiteral(PORCHLIGHTCTL),
                       {QStringLiteral("bridge"), QStringLiteral("slack"), QStringLiteral("--config"),
                        m_config, QStringLiteral("--profile"), m_profiles[name]});
}

void SlackStorm::killBridge(const QString &name, int backAfterMs)
{
    auto &process = m_bridges[name];
    if (!process)
        return;
    process->kill();
    process->waitForFinished();
    process.reset();
    later(backAfterMs, [this, name] { startBridge(name); });
}

void SlackStorm::later(int milliseconds, std::function<void()> then)
{
    m_late.emplace(m_clock.elapsed() + milliseconds, std::move(then));
}

void SlackStorm::runLate()
{
    while (!m_late.empty() && m_late.begin()->first <= m_clock.elapsed()) {
        const auto next = m_late.extract(m_late.begin());
        next.mapped()();
    }
}

int SlackStorm::between(int least, int most)
{
    const int seconds = least + upTo(most - least + 1);
    return m_options.isHurried ? seconds * 10 + upTo(10) : seconds * 1'000 + upTo(1'000);
}

QString SlackStorm::summary()
{
    QStringList parts;
    for (const auto &[what, count] : m_counts)
        parts += QStringLiteral("%1 %2").arg(count).arg(what);
    parts += QStringLiteral("%1 events given up by Slack").arg(m_town.slack.sockets().lostEvents());
    return parts.join(QLatin1String(", "));
}

} // namespace porch::test
