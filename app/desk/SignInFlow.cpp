// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/SignInFlow.h"

#include "app/ctl/SignIn.h"
#include "app/desk/JoinFlow.h"
#include "app/desk/Language.h"
#include "app/desk/SessionAudit.h"
#include "app/profile/Keychain.h"
#include "models/domain/Roles.h"
#include "models/store/Reader.h"
#include "models/store/SettingQueries.h"
#include "models/vault/Random.h"
#include "ui/signin/BannerPage.h"
#include "ui/signin/FirstRunPage.h"
#include "ui/signin/SignInPage.h"
#include "ui/signin/SignInWindow.h"

#include <QFile>
#include <QFutureWatcher>

namespace porch {

namespace {

constexpr char kVariable[] = "PORCHLIGHT_PASSPHRASE";

Profile as(Profile profile, const QString &user)
{
    profile.chooseUser(user);
    return profile;
}

} // namespace

SignInFlow::SignInFlow(QObject *parent)
    : QObject(parent)
{
    buildWindow();
}

SignInFlow::~SignInFlow() = default;

bool SignInFlow::asksFor(const Profile &profile)
{
    if (qEnvironmentVariableIsSet(kVariable))
        return false;
    const bool isSealed = SeedVault(profile).status().state != VaultAnswer::State::Missing;
    const auto seed = profile.seed();
    const bool isBare = seed && !seed->isEmpty();
    return isSealed || (!isBare && !profile.users().isEmpty());
}

std::vector<DemoDesk> SignInFlow::demoDesks()
{
    return {{roleName(Role::Officer), RoleText::word(Role::Officer), tr("reads what comes in and answers")}};
}

void SignInFlow::buildWindow()
{
    m_window = std::make_unique<SignInWindow>(demoDesks());
    connect(m_window.get(), &SignInWindow::closed, this, &SignInFlow::closed);
    connect(m_window->banner(), &BannerPage::acknowledged, this, [this] {
        m_acknowledged = true;
        showNext();
    });
    SignInPage *page = m_window->signIn();
    connect(page, &SignInPage::userChosen, this, &SignInFlow::chooseUser);
    connect(page, &SignInPage::signInRequested, this, &SignInFlow::open);
    connect(page, &SignInPage::rememberedRequested, this, &SignInFlow::openRemembered);
    connect(page, &SignInPage::joinRequested, this, [this] {
        beginJoin(m_profile->folder());
        m_window->firstRun()->setReturn(true);
        m_window->showFirstRun();
    });
    FirstRunPage *first = m_window->firstRun();
    connect(first, &FirstRunPage::demoRequested, this, &SignInFlow::demoRequested);
    connect(first, &FirstRunPage::languageChosen, this, &SignInFlow::languageChosen);
    connect(first, &FirstRunPage::returnRequested, this, [this] {
        m_join->stop();
        listUsers();
        m_window->showSignIn();
    });
    first->setLanguages(Language::spoken(), Language::current());
}

void SignInFlow::beginJoin(const QString &folder)
{
    if (m_join)
        return;
    m_join = std::make_unique<JoinFlow>(folder, *m_window->firstRun());
    connect(m_join.get(), &JoinFlow::joined, this, [this](Profile profile, const NKey &key) {
        // The first one here is who sits here when nobody says otherwise.
        finish(profile, key, "invitation");
    });
}

void SignInFlow::startFirstRun(const QString &folder)
{
    beginJoin(folder);
    m_window->showFirstRun();
}

void SignInFlow::startSignIn(const Profile &profile, bool hurry)
{
    m_profile = profile;
    m_hurry = hurry;
    m_window->signIn()->setDepartment(profile.department);
    listUsers();
    m_window->signIn()->chooseUser(profile.user);
    Keychain(profile).probe(this, [this](bool available) { m_window->signIn()->setKeychain(available); });
    if (QFile::exists(profile.cachePath()))
        readDepartment();
    else
        showNext();
}

/// The cache knows the department from earlier: its notice, and how its users are called.
void SignInFlow::readDepartment()
{
    m_cache = std::make_unique<Reader>(m_profile->cachePath());
    m_cache->read(this, &queries::department, [this](const Result<queries::DepartmentRows> &known) {
        if (known) {
            const DepartmentSettings &settings = known->settings;
            m_banner = settings.banner.in(QLocale().language() == QLocale::Spanish);
            if (!settings.name.isEmpty())
                m_window->signIn()->setDepartment(settings.name);
            for (const UserRow &user : known->users)
                m_names.insert(user.user, user.name);
            m_window->banner()->setBanner(settings.name.isEmpty() ? m_profile->department : settings.name,
                                          m_banner);
        }
        listUsers();
        showNext();
    });
}

void SignInFlow::listUsers()
{
    std::vector<SignInUser> users;
    const QStringList names = m_profile->users();
    for (const QString &name : names) {
        const Profile profile = as(*m_profile, name);
        const SeedVault vault(profile);
        const VaultAnswer found = vault.status();
        SignInUser user;
        user.user = name;
        user.name = m_names.value(name, name);
        user.about = RoleText::words(rolesOf(profile.roles));
        user.canTry = found.state == VaultAnswer::State::Sealed;
        user.remembered = user.canTry && vault.isEased();
        user.sentence = found.sentence;
        // A bare key beside sealed ones belongs to a private desk: it opens without a dialog, not from here.
        if (found.state != VaultAnswer::State::Missing)
            users.push_back(std::move(user));
    }
    m_window->signIn()->setUsers(users);
}

void SignInFlow::showNext()
{
    if (!m_banner.isEmpty() && !m_acknowledged) {
        m_window->showBanner();
        return;
    }
    m_window->showSignIn();
    if (std::exchange(m_hurry, false) && SeedVault(*m_profile).isEased() &&
        m_window->signIn()->chosenUser() == m_profile->user)
        openRemembered(m_profile->user);
}

void SignInFlow::chooseUser(const QString &name)
{
    if (m_profile && !name.isEmpty())
        m_profile->chooseUser(name);
}

void SignInFlow::open(const QString &user, const QString &passphrase, bool remember)
{
    const Profile profile = as(*m_profile, user);
    m_window->signIn()->setBusy(tr("Opening your key…"));
    auto *watcher = new QFutureWatcher<VaultAnswer>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, profile, remember] {
        watcher->deleteLater();
        onAnswer(profile, watcher->result(), remember);
    });
    watcher->setFuture(SeedVault::openAsync(SeedVault(profile), passphrase));
}

void SignInFlow::onAnswer(const Profile &profile, const VaultAnswer &answer, bool remember)
{
    using State = VaultAnswer::State;
    if (answer.state == State::WrongPassphrase || answer.state == State::Destroyed)
        SessionAudit(profile).noteRefused();
    if (answer.state != State::Opened) {
        m_window->signIn()->setBusy({});
        listUsers();
        m_window->signIn()->setProblem(answer.sentence);
        return;
    }
    const NKey key = *answer.key;
    const SeedVault vault(profile);
    if (!remember) {
        vault.endEase();
        finish(profile, key, "passphrase");
        return;
    }
    auto secret = vault.ease(key);
    if (!secret) {
        finish(profile, key, "passphrase");
        return;
    }
    m_window->signIn()->setBusy(tr("Giving it to the keychain…"));
    Keychain(profile).store(secret.value(), this, [this, profile, key](const Result<void> &stored) {
        if (!stored)
            SeedVault(profile).endEase(); // nothing opens it then
        finish(profile, key, "passphrase");
    });
    wipe(secret.value());
}

void SignInFlow::openRemembered(const QString &user)
{
    const Profile profile = as(*m_profile, user);
    m_window->signIn()->setBusy(tr("Asking the keychain…"));
    Keychain(profile).read(this, [this, profile](const Result<QByteArray> &found) {
        if (found) {
            QByteArray secret = found.value();
            const auto key = SeedVault(profile).openEased(secret);
            wipe(secret);
            if (key) {
                finish(profile, key.value(), "keychain");
                return;
            }
        }
        // It has changed its mind, or somebody emptied it: the passphrase opens the key as ever.
        SeedVault(profile).endEase();
        m_window->signIn()->setBusy({});
        listUsers();
        m_window->signIn()->setProblem(tr("The keychain did not open your key. Type the passphrase."));
    });
}

void SignInFlow::finish(const Profile &profile, const NKey &key, const QByteArray &how)
{
    if (std::exchange(m_over, true))
        return;
    Q_EMIT signedIn({profile, SignIn::optionsFor(profile, QStringLiteral("porchlight"), key), how});
}

} // namespace porch
