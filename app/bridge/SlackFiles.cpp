// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackFiles.h"

#include "app/bridge/SlackJson.h"
#include "app/bridge/SlackKeys.h"
#include "app/bridge/SlackScrub.h"
#include "models/domain/PlainText.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace porch {

namespace {

const QLatin1String kAnyMime("application/octet-stream");
constexpr qsizetype kLongestName = 120;
constexpr qsizetype kLongestType = 100;
/// Slack allows ten a message.
constexpr qsizetype kMostFiles = 50;

/// What Slack serves as it was sent: not its own documents, nor what lies elsewhere.
bool isBlob(const QString &mode)
{
    return mode.isEmpty() || mode == QLatin1String("hosted") || mode == QLatin1String("snippet");
}

} // namespace

QByteArray slackObjectPrefix(const QString &team)
{
    return "slack/" + team.toLatin1() + '/';
}

std::vector<SlackFile> filesOfSlackMessage(const QJsonObject &message, const SlackFileRule &rule)
{
    static const QRegularExpression mime(QStringLiteral("\\A[a-z0-9][a-z0-9.+-]*/[a-z0-9][a-z0-9.+-]*\\z"));
    std::vector<SlackFile> files;
    const QJsonArray shared = message.value(QLatin1String("files")).toArray();
    for (qsizetype i = 0; i < std::min(shared.size(), kMostFiles); ++i) {
        const QJsonObject json = shared.at(i).toObject();
        const QString id = stringOf(json, "id");
        const QString mode = stringOf(json, "mode");
        if (!isSlackId(id) || mode == QLatin1String("tombstone") || mode == QLatin1String("hidden_by_limit"))
            continue;

        QString name = oneLine(stringOf(json, "name"), kLongestName);
        for (const QString &user : {stringOf(json, "user"), stringOf(message, "user")})
            name = withoutSlackId(name, user);
        name.replace(u'/', u'_').replace(u'\\', u'_').remove(kMentionPlace);
        const bool isName =
            std::any_of(name.begin(), name.end(), [](QChar c) { return c.isLetterOrNumber(); });
        const QString type = stringOf(json, "mimetype").toLower();
        const QUrl url(stringOf(json, "url_private"), QUrl::StrictMode);
        const bool isAddress =
            url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() &&
            (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));

        SlackFile file;
        file.shown.name = isName ? name.toUtf8() : QByteArray("file");
        file.shown.type =
            (type.size() <= kLongestType && mime.match(type).hasMatch() ? type : QString(kAnyMime)).toUtf8();
        file.shown.size = std::max<qint64>(0, json.value(QLatin1String("size")).toInteger(0));
        file.slackId = id.toLatin1();
        file.privateUrl = isAddress ? url.toString(QUrl::FullyEncoded) : QString();
        file.isElsewhere =
            mode == QLatin1String("external") || json.value(QLatin1String("is_external")).toBool();
        const bool isKept = isSlackId(rule.team) && isBlob(mode) && !file.isElsewhere &&
                            file.shown.size > 0 && file.shown.size <= rule.limit;
        if (isKept)
            file.shown.object = slackObjectPrefix(rule.team) + file.slackId;
        files.push_back(std::move(file));
    }
    return files;
}

} // namespace porch
