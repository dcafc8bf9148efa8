// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/slack/SlackStandIn.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

/// A stand-in Slack as a program: prints one line of JSON with its addresses and tokens, then serves until it
/// is ended. `slack_standin [PORT]`; what people do in it is ordered over HTTP, see StandInControl.h.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const quint16 port = argc > 1 ? QByteArray(argv[1]).toUShort() : 0;
    const porch::test::SlackStandIn slack(port);
    if (!slack.isListening()) {
        std::fprintf(stderr, "The port %d is taken: choose another, or none for any free one.\n", int(port));
        return 1;
    }
    const QJsonObject where{{QStringLiteral("url"), slack.baseUrl().toString()},
                            {QStringLiteral("api"), slack.apiUrl().toString()},
                            {QStringLiteral("app_token"), slack.appToken()},
                            {QStringLiteral("bot_token"), slack.botToken()}};
    std::printf("%s\n", QJsonDocument(where).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
