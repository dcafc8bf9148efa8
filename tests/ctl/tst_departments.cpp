// SPDX-License-Identifier: GPL-3.0-or-later
//
// A department from nothing, as an administrator makes it with porchlightctl, on a real server.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

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

QProcessEnvironment environment(const QString &passphrase)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.remove(QStringLiteral("PORCHLIGHT_PASSPHRASE"));
    if (!passphrase.isEmpty())
        variables.insert(QStringLiteral("PORCHLIGHT_PASSPHRASE"), passphrase);
    return variables;
}

/// Arguments in one text, with spaces between them.
QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

/// `serve`, until this goes.
class Serving
{
public:
    explicit Serving(const QStringList &arguments)
    {
        m_process.setProcessEnvironment(environment({}));
        m_process.start(QStringLiteral(PORCHLIGHTCTL),
                        QStringList{QStringLiteral("serve"), QStringLiteral("--json")} + arguments);
    }
    ~Serving() { stop(); }

    QJsonObject said()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead(kTimeoutMs)) {
        }
        return QJsonDocument::fromJson(m_process.readLine()).object();
    }
    int stop()
    {
        m_process.terminate();
        return m_process.waitForFinished(kTimeoutMs) ? m_process.exitCode() : -1;
    }

private:
    QProcess m_process;
};

} // namespace

class DepartmentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void usage_data();
    void usage();
    void everyActionHasHelp_data();
    void everyActionHasHelp();
    void refusedInit_data();
    void refusedInit();
    void administratorIsInvitedWithoutAPassphrase();
    void refusedUsers_data();
    void refusedUsers();
    void usersDoWhatTheirRolesAllow();
    void invitationWorksOnce();
    void removedAndReset();
    void privateDepartmentHasOneUser();
    void cluster();

private:
    Outcome run(const QStringList &arguments, const QByteArray &input = {},
                const QString &passphrase = QStringLiteral("four plain words here")) const
    {
        QProcess process;
        process.setProcessEnvironment(environment(passphrase));
        process.setWorkingDirectory(m_root.path());
        process.start(QStringLiteral(PORCHLIGHTCTL), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(kTimeoutMs)) {
            process.kill();
            process.waitForFinished();
            return {};
        }
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    /// On the department of initTestCase().
    Outcome user(const char *text, const QByteArray &input = {}) const
    {
        return run(QStringList{QStringLiteral("user")} + words(text) + words("--department d --json"), input);
    }
    Outcome act(const char *text, const char *profile) const
    {
        return run(QStringList{QStringLiteral("do")} + words(text) + words("--json --wait 1 --profile") +
                   QStringList{QString::fromLatin1(profile)});
    }
    QString stateOf(const QString &name) const
    {
        const QJsonArray all = QJsonDocument::fromJson(user("list").out).array();
        for (const QJsonValue &one : all) {
            if (one[QLatin1String("name")].toString() == name)
                return one[QLatin1String("state")].toString();
        }
        return {};
    }

    QTemporaryDir m_root;
    std::unique_ptr<Serving> m_serving;
};

void DepartmentsTest::initTestCase()
{
    const Outcome made = run(words("init d --name Millward --admin chief --role supervisor --json"));
    QVERIFY2(made.code == 0, made.err.constData());
    QCOMPARE(made.text("department"), QStringLiteral("Millward"));
    QCOMPARE(made.text("admin"), QStringLiteral("chief"));
    QCOMPARE(made.text("profile"), m_root.filePath(QStringLiteral("d/profile")));
    // One before it runs, one while it runs.
    const Outcome before = user("add osei --role officer --into osei");
    QVERIFY2(before.code == 0, before.err.constData());
    QCOMPARE(before.object().value(QLatin1String("reloaded")).toBool(), false);
    m_serving = std::make_unique<Serving>(QStringList{m_root.filePath(QStringLiteral("d"))});
    const QJsonObject said = m_serving->said();
    QCOMPARE(said.value(QLatin1String("profile")).toString(), made.text("profile"));
    QCOMPARE(said.value(QLatin1String("server")).toString(),
             made.object().value(QLatin1String("servers")).toArray().at(0).toString());
    const Outcome later = user("add abara --role officer,supervisor --into abara");
    QVERIFY2(later.code == 0, later.err.constData());
    QCOMPARE(later.object().value(QLatin1String("reloaded")).toBool(), true);
}

void DepartmentsTest::usage_data()
{
    QTest::addColumn<QString>("arguments");
    for (const char *line : {"init",
                             "init a b",
                             "init a --port many",
                             "init a --port 0",
                             "init a --port 70000",
                             "init a --cluster --port 65534",
                             "user",
                             "user dance",
                             "user add",
                             "user add anna --department d",
                             "user add anna --role officer",
                             "user add Anna --role officer --department d",
                             "user add a.> --role officer --department d",
                             "user add anna --role officer --department d --days 0",
                             "user add anna --role officer --department d --days 1000",
                             "user add anna --role officer --department d --key U --into x",
                             "user remove --department d",
                             "user remove osei",
                             "user list",
                             "user list osei --department d",
                             "user reset osei",
                             "user join"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void DepartmentsTest::usage()
{
    QFETCH(QString, arguments);
    const Outcome outcome = run(arguments.split(u' '));
    QCOMPARE(outcome.code, 2);
    QVERIFY(!outcome.err.isEmpty());
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(!QDir(m_root.path()).exists(QStringLiteral("a")));
}

void DepartmentsTest::everyActionHasHelp_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"init", "user", "user add", "user remove", "user list", "user reset", "user join"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void DepartmentsTest::everyActionHasHelp()
{
    QFETCH(QString, name);
    const Outcome outcome = run(name.split(u' ') + QStringList{QStringLiteral("--help")});
    QCOMPARE(outcome.code, 0);
    QVERIFY(QString::fromUtf8(outcome.out).contains(QStringLiteral("porchlightctl ") + name));
    QVERIFY(outcome.out.contains("--json"));
}

void DepartmentsTest::refusedInit_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<QString>("says");
    const QString good = QStringLiteral("four plain words here");
    QTest::newRow("no passphrase") << "init a --into b"
                                   << ""
                                   << "PORCHLIGHT_PASSPHRASE";
    QTest::newRow("not empty") << "init d" << good << "not empty";
    QTest::newRow("no TLS") << "init a --host desk.example.org" << good << "--cert";
    QTest::newRow("no key") << "init a --host desk.example.org --cert x.pem" << good << "--key";
    QTest::newRow("no certificate") << "init a --cert x.pem --key y.pem" << good << "x.pem";
    QTest::newRow("name") << "init a --admin Chief" << good << "Chief";
    QTest::newRow("keeper") << "init a --admin keeper" << good << "keeper";
    QTest::newRow("care") << "init a --role care" << good << "care team";
    QTest::newRow("profile") << "init a --into d/users.json" << good << "users.json";
}

void DepartmentsTest::refusedInit()
{
    QFETCH(QString, arguments);
    QFETCH(QString, passphrase);
    QFETCH(QString, says);
    const Outcome outcome = run(arguments.split(u' '), {}, passphrase);
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY2(outcome.err.contains(says.toUtf8()), outcome.err.constData());
    QCOMPARE(outcome.err.trimmed().count('\n'), 0);
    QVERIFY(!QDir(m_root.path()).exists(QStringLiteral("a")));
}

void DepartmentsTest::administratorIsInvitedWithoutAPassphrase()
{
    const Outcome made = run(words("init invited --admin chief --json"), {}, QString());
    QVERIFY2(made.code == 0, made.err.constData());
    QVERIFY(made.text("profile").isEmpty());
    QVERIFY(QFile::exists(made.text("invitation")));
    Serving serving({m_root.filePath(QStringLiteral("invited"))});
    QCOMPARE(serving.said().value(QLatin1String("profile")).toString(), QString());
    const Outcome joined =
        run(QStringList{QStringLiteral("user"), QStringLiteral("join"), made.text("invitation")} +
                words("--profile chief --json"),
            made.text("code").toLatin1() + '\n');
    QVERIFY2(joined.code == 0, joined.err.constData());
    QCOMPARE(run(words("sync --profile chief --json")).code, 0);
    QCOMPARE(serving.stop(), 0);
}

void DepartmentsTest::refusedUsers_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("there already") << "add osei --role officer"
                                   << "user reset";
    QTest::newRow("no role of that name") << "add anna --role chief"
                                          << "chief";
    QTest::newRow("care") << "add anna --role care"
                          << "care team";
    QTest::newRow("no key") << "add anna --role officer --key UABC"
                            << "56 characters";
    QTest::newRow("source without bridge") << "add anna --role officer --source slack"
                                           << "no bridge";
    QTest::newRow("keeper") << "add keeper --role officer"
                            << "keeper";
    QTest::newRow("over another file") << "add anna --role officer --out d/users.json"
                                       << "--out";
    QTest::newRow("unknown") << "remove anna"
                             << "no user anna";
    QTest::newRow("unknown too") << "reset anna"
                                 << "no user anna";
}

void DepartmentsTest::refusedUsers()
{
    QFETCH(QString, arguments);
    QFETCH(QString, says);
    const Outcome outcome = user(arguments.toLatin1().constData());
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.contains(says.toUtf8()), outcome.err.constData());
    QCOMPARE(stateOf(QStringLiteral("anna")), QString());
    const Outcome elsewhere = run(words("user list --department nowhere"));
    QCOMPARE(elsewhere.code, 1);
    QVERIFY(elsewhere.err.contains("porchlightctl init"));
    const Outcome sealed =
        run(words("user add anna --role officer --into anna --department d"), {}, QString());
    QCOMPARE(sealed.code, 1);
    QVERIFY(sealed.err.contains("PORCHLIGHT_PASSPHRASE"));
}

void DepartmentsTest::usersDoWhatTheirRolesAllow()
{
    const Outcome bridge = user("add feed --role bridge --source replay --into feed");
    QVERIFY2(bridge.code == 0, bridge.err.constData());
    QFile lines(m_root.filePath(QStringLiteral("lines.jsonl")));
    QVERIFY(lines.open(QIODevice::WriteOnly));
    lines.write(
        "{\"id\":\"a\",\"ts\":1718000000,\"channel\":\"old-quay\",\"text\":\"a heron on the roof\"}\n");
    lines.close();
    const Outcome replayed = run(words("replay lines.jsonl --profile feed --json"));
    QVERIFY2(replayed.code == 0, replayed.err.constData());

    QCOMPARE(act("tip.claim replay:a", "osei").text("state"), QStringLiteral("done"));
    QCOMPARE(act("tip.note replay:a text=seen", "abara").text("state"), QStringLiteral("done"));
    // The administrator is supervisor besides, so may act too; the bridge is no desk.
    QCOMPARE(act("tip.note replay:a text=seen", "d/profile").text("state"), QStringLiteral("done"));
    const Outcome refused = act("tip.note replay:a text=forged", "feed");
    QCOMPARE(refused.text("state"), QStringLiteral("refused"));
    QCOMPARE(refused.code, 1);
    QVERIFY(!refused.text("reason").isEmpty());
    // And an officer is no bridge.
    QVERIFY(run(words("replay lines.jsonl --profile osei --json")).code != 0);

    // A wrong passphrase opens nothing.
    QVERIFY(run(words("sync --profile osei"), {}, QStringLiteral("three plain words")).code == 1);
    const Outcome one = run(words("sync --profile osei --json"));
    const Outcome other = run(words("sync --profile abara --json"));
    QVERIFY(!one.text("digest").isEmpty());
    QCOMPARE(other.text("digest"), one.text("digest"));
}

void DepartmentsTest::invitationWorksOnce()
{
    const Outcome invited = user("add lindqvist --role officer --days 2");
    QVERIFY2(invited.code == 0, invited.err.constData());
    QCOMPARE(invited.text("invitation"), m_root.filePath(QStringLiteral("lindqvist.invitation")));
    const QByteArray code = invited.text("code").toLatin1();
    QCOMPARE(code.size(), 23);
    QCOMPARE(stateOf(QStringLiteral("lindqvist")), QStringLiteral("invited"));
    QFile file(invited.text("invitation"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(code));
    QVERIFY(user("add lindqvist --role officer").err.contains("invited already"));

    QCOMPARE(run(words("user join lindqvist.invitation --profile l"), "AAAAA-AAAAA-AAAAA-AAAAA\n").code, 1);
    const Outcome joined = run(words("user join lindqvist.invitation --profile l --json"), code + '\n');
    QVERIFY2(joined.code == 0, joined.err.constData());
    QCOMPARE(joined.text("name"), QStringLiteral("lindqvist"));
    QCOMPARE(stateOf(QStringLiteral("lindqvist")), QStringLiteral("active"));
    QCOMPARE(act("tip.note replay:a text=here", "l").text("state"), QStringLiteral("done"));

    const Outcome again = run(words("user join lindqvist.invitation --profile again"), code + '\n');
    QCOMPARE(again.code, 1);
    QVERIFY2(again.err.contains("used or withdrawn"), again.err.constData());
    QCOMPARE(act("tip.note replay:a text=still", "l").text("state"), QStringLiteral("done"));
}

void DepartmentsTest::removedAndReset()
{
    const Outcome removed = user("remove abara");
    QVERIFY2(removed.code == 0, removed.err.constData());
    QCOMPARE(removed.object().value(QLatin1String("reloaded")).toBool(), true);
    QCOMPARE(stateOf(QStringLiteral("abara")), QStringLiteral("removed"));
    QCOMPARE(act("tip.note replay:a text=late", "abara").text("state"), QStringLiteral("queued"));
    QCOMPARE(user("remove abara").code, 1);
    QVERIFY(user("add abara --role officer").err.contains("was a user before"));
    // The same person again, with a new key, and what they had queued goes out.
    const Outcome back = user("reset abara --role officer --into abara");
    QVERIFY2(back.code == 0, back.err.constData());
    QCOMPARE(act("tip.note replay:a text=back", "abara").text("state"), QStringLiteral("done"));

    // A reset ends the old key at once.
    const Outcome renewed = user("reset osei --out new.invitation");
    QVERIFY2(renewed.code == 0, renewed.err.constData());
    QCOMPARE(act("tip.note replay:a text=old", "osei").text("state"), QStringLiteral("queued"));
    const Outcome joined =
        run(words("user join new.invitation --profile osei --json"), renewed.text("code").toLatin1() + '\n');
    QVERIFY2(joined.code == 0, joined.err.constData());
    QCOMPARE(act("tip.note replay:a text=new", "osei").text("state"), QStringLiteral("done"));
    QCOMPARE(m_serving->stop(), 0);
    // Who did not join in time does so later: nothing is lost with the server.
    QCOMPARE(user("list").code, 0);
}

void DepartmentsTest::privateDepartmentHasOneUser()
{
    Serving serving({m_root.filePath(QStringLiteral("private"))});
    QVERIFY(!serving.said().isEmpty());
    const Outcome outcome = run(words("user add anna --role officer --department private"));
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.contains("private department"), outcome.err.constData());
    QCOMPARE(serving.stop(), 0);
    QCOMPARE(run(words("serve private --cluster")).code, 1);
    QCOMPARE(run(words("serve d --cluster")).code, 1);
}

void DepartmentsTest::cluster()
{
    Serving serving({QStringLiteral("--cluster"), m_root.filePath(QStringLiteral("three"))});
    const QJsonObject said = serving.said();
    const QJsonArray servers = said.value(QLatin1String("servers")).toArray();
    QCOMPARE(servers.size(), 3);
    QCOMPARE(servers.at(0), said.value(QLatin1String("server")));
    QFile profile(m_root.filePath(QStringLiteral("three/profile/profile.json")));
    QVERIFY(profile.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(profile.readAll())[QLatin1String("servers")].toArray(), servers);
    QCOMPARE(act("tip.note x text=hello", "three/profile").text("state"), QStringLiteral("done"));
    const Outcome added = run(words("user add osei --role officer --department three --into o3 --json"));
    QVERIFY2(added.code == 0, added.err.constData());
    QCOMPARE(added.object().value(QLatin1String("reloaded")).toBool(), true);
    QCOMPARE(act("tip.note x text=hello", "o3").text("state"), QStringLiteral("done"));
    QCOMPARE(serving.stop(), 0);
}

QTEST_GUILESS_MAIN(DepartmentsTest)
#include "tst_departments.moc"
