// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the cache costs: the fold against SQLite alone, the file against its texts, and the search as one
// types against the bare statement. Prints one table, or one line of JSON with --json. Figures are ratios of
// one run.
//
//     cache_bench [--messages N] [--per-tip K] [--dir DIR] [--runs R] [--json]

#include "models/store/CacheSchema.h"
#include "models/store/Projector.h"
#include "models/store/Search.h"
#include "tests/bench/SyntheticLog.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>

using namespace porch;

namespace {

constexpr int kBatch = 10'000;
constexpr int kHits = 50;
constexpr int kQueries = 300;

[[noreturn]] void die(const QString &what)
{
    std::fprintf(stderr, "cache_bench: %s\n", qPrintable(what));
    std::exit(1);
}

template <typename T> T must(Result<T> result)
{
    if (!result)
        die(result.error().what);
    return std::move(result).value();
}

qint64 fileSize(const QString &path)
{
    return QFileInfo(path).size();
}

struct Folded
{
    double seconds = 0;
    qint64 textBytes = 0;
};

Folded fold(const QString &path, const bench::SyntheticLog::Shape &shape, qint64 messages)
{
    SqlFault fault = SqlFault::None;
    auto cache = must(openCacheForWriting(path, &fault));
    Projector projector(std::move(cache.database));
    bench::SyntheticLog log(shape);
    QElapsedTimer timer;
    Folded folded;
    for (qint64 done = 0; done < messages; done += kBatch) {
        const LogBatch batch = log.batch(std::min<qint64>(kBatch, messages - done));
        timer.start();
        must(projector.fold(batch));
        folded.seconds += static_cast<double>(timer.nsecsElapsed()) / 1e9;
    }
    folded.textBytes = log.textBytes();
    // The write-ahead log comes and goes: the file is measured without it.
    if (const auto done = projector.database().run("PRAGMA wal_checkpoint(TRUNCATE)"); !done)
        die(done.error().what);
    return folded;
}

double peerSeconds(const QString &cache, const QString &target)
{
    QProcess peer;
    peer.start(QCoreApplication::applicationDirPath() + QLatin1String("/insert_peer"),
               {cache, target, QString::number(kBatch), QStringLiteral(PORCH_SCHEMA_FILE)});
    if (!peer.waitForFinished(-1) || peer.exitCode() != 0)
        die(QString::fromUtf8(peer.readAllStandardError()));
    const QJsonObject answer = QJsonDocument::fromJson(peer.readAllStandardOutput()).object();
    return answer.value(QLatin1String("seconds")).toDouble();
}

struct Spread
{
    double p50 = 0;
    double p95 = 0;
};

Spread spreadOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return {values[values.size() / 2], values[values.size() * 95 / 100]};
}

QJsonObject compare(Database &db, const std::vector<QString> &typed)
{
    std::vector<double> ours;
    std::vector<double> bare;
    Statement statement(db, "SELECT m.id, m.tip, m.key, m.text FROM message_fts f CROSS JOIN message m"
                            " ON m.id = f.rowid WHERE message_fts MATCH ? ORDER BY f.rowid DESC LIMIT 50");
    QElapsedTimer timer;
    for (int round = 0; round < 2; ++round) { // the first warms the page cache for both
        ours.clear();
        bare.clear();
        std::vector<qint64> found;
        for (const QString &text : typed) {
            timer.start();
            const auto hits = must(queries::search(db, parseSearch(text, true), 0, std::nullopt, kHits));
            ours.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            for (const SearchHit &hit : hits)
                found.push_back(hit.message);
        }
        std::vector<qint64> expected;
        for (const QString &text : typed) {
            const QByteArray match = parseSearch(text, true).match.toUtf8();
            timer.start();
            statement.bind(1, match);
            while (statement.step()) {
                const QString read = statement.text(3); // rows are for reading
                expected.push_back(statement.int64(0));
            }
            bare.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        if (found != expected)
            die(QStringLiteral("the search and the statement differ"));
    }
    const Spread a = spreadOf(ours);
    const Spread b = spreadOf(bare);
    return {{QStringLiteral("p50_ms"), a.p50},
            {QStringLiteral("p95_ms"), a.p95},
            {QStringLiteral("bare_p50_ms"), b.p50},
            {QStringLiteral("bare_p95_ms"), b.p95},
            {QStringLiteral("max_ms"), *std::max_element(ours.begin(), ours.end())}};
}

QJsonObject searches(const QString &path, const bench::SyntheticLog::Shape &shape)
{
    Database db = must(Database::open(path, Database::Mode::ReadOnly));
    if (const auto tuned = tuneForReading(db); !tuned)
        die(tuned.error().what);
    const bench::SyntheticLog log(shape);
    std::mt19937_64 random(7);
    const auto word = [&] {
        // Frequent and rare words alike: the logarithm of the rank is even.
        const double rank =
            std::pow(static_cast<double>(shape.vocabulary), std::uniform_real_distribution<>()(random));
        return QString::fromUtf8(log.word(std::min(static_cast<int>(rank), shape.vocabulary - 1)));
    };
    const auto many = [&](const std::function<QString()> &make) {
        std::vector<QString> all;
        for (int i = 0; i < kQueries; ++i)
            all.push_back(make());
        return all;
    };
    QJsonObject answer;
    answer.insert(QStringLiteral("word"), compare(db, many([&] { return QString(word() + u' '); })));
    for (const int letters : {2, 3, 4, 5}) {
        answer.insert(QStringLiteral("prefix%1").arg(letters), compare(db, many([&] {
                                                                           QString text = word();
                                                                           while (text.size() < letters)
                                                                               text = word();
                                                                           return text.left(letters);
                                                                       })));
    }
    answer.insert(QStringLiteral("phrase"),
                  compare(db, many([&] { return QString(u'"' + word() + u' ' + word() + u'"'); })));
    answer.insert(QStringLiteral("two_words"),
                  compare(db, many([&] { return QString(word() + u' ' + word().left(3)); })));
    return answer;
}

void print(const QString &name, const QString &value)
{
    std::printf("%-28s %s\n", qPrintable(name), qPrintable(value));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOption({QStringLiteral("messages"), QStringLiteral("how many"), QStringLiteral("N"),
                       QStringLiteral("1000000")});
    options.addOption({QStringLiteral("per-tip"), QStringLiteral("messages a tip"), QStringLiteral("K"),
                       QStringLiteral("1")});
    options.addOption({QStringLiteral("runs"), QStringLiteral("medians of so many"), QStringLiteral("R"),
                       QStringLiteral("1")});
    options.addOption({QStringLiteral("dir"), QStringLiteral("keep the files there"), QStringLiteral("DIR")});
    options.addOption({QStringLiteral("no-search"), QStringLiteral("fold only")});
    options.addOption({QStringLiteral("json"), QStringLiteral("one line of JSON")});
    options.process(app);

    const QTemporaryDir temporary;
    const QString dir =
        options.isSet(QStringLiteral("dir")) ? options.value(QStringLiteral("dir")) : temporary.path();
    const QString cache = dir + QLatin1String("/cache.db");
    const QString target = dir + QLatin1String("/peer.db");
    const qint64 messages = options.value(QStringLiteral("messages")).toLongLong();
    bench::SyntheticLog::Shape shape;
    shape.messagesPerTip = options.value(QStringLiteral("per-tip")).toInt();

    std::vector<double> ratios;
    std::vector<double> rates;
    Folded folded;
    const int runs = options.value(QStringLiteral("runs")).toInt();
    for (int run = 0; run < runs; ++run) {
        for (const QString &file : {cache, target}) {
            for (const char *suffix : {"", "-wal", "-shm"})
                QFile::remove(file + QLatin1String(suffix));
        }
        folded = fold(cache, shape, messages);
        const double peer = peerSeconds(cache, target);
        ratios.push_back(peer / folded.seconds);
        rates.push_back(static_cast<double>(messages) / folded.seconds);
    }

    QJsonObject answer{
        {QStringLiteral("messages"), messages},
        {QStringLiteral("per_tip"), shape.messagesPerTip},
        {QStringLiteral("fold_per_second"), spreadOf(rates).p50},
        {QStringLiteral("fold_to_plain_c"), spreadOf(ratios).p50},
        {QStringLiteral("mean_text"), static_cast<double>(folded.textBytes) / static_cast<double>(messages)},
        {QStringLiteral("file_to_text"),
         static_cast<double>(fileSize(cache)) / static_cast<double>(folded.textBytes)},
    };
    if (!options.isSet(QStringLiteral("no-search")))
        answer.insert(QStringLiteral("search"), searches(cache, shape));
    if (options.isSet(QStringLiteral("json"))) {
        std::printf("%s\n", QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
        return 0;
    }
    for (auto it = answer.begin(); it != answer.end(); ++it) {
        if (!it->isObject())
            print(it.key(), QString::number(it->toDouble(), 'g', 6));
    }
    const QJsonObject search = answer.value(QLatin1String("search")).toObject();
    for (auto it = search.begin(); it != search.end(); ++it) {
        const QJsonObject figures = it->toObject();
        const auto ms = [&](const char *name) { return figures.value(QLatin1String(name)).toDouble(); };
        print(QLatin1String("search ") + it.key(),
              QStringLiteral("p50 %1 ms (bare %2), p95 %3 ms (bare %4), longest %5 ms")
                  .arg(ms("p50_ms"), 0, 'f', 3)
                  .arg(ms("bare_p50_ms"), 0, 'f', 3)
                  .arg(ms("p95_ms"), 0, 'f', 3)
                  .arg(ms("bare_p95_ms"), 0, 'f', 3)
                  .arg(ms("max_ms"), 0, 'f', 1));
    }
    return 0;
}
