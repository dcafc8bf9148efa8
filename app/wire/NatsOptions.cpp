// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/NatsOptions.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QHostAddress>
#include <QSslCertificate>

namespace porch {

namespace {

QString nameOf(const QUrl &server)
{
    return server.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery |
                                  QUrl::RemoveFragment);
}

QString fingerprint(const QSslCertificate &certificate)
{
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').left(23)).toUpper();
}

} // namespace

LinkFault LinkFaultText::unreachable(const QUrl &server, const QString &detail)
{
    return {LinkFault::Kind::Unreachable,
            tr("The server %1 can't be reached: %2").arg(nameOf(server), detail)};
}

LinkFault LinkFaultText::silent(const QUrl &server)
{
    return {LinkFault::Kind::Unreachable, tr("The server %1 does not answer.").arg(nameOf(server))};
}

LinkFault LinkFaultText::lost(const QUrl &server)
{
    return {LinkFault::Kind::Lost, tr("The connection to %1 was lost.").arg(nameOf(server))};
}

LinkFault LinkFaultText::stoppedAnswering(const QUrl &server)
{
    return {LinkFault::Kind::Lost, tr("The server %1 has stopped answering.").arg(nameOf(server))};
}

LinkFault LinkFaultText::notNats(const QUrl &server, const QString &detail)
{
    return {LinkFault::Kind::NotNats,
            tr("%1 is not a Porchlight server: %2. Check the address.").arg(nameOf(server), detail)};
}

LinkFault LinkFaultText::closedBeforeSignIn(const QUrl &server)
{
    return {LinkFault::Kind::Unreachable,
            tr("The server %1 closed the connection before anyone could sign in.").arg(nameOf(server))};
}

LinkFault LinkFaultText::refused(const QUrl &server, const NatsOptions &options)
{
    if (std::holds_alternative<UserPassword>(options.credentials)) {
        return {LinkFault::Kind::SignIn,
                tr("The server %1 does not accept the name and password of “%2”.")
                    .arg(nameOf(server), std::get<UserPassword>(options.credentials).user)};
    }
    if (std::holds_alternative<NKey>(options.credentials)) {
        return {
            LinkFault::Kind::SignIn,
            tr("The server %1 does not accept the key of “%2”. An administrator can say whether this user "
               "still exists there.")
                .arg(nameOf(server), options.user)};
    }
    return {LinkFault::Kind::SignIn,
            tr("The server %1 wants a sign-in, and none is set up.").arg(nameOf(server))};
}

LinkFault LinkFaultText::wrongName(const QUrl &server, const QString &user)
{
    return {LinkFault::Kind::SignIn,
            tr("The server %1 accepts the key, but knows it under another name than “%2”.")
                .arg(nameOf(server), user)};
}

LinkFault LinkFaultText::serverSaid(const QUrl &server, const QString &text, bool wasOnline)
{
    return {wasOnline ? LinkFault::Kind::Lost : LinkFault::Kind::Unreachable,
            tr("The server %1 ended the connection: “%2”.").arg(nameOf(server), text)};
}

LinkFault LinkFaultText::certificate(const QUrl &server, const QList<QSslError> &errors,
                                     const QString &detail)
{
    if (errors.isEmpty())
        return {LinkFault::Kind::Certificate,
                tr("No encrypted connection to %1 could be made: %2").arg(nameOf(server), detail)};
    const QSslCertificate certificate = errors.first().certificate();
    if (certificate.isNull())
        return {LinkFault::Kind::Certificate, tr("The certificate of %1 can't be trusted: %2.")
                                                  .arg(nameOf(server), errors.first().errorString())};
    return {LinkFault::Kind::Certificate,
            tr("The certificate “%2” of %1 (issued by “%3”, SHA-256 %4…) can't be trusted: %5.")
                .arg(nameOf(server), certificate.subjectDisplayName(), certificate.issuerDisplayName(),
                     fingerprint(certificate), errors.first().errorString())};
}

LinkFault LinkFaultText::tlsRequired(const QUrl &server)
{
    return {LinkFault::Kind::TlsRequired,
            tr("%1 is another computer, so the connection must be encrypted (TLS): the address must begin "
               "with wss://.")
                .arg(nameOf(server))};
}

LinkFault LinkFaultText::noAddress()
{
    return {LinkFault::Kind::Settings, tr("No server address is set up.")};
}

LinkFault LinkFaultText::badAddress(const QUrl &server)
{
    return {LinkFault::Kind::Settings,
            tr("“%1” is not a server address: it must begin with wss:// (or ws:// for this computer).")
                .arg(server.toDisplayString(QUrl::RemoveUserInfo))};
}

LinkFault LinkFaultText::badCaFile(const QString &file)
{
    return {LinkFault::Kind::Settings, tr("The file %1 holds no certificate that can be read.").arg(file)};
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

Micros wallClock()
{
    return QDateTime::currentMSecsSinceEpoch() * 1000;
}

} // namespace porch
