// SPDX-License-Identifier: GPL-3.0-or-later
//
// porchlightctl citypack as a script uses it.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#ifndef Q_OS_WIN
#include <sys/resource.h>
#endif

namespace {

constexpr int kTimeoutMs = 60'000;

struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
};

Outcome run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(PORCHLIGHTCTL), QStringList{QStringLiteral("citypack")} + arguments);
    if (!process.waitForFinished(kTimeoutMs)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

const QByteArray kStreets = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"FULLNAME":"Main St","LFROMADD":101,"LTOADD":199},
 "geometry":{"type":"LineString","coordinates":[[-68.8,44.8],[-68.79,44.8]]}},
{"type":"Feature","properties":{"FULLNAME":"Elm St","LFROMADD":1,"LTOADD":99},
 "geometry":{"type":"LineString","coordinates":[[-68.79,44.8],[-68.79,44.81]]}}]})";
const QByteArray kZones = R"({"type":"Feature","properties":{"NAME":"12"},
 "geometry":{"type":"Polygon","coordinates":[[[-68.81,44.79],[-68.78,44.79],[-68.78,44.82],[-68.81,44.82],[-68.81,44.79]]]}})";

} // namespace

class CityPackCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void usage_data();
    void usage();
    void help();
    void buildsAndSays();
    void plainLines();
    void installsIntoAProfile();
    void failuresAreOneLine();
    void theTownsOwnPack();
    void aFullDiskLeavesTheOldPack();
    void aSignalLeavesNothing();

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    void write(const char *name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void CityPackCommandTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    write("streets.geojson", kStreets);
    write("zones.geojson", kZones);
}

void CityPackCommandTest::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("unknown action") << QStringList{QStringLiteral("eat")};
    QTest::newRow("no pack") << QStringList{QStringLiteral("build")};
    QTest::newRow("no file") << QStringList{QStringLiteral("build"), QStringLiteral("x.pack")};
    QTest::newRow("no date") << QStringList{QStringLiteral("build"), QStringLiteral("x.pack"),
                                            QStringLiteral("x.json"), QStringLiteral("--date"),
                                            QStringLiteral("yesterday")};
    QTest::newRow("install of nothing") << QStringList{QStringLiteral("install")};
    QTest::newRow("info of nothing") << QStringList{QStringLiteral("info")};
    QTest::newRow("info of two") << QStringList{QStringLiteral("info"), QStringLiteral("a"),
                                                QStringLiteral("b")};
}

void CityPackCommandTest::usage()
{
    QFETCH(const QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 2);
    QVERIFY(!outcome.err.isEmpty());
    QVERIFY(outcome.out.isEmpty());
}

void CityPackCommandTest::help()
{
    for (const QStringList &arguments :
         {QStringList{}, {QStringLiteral("build")}, {QStringLiteral("info")}, {QStringLiteral("install")}}) {
        const Outcome outcome = run(arguments + QStringList{QStringLiteral("--help")});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.contains("porchlightctl citypack"));
        QVERIFY(outcome.out.contains("--json"));
    }
}

void CityPackCommandTest::buildsAndSays()
{
    const Outcome built = run(
        {QStringLiteral("build"), path("city.pack"), path("streets.geojson"), QStringLiteral("--areas"),
         QStringLiteral("beat=") + path("zones.geojson"), QStringLiteral("--name"),
         QStringLiteral("Alderquay"), QStringLiteral("--attribution"), QStringLiteral("City of Alderquay"),
         QStringLiteral("--date"), QStringLiteral("2025-01-31"), QStringLiteral("--json")});
    QCOMPARE(built.code, 0);
    QCOMPARE(built.out.trimmed().count('\n'), 0);
    QCOMPARE(built.err, QByteArray());
    const Outcome info = run({QStringLiteral("info"), path("city.pack"), QStringLiteral("--json")});
    QCOMPARE(info.code, 0);
    for (const QJsonObject &object : {built.object(), info.object()}) {
        const auto number = [&](const char *key) { return object.value(QLatin1String(key)).toInt(-1); };
        QCOMPARE(object.value(QLatin1String("name")).toString(), QStringLiteral("Alderquay"));
        QCOMPARE(object.value(QLatin1String("attribution")).toString(), QStringLiteral("City of Alderquay"));
        QCOMPARE(object.value(QLatin1String("date")).toString(), QStringLiteral("2025-01-31"));
        QCOMPARE(number("streets"), 2);
        QCOMPARE(number("segments"), 2);
        QCOMPARE(number("junctions"), 1);
        QCOMPARE(number("crossings"), 0);
        QCOMPARE(number("areas"), 1);
        QCOMPARE(number("addresses"), 0);
        const QJsonArray extent = object.value(QLatin1String("extent")).toArray();
        QCOMPARE(extent.size(), 4);
        QCOMPARE(extent.at(0).toDouble(), -68.8);
        QCOMPARE(extent.at(3).toDouble(), 44.81);
    }
    QVERIFY(info.object().value(QLatin1String("version")).toInt() > 0);
    QCOMPARE(info.object().value(QLatin1String("sources")).toArray().size(), 2);
    QVERIFY(built.object().value(QLatin1String("seconds")).isDouble());
    QCOMPARE(files(), (QStringList{QStringLiteral("city.pack"), QStringLiteral("streets.geojson"),
                                   QStringLiteral("zones.geojson")}));
}

void CityPackCommandTest::plainLines()
{
    const Outcome built = run({QStringLiteral("build"), path("city.pack"), path("streets.geojson")});
    QCOMPARE(built.code, 0);
    QCOMPARE(built.out.trimmed().count('\n'), 0);
    QVERIFY(built.out.contains("2 street"));
    // Nobody said whose data it is.
    QVERIFY(built.err.contains("--attribution"));
    const Outcome info = run({QStringLiteral("info"), path("city.pack")});
    QCOMPARE(info.code, 0);
    QVERIFY(info.out.contains("2 street"));
    QVERIFY(info.out.contains("streets.geojson (esri)"));
}

void CityPackCommandTest::installsIntoAProfile()
{
    QCOMPARE(run({QStringLiteral("build"), path("city.pack"), path("streets.geojson"),
                  QStringLiteral("--name"), QStringLiteral("Alderquay")})
                 .code,
             0);
    const QTemporaryDir profile;
    const QStringList install{QStringLiteral("install"), path("city.pack"), QStringLiteral("--profile"),
                              profile.path()};
    // A folder where no desk looks gets none.
    const Outcome nobody = run(install);
    QCOMPARE(nobody.code, 1);
    QVERIFY(nobody.err.startsWith("porchlightctl: "));
    QFile json(profile.filePath(QStringLiteral("profile.json")));
    QVERIFY(json.open(QIODevice::WriteOnly));
    json.write(R"({"department":"Alderquay Police","user":"whitlock","servers":["ws://127.0.0.1:1"]})");
    json.close();
    const Outcome installed = run(install + QStringList{QStringLiteral("--json")});
    QCOMPARE(installed.code, 0);
    QCOMPARE(installed.object().value(QLatin1String("name")).toString(), QStringLiteral("Alderquay"));
    const QString pack = profile.filePath(QStringLiteral("city.pack"));
    QCOMPARE(installed.object().value(QLatin1String("pack")).toString(), pack);
    QCOMPARE(run({QStringLiteral("info"), pack}).code, 0);
    // What is no pack leaves it there.
    QCOMPARE(
        run({QStringLiteral("install"), path("streets.geojson"), QStringLiteral("--profile"), profile.path()})
            .code,
        1);
    QCOMPARE(run({QStringLiteral("info"), pack}).code, 0);
}

void CityPackCommandTest::failuresAreOneLine()
{
    write("broken.geojson", kStreets.chopped(5));
    write("letter.txt", "Dear city");
    const QStringList before = files();
    const auto fails = [&](const QStringList &arguments, const char *says) {
        for (const bool json : {false, true}) {
            const Outcome outcome = run(json ? arguments + QStringList{QStringLiteral("--json")} : arguments);
            QCOMPARE(outcome.code, 1);
            QVERIFY(outcome.err.startsWith("porchlightctl: "));
            QCOMPARE(outcome.err.trimmed().count('\n'), 0);
            QVERIFY2(outcome.err.contains(says), outcome.err.constData());
            QVERIFY(outcome.out.isEmpty());
        }
    };
    const QString build = QStringLiteral("build");
    fails({build, path("city.pack"), path("broken.geojson")}, "broken.geojson ends in the middle");
    fails({build, path("city.pack"), path("none.geojson")}, "There is no file");
    fails({build, path("city.pack"), path("letter.txt")}, "letter.txt is no GeoJSON");
    fails({build, path("streets.geojson"), path("zones.geojson")}, "stays as it is");
    fails({build, QString(), path("zones.geojson")}, "needs a name");
    fails({QStringLiteral("info"), path("letter.txt")}, "is no city pack");
    fails({QStringLiteral("info"), path("none.pack")}, "There is no city pack");
    QCOMPARE(files(), before);
}

/// Without a server, unlike all else that the town does.
void CityPackCommandTest::theTownsOwnPack()
{
    QProcess town;
    town.start(QStringLiteral(PORCHLIGHTCTL), {QStringLiteral("town"), QStringLiteral("--pack"),
                                               path("town.pack"), QStringLiteral("--json")});
    QVERIFY(town.waitForFinished(kTimeoutMs));
    QCOMPARE(town.exitCode(), 0);
    const QJsonObject said = QJsonDocument::fromJson(town.readAllStandardOutput()).object();
    const QJsonObject info =
        run({QStringLiteral("info"), path("town.pack"), QStringLiteral("--json")}).object();
    QCOMPARE(info.value(QLatin1String("name")).toString(), QStringLiteral("Alderquay"));
    for (const char *count : {"streets", "addresses", "places"}) {
        QVERIFY(said.value(QLatin1String(count)).toInt() > 0);
        QCOMPARE(said.value(QLatin1String(count)), info.value(QLatin1String(count)));
    }
    town.start(QStringLiteral(PORCHLIGHTCTL),
               {QStringLiteral("town"), QStringLiteral("--pack"), path("none/town.pack")});
    QVERIFY(town.waitForFinished(kTimeoutMs));
    QCOMPARE(town.exitCode(), 1);
    QVERIFY(town.readAllStandardError().contains("There is no folder"));
}

void CityPackCommandTest::aFullDiskLeavesTheOldPack()
{
#ifdef Q_OS_WIN
    QSKIP("Windows programs can't be given a limit");
#else
    QCOMPARE(run({QStringLiteral("build"), path("city.pack"), path("zones.geojson")}).code, 0);
    QFile pack(path("city.pack"));
    QVERIFY(pack.open(QIODevice::ReadOnly));
    const QByteArray before = pack.readAll();
    const QStringList filesBefore = files();
    QProcess process;
    process.setChildProcessModifier([] {
        const rlimit limit{100'000, 100'000};
        setrlimit(RLIMIT_FSIZE, &limit);
    });
    process.start(QStringLiteral(PORCHLIGHTCTL), {QStringLiteral("citypack"), QStringLiteral("build"),
                                                  path("city.pack"), path("streets.geojson")});
    QVERIFY(process.waitForFinished(kTimeoutMs));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.contains("city.pack cannot be written"), said.constData());
    QCOMPARE(files(), filesBefore);
    pack.seek(0);
    QCOMPARE(pack.readAll(), before);
#endif
}

void CityPackCommandTest::aSignalLeavesNothing()
{
#ifdef Q_OS_WIN
    QSKIP("Windows programs can't be asked to end");
#endif
    // Large enough to be still read when the signal comes, whatever the machine.
    QFile file(path("large.geojson"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray feature = kZones.simplified() + '\n';
    for (int i = 0; i < 400'000; ++i)
        file.write(feature);
    file.close();
    const QStringList before = files();
    QProcess process;
    process.start(QStringLiteral(PORCHLIGHTCTL),
                  {QStringLiteral("citypack"), QStringLiteral("build"), path("city.pack"),
                   path("large.geojson"), QStringLiteral("--areas"), path("zones.geojson")});
    QVERIFY(process.waitForStarted());
    // Once it reads the file it has its handler for signals.
    const QString links = QStringLiteral("/proc/%1/fd").arg(process.processId());
    const auto isReading = [&] {
        for (const QFileInfo &link : QDir(links).entryInfoList(QDir::System | QDir::Files)) {
            if (link.symLinkTarget().endsWith(QLatin1String("large.geojson")))
                return true;
        }
        return !QDir(links).exists();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isReading(), kTimeoutMs);
    process.terminate();
    QVERIFY(process.waitForFinished(kTimeoutMs));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().contains("Stopped."));
    QCOMPARE(files(), before);
}

QTEST_GUILESS_MAIN(CityPackCommandTest)
#include "tst_citypack_command.moc"
