// SPDX-License-Identifier: GPL-3.0-or-later
//
// How soon the board stands with all its figures: benchmark (p).
//
//     board_bench make FILE TIPS     a cache of a log of so many tips, answered and closed as a desk does
//     board_bench open FILE RUNS     opens the board on it so often, each time on a new connection

#include "models/items/BoardModel.h"
#include "models/items/BoardTables.h"
#include "models/store/CacheSchema.h"
#include "models/store/Projector.h"
#include "tests/bench/SyntheticLog.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <queue>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <random>

using namespace porch;

namespace {

constexpr qsizetype kBatch = 10'000;
constexpr Micros kMinute = 60'000'000;
constexpr int kOfficers = 40;
/// A city of so many beats each way, with ragged edges.
constexpr int kBeats = 7;
constexpr double kSouth = 42.0;
constexpr double kWest = -71.2;
constexpr double kBeatSize = 0.03;

[[noreturn]] void die(const QString &what)
{
    std::fprintf(stderr, "board_bench: %s\n", qPrintable(what));
    std::exit(1);
}

void answer(const QJsonObject &json)
{
    std::printf("%s\n", QJsonDocument(json).toJson(QJsonDocument::Compact).constData());
}

/// What the desk does later, in the order of time.
struct Act
{
    Micros at = 0;
    Verb verb = Verb::Reply;
    QByteArray tip;
    int officer = 0;
    bool operator>(const Act &other) const { return at > other.at; }
};

/// A desk beside the synthetic residents: most tips are answered within the promise and closed within days,
/// and half say where.
class DeskLog
{
public:
    DeskLog()
        : m_residents(shape())
    {}

    qint64 tips() const { return m_tips; }

    LogBatch batch()
    {
        LogBatch batch;
        while (qsizetype(batch.size()) < kBatch) {
            if (!m_next)
                m_next = m_residents.next();
            if (!m_acts.empty() && m_acts.top().at <= m_next->at) {
                batch.emplace_back(carryOut(m_acts.top()));
                m_acts.pop();
                continue;
            }
            Event event = std::move(*m_next);
            m_next.reset();
            ++m_tips;
            plan(event);
            number(event, event.at);
            batch.emplace_back(std::move(event));
        }
        return batch;
    }

private:
    static bench::SyntheticLog::Shape shape()
    {
        bench::SyntheticLog::Shape shape;
        shape.vocabulary = 4'000;
        return shape;
    }

    void number(Event &event, Micros stored)
    {
        event.sequence = ++m_sequence;
        event.stored = m_stored = std::max(m_stored + 1, stored + 150'000);
    }

    double chance() { return std::uniform_real_distribution<>()(m_random); }

    void plan(Event &event)
    {
        auto &body = std::get<MessageBody>(event.body);
        if (chance() < 0.6)
            body.place = SharedPlace{
                kSouth + chance() * kBeats * kBeatSize, kWest + chance() * kBeats * kBeatSize, {}};
        if (chance() > 0.97)
            return; // nobody ever sees it
        const int officer = int(chance() * kOfficers);
        const Micros answered =
            event.at + Micros(double(kMinute) * std::exp(2.2 + 1.1 * (chance() + chance() - 1)));
        m_acts.push({answered, Verb::Reply, event.id, officer});
        if (chance() < 0.6)
            m_acts.push({answered + kMinute, Verb::Classify, event.id, officer});
        m_acts.push(
            {answered + Micros(double(24 * 60 * kMinute) * chance() * 4), Verb::Close, event.id, officer});
    }

    Event carryOut(const Act &act)
    {
        static constexpr std::array categories{"theft", "noise", "traffic", "drugs", "lostfound", "welfare"};
        Event event;
        event.writer = Writer::Desk;
        event.verb = act.verb;
        event.user = QStringLiteral("officer%1").arg(act.officer);
        event.id = "act-" + QByteArray::number(++m_acted);
        event.at = act.at;
        TipBody body;
        body.tip = act.tip;
        if (act.verb == Verb::Reply)
            body.text = "We have it, thank you.";
        if (act.verb == Verb::Classify)
            body.category = categories[std::size_t(chance() * double(categories.size()))];
        event.body = std::move(body);
        number(event, act.at);
        return event;
    }

    bench::SyntheticLog m_residents;
    std::optional<Event> m_next;
    std::priority_queue<Act, std::vector<Act>, std::greater<>> m_acts;
    std::mt19937_64 m_random{7};
    quint64 m_sequence = 0;
    quint64 m_acted = 0;
    Micros m_stored = 0;
    qint64 m_tips = 0;
};

void make(const QString &path, qint64 tips)
{
    SqlFault fault = SqlFault::None;
    auto cache = openCacheForWriting(path, &fault);
    if (!cache)
        die(cache.error().what);
    Projector projector(std::move(cache->database));
    DeskLog log;
    qint64 events = 0;
    while (log.tips() < tips) {
        const LogBatch batch = log.batch();
        if (const auto folded = projector.fold(batch); !folded)
            die(folded.error().what);
        events += qint64(batch.size());
    }
    answer({{QStringLiteral("tips"), log.tips()}, {QStringLiteral("events"), events}});
}

std::shared_ptr<const BoardAreas> areas()
{
    auto areas = std::make_shared<BoardAreas>();
    areas->kind = AreaKind::Beat;
    constexpr int corners = 120;
    for (int row = 0; row < kBeats; ++row) {
        for (int column = 0; column < kBeats; ++column) {
            Geometry ring;
            for (int i = 0; i <= corners; ++i) {
                const double angle = 2 * std::numbers::pi * (i % corners) / corners;
                const double away = 0.62 * kBeatSize * (1 + 0.05 * std::sin(17 * angle));
                const auto point =
                    GeoPoint::fromDegrees(kWest + (column + 0.5) * kBeatSize + away * std::cos(angle),
                                          kSouth + (row + 0.5) * kBeatSize + away * std::sin(angle));
                ring.points.push_back(point.value_or(GeoPoint{}));
            }
            ring.partEnds = {quint32(ring.points.size())};
            areas->lookup.add(ring, int(areas->names.size()));
            areas->names += QStringLiteral("Beat %1").arg(areas->names.size() + 1);
        }
    }
    return areas;
}

double percentile(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[std::size_t(part * double(values.size() - 1) + 0.5)];
}

void open(const QString &path, int runs)
{
    Micros now = 0;
    {
        auto db = Database::open(path, Database::Mode::ReadOnly);
        if (!db)
            die(db.error().what);
        Statement last(db.value(), "SELECT last_stored FROM state");
        now = last.step() ? last.int64(0) : 0;
    }
    const auto city = areas();
    std::vector<double> times;
    qint64 recent = 0;
    qint64 answers = 0;
    for (int run = 0; run < runs; ++run) {
        Reader reader(path);
        BoardModel board(reader, [now] { return now; });
        board.setAreas(city);
        OwedTableModel owed;
        AgeTableModel ages;
        AnswerTableModel first;
        VolumeTableModel volumes;
        QEventLoop loop;
        QObject::connect(&board, &BoardModel::changed, &loop, [&] {
            if (!board.problem().isEmpty())
                die(board.problem());
            const BoardFigures &figures = *board.figures();
            owed.setFigures(figures, [](Micros) { return QString(); });
            ages.setFigures(figures);
            first.setFigures(figures, [](Micros, bool) { return QString(); }, {});
            const ActionWords words(std::make_shared<DepartmentSettings>(DepartmentSettings::defaults()),
                                    QTimeZone::utc());
            for (const VolumeKind kind : {VolumeKind::Channel, VolumeKind::Category, VolumeKind::Area})
                volumes.setFigures(figures, kind, city->names, words, {});
            recent = figures.recent;
            answers = figures.answers.back().answers;
            loop.quit();
        });
        QElapsedTimer clock;
        clock.start();
        board.setWatched(true);
        loop.exec();
        times.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    answer({{QStringLiteral("open_p50_ms"), percentile(times, 0.5)},
            {QStringLiteral("open_p95_ms"), percentile(times, 0.95)},
            {QStringLiteral("open_most_ms"), percentile(times, 1)},
            {QStringLiteral("recent"), recent},
            {QStringLiteral("answers"), answers}});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const bool known = words.size() == 4 && words[3].toLongLong() > 0;
    if (known && words[1] == QLatin1String("make"))
        make(words[2], words[3].toLongLong());
    else if (known && words[1] == QLatin1String("open"))
        open(words[2], words[3].toInt());
    else
        die(QStringLiteral("usage: make FILE TIPS | open FILE RUNS"));
    return 0;
}
