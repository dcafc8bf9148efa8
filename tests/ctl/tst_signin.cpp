// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SignIn.h"
#include "app/profile/SeedVault.h"

#include <QTemporaryDir>
#include <QTest>

using namespace porch;

class SignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qunsetenv("PORCHLIGHT_PASSPHRASE");
        m_dir = std::make_unique<QTemporaryDir>();
        m_profile = Profile(m_dir->path());
        m_profile.department = QStringLiteral("Mill Ward Police");
        m_profile.user = QStringLiteral("d117");
        m_profile.servers = {QUrl(QStringLiteral("wss://desk.example.org"))};
        m_profile.caFile = QStringLiteral("/etc/ssl/town.pem");
        QVERIFY(m_profile.save());
    }

    void bareKey()
    {
        QVERIFY(m_profile.saveSeed(m_key.seed()));
        const auto options = SignIn::optionsFor(m_profile, QStringLiteral("test"));
        QVERIFY(options);
        QCOMPARE(options->user, m_profile.user);
        QCOMPARE(options->caFile, m_profile.caFile);
        QCOMPARE(options->program, QStringLiteral("test"));
        QCOMPARE(options->servers, QList<QUrl>{m_profile.servers.front()});
        QCOMPARE(std::get<NKey>(options->credentials).publicKey(), m_key.publicKey());

        QVERIFY(m_profile.saveSeed("SU damaged"));
        QVERIFY(!SignIn::optionsFor(m_profile, QStringLiteral("test")));
    }

    void sealedKey()
    {
        seal();
        QVERIFY(failure().contains(QLatin1String("PORCHLIGHT_PASSPHRASE")));
        qputenv("PORCHLIGHT_PASSPHRASE", "niñez en el río");
        const auto options = SignIn::optionsFor(m_profile, QStringLiteral("test"));
        QVERIFY(options);
        QCOMPARE(std::get<NKey>(options->credentials).publicKey(), m_key.publicKey());
        // The sealed one wins over a bare one that lies beside it.
        QVERIFY(m_profile.saveSeed(NKey::generate().seed()));
        const auto again = SignIn::optionsFor(m_profile, QStringLiteral("test"));
        QCOMPARE(std::get<NKey>(again->credentials).publicKey(), m_key.publicKey());
    }

    void wrongPassphrases()
    {
        seal();
        qputenv("PORCHLIGHT_PASSPHRASE", "not this one");
        for (int left = 4; left > 0; --left)
            QVERIFY(failure().contains(QString::number(left)));
        const QString last = failure();
        QVERIFY(last.contains(QLatin1String("invitation")));
        // It is not sent to the server as a password instead.
        qputenv("PORCHLIGHT_PASSPHRASE", "niñez en el río");
        QCOMPARE(failure(), last);
    }

    void password()
    {
        QVERIFY(failure().contains(QLatin1String("PORCHLIGHT_PASSPHRASE")));
        qputenv("PORCHLIGHT_PASSPHRASE", "a server's own password");
        const auto options = SignIn::optionsFor(m_profile, QStringLiteral("test"));
        QVERIFY(options);
        const auto &sent = std::get<UserPassword>(options->credentials);
        QCOMPARE(sent.user, m_profile.user);
        QCOMPARE(sent.password, QStringLiteral("a server's own password"));
    }

    void openedAlready()
    {
        const NatsOptions options = SignIn::optionsFor(m_profile, QStringLiteral("test"), m_key);
        QCOMPARE(options.user, m_profile.user);
        QCOMPARE(std::get<NKey>(options.credentials).publicKey(), m_key.publicKey());
    }

private:
    void seal() const
    {
        QVERIFY(SeedVault(m_profile).store(m_key, QStringLiteral("niñez en el río"),
                                           PassphraseSeal::kForRandomSecrets));
    }
    QString failure() const
    {
        const auto options = SignIn::optionsFor(m_profile, QStringLiteral("test"));
        return options ? QString() : options.error().what;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    const NKey m_key = NKey::generate();
    Profile m_profile{QString()};
};

QTEST_GUILESS_MAIN(SignInTest)
#include "tst_signin.moc"
