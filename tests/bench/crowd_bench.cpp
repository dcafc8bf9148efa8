// SPDX-License-Identifier: GPL-3.0-or-later
//
// Many desks on one server of their own, headless, each with its cache and its outbox:
//
//     crowd_bench DESKS RATE SECONDS
//
// Each acts RATE times a second on the same tips. At the end all caches must say the same. Prints one line of
// JSON; 0 when they do.
#include "app/sync/BulkPublisher.h"
#include "app/sync/Workstation.h"
#include "app/wire/EventLog.h"
#include "models/store/CacheDigest.h"
#include "tests/bench/Measures.h"
#include "tests/bench/SyntheticLog.h"
#include "tests/support/TestServer.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>
#include <memory>

using namespace porch;
using namespace porch::bench;

namespace {

constexpr int kTips = 500;
constexpr auto kBridge = "residents";

QString userName(int number)
{
    return QStringLiteral("d%1").arg(number);
}

/// One of the crowd.
class CrowdDesk
{
public:
    CrowdDesk(const NatsOptions &options, quint64 seed)
        : m_workstation(options, {cachePath(), m_folder.filePath(QStringLiteral("outbox.db"))})
        , m_random(seed)
    {
        QObject::connect(&m_workstation, &Workstation::stateChanged, &m_workstation,
                         [this](const LinkState &state) { m_state = state; });
        QObject::connect(&m_workstation, &Workstation::folded, &m_workstation,
                         [this](const Changes &changes) { settle(changes.outcomes); });
        QObject::connect(&m_workstation, &Workstation::failed, &m_workstation,
                         [](const QByteArray &, const QString &problem) { die(problem); });
        m_workstation.start();
    }

    void act(const std::vector<QByteArray> &tips)
    {
        const QByteArray &tip = tips[m_random() % tips.size()];
        constexpr std::array verbs{Verb::Claim, Verb::Claim,    Verb::Reply, Verb::Note,
                                   Verb::Note,  Verb::Classify, Verb::Close, Verb::Release};
        Command command{newEventId(), verbs[m_random() % verbs.size()], {tip, {}, {}}};
        if (command.verb == Verb::Reply || command.verb == Verb::Note)
            command.body.text = "An officer will call at nine.";
        if (command.verb == Verb::Classify)
            command.body.priority = Priority::Urgent;
        if (command.verb == Verb::Close)
            command.body.reason = "answered";
        m_waiting.insert(command.id, QElapsedTimer()).value().start();
        ++m_actions;
        m_workstation.submit(command);
    }

    const LinkState &state() const { return m_state; }
    bool isSettled() const { return m_waiting.isEmpty(); }
    int actions() const { return m_actions; }
    int refused() const { return m_refused; }
    const std::vector<double> &times() const { return m_times; }
    QByteArray digest() const
    {
        auto db = Database::open(cachePath(), Database::Mode::ReadOnly);
        const auto digest = db ? cacheDigest(db.value()) : Result<QByteArray>(db.error());
        if (!digest)
            die(digest.error().what);
        return digest.value();
    }

private:
    QString cachePath() const { return m_folder.filePath(QStringLiteral("cache.db")); }

    void settle(const std::vector<Outcome> &outcomes)
    {
        for (const Outcome &outcome : outcomes) {
            const auto mine = m_waiting.constFind(outcome.id);
            if (mine == m_waiting.cend())
                continue;
            m_times.push_back(milliseconds(*mine));
            m_refused += outcome.refusal == Refusal::None ? 0 : 1;
            m_waiting.erase(mine);
        }
    }

    QTemporaryDir m_folder;
    Workstation m_workstation;
    LinkState m_state;
    std::mt19937_64 m_random;
    QHash<QByteArray, QElapsedTimer> m_waiting;
    std::vector<double> m_times;
    int m_actions = 0;
    int m_refused = 0;
};

std::vector<QByteArray> writeTips(const NatsOptions &options)
{
    SyntheticLog log({});
    std::vector<QByteArray> keys;
    EventLog wire(options);
    BulkPublisher publisher(wire, [&]() -> std::optional<OutgoingEvent> {
        if (keys.size() == kTips)
            return std::nullopt;
        const Event event = log.next();
        keys.push_back(event.id);
        return encodeMessage(event.source, event.channel, event.id, event.at,
                             std::get<MessageBody>(event.body));
    });
    wire.start();
    runUntil([&] { return publisher.published() == kTips; });
    wire.stop();
    return keys;
}

/// @param rate actions a second, of each desk
int runCrowd(int desks, double rate, double seconds)
{
    std::vector<test::TestUser> users{{QLatin1String(kBridge), Role::Bridge}};
    for (int number = 1; number <= desks; ++number)
        users.push_back({userName(number), Role::Officer});
    test::TestServer server(users);
    if (!server.start())
        die(server.error());
    const std::vector<QByteArray> tips = writeTips(server.optionsFor(QLatin1String(kBridge)));

    std::vector<std::unique_ptr<CrowdDesk>> crowd;
    for (int number = 1; number <= desks; ++number)
        crowd.push_back(
            std::make_unique<CrowdDesk>(server.optionsFor(userName(number)), static_cast<quint64>(number)));
    const auto everybody = [&](const auto &holds) {
        return std::all_of(crowd.begin(), crowd.end(), [&](const auto &desk) { return holds(*desk); });
    };
    runUntil([&] {
        return everybody([](const CrowdDesk &desk) {
            return desk.state().phase == LinkState::Phase::Live && desk.state().sequence == kTips;
        });
    });

    // Spread over the interval: each desk acts as often, no two at the same moment.
    const double interval = 1000 / rate / desks;
    const auto wanted = static_cast<qint64>(seconds * rate) * desks;
    qint64 given = 0;
    QElapsedTimer clock;
    clock.start();
    QTimer tick;
    QObject::connect(&tick, &QTimer::timeout, &tick, [&] {
        while (given < wanted && milliseconds(clock) >= interval * static_cast<double>(given))
            crowd[static_cast<std::size_t>(given++ % desks)]->act(tips);
    });
    tick.start(std::chrono::milliseconds(1));
    runUntil([&] { return given == wanted; });
    const double submitted = milliseconds(clock);
    const auto end = static_cast<quint64>(kTips + wanted);
    runUntil([&] {
        return everybody(
            [&](const CrowdDesk &desk) { return desk.isSettled() && desk.state().sequence == end; });
    });
    const double settled = milliseconds(clock);

    QSet<QByteArray> digests;
    std::vector<double> times;
    int actions = 0;
    int refused = 0;
    for (const auto &desk : crowd) {
        digests.insert(desk->digest());
        times.insert(times.end(), desk->times().begin(), desk->times().end());
        actions += desk->actions();
        refused += desk->refused();
    }
    answer({{QStringLiteral("desks"), desks},
            {QStringLiteral("actions"), actions},
            {QStringLiteral("refused"), refused},
            {QStringLiteral("seconds"), settled / 1000},
            {QStringLiteral("behind_ms"), settled - submitted},
            {QStringLiteral("click_to_fold_p50_ms"), percentile(times, 0.5)},
            {QStringLiteral("click_to_fold_p99_ms"), percentile(times, 0.99)},
            {QStringLiteral("digests"), static_cast<qint64>(digests.size())}});
    return digests.size() == 1 && actions == wanted ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const int desks = words.value(1).toInt();
    const double rate = words.value(2).toDouble();
    const double seconds = words.value(3).toDouble();
    if (words.size() != 4 || desks < 1 || rate <= 0 || seconds <= 0)
        die(QStringLiteral("usage: crowd_bench DESKS RATE SECONDS"));
    return runCrowd(desks, rate, seconds);
}
