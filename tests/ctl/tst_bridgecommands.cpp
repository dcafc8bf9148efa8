// SPDX-License-Identifier: GPL-3.0-or-later
//
// porchlightctl bridge slack, as whoever runs a bridge uses it: a real server, a real bridge program, and the
// stand-in for Slack.
#include "tests/bridge/FormPeople.h"
#include "tests/support/TestServer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace porch::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
};

} // namespace

class BridgeCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theManifestNamesTheCommand();
    void forgetRemovesTheRoute();
    void forgetSaysWhatItCantDo();
    void rotateKeyLosesNobody();

private:
    /// Goes on with Slack while it waits.
    Outcome run(QStringList arguments, bool asJson = true);
    void write(const QString &name, const QByteArray &content);
    [[nodiscard]] bool startBridge();
    void stopBridge();
    QString config() const { return m_folder.filePath(u"slack.toml"_s); }

    QTemporaryDir m_folder;
    QProcess m_server;
    QProcess m_bridge;
    QString m_profile;
    FormPeople m_town;
};

Outcome BridgeCommandsTest::run(QStringList arguments, bool asJson)
{
    arguments << u"--profile"_s << m_profile;
    if (asJson)
        arguments << u"--json"_s;
    QProcess process;
    process.start(QStringLiteral(PORCHLIGHTCTL), arguments);
    if (!waitUntil([&] { return process.state() == QProcess::NotRunning; })) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void BridgeCommandsTest::write(const QString &name, const QByteArray &content)
{
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
}

bool BridgeCommandsTest::startBridge()
{
    m_bridge.start(QStringLiteral(PORCHLIGHTCTL),
                   {u"bridge"_s, u"slack"_s, u"--config"_s, config(), u"--profile"_s, m_profile});
    QByteArray said;
    return waitUntil([&] {
        said += m_bridge.readAllStandardOutput();
        return said.contains('\n');
    });
}

void BridgeCommandsTest::stopBridge()
{
    m_bridge.terminate();
    QVERIFY(waitUntil([&] { return m_bridge.state() == QProcess::NotRunning; }));
    QVERIFY(waitUntil([&] { return m_town.slack.sockets().open().isEmpty(); }));
}

void BridgeCommandsTest::initTestCase()
{
    m_server.start(QStringLiteral(PORCHLIGHTCTL),
                   {u"serve"_s, m_folder.filePath(u"department"_s), u"--json"_s});
    QByteArray said;
    QVERIFY(waitUntil([&] {
        said += m_server.readAllStandardOutput();
        return said.contains('\n');
    }));
    m_profile = QJsonDocument::fromJson(said).object()["profile"_L1].toString();
    QVERIFY(!m_profile.isEmpty());
    write(u"app-token"_s, m_town.slack.appToken().toLatin1());
    write(u"bot-token"_s, m_town.slack.botToken().toLatin1());
    write(u"slack.toml"_s, "api_url = \"" + m_town.slack.apiUrl().toString().toLatin1() +
                               "\"\napp_token_file = \"app-token\"\nbot_token_file = \"bot-token\"\n"
                               "[form]\ncommand = \"/tip\"\n");
    QVERIFY2(startBridge(), m_bridge.readAllStandardError().constData());
}

void BridgeCommandsTest::cleanupTestCase()
{
    stopBridge();
    m_server.terminate();
    QVERIFY(waitUntil([&] { return m_server.state() == QProcess::NotRunning; }));
}

void BridgeCommandsTest::theManifestNamesTheCommand()
{
    QProcess process;
    process.start(QStringLiteral(PORCHLIGHTCTL),
                  {u"bridge"_s, u"slack"_s, u"manifest"_s, u"--json"_s, u"--config"_s, config()});
    QVERIFY(waitUntil([&] { return process.state() == QProcess::NotRunning; }));
    const QJsonValue manifest = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QCOMPARE(manifest["features"_L1]["slash_commands"_L1][0]["command"_L1].toString(), u"/tip"_s);
}

void BridgeCommandsTest::forgetRemovesTheRoute()
{
    const QString code = m_town.tip(m_town.ana, u"A van"_s);
    QVERIFY(!code.isEmpty());
    QVERIFY(waitUntil([&] { return !m_town.greeting(m_town.ana, code).isEmpty(); }));
    const QStringList forget{u"bridge"_s, u"slack"_s, u"forget"_s, u"--config"_s, config()};
    Outcome done = run(forget + QStringList{code.first(4).toLower() + u'-' + code.last(4)});
    QVERIFY2(done.code == 0, done.err.constData());
    QCOMPARE(done.object()["tips"_L1].toArray().size(), 1);
    QVERIFY(done.object()["tips"_L1][0]["forgotten"_L1].toBool());
    const QString tip = done.object()["tips"_L1][0]["tip"_L1].toString();
    QVERIFY(tip.endsWith(u":form:"_s + code));
    // Once more, by its id, there is nothing left.
    done = run(forget + QStringList{tip});
    QCOMPARE(done.code, 0);
    QVERIFY(!done.object()["tips"_L1][0]["forgotten"_L1].toBool(true));
    // What they write now is not read, and the desk is told that it can't ask.
    const QString thread = m_town.greeting(m_town.ana, code)["ts"_L1].toString();
    m_town.say(m_town.ana, u"Unread words"_s, thread);
    QVERIFY(waitUntil([&] { return m_town.posts(m_town.ana).size() == 2; }));
    const Outcome asked = run({u"do"_s, u"tip.reply"_s, tip, u"text=Who?"_s});
    QCOMPARE(asked.code, 0);
    const Outcome found = run({u"search"_s, u"Unread"_s, u"--count"_s});
    QCOMPARE(found.object()["count"_L1].toInt(-1), 0);
    QCOMPARE(m_town.posts(m_town.ana).size(), 2);
}

void BridgeCommandsTest::forgetSaysWhatItCantDo()
{
    m_town.slack.workspace().post(m_town.street, m_town.carl, u"Lanterns in the park"_s);
    QByteArray out;
    QVERIFY(waitUntil([&] {
        if (run({u"sync"_s}).code != 0)
            return false;
        out = run({u"search"_s, u"Lanterns"_s}).out;
        return QJsonDocument::fromJson(out).array().size() == 1;
    }));
    const QString words = QJsonDocument::fromJson(out).array()[0]["author"_L1].toString();
    QVERIFY(words.contains(u' '));
    const QStringList forget{u"bridge"_s, u"slack"_s, u"forget"_s, u"--config"_s, config()};
    Outcome done = run(forget + words.split(u' '), false);
    QCOMPARE(done.code, 0);
    QVERIFY2(done.out.contains("rotate-key"), done.out.constData());
    QVERIFY(run(forget + QStringList{words}).object()["channel"_L1].toBool());
    done = run(forget + QStringList{u"Nobody Atall"_s}, false);
    QCOMPARE(done.code, 1);
    QVERIFY(done.err.contains("Nobody Atall"));
    QCOMPARE(run(forget + QStringList{u"0000-0000"_s}).code, 1);
    QCOMPARE(run(forget).code, 2);
}

void BridgeCommandsTest::rotateKeyLosesNobody()
{
    const QString code = m_town.tip(m_town.carl, u"A boat"_s);
    QVERIFY(!code.isEmpty());
    QVERIFY(waitUntil([&] { return !m_town.greeting(m_town.carl, code).isEmpty(); }));
    const Outcome done = run({u"bridge"_s, u"slack"_s, u"rotate-key"_s, u"--config"_s, config()});
    QVERIFY2(done.code == 0, done.err.constData());
    QCOMPARE(done.object()["sealed"_L1].toInt(), 1);
    QFile secret(done.object()["file"_L1].toString());
    QVERIFY(secret.open(QIODevice::ReadOnly));
    QCOMPARE(secret.readAll().count('\n'), 3);
    QVERIFY(!(secret.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    // The bridge that runs has the old one.
    stopBridge();
    QVERIFY2(startBridge(), m_bridge.readAllStandardError().constData());
    const QString tip = u"slack:%1:form:%2"_s.arg(m_town.slack.workspace().teamId(), code);
    QCOMPARE(run({u"do"_s, u"tip.reply"_s, tip, u"text=Which boat?"_s}).code, 0);
    QVERIFY(waitUntil([&] { return m_town.postTexts(m_town.carl).contains(u"Which boat?"_s); }));
    m_town.say(m_town.carl, u"The yellow one"_s);
    QVERIFY(waitUntil([&] {
        return run({u"sync"_s}).code == 0 &&
               run({u"search"_s, u"yellow"_s, u"--count"_s}).object()["count"_L1].toInt(-1) == 1;
    }));
}

QTEST_GUILESS_MAIN(BridgeCommandsTest)
#include "tst_bridgecommands.moc"
