// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a bridge costs, between a Slack that is stood in for in this process and a real nats-server, the
// bridge a process of its own:
//
//     bridge_bench live EVENTS RATE           how long an event takes from Slack into the log
//     bridge_bench burst EVENTS UNACKED       as fast as it goes, at most so many unacknowledged
//     bridge_bench make FOLDER MESSAGES       an export of Slack, and the same messages for replay
//     bridge_bench import FOLDER zip|folder   reads it in, beside a replay of the same
//
// Each prints one line of JSON; 0 when nothing was lost.
#include "app/sync/BulkPublisher.h"
#include "tests/bench/ExportMaker.h"
#include "tests/bench/Measures.h"
#include "tests/bridge/SlackTown.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

using namespace porch;
using namespace porch::bench;
using porch::test::kDesk;
using porch::test::kNorth;
using porch::test::SlackTown;

namespace {

/// The department, Slack, one bridge, and who reads the log's events as they come.
class Town
{
public:
    Town()
        : m_log(start())
    {
        m_log.setRecordHandler([this](LogRecord &&record, quint64) { m_seen(record.messageId); });
        m_log.start();
        runUntil([this] { return m_log.isOnline(); });
        m_log.readFrom(1);
        m_bridge.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_bridge.start(QStringLiteral(PORCHLIGHTCTL),
                       {QStringLiteral("bridge"), QStringLiteral("slack"), QStringLiteral("--config"),
                        m_town.config(), QStringLiteral("--profile"), m_town.profileOf(kNorth),
                        QStringLiteral("--json")});
        QByteArray said;
        runUntil([&] { return (said += m_bridge.readAllStandardOutput()).contains('\n'); });
    }
    ~Town()
    {
        m_bridge.terminate();
        m_bridge.waitForFinished();
    }

    void onSeen(std::function<void(const QByteArray &)> seen) { m_seen = std::move(seen); }
    /// The key of the message in the log.
    QByteArray post(int number)
    {
        const QString ts = slack().workspace().post(
            m_town.street, m_town.ana,
            QStringLiteral("Number %1: a van with two men in it, by the old quay").arg(number));
        return slackMessageKey(slack().workspace().teamId(), m_town.street, ts);
    }
    test::SlackStandIn &slack() { return m_town.slack; }

private:
    NatsOptions start()
    {
        if (!m_town.server.start())
            die(m_town.server.error());
        m_town.slack.api().limits.postWindow = 0;
        m_town.street = m_town.slack.workspace().addChannel(QStringLiteral("mill-ward"));
        m_town.ana = m_town.slack.workspace().addUser(QStringLiteral("Ana"));
        return m_town.server.optionsFor(kDesk);
    }

    SlackTown m_town;
    EventLog m_log;
    QProcess m_bridge;
    std::function<void(const QByteArray &)> m_seen = [](const QByteArray &) {};
};

int live(int events, double rate)
{
    Town town;
    QHash<QByteArray, QElapsedTimer> sent;
    std::vector<double> times;
    std::vector<double> acked;
    town.onSeen([&](const QByteArray &id) {
        const auto found = sent.constFind(id);
        if (found != sent.cend())
            times.push_back(milliseconds(*found));
    });
    QHash<QString, QElapsedTimer> deliveries;
    QObject::connect(&town.slack().sockets(), &test::StandInSockets::sent, &town.slack(),
                     [&](const QString &delivery) { deliveries[delivery].start(); });
    QObject::connect(
        &town.slack().sockets(), &test::StandInSockets::acked, &town.slack(),
        [&](const QString &delivery) { acked.push_back(milliseconds(deliveries.take(delivery))); });
    QElapsedTimer clock;
    clock.start();
    int given = 0;
    QTimer tick;
    tick.setTimerType(Qt::PreciseTimer);
    QObject::connect(&tick, &QTimer::timeout, &tick, [&] {
        while (given < events && milliseconds(clock) >= 1000 / rate * given) {
            QElapsedTimer now;
            now.start();
            sent.insert(town.post(++given), now);
        }
    });
    tick.start(std::chrono::milliseconds(1));
    runUntil(
        [&] { return static_cast<int>(times.size()) == events && static_cast<int>(acked.size()) == events; });
    answer({{QStringLiteral("events"), events},
            {QStringLiteral("log_p50_ms"), percentile(times, 0.5)},
            {QStringLiteral("log_p99_ms"), percentile(times, 0.99)},
            {QStringLiteral("ack_p50_ms"), percentile(acked, 0.5)},
            {QStringLiteral("ack_p99_ms"), percentile(acked, 0.99)},
            {QStringLiteral("longest_ms"), percentile(times, 1)}});
    return 0;
}

int burst(int events, int mostUnacked)
{
    Town town;
    QSet<QByteArray> seen;
    QSet<QByteArray> sent;
    town.onSeen([&](const QByteArray &id) { seen.insert(id); });
    int acked = 0;
    QObject::connect(&town.slack().sockets(), &test::StandInSockets::acked, &town.slack(), [&] { ++acked; });
    QElapsedTimer clock;
    clock.start();
    runUntil([&] {
        while (sent.size() < events && sent.size() - acked < mostUnacked)
            sent.insert(town.post(static_cast<int>(sent.size())));
        return sent.size() == events && acked == events;
    });
    const double seconds = milliseconds(clock) / 1000;
    runUntil([&] { return seen.contains(sent); });
    answer({{QStringLiteral("events"), events},
            {QStringLiteral("seconds"), seconds},
            {QStringLiteral("per_second"), events / seconds},
            {QStringLiteral("lost"), events - static_cast<int>((seen & sent).size())},
            {QStringLiteral("given_up"), town.slack().sockets().lostEvents()}});
    return town.slack().sockets().lostEvents() == 0 ? 0 : 1;
}

struct Ended
{
    double seconds = 0;
    double peakMegabytes = 0;
    QJsonObject json;
};

/// A subcommand from its start to its end, and the most memory that it had.
Ended run(const QStringList &words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer clock;
    clock.start();
    process.start(QStringLiteral(PORCHLIGHTCTL), words);
    Ended ended;
    runUntil([&] {
        QFile status(QStringLiteral("/proc/%1/status").arg(process.processId()));
        if (process.state() == QProcess::Running && status.open(QIODevice::ReadOnly)) {
            const QByteArray text = status.readAll();
            const qsizetype at = text.indexOf("VmHWM:");
            if (at >= 0)
                ended.peakMegabytes = text.mid(at + 6, text.indexOf('\n', at) - at - 6)
                                          .simplified()
                                          .split(' ')
                                          .front()
                                          .toDouble() /
                                      1024;
        }
        return process.state() == QProcess::NotRunning;
    });
    ended.seconds = milliseconds(clock) / 1000;
    ended.json = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    if (process.exitCode() != 0)
        die(words.first() + QStringLiteral(" failed"));
    return ended;
}

int import(const QString &folder, const QString &form)
{
    const auto measured = [](const std::function<QStringList(SlackTown &)> &words) {
        SlackTown town;
        if (!town.server.start())
            die(town.server.error());
        return run(words(town) + QStringList{QStringLiteral("--profile"), town.profileOf(kNorth),
                                             QStringLiteral("--json")});
    };
    const Ended replay = measured([&](SlackTown &) {
        return QStringList{QStringLiteral("replay"), folder + QLatin1String("/messages.jsonl"),
                           QStringLiteral("--pseudonyms")};
    });
    const Ended import = measured([&](SlackTown &town) {
        return QStringList{
            QStringLiteral("import"), QStringLiteral("slack-export"),
            folder + (form == QLatin1String("zip") ? QLatin1String("/export.zip") : QLatin1String("/export")),
            QStringLiteral("--config"), town.config()};
    });
    const QLatin1String published("published");
    // The names of channels come along.
    const bool isWhole =
        import.json.value(published).toInteger() ==
        replay.json.value(published).toInteger() + import.json.value(QLatin1String("channels")).toInteger();
    answer({{QStringLiteral("messages"), replay.json.value(published)},
            {QStringLiteral("import_seconds"), import.seconds},
            {QStringLiteral("replay_seconds"), replay.seconds},
            {QStringLiteral("ratio"), replay.seconds / import.seconds},
            {QStringLiteral("peak_mb"), import.peakMegabytes},
            {QStringLiteral("replay_peak_mb"), replay.peakMegabytes},
            {QStringLiteral("whole"), isWhole}});
    return isWhole ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const QString what = words.value(1);
    const double number = words.value(3).toDouble();
    if (words.size() == 4 && what == QLatin1String("live") && words[2].toInt() > 0 && number > 0)
        return live(words[2].toInt(), number);
    if (words.size() == 4 && what == QLatin1String("burst") && words[2].toInt() > 0 && number >= 1)
        return burst(words[2].toInt(), static_cast<int>(number));
    if (words.size() == 4 && what == QLatin1String("make") && number >= 1) {
        makeExport(words[2], static_cast<qint64>(number));
        return 0;
    }
    if (words.size() == 4 && what == QLatin1String("import"))
        return import(words[2], words[3]);
    die(QStringLiteral("usage: bridge_bench live EVENTS RATE | burst EVENTS UNACKED | make FOLDER MESSAGES | "
                       "import FOLDER zip|folder"));
}
