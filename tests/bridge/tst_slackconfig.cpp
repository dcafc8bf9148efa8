// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackConfig.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace porch;

namespace {

const QByteArray kAppToken("xapp-1-A0-secretapp");
const QByteArray kBotToken("xoxb-1-2-secretbot");
const QByteArray kFiles("app_token_file = \"app\"\nbot_token_file = \"bot\"\n");

QProcessEnvironment environment(const QList<std::pair<QString, QByteArray>> &variables = {})
{
    QProcessEnvironment made;
    for (const auto &[name, value] : variables)
        made.insert(name, QString::fromUtf8(value));
    return made;
}

QProcessEnvironment bothTokens()
{
    return environment(
        {{QStringLiteral("SLACK_APP_TOKEN"), kAppToken}, {QStringLiteral("SLACK_BOT_TOKEN"), kBotToken}});
}

} // namespace

class SlackConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        write(QStringLiteral("app"), kAppToken + '\n');
        write(QStringLiteral("bot"), "  " + kBotToken + "\r\n");
        write(QStringLiteral("secret"), QByteArray(32, 'k').toBase64());
    }

    void everySettingIsRead()
    {
        const auto config = load(kFiles + R"(
            api_url = "https://slack-gov.com/api"
            secret_file = "secret"
            page_size = "public"
            sockets = 3
            file_size_limit = 0
            default_policy = "named"
            default_acknowledge = "Thank you."

            [[channel]]
            id = "C024BE91L"
            policy = "pseudonym"
            acknowledge = ""

            [[channel]]
            id = "G1"
        )");
        QVERIFY2(config.ok(), qPrintable(config.ok() ? QString() : config.error().what));
        const SlackConfig &read = config.value();
        QCOMPARE(read.settings.apiUrl, QUrl(QStringLiteral("https://slack-gov.com/api/")));
        QCOMPARE(read.appToken.view(), QByteArrayView(kAppToken));
        QCOMPARE(read.botToken.view(), QByteArrayView(kBotToken));
        QVERIFY(read.secret.has_value());
        QCOMPARE(read.secret->view(), QByteArrayView(QByteArray(32, 'k')));
        QCOMPARE(read.settings.pageSize, SlackPageSize::Public);
        QCOMPARE(read.settings.sockets, 3);
        QCOMPARE(read.settings.fileSizeLimit, 0);
        QCOMPARE(read.settings.channels.size(), 2);
        QCOMPARE(read.settings.channel(QStringLiteral("C024BE91L")).policy, SlackPolicy::Pseudonym);
        const SlackChannelSettings second = read.settings.channel(QStringLiteral("G1"));
        QCOMPARE(second.policy, SlackPolicy::Named);
        QCOMPARE(second.acknowledgement, QStringLiteral("Thank you."));
        QVERIFY(read.settings.channel(QStringLiteral("C024BE91L")).acknowledgement.isEmpty());
        QVERIFY(read.settings.acknowledges());
        const SlackChannelSettings other = read.settings.channel(QStringLiteral("C9"));
        QCOMPARE(other.id, QStringLiteral("C9"));
        QCOMPARE(other.policy, SlackPolicy::Named);
    }

    void whatIsLeftOutIsSafe()
    {
        const auto config = load(kFiles);
        QVERIFY(config.ok());
        const SlackSettings &settings = config.value().settings;
        QCOMPARE(settings.apiUrl, QUrl(QStringLiteral("https://slack.com/api/")));
        QCOMPARE(settings.pageSize, SlackPageSize::Agency);
        QCOMPARE(settings.sockets, 2);
        QCOMPARE(settings.channel(QStringLiteral("C1")).policy, SlackPolicy::Pseudonym);
        QVERIFY(!settings.acknowledges());
        QVERIFY(!config.value().secret.has_value());
    }

    void theEnvironmentWinsAndIsEnough()
    {
        auto variables = bothTokens();
        variables.insert(QStringLiteral("SLACK_API_URL"), QStringLiteral("http://127.0.0.1:4000/api"));
        const auto alone = SlackConfig::load({}, variables);
        QVERIFY(alone.ok());
        QCOMPARE(alone.value().settings.apiUrl, QUrl(QStringLiteral("http://127.0.0.1:4000/api/")));
        QCOMPARE(alone.value().appToken.view(), QByteArrayView(kAppToken));

        variables.insert(QStringLiteral("SLACK_BOT_TOKEN"), QStringLiteral("xoxb-other"));
        const auto both = load(kFiles + "api_url = \"https://slack-gov.com/api/\"\n", variables);
        QVERIFY(both.ok());
        QCOMPARE(both.value().settings.apiUrl, QUrl(QStringLiteral("http://127.0.0.1:4000/api/")));
        QCOMPARE(both.value().botToken.view(), QByteArrayView("xoxb-other"));

        // An empty variable is none.
        variables.insert(QStringLiteral("SLACK_BOT_TOKEN"), QString());
        const auto empty = load(kFiles, variables);
        QVERIFY(empty.ok());
        QCOMPARE(empty.value().botToken.view(), QByteArrayView(kBotToken));
    }

    void whatIsMissingIsNamed()
    {
        QVERIFY(errorOf(SlackConfig::load({}, environment())).contains(QLatin1String("SLACK_APP_TOKEN")));
        QString error = errorOf(load("app_token_file = \"app\"\n"));
        QVERIFY(error.contains(QLatin1String("bot_token_file")) &&
                error.contains(QLatin1String("config.toml")));
        error = errorOf(load("app_token_file = \"nowhere\"\nbot_token_file = \"bot\"\n"));
        QVERIFY(error.contains(m_folder->filePath(QStringLiteral("nowhere"))));
        error = errorOf(SlackConfig::load(m_folder->filePath(QStringLiteral("none")), bothTokens()));
        QVERIFY(error.contains(QLatin1String("--config")));
        error = errorOf(load(kFiles + "secret_file = \"nowhere\"\n"));
        QVERIFY(error.contains(QLatin1String("/dev/urandom")));
    }

    void mistakesAreNamedWithTheirLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("names");

        const auto row = [](const char *name, const QByteArray &text, int line, const char *names) {
            QTest::newRow(name) << text << line << QString::fromLatin1(names);
        };
        row("unknown key", "sockets = 2\nsocket = 2\n", 2, "socket");
        row("unknown table", "[slack]\nsockets = 2\n", 1, "slack");
        row("unknown key of a channel", "[[channel]]\nid = \"C1\"\nname = \"x\"\n", 3, "name");
        row("number for a text", "\napi_url = 1\n", 2, "api_url");
        row("text for a number", "sockets = \"2\"\n", 1, "sockets");
        row("too many sockets", "sockets = 11\n", 1, "10");
        row("no socket", "sockets = 0\n", 1, "sockets");
        row("page size", "page_size = \"large\"\n", 1, "agency");
        row("policy", "[[channel]]\nid = \"C1\"\npolicy = \"anonymous\"\n", 3, "pseudonym");
        row("acknowledgement is no text", "default_acknowledge = true\n", 1, "default_acknowledge");
        row("acknowledgement is too long",
            "default_acknowledge = \"" + QByteArray(1001, 'a') + "\"\n", 1, "1000");
        row("default policy", "default_policy = true\n", 1, "default_policy");
        row("a name for an id", "[[channel]]\nid = \"#elm-street\"\n", 1, "C024BE91L");
        row("no id", "[[channel]]\npolicy = \"named\"\n", 1, "id");
        row("twice", "[[channel]]\nid = \"C1\"\n[[channel]]\nid = \"C1\"\n", 3, "C1");
        row("channel is no table", "channel = [1]\n", 1, "channel");
        row("channel is no list", "[channel]\nid = \"C1\"\n", 1, "[[channel]]");
        row("http to another computer", "api_url = \"http://slack.com/api/\"\n", 1, "https://");
        row("not an address", "api_url = \"slack\"\n", 1, "https://slack.com/api/");
        row("user in the address", "api_url = \"https://me:pw@slack.com/api/\"\n", 1,
            "https://slack.com/api/");
        row("not TOML", "sockets = 2\nthis is no setting\n", 2, "TOML");
        row("key twice", "sockets = 2\nsockets = 3\n", 2, "TOML");
    }
    void mistakesAreNamedWithTheirLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(QString, names);
        const QString error = errorOf(load(text, bothTokens()));
        QVERIFY2(error.contains(QStringLiteral("config.toml, line %1:").arg(line)), qPrintable(error));
        QVERIFY2(error.contains(names), qPrintable(error));
        QVERIFY(!error.contains(QLatin1Char('\n')));
    }

    void nothingReadableIsAnError()
    {
        QVERIFY(
            errorOf(load(QByteArray("\x00\xff\xfe\x01", 4), bothTokens())).contains(QLatin1String("TOML")));
        QVERIFY(!errorOf(load(QByteArray(300'000, '#'), bothTokens())).isEmpty());
        QVERIFY(load({}, bothTokens()).ok());
        QVERIFY(load("\xEF\xBB\xBF# mark\r\nsockets = 1\r\n", bothTokens()).ok());
    }

    void filesThatOthersCanReadAreRefused()
    {
        for (const char *name : {"app", "bot", "secret"}) {
            init();
            QFile::setPermissions(m_folder->filePath(QString::fromLatin1(name)),
                                  QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup);
            const QString error = errorOf(load(kFiles + "secret_file = \"secret\"\n"));
            QVERIFY2(error.contains(QLatin1String("chmod 600 ")), qPrintable(error));
            QVERIFY(error.contains(m_folder->filePath(QString::fromLatin1(name))));
        }
    }

    void swappedTokensAreNoticed()
    {
        QVERIFY(errorOf(load("app_token_file = \"bot\"\nbot_token_file = \"app\"\n"))
                    .contains(QLatin1String("xapp-")));
        auto variables = bothTokens();
        variables.insert(QStringLiteral("SLACK_BOT_TOKEN"), QString::fromLatin1(kAppToken));
        QVERIFY(errorOf(SlackConfig::load({}, variables)).contains(QLatin1String("xoxb-")));
    }

    void noErrorQuotesASecret()
    {
        // Tokens wherever somebody may have put them by mistake.
        const QByteArray token = kBotToken;
        const QList<QByteArray> texts{
            "bot_token = \"" + token + "\"\n",
            token + "\n",
            token + " = 1\n",
            "bot_token_file = " + token + "\n",
            "api_url = \"https://" + token + "@slack.com/api/\"\n",
            "page_size = \"" + token + "\"\n",
            "[[channel]]\nid = \"" + token + "\"\n",
            "[[channel]]\nid = \"C1\"\npolicy = \"" + token + "\"\n",
            "x = \"" + token + "\n",
        };
        QStringList errors;
        for (const QByteArray &text : texts)
            errors += errorOf(load(text, bothTokens()));
        write(QStringLiteral("bot"), kBotToken + "\nSet-Cookie: " + kAppToken);
        errors += errorOf(load(kFiles));
        write(QStringLiteral("bot"), kAppToken);
        errors += errorOf(load(kFiles));
        write(QStringLiteral("bot"), QByteArray(5'000, 's') + kBotToken);
        errors += errorOf(load(kFiles));
        write(QStringLiteral("bot"), kBotToken);
        write(QStringLiteral("secret"), "secretbot");
        errors += errorOf(load(kFiles + "secret_file = \"secret\"\n"));
        for (const QString &error : errors) {
            QVERIFY(!error.isEmpty());
            QVERIFY2(!error.contains(QLatin1String("secretbot")) &&
                         !error.contains(QLatin1String("secretapp")),
                     qPrintable(error));
        }
    }

    void secrets_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("secret");
        const QByteArray bytes("\x00\x01\xff 32 bytes and some that are raw..", 36);
        QTest::newRow("base64") << bytes.toBase64() << bytes;
        QTest::newRow("base64 in lines") << bytes.toBase64().insert(20, "\n") + '\n' << bytes;
        QTest::newRow("raw") << bytes << bytes;
        QTest::newRow("short") << QByteArray(31, '\x01') << QByteArray();
        QTest::newRow("base64 of too few") << QByteArray(24, '\x01').toBase64() << QByteArray();
        QTest::newRow("empty") << QByteArray() << QByteArray();
    }
    void secrets()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, secret);
        write(QStringLiteral("secret"), content);
        const auto read = SlackConfig::readSecret(m_folder->filePath(QStringLiteral("secret")));
        QCOMPARE(read.ok(), !secret.isEmpty());
        if (read)
            QCOMPARE(read.value().view(), QByteArrayView(secret));
        else
            QVERIFY(read.error().what.contains(QLatin1String("/dev/urandom")));
    }

    void aSecretIsMadeOnce()
    {
        const QString file = m_folder->filePath(QStringLiteral("made"));
        const auto made = SlackConfig::readOrMakeSecrets(file);
        QVERIFY(made.ok());
        QCOMPARE(made->size(), 1U);
        QCOMPARE(made->front().size(), SlackConfig::kLeastSecret);
        const auto again = SlackConfig::readOrMakeSecrets(file);
        QVERIFY(again.ok());
        QCOMPARE(again->front().view(), made->front().view());
        const auto elsewhere =
            SlackConfig::readOrMakeSecrets(m_folder->filePath(QStringLiteral("no/such/folder")));
        QVERIFY(!elsewhere.ok());
        const auto other = SlackConfig::readOrMakeSecrets(m_folder->filePath(QStringLiteral("other")));
        QVERIFY(other.ok() && other->front().view() != made->front().view());
    }

    void aNewSecretKeepsTheFormerOnes()
    {
        const QString file = m_folder->filePath(QStringLiteral("secret"));
        const QByteArray raw("\x00\x01\xff 32 bytes and\nsome that are raw..", 36);
        write(QStringLiteral("secret"), raw);
        for (std::size_t former = 1; former <= 3; ++former) {
            const QByteArray before = SlackConfig::readSecret(file)->view().toByteArray();
            QVERIFY(SlackConfig::rotateSecret(file).ok());
            const auto secrets = SlackConfig::readSecrets(file);
            QVERIFY(secrets.ok());
            QCOMPARE(secrets->size(), former + 1);
            QVERIFY(secrets->front().view() != before);
            QCOMPARE(secrets.value()[1].view(), QByteArrayView(before));
            QCOMPARE(secrets->back().view(), QByteArrayView(raw));
            QCOMPARE(QFile::permissions(file) & QFileDevice::ReadOther, QFileDevice::Permissions());
        }
        auto config = load(kFiles + "secret_file = \"secret\"\n");
        QVERIFY2(config.ok(), qPrintable(errorOf(config)));
        QCOMPARE(config->formerSecrets.size(), 3U);
        const auto secrets = config->takeSecrets();
        QCOMPARE(secrets.size(), 4U);
        QCOMPARE(secrets.back().view(), QByteArrayView(raw));
        QVERIFY(config->takeSecrets().empty());

        write(QStringLiteral("secret"), "porchlight-secrets 1\n");
        QVERIFY(!SlackConfig::readSecrets(file).ok());
        write(QStringLiteral("secret"), "porchlight-secrets 1\n" + raw.toBase64() + "\nshort\n");
        QVERIFY(!SlackConfig::readSecrets(file).ok());
        QVERIFY(!SlackConfig::rotateSecret(file).ok());
        QVERIFY(!SlackConfig::rotateSecret(m_folder->filePath(QStringLiteral("nowhere"))).ok());
    }

    void theForm()
    {
        const auto form = [](const QByteArray &toml) {
            return SlackSettings::parse(toml, QStringLiteral("f"));
        };
        QVERIFY(form({})->form == SlackFormSettings());
        QVERIFY(form({})->form.enabled);
        const auto other =
            form("[form]\nenabled = false\nname = \"Avisos\\n an\u00f3nimos\"\ncommand = \"/aviso\"\n");
        QVERIFY2(other.ok(), qPrintable(other.ok() ? QString() : other.error().what));
        QVERIFY(!other->form.enabled);
        QCOMPARE(other->form.name, QStringLiteral("Avisos anónimos"));
        QCOMPARE(other->form.command, QStringLiteral("/aviso"));
        for (const char *bad :
             {"form = 1", "[form]\nenabled = \"yes\"", "[form]\ncommand = \"tip\"",
              "[form]\ncommand = \"/Tip\"", "[form]\ncommand = \"/\"", "[form]\ncommand = \"/tip now\"",
              "[form]\nname = \" \"", "[form]\nother = 1", "[[form]]\nname = \"a\""})
            QVERIFY2(!form(bad).ok(), bad);
    }

private:
    void write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    }

    Result<SlackConfig> load(const QByteArray &text, const QProcessEnvironment &variables = environment())
    {
        write(QStringLiteral("config.toml"), text);
        return SlackConfig::load(m_folder->filePath(QStringLiteral("config.toml")), variables);
    }

    static QString errorOf(const Result<SlackConfig> &config)
    {
        return config.ok() ? QString() : config.error().what;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(SlackConfigTest)
#include "tst_slackconfig.moc"
