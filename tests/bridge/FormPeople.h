// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/slack/SlackStandIn.h"

namespace porch::test {

/// People in a workspace who use the anonymous form and the direct messages that follow. What is pressed is
/// waited for until Slack has its answer.
class FormPeople
{
public:
    FormPeople();

    /// The command; the view that opened, empty when none did.
    QString callForm(const QString &user, const QString &channel, const QString &text = {});
    bool chooseLanguage(const QString &view, const QString &user, const QString &language);
    /// Presses the button; the acknowledgement.
    QJsonObject send(const QString &view, const QString &user, const QString &what, const QString &where,
                     const QString &mayAsk);
    /// All of that, in a channel; the reference code, empty where it failed.
    QString tip(const QString &user, const QString &what, const QString &mayAsk = QStringLiteral("yes"),
                const QString &language = QStringLiteral("en"));
    bool pressEnd(const QString &user, const QString &code);
    QString say(const QString &user, const QString &text, const QString &thread = {});

    // What stands in somebody's direct message with the app.
    QString dm(const QString &user) { return slack.workspace().openDm(user); }
    QList<QJsonObject> posts(const QString &user) { return slack.workspace().postsOfApp(dm(user)); }
    QStringList postTexts(const QString &user);
    /// The first message of a conversation; empty where there is none.
    QJsonObject greeting(const QString &user, const QString &code);

    SlackStandIn slack;
    QString street; ///< a channel
    QString ana;
    QString carl;
};

} // namespace porch::test
