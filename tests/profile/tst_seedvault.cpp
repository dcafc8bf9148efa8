// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/SeedVault.h"

#include <QDir>
#include <QFile>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <dlfcn.h>
#include <sodium.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace porch;

namespace {

/// What becomes of the process while it works on a passphrase.
enum class Fate { Lives, Dies, HasNoMemory };
Fate fate = Fate::Lives;
constexpr int kDied = 9;

} // namespace

/// Stands before the library's own, so that tests can end the process in the middle of a try.
extern "C" int crypto_pwhash(unsigned char *const out, unsigned long long outlen, const char *const passwd,
                             unsigned long long passwdlen, const unsigned char *const salt,
                             unsigned long long opslimit, size_t memlimit, int alg)
{
    if (fate == Fate::Dies)
        ::_exit(kDied);
    if (fate == Fate::HasNoMemory)
        return -1;
    static const auto real = reinterpret_cast<decltype(&crypto_pwhash)>(::dlsym(RTLD_NEXT, "crypto_pwhash"));
    return real(out, outlen, passwd, passwdlen, salt, opslimit, memlimit, alg);
}

class SeedVaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void opensWhatItSealed();
    void filesAreTheOwnersAlone();
    void missing();
    void fiveFailuresDestroy();
    void nothingTypedIsNoFailure();
    void successForgetsFailures();
    void failuresGrowOld();
    void clockSetBackDoesNotHelp();
    void dyingInTheMiddleCounts();
    void dyingWhileDestroyingIsFinished();
    void noMemoryCountsNothing();
    void uncountableIsNotTried();
    void readOnlyFolder();
    void damagedRecordForgivesNothing_data();
    void damagedRecordForgivesNothing();
    void damagedKey_data();
    void damagedKey();
    void anothersKeyDoesNotOpen();
    void newInvitationRevives();
    void passphraseChanges();
    void passphrasesThatMayBeChosen();
    void opensOnAnotherThread();
    void twoAtOnceCountEach();
    void easedByTheKeychain();

private:
    using State = VaultAnswer::State;

    /// As a new start of the program sees it.
    SeedVault vault() const
    {
        return SeedVault(profile(), [this] { return m_now; });
    }
    Profile profile() const
    {
        Profile made(m_dir->path());
        made.user = QStringLiteral("d117");
        return made;
    }
    QString file(const char *name) const { return profile().userFolder() + u'/' + QLatin1String(name); }
    State fail() const { return vault().open(QStringLiteral("not this one")).state; }
    void write(const char *name, const QByteArray &bytes) const
    {
        QFile out(file(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }
    QByteArray content(const char *name) const
    {
        QFile in(file(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    qsizetype recorded() const
    {
        return QJsonDocument::fromJson(content("seed.attempts"))
            .object()
            .value(QLatin1String("failures"))
            .toArray()
            .size();
    }
    /// Tries in a process of its own, which meets its fate. Whether it died of it.
    bool diesTrying(const QString &passphrase) const
    {
        const pid_t child = ::fork();
        if (child == 0) {
            fate = Fate::Dies;
            const auto answer = vault().open(passphrase);
            ::_exit(static_cast<int>(answer.state));
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) && WEXITSTATUS(status) == kDied;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    NKey m_key = NKey::generate();
    QDateTime m_now;
    const QString m_passphrase = QStringLiteral("lantern over the river");
};

void SeedVaultTest::init()
{
    fate = Fate::Lives;
    m_dir = std::make_unique<QTemporaryDir>();
    m_now = QDateTime(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);
    QVERIFY(vault().store(m_key, m_passphrase, PassphraseSeal::kForRandomSecrets));
}

void SeedVaultTest::opensWhatItSealed()
{
    QCOMPARE(vault().status().state, State::Sealed);
    QCOMPARE(vault().publicKey(), m_key.publicKey());
    const VaultAnswer answer = vault().open(m_passphrase);
    QCOMPARE(answer.state, State::Opened);
    QCOMPARE(answer.key->publicKey(), m_key.publicKey());
    QCOMPARE(answer.key->sign("nonce"), m_key.sign("nonce"));
    QVERIFY(!content("seed.sealed").contains(m_key.seed()));
    QVERIFY(!QFile::exists(file("seed.attempts")));
}

void SeedVaultTest::filesAreTheOwnersAlone()
{
    QCOMPARE(fail(), State::WrongPassphrase);
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    for (const char *name : {"seed.sealed", "seed.attempts"})
        QVERIFY2(!(QFile::permissions(file(name)) & others), name);
    QVERIFY(!(QFile::permissions(profile().userFolder()) & (others | QFileDevice::ExeOther)));
}

void SeedVaultTest::missing()
{
    Profile other(m_dir->path());
    other.user = QStringLiteral("nobody");
    const VaultAnswer answer = SeedVault(other).open(m_passphrase);
    QCOMPARE(answer.state, State::Missing);
    QVERIFY(answer.sentence.contains(QLatin1String("nobody")));
    QVERIFY(!QDir(other.userFolder()).exists());
    QVERIFY(SeedVault(other).publicKey().isEmpty());
}

void SeedVaultTest::fiveFailuresDestroy()
{
    for (int left = 4; left > 0; --left) {
        const VaultAnswer answer = vault().open(QStringLiteral("not this one"));
        QCOMPARE(answer.state, State::WrongPassphrase);
        QCOMPARE(answer.attemptsLeft, left);
        QVERIFY(answer.sentence.contains(QString::number(left)));
        m_now = m_now.addSecs(60);
    }
    const VaultAnswer last = vault().open(QStringLiteral("not this one"));
    QCOMPARE(last.state, State::Destroyed);
    QVERIFY(last.sentence.contains(QLatin1String("invitation")));
    QVERIFY(!QFile::exists(file("seed.sealed")));

    // It stays so, for the right passphrase and after any time.
    m_now = m_now.addDays(400);
    const VaultAnswer after = vault().open(m_passphrase);
    QCOMPARE(after.state, State::Destroyed);
    QCOMPARE(after.sentence, last.sentence);
    QCOMPARE(vault().status().state, State::Destroyed);
}

void SeedVaultTest::nothingTypedIsNoFailure()
{
    for (int i = 0; i < 6; ++i)
        QCOMPARE(vault().open({}).state, State::Failed);
    QCOMPARE(recorded(), 0);
    QCOMPARE(vault().open(m_passphrase).state, State::Opened);
}

void SeedVaultTest::successForgetsFailures()
{
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 4; ++i)
            QCOMPARE(fail(), State::WrongPassphrase);
        QCOMPARE(vault().open(m_passphrase).state, State::Opened);
    }
}

void SeedVaultTest::failuresGrowOld()
{
    for (int i = 0; i < 12; ++i) {
        QCOMPARE(fail(), State::WrongPassphrase);
        m_now = m_now.addSecs(4 * 60); // never more than four in a quarter of an hour
    }
    QVERIFY(recorded() <= 4);
    m_now = m_now.addSecs(15 * 60);
    QCOMPARE(vault().open(QStringLiteral("not this one")).attemptsLeft, 4);
}

void SeedVaultTest::clockSetBackDoesNotHelp()
{
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(fail(), State::WrongPassphrase);
        m_now = m_now.addDays(-1);
    }
    QCOMPARE(recorded(), 4);
    QCOMPARE(fail(), State::Destroyed);
}

void SeedVaultTest::dyingInTheMiddleCounts()
{
    // The right passphrase, so that the record can only come from before the result was known.
    QVERIFY(diesTrying(m_passphrase));
    QCOMPARE(recorded(), 1);
    QVERIFY(diesTrying(QStringLiteral("not this one")));
    QCOMPARE(recorded(), 2);
    // The dead hold no lock, and a start again resets nothing.
    QCOMPARE(vault().open(QStringLiteral("not this one")).attemptsLeft, 2);
    QVERIFY(diesTrying(QStringLiteral("not this one")));
    QVERIFY(diesTrying(QStringLiteral("not this one")));
    QCOMPARE(recorded(), 5);
    QCOMPARE(vault().open(m_passphrase).state, State::Destroyed);
    QVERIFY(!QFile::exists(file("seed.sealed")));
}

void SeedVaultTest::dyingWhileDestroyingIsFinished()
{
    write("seed.destroyed", "{}"); // and there it ended
    QCOMPARE(vault().status().state, State::Destroyed);
    QCOMPARE(vault().open(m_passphrase).state, State::Destroyed);
    QVERIFY(!QFile::exists(file("seed.sealed")));
}

void SeedVaultTest::noMemoryCountsNothing()
{
    QCOMPARE(fail(), State::WrongPassphrase);
    fate = Fate::HasNoMemory;
    for (int i = 0; i < 10; ++i) {
        const VaultAnswer answer = vault().open(m_passphrase);
        QCOMPARE(answer.state, State::Failed);
        QVERIFY(answer.sentence.contains(QLatin1String("memory")));
    }
    QVERIFY(!vault().store(m_key, m_passphrase));
    QCOMPARE(recorded(), 1);
    fate = Fate::Lives;
    QCOMPARE(vault().open(m_passphrase).state, State::Opened);
}

void SeedVaultTest::uncountableIsNotTried()
{
    QVERIFY(QDir().mkpath(file("seed.attempts")));
    fate = Fate::Dies; // would, if it tried
    const VaultAnswer answer = vault().open(m_passphrase);
    fate = Fate::Lives;
    QCOMPARE(answer.state, State::Failed);
    QVERIFY(answer.sentence.contains(QLatin1String("seed.attempts")));
    QCOMPARE(vault().status().state, State::Sealed);
    QVERIFY(QDir().rmdir(file("seed.attempts")));
    QCOMPARE(vault().open(m_passphrase).state, State::Opened);

    // A folder that is none: nothing can be stored, and that is said.
    Profile blocked(file("seed.sealed"));
    blocked.user = QStringLiteral("d117");
    const auto stored = SeedVault(blocked).store(m_key, m_passphrase, PassphraseSeal::kForRandomSecrets);
    QVERIFY(!stored);
    QVERIFY(stored.error().what.contains(blocked.userFolder()));
}

/// In a process without the rights to write there, whoever runs the tests.
void SeedVaultTest::readOnlyFolder()
{
    const QString folder = profile().userFolder();
    constexpr auto readable = QFileDevice::ReadOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther;
    constexpr auto open = readable | QFileDevice::ExeOwner | QFileDevice::ExeGroup | QFileDevice::ExeOther;
    QVERIFY(QFile::setPermissions(file("seed.sealed"), readable));
    for (const QString &each : {m_dir->path(), m_dir->filePath(QStringLiteral("users")), folder})
        QVERIFY(QFile::setPermissions(each, open));
    const pid_t child = ::fork();
    if (child == 0) {
        constexpr uid_t nobody = 65534;
        if (::geteuid() == 0 && ::seteuid(nobody) != 0)
            ::_exit(kDied);
        const VaultAnswer answer = vault().open(m_passphrase);
        const bool says = answer.sentence.contains(folder);
        ::_exit(says ? static_cast<int>(answer.state) : kDied);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(static_cast<State>(WEXITSTATUS(status)), State::Failed);
    for (const QString &each : {m_dir->path(), m_dir->filePath(QStringLiteral("users")), folder})
        QVERIFY(QFile::setPermissions(each, open | QFileDevice::WriteOwner));
    QCOMPARE(vault().open(m_passphrase).state, State::Opened);
}

void SeedVaultTest::damagedRecordForgivesNothing_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zeros") << QByteArray(300, '\0');
    QTest::newRow("no list") << QByteArray("{\"v\":1}");
    QTest::newRow("no times") << QByteArray("{\"v\":1,\"failures\":[1,{},\"yesterday\"]}");
    QTest::newRow("a megabyte") << QByteArray(1'000'000, '[');
}

void SeedVaultTest::damagedRecordForgivesNothing()
{
    QFETCH(QByteArray, record);
    write("seed.attempts", record);
    QCOMPARE(vault().open(m_passphrase).state, State::Opened); // one try is left
    write("seed.attempts", record);
    QCOMPARE(fail(), State::Destroyed);
}

void SeedVaultTest::damagedKey_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("cut off") << QByteArray("\"user\"") << QByteArray();
    QTest::newRow("other user") << QByteArray("d117") << QByteArray("d118");
    QTest::newRow("no key") << QByteArray("\"key\"") << QByteArray("\"kex\"");
    QTest::newRow("bad public key") << QByteArray("\"public\": \"U") << QByteArray("\"public\": \"V");
    QTest::newRow("absurd cost") << QByteArray("8192") << QByteArray("819200000000");
}

void SeedVaultTest::damagedKey()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const QByteArray good = content("seed.sealed");
    QVERIFY(good.contains(from));
    write("seed.sealed", QByteArray(good).replace(from, to));
    for (int i = 0; i < 6; ++i) { // does not count
        const VaultAnswer answer = vault().open(m_passphrase);
        QCOMPARE(answer.state, State::Damaged);
        QVERIFY(answer.sentence.contains(QLatin1String("damaged")));
    }
    QCOMPARE(vault().status().state, State::Damaged);
    QVERIFY(vault().publicKey().isEmpty());
    write("seed.sealed", good);
    QCOMPARE(vault().open(m_passphrase).state, State::Opened);
}

void SeedVaultTest::anothersKeyDoesNotOpen()
{
    Profile other(m_dir->path());
    other.user = QStringLiteral("d118");
    const NKey theirs = NKey::generate();
    QVERIFY(SeedVault(other).store(theirs, m_passphrase, PassphraseSeal::kForRandomSecrets));
    // Even under the same passphrase, and with the name put right in the file.
    QFile file(other.userFolder() + QLatin1String("/seed.sealed"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    write("seed.sealed", file.readAll().replace("d118", "d117"));
    QCOMPARE(vault().open(m_passphrase).state, State::WrongPassphrase);
}

void SeedVaultTest::newInvitationRevives()
{
    for (int i = 0; i < 5; ++i)
        fail();
    QCOMPARE(vault().status().state, State::Destroyed);
    const NKey fresh = NKey::generate();
    QVERIFY(vault().store(fresh, QStringLiteral("another passphrase"), PassphraseSeal::kForRandomSecrets));
    QCOMPARE(vault().open(m_passphrase).attemptsLeft, 4);
    const VaultAnswer answer = vault().open(QStringLiteral("another passphrase"));
    QCOMPARE(answer.state, State::Opened);
    QCOMPARE(answer.key->publicKey(), fresh.publicKey());
}

void SeedVaultTest::passphraseChanges()
{
    const QString fresh = QStringLiteral("a heron in the reeds");
    const auto cheap = PassphraseSeal::kForRandomSecrets;
    const VaultAnswer wrong = vault().changePassphrase(QStringLiteral("not this one"), fresh, cheap);
    QCOMPARE(wrong.state, State::WrongPassphrase);
    QCOMPARE(wrong.attemptsLeft, 4);
    QCOMPARE(vault().changePassphrase(m_passphrase, {}, cheap).state, State::Failed);
    QCOMPARE(vault().changePassphrase(m_passphrase, fresh, cheap).state, State::Opened);
    QCOMPARE(vault().open(m_passphrase).state, State::WrongPassphrase);
    const VaultAnswer answer = vault().open(fresh);
    QCOMPARE(answer.state, State::Opened);
    QCOMPARE(answer.key->publicKey(), m_key.publicKey());
}

void SeedVaultTest::passphrasesThatMayBeChosen()
{
    for (const char *bad :
         {"", "short", "elevenchars", "aaaaaaaaaaaaaaaa", "d117d117d117d117", "D117d117d117!"})
        QVERIFY2(!vault().mayChoose(QString::fromUtf8(bad)), bad);
    for (const char *good :
         {"twelve chars", "lantern over the river", "niñez en el río", "i am d117 at night"})
        QVERIFY2(vault().mayChoose(QString::fromUtf8(good)), good);
}

void SeedVaultTest::opensOnAnotherThread()
{
    QFutureWatcher<VaultAnswer> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(SeedVault::openAsync(vault(), m_passphrase));
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(watcher.result().state, State::Opened);
    QCOMPARE(watcher.result().key->publicKey(), m_key.publicKey());
    watcher.setFuture(SeedVault::openAsync(vault(), QStringLiteral("not this one")));
    QTRY_COMPARE(finished.count(), 2);
    QCOMPARE(watcher.result().state, State::WrongPassphrase);
}

void SeedVaultTest::twoAtOnceCountEach()
{
    // Five windows, each with a wrong passphrase: exactly one of them makes the fifth failure.
    std::vector<QFuture<VaultAnswer>> tries;
    for (int i = 0; i < SeedVault::kMostFailures; ++i)
        tries.push_back(SeedVault::openAsync(vault(), QStringLiteral("not this one")));
    int destroyed = 0;
    QList<int> left;
    for (const auto &each : tries) {
        const VaultAnswer answer = each.result();
        destroyed += answer.state == State::Destroyed ? 1 : 0;
        left += answer.attemptsLeft;
    }
    std::sort(left.begin(), left.end());
    QCOMPARE(destroyed, 1);
    QCOMPARE(left, QList<int>({0, 1, 2, 3, 4}));
    QVERIFY(!QFile::exists(file("seed.sealed")));
}

void SeedVaultTest::easedByTheKeychain()
{
    QVERIFY(!vault().isEased());
    QVERIFY(!vault().openEased("anything"));
    const auto secret = vault().ease(m_key);
    QVERIFY(secret);
    QVERIFY(vault().isEased());
    QCOMPARE(vault().openEased(secret.value())->publicKey(), m_key.publicKey());
    QVERIFY(!vault().openEased("anything"));
    QVERIFY(!vault().openEased({}));
    // The one does not do for the other.
    QCOMPARE(vault().open(QString::fromLatin1(secret.value())).state, State::WrongPassphrase);

    vault().endEase();
    QVERIFY(!vault().isEased());
    QVERIFY(!vault().openEased(secret.value()));

    // A new passphrase ends it, and so does destruction.
    const auto again = vault().ease(m_key);
    QVERIFY(again && again.value() != secret.value());
    QVERIFY(vault().store(m_key, m_passphrase, PassphraseSeal::kForRandomSecrets));
    QVERIFY(!vault().isEased());
    QVERIFY(vault().ease(m_key));
    for (int i = 0; i < 5; ++i)
        fail();
    QVERIFY(!vault().isEased());
}

QTEST_GUILESS_MAIN(SeedVaultTest)
#include "tst_seedvault.moc"
