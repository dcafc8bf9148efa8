// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/SeedVault.h"

#include "app/profile/OwnerFiles.h"
#include "models/vault/Random.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QPromise>
#include <QRunnable>
#include <QThreadPool>

#include <algorithm>

namespace porch {

namespace {

constexpr int kVersion = 1;
constexpr qsizetype kMostBytes = 64 * 1024;
constexpr char kSealed[] = "seed.sealed";
constexpr char kAttempts[] = "seed.attempts";
constexpr char kDestroyed[] = "seed.destroyed";
constexpr char kEased[] = "seed.eased";
constexpr char kLock[] = "seed.lock";
constexpr char kByPassphrase[] = "seed";
constexpr char kByKeychain[] = "eased seed";

/// Longer than any attempt takes, so that only what a crash left behind is swept aside.
constexpr std::chrono::milliseconds kStale = std::chrono::minutes(2);
constexpr std::chrono::milliseconds kPatience = std::chrono::seconds(30);

/// One process at a time: two windows must not both believe that they make the fifth attempt.
class Turn
{
public:
    explicit Turn(const QString &path)
        : m_lock(path)
    {
        m_lock.setStaleLockTime(static_cast<int>(kStale.count()));
        m_taken = m_lock.tryLock(static_cast<int>(kPatience.count()));
    }
    explicit operator bool() const { return m_taken; }
    QString problem(const QString &folder) const
    {
        return m_lock.error() == QLockFile::LockFailedError
                   ? SeedVault::tr("Another window is at this key just now. Try again in a moment.")
                   : SeedVault::tr("Nothing can be written in %1, so no passphrase can be tried. Make the "
                                   "folder writable.")
                         .arg(folder);
    }

private:
    QLockFile m_lock;
    bool m_taken = false;
};

class Opening : public QRunnable
{
public:
    Opening(SeedVault vault, QString passphrase)
        : m_vault(std::move(vault))
        , m_passphrase(std::move(passphrase))
    {
        m_promise.start();
    }
    QFuture<VaultAnswer> future() const { return m_promise.future(); }
    void run() override
    {
        m_promise.addResult(m_vault.open(m_passphrase));
        wipe(m_passphrase);
        m_promise.finish();
    }

private:
    SeedVault m_vault;
    QString m_passphrase;
    QPromise<VaultAnswer> m_promise;
};

VaultAnswer answer(VaultAnswer::State state, const QString &sentence)
{
    return {state, std::nullopt, 0, sentence};
}

Result<NKey> keyOf(const PassphraseSeal::Opened &opened)
{
    const QByteArrayView seed = std::get<GuardedBytes>(opened).view();
    return NKey::fromSeed(QByteArray::fromRawData(seed.data(), seed.size()));
}

} // namespace

SeedVault::SeedVault(const Profile &profile, Clock clock)
    : m_user(profile.user)
    , m_folder(profile.userFolder())
    , m_clock(clock ? std::move(clock) : Clock(&QDateTime::currentDateTimeUtc))
    , m_failures(path(kAttempts), kWindow, kMostFailures - 1)
{}

VaultAnswer SeedVault::status() const
{
    if (QFile::exists(path(kDestroyed))) {
        return answer(
            VaultAnswer::State::Destroyed,
            tr("After %1 wrong passphrases the key of %2 on this workstation was destroyed. Ask the "
               "administrator for a new invitation.")
                .arg(QString::number(kMostFailures), m_user));
    }
    if (!QFile::exists(path(kSealed))) {
        return answer(
            VaultAnswer::State::Missing,
            tr("There is no key of %1 on this workstation. Ask the administrator for an invitation.")
                .arg(m_user));
    }
    if (const auto sealed = read(path(kSealed)); !sealed) {
        const bool readable = QFileInfo(path(kSealed)).isReadable();
        return answer(readable ? VaultAnswer::State::Damaged : VaultAnswer::State::Failed,
                      sealed.error().what);
    }
    return answer(VaultAnswer::State::Sealed, {});
}

QByteArray SeedVault::publicKey() const
{
    const auto sealed = read(path(kSealed));
    return sealed ? sealed->publicKey : QByteArray();
}

VaultAnswer SeedVault::open(const QString &passphrase) const
{
    // What no passphrase opens needs no turn, and leaves no file behind.
    if (VaultAnswer found = status(); found.state == VaultAnswer::State::Missing)
        return found;
    // Return, pressed too early, is no guess.
    if (passphrase.isEmpty())
        return answer(VaultAnswer::State::Failed, tr("Type the passphrase first."));
    const Turn turn(path(kLock));
    if (!turn)
        return answer(VaultAnswer::State::Failed, turn.problem(m_folder));
    return attempt(passphrase);
}

VaultAnswer SeedVault::attempt(const QString &passphrase) const
{
    VaultAnswer found = status();
    if (found.state == VaultAnswer::State::Destroyed)
        return destroy(); // again: the program may have ended before it was done
    const auto sealed = read(path(kSealed));
    if (found.state != VaultAnswer::State::Sealed || !sealed)
        return found;
    const FailureRecord::Times before = m_failures.recent(m_clock());
    if (before.size() >= kMostFailures)
        return destroy();

    FailureRecord::Times failures = before;
    failures.push_back(m_clock());
    if (auto written = m_failures.write(failures); !written) {
        return answer(VaultAnswer::State::Failed,
                      tr("No passphrase can be tried, because attempts could not be counted: %1")
                          .arg(written.error().what));
    }
    const auto opened = sealed->seal.open(passphrase, context(kByPassphrase, sealed->publicKey));
    if (const auto *fault = std::get_if<PassphraseSeal::Fault>(&opened)) {
        if (*fault == PassphraseSeal::Fault::NoMemory) {
            const auto restored = m_failures.write(before);
            return answer(VaultAnswer::State::Failed,
                          restored ? tr("There is not enough free memory to open the key. Close other "
                                        "programs and try again.")
                                   : restored.error().what);
        }
        const int left = kMostFailures - static_cast<int>(failures.size());
        if (left <= 0)
            return destroy();
        return {VaultAnswer::State::WrongPassphrase, std::nullopt, left,
                tr("The passphrase is wrong. %n attempt(s) left; then the key on this workstation is "
                   "destroyed.",
                   nullptr, left)};
    }
    auto key = keyOf(opened);
    if (!key)
        return answer(VaultAnswer::State::Damaged, key.error().what);
    m_failures.clear();
    return {VaultAnswer::State::Opened, std::move(key).value(), 0, {}};
}

QFuture<VaultAnswer> SeedVault::openAsync(SeedVault vault, QString passphrase)
{
    auto *opening = new Opening(std::move(vault), std::move(passphrase));
    QFuture<VaultAnswer> future = opening->future();
    QThreadPool::globalInstance()->start(opening); // which deletes it
    return future;
}

Result<void> SeedVault::store(const NKey &key, const QString &passphrase, PassphraseSeal::Cost cost) const
{
    if (auto made = makeOwnerFolder(m_folder); !made)
        return made;
    const Turn turn(path(kLock));
    if (!turn)
        return Error{turn.problem(m_folder)};
    const auto json = sealed(kByPassphrase, key, passphrase, cost);
    if (!json)
        return json.error();
    if (QFile::exists(path(kDestroyed))) {
        // Finishes the work first, so that the marker's absence never brings an old key back to life.
        shredFile(path(kSealed));
        if (!QFile::remove(path(kDestroyed)))
            return Error{
                tr("%1 cannot be removed. Remove it by hand, then try again.").arg(path(kDestroyed))};
    }
    if (auto written = writeOwnerFile(path(kSealed), json.value()); !written)
        return written;
    endEase();
    m_failures.clear();
    return {};
}

VaultAnswer SeedVault::changePassphrase(const QString &old, const QString &passphrase,
                                        PassphraseSeal::Cost cost) const
{
    VaultAnswer opened = open(old);
    if (opened.state != VaultAnswer::State::Opened)
        return opened;
    if (auto stored = store(*opened.key, passphrase, cost); !stored)
        return answer(VaultAnswer::State::Failed, stored.error().what);
    return opened;
}

Result<void> SeedVault::mayChoose(const QString &passphrase) const
{
    const auto characters =
        std::count_if(passphrase.begin(), passphrase.end(), [](QChar c) { return !c.isLowSurrogate(); });
    if (characters < kLeastCharacters)
        return Error{tr("Choose at least %1 characters; a few words in a row are easy to remember.")
                         .arg(kLeastCharacters)};
    if (std::all_of(passphrase.begin(), passphrase.end(), [&](QChar c) { return c == passphrase.front(); }))
        return Error{tr("This is the same character again and again. Choose a few words in a row.")};
    QString rest = passphrase;
    rest.remove(m_user, Qt::CaseInsensitive);
    const bool fromName = rest.size() < passphrase.size() && rest.size() < kLeastCharacters / 2;
    wipe(rest);
    if (fromName)
        return Error{tr("This is little more than your user name. Choose a few words in a row.")};
    return {};
}

Result<QByteArray> SeedVault::ease(const NKey &key) const
{
    QByteArray secret = randomBytes(32).toBase64();
    QString text = QString::fromLatin1(secret);
    const auto json = sealed(kByKeychain, key, text, PassphraseSeal::kForRandomSecrets);
    wipe(text);
    const auto written = json ? writeOwnerFile(path(kEased), json.value()) : Result<void>(json.error());
    if (!written) {
        wipe(secret);
        return written.error();
    }
    return secret;
}

Result<NKey> SeedVault::openEased(const QByteArray &secret) const
{
    if (status().state != VaultAnswer::State::Sealed)
        return Error{tr("There is no sealed key that the keychain could open.")};
    const auto eased = read(path(kEased));
    if (!eased)
        return eased.error();
    QString text = QString::fromLatin1(secret);
    const auto opened = eased->seal.open(text, context(kByKeychain, eased->publicKey));
    wipe(text);
    if (!std::holds_alternative<GuardedBytes>(opened))
        return Error{
            tr("What the keychain holds does not open the key of %1. Type the passphrase.").arg(m_user)};
    return keyOf(opened);
}

void SeedVault::endEase() const
{
    if (isEased())
        shredFile(path(kEased));
}

bool SeedVault::isEased() const
{
    return QFile::exists(path(kEased));
}

QString SeedVault::path(const char *name) const
{
    return m_folder + u'/' + QLatin1String(name);
}

/// The department is not in it: its name may change, and the folder holds one department's keys only.
QByteArray SeedVault::context(const char *purpose, const QByteArray &publicKey) const
{
    return QByteArray(purpose) + '\n' + m_user.toLatin1() + '\n' + publicKey;
}

Result<SeedVault::SealedKey> SeedVault::read(const QString &path) const
{
    const auto content = readSmallFile(path, kMostBytes);
    if (!content)
        return content.error();
    const QJsonObject json = QJsonDocument::fromJson(content.value()).object();
    auto seal = PassphraseSeal::fromJson(json.value(QLatin1String("key")).toObject());
    const QByteArray publicKey = json.value(QLatin1String("public")).toString().toLatin1();
    const bool whole =
        seal && NKey::isPublicKey(publicKey) && json.value(QLatin1String("user")).toString() == m_user;
    if (!whole) {
        return Error{tr("The key of %1 in %2 is damaged, or sealed by a newer version of this program. Bring "
                        "the file back from a backup, or ask the administrator for a new invitation.")
                         .arg(m_user, path)};
    }
    return SealedKey{publicKey, std::move(seal).value()};
}

Result<QJsonObject> SeedVault::sealed(const char *purpose, const NKey &key, const QString &passphrase,
                                      PassphraseSeal::Cost cost) const
{
    QByteArray seed = key.seed();
    const auto seal = PassphraseSeal::seal(seed, passphrase, context(purpose, key.publicKey()), cost);
    wipe(seed);
    if (!seal)
        return seal.error();
    return QJsonObject{{QStringLiteral("v"), kVersion},
                       {QStringLiteral("user"), m_user},
                       {QStringLiteral("public"), QString::fromLatin1(key.publicKey())},
                       {QStringLiteral("key"), seal->toJson()}};
}

VaultAnswer SeedVault::destroy() const
{
    // The marker first: whatever ends the program from here on, the next attempt finishes the work. Where it
    // cannot be written the key goes all the same.
    if (!QFile::exists(path(kDestroyed))) {
        const auto marked = writeOwnerFile(
            path(kDestroyed), QJsonObject{{QStringLiteral("v"), kVersion},
                                          {QStringLiteral("at"), m_clock().toString(Qt::ISODateWithMs)}});
        Q_UNUSED(marked)
    }
    const bool gone = shredFile(path(kSealed));
    endEase();
    m_failures.clear();
    VaultAnswer told = status();
    if (!gone) {
        told.sentence =
            tr("After %1 wrong passphrases the key of %2 was overwritten, but %3 cannot be removed. "
               "Ask the administrator for a new invitation.")
                .arg(QString::number(kMostFailures), m_user, path(kSealed));
    }
    told.state = VaultAnswer::State::Destroyed;
    return told;
}

} // namespace porch
