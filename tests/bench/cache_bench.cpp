// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the cache costs: the fold against SQLite alone, the file against its texts, and the search as one
// types against the bare statement. Prints one table, or one line of JSON with --json. Figures are ratios of
// one run.
//
//     cache_bench [--messages N] [--per-tip K] [--dir DIR] [--runs R] [--size | --search FILE] [--json]

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
#include <QMap>
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

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

Spread spreadOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return {values[values.size() / 2], values[values.size() * 95 / 100]};
}

using Figures = QMap<QString, double>;

Figures compare(Database &db, const std::vector<QString> &typed)
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
            {QStringLiteral("longest_ms"), *std::max_element(ours.begin(), ours.end())}};
}

/// By kind of search.
using Searches = std::vector<std::pair<QString, Figures>>;

Searches searches(const QString &path, const bench::SyntheticLog::Shape &shape)
{
    Database db = must(Database::open(path, Database::Mode::ReadOnly));
    if (const auto tuned = tuneForReading(db); !tuned)
        die(tuned.error().what);
    const bench::SyntheticLog log(shape);
    std::mt19937_64 random(7);
    const auto word = [&] { return log.anyWord(random); };
    const auto many = [&](const std::function<QString()> &make) {
        std::vector<QString> all;
        for (int i = 0; i < kQueries; ++i)
            all.push_back(make());
        return all;
    };
    Searches all;
    const auto add = [&](const QString &kind, const std::function<QString()> &make) {
        all.emplace_back(kind, compare(db, many(make)));
    };
    add(QStringLiteral("word"), [&] { return QString(word() + u' '); });
    for (const int letters : {2, 3, 4, 5}) {
        add(QStringLiteral("prefix%1").arg(letters), [&] {
            QString text = word();
            while (text.size() < letters)
                text = word();
            return text.left(letters);
        });
    }
    add(QStringLiteral("phrase"), [&] { return QString(u'"' + word() + u' ' + word() + u'"'); });
    add(QStringLiteral("two_words"), [&] { return QString(word() + u' ' + word().left(3)); });
    return all;
}

/// Of each figure the median of all runs.
Searches medians(const std::vector<Searches> &runs)
{
    Searches all = runs.front();
    for (std::size_t kind = 0; kind < all.size(); ++kind) {
        Figures &figures = all[kind].second;
        for (auto it = figures.begin(); it != figures.end(); ++it) {
            std::vector<double> values;
            for (const Searches &run : runs)
                values.push_back(run[kind].second.value(it.key()));
            *it = median(std::move(values));
        }
    }
    return all;
}

void print(const QString &name, const QString &value)
{
    std::printf("%-28s %s\n", qPrintable(name), qPrintable(value));
}

void print(const Figures &folded, const Searches &found)
{
    for (auto it = folded.begin(); it != folded.end(); ++it)
        print(it.key(), QString::number(*it, 'g', 6));
    for (const auto &[kind, figures] : found) {
        const auto ms = [&figures](const char *name) { return figures.value(QLatin1String(name)); };
        print(QLatin1String("search ") + kind,
              QStringLiteral("p50 %1 ms (bare %2), p95 %3 ms (bare %4), longest %5 ms")
                  .arg(ms("p50_ms"), 0, 'f', 3)
                  .arg(ms("bare_p50_ms"), 0, 'f', 3)
                  .arg(ms("p95_ms"), 0, 'f', 3)
                  .arg(ms("bare_p95_ms"), 0, 'f', 3)
                  .arg(ms("longest_ms"), 0, 'f', 1));
    }
}

void printJson(const Figures &folded, const Searches &found)
{
    QJsonObject json;
    for (auto it = folded.begin(); it != folded.end(); ++it)
        json.insert(it.key(), *it);
    for (const auto &[kind, figures] : found) {
        for (auto it = figures.begin(); it != figures.end(); ++it)
            json.insert(QString(kind + u'_' + it.key()), *it);
    }
    std::printf("%s\n", QJsonDocument(json).toJson(QJsonDocument::Compact).constData());
}

/// Folds a log anew in every run.
Figures folds(const QString &dir, const bench::SyntheticLog::Shape &shape, qint64 messages, int runs,
              bool withPeer)
{
    const QString cache = dir + QLatin1String("/cache.db");
    const QString target = dir + QLatin1String("/peer.db");
    std::vector<double> ratios;
    std::vector<double> rates;
    std::vector<double> sizes;
    Folded folded;
    for (int run = 0; run < runs; ++run) {
        for (const QString &file : {cache, target}) {
            for (const char *suffix : {"", "-wal", "-shm"})
                QFile::remove(file + QLatin1String(suffix));
        }
        folded = fold(cache, shape, messages);
        rates.push_back(static_cast<double>(messages) / folded.seconds);
        sizes.push_back(static_cast<double>(fileSize(cache)) / static_cast<double>(folded.textBytes));
        if (withPeer)
            ratios.push_back(peerSeconds(cache, target) / folded.seconds);
    }
    Figures figures{
        {QStringLiteral("messages"), static_cast<double>(messages)},
        {QStringLiteral("per_tip"), shape.messagesPerTip},
        {QStringLiteral("fold_per_second"), median(rates)},
        {QStringLiteral("mean_text"), static_cast<double>(folded.textBytes) / static_cast<double>(messages)},
        {QStringLiteral("file_to_text"), median(sizes)},
    };
    if (withPeer)
        figures.insert(QStringLiteral("fold_to_plain_c"), median(ratios));
    return figures;
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
    options.addOption({QStringLiteral("size"), QStringLiteral("only fold, for the size of the file")});
    options.addOption({QStringLiteral("search"), QStringLiteral("only search, in this cache of such a log"),
                       QStringLiteral("FILE")});
    options.addOption({QStringLiteral("json"), QStringLiteral("one line of JSON")});
    options.process(app);

    const QTemporaryDir temporary;
    const QString dir =
        options.isSet(QStringLiteral("dir")) ? options.value(QStringLiteral("dir")) : temporary.path();
    const QString ready = options.value(QStringLiteral("search"));
    const bool sizeOnly = options.isSet(QStringLiteral("size"));
    const int runs = std::max(1, options.value(QStringLiteral("runs")).toInt());
    const qint64 messages = std::max(1LL, options.value(QStringLiteral("messages")).toLongLong());
    bench::SyntheticLog::Shape shape;
    shape.messagesPerTip = std::max(1, options.value(QStringLiteral("per-tip")).toInt());

    Figures folded;
    if (ready.isEmpty())
        folded = folds(dir, shape, messages, runs, !sizeOnly);
    Searches found;
    if (!sizeOnly) {
        std::vector<Searches> all;
        for (int run = 0; run < runs; ++run)
            all.push_back(searches(ready.isEmpty() ? dir + QLatin1String("/cache.db") : ready, shape));
        found = medians(all);
    }
    if (options.isSet(QStringLiteral("json")))
        printJson(folded, found);
    else
        print(folded, found);
    return 0;
}
