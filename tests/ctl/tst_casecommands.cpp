// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cases from the command line, on a real server.
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
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
    int number(const char *name) const { return object().value(QLatin1String(name)).toInt(-1); }
};

} // namespace

class CaseCommandsTest : public QObject
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
        write(QStringLiteral("messages.jsonl"), "{\"id\":\"1\",\"ts\":1760000000,\"channel\":\"mill-ward\","
                                                "\"text\":\"A gray Honda by the sheds\"}\n"
                                                "{\"id\":\"2\",\"ts\":1760000100,\"channel\":\"mill-ward\","
                                                "\"text\":\"Bolt cutters at the sheds\"}\n");
        QCOMPARE(run({QStringLiteral("replay"), path(QStringLiteral("messages.jsonl"))}).code, 0);
    }
    void cleanupTestCase()
    {
        m_server.terminate();
        QVERIFY(m_server.waitForFinished(kTimeoutMs));
    }

    void aCaseFromItsBeginningToItsEnd()
    {
        const Outcome opened = act("case.open", "-", {"title=Sheds"});
        QCOMPARE(opened.text("state"), QStringLiteral("done"));
        const QByteArray key = opened.text("id").toUtf8();
        QVERIFY(!key.isEmpty());
        QCOMPARE(act("tip.link", "replay:1", {"case=" + key, "reason=same"}).text("state"),
                 QStringLiteral("done"));
        const Outcome again = act("tip.link", "replay:1", {"case=" + key});
        QCOMPARE(again.text("state"), QStringLiteral("refused"));
        QVERIFY(!again.text("reason").isEmpty());
        QCOMPARE(act("tip.propose", "replay:2", {"case=" + key}).text("state"), QStringLiteral("done"));
        QCOMPARE(act("tip.accept", "replay:2", {"case=" + key}).text("state"), QStringLiteral("done"));
        QCOMPARE(act("tip.merge", "replay:2", {"into=replay:1"}).text("state"), QStringLiteral("done"));
        QCOMPARE(act("tip.merge", "replay:1", {"into=replay:2"}).text("state"), QStringLiteral("refused"));
        QCOMPARE(act("tip.unmerge", "replay:2", {}).text("state"), QStringLiteral("done"));
        QCOMPARE(act("case.note", key, {"text=Asked around"}).text("state"), QStringLiteral("done"));
        QCOMPARE(act("record.export", "-", {"case=" + key, "recipient=court", "reason=asked", "form=pdf"})
                     .text("state"),
                 QStringLiteral("done"));
        QCOMPARE(act("case.close", key, {"reason=solved"}).text("state"), QStringLiteral("done"));
        QCOMPARE(act("tip.propose", "replay:2", {"case=" + key}).text("state"), QStringLiteral("refused"));
        QCOMPARE(act("case.open", key, {"reason=again"}).text("state"), QStringLiteral("done"));
        QCOMPARE(act("tip.link", "replay:2", {"case=nowhere"}).text("state"), QStringLiteral("refused"));
    }

    void aCaseList()
    {
        write(QStringLiteral("cases.csv"),
              "number,title,status\nA-1,First,open\nA-2,Second,closed\n,Bad,open\n");
        const QStringList import{QStringLiteral("import"), QStringLiteral("cases"),
                                 path(QStringLiteral("cases.csv")), QStringLiteral("--json")};
        const Outcome first = run(import);
        QCOMPARE(first.code, 0);
        QCOMPARE(first.number("opened"), 2);
        QCOMPARE(first.number("skipped"), 1);
        QVERIFY(first.err.contains("Line 4:"));
        const Outcome second = run(import);
        QCOMPARE(second.number("unchanged"), 2);
        QCOMPARE(second.number("opened"), 0);
        write(QStringLiteral("cases.csv"), "number,title,status\na-1,Renamed,closed\nA-2,Second,open\n");
        QCOMPARE(run(import).number("updated"), 2);
        QCOMPARE(run(import).number("unchanged"), 2);
        // By number, from the command line too.
        QCOMPARE(act("case.close", "A-2", {"into=A-1"}).text("state"), QStringLiteral("refused"));
        QCOMPARE(act("case.close", "A-2", {}).text("state"), QStringLiteral("done"));
        QCOMPARE(act("case.open", "A-2", {"reason=again"}).text("state"), QStringLiteral("done"));
        QCOMPARE(act("case.open", "A-9", {"reason=again"}).text("state"), QStringLiteral("refused"));
        // A number that goes to another case, and comes back in a list.
        QCOMPARE(act("case.update", "A-2", {"number=B-2"}).text("state"), QStringLiteral("done"));
        const Outcome anew = run(import);
        QCOMPARE(anew.code, 0);
        QCOMPARE(anew.number("opened"), 1);
        QCOMPARE(act("case.note", "B-2", {"text=as it was"}).text("state"), QStringLiteral("done"));
        QCOMPARE(act("case.note", "A-2", {"text=another"}).text("state"), QStringLiteral("done"));
    }

    void aListThatCanNotBeRead()
    {
        QCOMPARE(run({QStringLiteral("import"), QStringLiteral("cases"), path(QStringLiteral("missing.csv"))})
                     .code,
                 1);
        write(QStringLiteral("strange.csv"), "name\nvalue\n");
        QCOMPARE(run({QStringLiteral("import"), QStringLiteral("cases"), path(QStringLiteral("strange.csv"))})
                     .code,
                 1);
        QCOMPARE(run({QStringLiteral("import"), QStringLiteral("cases")}).code, 2);
    }

private:
    QString path(const QString &name) const { return m_dir.filePath(name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    Outcome run(QStringList arguments) const
    {
        arguments += {QStringLiteral("--profile"), m_profile};
        QProcess process;
        process.start(QStringLiteral(PORCHLIGHTCTL), arguments);
        if (!process.waitForFinished(kTimeoutMs))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    Outcome act(const char *verb, const QByteArray &id, const QList<QByteArray> &values) const
    {
        QStringList arguments{QStringLiteral("do"), QString::fromLatin1(verb), QString::fromUtf8(id)};
        for (const QByteArray &value : values)
            arguments += QString::fromUtf8(value);
        return run(arguments + QStringList{QStringLiteral("--json")});
    }

    QTemporaryDir m_dir;
    QProcess m_server;
    QString m_profile;
};

QTEST_GUILESS_MAIN(CaseCommandsTest)
#include "tst_casecommands.moc"
