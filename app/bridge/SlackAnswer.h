// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonObject>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace porch {

/// What came of a call of Slack's Web API.
struct SlackAnswer
{
    enum class Outcome : quint8 {
        Answered,    ///< done: {"ok":true, …}
        Refused,     ///< Slack said no; nothing has happened, and asking again is no use
        Unreachable, ///< surely nothing has happened; asking again may help
        Ambiguous,   ///< it may have happened: look before asking again
    };
    Outcome outcome = Outcome::Unreachable;
    QJsonObject json;    ///< Slack's answer, where there is one
    QString error;       ///< Slack's name for a refusal, such as "channel_not_found"
    QString sentence;    ///< unless answered: for a person, without texts, names or tokens
    QStringList scopes;  ///< what the token may do, as far as Slack told with this answer
    Micros servedAt = 0; ///< by Slack's clock, in whole seconds; 0: it did not tell

    bool answered() const { return outcome == Outcome::Answered; }
};

/// What came of fetching a file.
struct SlackFileAnswer
{
    enum class Outcome : quint8 {
        Fetched,
        TooLarge,
        LoginPage,   ///< a page for people came in the place of the file: the token may not read it
        Elsewhere,   ///< it lies with somebody else, to whom no token is sent; nothing was asked
        Gone,        ///< deleted, or not to be had
        Stopped,     ///< by the sink
        Unreachable, ///< asking again may help
    };
    Outcome outcome = Outcome::Unreachable;
    qint64 size = 0;                    ///< what the sink was given
    std::chrono::seconds retryAfter{0}; ///< Unreachable: what Slack asks to wait
    QString sentence;                   ///< unless fetched
};

/// An answer as it comes over HTTP, before anybody has judged it.
struct SlackHttpAnswer
{
    int status = 0;
    QByteArray contentType;
    QByteArray retryAfter;
    QByteArray scopes;
    QByteArray body;
    QByteArray date = {};
};

/// Judges answers, and holds the sentences for those that are none.
class SlackVerdict
{
    Q_DECLARE_TR_FUNCTIONS(porch::SlackVerdict)
public:
    /// How long to wait where Slack says "too many" and not how long.
    static constexpr std::chrono::seconds kUnsaidWait{30};
    /// The longest wait that is believed.
    static constexpr std::chrono::seconds kLongestWait{3600};

    /// @param effect whether the method changes something, so that an answer that can't be read leaves open
    /// whether it did
    static SlackAnswer judge(const QString &method, bool effect, const SlackHttpAnswer &http);
    /// The wait that an answer asks for, if it says that there were too many calls.
    static std::optional<std::chrono::seconds> rateLimit(const SlackHttpAnswer &http);

    /// One sentence on a refusal, with the mend where there is one.
    static QString refusal(const QString &method, const QString &error, const QJsonObject &json = {});
    /// Whether a refusal means that a person must change something at Slack or in the configuration.
    static bool needsPerson(const QString &error);

    static SlackAnswer failed(const QString &method, bool maybeDone, const QString &why);
};

} // namespace porch

Q_DECLARE_METATYPE(porch::SlackAnswer)
