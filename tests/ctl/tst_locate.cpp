// SPDX-License-Identifier: GPL-3.0-or-later
//
// porchlightctl locate as a script uses it, over a pack written row by row.
#include "tests/places/PackKit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

constexpr int kTimeoutMs = 30'000;

struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

Outcome run(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral(PORCHLIGHTCTL), QStringList{QStringLiteral("locate")} + arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kTimeoutMs)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QJsonObject object(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

} // namespace

class LocateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void json();
    void plainLines();
    void lineByLine();
    void badLinesEndNothing();
    void manyLines();
    void usage_data();
    void usage();
    void badPacks();

private:
    QStringList here(QStringList arguments) const
    {
        return arguments << QStringLiteral("--pack") << m_file.path();
    }

    HandmadePack m_file;
};

void LocateTest::initTestCase()
{
    PackWriter &writer = m_file.writer();
    Street mill = street(1, {QStringLiteral("Mill St")});
    mill.box = {0, 0, 0, 50'000};
    writer.add(mill);
    Segment segment;
    segment.id = 1;
    segment.street = 1;
    segment.line = {{0, 0}, {0, 50'000}};
    writer.add(segment);
    writer.add(AddressPoint{1, 1, 412, {}, {-1'000, 25'000}});
    (void)m_file.finish();
}

void LocateTest::json()
{
    const Outcome outcome = run(
        here({QStringLiteral("🚨 fire at 412 Mill Street, not 9 Sesame Street"), QStringLiteral("--json")}));
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out.count('\n'), 1);
    const QJsonArray mentions = QJsonDocument::fromJson(outcome.out).array();
    QCOMPARE(mentions.size(), 2);
    const QJsonObject first = mentions.at(0).toObject();
    QCOMPARE(first.keys(),
             (QStringList{QStringLiteral("candidates"), QStringLiteral("end"), QStringLiteral("kind"),
                          QStringLiteral("start"), QStringLiteral("text")}));
    QCOMPARE(first.value(QLatin1String("text")).toString(), QStringLiteral("412 Mill Street"));
    QCOMPARE(first.value(QLatin1String("start")).toInt(), 10);
    QCOMPARE(first.value(QLatin1String("end")).toInt(), 25);
    QCOMPARE(first.value(QLatin1String("kind")).toString(), QStringLiteral("address"));
    const QJsonArray candidates = first.value(QLatin1String("candidates")).toArray();
    QCOMPARE(candidates.size(), 1);
    const QJsonObject candidate = candidates.at(0).toObject();
    QCOMPARE(candidate.keys(),
             (QStringList{QStringLiteral("lat"), QStringLiteral("lon"), QStringLiteral("name"),
                          QStringLiteral("precision"), QStringLiteral("radius_m"), QStringLiteral("score")}));
    QCOMPARE(candidate.value(QLatin1String("name")).toString(), QStringLiteral("412 Mill St"));
    QCOMPARE(candidate.value(QLatin1String("lat")).toDouble(), 0.0025);
    QCOMPARE(candidate.value(QLatin1String("lon")).toDouble(), -0.0001);
    QCOMPARE(candidate.value(QLatin1String("precision")).toString(), QStringLiteral("address"));
    QVERIFY(candidate.value(QLatin1String("score")).toDouble() > 0.9);
    // What the city has not is mentioned all the same.
    QVERIFY(mentions.at(1).toObject().value(QLatin1String("candidates")).toArray().isEmpty());
}

void LocateTest::plainLines()
{
    const Outcome outcome = run(here({QStringLiteral("fire"), QStringLiteral("at 412 Mill St")}));
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.out.contains("412 Mill St"));
    const Outcome nothing = run(here({QStringLiteral("nothing at all"), QStringLiteral("--json")}));
    QCOMPARE(nothing.code, 0);
    QCOMPARE(nothing.out, QByteArray("[]\n"));
}

/// The answer to a line comes before the next is written.
void LocateTest::lineByLine()
{
    QProcess process;
    process.start(QStringLiteral(PORCHLIGHTCTL),
                  QStringList{QStringLiteral("locate"), QStringLiteral("--stdin")} + here({}));
    for (int i = 0; i < 3; ++i) {
        const QByteArray id = QByteArray::number(i);
        process.write("{\"id\":\"" + id + "\",\"text\":\"at 412 Mill St\"}\n");
        while (!process.canReadLine())
            QVERIFY(process.waitForReadyRead(kTimeoutMs));
        const QJsonObject answer = object(process.readLine());
        QCOMPARE(answer.value(QLatin1String("id")).toString(), QString::fromLatin1(id));
        QCOMPARE(answer.value(QLatin1String("mentions")).toArray().size(), 1);
    }
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(kTimeoutMs));
    QCOMPARE(process.exitCode(), 0);
}

void LocateTest::badLinesEndNothing()
{
    const Outcome outcome = run(here({QStringLiteral("--stdin"), QStringLiteral("--json")}),
                                "not json\n"
                                "[1,2]\n"
                                "{\"text\":\"no id\"}\n"
                                "{\"id\":7}\n"
                                "{\"id\":\"x\",\"text\":5}\n"
                                "\xff\xfe\n"
                                "\n"
                                "{\"id\":{\"any\":\"thing\"},\"text\":\"at 412 Mill St\",\"more\":1}");
    QCOMPARE(outcome.code, 0);
    const QList<QByteArray> lines = outcome.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 7);
    for (int i = 0; i < 6; ++i)
        QVERIFY(!object(lines.at(i)).value(QLatin1String("error")).toString().isEmpty());
    QCOMPARE(object(lines.at(3)).value(QLatin1String("id")).toInt(), 7);
    QVERIFY(object(lines.at(0)).value(QLatin1String("id")).isNull());
    const QJsonObject last = object(lines.at(6));
    QVERIFY(last.value(QLatin1String("id")).isObject());
    QCOMPARE(last.value(QLatin1String("mentions")).toArray().size(), 1);
    for (const char *number : {"line 1", "line 3", "line 6"})
        QVERIFY2(outcome.err.contains(number), number);
    QVERIFY(!outcome.err.contains("line 8"));
}

void LocateTest::manyLines()
{
    QByteArray input;
    for (int i = 0; i < 5'000; ++i)
        input += "{\"id\":" + QByteArray::number(i) + ",\"text\":\"seen at 412 Mill Street and gone\"}\n";
    input += "{\"id\":\"long\",\"text\":\"" + QByteArray("at 412 Mill St ").repeated(7'000) + "\"}\n";
    const Outcome outcome = run(here({QStringLiteral("--stdin")}), input);
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out.count('\n'), 5'001);
    const QJsonObject last = object(outcome.out.mid(outcome.out.lastIndexOf('\n', -2) + 1));
    QCOMPARE(last.value(QLatin1String("mentions")).toArray().size(), 7'000);
}

void LocateTest::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString pack = QStringLiteral("--pack");
    QTest::newRow("no text") << QStringList{pack, QStringLiteral("x")};
    QTest::newRow("no pack") << QStringList{QStringLiteral("text")};
    QTest::newRow("both") << QStringList{QStringLiteral("text"), QStringLiteral("--stdin"), pack,
                                         QStringLiteral("x")};
    QTest::newRow("unknown option") << QStringList{QStringLiteral("--where")};
}

void LocateTest::usage()
{
    QFETCH(const QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 2);
    QVERIFY(!outcome.err.isEmpty());
    QVERIFY(outcome.out.isEmpty());
}

void LocateTest::badPacks()
{
    for (const QString &path : {QStringLiteral("/nowhere/city.pack"), QStringLiteral(PORCHLIGHTCTL)}) {
        const Outcome outcome = run({QStringLiteral("x"), QStringLiteral("--pack"), path});
        QCOMPARE(outcome.code, 1);
        QVERIFY(outcome.out.isEmpty());
        QCOMPARE(outcome.err.count('\n'), 1);
    }
}

QTEST_GUILESS_MAIN(LocateTest)
#include "tst_locate.moc"
