// SPDX-License-Identifier: GPL-3.0-or-later
//
// Packets from the command line, on a real server.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int kTimeoutMs = 60'000;

struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    QString text(const char *name) const { return object().value(QLatin1String(name)).toString(); }
};

QStringList words(const char *line)
{
    return QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_server.start(QStringLiteral(PORCHLIGHTCTL), {QStringLiteral("serve"), QStringLiteral("--json"),
                                                       m_dir.filePath(QStringLiteral("d"))});
        while (!m_server.canReadLine() && m_server.waitForReadyRead(kTimeoutMs)) {
        }
        m_profile =
            QJsonDocument::fromJson(m_server.readLine()).object().value(QLatin1String("profile")).toString();
        QVERIFY(!m_profile.isEmpty());
        QFile messages(path("messages.jsonl"));
        QVERIFY(messages.open(QIODevice::WriteOnly));
        messages.write("{\"id\":\"1\",\"ts\":1760000000,\"channel\":\"mill-ward\",\"user\":\"Joel Brandt\","
                       "\"text\":\"A gray Honda by the sheds\",\"lat\":44.8,\"lon\":-68.77}\n");
        messages.close();
        QCOMPARE(run({QStringLiteral("replay"), path("messages.jsonl")}).code, 0);
        QCOMPARE(run(words("do case.open - title=Sheds number=25-0417")).text("state"),
                 QStringLiteral("done"));
        QCOMPARE(run(words("do tip.link replay:1 case=25-0417")).text("state"), QStringLiteral("done"));
    }
    void cleanupTestCase()
    {
        m_server.terminate();
        QVERIFY(m_server.waitForFinished(kTimeoutMs));
    }

    void usage_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("nothing") << QStringLiteral("export");
        QTest::newRow("neither") << QStringLiteral("export person 1 --to x --recipient r --reason w");
        QTest::newRow("nowhere") << QStringLiteral("export tip replay:1 --recipient r --reason w");
        QTest::newRow("to nobody") << QStringLiteral("export tip replay:1 --to x --reason w");
        QTest::newRow("for no reason") << QStringLiteral("export tip replay:1 --to x --recipient r");
    }
    void usage()
    {
        QFETCH(const QString, line);
        const Outcome outcome = run(line.split(u' '));
        QCOMPARE(outcome.code, 2);
        QVERIFY(!outcome.err.isEmpty());
    }

    void aTipAsPdf()
    {
        const Outcome outcome = take("tip replay:1", "tip.pdf");
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        QCOMPARE(outcome.text("state"), QStringLiteral("done"));
        QCOMPARE(outcome.text("form"), QStringLiteral("pdf"));
        QVERIFY(outcome.object().value(QLatin1String("sequence")).toInt() > 0);
        QVERIFY(read(path("tip.pdf")).startsWith("%PDF-"));
        // Nothing is written over, and then nothing is in the log either.
        const Outcome again = take("tip replay:1", "tip.pdf");
        QCOMPARE(again.code, 1);
        QVERIFY(again.err.contains("tip.pdf"));
    }

    void aCaseAsFolderByNumber()
    {
        const Outcome outcome = take("case 25-0417", "folder");
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        QCOMPARE(outcome.text("form"), QStringLiteral("folder"));
        const QJsonObject packet = QJsonDocument::fromJson(read(path("folder/packet.json"))).object();
        QCOMPARE(packet.value(QLatin1String("recipient")).toString(), QStringLiteral("court"));
        QCOMPARE(packet.value(QLatin1String("case")).toObject().value(QLatin1String("number")).toString(),
                 QStringLiteral("25-0417"));
        QCOMPARE(packet.value(QLatin1String("tips")).toArray().size(), 1);
        QVERIFY(!read(path("folder/packet.json")).contains("Brandt"));
        QVERIFY(read(path("folder/packet.pdf")).startsWith("%PDF-"));
        QVERIFY(read(path("folder/manifest.sha256")).contains("  packet.json\n"));
    }

    void namesOnlyWhereAskedFor()
    {
        QCOMPARE(take("tip replay:1", "named", {QStringLiteral("--names")}).code, 0);
        QVERIFY(read(path("named/packet.json")).contains("Joel Brandt"));
    }

    void anEido()
    {
        const Outcome outcome = take("tip replay:1", "tip.eido.json");
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.text("form"), QStringLiteral("eido"));
        const QJsonObject eido = QJsonDocument::fromJson(read(path("tip.eido.json"))).object();
        QVERIFY(eido.contains(QLatin1String("incidentComponent")));
        QVERIFY(eido.contains(QLatin1String("locationComponent")));
    }

    void whatIsUnknownIsSaidSo()
    {
        QCOMPARE(take("tip replay:99", "unknown.pdf").code, 1);
        QCOMPARE(take("case 99-0001", "unknown.pdf").code, 1);
        QVERIFY(!QFile::exists(path("unknown.pdf")));
        QCOMPARE(take("tip replay:1", "not-there/tip.pdf").code, 1);
    }

    void whatCanNotBeWrittenIsNotInTheLog()
    {
        const auto sequence = [](const Outcome &outcome) {
            return outcome.object().value(QLatin1String("sequence")).toInt();
        };
        const int before = sequence(take("tip replay:1", "before.pdf"));
        QVERIFY(before > 0);
        QFile file(path("a-file"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(QDir(m_dir.path()).mkdir(QStringLiteral("a-folder.pdf")));
        for (const char *place : {"not-there/tip.pdf", "not-there/folder", "a-file/tip.pdf", "a-file/folder",
                                  "a-file", "a-folder.pdf", "before.pdf"}) {
            const Outcome outcome = take("tip replay:1", place);
            QCOMPARE(outcome.code, 1);
            QVERIFY2(outcome.err.contains(place), outcome.err.constData());
        }
        QCOMPARE(run(words("export tip replay:1 --recipient court --reason review --to /proc/tip.pdf")).code,
                 1);
        QCOMPARE(sequence(take("tip replay:1", "after.pdf")), before + 1);
    }

    void officersMayNot()
    {
        QVERIFY(setRoles({QStringLiteral("officer")}));
        const Outcome outcome = take("tip replay:1", "officer.pdf");
        QVERIFY(setRoles(m_roles));
        QCOMPARE(outcome.code, 1);
        QVERIFY(!outcome.err.isEmpty());
        QVERIFY(!QFile::exists(path("officer.pdf")));
    }

    void withoutAServerTheOutboxHasItFirst()
    {
        m_server.terminate();
        QVERIFY(m_server.waitForFinished(kTimeoutMs));
        const Outcome outcome = take("tip replay:1", "offline.pdf", words("--wait 0.2"));
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        QCOMPARE(outcome.text("state"), QStringLiteral("queued"));
        QVERIFY(read(path("offline.pdf")).startsWith("%PDF-"));
        m_server.start(QStringLiteral(PORCHLIGHTCTL), {QStringLiteral("serve"), QStringLiteral("--json"),
                                                       m_dir.filePath(QStringLiteral("d"))});
        while (!m_server.canReadLine() && m_server.waitForReadyRead(kTimeoutMs)) {
        }
    }

private:
    QString path(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)); }

    Outcome run(QStringList arguments) const
    {
        QProcess process;
        process.start(QStringLiteral(PORCHLIGHTCTL),
                      arguments << QStringLiteral("--profile") << m_profile << QStringLiteral("--json"));
        if (!process.waitForFinished(kTimeoutMs)) {
            process.kill();
            process.waitForFinished();
            return {};
        }
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    Outcome take(const char *what, const char *to, const QStringList &more = {}) const
    {
        return run(words("export") + words(what) + words("--recipient court --reason review --to") +
                   QStringList{path(to)} + more);
    }

    /// In this workstation's profile, as an officer's has them.
    bool setRoles(const QStringList &roles)
    {
        const QDir users(m_profile + QStringLiteral("/users"));
        for (const QString &user : users.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile file(users.filePath(user + QStringLiteral("/user.json")));
            if (!file.open(QIODevice::ReadWrite))
                return false;
            QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
            if (m_roles.isEmpty())
                m_roles = json.value(QLatin1String("roles")).toVariant().toStringList();
            json.insert(QLatin1String("roles"), QJsonArray::fromStringList(roles));
            file.resize(0);
            file.write(QJsonDocument(json).toJson());
        }
        return !m_roles.isEmpty();
    }

    QTemporaryDir m_dir;
    QProcess m_server;
    QString m_profile;
    QStringList m_roles;
};

QTEST_GUILESS_MAIN(ExportTest)
#include "tst_export.moc"
