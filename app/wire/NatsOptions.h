// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"
#include "models/vault/NKey.h"

#include <QCoreApplication>
#include <QList>
#include <QMetaType>
#include <QSslError>
#include <QString>
#include <QUrl>

#include <chrono>
#include <variant>

namespace porch {

struct UserPassword
{
    QString user;
    QString password;
};

/// How to sign in; nothing for a server that asks for nothing.
using Credentials = std::variant<std::monostate, UserPassword, NKey>;

/// Where the server is and who we are.
struct NatsOptions
{
    QList<QUrl> servers; ///< ws:// (loopback only) and wss://, tried in turn
    QString user;        ///< the name in subjects: `[a-z][a-z0-9]{0,31}`
    Credentials credentials;
    QString caFile;                                   ///< PEM; empty: the system's certificates
    QString program = QStringLiteral("porchlight");   ///< how the server's lists call this client
    std::chrono::milliseconds connectTimeout{10'000}; ///< from the first packet to signed in
    std::chrono::milliseconds pingInterval{15'000};   ///< two without any answer: the link is dead
    std::chrono::milliseconds firstDelay{250};        ///< before the second attempt; doubles, with jitter
    std::chrono::milliseconds longestDelay{30'000};
    std::chrono::milliseconds refusedDelay{60'000}; ///< after a refused sign-in, a certificate, ...
};

/// Why there is no connection.
struct LinkFault
{
    enum class Kind : quint8 {
        None,
        Unreachable, ///< nobody there, no network, no answer in time
        Lost,        ///< was there, went away
        NotNats,     ///< somebody else answers there
        SignIn,      ///< password or key refused
        Certificate, ///< does not verify
        TlsRequired, ///< ws:// to another computer
        Settings,    ///< an address or a CA file that can't be used
    };
    Kind kind = Kind::None;
    QString sentence; ///< for a person

    /// Whether trying again soon is no use: a person must change something first.
    bool needsPerson() const { return kind >= Kind::SignIn; }
};

/// The sentences of LinkFault, in one place.
class LinkFaultText
{
    Q_DECLARE_TR_FUNCTIONS(porch::LinkFaultText)

public:
    static LinkFault unreachable(const QUrl &server, const QString &detail);
    static LinkFault silent(const QUrl &server);
    static LinkFault lost(const QUrl &server);
    static LinkFault stoppedAnswering(const QUrl &server);
    static LinkFault notNats(const QUrl &server, const QString &detail);
    static LinkFault closedBeforeSignIn(const QUrl &server);
    static LinkFault refused(const QUrl &server, const NatsOptions &options);
    static LinkFault wrongName(const QUrl &server, const QString &user);
    static LinkFault serverSaid(const QUrl &server, const QString &text, bool wasOnline);
    static LinkFault certificate(const QUrl &server, const QList<QSslError> &errors, const QString &detail);
    static LinkFault tlsRequired(const QUrl &server);
    static LinkFault noAddress();
    static LinkFault badAddress(const QUrl &server);
    static LinkFault badCaFile(const QString &file);
};

/// Whether the host of an address is this computer.
bool isLoopback(const QUrl &url);

/// The computer's clock.
Micros wallClock();

} // namespace porch

Q_DECLARE_METATYPE(porch::LinkFault)
