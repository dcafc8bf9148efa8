// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a city pack of a large extract costs:
//
//     pack_bench make FILE MEGABYTES   an extract of OpenStreetMap of an invented city
//     pack_bench build OUT FILE...     makes a pack of it, as porchlightctl does
//
// Each prints one line of JSON. The memory is that of porchlightctl and of the ogr2ogr it runs, together.
#include "tests/bench/Measures.h"
#include "tests/bench/PbfMaker.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>

#include <algorithm>

using namespace porch::bench;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Its share of memory now, and that of what it runs.
double megabytesOf(const QString &process)
{
    double megabytes = 0;
    const QString folder = QStringLiteral("/proc/") + process;
    for (const QByteArray &line : contentOf(folder + QLatin1String("/smaps_rollup")).split('\n')) {
        if (line.startsWith("Pss:"))
            megabytes += line.mid(4).simplified().split(' ').front().toDouble() / 1024;
    }
    // Its threads each start programs of their own.
    const QDir tasks(folder + QLatin1String("/task"));
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QByteArray children = contentOf(tasks.filePath(task + QLatin1String("/children")));
        for (const QByteArray &child : children.simplified().split(' ')) {
            if (!child.isEmpty())
                megabytes += megabytesOf(QString::fromLatin1(child));
        }
    }
    return megabytes;
}

int build(const QString &out, const QStringList &files)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer clock;
    clock.start();
    process.start(QStringLiteral(PORCHLIGHTCTL),
                  QStringList{QStringLiteral("citypack"), QStringLiteral("build"), out} + files +
                      QStringList{QStringLiteral("--json")});
    double peak = 0;
    constexpr int kBetweenLooksMs = 100;
    while (process.state() != QProcess::NotRunning) {
        peak = std::max(peak, megabytesOf(QString::number(process.processId())));
        process.waitForFinished(kBetweenLooksMs);
    }
    const double seconds = milliseconds(clock) / 1000;
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        die(QStringLiteral("no pack"));
    QJsonObject json = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    for (const char *much : {"notes", "extent"})
        json.remove(QLatin1String(much));
    json.insert(QStringLiteral("seconds"), seconds);
    json.insert(QStringLiteral("peak_mb"), peak);
    json.insert(QStringLiteral("pack_mb"), static_cast<double>(QFileInfo(out).size()) / 1e6);
    answer(json);
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString what = arguments.value(1);
    if (what == QLatin1String("make") && arguments.value(3).toInt() > 0) {
        makePbf(arguments.at(2), arguments.at(3).toInt());
        answer({{QStringLiteral("bytes"), QFileInfo(arguments.at(2)).size()}});
        return 0;
    }
    if (what == QLatin1String("build") && arguments.size() > 3)
        return build(arguments.at(2), arguments.mid(3));
    die(QStringLiteral("make FILE MEGABYTES or build OUT FILE..."));
}
