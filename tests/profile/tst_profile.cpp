// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/ClientOptions.h"
#include "app/profile/SeedVault.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace porch;

class ProfileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void roundTrip();
    void readsWhatOlderVersionsWrote();
    void bareSeed();
    void severalUsers();
    void savingKeepsTheDefault();
    void newDefault();
    void damagedRoles_data();
    void damagedRoles();
    void damagedProfile_data();
    void damagedProfile();
    void authorityWithinAndWithout();
    void optionsChooseTheUser();
    void optionsWithoutAProfile();
    void badOptions_data();
    void badOptions();

private:
    QString folder() const { return m_dir->filePath(QStringLiteral("profile")); }
    Profile fresh() const
    {
        Profile profile(folder());
        profile.department = QStringLiteral("Mill Ward Police");
        profile.user = QStringLiteral("d117");
        profile.roles = QStringList{QStringLiteral("officer")};
        profile.servers = {QUrl(QStringLiteral("wss://desk.example.org"))};
        return profile;
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(folder() + u'/' + name).path()));
        QFile file(folder() + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    /// A second user of the console, with a sealed key.
    void addSupervisor() const
    {
        Profile second = Profile::load(folder()).value();
        second.user = QStringLiteral("s4");
        second.roles = QStringList{QStringLiteral("supervisor")};
        QVERIFY(second.save());
        QVERIFY(SeedVault(second).store(NKey::generate(), QStringLiteral("lantern over the river"),
                                        PassphraseSeal::kForRandomSecrets));
    }
    Result<Profile> resolve(const QStringList &options) const
    {
        QCommandLineParser parser;
        ClientOptions::addTo(parser);
        if (!parser.parse(QStringList{QStringLiteral("test"), QStringLiteral("--profile"), folder()} +
                          options))
            return Error{parser.errorText()};
        return ClientOptions::resolve(parser);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void ProfileTest::roundTrip()
{
    QVERIFY(fresh().save());
    const auto loaded = Profile::load(folder());
    QVERIFY(loaded);
    QCOMPARE(loaded->department, fresh().department);
    QCOMPARE(loaded->user, fresh().user);
    QCOMPARE(loaded->roles, fresh().roles);
    QVERIFY(loaded->servers == fresh().servers);
    QVERIFY(loaded->caFile.isEmpty());
    QCOMPARE(loaded->defaultUser(), fresh().user);
    QCOMPARE(loaded->users(), QStringList()); // nobody has a key yet
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    for (const char *name : {"/profile.json", "/users/d117/user.json", "", "/users", "/users/d117"})
        QVERIFY2(!(QFile::permissions(folder() + QLatin1String(name)) & others), name);
}

void ProfileTest::readsWhatOlderVersionsWrote()
{
    write(QStringLiteral("profile.json"),
          R"({"version":1,"department":"Private","user":"desk","roles":["officer","admin"],)"
          R"("servers":["ws://127.0.0.1:4222"],"ca":"/etc/ssl/town.pem"})");
    auto loaded = Profile::load(folder());
    QVERIFY(loaded);
    QCOMPARE(loaded->roles, QStringList({QStringLiteral("officer"), QStringLiteral("admin")}));
    QCOMPARE(loaded->caFile, QStringLiteral("/etc/ssl/town.pem"));
    QVERIFY(loaded->save());
    QCOMPARE(Profile::load(folder())->roles, loaded->roles);
    QCOMPARE(Profile::load(folder())->caFile, loaded->caFile);
}

void ProfileTest::bareSeed()
{
    const Profile profile = fresh();
    QVERIFY(profile.save());
    QVERIFY(profile.seed()->isEmpty());
    const QByteArray seed = NKey::generate().seed();
    QVERIFY(profile.saveSeed(seed));
    QCOMPARE(profile.seed().value(), seed);
    QCOMPARE(profile.users(), QStringList(QStringLiteral("d117")));
    QVERIFY(profile.removeSeed());
    QVERIFY(profile.seed()->isEmpty());
    QVERIFY(profile.removeSeed());
}

void ProfileTest::severalUsers()
{
    QVERIFY(fresh().save());
    QVERIFY(fresh().saveSeed(NKey::generate().seed()));
    addSupervisor();
    // Whose key was destroyed is told so by name; whoever has nothing here is not listed.
    write(QStringLiteral("users/gone/seed.destroyed"), "{}");
    write(QStringLiteral("users/idle/desk.ini"), "");
    write(QStringLiteral("users/Not A Name/seed"), "");

    auto profile = Profile::load(folder());
    QVERIFY(profile);
    QCOMPARE(profile->users(),
             QStringList({QStringLiteral("d117"), QStringLiteral("gone"), QStringLiteral("s4")}));
    QCOMPARE(profile->user, QStringLiteral("d117"));
    profile->chooseUser(QStringLiteral("s4"));
    QCOMPARE(profile->roles, QStringList(QStringLiteral("supervisor")));
    QVERIFY(profile->seed()->isEmpty());
    QVERIFY(profile->outboxPath().contains(QLatin1String("/users/s4/")));
    profile->chooseUser(QStringLiteral("gone"));
    QCOMPARE(profile->roles, QStringList());
    profile->chooseUser(QStringLiteral("d117"));
    QCOMPARE(profile->roles, QStringList(QStringLiteral("officer")));
}

void ProfileTest::savingKeepsTheDefault()
{
    QVERIFY(fresh().save());
    addSupervisor();
    auto profile = Profile::load(folder());
    QCOMPARE(profile->user, QStringLiteral("d117"));
    QCOMPARE(profile->roles, QStringList(QStringLiteral("officer")));
    // New roles of the one who is not the default stay theirs.
    profile->chooseUser(QStringLiteral("s4"));
    profile->roles += QStringLiteral("records");
    profile->servers = {QUrl(QStringLiteral("wss://new.example.org"))};
    QVERIFY(profile->save());
    auto again = Profile::load(folder());
    QCOMPARE(again->user, QStringLiteral("d117"));
    QCOMPARE(again->roles, QStringList(QStringLiteral("officer")));
    QVERIFY(again->servers == profile->servers);
    again->chooseUser(QStringLiteral("s4"));
    QCOMPARE(again->roles, QStringList({QStringLiteral("supervisor"), QStringLiteral("records")}));
}

void ProfileTest::newDefault()
{
    QVERIFY(fresh().save());
    addSupervisor();
    auto profile = Profile::load(folder());
    profile->chooseUser(QStringLiteral("s4"));
    profile->makeDefault();
    QVERIFY(profile->save());
    QCOMPARE(Profile::load(folder())->user, QStringLiteral("s4"));
    QCOMPARE(Profile::load(folder())->roles, QStringList(QStringLiteral("supervisor")));
}

void ProfileTest::damagedRoles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zeros") << QByteArray(100, '\0');
    QTest::newRow("no list") << QByteArray("{\"roles\":\"admin\"}");
    QTest::newRow("too long") << QByteArray(2'000'000, ' ');
}

/// They only decide what is shown: the desk opens all the same.
void ProfileTest::damagedRoles()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(fresh().save());
    addSupervisor();
    write(QStringLiteral("users/d117/user.json"), bytes);
    write(QStringLiteral("users/s4/user.json"), bytes);
    auto profile = Profile::load(folder());
    QVERIFY(profile);
    QCOMPARE(profile->roles, QStringList(QStringLiteral("officer")));
    profile->chooseUser(QStringLiteral("s4"));
    QCOMPARE(profile->roles, QStringList());
}

void ProfileTest::damagedProfile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zeros") << QByteArray(100, '\0');
    QTest::newRow("list") << QByteArray("[1]");
    QTest::newRow("no server") << QByteArray(R"({"user":"d117","servers":[]})");
    QTest::newRow("bad server") << QByteArray(R"({"user":"d117","servers":["::"]})");
    QTest::newRow("a path for a user") << QByteArray(R"({"user":"../x","servers":["wss://a"]})");
    QTest::newRow("too long") << QByteArray(2'000'000, ' ');
}

void ProfileTest::damagedProfile()
{
    QFETCH(QByteArray, bytes);
    write(QStringLiteral("profile.json"), bytes);
    const auto loaded = Profile::load(folder());
    QVERIFY(!loaded);
    QVERIFY(loaded.error().what.contains(QLatin1String("profile.json")));
    const auto none = Profile::load(m_dir->filePath(QStringLiteral("nowhere")));
    QVERIFY(!none);
    QVERIFY(none.error().what.contains(QLatin1String("--profile")));
}

void ProfileTest::authorityWithinAndWithout()
{
    Profile profile = fresh();
    profile.caFile = folder() + QLatin1String("/ca.pem");
    QVERIFY(profile.save());
    QVERIFY(QDir().rename(folder(), m_dir->filePath(QStringLiteral("moved"))));
    QCOMPARE(Profile::load(m_dir->filePath(QStringLiteral("moved")))->caFile,
             m_dir->filePath(QStringLiteral("moved/ca.pem")));
    profile.caFile = QStringLiteral("/etc/ssl/town.pem");
    QVERIFY(profile.save());
    QCOMPARE(Profile::load(folder())->caFile, profile.caFile);
}

void ProfileTest::optionsChooseTheUser()
{
    QVERIFY(fresh().save());
    addSupervisor();
    const auto plain = resolve({});
    QVERIFY(plain);
    QCOMPARE(plain->user, QStringLiteral("d117"));
    const auto chosen = resolve({QStringLiteral("--user"), QStringLiteral("s4")});
    QVERIFY(chosen);
    QCOMPARE(chosen->user, QStringLiteral("s4"));
    QCOMPARE(chosen->roles, QStringList(QStringLiteral("supervisor")));
    QCOMPARE(SeedVault(chosen.value()).status().state, VaultAnswer::State::Sealed);
    QCOMPARE(chosen->defaultUser(), QStringLiteral("d117"));
}

void ProfileTest::optionsWithoutAProfile()
{
    QVERIFY(!resolve({}));
    QVERIFY(!resolve({QStringLiteral("--user"), QStringLiteral("d9")}));
    const auto made = resolve({QStringLiteral("--user"), QStringLiteral("d9"), QStringLiteral("--server"),
                               QStringLiteral("ws://127.0.0.1:8080")});
    QVERIFY(made);
    QCOMPARE(made->user, QStringLiteral("d9"));
    QVERIFY(QDir(made->userFolder()).exists());
    QVERIFY(!QFile::exists(folder() + QLatin1String("/profile.json")));
}

void ProfileTest::badOptions_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("user") << QStringList{QStringLiteral("--user"), QStringLiteral("../d117")};
    QTest::newRow("capital") << QStringList{QStringLiteral("--user"), QStringLiteral("D117")};
    QTest::newRow("server") << QStringList{QStringLiteral("--server"), QStringLiteral("http://a")};
    QTest::newRow("no host") << QStringList{QStringLiteral("--server"), QStringLiteral("wss://")};
}

void ProfileTest::badOptions()
{
    QFETCH(QStringList, options);
    QVERIFY(fresh().save());
    const auto resolved = resolve(options);
    QVERIFY(!resolved);
    QVERIFY(!resolved.error().what.isEmpty());
}

QTEST_GUILESS_MAIN(ProfileTest)
#include "tst_profile.moc"
