// SPDX-License-Identifier: GPL-3.0-or-later
//
// What suggestions cost: benchmark (n). Folds a log of tips, half of them with a place in one city, into a
// cache, and asks for the similar ones of tips all over the log. Prints one line of JSON.
//
//     similar_bench make FILE TIPS
//     similar_bench ask FILE [QUESTIONS]

#include "models/links/Suggestions.h"
#include "models/store/CacheSchema.h"
#include "models/store/Projector.h"
#include "tests/bench/SyntheticLog.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>

using namespace porch;

namespace {

constexpr qint64 kBatch = 10'000;

[[noreturn]] void die(const QString &what)
{
    std::fprintf(stderr, "similar_bench: %s\n", qPrintable(what));
    std::exit(1);
}

template <typename T> T must(Result<T> result)
{
    if (!result)
        die(result.error().what);
    return std::move(result).value();
}

/// A city of 20 km, whose middle has most of the tips, and one address a hundredth of all.
class Places
{
public:
    void giveTo(Event &event)
    {
        if (m_random() % 2 == 0)
            return;
        auto &body = std::get<MessageBody>(event.body);
        const bool isThere = m_random() % 50 == 0;
        const double north = isThere ? 0 : m_away(m_random);
        const double east = isThere ? 0 : m_away(m_random);
        body.place = SharedPlace{44.8 + north / 111, -68.8 + east / 79, {}};
    }

private:
    std::mt19937_64 m_random{11};
    std::normal_distribution<double> m_away{0, 4}; ///< kilometres
};

int make(const QString &path, qint64 tips)
{
    SqlFault fault = SqlFault::None;
    auto cache = must(openCacheForWriting(path, &fault));
    Projector projector(std::move(cache.database));
    bench::SyntheticLog log({});
    Places places;
    QElapsedTimer timer;
    timer.start();
    for (qint64 done = 0; done < tips; done += kBatch) {
        LogBatch batch = log.batch(std::min(kBatch, tips - done));
        for (LogEntry &entry : batch)
            places.giveTo(std::get<Event>(entry));
        must(projector.fold(batch));
    }
    std::printf("{\"tips\":%lld,\"seconds\":%.1f}\n", static_cast<long long>(tips),
                double(timer.elapsed()) / 1000);
    return 0;
}

struct Spread
{
    double p50 = 0;
    double p95 = 0;
    double longest = 0;
    qint64 empty = 0; ///< questions without an answer
};

Spread ask(Database &db, const std::vector<SuggestionQuery> &questions)
{
    const Suggestions suggestions = must(Suggestions::load());
    std::vector<double> ms;
    qint64 empty = 0;
    for (int round = 0; round < 2; ++round) { // the first warms the page cache
        ms.clear();
        empty = 0;
        for (const SuggestionQuery &question : questions) {
            QElapsedTimer timer;
            timer.start();
            const auto found = must(suggestions.similar(db, question));
            ms.push_back(double(timer.nsecsElapsed()) / 1e6);
            empty += found.empty() ? 1 : 0;
        }
    }
    if (empty == qint64(questions.size()))
        die(QStringLiteral("nothing is similar"));
    std::sort(ms.begin(), ms.end());
    return {ms[ms.size() / 2], ms[ms.size() * 95 / 100], ms.back(), empty};
}

int ask(const QString &path, int questions)
{
    Database db = must(Database::open(path, Database::Mode::ReadOnly));
    if (const auto tuned = tuneForReading(db); !tuned)
        die(tuned.error().what);
    Statement count(db, "SELECT max(id) FROM tip");
    const qint64 tips = count.step() ? count.int64(0) : 0;
    count.reset();
    std::mt19937_64 random(5);
    std::vector<SuggestionQuery> newest;
    std::vector<SuggestionQuery> anywhere;
    std::vector<SuggestionQuery> arrived;
    for (int i = 0; i < questions; ++i) {
        newest.push_back({tips - i, false, 10});
        anywhere.push_back({qint64(random() % quint64(tips)) + 1, false, 10});
        arrived.push_back({anywhere.back().tip, true, 10});
    }
    QJsonObject json{{QStringLiteral("tips"), tips}};
    for (const auto &[name, asked] :
         {std::pair{"newest", &newest}, std::pair{"anywhere", &anywhere}, std::pair{"arrived", &arrived}}) {
        const Spread spread = ask(db, *asked);
        const auto key = [&name = name](const char *what) {
            return QString(QLatin1String(name) + QLatin1String(what));
        };
        json.insert(key("_p50_ms"), spread.p50);
        json.insert(key("_p95_ms"), spread.p95);
        json.insert(key("_longest_ms"), spread.longest);
        json.insert(key("_empty"), spread.empty);
    }
    std::printf("%s\n", QJsonDocument(json).toJson(QJsonDocument::Compact).constData());
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == QLatin1String("make"))
        return make(arguments[2], std::max(1LL, arguments[3].toLongLong()));
    if (arguments.size() >= 3 && arguments[1] == QLatin1String("ask"))
        return ask(arguments[2], std::max(1, arguments.value(3, QStringLiteral("500")).toInt()));
    std::fprintf(stderr, "usage: similar_bench make FILE TIPS | ask FILE [QUESTIONS]\n");
    return 2;
}
