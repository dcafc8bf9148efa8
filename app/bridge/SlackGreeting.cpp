// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackGreeting.h"

#include "app/bridge/FormCode.h"
#include "app/bridge/SlackApi.h"
#include "app/bridge/SlackForm.h"
#include "app/bridge/SlackJson.h"
#include "app/bridge/SlackKeys.h"

#include <algorithm>

namespace porch {

namespace {

constexpr int kAgainMs = 2'000;
constexpr int kPage = 200;
/// A look back begins so much before the tip.
constexpr Micros kClocksDiffer = Micros(10) * 60 * 1'000'000;

} // namespace

SlackGreeting::SlackGreeting(SlackApi &api, Job job, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_job(std::move(job))
{
    m_again.setSingleShot(true);
    m_again.setInterval(kAgainMs);
    connect(&m_again, &QTimer::timeout, this, &SlackGreeting::go);
}

void SlackGreeting::start()
{
    go();
}

void SlackGreeting::go()
{
    switch (m_next) {
    case Next::Open:
        openDirectMessage();
        break;
    case Next::Look:
        m_cursor.clear();
        look();
        break;
    case Next::Write:
        write();
        break;
    }
}

void SlackGreeting::openDirectMessage()
{
    // It answers the same direct message however often it is called.
    m_api.call(QStringLiteral("conversations.open"), {{QStringLiteral("users"), m_job.route.user}}, this,
               [this](const SlackAnswer &answer) {
                   const QString channel = stringOf(objectOf(answer.json, "channel"), "id");
                   if (!answer.answered() || !isSlackId(channel)) {
                       onFailed(answer, Next::Open);
                       return;
                   }
                   m_channel = channel;
                   m_next = m_job.lookFirst ? Next::Look : Next::Write;
                   go();
               });
}

void SlackGreeting::look()
{
    QJsonObject arguments{
        {QStringLiteral("channel"), m_channel},
        {QStringLiteral("oldest"), slackTsOf(std::max<Micros>(m_job.route.since - kClocksDiffer, 0))},
        {QStringLiteral("include_all_metadata"), true},
        {QStringLiteral("limit"), kPage}};
    if (!m_cursor.isEmpty())
        arguments.insert(QStringLiteral("cursor"), m_cursor);
    m_api.call(QStringLiteral("conversations.history"), arguments, this,
               [this](const SlackAnswer &answer) { onLook(answer); });
}

void SlackGreeting::onLook(const SlackAnswer &answer)
{
    if (!answer.answered()) {
        onFailed(answer, Next::Look);
        return;
    }
    for (const QJsonValue &value : answer.json.value(QLatin1String("messages")).toArray()) {
        const QJsonObject message = value.toObject();
        const QString ts = stringOf(message, "ts");
        if (slackform::greetedCode(message) == m_job.code && isSlackTs(ts)) {
            Q_EMIT begun(m_channel, ts);
            return;
        }
    }
    m_cursor = stringOf(objectOf(answer.json, "response_metadata"), "next_cursor");
    if (m_cursor.isEmpty())
        write();
    else
        look();
}

void SlackGreeting::write()
{
    const FormLanguage language = m_job.route.language;
    const QString text = withNames(formWords(language).greeting, shownFormCode(m_job.code), m_job.command);
    const QJsonObject arguments{
        {QStringLiteral("channel"), m_channel},
        {QStringLiteral("text"), text},
        {QStringLiteral("blocks"), slackform::greetingBlocks(language, m_job.code, m_job.command)},
        {QStringLiteral("metadata"), slackform::greetingMetadata(m_job.code)},
        {QStringLiteral("mrkdwn"), false}};
    m_api.call(QStringLiteral("chat.postMessage"), arguments, this, [this](const SlackAnswer &answer) {
        const QString ts = stringOf(answer.json, "ts");
        if (answer.answered() && isSlackTs(ts))
            Q_EMIT begun(m_channel, ts);
        else
            onFailed(answer, answer.outcome == SlackAnswer::Outcome::Unreachable ? Next::Write : Next::Look);
    });
}

void SlackGreeting::onFailed(const SlackAnswer &answer, Next next)
{
    if (answer.outcome == SlackAnswer::Outcome::Refused && !SlackVerdict::needsPerson(answer.error)) {
        Q_EMIT refused(answer.sentence);
        return;
    }
    m_next = next;
    m_again.start();
    Q_EMIT troubled(answer.sentence);
}

} // namespace porch
