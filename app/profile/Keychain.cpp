// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/Keychain.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace porch {

namespace {

/// A locked keychain asks the person first; longer than this they have walked away.
constexpr std::chrono::seconds kPatience{60};

QString service()
{
    return QStringLiteral("porchlight");
}

struct Outcome
{
    QKeychain::Error error = QKeychain::OtherError;
    QString sentence;
};

QString sentenceOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return {};
    case QKeychain::EntryNotFound:
        return Keychain::tr("The keychain holds nothing for this user.");
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Keychain::tr("The keychain was not opened.");
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Keychain::tr("This computer has no keychain. Sign in with the passphrase.");
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return Keychain::tr("The keychain did not do it: %1").arg(job.errorString());
}

/// Runs the job, which deletes itself, and tells its outcome once.
void run(QKeychain::Job *job, const QString &account, QObject *context,
         const std::function<void(const Outcome &)> &told)
{
    job->setKey(account);
    auto *patience = new QTimer(context);
    patience->setSingleShot(true);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, patience, told] {
        patience->stop();
        patience->deleteLater();
        told({job->error(), sentenceOf(*job)});
    });
    QObject::connect(patience, &QTimer::timeout, context, [job, context, patience, told] {
        QObject::disconnect(job, nullptr, context, nullptr);
        patience->deleteLater();
        told({QKeychain::OtherError, Keychain::tr("The keychain does not answer.")});
    });
    patience->start(kPatience);
    job->start();
}

} // namespace

Keychain::Keychain(const Profile &profile)
{
    // Two profiles on one computer may both have a user of this name.
    const QByteArray folder = QDir(profile.folder()).absolutePath().toUtf8();
    const QByteArray place = QCryptographicHash::hash(folder, QCryptographicHash::Sha256).toHex().left(16);
    m_account = profile.user + u'@' + QString::fromLatin1(place);
}

void Keychain::probe(QObject *context, const std::function<void(bool)> &told) const
{
    run(new QKeychain::ReadPasswordJob(service()), m_account, context, [told](const Outcome &outcome) {
        told(outcome.error == QKeychain::NoError || outcome.error == QKeychain::EntryNotFound);
    });
}

void Keychain::store(const QByteArray &secret, QObject *context, const Told &told) const
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setBinaryData(secret);
    run(job, m_account, context, [told](const Outcome &outcome) {
        told(outcome.error == QKeychain::NoError ? Result<void>() : Error{outcome.sentence});
    });
}

void Keychain::read(QObject *context, const Found &found) const
{
    auto *job = new QKeychain::ReadPasswordJob(service());
    run(job, m_account, context, [job, found](const Outcome &outcome) {
        if (outcome.error == QKeychain::NoError)
            found(job->binaryData());
        else
            found(Error{outcome.sentence});
    });
}

void Keychain::remove(QObject *context, const Told &told) const
{
    run(new QKeychain::DeletePasswordJob(service()), m_account, context, [told](const Outcome &outcome) {
        const bool gone = outcome.error == QKeychain::NoError || outcome.error == QKeychain::EntryNotFound;
        told(gone ? Result<void>() : Error{outcome.sentence});
    });
}

} // namespace porch
