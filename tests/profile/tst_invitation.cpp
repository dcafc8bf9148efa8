// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/Invitation.h"
#include "app/profile/SeedVault.h"
#include "models/vault/OneTimeCode.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace porch;

namespace {

constexpr auto kCheap = PassphraseSeal::kForRandomSecrets;
const QDateTime kToday(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);
const QString kPassphrase = QStringLiteral("lantern over the river");

Invitation::Terms terms()
{
    return {QStringLiteral("Mill Ward Police"),
            {QUrl(QStringLiteral("wss://desk1.example.org:443")),
             QUrl(QStringLiteral("wss://desk2.example.org"))},
            "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
            QStringLiteral("d117"),
            {QStringLiteral("officer"), QStringLiteral("care-lead")},
            kToday.addDays(3)};
}

/// What a desk does with an invitation, but for the joining itself: there the key is another.
Result<Profile> join(const Invitation &invitation, const QString &folder, const QString &code,
                     const QString &passphrase, const QDateTime &now)
{
    const auto key = invitation.open(code, now);
    if (!key)
        return key.error();
    auto profile = invitation.makeProfile(folder);
    if (!profile)
        return profile;
    if (auto stored = SeedVault(profile.value()).store(key.value(), passphrase, kCheap); !stored)
        return stored.error();
    if (auto removed = profile->removeSeed(); !removed)
        return removed.error();
    return profile;
}

} // namespace

class InvitationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void fromOneDeskToAnother();
    void theCodeIsForgiving();
    void wrongCodes();
    void expires();
    void badTerms_data();
    void badTerms();
    void notAnInvitation_data();
    void notAnInvitation();
    void everyByteCounts();
    void changedOnItsWay_data();
    void changedOnItsWay();
    void badFields_data();
    void badFields();
    void makesAProfile();
    void severalUsersOneFolder();
    void anotherDepartmentsFolder();
    void nothingIsMadeWithoutTheCode();
    void bareKeyGoes();

private:
    QString path(const char *name) const { return m_dir->filePath(QLatin1String(name)); }
    Invitation make(const Invitation::Terms &what) const
    {
        return Invitation::make(what, m_key, m_code).value();
    }
    static QJsonObject jsonOf(const Invitation &invitation)
    {
        return QJsonDocument::fromJson(invitation.toJson()).object();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    const NKey m_key = NKey::generate();
    const QString m_code = OneTimeCode::generate();
};

void InvitationTest::fromOneDeskToAnother()
{
    const QString file = path("d117.invitation");
    QVERIFY(make(terms()).write(file));
    QVERIFY(!(QFile::permissions(file) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    const auto read = Invitation::read(file);
    QVERIFY(read);
    QVERIFY(read->terms() == terms());
    const auto key = read->open(m_code, kToday);
    QVERIFY(key);
    QCOMPARE(key->publicKey(), m_key.publicKey());
    QFile raw(file);
    QVERIFY(raw.open(QIODevice::ReadOnly));
    QVERIFY(!raw.readAll().contains(m_key.seed()));
}

void InvitationTest::theCodeIsForgiving()
{
    QString typed = m_code.toLower().replace(u'-', u' ').replace(u'0', u'o').replace(u'1', u'l');
    QVERIFY(make(terms()).open(typed, kToday));
    QVERIFY(Invitation::make(terms(), m_key, typed)->open(m_code, kToday));
}

void InvitationTest::wrongCodes()
{
    const Invitation invitation = make(terms());
    const auto other = invitation.open(OneTimeCode::generate(), kToday);
    QVERIFY(!other);
    QVERIFY(other.error().what.contains(QLatin1String("code")));
    const auto none = invitation.open(QStringLiteral("hello"), kToday);
    QVERIFY(!none);
    QVERIFY(none.error().what != other.error().what);
    QVERIFY(!invitation.open({}, kToday));
}

void InvitationTest::expires()
{
    const Invitation invitation = make(terms());
    QVERIFY(!invitation.hasExpired(kToday));
    QVERIFY(invitation.open(m_code, kToday.addDays(3).addMSecs(-1)));
    QVERIFY(invitation.hasExpired(kToday.addDays(3)));
    const auto late = invitation.open(m_code, kToday.addDays(3));
    QVERIFY(!late);
    QVERIFY(late.error().what.contains(QLatin1String("expired")));
    // In whatever zone it was said.
    Invitation::Terms local = terms();
    local.expires = QDateTime(QDate(2026, 3, 4), QTime(3, 0), Qt::OffsetFromUTC, -5 * 3600);
    const auto read = Invitation::parse(make(local).toJson());
    QVERIFY(read && read->open(m_code, kToday));
    QCOMPARE(read->terms().expires.toMSecsSinceEpoch(), local.expires.toMSecsSinceEpoch());
}

void InvitationTest::badTerms_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what :
         {"department", "long department", "two lines", "user", "server", "no server", "password in address",
          "role", "no role", "key for authority", "text for authority", "long authority", "expires", "code"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void InvitationTest::badTerms()
{
    QFETCH(QString, what);
    Invitation::Terms bad = terms();
    QString code = m_code;
    if (what == QLatin1String("department"))
        bad.department.clear();
    else if (what == QLatin1String("long department"))
        bad.department = QString(1'000, u'x');
    else if (what == QLatin1String("two lines"))
        bad.department = QStringLiteral("Mill Ward\nPolice");
    else if (what == QLatin1String("user"))
        bad.user = QStringLiteral("../d117");
    else if (what == QLatin1String("server"))
        bad.servers = {QUrl(QStringLiteral("http://desk.example.org"))};
    else if (what == QLatin1String("no server"))
        bad.servers.clear();
    else if (what == QLatin1String("password in address"))
        bad.servers = {QUrl(QStringLiteral("wss://a:b@desk.example.org"))};
    else if (what == QLatin1String("role"))
        bad.roles = {QStringLiteral("Officer!")};
    else if (what == QLatin1String("no role"))
        bad.roles.clear();
    else if (what == QLatin1String("key for authority"))
        bad.authority += "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n";
    else if (what == QLatin1String("text for authority"))
        bad.authority = "trust me";
    else if (what == QLatin1String("long authority"))
        bad.authority += QByteArray(64 * 1024, 'A');
    else if (what == QLatin1String("expires"))
        bad.expires = QDateTime();
    else
        code.chop(1);
    const auto made = Invitation::make(bad, m_key, code);
    QVERIFY(!made);
    QVERIFY(!made.error().what.isEmpty());
}

void InvitationTest::notAnInvitation_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const QString none = QStringLiteral("not an invitation");
    QTest::newRow("empty") << QByteArray() << none;
    QTest::newRow("zeros") << QByteArray(500, '\0') << none;
    QTest::newRow("text") << QByteArray("Dear colleague,") << none;
    QTest::newRow("other JSON") << QByteArray("{\"v\":1}") << none;
    QTest::newRow("list") << QByteArray("[]") << none;
    QTest::newRow("deep") << QByteArray(60'000, '[') << none;
    QTest::newRow("too long") << QByteArray(Invitation::kMostBytes + 1, ' ') << QStringLiteral("too long");
    QTest::newRow("newer") << QByteArray("{\"porchlight\":\"invitation\",\"v\":2}")
                           << QStringLiteral("newer");
    QTest::newRow("bare") << QByteArray("{\"porchlight\":\"invitation\",\"v\":1}")
                          << QStringLiteral("damaged");
}

void InvitationTest::notAnInvitation()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    QFile file(path("file"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto read = Invitation::read(file.fileName());
    QVERIFY(!read);
    QVERIFY2(read.error().what.contains(says), qPrintable(read.error().what));
    QVERIFY(!Invitation::parse(bytes));
    QVERIFY(!Invitation::read(path("nothing here")));
    QVERIFY(!Invitation::read(m_dir->path()));
}

/// A file with any byte changed, or cut anywhere, does not read or does not open; unless the byte is between
/// the words, where it says nothing.
void InvitationTest::everyByteCounts()
{
    const Invitation invitation = make(terms());
    const QByteArray file = QJsonDocument(jsonOf(invitation)).toJson(QJsonDocument::Compact);
    for (qsizetype i = 0; i < file.size(); ++i) {
        QByteArray changed = file;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        const auto read = Invitation::parse(changed);
        if (read)
            QVERIFY2(!read->open(m_code, kToday.addYears(-10)), changed.constData());
        QVERIFY(!Invitation::parse(file.left(i)));
    }
}

void InvitationTest::changedOnItsWay_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("servers") << QStringLiteral("servers")
                             << QJsonValue(QJsonArray{QStringLiteral("wss://evil.example.org")});
    QTest::newRow("order of servers")
        << QStringLiteral("servers")
        << QJsonValue(QJsonArray{QStringLiteral("wss://desk2.example.org"),
                                 QStringLiteral("wss://desk1.example.org:443")});
    QTest::newRow("user") << QStringLiteral("user") << QJsonValue(QStringLiteral("d118"));
    QTest::newRow("roles") << QStringLiteral("roles") << QJsonValue(QJsonArray{QStringLiteral("admin")});
    QTest::newRow("department") << QStringLiteral("department") << QJsonValue(QStringLiteral("Other"));
    QTest::newRow("no authority") << QStringLiteral("ca") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("authority") << QStringLiteral("ca")
                               << QJsonValue(QStringLiteral(
                                      "-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----\n"));
    QTest::newRow("expires") << QStringLiteral("expires")
                             << QJsonValue(QStringLiteral("2036-03-04T08:00:00.000Z"));
}

void InvitationTest::changedOnItsWay()
{
    QFETCH(QString, name);
    QFETCH(QJsonValue, value);
    QJsonObject json = jsonOf(make(terms()));
    json.insert(name, value);
    const auto read = Invitation::parse(QJsonDocument(json).toJson());
    QVERIFY(read);
    QVERIFY(!read->open(m_code, kToday));
}

void InvitationTest::badFields_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"v", "porchlight", "department", "servers", "user", "roles", "expires", "key"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void InvitationTest::badFields()
{
    QFETCH(QString, name);
    const QJsonObject good = jsonOf(make(terms()));
    QVERIFY(good.contains(name));
    for (const QJsonValue &bad :
         {QJsonValue(), QJsonValue(true), QJsonValue(0), QJsonValue(-1e300),
          QJsonValue(QString(200, u'\u202e')), QJsonValue(QJsonArray{1, QJsonArray{}}),
          QJsonValue(QJsonObject{{QStringLiteral("v"), 1}})}) {
        QJsonObject json = good;
        json.insert(name, bad);
        const auto read = Invitation::parse(QJsonDocument(json).toJson());
        QVERIFY(!read);
        QVERIFY(!read.error().what.isEmpty());
        QVERIFY(!read.error().what.contains(QChar(0x202e)));
    }
    // What nobody knows yet is passed over.
    QJsonObject more = good;
    more.insert(QLatin1String("greeting"), QStringLiteral("Welcome"));
    QVERIFY(Invitation::parse(QJsonDocument(more).toJson())->open(m_code, kToday));
}

void InvitationTest::makesAProfile()
{
    const QString folder = path("profile");
    const auto profile = join(make(terms()), folder, m_code, kPassphrase, kToday);
    QVERIFY(profile);
    const auto loaded = Profile::load(folder);
    QVERIFY(loaded);
    for (const Profile &each : {profile.value(), loaded.value()}) {
        QCOMPARE(each.department, terms().department);
        QVERIFY(each.servers == terms().servers);
        QCOMPARE(each.user, terms().user);
        QCOMPARE(each.roles, terms().roles);
        QCOMPARE(each.caFile, folder + QLatin1String("/ca.pem"));
    }
    QFile authority(loaded->caFile);
    QVERIFY(authority.open(QIODevice::ReadOnly));
    QCOMPARE(authority.readAll(), terms().authority);
    const VaultAnswer answer = SeedVault(loaded.value()).open(kPassphrase);
    QCOMPARE(answer.state, VaultAnswer::State::Opened);
    QCOMPARE(answer.key->publicKey(), m_key.publicKey());
    QVERIFY(loaded->seed()->isEmpty()); // nothing lies there unsealed

    // The folder can be moved, its authority comes along.
    QVERIFY(QDir().rename(folder, path("elsewhere")));
    QCOMPARE(Profile::load(path("elsewhere"))->caFile, path("elsewhere/ca.pem"));
}

void InvitationTest::severalUsersOneFolder()
{
    const QString folder = path("console");
    QVERIFY(join(make(terms()), folder, m_code, kPassphrase, kToday));
    Invitation::Terms second = terms();
    second.user = QStringLiteral("s4");
    second.roles = QStringList{QStringLiteral("supervisor")};
    second.servers = {QUrl(QStringLiteral("wss://desk3.example.org"))};
    second.authority.clear();
    const QString words = QStringLiteral("a heron in the reeds");
    const auto joined = join(make(second), folder, m_code, words, kToday);
    QVERIFY(joined);
    QCOMPARE(joined->user, QStringLiteral("s4"));

    auto loaded = Profile::load(folder);
    QVERIFY(loaded);
    QCOMPARE(loaded->users(), QStringList({QStringLiteral("d117"), QStringLiteral("s4")}));
    QCOMPARE(loaded->user, QStringLiteral("d117")); // who came first sits here by default
    QCOMPARE(loaded->roles, terms().roles);
    QVERIFY(loaded->servers == second.servers); // the newest addresses are the right ones
    QVERIFY(loaded->caFile.isEmpty());
    QCOMPARE(SeedVault(loaded.value()).open(kPassphrase).state, VaultAnswer::State::Opened);
    loaded->chooseUser(QStringLiteral("s4"));
    QCOMPARE(loaded->roles, second.roles);
    QCOMPARE(SeedVault(loaded.value()).open(words).state, VaultAnswer::State::Opened);
}

void InvitationTest::anotherDepartmentsFolder()
{
    const QString folder = path("console");
    QVERIFY(join(make(terms()), folder, m_code, kPassphrase, kToday));
    Invitation::Terms strange = terms();
    strange.department = QStringLiteral("Harbor Police");
    // The same servers under a new name: the department was renamed.
    QVERIFY(join(make(strange), folder, m_code, kPassphrase, kToday));
    strange.department = QStringLiteral("Other Police");
    strange.servers = {QUrl(QStringLiteral("wss://other.example.org"))};
    const auto refused = join(make(strange), folder, m_code, kPassphrase, kToday);
    QVERIFY(!refused);
    QVERIFY(refused.error().what.contains(QLatin1String("Harbor Police")));
    QVERIFY(Profile::load(folder)->servers == terms().servers);
}

void InvitationTest::nothingIsMadeWithoutTheCode()
{
    const QString folder = path("profile");
    const Invitation invitation = make(terms());
    QVERIFY(!join(invitation, folder, OneTimeCode::generate(), kPassphrase, kToday));
    QVERIFY(!join(invitation, folder, m_code, kPassphrase, kToday.addDays(30)));
    QVERIFY(!QFile::exists(folder));
    QVERIFY(!join(invitation, folder, m_code, {}, kToday)); // an empty passphrase seals nothing
    QCOMPARE(Profile(folder).users(), QStringList());
}

void InvitationTest::bareKeyGoes()
{
    const QString folder = path("profile");
    const auto profile = make(terms()).makeProfile(folder);
    QVERIFY(profile);
    QVERIFY(profile->saveSeed(m_key.seed()));
    QVERIFY(join(make(terms()), folder, m_code, kPassphrase, kToday));
    QVERIFY(!QFile::exists(profile->userFolder() + QLatin1String("/seed")));
    QCOMPARE(SeedVault(profile.value()).status().state, VaultAnswer::State::Sealed);
}

QTEST_GUILESS_MAIN(InvitationTest)
#include "tst_invitation.moc"
