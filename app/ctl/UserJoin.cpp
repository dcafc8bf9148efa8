// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/JoinRequest.h"
#include "app/ctl/ReadyProfile.h"
#include "app/ctl/UserCommands.h"
#include "models/vault/Random.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>

#include <cstdio>

namespace porch {

namespace {

/// One line from standard input: a secret does not belong on a command line.
QString readCode()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(input.readLine(256)).trimmed();
}

} // namespace

int UserJoinCommand::run(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("user join"),
        tr("Uses an invitation at the desk that it is for: makes the user's key here, seals it with the "
           "passphrase in PORCHLIGHT_PASSPHRASE, and gives its public half to the department. Reads the "
           "invitation's code from standard input."));
    line.addPositional(QStringLiteral("FILE"), tr("The invitation."));
    line.parser().addOption({QStringLiteral("profile"),
                             tr("Where the profile goes (default: %1).").arg(Profile::defaultFolder()),
                             QStringLiteral("DIR"), Profile::defaultFolder()});
    if (const auto code = line.read(arguments, 1, 1))
        return *code;
    const auto invitation = Invitation::read(line.positional().constFirst());
    if (!invitation)
        return output::failure(invitation.error().what);
    const Invitation::Terms &terms = invitation->terms();
    const auto passphrase = ReadyProfile::passphrase(terms.user);
    if (!passphrase)
        return output::failure(passphrase.error().what);
    output::progress(tr("Code: "));
    QString code = readCode();
    const auto invited = invitation->open(code);
    wipe(code);
    if (!invited)
        return output::failure(invited.error().what);

    // The key is on the disk before anybody hears of it.
    const NKey key = NKey::generate();
    const auto profile =
        ReadyProfile::make(terms, line.parser().value(QStringLiteral("profile")), key, passphrase.value());
    if (!profile)
        return output::failure(profile.error().what);
    NatsOptions options;
    options.servers = QList<QUrl>(terms.servers.begin(), terms.servers.end());
    options.user = terms.user;
    options.credentials = invited.value();
    options.caFile = profile->caFile;
    options.program = QStringLiteral("porchlightctl");
    JoinRequest request(options, terms.department, key);
    QEventLoop loop;
    QString problem;
    QObject::connect(&request, &JoinRequest::joined, &loop, &QEventLoop::quit);
    QObject::connect(&request, &JoinRequest::failed, &loop, [&](const QString &sentence) {
        problem = sentence;
        loop.quit();
    });
    QMetaObject::invokeMethod(&request, &JoinRequest::start, Qt::QueuedConnection);
    loop.exec();
    if (!problem.isEmpty())
        return output::failure(problem);
    if (line.json()) {
        output::json(QJsonDocument(QJsonObject{{QStringLiteral("name"), terms.user},
                                               {QStringLiteral("department"), terms.department},
                                               {QStringLiteral("key"), QString::fromLatin1(key.publicKey())},
                                               {QStringLiteral("profile"), profile->folder()}}));
    } else {
        output::line(tr("%1 has joined %2. Open the desk with: porchlight --profile %3 --user %1")
                         .arg(terms.user, terms.department, profile->folder()));
    }
    return kDone;
}

} // namespace porch
