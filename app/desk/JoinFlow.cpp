// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/JoinFlow.h"

#include "app/ctl/SignIn.h"
#include "app/profile/SeedVault.h"
#include "models/domain/Roles.h"
#include "models/vault/OneTimeCode.h"
#include "models/vault/Random.h"
#include "ui/signin/FirstRunPage.h"
#include "ui/signin/JoinForm.h"
#include "ui/signin/KeyForm.h"

#include <QFile>
#include <QFutureWatcher>
#include <QLocale>
#include <QPromise>
#include <QThreadPool>

namespace porch {

namespace {

constexpr std::chrono::seconds kAskAgain{5};

/// Argon2id takes a second and all of a processor: not on the window's thread.
Result<Profile> makeSealed(const Invitation &invitation, const QString &folder, const NKey &key,
                           const QString &passphrase)
{
    auto profile = invitation.makeProfile(folder);
    if (!profile)
        return profile;
    if (auto stored = SeedVault(profile.value()).store(key, passphrase); !stored)
        return stored.error();
    if (auto removed = profile->removeSeed(); !removed)
        return removed.error();
    return profile;
}

} // namespace

JoinFlow::JoinFlow(QString folder, FirstRunPage &page, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_page(page)
{
    m_page.setRule(passphraseRule());
    connect(m_page.join(), &JoinForm::invitationChosen, this, &JoinFlow::readInvitation);
    connect(m_page.join(), &JoinForm::joinRequested, this, &JoinFlow::join);
    connect(m_page.key(), &KeyForm::keyRequested, this, &JoinFlow::makeKey);
    connect(m_page.key(), &KeyForm::backRequested, this, &JoinFlow::stop);
}

JoinFlow::~JoinFlow() = default;

PassphraseRule JoinFlow::passphraseRule()
{
    return [](const QString &user, const QString &passphrase) {
        Profile profile{QString()};
        profile.user = user;
        const auto may = SeedVault(profile).mayChoose(passphrase);
        return may ? QString() : may.error().what;
    };
}

void JoinFlow::stop()
{
    m_waiting.reset();
}

void JoinFlow::readInvitation(const QByteArray &content, const QString &name)
{
    InvitationFacts facts;
    facts.file = name;
    m_invitation.reset();
    m_key.reset();
    auto read = Invitation::parse(content);
    if (!read) {
        facts.problem = read.error().what;
        m_page.join()->setInvitation(facts);
        return;
    }
    const Invitation::Terms &terms = read->terms();
    const QString until = QLocale().toString(terms.expires.toLocalTime(), QLocale::ShortFormat);
    if (read->hasExpired()) {
        facts.problem =
            tr("This invitation was good until %1. Ask your administrator for a new one.").arg(until);
    } else if (const auto known = Profile::load(m_folder); known && known->department != terms.department) {
        facts.problem =
            tr("This computer belongs to %1, and the invitation is for %2. Start the program with "
               "--profile and another folder for that.")
                .arg(known->department, terms.department);
    } else {
        facts.user = terms.user;
        facts.summary = tr("%1, %2, %3. Good until %4.")
                            .arg(terms.department, RoleText::words(rolesOf(terms.roles)), terms.user, until);
        Profile profile(m_folder);
        profile.user = terms.user;
        if (SeedVault(profile).status().state == VaultAnswer::State::Sealed)
            facts.warning = tr("%1 has a key at this console; joining again replaces it.").arg(terms.user);
        m_invitation = std::move(read).value();
    }
    m_page.join()->setInvitation(facts);
}

void JoinFlow::join(const QString &code, const QString &passphrase)
{
    if (!m_invitation)
        return;
    const auto invited = m_invitation->open(code);
    if (!invited) {
        m_page.join()->setProblem(invited.error().what);
        return;
    }
    if (!m_key)
        m_key = NKey::generate();
    m_page.join()->setBusy(tr("Sealing your key with the passphrase…"));
    seal(*m_invitation, *m_key, passphrase,
         [this, terms = m_invitation->terms(), key = *m_key,
          invitation = invited.value()](const Result<Profile> &profile) {
             if (profile)
                 registerKey(terms, invitation, profile.value(), key);
             else
                 m_page.join()->setProblem(profile.error().what);
         });
}

void JoinFlow::seal(const Invitation &invitation, const NKey &key, QString passphrase,
                    std::function<void(const Result<Profile> &)> done)
{
    using Answer = Result<Profile>;
    auto promise = std::make_shared<QPromise<std::shared_ptr<Answer>>>();
    auto *watcher = new QFutureWatcher<std::shared_ptr<Answer>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(*watcher->result());
    });
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start(
        [promise, invitation, key, folder = m_folder, passphrase = std::move(passphrase)]() mutable {
            promise->start();
            promise->addResult(std::make_shared<Answer>(makeSealed(invitation, folder, key, passphrase)));
            wipe(passphrase);
            promise->finish();
        });
}

void JoinFlow::registerKey(const Invitation::Terms &terms, const NKey &invited, const Profile &profile,
                           const NKey &key)
{
    m_page.join()->setBusy(tr("Joining %1…").arg(terms.department));
    m_request = std::make_unique<JoinRequest>(
        SignIn::optionsFor(profile, QStringLiteral("porchlight"), invited), terms.department, key);
    connect(m_request.get(), &JoinRequest::joined, this, [this, profile, key] {
        m_request.release()->deleteLater();
        m_page.join()->setBusy({});
        Q_EMIT joined(profile, key);
    });
    connect(m_request.get(), &JoinRequest::failed, this, [this](const QString &sentence) {
        m_request.release()->deleteLater();
        m_page.join()->setProblem(sentence);
    });
    m_request->start();
}

void JoinFlow::makeKey(const KeyRequest &request)
{
    // The way that an invited user goes, but for the code: one way to make a profile.
    Invitation::Terms terms;
    terms.servers = {QUrl(request.server)};
    terms.user = request.user;
    terms.roles = {request.role};
    terms.expires = QDateTime::currentDateTimeUtc().addDays(1);
    terms.department = terms.servers.front().host();
    if (const auto known = Profile::load(m_folder); known)
        terms.department = known->department;
    if (!request.authorityFile.isEmpty()) {
        QFile file(request.authorityFile);
        if (!file.open(QIODevice::ReadOnly) || file.size() > Invitation::kMostBytes) {
            m_page.key()->setProblem(tr("The certificate file %1 can't be read.").arg(request.authorityFile));
            return;
        }
        terms.authority = file.readAll();
    }
    const NKey key = NKey::generate();
    const auto invitation = Invitation::make(terms, key, OneTimeCode::generate());
    if (!invitation) {
        m_page.key()->setProblem(invitation.error().what);
        return;
    }
    m_page.key()->setBusy(tr("Making your key and sealing it…"));
    seal(invitation.value(), key, request.passphrase, [this, key](const Result<Profile> &profile) {
        if (profile)
            waitFor(profile.value(), key);
        else
            m_page.key()->setProblem(profile.error().what);
    });
}

void JoinFlow::waitFor(const Profile &profile, const NKey &key)
{
    const QString role = profile.roles.isEmpty() ? QStringLiteral("officer") : profile.roles.join(u',');
    m_page.key()->showKey(profile.user, role, QString::fromLatin1(key.publicKey()));
    m_page.key()->setWaiting(tr("Asking the department…"));
    NatsOptions options = SignIn::optionsFor(profile, QStringLiteral("porchlight"), key);
    options.refusedDelay = kAskAgain;
    options.longestDelay = kAskAgain;
    m_waiting = std::make_unique<NatsConnection>(options);
    connect(
        m_waiting.get(), &NatsConnection::offline, this,
        [this](const LinkFault &fault) {
            const bool unknown = fault.kind == LinkFault::Kind::SignIn;
            m_page.key()->setWaiting(unknown ? tr("Not added yet. Asking again every few seconds…")
                                             : fault.sentence);
        },
        Qt::QueuedConnection);
    connect(
        m_waiting.get(), &NatsConnection::online, this,
        [this, profile, key] {
            if (!m_waiting)
                return;
            m_waiting->disconnect(this);
            m_waiting->stop();
            m_waiting.release()->deleteLater();
            Q_EMIT joined(profile, key);
        },
        Qt::QueuedConnection);
    m_waiting->start();
}

} // namespace porch
