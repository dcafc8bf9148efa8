// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackAnswer.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace porch {

namespace {

using Outcome = SlackAnswer::Outcome;

bool isJson(const QByteArray &contentType)
{
    return contentType.trimmed().toLower().startsWith("application/json");
}

/// Errors after which, by Slack's own word, a part of the work may have been done.
bool isAmbiguous(const QString &error)
{
    static const QSet<QString> names{QStringLiteral("internal_error"), QStringLiteral("fatal_error"),
                                     QStringLiteral("service_unavailable")};
    return names.contains(error);
}

/// Only what Slack's names are made of, so that a sentence stays one whatever a server says.
QString cleanName(const QString &name)
{
    QString clean;
    for (const QChar c : name.left(64)) {
        const bool fits =
            (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_';
        clean += fits ? c : u'?';
    }
    return clean;
}

QStringList cleanScopes(const QString &list)
{
    QStringList scopes = list.left(4096).split(u',', Qt::SkipEmptyParts);
    for (QString &scope : scopes)
        scope = scope.trimmed();
    scopes.removeAll(QString());
    return scopes;
}

/// "Wed, 21 Oct 2015 07:28:00 GMT", the one form that HTTP servers write; 0 for anything else.
Micros timeOfHttpDate(const QByteArray &date)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(date.trimmed()),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? time.toSecsSinceEpoch() * 1'000'000 : 0;
}

} // namespace

std::optional<std::chrono::seconds> SlackVerdict::rateLimit(const SlackHttpAnswer &http)
{
    bool limited = http.status == 429;
    if (!limited && http.status == 200 && isJson(http.contentType) && http.body.size() < 4096) {
        const QString error =
            QJsonDocument::fromJson(http.body).object().value(QLatin1String("error")).toString();
        limited = error == QLatin1String("ratelimited") || error == QLatin1String("rate_limited");
    }
    if (!limited)
        return {};
    bool number = false;
    const qlonglong seconds = http.retryAfter.trimmed().toLongLong(&number);
    if (!number || seconds < 0)
        return kUnsaidWait;
    return std::min(std::chrono::seconds(seconds), kLongestWait);
}

SlackAnswer SlackVerdict::failed(const QString &method, bool maybeDone, const QString &why)
{
    SlackAnswer answer;
    answer.outcome = maybeDone ? Outcome::Ambiguous : Outcome::Unreachable;
    answer.sentence =
        maybeDone ? tr("%1 was sent to Slack, and whether it was done is not known: %2").arg(method, why)
                  : tr("Slack could not be asked for %1: %2").arg(method, why);
    return answer;
}

SlackAnswer SlackVerdict::judge(const QString &method, bool effect, const SlackHttpAnswer &http)
{
    if (http.status >= 300 && http.status < 400) {
        SlackAnswer answer;
        answer.outcome = Outcome::Refused;
        answer.error = QStringLiteral("redirected");
        answer.sentence =
            tr("Slack's address sends %1 to another place, which is not followed, since the token "
               "would go along. Correct “api_url”.")
                .arg(method);
        return answer;
    }
    const QJsonDocument document =
        isJson(http.contentType) ? QJsonDocument::fromJson(http.body) : QJsonDocument();
    const QJsonValue ok = document.object().value(QLatin1String("ok"));
    if (!ok.isBool()) {
        if (http.status >= 400 && http.status < 500) {
            SlackAnswer answer;
            answer.outcome = Outcome::Refused;
            answer.error = QStringLiteral("http_%1").arg(http.status);
            answer.sentence =
                tr("Slack does not take %1 (HTTP %2). Is “api_url” right?").arg(method).arg(http.status);
            return answer;
        }
        if (http.status >= 500)
            return failed(method, effect, tr("it reports a fault of its own (HTTP %1).").arg(http.status));
        if (!isJson(http.contentType))
            return failed(
                method, effect,
                tr("a page came in the place of an answer. Is there a proxy that wants a sign-in?"));
        return failed(method, effect, tr("the answer can't be read."));
    }
    SlackAnswer answer;
    answer.json = document.object();
    answer.scopes = cleanScopes(QString::fromLatin1(http.scopes));
    answer.servedAt = timeOfHttpDate(http.date);
    if (ok.toBool()) {
        answer.outcome = Outcome::Answered;
        return answer;
    }
    answer.error = cleanName(answer.json.value(QLatin1String("error")).toString());
    if (answer.error.isEmpty())
        answer.error = QStringLiteral("unknown_error");
    if (isAmbiguous(answer.error) || http.status >= 500) {
        SlackAnswer unsure = failed(method, effect, tr("it reports “%1”.").arg(answer.error));
        unsure.json = answer.json;
        unsure.error = answer.error;
        return unsure;
    }
    if (answer.error == QLatin1String("request_timeout")) {
        // Slack has not got the whole request.
        SlackAnswer again = failed(method, false, tr("it reports “%1”.").arg(answer.error));
        again.error = answer.error;
        return again;
    }
    answer.outcome = Outcome::Refused;
    answer.sentence = refusal(method, answer.error, answer.json);
    return answer;
}

bool SlackVerdict::needsPerson(const QString &error)
{
    static const QSet<QString> names{QStringLiteral("invalid_auth"),
                                     QStringLiteral("not_authed"),
                                     QStringLiteral("account_inactive"),
                                     QStringLiteral("token_revoked"),
                                     QStringLiteral("token_expired"),
                                     QStringLiteral("not_allowed_token_type"),
                                     QStringLiteral("missing_scope"),
                                     QStringLiteral("no_permission"),
                                     QStringLiteral("access_denied"),
                                     QStringLiteral("org_login_required"),
                                     QStringLiteral("ekm_access_denied"),
                                     QStringLiteral("team_access_not_granted"),
                                     QStringLiteral("forbidden_team"),
                                     QStringLiteral("link_disabled"),
                                     QStringLiteral("two_factor_setup_required")};
    return names.contains(error) || error == QLatin1String("redirected") ||
           error.startsWith(QLatin1String("http_"));
}

QString SlackVerdict::refusal(const QString &method, const QString &error, const QJsonObject &json)
{
    const auto is = [&](const char *name) { return error == QLatin1String(name); };
    if (is("missing_scope") || is("no_permission")) {
        QString needed;
        for (const QChar c : json.value(QLatin1String("needed")).toString().left(200))
            needed += (c >= u'a' && c <= u'z') || c == u':' || c == u'_' || c == u'.' || c == u',' ? c : u'?';
        if (!needed.isEmpty())
            return tr("Slack refuses %1: the app lacks the scope %2. Add it at api.slack.com/apps, install "
                      "the "
                      "app again and use the new token.")
                .arg(method, needed);
        return tr("Slack refuses %1: the app lacks a scope. Compare its scopes with “bridge slack manifest”, "
                  "and install it again.")
            .arg(method);
    }
    if (is("invalid_auth") || is("not_authed") || is("token_revoked") || is("token_expired") ||
        is("account_inactive"))
        return tr("Slack does not accept the token (%1): it was revoked, has expired or is mistyped. Install "
                  "the "
                  "app again at api.slack.com/apps, and put the new token in its file.")
            .arg(error);
    if (is("not_allowed_token_type"))
        return tr("Slack refuses %1 to this kind of token. The app-level token begins with xapp-, the bot's "
                  "with xoxb-; are they swapped?")
            .arg(method);
    if (is("access_denied") || is("org_login_required") || is("ekm_access_denied") ||
        is("team_access_not_granted") || is("forbidden_team") || is("two_factor_setup_required"))
        return tr("The workspace does not let the app in (%1): ask its administrator.").arg(error);
    if (is("link_disabled"))
        return tr("Socket Mode is switched off for the app. Switch it on at api.slack.com/apps, under Socket "
                  "Mode.");
    if (is("not_in_channel") || is("channel_not_found"))
        return tr("Slack refuses %1 in a channel that the app can't see (%2). Invite the app there with "
                  "/invite.")
            .arg(method, error);
    if (is("is_archived"))
        return tr("Slack refuses %1: the channel is archived.").arg(method);
    if (is("restricted_action"))
        return tr(
            "The workspace lets only some people write in this channel. Ask its administrator to add the "
            "app.");
    if (is("user_not_found") || is("user_disabled") || is("cannot_dm_bot") || is("message_not_found") ||
        is("thread_not_found"))
        return tr("Slack refuses %1: whom or what it is about is no longer there (%2).").arg(method, error);
    return tr("Slack refuses %1: %2.").arg(method, error);
}

} // namespace porch
