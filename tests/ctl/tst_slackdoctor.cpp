// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackManifest.h"
#include "app/ctl/SlackDoctor.h"
#include "tests/bridge/SlackTown.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace porch;
using namespace porch::test;

namespace {

constexpr int kPatienceMs = 10'000;

/// A Slack, and the files of a bridge to it.
struct Surgery : SlackTown
{
    Surgery()
    {
        street = slack.workspace().addChannel(QStringLiteral("mill-ward"));
        ana = slack.workspace().addUser(QStringLiteral("Ana"));
    }

    std::vector<Check> checks(const QByteArray &more = {})
    {
        const Profile profile(path(QStringLiteral("profile")));
        return SlackDoctor(config(more), profile, kPatienceMs).examine();
    }
    /// What was found about all parts of that name, worst first.
    static Check find(const std::vector<Check> &checks, const QString &name)
    {
        Check worst;
        for (const Check &check : checks) {
            if (check.name == name && (worst.name.isEmpty() || check.health > worst.health))
                worst = check;
        }
        return worst;
    }
    Check check(const QString &name, const QByteArray &more = {}) { return find(checks(more), name); }

    void rewrite(const char *file, const QByteArray &content, QFileDevice::Permissions permissions)
    {
        QFile written(path(QString::fromLatin1(file)));
        if (!written.open(QIODevice::WriteOnly) || written.write(content) != content.size() ||
            !written.setPermissions(permissions))
            qFatal("a file of the test cannot be written");
    }
};

const auto kOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

} // namespace

class SlackDoctorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allIsWell();
    void itDisturbsNobody();
    void whatIsWrongAtSlack_data();
    void whatIsWrongAtSlack();
    void tokensAndSecret_data();
    void tokensAndSecret();
    void channelsOfTheConfiguration();
    void pagesOfHistory();
    void anAppForPublicChannelsAlone();
    void asAProgram();
};

void SlackDoctorTest::allIsWell()
{
    Surgery surgery;
    const auto checks = surgery.checks();
    QStringList names;
    for (const Check &check : checks) {
        QVERIFY2(check.health == Health::Fine, qPrintable(check.name + u' ' + check.finding));
        QVERIFY(check.mend.isEmpty());
        QVERIFY(!check.finding.isEmpty());
        names += check.name;
        for (const QString &secret : {surgery.slack.botToken(), surgery.slack.appToken()})
            QVERIFY(!check.finding.contains(secret));
    }
    for (const char *name :
         {"Slack configuration", "Pseudonym secret", "Slack bot token", "Slack app token", "Slack", "Clock",
          "Slack channels", "Slack history", "Slack scopes", "Slack app"})
        QVERIFY2(names.contains(QLatin1String(name)), name);
    QVERIFY(Surgery::find(checks, QStringLiteral("Slack channels"))
                .finding.contains(QLatin1String("#mill-ward")));
    QVERIFY(
        Surgery::find(checks, QStringLiteral("Slack")).finding.contains(surgery.slack.workspace().teamId()));
}

void SlackDoctorTest::itDisturbsNobody()
{
    Surgery surgery;
    (void)surgery.checks();
    QCOMPARE(surgery.slack.api().count(QStringLiteral("apps.connections.open")), 0);
    for (const StandInApi::Call &call : surgery.slack.api().calls())
        QVERIFY2(!SlackApi::hasEffect(call.method), qPrintable(call.method));
    QCOMPARE(surgery.slack.api().count(QStringLiteral("conversations.history")), 1);
    QVERIFY(surgery.slack.sockets().open().isEmpty());
}

void SlackDoctorTest::whatIsWrongAtSlack_data()
{
    using Break = std::function<void(Surgery &)>;
    QTest::addColumn<Break>("breakIt");
    QTest::addColumn<QString>("part");
    QTest::addColumn<bool>("isBroken");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const Break &breakIt, const char *part, bool isBroken,
                        const char *word) {
        QTest::newRow(name) << breakIt << QString::fromLatin1(part) << isBroken << QString::fromLatin1(word);
    };
    row(
        "the bot's token is revoked",
        [](Surgery &s) { s.slack.api().setBotTokenError(QStringLiteral("token_revoked")); }, "Slack", true,
        "token_revoked");
    row(
        "the app's token is revoked",
        [](Surgery &s) { s.slack.api().setAppTokenError(QStringLiteral("invalid_auth")); }, "Slack app", true,
        "invalid_auth");
    row(
        "Slack does not tell of app tokens",
        [](Surgery &s) { s.slack.api().setAppTokenError(QStringLiteral("not_allowed_token_type")); },
        "Slack app", false, "does not tell");
    row(
        "the app may not connect",
        [](Surgery &s) { s.slack.api().setAppScopes({QStringLiteral("authorizations:read")}); }, "Slack app",
        true, "may not open");
    row(
        "no replies",
        [](Surgery &s) {
            QStringList scopes = StandInApi::everyScope();
            scopes.removeAll(QStringLiteral("chat:write"));
            s.slack.api().setScopes(scopes);
        },
        "Slack scopes", true, "chat:write");
    row(
        "no list of channels", [](Surgery &s) { s.slack.api().setScopes({QStringLiteral("chat:write")}); },
        "Slack channels", true, "channels:read");
    row(
        "a private channel without its scope",
        [](Surgery &s) {
            s.slack.workspace().addChannel(QStringLiteral("staff"), true);
            QStringList scopes = StandInApi::everyScope();
            scopes.removeAll(QStringLiteral("groups:history"));
            s.slack.api().setScopes(scopes);
        },
        "Slack scopes", true, "groups:history");
    row(
        "the clock is ahead", [](Surgery &s) { s.slack.http().setClockAhead(-30); }, "Clock", false, "ahead");
    row(
        "the clock is far behind", [](Surgery &s) { s.slack.http().setClockAhead(3'600); }, "Clock", true,
        "behind");
    row(
        "in no channel",
        [](Surgery &s) { s.slack.workspace().leave(s.street, s.slack.workspace().botUser()); },
        "Slack channels", true, "in none");
    row(
        "nobody answers", [](Surgery &s) { s.slack.http().setRefusing(true); }, "Slack", true,
        "could not be asked");
    row(
        "too many questions",
        [](Surgery &s) { s.slack.faults().rateLimit(QStringLiteral("conversations.history"), 60, -1); },
        "Slack history", false, "60 second");
}

void SlackDoctorTest::whatIsWrongAtSlack()
{
    QFETCH(std::function<void(Surgery &)>, breakIt);
    QFETCH(QString, part);
    QFETCH(bool, isBroken);
    QFETCH(QString, word);
    Surgery surgery;
    breakIt(surgery);
    const Profile profile(surgery.path(QStringLiteral("profile")));
    // Nothing is waited for that does not come.
    const int patience = part == QLatin1String("Slack history") ? 300 : kPatienceMs;
    const Check check = Surgery::find(SlackDoctor(surgery.config(), profile, patience).examine(), part);
    QVERIFY2(check.health == (isBroken ? Health::Broken : Health::Warning),
             qPrintable(check.name + u' ' + check.finding));
    QVERIFY2(check.finding.contains(word), qPrintable(check.finding));
    QVERIFY(!check.mend.isEmpty());
}

void SlackDoctorTest::tokensAndSecret_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isShared");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const char *file, const QByteArray &content, bool isShared,
                        const char *part, const char *word) {
        QTest::newRow(name) << QByteArray(file) << content << isShared << QString::fromLatin1(part)
                            << QString::fromLatin1(word);
    };
    row("swapped", "bot-token", "xapp-1-A1-1-x", false, "Slack bot token", "other kind");
    row("empty", "app-token", "", false, "Slack app token", "no token");
    row("a sentence", "app-token", "my token", false, "Slack app token", "no token");
    row("readable to all", "bot-token", "xoxb-1", true, "Slack bot token", "chmod 600");
    row("that expires", "bot-token", "xoxe.xoxb-1", false, "Slack bot token", "rotation");
    row("something else", "bot-token", "abc", false, "Slack bot token", "xoxb-");
    row("the secret is readable to all", "secret", QByteArray(32, 's').toBase64(), true, "Pseudonym secret",
        "chmod 600");
    row("the secret is short", "secret", "tiny", false, "Pseudonym secret", "shorter");
}

void SlackDoctorTest::tokensAndSecret()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, content);
    QFETCH(bool, isShared);
    QFETCH(QString, part);
    QFETCH(QString, word);
    Surgery surgery;
    const QString config = surgery.config();
    surgery.rewrite(file.constData(), content, isShared ? kOwner | QFileDevice::ReadOther : kOwner);
    const Profile profile(surgery.path(QStringLiteral("profile")));
    const Check check = Surgery::find(SlackDoctor(config, profile, kPatienceMs).examine(), part);
    QVERIFY(check.health != Health::Fine);
    QVERIFY2(check.mend.contains(word), qPrintable(check.mend));
    if (!content.isEmpty())
        QVERIFY(!check.mend.contains(QString::fromLatin1(content)));
}

void SlackDoctorTest::channelsOfTheConfiguration()
{
    Surgery surgery;
    StandInWorkspace &slack = surgery.slack.workspace();
    const QString parks = slack.addChannel(QStringLiteral("parks"), false, false);
    const QString old = slack.addChannel(QStringLiteral("old-quay"));
    slack.archiveChannel(old);
    QByteArray more;
    for (const QString &id : {surgery.street, parks, old, QStringLiteral("C0NOWHERE")})
        more += "[[channel]]\nid = \"" + id.toLatin1() + "\"\n";
    const auto checks = surgery.checks(more);
    const auto health = [&](const QString &id) {
        return Surgery::find(checks, QStringLiteral("Slack channel ") + id).health;
    };
    QVERIFY(health(surgery.street) == Health::Fine);
    QVERIFY(health(parks) == Health::Broken);
    QVERIFY(health(old) == Health::Warning);
    QVERIFY(health(QStringLiteral("C0NOWHERE")) == Health::Broken);
    QVERIFY(Surgery::find(checks, QStringLiteral("Slack channel ") + parks)
                .mend.contains(QLatin1String("/invite")));

    const Check wrong =
        surgery.check(QStringLiteral("Slack configuration"), "[[channel]]\nname = \"parks\"\n");
    QVERIFY(wrong.health == Health::Broken);
}

void SlackDoctorTest::pagesOfHistory()
{
    Surgery surgery;
    for (int n = 0; n < 20; ++n)
        surgery.slack.workspace().post(surgery.street, surgery.ana, QString::number(n));
    const QString part = QStringLiteral("Slack history");
    const QByteArray isPublic = "page_size = \"public\"\n";
    QVERIFY(surgery.check(part).health == Health::Fine);
    QVERIFY(surgery.check(part, isPublic).health == Health::Warning);
    surgery.slack.api().limits.slowReads = true;
    surgery.slack.api().limits.slowWindow = 0;
    const Check shortPages = surgery.check(part);
    QVERIFY(shortPages.health == Health::Warning);
    QVERIFY(shortPages.finding.contains(QLatin1String("15")));
    QVERIFY(shortPages.mend.contains(QLatin1String("page_size")));
    QVERIFY(surgery.check(part, isPublic).health == Health::Fine);
}

/// As the manifest without --private makes it.
void SlackDoctorTest::anAppForPublicChannelsAlone()
{
    Surgery surgery;
    QStringList scopes;
    for (const SlackManifest::Scope &scope : SlackManifest::scopes()) {
        if (scope.use != SlackManifest::Scope::For::PrivateChannels)
            scopes += scope.name;
    }
    surgery.slack.api().setScopes(scopes);
    for (const Check &check : surgery.checks())
        QVERIFY2(check.health == Health::Fine, qPrintable(check.name + u' ' + check.finding));
}

void SlackDoctorTest::asAProgram()
{
    Surgery surgery;
    QVERIFY2(surgery.server.start(), qPrintable(surgery.server.error()));
    const QString profile = surgery.profileOf(kNorth);
    const auto run = [&](const QStringList &more) {
        QProcess process;
        process.start(QStringLiteral(PORCHLIGHTCTL),
                      QStringList{QStringLiteral("doctor"), QStringLiteral("--profile"), profile,
                                  QStringLiteral("--json")} +
                          more);
        if (!waitUntil([&] { return process.state() == QProcess::NotRunning; }))
            process.kill();
        QHash<QString, QString> states;
        const QJsonObject json = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        for (const QJsonValue &check : json.value(QLatin1String("checks")).toArray())
            states.insert(check[QLatin1String("name")].toString(), check[QLatin1String("state")].toString());
        states.insert(QStringLiteral("code"), QString::number(process.exitCode()));
        return states;
    };
    const auto without = run({});
    QCOMPARE(without.value(QStringLiteral("code")), QStringLiteral("0"));
    QVERIFY(!without.contains(QStringLiteral("Slack app")));
    const QStringList option{QStringLiteral("--bridge-config"), surgery.config()};
    const auto with = run(option);
    QCOMPARE(with.value(QStringLiteral("code")), QStringLiteral("0"));
    QCOMPARE(with.value(QStringLiteral("Slack app")), QStringLiteral("ok"));
    QCOMPARE(with.value(QStringLiteral("Log")), QStringLiteral("ok"));
    surgery.slack.api().setBotTokenError(QStringLiteral("account_inactive"));
    const auto revoked = run(option);
    QCOMPARE(revoked.value(QStringLiteral("code")), QStringLiteral("1"));
    QCOMPARE(revoked.value(QStringLiteral("Slack")), QStringLiteral("broken"));
}

QTEST_GUILESS_MAIN(SlackDoctorTest)
#include "tst_slackdoctor.moc"
