// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile/Profile.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace porch {

/// The options by which every program that talks to a log is told where and as whom:
/// --profile DIR, --server URL, --user NAME, --cache FILE.
class ClientOptions
{
    Q_DECLARE_TR_FUNCTIONS(porch::ClientOptions)
public:
    static void addTo(QCommandLineParser &parser);
    /// The profile that the options name, with the other options laid over it. With --server and --user no
    /// profile need exist yet.
    static Result<Profile> resolve(const QCommandLineParser &parser);
    /// Checks one server address: ws or wss, with a host.
    static Result<QUrl> serverAddress(const QString &text);
};

} // namespace porch
